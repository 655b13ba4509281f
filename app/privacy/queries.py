"""The SQL of exporting and erasing: which rows tell of a person, and what is left of them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, MemberId
from app.identity.erased import ERASED_ID
from app.infra.db import Collision, Connection

_LOCK = "SELECT merged_into_id, erased_at FROM members WHERE id = $1 FOR UPDATE"
_PLAYERS = "SELECT id, game_id, external_id FROM players WHERE member_id = $1 AND erased_at IS NULL"
_RENAME = f"""
    UPDATE players SET external_id = {ERASED_ID}, display_name = NULL, country = NULL, locale = NULL,
        time_zone = NULL, erased_at = $2
    WHERE id = ANY($1::int8[])
"""
MEMBERS = "SELECT id FROM members WHERE id = $1 OR merged_into_id = $1"
_SESSIONS = f"""
    SELECT hash FROM store_sessions
    WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)
        OR identity_id IN (SELECT id FROM identities WHERE member_id IN ({MEMBERS}))
"""
# In this order: what opens something before what was opened by it, and identities when nothing hangs on them.
_FORGET = (
    "DELETE FROM store_links WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)",
    f"DELETE FROM sign_ins WHERE session_hash IN ({_SESSIONS})",
    "DELETE FROM connect_codes WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)"
    f" OR session_id IN ({_SESSIONS})",
    f"DELETE FROM merge_offers WHERE member_id IN ({MEMBERS}) OR other_member_id IN ({MEMBERS})"
    f" OR identity_id IN (SELECT id FROM identities WHERE member_id IN ({MEMBERS}))",
    "DELETE FROM player_tokens WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)",
    f"DELETE FROM store_sessions WHERE hash IN ({_SESSIONS})",
    # Nobody is told anything of the person any more, and what was told is forgotten.
    f"DELETE FROM outbox WHERE member_id IN ({MEMBERS})",
    f"DELETE FROM notifications WHERE member_id IN ({MEMBERS})",
    f"DELETE FROM notification_opt_outs WHERE member_id IN ({MEMBERS})",
    f"DELETE FROM contacts WHERE member_id IN ({MEMBERS})",
    f"DELETE FROM identities WHERE member_id IN ({MEMBERS})",
    # Nothing can be repeated any more: the key says as little as the redemption's own id.
    "UPDATE redemptions SET address_sealed = NULL, email_sealed = NULL, tracking_url = NULL,"
    " failure_reason = NULL, fingerprint = '', idempotency_key = id::text"
    " WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)",
    # Texts that somebody wrote, and hashes from which a player id could be guessed. The events stay.
    f"UPDATE loyalty_events SET fingerprint = NULL, reason = '' WHERE member_id IN ({MEMBERS})",
    """UPDATE loyalty_history SET details = details || '{"reason": ""}'"""
    f" WHERE details ? 'reason' AND member_id IN ({MEMBERS})",
)


# --- exporting ---

_MINE = f"IN ({MEMBERS})"
_PLAYED = "IN (SELECT id FROM players WHERE member_id = $1)"
EXPORTED_MEMBER = """
    SELECT id, joined_at AS "joinedAt", tier AS "tierRank", progress, season_started_at AS "seasonStartedAt",
        season_ends_at AS "seasonEndsAt", p, p_expires_at AS "pExpiresAt", loops,
        lifetime_sc AS "lifetimeSc", lifetime_p AS "lifetimeP", ltv_usd AS "ltvUsd"
    FROM members WHERE id = $1
"""
EXPORTED_LEDGER = f"""
    SELECT unit, count(*) AS movements, sum(delta)::int8 AS sum
    FROM loyalty_ledger WHERE member_id {_MINE} GROUP BY unit ORDER BY unit
"""
EXPORTED = {
    "players": """
        SELECT g.slug AS game, pl.external_id AS "playerId", pl.display_name AS "displayName", pl.country,
            pl.locale, pl.time_zone AS "timeZone"
        FROM players pl JOIN games g ON g.id = pl.game_id WHERE pl.member_id = $1
        ORDER BY pl.merged_from_id IS NOT NULL, pl.id LIMIT $2
    """,
    "identities": f"""
        SELECT provider, issuer, subject, linked_at AS "linkedAt"
        FROM identities WHERE member_id {_MINE} ORDER BY linked_at DESC, id DESC LIMIT $2
    """,
    "storeSessions": f"""
        SELECT kind, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt",
            authenticated_at AS "authenticatedAt"
        FROM store_sessions WHERE player_id {_PLAYED} ORDER BY created_at DESC LIMIT $2
    """,
    "playerTokens": f"""
        SELECT expires_at AS "expiresAt" FROM player_tokens WHERE player_id {_PLAYED}
        ORDER BY expires_at DESC LIMIT $2
    """,
    "redemptions": f"""
        SELECT r.id, i.sku, r.title, r.quantity, r.points_spent AS "pointsSpent", r.status,
            r.created_at AS "createdAt", r.settled_at AS "settledAt", r.tracking_url AS "trackingUrl",
            r.failure_reason AS "failureReason", r.benefit, r.period,
            r.address_sealed AS address, r.email_sealed AS email
        FROM redemptions r JOIN catalog_items i ON i.id = r.item_id WHERE r.player_id {_PLAYED}
        ORDER BY r.created_at DESC, r.id DESC LIMIT $2
    """,
    "events": f"""
        SELECT kind, key AS id, effective_at AS "effectiveAt", received_at AS "receivedAt",
            occurred_at AS "occurredAt", amount, currency, points, nullif(refunds, '') AS refunds, sku,
            nullif(code, '') AS code, nullif(period, '') AS period, nullif(reason, '') AS reason
        FROM loyalty_events WHERE member_id {_MINE} ORDER BY received_at DESC, member_id, seq DESC LIMIT $2
    """,
}
"""The lists of the export, the newest first; each statement takes a member and how many at most."""
EXPORTED_OF_VISITOR = {
    "identities": """
        SELECT provider, issuer, subject, linked_at AS "linkedAt" FROM identities WHERE id = $1 LIMIT $2
    """,
    "storeSessions": """
        SELECT kind, created_at AS "createdAt", seen_at AS "seenAt", expires_at AS "expiresAt",
            authenticated_at AS "authenticatedAt"
        FROM store_sessions WHERE identity_id = $1 ORDER BY created_at DESC LIMIT $2
    """,
}
"""The same of somebody who is not connected to a game, by the identity."""


# --- erasing ---


@dataclass(frozen=True, slots=True)
class PlayerToErase:
    """A player (`players.id`) by the name that its game gave it."""

    number: int
    game_id: GameId
    external_id: str


async def lock_member(connection: Connection, member_id: MemberId) -> None:
    """Lock the member against all else. Raises Collision where it was merged away or erased meanwhile."""
    row = await connection.fetchrow(_LOCK, member_id)
    if row is None or row["merged_into_id"] is not None or row["erased_at"] is not None:
        raise Collision


async def forget_unlinked(connection: Connection, identity_id: int | None) -> bool:
    """Delete an identity without a member, and with it its sessions; whether there was one."""
    await connection.execute(
        "DELETE FROM sign_ins WHERE session_hash IN (SELECT hash FROM store_sessions WHERE identity_id = $1)",
        identity_id,
    )
    return bool(
        await connection.fetchval(
            "DELETE FROM identities WHERE id = $1 AND member_id IS NULL RETURNING true", identity_id
        )
    )


async def players_of(connection: Connection, member_id: UUID) -> list[PlayerToErase]:
    """All players of a member: its own one, and those that merges brought."""
    rows = await connection.fetch(_PLAYERS, member_id)
    return [PlayerToErase(row["id"], row["game_id"], row["external_id"]) for row in rows]


async def erase_rows(
    connection: Connection, member_id: UUID, players: list[PlayerToErase], real_now: datetime
) -> None:
    """Take all that tells of the person out of every table. The member is locked."""
    await connection.execute(_RENAME, [player.number for player in players], real_now)
    await connection.execute(
        "UPDATE members SET erased_at = $2 WHERE id = $1 OR merged_into_id = $1", member_id, real_now
    )
    for statement in _FORGET:
        await connection.execute(statement, member_id)
