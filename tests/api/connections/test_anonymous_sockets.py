"""Sockets that show no credentials: few of each address, and not for long."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tests.api.cast import Stage, World
from tests.api.connections.cast import SECONDS, Served, served
from tests.api.live.cast import STATUS, connected
from transport import sockets
from transport.anonymous import MAX_ANONYMOUS_SOCKETS, RETRY_SECONDS, AnonymousSockets
from transport.sockets import INIT_SECONDS

SOON = 0.2


@pytest.fixture
async def server(world: World) -> AsyncIterator[Served]:
    async with served(world.app) as server:
        yield server


@asynccontextmanager
async def opened(server: Served, secret: str | None = None) -> AsyncIterator[ClientConnection]:
    """A socket that is acknowledged."""
    async with connect(
        f"ws://127.0.0.1:{server.port}/graphql",
        subprotocols=["graphql-transport-ws"],  # type: ignore[list-item] - a new type of str
        compression=None,
        close_timeout=0.1,
    ) as connection:
        payload = "" if secret is None else f', "payload": {{"authorization": "Bearer {secret}"}}'
        await connection.send(f'{{"type": "connection_init"{payload}}}')
        assert "connection_ack" in str(await connection.recv())
        yield connection


async def test_at_the_limit_of_one_address_and_one_past_it(server: Served, stage: Stage) -> None:
    await stage.onboard("ada")
    token = await stage.token("ada")
    async with AsyncExitStack() as stack:
        # Who shows credentials takes no place for longer than that.
        for _ in range(5):
            await stack.enter_async_context(opened(server, token))
        first = await stack.enter_async_context(opened(server))
        for _ in range(MAX_ANONYMOUS_SOCKETS - 1):
            await stack.enter_async_context(opened(server))
        for secret in (None, token):
            with pytest.raises(InvalidStatus) as refused:
                async with opened(server, secret):
                    raise AssertionError
            response = refused.value.response
            assert response.status_code == 429
            assert response.headers["retry-after"] == str(RETRY_SECONDS) == str(INIT_SECONDS)
            assert b"RATE_LIMITED" in response.body
        await first.close()
        async with asyncio.timeout(SECONDS):
            while True:
                try:
                    await stack.enter_async_context(opened(server, token))
                    break
                except InvalidStatus:
                    await asyncio.sleep(0.02)
        assert server.open_connections == MAX_ANONYMOUS_SOCKETS + 5


async def test_hundreds_at_once_leave_no_place_taken(server: Served) -> None:
    async def one() -> bool:
        try:
            async with opened(server):
                await asyncio.sleep(0.5)
        except (InvalidStatus, ConnectionClosed):
            return False
        return True

    for _ in range(2):
        assert (
            0
            < sum(await asyncio.gather(*(one() for _ in range(MAX_ANONYMOUS_SOCKETS + 40))))
            <= (MAX_ANONYMOUS_SOCKETS)
        )
        async with asyncio.timeout(SECONDS):
            while server.open_connections:  # noqa: ASYNC110 - uvicorn has no event for it
                await asyncio.sleep(0.02)


def test_addresses_are_counted_each_and_forgotten() -> None:
    counted = AnonymousSockets()
    places = [counted.enter("192.0.2.1") for _ in range(MAX_ANONYMOUS_SOCKETS)]
    assert None not in places
    assert counted.enter("192.0.2.1") is None
    other = counted.enter("192.0.2.2")
    assert other is not None
    for place in (*places, other, other):
        assert place is not None
        place.leave()
    assert counted._open == {}


async def test_one_that_asks_nothing_is_closed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sockets, "ANONYMOUS_SECONDS", SOON)
    async with connected(world.app, None) as idle, connected(world.app, None) as used:
        await used.subscribe("{ __typename }")
        assert [(await used.hear())["type"] for _ in range(2)] == ["next", "complete"]
        assert [await idle.closed(), await used.closed()] == [4403, 4403]


async def test_one_with_credentials_stays(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "ANONYMOUS_SECONDS", SOON)
    await stage.onboard("ada")
    async with connected(world.app, await stage.token("ada")) as opened:
        await asyncio.sleep(SOON * 2)
        await opened.subscribe(STATUS)
        assert (await opened.next())["playerId"] == "ada"
