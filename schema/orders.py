"""Orders and quotes, as their studio and their player see them."""

from datetime import datetime
from decimal import Decimal
from typing import Protocol

import strawberry

from app.domain.orders import OrderStatus
from app.domain.pricing.cart import FreeShipping, PriceSource
from app.orders.inputs import QUOTE_FOR
from schema.common import PageInfo
from schema.described import described
from schema.money import Money
from schema.purchase import Purchase
from schema.scalars import Points

PRICE_SOURCE = described(
    PriceSource,
    "PriceSource",
    "Where the price of a line comes from.",
    {
        "LIST": "The list price.",
        "FLASH": "A flash sale.",
        "MEMBER_DAY": "A member day.",
        "PACK": "A pack that the member has.",
        "TIER": "The discount of the tier.",
        "COMBINED": "Money and points.",
        "BARGAIN": "A bargaining.",
    },
)
FREE_SHIPPING = described(
    FreeShipping,
    "FreeShipping",
    "Why shipping costs less than was named.",
    {
        "PACK": "A pack that the member has.",
        "TIER": "One of the free ones of the tier in this calendar month.",
        "COUPON": "A coupon.",
    },
)
ORDER_STATUS = described(
    OrderStatus,
    "OrderStatus",
    "How far an order is.",
    {
        "RESERVED": "What it takes is held.",
        "CONFIRMED": "The money was paid.",
        "PARTLY_RETURNED": "Something of it went back.",
        "RETURNED": "All its goods are back; shipping may stay.",
        "RELEASED": "It was given up; its id is spent.",
        "EXPIRED": "The time of its hold is up, and nothing is held: it can still be confirmed, where all"
        " that it takes is there.",
    },
)
_MINUTES = f"{int(QUOTE_FOR.total_seconds()) // 60} minutes"


@strawberry.type(description="A line of a quote, in the order of the input. Its parts sum to `net`.")
class QuoteLine:
    sku: str = strawberry.field(description="The item.")
    title: str | None = strawberry.field(description="What the cart called it; null where it did not.")
    quantity: int = strawberry.field(description="Units.")
    list: Decimal = strawberry.field(description="List price of all units.")
    price_source: PriceSource = strawberry.field(description="Where its price comes from.")
    price: Decimal = strawberry.field(description="What all units cost by that price.")
    net: Decimal = strawberry.field(description="What is left of it after coupons and P.")
    money: Decimal = strawberry.field(description="What of that the studio's provider charges.")
    paid: Decimal = strawberry.field(description="What of that stored value pays that was paid for.")
    bonus: Decimal = strawberry.field(description="What of that stored value pays from bonuses.")
    points: Points = strawberry.field(description="P that it takes.")


@strawberry.type(description="A coupon that a quote takes.")
class QuoteCoupon:
    code: str = strawberry.field(description="Its code.")
    discount: Decimal = strawberry.field(description="What it takes off, of goods or of shipping.")


@strawberry.type(description="What a purchase earns.")
class Earns:
    sc: Points = strawberry.field(description="SC.")
    p: Points = strawberry.field(description="P.")


@strawberry.type(
    description="What an order costs and earns. Amounts are in its currency. It holds nothing; that of a"
    " studio's key can be reserved until it expires."
)
class Quote:
    id: strawberry.ID = strawberry.field(description="What `reserveOrder` names it by.")
    expires_at: datetime = strawberry.field(
        description=f"Until when it can be reserved, by the game's clock: {_MINUTES} after it was made."
    )
    currency: str = strawberry.field(description="ISO 4217 code.")
    lines: list[QuoteLine] = strawberry.field(description="The goods, in the order of the input.")
    coupons: list[QuoteCoupon] = strawberry.field(description="The coupons that it takes.")
    points_spent: Points = strawberry.field(description="All P that it takes.")
    points_value: Decimal = strawberry.field(description="What the P that pay as cash are worth.")
    shipping: Decimal = strawberry.field(description="What shipping costs, after what makes it free.")
    shipping_free_by: FreeShipping | None = strawberry.field(
        description="Why it costs less than was named; null where it does not."
    )
    stored_value: Decimal = strawberry.field(description="What stored value pays.")
    stored_paid: Decimal = strawberry.field(description="What of that was paid for.")
    stored_bonus: Decimal = strawberry.field(description="What of that comes from bonuses.")
    due: Decimal = strawberry.field(
        description="What the studio's provider is to charge. Of an order, taxes included."
    )
    earns_on: Decimal = strawberry.field(
        description="What SC and P are earned on: money and paid stored value of the goods."
    )
    earns: Earns = strawberry.field(
        description="What that earned if it were paid when the quote was made, by the tier then held."
    )
    explanation: list[str] = strawberry.field(
        description="How it is counted, one sentence for each step, in order, in the locale of the request."
    )


@strawberry.type(description="Something that went back of an order. Amounts are in its currency.")
class OrderReturn:
    return_id: strawberry.ID = strawberry.field(description="The studio's id of it.")
    at: datetime = strawberry.field(description="When, by the game's clock.")
    money: Decimal = strawberry.field(description="What the studio pays back.")
    paid: Decimal = strawberry.field(description="What went back to stored value that was paid for.")
    bonus: Decimal = strawberry.field(description="What went back to bonuses.")
    points: Points = strawberry.field(description="P that came back.")
    earns_on: Decimal = strawberry.field(
        description="What of that SC and P were earned on; they go with it, as by a refund."
    )


@strawberry.type(
    description="A part of what an order costs, with what pays for it and what of that went back. Amounts are"
    " in the currency of the order. All parts sum to what it takes."
)
class OrderPart:
    line: int | None = strawberry.field(
        description="Of which line it is, 0 for the first; null for shipping."
    )
    is_tax: bool = strawberry.field(description="Whether it is the tax on that.")
    money: Decimal = strawberry.field(description="What the studio's provider charges.")
    paid: Decimal = strawberry.field(description="What stored value pays that was paid for.")
    bonus: Decimal = strawberry.field(description="What stored value pays from bonuses.")
    points: Points = strawberry.field(description="P that it takes.")
    returned_units: int | None = strawberry.field(
        description="How many units of the line are back; null for shipping and for taxes."
    )
    returned_money: Decimal = strawberry.field(description="What of the money went back.")
    returned_paid: Decimal = strawberry.field(description="What of the paid stored value went back.")
    returned_bonus: Decimal = strawberry.field(description="What of the bonuses went back.")
    returned_points: Points = strawberry.field(description="P of it that came back.")


class OrderFields(Protocol):
    """Reads of an order; made by `resolvers` for the caller."""

    async def purchase(self) -> Purchase | None: ...

    async def player_id(self) -> strawberry.ID | None: ...

    async def parts(self) -> list[OrderPart]: ...


@strawberry.type(description="An order.")
class Order:
    fields: strawberry.Private[OrderFields]
    id: strawberry.ID = strawberry.field(description="Unique among the orders of all games.")
    order_id: strawberry.ID = strawberry.field(description="The studio's id of it.")
    status: OrderStatus = strawberry.field(description="How far it is.")
    quote: Quote = strawberry.field(description="What it takes, as it was reserved, taxes included.")
    due: Money = strawberry.field(description="What is due, taxes included.")
    reserved_at: datetime = strawberry.field(description="When it was reserved, by the game's clock.")
    confirmed_at: datetime | None = strawberry.field(
        description="When its payment was confirmed, by the game's clock; null before that."
    )
    reserved_until: datetime | None = strawberry.field(
        description="Until when it is held, by the game's clock; null unless it is RESERVED."
    )
    returns: list[OrderReturn] = strawberry.field(description="What went back of it, the first first.")

    @strawberry.field(
        description="What it earned by; null before it is confirmed, and where it earns on nothing."
    )
    async def purchase(self) -> Purchase | None:
        return await self.fields.purchase()

    @strawberry.field(description="The game's id of the player; null where it was erased.")
    async def player_id(self) -> strawberry.ID | None:
        return await self.fields.player_id()

    @strawberry.field(
        description="What it is made of: its lines in order, shipping, the taxes on the lines in order, the"
        " tax on shipping."
    )
    async def parts(self) -> list[OrderPart]:
        return await self.fields.parts()


@strawberry.type(description="An order within a page.")
class OrderEdge:
    node: Order = strawberry.field(description="The order.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of orders, the latest to be reserved first.")
class OrderConnection:
    edges: list[OrderEdge] = strawberry.field(description="The orders of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
