"""A member's data in the tables of identity, as a whole: exporting it, moving it by a merge, erasing it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex
from uuid import UUID

from app.domain.access import OWN_PREFIX, GameId, MemberId, Person
from app.identity.erased import random_id
from app.infra.db import Connection

_PLAYERS = """
    SELECT id, game_id, external_id FROM players
    WHERE game_id = $1 AND member_id = $2 AND erased_at IS NULL
"""
_RENAME = f"""
    UPDATE players SET external_id = 'erased-' || {random_id("id", "$4")}, display_name = NULL,
        country = NULL, locale = NULL, time_zone = NULL, erased_at = $3
    WHERE game_id = $1 AND id = ANY($2::int8[])
"""
_PLAYED = "IN (SELECT id FROM players WHERE game_id = $1 AND member_id = ANY($2::uuid[]))"
_SESSIONS = "SELECT hash FROM store_sessions WHERE game_id = $1 AND player_id = ANY($2::int8[])"
# In this order: what opens something before what was opened by it.
_ERASE = (
    f"DELETE FROM store_links WHERE game_id = $1 AND player_id {_PLAYED}",
    "DELETE FROM merge_offers"
    " WHERE game_id = $1 AND (member_id = ANY($2::uuid[]) OR other_member_id = ANY($2::uuid[]))",
    f"DELETE FROM player_tokens WHERE game_id = $1 AND player_id {_PLAYED}",
    f"DELETE FROM store_sessions WHERE game_id = $1 AND player_id {_PLAYED}",
    "DELETE FROM contacts WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
)
# In the game $1, from $3, which is absorbed, to $2. Sessions and tokens are of players, and go with them.
_MOVE = (
    "UPDATE players SET member_id = $2, merged_from_id = coalesce(merged_from_id, $3)"
    " WHERE game_id = $1 AND member_id = $3",
    "UPDATE identities SET member_id = $2 WHERE member_game_id = $1 AND member_id = $3",
    "DELETE FROM contacts WHERE game_id = $1 AND member_id = $3"
    " AND EXISTS (SELECT FROM contacts WHERE game_id = $1 AND member_id = $2)",
    "UPDATE contacts SET member_id = $2 WHERE game_id = $1 AND member_id = $3",
)
_NAMED_BY_LAUREL = """
    SELECT own.id, known.id AS known_id FROM players own CROSS JOIN LATERAL (
        SELECT id FROM players WHERE game_id = $1 AND member_id = $2 AND NOT starts_with(external_id, $3)
        ORDER BY merged_from_id IS NOT NULL, id LIMIT 1
    ) known WHERE own.game_id = $1 AND own.member_id = $2 AND starts_with(own.external_id, $3)
"""
_SESSION = """
    SELECT kind, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt",
        authenticated_at AS "authenticatedAt"
"""
_EXPORT = {
    "players": """
        SELECT g.slug AS game, pl.external_id AS "playerId", pl.display_name AS "displayName", pl.country,
            pl.locale, pl.time_zone AS "timeZone"
        FROM players pl JOIN games g ON g.id = pl.game_id
        WHERE pl.game_id = $1 AND pl.member_id = ANY($2::uuid[])
        ORDER BY pl.merged_from_id IS NOT NULL, pl.id LIMIT $3
    """,
    "identities": """
        SELECT provider, issuer, subject, linked_at AS "linkedAt" FROM identities
        WHERE member_game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY linked_at DESC, id DESC LIMIT $3
    """,
    "storeSessions": f"""
        {_SESSION} FROM store_sessions WHERE game_id = $1 AND player_id {_PLAYED}
        ORDER BY created_at DESC LIMIT $3
    """,
    "playerTokens": f"""
        SELECT expires_at AS "expiresAt" FROM player_tokens WHERE game_id = $1 AND player_id {_PLAYED}
        ORDER BY expires_at DESC LIMIT $3
    """,
}
_EXPORT_UNLINKED = {
    "identities": """
        SELECT provider, issuer, subject, linked_at AS "linkedAt" FROM identities WHERE id = $1 LIMIT $2
    """,
    "storeSessions": f"""
        {_SESSION} FROM unlinked_sessions WHERE identity_id = $1 ORDER BY created_at DESC LIMIT $2
    """,
}


@dataclass(frozen=True, slots=True)
class PlayerOfMember:
    """A player of a member: `players.id`, its game, and the game's own id of it."""

    id: int
    game_id: GameId
    external_id: str


async def players_of(connection: Connection, game_id: GameId, member_id: MemberId) -> list[PlayerOfMember]:
    """Returns all players of a member: its own one, and those that merges brought."""
    rows = await connection.fetch(_PLAYERS, game_id, member_id)
    return [PlayerOfMember(row["id"], row["game_id"], row["external_id"]) for row in rows]


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    return {
        name: await connection.fetch(statement, person.game_id, person.member_ids, limit)
        for name, statement in _EXPORT.items()
    }


async def export_unlinked(
    connection: Connection, identity_id: int | None, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the same lists about an identity without a member."""
    return {
        name: await connection.fetch(statement, identity_id, limit)
        for name, statement in _EXPORT_UNLINKED.items()
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Make players, identities and contact of one member another's, which keeps its own contact. Both are
    locked.

    Sessions of a player whom Laurel named become those of the player whom the game knows.
    """
    for statement in _MOVE:
        await connection.execute(statement, game_id, survivor, absorbed)
    for own in await connection.fetch(_NAMED_BY_LAUREL, game_id, survivor, OWN_PREFIX):
        await connection.execute("DELETE FROM connect_codes WHERE player_id = $1", own["id"])
        await connection.execute(
            "UPDATE store_sessions SET player_id = $3 WHERE game_id = $1 AND player_id = $2",
            *(game_id, own["id"], own["known_id"]),
        )


async def erase(connection: Connection, person: Person, real_now: datetime) -> None:
    """Take names off the players, and delete all else. The member is locked."""
    # First, since it locks the players: no token or session begins between here and its deletion.
    await connection.execute(_RENAME, person.game_id, person.player_ids, real_now, token_hex())
    sessions = await connection.fetch(_SESSIONS, person.game_id, person.player_ids)
    hashes = [row["hash"] for row in sessions]
    await connection.execute("DELETE FROM sign_ins WHERE session_hash = ANY($1::text[])", hashes)
    await connection.execute("DELETE FROM connect_codes WHERE player_id = ANY($1::int8[])", person.player_ids)
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.member_ids)
    # With what hangs on them: the sessions and the offers that they opened.
    await connection.execute("DELETE FROM identities WHERE member_id = ANY($1::uuid[])", person.member_ids)


async def erase_unlinked(connection: Connection, identity_id: int | None) -> bool:
    """Delete an identity without a member, and with it its sessions; whether there was one."""
    await connection.execute(
        "DELETE FROM sign_ins WHERE session_hash IN"
        " (SELECT hash FROM unlinked_sessions WHERE identity_id = $1)",
        identity_id,
    )
    return bool(
        await connection.fetchval(
            "DELETE FROM identities WHERE id = $1 AND member_id IS NULL RETURNING true", identity_id
        )
    )
