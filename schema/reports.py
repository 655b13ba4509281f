"""Reports: what became of a game's members and points, counted day by day."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Protocol

import strawberry

from app.domain.reports import MAX_PERIOD_DAYS, REPURCHASE_WEEKS, ReportInterval
from app.reports.inputs import MAX_CSV_MEMBERS, MAX_ITEMS
from schema.common import DEFAULT_FIRST, After, Before, First, Last, PageInfo, Paging
from schema.member import Member
from schema.scalars import Csv, Points

_DEFINITION = "What is counted, in a sentence."
_CSV = "The report's rows as CSV, the names of the columns first."
_COUNTED = "The period that is compared with, counted in the same way."
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


@strawberry.type(description="A rank of the ladder within a report.")
class ReportTier:
    rank: int = strawberry.field(description="The rung of the ladder, from 1 up.")
    code: str | None = strawberry.field(
        description="Its code in the rules that hold now; null where they have no such rank."
    )
    name: str | None = strawberry.field(
        description="Its name in the rules that hold now; null where they have no such rank."
    )


@strawberry.type(description="What was bought in one currency.")
class ReportAmount:
    currency: str = strawberry.field(description="ISO 4217.")
    purchases: Points = strawberry.field(description="Purchases that count in the period.")
    amount: Decimal = strawberry.field(description="What they came to, before refunds.")
    refunds: Points = strawberry.field(description="Refunds and chargebacks received in the period.")
    refunded: Decimal = strawberry.field(description="What they came to.")


@strawberry.type(description="The key figures of a period.")
class OverviewFigures:
    members: Points = strawberry.field(
        description="Members at the period's end; of those who were merged the survivors alone."
    )
    joined: Points = strawberry.field(description="Members who joined in the period.")
    active: Points = strawberry.field(description="Members who bought something in the period.")
    purchases: Points = strawberry.field(description="Purchases that count in the period.")
    amounts: list[ReportAmount] = strawberry.field(description="What they came to, by currency.")
    p_issued: Decimal = strawberry.field(description="P that purchases and grants of the period gave.")
    p_spent: Decimal = strawberry.field(description="P spent in the period, less those that came back.")
    p_outstanding: Decimal = strawberry.field(
        description="P that members could spend at the period's end; debts are left out."
    )
    redemptions: Points = strawberry.field(
        description="Redemptions made in the period for P; those that failed later among them."
    )
    redemptions_pending: Points | None = strawberry.field(
        description="Redemptions that wait for the game to deliver, now; null in the comparison, which is of"
        " the past."
    )
    promotions: Points = strawberry.field(description="Promotions in the period, over one tier or several.")
    demotions: Points = strawberry.field(description="Demotions in the period.")


@strawberry.type(description="The key figures.")
class OverviewReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    current: OverviewFigures = strawberry.field(description="Those of the period.")
    comparison: OverviewFigures = strawberry.field(description=_COUNTED)


@strawberry.type(description="The members of a tier at one instant.")
class MembersOfTier:
    tier: ReportTier = strawberry.field(description="The tier held.")
    members: Points = strawberry.field(description="How many hold it.")


@strawberry.type(description="All members at one instant.")
class MembersByTierColumn:
    at: datetime = strawberry.field(description="The instant: the end of a day, a week or a month.")
    members: Points = strawberry.field(description="All of them.")
    tiers: list[MembersOfTier] = strawberry.field(description="By tier, from the first one up.")


@strawberry.type(description="How many members held each tier.")
class MembersByTierReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    columns: list[MembersByTierColumn] = strawberry.field(description="At the end of each interval.")
    now: MembersByTierColumn = strawberry.field(description="As far as all is counted.")
    comparison: MembersByTierColumn = strawberry.field(
        description="At the end of the period that is compared with."
    )


@strawberry.type(description="Promotions to a tier, and demotions from it.")
class MovesOfTier:
    tier: ReportTier = strawberry.field(description="The tier.")
    promotions: Points = strawberry.field(description="Promotions that ended on it.")
    demotions: Points = strawberry.field(description="Demotions that began on it.")
    corrected_up: Points = strawberry.field(
        description="Members whom a correction moved up to it: after a late purchase, for example."
    )
    corrected_down: Points = strawberry.field(
        description="Members whom a correction moved down from it: after a refund, for example."
    )


@strawberry.type(description="Promotions and demotions of an interval.")
class TierMovesColumn:
    starts: datetime = strawberry.field(name="from", description="Its first instant.")
    until: datetime = strawberry.field(description="The first instant after it.")
    tiers: list[MovesOfTier] = strawberry.field(description="By tier, from the first one up.")


@strawberry.type(description="Promotions and demotions.")
class TierMovesReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    columns: list[TierMovesColumn] = strawberry.field(description="By interval.")
    total: TierMovesColumn = strawberry.field(description="All of the period.")
    comparison: TierMovesColumn = strawberry.field(description=_COUNTED)


@strawberry.type(description="Members who held one tier at a period's beginning and one at its end.")
class TierFlow:
    source: ReportTier | None = strawberry.field(
        name="from", description="The tier at the beginning; null for those who were no members yet."
    )
    to: ReportTier | None = strawberry.field(
        description="The tier at the end; null for those who were merged into another member."
    )
    members: Points = strawberry.field(description="How many.")


@strawberry.type(description="The flow from tier to tier between a period's beginning and its end.")
class TierFlowReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    flows: list[TierFlow] = strawberry.field(description="Pairs of tiers that have any members.")
    comparison: list[TierFlow] = strawberry.field(description=_COUNTED)


@strawberry.type(
    description="P within an interval. The balance, `outstanding` less `debt`, is that of the interval before,"
    " and issued, less refunded, plus corrected, less spent, plus returned, less expired."
)
class PointsColumn:
    starts: datetime = strawberry.field(name="from", description="Its first instant.")
    until: datetime = strawberry.field(description="The first instant after it.")
    issued: Decimal = strawberry.field(description="P that purchases, grants, missions and benefits gave.")
    refunded: Decimal = strawberry.field(description="P that refunds took back.")
    corrected: Decimal = strawberry.field(
        description="What corrections added, below zero what they took: where a late purchase or a refund"
        " changed the past."
    )
    spent: Decimal = strawberry.field(description="P spent in the store.")
    returned: Decimal = strawberry.field(description="P that came back from redemptions.")
    expired: Decimal = strawberry.field(description="P that expired.")
    outstanding: Decimal = strawberry.field(description="P that members could spend at its end.")
    debt: Decimal = strawberry.field(
        description="P that members owed at its end, after refunds of what was spent already."
    )


@strawberry.type(description="P issued, spent, expired and outstanding.")
class PointsReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    columns: list[PointsColumn] = strawberry.field(description="By interval.")
    total: PointsColumn = strawberry.field(description="All of the period.")
    comparison: PointsColumn = strawberry.field(description=_COUNTED)


@strawberry.type(description="P that expired in a month, or will.")
class LiabilityMonth:
    month: datetime = strawberry.field(description="Its first instant.")
    expired: Decimal = strawberry.field(description="P that have expired in it.")
    members: Points = strawberry.field(description="Members whose P will expire in it.")
    outstanding: Decimal = strawberry.field(
        description="P that will expire in it unless their members buy or spend before."
    )
    expected_breakage: Decimal | None = strawberry.field(
        description="P of them that are expected to expire: `outstanding` times the report's `breakageRate`,"
        " rounded down; null without one."
    )


@strawberry.type(description="The members who joined in one month, and all their P until now.")
class PointsCohort:
    month: datetime = strawberry.field(description="The first instant of the month in which they joined.")
    members: Points = strawberry.field(description="How many joined; those merged away later among them.")
    issued: Decimal = strawberry.field(description="P issued to them, less refunds and corrections.")
    spent: Decimal = strawberry.field(description="P that they spent, less what came back.")
    expired: Decimal = strawberry.field(description="P of theirs that expired.")
    is_counted: bool = strawberry.field(
        description="Whether it counts for the rate: its P have had the time to expire."
    )


@strawberry.type(description="What Laurel's members could still spend, and what of it is expected to expire.")
class LiabilityReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    outstanding: Decimal = strawberry.field(description="P that members can spend now; debts are left out.")
    debt: Decimal = strawberry.field(description="P that members owe now.")
    breakage_rate: Decimal | None = strawberry.field(
        description="Of the P that left their members' balances, the share that expired, 0 to 1 with four"
        " decimals: of all cohorts that are counted. Null while none of these has spent or lost any."
    )
    expected_breakage: Decimal | None = strawberry.field(
        description="P that are expected to expire, of those outstanding; null without a rate."
    )
    expired: Decimal = strawberry.field(description="P that expired in the period.")
    comparison: Decimal = strawberry.field(description="P that expired in the period that is compared with.")
    months: list[LiabilityMonth] = strawberry.field(
        description="The months of the period, and those in which something will expire."
    )
    cohorts: list[PointsCohort] = strawberry.field(
        description="By the month of joining, the first one first."
    )


@strawberry.type(description="An item of the store within a period.")
class ItemRedemptions:
    sku: str = strawberry.field(description="The game's name of it.")
    title: str = strawberry.field(description="What it is called, in English.")
    redemptions: Points = strawberry.field(description="How often it was redeemed for P.")
    returned: Points = strawberry.field(description="How many redemptions of it failed or were cancelled.")
    p: Decimal = strawberry.field(description="P spent on it, less those that came back.")
    rate: float | None = strawberry.field(
        description="`p` for each P issued in the period: the rates of all items add up to the report's. Null"
        " where none was issued."
    )
    comparison: float | None = strawberry.field(description="The rate in the period that is compared with.")


@strawberry.type(description="What was redeemed, by item.")
class ItemRedemptionsReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    rate: float | None = strawberry.field(
        description="P spent, less those that came back, for each P issued in the period; null where none was"
        " issued."
    )
    comparison: float | None = strawberry.field(description="The rate in the period that is compared with.")
    items: list[ItemRedemptions] = strawberry.field(
        description=f"Those that were redeemed, the highest rate first; at most {MAX_ITEMS}."
    )


@strawberry.type(description="Redemptions by the holders of a tier within a period.")
class TierRedemptions:
    tier: ReportTier = strawberry.field(description="The tier that they held when they redeemed.")
    redemptions: Points = strawberry.field(description="How often they redeemed something for P.")
    p: Decimal = strawberry.field(description="P that they spent, less those that came back.")
    issued: Decimal = strawberry.field(description="P issued to holders of the tier.")
    rate: float | None = strawberry.field(description="`p` for each P of `issued`; null where that is 0.")
    comparison: float | None = strawberry.field(description="The rate in the period that is compared with.")


@strawberry.type(description="What was redeemed, by tier.")
class TierRedemptionsReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    tiers: list[TierRedemptions] = strawberry.field(description="From the first tier up.")


@strawberry.type(description="A member who loses a tier soon unless something is earned.")
class FallingMember:
    member: Member = strawberry.field(description="Who it is.")
    season_ends_at: datetime = strawberry.field(description="When the season ends.")
    needed: Points = strawberry.field(description="SC that are missing to the keep threshold.")
    pace: Points = strawberry.field(
        description="SC that the member earns until then at the season's pace so far, rounded down."
    )


@strawberry.type(description="A falling member within a page.")
class FallingMemberEdge:
    node: FallingMember = strawberry.field(description="The member.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of falling members, the first to fall first.")
class FallingMemberConnection:
    edges: list[FallingMemberEdge] = strawberry.field(description="The members of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


class FallingFields(Protocol):
    """Reads of falling members; made by `resolvers` for the caller."""

    async def csv(self) -> Csv: ...

    async def members(self, paging: Paging) -> FallingMemberConnection: ...


@strawberry.type(description="Who falls: would be demoted within 14 days if nothing more was earned.")
class FallingReport:
    reads: strawberry.Private[FallingFields]
    definition: str = strawberry.field(description=_DEFINITION)
    until: datetime = strawberry.field(description="The seasons of all of them end before this instant.")
    count: Points = strawberry.field(description="How many there are.")
    tiers: list[MembersOfTier] = strawberry.field(description="How many of each tier.")

    @strawberry.field(
        description=f"The members as CSV, the names of the columns first: at most {MAX_CSV_MEMBERS:,}, those"
        " who fall first. Needs [members:read] too."
    )
    async def csv(self) -> Csv:
        return await self.reads.csv()

    @strawberry.field(description="Who they are, the first to fall first. Needs [members:read] too.")
    async def members(
        self,
        first: First = DEFAULT_FIRST,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> FallingMemberConnection:
        return await self.reads.members(Paging(first, after, last, before))


@strawberry.type(description="Purchases that came so many days after the same member's purchase before.")
class RepurchaseBucket:
    from_days: int = strawberry.field(description="The least number of days.")
    until_days: int | None = strawberry.field(
        description="The first number of days that is too many; null for the last bucket, which has no end."
    )
    purchases: Points = strawberry.field(description="How many of the period.")
    comparison: Points = strawberry.field(description="How many of the period that is compared with.")


@strawberry.type(description="How long members take to buy again.")
class RepurchaseReport:
    definition: str = strawberry.field(description=_DEFINITION)
    csv: Csv = strawberry.field(description=_CSV)
    purchases: Points = strawberry.field(description="Purchases of the period that had one before.")
    first_purchases: Points = strawberry.field(
        description="Purchases of the period that were their member's first."
    )
    median_days: int | None = strawberry.field(
        description="The middle one of all the numbers of days, the lower of two; null without any."
    )
    buckets: list[RepurchaseBucket] = strawberry.field(
        description=f"By weeks: {REPURCHASE_WEEKS}, and one for all that is longer."
    )


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


@strawberry.type(
    description="Reports on a game. They are counted from what was recorded, each change at its own instant; a"
    " correction counts when it was received, so that a past day changes only where something is recorded for"
    " it: a boundary that was settled late, or imported history."
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
