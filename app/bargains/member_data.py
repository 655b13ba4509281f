"""Exports the bargainings and helps of a member, and erases the personal data in them.

Rows name players, which a merge moves: it needs nothing here, and helps that were counted stay so.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.access import Person
from app.domain.amounts import plain
from app.domain.top_ups import to_amount
from app.infra.db import Connection

_EXPORT = """
    SELECT b.activity, a.sku, a.currency, b.price, b.status, b.helped, b.started_at AS "startedAt",
        b.ends_at AS "endsAt", b.ordered_at AS "orderedAt"
    FROM bargains b JOIN bargain_activities a ON a.game_id = b.game_id AND a.code = b.activity
    WHERE b.game_id = $1 AND b.owner_id = ANY($2::int8[]) ORDER BY b.started_at DESC, b.id DESC LIMIT $3
"""
_EXPORT_HELPS = """
    SELECT b.activity, a.currency, h.cut, h.at FROM bargain_helps h
        JOIN bargains b ON b.game_id = h.game_id AND b.id = h.bargain_id
        JOIN bargain_activities a ON a.game_id = b.game_id AND a.code = b.activity
    WHERE h.game_id = $1 AND h.helper_id = ANY($2::int8[]) ORDER BY h.at DESC, h.bargain_id LIMIT $3
"""
_ERASE = (
    # What is not bought ends when it began, whatever clock the game has, so it takes no more help.
    "UPDATE bargains SET shows_owner = false, ends_at = started_at, held_until = reached_at"
    " WHERE game_id = $1 AND owner_id = ANY($2::int8[]) AND status <> 'ORDERED'",
    "UPDATE bargains SET unit_until = coalesce(reached_at, started_at)"
    " WHERE game_id = $1 AND owner_id = ANY($2::int8[]) AND unit = 'HELD' AND reserved_until IS NULL",
    "UPDATE bargains SET shows_owner = false WHERE game_id = $1 AND owner_id = ANY($2::int8[])",
    "UPDATE bargain_helps SET shows_name = false WHERE game_id = $1 AND helper_id = ANY($2::int8[])",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    values = (person.game_id, person.player_ids, limit)
    own = await connection.fetch(_EXPORT, *values)
    helps = await connection.fetch(_EXPORT_HELPS, *values)
    return {
        "bargains": [{**row, "price": plain(to_amount(row["price"], row["currency"]))} for row in own],
        "bargainHelps": [{**row, "cut": plain(to_amount(row["cut"], row["currency"]))} for row in helps],
    }


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """End what is open, and show no name any more; the counts stay. The member is locked."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.player_ids)
