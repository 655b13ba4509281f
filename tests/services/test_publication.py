"""Publishing rules: it moves nobody, and holds from an instant that nobody has lived past."""

import asyncio
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import DomainError
from app.domain.instants import BEGINNING, LATEST
from app.domain.rules import RuleBook
from app.domain.rules_faults import RulesRefused
from app.infra.db import Database
from app.studios.rules import NoRules, load_book
from app.studios.service import create_game, create_studio, publish_game, publish_program
from tests.cast import (
    NOW,
    STUDIO,
    Cast,
    check_members,
    dump,
    game_file,
    ladder,
    live,
    other_process,
    program_file,
    sandbox,
)

TICK = timedelta(microseconds=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
OLD = ladder((10, 4, 3), (10, 4, 3), (10, 4, 3))
NEW = ladder((5, 2, 7), (5, 2, 7))


async def book_of(cast: Cast) -> RuleBook:
    async with cast.database.acquire() as connection:
        return await load_book(connection, cast.game.id)


async def starts_of(cast: Cast) -> list[datetime]:
    return [program.applies_from for program in (await book_of(cast)).programs]


async def test_a_running_season_is_played_to_its_end_by_its_own_ladder(database: Database) -> None:
    cast = await live(database, program=OLD)
    await cast.buy("a", "14")
    before = await cast.standing()
    await cast.at(NOW + DAY).publish(NEW)
    assert await cast.standing() == before
    await cast.fresh()
    # Of 10, as it began; by the new ladder it would be full with one more.
    bought = await cast.at(NOW + 2 * DAY).buy("b", "5")
    assert (bought.standing.tier, bought.standing.progress) == (2, 9)
    assert bought.standing.season_ends_at == NOW + 3 * DAY
    renewed = await cast.at(NOW + 4 * DAY).buy("c", "1")
    assert (renewed.standing.tier, renewed.standing.progress) == (2, 1)
    assert renewed.standing.season_ends_at == NOW + 10 * DAY
    await check_members(database)


async def test_the_first_version_holds_from_the_beginning(database: Database) -> None:
    await create_studio(database, STUDIO, "Acme", NOW)
    game = await create_game(
        database, STUDIO, "g", name="g", real_now=NOW, sandbox_now=datetime(1998, 7, 1, tzinfo=NOW.tzinfo)
    )
    with pytest.raises(NoRules):
        await Cast(database, game).join()
    with pytest.raises(NoRules):
        await publish_game(database, game, game_file(), NOW)
    first = (await publish_program(database, OLD, NOW + 9 * DAY, NOW)).rules
    assert (first.version, first.applies_from) == (1, BEGINNING)
    cast = Cast(database, game)
    await cast.fresh()
    await cast.join()


async def test_faults_are_all_reported_and_nothing_is_stored(database: Database) -> None:
    cast = await sandbox(database)
    await cast.publish(program_file(note="second"), NOW + 5 * DAY)
    stored = await dump(database)
    bad = program_file(scPerUsd=10, colour="red")
    for applies_from in (NOW - TICK, NOW + 4 * DAY, LATEST):
        with pytest.raises(RulesRefused) as refused:
            await cast.publish(bad, applies_from)
        assert {fault.path for fault in refused.value.faults} == {"appliesFrom", "scPerUsd", "colour"}
    with pytest.raises(RulesRefused) as refused:
        await publish_game(database, cast.game, game_file(hiddenFromTier="NEON", colour="red"), NOW)
    assert {fault.path for fault in refused.value.faults} == {"hiddenFromTier", "colour"}
    assert await dump(database) == stored
    assert (await cast.publish(program_file(note="third"), NOW + 5 * DAY)).version == 3


async def test_a_sandbox_ahead_takes_the_rules_from_its_own_present(database: Database) -> None:
    ahead, behind = await sandbox(database, "ahead", program=OLD), await sandbox(database, "behind")
    for cast in (ahead, behind):
        await cast.buy("a", "14")
    await ahead.advance(NOW + 50 * DAY)
    before = await ahead.standing()
    await behind.publish(NEW, NOW + DAY)
    assert await starts_of(ahead) == [BEGINNING, NOW + 50 * DAY + TICK]
    assert await starts_of(behind) == [BEGINNING, NOW + DAY]
    # What is published holds at once there.
    assert (await ahead.fresh()).now(NOW) == NOW + 50 * DAY + TICK
    assert (await behind.fresh()).now(NOW) == NOW
    assert await ahead.standing() == before
    await ahead.buy("b", "10")
    assert (await ahead.standing()).season_ends_at == NOW + 57 * DAY + TICK
    await behind.advance(NOW + 4 * DAY)
    assert (await behind.standing()).season_ends_at == NOW + 10 * DAY
    assert await check_members(database) == 2


async def test_a_live_member_ahead_of_our_clock_delays_them(database: Database) -> None:
    cast = await live(database, program=OLD)
    await cast.at(NOW + 2 * HOUR).buy("a", "14")
    before = await cast.standing()
    await cast.at(NOW + HOUR).publish(NEW)
    assert await starts_of(cast) == [BEGINNING, NOW + 2 * HOUR + TICK]
    await cast.at(NOW + HOUR).publish(OLD)
    assert await starts_of(cast) == [BEGINNING, NOW + 2 * HOUR + TICK, NOW + 2 * HOUR + TICK]
    assert await cast.standing() == before
    await check_members(database)


async def test_a_delay_outlives_what_caused_it(database: Database) -> None:
    """A refund may unmake the boundary for which a version was delayed; the next one still comes after it."""
    cast = await live(database, program=ladder((10, 4, 2), (10, 4, 1)))
    await cast.buy("a", "10")
    await cast.at(NOW + DAY + HOUR).join()  # by a clock that is ahead: the season's end is settled
    assert (await cast.standing()).applied_to == NOW + DAY
    slow = cast.at(NOW + HOUR)
    await slow.publish(NEW)
    await slow.fresh()
    await slow.refund("a")
    assert (await slow.standing()).applied_to < NOW + DAY
    await slow.at(NOW + 2 * HOUR).publish(OLD)
    starts = await starts_of(slow)
    assert starts == sorted(starts)
    await slow.fresh()
    await slow.at(NOW + 30 * DAY).buy("b", "14")
    assert await check_members(database) == 1


async def test_what_happened_in_the_present_was_counted_by_the_rules_of_then(database: Database) -> None:
    """A refund unmakes the season's end of this very instant, which the history still tells."""
    cast = await live(database, program=ladder((10, 4, 2), (10, 4, 1)))
    await cast.buy("a", "10")
    await cast.publish(NEW, NOW + DAY)
    await cast.fresh()
    present = cast.at(NOW + DAY)
    await present.join()
    await present.refund("a")
    assert (await present.standing()).applied_to < NOW + DAY
    await present.publish(OLD)
    assert await starts_of(present) == [BEGINNING, NOW + DAY, NOW + DAY + TICK]
    await present.fresh()
    assert await check_members(database) == 1


async def test_the_first_game_rules_hold_from_the_beginning_without_members_only(database: Database) -> None:
    empty, full = await sandbox(database, "empty"), await sandbox(database, "full")
    grown = await live(database, "grown")
    await full.buy("a", "320")
    await grown.at(NOW + HOUR).buy("a", "320")
    before = await full.standing()
    document = game_file(scMultipliers={"GOLD": "5"})
    starts = [
        (await publish_game(database, one.game, document, NOW)).rules.applies_from
        for one in (empty, full, grown)
    ]
    assert starts == [BEGINNING, NOW + TICK, NOW + HOUR + TICK]
    assert await full.standing() == before
    for cast in (full, grown):
        await cast.fresh()
        # The season of Gold goes on as it began: by the program's 1.1.
        bought = await cast.at(NOW + 2 * HOUR).buy("b", "10")
        assert bought.standing.progress == 310
    await empty.fresh()
    await empty.buy("a", "300")
    assert (await empty.buy("b", "10")).standing.progress == 500
    assert await check_members(database) == 3


async def test_starting_tiers_are_those_of_the_day(database: Database) -> None:
    cast = await live(database)
    await cast.join("first", Decimal(5000))
    await publish_game(database, cast.game, game_file(), NOW)
    await cast.fresh()
    await cast.join("at once", Decimal(5000))
    await cast.at(NOW + HOUR).join("later", Decimal(5000))
    assert [(await cast.standing(p)).tier for p in ("first", "at once", "later")] == [1, 1, 3]
    await check_members(database)


async def test_game_rules_come_in_order_whatever_the_clock_says(database: Database) -> None:
    cast = await live(database)
    await publish_game(database, cast.game, game_file(scMultipliers={}), NOW)
    await publish_game(database, cast.game, game_file(scMultipliers={"BRONZE": "2"}), NOW + 5 * HOUR)
    await publish_game(database, cast.game, game_file(scMultipliers={"BRONZE": "3"}), NOW)
    starts = [game.applies_from for game in (await book_of(cast)).games]
    assert starts == [BEGINNING, NOW + 5 * HOUR, NOW + 5 * HOUR]
    await cast.fresh()
    assert (await cast.at(NOW + 5 * HOUR).buy("a", "10")).standing.progress == 300


async def test_a_run_may_be_changed_while_it_lasts_and_not_once_it_is_over(database: Database) -> None:
    cast = await live(database)

    def until(days: int) -> dict[str, Any]:
        run = {"from": NOW.isoformat(), "until": (NOW + days * DAY).isoformat()}
        return game_file(missions=[game_file()["missions"][0] | run])

    await publish_game(database, cast.game, until(2), NOW)
    await publish_game(database, cast.game, until(9), NOW + DAY)
    # The end of the first version has passed, that of the second has not: the run is not over.
    await publish_game(database, cast.game, until(9), NOW + 3 * DAY)
    await publish_game(database, cast.game, game_file(missions=[]), NOW + 4 * DAY)
    await publish_game(database, cast.game, until(8), NOW + 5 * DAY)
    await publish_game(database, cast.game, until(8), NOW + 8 * DAY)
    for reopened in (until(9), until(30)):
        with pytest.raises(RulesRefused) as refused:
            await publish_game(database, cast.game, reopened, NOW + 8 * DAY)
        assert [fault.path for fault in refused.value.faults] == ["missions[0].until"]


async def test_a_late_purchase_counts_by_the_rules_of_its_day(database: Database) -> None:
    cast = await live(database, program=program_file(lateWindowHours=72))
    await cast.join()
    await cast.at(NOW + HOUR).publish(program_file(scPerUsd="20", rates={"GBP": "2"}, lateWindowHours=1))
    await cast.fresh()
    later = cast.at(NOW + 2 * HOUR)
    assert (await later.buy("a", "1", at=NOW + HOUR + TICK)).standing.progress == 20
    await later.buy("b", "1", currency="GBP")
    with pytest.raises(DomainError):
        await later.buy("c", "1", currency="EUR")
    # The window is that of the receipt.
    assert (await later.buy("d", "1", at=NOW + HOUR - TICK)).standing.progress == 80
    await later.publish(program_file(lateWindowHours=72))
    await cast.fresh()
    last = cast.at(NOW + 3 * HOUR)
    assert (await last.buy("e", "1", at=NOW, currency="EUR")).standing.progress == 91
    await check_members(database)


async def test_publications_beside_purchases(database: Database, database_url: str) -> None:
    """Two servers and an operator at once: the replay finds the rules that each purchase was counted by."""
    cast, box = await live(database, program=OLD), await sandbox(database)
    async with other_process(database_url) as second:
        for turn in range(25):
            real_now = NOW + turn * timedelta(hours=7)
            shops = [
                cast.at(real_now),
                cast.elsewhere(second).at(real_now + timedelta(seconds=turn % 3)),
                box,
            ]
            work: list[Any] = [
                shop.buy(f"{turn} {n} {number}", "4.5", player=f"p{turn % 5 + number % 2}")
                for n, shop in enumerate(shops)
                for number in range(4)
            ]
            document = ladder((5 + turn % 3, 2, 1 + turn % 4), (6, 3, 2), (7, 7, 3))
            work.insert(turn % 7, cast.at(real_now).publish(document, real_now))
            if turn % 2:
                work.insert(3, publish_game(second, cast.game, {"scMultipliers": {"A": str(turn)}}, real_now))
                work.append(box.advance((await box.fresh()).now(real_now) + timedelta(hours=turn)))
            await asyncio.gather(*work)
            await cast.fresh()
            await box.fresh()
    for one in (cast, box):
        starts = await starts_of(one)
        assert starts == sorted(starts)
        assert len(starts) == 26
    assert await check_members(database) == 12


async def test_two_publications_at_once_are_two_versions(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    async with other_process(database_url) as second:
        found = await asyncio.gather(
            *(
                publish_program((database, second)[n % 2], program_file(note=str(n)), NOW, NOW)
                for n in range(8)
            )
        )
    assert sorted(published.rules.version for published in found) == list(range(2, 10))
    assert len(await starts_of(cast)) == 9


async def test_the_same_rules_again_are_no_version(database: Database, database_url: str) -> None:
    cast = await sandbox(database, game=game_file())
    stored = await dump(database)
    for applies_from in (None, NOW + DAY):
        again = await publish_program(database, program_file(), applies_from, NOW)
        assert (again.is_new, again.rules.version, again.rules.applies_from) == (False, 1, BEGINNING)
    with pytest.raises(RulesRefused, match="in the past"):
        await publish_program(database, program_file(), NOW - TICK, NOW)
    same = await publish_game(database, cast.game, game_file(), NOW)
    assert (same.is_new, same.rules.version, same.rules.applies_from) == (False, 1, BEGINNING)
    assert await dump(database) == stored
    other, back = program_file(note="other"), program_file()
    assert [(await publish_program(database, file, None, NOW)).is_new for file in (other, back)] == [
        True,
        True,
    ]
    # The game's are read with the program's, which are others now.
    assert (await publish_game(database, await cast.fresh(), game_file(), NOW)).is_new
    async with other_process(database_url) as second:
        found = await asyncio.gather(
            *(publish_program((database, second)[n % 2], OLD, None, NOW) for n in range(8))
        )
    assert [published.is_new for published in found].count(True) == 1
    assert {published.rules.version for published in found} == {4}


async def test_a_dry_run_answers_the_same_and_stores_nothing(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "10")
    stored = await dump(database)
    with pytest.raises(RulesRefused, match="pExpiryMonths"):
        await publish_program(database, program_file(pExpiryMonths=0), None, NOW, dry_run=True)
    program = await publish_program(database, OLD, NOW + DAY, NOW, dry_run=True)
    game = await publish_game(database, cast.game, game_file(), NOW, dry_run=True)
    same = await publish_program(database, program_file(), None, NOW, dry_run=True)
    assert await dump(database) == stored
    assert not same.is_new
    assert await publish_game(database, cast.game, game_file(), NOW) == game
    assert await publish_program(database, OLD, NOW + DAY, NOW) == program
