"""Turns: a bounded number of callers at once; a bounded number of others waits, for a bounded time."""

import asyncio
from collections import deque
from contextlib import suppress

from app.domain.errors import Unavailable

MAX_WAITING = 1_000
"""Callers that wait for a turn, at most: one more is refused at once."""


class Turns:
    """`size` callers at once; each other one waits up to `seconds`, without any limit where that is None."""

    def __init__(self, size: int, seconds: float | None) -> None:
        self._free = size
        self._seconds = seconds
        self._waiting: deque[asyncio.Future[None]] = deque()

    async def take(self) -> None:
        """Take a turn, the first comer first; end it by `give_back`. Raises Unavailable."""
        if self._free > 0:
            self._free -= 1
            return
        if self._seconds is not None and len(self._waiting) >= MAX_WAITING:
            raise Unavailable
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout(self._seconds):
                await turn
        except BaseException as error:
            if turn.done() and not turn.cancelled() and turn.exception() is None:
                self.give_back()  # it was given in the moment in which it was no longer waited for
            with suppress(ValueError):
                self._waiting.remove(turn)
            if isinstance(error, TimeoutError):
                raise Unavailable from None
            raise

    def give_back(self) -> None:
        """End a turn: the next one in the queue has it."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    def refuse_waiting(self) -> None:
        """Raise Unavailable in all that wait now."""
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_exception(Unavailable())
