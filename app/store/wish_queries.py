"""The SQL of wishes: a member's own, what stands in the way of each, and what is wished for in a game."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.rules import RuleBook
from app.domain.store import EligibilityReason
from app.infra.db import Connection
from app.loyalty.queries import OWN_PLAYER
from app.store.eligibility import ItemRow
from app.store.queries import item_of, item_row, redeemed

MAX_DEMANDED = 100
"""Items, and texts, that a report on wishes lists."""


@dataclass(frozen=True, slots=True)
class WishRow:
    """A wish as it is stored: for an item, which is as it is now, or for what the `text` says.

    `told_at` is when the member was told that the item can be redeemed; None where it was not.
    """

    id: UUID
    item: ItemRow | None
    text: str | None
    created_at: datetime
    told_at: datetime | None


_OF_MEMBER = f"""
    SELECT w.id AS wish_id, w.text, w.created_at AS wished_at, w.told_at, {item_of("$2::uuid", "$1")}
    FROM wishes w
    LEFT JOIN catalog_items i ON i.game_id = w.game_id AND i.id = w.item_id
    WHERE w.game_id = $1 AND w.member_id = $2 ORDER BY w.created_at DESC, w.id DESC
"""


def _wish_row(row: asyncpg.Record) -> WishRow:
    return WishRow(
        id=row["wish_id"],
        item=None if row["item_id"] is None else item_row(row),
        text=row["text"],
        created_at=row["wished_at"],
        told_at=row["told_at"],
    )


async def wishes_of(connection: Connection, game_id: GameId, member_id: UUID) -> list[WishRow]:
    """Returns a member's wishes with their items, the latest first."""
    return [_wish_row(row) for row in await connection.fetch(_OF_MEMBER, game_id, member_id)]


# --- what stands in the way ---


class Tiers(NamedTuple):
    """The codes of all tiers there were until an instant, and the rank of each in the ladder of then."""

    codes: Sequence[str]
    ranks: Sequence[int]


def tiers_at(book: RuleBook, game_now: datetime) -> Tiers:
    """Returns the tiers that an item may ask for, as the statements here take them."""
    codes = sorted(
        {tier.code for program in book.programs if program.applies_from <= game_now for tier in program.tiers}
    )
    return Tiers(codes, [book.rank_of(code, game_now) for code in codes])


def _reason(reason: EligibilityReason, applies: str) -> str:
    return f"CASE WHEN {applies} THEN '{reason}' END"


# Of the item i and the member m with its own player pl: at the instant $2, by the tiers $3 and $4.
_JOINED = f"""
    JOIN catalog_items i ON i.game_id = $1 AND i.id = w.item_id
    JOIN members m ON m.game_id = $1 AND m.id = w.member_id
    JOIN players pl ON {OWN_PLAYER}
    LEFT JOIN tiers t ON t.code = i.min_tier
"""
_TIERS = "tiers AS (SELECT * FROM unnest($3::text[], $4::int4[]) AS u (code, rank))"
_LIMIT_REACHED = f"i.per_member_limit IS NOT NULL AND i.per_member_limit <= {redeemed('m.id', '$1')}"
_OBSTACLES = ", ".join(
    (
        _reason(EligibilityReason.COMING_SOON, "i.coming_soon"),
        _reason(EligibilityReason.NOT_STARTED, "i.available_from > $2"),
        _reason(EligibilityReason.ENDED, "i.available_until <= $2"),
        _reason(EligibilityReason.SOLD_OUT, "i.stock < 1"),
        _reason(EligibilityReason.LIMIT_REACHED, _LIMIT_REACHED),
        _reason(EligibilityReason.TIER_TOO_LOW, "m.tier < t.rank"),
        _reason(EligibilityReason.INSUFFICIENT_POINTS, "m.p < i.price"),
    )
)
OBSTACLES = f"array_remove(ARRAY[{_OBSTACLES}], NULL)"
"""SQL for what stands in the way of a wish: `app.domain.wishes.obstacles` says the same, and a test compares
them."""
_IS_SOLD = "i.archived_at IS NULL AND (i.countries = '{}' OR coalesce(pl.country = ANY(i.countries), false))"
"""SQL for whether the item is on offer to the member, whatever stands in the way."""
_CAN_BE_REDEEMED = f"({_IS_SOLD} AND {OBSTACLES} = '{{}}')"


# --- a member's own ---

_KNOWN = """
    SELECT id FROM wishes
    WHERE game_id = $1 AND member_id = $2 AND (item_id = $3 OR lower(text) = lower($4))
"""
_COUNT = "SELECT count(*) FROM wishes WHERE game_id = $1 AND member_id = $2"
_INSERT_TEXT = """
    INSERT INTO wishes (game_id, id, member_id, text, created_at) VALUES ($1, $2, $3, $4, $5)
"""
# The wish waits to be told of where it cannot be redeemed as it is made.
_INSERT_ITEM = f"""
    WITH {_TIERS}
    INSERT INTO wishes (game_id, id, member_id, item_id, created_at, waits)
    SELECT $1, w.id, w.member_id, w.item_id, $2, NOT {_CAN_BE_REDEEMED}
    FROM (SELECT $5::uuid AS id, $6::uuid AS member_id, $7::uuid AS item_id) w {_JOINED}
"""
_REMOVE = "DELETE FROM wishes WHERE game_id = $1 AND member_id = $2 AND id = $3 RETURNING id"
_END = "DELETE FROM wishes WHERE game_id = $1 AND member_id = $2 AND item_id = $3"


async def known_wish(
    connection: Connection, game_id: GameId, member_id: UUID, item_id: UUID | None, text: str | None
) -> UUID | None:
    """Returns the id of the wish that the member has for the same already; None where it has none."""
    return await connection.fetchval(_KNOWN, game_id, member_id, item_id, text)


async def count_wishes(connection: Connection, game_id: GameId, member_id: UUID) -> int:
    """Returns how many wishes the member has."""
    return await connection.fetchval(_COUNT, game_id, member_id) or 0


async def insert_text(
    connection: Connection,
    game_id: GameId,
    wish_id: UUID,
    member_id: UUID,
    *,
    text: str,
    game_now: datetime,
) -> None:
    """Store a wish for what is in no catalog."""
    await connection.execute(_INSERT_TEXT, game_id, wish_id, member_id, text, game_now)


async def insert_item(
    connection: Connection,
    game_id: GameId,
    wish_id: UUID,
    member_id: UUID,
    item_id: UUID,
    *,
    tiers: Tiers,
    game_now: datetime,
) -> None:
    """Store a wish for an item of the catalog, which the member may know of."""
    await connection.execute(_INSERT_ITEM, game_id, game_now, *tiers, wish_id, member_id, item_id)


async def remove_wish(connection: Connection, game_id: GameId, member_id: UUID, wish_id: UUID) -> bool:
    """Delete a wish of the member; returns whether there was one."""
    return await connection.fetchval(_REMOVE, game_id, member_id, wish_id) is not None


async def end_wish(connection: Connection, game_id: GameId, member_id: UUID, item_id: UUID) -> None:
    """Delete the wish for an item that the member has redeemed."""
    await connection.execute(_END, game_id, member_id, item_id)


# --- telling ---

# Members of whom something is due are left until they are settled: what is stored of them is of the past.
_CHANGED = f"""
    WITH {_TIERS}
    SELECT w.id, w.waits, m.id AS member_id, i.sku, i.title, pl.locale
    FROM wishes w {_JOINED}
    WHERE w.game_id = $1 AND w.item_id IS NOT NULL AND w.told_at IS NULL AND m.wake_at > $2
        AND w.waits = {_CAN_BE_REDEEMED}
    ORDER BY m.id, w.id LIMIT $5 FOR NO KEY UPDATE OF m, w SKIP LOCKED
"""
_TELL = "UPDATE wishes SET waits = false, told_at = $3 WHERE game_id = $1 AND id = ANY($2::uuid[])"
_WAIT = "UPDATE wishes SET waits = true WHERE game_id = $1 AND id = ANY($2::uuid[])"


class ChangedWish(NamedTuple):
    """A wish that `waits` and can be redeemed now; or one that does not wait, and something is in the way."""

    id: UUID
    waits: bool
    member_id: UUID
    sku: str
    title: dict[str, str]
    locale: str | None


async def lock_changed(
    connection: Connection, game_id: GameId, tiers: Tiers, game_now: datetime, limit: int
) -> list[ChangedWish]:
    """Lock wishes whose obstacles came or went, and their members, without those that others hold."""
    rows = await connection.fetch(_CHANGED, game_id, game_now, *tiers, limit)
    return [ChangedWish(**{**row, "title": orjson.loads(row["title"])}) for row in rows]


async def mark_told(
    connection: Connection, game_id: GameId, wish_ids: Sequence[UUID], game_now: datetime
) -> None:
    """Store that the members were told of these wishes."""
    await connection.execute(_TELL, game_id, wish_ids, game_now)


async def mark_waiting(connection: Connection, game_id: GameId, wish_ids: Sequence[UUID]) -> None:
    """Store that something stands in the way of these wishes."""
    await connection.execute(_WAIT, game_id, wish_ids)


# --- demand ---

_TOTAL = "SELECT count(DISTINCT member_id) FROM wishes WHERE game_id = $1"
_ITEMS = f"""
    SELECT count(*) AS members, {item_of("NULL::uuid", "$1")} FROM wishes w
    JOIN catalog_items i ON i.game_id = w.game_id AND i.id = w.item_id
    WHERE w.game_id = $1 GROUP BY i.game_id, i.id ORDER BY members DESC, i.id LIMIT {MAX_DEMANDED}
"""
_DEMAND = f"""
    WITH {_TIERS}
    SELECT w.item_id, m.tier, {_IS_SOLD} AS is_sold, {OBSTACLES} AS obstacles, count(*) AS members
    FROM wishes w {_JOINED}
    WHERE w.game_id = $1 AND w.item_id = ANY($5::uuid[]) GROUP BY 1, 2, 3, 4
"""
_TEXTS = f"""
    SELECT min(text) AS text, count(DISTINCT member_id) AS members FROM wishes
    WHERE game_id = $1 AND text IS NOT NULL
    GROUP BY lower(text) ORDER BY members DESC, lower(text) LIMIT {MAX_DEMANDED}
"""


class Demanded(NamedTuple):
    """How many members on a tier wish for an item with the same obstacles in the way.

    `is_sold` says whether the item is on offer to them at all.
    """

    item_id: UUID
    rank: int
    is_sold: bool
    obstacles: Sequence[EligibilityReason]
    members: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What is wished for in a game: by how many members in all, the items and the texts wished for most."""

    members: int
    items: Sequence[tuple[ItemRow, int]]
    of_items: Sequence[Demanded]
    texts: Sequence[tuple[str, int]]


async def read_demand(connection: Connection, game_id: GameId, tiers: Tiers, game_now: datetime) -> Demand:
    """Returns what is wished for in a game; `MAX_DEMANDED` items and as many texts, the most wished first."""
    members = await connection.fetchval(_TOTAL, game_id) or 0
    items = [(item_row(row), row["members"]) for row in await connection.fetch(_ITEMS, game_id)]
    rows = await connection.fetch(_DEMAND, game_id, game_now, *tiers, [item.id for item, _ in items])
    texts = await connection.fetch(_TEXTS, game_id)
    return Demand(
        members,
        items,
        [
            Demanded(
                *(row["item_id"], row["tier"], row["is_sold"]),
                obstacles=[EligibilityReason(reason) for reason in row["obstacles"]],
                members=row["members"],
            )
            for row in rows
        ],
        [(row["text"], row["members"]) for row in texts],
    )
