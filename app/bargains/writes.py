"""The SQL with which bargainings are written. The caller has locked the rows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.bargains.activity_queries import ActivityRow
from app.bargains.queries import BargainRow
from app.domain.access import GameId
from app.domain.bargaining import HELD_FOR
from app.infra.db import Collision, Connection


@dataclass(frozen=True, slots=True)
class NewBargain:
    """A bargaining that a player starts at the game's instant `started_at`."""

    id: UUID
    owner_id: int
    activity: ActivityRow
    secret: bytes
    token_hash: bytes
    shows_owner: bool
    started_at: datetime
    ends_at: datetime


_INSERT = """
    INSERT INTO bargains (game_id, id, activity, owner_id, secret, token_hash, first_price, floor_price,
        helpers, least_cut, buy_early, shows_owner, price, status, started_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $7, 'OPEN', $13, $14)
"""
_HELP = """
    INSERT INTO bargain_helps (game_id, bargain_id, place, helper_id, cut, shows_name, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_CUT = """
    UPDATE bargains SET price = price - $3, helped = helped + 1
    WHERE game_id = $1 AND id = $2 AND status = 'OPEN' AND helped = $4 RETURNING true
"""
_REACH = """
    UPDATE bargains SET price = floor_price, helped = helped + 1, status = 'REACHED', reached_at = $4,
        held_until = $5, unit = 'HELD', unit_until = $5
    WHERE game_id = $1 AND id = $2 AND status = 'OPEN' AND helped = $3 RETURNING true
"""
_RESERVE = """
    UPDATE bargains SET reference = $3, reserved_until = $4, unit = 'HELD',
        unit_until = greatest($4, held_until)
    WHERE game_id = $1 AND id = $2 AND status <> 'ORDERED'
"""
_RELEASE = """
    UPDATE bargains SET reserved_until = NULL,
        unit = CASE WHEN held_until IS NULL THEN NULL ELSE unit END,
        unit_until = CASE WHEN held_until IS NULL THEN NULL ELSE held_until END
    WHERE game_id = $1 AND id = $2 AND reference = $3 AND status <> 'ORDERED' AND unit = 'HELD'
"""
_ORDER = """
    UPDATE bargains SET status = 'ORDERED', ordered_at = $4, unit = 'SOLD', unit_until = NULL,
        reserved_until = NULL
    WHERE game_id = $1 AND id = $2 AND reference = $3 AND status <> 'ORDERED' AND unit = 'HELD'
        AND reserved_until > $4 RETURNING true
"""


async def insert_bargain(connection: Connection, game_id: GameId, new: NewBargain) -> None:
    """Store a bargaining, with the terms that its activity has now."""
    terms = new.activity.terms
    await connection.execute(
        *(_INSERT, game_id, new.id, new.activity.code, new.owner_id, new.secret, new.token_hash),
        *(terms.first, terms.floor, terms.helpers, terms.least, new.activity.buy_early, new.shows_owner),
        *(new.started_at, new.ends_at),
    )


async def store_help(
    connection: Connection, row: BargainRow, helper_id: int, cut: int, *, shows_name: bool, now: datetime
) -> bool:
    """Store a help of a locked, open bargaining; returns whether its price has reached the floor by it.

    Raises Collision where the bargaining is not as it was read.
    """
    game_id, place = row.game.id, row.helped + 1
    await connection.execute(_HELP, game_id, row.id, place, helper_id, cut, shows_name, now)
    is_reached = place == row.terms.helpers
    if is_reached:
        values = (row.helped, now, now + HELD_FOR)
        done = await connection.fetchval(_REACH, game_id, row.id, *values)
    else:
        done = await connection.fetchval(_CUT, game_id, row.id, cut, row.helped)
    if not done:
        raise Collision
    return is_reached


async def reserve(
    connection: Connection, game_id: GameId, bargain_id: UUID, reference: str, until: datetime
) -> None:
    """Store that an order holds a locked bargaining, and a unit, until an instant."""
    await connection.execute(_RESERVE, game_id, bargain_id, reference, until)


async def release(connection: Connection, game_id: GameId, bargain_id: UUID, reference: str) -> None:
    """Store that an order holds a locked bargaining no more; at the floor it keeps its unit to its end."""
    await connection.execute(_RELEASE, game_id, bargain_id, reference)


async def order(
    connection: Connection, game_id: GameId, bargain_id: UUID, reference: str, now: datetime
) -> bool:
    """Store that an order has bought a locked bargaining; returns whether its hold lasted."""
    return await connection.fetchval(_ORDER, game_id, bargain_id, reference, now) is True
