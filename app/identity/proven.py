"""An identity that a provider, or the game, has proved."""

from dataclasses import dataclass

from app.domain.access import Provider


@dataclass(frozen=True, slots=True)
class ProvenIdentity:
    """An identity by (issuer, subject). `email` is set only where the provider has verified it."""

    provider: Provider
    issuer: str
    subject: str
    email: str | None = None
    name: str | None = None
