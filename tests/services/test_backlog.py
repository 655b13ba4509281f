"""How much is due and waits: counted at each round, so that operators see a backlog grow, and end."""

import asyncio
from datetime import timedelta

import pytest
from prometheus_client import CollectorRegistry

from app.infra.db import Database
from app.infra.metrics import Metrics
from app.loyalty import queries as members
from app.loyalty import service
from app.loyalty.state import MemberState
from app.studios.service import list_games
from app.webhooks import queries as deliveries
from app.webhooks import writes
from app.webhooks.delivery import Sender
from app.webhooks.jobs import CONCURRENCY, pump, run_webhooks
from tests.cast import NOW, fetch_rows, live, sandbox
from tests.services.test_worker import DAY, leave_behind, with_members, working
from tests.services.webhooks import (
    ENCRYPTOR,
    LOOPBACK,
    TLS,
    Clock,
    Machine,
    append_events,
    endpoint,
    member_of,
    until,
)


async def counted(metrics: Metrics, job: str, waiting: int) -> None:
    line = f'laurel_worker_backlog{{job="{job}"}} {waiting}.0\n'.encode()

    async def is_reported() -> bool:
        return line in metrics.exposition()

    await until(is_reported)


async def test_members_that_wait(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await sandbox(database)
    await with_members(cast, 3)
    await leave_behind(cast, NOW + 35 * DAY)
    metrics = Metrics(CollectorRegistry())

    async def nobody(*_arguments: object) -> list[MemberState]:
        return []

    with monkeypatch.context() as patched:
        patched.setattr(service.queries, "lock_due", nobody)
        async with working(database, metrics=metrics):
            await counted(metrics, "sweep", 3)
    async with working(database, metrics=metrics):
        await counted(metrics, "sweep", 0)


async def test_members_of_all_games_by_their_own_clocks(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    played, real = await sandbox(database), await live(database)
    await with_members(played, 3)
    await with_members(real, 2)
    await leave_behind(played, NOW + 35 * DAY)
    games = await list_games(database)
    async with database.acquire() as connection:
        assert await members.count_due(connection, games, NOW) == 3
        assert await members.count_due(connection, games, NOW + 35 * DAY) == 5


async def test_deliveries_that_wait(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    made, _ = await endpoint(cast, "https://hooks.example.com/")
    await append_events(cast, member, writes.WINDOW + 5)
    await pump(database, NOW)
    assert len(await Machine(database, Clock(NOW)).deliverer.claim(CONCURRENCY)) == writes.WINDOW
    async with database.acquire() as connection:
        assert await deliveries.count_waiting(connection, NOW) == 5
        assert await deliveries.count_waiting(connection, NOW - timedelta(seconds=1)) == 0
        await fetch_rows(database, "UPDATE webhook_endpoints SET status = 'DISABLED' WHERE id = $1", made.id)
        assert await deliveries.count_waiting(connection, NOW) == 0


async def test_deliveries_of_an_endpoint_that_rests(database: Database) -> None:
    cast = await sandbox(database)
    member = await member_of(cast)
    await endpoint(cast, "https://hooks.example.com/")
    await fetch_rows(database, "UPDATE webhook_endpoints SET rests_until = $1", NOW + DAY)
    await append_events(cast, member, 3)
    metrics, stop = Metrics(CollectorRegistry()), asyncio.Event()
    sender = Sender(LOOPBACK, TLS)
    task = asyncio.create_task(
        run_webhooks(database, ENCRYPTOR, sender, stop, metrics=metrics, clock=lambda: NOW, pause=0.02)
    )
    try:
        await counted(metrics, "webhooks", 3)
    finally:
        stop.set()
        await asyncio.wait_for(task, 20)
