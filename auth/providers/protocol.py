"""The interface of providers, and the two errors by which a sign-in ends without an identity."""

from collections.abc import Mapping
from typing import Literal, Protocol

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity


class SignInCancelled(Exception):
    """The person cancelled the sign-in at the provider."""


class SignInFailed(Exception):
    """No identity was proven. `reason` is our own text for the log, not the provider's."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProviderClient(Protocol):
    """The client of one configured provider, for the life of the process; `close` ends its connections."""

    @property
    def provider(self) -> Provider: ...

    @property
    def callback_method(self) -> Literal["GET", "POST"]:
        """Returns the HTTP method by which the provider sends the browser back."""
        ...

    async def authorization_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        """Returns the URL at which the browser signs in."""
        ...

    async def complete(
        self, answer: Mapping[str, str], *, nonce: str, verifier: str, redirect_uri: str
    ) -> ProvenIdentity:
        """Returns the identity that the browser's `answer` proves. Raises SignInCancelled, SignInFailed."""
        ...

    async def verify_id_token(self, id_token: str, nonce: str | None) -> ProvenIdentity:
        """Returns the identity that an id_token of the provider's SDK in a game proves.

        `nonce` is compared unless it is None. Raises SignInFailed.
        """
        ...

    async def close(self) -> None: ...
