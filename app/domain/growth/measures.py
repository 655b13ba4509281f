"""Measures: what the rules count of a member's events, and the held of it in the standing (rules.md §13).

A tally lies under the measure's definition, not its code: so a standing says which measures it holds, also
after a version that gives a code to another measure. Counted are functions of the events alone. Pure.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from app.domain import amounts
from app.domain.growth.windows import Window, WindowKind

Buckets = Mapping[str, Decimal]
"""What a measure has counted, by bucket of its window; a bucket with nothing in it is left out."""
Counted = Mapping[str, Buckets]
"""The held that a standing holds, by the definition of the measure."""


class MeasureCounts(StrEnum):
    """What a measure counts: USD spent, purchases, qualified invitations, an activity."""

    SPEND_USD = "SPEND_USD"
    PURCHASES = "PURCHASES"
    INVITATIONS = "INVITATIONS"
    ACTIVITY = "ACTIVITY"


class MeasureNotHeld(LookupError):
    """A standing has no tally of a measure: its member is to be folded anew from its events."""


@dataclass(frozen=True)
class Measure:
    """A measure of the program's rules. `activity` is the code of the activity that ACTIVITY counts."""

    code: str
    counts: MeasureCounts
    window: Window
    activity: str | None = None

    @cached_property
    def definition(self) -> str:
        """Returns what is counted, whatever the code: `SPEND_USD/ROLLING/90`, `ACTIVITY:REVIEW/SEASON`."""
        counts = self.counts if self.activity is None else f"{self.counts}:{self.activity}"
        return f"{counts}/{self.window}"


def value_of(held: Counted, measure: Measure, at: datetime) -> Decimal:
    """Returns what the measure has counted in its window at the instant. Raises MeasureNotHeld."""
    tally = held.get(measure.definition)
    if tally is None:
        raise MeasureNotHeld(measure.definition)
    value = Decimal(0)
    for bucket, counted in tally.items():
        if measure.window.covers(bucket, at):
            value = amounts.add(value, counted)
    return value


def started(definitions: Iterable[str]) -> Counted:
    """Returns the held of these measures with nothing counted."""
    return {definition: {} for definition in definitions}


def counted(
    held: Counted,
    known: Mapping[str, Measure],
    what: Mapping[MeasureCounts, Decimal],
    at: datetime,
    activity: str | None = None,
) -> tuple[Counted, frozenset[str]]:
    """Count `what` an event brought in each tally of `known` measures; returns which ones it added to."""
    after: dict[str, Buckets] = {}
    for definition in held:
        measure = known.get(definition)
        if measure is not None and (amount := what.get(measure.counts)) and measure.activity == activity:
            after[definition] = _with(
                held[definition], measure.window, {measure.window.bucket(at): amount}, at
            )
    return ({**held, **after} if after else held), frozenset(after)


def joined(
    first: Counted, second: Counted, known: Mapping[str, Measure], at: datetime
) -> tuple[Counted, frozenset[str]]:
    """Add the held of a second member to those of the first; returns which ones that added to.

    Only measures that the first holds go on. Raises MeasureNotHeld where the second lacks one of them.
    """
    together: dict[str, Buckets] = {}
    added_to: set[str] = set()
    for definition, tally in first.items():
        measure = known[definition]
        if definition not in second:
            raise MeasureNotHeld(definition)
        if any(measure.window.covers(bucket, at) for bucket in second[definition]):
            added_to.add(definition)
        together[definition] = _with(tally, measure.window, second[definition], at)
    return together, frozenset(added_to)


def with_season_begun(held: Counted, known: Mapping[str, Measure]) -> Counted:
    """Returns the held at the start of a season: those of seasons have counted nothing."""

    def is_of_season(definition: str) -> bool:
        measure = known.get(definition)
        return measure is not None and measure.window.kind is WindowKind.SEASON

    return {definition: {} if is_of_season(definition) else tally for definition, tally in held.items()}


def kept(held: Counted, definitions: Set[str]) -> Counted:
    """Returns the held of these measures alone."""
    if held.keys() <= definitions:
        return held
    return {definition: tally for definition, tally in held.items() if definition in definitions}


def _with(tally: Buckets, window: Window, more: Buckets, at: datetime) -> Buckets:
    """Returns the tally with more counted, without what the window no longer holds at the instant."""
    both = {**tally}
    for bucket, amount in more.items():
        both[bucket] = amounts.add(both.get(bucket, Decimal(0)), amount)
    return {bucket: amount for bucket, amount in sorted(both.items()) if window.covers(bucket, at)}
