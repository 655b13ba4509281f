"""The price of an order, step by step: lines, coupons, points, shipping, taxes, tenders (value.md V2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.pricing.cart import Cart, Coupon, FreeShipping, Points
from app.domain.pricing.coupons import Discount, apply_coupons, best_coupons
from app.domain.pricing.lines import PricedLine, price_lines
from app.domain.pricing.refusals import NoCash, PointsMissing
from app.domain.pricing.shares import part_of, split


@dataclass(frozen=True, slots=True)
class Part:
    """Who pays for a part of an order: the provider, paid and bonus stored value, and P for a line."""

    money: int = 0
    paid: int = 0
    bonus: int = 0
    points: int = 0

    @property
    def due(self) -> int:
        """Returns what it costs in the currency."""
        return self.money + self.paid + self.bonus


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A line of a quote: `net` is its price after coupons and points."""

    priced: PricedLine
    net: int
    part: Part
    tax: Part


class StepKind(StrEnum):
    """What a step of the explanation is about."""

    LIST = "LIST"
    OFFER = "OFFER"
    COUPON = "COUPON"
    POINTS = "POINTS"
    SHIPPING = "SHIPPING"
    FREE_SHIPPING = "FREE_SHIPPING"
    TAX = "TAX"
    STORED_VALUE = "STORED_VALUE"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the count: what it adds to the amount to pay, and the P that it takes.

    `name` says of what: a line's title or sku, a coupon, a reason; the amounts of all steps sum to what is
    due.
    """

    kind: StepKind
    amount: int
    name: str = ""
    points: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """What an order costs and who pays; `shipping` is what is left of its price after a free one."""

    lines: tuple[QuotedLine, ...]
    discounts: tuple[Discount, ...]
    points_spent: int
    points_value: int
    shipping: int
    shipping_free_by: FreeShipping | None
    shipping_part: Part
    shipping_tax: Part
    steps: tuple[Step, ...]

    @property
    def parts(self) -> list[Part]:
        """Returns all parts in their order: the lines, shipping, the taxes of the lines and of shipping."""
        goods, taxes = [line.part for line in self.lines], [line.tax for line in self.lines]
        return [*goods, self.shipping_part, *taxes, self.shipping_tax]

    @property
    def due(self) -> int:
        """Returns what the studio's provider is to charge."""
        return sum(part.money for part in self.parts)

    @property
    def stored_paid(self) -> int:
        """Returns what paid stored value pays."""
        return sum(part.paid for part in self.parts)

    @property
    def stored_bonus(self) -> int:
        """Returns what bonus stored value pays."""
        return sum(part.bonus for part in self.parts)

    @property
    def earns_on(self) -> int:
        """Returns what SC and P are earned on: money and paid value of the goods (V2.7)."""
        return sum(line.part.money + line.part.paid for line in self.lines)


def quote(cart: Cart) -> Quote:
    """Returns the price of an order.

    Raises CouponRefused, PointsMissing, and NoCash where points are asked for in a currency without a rate:
    the first of them in the order of the steps.
    """
    priced = price_lines(cart.lines, cart.percents)
    discounts = apply_coupons(priced, cart.coupons, cart.shipping)
    left = [line.price for line in priced]
    for discount in discounts:
        left = [of - off for of, off in zip(left, discount.lines, strict=True)]
    combined = [line.points for line in priced]
    cash, value = _points(cart.points, sum(combined), sum(left))
    values, points = split(value, left), split(cash, left)
    net = [of - off for of, off in zip(left, values, strict=True)]
    off_shipping = sum(discount.shipping for discount in discounts)
    free_by = _free_by(cart, off_shipping)
    shipping = 0 if cart.shipping.free_by is not None else cart.shipping.price - off_shipping
    taxes = list(cart.taxes.lines) or [0] * len(priced)
    dues = [*net, shipping, *taxes, cart.taxes.shipping]
    parts = _tenders(cart, dues)
    count = len(priced)
    lines = tuple(
        QuotedLine(line, net[at], replace(parts[at], points=combined[at] + points[at]), parts[count + 1 + at])
        for at, line in enumerate(priced)
    )
    return Quote(
        lines=lines,
        discounts=tuple(discounts),
        points_spent=sum(combined) + cash,
        points_value=value,
        shipping=shipping,
        shipping_free_by=free_by,
        shipping_part=parts[count],
        shipping_tax=parts[-1],
        steps=tuple(_steps(cart, priced, discounts, (cash, value), parts)),
    )


def with_best_coupons(cart: Cart, own: Sequence[Coupon]) -> Cart:
    """Returns the cart with those of a member's own coupons that leave the least to pay (V2.2).

    Raises PointsMissing and NoCash as `quote` does.
    """
    priced = price_lines(cart.lines, cart.percents)
    combined = sum(line.points for line in priced)

    def to_pay(goods: int) -> int:
        _, value = _points(cart.points, combined, goods)
        return goods - value

    return replace(cart, coupons=tuple(best_coupons(priced, own, cart.shipping, to_pay)))


def _points(points: Points, combined: int, goods: int) -> tuple[int, int]:
    """Returns the P that pay as cash, and what they are worth, for goods that still cost so much (V2.3)."""
    free = points.balance - combined
    if free < 0:
        raise PointsMissing(combined, points.balance)
    if points.asked == 0:
        return 0, 0
    rate = points.rate
    if rate is None:
        raise NoCash
    asked = free if points.asked is None else points.asked
    if asked > free:
        raise PointsMissing(combined + asked, points.balance)
    value = min(asked * rate.value // rate.points, part_of(goods, rate.share))
    return -(-value * rate.points // rate.value), value


def _free_by(cart: Cart, off_shipping: int) -> FreeShipping | None:
    if cart.shipping.price == 0:
        return None
    if cart.shipping.free_by is not None:
        return cart.shipping.free_by
    return FreeShipping.COUPON if off_shipping > 0 else None


def _tenders(cart: Cart, dues: Sequence[int]) -> list[Part]:
    """Returns who pays for each part: stored value first, money the rest (V2.6)."""
    stored = min(cart.stored.available, sum(dues))
    shares = split(stored, dues)
    paid = split(cart.stored.paid_of(stored), shares)
    return [
        Part(money=due - share, paid=of_paid, bonus=share - of_paid)
        for due, share, of_paid in zip(dues, shares, paid, strict=True)
    ]


def _steps(
    cart: Cart,
    priced: Sequence[PricedLine],
    discounts: Sequence[Discount],
    cash: tuple[int, int],
    parts: Sequence[Part],
) -> Iterator[Step]:
    """Yield the count in its order; steps that change nothing are left out."""
    for line in priced:
        name, whole = line.line.title or line.line.sku, line.line.list_price
        yield Step(StepKind.LIST, whole, name)
        if line.price != whole or line.points:
            yield Step(StepKind.OFFER, line.price - whole, line.source, line.points)
    shipping = cart.shipping
    for discount in discounts:
        if not discount.shipping:
            yield Step(StepKind.COUPON, -discount.total, discount.coupon.id)
    points, value = cash
    if points:
        yield Step(StepKind.POINTS, -value, points=points)
    if shipping.price:
        yield Step(StepKind.SHIPPING, shipping.price)
        if shipping.free_by is not None:
            yield Step(StepKind.FREE_SHIPPING, -shipping.price, shipping.free_by)
    for discount in discounts:
        if discount.shipping:
            yield Step(StepKind.COUPON, -discount.total, discount.coupon.id)
    tax = sum(cart.taxes.lines) + cart.taxes.shipping
    if tax:
        yield Step(StepKind.TAX, tax)
    stored = sum(part.paid + part.bonus for part in parts)
    if stored:
        yield Step(StepKind.STORED_VALUE, -stored)
