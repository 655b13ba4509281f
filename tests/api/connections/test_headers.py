"""Request line and headers, and what goes beside the bytes of a body, are bounded before anybody is known."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest

from app.infra.http_protocol import CHUNK_BYTES, MAX_HEAD_BYTES
from app.infra.logging import SOCKET_LOGGER
from app.infra.socket_protocol import SocketProtocol
from tests.api.cast import World
from tests.api.connections.cast import Served, Wire, served, wire

HOST = b"host: test\r\n"
GET = b"GET /healthz HTTP/1.1\r\n" + HOST
POST = b"POST /graphql HTTP/1.1\r\n" + HOST + b"content-type: application/json\r\n"
QUERY = b'{"query": "{ __typename }"}'
UPGRADE = (
    b"GET /graphql HTTP/1.1\r\nhost: test\r\nconnection: Upgrade\r\nupgrade: websocket\r\n"
    b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
)


@pytest.fixture
async def server(world: World) -> AsyncIterator[Served]:
    async with served(world.app) as server:
        yield server


def padded(head: bytes, size: int, name: bytes = b"x-padding") -> bytes:
    """A whole head of so many bytes."""
    rest = size - len(head) - len(name) - len(b": \r\n\r\n")
    return head + name + b": " + b"p" * rest + b"\r\n\r\n"


async def written(connection: Wire, data: bytes, pieces: int) -> None:
    """All of it in so many pieces, as far as the server takes it."""
    step = len(data) // pieces + 1
    try:
        for start in range(0, len(data), step):
            await connection.write(data[start : start + step])
            await asyncio.sleep(0)
    except ConnectionError:
        pass


@pytest.mark.parametrize("pieces", [1, 2, 100])
@pytest.mark.parametrize("before", [0, 2])
async def test_at_the_limit_and_one_byte_past_it(server: Served, pieces: int, before: int) -> None:
    """On a new connection, and on one that is kept alive."""
    async with wire(server) as connection:
        for _ in range(before):
            await connection.write(GET + b"\r\n")
            assert (await connection.answer())[0] == 200
        await written(connection, padded(GET, MAX_HEAD_BYTES), pieces)
        assert (await connection.answer())[0] == 200
        await written(connection, padded(GET, MAX_HEAD_BYTES + 1), pieces)
        assert await connection.refused() == 431


@pytest.mark.parametrize(
    "endless",
    [
        pytest.param(GET + b"x-endless: " + b"p" * 1_000_000, id="a header without an end"),
        pytest.param(GET + b"x" * 1_000_000, id="a name without an end"),
        pytest.param(GET + b"a: b\r\n" * 200_000, id="headers without an end"),
        pytest.param(b"GET /" + b"p" * 1_000_000, id="an address without an end"),
        pytest.param(UPGRADE + b"a: b\r\n" * 200_000, id="an upgrade without an end"),
    ],
)
@pytest.mark.parametrize("pieces", [1, 50])
async def test_what_has_no_end_is_refused(server: Served, endless: bytes, pieces: int) -> None:
    async with wire(server) as connection:
        await written(connection, endless, pieces)
        assert await connection.refused() == 431


@pytest.mark.parametrize("more", [b"a: b\r\n" * 200, b"cookie: " + b"c" * 9_000 + b"\r\n"])
async def test_an_upgrade_with_too_much_is_answered(server: Served, more: bytes) -> None:
    async with wire(server) as connection:
        await connection.write(UPGRADE + more + b"\r\n")
        assert await connection.refused() == 431


async def test_an_upgrade_at_its_limits(server: Served) -> None:
    long = b"cookie: " + b"c" * (8_192 - len(b"cookie: \r\n")) + b"\r\n"
    async with wire(server) as connection:
        await connection.write(UPGRADE + long + b"a: b\r\n" * 122 + b"\r\n")
        assert await connection.reader.readuntil(b"\r\n") == b"HTTP/1.1 101 Switching Protocols\r\n"
        # Its lines would have the query string in them.
        (socket,) = server.server.server_state.connections
        assert isinstance(socket, SocketProtocol)
        assert socket.logger.name == SOCKET_LOGGER
    async with wire(server) as connection:
        await connection.write(UPGRADE + long + b"a: b\r\n" * 123 + b"\r\n")
        assert await connection.refused() == 431


@pytest.mark.parametrize(
    "odd", [b"\x16\x03\x01\x02", b"GET / HTTP/9\r\n\r\n", POST + b"content-length: x\r\n\r\n"]
)
async def test_what_is_no_request_is_answered(server: Served, odd: bytes) -> None:
    async with wire(server) as connection:
        await connection.write(odd)
        assert await connection.refused() == 400


async def test_many_small_headers_cost_little(server: Served) -> None:
    async with wire(server) as connection:
        head = POST + b"content-length: %d\r\n" % len(QUERY)
        many = b"a:b\r\n" * ((MAX_HEAD_BYTES - len(head) - 2) // 5)
        await connection.write(head + many + b"\r\n" + QUERY)
        assert (await connection.answer())[1] == {"data": {"__typename": "Query"}}


def chunk(data: bytes, extension: bytes = b"") -> bytes:
    return b"%x%b\r\n%b\r\n" % (len(data), extension, data)


async def test_a_body_in_the_smallest_chunks(server: Served) -> None:
    """They take more than a body's bytes, and are no extension."""
    padding = 40_000
    body = b"".join(chunk(bytes([byte])) for byte in QUERY + b" " * padding) + chunk(b"")
    async with wire(server) as connection:
        await written(connection, POST + b"transfer-encoding: chunked\r\n\r\n" + body, 20)
        assert (await connection.answer())[1] == {"data": {"__typename": "Query"}}


@pytest.mark.parametrize(
    ("begin", "more"),
    [
        pytest.param(chunk(QUERY) + b"1;", b"e" * 2_000, id="an extension"),
        pytest.param(b"", chunk(b" ", b";" + b"e" * 2_000), id="extensions"),
        pytest.param(chunk(QUERY) + b"0\r\nt: ", b"t" * 2_000, id="a trailer"),
        pytest.param(chunk(QUERY) + b"0\r\n", b"t: t\r\n" * 300, id="trailers"),
        pytest.param(chunk(b" ") * 20_000 + b"0\r\nt: ", b"t" * 2_000, id="a trailer after many chunks"),
    ],
)
async def test_what_goes_beside_a_body_is_bounded(server: Served, begin: bytes, more: bytes) -> None:
    async with wire(server) as connection:
        await connection.write(POST + b"transfer-encoding: chunked\r\n\r\n")
        await asyncio.sleep(0.02)
        await written(connection, begin, 10)
        await written(connection, more * 200, 200)
        assert await connection.refused() == 431


@pytest.mark.parametrize("over", [0, 1])
async def test_an_extension_at_the_limit_and_past_it(server: Served, over: int) -> None:
    async with wire(server) as connection:
        await connection.write(POST + b"transfer-encoding: chunked\r\n\r\n")
        await asyncio.sleep(0.02)
        size = MAX_HEAD_BYTES + CHUNK_BYTES - len(b"1;\r\n") + over
        await written(connection, b"1;" + b"e" * size + b"\r\n", 3)
        await asyncio.sleep(0.05)
        if over:
            assert await connection.refused() == 431
            return
        await connection.write(b" \r\n")
        await asyncio.sleep(0.02)
        assert server.open_connections == 1


async def test_trailers_are_no_headers(server: Served) -> None:
    """Else they would sign in the user whose headers a proxy had checked."""
    async with wire(server) as connection:
        trailed = chunk(QUERY) + b"0\r\nauthorization: Bearer lk_live_x\r\n\r\n"
        await connection.write(POST + b"transfer-encoding: chunked\r\n\r\n" + trailed)
        assert (await connection.answer())[0] == 200
        await connection.write(POST + b"content-length: %d\r\n\r\n" % len(QUERY) + QUERY)
        assert (await connection.answer())[0] == 200


async def test_requests_in_one_packet_are_counted_each(server: Served) -> None:
    half = padded(GET, MAX_HEAD_BYTES // 2)
    async with wire(server) as connection:
        await connection.write(half * 5)
        for _ in range(5):
            assert (await connection.answer())[0] == 200
        await written(connection, half + padded(GET, 4 * MAX_HEAD_BYTES), 1)
        with suppress(ConnectionError):
            # Whether the answer to the first is on its way already is not certain.
            assert (await connection.rest()).count(b"HTTP/1.1 200") <= 1
