"""A member's purchases, page by page: what they give now, and how little of a long past is read for it."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import settings

from app.domain.events import ChangeKind, with_absorbed_changes
from app.domain.standing import fold
from app.domain.taken_back import refunded
from app.infra.db import Database
from app.infra.keyset import Window
from app.loyalty.queries import events_of, member_by_player
from app.loyalty.state import StoredEvent
from app.purchases import service
from app.purchases.service import PurchaseView, purchases_by_number, purchases_of
from app.studios.rules import load_book
from tests.cast import NOW, Cast
from tests.merging import member_row
from tests.services.test_machine import SETTINGS, Shop, World, run, run_shop
from tests.services.test_snapshots import HOUR, bought
from tests.snapshots import snapshot_every

Place = tuple[datetime, UUID, int]


def place_of(view: PurchaseView) -> Place:
    member, number = view.id.split("-")
    return view.effective_at, UUID(member), int(number)


async def pages(cast: Cast, player: str, size: int, *, backward: bool = False) -> list[PurchaseView]:
    """All purchases of a player's member, so many at a time."""
    row = await member_row(cast.database, cast.game, player)
    found: list[PurchaseView] = []
    while True:
        last = place_of(found[-1]) if found else None
        after, before = (None, last) if backward else (last, None)
        page = await purchases_of(cast.core, row, Window(size, after, before, backward))
        assert len(page) <= size
        if not page:
            return found
        found += page


class Shown(Shop):
    """A shop whose purchases are all shown when all is over."""

    def teardown(self) -> None:
        for world in self.worlds:
            for player in world.members:
                run(self._compare(world, player))
        super().teardown()

    async def _compare(self, world: World, player: str) -> None:
        found = await pages(world.cast, player, 2)
        assert found == sorted(found, key=place_of, reverse=True)
        assert found == (await pages(world.cast, player, 3, backward=True))[::-1]
        shown = {view.purchase_id: (view.sc, view.p, view.refunded) for view in found}
        assert shown == await self._counted(world, player)

    async def _counted(self, world: World, player: str) -> Mapping[str, tuple[int, int, Decimal]]:
        """What the purchases of a player's member give, by one count of all that happened."""
        game = world.cast.game.id
        async with world.cast.database.acquire() as connection:
            book = await load_book(connection, game)
            member = await member_by_player(connection, game, player)
            assert member is not None
            stored = (await events_of(connection, game, [member.id]))[member.id]
        known = [each.event for each in stored]
        _, changes = fold(known, max(event.effective_at for event in known), book)
        back = refunded(known)
        return {
            change.reference: (change.sc, change.p, back.get(change.reference, Decimal(0)))
            for change in with_absorbed_changes(changes)
            if change.kind is ChangeKind.PURCHASE
        }


def test_all_that_were_bought_in_a_shop(
    postgres: str, template: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot_every(3, monkeypatch)
    run_shop(postgres, template, Shown, settings(SETTINGS, max_examples=4))


async def test_a_page_reads_what_lies_after_the_snapshot_before_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot_every(4, monkeypatch)
    read: list[int] = []

    async def counted(*arguments: object) -> Mapping[UUID, list[StoredEvent]]:
        found = await events_of(*arguments)  # type: ignore[arg-type]  # whatever it takes
        read.extend(len(events) for events in found.values())
        return found

    monkeypatch.setattr(service, "events_of", counted)
    cast = await bought(database, 12)  # a join, and x1 as the second of 13 events
    await cast.refund("x12", "r", "1")
    found = await pages(cast, "p", 5)
    assert [view.purchase_id for view in found] == [f"x{number}" for number in range(12, 0, -1)]
    assert [view.refunded for view in found[:2]] == [1, 0]
    assert {view.effective_at for view in found} == {NOW + hour * HOUR for hour in range(1, 13)}
    # Before x8 there is the snapshot after the eighth event, before x3 and x1 none.
    assert read == [6, 14, 14]


async def test_by_number(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_every(4, monkeypatch)
    cast = await bought(database, 12)
    row = await member_row(database, cast.game, "p")
    found = await purchases_by_number(cast.core, [cast.game], [(row.id, 13), (row.id, 1), (row.id, 99)])
    assert [(view.purchase_id, view.sc) for view in found] == [("x12", 30)]
