"""What the recorder decides about what earns beside purchases: may it count, and as which event. Pure."""

from collections.abc import Callable, Mapping
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
from app.domain.events import Event, EventKind, Standing, season_ladder
from app.domain.instants import format_instant
from app.domain.periods import day_of, period_of
from app.domain.rules import ENGLISH, Mission, MissionCounts, RuleBook
from app.loyalty.state import EventRequest


def earning_event(
    request: EventRequest, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> Event | None:
    """The event that the event is, of a member that stands so at `at`; None for a report without news.

    Raises the DomainError that says why it does not count.
    """
    return _DECIDED[request.kind](request, standing, at, time_zone, book)


def _reported(
    request: EventRequest, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> Event | None:
    del time_zone  # the window of a mission is the same for everybody
    mission = book.game_at(at).mission(request.code)
    if mission is None:
        raise DomainError(
            Fault(UserErrorCode.NOT_FOUND, "The game's rules have no such mission at present.", ("mission",))
        )
    _check_mission(mission, season_ladder(standing, book).tier(standing.tier).code, at)
    if not is_news(mission_progress(standing.earning, mission), mission, request.points):
        return None
    return Event(request.kind, at, 0, reference=request.key or "", points=request.points, code=request.code)


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


def _done(
    request: EventRequest, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> Event | None:
    activity = book.game_at(at).activity(request.code)
    if activity is None:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_FOUND,
                "The game's rules have no such activity at present: nothing is earned by it.",
                ("activity",),
            )
        )
    day = day_of(at, time_zone)
    limit = limit_reached(activity_progress(standing.earning, request.code, day), activity)
    if limit is not None:
        raise DomainError(
            Fault(
                UserErrorCode.LIMIT_REACHED,
                f"The player has earned all that this activity gives {_UNTIL[limit]}.",
                ("activity",),
            )
        )
    return Event(request.kind, at, 0, reference=request.key or "", code=request.code, period=day.isoformat())


_UNTIL = {
    ActivityLimit.DAY: "today",
    ActivityLimit.WEEK: "this week",
    ActivityLimit.TOTAL: "at all",
}


def _claimed(
    request: EventRequest, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> Event | None:
    benefit = held_benefit(standing, at, book, request.code)
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
    return Event(
        request.kind,
        at,
        0,
        reference=request.key or "",
        points=benefit.grants_p or 0,
        code=request.code,
        period=period_of(benefit.kind, at, time_zone),
        reason=benefit.title[ENGLISH],
    )


def _returned(
    request: EventRequest, standing: Standing, at: datetime, time_zone: str | None, book: RuleBook
) -> Event | None:
    del standing, time_zone, book  # the claim that is given back was judged when it was made
    return Event(request.kind, at, 0, reference=request.key or "", code=request.code, period=request.period)


_Decide = Callable[[EventRequest, Standing, datetime, str | None, RuleBook], Event | None]
_DECIDED: Mapping[EventKind, _Decide] = {
    EventKind.MISSION_PROGRESS: _reported,
    EventKind.ACTIVITY: _done,
    EventKind.BENEFIT_CLAIMED: _claimed,
    EventKind.BENEFIT_RETURNED: _returned,
}
EARNING = frozenset(_DECIDED)
"""The kinds of events that are decided here."""
