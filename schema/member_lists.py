"""Lists of members: those behind a figure of a report."""

from datetime import datetime

import strawberry

from app.reports.member_lists import TierChange
from schema.reports import ReportPeriodInput

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
