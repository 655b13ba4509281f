"""The path that decided, as the details of a change hold it: for sentences in any language. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.amounts import plain
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.paths import SC, PathState, is_sc_alone
from app.domain.growth.windows import CalendarPeriod, Window, WindowKind

Details = Mapping[str, str | int]
_PREFIX = "leaf"


@dataclass(frozen=True, slots=True)
class LeafReason:
    """A leaf as it was when it decided: so much reached of what was needed, in a window.

    `counts` and `window` are None of SC, `activity` is the code where an activity is counted.
    """

    value: Decimal
    needed: Decimal
    counts: MeasureCounts | None
    window: Window | None
    activity: str | None
    code: str


@dataclass(frozen=True, slots=True)
class Missing:
    """What a leaf lacks; `counts` is None of SC, `activity` the code where an activity is counted."""

    amount: Decimal
    counts: MeasureCounts | None
    activity: str | None


def missing_of(state: PathState) -> Sequence[Missing]:
    """Returns what each open leaf of a path lacks."""
    return [
        Missing(leaf.remaining, None, None)
        if (measure := leaf.leaf.measure) is None
        else Missing(leaf.remaining, measure.counts, measure.activity)
        for leaf in state.open
    ]


def missing_in(details: Details) -> Sequence[Missing]:
    """Returns what each leaf lacked of the path in the details; nothing where SC alone decided."""
    return [
        Missing(leaf.needed - leaf.value, leaf.counts, leaf.activity)
        for leaf in path_reasons(details)
        if leaf.value < leaf.needed
    ]


def path_details(state: PathState) -> Details:
    """Returns the details of a path that decided; none of SC alone, which the change's own numbers say."""
    if is_sc_alone(tuple(leaf.leaf for leaf in state.leaves)):
        return {}
    details: dict[str, str | int] = {}
    for number, leaf in enumerate(state.leaves):
        measure = leaf.leaf.measure
        of_measure: dict[str, str | int] = {}
        if measure is not None:
            window = measure.window
            of_measure = {"counts": measure.counts.value, "window": window.kind.value}
            if measure.activity is not None:
                of_measure["activity"] = measure.activity
            if window.kind is WindowKind.ROLLING:
                of_measure["days"] = window.days
            if window.period is not None:
                of_measure["period"] = window.period.value
        numbers = {"measure": leaf.leaf.code, "value": plain(leaf.value), "needed": plain(leaf.needed)}
        details |= {f"{_PREFIX}{number}.{name}": value for name, value in (numbers | of_measure).items()}
    return details


def path_reasons(details: Details) -> Sequence[LeafReason]:
    """Returns the leaves of the path in the details of a change; none where SC alone decided."""
    reasons: list[LeafReason] = []
    while f"{_PREFIX}{len(reasons)}.measure" in details:
        prefix = f"{_PREFIX}{len(reasons)}."
        reasons.append(
            _reason({k.removeprefix(prefix): v for k, v in details.items() if k.startswith(prefix)})
        )
    return reasons


def _reason(of: Details) -> LeafReason:
    code = str(of["measure"])
    period = of.get("period")
    window = None
    if code != SC:
        window = Window(
            WindowKind(of["window"]),
            int(of.get("days", 0)),
            None if period is None else CalendarPeriod(period),
        )
    return LeafReason(
        value=Decimal(of["value"]),
        needed=Decimal(of["needed"]),
        counts=None if code == SC else MeasureCounts(of["counts"]),
        window=window,
        activity=str(of["activity"]) if "activity" in of else None,
        code=code,
    )
