"""Store sessions: who is at the store, by the hash of a cookie or a bearer token."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SessionKind(StrEnum):
    """A COOKIE lives on our own origin, a BEARER token with a store page on another one."""

    COOKIE = "COOKIE"
    BEARER = "BEARER"


@dataclass(frozen=True, slots=True)
class StoreSession:
    """A session that was found. `authenticated_at` is when a provider last proved who it is."""

    hash: str
    kind: SessionKind
    realm: str
    identity_id: int | None
    expires_at: datetime
    authenticated_at: datetime | None
