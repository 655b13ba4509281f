"""Coupons and flash sales: what members have, and what studios make of them."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.coupons.limits import MAX_USABLE
from app.domain.coupons import CODE_CHARS, CouponStatus, CouponTrigger
from app.domain.pricing.cart import CouponClass
from schema.common import PageInfo
from schema.described import described
from schema.money import Money
from schema.scalars import Points

COUPON_CLASS = described(
    CouponClass,
    "CouponClass",
    "What a coupon is taken from. An order has at most one of each class, used in this order.",
    {
        "PRODUCT": "From the lines that it is for.",
        "ORDER": "From what these lines cost after a PRODUCT coupon.",
        "SHIPPING": "From what shipping costs.",
    },
)
COUPON_STATUS = described(
    CouponStatus,
    "CouponStatus",
    "What a coupon is now.",
    {
        "ISSUED": "It can be used.",
        "RESERVED": "An order has it until that is paid or its time is up.",
        "USED": "An order has used it; it comes back where all that it was used for is returned.",
        "EXPIRED": "It was not used in time.",
        "REVOKED": "It was taken away.",
    },
)
COUPON_TRIGGER = described(
    CouponTrigger,
    "CouponTrigger",
    "What issues coupons of a template by itself.",
    {
        "BIRTHDAY": "The first day of the month of the player's birthday at 09:00 of its time zone, once in a"
        " calendar year; a birthday that is told later in its month, at once. Good until the month's end.",
        "TIER_UP": "A promotion to one of the template's tiers.",
    },
)


@strawberry.type(description="A coupon that a member has, or had.")
class Coupon:
    id: strawberry.ID = strawberry.field(description="For `coupons` of an order.")
    code: str = strawberry.field(
        description=f"The code that it was claimed by, else a unique one of {CODE_CHARS} letters and digits."
    )
    template: str = strawberry.field(description="The code of its template.")
    coupon_class: CouponClass = strawberry.field(name="class", description="What it is taken from.")
    title: str = strawberry.field(description="Its name, as the studio wrote it.")
    rule: str = strawberry.field(
        description="What it takes off, and of what, in sentences in the locale of the request (see `Query`)."
    )
    status: CouponStatus = strawberry.field(description="What it is at the game's present.")
    expires_at: datetime | None = strawberry.field(
        description="When it ends, by the game's clock; null for one without an end."
    )
    issued_at: datetime = strawberry.field(description="When the member got it, by the game's clock.")


@strawberry.type(description="A coupon within a page.")
class CouponEdge:
    node: Coupon = strawberry.field(description="The coupon.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(
    description="A page of a member's coupons: those that can be used first, of these the first to end before"
    f" others. At most {MAX_USABLE} can be used at one time."
)
class CouponConnection:
    edges: list[CouponEdge] = strawberry.field(description="The coupons of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


@strawberry.type(description="What a studio says of its coupons, and what became of them.")
class CouponTemplate:
    code: str = strawberry.field(description="The studio's own code, unique in the game.")
    coupon_class: CouponClass = strawberry.field(name="class", description="What its coupons are taken from.")
    title: str = strawberry.field(description="The name that players read.")
    rule: str = strawberry.field(
        description="What its coupons take off, and of what, in sentences in the locale of the request."
    )
    status: str = strawberry.field(
        description="SCHEDULED before `from`, ACTIVE, PAUSED, or ENDED from `until` on: coupons are issued"
        " and claimed while it is ACTIVE. PAUSED ones cannot be used either."
    )
    issued: Points = strawberry.field(description="Coupons that were issued and claimed.")
    reserved: Points = strawberry.field(description="Those that orders have reserved.")
    used: Points = strawberry.field(description="Those that orders have used.")
    discount: Decimal | None = strawberry.field(
        description="What those that are reserved or used take off, in `currency`; null where the template"
        " has no amounts: then its coupons are good in all currencies."
    )
    percent: Decimal | None = strawberry.field(description="The percent off; null where it is an amount.")
    amount: Money | None = strawberry.field(description="The amount off; null where it is a percent.")
    currency: str | None = strawberry.field(
        description="ISO 4217 code of its amounts; null where it has none."
    )
    min_spend: Decimal | None = strawberry.field(
        description="What the lines that it is for must cost, at least; null without a least."
    )
    cap: Decimal | None = strawberry.field(description="What a percent takes off at most; null without one.")
    skus: list[str] | None = strawberry.field(
        description="The items that it is for; null where these or `categories` do not matter."
    )
    categories: list[str] | None = strawberry.field(
        description="The categories of items that it is for, beside `skus`; null where it names none."
    )
    exclusive: bool = strawberry.field(description="Whether it is used with no other coupon.")
    touches_flash: bool = strawberry.field(description="Whether it is taken from prices of flash sales too.")
    touches_combined: bool = strawberry.field(
        description="Whether it is taken from prices of money and points too."
    )
    tiers: list[str] | None = strawberry.field(
        description="Codes of the tiers whose members get it; null for all."
    )
    recheck_tiers: bool = strawberry.field(description="Whether the tier is asked once more when it is used.")
    generic_code: str | None = strawberry.field(
        description="The word by which any member claims one; null without one."
    )
    starts_at: datetime | None = strawberry.field(
        name="from", description="When it can first be issued and claimed; null for always."
    )
    until: datetime | None = strawberry.field(
        description="From when on it cannot be issued and claimed any more; null for never."
    )
    days_from_issue: int | None = strawberry.field(
        description="For how many days, of 24 hours, a coupon is good; null where it is until `until`."
    )
    max_issued: Points | None = strawberry.field(description="How many are issued at most; null: no limit.")
    max_uses: Points | None = strawberry.field(description="How many are used at most; null: no limit.")
    max_discount: Decimal | None = strawberry.field(
        description="The greatest sum of what they take off, in `currency`; null: no limit."
    )
    per_member: int | None = strawberry.field(description="How many one member gets; null: no limit.")
    trigger: CouponTrigger | None = strawberry.field(
        description="What issues it by itself; null where nothing does."
    )


@strawberry.type(description="How many coupons of a template are in each state at the game's present.")
class CouponCounts:
    usable: Points = strawberry.field(description="Members have them, and can use them.")
    reserved: Points = strawberry.field(description="Orders hold them.")
    used: Points = strawberry.field(description="Orders have used them.")
    expired: Points = strawberry.field(description="They were not used in time.")
    revoked: Points = strawberry.field(description="They were taken away.")


@strawberry.type(
    description="What was sold with the coupons of a template, in one currency: by the orders that have used"
    " them."
)
class CouponSales:
    currency: str = strawberry.field(description="ISO 4217 code.")
    orders: int = strawberry.field(description="How many orders; those that went back wholly do not count.")
    discount: Decimal = strawberry.field(description="What the coupons took off.")
    revenue: Decimal = strawberry.field(
        description="What SC and P are earned on by these orders: money and paid stored value of their goods,"
        " after all discounts and without what went back."
    )


@strawberry.type(description="An item at another price for a while, as long as the stock lasts.")
class FlashSale:
    code: str = strawberry.field(description="The studio's own code, unique in the game.")
    sku: str = strawberry.field(description="The item.")
    title: str = strawberry.field(
        description="What the studio calls it; the `sku` where it has said nothing."
    )
    price: Money = strawberry.field(description="What a unit costs in it.")
    prior_price: Money | None = strawberry.field(
        description="What a unit cost before, to be shown; null where none was given."
    )
    starts_at: datetime = strawberry.field(name="from", description="When it begins, by the game's clock.")
    until: datetime = strawberry.field(description="From when on it is over, by the game's clock.")
    stock: Points | None = strawberry.field(description="Units in all; null where there is no limit.")
    stock_left: Points | None = strawberry.field(
        description="Units that are left: those that orders hold count as gone. Null where there is no limit."
    )
    per_member: int | None = strawberry.field(description="Units that one member may buy; null: no limit.")
    sold: Points | None = strawberry.field(
        description="Units that orders have paid for, also where they went back since; null for players."
    )
    tiers: list[str] | None = strawberry.field(
        description="Codes of the tiers whose members can buy in it; null for all, and for players."
    )
