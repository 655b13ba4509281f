"""The application as `laurel serve` runs it, and clients that write what they like to it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import orjson
import uvicorn
from starlette.types import ASGIApp

from app.cli.serving import server_config
from app.infra.http_protocol import HttpProtocol
from tests.api.cast import Json

SECONDS = 120.0
SOON = 0.25
"""In place of the seconds that a silent client has."""


class Impatient(HttpProtocol):
    head_seconds = SOON
    body_seconds = SOON


@dataclass
class Served:
    """A server of the test."""

    server: uvicorn.Server
    port: int

    @property
    def open_connections(self) -> int:
        return len(self.server.server_state.connections)


@asynccontextmanager
async def served(app: ASGIApp, protocol: type[HttpProtocol] = HttpProtocol) -> AsyncIterator[Served]:
    """The application on a port of its own; its lifespan is the world's."""
    config = server_config(app)
    config.lifespan, config.http, config.port = "off", protocol, 0
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    try:
        async with asyncio.timeout(SECONDS):
            while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
                await asyncio.sleep(0.01)
        yield Served(server, server.servers[0].sockets[0].getsockname()[1])
    finally:
        server.should_exit = True
        await serving


class Wire:
    """A connection: what is written goes as it is."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def write(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def answer(self) -> tuple[int, Json]:
        """Status and body of the next answer, which has a length."""
        async with asyncio.timeout(SECONDS):
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode().lower()
            length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
            body = await self.reader.readexactly(length)
        return int(head.split()[1]), orjson.loads(body)

    async def refused(self) -> int:
        """The status of the error of the request that comes next; after it the connection is closed."""
        status, body = await self.answer()
        assert body["error"]["code"] == "BAD_USER_INPUT"
        assert body["error"]["message"].endswith(".")
        assert await self.rest() == b""
        return status

    async def rest(self) -> bytes:
        """All that comes until the server closes."""
        async with asyncio.timeout(SECONDS):
            return await self.reader.read()


@asynccontextmanager
async def wire(server: Served) -> AsyncIterator[Wire]:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        yield Wire(reader, writer)
    finally:
        writer.close()
