"""Sign-in with Google: OpenID Connect, code flow, PKCE and nonce."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.access import MAX_ID_TOKEN, Provider
from app.identity.proven import ProvenIdentity
from app.infra.clock import Clock
from auth.providers.answers import code_of, needed
from auth.providers.id_tokens import IdTokens, Keys
from auth.providers.outbound import Outbound
from auth.providers.protocol import SignInFailed


@dataclass(frozen=True, slots=True)
class GoogleEndpoints:
    """Google's addresses, and its values of `iss`."""

    authorization: str = "https://accounts.google.com/o/oauth2/v2/auth"
    token: str = "https://oauth2.googleapis.com/token"  # noqa: S105 - an address
    keys: str = "https://www.googleapis.com/oauth2/v3/certs"
    issuers: tuple[str, ...] = ("https://accounts.google.com", "accounts.google.com")


GOOGLE = GoogleEndpoints()


class GoogleSignIn:
    """The client of an OAuth client id at Google."""

    provider = Provider.GOOGLE
    callback_method: Literal["GET"] = "GET"

    def __init__(
        self, outbound: Outbound, client_secret: str, clock: Clock, endpoints: GoogleEndpoints = GOOGLE
    ) -> None:
        self._outbound = outbound
        self._client_secret = client_secret
        self._endpoints = endpoints
        self._keys = Keys(lambda: outbound.get_json(endpoints.keys), clock)
        self._id_tokens = IdTokens(self.provider, endpoints.issuers, outbound.audiences, self._keys, clock)

    async def authorization_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        return self._outbound.authorization_url(
            self._endpoints.authorization,
            state=state,
            redirect_uri=redirect_uri,
            scope="openid email profile",
            verifier=verifier,
            nonce=nonce,
        )

    async def complete(
        self, answer: Mapping[str, str], *, nonce: str, verifier: str, redirect_uri: str
    ) -> ProvenIdentity:
        code = code_of(answer)
        if answer.get("iss", self._endpoints.issuers[0]) not in self._endpoints.issuers:
            raise SignInFailed("another issuer's answer")  # RFC 9207
        token = await self._outbound.exchange(
            self._endpoints.token,
            code=code,
            redirect_uri=redirect_uri,
            client_secret=self._client_secret,
            verifier=verifier,
        )
        return await self.verify_id_token(needed(token, "id_token", MAX_ID_TOKEN), nonce)

    async def verify_id_token(self, id_token: str, nonce: str | None) -> ProvenIdentity:
        return await self._id_tokens.verify(id_token, nonce)

    async def close(self) -> None:
        await self._keys.close()
        await self._outbound.close()
