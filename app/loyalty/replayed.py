"""Members with all their events, to be replayed: ranges of a game's members by their ids."""

from collections.abc import AsyncIterator, Sequence
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.events import Event
from app.infra.db import Connection
from app.loyalty.queries import events_of

EVENTS_AT_ONCE = 20_000
"""Events held in memory at a time; those of one member are held together, however many."""

_COUNT = "SELECT count(*) FROM members WHERE game_id = $1"
_RANGE = """
    SELECT id, event_seq FROM members
    WHERE game_id = $1 AND id >= $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id
"""

Replayed = list[tuple[UUID, Sequence[Event]]]
"""Members, each with its events in the order of acceptance."""


async def count_all_members(connection: Connection, game_id: GameId) -> int:
    """Returns how many members a game has ever had, those that were merged away among them."""
    return await connection.fetchval(_COUNT, game_id) or 0


async def replayed_members(
    connection: Connection, game_id: GameId, low: UUID, high: UUID | None
) -> AsyncIterator[Replayed]:
    """Yield the members with ids from `low` up to `high`, without it, a bounded number of events at a time.

    Without `high` the range has no end.
    """
    portion: list[UUID] = []
    held = 0
    rows: list[asyncpg.Record] = await connection.fetch(_RANGE, game_id, low, high)
    for row in rows:
        if portion and held + row["event_seq"] > EVENTS_AT_ONCE:
            yield await _read(connection, game_id, portion)
            portion, held = [], 0
        portion.append(row["id"])
        held += row["event_seq"]
    if portion:
        yield await _read(connection, game_id, portion)


async def _read(connection: Connection, game_id: GameId, member_ids: Sequence[UUID]) -> Replayed:
    stored = await events_of(connection, game_id, member_ids)
    return [(member_id, [each.event for each in stored[member_id]]) for member_id in member_ids]
