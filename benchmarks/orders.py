"""What orders of `members` would cost a purchase: `python -m benchmarks.orders [--members 100000]`.

Purchases of members from all over a crowd are recorded one by one, by turns with no index more and with
indexes on what each of them moves: the P, and the progress within the tier. The figures are in
docs/decisions/0067-console-lists.md.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from uuid import uuid4

import asyncpg

from app.embedded import postgres as embedded_postgres
from app.infra.db import Connection, Database
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from benchmarks.crowd import ORIGINALS, found, game_of, multiply, sample_players

MEMBERS, PURCHASES, ROUNDS = 100_000, 1_000, 5
INDEXES = {
    "as they are": (),
    "on P": ("(game_id, p, id)",),
    "on P, and on progress": ("(game_id, p, id)", "(game_id, tier, progress, id)"),
}
_COUNTERS = """
    SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS wal, n_tup_upd AS updates, n_tup_hot_upd AS hot
    FROM pg_stat_user_tables WHERE relname = 'members'
"""


@dataclass(frozen=True, slots=True)
class Round:
    """One round of purchases: each one's WAL in bytes and milliseconds, and the share of HOT updates."""

    wal: float
    ms: float
    hot: float


async def _counters(connection: Connection) -> tuple[Decimal, int, int]:
    await connection.execute("SELECT pg_stat_force_next_flush()")
    await asyncio.sleep(1.5)  # the server's processes report with a delay
    row = await connection.fetchrow(_COUNTERS)
    if row is None:
        raise LookupError("members")
    return row["wal"], row["updates"], row["hot"]


async def one_round(
    session: GameSession, connection: Connection, indexes: Sequence[str], players: Sequence[str]
) -> Round:
    """Record a purchase of each player, with these indexes more."""
    for number, columns in enumerate(indexes):
        await connection.execute(f"CREATE INDEX tried_{number} ON members {columns}")
    await connection.execute("VACUUM ANALYZE members")
    await connection.execute("CHECKPOINT")
    before = await _counters(connection)
    started = time.perf_counter()
    for player in players:
        await record_purchases(session, [Payment(player, uuid4().hex, Decimal("4.99"), "USD")])
    seconds = time.perf_counter() - started
    wal, updates, hot = (b - a for a, b in zip(before, await _counters(connection), strict=True))
    for number in range(len(indexes)):
        await connection.execute(f"DROP INDEX tried_{number}")
    return Round(float(wal) / len(players), seconds * 1e3 / len(players), float(hot) / float(updates))


async def run(url: str, members: int) -> None:
    """Measure by turns, and print the medians."""
    real_now = datetime.now(UTC)
    own = await found(url, "laurel_orders", real_now)
    connection = await asyncpg.connect(own)
    await multiply(connection, members // len(ORIGINALS) - 1)
    database = Database(own)
    await database.open()
    rounds: dict[str, list[Round]] = {name: [] for name in INDEXES}
    try:
        session = GameSession(Core(database, RulesCache()), await game_of(database), datetime.now(UTC))
        for number in range(ROUNDS):
            for name, indexes in INDEXES.items():
                players = await sample_players(connection, PURCHASES)
                rounds[name].append(await one_round(session, connection, indexes, players))
            print(f"· round {number + 1} of {ROUNDS}", file=sys.stderr, flush=True)
    finally:
        await connection.close()
        await database.close()
    print("\n".join(["| indexes | HOT | WAL, bytes | ms |", "| --- | --- | --- | --- |"]))
    for name, each in rounds.items():
        hot, wal, ms = (
            median(values) for values in ([x.hot for x in each], [x.wal for x in each], [x.ms for x in each])
        )
        print(f"| {name} | {hot:.0%} | {wal:,.0f} | {ms:.2f} |")


def main() -> None:
    """Measure it, and print the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=MEMBERS)
    members = parser.parse_args().members
    with tempfile.TemporaryDirectory() as folder:
        server = Path(folder)
        try:
            asyncio.run(run(embedded_postgres.start(server), members))
        finally:
            embedded_postgres.stop(server)


if __name__ == "__main__":
    main()
