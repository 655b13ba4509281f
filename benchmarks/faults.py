"""`python -m benchmarks.faults [--rounds N] [--quick]`: kill an installation under load; count what is lost.

PostgreSQL is durable (fsync on); two servers, a worker and Redis run as in production. In each round one of
them is killed with SIGKILL while players buy, refund and redeem. Then what was acknowledged is compared with
what is stored, and the audit runs. The tables go to docs/reliability.md.
"""

import argparse
import asyncio
import os
import platform
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.encryption import new_encryption_secret
from app.loyalty.audit import audit
from app.store.audit import audit_store
from benchmarks.fault_load import Load, open_shop
from benchmarks.fault_processes import Machine, running
from benchmarks.fault_states import FLOOD, HANGS, STATE_SECONDS, STATES, Hung, RedisState, hang, in_state
from benchmarks.processes import cluster_of
from benchmarks.report import table, write_between_markers
from benchmarks.stage import build
from tests.redis_server import RedisServer

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
ROUNDS, QUICK_ROUNDS = 500, 8
PLAYERS = 12
COMPARE_EVERY = 25
SETTLE_SECONDS = 60.0
"""How long the first acknowledgement after a kill may take: later ones count as never."""
VICTIMS = ("server", "worker", "PostgreSQL", "Redis")


@dataclass
class Deaths:
    """What came of killing one kind of process."""

    rounds: int = 0
    acknowledged: int = 0
    refused: Counter[str] = field(default_factory=Counter[str])
    stuck: int = 0
    """Rounds in which nothing was acknowledged within `SETTLE_SECONDS`."""
    seconds: list[float] = field(default_factory=list[float])
    """From the kill, for PostgreSQL from its accepting connections again, to the next acknowledgement."""


@dataclass
class Results:
    hung: list[Hung] = field(default_factory=list[Hung])
    redis: list[RedisState] = field(default_factory=list[RedisState])
    deaths: dict[str, Deaths] = field(default_factory=lambda: {victim: Deaths() for victim in VICTIMS})
    lost: int = 0
    doubled: int = 0
    violations: int = 0
    comparisons: int = 0
    writes: Counter[str] = field(default_factory=Counter[str])
    postgres: str = ""
    seconds: float = 0.0

    @property
    def clean(self) -> bool:
        stuck = sum(one.stuck for one in self.deaths.values())
        return not (self.lost or self.doubled or self.violations or stuck)


def say(words: str) -> None:
    print(f"· {words}", file=sys.stderr, flush=True)


async def one_round(machine: Machine, load: Load, victim: str, deaths: Deaths) -> None:
    kills: dict[str, Callable[[], Awaitable[float]]] = {
        "server": machine.kill_web,
        "worker": machine.kill_worker,
        "PostgreSQL": machine.kill_postgres,
        "Redis": machine.kill_redis,
    }
    await asyncio.sleep(random.uniform(0.1, 0.5))  # noqa: S311 - no secret
    before, acknowledged = Counter(load.answers), load.answers["ok"]
    since = await kills[victim]()
    try:
        async with asyncio.timeout(SETTLE_SECONDS):
            deaths.seconds.append(await load.next_success(since))
    except TimeoutError:
        deaths.stuck += 1
        say(f"nothing was acknowledged after the death of the {victim}: {load.answers - before}")
    deaths.rounds += 1
    deaths.acknowledged += load.answers["ok"] - acknowledged
    deaths.refused += load.answers - before - Counter({"ok": 10**9})


async def check(database: Database, load: Load, results: Results) -> None:
    """Compare what was acknowledged with what is stored, and audit; the load rests meanwhile."""
    await load.rest()
    lost, doubled = await load.compare(database)
    results.lost, results.doubled = max(results.lost, lost), max(results.doubled, doubled)
    now = datetime.now(UTC)
    report = [*(await audit(database, now)).invariants, *await audit_store(database)]
    results.violations = max(results.violations, sum(one.violations for one in report))
    results.comparisons += 1
    say(f"lost {lost}, doubled {doubled}, violations of the audit {results.violations}")


def draw_victims(rounds: int, ends: asyncio.Event) -> Iterator[tuple[int, str]]:
    """Yield the number and the victim of each round, each kind as often, until `ends` is set."""
    victims = [VICTIMS[number % len(VICTIMS)] for number in range(rounds)]
    random.shuffle(victims)
    for number, victim in enumerate(victims):
        if ends.is_set():
            say("no more rounds, as Ctrl-C was pressed")
            return
        if number % COMPARE_EVERY == 0:
            say(f"{number} of {rounds} rounds")
        yield number, victim


async def kill_over_and_over(
    machine: Machine, database: Database, load: Load, victims: Iterator[tuple[int, str]], results: Results
) -> None:
    """Kill a process in each round, then try all faults that last."""
    for number, victim in victims:
        if number % COMPARE_EVERY == 0:
            await _let_days_pass(database)
            load.go_on()
        await one_round(machine, load, victim, results.deaths[victim])
        if (number + 1) % COMPARE_EVERY == 0:
            await check(database, load, results)
    await machine.ready()
    load.go_on()
    for number in range(HANGS):
        say(f"PostgreSQL hangs, {number + 1} of {HANGS}")
        results.hung.append(await hang(machine, load))
        await asyncio.sleep(1)
    for name in STATES:
        say(f"Redis: {name}")
        results.redis.append(await in_state(machine, load, name))
        await asyncio.sleep(1)
    await check(database, load, results)
    results.writes = Counter({kind: len(keys) for kind, keys in load.acknowledged.items()})


async def _let_days_pass(database: Database) -> None:
    """Give the worker seasons to end."""
    async with database.acquire() as connection:
        await connection.execute("UPDATE games SET sandbox_now = sandbox_now + interval '3 days'")


@asynccontextmanager
async def installation() -> AsyncIterator[tuple[Machine, Database, Load]]:
    """A whole installation under load; the load rests."""
    folder, redis_folder = (Path(tempfile.mkdtemp(prefix="laurel-faults-")) for _ in range(2))
    redis = RedisServer(redis_folder)
    try:
        server_url = embedded_postgres.start(folder)
        redis.start()
        stage = await build(server_url, PLAYERS)
        url = await stage.copy("faults")
        database = Database(url)
        await database.open()
        async with database.acquire() as connection:
            # The same durability, without opening each file one by one after each kill.
            await connection.execute("ALTER SYSTEM SET recovery_init_sync_method = 'syncfs'")
        shop = await open_shop(database, stage)
        cluster = await cluster_of(server_url)
        async with running(cluster, redis, url, new_encryption_secret()) as machine:
            load = Load(machine.ports, stage, shop)
            clients = [asyncio.create_task(load.run(player)) for player in stage.players]
            for client in clients:
                client.add_done_callback(load.ended)
            try:
                yield machine, database, load
                await load.rest()
                load.stop()
                await asyncio.gather(*clients)
            finally:
                for client in clients:
                    client.cancel()
        await database.close()
    finally:
        redis.stop()
        embedded_postgres.stop(folder)
        for used in (folder, redis_folder):
            shutil.rmtree(used, ignore_errors=True)


async def run(rounds: int, ends: asyncio.Event | None = None) -> Results:
    """Run as many rounds, fewer once `ends` is set, and every fault that lasts; returns what came of it."""
    results, began = Results(), time.monotonic()
    async with installation() as (machine, database, load):
        results.postgres = machine.cluster.version
        await kill_over_and_over(
            machine, database, load, draw_victims(rounds, ends or asyncio.Event()), results
        )
    results.seconds = time.monotonic() - began
    return results


def describe_seconds(values: Sequence[float]) -> str:
    return f"{median(values):.2f} / {max(values):.2f}" if values else "-"


def markdown(results: Results, command: str) -> str:
    """Returns the text between the markers of docs/reliability.md."""
    rows = [
        [
            victim,
            f"{one.rounds}",
            f"{one.acknowledged:,}",
            describe_counts(one.refused),
            describe_seconds(one.seconds),
            f"{one.stuck}",
        ]
        for victim, one in results.deaths.items()
    ]
    total = sum(one.rounds for one in results.deaths.values())
    writes = ", ".join(f"{count:,} {kind}s" for kind, count in sorted(results.writes.items()))
    return "\n\n".join(
        (
            f"- {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.system()} "
            f"{platform.machine()}, Python {platform.python_version()}, PostgreSQL {results.postgres}\n"
            f"- `{command}`: {total} rounds in {results.seconds / 60:.0f} minutes; 2 servers, 1 worker, "
            f"{PLAYERS} players without a pause; fsync, synchronous_commit and full_page_writes on",
            "Killed with SIGKILL, one in each round; the next success after a kill, for PostgreSQL after its "
            "accepting connections again:",
            table(
                1,
                (
                    "Killed",
                    "rounds",
                    "acknowledged meanwhile",
                    "other answers",
                    "next success, s (p50 / most)",
                    f"none in {SETTLE_SECONDS:g} s",
                ),
                rows,
            ),
            f"PostgreSQL hangs: all its processes stopped with SIGSTOP, {HANGS} times, {FLOOD} requests at "
            "once beside the players':",
            _hung_table(results.hung),
            f"Redis, {STATE_SECONDS:g} seconds in each state:",
            _redis_table(results.redis),
            f"Acknowledged in all: {writes}. **Lost {results.lost}, doubled {results.doubled}**, violations "
            f"of the audit {results.violations}, by {results.comparisons} comparisons.",
        )
    )


def _hung_table(hung: Sequence[Hung]) -> str:
    answers = sum((one.answers for one in hung), Counter[str]())
    grown = max(one.bytes_after - one.bytes_before for one in hung)
    return table(
        1,
        ("Answers", "slowest, s", "both servers grew by at most, MiB", "next success, s (p50 / most)"),
        [
            [
                describe_counts(answers),
                f"{max(one.slowest for one in hung):.2f}",
                f"{grown / 2**20:.1f}",
                describe_seconds([one.seconds for one in hung]),
            ]
        ],
    )


def _redis_table(states: Sequence[RedisState]) -> str:
    return table(
        1,
        ("Redis", "acknowledged", "other answers", "slowest request, s"),
        [
            [one.name, f"{one.acknowledged:,}", describe_counts(one.other), f"{one.slowest:.2f}"]
            for one in states
        ],
    )


def describe_counts(answers: Counter[str]) -> str:
    return ", ".join(f"{count:,} {what}" for what, count in sorted(answers.items())) or "none"


def main() -> int:
    """Run, print and write the tables; 1 if anything was lost, doubled or violated."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.faults")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help=f"kills in all; {ROUNDS} by default")
    parser.add_argument("--quick", action="store_true", help="a few rounds; docs/reliability.md stays")
    options = parser.parse_args()
    rounds = min(options.rounds, QUICK_ROUNDS) if options.quick else options.rounds
    command = " ".join(["python -m benchmarks.faults", *sys.argv[1:]])

    async def until_interrupted() -> Results:
        ends = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, ends.set)
        return await run(rounds, ends)

    results = asyncio.run(until_interrupted())
    text = markdown(results, command)
    print(text)
    if not options.quick:
        write_between_markers(PAGE, text, "make faults")
    return 0 if results.clean else 1


if __name__ == "__main__":
    sys.exit(main())
