"""How a change of a standing was counted: its inputs by name, and the comparison that decided it. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain import amounts
from app.domain.events import Change, ChangeDetails, ChangeKind
from app.domain.explain import explain
from app.domain.growth.reasons import path_reasons
from app.domain.rules import RuleBook


class InputUnit(StrEnum):
    """What the value of an input is."""

    SC = "SC"
    P = "P"
    MONEY = "MONEY"
    USD = "USD"
    FACTOR = "FACTOR"
    TIER = "TIER"
    DAYS = "DAYS"
    COUNT = "COUNT"
    INSTANT = "INSTANT"
    TEXT = "TEXT"


class Criterion(StrEnum):
    """What decided: the keep threshold at a season's end, or the spans that were completed."""

    KEEP_THRESHOLD = "KEEP_THRESHOLD"
    SPAN = "SPAN"


@dataclass(frozen=True, slots=True)
class Input:
    """One thing that a change was counted from."""

    name: str
    value: str
    unit: InputUnit


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared: SC reached and SC needed."""

    criterion: Criterion
    reached: int
    needed: int


@dataclass(frozen=True, slots=True)
class Difference:
    """What came out differently when the past was counted again; `taken_back` says that it is no more."""

    kind: ChangeKind
    at: datetime
    taken_back: bool
    explanation: str
    inputs: Sequence[Input]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How a change was counted. `comparison` is None where no comparison of SC alone decided."""

    inputs: Sequence[Input]
    comparison: Comparison | None
    differences: Sequence[Difference]


_UNITS: Mapping[str, InputUnit] = {
    "amount": InputUnit.MONEY,
    "rate": InputUnit.USD,
    "scPerUsd": InputUnit.SC,
    "pPerUsd": InputUnit.P,
    "scMultiplier": InputUnit.FACTOR,
    "pMultiplier": InputUnit.FACTOR,
    **dict.fromkeys(("tier", "from", "to"), InputUnit.TIER),
    **dict.fromkeys(("reached", "needed", "progress", "fromProgress", "span", "carried", "sc"), InputUnit.SC),
    "p": InputUnit.P,
    "days": InputUnit.DAYS,
    **dict.fromkeys(("countedAt", "until"), InputUnit.INSTANT),
}
_SEASON_ENDS = {ChangeKind.RENEWED, ChangeKind.RESTARTED, ChangeKind.DEMOTED}
_CLIMBS = {ChangeKind.PROMOTED, ChangeKind.LOOPED}
_DIFFERENT = "different"


def break_down(change: Change, following: Sequence[Change], book: RuleBook) -> Breakdown:
    """Returns how a change was counted; `following` are the changes of the same cause right after it."""
    own = {name: value for name, value in change.details.items() if not name.startswith(_DIFFERENT)}
    if change.kind is ChangeKind.PURCHASE:
        counted_at = own.get("countedAt")
        at = change.at if counted_at is None else datetime.fromisoformat(str(counted_at))
        rate = book.rate(str(own["currency"]), at)
        if rate is not None:
            own["rate"] = amounts.plain(rate)
    return Breakdown(
        inputs=_inputs(change.kind, own),
        comparison=_comparison(change, following),
        differences=list(_differences(change.details)),
    )


def _inputs(kind: ChangeKind, details: ChangeDetails) -> list[Input]:
    return [
        Input(name, str(value), _unit(kind, name, value)) for name, value in details.items() if value != ""
    ]


def _unit(kind: ChangeKind, name: str, value: str | int) -> InputUnit:
    if name == "points":
        return InputUnit.SC if kind is ChangeKind.SC_GRANTED else InputUnit.P
    return _UNITS.get(name, InputUnit.COUNT if isinstance(value, int) else InputUnit.TEXT)


def _comparison(change: Change, following: Sequence[Change]) -> Comparison | None:
    details = change.details
    if path_reasons(details):
        return None
    if change.kind in _SEASON_ENDS:
        return Comparison(Criterion.KEEP_THRESHOLD, int(details["reached"]), int(details["needed"]))
    if change.kind not in _CLIMBS:
        return None
    reached = 0
    # What is carried over is said by the last of several climbs alone.
    for climb in (change, *following):
        reached += int(climb.details.get("carried", 0)) - climb.sc
        if "carried" in climb.details:
            break
    return Comparison(Criterion.SPAN, reached, -change.sc)


def _differences(details: ChangeDetails) -> Iterable[Difference]:
    number = 0
    while (name := f"{_DIFFERENT}{number}") in details:
        kind, prefix = ChangeKind(details[name]), f"{name}."
        inner = {key.removeprefix(prefix): value for key, value in details.items() if key.startswith(prefix)}
        points = int(inner.get("points", 0))
        yield Difference(
            kind=kind,
            at=datetime.fromisoformat(str(details[f"{name}At"])),
            taken_back=f"{name}Gone" in details,
            explanation=explain(kind, points, -points if kind is ChangeKind.P_EXPIRED else points, inner),
            inputs=_inputs(kind, inner),
        )
        number += 1
