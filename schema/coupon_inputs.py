"""Changing coupons and flash sales: templates, codes, what members are given."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.coupons.limits import (
    MAX_CODES,
    MAX_CODES_AT_ONCE,
    MAX_GENERIC,
    MAX_OPEN_SALES,
    MAX_PICKED,
    MAX_TEMPLATES,
    MAX_TITLE,
    MAX_VALID_DAYS,
    MIN_GENERIC,
)
from app.domain.coupons import CODE_CHARS, CouponTrigger
from app.domain.pricing.cart import CouponClass
from schema.common import ERRORS, GAME_ID, UserError
from schema.coupons import Coupon, CouponTemplate, FlashSale
from schema.purchases import MoneyInput
from schema.scalars import Points

_CODE = "1 to 40 capital letters, digits and `_`, beginning with a letter; unique in the game."
_NO_LIMIT = "Left out, there is no limit."
_REPLAYED = "Whether it was known and this repeats the first answer."
_AMOUNT = "Above 0, in `currency`, with no more digits after the point than that has."


@strawberry.input(
    description="A template, whole: what is left out is not set. Once coupons were issued of it, it can be"
    " ended earlier, paused and go on, and its limits raised or taken away; nothing else changes."
)
class CouponTemplateInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(description=f"{_CODE} At most {MAX_TEMPLATES} templates in a game.")
    coupon_class: CouponClass = strawberry.field(name="class", description="What it is taken from.")
    title: str = strawberry.field(description=f"What players read: 1 to {MAX_TITLE} characters, one line.")
    percent: Decimal | None = strawberry.field(
        default=None,
        description="The percent off: above 0, at most 100, with at most two digits after the point. Either"
        " this or `amount`.",
    )
    amount: MoneyInput | None = strawberry.field(
        default=None, description=f"The amount off: at most what it is taken from is taken. {_AMOUNT}"
    )
    min_spend: Decimal | None = strawberry.field(
        default=None,
        description="What the lines that it is for must cost, at least, before any coupon. 0 or more, in"
        " `currency`.",
    )
    cap: Decimal | None = strawberry.field(
        default=None, description=f"What `percent` takes off at most. {_AMOUNT}"
    )
    skus: list[str] | None = strawberry.field(
        default=None,
        description=f"The items that it is for, 1 to {MAX_PICKED}. Left out, with `categories`, it is for"
        " all.",
    )
    categories: list[str] | None = strawberry.field(
        default=None,
        description=f"The categories of items that it is for, beside `skus`: 1 to {MAX_PICKED}, each of at"
        " most 128 characters.",
    )
    exclusive: bool = strawberry.field(default=False, description="Whether it is used with no other coupon.")
    touches_flash: bool = strawberry.field(
        default=False, description="Whether it is taken from prices of flash sales too."
    )
    touches_combined: bool = strawberry.field(
        default=False, description="Whether it is taken from prices of money and points too."
    )
    tiers: list[str] | None = strawberry.field(
        default=None,
        description="Codes of the tiers whose members get it: asked when it is issued or claimed, and not"
        " again. Left out, all do.",
    )
    recheck_tiers: bool | None = strawberry.field(
        default=False, description="Whether the tier is asked once more when it is used."
    )
    currency: str | None = strawberry.field(
        default=None,
        description="ISO 4217 code, of `amount`, `minSpend`, `cap` and `maxDiscount`: by default that of"
        " `amount`, else USD. Orders in other currencies do not take it. Without any of these four it is good"
        " in all, whatever is given here.",
    )
    generic_code: str | None = strawberry.field(
        default=None,
        description=f"A word by which any member claims one: {MIN_GENERIC} to {MAX_GENERIC} letters and"
        " digits; spaces, hyphens and case make no difference. Unique in the game.",
    )
    starts_at: datetime | None = strawberry.field(
        name="from", default=None, description="When it can first be issued and claimed."
    )
    until: datetime | None = strawberry.field(
        default=None,
        description="From when on it cannot be issued and claimed any more. Without `daysFromIssue` it is"
        " also when its coupons end.",
    )
    days_from_issue: int | None = strawberry.field(
        default=None,
        description=f"For how many days, of 24 hours, a coupon is good from its issue on: 1 to"
        f" {MAX_VALID_DAYS:,}. Left out, it is until `until`, and without that for ever.",
    )
    max_issued: Points | None = strawberry.field(
        default=None, description=f"How many are issued and claimed at most, 1 or more. {_NO_LIMIT}"
    )
    max_uses: Points | None = strawberry.field(
        default=None, description=f"How many are used at most, 1 or more. {_NO_LIMIT}"
    )
    max_discount: Decimal | None = strawberry.field(
        default=None,
        description=f"The greatest sum of what they take off: an order that would go past it takes none of"
        f" it. {_AMOUNT} {_NO_LIMIT}",
    )
    per_member: int | None = strawberry.field(
        default=None, description=f"How many one member gets, 1 or more. {_NO_LIMIT}"
    )
    trigger: CouponTrigger | None = strawberry.field(
        default=None, description="What issues it by itself. Left out, nothing does."
    )
    paused: bool | None = strawberry.field(
        default=False, description="True: for now it is neither issued, claimed nor used."
    )


@strawberry.type(description="A template after it was made or changed.")
class CouponTemplatePayload:
    template: CouponTemplate | None = strawberry.field(
        default=None, description="The template; null when refused."
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


# --- commands ---


@strawberry.input(description="A coupon to give to a player.")
class IssueCouponInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    player_id: strawberry.ID = strawberry.field(description="A player that is known.")
    template: str = strawberry.field(description="The code of its template.")
    idempotency_key: str = strawberry.field(
        description="Unique in the game, 1 to 128 characters: the same sent twice is issued once."
    )
    reason: str | None = strawberry.field(
        default=None, description="Why, for the audit log; at most 500 characters, one line."
    )


@strawberry.type(description="What issuing, claiming or revoking a coupon did.")
class CouponPayload:
    coupon: Coupon | None = strawberry.field(default=None, description="The coupon; null when refused.")
    replayed: bool = strawberry.field(default=False, description=_REPLAYED)
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(description="A coupon to take away.")
class RevokeCouponInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    coupon_id: strawberry.ID = strawberry.field(description="Laurel's id of the coupon.")
    reason: str = strawberry.field(description="Why, for the audit log; 1 to 500 characters.")


@strawberry.input(description="Unique codes to make, each for one member to claim.")
class CreateCouponCodesInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    template: str = strawberry.field(description="The code of the template.")
    count: int = strawberry.field(
        description=f"How many, 1 to {MAX_CODES_AT_ONCE:,}; at most {MAX_CODES:,} of a template may wait to"
        " be claimed."
    )
    idempotency_key: str = strawberry.field(
        description="Unique in the game, 1 to 128 characters: the same sent twice answers the same codes."
    )


@strawberry.type(description="Unique codes that were made.")
class CreateCouponCodesPayload:
    codes: list[str] | None = strawberry.field(
        default=None,
        description=f"The codes, of {CODE_CHARS} letters and digits, none of which looks like another; null"
        " when refused.",
    )
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)


@strawberry.input(
    description="A flash sale, whole: what is left out does not limit it. Until it has ended it can be"
    " changed, but for its item and its currency."
)
class FlashSaleInput:
    game_id: strawberry.ID | None = strawberry.field(default=None, description=GAME_ID)
    code: str = strawberry.field(
        description=f"{_CODE} At most {MAX_OPEN_SALES} sales of a game that have not ended."
    )
    sku: str = strawberry.field(description="The item, as lines of orders name it: 1 to 128 characters.")
    title: str | None = strawberry.field(
        default=None,
        description=f"What players read: 1 to {MAX_TITLE} characters, one line. Left out, it is the `sku`.",
    )
    price: MoneyInput = strawberry.field(description="What a unit costs in it: 0 or more.")
    prior_price: MoneyInput | None = strawberry.field(
        default=None, description="What a unit cost before: above `price`, in its currency. Only shown."
    )
    starts_at: datetime = strawberry.field(name="from", description="When it begins, by the game's clock.")
    until: datetime = strawberry.field(description="From when on it is over, by the game's clock.")
    stock: Points | None = strawberry.field(
        default=None, description=f"Units in all, not below what is sold or held. {_NO_LIMIT}"
    )
    per_member: int | None = strawberry.field(
        default=None, description=f"Units that one member may buy, 1 or more. {_NO_LIMIT}"
    )
    tiers: list[str] | None = strawberry.field(
        default=None, description="Codes of the tiers whose members can buy in it. Left out, all can."
    )


@strawberry.type(description="A flash sale after it was made or changed.")
class FlashSalePayload:
    sale: FlashSale | None = strawberry.field(default=None, description="The sale; null when refused.")
    user_errors: list[UserError] = strawberry.field(default_factory=list, description=ERRORS)
