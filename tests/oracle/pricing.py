"""The price of an order, counted a second time: slowly, in fractions, straight from value.md V2."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from app.domain.pricing.cart import Cart, Coupon, FreeShipping, Line


@dataclass(frozen=True)
class Count:
    """What it comes to: for each line its source, net and points; for each part money, paid and bonus."""

    sources: list[str]
    nets: list[int]
    points: list[int]
    shipping: int
    money: list[int]
    paid: list[int]
    bonus: list[int]


def split(total: int, weights: Sequence[int]) -> list[int]:
    """V0.3, by handing out what is left one by one."""
    if not any(weights):
        return [0 for _ in weights]
    exact = [Fraction(total * weight, sum(weights)) for weight in weights]
    parts = [floor(share) for share in exact]
    waiting = list(range(len(weights)))
    while sum(parts) < total:
        best = waiting[0]
        for at in waiting:
            if exact[at] - floor(exact[at]) > exact[best] - floor(exact[best]):
                best = at
        parts[best] += 1
        waiting.remove(best)
    return parts


def _percent(amount: int, hundredths: int) -> int:
    return floor(Fraction(amount) * Fraction(hundredths, 10_000))


def _price(line: Line, cart: Cart, sold: dict[str, int]) -> tuple[str, int, int]:
    if line.choice == "COMBINED" and line.combined:
        return "COMBINED", line.combined.money * line.units, line.combined.points * line.units
    if line.choice == "BARGAIN" and line.bargain is not None:
        return "BARGAIN", line.bargain * line.units, 0
    full = line.unit * line.units
    best = ("LIST", full)
    offers = [
        ("MEMBER_DAY", full - _percent(full, cart.percents.member_day)),
        ("PACK", full - _percent(full, cart.percents.pack)),
        ("TIER", full - _percent(full, cart.percents.tier)),
    ]
    if line.flash and sold.get(line.flash.code, 0) + line.units <= line.flash.left:
        offers.insert(0, ("FLASH", line.flash.price * line.units))
    for offer in offers:
        if offer[1] < best[1]:
            best = offer
    if best[0] == "FLASH" and line.flash:
        sold[line.flash.code] = sold.get(line.flash.code, 0) + line.units
    return best[0], best[1], 0


def _off(coupon: Coupon, amount: int) -> int:
    if coupon.percent is None:
        return min(coupon.amount or 0, amount)
    return min(_percent(amount, coupon.percent), amount if coupon.cap is None else coupon.cap)


def _eligible(coupon: Coupon, line: Line, source: str) -> bool:
    if source == "BARGAIN" or (source in {"FLASH", "COMBINED"} and source not in coupon.touches):
        return False
    named = coupon.skus is not None or coupon.categories is not None
    return not named or line.sku in (coupon.skus or ()) or line.category in (coupon.categories or ())


def count(cart: Cart) -> Count:
    """V2, step by step; the coupons are known to apply."""
    sold: dict[str, int] = {}
    priced = [_price(line, cart, sold) for line in cart.lines]
    left = [price for _, price, _ in priced]
    shipping = 0 if cart.shipping.free_by in {FreeShipping.PACK, FreeShipping.TIER} else cart.shipping.price
    for kind in ("PRODUCT", "ORDER", "SHIPPING"):
        for coupon in cart.coupons:
            if coupon.kind != kind:
                continue
            if kind == "SHIPPING":
                shipping -= _off(coupon, shipping)
                continue
            weights = [
                rest if _eligible(coupon, line, source) else 0
                for rest, line, (source, _, _) in zip(left, cart.lines, priced, strict=True)
            ]
            shares = split(_off(coupon, sum(weights)), weights)
            left = [rest - share for rest, share in zip(left, shares, strict=True)]
    combined = [points for _, _, points in priced]
    asked = cart.points.balance - sum(combined) if cart.points.asked is None else cart.points.asked
    value, taken, rate = 0, 0, cart.points.rate
    if rate and asked:
        value = min(floor(Fraction(asked * rate.value, rate.points)), _percent(sum(left), rate.share))
        taken = ceil(Fraction(value * rate.points, rate.value))
    cash, points = split(value, left), split(taken, left)
    nets = [rest - share for rest, share in zip(left, cash, strict=True)]
    taxes = list(cart.taxes.lines) or [0 for _ in nets]
    dues = [*nets, shipping, *taxes, cart.taxes.shipping]
    units = [is_paid for is_paid, amount in cart.stored.lots for _ in range(min(amount, sum(dues)))][
        : sum(dues)
    ]
    shares = split(len(units), dues)
    paid = split(sum(units), shares)
    return Count(
        sources=[source for source, _, _ in priced],
        nets=nets,
        points=[of_offer + of_cash for of_offer, of_cash in zip(combined, points, strict=True)],
        shipping=shipping,
        money=[due - share for due, share in zip(dues, shares, strict=True)],
        paid=paid,
        bonus=[share - of_paid for share, of_paid in zip(shares, paid, strict=True)],
    )
