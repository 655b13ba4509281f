"""`createStoreLink` and POST /auth/exchange: from the widget into the store, once, and nobody else."""

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from pydantic import SecretStr

from app.identity.links import LINK_LIFE, create_store_link
from app.identity.sessions import BEARER_LIFE, SESSION_IDLE
from app.main import create_app
from app.settings import Settings
from auth.routes import MAX_AUTH_BODY, WRONG_EXCHANGES
from tests.api.cast import ORIGIN, SECRET, Cast, Stage, World
from tests.api.identity.doors import (
    CREATE_LINK,
    WHO,
    Browser,
    bearer_of,
    error_of,
    from_an_address,
    guest,
    link_of,
    post,
    rows,
    set_cookie,
    visitor,
)


async def test_from_the_widget_into_the_store(stage: Stage, world: World) -> None:
    await stage.onboard("ada")
    before = datetime.now(UTC)
    answer = await world.ask(await stage.token("ada"), CREATE_LINK)
    url, expires_at = answer.only["url"], datetime.fromisoformat(answer.only["expiresAt"])
    address, _, code = url.partition("#code=")
    assert address == f"{ORIGIN}/store"
    assert before + LINK_LIFE <= expires_at <= datetime.now(UTC) + LINK_LIFE
    assert LINK_LIFE.total_seconds() == 60
    assert len(code) >= 43

    opened = await Browser(world).exchange(code)
    assert (opened.status_code, opened.json()["kind"]) == (200, "cookie")
    assert opened.headers["cache-control"] == "no-store"
    attributes = set(opened.headers["set-cookie"].split("; ")[1:])
    assert attributes == {"Max-Age=2592000", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"}
    ends = datetime.fromisoformat(opened.json()["expiresAt"])
    assert before + SESSION_IDLE <= ends <= datetime.now(UTC) + SESSION_IDLE

    inside = Browser(world, set_cookie(opened))
    me = (await inside.ask("{ me { playerId isGuest } }")).only
    assert me == {"playerId": "ada", "isGuest": True}
    assert (await inside.ask(WHO)).only == {"kind": "PLAYER", "member": me}


async def test_only_a_player_token_makes_one(cast: Cast, stage: Stage, world: World) -> None:
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (stage.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, CREATE_LINK)).code == code
    at_home = await guest(stage)
    assert (await at_home.ask(CREATE_LINK)).code == "FORBIDDEN"
    assert (await world.ask(await bearer_of(world, await stage.token()), CREATE_LINK)).code == "FORBIDDEN"
    assert (await (await visitor(stage)).ask(CREATE_LINK)).code == "FORBIDDEN"


async def test_codes_and_sessions_are_not_kept_as_they_are(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    code = await link_of(world, await stage.token("ada"))
    kept = str(await rows(world, "SELECT * FROM store_links")) + str(
        await rows(world, "SELECT * FROM store_sessions")
    )
    assert inside.cookie
    assert inside.cookie not in kept
    assert code not in kept
    assert inside.cookie not in str(world.logs)


async def test_what_opens_nothing_fails_alike(stage: Stage, world: World) -> None:
    """Replayed, over, rubbish, cut short, or another studio's store: one answer."""
    await stage.onboard("ada")
    used = await link_of(world, await stage.token("ada"))
    await Browser(world).enter(used)
    now = datetime.now(UTC)
    over = await create_store_link(world.database, stage.game.id, "ada", now - LINK_LIFE)
    late = await create_store_link(
        world.database, stage.game.id, "ada", now - LINK_LIFE + timedelta(seconds=20)
    )
    fresh = await link_of(world, await stage.token("ada"))
    wrong = [used, over.code, "", "x", "lc_", fresh[:-1], fresh + "x", fresh.upper(), "lc_\n\0", "ж" * 43]
    answers = {(await Browser(world).exchange(code)).content for code in (*wrong, "x" * 3_000)}
    assert len(answers) == 1
    (content,) = answers
    assert json.loads(content)["error"]["code"] == "CODE_INVALID"
    elsewhere = await post(
        world, "/auth/exchange", {"code": over.code, "session": "bearer"}, Browser(world).headers()
    )
    assert (elsewhere.status_code, elsewhere.content) == (400, content)
    for code in (fresh, late.code):
        assert (await Browser(world).exchange(code)).status_code == 200


async def test_the_same_player_again_gets_a_new_session(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    again = await inside.enter(await link_of(world, await stage.token("ada")))
    assert again.cookie != inside.cookie
    assert (await again.ask(WHO)).only["kind"] == "PLAYER"
    assert (await inside.ask(WHO)).only["kind"] == "ANONYMOUS"


async def test_somebody_else_is_asked_first(stage: Stage, world: World) -> None:
    inside = await guest(stage, displayName="Ada")
    await stage.onboard("bob")
    code = await link_of(world, await stage.token("bob"))
    for _ in range(2):
        asked = await inside.exchange(code)
        assert error_of(asked) == (409, "SIGNED_IN_AS_OTHER")
        assert asked.json()["error"]["displayName"] == "Ada"
        assert "set-cookie" not in asked.headers
    assert (await inside.ask(WHO)).only["member"]["playerId"] == "ada"
    bob = await inside.enter(code, replace=True)
    assert (await bob.ask(WHO)).only["member"]["playerId"] == "bob"
    assert (await inside.ask(WHO)).only["kind"] == "ANONYMOUS"


async def test_a_visitor_and_a_session_that_is_over_give_way(stage: Stage, world: World) -> None:
    somebody = await visitor(stage)
    inside = await guest(stage)
    for browser in (somebody, Browser(world, "ls_over"), Browser(world, "no such form")):
        entered = await browser.enter(await link_of(world, await stage.token("ada")))
        assert (await entered.ask(WHO)).only["kind"] == "PLAYER"
        assert (await browser.ask(WHO)).only["kind"] == "ANONYMOUS"
    assert (await inside.ask(WHO)).only["kind"] == "PLAYER"


async def test_a_code_opens_its_own_studios_store_only(world: World) -> None:
    async with open_shop(world, "https://shop.example") as shop:
        own, other = await world.stage(), await world.stage()
        await on_origin(world, own, "https://shop.example/store?x=1")
        await on_origin(world, other, "https://other.example/store")
        for stage in (own, other):
            await stage.onboard("ada")
        url = (await world.ask(await own.token(), CREATE_LINK)).only["url"]
        assert url.startswith("https://shop.example/store?x=1#code=")
        theirs = await link_of(world, await other.token())
        refused = await shop.exchange(theirs)
        assert error_of(refused) == (400, "CODE_INVALID")
        assert error_of(await Browser(world).exchange(theirs)) == (400, "CODE_INVALID")
        entered = await shop.exchange(url.partition("#code=")[2])
        assert (entered.status_code, entered.json()["kind"]) == (200, "bearer")
        assert "set-cookie" not in entered.headers
        token, ends = entered.json()["token"], datetime.fromisoformat(entered.json()["expiresAt"])
        assert token.startswith("ls_")
        assert abs(ends - datetime.now(UTC) - BEARER_LIFE) < timedelta(seconds=30)
        assert (await world.ask(token, WHO)).only["kind"] == "PLAYER"
        # It was not used up by those who may not have it: what is no page has no origin to compare.
        given = {"code": theirs, "session": "bearer"}
        assert (await post(world, "/auth/exchange", given)).status_code == 200


async def test_a_bearer_token_is_no_cookie_and_the_other_way_round(stage: Stage, world: World) -> None:
    inside = await guest(stage)
    bearer = await bearer_of(world, await stage.token())
    assert (await world.ask(bearer, WHO)).only["kind"] == "PLAYER"
    assert (await Browser(world, bearer).ask(WHO)).only["kind"] == "ANONYMOUS"
    assert (await world.ask(inside.cookie, WHO)).code == "UNAUTHENTICATED"
    # The header wins: a wrong one is not helped by the cookie.
    for secret, kind in ((stage.key, "STUDIO"), (bearer, "PLAYER")):
        answer = await world.send(secret, {"query": "{ viewer { kind } }"}, **inside.headers())
        assert answer.only["kind"] == kind
    wrong = await world.send("lp_wrong", {"query": "{ viewer { kind } }"}, **inside.headers())
    assert wrong.code == "UNAUTHENTICATED"


async def test_a_hundred_exchanges_of_one_code_open_one_session(
    stage: Stage, world: World, module_database_url: str
) -> None:
    await stage.onboard("ada")
    before = await rows(world, "SELECT count(*) FROM store_sessions")
    code = await link_of(world, await stage.token("ada"))
    async with from_an_address(world).client as one, another_process(module_database_url) as other:
        clients = itertools.islice(itertools.cycle([one, other]), 100)
        given = {"code": code, "session": "bearer"}
        answers = await asyncio.gather(*(client.post("/auth/exchange", json=given) for client in clients))
    assert sorted(answer.status_code for answer in answers) == [200] + [400] * 99
    assert len({answer.content for answer in answers}) == 2
    assert await rows(world, "SELECT count(*) FROM store_sessions") == [(before[0][0] + 1,)]


BAD: list[tuple[object, int]] = [
    ({}, 400),
    ([], 400),
    ("code", 400),
    ({"code": None}, 400),
    ({"code": 7}, 400),
    ({"code": ["lc_"]}, 400),
    ({"code": "lc_x", "session": "COOKIE"}, 400),
    ({"code": "lc_x", "session": "staff"}, 400),
    ({"code": "lc_x", "session": None}, 400),
    ({"code": "lc_x", "session": {"a": 1}}, 400),
    ({"code": "lc_x", "replace": "yes"}, 400),
    ({"code": "x" * MAX_AUTH_BODY}, 413),
]


@pytest.mark.parametrize(("given", "status"), BAD, ids=[str(given)[:30] for given, _ in BAD])
async def test_bad_input(world: World, given: object, status: int) -> None:
    assert error_of(await post(world, "/auth/exchange", given)) == (status, "BAD_USER_INPUT")


async def test_bodies_that_are_none(world: World) -> None:
    async def sent(content: bytes, kind: str = "application/json") -> tuple[int, str]:
        headers = {"content-type": kind}
        return error_of(await world.client.post("/auth/exchange", content=content, headers=headers))

    for content in (b"", b"{", b"\xff", b'{"code": NaN}', b'{"code": "\\ud800"}', b"[" * 2000):
        assert await sent(content) == (400, "BAD_USER_INPUT")
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""):
        assert await sent(b'{"code": "x"}', kind) == (415, "BAD_USER_INPUT")
    full = b'{"code": "x"}'.ljust(MAX_AUTH_BODY)
    assert await sent(full, "application/json; charset=utf-8") == (400, "CODE_INVALID")
    assert await sent(full + b" ") == (413, "BAD_USER_INPUT")
    assert await sent(b"x" * 5_000_000) == (413, "BAD_USER_INPUT")
    for method in ("GET", "PUT", "DELETE", "OPTIONS"):
        answer = await world.client.request(method, "/auth/exchange")
        assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


async def test_wrong_codes_of_one_address_are_limited_and_right_ones_never(
    stage: Stage, module_database_url: str
) -> None:
    """Behind one address may be a school, or a proxy that nobody has named."""
    world, token = stage.world, await onboarded(stage)
    async with another_process(module_database_url, "203.0.113.7") as client:

        async def right() -> int:
            given = {"code": await link_of(world, token), "session": "bearer"}
            return (await client.post("/auth/exchange", json=given)).status_code

        assert await right() == 200  # and not counted
        began = time.monotonic()
        wrong = [await client.post("/auth/exchange", json={"code": "lc_x"}) for _ in range(WRONG_EXCHANGES)]
        assert {answer.status_code for answer in wrong} == {400}
        assert {answer.json()["error"]["code"] for answer in wrong} == {"CODE_INVALID"}
        one_more = await client.post("/auth/exchange", json={"code": "lc_x"})
        assert (one_more.status_code, one_more.json()["error"]["code"]) == (429, "RATE_LIMITED")
        assert 600 - (time.monotonic() - began) <= int(one_more.headers["retry-after"]) <= 600
        assert await right() == 200
    elsewhere = await post(world, "/auth/exchange", {"code": "lc_x"})
    assert elsewhere.status_code == 400


async def onboarded(stage: Stage) -> str:
    await stage.onboard("ada")
    return await stage.token("ada")


@asynccontextmanager
async def another_process(
    url: str, address: str = "127.0.0.1", **settings: object
) -> AsyncIterator[httpx2.AsyncClient]:
    """An application of its own over the same database, asked from an address."""
    app = create_app(Settings(database_url=url, secret=SecretStr(SECRET), public_url=ORIGIN, **settings))  # type: ignore[arg-type]
    transport = httpx2.ASGITransport(app=app, client=(address, 1))
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(app.router.lifespan_context(app))
        yield await stack.enter_async_context(httpx2.AsyncClient(transport=transport, base_url=ORIGIN))


class Shop:
    """A store page on an origin of its own."""

    def __init__(self, client: httpx2.AsyncClient, origin: str) -> None:
        self.client = client
        self.headers = {"origin": origin, "sec-fetch-site": "cross-site"}

    async def exchange(self, code: str, kind: str = "bearer") -> httpx2.Response:
        given = {"code": code, "session": kind}
        return await self.client.post("/auth/exchange", json=given, headers=self.headers)


@asynccontextmanager
async def open_shop(world: World, origin: str) -> AsyncIterator[Shop]:
    async with another_process(world.database.url, store_origins=[origin]) as client:
        yield Shop(client, origin)


async def on_origin(world: World, stage: Stage, url: str) -> None:
    async with world.database.acquire() as connection:
        await connection.execute("UPDATE games SET store_url = $2 WHERE id = $1", stage.game.id, url)
