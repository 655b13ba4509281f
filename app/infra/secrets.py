"""Bearer secrets: 256 random bits, of which only a hash is stored.

The secret of something that belongs to a game says so in clear, `ls_GAME.RANDOM`, so that its row is looked
for on the one machine that has the game's rows.
"""

import hashlib
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from enum import StrEnum
from uuid import UUID


class Prefix(StrEnum):
    """The prefixes of secrets: one for each purpose, and by them logs recognise secrets to redact."""

    LIVE_KEY = "lk_live_"
    TEST_KEY = "lk_test_"
    PLAYER_TOKEN = "lp_"  # noqa: S105 - a prefix, not a secret  # nosec B105
    STORE_SESSION = "ls_"
    STORE_LINK = "lc_"
    MERGE_OFFER = "lm_"
    STAFF_SESSION = "lt_"
    WEBHOOK_SECRET = "whsec_"  # noqa: S105 - as above  # nosec B105


_GAME_CHARS = 22
"""Characters of a game's id in base64, without its padding."""


class SecretHash(str):
    """The hash of a secret, as it is stored, with the game that the secret names.

    `game_id` is None where it names none: secrets of a person without a game, and those from before migration
    0018. It is not proven: it says only where to look.
    """

    __slots__ = ("game_id",)
    game_id: UUID | None

    def __new__(cls, text: str, game_id: UUID | None = None) -> "SecretHash":
        """Returns the hash `text` of a secret that names this game."""
        made = super().__new__(cls, text)
        made.game_id = game_id
        return made


def new_secret(prefix: str, game_id: UUID | None = None) -> str:
    """Returns a secret with 256 random bits, after the prefix and the game that it names."""
    game = "" if game_id is None else f"{urlsafe_b64encode(game_id.bytes).decode()[:_GAME_CHARS]}."
    return prefix + game + secrets.token_urlsafe(32)


def hash_secret(secret: str) -> SecretHash:
    """Returns the hash to store: with so many random bits a hash without key or salt is enough."""
    return SecretHash(hashlib.sha256(secret.encode()).hexdigest(), _game_of(secret))


def _game_of(secret: str) -> UUID | None:
    game = secret.partition(".")[0][-_GAME_CHARS:] if "." in secret else ""
    try:
        return UUID(bytes=urlsafe_b64decode(f"{game}=="))
    except ValueError:
        return None
