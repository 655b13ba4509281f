"""The codes and access tokens that a look-alike issued: each can be used once, within a minute."""

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
    """The authorization that a code or an access token stands for."""

    person: Person
    redirect_uri: str
    scopes: frozenset[str]
    nonce: str | None
    challenge: str | None
    expires_at: datetime


class Grants:
    """Grants by their codes, in memory: the demo is one process, and codes live for a minute only."""

    def __init__(self) -> None:
        self._grants: dict[str, Grant] = {}

    def give(self, grant: Grant) -> str:
        while len(self._grants) >= MAX_GRANTS:
            del self._grants[next(iter(self._grants))]
        code = secrets.token_urlsafe(32)
        self._grants[code] = grant
        return code

    def use(self, code: str, now: datetime) -> Grant | None:
        """Returns the grant of a code and forgets it; None for an unknown, used or expired code."""
        grant = self._grants.pop(code, None)
        return grant if grant is not None and now < grant.expires_at else None


def answers(challenge: str | None, verifier: str) -> bool:
    """Returns whether a PKCE verifier matches an S256 challenge; without a challenge it must be empty."""
    if challenge is None:
        return not verifier
    digest = hashlib.sha256(verifier.encode()).digest()
    expected = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return hmac.compare_digest(expected.encode(), challenge.encode())
