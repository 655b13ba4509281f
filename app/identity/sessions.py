"""Store sessions, known by the hash of a cookie or of a bearer token; they expire by the real clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.domain.access import MemberId
from app.infra.db import Connection, mark_changed
from app.infra.secrets import Prefix, hash_secret, new_secret

SESSION_PREFIX = Prefix.STORE_SESSION
SESSION_IDLE = timedelta(hours=24)
"""A cookie's session ends when it is not used for so long."""
SESSION_LIFE = timedelta(days=30)
"""No cookie's session lasts longer, however much it is used."""
BEARER_LIFE = timedelta(hours=1)
"""A bearer token expires then, used or not: its page asks for another one."""
SEEN_EVERY = timedelta(minutes=1)
"""The use of a session is stored at most once in this time."""


class SessionKind(StrEnum):
    """A COOKIE lives on our own origin, a BEARER token with a store page on another one."""

    COOKIE = "COOKIE"
    BEARER = "BEARER"


@dataclass(frozen=True, slots=True)
class StoreSession:
    """A live session. `authenticated_at` is when a provider last proved its identity."""

    hash: str
    kind: SessionKind
    realm: str
    identity_id: int | None
    expires_at: datetime
    authenticated_at: datetime | None


class NewSession(NamedTuple):
    """A session as it is returned, once: only the secret's hash is stored.

    A cookie's `expires_at` moves on while it is used, until `SESSION_LIFE`.
    """

    secret: str
    expires_at: datetime


async def create_store_session(
    connection: Connection,
    *,
    kind: SessionKind,
    realm: str,
    player_id: int | None,
    identity_id: int | None,
    authenticated_at: datetime | None,
    real_now: datetime,
) -> NewSession:
    """Create a session of a player (`players.id`), of an identity without a player, or of both."""
    session = NewSession(
        new_secret(SESSION_PREFIX), real_now + (SESSION_IDLE if kind is SessionKind.COOKIE else BEARER_LIFE)
    )
    await connection.execute(
        "INSERT INTO store_sessions"
        " (hash, kind, realm, player_id, identity_id, created_at, seen_at, expires_at, authenticated_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8)",
        *(hash_secret(session.secret), kind, realm, player_id, identity_id),
        *(real_now, session.expires_at, authenticated_at),
    )
    return session


async def note_use(connection: Connection, session_hash: str, real_now: datetime) -> None:
    """Store that the session is used, which extends a cookie's; at most one write in `SEEN_EVERY`."""
    await connection.execute(
        "UPDATE store_sessions SET seen_at = $2, expires_at = CASE kind WHEN 'COOKIE'"
        " THEN least(created_at + $4::interval, $5::timestamptz) ELSE expires_at END"
        " WHERE hash = $1 AND seen_at <= $3",
        *(session_hash, real_now, real_now - SEEN_EVERY, SESSION_LIFE, real_now + SESSION_IDLE),
    )


async def end_session(connection: Connection, session_hash: str, real_now: datetime) -> bool:
    """End the session; returns whether it was live."""
    ended = await connection.fetchrow(
        "DELETE FROM store_sessions s WHERE s.hash = $1 RETURNING s.expires_at > $2 AS lived,"
        " (SELECT pl.member_id FROM players pl WHERE pl.id = s.player_id) AS member_id",
        *(session_hash, real_now),
    )
    if ended is None:
        return False
    if ended["member_id"] is not None:
        mark_changed([ended["member_id"]])
    return ended["lived"]


async def end_all_sessions(connection: Connection, member_id: MemberId) -> None:
    """End the sessions of all players of a member, and delete the links that would open more."""
    for table in ("store_links", "store_sessions"):
        await connection.execute(
            f"DELETE FROM {table} WHERE player_id IN (SELECT id FROM players WHERE member_id = $1)",  # noqa: S608 - constants  # nosec B608
            member_id,
        )
    mark_changed([member_id])


async def end_unlinked_sessions(connection: Connection, identity_id: int) -> None:
    """End the sessions of an identity without a player."""
    await connection.execute(
        "DELETE FROM store_sessions WHERE identity_id = $1 AND player_id IS NULL", identity_id
    )
