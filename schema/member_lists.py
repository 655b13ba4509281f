"""Lists of members: their pages, and those behind a figure of a report."""

from datetime import datetime
from typing import Protocol

import strawberry

from app.reports.member_lists import TierChange
from schema.common import PageInfo
from schema.member import Member
from schema.reports import ReportPeriodInput
from schema.scalars import Points

_RANK = "The rung of the ladder, from 1 up."


@strawberry.input(description="A figure of `tierMoves`.")
class MovesFigureInput:
    period: ReportPeriodInput = strawberry.field(description="The interval.")
    change: TierChange = strawberry.field(description="Which of the tier's figures.")
    rank: int = strawberry.field(description=f"The tier. {_RANK}")


@strawberry.input(
    description="A figure of `tierFlow`: not of those who came back to their tier or stayed on it."
)
class FlowFigureInput:
    period: ReportPeriodInput = strawberry.field(description="The report's period.")
    source: int | None = strawberry.field(
        name="from",
        default=None,
        description=f"The tier at its beginning; null for those who joined within it. {_RANK}",
    )
    to: int = strawberry.field(description=f"The tier at its end, another one. {_RANK}")


@strawberry.input(description="A figure of `redemptionsByItem`.")
class ItemFigureInput:
    period: ReportPeriodInput = strawberry.field(description="The report's period.")
    sku: str = strawberry.field(description="The game's name of the item.")


@strawberry.input(description="A figure of a report: just one of the fields is to be there.")
class ReportFigureInput:
    moves: MovesFigureInput | None = strawberry.field(default=None, description="Of `tierMoves`.")
    flow: FlowFigureInput | None = strawberry.field(default=None, description="Of `tierFlow`.")
    expiring: datetime | None = strawberry.field(
        default=None, description="Of `liability`: the first instant of a month in which P will expire."
    )
    item: ItemFigureInput | None = strawberry.field(default=None, description="Of `redemptionsByItem`.")


class Counted(Protocol):
    """What is counted of a list and its members, read where a query selects it."""

    async def total(self) -> int: ...

    async def last_purchase(self, member_id: str) -> datetime | None: ...


@strawberry.type(description="A member of a page.")
class MemberEdge:
    counted: strawberry.Private[Counted]
    node: Member = strawberry.field(description="The member.")
    cursor: str = strawberry.field(description="Its place, for `after`.")

    @strawberry.field(
        description="The day of its last purchase by UTC, by its midnight, as far as the reports have"
        " counted; null where there is none."
    )
    async def last_purchase_on(self) -> datetime | None:
        return await self.counted.last_purchase(self.node.id)


@strawberry.type(description="A page of members, in the order that was asked for.")
class MemberConnection:
    counted: strawberry.Private[Counted]
    edges: list[MemberEdge] = strawberry.field(description="The members of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @strawberry.field(description="How many there are in all pages.")
    async def total_count(self) -> Points:
        return Points(await self.counted.total())
