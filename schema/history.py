"""The history of a standing."""

from datetime import datetime

import strawberry

from app.domain.events import ChangeKind
from schema.common import PageInfo
from schema.described import described
from schema.game import Tier
from schema.node import Node
from schema.scalars import Points

HISTORY_KIND = described(
    ChangeKind,
    "HistoryKind",
    "What changed a standing.",
    {
        "JOINED": "The player became known; the first season began.",
        "PURCHASE": "A purchase was counted.",
        "REFUND": "All or part of a purchase went back, with what it had earned.",
        "SC_GRANTED": "SC for a mission or an activity.",
        "P_GRANTED": "P given by the studio, a benefit or a mission.",
        "P_SPENT": "P spent in the store.",
        "P_RETURNED": "P back from a redemption that was cancelled or failed. P_EXPIRED follows where the"
        " player cancelled it after they had expired.",
        "P_EXPIRED": "The balance expired: no purchase was made in time.",
        "INVITE_QUALIFIED": "Somebody whom the member invited has qualified, with a reward or beyond the"
        " limits.",
        "INVITE_REWARDED": "The reward for coming by an invitation, which has qualified.",
        "INVITE_REVERSED": "An invitation was taken back, with what it had given.",
        "PACK_PERIOD": "A period of a pack was paid for.",
        "PACK_CANCELLED": "A pack does not renew by itself any more.",
        "PACK_ENDED": "A payment for a pack went back, which ended its period.",
        "PACK_REVERSED": "The bank took back a payment for a pack: it counts as if it had not been made.",
        "PROMOTED": "One or more tiers were completed; a season of the tier entered began.",
        "LOOPED": "The last tier was completed, once or more; its season began again.",
        "RENEWED": "The season ended with the keep threshold met: the tier was kept.",
        "RESTARTED": "A season of the first tier ended below the keep threshold: it began again.",
        "DEMOTED": "The season ended below the keep threshold: one tier down.",
        "CORRECTED": "The past came out differently by a refund, a late purchase, an invitation or a"
        " payment for a pack.",
        "MERGED": "Another account of the same person was joined to this one, with all that it had.",
        "CLOSED": "This account was joined to another one of the same person, which goes on for both.",
    },
)


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
