"""Background work in rounds: what is due is claimed and attempted, a bounded number at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

import structlog

from app.domain.errors import Unavailable
from app.infra.metrics import Metrics

PAUSE_SECONDS = 5.0
"""The pause after a failed round, for example when the database cannot be reached."""

Claim = TypeVar("Claim")

_log = structlog.get_logger("laurel.worker")


class Attempts(Generic[Claim]):
    """The attempts of this process, up to `limit` at a time, as tasks of a group.

    `claim` returns what is due, up to a number; `attempt` makes one attempt and stores its result. Where it
    raises, that is logged with the claim's `name`, and the claim expires.
    """

    def __init__(
        self,
        claim: Callable[[int], Awaitable[Sequence[Claim]]],
        attempt: Callable[[Claim], Awaitable[None]],
        name: Callable[[Claim], str],
        group: asyncio.TaskGroup,
        limit: int,
    ) -> None:
        self._claim = claim
        self._attempt = attempt
        self._name = name
        self._group = group
        self._limit = limit
        self._under_way: set[asyncio.Task[None]] = set()
        self.wake = asyncio.Event()
        """Set when `start_due` may find more: an attempt has ended, or there is new work."""

    async def start_due(self) -> int:
        """Start attempts that are due, up to the limit under way, and return how many were started."""
        self.wake.clear()
        free = self._limit - len(self._under_way)
        claims = await self._claim(free) if free else []
        for claim in claims:
            task = self._group.create_task(self._make(claim))
            self._under_way.add(task)
            task.add_done_callback(self._ended)
        return len(claims)

    async def drain(self, seconds: float) -> None:
        """Wait for attempts to end within so many seconds, and cancel the others: their claims expire."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in self._under_way:
            task.cancel()

    async def _make(self, claim: Claim) -> None:
        try:
            await self._attempt(claim)
        except Exception as error:  # noqa: BLE001 - the claim expires; an error's text may hold a secret
            _log.error("attempt not done", claim=self._name(claim), error=type(error).__name__)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.wake.set()


async def repeat(
    job: str,
    seconds: float,
    work: Callable[[], Awaitable[int]],
    *,
    stop: asyncio.Event,
    wake: asyncio.Event,
    metrics: Metrics,
) -> None:
    """Run `work` every so many seconds, and at once when `wake` is set, until `stop` is set.

    Each round is counted in the metrics. Failures are logged, not raised.
    """
    while not stop.is_set():
        wait, waits_for = seconds, wake
        try:
            with metrics.batch(job) as batch:
                batch.items = await work()
        except Unavailable:
            _log.warning("database lost", job=job)
            wait, waits_for = PAUSE_SECONDS, stop
        except Exception:  # noqa: BLE001 - the next round tries again
            _log.exception("work failed", job=job)
            wait, waits_for = PAUSE_SECONDS, stop
        with suppress(TimeoutError):
            await asyncio.wait_for(waits_for.wait(), wait)
