"""Cost over growth: `python -m benchmarks.growth [--sizes 10000,1000000] [--folder PATH]`.

The same work in databases of different sizes, and for a member with a long past. With `--folder` the
databases stay there and are used again. The table goes into docs/performance.md.
"""

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median

import asyncpg
import uvloop

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.keyset import Window
from app.infra.migrating import migrate
from app.infra.secrets import hash_secret
from app.loyalty.member_lists import MemberFilter
from app.loyalty.service import list_members, recorded, sweep
from app.loyalty.session_queries import members_by_tokens
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from benchmarks.client import family_cpu
from benchmarks.crowd import ORIGINALS, found, game_of, lengthen, multiply, sample_players
from benchmarks.processes import cluster_of
from benchmarks.report import table, write_between_markers
from benchmarks.stage import issue_tokens, with_database

PAGE = Path(__file__).resolve().parent.parent / "docs" / "performance.md"
SIZES = (10_000, 1_000_000)
EVENTS = 100_000
"""Events of the member with a long past."""
DUE = 200
"""Members that fall due for one round of the sweep."""
REPEATS = 100
_PAGES = "SELECT blks_hit + blks_read FROM pg_stat_database WHERE datname = current_database()"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one piece of work cost: CPU seconds of this process, the median, and of PostgreSQL; its pages."""

    cpu: float
    database_cpu: float
    pages: float


class _Meter:
    """Measures work on a database that nothing else uses."""

    def __init__(self, database: Database, postmaster: int) -> None:
        self._database = database
        self._postmaster = postmaster

    async def cost(self, works: Sequence[Callable[[], Awaitable[object]]]) -> Cost:
        """Do each work once, the first to warm up, and return the cost of one."""
        await works[0]()
        pages, cpu = await self._pages(), family_cpu(self._postmaster)
        seconds = []
        for work in works[1:]:
            started = time.process_time()
            await work()
            seconds.append(time.process_time() - started)
        cpu, pages = family_cpu(self._postmaster) - cpu, await self._pages() - pages
        return Cost(median(seconds), cpu / len(seconds), pages / len(seconds))

    async def _pages(self) -> int:
        # The pool hands out the connection that was used last, so it is this one that counted.
        async with self._database.acquire() as connection:
            await connection.execute("SELECT pg_stat_force_next_flush()")
            await connection.execute("SELECT 1")
            return await connection.fetchval(_PAGES) or 0


WORKS = (
    "The widget's read",
    "A purchase",
    f"A round of the sweep, {DUE} due",
    "`members`, its first page",
    "`members(search:)`, a whole id",
)


async def measure(url: str, postmaster: int, repeats: int) -> dict[str, Cost]:
    """Returns the costs of all works in one database."""
    database = Database(url)
    await database.open()
    try:
        meter, core, game = (
            _Meter(database, postmaster),
            Core(database, RulesCache()),
            await game_of(database),
        )
        real_now = datetime.now(UTC)
        async with database.acquire() as connection:
            players = await sample_players(connection, repeats + 1)
            tokens = await issue_tokens(connection, game.id, players, real_now)

        def widget(token: str) -> Callable[[], Awaitable[object]]:
            async def work() -> None:
                async with database.acquire() as connection:
                    assert await members_by_tokens(connection, [hash_secret(token)], real_now)

            return work

        def purchase(player: str) -> Callable[[], Awaitable[object]]:
            return lambda: buy(core, player, datetime.now(UTC))

        def listed(search: str | None) -> Callable[[], Awaitable[object]]:
            return lambda: list_members(core, MemberFilter(game.id, search), Window(50), real_now)

        async def due() -> None:
            async with database.acquire() as connection:
                chosen = await sample_players(connection, DUE)
                await connection.execute(
                    "UPDATE members SET wake_at = $2 WHERE id IN"
                    " (SELECT member_id FROM players WHERE external_id = ANY($1))",
                    *(chosen, real_now),
                )

        costs = {
            WORKS[0]: await meter.cost([widget(token) for token in tokens]),
            WORKS[1]: await meter.cost([purchase(player) for player in players]),
        }
        rounds: list[Cost] = []
        for _ in range(max(2, repeats // 20)):
            await due()
            await sweep(core, game.id, real_now)
            await due()

            async def nothing() -> None:
                """Warm up."""

            async def settle() -> None:
                await sweep(core, game.id, real_now)

            rounds.append(await meter.cost([nothing, settle]))
        costs[WORKS[2]] = sorted(rounds, key=lambda cost: cost.cpu)[len(rounds) // 2]
        costs[WORKS[3]] = await meter.cost([listed(None)] * (repeats // 5))
        costs[WORKS[4]] = await meter.cost([listed(player) for player in players[: max(3, repeats // 20)]])
        return costs
    finally:
        await database.close()


async def buy(core: Core, player: str, at: datetime, purchase_id: str | None = None) -> None:
    """Record a purchase of the player that happened at an instant."""
    game = await game_of(core.database)
    key = purchase_id or f"buy-{player}-{time.time_ns()}"
    payment = Payment(player, key, Decimal("0.99"), "USD", at)
    recorded((await record_purchases(GameSession(core, game, datetime.now(UTC)), [payment]))[0])


LONG = (
    "The widget's read",
    "A purchase",
    "A purchase that arrives a minute late",
    "The repeat of its last purchase",
)


async def measure_long(url: str, postmaster: int, repeats: int) -> dict[str, Cost]:
    """Returns the costs for the member with a long past."""
    database = Database(url)
    await database.open()
    try:
        meter, core, real_now = _Meter(database, postmaster), Core(database, RulesCache()), datetime.now(UTC)
        async with database.acquire() as connection:
            player = await connection.fetchval(
                "SELECT pl.external_id FROM players pl JOIN members m ON m.id = pl.member_id"
                " WHERE m.event_seq >= $1 LIMIT 1",
                EVENTS,
            )
        player = player or await lengthen(core, EVENTS, real_now)
        game = await game_of(database)
        async with database.acquire() as connection:
            token = (await issue_tokens(connection, game.id, [player], real_now))[0]

        async def widget() -> None:
            async with database.acquire() as connection:
                assert await members_by_tokens(connection, [hash_secret(token)], real_now)

        costs = {
            LONG[0]: await meter.cost([widget] * repeats),
            LONG[1]: await meter.cost([lambda: buy(core, player, datetime.now(UTC))] * repeats),
            LONG[2]: await meter.cost(
                [lambda: buy(core, player, datetime.now(UTC) - timedelta(minutes=1))] * 4
            ),
        }
        last, key = datetime.now(UTC), f"last-{time.time_ns()}"
        costs[LONG[3]] = await meter.cost([lambda: buy(core, player, last, key)] * 4)
        return costs
    finally:
        await database.close()


async def run(url: str, sizes: Sequence[int], repeats: int) -> str:
    """Make what databases are missing, measure, and return the tables."""
    cluster = await cluster_of(url)
    costs: dict[int, dict[str, Cost]] = {}
    for size in sizes:
        own = await _database(url, size)
        _say(f"measuring {size:,} members")
        costs[size] = await measure(own, cluster.postmaster, repeats)
    _say(f"measuring a member of {EVENTS:,} events")
    long = await measure_long(await _database(url, sizes[0]), cluster.postmaster, repeats)
    return _markdown(costs, long, cluster.version, sizes[0])


async def _database(url: str, size: int) -> str:
    name = f"laurel_growth_{size}"
    admin = await asyncpg.connect(url)
    try:
        is_there = await admin.fetchval("SELECT true FROM pg_database WHERE datname = $1", name)
    finally:
        await admin.close()
    if is_there:
        await migrate(with_database(url, name))
        return with_database(url, name)
    _say(f"making {size:,} members")
    own = await found(url, name, datetime.now(UTC))
    connection = await asyncpg.connect(own)
    try:
        await multiply(connection, size // len(ORIGINALS) - 1, _say)
    finally:
        await connection.close()
    return own


def _say(words: str) -> None:
    print(f"· {words}", file=sys.stderr, flush=True)


def _cells(cost: Cost) -> str:
    return f"{cost.cpu * 1e3:,.1f}, {cost.database_cpu * 1e3:,.1f}, {cost.pages:,.0f}"


def _markdown(costs: dict[int, dict[str, Cost]], long: dict[str, Cost], version: str, first: int) -> str:
    sizes = [f"{size:,} members" for size in costs]
    rows = [[work, *(_cells(of_size[work]) for of_size in costs.values())] for work in WORKS]
    long_rows = [[work, _cells(cost)] for work, cost in long.items()]
    return "\n\n".join(
        [
            f"- {datetime.now(UTC):%Y-%m-%d}, PostgreSQL {version}; for one of each: ms of Laurel's CPU,"
            " ms of PostgreSQL's CPU, pages that PostgreSQL touched",
            table(1, ("Work", *sizes), rows),
            table(1, (f"A member of {EVENTS:,} events, among {first:,}", "costs"), long_rows),
        ]
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="members, separated by commas")
    parser.add_argument("--folder", type=Path, help="where the databases are, and stay")
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--print", action="store_true", help="print alone; docs/performance.md stays")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    folder = options.folder or Path(tempfile.mkdtemp(prefix="laurel-growth-"))
    try:
        url = embedded_postgres.start(folder)
        text = uvloop.run(run(url, sizes, options.repeats))
    finally:
        embedded_postgres.stop(folder)
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)
    print(text)
    if not options.print:
        write_between_markers(PAGE, text, "python -m benchmarks.growth")
    return 0


if __name__ == "__main__":
    sys.exit(main())
