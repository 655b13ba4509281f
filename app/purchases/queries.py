"""Reads of purchases."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import EventKind
from app.infra.db import Connection

_KEYS = f"""
    SELECT e.game_id, e.key, coalesce(m.merged_into_id, m.id) AS holder_id
    FROM unnest($1::uuid[], $2::int4[]) wanted (member_id, seq)
    JOIN loyalty_events e ON e.member_id = wanted.member_id AND e.seq = wanted.seq
    JOIN members m ON m.id = e.member_id
    WHERE e.kind = '{EventKind.PURCHASE}' AND e.game_id = ANY($3::uuid[])
"""


async def purchase_keys(
    connection: Connection, game_ids: Sequence[GameId], numbers: Collection[tuple[UUID, int]]
) -> Mapping[UUID, tuple[GameId, Sequence[str]]]:
    """Returns the studio's ids of purchases, with their game, by the member that holds them now.

    `numbers` are (member, number of the event). A merge moves purchases to the member that absorbed theirs.
    """
    keys: dict[UUID, tuple[GameId, list[str]]] = {}
    rows = await connection.fetch(
        _KEYS,
        *([member_id for member_id, _ in numbers], [number for _, number in numbers], game_ids),
    )
    for row in rows:
        keys.setdefault(row["holder_id"], (row["game_id"], []))[1].append(row["key"])
    return keys
