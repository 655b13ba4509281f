"""/graphql/stream: GraphQL over server-sent events, a connection for each operation."""

import asyncio
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode

import httpx2
import pytest
from pydantic import SecretStr

from app.main import create_app
from app.settings import Settings
from tests.api.cast import ORIGIN, SECRET, Cast, Stage, World
from tests.api.documents import GRANT, VIEWER
from tests.api.identity.doors import COOKIE, guest, post
from tests.api.live.cast import NOTIFICATIONS, SECONDS, STATUS, Events, events
from tests.api.live.test_credentials import end_at
from tests.api.live.test_notifications import inbox
from transport import event_stream


async def test_after_one_and_then_live(world: World, stage: Stage) -> None:
    await stage.onboard()
    for number in range(3):
        await stage.grant(f"g{number}", number + 1)
    ids = await inbox(stage)
    async with events(world.app, await stage.token(), NOTIFICATIONS, after=ids[0]) as stream:
        assert [(await stream.next())["id"] for _ in range(2)] == ids[1:]
        await stage.grant("now", 9)
        assert (await stream.next())["delta"] == 9
    assert stream.status == 200
    assert stream.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert stream.headers["cache-control"] == "no-store"


async def test_status(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with events(world.app, await stage.token(), STATUS) as stream:
        assert (await stream.next())["points"]["balance"] == 0
        await stage.grant("g", 8)
        assert (await stream.next())["points"]["balance"] == 8


def get(world: World, secret: str | None, query: str, headers: Mapping[str, str] | None = None) -> Events:
    own = {} if secret is None else {"authorization": f"Bearer {secret}"}
    sent = {"accept": "text/event-stream", **own, **(headers or {})}
    return Events(world.app, sent, b"", "GET", urlencode({"query": query}).encode())


async def test_by_get_as_a_browsers_own_event_source(world: World, stage: Stage) -> None:
    """It sends cookies and nothing else."""
    browser = await guest(stage)
    stream = get(world, None, STATUS, {"cookie": f"{COOKIE}={browser.cookie}"})
    assert (await stream.next())["playerId"] == "ada"
    await post(world, "/auth/logout", {}, browser.headers())
    assert await stream.error() == "UNAUTHENTICATED"
    await stream.leave()


async def test_one_result_and_the_end(world: World, stage: Stage) -> None:
    async with events(world.app, stage.key, VIEWER) as stream:
        assert (await stream.next())["kind"] == "STUDIO"
        assert await stream.event() == ("complete", None)
        assert await stream.event() == ("", None)
    await stage.onboard()
    given = {"playerId": "ada", "points": 5, "reason": "Sorry", "idempotencyKey": "k"}
    async with events(world.app, stage.key, GRANT, input=given) as stream:
        assert (await stream.next())["userErrors"] == []


@pytest.mark.parametrize("who", ["anonymous", "acme", "zenith"])
async def test_callers_who_are_no_player_are_refused(world: World, cast: Cast, who: str) -> None:
    secrets = {"anonymous": None, "acme": cast.acme.key, "zenith": cast.zenith.key}
    async with events(world.app, secrets[who], NOTIFICATIONS) as stream:
        assert await stream.error() == ("UNAUTHENTICATED" if who == "anonymous" else "FORBIDDEN")


@pytest.mark.parametrize("who", ["expired", "revoked"])
async def test_bad_credentials_are_refused_as_http_does(world: World, cast: Cast, who: str) -> None:
    async with events(world.app, getattr(cast, who), STATUS) as stream:
        await stream.start()
        assert stream.status == 401
        assert json.loads(await stream.block())["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_another_sites_cookie_is_refused(world: World, stage: Stage) -> None:
    browser = await guest(stage)
    headers = {"cookie": f"{COOKIE}={browser.cookie}", "origin": "https://evil.example"}
    async with events(world.app, None, STATUS, headers) as stream:
        await stream.start()
        assert stream.status == 403


async def test_a_token_that_expires_ends_an_idle_stream(world: World, stage: Stage) -> None:
    await stage.onboard()
    token = await stage.token()
    await end_at(world, token, datetime.now(UTC) + timedelta(seconds=0.4))
    async with events(world.app, token, NOTIFICATIONS) as stream:
        assert await stream.error() == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    ("query", "code"), [("{", "BAD_USER_INPUT"), ("subscription { nonsense }", "BAD_USER_INPUT")]
)
async def test_bad_documents_are_refused_in_the_stream(
    world: World, cast: Cast, query: str, code: str
) -> None:
    async with events(world.app, cast.ada, query) as stream:
        assert await stream.error() == code


async def test_bad_requests_are_refused_as_http_does(world: World, cast: Cast) -> None:
    wrong: list[tuple[int, Events]] = [
        (405, get(world, cast.ada, 'mutation { onboardPlayer(input: {playerId: "x"}) { created } }')),
        (405, Events(world.app, {}, b"", "PUT")),
        (406, get(world, cast.ada, VIEWER, {"accept": "application/json"})),
        (415, Events(world.app, {"content-type": "text/plain"}, b"{}")),
        (400, Events(world.app, {"content-type": "application/json"}, b"{")),
        (400, Events(world.app, {"content-type": "application/json"}, b"{}")),
    ]
    for status, stream in wrong:
        await stream.start()
        assert stream.status == status
        await stream.leave()


async def test_silence_is_broken_by_signs_of_life(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream, "KEEP_ALIVE_SECONDS", 0.02)
    await stage.onboard()
    async with events(world.app, await stage.token(), NOTIFICATIONS) as stream:
        assert [await stream.block() for _ in range(4)] == [":"] * 4


async def test_a_slow_reader_is_parted_with(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream, "SEND_SECONDS", 0.05)
    await stage.onboard()
    async with events(world.app, await stage.token(), NOTIFICATIONS) as stream:
        await stream.start()
        stream.stuck = True
        await stage.grant("g", 1)
        async with asyncio.timeout(SECONDS):
            await stream.task
        assert "slow reader left" in [line["event"] for line in world.logs]


async def test_the_process_ends_it_without_complete_and_says_when_to_come_back(
    world: World, stage: Stage
) -> None:
    await stage.onboard()
    async with events(world.app, await stage.token(), STATUS) as stream:
        await stream.next()
        world.app.state.end_streams()
        try:
            assert await stream.event() == ("", None)
            assert stream.retry == event_stream.RETRY_MILLISECONDS
        finally:
            world.app.state.end_streams.__self__._stopping = False


async def test_pages_of_other_origins_may_stream() -> None:
    """With a token, as at /graphql; the browser asks before it sends one."""
    settings = Settings(database_url="postgresql://localhost/none", secret=SecretStr(SECRET))
    transport = httpx2.ASGITransport(app=create_app(settings))
    async with httpx2.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        asked = {
            "origin": "https://game.example",
            "access-control-request-method": "POST",
            "access-control-request-headers": "authorization,content-type",
        }
        answer = await client.options("/graphql/stream", headers=asked)
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "access-control-allow-credentials" not in answer.headers
