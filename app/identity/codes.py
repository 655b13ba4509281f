"""Codes that connect a player in a game with a person at the store: one side shows it, the other types it.

Short enough to be typed, so guessing is limited where codes are taken (`auth/connecting.py`).
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from app.domain.access import OWN_PREFIX, GameId, is_own_id
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.identity.identities import LockedPlayer, lock_player, lock_player_id, take_identity
from app.identity.realms import realm_of
from app.identity.service import code_invalid, session_ended
from app.identity.sessions import StoreSession
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.studios.queries import GameRow, game_by_id

CONNECT_CODE_LIFE = timedelta(minutes=10)
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No 0 and O, no 1 and I: what is read off one screen is typed into another."""
CODE_CHARS = 8
MAX_TYPED = 64
"""Characters of a code as it was typed, with all spaces and hyphens."""
WRONG_CODES, WRONG_CODES_WINDOW = 10, timedelta(minutes=10)
"""Wrong codes that one member or one identity may try within the window."""

ADVICE = "Ask for a new one: a code works once, for ten minutes."


@dataclass(frozen=True, slots=True)
class ConnectCode:
    """A code as it is shown, XXXX-XXXX: only a keyed hash of it is stored."""

    code: str
    expires_at: datetime


async def create_code_of_player(
    database: Database, encryptor: Encryptor, game_id: GameId, external_id: str, real_now: datetime
) -> ConnectCode:
    """Create a code for the game to show and the player to type at the store.

    The player's previous code stops working. `real_now` is the real instant, from which the code lives.
    """
    async with database.transaction() as connection:
        player_id = await connection.fetchval(
            "SELECT id FROM players WHERE game_id = $1 AND external_id = $2", game_id, external_id
        )
        if player_id is None:
            raise LookupError(external_id)
        await connection.execute("DELETE FROM connect_codes WHERE player_id = $1", player_id)
        return await _create(connection, encryptor, real_now, player=(game_id, player_id))


async def create_code_of_session(
    database: Database, encryptor: Encryptor, session: StoreSession, real_now: datetime
) -> ConnectCode:
    """Create a code for the store to show and the player to type in the game.

    The session's previous code stops working. Raises Unauthenticated where the session ended meanwhile.
    """
    try:
        async with database.transaction() as connection:
            await connection.execute("DELETE FROM connect_codes WHERE session_id = $1", session.hash)
            return await _create(connection, encryptor, real_now, session_hash=session.hash)
    except asyncpg.ForeignKeyViolationError:
        raise session_ended() from None


async def _create(
    connection: Connection,
    encryptor: Encryptor,
    real_now: datetime,
    *,
    player: tuple[GameId, int] | tuple[None, None] = (None, None),
    session_hash: str | None = None,
) -> ConnectCode:
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_CHARS))
    connect_code = ConnectCode(f"{code[:4]}-{code[4:]}", real_now + CONNECT_CODE_LIFE)
    await connection.execute(
        "INSERT INTO connect_codes (hash, player_game_id, player_id, session_id, expires_at)"
        " VALUES ($1, $2, $3, $4, $5)",
        *(encryptor.keyed_hash(_hash_input(code)), *player, session_hash, connect_code.expires_at),
    )
    return connect_code


async def connect_by_player(
    database: Database,
    encryptor: Encryptor,
    typed: str,
    *,
    game: GameRow,
    external_id: str,
    real_now: datetime,
) -> None:
    """Connect the identity at the store to this player, by the code that the store shows and the game sends.

    Raises DomainError with CODE_INVALID, IDENTITY_IN_USE and INVALID; then the code is not used up.
    """
    hashes = encryptor.keyed_hashes(_hash_input(typed))

    async def attempt() -> None:
        async with database.transaction() as connection:
            player = await lock_player(connection, game.id, external_id)
            session = await connection.fetchrow(
                "DELETE FROM connect_codes c USING unlinked_sessions s"
                " WHERE c.hash = ANY($1::text[]) AND c.expires_at > $2 AND s.hash = c.session_id"
                " AND s.expires_at > $2 RETURNING s.realm, s.identity_id",
                *(hashes, real_now),
            )
            if session is None:
                await _refuse_other_game(connection, hashes, game, real_now)
                raise DomainError(code_invalid(ADVICE))
            await _connect(
                connection,
                player,
                realm=session["realm"],
                identity_id=session["identity_id"],
                game=game,
                real_now=real_now,
            )

    await database.retrying(attempt)


async def connect_by_session(
    database: Database, encryptor: Encryptor, typed: str, session: StoreSession, real_now: datetime
) -> None:
    """Connect the identity of this session to a player, by the code that the game shows and the store sends.

    Raises as `connect_by_player` does, and Unauthenticated where the session ended meanwhile.
    """
    hashes, identity_id = encryptor.keyed_hashes(_hash_input(typed)), session.identity_id

    async def attempt() -> None:
        async with database.transaction() as connection:
            shown_by = await connection.fetchrow(
                "DELETE FROM connect_codes WHERE hash = ANY($1::text[]) AND expires_at > $2"
                " AND player_id IS NOT NULL RETURNING player_game_id, player_id",
                *(hashes, real_now),
            )
            if shown_by is None:
                raise DomainError(code_invalid(ADVICE))
            player = await lock_player_id(connection, shown_by["player_game_id"], shown_by["player_id"])
            game = await game_by_id(connection, player.game_id)
            is_open = await connection.fetchval(
                "SELECT true FROM unlinked_sessions WHERE hash = $1 FOR KEY SHARE", session.hash
            )
            if not is_open or identity_id is None:
                raise session_ended()
            await _connect(
                connection, player, realm=session.realm, identity_id=identity_id, game=game, real_now=real_now
            )

    await database.retrying(attempt)


async def take_code_of_other_side(
    connection: Connection,
    encryptor: Encryptor,
    typed: str,
    *,
    game_id: GameId,
    external_id: str,
    real_now: datetime,
) -> UUID | None:
    """Use up the code that a player of this game shows, and return that player's member.

    None, with the code as it was, where it is not the code of somebody whom Laurel named and this player one
    whom the game made known, or the other way round.
    """
    shown_by = await connection.fetchrow(
        "SELECT c.hash, pl.member_id FROM connect_codes c"
        " JOIN players pl ON pl.game_id = c.player_game_id AND pl.id = c.player_id"
        " WHERE c.hash = ANY($1::text[]) AND c.expires_at > $2 AND c.player_game_id = $3"
        " AND pl.game_id = $3 AND starts_with(pl.external_id, $4) = $5",
        *(encryptor.keyed_hashes(_hash_input(typed)), real_now, game_id),
        *(OWN_PREFIX, not is_own_id(external_id)),
    )
    if shown_by is None:
        return None
    # Of several transactions at once, one deletes it.
    is_used_up = await connection.fetchval(
        "DELETE FROM connect_codes WHERE hash = $1 RETURNING true", shown_by["hash"]
    )
    return shown_by["member_id"] if is_used_up else None


async def _connect(
    connection: Connection,
    player: LockedPlayer,
    *,
    realm: str,
    identity_id: int,
    game: GameRow,
    real_now: datetime,
) -> None:
    if realm != realm_of(game):
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "The two are not of one game: who signed in at the store for a sandbox, connects a"
                " player of that"
                " sandbox; else a player of a live game.",
                ("code",),
            )
        )
    if not await take_identity(connection, player, identity_id, real_now):
        raise DomainError(
            Fault(
                UserErrorCode.IDENTITY_IN_USE,
                "This store account belongs to another account already: sign in there again.",
                ("code",),
            )
        )


async def _refuse_other_game(
    connection: Connection, hashes: Sequence[str], game: GameRow, real_now: datetime
) -> None:
    """Raise DomainError with INVALID where another game shows the code: an account is of one game."""
    is_of_other_game = await connection.fetchval(
        "SELECT true FROM connect_codes"
        " WHERE hash = ANY($1::text[]) AND expires_at > $2 AND player_game_id <> $3",
        *(hashes, real_now, game.id),
    )
    if is_of_other_game:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                "This code is of a player of another game: for now one account plays one game.",
                ("code",),
            )
        )


def _hash_input(typed: str) -> str:
    """Returns the text to hash for a code: without spaces and hyphens, in capitals.

    The hash has to be keyed: a code has so few bits that a plain hash could be reversed.
    """
    code = "".join(typed[:MAX_TYPED].split()).replace("-", "").upper() if len(typed) <= MAX_TYPED else ""
    return f"connect:{code}" if code.isascii() else "connect:"
