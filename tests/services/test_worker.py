"""The worker: what falls due is settled, whatever happens around it, and never twice."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import asyncpg
import pytest
from prometheus_client import CollectorRegistry

from app import worker
from app.identity.service import issue_player_token
from app.infra.db import SERVER_SETTINGS, Database
from app.infra.metrics import Metrics
from app.loyalty import service
from app.loyalty.audit import audit
from app.loyalty.queries import lock_due
from app.loyalty.state import MemberState
from app.studios.core import Core
from app.studios.rules import RulesCache
from app.worker import run_worker
from tests.cast import NOW, Cast, fetch_rows, live, other_process, sandbox

DAY = timedelta(days=1)
DUE = """
    SELECT count(*) FROM members m JOIN games g ON g.id = m.game_id
    WHERE m.wake_at <= coalesce(g.sandbox_now, $1)
"""


@asynccontextmanager
async def working(
    database: Database, clock: datetime = NOW, metrics: Metrics | None = None
) -> AsyncIterator[asyncio.Event]:
    """A worker that runs inside, and has ended by itself after it."""
    stop = asyncio.Event()
    task = asyncio.create_task(
        run_worker(Core(database, RulesCache()), stop, metrics=metrics, clock=lambda: clock, pause=0.01)
    )
    try:
        yield stop
    finally:
        stop.set()
        await asyncio.wait_for(task, 120)


async def due(database: Database, clock: datetime = NOW) -> int:
    return (await fetch_rows(database, DUE, clock))[0][0]


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(120):
        while not await true():  # noqa: ASYNC110 - what is waited for lies in the database
            await asyncio.sleep(0.01)


async def settled(database: Database, clock: datetime = NOW) -> None:
    async def nothing_due() -> bool:
        return await due(database, clock) == 0

    await until(nothing_due)


async def with_members(cast: Cast, count: int) -> None:
    for number in range(count):
        await cast.buy(f"{cast.game.slug}-{number}", "150", player=f"p{number}")


async def leave_behind(cast: Cast, now: datetime) -> None:
    """A sandbox's clock that moved on without anything being settled, as by a server that died then."""
    async with cast.database.acquire() as connection:
        await connection.execute("UPDATE games SET sandbox_now = $2 WHERE id = $1", cast.game.id, now)


async def test_every_game_is_settled_by_its_own_clock(database: Database) -> None:
    played, real = await sandbox(database), await live(database)
    await with_members(played, 3)
    await with_members(real, 2)
    await leave_behind(played, NOW + 400 * DAY)
    later = NOW + 40 * DAY
    assert await due(database, later) == 5
    metrics = Metrics(CollectorRegistry())
    async with working(database, later, metrics):
        await settled(database, later)
    assert (await real.standing("p0")).tier == 1
    assert (await real.standing("p0")).p == 1500
    assert (await played.standing("p0")).p == 0
    assert (await audit(database, later)).clean
    assert b'laurel_worker_items_total{job="sweep"} 5.0' in metrics.exposition()


async def test_any_number_of_workers_settle_each_boundary_once(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "SWEEP_BATCH", 3)
    cast = await sandbox(database)
    await with_members(cast, 20)
    await leave_behind(cast, NOW + 35 * DAY)
    async with other_process(database_url) as second, working(database), working(second), working(second):
        await settled(database)
    demoted = "SELECT count(*), count(DISTINCT member_id) FROM loyalty_history WHERE kind = 'DEMOTED'"
    assert await fetch_rows(database, demoted) == [(20, 20)]
    assert (await audit(database, NOW)).clean


async def test_it_stops_between_two_batches(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "SWEEP_BATCH", 2)
    monkeypatch.setattr(service, "SWEEPS_AT_ONCE", 1)
    cast = await sandbox(database)
    await with_members(cast, 9)
    await leave_behind(cast, NOW + 35 * DAY)
    stops: list[asyncio.Event] = []
    batches = 0

    async def counted(*arguments: object) -> list[MemberState]:
        nonlocal batches
        batches += 1
        if batches == 2:
            stops[0].set()
        return await lock_due(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(service.queries, "lock_due", counted)
    stop = asyncio.Event()
    stops.append(stop)
    await asyncio.wait_for(run_worker(Core(database, RulesCache()), stop, clock=lambda: NOW, pause=0.01), 10)
    assert (batches, await due(database)) == (2, 5)


async def test_a_cancelled_worker_leaves_nothing_half_done(database: Database) -> None:
    cast = await sandbox(database)
    await with_members(cast, 5)
    await leave_behind(cast, NOW + 35 * DAY)
    task = asyncio.create_task(run_worker(Core(database, RulesCache()), asyncio.Event(), clock=lambda: NOW))
    await asyncio.sleep(0.02)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await audit(database, NOW)).clean
    async with working(database):
        await settled(database)
    assert (await audit(database, NOW)).clean


async def test_it_outlives_a_lost_database(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "FIRST_PAUSE_SECONDS", 0.05)
    cast = await sandbox(database)
    await with_members(cast, 2)
    admin = await asyncpg.connect(database_url)
    lost = 0
    try:
        async with working(database):
            for _ in range(5):
                await asyncio.sleep(0.05)
                lost += await admin.fetchval(
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            await admin.execute("UPDATE games SET sandbox_now = $1", NOW + 35 * DAY)

            async def nothing_due() -> bool:
                return await admin.fetchval(DUE, NOW) == 0

            await until(nothing_due)
    finally:
        await admin.close()
    assert lost
    assert (await audit(database, NOW)).clean


async def test_a_game_that_cannot_be_settled_holds_up_no_other(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, sound = await sandbox(database, "broken"), await sandbox(database, "sound")
    await with_members(broken, 1)
    await with_members(sound, 1)
    await leave_behind(broken, NOW + 35 * DAY)
    await leave_behind(sound, NOW + 35 * DAY)
    tried = 0

    async def refuses(*arguments: object) -> list[MemberState]:
        nonlocal tried
        if arguments[1] == broken.game.id:
            tried += 1
            raise LookupError("what is stored makes no sense")
        return await lock_due(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(service.queries, "lock_due", refuses)
    async with working(database):

        async def one_left() -> bool:
            return tried > 0 and await due(database) == 1

        await until(one_left)
        await asyncio.sleep(0.1)
    assert (await sound.standing("p0")).tier == 1
    assert tried == 1  # it rests


async def test_without_rules_it_waits(database: Database) -> None:
    async with working(database):
        await asyncio.sleep(0.05)
        cast = await sandbox(database)
        await with_members(cast, 1)
        await leave_behind(cast, NOW + 35 * DAY)
        await settled(database)


async def test_tokens_that_are_over_are_forgotten(database: Database) -> None:
    cast = await sandbox(database)
    await with_members(cast, 1)
    for hours in (0, 2):
        await issue_player_token(database, cast.game.id, "p0", NOW + timedelta(hours=hours))
    async with working(database, NOW + timedelta(hours=2)):

        async def one_left() -> bool:
            return await fetch_rows(database, "SELECT count(*) FROM player_tokens") == [(1,)]

        await until(one_left)


async def test_who_freezes_keeps_nobody_waiting(
    database: Database, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped in the middle of a transaction, or cut off, it is not dead, and its locks would stay."""
    limit = "idle_in_transaction_session_timeout"
    assert SERVER_SETTINGS[limit] == "60s"
    cast = await sandbox(database)
    await with_members(cast, 1)
    await leave_behind(cast, NOW + 35 * DAY)
    monkeypatch.setitem(SERVER_SETTINGS, limit, "200ms")
    async with other_process(database_url) as frozen, frozen.acquire() as connection:
        await connection.execute("BEGIN")
        assert await lock_due(connection, cast.game.id, NOW + 35 * DAY, 1)
        async with working(database):
            await settled(database)
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
            await connection.execute("SELECT 1")
    assert (await audit(database, NOW)).clean
