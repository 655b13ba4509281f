"""The reads behind credentials: who holds one, with the member as `me` shows it, in one statement."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.identity.sessions import SEEN_EVERY, SessionKind, StoreSession, note_use
from app.infra.db import Connection
from app.loyalty.queries import KNOWN_AS, MEMBER, MemberRow, member_row
from app.studios.queries import GAME

_BY_SESSION = f"""
    SELECT s.hash AS session_hash, s.kind AS session_kind, s.realm AS session_realm,
        s.identity_id AS session_identity, s.expires_at AS session_expires_at, s.seen_at AS session_seen_at,
        s.authenticated_at AS session_authenticated_at, s.player_id AS session_player,
        {MEMBER}, {KNOWN_AS}, {GAME}
    FROM store_sessions s LEFT JOIN players pl ON pl.id = s.player_id
    LEFT JOIN members m ON m.id = pl.member_id LEFT JOIN games g ON g.id = pl.game_id
    WHERE s.hash = $1 AND s.expires_at > $2 AND pl.erased_at IS NULL
"""  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A live session, and the member behind it; None for somebody who is not connected to a game."""

    session: StoreSession
    member: MemberRow | None


async def find_session(connection: Connection, session_hash: str, real_now: datetime) -> FoundSession | None:
    """Returns the session with this hash, and records its use; None for an ended or unknown one."""
    row = await connection.fetchrow(_BY_SESSION, session_hash, real_now)
    if row is None:
        return None
    if row["session_seen_at"] <= real_now - SEEN_EVERY:
        await note_use(connection, session_hash, real_now)
    session = StoreSession(
        hash=row["session_hash"],
        kind=SessionKind(row["session_kind"]),
        realm=row["session_realm"],
        identity_id=row["session_identity"],
        expires_at=row["session_expires_at"],
        authenticated_at=row["session_authenticated_at"],
    )
    return FoundSession(session, None if row["session_player"] is None else member_row(row))


_HOLDERS = " UNION ALL ".join(
    f"""
    SELECT c.hash AS credential, c.expires_at AS credential_expires_at, {MEMBER}, {KNOWN_AS}, {GAME}
    FROM {table} c JOIN players pl ON pl.id = c.player_id
    JOIN members m ON m.id = pl.member_id JOIN games g ON g.id = pl.game_id
    WHERE c.hash = ANY($1::text[]) AND c.expires_at > $2 AND pl.erased_at IS NULL
    """  # noqa: S608 - constants only
    for table in ("player_tokens", "store_sessions")
)


@dataclass(frozen=True, slots=True)
class Holder:
    """The member behind a player token or a store session, and until when that opens anything."""

    member: MemberRow
    expires_at: datetime


async def holders(
    connection: Connection, credentials: Collection[str], real_now: datetime
) -> Mapping[str, Holder]:
    """Returns the holder of each of these credentials (hashes), without those that expired or were revoked.

    This is not a use: no session lives longer by it.
    """
    rows = await connection.fetch(_HOLDERS, credentials, real_now)
    return {row["credential"]: Holder(member_row(row), row["credential_expires_at"]) for row in rows}
