"""Checks of what a program's file says of growth: measures, the paths of tiers, lengths of seasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.amounts import places, plain
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.paths import SC
from app.domain.growth.windows import WindowKind
from app.domain.rules_faults import RulesFault
from app.rules_files.part import Part

Faults = Iterator[RulesFault]


def growth_checks(program: Part) -> Faults:
    """Returns the faults of measures, paths and seasons whose values do not fit together."""
    measures = program["measures"]
    seen: set[str] = set()
    for measure in measures:
        yield from _measure(measure, seen)
    counts = {measure["code"].text or "": measure["counts"].text for measure in measures}
    for rank, tier in enumerate(program["tiers"], start=1):
        yield from _season(tier)
        for key in ("enterBy", "keepBy"):
            if tier[key].raw is not None and rank == 1:
                yield tier[key].fault("is not known on the first tier, which is entered by joining and kept")
            yield from _paths(tier[key], counts)
        if tier["enterBy"].raw is not None and tier["keepBy"].raw is not None:
            yield from _covered(tier)


def _measure(measure: Part, seen: set[str]) -> Faults:
    code, window = measure["code"], measure["window"]
    if code.text == SC:
        yield code.fault("is SC, which is counted without a declaration")
    elif code.text is not None and code.text in seen:
        yield code.fault(f"is there twice: {code.text}")
    seen.add(code.text or "")
    yield from _goes_with(measure, "counts", MeasureCounts.ACTIVITY, "activity")
    yield from _goes_with(window, "kind", WindowKind.ROLLING, "days")
    yield from _goes_with(window, "kind", WindowKind.CALENDAR, "period")


def _goes_with(entry: Part, word: str, owner: str, key: str) -> Faults:
    """Returns the fault of a key that is there without the word that it is of, or missing beside it."""
    said = entry[word].text
    if said == owner and entry[key].raw is None:
        yield _missing(entry, key, f": `{word}` is {owner}")
    elif said is not None and said != owner and entry[key].raw is not None:
        yield entry[key].fault(f"is of {owner} alone, and `{word}` is {said}")


def _missing(entry: Part, key: str, why: str = "") -> RulesFault:
    return entry[key].fault(f"is {'null' if entry.has(key) else 'missing'}{why}")


def _season(tier: Part) -> Faults:
    season = tier["season"]
    days = tier["seasonDays"]
    if season.raw is None:
        if days.raw is None and isinstance(tier.raw, dict):
            yield _missing(tier, "seasonDays")
        return
    if days.raw is not None:
        yield season.fault("is there beside `seasonDays`: one of them says how long a season is")
    has_days, has_calendar = season["days"].raw is not None, season["calendar"].raw is not None
    if has_days and has_calendar:
        yield season["days"].fault("is there beside `calendar`: one of them says how long a season is")
    elif isinstance(season.raw, dict) and not has_days and not has_calendar:
        yield season.fault("has neither `days` nor `calendar`")
    if has_days and not has_calendar and season.has("plus"):
        yield season["plus"].fault("is of `calendar` alone")


def _paths(paths: Part, counts: Mapping[str, str | None]) -> Faults:
    known: list[frozenset[tuple[str | None, str | None]]] = []
    for path in paths:
        named: set[str] = set()
        for leaf in path:
            yield from _leaf(leaf, counts, named)
        leaves = frozenset((leaf["measure"].text, leaf["atLeast"].text) for leaf in path)
        if leaves and leaves in known:
            yield path.fault("is there twice")
        known.append(leaves)


def _leaf(leaf: Part, counts: Mapping[str, str | None], named: set[str]) -> Faults:
    measure, at_least = leaf["measure"], leaf["atLeast"]
    if measure.text is None:
        return
    if measure.text in named:
        yield measure.fault(f"is twice in one path: {measure.text}")
    named.add(measure.text)
    if measure.text == SC:
        if at_least.raw is not None:
            yield at_least.fault("is not known of SC, whose number the ladder has")
        return
    if measure.text not in counts:
        known = ", ".join((SC, *filter(None, counts)))
        yield measure.fault(f"is not a measure of the file: {known}")
    if at_least.raw is None:
        if isinstance(leaf.raw, dict):
            yield _missing(leaf, "atLeast")
    elif at_least.decimal is not None:
        if at_least.decimal == 0:
            yield at_least.fault("is 0, which always holds")
        elif places(at_least.decimal) and counts.get(measure.text) not in {None, MeasureCounts.SPEND_USD}:
            yield at_least.fault(f"is not whole, and {measure.text} counts whole things")


@dataclass(frozen=True, slots=True)
class _ReadPath:
    """A path as a check compares it: the number of each measure."""

    part: Part
    at_least: Mapping[str, Decimal]


def _read(paths: Part) -> Sequence[_ReadPath]:
    """Returns the paths without SC whose leaves are all whole."""
    read: list[_ReadPath] = []
    for path in paths:
        numbers = {leaf["measure"].text: leaf["atLeast"].decimal for leaf in path}
        whole = {code: number for code, number in numbers.items() if code is not None and number is not None}
        if whole and len(whole) == len(numbers):
            read.append(_ReadPath(path, whole))
    return read


def _covered(tier: Part) -> Faults:
    """Returns the faults of paths that enter the tier by other measures than SC, and would not keep it."""
    keeping = _read(tier["keepBy"])
    for entering in _read(tier["enterBy"]):
        if not any(
            keeps.at_least.keys() == entering.at_least.keys()
            and all(keeps.at_least[code] <= number for code, number in entering.at_least.items())
            for keeps in keeping
        ):
            leaves = " and ".join(f"{code} of {plain(number)}" for code, number in entering.at_least.items())
            yield tier["keepBy"].fault(
                f"has no path of the same measures as {leaves}, which enters the tier, with no higher"
                " numbers: a member that enters by it could not keep the tier"
            )
