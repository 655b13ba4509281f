"""Packs: those that a game sells, those that members have or had, and who these are."""

from datetime import datetime
from typing import Protocol

import strawberry

from app.domain.packs import PackState
from schema.common import PageInfo
from schema.described import described
from schema.money import Money

PACK_STATE = described(
    PackState,
    "PackState",
    "What a pack of a member is now, by the game's clock.",
    {
        "ACTIVE": "It is paid for, and gives.",
        "GRACE": "Its end has passed, it renews by itself, and it gives on for the days of grace.",
        "EXPIRED": "It gives nothing any more; paid again, it begins anew.",
        "ENDED": "It was paid back; paid again, it begins anew.",
    },
)


@strawberry.type(description="A period of a pack, with the payment for it.")
class PackPayment:
    id: strawberry.ID = strawberry.field(description="The studio's id of the payment.")
    price: Money = strawberry.field(description="What was paid.")
    paid_at: datetime = strawberry.field(description="When it counts as paid, by the game's clock.")
    starts_at: datetime = strawberry.field(description="When the period begins.")
    ends_at: datetime = strawberry.field(description="When the period ends, or has ended by a refund.")
    pay_out: Money | None = strawberry.field(
        description="What `refundPackPayment` would pay out now; null where it is nothing: the period is"
        " over, the payment went back, or a later one goes back first."
    )


class PackPages(Protocol):
    """What is read of a member's pack where a query selects it."""

    async def benefits(self) -> list[str]: ...

    async def payments(self) -> list[PackPayment] | None: ...


@strawberry.type(description="A pack, a membership that is paid for by periods, as a member has or had it.")
class PackMembership:
    pages: strawberry.Private[PackPages]
    code: str = strawberry.field(description="Its code in the game's rules.")
    title: str = strawberry.field(description="What it is called, in the reader's locale where translated.")
    state: PackState = strawberry.field(description="What it is now.")
    until: datetime = strawberry.field(description="The end of what was paid for, by the game's clock.")
    gives_until: datetime = strawberry.field(
        description="Since when, or from when on, it gives nothing: after the days of grace, where it renews."
    )
    auto_renew: bool = strawberry.field(
        description="Whether the studio charges for it again at its end; false once that was cancelled."
    )

    @strawberry.field(
        description="What it gives now, in sentences in the locale of the request (see `Query`), by the rules"
        " that its period was paid by; empty once it is EXPIRED or ENDED."
    )
    async def benefits(self) -> list[str]:
        return await self.pages.benefits()

    @strawberry.field(
        description="The periods that had not ended when it changed last, the first one first. Studio and"
        " staff only; null for players."
    )
    async def payments(self) -> list[PackPayment] | None:
        return await self.pages.payments()


@strawberry.type(description="How many members have a pack in each state now.")
class PackCounts:
    code: str = strawberry.field(description="The pack's code, also of one that the rules have no more.")
    active: int = strawberry.field(description="ACTIVE.")
    grace: int = strawberry.field(description="GRACE.")
    expired: int = strawberry.field(description="EXPIRED.")
    ended: int = strawberry.field(description="ENDED.")


@strawberry.type(description="A pack that a game sells now, by its rules.")
class Pack:
    code: str = strawberry.field(description="Its code in the game's rules.")
    title: str = strawberry.field(description="What it is called, in the reader's locale where translated.")
    price: Money = strawberry.field(description="What a period costs; the studio charges it.")
    months: int = strawberry.field(description="Calendar months of a period.")
    grace_days: int = strawberry.field(
        description="Days after the end in which it gives on, where it renews by itself."
    )
    cooling_off_days: int = strawberry.field(
        description="Days after a payment in which all of it goes back, where nothing was used of it."
    )
    benefits: list[str] = strawberry.field(
        description="What it gives, in sentences in the locale of the request (see `Query`)."
    )


@strawberry.type(description="A member that has or had a pack.")
class PackHolder:
    member_id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
    player_id: strawberry.ID = strawberry.field(description="The game's id of the member's own player.")
    state: PackState = strawberry.field(description="What the pack is now.")
    until: datetime = strawberry.field(description="The end of what was paid for, by the game's clock.")
    auto_renew: bool = strawberry.field(description="Whether the studio charges for it again at its end.")


@strawberry.type(description="A member of a page.")
class PackHolderEdge:
    node: PackHolder = strawberry.field(description="The member.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of members that have or had a pack, the first to end first.")
class PackHolderConnection:
    edges: list[PackHolderEdge] = strawberry.field(description="The members of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
