"""The counts of reports, kept a bit at a time, against a recount of all that was recorded."""

import asyncio
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from app.domain.instants import add_months
from app.domain.reports import FALL_DAYS, Days, ReportInterval, day_of
from app.infra.db import Connection
from app.reports.queries import falling_by_tier, midnight
from app.reports.reading import PointsSums, Reader
from app.reports.service import count_game
from app.studios.rules import load_book
from tests.cast import NOW
from tests.oracle.reports import Recount, recount
from tests.services.test_machine import SETTINGS, Shop, World, run, run_shop
from tests.snapshots import snapshot_every

START = day_of(NOW)
WANTED = settings(SETTINGS, max_examples=SETTINGS.max_examples)


async def check_counts(connection: Connection, world: World, period: Days) -> None:
    """Every number that a report is made of equals that of the recount."""
    game_id = world.cast.game.id
    reader, truth = Reader(connection, game_id), await recount(connection, game_id)
    await _check_members(reader, truth, period)
    await _check_points(reader, truth, period)
    bought = await reader.repurchases(period)
    by_days = dict(bought.by_days) | ({None: bought.first} if bought.first else {})
    assert by_days == truth.gaps(period.starts, period.until)
    overview = await reader.overview(period)
    span = midnight(period.starts), midnight(period.until)
    assert overview.active == truth.active(period.starts, period.until)
    sums = {key: (x.purchases, x.amount, x.refunds, x.refunded) for key, x in overview.amounts.items()}
    assert sums == truth.amounts(*span)
    assert overview.members == truth.tiers(span[1]).total()
    moves = truth.moves(*span)
    assert overview.promotions == sum(n for (kind, _), n in moves.items() if kind == "promoted")
    assert overview.demotions == sum(n for (kind, _), n in moves.items() if kind == "demoted")
    book, now = await load_book(connection, game_id), world.now
    until = now + timedelta(days=FALL_DAYS)
    falling = truth.falling(now, until, lambda at, tier: book.program_at(at).tier(tier).keep_threshold)
    assert sum((await falling_by_tier(connection, game_id, now, until)).values()) == len(falling)


async def _check_members(reader: Reader, truth: Recount, period: Days) -> None:
    for interval in ReportInterval:
        parts = period.split(interval)
        counted = await reader.members_by_tier(parts)
        assert counted == [truth.tiers(midnight(part.until)) for part in parts]
        for part, moves in zip(parts, await reader.tier_moves(parts), strict=True):
            expected = truth.moves(midnight(part.starts), midnight(part.until))
            found = {
                (kind, tier): count
                for tier, of_tier in moves.items()
                for kind, count in (
                    ("promoted", of_tier.promotions),
                    ("demoted", of_tier.demotions),
                    ("up", of_tier.corrected_up),
                    ("down", of_tier.corrected_down),
                )
                if count
            }
            assert found == expected
    flow = await reader.tier_flow(period)
    assert flow == truth.flow(midnight(period.starts), midnight(period.until))
    assert await reader.members_now() == truth.tiers(midnight(date(2190, 1, 1)))


async def _check_points(reader: Reader, truth: Recount, period: Days) -> None:
    span = midnight(period.starts), midnight(period.until)
    parts = period.split(ReportInterval.WEEK)
    for part, sums in zip(parts, await reader.points(parts), strict=True):
        assert sums == PointsSums(**truth.points(midnight(part.starts), midnight(part.until)))  # type: ignore[arg-type] # ints equal
    today = period.until
    liability = await reader.liability(period, today, 1)
    expected = truth.expiries()
    assert {m: (x.members, x.outstanding) for m, x in liability.months.items() if x.members} == expected
    assert liability.outstanding == sum(p for _, p in expected.values())
    assert liability.expired == truth.points(*span)["expired"]
    assert {
        month: (x.members, x.issued, x.spent, x.expired) for month, x in liability.cohorts.items()
    } == truth.cohorts()
    for month, cohort in liability.cohorts.items():
        assert cohort.is_counted == (add_months(midnight(month), 2) <= midnight(today))
    by_tier = await reader.redeemed_by_tier(period)
    assert {
        tier: (x.redemptions, x.p, x.issued)
        for tier, x in by_tier.items()
        if (x.redemptions, x.p, x.issued) != (0, 0, 0)
    } == truth.spent_by_tier(*span)


class CountedShop(Shop):
    """The shop of the recorder's machine, counted at any time, by two workers at once."""

    @precondition(lambda self: self.worlds)
    @rule(first=st.integers(0, 40), length=st.integers(1, 200))
    def workers_count(self, first: int, length: int) -> None:
        starts = START + timedelta(days=first) - timedelta(days=5)
        run(self._count(self.world, Days(starts, starts + timedelta(days=length))))

    async def _count(self, world: World, period: Days) -> None:
        count = partial(count_game, game_id=world.cast.game.id, real_now=world.cast.real_now)
        await asyncio.gather(count(world.cast.core), count(world.other.core))
        # Where one of the two gave way, what the other one had not seen yet is left.
        await count(world.cast.core)
        async with world.cast.database.acquire() as connection:
            await check_counts(connection, world, period)

    def teardown(self) -> None:
        for world in self.worlds:
            run(self._count(world, Days(START, day_of(world.now) + timedelta(days=1))))
        super().teardown()


def test_counts_equal_the_recount(postgres: str, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_every(3, monkeypatch)
    run_shop(postgres, template, CountedShop, WANTED)
