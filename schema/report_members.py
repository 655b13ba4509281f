"""Reports on members: the tiers that they hold, how they move, and who falls."""

from datetime import datetime
from typing import Protocol

import strawberry

from app.reports.inputs import MAX_CSV_MEMBERS
from schema.common import DEFAULT_FIRST, After, Before, First, Last, PageInfo, Paging
from schema.member import Member
from schema.scalars import Csv, Points

DEFINITION = "What is counted, in a sentence."
CSV = "The report's rows as CSV, the names of the columns first."
COMPARED = "The period that is compared with, counted in the same way."


@strawberry.type(description="A rank of the ladder within a report.")
class ReportTier:
    rank: int = strawberry.field(description="The rung of the ladder, from 1 up.")
    code: str | None = strawberry.field(
        description="Its code in the rules that hold now; null where they have no such rank."
    )
    name: str | None = strawberry.field(
        description="Its name in the rules that hold now; null where they have no such rank."
    )


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
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
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
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    columns: list[TierMovesColumn] = strawberry.field(description="By interval.")
    total: TierMovesColumn = strawberry.field(description="All of the period.")
    comparison: TierMovesColumn = strawberry.field(description=COMPARED)


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
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    flows: list[TierFlow] = strawberry.field(description="Pairs of tiers that have any members.")
    comparison: list[TierFlow] = strawberry.field(description=COMPARED)


@strawberry.type(description="A member who loses a tier soon unless something is earned.")
class FallingMember:
    id: strawberry.ID = strawberry.field(description="Laurel's id of the member.")
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
    definition: str = strawberry.field(description=DEFINITION)
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
