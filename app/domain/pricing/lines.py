"""The price of each line: the least of what holds for it (value.md V2.1)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.pricing.cart import Line, Percents, PriceChoice, PriceSource
from app.domain.pricing.shares import part_of


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with its price: where that comes from, for all units, and the points that it asks for."""

    line: Line
    source: PriceSource
    price: int
    points: int = 0


def price_lines(lines: Sequence[Line], percents: Percents) -> list[PricedLine]:
    """Returns every line with its price; lines take units of a flash sale in their order."""
    taken: dict[str, int] = {}
    priced: list[PricedLine] = []
    for line in lines:
        found = _asked(line) or _best(line, percents, taken)
        if found.source is PriceSource.FLASH and line.flash is not None:
            taken[line.flash.code] = taken.get(line.flash.code, 0) + line.units
        priced.append(found)
    return priced


def _asked(line: Line) -> PricedLine | None:
    """Returns a line that asks for one price at that price. Raises ValueError where it has no such offer."""
    if line.choice is PriceChoice.BEST:
        return None
    if line.choice is PriceChoice.COMBINED and line.combined is not None:
        offer = line.combined
        return PricedLine(line, PriceSource.COMBINED, offer.money * line.units, offer.points * line.units)
    if line.choice is PriceChoice.BARGAIN and line.bargain is not None:
        return PricedLine(line, PriceSource.BARGAIN, line.bargain * line.units)
    raise ValueError(f"{line.sku} has no offer {line.choice}")


def _best(line: Line, percents: Percents, taken: dict[str, int]) -> PricedLine:
    whole = line.list_price
    prices = [(PriceSource.LIST, whole)]
    flash = line.flash
    if flash is not None and flash.left - taken.get(flash.code, 0) >= line.units:
        prices.append((PriceSource.FLASH, flash.price * line.units))
    prices += [
        (PriceSource.MEMBER_DAY, whole - part_of(whole, percents.member_day)),
        (PriceSource.PACK, whole - part_of(whole, percents.pack)),
        (PriceSource.TIER, whole - part_of(whole, percents.tier)),
    ]
    source, price = min(prices, key=lambda one: one[1])  # of equal ones the first
    return PricedLine(line, source, price)
