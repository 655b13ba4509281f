"""Rate limits, counted in fixed windows: in Redis for all processes, or else in each process.

When Redis fails, each process counts for itself: then the limit is multiplied by the number of processes.
"""

import asyncio
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from redis.commands.core import AsyncScript

REDIS_SECONDS = 1.0
"""How long Redis may take to answer before this process counts for itself."""
REDIS_CONNECTIONS = 8
"""A hit takes a fraction of a millisecond: few connections are enough."""
RETRY_SECONDS = 5.0
"""After a failure Redis is not asked for so long."""
MAX_COUNTED = 100_000
"""Keys that one process counts at once: beyond it the oldest are dropped."""
PREFIX = "laurel:limit:"

# The first hit begins the window. One script, so that a crash cannot leave a key that never expires.
_COUNT = """
local tries = redis.call('INCR', KEYS[1])
if tries == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return {tries, redis.call('PTTL', KEYS[1])}
"""
_FORGIVE = """
if tonumber(redis.call('GET', KEYS[1]) or '0') > 0 then return {redis.call('DECR', KEYS[1])} end
return {0}
"""

_log = structlog.get_logger("laurel.limits")


class Limiter:
    """Counts hits by key. No method raises: without Redis they count in the process."""

    def __init__(self, redis_url: str | None = None) -> None:
        self._redis = None
        if redis_url is not None:
            from redis.asyncio import BlockingConnectionPool, Redis  # noqa: PLC0415 - slow, and seldom needed

            self._redis = Redis.from_pool(
                BlockingConnectionPool.from_url(
                    redis_url,
                    max_connections=REDIS_CONNECTIONS,
                    timeout=REDIS_SECONDS,
                    socket_timeout=REDIS_SECONDS,
                    socket_connect_timeout=REDIS_SECONDS,
                )
            )
            self._count = self._redis.register_script(_COUNT)
            self._forgive = self._redis.register_script(_FORGIVE)
        self._lost_until = 0.0
        self._lost = False
        self._own: dict[str, tuple[float, int]] = {}

    async def hit(self, key: str, limit: int, window: timedelta) -> timedelta | None:
        """Count one hit; None if it is among the first `limit` of its window, else the time that is left."""
        milliseconds = round(window.total_seconds() * 1000)
        answer = await self._ask(self._count, key, milliseconds) if self._redis is not None else None
        if answer is None:
            tries, left = self._count_here(key, window)
        else:
            tries, left = answer[0], timedelta(milliseconds=answer[1])
        return None if tries <= limit else left

    async def forgive(self, key: str) -> None:
        """Take one hit back, for a guess that was right."""
        if self._redis is not None:
            await self._ask(self._forgive, key)
        ends, tries = self._own.get(key, (0.0, 0))
        if tries > 0:
            self._own[key] = (ends, tries - 1)

    async def close(self) -> None:
        """Close the connections to Redis."""
        if self._redis is not None:
            await self._redis.aclose()

    async def _ask(self, script: "AsyncScript", key: str, *arguments: int) -> list[int] | None:
        """Run a script in Redis and return its answer; None while Redis fails."""
        from redis.exceptions import RedisError  # noqa: PLC0415 - imported above

        if time.monotonic() < self._lost_until:
            return None
        try:
            async with asyncio.timeout(REDIS_SECONDS):
                answer = [int(number) for number in await script(keys=[PREFIX + key], args=list(arguments))]
        except (RedisError, OSError, TimeoutError) as error:
            self._lost_until = time.monotonic() + RETRY_SECONDS
            if not self._lost:
                _log.warning("redis lost: limits are counted by each process", error=type(error).__name__)
            self._lost = True
            return None
        if self._lost:
            _log.info("redis is back")
        self._lost = False
        return answer

    def _count_here(self, key: str, window: timedelta) -> tuple[int, timedelta]:
        now = time.monotonic()
        ends, tries = self._own.pop(key, (0.0, 0))
        if ends <= now:
            ends, tries = now + window.total_seconds(), 0
        while len(self._own) >= MAX_COUNTED:
            del self._own[next(iter(self._own))]
        self._own[key] = (ends, tries + 1)
        return tries + 1, timedelta(seconds=ends - now)
