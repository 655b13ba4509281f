"""Bearer secrets: 256 random bits, of which only a hash is stored."""

import hashlib
import secrets


def new_secret(prefix: str) -> str:
    """A secret that cannot be guessed; the prefix says what it opens."""
    return prefix + secrets.token_urlsafe(32)


def hash_secret(secret: str) -> str:
    """What is stored of it: with so many random bits a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()
