"""Coupons on an order: which apply, what each takes off, and the best of a member's own (value.md V2.2)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
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
    to_pay: Callable[[int, int], int],
) -> list[Coupon]:
    """Returns the combination of a member's own coupons that leaves the least to pay before the tenders.

    `to_pay` says what is to be paid for goods and shipping that cost so much. Of equal combinations the one
    with the fewest coupons, then the one whose coupons expire first, then the one with the lower ids.
    """
    usable = [coupon for coupon in own if _fault(priced, coupon) is None]
    goods = sum(line.price for line in priced)

    @cache
    def off(chosen: tuple[Coupon, ...]) -> int:
        return sum(discount.total for discount in apply_coupons(priced, chosen, shipping))

    def rank(chosen: tuple[Coupon, ...]) -> tuple[object, ...]:
        # Those on shipping change nothing of those on goods: each pair of these is counted once.
        of_goods = tuple(coupon for coupon in chosen if coupon.kind is not CouponClass.SHIPPING)
        of_shipping = tuple(coupon for coupon in chosen if coupon.kind is CouponClass.SHIPPING)
        asked = 0 if shipping.free_by else shipping.price
        return (
            to_pay(goods - off(of_goods), asked - off(of_shipping)),
            len(chosen),
            sorted(coupon.expires_at or _NEVER for coupon in chosen),
            sorted(coupon.id for coupon in chosen),
        )

    return list(min(_combinations(usable), key=rank))


def _combinations(coupons: Sequence[Coupon]) -> Iterator[tuple[Coupon, ...]]:
    """Yield what may stand together: at most one of each class, an exclusive one alone."""
    together = [coupon for coupon in coupons if not coupon.is_exclusive]
    of_class = [[None, *(one for one in together if one.kind is kind)] for kind in CouponClass]
    for chosen in product(*of_class):
        yield tuple(coupon for coupon in chosen if coupon is not None)
    for coupon in coupons:
        if coupon.is_exclusive:
            yield (coupon,)


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
