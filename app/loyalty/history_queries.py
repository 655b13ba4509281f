"""The SQL that reads the history of members."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.loadouts import Move
from app.infra.db import Connection
from app.infra.keyset import Order, Window, integer
from app.loyalty.queries import HISTORY, history_row
from app.loyalty.state import HistoryRow


def _last_until(member: str, until: str) -> str:
    """Returns the SQL of the number of a member's last entry by an event `until` some number, else 0.

    Entries are in the order of their events. It is looked for from the end, where what has just happened is
    near, however long the history is.
    """
    return (
        "coalesce((SELECT e.seq FROM loyalty_history e"
        f" WHERE e.game_id = $1 AND e.member_id = {member} AND e.event_seq {until}"
        " ORDER BY e.seq DESC LIMIT 1), 0)"
    )


_OF_EVENTS = f"""
    SELECT h.member_id, {HISTORY} FROM unnest($2::uuid[], $3::int4[]) wanted (id, event)
    CROSS JOIN LATERAL (SELECT {_last_until("wanted.id", "< wanted.event")} AS before) earlier
    JOIN loyalty_history h ON h.game_id = $1 AND h.member_id = wanted.id
        AND h.seq > earlier.before AND h.event_seq = wanted.event
    ORDER BY h.member_id, h.seq
"""
_FIRST_AFTER = f"""
    SELECT min(seq) FROM loyalty_history WHERE game_id = $1 AND member_id = $2
        AND seq > {_last_until("$2", "<= $3")} AND (event_seq > $3 OR (event_seq IS NULL AND at > $4))
"""
_NEWEST_FIRST = Order((integer("seq"),))


async def history_page(
    connection: Connection, game_id: GameId, member_id: UUID, window: Window[tuple[int]]
) -> list[HistoryRow]:
    """Returns entries by their numbers, newest first; the oldest first where the window goes backward."""
    rows = await connection.fetch(
        f"SELECT {HISTORY} FROM loyalty_history"
        f" WHERE game_id = $1 AND member_id = $2 AND {_NEWEST_FIRST.between(4)}"
        f" ORDER BY {_NEWEST_FIRST.by(backward=window.backward)} LIMIT $3",
        *(game_id, member_id, window.limit, *_NEWEST_FIRST.bounds(window)),
    )
    return [history_row(row) for row in rows]


async def tiers_since(
    connection: Connection, game_id: GameId, member_id: UUID, since: datetime
) -> list[Move]:
    """Returns the tiers held since then as the history has them, the one held before first; repeats too."""
    rows = await connection.fetch(
        "SELECT at, tier, ladder_version FROM loyalty_history WHERE game_id = $1 AND member_id = $2"
        " AND seq >= coalesce((SELECT max(seq) FROM loyalty_history"
        " WHERE game_id = $1 AND member_id = $2 AND at <= $3), 0) ORDER BY seq",
        *(game_id, member_id, since),
    )
    return [Move(*row) for row in rows]


async def first_entry_after(
    connection: Connection, game_id: GameId, member_id: UUID, event_seq: int, answered_at: datetime
) -> int | None:
    """Returns the number of the first entry after an event was answered; None where nothing came after."""
    return await connection.fetchval(_FIRST_AFTER, game_id, member_id, event_seq, answered_at)


async def history_of_events(
    connection: Connection, game_id: GameId, events: Sequence[tuple[UUID, int]]
) -> Mapping[tuple[UUID, int], list[HistoryRow]]:
    """Returns the history of each of these events, by member and number, in order."""
    history: dict[tuple[UUID, int], list[HistoryRow]] = {event: [] for event in events}
    rows = await connection.fetch(
        _OF_EVENTS, game_id, [member_id for member_id, _ in events], [seq for _, seq in events]
    )
    for row in rows:
        history[row["member_id"], row["event_seq"]].append(history_row(row))
    return history
