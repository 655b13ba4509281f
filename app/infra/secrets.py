"""Bearer secrets: 256 random bits, of which only a hash is stored."""

import hashlib
import secrets
from enum import StrEnum


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


def new_secret(prefix: str) -> str:
    """Returns a secret with 256 random bits after the prefix."""
    return prefix + secrets.token_urlsafe(32)


def hash_secret(secret: str) -> str:
    """Returns the hash to store: with so many random bits a hash without key or salt is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
