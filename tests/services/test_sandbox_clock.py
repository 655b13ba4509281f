"""A sandbox's clock ticks from where it was set; frozen it stands still (rules.md §11)."""

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.errors import DomainError
from app.domain.instants import BEGINNING, LATEST
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.queries import count_due, lock_due
from app.purchases.service import Payment
from app.studios.service import list_games, publish_game
from tests.cast import NOW, Cast, check_members, ladder, live, refused, sandbox
from tests.services.test_publication import starts_of
from tests.services.test_worker import until, working

DAY, SECOND, TICK = timedelta(days=1), timedelta(seconds=1), timedelta(microseconds=1)
SET_TO = NOW - 300 * DAY
"""Where the clocks of these sandboxes are set when the real instant is NOW."""


async def ticking(database: Database, program: Mapping[str, object] | None = None) -> Cast:
    return await sandbox(database, program=program, now=SET_TO, frozen=False)


async def test_it_ticks_from_where_it_was_set(database: Database) -> None:
    game = (await ticking(database)).game
    assert not game.clock_frozen
    assert game.now(NOW) == SET_TO
    assert game.now(NOW + 7 * DAY + TICK) == SET_TO + 7 * DAY + TICK
    # Of a process whose own clock is behind.
    assert game.now(NOW - SECOND) == SET_TO


async def test_frozen_it_stands_still(database: Database) -> None:
    game = (await sandbox(database, now=SET_TO)).game
    assert game.clock_frozen
    assert game.now(NOW) == game.now(NOW + 7 * DAY) == SET_TO


async def test_a_live_game_has_the_real_clock(database: Database) -> None:
    game = (await live(database)).game
    assert not game.clock_frozen
    assert game.now(NOW + TICK) == NOW + TICK


async def test_it_ticks_to_the_last_instant_and_stays_there(database: Database) -> None:
    cast = await ticking(database)
    await cast.advance(LATEST - SECOND)
    assert cast.game.now(NOW + SECOND) == cast.game.now(NOW + 400 * DAY) == LATEST - TICK
    await cast.at(NOW + 400 * DAY).buy("a", "10")
    assert await check_members(database) == 1


@pytest.mark.parametrize("frozen", [False, True])
async def test_moving_it_leaves_it_as_it_was(database: Database, frozen: bool) -> None:
    cast = await sandbox(database, now=SET_TO, frozen=frozen)
    await cast.advance(SET_TO + DAY)
    assert cast.game.now(NOW) == SET_TO + DAY
    assert cast.game.clock_frozen is frozen
    assert cast.game.now(NOW + DAY) == SET_TO + (1 if frozen else 2) * DAY


async def test_it_is_frozen_and_ticks_again(database: Database) -> None:
    cast = await ticking(database)
    later = cast.at(NOW + DAY)
    await later.advance(SET_TO + 2 * DAY, freeze=True)
    assert later.game.clock_frozen
    assert later.game.now(NOW + 9 * DAY) == SET_TO + 2 * DAY
    again = later.at(NOW + 9 * DAY)
    await again.advance(SET_TO + 2 * DAY, freeze=False)
    assert not again.game.clock_frozen
    assert again.game.now(NOW + 10 * DAY) == SET_TO + 3 * DAY


async def test_it_moves_forward_from_where_it_has_ticked_to(database: Database) -> None:
    cast = (await ticking(database)).at(NOW + DAY)
    with pytest.raises(DomainError, match="clocks move forward"):
        await cast.advance(SET_TO + DAY - TICK, freeze=True)
    assert not (await cast.fresh()).clock_frozen
    await cast.advance(SET_TO + DAY)
    assert cast.game.now(NOW + DAY) == SET_TO + DAY


async def test_what_a_server_reports_right_after_it_happened_is_taken(database: Database) -> None:
    """A clock that stands still is 5 minutes later so far behind that all sales lie in its future."""
    cast = await sandbox(database, now=NOW, frozen=False)
    later = NOW + timedelta(hours=3)
    stored = await cast.at(later).buy("a", "10", at=later)
    assert stored.event is not None
    assert stored.event.event.effective_at == later
    frozen = await sandbox(database, "frozen", now=NOW)
    (outcome,) = await frozen.at(later).batch(Payment("p", "a", Decimal(10), "USD", later))
    assert refused(outcome) == "OCCURRED_IN_FUTURE"


async def test_the_worker_settles_what_it_ticks_past(database: Database) -> None:
    cast = await ticking(database, program=ladder((100, 50, 30), (100, 50, 30)))
    still = await sandbox(database, "still", now=SET_TO)
    for one in (cast, still):
        await one.buy("a", "150")
    later = NOW + 31 * DAY
    async with database.acquire() as connection:
        assert await count_due(connection, await list_games(database), NOW) == 0
        assert await count_due(connection, await list_games(database), later) == 1
    async with working(database, later):

        async def nothing_due() -> bool:
            async with database.acquire() as connection:
                return await count_due(connection, await list_games(database), later) == 0

        await until(nothing_due)
    assert (await cast.standing()).season_started_at == SET_TO + 30 * DAY
    assert (await still.standing()).season_started_at == SET_TO
    assert (await audit(database, later)).clean


async def test_those_that_a_worker_settles_are_counted_too(database: Database) -> None:
    cast = await sandbox(database, program=ladder((100, 50, 30), (100, 50, 30)))
    await cast.buy("a", "10")
    await cast.buy("b", "10", player="q")
    async with database.transaction() as connection:
        assert await lock_due(connection, cast.game.id, NOW + 35 * DAY, 1), "one is under way elsewhere"
        assert await cast.advance(NOW + 35 * DAY) == 2


async def test_rules_published_apply_from_where_it_has_ticked_to(database: Database) -> None:
    cast = await ticking(database, program=ladder((100, 50, 30), (100, 50, 30)))
    await cast.buy("a", "10")
    later = cast.at(NOW + 400 * DAY)
    await later.publish(ladder((100, 50, 60), (100, 50, 60)), NOW + 400 * DAY)
    await later.fresh()
    # Not past the instant of the version: it applies there as everywhere.
    assert await starts_of(later) == [BEGINNING, NOW + 400 * DAY]
    ahead = cast.at(NOW + 401 * DAY)
    await ahead.advance(NOW + 500 * DAY)
    await ahead.publish(ladder((100, 50, 70), (100, 50, 70)))
    assert (await starts_of(ahead))[-1] == NOW + 500 * DAY + TICK
    game = await ahead.fresh()
    assert game.now(NOW + 401 * DAY) == NOW + 500 * DAY + TICK
    assert game.now(NOW + 402 * DAY) == NOW + 501 * DAY + TICK, "it still ticks"
    rules = (await publish_game(database, game, {}, NOW + 402 * DAY)).rules
    assert rules.applies_from == NOW + 501 * DAY + 2 * TICK
    assert not (await ahead.fresh()).clock_frozen
