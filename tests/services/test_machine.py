"""A shop where everything happens, some of it at once, against the pure fold; Hypothesis draws what."""

import asyncio
import os
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, ClassVar, TypeVar
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import PointsReturned, PointsSpent, SCGranted, Standing
from app.domain.standing import fold
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.queries import events_of, member_by_player
from app.loyalty.service import sweep
from app.purchases.service import Payment
from app.studios.queries import find_game
from app.studios.rules import load_book
from app.studios.service import publish_game
from tests.cast import NOW, STUDIO, TABLES, Cast, check_members, ladder, other_process, refused
from tests.conftest import with_database
from tests.merging import member_row, offered, use
from tests.snapshots import snapshot_every

T = TypeVar("T")
LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"
SETTINGS = settings(
    max_examples=400 if LONG else 25,
    stateful_step_count=40 if LONG else 25,
    derandomize=not LONG,
    database=None,
    deadline=None,
    # Shrinking takes minutes against a database: it is for the long run.
    phases=tuple(Phase) if LONG else (Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)

PLAYERS = ("p", "q", "r")
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)

players = st.sampled_from(PLAYERS)
amounts = st.sampled_from(["0.01", "1", "3", "4", "7", "9.99", "12", "40", "2500"]).map(Decimal)
points = st.integers(1, 30)
steps = st.sampled_from([timedelta(microseconds=1), HOUR, 24 * HOUR, 25 * HOUR, 71 * HOUR, 24 * 40 * HOUR])
late = st.sampled_from([None, None, None, 0, 1, 24, 25, 71, 72])


@st.composite
def programs(draw: st.DrawFn) -> dict[str, Any]:
    tiers = []
    for _ in range(draw(st.integers(2, 5))):
        span = draw(st.sampled_from([1, 5, 10, 20]))
        tiers.append((span, draw(st.integers(1, span)), draw(st.sampled_from([1, 2, 3, 30]))))
    document = ladder(*tiers, pExpiryMonths=draw(st.sampled_from([1, 2])), lateWindowHours=72)
    for tier in document["tiers"]:
        tier["scMultiplier"] = draw(st.sampled_from(["1", "1", "1.5", "2"]))
        tier["pMultiplier"] = draw(st.sampled_from(["1", "1", "0", "2.5"]))
    return document


class Here:
    """One loop, one database, two processes' pools: for all examples."""

    runner: ClassVar[asyncio.Runner]
    admin: ClassVar[asyncpg.Connection]
    processes: ClassVar[tuple[Database, Database]]


def run(work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401
    return Here.runner.run(work)


@dataclass
class World:
    """A game as two processes see it, and what the test knows of it."""

    cast: Cast
    other: Cast
    members: set[str] = field(default_factory=set)
    left: dict[str, Decimal] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        return self.cast.game.now(self.cast.real_now)

    async def refresh(self) -> None:
        self.other.game = await self.cast.fresh()


class Shop(RuleBasedStateMachine):
    """Two games under one program, LIVE and SANDBOX, each served by two processes."""

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self.worlds: list[World] = []

    @property
    def world(self) -> World:
        return self.worlds[0]

    @property
    def cast(self) -> Cast:
        return self.worlds[0].cast

    @property
    def other(self) -> Cast:
        return self.worlds[0].other

    def name(self, prefix: str) -> str:
        self.number += 1
        return f"{prefix}{self.number}"

    @initialize(document=programs())
    def opens(self, document: dict[str, Any]) -> None:
        run(self._open(document))

    async def _open(self, document: dict[str, Any]) -> None:
        await Here.admin.execute("SET session_replication_role = replica")
        await Here.admin.execute(f"TRUNCATE {', '.join(TABLES)} CASCADE")
        await Here.admin.execute("SET session_replication_role = origin")
        studio = await Here.admin.fetchval(
            "INSERT INTO studios VALUES ($1, $2, 'Acme', $3) RETURNING id", uuid4(), STUDIO, NOW
        )
        for slug, mode, now in (("live", "LIVE", None), ("sandbox", "SANDBOX", NOW)):
            await Here.admin.execute(
                "INSERT INTO games (id, studio_id, slug, name, mode, sandbox_now, created_at)"
                " VALUES ($1, $2, $3, $3, $4, $5, $6)",
                *(uuid4(), studio, slug, mode, now, NOW),
            )
            game = await find_game(Here.admin, STUDIO, slug)
            assert game is not None
            cast = Cast(Here.processes[0], game)
            self.worlds.append(World(cast, cast.elsewhere(Here.processes[1])))
        await self._publish(document, 0)

    @rule()
    def looks_at_the_other_game(self) -> None:
        self.worlds.reverse()

    def payment(self, player: str, amount: Decimal, hours: int | None) -> Payment:
        at = None if hours is None else self.world.now - hours * HOUR
        return Payment(player, self.name("x"), amount, "USD", at)

    def bought(self, payment: Payment, outcome: Outcome) -> None:
        assert isinstance(outcome, Recorded), outcome
        assert not outcome.replayed
        self.world.members.add(payment.external_id)
        self.world.left[payment.purchase_id] = payment.amount

    @rule(player=players, amount=amounts, hours=late)
    def buys(self, player: str, amount: Decimal, hours: int | None) -> None:
        payment = self.payment(player, amount, hours)
        self.bought(payment, run(self.cast.batch(payment))[0])

    @rule(wanted=st.lists(st.tuples(players, amounts, late), min_size=2, max_size=6))
    def buys_in_one_batch(self, wanted: list[tuple[str, Decimal, int | None]]) -> None:
        payments = [self.payment(*one) for one in wanted]
        for payment, outcome in zip(payments, run(self.cast.batch(*payments)), strict=True):
            self.bought(payment, outcome)

    @rule(wanted=st.lists(st.tuples(players, amounts, late), min_size=2, max_size=4))
    def buys_at_once(self, wanted: list[tuple[str, Decimal, int | None]]) -> None:
        payments = [self.payment(*one) for one in wanted]
        known = set(self.world.members)
        outcomes = run(self._gather(payments))
        created = [outcome.external_id for outcome in outcomes if outcome.created]
        assert sorted(created) == sorted({payment.external_id for payment in payments} - known)
        for payment, outcome in zip(payments, outcomes, strict=True):
            self.bought(payment, outcome)

    async def _gather(self, payments: list[Payment]) -> list[Any]:
        servers = (self.cast, self.other)
        found = await asyncio.gather(*(servers[n % 2].batch(one) for n, one in enumerate(payments)))
        return [outcome for (outcome,) in found]

    @precondition(lambda self: self.world.left)
    @rule(data=st.data(), percent=st.sampled_from([None, 1, 50, 99]))
    def refunds(self, data: st.DataObject, percent: int | None) -> None:
        purchase = data.draw(st.sampled_from(sorted(self.world.left)))
        left = self.world.left[purchase]
        amount = None if percent is None else (left * percent / 100).quantize(Decimal("0.000001"))
        outcome = run(
            caught(self.cast.refund(purchase, self.name("r"), None if amount is None else str(amount)))
        )
        if left == 0:
            assert refused(outcome) in {UserErrorCode.ALREADY_REFUNDED, UserErrorCode.INVALID}
        else:
            assert isinstance(outcome, Recorded) == (amount != 0), outcome
            self.world.left[purchase] = left - (left if amount is None else amount)

    @precondition(lambda self: self.world.left)
    @rule(data=st.data(), amount=amounts)
    def refunds_at_once_with_a_purchase(self, data: st.DataObject, amount: Decimal) -> None:
        purchase = data.draw(st.sampled_from(sorted(self.world.left)))
        payment = self.payment(data.draw(players), amount, 24)
        refund = self.name("r")

        async def both() -> tuple[Outcome, list[Outcome]]:
            return await asyncio.gather(caught(self.cast.refund(purchase, refund)), self.other.batch(payment))

        refunded, (bought,) = run(both())
        assert isinstance(refunded, Recorded) == (self.world.left[purchase] > 0)
        self.world.left[purchase] = Decimal(0)
        self.bought(payment, bought)

    @precondition(lambda self: self.world.members)
    @rule(data=st.data(), number=points, kind=st.sampled_from(["grant", "sc", "spend", "return"]))
    def moves(self, data: st.DataObject, number: int, kind: str) -> None:
        player, key = data.draw(st.sampled_from(sorted(self.world.members))), self.name("k")
        if kind == "grant":
            run(self.cast.grant(key, number, player=player))
            return
        kinds = {"sc": SCGranted, "spend": PointsSpent, "return": PointsReturned}
        outcome = run(self.cast.move(kinds[kind], key, number, player))
        if not isinstance(outcome, Recorded):
            assert (kind, refused(outcome)) == ("spend", UserErrorCode.INSUFFICIENT_POINTS)
        elif kind == "spend":
            assert outcome.standing.p >= 0

    @precondition(lambda self: len(self.world.members) > 1)
    @rule(data=st.data(), amount=amounts)
    def two_become_one_while_they_buy(self, data: st.DataObject, amount: Decimal) -> None:
        first, second = data.draw(st.permutations(sorted(self.world.members)))[:2]
        payment = self.payment(second, amount, 1)
        merges, bought = run(self._merge(first, second, payment))
        self.bought(payment, bought)
        assert len({one.member_id for one in merges}) == 1
        assert sum(not one.replayed for one in merges) <= 1

    async def _merge(self, first: str, second: str, payment: Payment) -> tuple[list[Recorded], Outcome]:
        pairs = ((self.cast, first, second), (self.other, second, first))
        rows = [await member_row(one.database, one.game, player) for one, player, _ in pairs]
        if rows[0].id == rows[1].id:  # of one member already: nobody is offered that
            return [await self.cast.join(first)], (await self.cast.batch(payment))[0]
        tokens = [
            await offered(one.database, one.game, player, of, one.real_now) for one, player, of in pairs
        ]
        there, back, (bought,) = await asyncio.gather(
            use(self.cast, first, tokens[0]),
            use(self.other, second, tokens[1]),
            self.other.batch(payment),
        )
        return [there, back], bought

    @rule(step=steps)
    def time_passes(self, step: timedelta) -> None:
        """For the game looked at: the other's clock may fall far behind."""
        run(self._pass(step))

    async def _pass(self, step: timedelta) -> None:
        if self.cast.game.sandbox_now is not None:
            await self.cast.advance(self.world.now + step)
        else:
            for world in self.worlds:
                world.cast.real_now = world.other.real_now = self.cast.real_now + step
        await self.world.refresh()

    @rule()
    def workers_sweep(self) -> None:
        async def both() -> None:
            await asyncio.gather(
                *(sweep(one.core, one.game.id, one.real_now) for one in (self.cast, self.other))
            )

        run(both())

    @rule(document=programs(), hours=st.sampled_from([0, 0, 1, 24, 50]))
    def rules_change(self, document: dict[str, Any], hours: int) -> None:
        before = [run(self._read(world)) for world in self.worlds]
        run(self._publish(document, hours))
        assert [run(self._read(world, at)) for world, at in zip(self.worlds, before, strict=True)] == before

    async def _publish(self, document: dict[str, Any], hours: int) -> None:
        last = await Here.admin.fetchval("SELECT max(applies_from) FROM program_rules")
        await self.cast.publish(document, max(self.cast.real_now + hours * HOUR, last or NOW))
        for world in self.worlds:
            await world.refresh()

    @rule(codes=st.dictionaries(st.sampled_from("AB"), st.sampled_from(["0", "3"]), max_size=2))
    def game_rules_change(self, codes: dict[str, str]) -> None:
        before = run(self._read(self.world))
        run(publish_game(self.cast.database, self.cast.game, {"scMultipliers": codes}, self.cast.real_now))
        run(self.world.refresh())
        assert run(self._read(self.world, before)) == before

    @rule(document=programs(), wanted=st.lists(st.tuples(players, amounts, late), min_size=1, max_size=3))
    def rules_change_while_members_buy(
        self, document: dict[str, Any], wanted: list[tuple[str, Decimal, int | None]]
    ) -> None:
        payments = [self.payment(*one) for one in wanted]

        async def both() -> list[Outcome]:
            return (await asyncio.gather(self._gather(payments), self._publish(document, 0)))[0]

        for payment, outcome in zip(payments, run(both()), strict=True):
            self.bought(payment, outcome)

    async def _read(
        self, world: World, again: dict[str, tuple[datetime, Standing]] | None = None
    ) -> dict[str, tuple[datetime, Standing]]:
        """What each member's widget shows now, or shows of the instants of an earlier reading."""
        found = {}
        async with world.cast.database.acquire() as connection:
            book = await load_book(connection, world.cast.game.id)
            for player in sorted(world.members):
                member = await member_by_player(connection, world.cast.game.id, player)
                assert member is not None
                stored = (await events_of(connection, world.cast.game.id, [member.id]))[member.id]
                # What a publication finds at its very instant is of the new rules in a LIVE game.
                now = world.now if world.cast.game.sandbox_now else world.now - TICK
                instant = again[player][0] if again else max(now, member.standing.applied_to)
                found[player] = (instant, fold([one.event for one in stored], instant, book)[0])
        return found

    @invariant()
    def all_agree(self) -> None:
        if self.worlds:
            known = sum(len(world.members) for world in self.worlds)
            assert run(check_members(self.cast.database)) == known

    def teardown(self) -> None:
        if self.worlds:
            report = run(audit(self.cast.database, max(world.cast.real_now for world in self.worlds)))
            assert report.clean, [found for found in report.invariants if found.violations]


async def caught(work: Coroutine[Any, Any, T]) -> T | tuple[Fault, ...]:
    try:
        return await work
    except DomainError as refusal:
        return refusal.faults


def test_a_shop(postgres: str, template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    snapshot_every(3, monkeypatch)
    run_shop(postgres, template, Shop, SETTINGS)


def run_shop(postgres: str, template: str, shop: type[Shop], wanted: settings) -> None:
    """Play a machine in a database of its own."""
    name = f"machine_{uuid4().hex[:12]}"
    url = with_database(postgres, name)

    async def create() -> None:
        admin = await asyncpg.connect(postgres)
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        await admin.close()
        Here.admin = await asyncpg.connect(url)

    with asyncio.Runner() as Here.runner:
        run(create())
        first, second = other_process(url), other_process(url)
        Here.processes = (run(first.__aenter__()), run(second.__aenter__()))
        try:
            run_state_machine_as_test(shop, settings=wanted)
        finally:
            run(first.__aexit__(None, None, None))
            run(second.__aexit__(None, None, None))
            run(Here.admin.close())
