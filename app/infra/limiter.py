"""Rate limits, counted in fixed windows: in Redis for all processes, or else in each process.

When Redis fails, each process counts for itself: then the limit is multiplied by the number of processes.
"""

import time
from datetime import timedelta
from typing import TYPE_CHECKING

import structlog

from app.infra.optional_redis import OptionalRedis

if TYPE_CHECKING:
    from redis.commands.core import AsyncScript

REDIS_SECONDS = 1.0
"""How long Redis may take to answer before this process counts for itself."""
REDIS_CONNECTIONS = 8
"""A hit takes a fraction of a millisecond: few connections are enough."""
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
            self._redis = OptionalRedis(
                redis_url,
                connections=REDIS_CONNECTIONS,
                seconds=REDIS_SECONDS,
                on_lost=self._say_lost,
                on_answer=self._say_back,
            )
            self._count = self._redis.client.register_script(_COUNT)
            self._forgive = self._redis.client.register_script(_FORGIVE)
        self._lost = False
        self._own: dict[str, tuple[float, int]] = {}

    async def hit(self, key: str, limit: int, window: timedelta) -> timedelta | None:
        """Count one hit; None if it is among the first `limit` of its window, else the time that is left."""
        milliseconds = round(window.total_seconds() * 1000)
        answer = None if self._redis is None else await self._ask(self._redis, self._count, key, milliseconds)
        if answer is None:
            tries, left = self._count_here(key, window)
        else:
            tries, left = answer[0], timedelta(milliseconds=answer[1])
        return None if tries <= limit else left

    async def forgive(self, key: str) -> None:
        """Take one hit back, for a guess that was right."""
        if self._redis is not None:
            await self._ask(self._redis, self._forgive, key)
        ends, tries = self._own.get(key, (0.0, 0))
        if tries > 0:
            self._own[key] = (ends, tries - 1)

    async def close(self) -> None:
        """Close the connections to Redis."""
        if self._redis is not None:
            await self._redis.close()

    async def _ask(
        self, redis: OptionalRedis, script: "AsyncScript", key: str, *arguments: int
    ) -> list[int] | None:
        """Run a script in Redis and return its answer; None while Redis fails."""
        answer = await redis.ask(lambda: script(keys=[PREFIX + key], args=list(arguments)))
        return None if answer is None else [int(number) for number in answer]

    def _say_lost(self, error: Exception) -> None:
        if not self._lost:
            _log.warning("redis lost: limits are counted by each process", error=type(error).__name__)
        self._lost = True

    def _say_back(self) -> None:
        if self._lost:
            _log.info("redis is back")
        self._lost = False

    def _count_here(self, key: str, window: timedelta) -> tuple[int, timedelta]:
        now = time.monotonic()
        ends, tries = self._own.pop(key, (0.0, 0))
        if ends <= now:
            ends, tries = now + window.total_seconds(), 0
        while len(self._own) >= MAX_COUNTED:
            del self._own[next(iter(self._own))]
        self._own[key] = (ends, tries + 1)
        return tries + 1, timedelta(seconds=ends - now)
