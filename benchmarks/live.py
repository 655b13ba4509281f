"""`python -m benchmarks.live [--streams N] [--quick] [--json]`: many open streams on one server process.

The server, its clients and the writer are processes of their own, and changes go from one to the other
through PostgreSQL and Redis, as in production. Stops by itself after `LIMIT_SECONDS`.
"""

import argparse
import asyncio
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from uuid import UUID

import orjson

from app.domain.events import PointsGranted
from app.embedded import postgres as embedded_postgres
from app.infra.bus import POLL_SECONDS, Bus
from app.infra.db import Database
from app.loyalty.outcomes import Recorded
from app.loyalty.record import record
from app.loyalty.state import EventRequest
from app.studios.core import Core, GameSession
from app.studios.queries import find_game
from app.studios.rules import RulesCache
from benchmarks.arithmetic import write_needs
from benchmarks.client import cpu, family_cpu, percentile
from benchmarks.processes import ServerProcess, cluster_of, resident, serving
from benchmarks.report import table, write_between_markers
from benchmarks.stage import GAME, STUDIO, Stage, build
from tests.redis_server import RedisServer

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
MARK = "make bench-live"
STREAMS, QUICK_STREAMS = 5_000, 200
STEADY_SECONDS = 15.0
STEADY = ((50, 1), (1_000, 10))
"""Changes a second, and the members that each transaction changes."""
ARRIVE_SECONDS = 60.0
"""How long all notifications may take to arrive."""
LIMIT_SECONDS = 400.0
BATCH = 500
PACKAGES = ("strawberry-graphql", "graphql-core", "starlette", "uvicorn", "uvloop", "websockets", "asyncpg")


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the run: the number of changes, how long their notifications took to arrive, in seconds from
    the commit, and the CPU seconds of the server and of PostgreSQL."""

    name: str
    seconds: float
    changes: int
    p50: float
    p99: float
    most: float
    server_cpu: float
    database_cpu: float


@dataclass(frozen=True, slots=True)
class Measured:
    streams: int
    before_bytes: int
    after_bytes: int
    opening_seconds: float
    opening_cpu: float
    longest_collection: float
    postgres: str
    phases: Sequence[Phase]

    @property
    def bytes_each(self) -> float:
        return (self.after_bytes - self.before_bytes) / self.streams


class Writer:
    """Changes members from a process of its own, and records when each change was committed."""

    def __init__(self, stage: Stage, url: str, redis_url: str) -> None:
        self._stage = stage
        self._bus = Bus(redis_url)
        self._database = Database(url, on_commit=self._committed)
        self._core = Core(self._database, RulesCache())
        self._number = 0
        self._under_way: list[int] = []
        self.committed: dict[int, float] = {}

    def _committed(self, member_ids: Collection[UUID]) -> None:
        self.committed.update(dict.fromkeys(self._under_way, time.monotonic()))
        self._bus.changed(member_ids)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Writer"]:
        await self._database.open()
        try:
            async with self._bus.running():
                yield self
        finally:
            await self._database.close()

    async def grant(self, players: Sequence[str]) -> None:
        """Grant each player points, in one transaction; the number of points identifies the change."""
        async with self._database.acquire() as connection:
            game = await find_game(connection, STUDIO, GAME)
        if game is None:
            raise LookupError(GAME)
        numbers = range(self._number + 1, self._number + 1 + len(players))
        self._number = numbers[-1]
        self._under_way = list(numbers)
        requests = [
            EventRequest(
                PointsGranted(reference=f"live-{number}", reason="Bench", points=number),
                player,
                fingerprint=b"",
            )
            for player, number in zip(players, numbers, strict=True)
        ]
        outcomes = await record(GameSession(self._core, game, datetime.now(UTC)), requests)
        assert all(isinstance(outcome, Recorded) for outcome in outcomes), outcomes[0]


class Run:
    """One server with its streams; at the end the client reports what has arrived."""

    def __init__(self, stage: Stage, server: ServerProcess, postmaster: int) -> None:
        self._stage = stage
        self._server = server
        self._postmaster = postmaster
        self._spans: list[tuple[str, float, int, int, float, float]] = []

    async def phase(self, name: str, writer: Writer, work: Callable[[], object], settle: float) -> None:
        """Run `work`, wait `settle` seconds, and record what it cost."""
        first = len(writer.committed)
        began = time.monotonic(), cpu(self._server.pid), family_cpu(self._postmaster)
        done = work()
        if asyncio.iscoroutine(done):
            await done
        await asyncio.sleep(settle)
        spent = time.monotonic() - began[0]
        server, database = cpu(self._server.pid) - began[1], family_cpu(self._postmaster) - began[2]
        self._spans.append((name, spent, first, len(writer.committed), server, database))

    def phases(self, writer: Writer, arrived: dict[int, float]) -> list[Phase]:
        phases = []
        for name, seconds, first, end, server, database in self._spans:
            took = sorted(arrived[n] - writer.committed[n] for n in range(first + 1, end + 1))
            most = took[-1] if took else 0.0
            p50, p99 = percentile(took, 0.5), percentile(took, 0.99)
            phases.append(Phase(name, seconds, len(took), p50, p99, most, server, database))
        return phases


async def _steadily(writer: Writer, players: Sequence[str], seconds: float, rate: int, at_once: int) -> None:
    began = time.monotonic()
    number = 0
    while time.monotonic() - began < seconds:
        first = number * 7_919
        await writer.grant([players[(first + place) % len(players)] for place in range(at_once)])
        number += 1
        await asyncio.sleep(max(0.0, number * at_once / rate - (time.monotonic() - began)))


async def _at_once(writer: Writer, players: Sequence[str]) -> None:
    for start in range(0, len(players), BATCH):
        await writer.grant(players[start : start + BATCH])


async def measure(
    url: str, redis_url: str, streams: int, seconds: float, say: Callable[[str], None]
) -> Measured:
    """Open the streams, and measure them idle, with steady changes, and with a change of all at once."""
    cluster = await cluster_of(url)
    say(f"a database with {streams:,} members")
    stage = await build(url, streams)
    own = await stage.copy("live")
    async with (
        serving("laurel", own, redis_url=redis_url) as server,
        Writer(stage, own, redis_url).running() as writer,
    ):
        await asyncio.sleep(1.0)
        before, cpu_before, began = resident(server.pid), cpu(server.pid), time.monotonic()
        say("opening")
        client = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "benchmarks.live_client", str(server.port)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=2**28,
        )
        assert client.stdin is not None
        assert client.stdout is not None
        try:
            client.stdin.write(orjson.dumps(stage.tokens[:streams]) + b"\n")
            opened = orjson.loads(await client.stdout.readline())["open"]
            opening = time.monotonic() - began, cpu(server.pid) - cpu_before
            # All have subscribed, and the first poll of all of them has ended.
            await asyncio.sleep(2 * POLL_SECONDS)
            after = resident(server.pid)
            run = Run(stage, server, cluster.postmaster)
            say("idle")
            await run.phase("nothing happens", writer, lambda: None, seconds)
            for rate, at_once in STEADY:
                name = f"{rate:,} changes a second"
                say(name)
                work = partial(_steadily, writer, stage.players, seconds, rate, at_once)
                await run.phase(name, writer, work, 1.0)
            say("all at once")
            burst = min(ARRIVE_SECONDS, 5.0 + streams / 250)
            await run.phase("all change at once", writer, lambda: _at_once(writer, stage.players), burst)
            client.stdin.write(b"\n")
            report = orjson.loads(await client.stdout.readline())
        finally:
            if client.returncode is None:
                client.kill()
            await client.wait()
    arrived = dict(report["arrived"])
    missing = writer.committed.keys() - arrived.keys()
    assert not report["lost"], f"{report['lost']} streams were lost"
    assert not missing, f"{len(missing)} notifications did not arrive"
    assert len(report["arrived"]) == len(arrived), "notifications arrived twice"
    return Measured(
        opened,
        before,
        after,
        *opening,
        server.longest_collection,
        cluster.version,
        run.phases(writer, arrived),
    )


def markdown(measured: Measured, command: str) -> str:
    """Returns the text between the two markers."""
    about = [
        f"- {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, PostgreSQL {measured.postgres}, "
        + ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        f"- `{command}`: {measured.streams:,} WebSockets on one server process, each with a subscription to"
        " `notifications` by another player; client, server, writer, PostgreSQL and Redis on one machine",
        f"- memory: {measured.bytes_each / 1024:.1f} KiB for each connection"
        f" ({measured.before_bytes / 2**20:.0f} MiB before, {measured.after_bytes / 2**20:.0f} MiB with all)",
        f"- opened in {measured.opening_seconds:.1f} s,"
        f" which took {measured.opening_cpu / measured.streams * 1e3:.2f} ms of the server's CPU for each",
        f"- a garbage collection stopped the server for {measured.longest_collection * 1e3:.0f} ms at most",
    ]
    rows = [
        [
            phase.name,
            f"{phase.changes:,}",
            *(
                f"{value * 1e3:,.0f}" if phase.changes else "-"
                for value in (phase.p50, phase.p99, phase.most)
            ),
            f"{phase.server_cpu / phase.seconds:.0%}",
            f"{phase.server_cpu / phase.changes * 1e3:.2f}" if phase.changes else "-",
            f"{phase.database_cpu / phase.seconds:.0%}",
        ]
        for phase in measured.phases
    ]
    head = (
        *("While", "changes", "p50, ms", "p99, ms", "last, ms", "server's CPU"),
        *("its CPU for each, ms", "PostgreSQL's CPU"),
    )
    return "\n\n".join(["\n".join(about), table(1, head, rows)])


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.live")
    parser.add_argument("--streams", type=int, help=f"open streams; {STREAMS:,} by default")
    parser.add_argument("--quick", action="store_true", help="a few streams; docs/performance.md stays")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    if not Path("/proc/self/stat").exists():
        print("The benchmarks read the CPU of processes from /proc: they need Linux.", file=sys.stderr)
        return 2
    streams = options.streams or (QUICK_STREAMS if options.quick else STREAMS)
    command = " ".join(["python -m benchmarks.live", *sys.argv[1:]])
    folder = Path(tempfile.mkdtemp(prefix="laurel-live-"))
    (folder / "redis").mkdir()
    redis = RedisServer(folder / "redis")

    async def bounded() -> Measured:
        async with asyncio.timeout(LIMIT_SECONDS):
            return await measure(
                *(
                    embedded_postgres.start(folder),
                    redis.url,
                    streams,
                    2.0 if options.quick else STEADY_SECONDS,
                ),
                lambda words: print(f"· {words}", file=sys.stderr, flush=True),
            )

    try:
        redis.start()
        measured = asyncio.run(bounded())
    finally:
        redis.stop()
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    text = markdown(measured, command)
    print(orjson.dumps(asdict(measured)).decode() if options.json else text)
    if not options.quick:
        write_between_markers(PAGE, text, MARK)
        write_needs()
    return 0


if __name__ == "__main__":
    sys.exit(main())
