"""What is owned and shown, counted day by day: slower than the product, and in another way."""

from collections.abc import Sequence
from dataclasses import dataclass

REMEMBERED = 90
"""Days without an item after which its place is forgotten."""


@dataclass(frozen=True)
class Given:
    """A grant on a day, of so many, for so many days; None for ever."""

    day: int
    quantity: int = 1
    days: int | None = None


def owned_days(grants: Sequence[Given], until: int) -> set[int]:
    """The days before `until` on which timed grants let an item be owned: a clock is wound up by each."""
    owned, left = set[int](), 0
    for day in range(until):
        left += sum(grant.days or 0 for grant in grants if grant.day == day)
        if left:
            owned.add(day)
            left -= 1
    return owned


def is_shown(owned: Sequence[bool]) -> bool:
    """Whether a place shows its item on the last day, by whether it was owned on each day since it was set.

    It is forgotten by so many days in a row without it.
    """
    missing = 0
    for has in owned:
        if has and missing >= REMEMBERED:
            return False
        missing = 0 if has else missing + 1
    return owned[-1]
