"""Whose a socket is: what its client says, its header, its cookie; and what happens when that is over."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.infra.secrets import hash_secret
from resolvers import live
from tests.api.cast import Cast, Stage, World
from tests.api.documents import VIEWER
from tests.api.identity.doors import COOKIE, SIGN_OUT, Browser, bearer_of, guest, post
from tests.api.live.cast import NOTIFICATIONS, STATUS, connected, socket
from tests.cast import fetch_rows

NAMES = ("authorization", "Authorization")


async def end_at(world: World, secret: str, instant: datetime) -> None:
    for table in ("player_tokens", "store_sessions"):
        await fetch_rows(
            world.database,
            f"UPDATE {table} SET expires_at = $2 WHERE hash = $1",  # noqa: S608 - constants
            *(hash_secret(secret), instant),
        )


# --- who it is ---


@pytest.mark.parametrize("name", NAMES)
async def test_credentials_in_connection_init(world: World, cast: Cast, name: str) -> None:
    async with socket(world.app) as opened:
        await opened.init({name: f"Bearer {cast.ada}"})
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"


async def test_credentials_in_the_header_of_the_upgrade(world: World, cast: Cast) -> None:
    async with socket(world.app, headers={"authorization": f"Bearer {cast.ada}"}) as opened:
        await opened.init()
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"
    async with socket(world.app, headers={"authorization": "Bearer nobody"}) as opened:
        await opened.init({"authorization": f"Bearer {cast.ada}"})  # what is said later counts
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"


@pytest.mark.parametrize(
    "payload",
    [
        {"authorization": "Bearer nobody"},
        {"authorization": ""},
        {"authorization": 7},
        {"authorization": "Bearer " + "x" * 1_000},
        {"Authorization": "Basic YTpi"},
    ],
)
async def test_bad_credentials_are_forbidden(world: World, payload: object) -> None:
    async with socket(world.app) as opened:
        await opened.say({"type": "connection_init", "payload": payload})
        assert await opened.closed() == 4403


@pytest.mark.parametrize("who", ["expired", "revoked"])
async def test_credentials_that_are_over_are_forbidden(world: World, cast: Cast, who: str) -> None:
    async with socket(world.app) as opened:
        await opened.say(
            {"type": "connection_init", "payload": {"authorization": f"Bearer {getattr(cast, who)}"}}
        )
        assert await opened.closed() == 4403


@pytest.mark.parametrize("page", [{"origin": "http://test", "sec-fetch-site": "same-origin"}, {}])
async def test_a_cookie_signs_in_our_own_pages(world: World, stage: Stage, page: dict[str, str]) -> None:
    browser = await guest(stage)
    async with socket(world.app, headers={"cookie": f"{COOKIE}={browser.cookie}", **page}) as opened:
        await opened.init()
        await opened.subscribe(STATUS)
        assert (await opened.next())["playerId"] == "ada"


@pytest.mark.parametrize(
    "page",
    [
        {"origin": "https://evil.example"},
        {"origin": "https://evil.example", "sec-fetch-site": "cross-site"},
        {"origin": "http://shop.test", "sec-fetch-site": "same-site"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
    ],
)
async def test_a_cookie_that_another_site_sent_along_is_forbidden(
    world: World, stage: Stage, cast: Cast, page: dict[str, str]
) -> None:
    browser = await guest(stage)
    headers = {"cookie": f"{COOKIE}={browser.cookie}", **page}
    async with socket(world.app, headers=headers) as opened:
        await opened.say({"type": "connection_init"})
        assert await opened.closed() == 4403
    # A token that the page has itself is no cookie.
    async with socket(world.app, headers=headers) as opened:
        await opened.init({"authorization": f"Bearer {cast.ada}"})
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"


# --- the end of credentials ---


@pytest.mark.parametrize("document", [NOTIFICATIONS, STATUS])
async def test_a_token_that_expires_ends_an_idle_stream(world: World, stage: Stage, document: str) -> None:
    await stage.onboard()
    token = await stage.token()
    await end_at(world, token, datetime.now(UTC) + timedelta(seconds=0.5))
    async with connected(world.app, token) as opened:
        await opened.subscribe(document, "a")
        await opened.subscribe(document, "b")
        if document == STATUS:
            await opened.next()
            await opened.next()
        assert await opened.error() == "UNAUTHENTICATED"
        assert await opened.error() == "UNAUTHENTICATED"
        assert await opened.closed() == 4403


async def test_signing_out_ends_the_stream_at_once(world: World, stage: Stage) -> None:
    here = await guest(stage)
    bearer = await bearer_of(world, await stage.token())
    headers = {"cookie": f"{COOKIE}={here.cookie}"}
    async with socket(world.app, headers=headers) as opened, connected(world.app, bearer) as other:
        await opened.init()
        for one in (opened, other):
            await one.subscribe(NOTIFICATIONS)
            await one.quiet()
        assert (await post(world, "/auth/logout", {}, here.headers())).status_code == 204
        assert await opened.error() == "UNAUTHENTICATED"
        assert await opened.closed() == 4403
        await other.quiet()  # it has a session of its own
        assert (await Browser(world, (await guest(stage)).cookie).ask(SIGN_OUT)).only == {"userErrors": []}
        assert await other.error() == "UNAUTHENTICATED"


async def test_what_is_taken_back_unseen_is_seen_soon(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "RECHECK_SECONDS", 0.05)
    await stage.onboard()
    token = await stage.token()
    async with connected(world.app, token) as opened:
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        await fetch_rows(world.database, "DELETE FROM player_tokens WHERE hash = $1", hash_secret(token))
        assert await opened.error() == "UNAUTHENTICATED"
        assert await opened.closed() == 4403


async def test_a_session_in_use_elsewhere_lives_on(world: World, stage: Stage) -> None:
    here = await guest(stage)
    assert here.cookie
    await end_at(world, here.cookie, datetime.now(UTC) + timedelta(seconds=0.4))
    async with socket(world.app, headers={"cookie": f"{COOKIE}={here.cookie}"}) as opened:
        await opened.init()
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        await end_at(world, here.cookie, datetime.now(UTC) + timedelta(hours=1))
        await asyncio.sleep(0.4)
        await stage.grant("g", 5)
        assert (await opened.next())["delta"] == 5


async def test_an_operation_after_the_end_is_refused(world: World, stage: Stage) -> None:
    await stage.onboard()
    token = await stage.token()
    async with connected(world.app, token) as opened:
        await end_at(world, token, datetime.now(UTC))
        await opened.subscribe(VIEWER)
        assert await opened.error() == "UNAUTHENTICATED"
        assert await opened.closed() == 4403


async def test_an_erased_player_hears_nothing_more(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as opened:
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        erase = "mutation($id: ID!) { erasePlayer(input: {playerId: $id}) { userErrors { code } } }"
        assert (await stage.ask(erase, id="ada")).only == {"userErrors": []}
        assert await opened.error() == "UNAUTHENTICATED"
