"""Open streams: `python -m benchmarks.live_client PORT`, player tokens as JSON on stdin, one line.

Prints `{"open": N}` on stdout when all of them are subscribed, and after the next line of stdin what has
arrived: for each notification its number of points and the instant, by the machine's monotonic clock, which
all processes share. It implements only as much of WebSocket as the server's answers need, so that streams
cost it little.
"""

import asyncio
import base64
import os
import sys
import time
from typing import cast

import orjson
import uvloop

from benchmarks.processes import raise_file_limit

OPENED_AT_ONCE = 50
QUERY = "subscription { notifications { __typename id createdAt message ... on PointsChanged { delta } } }"
_TEXT, _CLOSE, _PING, _PONG = 0x1, 0x8, 0x9, 0xA


def frame(opcode: int, payload: bytes) -> bytes:
    """Returns a frame as clients send it, with a mask of zeros."""
    size = len(payload)
    head = bytes([0x80 | opcode, 0x80 | size]) if size < 126 else bytes([0x80 | opcode, 0x80 | 126])
    return head + (b"" if size < 126 else size.to_bytes(2, "big")) + bytes(4) + payload


class Stream(asyncio.Protocol):
    """One connection with one subscription."""

    transport: asyncio.Transport

    def __init__(self, token: str, arrived: list[tuple[int, float]]) -> None:
        self._token = token
        self._arrived = arrived
        self._received = b""
        self._upgraded = False
        self.acknowledged = asyncio.get_running_loop().create_future()
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.Transport", transport)
        key = base64.b64encode(os.urandom(16)).decode()
        self.transport.write(
            (
                "GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
            ).encode()
        )

    def data_received(self, data: bytes) -> None:
        self._received += data
        if not self._upgraded:
            head, end, self._received = self._received.partition(b"\r\n\r\n")
            if not end:
                self._received = head
                return
            self._upgraded = head.startswith(b"HTTP/1.1 101")
            self._send({"type": "connection_init", "payload": {"authorization": f"Bearer {self._token}"}})
        while len(self._received) >= 2:
            size, start = self._received[1] & 0x7F, 2
            if size == 126:
                size, start = int.from_bytes(self._received[2:4], "big"), 4
            if len(self._received) < start + size:
                return
            opcode, payload = self._received[0] & 0xF, self._received[start : start + size]
            self._received = self._received[start + size :]
            self._receive(opcode, payload)

    def _receive(self, opcode: int, payload: bytes) -> None:
        if opcode == _PING:
            self.transport.write(frame(_PONG, payload))
        if opcode != _TEXT:
            return
        message = orjson.loads(payload)
        if message["type"] == "connection_ack":
            self._send({"id": "1", "type": "subscribe", "payload": {"query": QUERY}})
            self.acknowledged.set_result(None)
        elif message["type"] == "next":
            notification = message["payload"]["data"]["notifications"]
            self._arrived.append((notification.get("delta", 0), time.monotonic()))
        else:
            sys.stderr.write(f"{message}\n")

    def _send(self, message: object) -> None:
        self.transport.write(frame(_TEXT, orjson.dumps(message)))

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True
        if not self.acknowledged.done():
            self.acknowledged.set_exception(exc or ConnectionError("the server hung up"))


async def main() -> None:
    port, loop = int(sys.argv[1]), asyncio.get_running_loop()
    tokens: list[str] = orjson.loads(await loop.run_in_executor(None, sys.stdin.readline))
    raise_file_limit(len(tokens))
    arrived: list[tuple[int, float]] = []
    few = asyncio.Semaphore(OPENED_AT_ONCE)

    async def opened(token: str) -> Stream:
        async with few:
            _, stream = await loop.create_connection(lambda: Stream(token, arrived), "127.0.0.1", port)
            await stream.acknowledged
            return stream

    streams = await asyncio.gather(*(opened(token) for token in tokens))
    sys.stdout.write(f'{{"open": {len(streams)}}}\n')
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.readline)
    lost = sum(stream.lost for stream in streams)
    sys.stdout.buffer.write(orjson.dumps({"arrived": arrived, "lost": lost}) + b"\n")
    sys.stdout.flush()
    for stream in streams:
        stream.transport.abort()


if __name__ == "__main__":
    uvloop.run(main())
