"""Sign-in with Facebook: OAuth2 in the browser, Limited Login's id_tokens from games, data deletion."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, cast

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from app.infra.clock import Clock
from auth.providers.answers import clean_email, clean_name, code_of, identity, needed
from auth.providers.id_tokens import LEEWAY, IdTokens, Keys
from auth.providers.outbound import Outbound
from auth.providers.protocol import SignInFailed

ISSUER = "https://www.facebook.com"
MAX_SIGNED_REQUEST = 4_096


@dataclass(frozen=True, slots=True)
class FacebookEndpoints:
    """The addresses of one version of the Graph API, and Facebook's value of `iss`."""

    authorization: str = "https://www.facebook.com/v26.0/dialog/oauth"
    token: str = "https://graph.facebook.com/v26.0/oauth/access_token"  # noqa: S105 - an address
    me: str = "https://graph.facebook.com/v26.0/me"
    keys: str = "https://limited.facebook.com/.well-known/oauth/openid/jwks/"
    issuer: str = ISSUER


FACEBOOK = FacebookEndpoints()


@dataclass(frozen=True, slots=True)
class DeletionRequest:
    """A signed request by Facebook to delete the data of one of its users."""

    issuer: str
    subject: str
    issued_at: datetime


class FacebookSignIn:
    """The client of an app at Facebook."""

    provider = Provider.FACEBOOK
    callback_method: Literal["GET"] = "GET"

    def __init__(
        self, outbound: Outbound, app_secret: str, clock: Clock, endpoints: FacebookEndpoints = FACEBOOK
    ) -> None:
        self._outbound = outbound
        self._app_secret = app_secret
        self._clock = clock
        self._endpoints = endpoints
        self._keys = Keys(lambda: outbound.get_json(endpoints.keys), clock)
        self._id_tokens = IdTokens(self.provider, (endpoints.issuer,), outbound.audiences, self._keys, clock)

    async def authorization_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        return self._outbound.authorization_url(
            self._endpoints.authorization,
            state=state,
            redirect_uri=redirect_uri,
            scope="public_profile email",
            verifier=verifier,
        )

    async def complete(
        self, answer: Mapping[str, str], *, nonce: str, verifier: str, redirect_uri: str
    ) -> ProvenIdentity:
        token = await self._outbound.exchange(
            self._endpoints.token,
            code=code_of(answer),
            redirect_uri=redirect_uri,
            client_secret=self._app_secret,
            verifier=verifier,
        )
        access_token = needed(token, "access_token")
        me = await self._outbound.get_json(
            self._endpoints.me,
            {"fields": "id,name,email", "appsecret_proof": self.sign(access_token.encode()).hex()},
            bearer=access_token,
        )
        # Many people have no e-mail there, or do not share it. Facebook shares only confirmed ones.
        return identity(
            self.provider,
            self._endpoints.issuer,
            me.get("id"),
            email=clean_email(me.get("email")),
            name=clean_name(me.get("name")),
        )

    async def verify_id_token(self, id_token: str, nonce: str | None) -> ProvenIdentity:
        return await self._id_tokens.verify(id_token, nonce)

    def read_deletion(self, signed_request: str) -> DeletionRequest:
        """Verify a signed request for deletion, and return it. Raises SignInFailed."""
        if len(signed_request) > MAX_SIGNED_REQUEST or not signed_request.isascii():
            raise SignInFailed("signed_request: size")
        signature, _, payload = signed_request.partition(".")
        try:
            if not hmac.compare_digest(_decoded(signature), self.sign(payload.encode())):
                raise SignInFailed("signed_request: signature")
            claims = json.loads(_decoded(payload))
            if not isinstance(claims, dict) or str(claims["algorithm"]).upper() != "HMAC-SHA256":
                raise SignInFailed("signed_request: algorithm")
            issued_at = datetime.fromtimestamp(cast("float", claims["issued_at"]), UTC)
            if issued_at > self._clock() + LEEWAY:
                raise SignInFailed("signed_request: instant")
            proven = identity(self.provider, self._endpoints.issuer, claims["user_id"], email=None, name=None)
        except (ValueError, TypeError, KeyError, OverflowError, OSError, RecursionError):
            raise SignInFailed("signed_request: unreadable") from None
        return DeletionRequest(proven.issuer, proven.subject, issued_at)

    def sign(self, message: bytes) -> bytes:
        """Returns the HMAC of a message under the app's secret, as Facebook computes it too."""
        return hmac.digest(self._app_secret.encode(), message, hashlib.sha256)

    async def close(self) -> None:
        await self._keys.close()
        await self._outbound.close()


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
