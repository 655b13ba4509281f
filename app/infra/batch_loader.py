"""A loader that answers many single requests with few statements, by batching."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
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
        self._requested: dict[Key, list[asyncio.Future[Value | None]]] = {}
        self._loading: asyncio.Task[None] | None = None

    def get(self, key: Key) -> asyncio.Future[Value | None]:
        """Returns the value of a key, read after this call, or None, as a future of the caller's own.

        The future raises what `load` raises. The value is under way as soon as this returns.
        """
        future: asyncio.Future[Value | None] = asyncio.get_running_loop().create_future()
        self._requested.setdefault(key, []).append(future)
        if self._loading is None:
            self._loading = asyncio.create_task(self._load_all())
        return future

    async def _load_all(self) -> None:
        try:
            while self._requested:
                keys = list(self._requested)[:MAX_BATCH]
                requested = {key: self._requested.pop(key) for key in keys}
                try:
                    values = await self._load(keys)
                except Exception as error:  # noqa: BLE001 - it is raised to all callers that wait
                    for future in _waited_for(requested.values()):
                        future.set_exception(error)
                        future.exception()  # marks it as retrieved: its caller may be cancelled before it is
                else:
                    for key, futures in requested.items():
                        for future in _waited_for([futures]):
                            future.set_result(values.get(key))
        finally:
            self._loading = None


def _waited_for(
    requested: Iterable[Sequence[asyncio.Future[Value | None]]],
) -> list[asyncio.Future[Value | None]]:
    """Returns the futures whose callers were not cancelled."""
    return [future for futures in requested for future in futures if not future.done()]
