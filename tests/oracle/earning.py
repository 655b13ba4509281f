"""What is earned beside purchases, by the letter of decisions 14 and 22: missions, activities, claims.

A diary notes what counted, and for what; every number is counted again from all of its pages when it is
asked for. Nothing is summed on the way, and nothing is forgotten: the real tallies are compared with that.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

Rules = Mapping[str, Any]

Run = tuple[str, datetime]
"""A mission's code and its `from`: the same code with another start is another run."""

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Moment:
    """What an event is counted by: the game's rules in force at t, and the tier held just before it."""

    game: Rules
    t: datetime
    tier: str


@dataclass(frozen=True)
class Claim:
    """What one period gives of a benefit: the last claim of it by its id, open where that was given back."""

    code: str
    period: str
    claim_id: str
    is_open: bool = False


@dataclass
class Diary:
    counted: dict[Run, list[Fraction]] = field(default_factory=dict[Run, list[Fraction]])
    completed: dict[Run, datetime] = field(default_factory=dict[Run, datetime])
    # The days that an activity counted for, one for each time it was done.
    done: dict[str, list[date]] = field(default_factory=dict[str, list[date]])
    # Its days in a row, each once, with the longest row that was rewarded on it.
    rows: dict[str, list[tuple[date, int]]] = field(default_factory=dict[str, list[tuple[date, int]]])
    claims: list[Claim] = field(default_factory=list[Claim])


def instant(text: str | datetime) -> datetime:
    return text if isinstance(text, datetime) else datetime.fromisoformat(text)


def run_of(mission: Rules) -> Run:
    return mission["code"], instant(mission["from"])


def is_open(mission: Rules, t: datetime) -> bool:
    return instant(mission["from"]) <= t < instant(mission["until"])


def progress(diary: Diary, mission: Rules) -> Fraction:
    counted = diary.counted.get(run_of(mission), [])
    if mission["counts"] == "REPORTED":
        return max(counted, default=Fraction(0))
    return sum(counted, Fraction(0))


def note_purchase(
    diary: Diary, moment: Moment, sku: str | None, left: Fraction, usd: Fraction
) -> list[Rules]:
    """The missions that a purchase completes, in the order of the file. `left` is what no refund took."""
    completed: list[Rules] = []
    for mission in moment.game["missions"]:
        of_its_sku = mission.get("sku") is None or mission["sku"] == sku
        if mission["counts"] == "REPORTED" or not of_its_sku or left == 0:
            continue
        number = Fraction(1) if mission["counts"] == "PURCHASES" else usd
        if count(diary, mission, moment, number):
            completed.append(mission)
    return completed


def note_report(diary: Diary, moment: Moment, code: str, number: int) -> list[Rules]:
    """The mission that a report completes, if it does. What is not more than was known is nothing, unless
    that is enough by now."""
    return [
        mission
        for mission in moment.game["missions"]
        if mission["counts"] == "REPORTED"
        and mission["code"] == code
        and (number > progress(diary, mission) or progress(diary, mission) >= mission["goal"])
        and count(diary, mission, moment, Fraction(number))
    ]


def may_count(diary: Diary, mission: Rules, moment: Moment) -> bool:
    """Whether anything counts for it now."""
    on_tier = mission.get("tiers") is None or moment.tier in mission["tiers"]
    return on_tier and is_open(mission, moment.t) and run_of(mission) not in diary.completed


def count(diary: Diary, mission: Rules, moment: Moment, number: Fraction) -> bool:
    """Whether this completed the mission."""
    if not may_count(diary, mission, moment):
        return False
    diary.counted.setdefault(run_of(mission), []).append(number)
    if progress(diary, mission) < mission["goal"]:
        return False
    diary.completed[run_of(mission)] = moment.t
    return True


def note_activity(diary: Diary, activity: Rules, period: str) -> tuple[int, int]:
    """The SC and P of doing it once more, for that day."""
    days = diary.done.setdefault(activity["code"], [])
    day = max([date.fromisoformat(period), *days])  # days never come twice
    is_first = day not in days
    days.append(day)
    sc, p = activity["sc"], activity["p"]
    if is_first:
        row = diary.rows.setdefault(activity["code"], [])
        row.append((day, max((one["days"] for one in activity["streaks"]), default=0)))
        for streak in activity["streaks"]:
            if streak["days"] == length(row):
                sc += streak["sc"]
                p += streak["p"]
    return sc, p


def length(row: list[tuple[date, int]]) -> int:
    """How many days in a row these end with; after the longest that is rewarded it begins again."""
    found, before = 0, None
    for day, longest in row:
        is_next = before is not None and day == before + DAY
        begins_again = longest > 0 and found >= longest
        found = found + 1 if is_next and not begins_again else 1
        before = day
    return found


def times(diary: Diary, code: str, period: str) -> dict[str, int]:
    """How often it was done on the day that this would be, in its week, and at all."""
    days = diary.done.get(code, [])
    day = max([date.fromisoformat(period), *days])
    return {
        "day": sum(one == day for one in days),
        "week": sum(one.isocalendar()[:2] == day.isocalendar()[:2] for one in days),
        "total": len(days),
    }


def is_within_limits(diary: Diary, activity: Rules, period: str) -> bool:
    """Whether it may be done once more."""
    done = times(diary, activity["code"], period)
    most = {
        "day": activity.get("maxPerDay"),
        "week": activity.get("maxPerWeek"),
        "total": activity.get("maxTotal"),
    }
    return all(limit is None or done[name] < limit for name, limit in most.items())


def last_periods(diary: Diary) -> dict[str, str]:
    return {one.code: one.period for one in sorted(diary.claims, key=lambda one: one.period)}


def open_claims(diary: Diary, code: str) -> list[Claim]:
    """Those that were given back and not made again, the oldest first."""
    return sorted(
        (one for one in diary.claims if one.code == code and one.is_open), key=lambda one: one.period
    )


def may_claim(diary: Diary, code: str, period: str) -> bool:
    """Once for a new period; once more for each that is open. A period before the last one is over."""
    last = last_periods(diary).get(code, "")
    return period > last or (period == last and bool(open_claims(diary, code)))


def note_claim(diary: Diary, code: str, period: str, claim_id: str) -> None:
    if period > last_periods(diary).get(code, ""):
        diary.claims.append(Claim(code, period, claim_id))
    else:
        again = open_claims(diary, code)[0]
        diary.claims.remove(again)
        diary.claims.append(Claim(code, again.period, claim_id))


def give_back(diary: Diary, claim_id: str) -> None:
    one = next(claim for claim in diary.claims if claim.claim_id == claim_id)
    diary.claims.remove(one)
    diary.claims.append(Claim(one.code, one.period, claim_id, is_open=True))
    set_off(diary, one.code)


def set_off(diary: Diary, code: str) -> None:
    """What both of two who became one have of the last period is one too many: it stands for one that was
    given back."""
    while True:
        last = [one for one in diary.claims if one.code == code and one.period == last_periods(diary)[code]]
        still_open = open_claims(diary, code)
        if len(last) < 2 or not still_open:
            return
        too_many = min(last, key=lambda one: one.is_open)
        diary.claims.remove(too_many)
        if not too_many.is_open:
            diary.claims.remove(still_open[0])
            diary.claims.append(Claim(code, still_open[0].period, too_many.claim_id))


def joined(mine: Diary, other: Diary, game: Rules, t: datetime) -> tuple[Diary, list[Rules]]:
    """The diary of two who become one, and the missions that are completed by that."""
    both = Diary(claims=[*mine.claims, *other.claims])
    for code in {one.code for one in both.claims}:
        set_off(both, code)
    for run in mine.counted | other.counted:
        first = min(
            (side for side in (mine, other) if run in side.completed),
            key=lambda s: s.completed[run],
            default=None,
        )
        if first is not None:
            both.counted[run], both.completed[run] = first.counted[run], first.completed[run]
        else:
            both.counted[run] = [*mine.counted.get(run, []), *other.counted.get(run, [])]
    for code in mine.done | other.done:
        both.done[code] = [*mine.done.get(code, []), *other.done.get(code, [])]
        rows = [side.rows[code] for side in (mine, other) if code in side.rows]
        both.rows[code] = max(rows, key=lambda row: (row[-1][0], length(row)))
    completed = [
        mission
        for mission in game["missions"]
        if is_open(mission, t)
        and run_of(mission) not in both.completed
        and progress(both, mission) >= mission["goal"]
    ]
    for mission in completed:
        both.completed[run_of(mission)] = t
    return both, completed


def snapshot(diary: Diary, game: Rules, now: datetime) -> dict[str, Any]:
    """Returns the open missions at `now`, and all activities and benefits."""
    return {
        "missions": {
            mission["code"]: (progress(diary, mission), diary.completed.get(run_of(mission)))
            for mission in game["missions"]
            if is_open(mission, now)
        },
        "activities": {
            code: {
                "last": max(days),
                **times(diary, code, max(days).isoformat()),
                "row": length(diary.rows[code]),
            }
            for code, days in diary.done.items()
        },
        "claims": {
            code: (period, len(open_claims(diary, code))) for code, period in last_periods(diary).items()
        },
    }
