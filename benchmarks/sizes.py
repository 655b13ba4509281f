"""What rows weigh: `python -m benchmarks.sizes [--members 20000]`; the table goes into docs/scaling.md.

Members, purchases and messages are stored by the program itself, in bulk, in a database of its own. After
each step the tables are vacuumed, and what the database grew by is divided by what was stored.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from app.domain.events import Joined
from app.embedded import postgres as embedded_postgres
from app.events.base import EventType
from app.identity.service import TOKEN_PREFIX
from app.infra.db import Connection, Database
from app.infra.encryption import Encryptor, new_encryption_secret
from app.infra.secrets import hash_secret, new_secret
from app.infra.targets import Targets
from app.loyalty.record import record
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, Profile
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.queries import find_game
from app.studios.rules import RulesCache
from app.webhooks.jobs import pump
from app.webhooks.service import create_endpoint
from benchmarks.arithmetic import write_needs
from benchmarks.report import table, write_between_markers
from benchmarks.stage import BATCH, GAME, STUDIO, TEMPLATE, build, with_database

PAGE = Path(__file__).resolve().parent.parent / "docs" / "scaling.md"
MEMBERS = 20_000
SINGLE = 2_000
"""Purchases that are recorded one by one, each with a commit of its own, for the log that they write."""

_TABLES = """
    SELECT relname, pg_table_size(oid), pg_indexes_size(oid)
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
Step = Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Weight:
    """What one thing takes on the disk: bytes of rows and of indexes, and the tables that they are in."""

    name: str
    count: int
    rows: float
    indexes: float
    tables: tuple[str, ...]


class Scales:
    """Weighs what steps add to a database."""

    def __init__(self, database: Database, say: Callable[[str], None]) -> None:
        self._database = database
        self._say = say

    async def weigh(self, name: str, step: Step) -> Weight:
        """Do a step, which returns how many things it stored, and return what one of them weighs."""
        before = await self._sizes()
        count = await step()
        after = await self._sizes()
        grown = {one: (after[one][0] - before[one][0], after[one][1] - before[one][1]) for one in after}
        self._say(f"{count:,} x {name}")
        heavy = sorted((one for one in grown if sum(grown[one]) >= count), key=lambda one: -sum(grown[one]))
        rows, indexes = (sum(one[part] for one in grown.values()) / count for part in (0, 1))
        return Weight(name, count, rows, indexes, tuple(heavy))

    async def _sizes(self) -> dict[str, tuple[int, int]]:
        async with self._database.acquire() as connection:
            await connection.execute("VACUUM")
            return {row[0]: (row[1], row[2]) for row in await connection.fetch(_TABLES)}


class Filler:
    """Stores things by the program's own commands."""

    def __init__(self, database: Database, session: GameSession, members: int) -> None:
        self._database = database
        self.session = session
        self._players = [f"weighed-{number:09d}" for number in range(members)]
        self._bought = 0

    async def join(self) -> int:
        """Make the members known."""
        for chunk in _chunks(self._players):
            for outcome in await record(
                self.session, [EventRequest(Joined(), player, profile=Profile("Ada")) for player in chunk]
            ):
                recorded(outcome)
        return len(self._players)

    async def issue_tokens(self) -> int:
        """Give each member a token."""
        hashes = [hash_secret(new_secret(TOKEN_PREFIX)) for _ in self._players]
        async with self._database.acquire() as connection:
            await connection.execute(
                "INSERT INTO player_tokens (game_id, hash, player_id, expires_at)"
                " SELECT pl.game_id, given.hash, pl.id, now()"
                " FROM unnest($1::text[], $2::text[]) given (hash, player)"
                " JOIN players pl ON pl.external_id = given.player",
                hashes,
                self._players,
            )
        return len(hashes)

    async def buy(self) -> int:
        """Let each member buy once."""
        for chunk in _chunks(self._players):
            await self._buy(chunk)
        return len(self._players)

    async def buy_and_send(self) -> int:
        """Let each member buy once, and make the messages that endpoints get."""
        count = await self.buy()
        await pump(self._database, self.session.real_now)
        return count

    async def log_of_one(self) -> float:
        """Returns the bytes of write-ahead log that a purchase takes when it has a commit of its own."""
        async with self._database.acquire() as connection:
            await connection.execute("CHECKPOINT")
            before = await _written(connection)
        for player in self._players[:SINGLE]:
            await self._buy([player])
        async with self._database.acquire() as connection:
            return (await _written(connection) - before) / min(SINGLE, len(self._players))

    async def _buy(self, players: Sequence[str]) -> None:
        self._bought += 1
        payments = [Payment(p, f"{p}-{self._bought:06d}", Decimal("4.99"), "USD") for p in players]
        for outcome in await record_purchases(self.session, payments):
            recorded(outcome)


def _chunks(players: Sequence[str]) -> list[Sequence[str]]:
    return [players[start : start + BATCH] for start in range(0, len(players), BATCH)]


async def _written(connection: Connection) -> int:
    (row,) = await connection.fetch("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn")
    return int(row[0])


async def _session(core: Core, real_now: datetime) -> GameSession:
    """Returns a session of the game as it is now, with the types of events that its endpoints want."""
    async with core.database.acquire() as connection:
        game = await find_game(connection, STUDIO, GAME)
    assert game is not None
    return GameSession(core, game, real_now)


async def weigh(url: str, members: int, say: Callable[[str], None]) -> tuple[list[Weight], float]:
    """Fill a database on the embedded server at `url`; returns the weights, and a purchase's bytes of log."""
    await build(url, 2)
    encryptor, real_now = Encryptor(new_encryption_secret()), datetime.now(UTC)
    database = Database(with_database(url, TEMPLATE))
    await database.open()
    try:
        core = Core(database, RulesCache(), encryptor)
        filler = Filler(database, await _session(core, real_now), members)
        scales = Scales(database, say)
        weights = [
            await scales.weigh("a member, without purchases", filler.join),
            await scales.weigh("a token of a player, until it expires", filler.issue_tokens),
            await scales.weigh("a member's first purchase", filler.buy),
            await scales.weigh("a further purchase", filler.buy),
        ]
        log = await filler.log_of_one()
        await create_endpoint(
            database,
            encryptor,
            Targets(loopback=True),
            filler.session.game,
            url="http://127.0.0.1:9999/",
            event_types=[EventType.PURCHASE_RECORDED],
            description=None,
            real_now=real_now,
        )
        filler.session = await _session(core, real_now)
        weights.append(await scales.weigh("a purchase that an endpoint is sent", filler.buy_and_send))
    finally:
        await database.close()
    return weights, log


def markdown(weights: Sequence[Weight], log: float, command: str) -> str:
    """Returns the table for docs/scaling.md."""
    head = ["What", "bytes", "of these indexes", "in"]
    rows = [
        [
            weight.name,
            f"{weight.rows + weight.indexes:,.0f}",
            f"{weight.indexes:,.0f}",
            ", ".join(f"`{name}`" for name in weight.tables),
        ]
        for weight in weights
    ]
    return "\n".join(
        [
            f"- {datetime.now(UTC):%Y-%m-%d}, `{command}`: {weights[0].count:,} of each",
            f"- a purchase with a commit of its own writes {log:,.0f} bytes of write-ahead log, right after a"
            " checkpoint",
            "",
            table(1, head, rows),
        ]
    )


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.sizes")
    parser.add_argument("--members", type=int, default=MEMBERS)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="laurel-sizes-"))
    try:
        url = embedded_postgres.start(folder)
        weights, log = asyncio.run(
            weigh(url, options.members, lambda words: print(f"· {words}", file=sys.stderr, flush=True))
        )
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    text = markdown(weights, log, " ".join(["python -m benchmarks.sizes", *sys.argv[1:]]))
    print(text)
    if options.members >= MEMBERS:
        write_between_markers(PAGE, text, "python -m benchmarks.sizes")
        write_needs()
    return 0


if __name__ == "__main__":
    sys.exit(main())
