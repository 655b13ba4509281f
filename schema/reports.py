"""Reports: what became of a game's members and points, counted day by day."""

from datetime import datetime
from typing import Annotated, Protocol

import strawberry

from app.domain.reports import MAX_PERIOD_DAYS, ReportInterval
from schema.report_members import FallingReport, MembersByTierReport, TierFlowReport, TierMovesReport
from schema.report_points import (
    ItemRedemptionsReport,
    LiabilityReport,
    OverviewReport,
    PointsReport,
    RepurchaseReport,
    TierRedemptionsReport,
    TodayReport,
)

Interval = Annotated[
    ReportInterval,
    strawberry.argument(description="What one column stands for; the first and the last may be cut off."),
]


@strawberry.input(description="Whole days of UTC, by the game's clock.")
class ReportPeriodInput:
    starts: datetime = strawberry.field(name="from", description="The first day: its midnight.")
    until: datetime = strawberry.field(
        description=f"The midnight after the last day: after `from`, at most {MAX_PERIOD_DAYS} days after it."
    )


@strawberry.type(description="Whole days of UTC, by the game's clock: `[from, until)`.")
class ReportPeriod:
    starts: datetime = strawberry.field(name="from", description="The midnight that it begins with.")
    until: datetime = strawberry.field(description="The first instant after it.")


class ReportReads(Protocol):
    """The reports of one game and period; made by `resolvers` for the caller."""

    async def overview(self) -> OverviewReport: ...

    async def members_by_tier(self, interval: ReportInterval) -> MembersByTierReport: ...

    async def tier_moves(self, interval: ReportInterval) -> TierMovesReport: ...

    async def tier_flow(self) -> TierFlowReport: ...

    async def points(self, interval: ReportInterval) -> PointsReport: ...

    async def liability(self) -> LiabilityReport: ...

    async def redemptions_by_item(self) -> ItemRedemptionsReport: ...

    async def redemptions_by_tier(self) -> TierRedemptionsReport: ...

    async def falling(self) -> FallingReport: ...

    async def repurchases(self) -> RepurchaseReport: ...

    async def today(self) -> TodayReport: ...


@strawberry.type(
    description="Reports on a game. They are counted from what was recorded, each change at its own instant;"
    " a correction counts when it was received, so that a past day changes only where something is recorded"
    " for it: a boundary that was settled late, or imported history."
)
class Reports:
    reads: strawberry.Private[ReportReads]
    game_id: strawberry.ID = strawberry.field(description="The game.")
    as_of: datetime | None = strawberry.field(
        description="What was recorded before this instant of the game's clock is counted; null until the"
        " worker has counted the game once."
    )
    period: ReportPeriod = strawberry.field(description="The period that is reported on.")
    comparison: ReportPeriod = strawberry.field(description="The period that it is compared with.")

    @strawberry.field(description="The key figures.")
    async def overview(self) -> OverviewReport:
        return await self.reads.overview()

    @strawberry.field(description="How many members held each tier.")
    async def members_by_tier(self, interval: Interval = ReportInterval.WEEK) -> MembersByTierReport:
        return await self.reads.members_by_tier(interval)

    @strawberry.field(description="Promotions and demotions.")
    async def tier_moves(self, interval: Interval = ReportInterval.WEEK) -> TierMovesReport:
        return await self.reads.tier_moves(interval)

    @strawberry.field(description="From tier to tier, between the period's beginning and its end.")
    async def tier_flow(self) -> TierFlowReport:
        return await self.reads.tier_flow()

    @strawberry.field(description="P issued, spent, expired and outstanding.")
    async def points(self, interval: Interval = ReportInterval.DAY) -> PointsReport:
        return await self.reads.points(interval)

    @strawberry.field(description="P outstanding by the month of their expiry, and their expected breakage.")
    async def liability(self) -> LiabilityReport:
        return await self.reads.liability()

    @strawberry.field(description="Redemptions and their rate, by item.")
    async def redemptions_by_item(self) -> ItemRedemptionsReport:
        return await self.reads.redemptions_by_item()

    @strawberry.field(description="Redemptions and their rate, by tier.")
    async def redemptions_by_tier(self) -> TierRedemptionsReport:
        return await self.reads.redemptions_by_tier()

    @strawberry.field(description="Who falls within 14 days of now, whatever the period is.")
    async def falling(self) -> FallingReport:
        return await self.reads.falling()

    @strawberry.field(description="Days between purchases.")
    async def repurchases(self) -> RepurchaseReport:
        return await self.reads.repurchases()

    @strawberry.field(description="Purchases of today beside the usual, whatever the period is.")
    async def today(self) -> TodayReport:
        return await self.reads.today()
