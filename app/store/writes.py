"""The SQL with which the catalog is written: items, and corrections of their stocks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.domain.amounts import MAX_POINTS
from app.infra.db import Collision, Connection
from app.store.eligibility import ItemRow
from app.store.queries import ITEM, item_row

_COLUMNS = """
    sku, kind, category, title, description, image_url, picture, price, min_tier, available_from,
    available_until, stock, per_member_limit, coming_soon, countries, priority, grants, grants_coupon,
    grants_value, grants_currency, price_risen_at
"""
_SENT = """
    id uuid, sku text, kind text, category text, title jsonb, description jsonb, image_url text,
    picture bytea, price int8, min_tier text, available_from timestamptz, available_until timestamptz,
    stock int8, per_member_limit int4, coming_soon bool, countries text[], priority int4, grants text,
    grants_coupon text, grants_value int8, grants_currency text, price_risen_at timestamptz
"""
_NAMES = [name.strip() for name in _COLUMNS.split(",")]


def _upsert(*, keep_stock: bool) -> str:
    own = {"sku", "picture", "stock"} if keep_stock else {"sku", "picture"}
    changes = ", ".join(f"{name} = excluded.{name}" for name in _NAMES if name not in own)
    # Until a new picture is there, the one before it is shown.
    return f"""
        INSERT INTO catalog_items AS i (id, game_id, {_COLUMNS}, created_at, updated_at)
        SELECT id, $1, {_COLUMNS}, $3, $3 FROM jsonb_to_recordset($2::jsonb) AS sent ({_SENT}) ORDER BY sku
        ON CONFLICT (game_id, sku) DO UPDATE SET {changes}, archived_at = NULL,
            picture = CASE WHEN excluded.image_url IS NULL THEN NULL
                ELSE coalesce(excluded.picture, i.picture) END,
            updated_at = greatest(excluded.updated_at, i.updated_at), version = i.version + 1
        RETURNING {ITEM}, xmax = 0 AS created
    """


_UPSERT = {keep_stock: _upsert(keep_stock=keep_stock) for keep_stock in (False, True)}
_ARCHIVE = """
    UPDATE catalog_items SET archived_at = $3, updated_at = greatest($3, updated_at), version = version + 1
    WHERE game_id = $1 AND sku = $2 AND archived_at IS NULL
"""
_ADJUST = f"""
    UPDATE catalog_items SET stock = stock + $3
    WHERE game_id = $1 AND id = $2 AND stock + $3 BETWEEN 0 AND {MAX_POINTS} RETURNING stock
"""


async def upsert_items(
    connection: Connection,
    game_id: GameId,
    sent: Sequence[Mapping[str, object]],
    game_now: datetime,
    *,
    keep_stock: bool,
) -> list[tuple[ItemRow, bool]]:
    """Store items, each by the names of its columns; returns each as stored, and whether it is new.

    `game_now` is the game's present.
    """
    document = orjson.dumps(sent).decode()
    rows = await connection.fetch(_UPSERT[keep_stock], game_id, document, game_now)
    return [(item_row(row), row["created"]) for row in rows]


async def archive(connection: Connection, game_id: GameId, sku: str, game_now: datetime) -> None:
    """Archive an item; one that is archived already keeps its instant."""
    await connection.execute(_ARCHIVE, game_id, sku, game_now)


async def adjust_stock(connection: Connection, game_id: GameId, item_id: UUID, by: int) -> int | None:
    """Change a stock; returns the new one, None where it would leave its limits or is not counted."""
    return await connection.fetchval(_ADJUST, game_id, item_id, by)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A correction of a stock, kept to answer when it is sent again; `stock` is the one after it."""

    item_id: UUID
    key: str
    fingerprint: bytes
    by: int
    stock: int


async def insert_adjustment(
    connection: Connection, game_id: GameId, adjustment: Adjustment, game_now: datetime
) -> None:
    """Store a correction. Raises Collision where the same key was used at the same time."""
    inserted = await connection.fetchval(
        "INSERT INTO stock_adjustments"
        " (game_id, item_id, idempotency_key, fingerprint, by, stock, adjusted_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, adjustment.item_id, adjustment.key, adjustment.fingerprint, adjustment.by),
        *(adjustment.stock, game_now),
    )
    if not inserted:
        raise Collision
