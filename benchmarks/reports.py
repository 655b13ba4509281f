"""Reports on a million members: `python -m benchmarks.reports [--members 1000000] [--folder PATH]`.

The members are copies of the demo's CDNOW customers, whose purchases of 18 months end yesterday, shifted by
0 to 89 days each. The worker's own code counts the customers, and their counts are copied too; then every
report is asked of the application, without a server between, for a year and the year before it. With
`--folder` the database stays there and is used again. The figures are in docs/reports.md.
"""

import argparse
import asyncio
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import uuid4

import asyncpg
from httpx2 import ASGITransport, AsyncClient
from pydantic import SecretStr

from app.domain.access import GameId, GameMode, Scope
from app.domain.instants import add_months
from app.embedded import postgres as embedded_postgres
from app.infra.db import BACKGROUND_SECONDS, Connection, Database
from app.infra.encryption import new_encryption_secret
from app.infra.migrating import migrate
from app.loyalty.service import sweep
from app.main import create_app
from app.reports.service import count_game
from app.settings import Settings
from app.studios.core import Core
from app.studios.keys import create_key
from app.studios.rules import RulesCache
from benchmarks import cdnow
from benchmarks.crowd import game_of, multiply, new_database
from benchmarks.stage import STUDIO, with_database

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
    "today": "today { csv purchases usualPurchases usd usualUsd }",
}
LISTS = {
    **{f"by {order}": f"sort: {order}" for order in ("JOINED", "STANDING", "POINTS", "LAST_PURCHASE")},
    "promoted": "behind: { moves: { period: $period, change: PROMOTION, rank: 3 } }",
    "from tier 2 to 3": "behind: { flow: { period: $period, from: 2, to: 3 } }",
    "joined, and on tier 1": "behind: { flow: { period: $period, to: 1 } }",
    "whose P expire in a month": "behind: { expiring: $month }",
}
"""Lists of members: the first page."""


def _say(words: str) -> None:
    print(f"· {words}", file=sys.stderr, flush=True)


async def fill(url: str, members: int, real_now: datetime) -> None:
    """Make a database with so many members."""
    async with new_database(url, NAME, cdnow.program(), real_now) as database:
        core, game = Core(database, RulesCache()), await game_of(database)
        customers, purchases = await cdnow.record_customers(
            database, real_now, last_day=real_now - timedelta(days=1)
        )
        await sweep(core, game.id, real_now)
        await count_game(core, game.id, real_now)
        _say(f"{customers:,} customers, {purchases:,} purchases")
        connection = await asyncpg.connect(with_database(url, NAME))
        await multiply(connection, members // customers - 1, _say, shifted_days=SHIFTED_DAYS)
        await _add_redemptions(connection, game.id, real_now)
        await connection.close()


async def look(own: str, real_now: datetime) -> str:
    """Look for members to count, as the worker does, where there are none; returns what that took."""
    database = Database(own, seconds=BACKGROUND_SECONDS)
    await database.open()
    try:
        core, game = Core(database, RulesCache()), await game_of(database)
        started = time.perf_counter()
        found = await count_game(core, game.id, real_now)
        seconds = time.perf_counter() - started
        async with database.acquire() as connection:
            sizes = await connection.fetch(
                "SELECT relname, n_live_tup FROM pg_stat_user_tables WHERE relname LIKE 'report_%' ORDER BY 1"
            )
    finally:
        await database.close()
    rows = ", ".join(f"{row['relname']} {row['n_live_tup']:,}" for row in sizes)
    return f"a look that finds {found} members to count: {seconds:.2f} s; {rows}"


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


def documents() -> dict[str, str]:
    """Returns what is asked, by its name."""
    reports = {
        f"`{name}`": f"query($period: ReportPeriodInput!) {{ reports(period: $period) {{ asOf {fields} }} }}"
        for name, fields in REPORTS.items()
    }
    shown = "edges { lastPurchaseOn node { playerId points { balance } tier { code } } }"
    kinds = {"$period": "ReportPeriodInput!", "$month": "DateTime!"}
    lists: dict[str, str] = {}
    for name, arguments in LISTS.items():
        declared = "".join(
            f"{variable}: {kind} " for variable, kind in kinds.items() if variable in arguments
        )
        header = f"query({declared})" if declared else "query"
        lists[f"members {name}"] = f"{header} {{ members(first: 50, {arguments}) {{ {shown} }} }}"
    return reports | lists | {"members, how many": "{ members(first: 1) { totalCount } }"}


async def measure(own: str, real_now: datetime) -> list[str]:
    """Ask each report and each list several times, and return the medians."""
    database = Database(own)
    await database.open()
    try:
        scopes = [Scope.REPORTS_READ, Scope.MEMBERS_READ]
        key = await create_key(database, STUDIO, scopes, GameMode.LIVE, real_now)
    finally:
        await database.close()
    midnight = real_now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    month = add_months(midnight.replace(day=1), 6).isoformat()
    period = {"from": (midnight - timedelta(days=365)).isoformat(), "until": midnight.isoformat()}
    app = create_app(Settings(database_url=own, secret=SecretStr(new_encryption_secret()), worker=False))
    found: list[str] = []
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app), base_url="http://bench", timeout=60) as http,
    ):
        for name, query in documents().items():
            size, seconds = 0.0, list[float]()
            for _ in range(REPEATS):
                started = time.perf_counter()
                answer = await http.post(
                    "/graphql",
                    json={"query": query, "variables": {"period": period, "month": month}},
                    headers={"authorization": f"Bearer {key.secret}"},
                )
                seconds.append(time.perf_counter() - started)
                if "errors" in answer.json():
                    sys.exit(f"{name}: {answer.json()['errors']}")
                size = len(answer.content) / 1000
            found.append(
                f"| {name} | {median(seconds) * 1e3:,.0f} | {max(seconds) * 1e3:,.0f} | {size:,.0f} |"
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
    print(await look(own, real_now))
    print("\n".join(["| report or list | ms, median | ms, slowest | kB |", "| --- | --- | --- | --- |"]))
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
