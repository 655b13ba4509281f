"""The tokens behind links that are sent from one person to another: made of the program's secret, so that a
link can be shown again.

Only their hashes are stored.
"""

import base64
import hashlib
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from app.domain.errors import RateLimited
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor
from app.infra.limiter import Limiter

TOKEN_BITS = 130
"""Bits of a token."""
TOKEN_CHARS = 26
"""Characters of a token, of five bits each."""
WRONG_TOKENS, WRONG_TOKENS_WINDOW = 10, timedelta(hours=1)
"""Wrong tokens of one kind that one member, or an address without one, may try within the window."""
_HASH_BITS = 256
_BYTE = 8

Opened = TypeVar("Opened")


def tokens_of(encryptor: Encryptor, kind: str, row_id: UUID) -> list[str]:
    """Returns the tokens that a row of a kind may have, one for each secret, the current one first."""
    # A line's end is in none of the texts that others may have hashed.
    hashes = encryptor.keyed_hashes(f"{kind}\n{row_id}")
    return [token_text(int(hashed, 16) >> (_HASH_BITS - TOKEN_BITS)) for hashed in hashes]


def token_text(bits: int) -> str:
    """Returns `TOKEN_BITS` bits as `TOKEN_CHARS` capital letters and digits."""
    padded = bits << (-TOKEN_BITS % _BYTE)
    return base64.b32encode(padded.to_bytes(-(-TOKEN_BITS // _BYTE))).decode()[:TOKEN_CHARS]


def hash_token(token: str) -> bytes:
    """Returns the hash that is stored of a token, in capital or small letters."""
    return hashlib.sha256(token.upper().encode()).digest()


def token_with(encryptor: Encryptor, kind: str, row_id: UUID, hashed: bytes | None) -> str | None:
    """Returns the token with this hash; None for a row without one, or where its secret is gone."""
    if hashed is None:
        return None
    return next((token for token in tokens_of(encryptor, kind, row_id) if hash_token(token) == hashed), None)


async def open_token(
    database: Database,
    limiter: Limiter,
    token: str,
    find: Callable[[Connection, bytes], Awaitable[Opened | None]],
    *,
    kind: str,
    tries: str,
) -> Opened | None:
    """Returns what `find` has for the hash of a token; None for a wrong one.

    Raises RateLimited past `WRONG_TOKENS` of the caller that `tries` names; a right one is never refused.
    """
    if len(token) == TOKEN_CHARS and token.isascii():
        async with database.acquire() as connection:
            found = await find(connection, hash_token(token))
        if found is not None:
            return found
    wait = await limiter.hit(f"{kind}:{tries}", WRONG_TOKENS, WRONG_TOKENS_WINDOW)
    if wait is not None:
        raise RateLimited(f"More than {WRONG_TOKENS} wrong links within an hour.", wait)
    return None
