"""What earns beside purchases, as the fold counts it: missions, activities, claims (rules.md §4). Pure.

All of it is by the game's rules in force at the event (§2). What a mission gives is no event of its own: it
follows from the purchases and reports that complete it, so that a late purchase, or a refund, gives it or
takes it back by the same replay as everything else (docs/decisions/0014-earning-beside-purchases.md).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain import amounts
from app.domain.earning_progress import (
    MissionProgress,
    activity_progress,
    done_once_more,
    is_news,
    mission_progress,
    with_activity,
    with_claim,
    with_mission,
    without_claim,
)
from app.domain.events import (
    ActivityDone,
    BenefitClaimed,
    BenefitReturned,
    Event,
    MissionReported,
    Purchase,
    Standing,
    Step,
    season_ladder,
)
from app.domain.growth.measures import MeasureCounts
from app.domain.promotion import climb, count_measures, grant
from app.domain.rules import ENGLISH, Mission, MissionCounts, RuleBook


def count_purchase(standing: Standing, event: Purchase, usd: Decimal, tier_code: str, book: RuleBook) -> Step:
    """Move the missions on that a purchase counts for: `usd` is what is left of it, `tier_code` that of the
    tier held just before it. A purchase that was refunded in full counts for no mission."""
    counted: list[Mission] = []
    for mission in book.game_at(event.effective_at).missions:
        if event.amount and mission.audience.admits(event.effective_at, tier_code):
            step = _step(mission, event, usd)
            progress = mission_progress(standing.earning, mission)
            if step and progress.completed_at is None:
                progress = replace(progress, progress=amounts.add(progress.progress, step))
                standing = _with(standing, mission, progress, event, book)
                counted.append(mission)
    return complete_missions(standing, event, counted, book)


def _step(mission: Mission, event: Purchase, usd: Decimal) -> Decimal:
    if mission.sku is not None and mission.sku != event.sku:
        return Decimal(0)
    steps = {MissionCounts.PURCHASES: Decimal(1), MissionCounts.AMOUNT_USD: usd}
    return steps.get(mission.counts, Decimal(0))


def report_mission(standing: Standing, event: MissionReported, book: RuleBook) -> Step:
    """Set the progress of a mission to what the game reports, which is absolute and never falls."""
    mission = book.game_at(event.effective_at).mission(event.mission)
    tier_code = season_ladder(standing, book).tier(standing.tier).code
    if mission is None or not mission.audience.admits(event.effective_at, tier_code):
        return standing, []
    progress = mission_progress(standing.earning, mission)
    if not is_news(progress, mission, event.progress):
        return standing, []
    progress = replace(progress, progress=max(progress.progress, Decimal(event.progress)))
    standing = _with(standing, mission, progress, event, book)
    return complete_missions(standing, event, [mission], book)


def complete_missions(standing: Standing, event: Event, missions: Iterable[Mission], book: RuleBook) -> Step:
    """Complete those of these missions whose goals are reached: each run once, in the order of the rules."""
    changes = []
    for mission in missions:
        progress = mission_progress(standing.earning, mission)
        if (
            progress.completed_at is None
            and mission.audience.is_open(event.effective_at)
            and progress.progress >= mission.goal
        ):
            done = replace(progress, completed_at=event.effective_at)
            standing = _with(standing, mission, done, event, book)
            details = {"reason": mission.title[ENGLISH], "mission": mission.run}
            standing, granted = grant(
                standing, event, book, sc=mission.reward_sc, p=mission.reward_p, details=details
            )
            changes += granted
    return standing, changes


def _with(
    standing: Standing, mission: Mission, progress: MissionProgress, event: Event, book: RuleBook
) -> Standing:
    earning = with_mission(standing.earning, mission, progress, event.effective_at, book)
    return replace(standing, earning=earning)


def do_activity(standing: Standing, event: ActivityDone, book: RuleBook) -> Step:
    """Grant what an activity done on the member's day `period` gives, and what days in a row give on top."""
    activity = book.game_at(event.effective_at).activity(event.activity)
    before = activity_progress(standing.earning, event.activity, date.fromisoformat(event.period))
    after = done_once_more(before, activity)
    standing = replace(standing, earning=with_activity(standing.earning, event.activity, after))
    done = {MeasureCounts.ACTIVITY: Decimal(1)}
    standing, added_to = count_measures(standing, done, event, book, event.activity)
    if activity is None:
        return climb(standing, event, book, gained=0, added_to=added_to)
    title = activity.title[ENGLISH]
    details = {"reason": title, "activity": event.activity}
    standing, changes = grant(
        standing, event, book, sc=activity.sc, p=activity.p, details=details, added_to=added_to
    )
    for streak in activity.streaks:
        if after.streak == streak.days and after.today == 1:
            on_top = details | {"streak": streak.days}
            standing, more = grant(standing, event, book, sc=streak.sc, p=streak.p, details=on_top)
            changes += more
    return standing, changes


def claim_benefit(standing: Standing, event: BenefitClaimed, book: RuleBook) -> Step:
    """Grant the P that a benefit claimed in the period gave; 0 where it gave an item."""
    standing = replace(standing, earning=with_claim(standing.earning, event.benefit, event.period))
    details = {"reason": event.reason, "benefit": event.benefit}
    return grant(standing, event, book, p=event.points, details=details)


def return_benefit(standing: Standing, event: BenefitReturned, book: RuleBook) -> Step:
    """Take a claim back whose item could not be had: the benefit can be claimed again, then or later."""
    del book
    return replace(standing, earning=without_claim(standing.earning, event.benefit)), []
