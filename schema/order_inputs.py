"""Orders: what `quoteOrder` and the commands that reserve, confirm, release and return take and answer."""

from decimal import Decimal

import strawberry

from app.domain.orders import OrderStatus
from app.domain.pricing.cart import PriceChoice
from app.loyalty.inputs import MAX_REASON
from app.orders.inputs import (
    MAX_CODES,
    MAX_LINES,
    MAX_TITLE,
    MAX_TTL_SECONDS,
    MAX_UNITS,
    USUAL_TTL_SECONDS,
)
from schema.common import ERRORS, GAME_ID, UserError
from schema.described import described
from schema.member import Member
from schema.orders import Order, OrderReturn, Quote
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
_AMOUNT = (
    "at least 0, below 1,000,000,000,000 of the currency's smallest units, with no more digits after the"
    " point than the currency has by ISO 4217"
)
MEMBER = "The member as it is now; null when it was refused, and where the player was erased."
REPLAYED = "Whether it was known and this repeats the first answer."


@strawberry.input(description="So many units of one item.")
class OrderLineInput:
    sku: str = strawberry.field(description="The item, 1 to 128 characters.")
    category: str | None = strawberry.field(
        default=None, description="Its category, for coupons; 1 to 128 characters."
    )
    title: str | None = strawberry.field(
        default=None,
        description=f"What players read in place of the sku, 1 to {MAX_TITLE} characters. It moves no price.",
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
    reason: str | None = strawberry.field(
        default=None,
        description=f"Why, for the audit log; at most {MAX_REASON} characters. Staff must say it.",
    )


@strawberry.input(description="What would go back of an order: units of its lines, or an amount.")
class PreviewReturnInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    order_id: strawberry.ID = strawberry.field(description="The studio's id of the order.")
    lines: list[ReturnLineInput] | None = strawberry.field(
        default=None, description="As of `returnOrder`: units of lines; without `amount`."
    )
    amount: MoneyInput | None = strawberry.field(
        default=None, description="As of `returnOrder`: so much of what was paid; without `lines`."
    )
    shipping: bool | None = strawberry.field(
        default=False, description="Whether shipping and its tax go back, or are among what does."
    )


@strawberry.type(description="What would go back of an order; nothing is stored.")
class ReturnPreview:
    return_: OrderReturn | None = strawberry.field(
        default=None,
        name="return",
        description="What would go back, under an id that is made up; null where it would be refused.",
    )
    status: OrderStatus | None = strawberry.field(
        default=None, description="What the order would be after it; null where it would be refused."
    )
    user_errors: list[UserError] = strawberry.field(
        default_factory=list, description=f"With the codes of `returnOrder`. {ERRORS}"
    )


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
