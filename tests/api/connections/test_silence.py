"""Connections on which nothing comes are closed, wherever in a request they fall silent; streams are not."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.cli.serving import server_config
from app.infra.http_protocol import BODY_SECONDS, HEAD_SECONDS, MIN_BODY_BYTES, HttpProtocol
from tests.api.cast import Stage, World
from tests.api.connections.cast import SECONDS, SOON, Impatient, Served, served, wire
from tests.api.connections.test_headers import GET, POST, QUERY, UPGRADE, chunk
from tests.api.live.cast import STATUS

LONG = SOON * 4


@pytest.fixture
async def server(world: World) -> AsyncIterator[Served]:
    async with served(world.app, Impatient) as server:
        yield server


def test_what_is_served() -> None:
    assert server_config(lambda *_: None).http is HttpProtocol  # type: ignore[arg-type] - never called
    assert (HttpProtocol.head_seconds, HttpProtocol.body_seconds) == (HEAD_SECONDS, BODY_SECONDS) == (15, 15)


@pytest.mark.parametrize("nothing", [b"", b"\r\n", b"\r\n\r\n\r\n"])
async def test_who_says_nothing_is_left(server: Served, nothing: bytes) -> None:
    async with wire(server) as connection:
        await connection.write(nothing)
        assert await connection.rest() == b""


HALVES = [
    pytest.param(b"G", id="a letter"),
    pytest.param(b"GET /hea", id="half an address"),
    pytest.param(GET, id="half a head"),
    pytest.param(GET + b"x-half", id="half a name"),
    pytest.param(GET + b"x-half: ", id="half a header"),
    pytest.param(UPGRADE, id="half an upgrade"),
    pytest.param(POST + b"content-length: 30\r\n\r\n", id="no body"),
    pytest.param(POST + b"content-length: 30\r\n\r\n{", id="half a body"),
    pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n", id="no chunk"),
    pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n5", id="half a size"),
    pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n5\r\n{", id="half a chunk"),
    pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n" + chunk(QUERY), id="no last chunk"),
    pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n" + chunk(QUERY) + b"0\r\n", id="half an end"),
]


@pytest.mark.parametrize("half", HALVES)
@pytest.mark.parametrize("kept_alive", [False, True])
async def test_half_a_request_times_out(server: Served, half: bytes, kept_alive: bool) -> None:
    async with wire(server) as connection:
        if kept_alive:
            await connection.write(GET + b"\r\n")
            assert (await connection.answer())[0] == 200
        await connection.write(half)
        assert await connection.refused() == 408


@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        pytest.param(b"", b"\r\n", id="empty lines"),
        pytest.param(GET, b"x: y\r\n", id="headers"),
        pytest.param(GET + b"x: ", b"y", id="a header"),
        pytest.param(POST + b"content-length: 10000\r\n\r\n", b" ", id="a body"),
        pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n", chunk(b" "), id="chunks"),
        pytest.param(POST + b"transfer-encoding: chunked\r\n\r\n1;", b"e", id="an extension"),
    ],
)
async def test_drop_by_drop_is_as_silence(server: Served, begin: bytes, drop: bytes) -> None:
    async with wire(server) as connection:
        await connection.write(begin)

        async def drip() -> None:
            while True:
                await asyncio.sleep(SOON / 5)
                await connection.write(drop)

        dripping = asyncio.create_task(drip())
        try:
            answer = await connection.rest()
        except ConnectionResetError:
            answer = b""
        finally:
            dripping.cancel()
            await asyncio.gather(dripping, return_exceptions=True)
        assert answer.startswith(b"HTTP/1.1 408 ") or not answer


async def test_a_body_that_is_answered_already_does_not_go_on(server: Served) -> None:
    """The application answers before the body is there."""
    async with wire(server) as connection:
        await connection.write(b"POST /no-such HTTP/1.1\r\nhost: test\r\ncontent-length: 10\r\n\r\n1")
        assert b" 404 " in await connection.reader.readuntil(b"\r\n\r\n")
        await connection.rest()


async def test_who_falls_silent_after_a_body_that_was_answered_before_is_left(server: Served) -> None:
    """The end of the body is the last that comes."""
    async with wire(server) as connection:
        await connection.write(b"POST /no-such HTTP/1.1\r\nhost: test\r\ncontent-length: 10\r\n\r\n1")
        assert b" 404 " in await connection.reader.readuntil(b"\r\n\r\n")
        await connection.write(b"234567890")
        await connection.rest()


async def test_a_slow_body_that_grows_is_waited_for(server: Served) -> None:
    """It takes several times as long as silence may."""
    spaces = b" " * MIN_BODY_BYTES
    async with wire(server) as connection:
        length = len(QUERY) + 6 * len(spaces)
        await connection.write(POST + b"content-length: %d\r\n\r\n" % length)
        for _ in range(6):
            await connection.write(spaces)
            await asyncio.sleep(SOON * 0.6)
        await connection.write(QUERY)
        assert (await connection.answer())[1] == {"data": {"__typename": "Query"}}


async def test_streams_and_what_is_kept_alive_stay(server: Served, stage: Stage) -> None:
    await stage.onboard("ada")
    token = await stage.token("ada")
    query = b'{"query": "%b"}' % STATUS.replace("\n", " ").encode()
    head = b"POST /graphql/stream HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\n"
    own = b"authorization: Bearer %b\r\ncontent-length: %d\r\n\r\n" % (token.encode(), len(query))
    async with wire(server) as events, wire(server) as upgraded, wire(server) as kept:
        await events.write(head + own + query)
        assert b" 200 " in await events.reader.readuntil(b"\r\n\r\n")
        await upgraded.write(UPGRADE + b"sec-websocket-protocol: graphql-transport-ws\r\n\r\n")
        assert b" 101 " in await upgraded.reader.readuntil(b"\r\n\r\n")
        await kept.write(GET + b"\r\n")
        assert (await kept.answer())[0] == 200
        # What a client sends behind a request whose answer is a stream is no reason to end the stream.
        await events.write(b"GET /")
        await asyncio.sleep(LONG)
        assert server.open_connections == 3
        await kept.write(GET + b"\r\n")
        assert (await kept.answer())[0] == 200


async def test_nothing_is_left_behind(server: Served) -> None:
    for half in (b"", GET, POST + b"content-length: 30\r\n\r\n{"):
        async with wire(server) as connection:
            await connection.write(half)
            await asyncio.sleep(0.02)
    async with asyncio.timeout(SECONDS):
        while server.open_connections or server.server.server_state.tasks:  # noqa: ASYNC110 - no event for it
            await asyncio.sleep(0.02)
