"""A member's data in the tables of loyalty, as a whole: exporting it, moving it by a merge, erasing it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, MemberId, Person
from app.infra.db import Collision, Connection

_LOCK = "SELECT merged_into_id, erased_at FROM members WHERE game_id = $1 AND id = $2 FOR UPDATE"
_IDS = "SELECT id FROM members WHERE game_id = $1 AND (id = $2 OR merged_into_id = $2)"
# Texts that somebody wrote, and hashes from which a player id could be guessed. The events stay.
_ERASE_TEXTS = "SELECT laurel_erase_texts($1, $2::uuid[])"
# In the game $1, from $3, which is absorbed, to $2; what was recorded stays where it is.
_MOVE = ("UPDATE members SET merged_into_id = $2 WHERE game_id = $1 AND (id = $3 OR merged_into_id = $3)",)
_EXPORT_MEMBER = """
    SELECT id, joined_at AS "joinedAt", tier AS "tierRank", progress, season_started_at AS "seasonStartedAt",
        season_ends_at AS "seasonEndsAt", p, p_expires_at AS "pExpiresAt", loops,
        lifetime_sc AS "lifetimeSc", lifetime_p AS "lifetimeP", ltv_usd AS "ltvUsd"
    FROM members WHERE game_id = $1 AND id = $2
"""
_EXPORT_LEDGER = """
    SELECT unit, count(*) AS movements, sum(delta)::int8 AS sum
    FROM loyalty_ledger WHERE game_id = $1 AND member_id = ANY($2::uuid[]) GROUP BY unit ORDER BY unit
"""
_EXPORT_EVENTS = """
    SELECT kind, key AS id, effective_at AS "effectiveAt", received_at AS "receivedAt",
        occurred_at AS "occurredAt", amount, currency, points, nullif(refunds, '') AS refunds, sku,
        nullif(code, '') AS code, nullif(period, '') AS period, nullif(reason, '') AS reason
    FROM loyalty_events WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ORDER BY received_at DESC, member_id, seq DESC LIMIT $3
"""
_EXPORT_BIRTHDAYS = """
    SELECT birthday, changed_at AS "changedAt" FROM birthdays
    WHERE game_id = $1 AND player_id = ANY($2::int8[]) ORDER BY player_id LIMIT $3
"""


async def current_members(
    connection: Connection, game_id: GameId, member_ids: Collection[UUID]
) -> Mapping[UUID, UUID]:
    """Returns for each of these members of a game the member that it is after all merges."""
    rows = await connection.fetch(
        "SELECT id, coalesce(merged_into_id, id) AS current_id FROM members"
        " WHERE game_id = $1 AND id = ANY($2::uuid[])",
        *(game_id, member_ids),
    )
    return {row["id"]: row["current_id"] for row in rows}


async def is_merged_into(connection: Connection, game_id: GameId, absorbed: UUID, survivor: MemberId) -> bool:
    """Returns whether the member `absorbed` was merged into `survivor`."""
    found = await connection.fetchval(
        "SELECT true FROM members WHERE game_id = $1 AND id = $2 AND merged_into_id = $3",
        *(game_id, absorbed, survivor),
    )
    return found is True


async def lock_member(connection: Connection, game_id: GameId, member_id: MemberId) -> None:
    """Lock the member against all else. Raises Collision where it was merged away or erased meanwhile."""
    row = await connection.fetchrow(_LOCK, game_id, member_id)
    if row is None or row["merged_into_id"] is not None or row["erased_at"] is not None:
        raise Collision


async def with_absorbed(connection: Connection, game_id: GameId, member_id: MemberId) -> list[UUID]:
    """Returns the ids of a member and of those that it absorbed."""
    return [row["id"] for row in await connection.fetch(_IDS, game_id, member_id)]


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    return {
        "events": await connection.fetch(_EXPORT_EVENTS, person.game_id, person.member_ids, limit),
        "birthdays": await connection.fetch(_EXPORT_BIRTHDAYS, person.game_id, person.player_ids, limit),
    }


async def export_member(connection: Connection, person: Person) -> Mapping[str, object]:
    """Return the standing as it was last written. Raises LookupError where there is no such member."""
    row = await connection.fetchrow(_EXPORT_MEMBER, person.game_id, person.member_id)
    if row is None:
        raise LookupError(person.member_id)
    return row


async def export_ledger(connection: Connection, person: Person) -> Mapping[str, Mapping[str, int]]:
    """Return for each unit how many movements there were, and their sum."""
    rows = await connection.fetch(_EXPORT_LEDGER, person.game_id, person.member_ids)
    return {row["unit"]: {"movements": row["movements"], "sum": row["sum"]} for row in rows}


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Merge one member, and all that it absorbed, into another. Both are locked."""
    for statement in _MOVE:
        await connection.execute(statement, game_id, survivor, absorbed)


async def erase(connection: Connection, person: Person, real_now: datetime) -> None:
    """Mark the members as erased, and empty the texts of their events and history. The member is locked."""
    await connection.execute(
        "UPDATE members SET erased_at = $3 WHERE game_id = $1 AND id = ANY($2::uuid[])",
        *(person.game_id, person.member_ids, real_now),
    )
    await connection.execute(_ERASE_TEXTS, person.game_id, person.member_ids)
    await connection.execute(
        "DELETE FROM birthdays WHERE game_id = $1 AND player_id = ANY($2::int8[])",
        *(person.game_id, person.player_ids),
    )
    await connection.execute(
        "DELETE FROM tier_ups WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
        *(person.game_id, person.member_ids),
    )
