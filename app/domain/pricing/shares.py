"""Shares of whole amounts: percents, splits over parts, and what of a part has returned (value.md V0)."""

from collections.abc import Sequence
from decimal import Decimal

PERCENT_PLACES = 2
"""Digits after the point that a percent may have."""
WHOLE = 100 * 10**PERCENT_PLACES
"""A hundred percent, in hundredths of a percent."""


def hundredths(percent: Decimal) -> int:
    """Returns a percent in hundredths: 1,250 for 12.5.

    Raises ValueError outside 0 to 100, and for more than `PERCENT_PLACES` digits after the point.
    """
    found = percent.scaleb(PERCENT_PLACES)
    if not 0 <= found <= WHOLE or found != int(found):
        raise ValueError(f"is not a percent of 0 to 100 with at most {PERCENT_PLACES} digits after the point")
    return int(found)


def part_of(amount: int, percent: int) -> int:
    """Returns so many hundredths of a percent of an amount, rounded down once (V0.2)."""
    return amount * percent // WHOLE


def split(total: int, weights: Sequence[int]) -> list[int]:
    """Returns `total` in whole parts that are as `weights` are to one another, and sum to it (V0.3).

    What is left after rounding down goes to the greatest remainders, one each; of equal ones to the first.
    Weights that sum to 0 give zeros. Neither `total` nor a weight is negative.
    """
    whole = sum(weights)
    if whole == 0:
        return [0] * len(weights)
    parts = [total * weight // whole for weight in weights]
    rest = total - sum(parts)
    by_remainder = sorted(range(len(weights)), key=lambda at: -(total * weights[at] % whole))
    for at in by_remainder[:rest]:
        parts[at] += 1
    return parts


def returned_with(component: int, units: int, of_units: int) -> int:
    """Returns how much of a component has returned once `units` of `of_units` have (V0.4)."""
    return component * units // of_units
