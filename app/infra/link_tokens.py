"""The tokens that open what is shared by a link: made of the program's secret, to be shown once more.

Only their hashes are stored. A `purpose` keeps the tokens of one kind of link apart from those of others.
"""

import base64
import hashlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, RateLimited, UserErrorCode
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.limiter import Limiter

WRONG_TOKENS, WRONG_TOKENS_WINDOW = 10, timedelta(hours=1)
"""Wrong tokens of one purpose that one member, or an address without one, may try within the window."""
TOKEN_BITS = 130
"""Bits of a token."""
TOKEN_CHARS = 26
"""Characters of a token, of five bits each."""

_HASH_BITS = 256
_BYTE = 8

FindByHash = Callable[[Connection, bytes], Awaitable[tuple[GameId, UUID] | None]]
"""Returns the game and the id of what has a token with this hash; None where nothing has."""


def tokens_of(encryptor: Encryptor, purpose: str, shared_id: UUID) -> list[str]:
    """Returns the tokens that something may have, one for each secret, the current one first."""
    # A line's end is in none of the texts that others may have hashed.
    hashes = encryptor.keyed_hashes(f"{purpose}\n{shared_id}")
    return [_token(int(hashed, 16) >> (_HASH_BITS - TOKEN_BITS)) for hashed in hashes]


def _token(value: int) -> str:
    padded = value << (-TOKEN_BITS % _BYTE)
    return base64.b32encode(padded.to_bytes(-(-TOKEN_BITS // _BYTE))).decode()[:TOKEN_CHARS]


def hash_token(token: str) -> bytes:
    """Returns the hash that is stored of a token, in capital or small letters."""
    return hashlib.sha256(token.upper().encode()).digest()


def token_with(encryptor: Encryptor, purpose: str, shared_id: UUID, hashed: bytes | None) -> str | None:
    """Returns the token with this hash; None without a hash, or where its secret is gone."""
    if hashed is None:
        return None
    tokens = tokens_of(encryptor, purpose, shared_id)
    return next((token for token in tokens if hash_token(token) == hashed), None)


async def find_by_token(
    database: Database, limiter: Limiter, find: FindByHash, token: str, *, purpose: str, tries: str
) -> tuple[GameId, UUID]:
    """Returns the game and the id of what a token opens.

    Raises DomainError with CODE_INVALID for a wrong one, and RateLimited past `WRONG_TOKENS` of the caller
    that `tries` names; a right one is never refused.
    """
    if len(token) == TOKEN_CHARS and token.isascii():
        async with database.acquire() as connection:
            found = await find(connection, hash_token(token))
        if found is not None:
            return found
    wait = await limiter.hit(f"{purpose}:{tries}", WRONG_TOKENS, WRONG_TOKENS_WINDOW)
    if wait is not None:
        raise RateLimited(f"More than {WRONG_TOKENS} wrong links of this kind within an hour.", wait)
    raise DomainError(
        Fault(UserErrorCode.CODE_INVALID, "The link opens nothing: use it as it was sent.", ("token",))
    )
