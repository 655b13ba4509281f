"""A repeated call is answered like the first, whatever has happened since; a long past is not read for it."""

import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

import pytest
from hypothesis import Phase, settings

from app.domain.events import PointsReturned, PointsSpent, SCGranted
from app.infra.db import Database
from app.loyalty import queries
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.state import StoredEvent
from app.purchases.service import Payment
from tests.cast import NOW, Cast, accepted
from tests.services.test_earning_machine import EarningShop
from tests.services.test_idempotency import answer
from tests.services.test_machine import SETTINGS, Here, Shop, run, run_shop
from tests.services.test_snapshots import HOUR, bought
from tests.snapshots import snapshot_every

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
Call = Callable[[Cast], Awaitable[Recorded]]


@dataclass
class Remembering(Cast):
    """A game whose calls are noted, each with its answer."""

    noted: list[tuple[Call, tuple[object, ...]]] = field(
        default_factory=list[tuple[Call, tuple[object, ...]]]
    )

    async def batch(self, *payments: Payment, dry_run: bool = False, imported: bool = False) -> list[Outcome]:
        outcomes = await super().batch(*payments, dry_run=dry_run, imported=imported)
        for payment, outcome in zip(payments, outcomes, strict=True):
            self._note(lambda cast, payment=payment: _only(cast.batch(payment)), outcome)
        return outcomes

    async def refund(
        self,
        purchase: str,
        refund: str = "r",
        amount: str | None = None,
        currency: str = "USD",
        reason: str = "",
    ) -> Recorded:
        outcome = await super().refund(purchase, refund, amount, currency, reason)
        self._note(lambda cast: cast.refund(purchase, refund, amount, currency, reason), outcome)
        return outcome

    async def grant(self, key: str, points: int, *, player: str = "p", reason: str = "gift") -> Recorded:
        outcome = await super().grant(key, points, player=player, reason=reason)
        self._note(lambda cast: cast.grant(key, points, player=player, reason=reason), outcome)
        return outcome

    async def move(
        self,
        event: type[PointsSpent | PointsReturned | SCGranted],
        key: str,
        points: int,
        player: str = "p",
    ) -> Outcome:
        outcome = await super().move(event, key, points, player)
        self._note(lambda cast: _moved(cast.move(event, key, points, player)), outcome)
        return outcome

    def _note(self, call: Call, outcome: Outcome) -> None:
        if isinstance(outcome, Recorded):
            self.noted.append((call, answer(outcome)))


async def _only(outcomes: Awaitable[list[Outcome]]) -> Recorded:
    return accepted((await outcomes)[0])


async def _moved(outcome: Awaitable[Outcome]) -> Recorded:
    return accepted(await outcome)


class Repeated(Shop):
    """A shop in which everything is repeated when all is over."""

    async def _open(self, document: dict[str, object]) -> None:
        await super()._open(document)
        for world in self.worlds:
            world.cast = Remembering(**vars(world.cast))
            world.other = world.cast.elsewhere(Here.processes[1])

    def teardown(self) -> None:
        for world in self.worlds:
            run(self._repeat(world.cast))
        super().teardown()

    async def _repeat(self, cast: Cast) -> None:
        assert isinstance(cast, Remembering)
        plain = Cast(cast.database, cast.game, cast.real_now)
        for call, first in cast.noted:
            again = await call(plain)
            assert again.replayed
            assert answer(again) == first


class RepeatedEarning(Repeated, EarningShop):
    """The same, where purchases count for missions too."""


@pytest.mark.parametrize(("shop", "every"), [(Repeated, 3), (Repeated, 1_000), (RepeatedEarning, 3)])
def test_all_that_happened_in_a_shop(
    postgres: str, template: str, monkeypatch: pytest.MonkeyPatch, shop: type[Repeated], every: int
) -> None:
    snapshot_every(every, monkeypatch)
    examples = 100 if LONG else 4
    phases = tuple(Phase) if LONG else (Phase.generate,)
    run_shop(postgres, template, shop, settings(SETTINGS, max_examples=examples, phases=phases))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many events are read of a member, each time that some are."""
    snapshot_every(4, monkeypatch)
    counts: list[int] = []
    events_of = queries.events_of

    async def counted(*arguments: object) -> Mapping[UUID, list[StoredEvent]]:
        found = await events_of(*arguments)  # type: ignore[arg-type]  # whatever it takes
        counts.extend(len(events) for events in found.values())
        return found

    monkeypatch.setattr(queries, "events_of", counted)
    return counts


async def test_what_a_snapshot_counts_is_not_read(database: Database, read: list[int]) -> None:
    cast = await bought(database, 12)  # a join, and x1 as the second of 13 events
    read.clear()
    first = await cast.buy("x12", "3")
    assert first.replayed
    assert first.joined_at == NOW
    assert await cast.buy("x11", "3")
    assert await cast.buy("x3", "3")
    assert read == [1, 5, 13]
    await cast.refund("x11", "r", "1")
    read.clear()
    assert (await cast.refund("x11", "r", "1")).replayed
    assert read == [6]
    assert (await cast.buy("x12", "3")).replayed
    # The snapshot after twelve events has the refund, which the first answer had not.
    assert read == [6, 14]


async def test_a_join_that_moved_back_is_of_then(database: Database, read: list[int]) -> None:
    cast = await bought(database, 12)
    early = NOW - HOUR
    await cast.buy("early", "3", at=early)
    for hour in range(13, 16):
        cast = cast.at(NOW + hour * HOUR)
        await cast.buy(f"x{hour}", "3")
    read.clear()
    assert (await cast.buy("x12", "3")).joined_at == NOW
    assert (await cast.buy("x15", "3")).joined_at == early
    assert read == [18, 2]
