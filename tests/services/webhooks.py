"""A real HTTP server on this machine that receives deliveries, and what the tests of webhooks ask of it."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import httpx2
import orjson
from standardwebhooks import Webhook

from app.domain.access import GameId
from app.events.base import EventType
from app.events.outbox import OutboxEvent, append
from app.infra.clock import real_time
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.targets import Targets
from app.webhooks.delivery import Sender
from app.webhooks.jobs import CONCURRENCY, Deliverer, pump, run_webhooks
from app.webhooks.queries import EndpointRow
from app.webhooks.service import create_endpoint
from tests.api.cast import SECRET
from tests.cast import Cast, fetch_rows

ENCRYPTOR = Encryptor(SECRET)
LOOPBACK = Targets(loopback=True)
TLS = httpx2.create_ssl_context(trust_env=False)
"""Slow to make; one serves all."""
KIND = EventType.PURCHASE_RECORDED


@dataclass
class Received:
    """A request as it arrived."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def json(self) -> Any:  # noqa: ANN401 - a document
        return orjson.loads(self.body)

    def verified(self, secret: str) -> Any:  # noqa: ANN401 - a document
        return Webhook(secret).verify(self.body, self.headers)


@dataclass
class Receiver:
    """A server that keeps what arrives; `answer` gives the bytes to answer with."""

    answer: Callable[[Received], Awaitable[bytes]]
    received: list[Received] = field(default_factory=list)
    connections: int = 0
    url: str = ""

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            first, *lines = head.split("\r\n")
            headers = {k.lower(): v.strip() for k, _, v in (line.partition(":") for line in lines if line)}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            one = Received(first.split(" ")[1], headers, body)
            self.received.append(one)
            writer.write(await self.answer(one))
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()


def answered(status: int, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"content-length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


def always(status: int, body: bytes = b"", *headers: str) -> Callable[[Received], Awaitable[bytes]]:
    async def answer(_one: Received) -> bytes:
        return answered(status, body, *headers)

    return answer


@asynccontextmanager
async def receiving(
    answer: Callable[[Received], Awaitable[bytes]] | None = None, tls: ssl.SSLContext | None = None
) -> AsyncIterator[Receiver]:
    receiver = Receiver(answer or always(204))
    server = await asyncio.start_server(receiver.handle, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    receiver.url = f"{'https' if tls else 'http'}://127.0.0.1:{port}/hooks"
    try:
        yield receiver
    finally:
        server.close()


async def endpoint(
    cast: Cast,
    url: str,
    *types: EventType,
    targets: Targets = LOOPBACK,
    description: str | None = None,
) -> tuple[EndpointRow, str]:
    return await create_endpoint(
        cast.database,
        ENCRYPTOR,
        targets,
        cast.game,
        url=url,
        event_types=types or (KIND,),
        description=description,
        real_now=cast.real_now,
    )


async def member_of(cast: Cast, player: str = "p") -> UUID:
    await cast.join(player)
    rows = await fetch_rows(
        cast.database,
        "SELECT member_id FROM players WHERE game_id = $1 AND external_id = $2",
        cast.game.id,
        player,
    )
    return rows[0][0]


async def append_events(
    cast: Cast, member: UUID, count: int = 1, kind: EventType = KIND, game_id: GameId | None = None
) -> None:
    """Append `count` events of a member to the outbox, as the recorder does."""
    data = [{"playerId": "p", "number": number} for number in range(count)]
    async with cast.database.transaction() as connection:
        await append(
            connection,
            game_id or cast.game.id,
            [OutboxEvent(member, kind, one, cast.real_now) for one in data],
        )


class Clock:
    """A clock that is moved by hand."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Machine:
    """The background, done by hand: what is due is attempted, and the call returns when that is stored."""

    def __init__(self, database: Database, clock: Clock, targets: Targets = LOOPBACK) -> None:
        self.database = database
        self.clock = clock
        self.deliverer = Deliverer(database, ENCRYPTOR, Sender(targets, TLS), clock)

    async def once(self) -> int:
        """One round: what is due now is claimed, and all that was claimed is attempted."""
        await pump(self.database, self.clock.now)
        claims = await self.deliverer.claim(CONCURRENCY)
        await asyncio.gather(*(self.deliverer.deliver(claim) for claim in claims))
        return len(claims)

    async def rounds(self, most: int = 100) -> int:
        """Rounds until nothing is due."""
        done = 0
        for _ in range(most):
            count = await self.once()
            done += count
            if not count:
                return done
        raise AssertionError("there is always more to do")


@asynccontextmanager
async def delivering(
    database: Database,
    *,
    clock: Callable[[], datetime] = real_time,
    targets: Targets = LOOPBACK,
    lease: float = 1.0,
) -> AsyncIterator[None]:
    """The real background: the pump and the attempts, which have ended by themselves after it."""
    stop = asyncio.Event()
    sender = Sender(targets, TLS)
    task = asyncio.create_task(
        run_webhooks(database, ENCRYPTOR, sender, stop, clock=clock, pause=0.02, lease=lease)
    )
    try:
        yield
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)


async def until(true: Callable[[], Awaitable[bool]], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not await true():  # noqa: ASYNC110 - what is waited for lies in the database, or in a server
            await asyncio.sleep(0.01)


LOG = """
    SELECT status, attempts, failure, http_status, response FROM webhook_deliveries
    WHERE endpoint_id = $1 ORDER BY created_at, id
"""
CLAIMED = "SELECT count(*) FROM webhook_deliveries WHERE claimed_until IS NOT NULL"
OUTBOX = "SELECT type, seq, fanned_out_at IS NULL FROM outbox ORDER BY id"


async def statuses(database: Database) -> list[tuple[object, ...]]:
    return await fetch_rows(
        database, "SELECT status, attempts, failure FROM webhook_deliveries ORDER BY created_at, id"
    )
