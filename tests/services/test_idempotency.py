"""The same input again is answered the same and changes nothing; other input under its id is refused."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import EventKind, PointsSpent, SCGranted
from app.infra.db import Database
from app.loyalty.outcomes import Recorded
from app.purchases.service import Payment, PurchaseView, purchase_view
from tests.cast import (
    NOW,
    Cast,
    accepted,
    check_members,
    dump,
    fetch_rows,
    other_process,
    program_file,
    refused,
    sandbox,
)

HOUR = timedelta(hours=1)
Call = Callable[[Cast], Awaitable[Recorded]]


def view(outcome: Recorded) -> PurchaseView | None:
    kinds = {EventKind.PURCHASE, EventKind.REFUND}
    return purchase_view(outcome) if outcome.event and outcome.event.event.kind in kinds else None


def answer(outcome: Recorded) -> tuple[object, ...]:
    """All that a caller can see of an outcome, but for whether it is a repeat."""
    return (
        *(outcome.member_id, outcome.external_id, outcome.profile, outcome.joined_at, outcome.standing),
        *(outcome.game_now, outcome.event, list(outcome.changes), view(outcome)),
    )


async def spend(cast: Cast, points: int = 30) -> Recorded:
    return accepted(await cast.move(PointsSpent, "key", points))


CALLS: dict[str, Call] = {
    "purchase": lambda cast: cast.buy("key", "4.99"),
    "purchase, written otherwise": lambda cast: cast.buy("key", "4.990"),
    "purchase that promotes": lambda cast: cast.buy("key", "350"),
    "purchase in euros": lambda cast: cast.buy("key", "4.99", currency="EUR"),
    "late purchase": lambda cast: cast.buy("key", "50", at=NOW + HOUR),
    "first purchase of a player": lambda cast: cast.buy("key", "4.99", player="new"),
    "refund": lambda cast: cast.refund("a", "key"),
    "part refund": lambda cast: cast.refund("a", "key", "10"),
    "grant": lambda cast: cast.grant("key", 5),
    "spend": spend,
}


async def shop(database: Database) -> Cast:
    cast = await sandbox(database, game={})
    await cast.buy("a", "20")
    await cast.advance(NOW + 2 * HOUR)
    await cast.buy("b", "79.99")
    await cast.grant("g", 7)
    return cast


async def live_on(cast: Cast) -> None:
    """Events, late events, refunds, boundaries and rules after the first answer."""
    await cast.buy("c", "200")
    await cast.buy("d", "20", at=NOW + HOUR)
    await cast.grant("g2", 70)
    await cast.advance(cast.game.now(NOW) + timedelta(days=100))
    await cast.refund("b", "r2", "20")
    await cast.publish(program_file(scPerUsd="20", rates={"GBP": "1.3"}), NOW + timedelta(days=1))
    await cast.fresh()
    await cast.buy("e", "1")
    await cast.advance(cast.game.now(NOW) + timedelta(days=400))


@pytest.mark.parametrize("name", CALLS)
async def test_a_repeat_is_answered_like_the_first(database: Database, name: str) -> None:
    cast = await shop(database)
    first = await CALLS[name](cast)
    assert not first.replayed
    stored = await dump(database)
    again = await CALLS[name](cast)
    assert again.replayed
    assert answer(again) == answer(first)
    assert await dump(database) == stored
    await live_on(cast)
    stored = await dump(database)
    much_later = await CALLS[name](cast.elsewhere())
    assert much_later.replayed
    assert answer(much_later) == answer(first)
    assert await dump(database) == stored
    await check_members(database)


OTHERS: dict[str, Call] = {
    "amount": lambda cast: cast.buy("a", "20.01"),
    "currency": lambda cast: cast.buy("a", "20", currency="EUR"),
    "instant": lambda cast: cast.buy("a", "20", at=NOW),
    "player": lambda cast: cast.buy("a", "20", player="q"),
    "unknown player": lambda cast: cast.buy("a", "20", player="nobody"),
    "unknown currency": lambda cast: cast.buy("a", "20", currency="XXX"),
    "refund's amount": lambda cast: cast.refund("a", "r", "6"),
    "refund of all": lambda cast: cast.refund("a", "r"),
    "refund's purchase": lambda cast: cast.refund("b", "r", "5"),
    "refund's reason": lambda cast: cast.refund("a", "r", "5", reason="fraud"),
    "grant's points": lambda cast: cast.grant("g", 8),
    "grant's reason": lambda cast: cast.grant("g", 7, reason="other"),
    "grant's player": lambda cast: cast.grant("g", 7, player="q"),
    "spend's points": lambda cast: spend(cast, 31),
}


async def test_other_input_is_a_conflict_and_changes_nothing(database: Database) -> None:
    cast = await shop(database)
    await cast.join("q")
    await cast.refund("a", "r", "5")
    await spend(cast)
    stored = await dump(database)
    for name, call in OTHERS.items():
        with pytest.raises(DomainError) as fault:
            await call(cast)
        assert fault.value.faults[0].code is UserErrorCode.IDEMPOTENCY_CONFLICT, name
        assert fault.value.faults[0].path, name
        assert await dump(database) == stored, name


async def test_an_id_means_one_thing_for_each_kind_and_game(database: Database) -> None:
    cast, other = await sandbox(database), await sandbox(database, "other")
    for one in (cast, other):
        await one.buy("x", "10")
        await one.refund("x", "x")
        await one.grant("x", 5)
        accepted(await one.move(SCGranted, "x", 5))
        accepted(await one.move(PointsSpent, "x", 5))
    assert await check_members(database) == 2
    with pytest.raises(DomainError) as fault:
        await other.refund("never")
    assert fault.value.faults[0].code is UserErrorCode.NOT_FOUND


async def test_joining_again_changes_nothing(database: Database) -> None:
    cast = await sandbox(database, game={"startingTiers": [{"ltvAtLeastUsd": "500", "tier": "GOLD"}]})
    first = await cast.join(ltv=Decimal(500))
    assert (first.created, first.standing.tier) == (True, 3)
    stored = await dump(database)
    second = await cast.join(ltv=Decimal(9))
    assert (second.created, second.standing) == (False, first.standing)
    assert await dump(database) == stored


async def test_a_dry_run_answers_the_same_and_stores_nothing(database: Database) -> None:
    cast = await shop(database)
    for name, payment in {
        "plain": Payment("p", "n1", Decimal(350), "USD"),
        "late": Payment("p", "n2", Decimal(350), "USD", NOW + HOUR),
        "new player": Payment("new", "n3", Decimal(350), "USD"),
        "repeat": Payment("p", "b", Decimal("79.99"), "USD"),
    }.items():
        stored = await dump(database)
        dry = accepted((await cast.batch(payment, dry_run=True))[0])
        assert await dump(database) == stored, name
        wet = accepted((await cast.batch(payment))[0])
        unnamed = replace(dry, member_id=wet.member_id)  # a player not yet known has none
        assert answer(unnamed)[:-1] == answer(wet)[:-1], name
        assert dry.replayed == wet.replayed == (name == "repeat")
    stored = await dump(database)
    wrong = [
        Payment("p", "b", Decimal(9), "USD"),
        Payment("p", "n9", Decimal(9), "XXX"),
        Payment("p", "n9", Decimal(9), "USD", NOW + timedelta(days=9)),
    ]
    assert [refused(one) for one in await cast.batch(*wrong, dry_run=True)] == [
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.OCCURRED_IN_FUTURE,
    ]
    assert await dump(database) == stored


async def test_fifty_calls_of_one_purchase_record_one(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    async with other_process(database_url) as second:
        servers = [cast, cast.elsewhere(), cast.elsewhere(second)]
        outcomes = await asyncio.gather(*(servers[n % 3].buy("x", "350") for n in range(50)))
    assert sum(not outcome.replayed for outcome in outcomes) == 1
    assert all(answer(outcome) == answer(outcomes[0]) for outcome in outcomes)
    assert await fetch_rows(database, "SELECT kind FROM loyalty_events ORDER BY seq") == [
        ("JOINED",),
        ("PURCHASE",),
    ]
    assert await check_members(database) == 1


async def test_fifty_purchases_of_one_member_all_count(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    async with other_process(database_url) as second:
        servers = [cast, cast.elsewhere(), cast.elsewhere(second)]
        outcomes = await asyncio.gather(*(servers[n % 3].buy(f"x{n}", "1") for n in range(50)))
    assert not any(outcome.replayed for outcome in outcomes)
    assert sum(outcome.created for outcome in outcomes) == 1
    assert sorted(outcome.standing.p for outcome in outcomes) == list(range(10, 510, 10))
    assert (await cast.standing()).progress == 500
    await check_members(database)


async def test_spends_at_once_never_oversell(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "10")
    async with other_process(database_url) as second:
        servers = [cast, cast.elsewhere(second)]
        outcomes = await asyncio.gather(*(servers[n % 2].move(PointsSpent, f"s{n}", 30) for n in range(12)))
    assert sum(isinstance(outcome, Recorded) for outcome in outcomes) == 3
    assert {refused(one) for one in outcomes if not isinstance(one, Recorded)} == {
        UserErrorCode.INSUFFICIENT_POINTS
    }
    assert (await cast.standing()).p == 10
    await check_members(database)


async def test_refunds_at_once_never_exceed_the_purchase(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "100")
    async with other_process(database_url) as second:
        servers = [cast, cast.elsewhere(second)]
        outcomes = await asyncio.gather(
            *(servers[n % 2].refund("a", f"r{n}", "30") for n in range(8)), return_exceptions=True
        )
    assert sum(isinstance(outcome, Recorded) for outcome in outcomes) == 3
    assert (await cast.standing()).progress == 100
    await check_members(database)
