"""Measures and paths by the letter of the rules (§13), and seasons by the calendar (§14).

Every measure is counted anew from all that is known of the member whenever it is asked for, day by day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

from tests.oracle.rules import Rules, last_rank, tier_of

MICROSECOND = timedelta(microseconds=1)
MONTHS = {"MONTH": 1, "QUARTER": 3, "HALF": 6, "YEAR": 12}


@dataclass
class Happened:
    """Something that a measure may count; `in_season` while the season runs in which it happened."""

    at: datetime
    counts: str
    activity: str | None
    amount: Fraction
    in_season: bool = True


def day(t: datetime) -> date:
    return t.astimezone(UTC).date()


def first_of_period(t: datetime, period: str) -> datetime:
    """Walk back month by month to the month in which the period begins."""
    year, month = day(t).year, day(t).month
    while (month - 1) % MONTHS[period]:
        month -= 1
    return datetime(year, month, 1, tzinfo=UTC)


def first_after_period(t: datetime, period: str) -> datetime:
    first = first_of_period(t, period)
    year, month = first.year, first.month
    for _ in range(MONTHS[period]):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return datetime(year, month, 1, tzinfo=UTC)


def season_end(tier: Rules, t: datetime, *, promoted: bool) -> datetime:
    season = tier.get("season")
    if season is None or "days" in season:
        return t + timedelta(seconds=86_400 * (tier["seasonDays"] if season is None else season["days"]))
    end = first_after_period(t, season["calendar"])
    if promoted and end - t <= timedelta(days=14):
        end = first_after_period(end, season["calendar"])
    for _ in range(season.get("plus", 0)):
        end = first_after_period(end, season["calendar"])
    return end


def counted(facts: Sequence[Happened], measure: Rules, t: datetime) -> Fraction:
    """What the measure says at t, of all that happened."""
    window = measure["window"]
    total = Fraction(0)
    for fact in facts:
        if (fact.counts, fact.activity) != (measure["counts"], measure.get("activity")):
            continue
        inside = {
            "LIFETIME": True,
            "SEASON": fact.in_season,
            "ROLLING": day(t) - timedelta(days=window.get("days", 0)) < day(fact.at) <= day(t),
            "CALENDAR": window["kind"] == "CALENDAR"
            and first_of_period(fact.at, window["period"]) == first_of_period(t, window["period"]),
        }
        if inside[window["kind"]]:
            total += fact.amount
    return total


def declares(program: Rules, added: Sequence[Happened], t: datetime) -> bool:
    """Whether any of these facts adds to a measure of the version."""
    return any(counted([fact], measure, t) for fact in added for measure in program.get("measures", []))


Paths = Sequence[Sequence[Rules]]
SC_ALONE: Paths = [[{"measure": "SC"}]]


def entering(tier: Rules) -> Paths:
    return tier.get("enterBy") or SC_ALONE


def keeping(tier: Rules) -> Paths:
    return tier.get("keepBy") or entering(tier)


def holds(path: Sequence[Rules], program: Rules, facts: Sequence[Happened], t: datetime, *, sc: bool) -> bool:
    by_code: Mapping[str, Rules] = {measure["code"]: measure for measure in program.get("measures", [])}
    return all(
        sc
        if leaf["measure"] == "SC"
        else counted(facts, by_code[leaf["measure"]], t) >= Fraction(leaf["atLeast"])
        for leaf in path
    )


def keeps(tier: Rules, program: Rules, facts: Sequence[Happened], ends_at: datetime, progress: int) -> bool:
    """Whether the season's end keeps the tier, asked just before it."""
    enough = progress >= tier["keepThreshold"]
    return any(holds(path, program, facts, ends_at - MICROSECOND, sc=enough) for path in keeping(tier))


def entered(
    program: Rules, rank: int, progress: int, facts: Sequence[Happened], t: datetime, *, is_in_force: bool
) -> int | None:
    """The greatest tier above that a path enters. By a ladder that is not in force any more SC lead to the
    lowest only: what lies above is for the one in force to say."""
    position = tier_of(program, rank)["scFrom"] + progress
    by_any: list[int] = []
    without_sc: list[int] = []
    for above in range(rank + 1, last_rank(program) + 1):
        tier = tier_of(program, above)
        for path in entering(tier):
            if holds(path, program, facts, t, sc=position >= tier["scFrom"]):
                by_any.append(above)
                if holds(path, program, facts, t, sc=False):
                    without_sc.append(above)
    if not by_any:
        return None
    if is_in_force:
        return max(by_any)
    return max(without_sc) if without_sc else min(by_any)
