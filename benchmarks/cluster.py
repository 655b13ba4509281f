"""One PostgreSQL beside Citus with one worker and with two: `python -m benchmarks.cluster --programs FOLDER`.

The folder has the programs of a PostgreSQL with the extension (Debian: /usr/lib/postgresql/15/bin). The same
games are played in a database of each kind, by turns, without HTTP; the CPU of each machine's processes is
counted apart. All are on this machine, so that rates say nothing. The table goes into docs/scaling.md.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median

import asyncpg
import uvloop

from app.embedded.server_account import account_for
from app.infra.db import Database
from app.infra.distribution import distribute
from app.infra.migrating import migrate
from app.infra.secrets import hash_secret
from app.loyalty.service import recorded
from app.loyalty.session_queries import members_by_tokens
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, find_game
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_game, publish_program
from benchmarks.client import family_cpu
from benchmarks.replication import PORT, Server
from benchmarks.report import table, write_between_markers
from benchmarks.stage import RULES, STUDIO, issue_tokens, onboard
from benchmarks.workload import AMOUNT

PAGE = Path(__file__).resolve().parent.parent / "docs" / "scaling.md"
COMMAND = "python -m benchmarks.cluster"
ALONE, COORDINATOR, WORKERS = "alone", "coordinator", ("worker 1", "worker 2")
ROLE = "laurel"
"""The role that serves: it owns nothing."""
GAMES, PLAYERS = 16, 50
"""Games, which the extension spreads over the workers, and players of each."""
LANES = 8
"""Requests under way at once."""
REQUESTS, WARM_UP = 2_000, 200
ROUNDS = 5
PURCHASE, WIDGET = "A purchase", "The widget's read"


@dataclass(frozen=True, slots=True)
class Player:
    """A player of a game, with a token of the widget."""

    game: GameRow
    name: str
    token: str


@dataclass
class Place:
    """A database with all games: its address by the role that serves, and the machines that it is on."""

    name: str
    url: str
    machines: Mapping[str, Server]
    players: Sequence[Player] = ()
    games_on: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds of one request: of this process, and of each machine of PostgreSQL."""

    laurel: float
    machines: Mapping[str, float]


Work = Callable[[Core, Player, int], Awaitable[None]]


async def buy(core: Core, player: Player, number: int) -> None:
    """Record a purchase, alone in its transaction."""
    payment = Payment(player.name, f"buy-{number}", Decimal(AMOUNT), "USD", sku="gems-80")
    session = GameSession(core, player.game, datetime.now(UTC))
    recorded((await record_purchases(session, [payment]))[0])


async def look(core: Core, player: Player, _number: int) -> None:
    """Read what the widget shows. Raises LookupError for a token that is not known."""
    async with core.database.acquire() as connection:
        if not await members_by_tokens(connection, [hash_secret(player.token)], datetime.now(UTC)):
            raise LookupError(player.name)


WORKS: Mapping[str, Work] = {WIDGET: look, PURCHASE: buy}


@asynccontextmanager
async def servers(programs: Path) -> AsyncIterator[Mapping[str, Server]]:
    """Run a server alone, and three of a cluster, inside the context."""
    folder = Path(tempfile.mkdtemp(prefix="laurel-cluster-"))
    account = account_for(folder)
    with_extension = {"shared_preload_libraries": "citus", "max_prepared_transactions": "200"}
    found = {
        name: Server(
            folder / name.replace(" ", "-"), account, programs, {} if name == ALONE else with_extension
        )
        for name in (ALONE, COORDINATOR, *WORKERS)
    }
    try:
        account.own(folder)
        for server in found.values():
            server.create()
            server.start()
            await server.ready()
            await _execute(server, "postgres", f"CREATE ROLE {ROLE} LOGIN")
        yield found
    finally:
        for server in found.values():
            server.kill()
        shutil.rmtree(folder, ignore_errors=True)


async def _execute(server: Server, name: str, *statements: str) -> None:
    connection = await asyncpg.connect(server.at(name))
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


async def alone(server: Server) -> Place:
    """Make the database of the server alone."""
    await _execute(server, "postgres", "CREATE DATABASE alone")
    await migrate(server.at("alone"))
    return Place("PostgreSQL alone", server.at("alone"), {ALONE: server})


async def clustered(machines: Mapping[str, Server], workers: Sequence[str]) -> Place:
    """Make a database that is distributed over some of the workers."""
    name = f"over_{len(workers)}"
    used = {machine: machines[machine] for machine in (COORDINATOR, *workers)}
    for server in used.values():
        await _execute(server, "postgres", f"CREATE DATABASE {name}")
        await _execute(server, name, "CREATE EXTENSION citus")
    coordinator = machines[COORDINATOR]
    await _execute(
        coordinator,
        name,
        f"SELECT citus_set_coordinator_host('{coordinator.folder}', {PORT})",
        *(f"SELECT citus_add_node('{machines[worker].folder}', {PORT})" for worker in workers),
    )
    await migrate(coordinator.at(name))
    connection = await asyncpg.connect(coordinator.at(name))
    try:
        await distribute(connection, ROLE)
    finally:
        await connection.close()
    words = "Citus, one worker" if len(workers) == 1 else f"Citus, {len(workers)} workers"
    return Place(words, coordinator.at(name, ROLE), used)


async def fill(place: Place, games: int, players: int) -> None:
    """Make the studio, its games, and the players of each, who have joined and bought once."""
    real_now, found = datetime.now(UTC), list[Player]()
    database = Database(place.url)
    await database.open()
    try:
        await create_studio(database, STUDIO, "Bench", real_now)
        await publish_program(database, RULES["program"], None, real_now)
        for number in range(games):
            slug = f"game-{number}"
            game = await create_game(database, STUDIO, slug, name=slug, real_now=real_now)
            await publish_game(database, game, RULES["game"], real_now)
            async with database.acquire() as connection:
                published = await find_game(connection, STUDIO, slug)
            assert published is not None
            names = [f"player-{place}" for place in range(players)]
            await onboard(database, published, names, real_now)
            async with database.acquire() as connection:
                tokens = await issue_tokens(connection, published.id, names, real_now)
            found += [Player(published, *named) for named in zip(names, tokens, strict=True)]
        place.games_on = await _games_on(database, place, found)
    finally:
        await database.close()
    # One game after the other, so that neighbours in time lie on different machines.
    place.players = [found[row * players + column] for column in range(players) for row in range(games)]


_HOSTS = """
    SELECT n.nodename, count(*) AS games FROM unnest($1::uuid[]) AS game_id
        JOIN pg_dist_placement p ON p.shardid = get_shard_id_for_distribution_column('members', game_id)
        JOIN pg_dist_node n USING (groupid)
    GROUP BY n.nodename
"""


async def _games_on(database: Database, place: Place, players: Sequence[Player]) -> Mapping[str, int]:
    """Returns how many games each worker has."""
    if ALONE in place.machines:
        return {}
    names = {str(server.folder): name for name, server in place.machines.items()}
    async with database.acquire() as connection:
        rows = await connection.fetch(_HOSTS, list({player.game.id for player in players}))
    return {names[row["nodename"]]: row["games"] for row in rows}


async def measure(place: Place, work: Work, requests: int, first: int) -> Cost:
    """Do some work for one player after another, `LANES` at once; returns what each cost, warm."""
    database = Database(place.url)
    await database.open()
    try:
        core = Core(database, RulesCache())

        async def do(numbers: Iterator[int]) -> None:
            async def lane() -> None:
                for number in numbers:
                    await work(core, place.players[number % len(place.players)], number)

            await asyncio.gather(*(lane() for _ in range(LANES)))

        await do(iter(range(first, first + WARM_UP)))
        before, started = _used(place), time.process_time()
        await do(iter(range(first + WARM_UP, first + WARM_UP + requests)))
        laurel, after = time.process_time() - started, _used(place)
    finally:
        await database.close()
    return Cost(laurel / requests, {name: (after[name] - before[name]) / requests for name in after})


def _used(place: Place) -> Mapping[str, float]:
    return {name: family_cpu(server.process.pid) for name, server in place.machines.items() if server.process}


Costs = Mapping[tuple[str, str], Sequence[Cost]]


async def run(
    programs: Path,
    *,
    requests: int = REQUESTS,
    rounds: int = ROUNDS,
    games: int = GAMES,
    players: int = PLAYERS,
) -> str:
    """Make the servers and databases, measure by turns, and return the table."""
    async with servers(programs) as machines:
        places = [
            await alone(machines[ALONE]),
            *[await clustered(machines, WORKERS[:count]) for count in (1, 2)],
        ]
        for place in places:
            _say(f"{place.name}: {games} games")
            await fill(place, games, players)
        costs: dict[tuple[str, str], list[Cost]] = {}
        for number in range(rounds):
            _say(f"round {number + 1} of {rounds}")
            for place in places if number % 2 == 0 else places[::-1]:
                for name, work in WORKS.items():
                    first = number * (WARM_UP + requests)
                    costs.setdefault((name, place.name), []).append(
                        await measure(place, work, requests, first)
                    )
        version = await _version(machines[COORDINATOR])
        return markdown(places, costs, version, requests)


async def _version(coordinator: Server) -> str:
    connection = await asyncpg.connect(coordinator.at("over_2"))
    try:
        server = await connection.fetchval("SHOW server_version")
        extension = await connection.fetchval("SELECT extversion FROM pg_extension WHERE extname = 'citus'")
    finally:
        await connection.close()
    return f"PostgreSQL {server.split()[0]}, Citus {extension}"


def _micro(values: Sequence[float]) -> str:
    return f"{median(values) * 1e6:,.0f} ({min(values) * 1e6:,.0f}-{max(values) * 1e6:,.0f})"


def markdown(places: Sequence[Place], costs: Costs, version: str, requests: int) -> str:
    """Returns the table for docs/scaling.md."""
    rows = []
    for work in WORKS:
        for place in places:
            of_place = costs[work, place.name]
            cells = [
                _micro([cost.machines[machine] for cost in of_place]) if machine in place.machines else "-"
                for machine in (ALONE, COORDINATOR, *WORKERS)
            ]
            rows.append([work, place.name, _micro([cost.laurel for cost in of_place]), *cells])
    spread = "; ".join(
        f"{place.name}: "
        + ", ".join(f"{count} games on {name}" for name, count in sorted(place.games_on.items()))
        for place in places
        if place.games_on
    )
    return "\n\n".join(
        [
            f"- {datetime.now(UTC):%Y-%m-%d}, {version}, all machines on this one\n"
            f"- {len(next(iter(costs.values())))} rounds of {requests:,} requests, {LANES} at once,"
            f" {len(places[0].players):,} players; {spread}",
            "CPU of a request in µs: the median of the rounds, the least and the most in brackets.",
            table(2, ("Work", "Database", "Laurel", "one server", COORDINATOR, *WORKERS), rows),
        ]
    )


def _say(words: str) -> None:
    print(f"· {words}", file=sys.stderr, flush=True)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog=COMMAND)
    parser.add_argument("--programs", type=Path, required=True, help="of a PostgreSQL with the extension")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--requests", type=int, default=REQUESTS)
    parser.add_argument("--print", action="store_true", help="print alone; docs/scaling.md stays")
    options = parser.parse_args()
    text = uvloop.run(run(options.programs, requests=options.requests, rounds=options.rounds))
    print(text)
    if not options.print:
        write_between_markers(PAGE, text, COMMAND)
    return 0


if __name__ == "__main__":
    sys.exit(main())
