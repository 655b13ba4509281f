"""What comes back of an order: by units of its lines, or by an amount (value.md V0.4, V2.11)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.pricing.quote import Part, Quote
from app.domain.pricing.refusals import ReturnsTooMuch
from app.domain.pricing.shares import returned_with, split

NOTHING = Part()


@dataclass(frozen=True, slots=True)
class Captured:
    """A component of an order, whole and what of it has returned."""

    whole: Part
    returned: Part = NOTHING

    @property
    def left(self) -> Part:
        """Returns what has not returned."""
        return _minus(self.whole, self.returned)


@dataclass(frozen=True, slots=True)
class SoldLine:
    """A line of a confirmed order: its units and those that have returned, its goods and their tax."""

    units: int
    goods: Captured
    tax: Captured
    returned_units: int = 0

    @property
    def is_returned(self) -> bool:
        """Returns whether all of it is back; of what cost nothing, all its units."""
        if self.goods.whole == NOTHING:
            return self.returned_units == self.units
        return self.goods.left == NOTHING


@dataclass(frozen=True, slots=True)
class Sold:
    """A confirmed order, with all that has returned of it."""

    lines: tuple[SoldLine, ...]
    shipping: Captured = Captured(NOTHING)
    shipping_tax: Captured = Captured(NOTHING)

    @property
    def is_returned(self) -> bool:
        """Returns whether all goods are back; shipping may stay."""
        return all(line.is_returned for line in self.lines)


@dataclass(frozen=True, slots=True)
class Returned:
    """One return: the order after it, and what goes back in all and of the goods alone."""

    sold: Sold
    total: Part
    goods: Part

    @property
    def refunds(self) -> int:
        """Returns what SC and P were earned on and are not any more: money and paid value of the goods."""
        return self.goods.money + self.goods.paid


def sold(quote: Quote) -> Sold:
    """Returns a confirmed order as it was quoted."""
    lines = tuple(
        SoldLine(line.priced.line.units, Captured(line.part), Captured(line.tax)) for line in quote.lines
    )
    return Sold(lines, Captured(quote.shipping_part), Captured(quote.shipping_tax))


def return_units(order: Sold, units: Mapping[int, int], *, with_shipping: bool = False) -> Returned:
    """Returns an order without so many units of its lines, which are counted from 0.

    What has returned by amount counts: a component gives only what its units bring beyond that.
    Raises ReturnsTooMuch for more units than are left, KeyError for a line that does not exist.
    """
    lines = list(order.lines)
    for at, count in units.items():
        if not 0 <= at < len(lines):
            raise KeyError(at)
        line = lines[at]
        returned_units = line.returned_units + count
        if returned_units > line.units:
            raise ReturnsTooMuch
        lines[at] = replace(
            line,
            goods=_with_units(line.goods, returned_units, line.units),
            tax=_with_units(line.tax, returned_units, line.units),
            returned_units=returned_units,
        )
    after = replace(order, lines=tuple(lines))
    if with_shipping:
        after = replace(after, shipping=_all(order.shipping), shipping_tax=_all(order.shipping_tax))
    return _between(order, after)


def return_amount(order: Sold, amount: int, *, with_shipping: bool = False) -> Returned:
    """Returns an order without an amount of what was paid for it, by whatever tender.

    It is split over what is left of all parts, and in each part over its tenders; P come back in the same
    share. Shipping and its tax are among the parts only where they are named. Raises ReturnsTooMuch.
    """
    captured = [line.goods for line in order.lines]
    captured += [order.shipping] if with_shipping else []
    captured += [line.tax for line in order.lines]
    captured += [order.shipping_tax] if with_shipping else []
    dues = [one.left.due for one in captured]
    if amount > sum(dues):
        raise ReturnsTooMuch
    shares = split(amount, dues)
    after = [_with_share(one, share) for one, share in zip(captured, shares, strict=True)]
    count = len(order.lines)
    taxes = after[count + with_shipping :]
    lines = tuple(replace(line, goods=after[at], tax=taxes[at]) for at, line in enumerate(order.lines))
    result = replace(order, lines=lines)
    if with_shipping:
        result = replace(result, shipping=after[count], shipping_tax=after[-1])
    return _between(order, result)


def _with_units(captured: Captured, units: int, of_units: int) -> Captured:
    """Returns a component after so many units of its line have returned in all."""
    whole, returned = captured.whole, captured.returned

    def now(component: int, before: int) -> int:
        return max(before, returned_with(component, units, of_units))

    return replace(
        captured,
        returned=Part(
            money=now(whole.money, returned.money),
            paid=now(whole.paid, returned.paid),
            bonus=now(whole.bonus, returned.bonus),
            points=now(whole.points, returned.points),
        ),
    )


def _with_share(captured: Captured, share: int) -> Captured:
    left = captured.left
    if share == 0:
        return captured
    money, paid, bonus = split(share, [left.money, left.paid, left.bonus])
    points = left.points * share // left.due
    return replace(captured, returned=_plus(captured.returned, Part(money, paid, bonus, points)))


def _all(captured: Captured) -> Captured:
    return replace(captured, returned=captured.whole)


def _between(before: Sold, after: Sold) -> Returned:
    goods = _sum(_gone(old.goods, new.goods) for old, new in zip(before.lines, after.lines, strict=True))
    taxes = _sum(_gone(old.tax, new.tax) for old, new in zip(before.lines, after.lines, strict=True))
    way = _plus(_gone(before.shipping, after.shipping), _gone(before.shipping_tax, after.shipping_tax))
    return Returned(after, _plus(_plus(goods, taxes), way), goods)


def _gone(before: Captured, after: Captured) -> Part:
    return _minus(after.returned, before.returned)


def _sum(parts: Iterable[Part]) -> Part:
    total = NOTHING
    for part in parts:
        total = _plus(total, part)
    return total


def _plus(one: Part, other: Part) -> Part:
    return Part(
        one.money + other.money, one.paid + other.paid, one.bonus + other.bonus, one.points + other.points
    )


def _minus(one: Part, other: Part) -> Part:
    return Part(
        one.money - other.money, one.paid - other.paid, one.bonus - other.bonus, one.points - other.points
    )
