"""P that are spent until an instant, at which they come back (value.md V2.10). Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PointsHold:
    """P that are held for an order; `reference` and `reason` are those of their spend.

    `has_lapsed` says that P expired since: then these expire as they come back (rules.md §4).
    """

    reference: str
    points: int
    until: datetime
    reason: str = ""
    has_lapsed: bool = False


PointsHolds = tuple[PointsHold, ...]
"""The holds of a member, in the order in which they come back."""


def in_order(holds: Iterable[PointsHold]) -> PointsHolds:
    """Returns holds in the order in which they come back."""
    return tuple(sorted(holds, key=lambda hold: (hold.until, hold.reference)))


def without(holds: PointsHolds, reference: str) -> PointsHolds:
    """Returns the holds but that of a spend, by its reference."""
    return tuple(hold for hold in holds if hold.reference != reference)


def lapsed(holds: PointsHolds) -> PointsHolds:
    """Returns the holds after P have expired."""
    return tuple(replace(hold, has_lapsed=True) for hold in holds)
