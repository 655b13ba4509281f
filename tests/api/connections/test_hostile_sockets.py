"""Hostile frames and messages over real sockets: the close codes they get, and that the process lives on."""

import json
import logging
import zlib
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest
from websockets.frames import Opcode

from app.infra.socket_protocol import MAX_FRAGMENTS, SocketProtocol
from tests.api.cast import World
from tests.api.connections.cast import Served, Wire, served, wire
from transport.requests import MAX_BODY_BYTES

OFFERED = b"sec-websocket-extensions: permessage-deflate; client_max_window_bits\r\n"
UPGRADE = (
    b"GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: Upgrade\r\n"
    b"sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    b"sec-websocket-protocol: graphql-transport-ws\r\n"
)
KIND = "{ viewer { kind } }"
DEEP = "[" * 100_000 + "]" * 100_000
OBJECTS = '{"a":' * 100_000 + "1" + "}" * 100_000


def frame(
    data: str | bytes, opcode: Opcode = Opcode.TEXT, *, fin: bool = True, compressed: bool = False
) -> bytes:
    """A frame as clients mask theirs, also one that no library would make."""
    payload = data.encode() if isinstance(data, str) else data
    size = len(payload)
    if size < 126:
        length = bytes((0x80 | size,))
    elif size < 2**16:
        length = b"\xfe" + size.to_bytes(2)
    else:
        length = b"\xff" + size.to_bytes(8)
    return bytes((fin << 7 | compressed << 6 | opcode,)) + length + b"\0\0\0\0" + payload


def subscribe(payload: str) -> str:
    return f'{{"id": "1", "type": "subscribe", "payload": {payload}}}'


def asked(variables: str = "{}", more: str = "") -> str:
    return f'{{"query": "{KIND}", "variables": {variables}{more}}}'


INIT = frame('{"type": "connection_init"}')
EMPTY = frame(b"", Opcode.CONT, fin=False)


class Framed:
    """A socket whose frames are written as they are."""

    def __init__(self, connection: Wire) -> None:
        self.write = connection.write
        self._reader = connection.reader

    async def read(self) -> tuple[Opcode, bytes]:
        """Kind and payload of the frame that comes next."""
        first, size = await self._reader.readexactly(2)
        if size == 126:
            size = int.from_bytes(await self._reader.readexactly(2))
        elif size == 127:
            size = int.from_bytes(await self._reader.readexactly(8))
        return Opcode(first & 0x0F), await self._reader.readexactly(size)

    async def message(self) -> dict[str, object]:
        kind, payload = await self.read()
        assert kind is Opcode.TEXT, (kind, payload)
        return json.loads(payload)

    async def closed(self) -> int:
        """The code with which the server closes, after whatever else it says."""
        while (answer := await self.read())[0] is not Opcode.CLOSE:
            pass
        return int.from_bytes(answer[1][:2])


@pytest.fixture(scope="module")
async def server(world: World) -> AsyncIterator[Served]:
    async with served(world.app) as server:
        yield server


@asynccontextmanager
async def opened(server: Served, *, offered: bytes = b"") -> AsyncIterator[Framed]:
    async with wire(server) as connection:
        await connection.write(UPGRADE + offered + b"\r\n")
        head = (await connection.reader.readuntil(b"\r\n\r\n")).lower()
        assert head.startswith(b"http/1.1 101 ")
        assert b"permessage-deflate" not in head
        yield Framed(connection)


@asynccontextmanager
async def acknowledged(server: Served) -> AsyncIterator[Framed]:
    async with opened(server) as socket:
        await socket.write(INIT)
        assert (await socket.message())["type"] == "connection_ack"
        yield socket


async def still_serves(server: Served, world: World) -> None:
    async with acknowledged(server) as socket:
        await socket.write(frame(subscribe(asked())))
        assert (await socket.message())["payload"] == {"data": {"viewer": {"kind": "ANONYMOUS"}}}
    assert not [line for line in world.logs if line["log_level"] in {"error", "exception", "critical"}]


bomb = zlib.compressobj(wbits=-15)
COMPRESSED = (bomb.compress(b" " * 50_000_000) + bomb.flush(zlib.Z_SYNC_FLUSH))[:-4]
CUT = 1_000
"""Bytes that are sent of a frame whose length is enough to refuse it: with more, a reset loses the close."""
LARGEST = '{"type": "ping"}'.ljust(MAX_BODY_BYTES)

FRAMES: dict[str, tuple[bytes, int]] = {
    "a bomb in a compressed frame": (frame(COMPRESSED, compressed=True), 1002),
    "a compressed message": (frame(zlib.compress(LARGEST.encode()), compressed=True), 1002),
    "binary": (frame(b'{"type": "ping"}', Opcode.BINARY), 4400),
    "gzip as binary": (frame(zlib.compress(b"{}", wbits=31), Opcode.BINARY), 4400),
    "bad UTF-8": (frame(b'{"type": "\xff"}'), 1007),
    "UTF-16": (frame('{"type": "ping"}'.encode("utf-16")), 1007),
    "bad UTF-8 over two frames": (
        frame(b'{"type": "\xf0\x9f', fin=False) + frame(b'"}', Opcode.CONT),
        1007,
    ),
    "one byte more than a message may have": (frame(LARGEST + " ")[:CUT], 1009),
    "8 MB of variables": (frame(subscribe(asked('{"a": "' + "x" * 8_000_000 + '"}')))[:CUT], 1009),
    "8 MB in fragments": (
        frame("x" * 65_536, fin=False)
        + frame("x" * 65_536, Opcode.CONT, fin=False) * 15
        + frame("x" * 7_000_000, Opcode.CONT)[:CUT],
        1009,
    ),
    "a length of 63 bits": (b"\x81\xff" + b"\x7f" + b"\xff" * 7 + b"\0\0\0\0", 1009),
    "bad UTF-8 twice at once": (frame(b"\xff") * 2, 1007),
    "more fragments than may be": (frame("{", fin=False) + EMPTY * (MAX_FRAGMENTS + 100), 1009),
    "as many fragments as may be, and one more": (frame("{", fin=False) + EMPTY * MAX_FRAGMENTS, 1009),
    "a fragment of nothing": (EMPTY, 1002),
    "a message within a message": (frame("{", fin=False) + frame("{}"), 1002),
    "not masked": (b"\x81\x02{}", 1002),
    "an unknown kind of frame": (b"\x83\x80\0\0\0\0", 1002),
    "a ping in fragments": (frame(b"x", Opcode.PING, fin=False), 1002),
    "a ping of 126 bytes": (b"\x89\xfe\x00\x7e\0\0\0\0" + b"x" * 126, 1002),
    "reserved bits": (b"\xf1\x80\0\0\0\0", 1002),
    "a close without half of its code": (frame(b"\x03", Opcode.CLOSE), 1002),
    "a close that says nothing": (frame(b"", Opcode.CLOSE), 0),
    "a close by 1000": (frame(b"\x03\xe8", Opcode.CLOSE), 1000),
    "a close by 4999": (frame(b"\x13\x87", Opcode.CLOSE), 4999),
    **{
        f"a close by {code}": (frame(code.to_bytes(2), Opcode.CLOSE), 1002)
        for code in (0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535)
    },
    "a close in bad UTF-8": (frame(b"\x03\xe8\xff", Opcode.CLOSE), 1007),
}


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("first", ["as the first", "acknowledged"])
async def test_frames(
    server: Served, world: World, caplog: pytest.LogCaptureFixture, kind: str, first: str
) -> None:
    data, code = FRAMES[kind]
    async with acknowledged(server) if first == "acknowledged" else opened(server, offered=OFFERED) as socket:
        await socket.write(data)
        assert await socket.closed() == code
    await still_serves(server, world)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


MESSAGES: dict[str, tuple[str, int]] = {
    "null": ("null", 4400),
    "nothing": ("", 4400),
    "a list": ("[]", 4400),
    "100,000 lists": (DEEP, 4400),
    "100,000 objects": (OBJECTS, 4400),
    "100,000 open lists": ("[" * 100_000, 4400),
    "a type of null": ('{"type": null}', 4400),
    "half a surrogate as its type": ('{"type": "\\ud800"}', 4400),
    "NaN": ('{"type": NaN}', 4400),
    "two values": ('{"type": "ping"}{"type": "ping"}', 4400),
    "a payload of 100,000 lists": (f'{{"type": "ping", "payload": {DEEP}}}', 4400),
    "credentials of 100,000 lists": (f'{{"type": "connection_init", "payload": {DEEP}}}', 4400),
    "credentials in 100,000 objects": (
        f'{{"type": "connection_init", "payload": {{"authorization": {OBJECTS}}}}}',
        4400,
    ),
}
FIRST: dict[str, tuple[str, int]] = {
    **{
        f"credentials: {given[:20]}": (
            f'{{"type": "connection_init", "payload": {{"authorization": {given}}}}}',
            4403,
        )
        for given in (
            *("7", "[]", '{"a": 1}', "true", '""', '"Bearer \\ud800"', '"Bearer \\u0000"', '"Bearer "'),
            *('"' + "x" * 301 + '"', '"Bearer ' + "x" * 900_000 + '"', '"Bearer lp_1.💎"'),
        )
    },
    "a payload that is a list": ('{"type": "connection_init", "payload": [1]}', 4400),
    "a payload that is text": ('{"type": "connection_init", "payload": "x"}', 4400),
    "a message before it is acknowledged": (subscribe(asked()), 4401),
}


@pytest.mark.parametrize("kind", MESSAGES)
async def test_messages(server: Served, world: World, kind: str) -> None:
    text, code = MESSAGES[kind]
    for begun in (opened, acknowledged):
        async with begun(server) as socket:
            await socket.write(frame(text))
            assert await socket.closed() == code
    await still_serves(server, world)


@pytest.mark.parametrize("kind", FIRST)
async def test_first_messages(server: Served, world: World, kind: str) -> None:
    text, code = FIRST[kind]
    async with opened(server) as socket:
        await socket.write(frame(text))
        assert await socket.closed() == code
    await still_serves(server, world)


OPERATIONS: dict[str, tuple[str, str | int]] = {
    "null": ("null", 4400),
    "a list": ("[]", 4400),
    "nothing in it": ("{}", "BAD_USER_INPUT"),
    "a query of null": ('{"query": null}', "BAD_USER_INPUT"),
    "a query of 100,000 lists": (f'{{"query": {DEEP}}}', 4400),
    "variables of null": (asked("null"), "ok"),
    "a list of variables": (asked("[]"), 4400),
    "100,000 lists as a variable": (asked(f'{{"a": {DEEP}}}'), 4400),
    "100,000 objects as a variable": (asked(f'{{"a": {OBJECTS}}}'), 4400),
    "1,000 lists as a variable": (asked('{"a": ' + "[" * 1_000 + "]" * 1_000 + "}"), "ok"),
    "a number of 100,000 digits": (asked('{"a": ' + "9" * 100_000 + "}"), "ok"),
    "variables that are named twice": (asked('{"a": 1, "a": 2}'), "ok"),
    "1 MB of variables, all but some bytes": (asked('{"a": "' + "x" * (MAX_BODY_BYTES - 200) + '"}'), "ok"),
    "50,000 variables": (asked("{" + ",".join(f'"a{n}": {n}' for n in range(50_000)) + "}"), "ok"),
    "extensions of null": (asked(more=', "extensions": null'), "ok"),
    "a list of extensions": (asked(more=', "extensions": []'), "BAD_USER_INPUT"),
    "extensions of 100,000 lists": (asked(more=f', "extensions": {{"a": {DEEP}}}'), 4400),
    "a hash of null": (
        asked(more=', "extensions": {"persistedQuery": {"sha256Hash": null}}'),
        "BAD_USER_INPUT",
    ),
    "a locale of 1 MB": (
        asked(more=', "extensions": {"locale": "' + "x" * (MAX_BODY_BYTES - 200) + '"}'),
        "BAD_USER_INPUT",
    ),
    "a name of 1 MB": (
        asked(more=', "operationName": "' + "x" * (MAX_BODY_BYTES - 200) + '"'),
        "BAD_USER_INPUT",
    ),
    "a query of 1 MB": ('{"query": "' + "#" * (MAX_BODY_BYTES - 100) + '"}', "QUERY_TOO_COMPLEX"),
}


@pytest.mark.parametrize("kind", OPERATIONS)
async def test_operations(server: Served, world: World, kind: str) -> None:
    """What is no message ends the socket, what is no operation ends as one; HTTP refuses both with 400."""
    payload, expected = OPERATIONS[kind]
    async with acknowledged(server) as socket:
        await socket.write(frame(subscribe(payload)))
        if isinstance(expected, int):
            assert await socket.closed() == expected
        else:
            answer = await socket.message()
            if expected == "ok":
                assert answer["payload"] == {"data": {"viewer": {"kind": "ANONYMOUS"}}}
            else:
                assert answer["type"] == "error"
                (error,) = answer["payload"]  # type: ignore[misc] - a list of one
                assert error["extensions"]["code"] == expected
                assert len(json.dumps(error)) < 300
    await still_serves(server, world)


async def test_the_largest_message_and_the_most_fragments(server: Served) -> None:
    async with acknowledged(server) as socket:
        await socket.write(frame(LARGEST))
        assert await socket.message() == {"type": "pong"}
        parts = [frame('{"type": "ping"', fin=False), *[EMPTY] * (MAX_FRAGMENTS - 2), frame("}", Opcode.CONT)]
        await socket.write(b"".join(parts))
        assert await socket.message() == {"type": "pong"}


def protocols(server: Served) -> Iterable[SocketProtocol]:
    return (open_ for open_ in server.server.server_state.connections if isinstance(open_, SocketProtocol))


async def test_pings_whose_pongs_are_not_read_take_no_memory(server: Served) -> None:
    pings = frame(b"x" * 125, Opcode.PING) * 1_000
    async with acknowledged(server) as socket:
        (protocol,) = protocols(server)
        most = 0
        for _ in range(200):
            await socket.write(pings)
            most = max(most, protocol.transport.get_write_buffer_size())
        assert most < MAX_BODY_BYTES
