"""The recorder in a process of its own: `python -m benchmarks.recorder`, with its job as JSON on stdin.

Concurrent calls record purchases without HTTP and GraphQL before them: what a process can record, beside
what pgbench does with the same statements.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from decimal import Decimal

import orjson
import uvloop

from app.infra.db import Database
from app.infra.garbage import spare_collector
from app.loyalty.service import recorded
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache
from benchmarks.client import STRIDE, WARM_UP_SECONDS, Sample, family_cpu, percentile
from benchmarks.stage import GAME, STUDIO
from benchmarks.workload import AMOUNT


@dataclass(frozen=True, slots=True)
class RecorderJob:
    """`calls` at once, each of `rows` purchases, for `seconds`; keys begin with `first_key`."""

    url: str
    postmaster: int
    calls: int
    rows: int
    seconds: float
    first_key: int
    players: Sequence[str]


async def run(job: RecorderJob) -> Sample:
    """Warm up, then record for the job's seconds. A sample's requests are purchases."""
    database = Database(job.url)
    await database.open()
    try:
        async with database.acquire() as connection:
            game = await find_game(connection, STUDIO, GAME)
        if game is None:
            raise LookupError(GAME)
        call = _caller(job, Core(database, RulesCache()), game)
        await _drive(job, call, min(job.seconds, WARM_UP_SECONDS))
        spare_collector()
        before = time.process_time(), family_cpu(job.postmaster)
        started = time.perf_counter()
        latencies = sorted(await _drive(job, call, job.seconds))
        seconds = time.perf_counter() - started
        after = time.process_time(), family_cpu(job.postmaster)
    finally:
        await database.close()
    return Sample(
        requests=len(latencies) * job.rows,
        failures=0,
        seconds=seconds,
        p50=percentile(latencies, 0.50),
        p99=percentile(latencies, 0.99),
        server_cpu=after[0] - before[0],
        database_cpu=after[1] - before[1],
        client_cpu=0.0,
    )


def _caller(job: RecorderJob, core: Core, game: GameRow) -> Callable[[], Awaitable[None]]:
    number = job.first_key

    async def call() -> None:
        nonlocal number
        payments = []
        for _ in range(job.rows):
            number += 1
            player = job.players[number * STRIDE % len(job.players)]
            payments.append(Payment(player, f"buy-{number}", Decimal(AMOUNT), "USD", sku="gems-80"))
        for outcome in await record_purchases(GameSession(core, game, datetime.now(UTC)), payments):
            recorded(outcome)

    return call


async def _drive(job: RecorderJob, call: Callable[[], Awaitable[None]], seconds: float) -> list[float]:
    """Returns the seconds of each call that began before the time was up."""
    until = time.perf_counter() + seconds
    latencies: list[float] = []

    async def lane() -> None:
        while (started := time.perf_counter()) < until:
            await call()
            latencies.append(time.perf_counter() - started)

    await asyncio.gather(*(lane() for _ in range(job.calls)))
    return latencies


def main() -> None:
    job = RecorderJob(**orjson.loads(sys.stdin.buffer.read()))
    sys.stdout.buffer.write(orjson.dumps(asdict(uvloop.run(run(job)))))


if __name__ == "__main__":
    main()
