"""What the recorder answers about an event."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from app.domain.errors import Fault, idempotency_conflict
from app.domain.events import Event, EventKind, Snapshot, Standing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.loyalty.state import GUEST, EventRequest, HistoryRow, KnownAs, Profile, StoredEvent


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an event did: the member after it, the stored event and its own entries of the history.

    `known` are the member's events up to this one, for refunds and repeats: all, or those after `start`.
    """

    member_id: UUID
    external_id: str
    profile: Profile
    joined_at: datetime
    applied: Standing
    game_now: datetime
    event: StoredEvent | None
    changes: Sequence[HistoryRow]
    book: RuleBook = field(repr=False)
    replayed: bool = False
    created: bool = False
    known: Sequence[Event] | None = None
    start: Snapshot | None = None
    known_as: KnownAs = GUEST

    @property
    def standing(self) -> Standing:
        """Returns the member's standing at `game_now`, with all that fell due since the event's instant."""
        return settle(self.applied, self.game_now, self.book)[0]


Outcome = Recorded | tuple[Fault, ...]
"""What became of an event: recorded, or all that is wrong with it."""


_KEY_NAMES = {
    EventKind.PURCHASE: "purchaseId",
    EventKind.ACTIVITY: "activityId",
    EventKind.PACK_PERIOD: "packPaymentId",
    **dict.fromkeys((EventKind.REFUND, EventKind.PACK_ENDED), "refundId"),
}


def conflict(request: EventRequest) -> Fault:
    """Returns the fault of a request whose key was used for another one."""
    return idempotency_conflict(_KEY_NAMES.get(request.kind, "idempotencyKey"))
