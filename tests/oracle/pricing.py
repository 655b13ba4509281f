"""The price of an order, counted a second time: slowly, in fractions, straight from value.md V2."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction
from itertools import combinations
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


def in_the_way(cart: Cart) -> str | None:
    """What comes first of what is in the way, in the order of V2.1 to V2.3: the refusal of an application."""
    sold: dict[str, int] = {}
    priced = [_price(line, cart, sold) for line in cart.lines]
    kinds = [coupon.kind for coupon in cart.coupons]
    if len(kinds) > len(set(kinds)) or (
        len(kinds) > 1 and any(coupon.is_exclusive for coupon in cart.coupons)
    ):
        return "CouponRefused"
    for coupon in cart.coupons:
        spend = [
            price
            for line, (source, price, _) in zip(cart.lines, priced, strict=True)
            if _eligible(coupon, line, source)
        ]
        if not spend or sum(spend) < coupon.min_spend:
            return "CouponRefused"
    combined = sum(points for _, _, points in priced)
    asked = cart.points.asked or 0
    if combined > cart.points.balance:
        return "PointsMissing"
    if cart.points.asked != 0 and cart.points.rate is None:
        return "NoCash"
    return "PointsMissing" if combined + asked > cart.points.balance else None


def best(cart: Cart, own: Sequence[Coupon]) -> list[str]:
    """The ids of those of a member's own that V2.2 takes, by trying all that may stand together."""
    tried = list[tuple[int, int, list[datetime], list[str]]]()
    for number in range(4):
        for some in combinations(own, number):
            attempt = replace(cart, coupons=some)
            if in_the_way(attempt) is None:
                counted = count(attempt)
                expiries = sorted(one.expires_at or datetime(9999, 1, 1, tzinfo=UTC) for one in some)
                to_pay = sum(counted.nets) + counted.shipping
                tried.append((to_pay, len(some), expiries, sorted(one.id for one in some)))
    return min(tried)[3]


Amounts = dict[str, int]
"""Of money, paid, bonus and points."""


@dataclass
class Component:
    """What was captured for a line, for shipping or a tax, and what of it has returned."""

    whole: Amounts
    back: Amounts

    @classmethod
    def of(cls, money: int, paid: int, bonus: int, points: int = 0) -> "Component":
        whole = {"money": money, "paid": paid, "bonus": bonus, "points": points}
        return cls(whole, dict.fromkeys(whole, 0))

    def left(self, *names: str) -> list[int]:
        return [self.whole[name] - self.back[name] for name in names or ("money", "paid", "bonus")]


class Bill:
    """An order that was paid, from which parts return (V2.11)."""

    def __init__(self, counted: Count, units: Sequence[int]) -> None:
        size = len(units)
        points = [*counted.points, *[0] * (size + 2)]
        whole = zip(counted.money, counted.paid, counted.bonus, points, strict=True)
        parts = [Component.of(*amounts) for amounts in whole]
        self.goods, self.way = parts[:size], parts[size]
        self.taxes, self.way_tax = parts[size + 1 : -1], parts[-1]
        self.units, self.units_back = list(units), [0 for _ in units]

    def give_units(self, units: Mapping[int, int], *, way: bool) -> Amounts | None:
        """What so many units bring; None where there are not so many left."""
        if any(self.units_back[at] + number > self.units[at] for at, number in units.items()):
            return None
        total: Amounts = {"money": 0, "paid": 0, "bonus": 0, "points": 0}
        for at, number in units.items():
            self.units_back[at] += number
            for part in (self.goods[at], self.taxes[at]):
                for name, whole in part.whole.items():
                    is_due = floor(Fraction(whole * self.units_back[at], self.units[at]))
                    self._give(part, name, max(0, is_due - part.back[name]), total)
        for part in (self.way, self.way_tax) if way else ():
            for name in part.whole:
                self._give(part, name, part.left(name)[0], total)
        return total

    def give_amount(self, amount: int, *, way: bool) -> Amounts | None:
        """What an amount brings of each; None where less than that is left."""
        parts = [*self.goods, *([self.way] if way else []), *self.taxes, *([self.way_tax] if way else [])]
        dues = [sum(part.left()) for part in parts]
        if amount > sum(dues):
            return None
        total: Amounts = {"money": 0, "paid": 0, "bonus": 0, "points": 0}
        for part, due, share in zip(parts, dues, split(amount, dues), strict=True):
            if share:
                points = floor(Fraction(part.left("points")[0] * share, due))
                for name, one in zip(("money", "paid", "bonus"), split(share, part.left()), strict=True):
                    self._give(part, name, one, total)
                self._give(part, "points", points, total)
        return total

    def _give(self, part: Component, name: str, number: int, total: Amounts) -> None:
        part.back[name] += number
        total[name] += number

    @property
    def is_returned(self) -> bool:
        """Whether all goods are back; of a line that cost nothing, all units."""
        return all(
            sum(part.left("money", "paid", "bonus", "points")) == 0
            if any(part.whole.values())
            else back == units
            for part, units, back in zip(self.goods, self.units, self.units_back, strict=True)
        )


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
    taken = {True: 0, False: 0}
    for is_paid, amount in cart.stored.lots:
        taken[is_paid] += min(amount, sum(dues) - sum(taken.values()))
    shares = split(sum(taken.values()), dues)
    paid = split(taken[True], shares)
    return Count(
        sources=[source for source, _, _ in priced],
        nets=nets,
        points=[of_offer + of_cash for of_offer, of_cash in zip(combined, points, strict=True)],
        shipping=shipping,
        money=[due - share for due, share in zip(dues, shares, strict=True)],
        paid=paid,
        bonus=[share - of_paid for share, of_paid in zip(shares, paid, strict=True)],
    )
