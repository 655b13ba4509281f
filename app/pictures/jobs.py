"""The background jobs of pictures: fetch what is due, delete what nothing refers to any more.

Any number of processes may run them at once, and crash at any point: a claim that is not settled is due again
after its lease, and counts as an attempt.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from app.domain.access import GameId
from app.infra.clock import Clock, real_time
from app.infra.db import Connection, Database
from app.infra.metrics import Metrics
from app.infra.rounds import Attempts, repeat
from app.infra.tracing import tracing
from app.pictures import queries, writes
from app.pictures.encoding import ENCODE_SECONDS, Encoded, Encoder
from app.pictures.failures import FINAL, PictureFailure, PictureRefused
from app.pictures.fetching import FETCH_SECONDS, Fetcher
from app.pictures.queries import PictureStatus, own_hashes
from app.pictures.writes import Claim

ROUND_SECONDS = 1.0
"""From the end of one round to the start of the next: the delay that a new address may have."""
TIDY_SECONDS = 3_600.0
"""Between two rounds that delete what nothing refers to."""
CONCURRENCY = 8
"""Addresses that one process fetches at a time."""
PER_GAME = 4
"""Of these, addresses of one game: others need not wait for its slow ones."""
LEASE_SECONDS = FETCH_SECONDS + CONCURRENCY * ENCODE_SECONDS
"""How long a claim lasts: longer than an attempt that waits for all others to be encoded."""
DRAIN_SECONDS = 5.0
"""How long attempts under way may still take when the worker stops."""
DELAYS = (60, 600, 3_600, 21_600, 86_400)
"""Seconds from each attempt to the next: six attempts in some 31 hours."""
MAX_ATTEMPTS = len(DELAYS) + 1
JITTER = 0.1
"""The share by which a delay varies."""
UNUSED_DAYS = 7
"""Days after which a picture that nothing refers to is deleted."""

_log = structlog.get_logger("laurel.pictures")


@dataclass(frozen=True, slots=True)
class Used:
    """What refers to pictures: by the addresses that were given, by the hashes that are shown."""

    addresses: Collection[str]
    hashes: Collection[bytes] = ()


@dataclass(frozen=True, slots=True)
class User:
    """A capability that refers to pictures.

    `used` returns what it refers to in a game; `show` is called in the transaction in which the picture of an
    address is stored.
    """

    used: Callable[[Connection, GameId], Awaitable[Used]]
    show: Callable[[Connection, GameId, str, bytes], Awaitable[None]]


class PictureWork:
    """Fetches addresses that are due, one attempt for each claim, and deletes what is not used."""

    def __init__(
        self,
        database: Database,
        fetcher: Fetcher,
        encoder: Encoder,
        users: Sequence[User],
        *,
        metrics: Metrics,
        clock: Clock = real_time,
    ) -> None:
        self._database = database
        self._fetcher = fetcher
        self._encoder = encoder
        self._users = users
        self._metrics = metrics
        self._clock = clock
        self._under_way: Counter[GameId] = Counter()

    async def claim(self, limit: int) -> list[Claim]:
        """Claim up to `limit` addresses that are due, of each game at most `PER_GAME`."""
        real_now = self._clock()
        claims: list[Claim] = []
        async with self._database.acquire() as connection:
            self._metrics.backlog("pictures", await queries.count_waiting(connection, real_now))
            games = await queries.games_with_due(connection, real_now)
            random.shuffle(games)
            for game_id in games:
                free = min(limit - len(claims), PER_GAME - self._under_way[game_id])
                if free > 0:
                    claims += await writes.claim(
                        connection,
                        game_id,
                        real_now,
                        limit=free,
                        lease=timedelta(seconds=LEASE_SECONDS),
                        max_attempts=MAX_ATTEMPTS,
                    )
        self._under_way.update(claim.game_id for claim in claims)
        return claims

    async def attempt(self, claim: Claim) -> None:
        """Fetch an address, outside any transaction, and store the result if the claim is still valid.

        Raises the database's errors: the claim then expires.
        """
        try:
            with tracing.span("picture"):
                result = await self._fetched(claim)
                failure = result if isinstance(result, PictureFailure) else None
                self._metrics.picture_fetched(failure or "ok")
                if tracing.spans:
                    tracing.spans.describe(outcome=failure or "ok")
            await self._database.retrying(lambda: self._settle(claim, result))
        finally:
            self._under_way[claim.game_id] -= 1

    async def _fetched(self, claim: Claim) -> Encoded | PictureFailure:
        try:
            return await self._encoder.encode(await self._fetcher.fetch(claim.address))
        except PictureRefused as refused:
            return refused.failure
        except (OSError, RuntimeError) as error:
            _log.error("picture not encoded", game=str(claim.game_id), error=type(error).__name__)
            return PictureFailure.INTERNAL

    async def _settle(self, claim: Claim, result: Encoded | PictureFailure) -> None:
        real_now = self._clock()
        async with self._database.transaction() as connection:
            if isinstance(result, PictureFailure):
                status, due_at = _after(result, claim.number, real_now)
                await writes.settle(connection, claim, status, due_at, failure=result)
                return
            sha256 = await writes.store(connection, claim.game_id, result, real_now, used=True)
            # It locks the address: what comes to refer to it meanwhile finds the picture, or is shown it.
            if await writes.settle(connection, claim, PictureStatus.READY, real_now, sha256=sha256):
                for user in self._users:
                    await user.show(connection, claim.game_id, claim.address, sha256)

    async def tidy(self) -> int:
        """Delete what was not used for `UNUSED_DAYS`, and return how many rows."""
        async with self._database.acquire() as connection:
            games = await queries.games_with_pictures(connection)
        return sum([await self._tidy(game_id) for game_id in games])

    async def _tidy(self, game_id: GameId) -> int:
        async with self._database.transaction() as connection:
            used = [await user.used(connection, game_id) for user in self._users]
            addresses = {address for one in used for address in one.addresses}
            return await writes.delete_unused(
                connection,
                game_id,
                addresses=addresses,
                hashes={*own_hashes(addresses), *(sha256 for one in used for sha256 in one.hashes)},
                real_now=self._clock(),
                unused_for=timedelta(days=UNUSED_DAYS),
            )


def _after(failure: PictureFailure, number: int, real_now: datetime) -> tuple[PictureStatus, datetime]:
    """Returns what to store after failed attempt `number` (from 1): pending until the next, or failed."""
    if failure in FINAL or number >= MAX_ATTEMPTS:
        return PictureStatus.FAILED, real_now
    delay = DELAYS[number - 1] * random.uniform(1 - JITTER, 1 + JITTER)  # noqa: S311 - no secret  # nosec B311
    return PictureStatus.PENDING, real_now + timedelta(seconds=delay)


async def run_pictures(
    database: Database,
    fetcher: Fetcher,
    stop: asyncio.Event,
    users: Sequence[User],
    *,
    metrics: Metrics | None = None,
    clock: Clock = real_time,
    pause: float = ROUND_SECONDS,
) -> None:
    """Fetch the pictures that `users` refer to, and delete others, until `stop` is set.

    Outlives outages of the database. `pause` is in seconds; `clock` gives the real instant, in sandboxes too.
    """
    metrics = metrics or Metrics()
    work = PictureWork(database, fetcher, Encoder(), users, metrics=metrics, clock=clock)
    _log.info("pictures started")
    async with asyncio.TaskGroup() as attempts_group:
        attempts = Attempts(work.claim, work.attempt, _name, attempts_group, CONCURRENCY)
        async with asyncio.TaskGroup() as loops:
            for job, seconds, one_round, wake in (
                ("pictures", pause, attempts.start_due, attempts.wake),
                ("pictures.tidy", TIDY_SECONDS, work.tidy, stop),
            ):
                loops.create_task(repeat(job, seconds, one_round, stop=stop, wake=wake, metrics=metrics))
            await stop.wait()
            attempts.wake.set()
        await attempts.drain(DRAIN_SECONDS)
    _log.info("pictures stopped")


def _name(claim: Claim) -> str:
    return f"picture of game {claim.game_id}"
