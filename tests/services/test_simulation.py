"""The job: in processes of its own, several at once, resumed after a crash, failed after so many tries."""

import asyncio
import json
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.access import StaffRole
from app.identity.staff import invite
from app.infra import rounds
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.simulation import runner, service
from app.simulation.queries import SimulationRow, SimulationState, claim_part, simulation_by_id
from app.simulation.runner import run_processes, run_simulations
from app.simulation.service import CLAIM_SECONDS, MAX_ATTEMPTS, Draft, start_simulation, work_on
from tests.cast import NOW, Cast, dump, fetch_rows, ladder, sandbox

DAY = timedelta(days=1)
END = NOW + 40 * DAY
DRAFT = Draft(json.dumps(ladder((10, 5, 30), (10, 5, 30))), NOW, END)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "PART_MEMBERS", 2)


async def started(database: Database) -> tuple[Cast, SimulationRow]:
    """A simulation of ten members, in five parts."""
    cast = await sandbox(database, program=ladder((100, 50, 30), (100, 50, 30)))
    for number in range(10):
        await cast.buy(f"x{number}", str(number + 5), player=f"p{number}")
    await cast.advance(END)
    owner = await invite(database, "owner@example.com", StaffRole.PRODUCT_OWNER, None, NOW)
    return cast, await start_simulation(cast.core, owner.id, [cast.game], DRAFT, NOW)


async def read(database: Database, simulation_id: UUID) -> SimulationRow:
    async with database.acquire() as connection:
        row = await simulation_by_id(connection, simulation_id)
    assert row is not None
    return row


async def ended(database: Database, simulation_id: UUID) -> SimulationRow:
    """Other processes end it: there is nothing here that could be waited for."""
    while (row := await read(database, simulation_id)).state is SimulationState.RUNNING:  # noqa: ASYNC110 - see above
        await asyncio.sleep(0.1)
    return row


async def test_the_worker_runs_it_in_processes_and_stores_nothing_else(database: Database) -> None:
    _, row = await started(database)
    before = await dump(database)
    stop = asyncio.Event()
    running = asyncio.create_task(run_simulations(database, stop, metrics=Metrics(), pause=0.1))
    async with asyncio.timeout(120):
        done = await ended(database, row.id)
    stop.set()
    await running
    assert done.state is SimulationState.DONE
    assert done.outcome is not None
    assert done.outcome.members == 10
    # Of 5 to 14 SC those from 10 up complete a tier of the draft.
    assert done.outcome.after.promotions == 5
    assert await dump(database) == before
    assert await fetch_rows(database, "SELECT FROM simulation_parts") == []


async def test_the_worker_outlives_a_round_that_fails(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "PAUSE_SECONDS", 0.0)
    stop, looks = asyncio.Event(), 0

    async def broken(_database: Database) -> None:
        nonlocal looks
        looks += 1
        if looks > 1:
            stop.set()
        raise LookupError("a bug")

    monkeypatch.setattr(runner, "next_simulation", broken)
    async with asyncio.timeout(60):
        await run_simulations(database, stop, metrics=Metrics(), pause=0.0)
    assert looks == 2


async def test_several_at_once_take_each_part_once(database: Database) -> None:
    _, row = await started(database)
    worked: Sequence[int] = await asyncio.gather(*(work_on(database, row, lambda: NOW) for _ in range(3)))
    assert sum(worked) == 5
    done = await read(database, row.id)
    assert done.outcome is not None
    assert (done.state, done.outcome.members) == (SimulationState.DONE, 10)


async def test_what_a_dead_process_had_claimed_is_taken_after_a_while(database: Database) -> None:
    cast, row = await started(database)
    async with database.acquire() as connection:
        part = await claim_part(connection, cast.game.id, row.id, NOW, NOW + timedelta(seconds=CLAIM_SECONDS))
    assert part is not None
    assert await work_on(database, row, lambda: NOW) == 4
    assert (await read(database, row.id)).state is SimulationState.RUNNING
    after = NOW + timedelta(seconds=CLAIM_SECONDS)
    assert await work_on(database, row, lambda: after) == 1
    done = await read(database, row.id)
    assert done.outcome is not None
    assert (done.state, done.outcome.members) == (SimulationState.DONE, 10)


async def test_what_cannot_be_counted_fails_after_so_many_tries(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, row = await started(database)

    def broken(*_arguments: object) -> None:
        raise LookupError("a bug")

    monkeypatch.setattr(service, "simulate", broken)
    for _ in range(MAX_ATTEMPTS):
        with pytest.raises(LookupError):
            await work_on(database, row, lambda: NOW)
        assert (await read(database, row.id)).state is SimulationState.RUNNING
    await work_on(database, row, lambda: NOW)
    failed = await read(database, row.id)
    assert (failed.state, failed.finished_at) == (SimulationState.FAILED, NOW)


async def test_cancelled_it_is_left_at_once(database: Database) -> None:
    _, row = await started(database)
    cancelled = await service.cancel_simulation(database, row.id, NOW)
    assert cancelled.state is SimulationState.CANCELLED
    assert await work_on(database, row, lambda: NOW) == 0
    assert (await read(database, row.id)).state is SimulationState.CANCELLED


async def test_stopped_its_processes_end(database: Database) -> None:
    _, row = await started(database)
    stop = asyncio.Event()
    stop.set()
    async with asyncio.timeout(60):
        codes = await run_processes(database.url, row.id, stop)
    assert len(codes) == 2
