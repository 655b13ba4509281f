"""Milestones: found in what was recorded, told once, kept; a member's data and the audit."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.milestones import TOLD_WITHIN
from app.domain.notifications import NotificationKind
from app.earning.service import record_activity
from app.infra.db import Database
from app.milestones.audit import audit_milestones
from app.milestones.queries import milestones_of
from app.milestones.service import find_milestones
from app.privacy.export import export
from app.privacy.service import erase_player
from app.purchases.service import Payment
from tests.api.earning.cast import activity
from tests.cast import NOW, Cast, accepted, fetch_rows, ladder, live, other_process, sandbox
from tests.merging import member_row, merge
from tests.presents import Presents
from tests.services.test_notifications import inbox
from tests.shops import ENCRYPTOR

DAY = timedelta(days=1)
LADDER = ladder((100, 50, 30), (200, 100, 30), (300, 300, 30))


async def reached(cast: Cast, player: str = "p") -> list[str]:
    """The keys of what the player has reached, the earliest first."""
    member = await member_row(cast.database, cast.game, player)
    async with cast.database.acquire() as connection:
        rows = await milestones_of(connection, cast.game.id, member.id)
    return [row.key for row in reversed(rows)]


async def announced(cast: Cast, player: str = "p") -> list[tuple[object, object]]:
    """The milestones of which the player was told, the first one first."""
    rows = reversed((await inbox(cast.database, player)).rows)
    return [
        (row.params["milestone"], row.params["number"])
        for row in rows
        if row.kind is NotificationKind.MILESTONE_REACHED
    ]


async def buy(cast: Cast, count: int, player: str = "p", start: int = 1) -> None:
    payments = [Payment(player, f"{player}{n}", Decimal(1), "USD") for n in range(start, start + count)]
    for outcome in await cast.batch(*payments):
        accepted(outcome)


async def violations(database: Database) -> list[str]:
    return [each.name for each in await audit_milestones(database) if each.violations]


async def test_purchases_are_milestones_once(database: Database) -> None:
    cast = await live(database)
    await buy(cast, 9)
    assert await find_milestones(cast.session) == 1
    assert await find_milestones(cast.session) == 0
    await buy(cast, 1, start=10)
    assert await find_milestones(cast.session) == 1
    assert await reached(cast) == ["PURCHASES/1", "PURCHASES/10"]
    assert await announced(cast) == [("PURCHASES", 1), ("PURCHASES", 10)]
    # What was reached stays, and is not told again.
    await cast.refund("p10")
    assert await find_milestones(cast.session) == 0
    await buy(cast, 1, start=11)
    assert await find_milestones(cast.session) == 0
    assert await reached(cast) == ["PURCHASES/1", "PURCHASES/10"]
    assert await violations(database) == []


async def test_what_went_back_wholly_is_no_purchase(database: Database) -> None:
    cast = await live(database)
    await buy(cast, 10)
    await cast.refund("p1")
    await cast.refund("p2", "r2", "0.5")
    assert await find_milestones(cast.session) == 1
    assert await reached(cast) == ["PURCHASES/1"]


async def test_the_first_time_on_each_tier(database: Database) -> None:
    cast = await sandbox(database, program=LADDER)
    await cast.buy("a", "120")
    await find_milestones(cast.session)
    await cast.advance(NOW + 30 * DAY)
    await find_milestones(cast.session)
    await cast.buy("b", "100")
    await find_milestones(cast.session)
    assert (await cast.standing()).tier == 2
    assert sorted(await reached(cast)) == ["PURCHASES/1", "TIER/2"]
    assert sorted(await announced(cast)) == [("PURCHASES", 1), ("TIER", 2)]


async def test_every_year_is_an_anniversary_at_its_instant(database: Database) -> None:
    cast = await live(database)
    await cast.join()
    year = NOW.replace(year=NOW.year + 1)
    assert await find_milestones(cast.at(year - timedelta(microseconds=1)).session) == 0
    assert await find_milestones(cast.at(year).session) == 1
    assert await find_milestones(cast.at(year + DAY).session) == 0
    third = NOW.replace(year=NOW.year + 3)
    assert await find_milestones(cast.at(third).session) == 2
    assert await reached(cast) == ["ANNIVERSARY/1", "ANNIVERSARY/2", "ANNIVERSARY/3"]
    # The second one was a year ago when it was found.
    assert await announced(cast) == [("ANNIVERSARY", 1), ("ANNIVERSARY", 3)]


async def test_days_in_a_row(database: Database) -> None:
    cast = await sandbox(database, game={"activities": [activity(maxPerDay=2)]})
    await cast.join()
    for day in (*range(6), 7, 8, 9, 10, 11, 12):
        await cast.advance(NOW + day * DAY)
        for time in ("1", "2"):
            await record_activity(
                cast.session, external_id="p", activity="CHECK_IN", activity_id=f"{day} {time}"
            )
    await find_milestones(cast.session)
    assert await reached(cast) == []
    await cast.advance(NOW + 13 * DAY)
    await record_activity(cast.session, external_id="p", activity="CHECK_IN", activity_id="last")
    assert await find_milestones(cast.session) == 1
    assert await announced(cast) == [("STREAK", 7)]
    assert await violations(database) == []


async def test_gifts_count_once_they_are_claimed(database: Database) -> None:
    presents = await Presents.of(database)
    for player in ("p", "q"):
        await presents.shop.player(player)
    await presents.own.grant("ticket", "tickets", quantity=2)
    cast = presents.cast
    await find_milestones(cast.session)
    gift = await presents.given("ticket", to="q")
    assert await find_milestones(cast.session) == 0
    await presents.claim(gift)
    assert await find_milestones(cast.session) == 1
    assert await announced(cast) == [("GIFTS", 1)]
    assert await announced(cast, "q") == []
    await presents.claim(await presents.given("ticket", "k2", to="q"))
    assert await find_milestones(cast.session) == 0
    assert await violations(database) == []


@pytest.mark.parametrize(("later", "news"), [(timedelta(0), 1), (timedelta(microseconds=1), 0)])
async def test_what_was_reached_long_ago_is_no_news(database: Database, later: timedelta, news: int) -> None:
    cast = await live(database)
    await buy(cast, 1)
    await find_milestones(cast.at(NOW + TOLD_WITHIN + later).session)
    assert await reached(cast) == ["PURCHASES/1"]
    assert len(await announced(cast)) == news


async def test_two_workers_tell_of_each_milestone_once(database: Database, database_url: str) -> None:
    cast = await live(database)
    for number in range(6):
        await buy(cast, 1, f"q{number}")
    async with other_process(database_url) as second:
        found = await asyncio.gather(
            find_milestones(cast.session), find_milestones(cast.elsewhere(second).session)
        )
    assert sum(found) + await find_milestones(cast.session) == 6
    for number in range(6):
        assert await announced(cast, f"q{number}") == [("PURCHASES", 1)]


async def test_a_merge_joins_what_both_reached(database: Database) -> None:
    cast = replace(await sandbox(database), encryptor=ENCRYPTOR)
    await buy(cast, 6, "p")
    await buy(cast, 4, "q")
    await find_milestones(cast.session)
    await merge(cast, "p", "q")
    assert await find_milestones(cast.session) == 1
    assert await reached(cast) == ["PURCHASES/1", "PURCHASES/10"]
    assert await violations(database) == []


async def test_milestones_are_exported_and_erased(database: Database) -> None:
    cast = replace(await sandbox(database), encryptor=ENCRYPTOR)
    await buy(cast, 1)
    await find_milestones(cast.session)
    document = await export(database, ENCRYPTOR, await member_row(database, cast.game, "p"), NOW)
    assert '"milestones"' in document
    assert await erase_player(cast.session, "p") is not None
    assert await find_milestones(cast.session) == 0
    for table in ("milestones", "milestone_states"):
        assert await fetch_rows(database, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608 - a constant


@pytest.mark.parametrize(
    ("change", "invariant"),
    [
        ("UPDATE milestones SET number = 50", "milestones-are-facts"),
        ("UPDATE milestones SET kind = 'TIER', number = 3, ladder_version = 1", "milestones-are-facts"),
        ("UPDATE milestones SET kind = 'STREAK', number = 7", "milestones-are-facts"),
        ("UPDATE milestones SET kind = 'GIFTS'", "milestones-are-facts"),
        ("UPDATE members SET erased_at = joined_at", "milestones-of-the-present"),
    ],
)
async def test_the_audit_finds_what_has_no_facts(database: Database, change: str, invariant: str) -> None:
    cast = await live(database)
    await buy(cast, 1)
    await find_milestones(cast.session)
    assert await violations(database) == []
    await fetch_rows(database, change)
    assert await violations(database) == [invariant]
