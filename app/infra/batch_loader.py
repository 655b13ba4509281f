"""A loader that answers many single requests with few statements, by batching."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MAX_BATCH = 100
"""Keys of one batch. Between two batches other tasks get their turn."""


class BatchLoader(Generic[Key, Value]):
    """Loads values by key, with `load` for many keys at once.

    One batch runs at a time, and the keys requested meanwhile go into the next: thousands of requests at the
    same moment take one connection of the pool, not all of them.
    """

    def __init__(self, load: Callable[[Sequence[Key]], Awaitable[Mapping[Key, Value]]]) -> None:
        self._load = load
        self._requested: dict[Key, asyncio.Future[Value | None]] = {}
        self._loading: asyncio.Task[None] | None = None

    async def get(self, key: Key) -> Value | None:
        """Returns the value of a key, read after this call, or None. Raises what `load` raises."""
        future = self._requested.get(key)
        if future is None:
            future = self._requested[key] = asyncio.get_running_loop().create_future()
        if self._loading is None:
            self._loading = asyncio.create_task(self._load_all())
        # A caller that is cancelled must not cancel the value for the others that wait for it.
        return await asyncio.shield(future)

    async def _load_all(self) -> None:
        try:
            while self._requested:
                keys = list(self._requested)[:MAX_BATCH]
                futures = {key: self._requested.pop(key) for key in keys}
                try:
                    values = await self._load(keys)
                except Exception as error:  # noqa: BLE001 - it is raised to all callers that wait
                    for future in futures.values():
                        future.set_exception(error)
                        future.exception()  # marks it as retrieved: its caller may have been cancelled
                else:
                    for key, future in futures.items():
                        future.set_result(values.get(key))
        finally:
            self._loading = None
