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
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, sandbox
from tests.services.test_worker import leave_behind, settled

DAY = timedelta(days=1)
DAYS = 3 * 365
PLAYERS = 12
RULES = ladder((100, 50, 30), (200, 100, 31), (300, 300, 33), pExpiryMonths=18)

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
    for query in (STANDINGS, HISTORY, RESTARTS, LEDGER):
        found = await fetch_rows(database, query, away.game.id)
        assert found == await fetch_rows(database, query, daily.game.id), query
        assert found
    await check_members(database)
    assert (await audit(database, NOW)).clean
