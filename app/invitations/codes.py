"""The code of each member, by which others are invited: made when it is first asked for, and replaced."""

import secrets
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.invitations import CODE_ALPHABET, CODE_CHARS, OLD_CODE_LIFE
from app.infra.db import Connection, Database
from app.loyalty.member_data import lock_member
from app.loyalty.queries import MemberRow

MAX_TYPED = 64
"""Characters of a code as it was typed, with all spaces and hyphens."""
MAX_GOOD_CODES = 10
"""Codes of one member that are good at one time: as often a code may be replaced within 30 days."""

_SHOWN = "SELECT code FROM invite_codes WHERE game_id = $1 AND member_id = $2 AND good_until IS NULL"
# Where the code is taken, or another request made the member's, nothing is stored: it is asked again.
_INSERT = """
    INSERT INTO invite_codes (game_id, code, member_id, created_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT DO NOTHING
"""
_GOOD = "SELECT count(*) FROM invite_codes WHERE game_id = $1 AND member_id = $2 AND good_until > $3"
_REPLACE = """
    UPDATE invite_codes SET good_until = $3 WHERE game_id = $1 AND member_id = $2 AND good_until IS NULL
"""
_OWNER = """
    SELECT coalesce(m.merged_into_id, m.id) FROM invite_codes c
    JOIN members m ON m.game_id = c.game_id AND m.id = c.member_id
    WHERE c.game_id = $1 AND c.code = $2 AND (c.good_until IS NULL OR c.good_until > $3)
        AND m.erased_at IS NULL
"""


def typed_code(text: str) -> str:
    """Returns a code as it is stored: in capital letters, without spaces and hyphens."""
    return "" if len(text) > MAX_TYPED else text.upper().translate({ord(" "): None, ord("-"): None})


async def code_of(database: Database, game_id: GameId, member_id: UUID, game_now: datetime) -> str:
    """Returns a member's code, the same each time; the first time it is made."""
    async with database.acquire() as connection:
        return await _shown(connection, game_id, member_id, game_now)


async def _shown(connection: Connection, game_id: GameId, member_id: UUID, game_now: datetime) -> str:
    while (code := await connection.fetchval(_SHOWN, game_id, member_id)) is None:
        made = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_CHARS))
        await connection.execute(_INSERT, game_id, made, member_id, game_now)
    return code


async def replace_code(database: Database, member: MemberRow, real_now: datetime) -> str:
    """Give the member a new code and return it; the old one is good for `OLD_CODE_LIFE` more.

    Raises DomainError with LIMIT_REACHED where `MAX_GOOD_CODES` are good.
    """
    game = member.game
    game_now = game.now(real_now)

    async def attempt() -> str:
        async with database.transaction() as connection:
            await lock_member(connection, game.id, member.id)
            if (await connection.fetchval(_GOOD, game.id, member.id, game_now) or 0) + 1 >= MAX_GOOD_CODES:
                raise DomainError(
                    Fault(
                        UserErrorCode.LIMIT_REACHED,
                        f"At most {MAX_GOOD_CODES} codes are good at one time: wait until an old one ends,"
                        f" {OLD_CODE_LIFE.days} days after it was replaced.",
                    )
                )
            await connection.execute(_REPLACE, game.id, member.id, game_now + OLD_CODE_LIFE)
            return await _shown(connection, game.id, member.id, game_now)

    return await database.retrying(attempt)


async def owner_of(connection: Connection, game_id: GameId, code: str, game_now: datetime) -> UUID | None:
    """Returns the member whose code this is, after all merges; None for an unknown one, or one that ended."""
    return await connection.fetchval(_OWNER, game_id, typed_code(code), game_now)
