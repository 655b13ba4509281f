"""Missions, activities and claims: check access, call the command, shape the answer."""

from dataclasses import replace
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import DomainError
from app.earning.service import MAX_CODE, claim_benefit, record_activity, report_mission_progress
from resolvers.context import Info
from resolvers.faults import user_errors
from resolvers.missions import activity_of, benefit_of, mission_of
from resolvers.presenters import entries_of, recorded_member
from resolvers.store import buyer_of, redemption_of
from resolvers.view import view_of
from schema.earning import (
    ClaimBenefitPayload,
    RecordActivityInput,
    RecordActivityPayload,
    ReportMissionProgressInput,
    ReportMissionProgressPayload,
)


@strawberry.type
class EarningMutation:
    @strawberry.mutation(
        description="Tell how far a player is in a mission that counts what its game reports; missions that"
        " count purchases do so by themselves. [missions:write]"
    )
    async def report_mission_progress(
        self,
        info: Info,
        input: Annotated[ReportMissionProgressInput, strawberry.argument(description="The progress.")],
    ) -> ReportMissionProgressPayload:
        context = info.context
        studio = context.studio(Scope.MISSIONS_WRITE)
        try:
            game = studio.game(input.game_id)
            recorded = await report_mission_progress(
                context.session(game),
                external_id=input.player_id,
                mission=input.mission,
                progress=input.progress,
            )
        except DomainError as fault:
            return ReportMissionProgressPayload(
                mission=None, member=None, changes=[], user_errors=user_errors(fault)
            )
        view = replace(await view_of(context, game), game_now=recorded.game_now)
        mission = recorded.book.game_at(recorded.game_now).mission(input.mission)
        return ReportMissionProgressPayload(
            mission=None
            if mission is None
            else mission_of(view, recorded.member_id, recorded.standing, mission),
            member=recorded_member(view, recorded),
            changes=entries_of(view, recorded.member_id, recorded.changes, recorded.applied.tier),
            user_errors=[],
        )

    @strawberry.mutation(
        description="Tell that a player did something that the game's rules reward: a check-in, a review, a"
        " referral, or whatever the game names. [activities:write]"
    )
    async def record_activity(
        self,
        info: Info,
        input: Annotated[RecordActivityInput, strawberry.argument(description="What was done.")],
    ) -> RecordActivityPayload:
        context = info.context
        studio = context.studio(Scope.ACTIVITIES_WRITE)
        try:
            game = studio.game(input.game_id)
            recorded = await record_activity(
                context.session(game),
                external_id=input.player_id,
                activity=input.activity,
                activity_id=input.activity_id,
            )
        except DomainError as fault:
            return RecordActivityPayload(
                activity=None, member=None, changes=[], replayed=False, user_errors=user_errors(fault)
            )
        view = replace(await view_of(context, game), game_now=recorded.game_now)
        activity = recorded.book.game_at(recorded.game_now).activity(input.activity)
        member_id, zone = recorded.member_id, recorded.profile.time_zone
        return RecordActivityPayload(
            activity=None
            if activity is None
            else activity_of(view, member_id, recorded.standing, activity, zone),
            member=recorded_member(view, recorded),
            changes=entries_of(view, recorded.member_id, recorded.changes, recorded.applied.tier),
            replayed=recorded.replayed,
            user_errors=[],
        )

    @strawberry.mutation(
        description="Claim the daily bonus or the monthly gift of the tier held: once a day or month of the"
        " player's time zone, UTC's without one. P are there at once; an item comes as a redemption. [GUEST]"
    )
    async def claim_benefit(
        self,
        info: Info,
        code: Annotated[
            str, strawberry.argument(description=f"Code of the benefit, at most {MAX_CODE} characters.")
        ],
    ) -> ClaimBenefitPayload:
        """Raises Unauthenticated, or Forbidden for who is no player."""
        context = info.context
        player = context.member()
        services = context.services
        try:
            done = await claim_benefit(services.core, player.member, code, context.real_now)
        except DomainError as fault:
            return ClaimBenefitPayload(
                benefit=None, member=None, changes=[], redemption=None, user_errors=user_errors(fault)
            )
        view = await view_of(context, player.member.game, locale=player.member.profile.locale)
        member = recorded_member(view, done.recorded)
        buyer = replace(buyer_of(view, player), standing=done.recorded.standing)
        return ClaimBenefitPayload(
            benefit=benefit_of(member.tier, code),
            member=member,
            changes=entries_of(
                view, done.recorded.member_id, done.recorded.changes, done.recorded.applied.tier
            ),
            redemption=None if done.gift is None else redemption_of(view, done.gift, buyer),
            user_errors=[],
        )
