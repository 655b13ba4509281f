"""The owner of the credentials: a player, a studio or a person of the staff."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

import strawberry

from app.domain.access import StaffRole
from schema.enums import ViewerKind
from schema.game import Game
from schema.member import Member
from schema.node import Node
from schema.scalars import Points


@strawberry.type(description="A studio: it runs games, and sees nothing of other studios.")
class Studio(Node):
    id: strawberry.ID = strawberry.field(description="Laurel's id of the studio.")
    slug: str = strawberry.field(description="Short name, unique over all studios.")
    name: str = strawberry.field(description="Name to show.")
    created_at: datetime = strawberry.field(description="When it was made, by the real clock.")
    games: list[Game] = strawberry.field(description="Those of its games that the caller reaches.")


class Reach(Protocol):
    """The studios that a person of the staff may use, read where a query selects them."""

    async def studios(self) -> Sequence[Studio]: ...

    async def budget_left(self) -> int: ...


@strawberry.type(description="Somebody of the staff: invited by e-mail, signed in with Google.")
class Staff(Node):
    reach: strawberry.Private[Reach]
    id: strawberry.ID = strawberry.field(description="Laurel's id of the person.")
    email: str = strawberry.field(description="The address of the invitation.")
    name: str | None = strawberry.field(
        description="The name that Google told at the first sign-in; null before it."
    )
    role: StaffRole = strawberry.field(description="What the person is.")
    grant_limit: Points = strawberry.field(
        description="P that one grant of the person may give without approval, and the most that the person"
        " can approve."
    )
    daily_budget: Points = strawberry.field(
        description="P that all grants of a UTC day may give, those that wait for approval among them."
    )
    invited_at: datetime = strawberry.field(description="When the person was invited, by the real clock.")
    has_signed_in: bool = strawberry.field(description="Whether the invitation was taken, by a sign-in.")
    revoked_at: datetime | None = strawberry.field(
        description="When the invitation was revoked, by the real clock; null while it is valid."
    )

    @strawberry.field(
        description="The studios that the person reaches, with all their games, live ones and sandboxes:"
        " their ids are what `gameId` takes."
    )
    async def studios(self) -> list[Studio]:
        return list(await self.reach.studios())

    @strawberry.field(description="What is left today of `dailyBudget`, never below zero.")
    async def budget_left(self) -> Points:
        return Points(await self.reach.budget_left())


@strawberry.type(description="The caller, by the credentials of the request.")
class Viewer:
    kind: ViewerKind = strawberry.field(description="What sort of caller it is.")
    member: Member | None = strawberry.field(
        description="The member behind a player; null for other callers."
    )
    studio: Studio | None = strawberry.field(
        description="The studio of a studio key; null for other callers."
    )
    staff: Staff | None = strawberry.field(
        default=None, description="The person of a staff session; null for other callers."
    )
    scopes: list[str] = strawberry.field(
        description="Of a studio key or a staff session: what it may do; else empty."
    )
