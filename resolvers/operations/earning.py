"""Operations about what earns beside purchases."""

from typing import Annotated

import strawberry

from app.earning.service import MAX_CODE
from resolvers import earning
from resolvers.context import Info
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
        return await earning.report(info.context, input)

    @strawberry.mutation(
        description="Tell that a player did something that the game's rules reward: a check-in, a review, a"
        " referral, or whatever the game names. [activities:write]"
    )
    async def record_activity(
        self,
        info: Info,
        input: Annotated[RecordActivityInput, strawberry.argument(description="What was done.")],
    ) -> RecordActivityPayload:
        return await earning.record_one(info.context, input)

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
        return await earning.claim(info.context, code)
