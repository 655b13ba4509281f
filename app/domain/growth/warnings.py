"""What is allowed in a version's paths, and perhaps not meant: warnings of a check (rules.md §13). Pure."""

from collections.abc import Iterator, Mapping

from app.domain.growth.paths import Leaf, Path, Paths
from app.domain.growth.windows import CalendarPeriod, Window, WindowKind
from app.domain.rules import ProgramRules, Tier
from app.domain.rules_faults import RulesFault
from app.domain.season_length import DaySeason, SeasonLength

_DAYS: Mapping[CalendarPeriod, int] = {
    CalendarPeriod.MONTH: 31,
    CalendarPeriod.QUARTER: 92,
    CalendarPeriod.HALF: 184,
    CalendarPeriod.YEAR: 366,
}
"""The days of the longest period of each kind."""


def growth_warnings(program: ProgramRules) -> list[RulesFault]:
    """Returns the windows that are shorter than their tier's season, and the paths that pass by a tier."""
    return [warning for tier in program.tiers for warning in _warnings(tier, program)]


def _warnings(tier: Tier, program: ProgramRules) -> Iterator[RulesFault]:
    at = f"tiers[{tier.rank - 1}]"
    yield from _short_windows(f"{at}.enterBy", tier.enter_by, tier)
    if tier.keep_by != tier.enter_by:
        yield from _short_windows(f"{at}.keepBy", tier.keep_by, tier)
    between = program.tiers[1 : tier.rank - 1]
    for number, path in enumerate(tier.enter_by):
        passed = [below.code for below in between if not any(_implies(path, way) for way in below.enter_by)]
        if passed:
            yield RulesFault(
                f"{at}.enterBy[{number}]",
                f"enters {tier.code} without what enters {', '.join(passed)} below it",
            )


def _short_windows(at: str, paths: Paths, tier: Tier) -> Iterator[RulesFault]:
    season = _season_days(tier.season)
    for number, path in enumerate(paths):
        for place, leaf in enumerate(path):
            days = None if leaf.measure is None else _window_days(leaf.measure.window)
            if days is not None and days < season:
                yield RulesFault(
                    f"{at}[{number}][{place}].measure",
                    f"counts a window shorter than the season of {tier.code}: what entered the tier may have"
                    " run out at the season's end",
                )


def _window_days(window: Window) -> int | None:
    """Returns the days of a window, None where it has no end of its own within a season."""
    if window.kind is WindowKind.ROLLING:
        return window.days
    return None if window.period is None else _DAYS[window.period]


def _season_days(season: SeasonLength) -> int:
    return season.days if isinstance(season, DaySeason) else _DAYS[season.period] * (1 + season.plus)


def _implies(path: Path, other: Path) -> bool:
    """Returns whether each leaf of the other path holds where this one does."""
    return all(any(_is_as_much(leaf, needed) for leaf in path) for needed in other)


def _is_as_much(leaf: Leaf, needed: Leaf) -> bool:
    return leaf.measure == needed.measure and leaf.at_least >= needed.at_least
