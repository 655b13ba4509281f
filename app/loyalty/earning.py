"""What the recorder decides about what earns beside purchases: may it count, and as which event. Pure."""

from dataclasses import replace
from datetime import datetime

from app.domain.benefits import claim_of, held_benefit
from app.domain.earning_progress import (
    ActivityLimit,
    activity_progress,
    is_news,
    limit_reached,
    mission_progress,
)
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import (
    ActivityDone,
    BenefitClaimed,
    BenefitReturned,
    MissionReported,
    Standing,
    season_ladder,
)
from app.domain.instants import format_instant
from app.domain.periods import day_of, period_of
from app.domain.rules import ENGLISH, Mission, MissionCounts, RuleBook

EarningEvent = MissionReported | ActivityDone | BenefitClaimed | BenefitReturned
"""The events that are decided here."""


def earning_event(
    asked: EarningEvent, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> EarningEvent | None:
    """Returns the event to record at `at`, of a member with that standing; None for a report without news.

    Raises the DomainError that says why it does not count.
    """
    # The sender's own time is kept for purchases alone.
    event = replace(asked, effective_at=at, occurred_at=None)
    match event:
        case MissionReported():
            return _reported(event, standing, book)
        case ActivityDone():
            return _done(event, standing, time_zone, book)
        case BenefitClaimed():
            return _claimed(event, standing, time_zone, book)
        case BenefitReturned():
            return event  # the claim that is given back was judged when it was made


def _reported(event: MissionReported, standing: Standing, book: RuleBook) -> MissionReported | None:
    at = event.effective_at
    mission = book.game_at(at).mission(event.mission)
    if mission is None:
        raise DomainError(
            Fault(UserErrorCode.NOT_FOUND, "The game's rules have no such mission at present.", ("mission",))
        )
    _check_mission(mission, season_ladder(standing, book).tier(standing.tier).code, at)
    return event if is_news(mission_progress(standing.earning, mission), mission, event.progress) else None


def _check_mission(mission: Mission, tier_code: str, at: datetime) -> None:
    if mission.counts is not MissionCounts.REPORTED:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "This mission counts purchases by itself: nothing is to be reported.",
                ("mission",),
            )
        )
    if not mission.audience.has_started(at):
        raise DomainError(
            Fault(
                UserErrorCode.NOT_STARTED,
                f"The mission starts at {format_instant(mission.audience.starts)}.",
                ("mission",),
            )
        )
    if mission.audience.has_ended(at):
        raise DomainError(
            Fault(
                UserErrorCode.ENDED,
                f"The mission ended at {format_instant(mission.audience.until)}.",
                ("mission",),
            )
        )
    if not mission.audience.has_tier(tier_code):
        raise DomainError(
            Fault(
                UserErrorCode.NOT_ENTITLED,
                "The mission is not for the tier that the player holds.",
                ("playerId",),
            )
        )


def _done(event: ActivityDone, standing: Standing, time_zone: str | None, book: RuleBook) -> ActivityDone:
    at = event.effective_at
    activity = book.game_at(at).activity(event.activity)
    if activity is None:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                "The game's rules have no such activity at present: nothing is earned by it.",
                ("activity",),
            )
        )
    day = day_of(at, time_zone)
    limit = limit_reached(activity_progress(standing.earning, event.activity, day), activity)
    if limit is not None:
        raise DomainError(
            Fault(
                UserErrorCode.LIMIT_REACHED,
                f"The player has earned all that this activity gives {_UNTIL[limit]}.",
                ("activity",),
            )
        )
    return replace(event, period=day.isoformat())


_UNTIL = {
    ActivityLimit.DAY: "today",
    ActivityLimit.WEEK: "this week",
    ActivityLimit.TOTAL: "at all",
}


def _claimed(
    event: BenefitClaimed, standing: Standing, time_zone: str | None, book: RuleBook
) -> BenefitClaimed:
    at = event.effective_at
    benefit = held_benefit(standing, at, book, event.benefit)
    if benefit is None:
        raise DomainError(
            Fault(UserErrorCode.NOT_ENTITLED, "The tier held has no such benefit to be claimed.", ("code",))
        )
    claim = claim_of(benefit, standing, at, time_zone)
    if claim.next_at is not None:
        raise DomainError(
            Fault(
                UserErrorCode.ALREADY_CLAIMED,
                f"This was claimed already: the next time is from {format_instant(claim.next_at)} on.",
                ("code",),
            )
        )
    return replace(
        event,
        points=benefit.grants_p or 0,
        period=period_of(benefit.kind, at, time_zone),
        reason=benefit.title[ENGLISH],
    )
