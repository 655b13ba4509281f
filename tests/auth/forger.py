"""A provider of our own making, that says and signs whatever a test wants."""

import asyncio
import base64
import hmac
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx2
from joserfc import jws
from joserfc.jwk import KeySet, RSAKey

from auth.providers.google import GoogleEndpoints, GoogleSignIn
from auth.providers.outbound import Outbound
from tests.auth.cast import MovableClock

ISSUER = "https://forger.example"
CLIENT = "the-client"
NONCE = "the-nonce"
REDIRECT = "http://test/auth/callback/google"

Answer = Callable[[httpx2.Request], Awaitable[httpx2.Response]]


def new_key(key_id: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": key_id, "use": "sig"})


KEY, OTHER_KEY = new_key("one"), new_key("two")


def claims(**changes: object) -> dict[str, object]:
    """Of a good id_token, made now; None takes a claim away."""
    now = int(datetime.now(UTC).timestamp())
    good: dict[str, object] = {
        "iss": ISSUER,
        "aud": CLIENT,
        "sub": "ada",
        "iat": now,
        "exp": now + 600,
        "nonce": NONCE,
        "email": "ada@example.com",
        "email_verified": True,
        "name": "Ada",
    }
    return {name: value for name, value in (good | changes).items() if value is not None}


def signed(
    payload: Mapping[str, object], key: RSAKey = KEY, algorithm: str = "RS256", **header: object
) -> str:
    """A token; `header` is put into its header."""
    head = {"alg": algorithm, "kid": key.kid, **header}
    return jws.serialize_compact(head, json.dumps(payload), key, algorithms=[algorithm])


def confused(payload: Mapping[str, object]) -> str:
    """HS256 with the public key as its secret: what a verifier that believes the header would take."""
    body = _body("HS256", payload)
    return f"{body}.{_encoded(hmac.digest(KEY.as_pem(private=False), body.encode(), 'sha256'))}"


def unsigned(payload: Mapping[str, object]) -> str:
    """Without any signature, and content with it."""
    return f"{_body('none', payload)}."


def _body(algorithm: str, payload: Mapping[str, object]) -> str:
    parts = ({"alg": algorithm, "kid": KEY.kid}, payload)
    return ".".join(_encoded(json.dumps(part).encode()) for part in parts)


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class _Pieces(httpx2.AsyncByteStream):
    """A body that comes over a network, not at once."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self._content), 1_000):
            yield self._content[start : start + 1_000]


@dataclass
class Forger(httpx2.AsyncBaseTransport):
    """The provider's servers: what they answer may be changed, calls are counted by path."""

    keys: list[RSAKey] = field(default_factory=lambda: [KEY])
    answers: dict[str, Answer] = field(default_factory=dict)
    calls: list[httpx2.Request] = field(default_factory=list)
    called: asyncio.Event = field(default_factory=asyncio.Event)
    clock: MovableClock = field(default_factory=MovableClock)
    id_token: str = ""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.calls.append(request)
        self.called.set()
        path = request.url.path
        if path in self.answers:
            return await self.answers[path](request)
        if path == "/keys":
            return httpx2.Response(200, json=KeySet(list(self.keys)).as_dict(private=False))
        return httpx2.Response(200, json={"access_token": "of-ada", "id_token": self.id_token})

    def count(self, path: str) -> int:
        return sum(request.url.path == path for request in self.calls)

    def fail(self, path: str, failure: Exception) -> None:
        async def answer(_request: httpx2.Request) -> httpx2.Response:
            raise failure

        self.answers[path] = answer

    def say(
        self, path: str, status: int = 200, content: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> None:
        async def answer(_request: httpx2.Request) -> httpx2.Response:
            return httpx2.Response(status, stream=_Pieces(content), headers=headers)

        self.answers[path] = answer

    def client(self, *app_ids: str) -> GoogleSignIn:
        """Google's client, that takes this for Google; games' apps have ids of their own."""
        endpoints = GoogleEndpoints(f"{ISSUER}/auth", f"{ISSUER}/token", f"{ISSUER}/keys", (ISSUER,))
        return GoogleSignIn(Outbound(CLIENT, self, app_ids), "secret", self.clock, endpoints)
