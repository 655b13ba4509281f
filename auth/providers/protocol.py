"""What every provider of sign-ins offers, and the two ways in which a sign-in ends without an identity."""

from collections.abc import Mapping
from typing import Literal, Protocol

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity


class SignInCancelled(Exception):
    """The person turned back at the provider."""


class SignInFailed(Exception):
    """Nothing was proven. `reason` is one of our own words, for the log; never a provider's text."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProviderClient(Protocol):
    """One provider, configured. Lives as long as the process; `close` ends its connections."""

    @property
    def provider(self) -> Provider: ...

    @property
    def callback_method(self) -> Literal["GET", "POST"]:
        """How the browser comes back from the provider."""
        ...

    async def authorization_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        """Where the browser goes to sign in."""
        ...

    async def complete(
        self, answer: Mapping[str, str], *, nonce: str, verifier: str, redirect_uri: str
    ) -> ProvenIdentity:
        """Who it is, by what the browser brought back. Raises SignInCancelled, SignInFailed."""
        ...

    async def verify_id_token(self, id_token: str, nonce: str | None) -> ProvenIdentity:
        """Who it is, by an id_token of the provider's own kit in a game.

        `nonce` is compared when the game sent one. Raises SignInFailed.
        """
        ...

    async def close(self) -> None: ...
