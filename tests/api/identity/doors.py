"""Ways into the store, as a browser, another site and a game walk them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import IPv4Address
from typing import Any
from uuid import uuid4

import httpx2

from app.domain.access import Provider
from app.identity.proven import ProvenIdentity
from app.identity.service import SignedIn, SignInAs, sign_in
from app.identity.sessions import SessionKind
from app.infra.encryption import Encryptor
from tests.api.cast import ORIGIN, SECRET, Answer, Json, Stage, World

COOKIE = "__Host-laurel-store"
PREVIEW_ALL = """
fragment SideAll on MergeSide { displayName tier { code } progress points }
fragment PreviewAll on MergePreview {
  tier { code } progress points here { ...SideAll } there { ...SideAll } mergeToken expiresAt
}"""
CREATE_LINK = "mutation { createStoreLink { url expiresAt } }"
WHO = "{ viewer { kind member { playerId isGuest } } }"
CREATE_CODE = "mutation { createConnectCode { code expiresAt } }"
CONNECT = (
    "mutation($code: String!) { connectStoreCode(code: $code) {"
    " member { playerId isGuest identities { provider linkedAt } } userErrors { code message path } } }"
)
ASSERT = (
    "mutation($input: AssertIdentityInput!) { assertIdentity(input: $input) {"
    " member { playerId isGuest identities { provider } } userErrors { code message path } } }"
)
ID_TOKEN = (
    "mutation($input: SignInWithIdTokenInput!) { signInWithIdToken(input: $input) {"
    " member { playerId isGuest } session { token expiresAt } connectCode { code expiresAt }"
    " merge { ...PreviewAll } userErrors { code message path } } }"
) + PREVIEW_ALL
PREVIEW = (
    "query($mergeToken: String!) { mergePreview(mergeToken: $mergeToken) { ...PreviewAll } }" + PREVIEW_ALL
)
OWN = "{ me { playerId isGuest email identities { provider } } }"
SIGN_OUT = "mutation { signOutEverywhere { userErrors { code message path } } }"
EVERYTHING = (CREATE_LINK, CREATE_CODE, CONNECT, ASSERT, ID_TOKEN, PREVIEW, SIGN_OUT, OWN)
"""Together they select every field of identity.py."""
ENCRYPTOR = Encryptor(SECRET)


@dataclass(frozen=True)
class Browser:
    """A browser on our own pages: its cookie, and what it says of itself."""

    world: World
    cookie: str | None = None

    def headers(self, **more: str) -> dict[str, str]:
        own = {} if self.cookie is None else {"cookie": f"{COOKIE}={self.cookie}"}
        return own | {"origin": ORIGIN, "sec-fetch-site": "same-origin"} | more

    async def ask(self, document: str, **variables: object) -> Answer:
        answer = await self.world.send(None, {"query": document, "variables": variables}, **self.headers())
        assert answer.status < 500, (answer.body, self.world.logs[-2:])
        codes = [error["extensions"]["code"] for error in answer.body.get("errors", ())]
        assert "INTERNAL" not in codes, (answer.body, self.world.logs[-2:])
        return answer

    async def exchange(self, code: str, *, replace: bool = False) -> httpx2.Response:
        given = {"code": code, "session": "cookie", "replace": replace}
        return await post(self.world, "/auth/exchange", given, self.headers())

    async def enter(self, code: str, *, replace: bool = False) -> "Browser":
        """The same browser, signed in by a link."""
        answer = await self.exchange(code, replace=replace)
        assert answer.status_code == 200, answer.text
        return Browser(self.world, set_cookie(answer))


def set_cookie(answer: httpx2.Response | Answer) -> str:
    """The value that an answer sets; empty where it takes the cookie away."""
    name, _, value = answer.headers["set-cookie"].partition(";")[0].partition("=")
    assert name == COOKIE
    return value


async def post(
    world: World, path: str, given: object, headers: Mapping[str, str] | None = None
) -> httpx2.Response:
    return await world.client.post(path, json=given, headers=dict(headers or {}))


def error_of(answer: httpx2.Response) -> tuple[int, str]:
    """Status and code of an error of /auth."""
    body = answer.json()
    assert set(body) == {"error"}
    assert body["error"]["message"]
    return answer.status_code, body["error"]["code"]


async def link_of(world: World, token: str) -> str:
    """The code of a fresh store link."""
    url = (await world.ask(token, CREATE_LINK)).only["url"]
    return url.partition("#code=")[2]


async def bearer_of(world: World, token: str) -> str:
    """A bearer token of a store session, for the holder of a player token."""
    given = {"code": await link_of(world, token), "session": "bearer"}
    answer = await post(world, "/auth/exchange", given)
    assert answer.status_code == 200, answer.text
    return answer.json()["token"]


async def guest(stage: Stage, player: str = "ada", **more: object) -> Browser:
    """A player's browser in the store, not identified."""
    await stage.onboard(player, **more)
    return await Browser(stage.world).enter(await link_of(stage.world, await stage.token(player)))


def proven(subject: str | None = None, email: str | None = None) -> ProvenIdentity:
    """Somebody whom Google knows."""
    return ProvenIdentity(Provider.GOOGLE, "https://accounts.google.com", subject or uuid4().hex, email)


async def signed_in(
    stage: Stage, identity: ProvenIdentity, kind: SessionKind = SessionKind.COOKIE
) -> SignedIn:
    """A session of somebody who came to the store without the game."""
    who = SignInAs(str(stage.game.id), kind=kind)
    done = await sign_in(stage.world.database, ENCRYPTOR, identity, who, datetime.now(UTC))
    assert isinstance(done, SignedIn)
    return done


async def visitor(stage: Stage, identity: ProvenIdentity | None = None) -> Browser:
    """Somebody whom no game knows yet, in the store of this stage's sandbox."""
    done = await signed_in(stage, identity or proven())
    assert not done.known
    return Browser(stage.world, done.session.secret)


async def linked(stage: Stage, player: str, identity: ProvenIdentity) -> Json:
    """Link an identity to a player, as a sign-in in its store session does; its own view after it."""
    who = SignInAs(str(stage.game.id), (stage.game.id, player), kind=SessionKind.BEARER)
    done = await sign_in(stage.world.database, ENCRYPTOR, identity, who, datetime.now(UTC))
    assert isinstance(done, SignedIn)
    return (await stage.world.ask(done.session.secret, OWN)).only


def from_an_address(world: World) -> World:
    """The same application as somebody reaches it from an address that has tried nothing yet."""
    address = str(IPv4Address(0x0A000000 + uuid4().int % 0x1000000))
    transport = httpx2.ASGITransport(app=world.app, client=(address, 1))
    client = httpx2.AsyncClient(transport=transport, base_url=ORIGIN)
    return World(world.app, client, world.database, world.logs)


async def rows(world: World, query: str, *arguments: object) -> list[tuple[Any, ...]]:
    async with world.database.acquire() as connection:
        return [tuple(row) for row in await connection.fetch(query, *arguments)]
