"""Store sessions, known by the hash of a cookie or of a bearer token; they expire by the real clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.domain.access import GameId, MemberId
from app.infra.db import Connection, mark_changed
from app.infra.secrets import Prefix, SecretHash, hash_secret, new_secret

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
    """A live session. `authenticated_at` is when a provider last proved its identity.

    `hash` names the game of its player; of an unlinked session, none.
    """

    hash: SecretHash
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


_COLUMNS = "hash, kind, realm, identity_id, created_at, seen_at, expires_at, authenticated_at"
_CREATE = f"""
    INSERT INTO store_sessions ({_COLUMNS}, game_id, player_id)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""  # noqa: S608 - constants only
_CREATE_UNLINKED = f"INSERT INTO unlinked_sessions ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"  # noqa: S608 - as above


async def create_store_session(
    connection: Connection,
    *,
    kind: SessionKind,
    realm: str,
    player: tuple[GameId, int] | None,
    identity_id: int | None,
    authenticated_at: datetime | None,
    real_now: datetime,
) -> NewSession:
    """Create a session of a player (its game, and `players.id`), or of an identity without a player."""
    game_id = None if player is None else player[0]
    session = NewSession(
        new_secret(SESSION_PREFIX, game_id),
        real_now + (SESSION_IDLE if kind is SessionKind.COOKIE else BEARER_LIFE),
    )
    await connection.execute(
        _CREATE_UNLINKED if player is None else _CREATE,
        *(hash_secret(session.secret), kind, realm, identity_id, real_now, real_now),
        *(session.expires_at, authenticated_at, *(player or ())),
    )
    return session


async def realm_of_session(
    connection: Connection, session_hash: SecretHash, real_now: datetime
) -> str | None:
    """Returns the realm of a live session; None for an ended or unknown one."""
    arguments: list[object] = [session_hash, real_now]
    statement = "SELECT realm FROM {} WHERE hash = $1 AND expires_at > $2"
    if session_hash.game_id is not None:
        of_game = statement.format("store_sessions") + " AND game_id = $3"
        return await connection.fetchval(of_game, *arguments, session_hash.game_id)
    unlinked = await connection.fetchval(statement.format("unlinked_sessions"), *arguments)
    return unlinked or await connection.fetchval(statement.format("store_sessions"), *arguments)


async def attach_unlinked_sessions(
    connection: Connection, identity_id: int, game_id: GameId, player_id: int
) -> None:
    """Make the unlinked sessions of an identity store sessions of this player; their secrets stay."""
    rows = await connection.fetch(
        f"DELETE FROM unlinked_sessions WHERE identity_id = $1 RETURNING {_COLUMNS}",  # noqa: S608 - constants only
        identity_id,
    )
    if rows:
        await connection.executemany(_CREATE, [(*row, game_id, player_id) for row in rows])


_NOTE_USE = """
    UPDATE {table} SET seen_at = $2, expires_at = coalesce($4::timestamptz, expires_at)
    WHERE hash = $1 AND seen_at <= $3
"""
_NOTE_USE_OF_GAME = _NOTE_USE.format(table="store_sessions") + " AND game_id = $5"
_NOTE_USE_UNLINKED = _NOTE_USE.format(table="unlinked_sessions")


async def note_use(
    connection: Connection, session_hash: SecretHash, made_at: datetime | None, real_now: datetime
) -> None:
    """Store that the session is used; at most one write in `SEEN_EVERY`.

    `made_at` is when a cookie's was made, which its use extends; None for a bearer token's.
    """
    game_id = session_hash.game_id
    # Computed here: what an UPDATE sets, a cluster makes of no interval and a column.
    ends_at = None if made_at is None else min(made_at + SESSION_LIFE, real_now + SESSION_IDLE)
    await connection.execute(
        _NOTE_USE_UNLINKED if game_id is None else _NOTE_USE_OF_GAME,
        *(session_hash, real_now, real_now - SEEN_EVERY, ends_at),
        *(() if game_id is None else (game_id,)),
    )


_END = """
    DELETE FROM store_sessions s USING players pl
    WHERE s.hash = $1 AND pl.game_id = s.game_id AND pl.id = s.player_id {of_game}
    RETURNING s.expires_at > $2 AS lived, pl.member_id
"""
_END_BY_HASH, _END_OF_GAME = _END.format(of_game=""), _END.format(of_game="AND s.game_id = $3")
_END_UNLINKED = "DELETE FROM unlinked_sessions WHERE hash = $1 RETURNING expires_at > $2 AS lived"


async def end_session(connection: Connection, session_hash: SecretHash, real_now: datetime) -> bool:
    """End the session; returns whether it was live."""
    if session_hash.game_id is not None:
        ended = await connection.fetchrow(_END_OF_GAME, session_hash, real_now, session_hash.game_id)
    else:
        lived = await connection.fetchval(_END_UNLINKED, session_hash, real_now)
        if lived is not None:
            return lived
        ended = await connection.fetchrow(_END_BY_HASH, session_hash, real_now)
    if ended is None:
        return False
    mark_changed([ended["member_id"]])
    return ended["lived"]


async def end_all_sessions(connection: Connection, game_id: GameId, member_id: MemberId) -> None:
    """End the sessions of all players of a member, and delete the links that would open more."""
    for table in ("store_links", "store_sessions"):
        await connection.execute(
            f"DELETE FROM {table} WHERE game_id = $1 AND player_id IN"  # noqa: S608 - constants  # nosec B608
            " (SELECT id FROM players WHERE game_id = $1 AND member_id = $2)",
            *(game_id, member_id),
        )
    mark_changed([member_id])


async def end_unlinked_sessions(connection: Connection, identity_id: int) -> None:
    """End the sessions of an identity without a player."""
    await connection.execute("DELETE FROM unlinked_sessions WHERE identity_id = $1", identity_id)
