"""`python -m benchmarks.failover [--rounds N] [--quick]`: kill the primary under load, promote the standby.

Two servers of PostgreSQL, the second a standby that every commit waits for; two servers and a worker of
Laurel know both by one address. In each round the primary is killed with SIGKILL, as by the failure of its
machine, and the standby promoted. Then what was acknowledged is compared with what is stored, and the audit
runs. The table goes to docs/reliability.md.
"""

import argparse
import asyncio
import os
import platform
import shutil
import sys
import tempfile
import time
from collections import Counter
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.infra.db import Database
from app.infra.encryption import new_encryption_secret
from app.loyalty.audit import audit
from app.store.audit import audit_store
from benchmarks.fault_load import Load, open_shop
from benchmarks.fault_processes import start_all
from benchmarks.faults import PAGE, PLAYERS, SETTLE_SECONDS, describe_counts, describe_seconds, say
from benchmarks.replication import Pair, replicated
from benchmarks.report import table, write_between_markers
from benchmarks.stage import build
from tests.redis_server import RedisServer
from tests.services.live_server import free_port

ROUNDS, QUICK_ROUNDS = 20, 2
LOAD_SECONDS = 1.0


@dataclass
class Results:
    """What came of all rounds; seconds are from the promotion to the next acknowledgement."""

    seconds: list[float] = field(default_factory=list[float])
    refused: Counter[str] = field(default_factory=Counter[str])
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0
    violations: int = 0

    @property
    def clean(self) -> bool:
        return not (self.lost or self.doubled or self.violations)


async def one_round(pair: Pair, load: Load, database: Database, results: Results) -> None:
    """Let the standby take over under load, compare, and give the new primary a standby."""
    load.go_on()
    await asyncio.sleep(LOAD_SECONDS)
    before = Counter(load.answers)
    await pair.fail_over()
    promoted = time.monotonic()
    async with asyncio.timeout(SETTLE_SECONDS):
        results.seconds.append(await load.next_success(promoted))
    await load.rest()
    results.refused += load.answers - before - Counter({"ok": 10**9})
    lost, doubled = await load.compare(database)
    report = [*(await audit(database, datetime.now(UTC))).invariants, *await audit_store(database)]
    results.lost, results.doubled = max(results.lost, lost), max(results.doubled, doubled)
    results.violations = max(results.violations, sum(one.violations for one in report))
    results.acknowledged = sum(map(len, load.acknowledged.values()))
    await pair.copy()


async def run(rounds: int) -> Results:
    """Run so many rounds on an installation of its own; returns what came of them."""
    results, redis_folder = Results(), Path(tempfile.mkdtemp(prefix="laurel-redis-"))
    redis = RedisServer(redis_folder)
    try:
        redis.start()
        async with replicated() as pair, AsyncExitStack() as stack:
            stage = await build(pair.url(), PLAYERS)
            url = await stage.copy("failover")
            database = Database(url)
            await database.open()
            stack.push_async_callback(database.close)
            shop = await open_shop(database, stage)
            ports = [free_port() for _ in range(2)]
            secret = new_encryption_secret()
            await start_all(
                stack, {"DATABASE_URL": url, "LAUREL_REDIS_URL": redis.url, "LAUREL_SECRET": secret}, ports
            )
            load = Load(ports, stage, shop)
            clients = [asyncio.create_task(load.run(player)) for player in stage.players]
            for client in clients:
                client.add_done_callback(load.ended)
                stack.callback(client.cancel)
            for number in range(rounds):
                say(f"failover {number + 1} of {rounds}")
                await one_round(pair, load, database, results)
            load.stop()
            await asyncio.gather(*clients)
    finally:
        redis.stop()
        shutil.rmtree(redis_folder, ignore_errors=True)
    return results


def markdown(results: Results, command: str) -> str:
    """Returns the text between the markers of docs/reliability.md."""
    return "\n\n".join(
        (
            f"- {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} "
            f"{platform.machine()}, Python {platform.python_version()}\n"
            f"- `{command}`: 2 servers, 1 worker, {PLAYERS} players without a pause; synchronous replication",
            table(
                0,
                (
                    "failovers",
                    "acknowledged in all",
                    "other answers meanwhile",
                    "next success after the promotion, s (p50 / most)",
                ),
                [
                    [
                        f"{len(results.seconds)}",
                        f"{results.acknowledged:,}",
                        describe_counts(results.refused),
                        describe_seconds(results.seconds),
                    ]
                ],
            ),
            f"**Lost {results.lost}, doubled {results.doubled}**, violations of the audit "
            f"{results.violations}.",
        )
    )


def main() -> int:
    """Run, print and write the table; 1 if anything was lost, doubled or violated."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.failover")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"failovers; {ROUNDS} by default")
    parser.add_argument("--quick", action="store_true", help="a few rounds; docs/reliability.md stays")
    options = parser.parse_args()
    results = asyncio.run(run(QUICK_ROUNDS if options.quick else options.rounds))
    text = markdown(results, " ".join(["python -m benchmarks.failover", *sys.argv[1:]]))
    print(text)
    if not options.quick:
        write_between_markers(PAGE, text, "python -m benchmarks.failover")
    return 0 if results.clean else 1


if __name__ == "__main__":
    sys.exit(main())
