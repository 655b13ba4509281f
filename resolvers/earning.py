"""Missions, activities and claims: check access, call the command, shape the answer."""

from dataclasses import replace
from typing import Annotated

import strawberry

from app.domain.access import Scope
from app.domain.errors import UserErrorCode
from app.earning.service import MAX_CODE, claim_benefit, record_activity, report_mission_progress
from resolvers.context import Info
from resolvers.faults import mutation
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
    @mutation(
        "Report how far a player is in a mission that counts what its game reports; missions that"
        " count purchases do so by themselves. [missions:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.NOT_STARTED,
        UserErrorCode.ENDED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def report_mission_progress(
        self,
        info: Info,
        input: Annotated[ReportMissionProgressInput, strawberry.argument(description="The progress.")],
    ) -> ReportMissionProgressPayload:
        context = info.context
        studio = context.studio(Scope.MISSIONS_WRITE)
        game = studio.game(input.game_id)
        recorded = await report_mission_progress(
            context.session(game),
            external_id=input.player_id,
            mission=input.mission,
            progress=input.progress,
        )
        view = replace(await view_of(context, game), game_now=recorded.game_now)
        mission = recorded.book.game_at(recorded.game_now).mission(input.mission)
        return ReportMissionProgressPayload(
            mission=None
            if mission is None
            else mission_of(view, recorded.member_id, recorded.standing, mission),
            member=recorded_member(view, recorded),
            changes=entries_of(view, recorded.member_id, recorded.changes, recorded.applied.tier),
        )

    @mutation(
        "Report that a player did something that the game's rules reward: a check-in, a review, a"
        " referral, or another activity that the rules name. [activities:write, keys]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.GAME_ARCHIVED,
    )
    async def record_activity(
        self,
        info: Info,
        input: Annotated[RecordActivityInput, strawberry.argument(description="What was done.")],
    ) -> RecordActivityPayload:
        context = info.context
        studio = context.studio(Scope.ACTIVITIES_WRITE)
        game = studio.game(input.game_id)
        recorded = await record_activity(
            context.session(game),
            external_id=input.player_id,
            activity=input.activity,
            activity_id=input.activity_id,
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
        )

    @mutation(
        "Claim the daily bonus or the monthly gift of the tier held: once a day or month of the"
        " player's time zone, UTC's without one. P are there at once; an item comes as a redemption. [GUEST]",
        UserErrorCode.INVALID,
        UserErrorCode.NOT_FOUND,
        UserErrorCode.SOLD_OUT,
        UserErrorCode.LIMIT_REACHED,
        UserErrorCode.ALREADY_CLAIMED,
        UserErrorCode.NOT_ENTITLED,
        UserErrorCode.GAME_ARCHIVED,
        UserErrorCode.STACK_FULL,
    )
    async def claim_benefit(
        self,
        info: Info,
        code: Annotated[
            str, strawberry.argument(description=f"Code of the benefit, at most {MAX_CODE} characters.")
        ],
    ) -> ClaimBenefitPayload:
        """Claim a benefit. Raises Unauthenticated, or Forbidden for a caller that is not a player."""
        context = info.context
        player = context.member()
        services = context.services
        claimed = await claim_benefit(services.core, player.member, code, context.real_now)
        view = await view_of(context, player.member.game)
        member = recorded_member(view, claimed.recorded)
        buyer = replace(await buyer_of(view, player), standing=claimed.recorded.standing)
        return ClaimBenefitPayload(
            benefit=benefit_of(member.tier, code),
            member=member,
            changes=entries_of(
                view, claimed.recorded.member_id, claimed.recorded.changes, claimed.recorded.applied.tier
            ),
            redemption=None if claimed.gift is None else redemption_of(view, claimed.gift, buyer),
        )
