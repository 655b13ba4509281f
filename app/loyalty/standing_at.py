"""The standing of a member as it was at a past instant: the fold of the events that were known then."""

from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId, MemberId
from app.domain.events import Standing
from app.domain.growth.held import lacks_measures
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.infra.db import Connection
from app.loyalty.past import read_snapshot
from app.loyalty.queries import events_of
from app.loyalty.state import StoredEvent

# A snapshot counts what went back later, too: it is good where no refund came after the instant.
_SNAPSHOT = """
    SELECT s.seq, s.at, s.standing, s.spent FROM standing_snapshots s
    WHERE s.game_id = $1 AND s.member_id = $2 AND s.at <= $3
        AND s.seq < (SELECT coalesce(min(e.seq), 2147483647) FROM loyalty_events e
            WHERE e.game_id = $1 AND e.member_id = $2 AND e.received_at > $3)
        AND NOT EXISTS (SELECT FROM loyalty_events e
            WHERE e.game_id = $1 AND e.member_id = $2 AND e.kind = 'REFUND' AND e.received_at > $3)
    ORDER BY s.seq DESC LIMIT 1
"""


async def standing_at(
    connection: Connection, game_id: GameId, member_id: MemberId, at: datetime, book: RuleBook
) -> Standing | None:
    """Returns what the member's status was based on at `at`, None before the join.

    What arrived later, a late purchase or a refund, had changed nothing yet. History from before Laurel is
    there from its own instant on, whenever it was imported.
    """
    row = await connection.fetchrow(_SNAPSHOT, game_id, member_id, at)
    start = None if row is None else read_snapshot(row)
    if start is not None and lacks_measures(start.standing, at, book):
        start = None
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
