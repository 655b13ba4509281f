"""A member's milestones as a whole: exporting, moving by a merge, erasing them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
from app.infra.db import Connection

_EXPORT = """
    SELECT kind, number, at FROM milestones WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ORDER BY at DESC, kind, number DESC LIMIT $3
"""
# In the game $1, from $3, which is absorbed, to $2: of what both have reached, the earlier one.
_MOVE = (
    """
    INSERT INTO milestones AS m (game_id, member_id, kind, number, ladder_version, at)
    SELECT game_id, $2, kind, number, ladder_version, at FROM milestones
    WHERE game_id = $1 AND member_id = $3
    ON CONFLICT (game_id, member_id, kind, number) DO UPDATE
    SET at = excluded.at, ladder_version = excluded.ladder_version WHERE excluded.at < m.at
    """,
    "DELETE FROM milestones WHERE game_id = $1 AND member_id = $3 AND $2::uuid IS NOT NULL",
    "DELETE FROM milestone_states WHERE game_id = $1 AND member_id IN ($2, $3)",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the list of the export, the newest entries first, at most `limit`."""
    return {"milestones": await connection.fetch(_EXPORT, person.game_id, person.member_ids, limit)}


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move what one member has reached to another, whose facts are looked at again.

    The caller holds the locks of both.
    """
    for statement in _MOVE:
        await connection.execute(statement, game_id, survivor, absorbed)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Delete the milestones. The caller holds the member's lock."""
    for table in ("milestones", "milestone_states"):
        await connection.execute(
            f"DELETE FROM {table} WHERE game_id = $1 AND member_id = ANY($2::uuid[])",  # constants  # nosec B608
            *(person.game_id, person.member_ids),
        )
