"""Years without a worker: `python -m benchmarks.years [--members N] [--compared N] [--years N] [--quick]`.

Members whose seasons end on different days, with points to expire, are left alone for years. One worker then
catches up. A smaller crowd is settled so, and day by day in a copy of its database: standings, histories and
ledgers have to be equal. The table goes to docs/reliability.md.
"""

import argparse
import asyncio
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import asyncpg
import uvloop
from prometheus_client import CollectorRegistry

from app.domain.access import GameId
from app.embedded import postgres as embedded_postgres
from app.infra.db import Connection, Database
from app.infra.metrics import Metrics
from app.loyalty.audit import audit
from app.loyalty.service import recorded, sweep
from app.purchases.service import Payment, record_purchases
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from app.worker import run_worker
from benchmarks.client import family_cpu
from benchmarks.crowd import ORIGINALS, found, game_of, multiply
from benchmarks.processes import cluster_of
from benchmarks.report import table, write_between_markers
from benchmarks.stage import copy_database

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
MARK = "python -m benchmarks.years"
MEMBERS, COMPARED, YEARS = 100_000, 2_000, 3
TEMPLATE = "laurel_years"
LAST = {"job": "forget", "outcome": "ok"}
"""The last job of a worker's round."""
DAY = timedelta(days=1)
SHIFTED_DAYS = 90
"""What happened to the members lies on so many days, so that their seasons end on different ones."""
AMOUNTS = (Decimal(5), Decimal(50), Decimal(120), Decimal(400))
"""US dollars that each of the copied members pays once."""

STANDINGS = """
    SELECT pl.external_id, m.tier, m.progress, m.season_started_at, m.season_ends_at, m.p, m.p_expires_at,
        m.loops, m.lifetime_sc, m.lifetime_p, m.ltv_usd, m.earning, m.wake_at
    FROM members m JOIN players pl ON pl.member_id = m.id WHERE m.game_id = $1 ORDER BY 1
"""
# Seasons in which nothing was at stake are one entry where they were settled together.
HISTORY = """
    SELECT pl.external_id, h.at, h.kind, h.tier, h.sc, h.p
    FROM loyalty_history h JOIN players pl ON pl.member_id = h.member_id
    WHERE pl.game_id = $1 AND h.kind <> 'RESTARTED' ORDER BY 1, h.seq
"""
RESTARTS = """
    SELECT pl.external_id, sum((h.details->>'seasons')::int) FROM loyalty_history h
    JOIN players pl ON pl.member_id = h.member_id
    WHERE pl.game_id = $1 AND h.kind = 'RESTARTED' GROUP BY 1 ORDER BY 1
"""
LEDGER = """
    SELECT pl.external_id, l.unit, l.kind, l.delta, l.balance FROM loyalty_ledger l
    JOIN players pl ON pl.member_id = l.member_id WHERE pl.game_id = $1 ORDER BY 1, l.seq
"""
WHAT_AGREES = {"standings": STANDINGS, "histories": HISTORY, "seasons": RESTARTS, "ledgers": LEDGER}
"""What has to be the same however often a worker came by; `$1` is the game."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """What one worker did in its first round; seconds, and seconds of CPU of the worker and of PostgreSQL."""

    jobs: dict[str, tuple[int, float]]
    """By job that had something to do: how many things, and the seconds they took."""
    worker_cpu: float
    database_cpu: float


@dataclass(frozen=True, slots=True)
class Compared:
    """One copy caught up at once, the other one swept on each day."""

    members: int
    settled: int
    """Members that the daily sweeps settled, each as often as something of it fell due."""
    rows: dict[str, int]
    differing: list[str]
    """What of `WHAT_AGREES` is not the same."""
    violations: int
    """Of the audit, in both copies."""


@dataclass(frozen=True, slots=True)
class Measured:
    days: int
    caught_up: CaughtUp
    compared: Compared


async def make_crowd(url: str, members: int, began: datetime) -> None:
    """Make the database to copy, with so many members that began in the days before an instant."""
    own = await found(url, TEMPLATE, began - DAY)
    database = Database(own)
    await database.open()
    try:
        session = GameSession(Core(database, RulesCache()), await game_of(database), began)
        payments = [
            Payment(f"player-{place}", f"first-{place}", amount, "USD")
            for place, amount in enumerate(AMOUNTS)
        ]
        for outcome in await record_purchases(session, payments):
            recorded(outcome)
    finally:
        await database.close()
    connection = await asyncpg.connect(own)
    try:
        await multiply(connection, members // len(ORIGINALS) - 1, shifted_days=SHIFTED_DAYS)
    finally:
        await connection.close()


async def catch_up(database: Database, now: datetime) -> dict[str, tuple[int, float]]:
    """Let a worker begin at an instant, and stop it after its first round.

    Returns how many things each job did, and the seconds it took.
    """
    stop, registry = asyncio.Event(), CollectorRegistry()
    working = asyncio.create_task(
        run_worker(Core(database, RulesCache()), stop, metrics=Metrics(registry), clock=lambda: now)
    )
    while not (registry.get_sample_value("laurel_worker_batches_total", LAST) or working.done()):  # noqa: ASYNC110 - it is asked
        await asyncio.sleep(0.01)
    stop.set()
    await working
    samples = [sample for metric in registry.collect() for sample in metric.samples]
    items, seconds = (
        {sample.labels["job"]: sample.value for sample in samples if sample.name == name}
        for name in ("laurel_worker_items_total", "laurel_worker_batch_seconds_sum")
    )
    return {job: (int(count), seconds[job]) for job, count in items.items() if count}


async def timed(url: str, now: datetime) -> CaughtUp:
    """Let a worker catch up in a database, and count what it took."""
    postmaster = (await cluster_of(url)).postmaster
    database = Database(await copy_database(url, TEMPLATE, f"{TEMPLATE}_away"))
    await database.open()
    try:
        before = time.process_time(), family_cpu(postmaster)
        jobs = await catch_up(database, now)
        return CaughtUp(jobs, time.process_time() - before[0], family_cpu(postmaster) - before[1])
    finally:
        await database.close()


async def compare(url: str, began: datetime, days: int, say: Say) -> Compared:
    """Settle one copy at once and one on each of so many days, and compare them."""
    names = [f"{TEMPLATE}_{name}" for name in ("away", "daily")]
    away, daily = [Database(await copy_database(url, TEMPLATE, name)) for name in names]
    await away.open()
    await daily.open()
    try:
        ends = began + days * DAY
        game, core, settled = await game_of(daily), Core(daily, RulesCache()), 0
        for day in range(days + 1):
            settled += await sweep(core, game.id, began + day * DAY)
            if day % 100 == 0:
                say(f"swept on {day} of {days} days")
        members, _ = (await catch_up(away, ends))["sweep"]
        found = [await digests(database, game.id) for database in (away, daily)]
        differing = [what for what in WHAT_AGREES if found[0][what] != found[1][what]]
        violations = sum([await _violations(database, ends) for database in (away, daily)])
    finally:
        await away.close()
        await daily.close()
    return Compared(
        members, settled, {what: rows for what, (rows, _) in found[0].items()}, differing, violations
    )


async def digests(database: Database, game_id: GameId) -> dict[str, tuple[int, str]]:
    """Returns how many rows there are of all that has to agree, and their digest."""
    async with database.acquire() as connection:
        return {what: await _digest(connection, query, game_id) for what, query in WHAT_AGREES.items()}


async def _digest(connection: Connection, query: str, game_id: GameId) -> tuple[int, str]:
    whole = f"SELECT count(*), md5(string_agg(t::text, E'\\n')) FROM ({query}) t"  # noqa: S608 - of above
    row = await connection.fetchrow(whole, game_id)
    assert row is not None
    return row[0], row[1]


async def _violations(database: Database, now: datetime) -> int:
    return sum(one.violations for one in (await audit(database, now)).invariants)


async def run(url: str, members: int, compared: int, days: int, say: Say) -> Measured:
    """Measure on the embedded server at `url`."""
    began = datetime.now(UTC)
    say(f"{compared:,} members, at once and on each of {days:,} days")
    await make_crowd(url, compared, began)
    agreed = await compare(url, began, days, say)
    say(f"differing: {agreed.differing}, violations of the audit: {agreed.violations}")
    say(f"{members:,} members at once")
    await make_crowd(url, members, began)
    return Measured(days, await timed(url, began + days * DAY), agreed)


def markdown(measured: Measured, command: str) -> str:
    """Returns the text between the markers of docs/reliability.md."""
    one, compared = measured.caught_up, measured.compared
    rows = ", ".join(f"{rows:,} {what}" for what, rows in compared.rows.items())
    differing = ", ".join(compared.differing) or "nothing differs"
    return "\n\n".join(
        (
            f"- {datetime.now(UTC):%Y-%m-%d}, `{command}`: {measured.days:,} days without a worker; "
            f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
            table(
                1,
                ("What one worker catches up with in its first round", "things", "s", "a second"),
                [
                    [job, f"{count:,}", f"{seconds:.1f}", f"{count / seconds:,.0f}"]
                    for job, (count, seconds) in one.jobs.items()
                ],
            ),
            f"CPU: the worker {one.worker_cpu:.0f} s, PostgreSQL {one.database_cpu:.0f} s.",
            f"{compared.members:,} members at once, and in a copy daily, {compared.settled:,} due in all: "
            f"**{differing}** ({rows}), violations of the audit {compared.violations}.",
        )
    )


def main() -> int:
    """Run, print and write the table; 1 if anything differs or is violated."""
    parser = argparse.ArgumentParser(prog=MARK)
    parser.add_argument("--members", type=int, default=MEMBERS, help="those that one worker catches up with")
    parser.add_argument("--compared", type=int, default=COMPARED, help="those that are swept daily too")
    parser.add_argument("--years", type=int, default=YEARS)
    parser.add_argument("--quick", action="store_true", help="docs/reliability.md stays")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="laurel-years-"))
    say: Say = lambda words: print(f"· {words}", file=sys.stderr, flush=True)  # noqa: E731 - as elsewhere
    try:
        url = embedded_postgres.start(folder)
        measured = uvloop.run(run(url, options.members, options.compared, options.years * 365, say))
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)
    text = markdown(measured, " ".join([MARK, *sys.argv[1:]]))
    print(text)
    if not options.quick:
        write_between_markers(PAGE, text, MARK)
    return 1 if measured.compared.differing or measured.compared.violations else 0


if __name__ == "__main__":
    sys.exit(main())
