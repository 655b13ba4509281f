"""Stored value: what members have, and the commands of the studio that change it."""

from datetime import datetime
from decimal import Decimal
from typing import Protocol

import strawberry

from app.domain.stored_value import StoredValueKind
from schema.common import DEFAULT_FIRST, After, Before, First, Last, PageInfo, Paging
from schema.described import described
from schema.scalars import Points

STORED_VALUE_KIND = described(
    StoredValueKind,
    "StoredValueKind",
    "What a part of stored value is made of.",
    {
        "PAID": "Money that the member paid; it never expires.",
        "BONUS": "A bonus that an offer gave on top.",
    },
)


@strawberry.type(
    description="A part of stored value that came at once. Orders use first what expires first, of that a"
    " bonus before what was paid, of equal ones the older."
)
class StoredValueLot:
    id: strawberry.ID = strawberry.field(description="Unique among the lots of all games.")
    kind: StoredValueKind = strawberry.field(description="What it is made of.")
    remaining: Decimal = strawberry.field(description="What is left of it, held or not; above 0.")
    held: Decimal = strawberry.field(
        description="What of that is promised to orders: an order may still take it after `expiresAt`."
    )
    expires_at: datetime | None = strawberry.field(
        description="When a bonus ends: then it is lost, goes on once, or becomes P, as the game's rules say."
        " Null for what never ends."
    )


@strawberry.type(description="Something that came to an account, left it, or is owed.")
class StoredValueEntry:
    id: strawberry.ID = strawberry.field(description="Unique among the entries of all games.")
    at: datetime = strawberry.field(description="When it happened, by the game's clock.")
    kind: StoredValueKind | None = strawberry.field(description="What moved. Null for debt.")
    delta: Decimal = strawberry.field(
        description="What came, or left when below 0; of debt, below 0 where more is owed. All together are"
        " what the account has paid and in bonuses, less its debt."
    )
    explanation: str = strawberry.field(
        description="A sentence that says why, in the locale of the request (see `Query`)."
    )


@strawberry.type(description="An entry within a page.")
class StoredValueEntryEdge:
    node: StoredValueEntry = strawberry.field(description="The entry.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of an account's entries, the latest first.")
class StoredValueEntryConnection:
    edges: list[StoredValueEntryEdge] = strawberry.field(description="The entries of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


class StoredValueFields(Protocol):
    """Reads of an account; made by `resolvers` for the caller."""

    async def entries(self, paging: Paging) -> StoredValueEntryConnection: ...


@strawberry.type(
    description="What a member has in one currency. Amounts are in that currency, which is never converted."
)
class StoredValueAccount:
    pages: strawberry.Private[StoredValueFields]
    currency: str = strawberry.field(description="ISO 4217 code.")
    available: Decimal = strawberry.field(
        description="What an order may take: paid and bonus, less what is held; 0 while there is debt."
    )
    paid: Decimal = strawberry.field(description="What is left of what was paid, held or not.")
    bonus: Decimal = strawberry.field(description="What is left of bonuses, held or not.")
    held: Decimal = strawberry.field(description="What of both is promised to orders.")
    debt: Decimal = strawberry.field(
        description="What was spent of top-ups that were charged back. What comes in pays it first."
    )
    lots: list[StoredValueLot] = strawberry.field(
        description="What it is made of, in the order of use; none that is used up. At most 1,000."
    )

    @strawberry.field(description="All that moved, the latest first.")
    async def entries(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> StoredValueEntryConnection:
        return await self.pages.entries(Paging(first, after, last, before))


@strawberry.type(
    description="What a top-up of at least so much gives on top. Amounts are in the offer's currency."
)
class TopUpStep:
    pay: Decimal = strawberry.field(description="The least top-up that reaches it.")
    bonus: Decimal = strawberry.field(description="The bonus that it gives, once.")


@strawberry.type(
    description="An offer of the game's rules that a top-up may name. The studio takes the money, and its"
    " server tells Laurel of it: `recordTopUp` with `offer`."
)
class TopUpOffer:
    code: str = strawberry.field(description="Its code, unique among the game's offers.")
    currency: str = strawberry.field(description="ISO 4217 code of what is topped up.")
    steps: list[TopUpStep] = strawberry.field(
        description="From the least to the greatest; the greatest that a top-up reaches gives its bonus."
    )
    bonus_days: int = strawberry.field(description="How long its bonus is good, in days.")
    until: datetime | None = strawberry.field(
        description="When it is over, by the game's clock; null where it has no end."
    )
    times_left: Points | None = strawberry.field(
        description="How often the member may still have its bonus, at least 1; null for any number of times."
    )
    shop_url: str | None = strawberry.field(
        description="Where the game sells it, by `topUps.shopUrl` of the game's rules; null where these name"
        " no address."
    )


@strawberry.type(description="What a game's members have in one currency, and owe, at an instant.")
class StoredValueLiability:
    currency: str = strawberry.field(description="ISO 4217 code.")
    paid: Decimal = strawberry.field(description="What was left of what members paid, held or not.")
    bonus: Decimal = strawberry.field(description="What was left of bonuses, held or not.")
    held: Decimal = strawberry.field(description="What of both was promised to orders.")
    debt: Decimal = strawberry.field(description="What members owed after chargebacks.")
    gift_cards: Decimal = strawberry.field(
        description="What was on gift cards that waited to be claimed: in no member's account, so not in"
        " `paid`."
    )
