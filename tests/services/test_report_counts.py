"""Counting for reports: once each, whatever crashes and however many count; by the worker; items by day."""

import asyncio
import importlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.reports import Days, Measure
from app.infra.db import Database
from app.reports import service, writes
from app.reports.queries import all_counts, counted_until
from app.reports.reading import Reader
from app.reports.service import count_game
from app.store.redemption_queries import Own
from app.store.service import cancel
from app.worker import run_worker
from tests.cast import NOW, Cast, fetch_rows, ladder, live, sandbox
from tests.oracle.reports import midnight, recount
from tests.shops import ENCRYPTOR, PRICE, Shop

DAY = timedelta(days=1)
JANUARY = Days(date(2026, 1, 1), date(2026, 2, 1))
TABLES = ("report_counts", "report_members", "report_moves")


async def contents(database: Database) -> list[list[tuple[object, ...]]]:
    return [await fetch_rows(database, f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4, 5") for table in TABLES]  # noqa: S608 - constants


async def busy(database: Database) -> Cast:
    """Ten members, some of them promoted, in a program of two tiers."""
    cast = await sandbox(database, program=ladder((10, 5, 30), (100, 50, 30)))
    for number in range(10):
        await cast.buy(f"x{number}", str(number + 5), player=f"p{number}")
    return cast


async def test_a_crash_before_the_commit_leaves_nothing_and_after_it_everything(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    cast = await busy(database)
    monkeypatch.setattr(service, "MEMBERS_AT_ONCE", 4)
    store, stored = writes.store_counted, 0

    async def dies_in_the_second(*arguments: object) -> None:
        nonlocal stored
        stored += 1
        await store(*arguments)  # type: ignore[arg-type] # the same ones
        if stored == 2:
            raise ConnectionAbortedError

    monkeypatch.setattr(writes, "store_counted", dies_in_the_second)
    with pytest.raises(ConnectionAbortedError):
        await count_game(cast.core, cast.game.id, NOW)
    counted = await fetch_rows(database, "SELECT FROM report_members")
    assert len(counted) == 4
    async with database.acquire() as connection:
        assert await counted_until(connection, cast.game.id) is None
    assert await count_game(cast.core, cast.game.id, NOW) == 6
    once = await contents(database)
    assert await count_game(cast.core, cast.game.id, NOW) == 0
    assert await contents(database) == once
    async with database.acquire() as connection:
        held = await Reader(connection, cast.game.id).members_now()
    assert held == {1: 5, 2: 5}


async def test_looks_go_on_until_nothing_is_left(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await busy(database)
    monkeypatch.setattr(service, "MEMBERS_FOUND", 3)
    assert await count_game(cast.core, cast.game.id, NOW) == 10
    async with database.acquire() as connection:
        assert await counted_until(connection, cast.game.id) == cast.game.now(NOW)


async def test_purchases_counted_by_days_are_counted_by_hours_after_the_migration(database: Database) -> None:
    """What was counted is, and no more; a purchase that was not counted yet is when it is."""
    cast = await busy(database)
    await cast.advance(NOW + timedelta(hours=30))
    await cast.buy("euro", "4", player="p1", currency="EUR")
    await cast.buy("late", "7", player="p2", at=NOW + timedelta(hours=29))
    await count_game(cast.core, cast.game.id, cast.real_now)
    by_hours = await contents(database)
    hours = {row[4] for row in by_hours[0] if row[1] == "PURCHASE"}
    assert hours == {"00", "05", "06"}  # NOW is a midnight
    await cast.buy("uncounted", "5", player="p1")
    migration = importlib.import_module("migrations.0033_console_lists")
    for statement in (*migration.DAYS, "ALTER TABLE report_members DROP COLUMN progress"):
        await fetch_rows(database, statement)
    assert {row[4] for row in (await contents(database))[0] if row[1] == "PURCHASE"} == {""}
    for statement in (*migration.HOURS, *migration.PROGRESS):
        await fetch_rows(database, statement)
    counts, _, moves = await contents(database)
    assert (counts, moves) == (by_hours[0], by_hours[2])
    progress = await fetch_rows(
        database, "SELECT r.progress, m.progress FROM report_members r JOIN members m ON m.id = r.member_id"
    )
    assert all(counted == stored for counted, stored in progress)
    assert any(counted for counted, _ in progress)
    await count_game(cast.core, cast.game.id, cast.real_now)
    async with database.acquire() as connection:
        truth = await recount(connection, cast.game.id)
        overview = await Reader(connection, cast.game.id).overview(JANUARY)
    assert overview.purchases == len(truth.sales) == 13


async def test_several_at_once_count_each_entry_once(database: Database) -> None:
    cast = await busy(database)
    await asyncio.gather(*(count_game(cast.core, cast.game.id, NOW) for _ in range(4)))
    await count_game(cast.core, cast.game.id, NOW)
    async with database.acquire() as connection:
        counts = await all_counts(connection, cast.game.id, [Measure.PURCHASE])
    assert sum(count.count for count in counts) == 10


async def test_games_are_counted_apart(database: Database) -> None:
    cast = await busy(database)
    other = await live(database)
    await other.buy("y", "3", player="p0")
    await count_game(cast.core, cast.game.id, NOW)
    await count_game(other.core, other.game.id, NOW)
    async with database.acquire() as connection:
        assert (await Reader(connection, cast.game.id).overview(JANUARY)).members == 10
        assert (await Reader(connection, other.game.id).overview(JANUARY)).members == 1


async def test_the_worker_counts(database: Database) -> None:
    cast = await busy(database)
    stop = asyncio.Event()
    worker = asyncio.create_task(run_worker(cast.core, stop, clock=lambda: NOW, pause=0.01))
    async with asyncio.timeout(60):
        while not await fetch_rows(database, "SELECT FROM report_states WHERE as_of IS NOT NULL"):  # noqa: ASYNC110 - another task's work in the database
            await asyncio.sleep(0.05)
    stop.set()
    await worker
    assert len(await fetch_rows(database, "SELECT FROM report_members")) == 10


async def test_items_are_counted_by_what_was_spent_and_came_back(database: Database) -> None:
    cast = await sandbox(database)
    shop = Shop(cast)
    gem, hat = await shop.item("gem"), await shop.item("hat")
    for player in ("p", "q"):
        await shop.player(player)
        await shop.redeem(gem, f"g-{player}", player)
    await shop.redeem(hat, "h", "p", 3)
    await count_game(cast.core, cast.game.id, NOW)
    gone = await shop.redeemed(gem, "again", "q")
    member = await shop.member("q")
    core = replace(cast.core, encryptor=ENCRYPTOR)
    await cancel(core, Own(cast.game.id, member.id), str(gone.id), NOW)
    await count_game(cast.core, cast.game.id, NOW)
    async with database.acquire() as connection:
        found = await Reader(connection, cast.game.id).redeemed_by_item(JANUARY)
        truth = await recount(connection, cast.game.id)
    sums = {item: (of.redemptions, of.returned, of.p) for item, of in found.items()}
    assert sums == {gem: (3, 1, 2 * PRICE), hat: (1, 0, 3 * PRICE)}
    assert sums == truth.spent_by_item(midnight(JANUARY.starts), midnight(JANUARY.until))
