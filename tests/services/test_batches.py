"""Many events in one transaction: each decided on its own; a transaction is whole or was not."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import asyncpg
import pytest

from app.domain.errors import UserErrorCode
from app.domain.events import PointsSpent
from app.infra.db import Database
from app.loyalty.outcomes import Recorded
from app.loyalty.record import record
from app.loyalty.service import sweep
from app.loyalty.state import EventRequest
from app.purchases.service import MAX_BATCH, Payment
from tests.cast import NOW, Cast, accepted, check_members, dump, fetch_rows, other_process, refused, sandbox

HOUR = timedelta(hours=1)


def payment(player: str, purchase: str, amount: str = "10", currency: str = "USD") -> Payment:
    return Payment(player, purchase, Decimal(amount), currency)


async def test_a_row_that_fails_fails_alone(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("known", "1")
    outcomes = await cast.batch(
        payment("p", "a"),
        payment("q", "b", currency="XXX"),  # its player stays unknown
        payment("p", "known", "2"),
        payment("r", "c"),
        payment("p", "\0"),
        payment("p", "known", "1"),
        payment("r", "d", "999999999999", "EUR"),
        Payment("s", "e", Decimal(1), "USD", NOW + HOUR),
        payment("q", "f"),
    )
    assert [one.replayed if isinstance(one, Recorded) else refused(one) for one in outcomes] == [
        False,
        UserErrorCode.UNKNOWN_CURRENCY,
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        False,
        UserErrorCode.INVALID,
        True,
        False,
        UserErrorCode.OCCURRED_IN_FUTURE,
        False,
    ]
    players = await fetch_rows(database, "SELECT external_id FROM players ORDER BY 1")
    assert players == [("p",), ("q",), ("r",)]
    assert await check_members(database) == 3


async def test_one_id_twice_in_a_batch(database: Database) -> None:
    cast = await sandbox(database)
    first, second, other, failed, again = await cast.batch(
        payment("p", "a"),
        payment("p", "a", "10.00"),
        payment("p", "a", "11"),
        payment("q", "b", currency="XXX"),
        payment("q", "b"),
    )
    assert (accepted(first).replayed, accepted(second).replayed) == (False, True)
    assert accepted(second).standing == accepted(first).standing
    assert refused(other) is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert refused(failed) is UserErrorCode.UNKNOWN_CURRENCY
    assert not accepted(again).replayed
    assert await check_members(database) == 2


async def test_a_full_batch_and_an_empty_one(database: Database) -> None:
    cast = await sandbox(database)
    assert await cast.batch() == []
    rows = [payment(f"p{n % 40}", f"x{n}", f"{n + 1}") for n in range(MAX_BATCH)]
    assert not any(accepted(one).replayed for one in await cast.batch(*rows))
    assert all(accepted(one).replayed for one in await cast.batch(*reversed(rows)))
    assert await check_members(database) == 40


async def test_late_and_present_rows_mixed(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "99")
    await cast.advance(NOW + 10 * HOUR)
    hours = (9, 3, None, 3, 0, 10, None, 1)
    rows = [
        Payment("p" if n % 3 else "new", f"x{n}", Decimal(40), "USD", None if h is None else NOW + h * HOUR)
        for n, h in enumerate(hours)
    ]
    for outcome in await cast.batch(*rows):
        accepted(outcome)
    assert await check_members(database) == 2


async def deadlocks(database: Database) -> int:
    async with database.acquire() as connection:
        await connection.execute("SELECT pg_stat_clear_snapshot(), pg_stat_force_next_flush()")
        found = await connection.fetchval(
            "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
        )
    return found or 0


async def waiting(database: Database) -> int:
    async with database.acquire() as connection:
        found = await connection.fetchval(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
    return found or 0


@pytest.mark.parametrize("are_known", [False, True])
async def test_opposite_orders_do_not_lock_each_other_out(
    database: Database, database_url: str, *, are_known: bool
) -> None:
    cast = await sandbox(database)
    await cast.join("first")
    for player in "amz" if are_known else "":
        await cast.join(player)
    async with (
        other_process(database_url) as second,
        other_process(database_url) as third,
        third.acquire() as holder,
    ):
        # Both are held up half way, at the player in the middle, by a transaction that comes to nothing.
        held = holder.transaction()
        await held.start()
        if are_known:
            await holder.execute(
                "SELECT 1 FROM members m JOIN players p ON p.member_id = m.id"
                " WHERE external_id = 'm' FOR UPDATE OF m"
            )
        else:
            await holder.execute(
                "INSERT INTO players (game_id, external_id, member_id)"
                " SELECT game_id, 'm', id FROM members LIMIT 1"
            )
        rows = [payment(player, player) for player in "amz"]
        again = [payment(player, player * 2) for player in "zma"]
        both = asyncio.gather(cast.batch(*rows), cast.elsewhere(second).batch(*again))
        while await waiting(database) < 2:  # noqa: ASYNC110 - what is waited for is another process
            await asyncio.sleep(0.01)
        await held.rollback()
        assert not any(accepted(one).replayed for outcomes in await both for one in outcomes)
    assert await deadlocks(database) == 0
    assert await check_members(database) == 4


async def test_the_same_batch_from_two_processes(database: Database, database_url: str) -> None:
    cast = await sandbox(database)
    async with other_process(database_url) as second:
        other = cast.elsewhere(second)
        for turn in range(8):
            rows = [payment(f"p{turn} {n}", f"{turn} {n}") for n in range(10)]
            found = await asyncio.gather(cast.batch(*rows), other.batch(*rows))
            recorded = [accepted(one) for outcomes in found for one in outcomes]
            assert sum(one.replayed for one in recorded) == 10
    assert await check_members(database) == 80


class Dies(Exception):
    """The process ends here."""


class Dying:
    """A connection's methods: the n-th call does not come back, before or after it reached the server."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, at: int, how: str) -> None:
        self.calls = 0
        for name in ("fetch", "fetchrow", "fetchval", "execute"):
            method = getattr(asyncpg.Connection, name)
            monkeypatch.setattr(asyncpg.Connection, name, self._dying(method, at, how))

    def _dying(
        self, method: Callable[..., Awaitable[Any]], at: int, how: str
    ) -> Callable[..., Awaitable[Any]]:
        async def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            self.calls += 1
            if self.calls != at:
                return await method(*arguments, **named)
            if how == "cancelled":
                task = asyncio.current_task()
                assert task is not None
                asyncio.get_running_loop().call_soon(task.cancel)
                return await method(*arguments, **named)
            if how == "after":
                await method(*arguments, **named)
            raise Dies

        return call


async def _purchase(cast: Cast) -> object:
    return await cast.batch(payment("p", "x", "350"), payment("new", "y"))


async def _late(cast: Cast) -> object:
    return await cast.buy("x", "50", at=NOW + HOUR)


async def _refund(cast: Cast) -> object:
    return await cast.refund("a")


async def _sweep(cast: Cast) -> object:
    later = cast.at(NOW + timedelta(days=400))
    return await sweep(cast.core, cast.game.id, later.real_now)


async def _clock(cast: Cast) -> object:
    return await cast.advance(NOW + timedelta(days=400))


@pytest.mark.parametrize("how", ["before", "after", "cancelled"])
@pytest.mark.parametrize("call", [_purchase, _late, _refund, _clock])
async def test_dying_anywhere_leaves_all_or_nothing(
    database: Database, call: Callable[[Cast], Awaitable[object]], how: str
) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "120")
    await cast.advance(NOW + 2 * HOUR)
    await cast.buy("b", "5")
    before = await dump(database)
    at, finished = 0, False
    for at in range(1, 40):
        with pytest.MonkeyPatch.context() as patch:
            dying = Dying(patch, at, how)
            task = asyncio.create_task(_quietly(call(cast)))
            await task
            finished = dying.calls < at
        if finished:
            break
        after = await dump(database)
        if call is _clock and after["games"] != before["games"]:
            # The clock is moved in a transaction before the sweep's.
            after["games"] = before["games"]
        if after != before:
            await check_members(database)
            assert {table for table in after if after[table] != before[table]} <= {
                "members",
                "players",
                "loyalty_events",
                "loyalty_history",
                "loyalty_ledger",
                "notifications",
                "tier_ups",
            }
            break
    assert at > 3
    await call(cast)
    assert await check_members(database) == (2 if call is _purchase else 1)
    counted = await fetch_rows(
        database, "SELECT kind, count(*) FROM loyalty_history GROUP BY kind, member_id, at"
    )
    assert all(count == 1 for kind, count in counted if kind in {"DEMOTED", "RESTARTED", "P_EXPIRED"})


async def _quietly(work: Awaitable[object]) -> None:
    try:
        await work
    except (Dies, asyncio.CancelledError):
        task = asyncio.current_task()
        if task is not None:
            task.uncancel()


async def test_a_spend_that_dies_after_the_commit_is_found_again(database: Database) -> None:
    cast = await sandbox(database)
    await cast.buy("a", "10")
    request = EventRequest(PointsSpent(reference="k", points=60), "p", fingerprint=b"1")
    for replayed in (False, True, True):
        outcome = (await record(cast.at(NOW).session, [request]))[0]
        assert isinstance(outcome, Recorded)
        assert (outcome.replayed, outcome.standing.p) == (replayed, 40)
    assert (await cast.standing()).p == 40
