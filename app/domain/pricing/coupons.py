"""Coupons on an order: which apply, what each takes off, and the best of a member's own (value.md V2.2)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product

from app.domain.pricing.cart import Coupon, CouponClass, PriceSource, Shipping
from app.domain.pricing.lines import PricedLine
from app.domain.pricing.refusals import CouponRefused
from app.domain.pricing.shares import part_of, split

_NEVER_TOUCHED = PriceSource.BARGAIN
_TOUCHED_WHEN_SAID = frozenset({PriceSource.FLASH, PriceSource.COMBINED})
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Discount:
    """What a coupon takes off: of each line, or of shipping."""

    coupon: Coupon
    lines: tuple[int, ...]
    shipping: int = 0

    @property
    def total(self) -> int:
        """Returns all that it takes off."""
        return sum(self.lines) + self.shipping


def apply_coupons(
    priced: Sequence[PricedLine], coupons: Sequence[Coupon], shipping: Shipping
) -> list[Discount]:
    """Returns what the named coupons take off, in their order of use; one that is not needed is left out.

    Raises CouponRefused for the first one that does not apply.
    """
    _check_together(coupons)
    for coupon in coupons:
        _check(priced, coupon)
    left = [line.price for line in priced]
    discounts: list[Discount] = []
    for coupon in sorted(coupons, key=lambda one: list(CouponClass).index(one.kind)):
        discount = _discount(priced, coupon, left, shipping)
        if discount is not None:
            left = [of - off for of, off in zip(left, discount.lines, strict=True)]
            discounts.append(discount)
    return discounts


def best_coupons(
    priced: Sequence[PricedLine],
    own: Sequence[Coupon],
    shipping: Shipping,
    to_pay: Callable[[int], int],
) -> list[Coupon]:
    """Returns the combination of a member's own coupons that leaves the least to pay before the tenders.

    `to_pay` says what is to be paid for goods that cost so much; what is left of shipping comes on top. Of
    equal combinations the one with the fewest coupons, then the one whose coupons expire first, then the one
    with the lower ids.
    """
    usable = [coupon for coupon in own if _fault(priced, coupon) is None]
    together = [coupon for coupon in usable if not coupon.is_exclusive]
    alone = [[coupon] for coupon in usable if coupon.is_exclusive]
    found = [
        (goods + way, (*on_goods, *on_way))
        for coupons in (together, *alone)
        for (goods, on_goods), (way, on_way) in product(
            _least(_on_goods(priced, coupons, to_pay)), _least(_on_shipping(coupons, shipping))
        )
    ]

    def rank(option: _Option) -> tuple[object, ...]:
        pays, chosen = option
        expiries = sorted(coupon.expires_at or _NEVER for coupon in chosen)
        return pays, len(chosen), expiries, sorted(coupon.id for coupon in chosen)

    return list(min(found, key=rank)[1])


_Option = tuple[int, tuple[Coupon, ...]]
"""What is left to pay, of goods or of shipping, and the coupons by which it is."""


def _least(options: Iterable[_Option]) -> list[_Option]:
    """Returns the options that leave the least, of these those with the fewest coupons."""
    ranked = [((pays, len(chosen)), (pays, chosen)) for pays, chosen in options]
    least = min(rank for rank, _ in ranked)
    return [option for rank, option in ranked if rank == least]


def _on_goods(
    priced: Sequence[PricedLine], coupons: Sequence[Coupon], to_pay: Callable[[int], int]
) -> Iterator[_Option]:
    """Yield what a coupon of the class PRODUCT, one of ORDER, both, or none leave of the goods.

    Only what the first takes off has to be split: the second is for what is left of its lines.
    """
    first, second = (
        [None, *(coupon for coupon in coupons if coupon.kind is kind)]
        for kind in (CouponClass.PRODUCT, CouponClass.ORDER)
    )
    lines_of = [
        [] if coupon is None else [at for at, line in enumerate(priced) if _is_for(coupon, line)]
        for coupon in second
    ]
    for one in first:
        left = [line.price for line in priced]
        if one is not None:
            weights = [price if _is_for(one, line) else 0 for line, price in zip(priced, left, strict=True)]
            off = split(_off(one, sum(weights)), weights)
            left = [price - part for price, part in zip(left, off, strict=True)]
        whole = sum(left)
        for other, lines in zip(second, lines_of, strict=True):
            taken = 0 if other is None else _off(other, sum(left[at] for at in lines))
            chosen = tuple(coupon for coupon in (one, other) if coupon is not None)
            yield to_pay(whole - taken), chosen


def _on_shipping(coupons: Sequence[Coupon], shipping: Shipping) -> Iterator[_Option]:
    """Yield what a coupon of shipping, or none, leaves of its price."""
    price = 0 if shipping.free_by else shipping.price
    yield price, ()
    for coupon in coupons:
        if coupon.kind is CouponClass.SHIPPING:
            yield price - _off(coupon, price), (coupon,)


def _check_together(coupons: Sequence[Coupon]) -> None:
    seen: set[CouponClass] = set()
    for coupon in coupons:
        if coupon.kind in seen:
            raise CouponRefused(coupon.id, f"Only one coupon of the class {coupon.kind} can be used.")
        seen.add(coupon.kind)
    if len(coupons) > 1 and any(coupon.is_exclusive for coupon in coupons):
        exclusive = next(coupon for coupon in coupons if coupon.is_exclusive)
        raise CouponRefused(exclusive.id, "This coupon cannot be used together with another one.")


def _check(priced: Sequence[PricedLine], coupon: Coupon) -> None:
    fault = _fault(priced, coupon)
    if fault is not None:
        raise CouponRefused(coupon.id, fault)


def _fault(priced: Sequence[PricedLine], coupon: Coupon) -> str | None:
    spend = [line.price for line in priced if _is_for(coupon, line)]
    if not spend:
        return "This coupon is for none of these items."
    if sum(spend) < coupon.min_spend:
        return "What this coupon is for costs less than it asks for."
    return None


def _is_for(coupon: Coupon, priced: PricedLine) -> bool:
    """Returns whether a coupon touches a line: by its price's source, and by its item."""
    if priced.source is _NEVER_TOUCHED:
        return False
    if priced.source in _TOUCHED_WHEN_SAID and priced.source not in coupon.touches:
        return False
    if coupon.skus is None and coupon.categories is None:
        return True
    line = priced.line
    return line.sku in (coupon.skus or ()) or line.category in (coupon.categories or ())


def _discount(
    priced: Sequence[PricedLine], coupon: Coupon, left: Sequence[int], shipping: Shipping
) -> Discount | None:
    """Returns what a coupon takes off what is left; None for one of shipping that is not needed."""
    if coupon.kind is CouponClass.SHIPPING:
        if shipping.free_by is not None or shipping.price == 0:
            return None
        return Discount(coupon, (0,) * len(priced), _off(coupon, shipping.price))
    weights = [rest if _is_for(coupon, line) else 0 for line, rest in zip(priced, left, strict=True)]
    return Discount(coupon, tuple(split(_off(coupon, sum(weights)), weights)))


def _off(coupon: Coupon, amount: int) -> int:
    if coupon.percent is not None:
        off = part_of(amount, coupon.percent)
        return off if coupon.cap is None else min(off, coupon.cap)
    return min(coupon.amount or 0, amount)
