"""The reads behind credentials: who holds one, with the member as `me` shows it, in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import asyncpg

from app.identity.sessions import SEEN_EVERY, SessionKind, StoreSession, note_use
from app.infra.db import Connection
from app.infra.secrets import SecretHash
from app.loyalty.queries import MEMBER, THEIR_MEMBER, MemberRow, known_as, loadout_version, member_row
from app.studios.queries import GAME

_SESSION = """
    s.hash AS session_hash, s.kind AS session_kind, s.realm AS session_realm,
    s.identity_id AS session_identity, s.expires_at AS session_expires_at, s.seen_at AS session_seen_at,
    s.authenticated_at AS session_authenticated_at, s.created_at AS session_created_at
"""
_BY_SESSION = f"""
    SELECT {_SESSION}, {MEMBER}, {{known_as}}, {GAME}
    FROM store_sessions s JOIN players pl ON pl.game_id = s.game_id AND pl.id = s.player_id
    JOIN members m ON {THEIR_MEMBER} JOIN games g ON g.id = pl.game_id
    WHERE s.hash = $1 AND s.expires_at > $2 AND pl.erased_at IS NULL
"""  # noqa: S608 - constants only
_BY_HASH = _BY_SESSION.format(known_as=known_as())
_OF_GAME = _BY_SESSION.format(known_as=known_as("$3")) + " AND s.game_id = $3"
_UNLINKED = f"SELECT {_SESSION} FROM unlinked_sessions s WHERE s.hash = $1 AND s.expires_at > $2"  # noqa: S608 - as above
_BY_TOKEN = f"""
    SELECT t.hash AS token_hash, {MEMBER}, {{known_as}}, {GAME}
    FROM player_tokens t JOIN players pl ON pl.game_id = t.game_id AND pl.id = t.player_id
    JOIN members m ON {THEIR_MEMBER} JOIN games g ON g.id = pl.game_id
    WHERE t.hash = ANY($1::text[]) AND t.expires_at > $2 AND pl.erased_at IS NULL
"""  # noqa: S608 - as above
_TOKEN_BY_HASH = _BY_TOKEN.format(known_as=known_as())
_TOKEN_OF_GAME = _BY_TOKEN.format(known_as=known_as("$3")) + " AND t.game_id = $3"


@dataclass(frozen=True, slots=True)
class FoundSession:
    """A live session, and the member behind it; None for somebody who is not connected to a game."""

    session: StoreSession
    member: MemberRow | None


async def members_by_tokens(
    connection: Connection, hashes: Sequence[SecretHash], real_now: datetime
) -> dict[str, MemberRow]:
    """Returns the members whose players hold these tokens, by the hash; not those unknown or expired.

    All of the tokens name the same game, or all of them none.
    """
    game_id = hashes[0].game_id
    rows = await (
        connection.fetch(_TOKEN_BY_HASH, hashes, real_now)
        if game_id is None
        else connection.fetch(_TOKEN_OF_GAME, hashes, real_now, game_id)
    )
    return {row["token_hash"]: member_row(row) for row in rows}


async def find_session(
    connection: Connection, session_hash: SecretHash, real_now: datetime
) -> FoundSession | None:
    """Returns the session with this hash, and records its use; None for an ended or unknown one."""
    if session_hash.game_id is not None:
        row = await connection.fetchrow(_OF_GAME, session_hash, real_now, session_hash.game_id)
    elif (row := await connection.fetchrow(_UNLINKED, session_hash, real_now)) is None:
        row = await connection.fetchrow(_BY_HASH, session_hash, real_now)
    if row is None:
        return None
    member = member_row(row) if "game_id" in row.keys() else None  # noqa: SIM118 - a record contains its values
    session = StoreSession(
        hash=SecretHash(row["session_hash"], member.game.id if member else None),
        kind=SessionKind(row["session_kind"]),
        realm=row["session_realm"],
        identity_id=row["session_identity"],
        expires_at=row["session_expires_at"],
        authenticated_at=row["session_authenticated_at"],
    )
    if row["session_seen_at"] <= real_now - SEEN_EVERY:
        made_at = row["session_created_at"] if session.kind is SessionKind.COOKIE else None
        await note_use(connection, session.hash, made_at, real_now)
    return FoundSession(session, member)


HOLDERS = " UNION ALL ".join(
    f"""
    SELECT c.hash AS credential, c.expires_at AS credential_expires_at, {MEMBER}, {known_as("$3")}, {GAME},
        {loadout_version("$3")}, m.wake_at, m.merged_into_id, m.erased_at
    FROM {table} c JOIN players pl ON pl.game_id = c.game_id AND pl.id = c.player_id
    JOIN members m ON {THEIR_MEMBER} JOIN games g ON g.id = pl.game_id
    WHERE c.hash = ANY($1::text[]) AND c.expires_at > $2 AND c.game_id = $3 AND pl.erased_at IS NULL
    """  # noqa: S608 - constants only
    for table in ("player_tokens", "store_sessions")
)
"""The query for the holders of credentials in a game: $1 are their hashes, $2 is the instant, $3 the game.

It is not a use: no session lives longer by it.
"""
GAMES_OF = " UNION ALL ".join(
    f"SELECT game_id, hash FROM {table} WHERE hash = ANY($1::text[])"  # noqa: S608 - as above
    for table in ("player_tokens", "store_sessions")
)
"""The query for the games of credentials that do not name theirs: $1 are their hashes."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The member behind a player token or a store session, and until when that opens anything."""

    member: MemberRow
    expires_at: datetime


def holder_of(row: asyncpg.Record) -> Holder:
    return Holder(member_row(row), row["credential_expires_at"])
