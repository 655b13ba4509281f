"""Group commit: concurrent calls of one process share a transaction, so that many pay for one commit."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from contextvars import Context
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import asyncpg

from app.domain.errors import Unavailable
from app.infra.tracing import tracing

MAX_GROUP = 32
"""Calls that share one transaction."""

MAX_IN_FLIGHT = 2
"""Transactions of one key that are under way at once: the database works on one while we prepare the next."""

FULL_ENOUGH = MAX_GROUP // 2
"""Calls that wait, from which a transaction begins beside another one; fewer go together after it."""

LATE_SECONDS = 0.05
"""A transaction that takes longer waits for a lock, perhaps: the others of its key do not wait for it."""

MAX_WAITING = 5_000
"""Calls of one key that wait for their transaction to begin; one more is refused."""

_WAITED = (asyncpg.LockNotAvailableError, asyncpg.QueryCanceledError)
"""What PostgreSQL says of a lock or a statement that took too long."""

Item = TypeVar("Item")
Result = TypeVar("Result")


class TooManyWaiting(Unavailable):
    """More calls wait for the database than `MAX_WAITING`: try again later."""


@dataclass
class _Group(Generic[Item, Result]):
    """The calls of one key that wait; how many transactions are under way, and how many of them are late."""

    work: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]
    enough: int
    waiting: deque[tuple[Item, asyncio.Future[Result]]] = field(default_factory=deque)
    in_flight: int = 0
    late: int = 0

    def may_begin(self) -> bool:
        """Returns whether a transaction is to begin now for the calls that wait."""
        if not self.waiting or self.in_flight >= MAX_IN_FLIGHT:
            return False
        return self.in_flight == self.late or len(self.waiting) >= self.enough

    def take(self) -> list[tuple[Item, asyncio.Future[Result]]]:
        """Returns the calls that go into the next transaction, without those whose caller has gone."""
        taken: list[tuple[Item, asyncio.Future[Result]]] = []
        while self.waiting and len(taken) < MAX_GROUP:
            call = self.waiting.popleft()
            if not call[1].done():
                taken.append(call)
        return taken


class GroupCommit:
    """Gathers calls by their key while a transaction is under way: all that wait go into the next one.

    The first call of an idle key begins at once, and beside a transaction one of `enough` calls, or what
    waits when that is late.
    """

    def __init__(self, enough: int = FULL_ENOUGH) -> None:
        self._enough = enough
        self._groups: dict[Hashable, _Group[Any, Any]] = {}
        self._tasks: set[asyncio.Task[None]] = set()  # the event loop itself would forget them

    async def run(
        self, key: Hashable, item: Item, work: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]]
    ) -> Result:
        """Returns the result of `work`, a whole transaction, for this item among others of the same key.

        `work` returns a result for each item, and is the same for all calls of a key. Where it raises, each
        half of the items is tried again without the other, so that an item that makes it raise fails alone;
        where a lock was waited for in vain, each item alone. Of an unreachable database all callers hear at
        once. A caller that is cancelled takes its item back
        where its transaction has not begun, and disturbs no other.

        Raises what `work` raises, and TooManyWaiting.
        """
        group: _Group[Item, Result] | None = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(work, self._enough)
        if len(group.waiting) >= MAX_WAITING:
            raise TooManyWaiting
        future: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        group.waiting.append((item, future))
        self._begin(key, group)
        return await future

    def _begin(self, key: Hashable, group: _Group[Any, Any]) -> None:
        """Begin a transaction if it is time for one."""
        if group.may_begin():
            group.in_flight += 1
            # A context of its own: the work of many is logged and traced as no single caller's.
            task = asyncio.create_task(self._work(key, group), context=Context())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _work(self, key: Hashable, group: _Group[Any, Any]) -> None:
        """Carry out a transaction for those that wait, and begin what is to come after it."""
        is_late = False

        def note_late() -> None:
            nonlocal is_late
            is_late = True
            group.late += 1
            self._begin(key, group)

        timer = asyncio.get_running_loop().call_later(LATE_SECONDS, note_late)
        try:
            if calls := group.take():
                await self._answer(calls, group.work)
        except asyncio.CancelledError:
            _cancel(group.waiting)  # the process stops
            group.waiting.clear()
            raise
        finally:
            timer.cancel()
            group.in_flight -= 1
            group.late -= is_late
            self._begin(key, group)
            if not group.in_flight:
                self._groups.pop(key, None)

    async def _answer(
        self,
        calls: Sequence[tuple[Item, asyncio.Future[Result]]],
        work: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]],
    ) -> None:
        try:
            with tracing.span("group"):
                results = await work([item for item, _ in calls])
        except Exception as error:  # noqa: BLE001 - it is raised to the callers
            if len(calls) > 1 and isinstance(error.__cause__, _WAITED):
                # One of them is waited for in vain: the others are not to wait a second time.
                await asyncio.gather(*(self._answer([call], work) for call in calls))
                return
            if len(calls) > 1 and not isinstance(error, Unavailable):
                middle = len(calls) // 2
                await self._answer(calls[:middle], work)
                await self._answer(calls[middle:], work)
                return
            for _, future in calls:
                if not future.done():
                    future.set_exception(error)
        except asyncio.CancelledError:
            _cancel(calls)
            raise
        else:
            for (_, future), result in zip(calls, results, strict=True):
                if not future.done():  # its caller may have been cancelled
                    future.set_result(result)


def _cancel(calls: Iterable[tuple[Any, asyncio.Future[Any]]]) -> None:
    for _, future in calls:
        future.cancel()
