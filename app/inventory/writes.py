"""The SQL with which possessions are written. All but the game's definitions is under the member's lock."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId
from app.domain.inventory import Definition, Grant, Holding
from app.domain.loadouts import Move, Placement, Slot
from app.infra.db import Collision, Connection
from app.inventory.queries import moves_json, placements_json

# --- definitions and slots ---

_BUMP = """
    INSERT INTO inventory_versions AS v (game_id, version) VALUES ($1, 1)
    ON CONFLICT (game_id) DO UPDATE SET version = v.version + 1
"""
_UPSERT = """
    INSERT INTO item_definitions AS d (game_id, code, kind, title, description, styles, max_stack, days, tier,
        giftable, hidden, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)
    ON CONFLICT (game_id, code) DO UPDATE SET title = excluded.title, description = excluded.description,
        styles = excluded.styles, max_stack = excluded.max_stack, days = excluded.days, tier = excluded.tier,
        giftable = excluded.giftable, hidden = excluded.hidden, archived_at = NULL,
        updated_at = greatest(excluded.updated_at, d.updated_at)
"""


async def bump_version(connection: Connection, game_id: GameId) -> None:
    """Note that definitions or slots of a game change in this transaction, which no other one does then."""
    await connection.execute(_BUMP, game_id)


async def upsert_definition(
    connection: Connection, game_id: GameId, definition: Definition, game_now: datetime
) -> None:
    """Store a definition whole; an archived one comes back. Its kind stays as it was first."""
    styles = orjson.dumps([asdict(style) for style in definition.styles]).decode()
    description = None if definition.description is None else orjson.dumps(definition.description).decode()
    await connection.execute(
        _UPSERT,
        *(game_id, definition.code, definition.kind, orjson.dumps(definition.title).decode(), description),
        *(styles, definition.max_stack, definition.days, definition.tier),
        *(definition.giftable, definition.hidden, game_now),
    )


async def archive_definition(connection: Connection, game_id: GameId, code: str, game_now: datetime) -> None:
    """Archive a definition; one that is archived already keeps its instant."""
    await connection.execute(
        "UPDATE item_definitions SET archived_at = $3, updated_at = greatest($3, updated_at)"
        " WHERE game_id = $1 AND code = $2 AND archived_at IS NULL",
        *(game_id, code, game_now),
    )


async def count_definitions(connection: Connection, game_id: GameId) -> int:
    """Returns how many definitions a game has, archived ones too."""
    counted = "SELECT count(*) FROM item_definitions WHERE game_id = $1"
    return await connection.fetchval(counted, game_id) or 0


async def upsert_slot(connection: Connection, game_id: GameId, slot: Slot) -> None:
    """Store a slot whole."""
    await connection.execute(
        "INSERT INTO inventory_slots (game_id, code, kinds, size) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (game_id, code) DO UPDATE SET kinds = excluded.kinds, size = excluded.size",
        *(game_id, slot.code, sorted(slot.kinds), slot.size),
    )


async def remove_slot(connection: Connection, game_id: GameId, code: str) -> None:
    """Remove a slot."""
    await connection.execute("DELETE FROM inventory_slots WHERE game_id = $1 AND code = $2", game_id, code)


# --- grants and what they come to ---


@dataclass(frozen=True, slots=True)
class NewGrant:
    """A grant to be stored; `fingerprint` is the hash of the input that its key stands for."""

    id: UUID
    item: str
    grant: Grant
    reason: str
    key: str
    fingerprint: bytes


async def insert_grant(connection: Connection, game_id: GameId, member_id: UUID, new: NewGrant) -> None:
    """Store a grant. Raises Collision where the same key was used at the same time."""
    inserted = await connection.fetchval(
        "INSERT INTO inventory_grants (game_id, id, member_id, item, source, quantity, days, granted_at,"
        " reason, idempotency_key, fingerprint) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        " ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, new.id, member_id, new.item, new.grant.source, new.grant.quantity, new.grant.days),
        *(new.grant.granted_at, new.reason, new.key, new.fingerprint),
    )
    if not inserted:
        raise Collision


async def revoke_grant(
    connection: Connection, game_id: GameId, grant_id: UUID, quantity: int, game_now: datetime
) -> None:
    """Take so many of a grant back, which no other call has, at the game's instant."""
    await connection.execute(
        "UPDATE inventory_grants SET revoked = $3, revoked_at = $4 WHERE game_id = $1 AND id = $2",
        *(game_id, grant_id, quantity, game_now),
    )


async def give_of_grant(connection: Connection, game_id: GameId, grant_id: UUID, quantity: int) -> None:
    """Note that so many of a grant are given away."""
    await connection.execute(
        "UPDATE inventory_grants SET given = given + $3 WHERE game_id = $1 AND id = $2",
        *(game_id, grant_id, quantity),
    )


async def return_to_grant(connection: Connection, game_id: GameId, grant_id: UUID, quantity: int) -> None:
    """Note that so many of a grant, given away before, are back; of a revoked one they are revoked too."""
    await connection.execute(
        "UPDATE inventory_grants SET given = given - $3,"
        " revoked = revoked + CASE WHEN revoked_at IS NULL THEN 0 ELSE $3 END"
        " WHERE game_id = $1 AND id = $2",
        *(game_id, grant_id, quantity),
    )


@dataclass(frozen=True, slots=True)
class NewUse:
    """So many of a stackable item that a player has used up, under the id that the game gave it."""

    id: str
    item: str
    quantity: int
    fingerprint: bytes


async def insert_use(
    connection: Connection, game_id: GameId, member_id: UUID, new: NewUse, game_now: datetime
) -> None:
    """Store a use. Raises Collision where the same id was used at the same time."""
    inserted = await connection.fetchval(
        "INSERT INTO inventory_uses (game_id, id, member_id, item, quantity, used_at, fingerprint)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING true",
        *(game_id, new.id, member_id, new.item, new.quantity, game_now, new.fingerprint),
    )
    if not inserted:
        raise Collision


_STORE_HOLDING = """
    INSERT INTO inventory_items AS i
        (game_id, member_id, item, quantity, is_permanent, ends_at, sources, granted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (game_id, member_id, item) DO UPDATE SET quantity = excluded.quantity,
        is_permanent = excluded.is_permanent, ends_at = excluded.ends_at, sources = excluded.sources,
        granted_at = excluded.granted_at
"""


async def store_holding(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    item: str,
    *,
    holding: Holding,
    granted_at: datetime | None,
) -> None:
    """Store what a member's grants of an item come to, and when the last of them was made."""
    await connection.execute(
        _STORE_HOLDING,
        *(game_id, member_id, item, holding.quantity, holding.is_permanent, holding.ends_at),
        *(list(holding.sources), granted_at),
    )


@dataclass(frozen=True, slots=True)
class Organized:
    """How a player keeps an item; None leaves it as it is, and position 0 takes it out of the order."""

    position: int | None = None
    favourite: bool | None = None
    hidden: bool | None = None
    seen_at: datetime | None = None


_ORGANIZE = """
    INSERT INTO inventory_items AS i (game_id, member_id, item, position, favourite, hidden, seen_at)
    VALUES ($1, $2, $3, nullif($4, 0), coalesce($5, false), coalesce($6, false), $7)
    ON CONFLICT (game_id, member_id, item) DO UPDATE SET
        position = CASE WHEN $4 IS NULL THEN i.position ELSE nullif($4::int4, 0) END,
        favourite = coalesce($5, i.favourite), hidden = coalesce($6, i.hidden),
        seen_at = coalesce($7, i.seen_at)
"""


async def organize(
    connection: Connection, game_id: GameId, member_id: UUID, item: str, organized: Organized
) -> None:
    """Store how a player keeps an item."""
    await connection.execute(
        _ORGANIZE,
        *(game_id, member_id, item, organized.position, organized.favourite, organized.hidden),
        organized.seen_at,
    )


# --- loadouts ---

_STORE_LOADOUT = """
    INSERT INTO loadouts AS l (game_id, member_id, version, placements, moves) VALUES ($1, $2, $5 + 1, $3, $4)
    ON CONFLICT (game_id, member_id) DO UPDATE SET version = greatest(l.version, $5) + 1,
        placements = excluded.placements, moves = excluded.moves
    RETURNING version
"""


async def store_loadout(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    placements: Collection[Placement],
    moves: Iterable[Move],
    *,
    above: int = 0,
) -> int:
    """Store what a member has equipped, and return the row's new version: the next one, `above` another."""
    row = await connection.fetchrow(
        *(_STORE_LOADOUT, game_id, member_id, placements_json(placements), moves_json(moves), above)
    )
    if row is None:
        raise LookupError(member_id)
    return row["version"]
