"""Reports on a million members: `python -m benchmarks.reports [--members 1000000] [--folder PATH]`.

The members are copies of the demo's CDNOW customers, whose purchases of 18 months end yesterday, shifted by
0 to 89 days each. The worker's own code counts them; then every report is asked of the application, without a
server between, for a year and the year before it. With `--folder` the database stays there and is used
again. The figures are in docs/reports.md.
"""

import argparse
import asyncio
import csv
import json
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from uuid import uuid4

import asyncpg
from httpx2 import ASGITransport, AsyncClient
from pydantic import SecretStr

from app.domain.access import GameId, GameMode, Scope
from app.embedded import postgres as embedded_postgres
from app.infra.db import BACKGROUND_SECONDS, Connection, Database, migrate
from app.infra.encryption import new_encryption_secret
from app.loyalty.service import sweep
from app.main import create_app
from app.purchases.service import Payment, record_purchases
from app.reports.service import count_game
from app.settings import Settings
from app.studios.core import Core, GameSession
from app.studios.keys import create_key
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_program
from benchmarks.crowd import game_of, multiply
from benchmarks.stage import BATCH, GAME, STUDIO, with_database

DATA = Path(__file__).resolve().parent.parent / "app" / "demo_data"
MEMBERS, SHIFTED_DAYS, ITEMS = 1_000_000, 90, 20
REPEATS = 5
NAME = "laurel_reports"
_TIER = "tier { rank }"
REPORTS = {
    "overview": "overview { csv current { members active } }",
    "membersByTier": f"membersByTier(interval: DAY) {{ csv columns {{ at tiers {{ {_TIER} members }} }} }}",
    "tierMoves": f"tierMoves(interval: DAY) {{ csv columns {{ tiers {{ {_TIER} promotions demotions }} }} }}",
    "tierFlow": "tierFlow { csv flows { from { rank } to { rank } members } }",
    "points": "points(interval: DAY) { csv columns { issued spent expired outstanding } }",
    "liability": "liability { csv breakageRate months { month outstanding } cohorts { month members } }",
    "redemptionsByItem": "redemptionsByItem { csv items { sku rate redemptions } }",
    "redemptionsByTier": f"redemptionsByTier {{ csv tiers {{ {_TIER} rate }} }}",
    "falling": "falling { count csv members(first: 100) { edges { node { needed pace } } } }",
    "repurchases": "repurchases { csv medianDays buckets { purchases comparison } }",
}


def _say(words: str) -> None:
    print(f"· {words}", file=sys.stderr, flush=True)


def _payments(last_day: datetime) -> list[Payment]:
    """The customers' purchases, shifted so that the last one lies on a day."""
    with (DATA / "cdnow-sample.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    shift = last_day - max(datetime.fromisoformat(row["occurredAt"]) for row in rows)
    return [
        Payment(
            row["playerId"],
            row["purchaseId"],
            Decimal(row["amount"]),
            row["currency"],
            datetime.fromisoformat(row["occurredAt"]) + shift,
        )
        for row in rows
    ]


async def fill(url: str, members: int, real_now: datetime) -> None:
    """Make a database with so many members."""
    admin = await asyncpg.connect(url)
    await admin.execute(f"CREATE DATABASE {NAME}")
    await admin.close()
    own = with_database(url, NAME)
    await migrate(own)
    database = Database(own)
    await database.open()
    try:
        await create_studio(database, STUDIO, "Bench", real_now)
        await create_game(database, STUDIO, GAME, name="Bench", real_now=real_now)
        await publish_program(database, json.loads((DATA / "program.json").read_bytes()), None, real_now)
        core = Core(database, RulesCache())
        game = await game_of(database)
        payments = _payments(real_now - timedelta(days=1))
        for first in range(0, len(payments), BATCH):
            session = GameSession(core, game, real_now)
            await record_purchases(session, payments[first : first + BATCH], imported=True)
        await sweep(core, game.id, real_now)
        customers = len({payment.external_id for payment in payments})
        _say(f"{customers:,} customers, {len(payments):,} purchases")
        connection = await asyncpg.connect(own)
        await multiply(connection, members // customers - 1, _say, shifted_days=SHIFTED_DAYS)
        await connection.close()
    finally:
        await database.close()


async def count(own: str, real_now: datetime) -> str:
    """Count everything as the worker does, then once more; returns what both took."""
    database = Database(own, seconds=BACKGROUND_SECONDS)
    await database.open()
    try:
        core, game = Core(database, RulesCache()), await game_of(database)
        done, seconds = 0, list[float]()
        for _ in range(2):
            started = time.perf_counter()
            found = 0

            def on_batch(count: int) -> None:
                nonlocal found
                found += count
                if found % 50_000 == 0:
                    _say(f"{found:,} counted")

            done = max(done, await count_game(core, game.id, real_now, on_batch=on_batch))
            seconds.append(time.perf_counter() - started)
        async with database.acquire() as connection:
            await _add_redemptions(connection, game.id, real_now)
            await connection.execute("VACUUM ANALYZE", timeout=3_600)
            sizes = await connection.fetch(
                "SELECT relname, n_live_tup FROM pg_stat_user_tables WHERE relname LIKE 'report_%' ORDER BY 1"
            )
    finally:
        await database.close()
    rows = ", ".join(f"{row['relname']} {row['n_live_tup']:,}" for row in sizes)
    return f"counting {done:,} members: {seconds[0]:.1f} s; with nothing to count: {seconds[1]:.2f} s; {rows}"


_ITEM = """
    INSERT INTO catalog_items (id, game_id, sku, kind, title, price, coming_soon, countries, priority,
        created_at, updated_at)
    VALUES ($1::uuid, $2, $1::uuid::text, 'DIGITAL', '{"en": "Item"}', 100, false, '{}', 0, $3, $3)
"""
_REDEEMED = """
    INSERT INTO report_counts SELECT $2, 'ITEM_SPENT', day::date, $1::uuid::text, '', 50, 5000
    FROM generate_series($3::timestamptz - interval '730 days', $3, interval '1 day') day
"""


async def _add_redemptions(connection: Connection, game_id: GameId, real_now: datetime) -> None:
    """Make items, and counts of their redemptions on each day of two years."""
    for _ in range(ITEMS):
        item_id = uuid4()
        await connection.execute(_ITEM, item_id, game_id, real_now)
        await connection.execute(_REDEEMED, item_id, game_id, real_now)


async def measure(own: str, real_now: datetime) -> list[str]:
    """Ask each report several times, and return the medians."""
    database = Database(own)
    await database.open()
    try:
        scopes = [Scope.REPORTS_READ, Scope.MEMBERS_READ]
        key = await create_key(database, STUDIO, scopes, GameMode.LIVE, real_now)
    finally:
        await database.close()
    midnight = real_now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    period = {"from": (midnight - timedelta(days=365)).isoformat(), "until": midnight.isoformat()}
    app = create_app(Settings(database_url=own, secret=SecretStr(new_encryption_secret()), worker=False))
    found: list[str] = []
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app), base_url="http://bench", timeout=60) as http,
    ):
        for name, fields in REPORTS.items():
            query = f"query($period: ReportPeriodInput) {{ reports(period: $period) {{ asOf {fields} }} }}"
            seconds: list[float] = []
            for _ in range(REPEATS):
                started = time.perf_counter()
                answer = await http.post(
                    "/graphql",
                    json={"query": query, "variables": {"period": period}},
                    headers={"authorization": f"Bearer {key.secret}"},
                )
                seconds.append(time.perf_counter() - started)
                if "errors" in answer.json():
                    sys.exit(f"{name}: {answer.json()['errors']}")
            size = len(answer.content) / 1000
            found.append(
                f"| `{name}` | {median(seconds) * 1e3:,.0f} | {max(seconds) * 1e3:,.0f} | {size:,.0f} |"
            )
    return found


async def run(url: str, members: int) -> None:
    """Make what is missing, count, measure and print."""
    admin = await asyncpg.connect(url)
    is_there = await admin.fetchval("SELECT true FROM pg_database WHERE datname = $1", NAME)
    await admin.close()
    own, real_now = with_database(url, NAME), datetime.now(UTC)
    if is_there:
        await migrate(own)
    else:
        await fill(url, members, real_now)
        print(await count(own, real_now))
    print("\n".join(["| report | ms, median | ms, slowest | kB |", "| --- | --- | --- | --- |"]))
    print("\n".join(await measure(own, real_now)))


def main() -> None:
    """Measure it, and print the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=MEMBERS)
    parser.add_argument("--folder", type=Path, help="where the database is, and stays")
    options = parser.parse_args()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="laurel-reports-"))
    try:
        asyncio.run(run(embedded_postgres.start(folder), options.members))
    finally:
        embedded_postgres.stop(folder)
        if options.folder is None:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
