"""Nothing ran for three years: what a worker then settles is what daily sweeps would have given."""

import asyncio
import random
from datetime import timedelta

from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.service import sweep
from app.studios.core import Core
from app.studios.rules import RulesCache
from app.worker import run_worker
from benchmarks.years import WHAT_AGREES
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, sandbox
from tests.services.test_worker import leave_behind, settled

DAY = timedelta(days=1)
DAYS = 3 * 365
PLAYERS = 12
RULES = ladder((100, 50, 30), (200, 100, 31), (300, 300, 33), pExpiryMonths=18)


async def _live_some_weeks(cast: Cast, drawn: random.Random) -> None:
    for day in range(40):
        await cast.advance(NOW + day * DAY)
        for _ in range(drawn.randrange(3)):
            player, amount = f"p{drawn.randrange(PLAYERS)}", str(drawn.choice((20, 90, 300)))
            await cast.buy(f"{day}-{drawn.randrange(10**9)}", amount, player=player)


async def test_three_years_at_once_are_three_years_of_days(database: Database) -> None:
    away, daily = [await sandbox(database, slug, program=RULES) for slug in ("away", "daily")]
    for cast in (away, daily):
        await _live_some_weeks(cast, random.Random(7))  # noqa: S311 - no secret
    ends = NOW + DAYS * DAY
    for day in range(40, DAYS + 1):
        await leave_behind(daily, NOW + day * DAY)
        await sweep(daily.core, daily.game.id, NOW)
    await leave_behind(away, ends)
    stop = asyncio.Event()
    core = Core(database, RulesCache())
    working = asyncio.create_task(run_worker(core, stop, clock=lambda: NOW, pause=0.01))
    await settled(database)
    stop.set()
    await working
    for query in WHAT_AGREES.values():
        found = await fetch_rows(database, query, away.game.id)
        assert found == await fetch_rows(database, query, daily.game.id), query
        assert found
    await check_members(database)
    assert (await audit(database, NOW)).clean
