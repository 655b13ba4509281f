"""The worker: `python -m benchmarks.worker`: members a second that one process settles, and two at once.

Every member of a crowd falls due at one instant, with a season that ends. Beside it PostgreSQL alone: one
statement in a loop that locks, updates and inserts the same rows, with nothing decided outside of it.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import asyncpg
import uvloop

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.loyalty.service import sweep
from app.studios.core import Core
from app.studios.rules import RulesCache
from benchmarks.client import cpu, family_cpu
from benchmarks.crowd import ORIGINALS, found, game_of, multiply
from benchmarks.processes import cluster_of
from benchmarks.stage import copy_database

MEMBERS = 50_000
ROUNDS = 3
TEMPLATE = "laurel_worker"
LATER = timedelta(days=31)
"""After so many days the first season of the two lowest tiers is over."""

_REFERENCE = """
    WITH due AS (
        SELECT id FROM members WHERE game_id = $1 AND wake_at <= $2
        ORDER BY wake_at LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED
    ), updated AS (
        UPDATE members m SET
            tier = greatest(1, tier - 1), progress = 0, season_started_at = season_ends_at,
            season_ends_at = season_ends_at + interval '30 days', applied_to = season_ends_at,
            wake_at = season_ends_at + interval '16 days', history_seq = history_seq + 1
        FROM due WHERE m.id = due.id
        RETURNING m.id, m.history_seq, m.season_started_at, m.tier
    ), changed AS (
        INSERT INTO loyalty_history
            (game_id, member_id, seq, at, kind, tier, ladder_version, rules_version, sc, p, details,
            reference)
        SELECT $1, id, history_seq, season_started_at, 'RESTARTED', tier, 1, 1, 0, 0,
            '{"to": "Bronze", "from": "Bronze", "needed": 400, "reached": 0, "seasons": 1}', ''
        FROM updated
    ) SELECT count(*) FROM updated
"""


@dataclass(frozen=True, slots=True)
class Sweep:
    """All that were due, settled: members a second, and the CPU seconds of the workers and of PostgreSQL."""

    members: int
    seconds: float
    worker_cpu: float
    database_cpu: float


async def work(url: str) -> None:
    """Settle all that is due, from a word on stdin on, and print how many members that were."""
    database = Database(url)
    await database.open()
    try:
        core, game = Core(database, RulesCache()), await game_of(database)
        later = datetime.now(UTC) + LATER
        async with database.acquire() as connection:
            await core.rules.of(connection, game)
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        print(await sweep(core, game.id, later), flush=True)
        # The CPU of this process is read from outside: it must not end before.
        await asyncio.to_thread(sys.stdin.readline)
    finally:
        await database.close()


async def swept(url: str, workers: int, postmaster: int) -> Sweep:
    """Let so many processes settle all that is due."""
    processes = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "benchmarks.worker", "--work", url),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        for _ in range(workers)
    ]
    pipes = [(process.stdin, process.stdout) for process in processes]

    async def go(stdin: asyncio.StreamWriter | None) -> None:
        assert stdin is not None
        stdin.write(b"\n")
        await stdin.drain()

    async def said(stdout: asyncio.StreamReader | None) -> bytes:
        assert stdout is not None
        return await stdout.readline()

    assert [await said(stdout) for _, stdout in pipes] == [b"ready\n"] * workers
    before = sum(cpu(process.pid) for process in processes), family_cpu(postmaster)
    started = time.perf_counter()
    for stdin, _ in pipes:
        await go(stdin)
    counts = await asyncio.gather(*(said(stdout) for _, stdout in pipes))
    seconds = time.perf_counter() - started
    after = sum(cpu(process.pid) for process in processes), family_cpu(postmaster)
    for (stdin, _), process in zip(pipes, processes, strict=True):
        await go(stdin)
        await process.wait()
    return Sweep(sum(map(int, counts)), seconds, after[0] - before[0], after[1] - before[1])


async def swept_by_sql(url: str, postmaster: int) -> Sweep:
    """Let PostgreSQL do the same alone."""
    database = Database(url)
    await database.open()
    try:
        game, later, members = await game_of(database), datetime.now(UTC) + LATER, 0
        before, started = family_cpu(postmaster), time.perf_counter()
        async with database.acquire() as connection:
            while count := await connection.fetchval(_REFERENCE, game.id, later):
                members += count
        return Sweep(members, time.perf_counter() - started, 0.0, family_cpu(postmaster) - before)
    finally:
        await database.close()


async def run(url: str, members: int, rounds: int) -> str:
    """Make the crowd, and let each contender settle a copy of it, by turns."""
    own = await found(url, TEMPLATE, datetime.now(UTC))
    connection = await asyncpg.connect(own)
    try:
        await multiply(connection, members // len(ORIGINALS) - 1)
    finally:
        await connection.close()
    postmaster = (await cluster_of(url)).postmaster
    results: dict[str, list[Sweep]] = {"SQL alone": [], "one worker": [], "two workers": []}
    for _ in range(rounds):
        results["SQL alone"].append(await swept_by_sql(await _copy(url), postmaster))
        results["one worker"].append(await swept(await _copy(url), 1, postmaster))
        results["two workers"].append(await swept(await _copy(url), 2, postmaster))
    return _table(results)


async def _copy(url: str) -> str:
    return await copy_database(url, TEMPLATE, f"{TEMPLATE}_copy")


def _table(results: dict[str, list[Sweep]]) -> str:
    lines = ["| Who settles | members | members/s | its CPU a member, µs | PostgreSQL's CPU a member, µs |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    for who, sweeps in results.items():
        rate = median(of.members / of.seconds for of in sweeps)
        own, database = (
            median(seconds / of.members * 1e6 for of, seconds in measured)
            for measured in (
                [(of, of.worker_cpu) for of in sweeps],
                [(of, of.database_cpu) for of in sweeps],
            )
        )
        lines.append(f"| {who} | {sweeps[0].members:,} | {rate:,.0f} | {own:,.0f} | {database:,.0f} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.worker")
    parser.add_argument("--members", type=int, default=MEMBERS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        uvloop.run(work(options.work))
        return 0
    folder = Path(tempfile.mkdtemp(prefix="laurel-worker-"))
    try:
        url = embedded_postgres.start(folder)
        print(uvloop.run(run(url, options.members, options.rounds)))
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
