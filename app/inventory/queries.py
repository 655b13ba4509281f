"""The SQL with which possessions are read: grants, what they come to, loadouts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.events import Standing
from app.domain.instants import format_instant, parse_instant
from app.domain.inventory import Definition, Grant, GrantSource, Holding
from app.domain.loadouts import Move, Placement, StoredLoadout
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.inventory.definitions import VERSION
from app.loyalty.queries import MEMBER, OWN_PLAYER, THEIR_MEMBER, standing


@dataclass(frozen=True, slots=True)
class ItemRow:
    """What a member has of an item by stored grants, and how the player keeps it.

    `granted_at` is its last grant; None for what only a tier gives.
    """

    holding: Holding
    granted_at: datetime | None = None
    position: int | None = None
    favourite: bool = False
    hidden: bool = False
    seen_at: datetime | None = None


_ITEM = """
    i.item, i.quantity, i.is_permanent, i.ends_at, i.sources, i.granted_at, i.position, i.favourite, i.hidden,
    i.seen_at
"""


def _item_row(row: asyncpg.Record) -> ItemRow:
    sources = tuple(GrantSource(source) for source in row["sources"])
    return ItemRow(
        holding=Holding(row["quantity"], row["is_permanent"], row["ends_at"], sources),
        granted_at=row["granted_at"],
        position=row["position"],
        favourite=row["favourite"],
        hidden=row["hidden"],
        seen_at=row["seen_at"],
    )


async def items_of(connection: Connection, game_id: GameId, member_id: UUID) -> Mapping[str, ItemRow]:
    """Returns what a member has by stored grants, or had, and what the player has organized, by item."""
    rows = await connection.fetch(
        f"SELECT {_ITEM} FROM inventory_items i WHERE i.game_id = $1 AND i.member_id = $2", game_id, member_id
    )
    return {row["item"]: _item_row(row) for row in rows}


async def item_of(connection: Connection, game_id: GameId, member_id: UUID, item: str) -> ItemRow:
    """Returns what a member has of one item by stored grants."""
    row = await connection.fetchrow(
        f"SELECT {_ITEM} FROM inventory_items i WHERE i.game_id = $1 AND i.member_id = $2 AND i.item = $3",
        *(game_id, member_id, item),
    )
    return ItemRow(Holding()) if row is None else _item_row(row)


# --- grants ---

_IN_ORDER = """
    SELECT id, source, quantity, days, granted_at, revoked, given FROM inventory_grants
    WHERE game_id = $1 AND member_id = $2 AND item = $3 ORDER BY granted_at, id
"""


async def grants_of(connection: Connection, game_id: GameId, member_id: UUID, item: str) -> list[Grant]:
    """Returns a member's stored grants of an item, in the order in which they were granted."""
    return list((await grants_by_id(connection, game_id, member_id, item)).values())


async def grants_by_id(
    connection: Connection, game_id: GameId, member_id: UUID, item: str
) -> Mapping[UUID, Grant]:
    """Returns the grants of `grants_of`, by their ids, in the same order."""
    return {row["id"]: _grant(row) for row in await connection.fetch(_IN_ORDER, game_id, member_id, item)}


def _grant(row: asyncpg.Record) -> Grant:
    return Grant(
        *(GrantSource(row["source"]), row["granted_at"], row["quantity"], row["days"]),
        revoked=row["revoked"],
        given=row["given"],
    )


async def count_grants(connection: Connection, game_id: GameId, member_id: UUID) -> int:
    """Returns how many stored grants a member has, revoked ones too."""
    counted = "SELECT count(*) FROM inventory_grants WHERE game_id = $1 AND member_id = $2"
    return await connection.fetchval(counted, game_id, member_id) or 0


async def used_of(connection: Connection, game_id: GameId, member_id: UUID, item: str) -> int:
    """Returns how many of a stackable item a member has used up."""
    summed = (
        "SELECT sum(quantity)::int8 FROM inventory_uses WHERE game_id = $1 AND member_id = $2 AND item = $3"
    )
    return await connection.fetchval(summed, game_id, member_id, item) or 0


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was stored under an idempotency key: for whom, about which item, and the hash of the input."""

    member_id: UUID
    item: str
    fingerprint: bytes


async def recorded_grant(connection: Connection, game_id: GameId, key: str) -> Recorded | None:
    """Returns the grant with this key; None where there is none."""
    return await _recorded(connection, "inventory_grants", "idempotency_key", game_id, key)


async def recorded_use(connection: Connection, game_id: GameId, use_id: str) -> Recorded | None:
    """Returns the use with this id; None where there is none."""
    return await _recorded(connection, "inventory_uses", "id", game_id, use_id)


async def _recorded(
    connection: Connection, table: str, column: str, game_id: GameId, key: str
) -> Recorded | None:
    row = await connection.fetchrow(
        f"SELECT member_id, item, fingerprint FROM {table} WHERE game_id = $1 AND {column} = $2",
        *(game_id, key),
    )
    return None if row is None else Recorded(row["member_id"], row["item"], row["fingerprint"])


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A stored grant as it is listed; `external_id` is the member's own player."""

    id: UUID
    member_id: UUID
    external_id: str
    item: str
    grant: Grant
    revoked_at: datetime | None
    reason: str


_GRANT = f"""
    SELECT gr.id, gr.member_id, gr.item, gr.source, gr.quantity, gr.days, gr.granted_at, gr.revoked,
        gr.given, gr.revoked_at, gr.reason, pl.external_id
    FROM inventory_grants gr JOIN members m ON m.game_id = gr.game_id AND m.id = gr.member_id
    JOIN players pl ON {OWN_PLAYER}
"""
_NEWEST_FIRST = Order((instant("gr.granted_at"), uuid("gr.id")))
_PAGES = {
    backward: f"""
        {_GRANT} WHERE gr.game_id = $1 AND ($2::uuid IS NULL OR gr.member_id = $2)
            AND ($3::text IS NULL OR gr.item = $3) AND {_NEWEST_FIRST.between(5)}
        ORDER BY {_NEWEST_FIRST.by(backward=backward)} LIMIT $4
    """
    for backward in (False, True)
}

GrantPlace = tuple[datetime, UUID]


def _grant_row(row: asyncpg.Record) -> GrantRow:
    return GrantRow(
        *(row["id"], row["member_id"], row["external_id"], row["item"], _grant(row)),
        revoked_at=row["revoked_at"],
        reason=row["reason"],
    )


async def grants_page(
    connection: Connection,
    game_id: GameId,
    window: Window[GrantPlace],
    *,
    member_id: MemberId | None,
    item: str | None,
) -> list[GrantRow]:
    """Returns stored grants of a game, of one member or one item where they are named, newest first."""
    rows = await connection.fetch(
        _PAGES[window.backward], game_id, member_id, item, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [_grant_row(row) for row in rows]


async def grant_by_id(connection: Connection, game_id: GameId, grant_id: UUID) -> GrantRow | None:
    """Returns a stored grant; None where the game has no such one."""
    row = await connection.fetchrow(f"{_GRANT} WHERE gr.game_id = $1 AND gr.id = $2", game_id, grant_id)
    return None if row is None else _grant_row(row)


# --- owners ---

_OWNERS = """
    WITH ladders AS (
        SELECT * FROM unnest($4::timestamptz[], $5::timestamptz[], $6::int4[]) AS u (since, until, rank)
    ), granted AS (
        SELECT member_id FROM inventory_items
        WHERE game_id = $1 AND item = $2 AND quantity > 0 AND (is_permanent OR ends_at > $3)
    )
    SELECT m.tier, count(*) AS members, count(gr.member_id) AS granted
    FROM members m LEFT JOIN granted gr ON gr.member_id = m.id
    WHERE m.game_id = $1 AND m.merged_into_id IS NULL AND m.erased_at IS NULL
        AND (gr.member_id IS NOT NULL OR EXISTS (
            SELECT FROM ladders l WHERE l.since <= m.season_started_at AND m.tier >= l.rank
                AND m.season_started_at < coalesce(l.until, 'infinity')))
    GROUP BY m.tier ORDER BY m.tier
"""


@dataclass(frozen=True, slots=True)
class OwnersOfTier:
    """How many `members` on the tier of a rank own an item; `granted` of them by stored grants."""

    rank: int
    members: int
    granted: int


async def owners_by_tier(
    connection: Connection, game_id: GameId, definition: Definition, book: RuleBook, game_now: datetime
) -> list[OwnersOfTier]:
    """Returns who owns an item, by the tier held as it was last written; tiers of none are left out."""
    ladders = _ladders_with(definition.tier, book)
    rows = await connection.fetch(
        _OWNERS,
        *(game_id, definition.code, game_now),
        *([ladder[column] for ladder in ladders] for column in range(3)),
    )
    return [OwnersOfTier(*row) for row in rows]


def _ladders_with(code: str | None, book: RuleBook) -> list[tuple[datetime, datetime | None, int]]:
    """Returns the ladders that know a tier: from when and until when they are in force, and its rank."""
    found: list[tuple[datetime, datetime | None, int]] = []
    for _, since, until in book.program_terms if code is not None else ():
        try:
            found.append((since, until, book.rank_of(code or "", since)))
        except LookupError:  # a tier that only later rules have
            continue
    return found


# --- loadouts ---


_instant = lru_cache(10_000)(parse_instant)
"""Many loadouts hold the same instants: that without an end, and that of a common write."""


def placements_json(placements: Iterable[Placement]) -> str:
    """Returns placements as the row of a loadout holds them."""
    rows = [
        {
            "slot": one.slot,
            "position": one.position,
            "item": one.item,
            "style": one.style,
            "until": None if one.until is None else format_instant(one.until),
            "lapsedAt": None if one.lapsed_at is None else format_instant(one.lapsed_at),
        }
        for one in placements
    ]
    return orjson.dumps(rows).decode()


def moves_json(moves: Iterable[Move]) -> str:
    """Returns moves of the tier as the row of a loadout holds them."""
    rows = [{"at": format_instant(one.at), "tier": one.tier, "ladder": one.ladder} for one in moves]
    return orjson.dumps(rows).decode()


def _loadout(row: asyncpg.Record) -> StoredLoadout:
    """Returns the loadout of a row, which may have none; its version is that of the row alone."""
    if row["loadout_version"] is None:
        return StoredLoadout()
    placements = [
        Placement(
            *(one["slot"], one["position"], one["item"], one["style"]),
            until=None if one["until"] is None else _instant(one["until"]),
            lapsed_at=None if one["lapsedAt"] is None else _instant(one["lapsedAt"]),
        )
        for one in orjson.loads(row["placements"])
    ]
    moves = [Move(_instant(one["at"]), one["tier"], one["ladder"]) for one in orjson.loads(row["moves"])]
    return StoredLoadout(row["loadout_version"], placements, moves)


@dataclass(frozen=True, slots=True)
class WearerRow:
    """A player's member as it was last written, with its loadout; `game_version` is that of the game."""

    external_id: str
    member_id: UUID
    standing: Standing
    loadout: StoredLoadout
    game_version: int


_LOADOUT = "l.version AS loadout_version, l.placements, l.moves"
_OF_PLAYERS = f"""
    SELECT {MEMBER}, {_LOADOUT}, {VERSION} AS game_version
    FROM unnest($2::text[]) WITH ORDINALITY AS asked (external_id, place)
    JOIN players pl ON pl.game_id = $1 AND pl.external_id = asked.external_id AND pl.erased_at IS NULL
    JOIN members m ON {THEIR_MEMBER}
    LEFT JOIN loadouts l ON l.game_id = $1 AND l.member_id = m.id
    ORDER BY asked.place
"""


async def loadouts_of(
    connection: Connection, game_id: GameId, external_ids: Sequence[str]
) -> list[WearerRow]:
    """Returns the members of these players with their loadouts, in this order, without unknown players."""
    return [
        WearerRow(row["external_id"], row["id"], standing(row), _loadout(row), row["game_version"])
        for row in await connection.fetch(_OF_PLAYERS, game_id, external_ids)
    ]


async def loadout_of(connection: Connection, game_id: GameId, member_id: UUID) -> StoredLoadout:
    """Returns a member's loadout as it is stored; an empty one where nothing was equipped yet."""
    row = await connection.fetchrow(
        f"SELECT {_LOADOUT} FROM loadouts l WHERE l.game_id = $1 AND l.member_id = $2", game_id, member_id
    )
    return StoredLoadout() if row is None else _loadout(row)
