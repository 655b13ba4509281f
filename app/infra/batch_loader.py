"""Many single questions, few statements: what is asked while one is under way goes into the next."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MAX_BATCH = 100
"""Questions that one statement answers. Between two of them others have their turn."""


class BatchLoader(Generic[Key, Value]):
    """Answers questions by `load`, which answers many at once. One load runs at a time, so that thousands who
    ask at the same moment take one connection of the pool, and not all of them."""

    def __init__(self, load: Callable[[Sequence[Key]], Awaitable[Mapping[Key, Value]]]) -> None:
        self._load = load
        self._asked: dict[Key, asyncio.Future[Value | None]] = {}
        self._loading: asyncio.Task[None] | None = None

    async def get(self, key: Key) -> Value | None:
        """Returns the answer as it is after this call; None if there is none. Raises what `load` raises."""
        answer = self._asked.get(key)
        if answer is None:
            answer = self._asked[key] = asyncio.get_running_loop().create_future()
        if self._loading is None:
            self._loading = asyncio.create_task(self._load_all())
        # Who is cancelled must not cancel the answer for others who ask the same.
        return await asyncio.shield(answer)

    async def _load_all(self) -> None:
        try:
            while self._asked:
                keys = list(self._asked)[:MAX_BATCH]
                answers = {key: self._asked.pop(key) for key in keys}
                try:
                    found = await self._load(keys)
                except Exception as error:  # noqa: BLE001 - it is raised to all who asked
                    for answer in answers.values():
                        answer.set_exception(error)
                        answer.exception()  # seen: whoever asked may be gone
                else:
                    for key, answer in answers.items():
                        answer.set_result(found.get(key))
        finally:
            self._loading = None
