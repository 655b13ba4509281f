"""Codes that a look-alike gave out: each is worth something once, for a minute."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from auth.developer.people import Person

GRANT_LIFE = timedelta(minutes=1)
MAX_GRANTS = 1_000


@dataclass(frozen=True, slots=True)
class Grant:
    """What a code, or an access token, stands for."""

    person: Person
    redirect_uri: str
    scopes: frozenset[str]
    nonce: str | None
    challenge: str | None
    expires_at: datetime


class Grants:
    """In memory: the demo is one process, and a code that a restart loses was good for a minute only."""

    def __init__(self) -> None:
        self._grants: dict[str, Grant] = {}

    def give(self, grant: Grant) -> str:
        while len(self._grants) >= MAX_GRANTS:
            del self._grants[next(iter(self._grants))]
        code = secrets.token_urlsafe(32)
        self._grants[code] = grant
        return code

    def use(self, code: str, now: datetime) -> Grant | None:
        """What the code stands for, once."""
        grant = self._grants.pop(code, None)
        return grant if grant is not None and now < grant.expires_at else None


def answers(challenge: str | None, verifier: str) -> bool:
    """Whether a PKCE verifier is the one of an S256 challenge; where there was none, none may come."""
    if challenge is None:
        return not verifier
    digest = hashlib.sha256(verifier.encode()).digest()
    made = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return hmac.compare_digest(made.encode(), challenge.encode())
