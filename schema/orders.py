"""Orders: quotes, and the commands that reserve, confirm, release and return them."""

from datetime import datetime
from decimal import Decimal
from typing import Protocol

import strawberry

from app.domain.orders import OrderStatus
from app.domain.pricing.cart import FreeShipping, PriceChoice, PriceSource
from app.orders.inputs import (
    MAX_CODES,
    MAX_LINES,
    MAX_TTL_SECONDS,
    MAX_UNITS,
    QUOTE_FOR,
    USUAL_TTL_SECONDS,
)
from schema.common import ERRORS, GAME_ID, UserError
from schema.described import described
from schema.member import Member
from schema.money import Money
from schema.purchase import Purchase
from schema.purchases import MoneyInput
from schema.scalars import Points

PRICE_CHOICE = described(
    PriceChoice,
    "PriceChoice",
    "Which price a line asks for.",
    {
        "BEST": "The lowest that holds for it.",
        "COMBINED": "Money and points, by an offer in the game's rules.",
        "BARGAIN": "That of a bargaining.",
    },
)
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
_AMOUNT = (
    "at least 0, below 1,000,000,000,000 of the currency's smallest units, with no more digits after the"
    " point than the currency has by ISO 4217"
)
_MINUTES = f"{int(QUOTE_FOR.total_seconds()) // 60} minutes"
MEMBER = "The member as it is now; null when it was refused, and where the player was erased."
REPLAYED = "Whether it was known and this repeats the first answer."


@strawberry.input(description="So many units of one item.")
class OrderLineInput:
    sku: str = strawberry.field(description="The item, 1 to 128 characters.")
    category: str | None = strawberry.field(
        default=None, description="Its category, for coupons; 1 to 128 characters."
    )
    quantity: int = strawberry.field(description=f"Units, at least 1; at most {MAX_UNITS:,} in all lines.")
    unit_price: Decimal = strawberry.field(description=f"List price of a unit: {_AMOUNT}.")
    price: PriceChoice = strawberry.field(default=PriceChoice.BEST, description="Which price it asks for.")
    bargain_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of BARGAIN alone, and required there: the bargaining."
    )


@strawberry.input(description="A cart, and what is to pay for it.")
class QuoteOrderInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID | None = strawberry.field(
        default=None, description="The game's id of the player. Left out by a player, who asks for its own."
    )
    currency: str = strawberry.field(
        description="ISO 4217 code of all amounts, which the program's rules have a rate for."
    )
    lines: list[OrderLineInput] = strawberry.field(description=f"The goods, 1 to {MAX_LINES} lines.")
    coupons: list[str] | None = strawberry.field(
        default_factory=list,
        description=f"Codes, or ids of the member's own coupons; at most {MAX_CODES}, each once.",
    )
    auto_coupons: bool = strawberry.field(
        default=False,
        description="Where none is named: whether to take those of the member's own coupons that leave the"
        " least to pay.",
    )
    use_points: Points | None = strawberry.field(
        default=None, description="P to pay with, as many of them as help; 0 when left out."
    )
    use_points_max: bool = strawberry.field(
        default=False, description="Whether to pay with as many P as help; without `usePoints`."
    )
    use_stored_value: bool = strawberry.field(default=True, description="Whether stored value pays first.")
    shipping: Decimal | None = strawberry.field(
        default=None, description=f"What shipping costs: {_AMOUNT}; 0 when left out."
    )


@strawberry.type(description="A line of a quote, in the order of the input. Its parts sum to `net`.")
class QuoteLine:
    sku: str = strawberry.field(description="The item.")
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


@strawberry.type(description="What an order would cost.")
class QuoteOrderPayload:
    quote: Quote | None = strawberry.field(default=None, description="The quote; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A quote to hold.")
class ReserveOrderInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    order_id: strawberry.ID = strawberry.field(
        description="The studio's id of the order, unique in the game for ever, also among purchases, 1 to"
        " 128 characters: the same input sent twice holds once."
    )
    quote_id: strawberry.ID = strawberry.field(description="`id` of a quote that a studio's key made.")
    taxes: list[Decimal] | None = strawberry.field(
        default=None, description=f"Tax on each line, in order: {_AMOUNT}; none when left out."
    )
    shipping_tax: Decimal | None = strawberry.field(
        default=None, description=f"Tax on shipping: {_AMOUNT}; 0 when left out."
    )
    ttl_seconds: int | None = strawberry.field(
        default=None,
        description=f"How long to hold it, 1 to {MAX_TTL_SECONDS:,} seconds by the game's clock;"
        f" {USUAL_TTL_SECONDS} when left out.",
    )


@strawberry.input(description="An order whose money was paid.")
class ConfirmOrderInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    order_id: strawberry.ID = strawberry.field(description="The studio's id of the order.")
    paid: MoneyInput = strawberry.field(
        description="What the provider took: exactly what is due, 0 where nothing is."
    )


@strawberry.input(description="An order that is given up.")
class ReleaseOrderInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    order_id: strawberry.ID = strawberry.field(description="The studio's id of the order.")
    reason: str | None = strawberry.field(
        default=None, description="Why, for the studio; at most 500 characters."
    )


@strawberry.input(description="Units of a line that go back.")
class ReturnLineInput:
    line: int = strawberry.field(description="0 for the first line; each once.")
    quantity: int = strawberry.field(description="Units, at least 1.")


@strawberry.input(description="What goes back of an order: units of its lines, or an amount.")
class ReturnOrderInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    order_id: strawberry.ID = strawberry.field(description="The studio's id of the order.")
    return_id: strawberry.ID = strawberry.field(
        description="The studio's id of the return, unique in the game for ever, 1 to 128 characters: the"
        " same input sent twice counts once."
    )
    lines: list[ReturnLineInput] | None = strawberry.field(
        default=None, description="Units of lines, at most one entry for each line; without `amount`."
    )
    amount: MoneyInput | None = strawberry.field(
        default=None,
        description="So much of what was paid for the order, by whatever tender; a chargeback is one. Without"
        " `lines`. In the currency of the order.",
    )
    shipping: bool = strawberry.field(
        default=False, description="Whether shipping and its tax go back, or are among what does."
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


class OrderFields(Protocol):
    """Reads of an order; made by `resolvers` for the caller."""

    async def purchase(self) -> Purchase | None: ...


@strawberry.type(description="An order.")
class Order:
    fields: strawberry.Private[OrderFields]
    id: strawberry.ID = strawberry.field(description="Unique among the orders of all games.")
    order_id: strawberry.ID = strawberry.field(description="The studio's id of it.")
    status: OrderStatus = strawberry.field(description="How far it is.")
    quote: Quote = strawberry.field(description="What it takes, as it was reserved, taxes included.")
    due: Money = strawberry.field(description="What is due, taxes included.")
    reserved_until: datetime | None = strawberry.field(
        description="Until when it is held, by the game's clock; null unless it is RESERVED."
    )
    returns: list[OrderReturn] = strawberry.field(description="What went back of it, the first first.")

    @strawberry.field(
        description="What it earned by; null before it is confirmed, and where it earns on nothing."
    )
    async def purchase(self) -> Purchase | None:
        return await self.fields.purchase()


@strawberry.type(description="What became of an order.")
class OrderPayload:
    order: Order | None = strawberry.field(default=None, description="The order; null when refused.")
    quote: Quote | None = strawberry.field(
        default=None, description="With QUOTE_CHANGED: what it would be now. Null otherwise."
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.type(description="What went back of an order.")
class ReturnOrderPayload:
    order: Order | None = strawberry.field(default=None, description="The order after it; null when refused.")
    return_: OrderReturn | None = strawberry.field(
        default=None, name="return", description="The return; null when refused."
    )
    member: Member | None = strawberry.field(default=None, description=MEMBER)
    replayed: bool = strawberry.field(default=False, description=REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
