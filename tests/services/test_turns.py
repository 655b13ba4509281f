"""Turns: who waits for a connection is bounded in number and in time."""

import asyncio

import pytest

from app.domain.errors import Unavailable
from app.infra import turns
from app.infra.turns import Turns


async def started(*takers: "asyncio.Task[None]") -> None:
    """Let tasks run as far as they come."""
    for _ in range(5):
        await asyncio.sleep(0)
    assert not any(taker.done() for taker in takers)


async def test_the_first_comer_is_the_first_served() -> None:
    given = Turns(1, 10)
    await given.take()
    first, second = asyncio.create_task(given.take()), asyncio.create_task(given.take())
    await started(first, second)
    given.give_back()
    await first
    await started(second)
    given.give_back()
    await second


async def test_as_many_wait_as_may_and_one_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MAX_WAITING", 3)
    given = Turns(2, 10)
    await given.take()
    await given.take()
    waiting = [asyncio.create_task(given.take()) for _ in range(3)]
    await started(*waiting)
    with pytest.raises(Unavailable):
        await given.take()
    for _ in waiting:
        given.give_back()
    await asyncio.gather(*waiting)


async def test_without_a_limit_of_time_there_is_none_of_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "MAX_WAITING", 1)
    given = Turns(1, None)
    await given.take()
    waiting = [asyncio.create_task(given.take()) for _ in range(3)]
    await started(*waiting)
    for _ in waiting:
        given.give_back()
    await asyncio.gather(*waiting)


async def test_a_turn_that_does_not_come_in_time_is_refused_and_not_lost() -> None:
    given = Turns(1, 0.01)
    await given.take()
    with pytest.raises(Unavailable):
        await given.take()
    given.give_back()
    await given.take()


async def test_all_that_wait_are_refused_together() -> None:
    given = Turns(1, 10)
    await given.take()
    waiting = [asyncio.create_task(given.take()) for _ in range(3)]
    await started(*waiting)
    given.refuse_waiting()
    assert [type(error) for error in await asyncio.gather(*waiting, return_exceptions=True)] == [
        Unavailable
    ] * 3
    given.give_back()
    await given.take()


@pytest.mark.parametrize("served", [False, True])
async def test_who_is_cancelled_leaves_the_turn_to_others(*, served: bool) -> None:
    """Also in the moment in which it was given one."""
    given = Turns(1, 10)
    await given.take()
    gone, next_one = asyncio.create_task(given.take()), asyncio.create_task(given.take())
    await started(gone, next_one)
    if served:
        given.give_back()
    gone.cancel()
    with pytest.raises(asyncio.CancelledError):
        await gone
    if not served:
        given.give_back()
    await next_one
