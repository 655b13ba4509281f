"""What a member can earn beside purchases, as one caller sees it: missions, activities, benefits to claim."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from app.domain import rules
from app.domain.benefits import claim_of
from app.domain.earning_progress import activity_progress, limit_reached, mission_progress
from app.domain.events import Standing, season_ladder
from app.domain.periods import day_of, next_time
from app.domain.rules import in_locale
from resolvers.node_ids import id_of_member
from resolvers.view import View
from schema.game import Benefit, BenefitClaim, Tier
from schema.missions import Activity, Mission, Streak
from schema.scalars import Points


def missions_of(view: View, member_id: UUID, standing: Standing) -> list[Mission]:
    """Returns the open missions that are for the tier held, or that the member has begun."""
    tier_code = season_ladder(standing, view.book).tier(standing.tier).code
    return [
        mission_of(view, member_id, standing, mission)
        for mission in view.book.game_at(view.game_now).missions
        if mission.audience.is_open(view.game_now)
        and (mission.audience.has_tier(tier_code) or mission.run in standing.earning.missions)
    ]


def mission_of(view: View, member_id: UUID, standing: Standing, mission: rules.Mission) -> Mission:
    """Returns a mission with the member's progress in it."""
    progress = mission_progress(standing.earning, mission)
    return Mission(
        id=id_of_member("mission", member_id, mission.run),
        code=mission.code,
        title=in_locale(mission.title, view.locale),
        progress=Points(min(int(progress.progress), mission.goal)),
        goal=Points(mission.goal),
        counts=mission.counts,
        reward_sc=Points(mission.reward_sc),
        reward_p=Points(mission.reward_p),
        completed_at=progress.completed_at,
        ends_at=mission.audience.until,
    )


def activities_of(view: View, member_id: UUID, standing: Standing, time_zone: str | None) -> list[Activity]:
    """Returns the activities of the game's rules, with the member's progress today."""
    return [
        activity_of(view, member_id, standing, activity, time_zone)
        for activity in view.book.game_at(view.game_now).activities
    ]


def activity_of(
    view: View, member_id: UUID, standing: Standing, activity: rules.Activity, time_zone: str | None
) -> Activity:
    """Returns an activity with the member's streak and limit, on the present day of its time zone."""
    progress = activity_progress(standing.earning, activity.code, day_of(view.game_now, time_zone))
    limit = limit_reached(progress, activity)
    return Activity(
        id=id_of_member("activity", member_id, activity.code),
        code=activity.code,
        title=in_locale(activity.title, view.locale),
        reward_sc=Points(activity.sc),
        reward_p=Points(activity.p),
        streaks=[Streak(days=s.days, reward_sc=Points(s.sc), reward_p=Points(s.p)) for s in activity.streaks],
        streak_days=progress.streak,
        limit_reached=limit is not None,
        next_at=None if limit is None else next_time(limit, view.game_now, time_zone),
    )


def with_claims(view: View, tier: Tier, standing: Standing, time_zone: str | None) -> Tier:
    """Returns the tier held, with the claims that its benefits have open for the player."""
    if not tier.claimable:
        return tier
    return replace(
        tier,
        read_benefits=partial(_with_claims, view, tier, standing, time_zone),
        cacheable=False,
    )


def _with_claims(view: View, tier: Tier, standing: Standing, time_zone: str | None) -> list[Benefit]:
    claims = {benefit.code: _claim(view, benefit, standing, time_zone) for benefit in tier.claimable}
    return [
        replace(benefit, claim=claims[benefit.code]) if benefit.code in claims else benefit
        for benefit in tier.read_benefits()
    ]


def _claim(view: View, benefit: rules.Benefit, standing: Standing, time_zone: str | None) -> BenefitClaim:
    claim = claim_of(benefit, standing, view.game_now, time_zone)
    return BenefitClaim(available=claim.open > 0, open=claim.open, next_at=claim.next_at)


def benefit_of(tier: Tier, code: str) -> Benefit | None:
    """Returns the benefit of a tier with this code, None where the tier has no such benefit."""
    return next((benefit for benefit in tier.read_benefits() if benefit.code == code), None)
