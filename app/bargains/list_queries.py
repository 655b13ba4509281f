"""Reads of an activity's bargainings: pages of them, in a state, and what they have come to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.bargains.queries import BARGAIN, BargainRow, bargain_row
from app.domain.access import GameId
from app.domain.bargaining import BargainStatus
from app.infra.db import Connection
from app.infra.keyset import Order, Window, uuid

# As `status_at` says it, of a bargaining `b` at the instant $2.
_STATUS = f"""
    CASE WHEN b.status = '{BargainStatus.ORDERED}' OR b.reserved_until > $2 THEN b.status
        WHEN coalesce(b.held_until, b.ends_at) <= $2 THEN '{BargainStatus.EXPIRED}' ELSE b.status END
"""
_LATEST_FIRST = Order((uuid("b.id"),))


@dataclass(frozen=True, slots=True)
class Results:
    """What the bargainings of an activity have come to; `sold` is in minor units."""

    open: int
    reached: int
    ordered: int
    expired: int
    helps: int
    sold: int


_RESULTS = f"""
    SELECT count(*) FILTER (WHERE {_STATUS} = '{BargainStatus.OPEN}') AS open,
        count(*) FILTER (WHERE {_STATUS} = '{BargainStatus.REACHED}') AS reached,
        count(*) FILTER (WHERE {_STATUS} = '{BargainStatus.ORDERED}') AS ordered,
        count(*) FILTER (WHERE {_STATUS} = '{BargainStatus.EXPIRED}') AS expired,
        coalesce(sum(b.helped), 0)::int8 AS helps,
        coalesce(sum(b.price) FILTER (WHERE b.status = '{BargainStatus.ORDERED}'), 0)::int8 AS sold
    FROM bargains b WHERE b.game_id = $1 AND b.activity = $3
"""


async def results_of(connection: Connection, game_id: GameId, activity: str, now: datetime) -> Results:
    """Returns what the bargainings of an activity have come to at an instant of the game."""
    row = await connection.fetchrow(_RESULTS, game_id, now, activity)
    return Results(0, 0, 0, 0, 0, 0) if row is None else Results(**row)


async def bargains_of_activity(
    connection: Connection,
    game_id: GameId,
    activity: str,
    window: Window[tuple[UUID]],
    now: datetime,
    *,
    status: BargainStatus | None,
) -> list[BargainRow]:
    """Returns a page of an activity's bargainings at an instant, the latest first."""
    rows = await connection.fetch(
        f"{BARGAIN} AND b.activity = $3 AND ($5::text IS NULL OR {_STATUS} = $5)"
        f" AND {_LATEST_FIRST.between(6)} ORDER BY {_LATEST_FIRST.by(backward=window.backward)} LIMIT $4",
        *(game_id, now, activity, window.limit, status, *_LATEST_FIRST.bounds(window)),
    )
    return [bargain_row(row) for row in rows]
