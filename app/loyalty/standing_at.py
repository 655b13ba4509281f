"""The standing of a member as it was at a past instant: the fold of the events that were known then."""

from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId, MemberId
from app.domain.events import Standing
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.infra.db import Connection
from app.loyalty.past import snapshot_before
from app.loyalty.queries import events_of
from app.loyalty.state import StoredEvent

_LATEST_RECEIVED = """
    SELECT coalesce(min(seq) FILTER (WHERE received_at > $3) - 1, max(seq), 0) FROM loyalty_events
    WHERE game_id = $1 AND member_id = $2
"""


async def standing_at(
    connection: Connection, game_id: GameId, member_id: MemberId, at: datetime, book: RuleBook
) -> Standing | None:
    """Returns what the member's status was based on at `at`, None before the join.

    What arrived later, a late purchase or a refund, had changed nothing yet. History from before Laurel is
    there from its own instant on, whenever it was imported.
    """
    number: int = await connection.fetchval(_LATEST_RECEIVED, game_id, member_id, at) or 0
    start = await snapshot_before(
        connection, game_id, member_id, number, until=at, book=book, known_by=number
    )
    after: dict[UUID, int] = {} if start is None else {member_id: start.seq}
    stored = (await events_of(connection, game_id, [member_id], after))[member_id]
    known = [each.event for each in stored if is_known(each, at, book)]
    if start is None and not known:
        return None
    return fold(known, at, book, start)[0]


def is_known(stored: StoredEvent, at: datetime, book: RuleBook) -> bool:
    """Returns whether an event had been received by `at`, or is imported history and counts by then."""
    if stored.received_at <= at:
        return True
    # Nothing but an import brings what is older than the late window (rules.md §6).
    window = timedelta(hours=book.program_at(stored.received_at).late_window_hours)
    effective_at = stored.event.effective_at
    return effective_at <= at and effective_at < stored.received_at - window
