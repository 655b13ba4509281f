"""How far a member is with what earns beside purchases: missions, activities, claims. Pure.

Counted are a part of the standing: what the fold counts of events, so that a replay counts them again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, auto
from operator import itemgetter
from typing import TypeVar

from app.domain import amounts
from app.domain.growth.measures import Buckets, Counted
from app.domain.instants import DAY
from app.domain.rules import Activity, Mission, MissionCounts, RuleBook


@dataclass(frozen=True, slots=True)
class MissionProgress:
    """One run of a mission: purchases, USD or what was reported; nothing more is counted once completed."""

    progress: Decimal
    reported: bool = False
    completed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ActivityProgress:
    """How often an activity was done: on `day`, the last one, in its week, and in all.

    `streak` is the number of days in a row up to `day`; it begins again after the longest that is rewarded.
    """

    day: date
    today: int
    this_week: int
    total: int
    streak: int


class ActivityLimit(Enum):
    """How long an activity that was done often enough earns nothing more: this day, this week, for good."""

    DAY = auto()
    WEEK = auto()
    TOTAL = auto()


@dataclass(frozen=True, slots=True)
class ClaimCount:
    """The last period that a benefit was claimed for, and how often: 1, less one for each claim, also of an
    earlier period, that was given back and not made again, and one more where two members had both claimed it
    for that period who then became one."""

    period: str
    times: int


@dataclass(frozen=True, slots=True)
class EarningProgress:
    """By run of a mission, code of an activity, code of a benefit, definition of a measure."""

    # Not hashed, since mappings cannot be: standings may lie in sets all the same.
    missions: Mapping[str, MissionProgress] = field(default_factory=dict[str, MissionProgress], hash=False)
    activities: Mapping[str, ActivityProgress] = field(
        default_factory=dict[str, ActivityProgress], hash=False
    )
    claims: Mapping[str, ClaimCount] = field(default_factory=dict[str, ClaimCount], hash=False)
    measures: Counted = field(default_factory=dict[str, Buckets], hash=False)


NOTHING = EarningProgress()


# --- missions ---


def mission_progress(earning: EarningProgress, mission: Mission) -> MissionProgress:
    """Returns how far the member is in the mission's run."""
    progress = earning.missions.get(mission.run)
    reported = mission.counts is MissionCounts.REPORTED
    return progress or MissionProgress(Decimal(0), reported)


def is_news(progress: MissionProgress, mission: Mission, reported: int) -> bool:
    """Returns whether a report of so much changes anything.

    It does when it is more than was known, or when the goal was lowered to what was known.
    """
    if progress.completed_at is not None:
        return False
    return reported > progress.progress or progress.progress >= mission.goal


def with_mission(
    earning: EarningProgress, mission: Mission, progress: MissionProgress, at: datetime, book: RuleBook
) -> EarningProgress:
    """Replace the tally of the mission's run, and drop those of runs that are over: they never reopen."""
    running = {run: tally for run, tally in earning.missions.items() if not book.is_over(run, at)}
    return replace(earning, missions=running | {mission.run: progress})


# --- activities ---


def activity_progress(earning: EarningProgress, code: str, day: date) -> ActivityProgress:
    """Returns how often an activity was done as it counts on `day`: on it, in its week, and in all."""
    last = earning.activities.get(code)
    if last is None:
        return ActivityProgress(day, 0, 0, 0, 0)
    if day <= last.day:  # a day that comes again, in another time zone, is no new one
        return last
    same_week = day.isocalendar()[:2] == last.day.isocalendar()[:2]
    in_a_row = day == last.day + DAY
    return ActivityProgress(
        day, 0, last.this_week if same_week else 0, last.total, last.streak if in_a_row else 0
    )


def done_once_more(progress: ActivityProgress, activity: Activity | None) -> ActivityProgress:
    """Count the activity once more on its day; the first time on a day makes the streak longer."""
    streak = progress.streak
    if progress.today == 0:
        longest = max((step.days for step in activity.streaks), default=0) if activity else 0
        streak = 1 if longest and streak >= longest else streak + 1
    return replace(
        progress,
        today=progress.today + 1,
        this_week=progress.this_week + 1,
        total=progress.total + 1,
        streak=streak,
    )


def with_activity(earning: EarningProgress, code: str, progress: ActivityProgress) -> EarningProgress:
    """Replace the tally of the activity."""
    return replace(earning, activities={**earning.activities, code: progress})


def limit_reached(progress: ActivityProgress, activity: Activity) -> ActivityLimit | None:
    """Returns the limit that keeps the activity from earning once more, of several the longest; else None."""
    counts = (
        (ActivityLimit.TOTAL, progress.total, activity.max_total),
        (ActivityLimit.WEEK, progress.this_week, activity.max_per_week),
        (ActivityLimit.DAY, progress.today, activity.max_per_day),
    )
    return next((name for name, count, most in counts if most is not None and count >= most), None)


# --- claims ---


def is_claimed(earning: EarningProgress, code: str, period: str) -> bool:
    """Returns whether the benefit was claimed for this period or a later one: no period comes twice."""
    last = earning.claims.get(code)
    return last is not None and (last.period > period or (last.period == period and last.times > 0))


def claims_open(earning: EarningProgress, code: str, period: str) -> int:
    """Returns how often the benefit can be claimed in this period.

    Once for the period, and once for each claim that was given back and not made again.
    """
    if is_claimed(earning, code, period):
        return 0
    last = earning.claims.get(code)
    return 1 if last is None else int(last.period < period) + _given_back(last)


def _given_back(progress: ClaimCount) -> int:
    return max(0, 1 - progress.times)


def with_claim(earning: EarningProgress, code: str, period: str) -> EarningProgress:
    """Count a claim of the benefit in the period: for it, or again for a claim that was given back."""
    last = earning.claims.get(code)
    if last is not None and last.period >= period:
        return _with_claims(earning, code, replace(last, times=last.times + 1))
    return _with_claims(earning, code, ClaimCount(period, 1 - (0 if last is None else _given_back(last))))


def without_claim(earning: EarningProgress, code: str) -> EarningProgress:
    """Take back one claim of the benefit, of any period: it can be made again."""
    last = earning.claims.get(code)
    return earning if last is None else _with_claims(earning, code, replace(last, times=last.times - 1))


def _with_claims(earning: EarningProgress, code: str, progress: ClaimCount) -> EarningProgress:
    return replace(earning, claims={**earning.claims, code: progress})


# --- two members who become one ---

Value = TypeVar("Value")


def joined(first: EarningProgress, second: EarningProgress) -> EarningProgress:
    """Returns what two members of one person did together: nothing is lost, and nothing can be had twice.

    The measures are those of the first; `app.domain.growth.measures.joined` adds the other's.
    """
    return EarningProgress(
        missions=_by_key(first.missions, second.missions, _joined_missions),
        activities=_by_key(first.activities, second.activities, _joined_activities),
        claims=_by_key(first.claims, second.claims, _joined_claims),
        measures=first.measures,
    )


def _by_key(
    first: Mapping[str, Value], second: Mapping[str, Value], join: Callable[[Value, Value], Value]
) -> Mapping[str, Value]:
    both = {key: join(first[key], second[key]) for key in first.keys() & second.keys()}
    return {**first, **second, **both}


def _joined_missions(first: MissionProgress, second: MissionProgress) -> MissionProgress:
    done = [
        (progress.completed_at, progress) for progress in (first, second) if progress.completed_at is not None
    ]
    if done:
        return min(done, key=itemgetter(0))[1]
    # What a game reports is absolute, and perhaps the same twice; purchases were made by one or the other.
    together = max if first.reported and second.reported else amounts.add
    return replace(
        first,
        progress=together(first.progress, second.progress),
        reported=first.reported and second.reported,
    )


def _joined_activities(first: ActivityProgress, second: ActivityProgress) -> ActivityProgress:
    later, earlier = (first, second) if first.day >= second.day else (second, first)
    same_day = later.day == earlier.day
    same_week = later.day.isocalendar()[:2] == earlier.day.isocalendar()[:2]
    return ActivityProgress(
        day=later.day,
        today=later.today + (earlier.today if same_day else 0),
        this_week=later.this_week + (earlier.this_week if same_week else 0),
        total=later.total + earlier.total,
        streak=max(later.streak, earlier.streak) if same_day else later.streak,
    )


def _joined_claims(first: ClaimCount, second: ClaimCount) -> ClaimCount:
    if first.period == second.period:
        return ClaimCount(first.period, first.times + second.times)
    earlier, later = sorted((first, second), key=lambda progress: progress.period)
    return replace(later, times=later.times - _given_back(earlier))
