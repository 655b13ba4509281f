"""Calls that share a transaction: who goes with whom, and what becomes of each."""

import asyncio
from collections.abc import Sequence

import asyncpg
import pytest

from app.domain.errors import Unavailable
from app.infra import group_commit
from app.infra.group_commit import (
    FULL_ENOUGH,
    MAX_GROUP,
    MAX_IN_FLIGHT,
    MAX_WAITING,
    GroupCommit,
    TooManyWaiting,
)
from tests.services.test_worker import until


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every transaction is late at once, so that as many are under way as may be."""
    monkeypatch.setattr(group_commit, "LATE_SECONDS", 0)


class Poison(Exception):
    """What the database says of a value."""


class Transactions:
    """Does the work: each transaction stays open until it is let go."""

    def __init__(self, *poisons: int, error: type[Exception] = Poison, is_held: bool = True) -> None:
        self.begun: list[list[int]] = []
        self.gate = asyncio.Event()
        self._poisons = set(poisons)
        self._error = error
        if not is_held:
            self.gate.set()
        self.calls = GroupCommit()

    async def work(self, items: Sequence[int]) -> Sequence[int]:
        self.begun.append(list(items))
        await self.gate.wait()
        if self._poisons.intersection(items):
            raise self._error
        return [item * 10 for item in items]

    def call(self, item: int, key: str = "game") -> asyncio.Task[int]:
        return asyncio.create_task(self.calls.run(key, item, self.work))

    async def fill(self) -> list[asyncio.Task[int]]:
        """Begin as many transactions as are let, so that what is called then waits."""
        return [await self._begun(-number) for number in range(1, MAX_IN_FLIGHT + 1)]

    async def _begun(self, item: int) -> asyncio.Task[int]:
        task, count = self.call(item), len(self.begun)
        await rest()
        assert len(self.begun) == count + 1
        return task


async def rest() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_call_begins_at_once_and_those_that_come_meanwhile_go_together() -> None:
    transactions = Transactions()
    first = await transactions.fill()
    assert transactions.begun == [[-number] for number in range(1, MAX_IN_FLIGHT + 1)]
    later = [transactions.call(number) for number in range(MAX_GROUP + 1)]
    await rest()
    assert len(transactions.begun) == MAX_IN_FLIGHT
    transactions.gate.set()
    assert await asyncio.gather(*first, *later) == [
        *(-10 * number for number in range(1, MAX_IN_FLIGHT + 1)),
        *(10 * number for number in range(MAX_GROUP + 1)),
    ]
    assert transactions.begun[MAX_IN_FLIGHT:] == [[*range(MAX_GROUP)], [MAX_GROUP]]


async def test_few_wait_for_the_one_under_way_and_many_begin_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(group_commit, "LATE_SECONDS", 60)
    transactions = Transactions()
    first = transactions.call(-1)
    await rest()
    later = [transactions.call(number) for number in range(FULL_ENOUGH - 1)]
    await rest()
    assert transactions.begun == [[-1]]
    later.append(transactions.call(FULL_ENOUGH - 1))
    await rest()
    assert transactions.begun == [[-1], [*range(FULL_ENOUGH)]]
    later += [transactions.call(number) for number in range(FULL_ENOUGH, 3 * FULL_ENOUGH)]
    await rest()
    assert len(transactions.begun) == MAX_IN_FLIGHT
    transactions.gate.set()
    await asyncio.gather(first, *later)


async def test_where_one_is_enough_it_begins_beside_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_commit, "LATE_SECONDS", 60)
    transactions = Transactions()
    transactions.calls = GroupCommit(enough=1)
    held = await transactions.fill()
    assert transactions.begun == [[-number] for number in range(1, MAX_IN_FLIGHT + 1)]
    transactions.gate.set()
    await asyncio.gather(*held)


async def test_those_that_wait_do_not_wait_for_a_late_one() -> None:
    transactions = Transactions()
    late, waiting = transactions.call(-1), transactions.call(1)
    await rest()
    assert transactions.begun == [[-1, 1]], "both came before it began"
    further = transactions.call(2)
    await rest()
    assert transactions.begun == [[-1, 1], [2]]
    transactions.gate.set()
    assert await asyncio.gather(late, waiting, further) == [-10, 10, 20]


async def test_one_that_becomes_late_lets_those_go_that_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_commit, "LATE_SECONDS", 0.01)
    transactions = Transactions()
    late = transactions.call(-1)
    await rest()
    waiting = [transactions.call(number) for number in range(3)]

    async def is_begun() -> bool:
        return len(transactions.begun) > 1

    await until(is_begun)
    assert transactions.begun == [[-1], [0, 1, 2]]
    transactions.gate.set()
    await asyncio.gather(late, *waiting)


async def test_an_idle_key_keeps_nothing_and_begins_anew() -> None:
    transactions = Transactions(is_held=False)
    assert [await transactions.call(number) for number in (1, 2)] == [10, 20]
    assert transactions.begun == [[1], [2]]


async def test_keys_do_not_wait_for_each_other() -> None:
    transactions = Transactions()
    held = await transactions.fill()
    other = transactions.call(7, "another game")
    await rest()
    assert transactions.begun[-1] == [7]
    transactions.gate.set()
    await asyncio.gather(*held, other)


async def test_a_poisoned_call_fails_alone() -> None:
    transactions = Transactions(3, 11)
    held = await transactions.fill()
    calls = [transactions.call(number) for number in range(MAX_GROUP)]
    await rest()
    transactions.gate.set()
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [number for number, result in enumerate(found) if isinstance(result, Poison)] == [3, 11]
    assert [result for result in found if not isinstance(result, Poison)] == [
        number * 10 for number in range(MAX_GROUP) if number not in {3, 11}
    ]
    await asyncio.gather(*held)


async def test_a_lost_database_is_asked_once() -> None:
    transactions = Transactions(3, error=Unavailable)
    held = await transactions.fill()
    calls = [transactions.call(number) for number in range(8)]
    await rest()
    transactions.gate.set()
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert all(isinstance(result, Unavailable) for result in found)
    assert len(transactions.begun) == MAX_IN_FLIGHT + 1
    await asyncio.gather(*held)


async def test_a_value_that_the_driver_refuses_is_no_lost_database() -> None:
    class Refused(asyncpg.InterfaceError, ValueError):
        """As asyncpg's own, which has no public name."""

    transactions = Transactions(3, error=Refused)
    held = await transactions.fill()
    calls = [transactions.call(number) for number in range(8)]
    await rest()
    transactions.gate.set()
    found = await asyncio.gather(*calls, return_exceptions=True)
    assert [number for number, result in enumerate(found) if isinstance(result, Exception)] == [3]
    await asyncio.gather(*held)


async def test_a_caller_that_goes_away_disturbs_no_other() -> None:
    transactions = Transactions()
    held = await transactions.fill()
    waiting = [transactions.call(number) for number in range(4)]
    await rest()
    held[0].cancel()  # its transaction is under way
    waiting[1].cancel()  # its transaction has not begun
    await rest()
    transactions.gate.set()
    found = await asyncio.gather(*held, *waiting, return_exceptions=True)
    gone = [index for index, result in enumerate(found) if isinstance(result, asyncio.CancelledError)]
    assert gone == [0, MAX_IN_FLIGHT + 1]
    assert transactions.begun[-1] == [0, 2, 3]
    assert [result for result in found[MAX_IN_FLIGHT:] if isinstance(result, int)] == [0, 20, 30]


async def test_when_all_that_wait_go_away_nothing_is_begun() -> None:
    transactions = Transactions()
    held = await transactions.fill()
    waiting = [transactions.call(number) for number in range(3)]
    await rest()
    for call in waiting:
        call.cancel()
    transactions.gate.set()
    await asyncio.gather(*held)
    await asyncio.gather(*waiting, return_exceptions=True)
    assert len(transactions.begun) == MAX_IN_FLIGHT
    assert await transactions.call(5) == 50


async def test_no_more_wait_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MAX_WAITING >= MAX_GROUP
    monkeypatch.setattr(group_commit, "MAX_WAITING", 4)
    transactions = Transactions()
    held = await transactions.fill()
    waiting = [transactions.call(number) for number in range(4)]
    await rest()
    with pytest.raises(TooManyWaiting):
        await transactions.call(4)
    transactions.gate.set()
    assert await asyncio.gather(*waiting) == [0, 10, 20, 30]
    await asyncio.gather(*held)
    assert issubclass(TooManyWaiting, Unavailable)


async def test_a_process_that_stops_leaves_no_caller_waiting() -> None:
    transactions = Transactions()
    held = await transactions.fill()
    waiting = [transactions.call(number) for number in range(3)]
    await rest()
    callers = {*held, *waiting, asyncio.current_task()}
    for task in asyncio.all_tasks() - callers:
        task.cancel()
    found = await asyncio.wait_for(asyncio.gather(*held, *waiting, return_exceptions=True), 5)
    assert all(isinstance(result, asyncio.CancelledError) for result in found)
