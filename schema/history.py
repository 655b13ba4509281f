"""The history of a standing."""

from datetime import datetime

import strawberry

from app.domain.events import ChangeKind
from schema.common import PageInfo
from schema.game import Tier
from schema.node import Node
from schema.scalars import Points


@strawberry.type(description="A change of a member's standing, which explains itself.")
class HistoryEntry(Node):
    id: strawberry.ID = strawberry.field(description="Unique over all members; stable.")
    at: datetime = strawberry.field(
        description="When it happened, by the game's clock; of a correction, when it was made."
    )
    kind: ChangeKind = strawberry.field(description="What changed the standing.")
    explanation: str = strawberry.field(
        description="What happened and why. A player reads what was gained, in progress and points, in the"
        ' locale of the request (see `Query`): "You completed Bronze and reached Silver." Studios and staff'
        " read the exact count, in English, and which version of the rules judged it."
    )
    tier: Tier = strawberry.field(description="The tier held after it.")
    sc_delta: Points = strawberry.field(
        description="What it added to `progress.current`; the deltas of a member's history sum to it."
    )
    p_delta: Points = strawberry.field(
        description="What it added to `points.balance`; the deltas of a member's history sum to it."
    )
    reference: str | None = strawberry.field(
        description="Studio and staff only: purchase, refund, redemption or grant behind the entry; null for"
        " players, and where there is none."
    )
    rules_version: int | None = strawberry.field(
        description="Studio and staff only: the version of the program's rules that judged it; null for"
        " players."
    )


@strawberry.type(description="An entry of a page of history.")
class HistoryEntryEdge:
    node: HistoryEntry = strawberry.field(description="The entry.")
    cursor: str = strawberry.field(description="Its place, for `after`.")


@strawberry.type(description="A page of history, newest first.")
class HistoryEntryConnection:
    edges: list[HistoryEntryEdge] = strawberry.field(description="The entries of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
