"""The status of a past instant is what it was when the clock stood there; imported history is in it."""

import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import invariant

from app.domain.access import GameId, MemberId
from app.domain.events import Standing
from app.domain.seasons import settle
from app.infra.db import Database
from app.loyalty.queries import standing
from app.loyalty.standing_at import standing_at
from app.purchases.service import Payment
from app.studios.rules import load_book
from tests.cast import NOW, Cast, fetch_rows, ladder, live, sandbox
from tests.services.test_machine import SETTINGS, Shop, World, run, run_shop
from tests.snapshots import snapshot_every

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
DAY = timedelta(days=1)


@dataclass
class Seen:
    """Every status that was seen, by member and instant: the last one of each instant."""

    statuses: dict[tuple[GameId, UUID, datetime], Standing] = field(
        default_factory=dict[tuple[GameId, UUID, datetime], Standing]
    )


class Watched(Shop):
    """A shop of which every status is noted when the clock stands there, and asked for at the end."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = Seen()

    @invariant()
    def note(self) -> None:
        for world in self.worlds:
            run(self._note(world))

    async def _note(self, world: World) -> None:
        game = world.cast.game.id
        async with world.cast.database.acquire() as connection:
            book = await load_book(connection, game)
            for row in await connection.fetch("SELECT * FROM members WHERE game_id = $1", game):
                stored = standing(row)
                if stored.applied_to <= world.now:
                    status, _ = settle(stored, world.now, book)
                    self.seen.statuses[game, row["id"], world.now] = status

    def teardown(self) -> None:
        for (game, member, at), status in self.seen.statuses.items():
            assert run(self._at(game, member, at)) == status, (member, at)
        super().teardown()

    async def _at(self, game: GameId, member: UUID, at: datetime) -> Standing | None:
        async with self.worlds[0].cast.database.acquire() as connection:
            book = await load_book(connection, game)
            return await standing_at(connection, game, MemberId(member), at, book)


@pytest.mark.parametrize("every", [3, 1_000])
def test_it_is_what_it_was(postgres: str, template: str, monkeypatch: pytest.MonkeyPatch, every: int) -> None:
    snapshot_every(every, monkeypatch)
    examples = 100 if LONG else 4
    phases = tuple(Phase) if LONG else (Phase.generate,)
    run_shop(postgres, template, Watched, settings(SETTINGS, max_examples=examples, phases=phases))


async def at(cast: Cast, instant: datetime, player: str = "p") -> Standing | None:
    ((member,),) = await fetch_rows(
        cast.database, "SELECT member_id FROM players WHERE external_id = $1", player
    )
    async with cast.database.acquire() as connection:
        book = await load_book(connection, cast.game.id)
        return await standing_at(connection, cast.game.id, MemberId(member), instant, book)


async def test_before_the_join_there_is_none(database: Database) -> None:
    cast = await live(database)
    await cast.join()
    assert await at(cast, NOW - timedelta(microseconds=1)) is None
    joined = await at(cast, NOW)
    assert joined is not None
    assert joined == await cast.standing()


async def test_what_came_late_and_what_went_back_had_changed_nothing_yet(database: Database) -> None:
    cast = await sandbox(database, program=ladder((1_000, 1, 300), (1_000, 1, 300)))
    await cast.buy("a", "10")
    await cast.advance(NOW + 2 * DAY)
    await cast.buy("late", "5", at=NOW + DAY)
    await cast.advance(NOW + 3 * DAY)
    await cast.refund("a")
    expected = [(NOW, 10), (NOW + DAY, 10), (NOW + 2 * DAY - timedelta(microseconds=1), 10)]
    expected += [(NOW + 2 * DAY, 15), (NOW + 3 * DAY - timedelta(microseconds=1), 15), (NOW + 3 * DAY, 5)]
    for instant, progress in expected:
        status = await at(cast, instant)
        assert status is not None
        assert status.progress == progress, instant


async def test_imported_history_is_there_from_its_own_instant(database: Database) -> None:
    cast = await live(database, program=ladder((1_000, 1, 300), (1_000, 1, 300)))
    history = [Payment("p", f"x{day}", Decimal(1), "USD", NOW - day * DAY) for day in (30, 20, 10)]
    await cast.batch(*history, imported=True)
    assert await at(cast, NOW - 31 * DAY) is None
    found = [await at(cast, NOW - day * DAY) for day in (30, 25, 20, 10)]
    assert [status and status.lifetime_sc for status in found] == [1, 1, 2, 3]
