"""The SQL of flash sales. What is left of a stock is taken by one conditional update."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.amounts import MAX_POINTS
from app.infra.db import Connection


@dataclass(frozen=True, slots=True)
class SaleRow:
    """A flash sale; prices are in minor units, and `taken` are the units that are sold or held now."""

    code: str
    sku: str
    currency: str
    price: int
    prior_price: int | None
    starts_at: datetime
    until_at: datetime
    stock: int | None
    per_member: int | None
    tiers: frozenset[str] | None
    title: str | None
    taken: int

    @property
    def name(self) -> str:
        """Returns what the studio calls it: its title, else its item."""
        return self.title or self.sku

    @property
    def stock_left(self) -> int | None:
        """Returns how many units are left; None where there is no limit."""
        return None if self.stock is None else self.stock - self.taken

    def has_tier(self, tier: str) -> bool:
        """Returns whether members on a tier can buy in it."""
        return self.tiers is None or tier in self.tiers

    def left_for(self, taken: int) -> int:
        """Returns how many units a member who has taken so many can still take."""
        left = MAX_POINTS if self.stock_left is None else self.stock_left
        return left if self.per_member is None else max(0, min(left, self.per_member - taken))


# A hold that has ended counts no more, also while it is still stored as held (V0.7).
_ENDED = """
    (SELECT coalesce(sum(k.units), 0)::int8 FROM flash_sale_takes k
    WHERE k.game_id = $1 AND k.sale = s.code AND k.status = 'HELD' AND k.until <= $2)
"""
_SALES = f"""
    SELECT s.code, s.sku, s.currency, s.price, s.prior_price, s.starts_at, s.until_at, s.stock, s.per_member,
        s.tiers, s.title, s.taken - {_ENDED} AS taken
    FROM flash_sales s WHERE s.game_id = $1
"""
_UPSERT = """
    INSERT INTO flash_sales AS s (game_id, code, sku, currency, price, prior_price, starts_at, until_at,
        stock, per_member, tiers, title, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
    ON CONFLICT (code, game_id) DO UPDATE SET price = excluded.price, prior_price = excluded.prior_price,
        starts_at = excluded.starts_at, until_at = excluded.until_at, stock = excluded.stock,
        per_member = excluded.per_member, tiers = excluded.tiers, title = excluded.title,
        updated_at = greatest(s.updated_at, excluded.updated_at)
"""
_TAKE = """
    UPDATE flash_sales s SET taken = s.taken + $3
    WHERE s.game_id = $1 AND s.code = $2 AND s.starts_at <= $5 AND s.until_at > $5
        AND (s.stock IS NULL OR s.taken + $3 <= s.stock)
        AND (s.per_member IS NULL OR $4 + $3 <= s.per_member)
    RETURNING true
"""
_STORE_TAKE = """
    INSERT INTO flash_sale_takes AS k (game_id, sale, reference, member_id, units, status, until)
    VALUES ($1, $2, $3, $4, $5, 'HELD', $6)
    ON CONFLICT (sale, reference, game_id) DO UPDATE SET member_id = excluded.member_id,
        units = excluded.units, status = 'HELD', until = excluded.until
"""
_SELL = """
    UPDATE flash_sale_takes SET status = 'SOLD'
    WHERE game_id = $1 AND sale = $2 AND reference = $3 AND status = 'HELD' AND until > $4 RETURNING true
"""
_RELEASE = """
    UPDATE flash_sale_takes SET status = 'RELEASED'
    WHERE game_id = $1 AND reference = $2 AND status = 'HELD' RETURNING sale, units
"""
_FREE = "UPDATE flash_sales SET taken = taken - $3 WHERE game_id = $1 AND code = $2"
# Of all members: rows that another transaction has locked are skipped, so that this one never waits.
_RELEASE_ENDED = """
    WITH ended AS (
        SELECT k.reference, k.units FROM flash_sale_takes k
        WHERE k.game_id = $1 AND k.sale = $2 AND k.status = 'HELD' AND k.until <= $3
        FOR UPDATE SKIP LOCKED
    ), freed AS (
        UPDATE flash_sale_takes k SET status = 'RELEASED'
        FROM ended e WHERE k.game_id = $1 AND k.sale = $2 AND k.reference = e.reference
    )
    SELECT coalesce(sum(units), 0)::int8 FROM ended
"""


def _sale(row: asyncpg.Record) -> SaleRow:
    return SaleRow(**{**row, "tiers": None if row["tiers"] is None else frozenset(row["tiers"])})


async def sale_by_code(
    connection: Connection, game_id: GameId, code: str, now: datetime, *, lock: bool = False
) -> SaleRow | None:
    """Returns a sale at an instant, None for an unknown code; `lock` is until the transaction ends."""
    statement = f"{_SALES} AND s.code = $3"
    row = await connection.fetchrow(
        f"{statement} FOR NO KEY UPDATE OF s" if lock else statement, game_id, now, code
    )
    return None if row is None else _sale(row)


async def open_sales(connection: Connection, game_id: GameId, now: datetime) -> list[SaleRow]:
    """Returns the sales of a game that have not ended, the first to end before others."""
    rows = await connection.fetch(f"{_SALES} AND s.until_at > $2 ORDER BY s.until_at, s.code", game_id, now)
    return [_sale(row) for row in rows]


async def ended_sales(connection: Connection, game_id: GameId, now: datetime, limit: int) -> list[SaleRow]:
    """Returns the sales of a game that have ended, the last to end before others, at most `limit`."""
    ended = f"{_SALES} AND s.until_at <= $2 ORDER BY s.until_at DESC, s.code LIMIT $3"
    return [_sale(row) for row in await connection.fetch(ended, game_id, now, limit)]


async def sold_by_sale(connection: Connection, game_id: GameId, sales: Sequence[str]) -> Mapping[str, int]:
    """Returns how many units of each of these sales orders have paid for; those without any are left out."""
    rows = await connection.fetch(
        "SELECT sale, sum(units)::int8 AS units FROM flash_sale_takes"
        " WHERE game_id = $1 AND sale = ANY($2::text[]) AND status = 'SOLD' GROUP BY sale",
        *(game_id, sales),
    )
    return {row["sale"]: row["units"] for row in rows}


async def running_sales(
    connection: Connection, game_id: GameId, skus: Sequence[str], currency: str, now: datetime
) -> list[SaleRow]:
    """Returns the sales of these items in a currency that run at an instant."""
    rows = await connection.fetch(
        f"{_SALES} AND s.until_at > $2 AND s.starts_at <= $2 AND s.sku = ANY($3::text[]) AND s.currency = $4",
        *(game_id, now, skus, currency),
    )
    return [_sale(row) for row in rows]


async def count_open(connection: Connection, game_id: GameId, now: datetime) -> int:
    """Returns how many sales of a game have not ended."""
    counted = "SELECT count(*) FROM flash_sales WHERE game_id = $1 AND until_at > $2"
    return await connection.fetchval(counted, game_id, now) or 0


async def taken_by(
    connection: Connection, game_id: GameId, member_id: UUID, sales: Sequence[str], now: datetime
) -> Mapping[str, int]:
    """Returns how many units of each of these sales a member has bought or holds at an instant."""
    rows = await connection.fetch(
        "SELECT sale, sum(units)::int8 AS units FROM flash_sale_takes"
        " WHERE game_id = $1 AND member_id = $2 AND sale = ANY($3::text[])"
        " AND (status = 'SOLD' OR (status = 'HELD' AND until > $4)) GROUP BY sale",
        *(game_id, member_id, sales, now),
    )
    return {row["sale"]: row["units"] for row in rows}


async def taken_of(connection: Connection, game_id: GameId, code: str) -> int:
    """Returns how many units of a locked sale are counted as taken."""
    counted = "SELECT taken FROM flash_sales WHERE game_id = $1 AND code = $2"
    return await connection.fetchval(counted, game_id, code) or 0


async def upsert_sale(connection: Connection, game_id: GameId, sale: SaleRow, game_now: datetime) -> None:
    """Store a sale whole. What was taken of it, its item and its currency stay."""
    await connection.execute(
        *(_UPSERT, game_id, sale.code, sale.sku, sale.currency, sale.price, sale.prior_price),
        *(sale.starts_at, sale.until_at, sale.stock, sale.per_member),
        *(None if sale.tiers is None else sorted(sale.tiers), sale.title, game_now),
    )


async def take(
    connection: Connection, game_id: GameId, code: str, *, units: int, own: int, now: datetime
) -> bool:
    """Take units of a sale that runs, of which the locked member has `own`; returns whether it could."""
    return await connection.fetchval(_TAKE, game_id, code, units, own, now) is True


async def store_take(
    connection: Connection,
    game_id: GameId,
    code: str,
    member_id: UUID,
    units: int,
    *,
    reference: str,
    until: datetime,
) -> None:
    """Store that an order holds units until an instant, in place of its hold that was released."""
    await connection.execute(_STORE_TAKE, game_id, code, reference, member_id, units, until)


async def sell(connection: Connection, game_id: GameId, code: str, reference: str, now: datetime) -> bool:
    """Sell what an order holds of a sale; returns whether its hold lasted."""
    return await connection.fetchval(_SELL, game_id, code, reference, now) is True


async def release(connection: Connection, game_id: GameId, reference: str) -> None:
    """Give back to its sales what an order holds."""
    rows = await connection.fetch(_RELEASE, game_id, reference)
    for row in sorted(rows, key=lambda row: row["sale"]):
        await connection.execute(_FREE, game_id, row["sale"], row["units"])


async def release_ended(connection: Connection, game_id: GameId, code: str, now: datetime) -> bool:
    """Release the holds of a sale that have ended; returns whether there were any."""
    units = await connection.fetchval(_RELEASE_ENDED, game_id, code, now)
    if not units:
        return False
    await connection.execute(_FREE, game_id, code, units)
    return True
