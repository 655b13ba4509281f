"""What a provider, or the game, proved of somebody."""

from dataclasses import dataclass

from app.domain.access import Provider


@dataclass(frozen=True, slots=True)
class ProvenIdentity:
    """Who it is by (issuer, subject). `email` only where the provider says that it is verified."""

    provider: Provider
    issuer: str
    subject: str
    email: str | None = None
    name: str | None = None
