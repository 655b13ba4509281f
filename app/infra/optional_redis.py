"""Redis where it helps and is not needed: asked for a bounded time, and left alone after a failure."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

RETRY_SECONDS = 5.0
"""After a failure Redis is not asked for so long."""

Answer = TypeVar("Answer")


class OptionalRedis:
    """A few connections to Redis, which may take `seconds` to answer.

    `on_lost` is called with each failure, and `on_answer` with each answer.
    """

    def __init__(
        self,
        url: str,
        *,
        connections: int,
        seconds: float,
        on_lost: Callable[[Exception], None] = lambda _error: None,
        on_answer: Callable[[], None] = lambda: None,
    ) -> None:
        from redis.asyncio import BlockingConnectionPool, Redis  # noqa: PLC0415 - slow, and seldom needed
        from redis.exceptions import RedisError  # noqa: PLC0415 - as above

        self._failures = (RedisError, OSError, TimeoutError)
        self._seconds = seconds
        self._on_lost, self._on_answer = on_lost, on_answer
        self._lost_until = 0.0
        self.client: Redis = Redis.from_pool(
            BlockingConnectionPool.from_url(
                url,
                max_connections=connections,
                timeout=seconds,
                socket_timeout=seconds,
                socket_connect_timeout=seconds,
            )
        )

    async def ask(self, work: Callable[[], Awaitable[Answer]]) -> Answer | None:
        """Returns what `work` answers; None while Redis fails, or took too long a moment ago."""
        if time.monotonic() < self._lost_until:
            return None
        try:
            async with asyncio.timeout(self._seconds):
                answer = await work()
        except self._failures as error:
            self._lost_until = time.monotonic() + RETRY_SECONDS
            self._on_lost(error)
            return None
        self._on_answer()
        return answer

    async def close(self) -> None:
        """Close the connections."""
        await self.client.aclose()
