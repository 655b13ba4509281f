"""Concurrent calls that share a transaction: each has its own outcome, as if they had come one by one."""

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Awaitable
from datetime import datetime, timedelta
from decimal import Decimal

import asyncpg
import pytest

from app.domain.errors import UserErrorCode
from app.domain.events import ActivityDone, PointsGranted, Purchase
from app.domain.standing import standings
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.queries import events_of
from app.loyalty.record import record, record_in
from app.loyalty.state import EventRequest
from app.purchases.service import Payment
from app.studios.core import GameSession
from tests.cast import (
    NOW,
    Cast,
    accepted,
    check_members,
    fetch_rows,
    live,
    other_process,
    program_file,
    refused,
    sandbox,
)
from tests.services.test_batches import deadlocks, waiting

DAY = timedelta(days=1)
POISONS = ("\0", "\ud800")
"""What no input lets through: the server refuses the first, orjson the second."""


async def buy(cast: Cast, player: str, purchase: str, amount: str = "10", currency: str = "USD") -> Outcome:
    return (await cast.batch(Payment(player, purchase, Decimal(amount), currency)))[0]


async def poison(cast: Cast, player: str, sku: str) -> Outcome:
    event = Purchase(reference="poison", amount=Decimal(1), sku=sku)
    return (await record(cast.session, [EventRequest(event, player)]))[0]


async def transactions(database: Database) -> int:
    """Returns how many transactions have written what is stored of events."""
    rows = await fetch_rows(database, "SELECT count(DISTINCT xmin::text) FROM loyalty_events")
    return rows[0][0]


async def is_clean(database: Database) -> bool:
    return (await audit(database, NOW + 90 * DAY)).clean


async def test_calls_at_once_are_one_transaction(database: Database) -> None:
    cast = await sandbox(database)
    outcomes = await asyncio.gather(*(buy(cast, f"p{n % 3}", f"{n}") for n in range(12)))
    assert not any(accepted(one).replayed for one in outcomes)
    assert await transactions(database) == 1
    assert await check_members(database) == 3


async def test_each_call_has_its_own_outcome(database: Database) -> None:
    cast = await sandbox(database)
    await buy(cast, "known", "1")
    outcomes = await asyncio.gather(
        buy(cast, "p", "a"),
        buy(cast, "p", "a"),
        buy(cast, "p", "a", "11"),
        buy(cast, "q", "b", currency="XXX"),
        buy(cast, "known", "1"),
        buy(cast, "r", "c"),
    )
    assert [one.replayed if isinstance(one, Recorded) else refused(one) for one in outcomes] == [
        False,
        True,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        UserErrorCode.UNKNOWN_CURRENCY,
        True,
        False,
    ]
    assert accepted(outcomes[1]).standing == accepted(outcomes[0]).standing
    assert await check_members(database) == 3


@pytest.mark.parametrize("sku", POISONS)
async def test_a_poisoned_row_fails_alone(database: Database, sku: str) -> None:
    cast = await sandbox(database)
    calls: list[Awaitable[Outcome]] = [buy(cast, f"p{n % 3}", f"{n}") for n in range(11)]
    calls.insert(5, poison(cast, "p1", sku))
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert isinstance(found.pop(5), asyncpg.exceptions.DataError | TypeError)
    assert not any(accepted(one).replayed for one in found if not isinstance(one, BaseException))
    assert len(await fetch_rows(database, "SELECT FROM loyalty_events WHERE kind = 'PURCHASE'")) == 11
    assert await check_members(database) == 3


async def test_a_caller_that_goes_away_takes_nobody_with_it(database: Database) -> None:
    cast = await sandbox(database)
    for turn in range(5):
        calls = [asyncio.create_task(buy(cast, f"p{n % 3}", f"{turn} {n}")) for n in range(9)]
        await asyncio.sleep(0.001 * turn)
        calls[0].cancel()
        calls[4].cancel()
        found = await asyncio.gather(*calls, return_exceptions=True)
        for outcome in found:
            if not isinstance(outcome, BaseException):
                assert not accepted(outcome).replayed
        assert sum(isinstance(outcome, Recorded) for outcome in found) >= 7
    await asyncio.gather(*(buy(cast, f"p{n % 3}", f"{turn} {n}") for turn in range(5) for n in range(9)))
    assert len(await fetch_rows(database, "SELECT FROM loyalty_events WHERE kind = 'PURCHASE'")) == 45
    assert await check_members(database) == 3


async def test_each_call_counts_at_its_own_present(database: Database) -> None:
    cast = await live(database)
    presents = [NOW + DAY, NOW, NOW + 400 * DAY, NOW + 2 * DAY]
    outcomes = [
        accepted(one)
        for one in await asyncio.gather(
            *(buy(cast.at(present), f"p{n}", f"{n}") for n, present in enumerate(presents))
        )
    ]
    assert [one.game_now for one in outcomes] == presents
    assert [one.event.received_at for one in outcomes if one.event] == presents
    assert await transactions(database) == 1
    # Of one member, what came before is never overtaken.
    late, early = await asyncio.gather(buy(cast.at(NOW + 9 * DAY), "p", "a"), buy(cast.at(NOW), "p", "b"))
    assert accepted(early).game_now == accepted(late).game_now == NOW + 9 * DAY
    assert await check_members(database) == 5


async def test_kinds_of_events_go_together_and_keys_are_of_one_kind(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join("p")
    grant = EventRequest(PointsGranted(reference="x", reason="gift", points=5), "p", fingerprint=b"g")
    activity = EventRequest(ActivityDone(reference="x", activity="none"), "p", fingerprint=b"a", joins=False)
    bought, given, done = await asyncio.gather(
        buy(cast, "p", "x"), record(cast.session, [grant]), record(cast.session, [activity])
    )
    assert accepted(given[0]).standing.p == accepted(bought).standing.p + 5
    assert refused(done[0]) is UserErrorCode.NOT_FOUND
    assert await check_members(database) == 1


async def test_games_do_not_mix(database: Database) -> None:
    one, other = await sandbox(database, "one"), await sandbox(database, "other")
    found = await asyncio.gather(*(buy(cast, "p", f"{n}") for n in range(4) for cast in (one, other)))
    assert not any(accepted(outcome).replayed for outcome in found)
    assert await transactions(database) == 2
    assert await check_members(database) == 2


async def test_rules_published_meanwhile(database: Database) -> None:
    cast = await sandbox(database)
    stale = cast.session
    await cast.publish(program_file(scPerUsd="20"), NOW)
    fresh = GameSession(cast.core, await cast.fresh(), NOW)
    requests = [EventRequest(Purchase(reference=f"{n}", amount=Decimal(10)), f"p{n}") for n in range(4)]
    found = await asyncio.gather(
        *(record(stale if n % 2 else fresh, [request]) for n, request in enumerate(requests))
    )
    assert {accepted(one).changes[0].change.rules_version for [one] in found} == {2}
    assert await check_members(database) == 4


async def test_the_same_keys_for_other_players_do_not_lock_each_other_out(
    database: Database, database_url: str
) -> None:
    cast = await sandbox(database)
    for player in "hamzbny":
        await cast.join(player)
    async with (
        other_process(database_url) as second,
        other_process(database_url) as third,
        third.acquire() as holder,
    ):
        # Both are held up half way, at the key in the middle, by a transaction that comes to nothing.
        held = holder.transaction()
        await held.start()
        event = Purchase(reference="m", amount=Decimal(10))
        await record_in(holder, cast.session, [EventRequest(event, "h")])
        other = cast.elsewhere(second)
        both = asyncio.gather(
            *(buy(cast, player, key) for player, key in zip("amz", "amz", strict=True)),
            *(buy(other, player, key) for player, key in zip("bny", "zma", strict=True)),
        )
        while await waiting(database) < 2:  # noqa: ASYNC110 - what is waited for is another process
            await asyncio.sleep(0.01)
        await held.rollback()
        outcomes = await both
    assert sum(isinstance(one, Recorded) for one in outcomes) == 3
    conflicts = {refused(one) for one in outcomes if not isinstance(one, Recorded)}
    assert conflicts == {UserErrorCode.IDEMPOTENCY_CONFLICT}
    assert await deadlocks(database) == 0
    assert await check_members(database) == 7


@pytest.mark.parametrize("seed", range(6))
async def test_any_concurrent_calls_have_a_serial_result(
    database: Database, database_url: str, seed: int
) -> None:
    """Two processes, few members: repeats, conflicts, refusals, poisons, presents out of order."""
    drawn = random.Random(seed)  # noqa: S311 - no secret
    cast = await live(database)
    async with other_process(database_url) as second:
        casts = (cast, cast.elsewhere(second))
        calls: list[tuple[str, str, str, datetime, Awaitable[Outcome]]] = []
        for _ in range(160):
            player, key = f"p{drawn.randrange(5)}", f"{drawn.randrange(60)}"
            amount, present = drawn.choice(("10", "10", "10", "250")), NOW + drawn.randrange(90) * DAY
            asking = drawn.choice(casts).at(present)
            if drawn.random() < 0.03:
                calls.append((player, "", "", present, poison(asking, player, drawn.choice(POISONS))))
            else:
                currency = "XXX" if drawn.random() < 0.05 else "USD"
                calls.append((player, key, amount, present, buy(asking, player, key, amount, currency)))

        async def later(call: Awaitable[Outcome], seconds: float) -> Outcome:
            await asyncio.sleep(seconds)
            return await call

        found = await asyncio.gather(
            *(later(call, drawn.choice((0, 0, 0.002, 0.02))) for *_, call in calls), return_exceptions=True
        )
        await _is_serial(cast, [(*call[:4], outcome) for call, outcome in zip(calls, found, strict=True)])
    assert await deadlocks(database) == 0
    assert await is_clean(database)


async def _is_serial(
    cast: Cast, answers: list[tuple[str, str, str, datetime, Outcome | BaseException]]
) -> None:
    """Each answer is that of one call after the other, in the order in which the events are numbered."""
    by_member: dict[str, list[Recorded]] = defaultdict(list)
    first: Counter[str] = Counter()
    presents: dict[str, set[datetime]] = defaultdict(set)
    for player, key, amount, present, outcome in answers:
        if isinstance(outcome, BaseException):
            assert key == "", outcome
            continue
        assert key != ""
        if isinstance(outcome, Recorded):
            assert outcome.event is not None
            assert isinstance(outcome.event.event, Purchase)
            assert (outcome.external_id, outcome.event.key) == (player, key)
            assert outcome.event.event.amount == Decimal(amount)
            first[key] += not outcome.replayed
            presents[key].add(present)
            by_member[player].append(outcome)
        else:
            assert refused(outcome) in {UserErrorCode.IDEMPOTENCY_CONFLICT, UserErrorCode.UNKNOWN_CURRENCY}
    assert set(first.values()) == {1}
    async with cast.database.acquire() as connection:
        for recorded in by_member.values():
            member, book = recorded[0].member_id, recorded[0].book
            stored = await events_of(connection, cast.session.game.id, [member])
            events = [one.event for one in stored[member]]
            after = list(standings(events, book))
            for one in recorded:
                assert one.event is not None
                assert one.applied == after[one.event.event.seq - 1]
                assert one.event.received_at >= min(presents[one.event.event.reference])
