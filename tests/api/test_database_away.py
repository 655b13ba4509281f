"""A PostgreSQL that hangs, dies or waits for a lock: UNAVAILABLE everywhere, and then all is well again."""

import asyncio
import os
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from app.domain.errors import Unavailable
from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.migrating import migrate
from tests.api.cast import Answer, Stage, World, bought, open_world
from tests.api.documents import RECORD, VIEWER
from tests.api.live.cast import STATUS, connected, events

PATIENCE = 0.3
"""What `LAUREL_REQUEST_SECONDS` is here."""
SECONDS = 30.0


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """The data folder of a server of our own, which may be stopped and killed."""
    made = Path(tempfile.mkdtemp(prefix="laurel-away-"))
    try:
        embedded_postgres.start(made)  # durable: what was committed must outlive a kill
        yield made
    finally:
        embedded_postgres.stop(made)
        shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="module")
async def world(folder: Path) -> AsyncIterator[World]:
    url = embedded_postgres.start(folder)
    await migrate(url)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAUREL_REQUEST_SECONDS", str(PATIENCE))
        async with open_world(url) as opened:
            yield opened
    embedded_postgres.stop(folder)


@pytest.fixture
async def stage(world: World) -> Stage:
    return await world.stage()


def _processes(folder: Path) -> list[int]:
    first = int((folder / "postgres" / "postmaster.pid").read_text().split()[0])
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return [first, *map(int, children)]


@contextmanager
def hanging(folder: Path) -> Iterator[None]:
    """PostgreSQL does not run inside the context, and is not gone either."""
    stopped = _processes(folder)
    for pid in stopped:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in stopped:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


async def again(world: World, secret: str) -> None:
    """Wait until requests are answered."""
    async with asyncio.timeout(SECONDS):
        while (await world.send(secret, {"query": VIEWER})).status != 200:  # noqa: ASYNC110 - it is asked
            await asyncio.sleep(0.02)


def is_refused(answer: Answer) -> bool:
    return (answer.status, answer.code, answer.headers["retry-after"]) == (503, "UNAVAILABLE", "2")


async def test_a_connection_that_does_not_close_fails_no_caller(world: World) -> None:
    """It is closed because the database was away meanwhile, and what it was for is done."""
    database = Database(world.database.url, seconds=PATIENCE)
    await database.open()
    pid = 0
    try:
        async with database.acquire() as connection:
            pid = int(await connection.fetchval("SELECT pg_backend_pid()") or 0)
            with pytest.raises(Unavailable):
                async with database.acquire() as other:
                    await other.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            assert await database.is_reached()
            os.kill(pid, signal.SIGSTOP)
        async with database.acquire() as connection:
            assert await connection.fetchval("SELECT 1") == 1
    finally:
        if pid:
            os.kill(pid, signal.SIGCONT)
        await database.close()


async def test_hanging_it_is_unavailable_by_http(world: World, stage: Stage, folder: Path) -> None:
    body = {"query": RECORD, "variables": {"input": bought("p1")}}
    with hanging(folder):
        asked = [world.send(stage.key, body if number % 2 else {"query": VIEWER}) for number in range(40)]
        async with asyncio.timeout(SECONDS):
            assert all(is_refused(answer) for answer in await asyncio.gather(*asked))
        ready = await world.client.get("/readyz")
        assert (ready.status_code, ready.json()["database"]) == (503, "unreachable")
        assert (await world.client.get("/healthz")).status_code == 200
        exchange = await world.client.post("/auth/exchange", json={"code": "sl_nothing"})
        assert (exchange.status_code, exchange.json()["error"]["code"]) == (503, "UNAVAILABLE")
        assert exchange.headers["retry-after"] == "2"
    await again(world, stage.key)
    assert (await world.client.get("/readyz")).status_code == 200
    await stage.onboard()
    assert (await stage.buy("p1"))["userErrors"] == []


async def test_a_query_that_had_begun_is_unavailable_too(world: World, stage: Stage, folder: Path) -> None:
    """With its caller known, and nothing read yet."""
    await stage.onboard()
    asked = asyncio.create_task(world.send(stage.key, {"query": RECORD, "variables": {"input": bought("p")}}))
    async with world.database.transaction() as connection:
        await connection.execute("LOCK TABLE members IN EXCLUSIVE MODE")
        await asyncio.sleep(PATIENCE / 3)
        with hanging(folder):
            answer = await asked
    assert is_refused(answer)
    assert answer.body["data"] is None
    await again(world, stage.key)
    assert (await stage.buy("p"))["userErrors"] == []


async def test_over_a_socket_it_is_an_error_and_the_socket_stays(
    world: World, stage: Stage, folder: Path
) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(STATUS, "stream")
        assert (await socket.next())["points"]["balance"] == 0
        with hanging(folder):
            await socket.subscribe(VIEWER, "during")
            assert await socket.error() == "UNAVAILABLE"
        await again(world, stage.key)
        await socket.subscribe(VIEWER, "after")
        assert (await socket.next())["kind"] == "PLAYER"
        assert (await socket.hear())["type"] == "complete"
        await stage.grant("g", 7)
        assert (await socket.next())["points"]["balance"] == 7


async def test_a_stream_of_events_is_refused_by_its_status(world: World, stage: Stage, folder: Path) -> None:
    await stage.onboard()
    token = await stage.token()
    with hanging(folder):
        async with events(world.app, token, STATUS) as stream:
            await stream.start()
            assert (stream.status, stream.headers["retry-after"]) == (503, "2")
    await again(world, stage.key)


async def test_killed_it_is_unavailable_until_it_is_back(world: World, stage: Stage, folder: Path) -> None:
    await stage.onboard()
    for pid in _processes(folder):  # the others would go on for a moment without the first
        os.kill(pid, signal.SIGKILL)
    answers: list[Answer] = []
    async with asyncio.timeout(SECONDS):
        while not answers or answers[-1].status != 200:
            answers.append(await world.send(stage.key, {"query": VIEWER}))
            await asyncio.sleep(0.01)
    assert len(answers) > 1, "nobody noticed"
    assert all(is_refused(answer) for answer in answers[:-1])
    events_logged = [line["event"] for line in world.logs]
    assert events_logged.count("database lost") == events_logged.count("database is back")
    assert "internal_error" not in events_logged


async def test_what_waits_too_long_for_a_lock_is_unavailable_alone(world: World, stage: Stage) -> None:
    await stage.onboard()
    await stage.onboard("bob")
    world.logs.clear()
    body = {"query": RECORD, "variables": {"input": bought("p1")}}
    async with world.database.transaction() as connection:
        await connection.execute(
            "SELECT FROM members m JOIN players p ON p.member_id = m.id"
            " WHERE p.game_id = $1 AND p.external_id = 'ada' FOR UPDATE OF m",
            stage.game.id,
        )
        asked = asyncio.create_task(world.send(stage.key, body))
        assert (await stage.buy("p2", player="bob"))["userErrors"] == []
        assert is_refused(await asked)
    assert "database lost" not in [line["event"] for line in world.logs]
    assert (await stage.buy("p1"))["userErrors"] == []
