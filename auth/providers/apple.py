"""Sign-in with Apple: a client secret signed for each call, an answer by POST, a name sent only once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from joserfc import jwt
from joserfc.jwk import ECKey

from app.domain.access import MAX_ID_TOKEN, Provider
from app.identity.proven import ProvenIdentity
from app.infra.clock import Clock
from auth.providers.answers import clean_name, code_of, needed
from auth.providers.id_tokens import IdTokens, Keys
from auth.providers.outbound import Outbound

SECRET_LIFE = timedelta(minutes=5)
"""The life of a client secret: it serves one call, though Apple would allow months."""


@dataclass(frozen=True, slots=True)
class AppleEndpoints:
    """Apple's addresses, and its value of `iss`."""

    authorization: str = "https://appleid.apple.com/auth/authorize"
    token: str = "https://appleid.apple.com/auth/token"  # noqa: S105 - an address
    keys: str = "https://appleid.apple.com/auth/keys"
    issuer: str = "https://appleid.apple.com"


APPLE = AppleEndpoints()


class AppleSecrets:
    """Signs client secrets: short-lived JWTs that Apple checks by the team's key."""

    def __init__(self, team_id: str, key_id: str, private_key: str, audience: str) -> None:
        """Import the key; `private_key` is the text of the .p8 file. Raises ValueError for other texts."""
        self._header = {"alg": "ES256", "kid": key_id}
        self._team_id = team_id
        self._key = ECKey.import_key(private_key)
        self._audience = audience

    def mint(self, client_id: str, clock: Clock) -> str:
        now = int(clock().timestamp())
        claims: dict[str, object] = {
            "iss": self._team_id,
            "sub": client_id,
            "aud": self._audience,
            "iat": now,
            "exp": now + int(SECRET_LIFE.total_seconds()),
        }
        return jwt.encode(self._header, claims, self._key, algorithms=["ES256"], default_type=None)


class AppleSignIn:
    """The client of a Services ID at Apple."""

    provider = Provider.APPLE
    callback_method: Literal["POST"] = "POST"

    def __init__(
        self, outbound: Outbound, secrets: AppleSecrets, clock: Clock, endpoints: AppleEndpoints = APPLE
    ) -> None:
        self._outbound = outbound
        self._secrets = secrets
        self._clock = clock
        self._endpoints = endpoints
        self._keys = Keys(lambda: outbound.get_json(endpoints.keys), clock)
        self._id_tokens = IdTokens(self.provider, (endpoints.issuer,), outbound.audiences, self._keys, clock)

    async def authorization_url(self, *, state: str, nonce: str, verifier: str, redirect_uri: str) -> str:
        # Apple does not support PKCE. The nonce binds the token to this sign-in, the secret the code to us.
        return self._outbound.authorization_url(
            self._endpoints.authorization,
            state=state,
            redirect_uri=redirect_uri,
            scope="name email",
            nonce=nonce,
            response_mode="form_post",
        )

    async def complete(
        self, answer: Mapping[str, str], *, nonce: str, verifier: str, redirect_uri: str
    ) -> ProvenIdentity:
        token = await self._outbound.exchange(
            self._endpoints.token,
            code=code_of(answer, cancelled="user_cancelled_authorize"),
            redirect_uri=redirect_uri,
            client_secret=self._secrets.mint(self._outbound.client_id, self._clock),
        )
        proven = await self.verify_id_token(needed(token, "id_token", MAX_ID_TOKEN), nonce)
        return replace(proven, name=_name(answer.get("user", "")))

    async def verify_id_token(self, id_token: str, nonce: str | None) -> ProvenIdentity:
        return await self._id_tokens.verify(id_token, nonce)

    async def close(self) -> None:
        await self._keys.close()
        await self._outbound.close()


def _name(user: str) -> str | None:
    """Returns the name in the form's `user` field, or None. It is unsigned: only to be shown."""
    try:
        name = json.loads(user)["name"]
        return clean_name(f"{name['firstName']} {name['lastName']}")
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
