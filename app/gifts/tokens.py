"""The tokens that open gifts: made of the program's secret, so that the giver can be shown one again.

Only their hashes are stored.
"""

import base64
import hashlib
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, RateLimited, UserErrorCode
from app.gifts.limits import TOKEN_BITS, TOKEN_CHARS, WRONG_TOKENS, WRONG_TOKENS_WINDOW
from app.gifts.queries import by_token
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.limiter import Limiter

_HASH_BITS = 256
_BYTE = 8


def tokens_of(encryptor: Encryptor, gift_id: UUID) -> list[str]:
    """Returns the tokens that a gift may have, one for each secret, the current one first."""
    # A line's end is in none of the texts that others may have hashed.
    hashes = encryptor.keyed_hashes(f"gift\n{gift_id}")
    return [_token(int(hashed, 16) >> (_HASH_BITS - TOKEN_BITS)) for hashed in hashes]


def _token(value: int) -> str:
    padded = value << (-TOKEN_BITS % _BYTE)
    return base64.b32encode(padded.to_bytes(-(-TOKEN_BITS // _BYTE))).decode()[:TOKEN_CHARS]


def hash_token(token: str) -> bytes:
    """Returns the hash that is stored of a token, in capital or small letters."""
    return hashlib.sha256(token.upper().encode()).digest()


def token_with(encryptor: Encryptor, gift_id: UUID, hashed: bytes | None) -> str | None:
    """Returns the token with this hash; None for a gift without one, or where its secret is gone."""
    if hashed is None:
        return None
    return next((token for token in tokens_of(encryptor, gift_id) if hash_token(token) == hashed), None)


async def find_token(database: Database, limiter: Limiter, token: str, tries: str) -> tuple[GameId, UUID]:
    """Returns the game and the gift that a token opens.

    Raises DomainError with CODE_INVALID for a wrong one, and RateLimited past `WRONG_TOKENS` of the caller
    that `tries` names; a right one is never refused.
    """
    if len(token) == TOKEN_CHARS and token.isascii():
        async with database.acquire() as connection:
            found = await by_token(connection, hash_token(token))
        if found is not None:
            return found
    wait = await limiter.hit(f"gift:{tries}", WRONG_TOKENS, WRONG_TOKENS_WINDOW)
    if wait is not None:
        raise RateLimited(f"More than {WRONG_TOKENS} wrong links to gifts within an hour.", wait)
    raise DomainError(
        Fault(UserErrorCode.CODE_INVALID, "There is no such gift: use the link as it was sent.", ("token",))
    )
