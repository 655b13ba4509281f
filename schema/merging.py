"""Joining two members of one person."""

from datetime import datetime

import strawberry

from schema.common import ERRORS, UserError
from schema.game import Tier
from schema.history import HistoryEntry
from schema.member import Member
from schema.scalars import Points


@strawberry.type(description="One of two accounts that may be joined. The caller has proven both.")
class MergeSide:
    display_name: str | None = strawberry.field(
        description="The name given by the game; null where it gave none."
    )
    tier: Tier = strawberry.field(description="The tier held.")
    progress: Points = strawberry.field(description="SC inside that tier.")
    points: Points = strawberry.field(description="The balance of P; may be below zero.")


@strawberry.type(
    description="What joining the caller's account with the one that an identity belongs to would leave,"
    " if it were done now."
)
class MergePreview:
    tier: Tier = strawberry.field(description="The tier held after it: never below either of the two.")
    progress: Points = strawberry.field(description="SC inside that tier.")
    points: Points = strawberry.field(
        description="The balance of P: both together; below zero where the debts are greater."
    )
    here: MergeSide = strawberry.field(description="The caller's account, as it is now.")
    there: MergeSide = strawberry.field(description="The account that the identity belongs to, as it is now.")
    merge_token: str = strawberry.field(description="For `mergeMembers`; opens nothing else.")
    expires_at: datetime = strawberry.field(description="When the token expires, by the real clock.")


@strawberry.input(description="Two accounts to join, both proven.")
class MergeMembersInput:
    merge_token: str = strawberry.field(
        description="From `merge` beside IDENTITY_IN_USE: good for the member alone that it was given to."
    )


@strawberry.type(description="What joining two accounts did.")
class MergeMembersPayload:
    member: Member | None = strawberry.field(
        default=None, description="The member that goes on, of both players; null when it was refused."
    )
    changes: list[HistoryEntry] = strawberry.field(
        default_factory=list, description="What it did to the standing, in order."
    )
    replayed: bool = strawberry.field(
        default=False, description="Whether the two were joined before; then nothing was changed."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
