"""Reads of purchases."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import EventKind
from app.infra.db import Connection

_KEYS = f"""
    SELECT e.game_id, e.key, coalesce(m.merged_into_id, m.id) AS holder
    FROM unnest($1::uuid[], $2::int4[]) wanted (id, number)
    JOIN loyalty_events e ON e.member_id = wanted.id AND e.seq = wanted.number
    JOIN members m ON m.id = e.member_id
    WHERE e.kind = '{EventKind.PURCHASE}' AND e.game_id = ANY($3::uuid[])
"""


async def purchase_keys(
    connection: Connection, game_ids: Sequence[GameId], numbers: Collection[tuple[UUID, int]]
) -> Mapping[UUID, tuple[GameId, Sequence[str]]]:
    """The studio's ids of these purchases, by the members that hold them now, with the game of each."""
    found: dict[UUID, tuple[GameId, list[str]]] = {}
    rows = await connection.fetch(
        _KEYS,
        *([member_id for member_id, _ in numbers], [number for _, number in numbers], game_ids),
    )
    for row in rows:
        found.setdefault(row["holder"], (row["game_id"], []))[1].append(row["key"])
    return found
