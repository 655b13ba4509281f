"""The SQL with which the store writes: what is ordered, how it ends, what is in stock."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.domain.amounts import MAX_POINTS
from app.domain.store import RedemptionStatus
from app.infra.db import Collision, Connection
from app.store.eligibility import ItemRow
from app.store.queries import ITEM, RedemptionRow, item_row, redeemed


@dataclass(frozen=True, slots=True)
class Asked:
    """By whom a redemption was asked for, and under which key with which input."""

    player_id: int
    member_id: UUID
    key: str
    fingerprint: bytes


async def lock(connection: Connection, game_id: GameId, external_id: str, item_id: UUID | None) -> None:
    """Hold the member and then the item, so that what is read after it stays so until the end."""
    await connection.execute(
        "SELECT FROM players pl JOIN members m ON m.id = pl.member_id"
        " WHERE pl.game_id = $1 AND pl.external_id = $2 FOR NO KEY UPDATE OF m",
        *(game_id, external_id),
    )
    await connection.execute(
        "SELECT FROM catalog_items WHERE game_id = $1 AND id = $2 FOR NO KEY UPDATE", game_id, item_id
    )


# Taken last of all, so that the item is held for as short as can be. The version stands for the price and all
# else of it, but for its stock, that the redemption was judged by; the limit is counted again under the
# member's lock. What a benefit gives ($14) costs nothing, and comes once a period whatever the limit.
_TAKE = f"""
    WITH taken AS (
        UPDATE catalog_items i SET stock = i.stock - $7
        WHERE i.id = $1 AND i.version = $2 AND i.archived_at IS NULL AND (i.stock IS NULL OR i.stock >= $7)
            AND ($14::bool OR i.per_member_limit IS NULL
                OR {redeemed("$13::uuid")} + $7 <= i.per_member_limit)
        RETURNING i.id, i.game_id, CASE WHEN $14 THEN 0 ELSE i.price END AS price, i.stock
    ), made AS (
        INSERT INTO redemptions (id, game_id, player_id, item_id, idempotency_key, fingerprint, title, price,
            points_spent, quantity, status, created_at, due_at, address_sealed, email_sealed, benefit, period)
        SELECT $3, t.game_id, $4, t.id, $5, $6, $8, t.price, t.price * $7, $7, '{RedemptionStatus.PENDING}',
            $9, $10, $11, $12, $15, $16
        FROM taken t
    )
    SELECT stock FROM taken
"""


async def take(connection: Connection, made: RedemptionRow, asked: Asked) -> ItemRow | None:
    """Take what was ordered out of the stock and store the redemption; the item after that, None where it
    cannot be had as it was judged. The member is locked."""
    item = made.item
    row = await connection.fetchrow(
        _TAKE,
        *(item.id, item.version, made.id, asked.player_id, asked.key, asked.fingerprint),
        *(
            made.quantity,
            made.title,
            made.created_at,
            made.due_at,
            made.address_encrypted,
            made.email_encrypted,
        ),
        *(asked.member_id, made.claim is not None, *(made.claim or (None, None))),
    )
    if row is None:
        return None
    bought = made.quantity if made.claim is None else 0
    return replace(item, stock=row["stock"], redeemed=item.redeemed + bought)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a redemption ends: with a link where it is under way, or with the reason why it came to nothing."""

    status: RedemptionStatus
    tracking_url: str | None = None
    failure_reason: str | None = None


_END = f"""
    WITH ended AS (
        UPDATE redemptions SET status = $2, tracking_url = $3, failure_reason = $4, settled_at = $5
        WHERE id = $1 AND status = '{RedemptionStatus.PENDING}' RETURNING item_id, quantity
    ), restocked AS (
        UPDATE catalog_items i SET stock = least(i.stock + e.quantity, {MAX_POINTS})
        FROM ended e WHERE $6 AND i.id = e.item_id AND i.stock IS NOT NULL
    )
    SELECT count(*) FROM ended
"""


async def end(
    connection: Connection, redemption_id: UUID, ending: Ending, at: datetime, *, restock: bool
) -> bool:
    """End it once: False for one that is not PENDING any more. What comes back is in stock again, where the
    item counts its stock."""
    return bool(
        await connection.fetchval(
            _END, redemption_id, *(ending.status, ending.tracking_url, ending.failure_reason, at, restock)
        )
    )


# --- the catalog ---

_COLUMNS = """
    sku, kind, category, title, description, image_url, price, min_tier, available_from, available_until,
    stock, per_member_limit, coming_soon, countries, priority
"""
_SENT = """
    id uuid, sku text, kind text, category text, title jsonb, description jsonb, image_url text, price int8,
    min_tier text, available_from timestamptz, available_until timestamptz, stock int8, per_member_limit int4,
    coming_soon bool, countries text[], priority int4
"""
_NAMES = [name.strip() for name in _COLUMNS.split(",")]


def _upsert(*, keep_stock: bool) -> str:
    kept = {"sku", "stock"} if keep_stock else {"sku"}
    changes = ", ".join(f"{name} = excluded.{name}" for name in _NAMES if name not in kept)
    # A price rises by the real clock, by which people look at prices.
    return f"""
        INSERT INTO catalog_items AS i (id, game_id, {_COLUMNS}, created_at, updated_at)
        SELECT id, $1, {_COLUMNS}, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS sent ({_SENT}) ORDER BY sku
        ON CONFLICT (game_id, sku) DO UPDATE SET {changes}, archived_at = NULL,
            price_risen_at = CASE WHEN excluded.price > i.price THEN $4 ELSE i.price_risen_at END,
            updated_at = greatest(excluded.updated_at, i.updated_at), version = i.version + 1
        RETURNING {ITEM}, xmax = 0 AS created
    """


_UPSERT = {keep_stock: _upsert(keep_stock=keep_stock) for keep_stock in (False, True)}
_ARCHIVE = """
    UPDATE catalog_items SET archived_at = $3, updated_at = greatest($3, updated_at), version = version + 1
    WHERE game_id = $1 AND sku = $2 AND archived_at IS NULL
"""
_ADJUST = f"""
    UPDATE catalog_items SET stock = stock + $2
    WHERE id = $1 AND stock + $2 BETWEEN 0 AND {MAX_POINTS} RETURNING stock
"""


async def upsert_items(
    connection: Connection,
    game_id: GameId,
    sent: Sequence[Mapping[str, object]],
    game_now: datetime,
    *,
    real_now: datetime,
    keep_stock: bool,
) -> list[tuple[ItemRow, bool]]:
    """Store items, given by the names of their columns; each as it is then, and whether it is new.

    `game_now` is the game's present, `real_now` the real instant.
    """
    document = orjson.dumps(sent).decode()
    rows = await connection.fetch(_UPSERT[keep_stock], game_id, document, game_now, real_now)
    return [(item_row(row), row["created"]) for row in rows]


async def archive(connection: Connection, game_id: GameId, sku: str, game_now: datetime) -> None:
    """Nobody sees the item any more; one that is archived already stays so since then."""
    await connection.execute(_ARCHIVE, game_id, sku, game_now)


async def adjust_stock(connection: Connection, item_id: UUID, by: int) -> int | None:
    """What is left after it; None where it cannot be, or is not counted."""
    return await connection.fetchval(_ADJUST, item_id, by)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A correction of a stock, for the day on which it is sent again."""

    item_id: UUID
    key: str
    fingerprint: bytes
    by: int
    stock: int


async def keep_adjustment(
    connection: Connection, game_id: GameId, adjustment: Adjustment, game_now: datetime
) -> None:
    """Raises Collision where the same key was used at the same time."""
    done = await connection.fetchval(
        "INSERT INTO stock_adjustments"
        " (game_id, item_id, idempotency_key, fingerprint, by, stock, adjusted_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, adjustment.item_id, adjustment.key, adjustment.fingerprint, adjustment.by),
        *(adjustment.stock, game_now),
    )
    if not done:
        raise Collision
