"""The SQL of a member's history, as it is shown."""

from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.loadouts import Move
from app.infra.db import Connection
from app.infra.keyset import Order, Window, integer
from app.loyalty.queries import HISTORY, history_row
from app.loyalty.state import HistoryRow

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
    return await connection.fetchval(
        "SELECT min(seq) FROM loyalty_history WHERE game_id = $1 AND member_id = $2"
        " AND (event_seq > $3 OR (event_seq IS NULL AND at > $4))",
        *(game_id, member_id, event_seq, answered_at),
    )
