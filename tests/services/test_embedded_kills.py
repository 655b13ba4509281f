"""The embedded PostgreSQL, killed under load: it is started again, and nothing acknowledged is lost."""

import asyncio
import os
import random
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx2
import pytest

from app.domain.access import GameMode, Scope
from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.loyalty.audit import audit
from app.studios.keys import create_key
from tests.cast import STUDIO, fetch_rows, live
from tests.services.live_server import Server, serving

KILLS = 6
BETWEEN = 20
"""Purchases that are recorded between two kills: the server serves again."""
WRITERS = 4
SECONDS = 60.0
RECORD = """mutation($input: RecordPurchaseInput!) {
    recordPurchase(input: $input) { purchase { id } userErrors { code } } }"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A data folder of its own, under a path short enough for a socket."""
    data = Path(tempfile.mkdtemp(prefix="laurel-kills-"))
    try:
        yield data
    finally:
        embedded_postgres.stop(data)
        shutil.rmtree(data, ignore_errors=True)


@asynccontextmanager
async def joined(folder: Path) -> AsyncIterator[Database]:
    """The database of a running Laurel, used beside it for a while."""
    database = Database(embedded_postgres.start(folder))
    await database.open()
    try:
        yield database
    finally:
        await database.close()
        embedded_postgres.stop(folder)


class Writers:
    """Record purchases as a studio's server does: until each is acknowledged, by the same id."""

    def __init__(self, server: Server, key: str) -> None:
        self._server = server
        self._headers = {"authorization": f"Bearer {key}"}
        self._changed = asyncio.Condition()
        self.acknowledged: list[str] = []
        self.refused = 0
        """Requests that were not answered, or not with success."""
        self.stop = False

    async def run(self, player: str) -> None:
        async with httpx2.AsyncClient(timeout=SECONDS) as http:
            while not self.stop:
                purchase = uuid4().hex
                while not await self._record(http, player, purchase):
                    self.refused += 1
                    await asyncio.sleep(0.05)
                self.acknowledged.append(purchase)
                async with self._changed:
                    self._changed.notify_all()

    async def _record(self, http: httpx2.AsyncClient, player: str, purchase: str) -> bool:
        given = {
            "playerId": player,
            "purchaseId": purchase,
            "amount": {"amount": "1", "currency": "USD"},
        }
        body = {"query": RECORD, "variables": {"input": given}}
        response = await http.post(f"{self._server.url}/graphql", json=body, headers=self._headers)
        answer = response.json()
        if "errors" in answer:
            return False
        assert answer["data"]["recordPurchase"]["userErrors"] == []
        return True

    async def recorded(self, more: int) -> None:
        """Returns when so many more were acknowledged."""
        enough = len(self.acknowledged) + more
        async with asyncio.timeout(SECONDS), self._changed:
            await self._changed.wait_for(lambda: len(self.acknowledged) >= enough)


def postmaster(folder: Path) -> int:
    return int((folder / "postgres" / "postmaster.pid").read_text().split()[0])


def a_backend(folder: Path) -> int:
    """A process of the server that is not its first: it answers a client, or writes in the background."""
    children = Path(f"/proc/{postmaster(folder)}/task/{postmaster(folder)}/children").read_text().split()
    return int(random.choice(children))  # noqa: S311 - no secret


async def test_kills_under_load(folder: Path) -> None:
    async with serving(folder, worker=True) as server:
        async with joined(folder) as database:
            await live(database)
            key = await create_key(database, STUDIO, list(Scope), GameMode.LIVE, datetime.now(UTC))
        writers = Writers(server, key.secret)
        tasks = [asyncio.create_task(writers.run(f"player-{n}")) for n in range(WRITERS)]
        await writers.recorded(BETWEEN)
        for kill in range(KILLS):
            with suppress(ProcessLookupError):
                os.kill(postmaster(folder) if kill % 2 == 0 else a_backend(folder), signal.SIGKILL)
            await writers.recorded(BETWEEN)
        writers.stop = True
        await asyncio.gather(*tasks)
        assert writers.refused > 0, "somebody noticed"
        async with joined(folder) as database:
            stored = await fetch_rows(database, "SELECT key FROM loyalty_events WHERE kind = 'PURCHASE'")
            assert sorted(key for (key,) in stored) == sorted(writers.acknowledged)
            assert (await audit(database, datetime.now(UTC))).clean
    again = [log for log in server.logs if log["event"] == "started again"]
    assert len(again) == KILLS // 2


async def test_a_server_that_was_stopped_stays_stopped(folder: Path) -> None:
    embedded_postgres.start(folder, durable=False)
    assert embedded_postgres.stop(folder)
    await asyncio.sleep(1)
    assert embedded_postgres._running(folder / "postgres") is None
