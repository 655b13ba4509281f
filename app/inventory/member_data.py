"""A member's possessions as a whole: exporting, moving by a merge, erasing what tells of a person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from uuid import UUID

from app.domain.access import GameId, Person
from app.domain.inventory import NOTHING, holding_of
from app.domain.loadouts import Placement, StoredLoadout
from app.identity.erased import random_id
from app.infra.db import Connection
from app.inventory import queries, writes
from app.inventory.queries import ItemRow

_EXPORT_GRANTS = """
    SELECT item, source, quantity, days, granted_at AS "grantedAt", revoked, revoked_at AS "revokedAt", given,
        reason
    FROM inventory_grants WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ORDER BY granted_at DESC, id DESC LIMIT $3
"""
_EXPORT_USES = """
    SELECT id, item, quantity, used_at AS "usedAt" FROM inventory_uses
    WHERE game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY used_at DESC, id LIMIT $3
"""
_EXPORT_ORGANIZED = """
    SELECT item, position, favourite, hidden, seen_at AS "seenAt" FROM inventory_items
    WHERE game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY item LIMIT $3
"""
_EXPORT_EQUIPPED = """
    SELECT p.slot, p.position, p.item, p.style
    FROM loadouts l, jsonb_to_recordset(l.placements) AS p (slot text, position int4, item text, style text)
    WHERE l.game_id = $1 AND l.member_id = ANY($2::uuid[]) ORDER BY p.slot, p.position, p.item LIMIT $3
"""


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    about = (person.game_id, person.member_ids, limit)
    return {
        "itemGrants": await connection.fetch(_EXPORT_GRANTS, *about),
        "itemUses": await connection.fetch(_EXPORT_USES, *about),
        "items": await connection.fetch(_EXPORT_ORGANIZED, *about),
        "equipped": await connection.fetch(_EXPORT_EQUIPPED, *about),
    }


# --- merges ---

_MOVE = tuple(
    f"UPDATE {table} SET member_id = $2 WHERE game_id = $1 AND member_id = $3"
    for table in ("inventory_grants", "inventory_uses")
)
_DELETE = tuple(
    f"DELETE FROM {table} WHERE game_id = $1 AND member_id = $2" for table in ("inventory_items", "loadouts")
)


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move all that one member owns to another. The caller holds the locks of both.

    The survivor keeps what it has equipped and how it keeps its items; what the other one had equipped comes
    to places that are free.
    """
    brought = await queries.items_of(connection, game_id, absorbed)
    loadout = await queries.loadout_of(connection, game_id, absorbed)
    if not brought and loadout.version == 0:
        return
    own = await queries.items_of(connection, game_id, survivor)
    for statement in _MOVE:
        await connection.execute(statement, game_id, survivor, absorbed)
    for item, row in brought.items():
        await _join_item(connection, game_id, survivor, item, [own.get(item), row])
    await _join_loadout(connection, game_id, survivor, loadout)
    for statement in _DELETE:
        await connection.execute(statement, game_id, absorbed)


async def _join_item(
    connection: Connection, game_id: GameId, survivor: UUID, item: str, rows: Sequence[ItemRow | None]
) -> None:
    grants = await queries.grants_of(connection, game_id, survivor, item)
    holding = holding_of(grants, await queries.used_of(connection, game_id, survivor, item))
    granted_at = max((grant.granted_at for grant in grants), default=None)
    await writes.store_holding(connection, game_id, survivor, item, holding=holding, granted_at=granted_at)
    own, other = rows
    if own is None and other is not None:
        organized = writes.Organized(other.position, other.favourite, other.hidden, other.seen_at)
        await writes.organize(connection, game_id, survivor, item, organized)


async def _join_loadout(
    connection: Connection, game_id: GameId, survivor: UUID, brought: StoredLoadout
) -> None:
    own = await queries.loadout_of(connection, game_id, survivor)
    held = {placement.item for placement in own.placements}
    placements = [*(one for one in brought.placements if one.item not in held), *own.placements]
    items = await queries.items_of(connection, game_id, survivor)
    renewed = [_renewed(placement, items) for placement in placements]
    if renewed or own.version:
        # Above both versions that clients may have read.
        moves = own.moves or brought.moves
        await writes.store_loadout(connection, game_id, survivor, renewed, moves, above=brought.version)


def _renewed(placement: Placement, items: Mapping[str, ItemRow]) -> Placement:
    """Returns a placement with the end of what the survivor has been granted of its item."""
    until = items[placement.item].holding.until if placement.item in items else NOTHING.until
    return replace(placement, until=until)


# --- erasing ---

_ERASE = (
    "DELETE FROM loadouts WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
    "UPDATE inventory_items SET position = NULL, favourite = false, hidden = false, seen_at = NULL"
    " WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
    # The ids replace the keys, so that nothing of the caller's text is left: no call repeats them any more.
    "UPDATE inventory_grants SET reason = '', fingerprint = '', idempotency_key = id::text"
    " WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
)
_ERASE_USES = f"""
    UPDATE inventory_uses SET fingerprint = '', id = {random_id("id", "$3")}
    WHERE game_id = $1 AND member_id = ANY($2::uuid[])
"""


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty what tells of a person; what was owned stays, without a name. The member is locked."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.member_ids)
    await connection.execute(_ERASE_USES, person.game_id, person.member_ids, token_hex())
