"""Clients that do not read, on real connections: asked to come back, and closed; others are unhurt."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import pytest
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from app.cli.serving import server_config
from app.infra import socket_protocol
from tests.api.cast import Stage, World
from transport import event_stream, sockets

SECONDS = 120.0
SMALL = 4_096
"""Bytes of the buffers between client and server, so that a few answers fill them."""
TIERS = "tiers { code name seasonDays range { from to keepThreshold } benefits { code title } }"
GAMES = " ".join(f"g{number}: game {{ {TIERS} }}" for number in range(12))
BIG = f"subscription {{ status {{ points {{ balance }} {GAMES} }} }}"
UNREAD_MILLISECONDS = 500


@dataclass
class Listening:
    server: uvicorn.Server
    listener: socket.socket

    @property
    def port(self) -> int:
        return self.listener.getsockname()[1]

    async def connections(self, count: int) -> None:
        """Until so many are left."""
        async with asyncio.timeout(SECONDS):
            while len(self.server.server_state.connections) != count:  # noqa: ASYNC110 - uvicorn has no event for it
                await asyncio.sleep(0.02)


@pytest.fixture
async def listening(world: World) -> AsyncIterator[Listening]:
    """The application as `laurel serve` runs it, with small buffers."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SMALL)
        config = server_config(world.app)
        config.lifespan = "off"
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield Listening(server, listener)
        finally:
            server.should_exit = True
            await serving


def client_socket(port: int) -> socket.socket:
    connected = socket.socket()
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
    connected.connect(("127.0.0.1", port))
    connected.setblocking(False)
    return connected


@asynccontextmanager
async def subscribed(port: int, token: str, *, limit: int = 1) -> AsyncIterator[ClientConnection]:
    """A subscriber that has got the present and reads no more than it is asked to."""
    async with connect(
        f"ws://127.0.0.1:{port}/graphql",
        sock=client_socket(port),
        subprotocols=["graphql-transport-ws"],  # type: ignore[list-item] - a new type of str
        max_queue=limit,
        ping_interval=None,
        compression=None,
        close_timeout=0.1,
    ) as connection:
        payload = {"authorization": f"Bearer {token}"}
        await connection.send(json.dumps({"type": "connection_init", "payload": payload}))
        assert json.loads(await connection.recv())["type"] == "connection_ack"
        await connection.send(json.dumps({"id": "1", "type": "subscribe", "payload": {"query": BIG}}))
        assert json.loads(await connection.recv())["type"] == "next"
        yield connection


async def changes(stage: Stage, count: int = 40) -> None:
    for number in range(count):
        await stage.grant(f"g{number}", 1)


async def test_it_is_asked_to_come_back_and_others_are_unhurt(
    world: World, stage: Stage, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    del world
    monkeypatch.setattr(sockets, "SEND_SECONDS", 0.3)
    monkeypatch.setattr(socket_protocol, "LINGER_SECONDS", SECONDS)
    await stage.onboard()
    token = await stage.token()
    async with (
        subscribed(listening.port, token) as slow,
        subscribed(listening.port, token, limit=99) as other,
    ):
        last = 0

        async def read_on() -> None:
            nonlocal last
            while last < 40:
                last = json.loads(await other.recv())["payload"]["data"]["status"]["points"]["balance"]

        async with asyncio.timeout(SECONDS):
            await asyncio.gather(changes(stage), read_on())
        assert last == 40
        await asyncio.sleep(0.5)
        with suppress(ConnectionClosed):
            while True:
                await slow.recv()
        assert (slow.close_code, slow.close_reason) == (1013, sockets.SLOW)
        assert not other.close_code


async def test_who_never_reads_is_parted_with(
    stage: Stage, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "SEND_SECONDS", 0.1)
    monkeypatch.setattr(socket_protocol, "LINGER_SECONDS", 0.1)
    await stage.onboard()
    async with subscribed(listening.port, await stage.token()):
        await listening.connections(1)
        await changes(stage)
        await listening.connections(0)


async def test_a_reader_of_events_who_does_not_read(
    world: World, stage: Stage, listening: Listening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_stream, "SEND_SECONDS", 0.1)
    # As `laurel serve` sets it, with more patience: what cannot be sent does not stay.
    listening.listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, UNREAD_MILLISECONDS)
    await stage.onboard()
    body = json.dumps({"query": BIG}).encode()
    head = (
        f"POST /graphql/stream HTTP/1.1\r\nHost: test\r\nAuthorization: Bearer {await stage.token()}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    with client_socket(listening.port) as connected:
        await asyncio.get_running_loop().sock_sendall(connected, head.encode() + body)
        await listening.connections(1)
        await changes(stage)
        await listening.connections(0)
    assert "slow reader left" in [line["event"] for line in world.logs]
