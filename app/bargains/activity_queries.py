"""The SQL of activities of bargaining. What is left of a stock is taken by one conditional update."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import asyncpg

from app.domain.access import GameId
from app.domain.bargaining import Bargain
from app.infra.db import Connection


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """An activity; prices are in minor units, and `taken` are the units that are sold or held now.

    `image_url` is where its picture is, as it was given, `picture` the hash of the one that is shown.
    """

    code: str
    sku: str
    currency: str
    terms: Bargain
    hours: int
    stock: int | None
    buy_early: bool
    starts_at: datetime
    until_at: datetime
    taken: int
    title: str | None
    image_url: str | None
    picture: bytes | None

    @property
    def name(self) -> str:
        """Returns what the studio calls it: its title, else its item."""
        return self.title or self.sku

    @property
    def stock_left(self) -> int | None:
        """Returns how many units are left; None where there is no limit."""
        return None if self.stock is None else self.stock - self.taken

    @property
    def is_sold_out(self) -> bool:
        """Returns whether no unit is left."""
        return self.stock_left == 0


# A unit whose time is up counts no more, also while it is still stored as held (V0.7).
ENDED_UNITS = """
    (SELECT count(*) FROM bargains e WHERE e.game_id = $1 AND e.activity = a.code
        AND e.unit = 'HELD' AND e.unit_until <= $2)
"""
_ACTIVITIES = f"""
    SELECT a.code, a.sku, a.currency, a.first_price, a.floor_price, a.helpers, a.least_cut, a.hours, a.stock,
        a.buy_early, a.starts_at, a.until_at, a.taken - {ENDED_UNITS} AS taken, a.title,
        a.image_url, a.picture
    FROM bargain_activities a WHERE a.game_id = $1
"""
_UPSERT = """
    INSERT INTO bargain_activities AS a (game_id, code, sku, currency, first_price, floor_price, helpers,
        least_cut, hours, stock, buy_early, starts_at, until_at, title, image_url, picture, created_at,
        updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
    ON CONFLICT (code, game_id) DO UPDATE SET first_price = excluded.first_price,
        floor_price = excluded.floor_price, helpers = excluded.helpers, least_cut = excluded.least_cut,
        hours = excluded.hours, stock = excluded.stock, buy_early = excluded.buy_early,
        starts_at = excluded.starts_at, until_at = excluded.until_at, title = excluded.title,
        image_url = excluded.image_url,
        picture = CASE WHEN excluded.image_url IS NULL THEN NULL
            ELSE coalesce(excluded.picture, a.picture) END,
        updated_at = greatest(a.updated_at, excluded.updated_at)
"""
_TAKE = """
    UPDATE bargain_activities SET taken = taken + 1
    WHERE game_id = $1 AND code = $2 AND (stock IS NULL OR taken < stock) RETURNING true
"""
_FREE = "UPDATE bargain_activities SET taken = taken - $3 WHERE game_id = $1 AND code = $2"
# Of all members: rows that another transaction has locked are skipped, so that this one never waits.
_RELEASE_ENDED = """
    WITH ended AS (
        SELECT b.id FROM bargains b
        WHERE b.game_id = $1 AND b.activity = $2 AND b.unit = 'HELD' AND b.unit_until <= $3
        FOR NO KEY UPDATE SKIP LOCKED
    ), freed AS (
        UPDATE bargains b SET unit = NULL, unit_until = NULL FROM ended e WHERE b.game_id = $1 AND b.id = e.id
    )
    SELECT count(*) FROM ended
"""


def _activity(row: asyncpg.Record) -> ActivityRow:
    return ActivityRow(
        code=row["code"],
        sku=row["sku"],
        currency=row["currency"],
        terms=Bargain(row["first_price"], row["floor_price"], row["helpers"], row["least_cut"]),
        hours=row["hours"],
        stock=row["stock"],
        buy_early=row["buy_early"],
        starts_at=row["starts_at"],
        until_at=row["until_at"],
        taken=row["taken"],
        title=row["title"],
        image_url=row["image_url"],
        picture=row["picture"],
    )


async def activity_by_code(
    connection: Connection, game_id: GameId, code: str, now: datetime, *, lock: bool = False
) -> ActivityRow | None:
    """Returns an activity at an instant, None for an unknown code; `lock` is until the transaction ends."""
    statement = f"{_ACTIVITIES} AND a.code = $3"
    row = await connection.fetchrow(
        f"{statement} FOR NO KEY UPDATE OF a" if lock else statement, game_id, now, code
    )
    return None if row is None else _activity(row)


async def open_activities(connection: Connection, game_id: GameId, now: datetime) -> Sequence[ActivityRow]:
    """Returns the activities of a game that have not ended, the first to end before others."""
    rows = await connection.fetch(
        f"{_ACTIVITIES} AND a.until_at > $2 ORDER BY a.until_at, a.code", game_id, now
    )
    return [_activity(row) for row in rows]


async def count_open(connection: Connection, game_id: GameId, now: datetime) -> int:
    """Returns how many activities of a game have not ended."""
    counted = "SELECT count(*) FROM bargain_activities WHERE game_id = $1 AND until_at > $2"
    return await connection.fetchval(counted, game_id, now) or 0


async def upsert_activity(
    connection: Connection, game_id: GameId, activity: ActivityRow, game_now: datetime
) -> None:
    """Store an activity whole. What was taken of it, its item and its currency stay."""
    terms = activity.terms
    await connection.execute(
        *(_UPSERT, game_id, activity.code, activity.sku, activity.currency),
        *(terms.first, terms.floor, terms.helpers, terms.least, activity.hours, activity.stock),
        *(activity.buy_early, activity.starts_at, activity.until_at, activity.title, activity.image_url),
        *(activity.picture, game_now),
    )


async def take_unit(connection: Connection, game_id: GameId, code: str, now: datetime) -> bool:
    """Take a unit of an activity; returns whether one was left."""
    if await connection.fetchval(_TAKE, game_id, code) is True:
        return True
    # Units whose time is up are still counted until they are released (V0.7).
    is_freed = await release_ended(connection, game_id, code, now)
    return is_freed and await connection.fetchval(_TAKE, game_id, code) is True


async def free_unit(connection: Connection, game_id: GameId, code: str) -> None:
    """Give a unit back to an activity."""
    await connection.execute(_FREE, game_id, code, 1)


async def release_ended(connection: Connection, game_id: GameId, code: str, now: datetime) -> bool:
    """Release the units of an activity whose time is up; returns whether there were any."""
    units = await connection.fetchval(_RELEASE_ENDED, game_id, code, now)
    if not units:
        return False
    await connection.execute(_FREE, game_id, code, units)
    return True
