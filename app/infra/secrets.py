"""Bearer secrets: 256 random bits, of which only a hash is stored."""

import hashlib
import secrets
from enum import StrEnum


class Prefix(StrEnum):
    """What each kind of secret begins with: it says what it opens, and logs leave out what follows."""

    LIVE_KEY = "lk_live_"
    TEST_KEY = "lk_test_"
    PLAYER_TOKEN = "lp_"  # noqa: S105 - a prefix, not a secret
    STORE_SESSION = "ls_"
    STORE_LINK = "lc_"
    MERGE_OFFER = "lm_"
    STAFF_SESSION = "lt_"
    WEBHOOK_SECRET = "whsec_"  # noqa: S105 - as above


def new_secret(prefix: str) -> str:
    """A secret that cannot be guessed; the prefix says what it opens."""
    return prefix + secrets.token_urlsafe(32)


def hash_secret(secret: str) -> str:
    """What is stored of it: with so many random bits a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
