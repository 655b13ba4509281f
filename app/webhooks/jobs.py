"""The background of webhooks: events become deliveries, and each delivery that is due gets one attempt.

Any number of processes may do so at once, and die anywhere: a claim that is not settled ends by itself, and
the delivery is attempted again under the same message id.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from app.infra.clock import Clock, real_time
from app.infra.db import LOST, Database
from app.infra.encryption import Encryptor
from app.infra.metrics import Metrics
from app.webhooks import queries, writes
from app.webhooks.delivery import ANSWER_SECONDS, Attempt, Sender
from app.webhooks.queries import Claim, DeliveryStatus, Failure
from app.webhooks.signing_secrets import live_secrets, message_id

PUMP_SECONDS = 1.0
"""From the end of one round to the start of the next: how late an event may be on its way."""
TIDY_SECONDS = 5.0
"""Between two looks for claims that have ended, and for what is old."""
PAUSE_SECONDS = 5.0
"""How long it waits before it tries again, when the database is not to be reached."""
CONCURRENCY = 64
"""Attempts that one process makes at a time: they wait for others' servers most of the time."""
LEASE_SECONDS = ANSWER_SECONDS + 10.0
"""How long a claim lasts: an attempt with time to spare, and not long for a delivery whose worker died."""
DRAIN_SECONDS = 5.0
"""How long attempts under way may still take when the worker is to stop."""
DELAYS = (10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400, 97_200)
"""Seconds from each attempt to the next: ten attempts in three days."""
MAX_ATTEMPTS = len(DELAYS) + 1
JITTER = 0.1
"""The share by which a delay is longer or shorter, so that what failed together is not tried together."""
FIRST_REST_SECONDS, LONGEST_REST_SECONDS = 10, 300
"""How long an endpoint rests after the attempt with which it began to count as failing, then twice as long
after each one more."""

_log = structlog.get_logger("laurel.webhooks")


async def pump(database: Database, real_now: datetime) -> int:
    """Turn the events that wait into deliveries; how many events."""
    done = 0
    while True:
        async with database.acquire() as connection:
            count = await writes.fan_out(connection, real_now)
        done += count
        if count < writes.BATCH:
            return done


async def tidy(database: Database, real_now: datetime) -> int:
    """End claims whose time is over, give up what waited too long, delete what is old; how many of all."""
    done = 0
    async with database.acquire() as connection:
        while count := await writes.end_claims(connection):
            done += count
        for work in (writes.give_up, writes.prune):
            while count := await work(connection, real_now):
                done += count
    return done


class Deliverer:
    """Claims deliveries that are due, and makes one attempt for each claim."""

    def __init__(
        self,
        database: Database,
        encryptor: Encryptor,
        sender: Sender,
        clock: Clock = real_time,
        lease: float = LEASE_SECONDS,
    ) -> None:
        self._database = database
        self._encryptor = encryptor
        self._sender = sender
        self._clock = clock
        self._lease = timedelta(seconds=lease)

    async def claim(self, limit: int) -> list[Claim]:
        """Claim up to `limit` deliveries that are due, for the length of a lease."""
        async with self._database.transaction() as connection:
            return await writes.claim(connection, self._clock(), limit=limit, lease=self._lease)

    async def deliver(self, claim: Claim) -> None:
        """Attempt it, outside any transaction, and write the result where the claim still holds.

        Raises what the database raises: the claim ends by itself then.
        """
        attempt = await self._attempt(claim)
        await self._database.retrying(lambda: self._settle(claim, attempt))

    async def _attempt(self, claim: Claim) -> Attempt:
        real_now = self._clock()
        try:
            secrets = live_secrets(self._encryptor, claim, real_now)
        except ValueError:
            _log.error("webhook secret does not open", endpoint=str(claim.endpoint_id))
            return Attempt(0, Failure.INTERNAL)
        return await self._sender.send(
            claim.url, message_id(claim.delivery_id), claim.body, secrets, real_now
        )

    async def _settle(self, claim: Claim, attempt: Attempt) -> None:
        real_now = self._clock()
        async with self._database.transaction() as connection:
            failures = await writes.lock_failures(connection, claim.endpoint_id)
            result = result_of(attempt, claim.attempts + 1, real_now)
            if failures is None or not await writes.settle(connection, claim, result):
                return
            failed = failures + 1 if attempt.failure else 0
            if failed or failures:
                await writes.set_health(
                    connection, claim.endpoint_id, failures=failed, rests_until=rest(failed, real_now)
                )
            if attempt.failure is Failure.GONE:
                await writes.set_gone(connection, claim.game_id, claim.endpoint_id)


def result_of(attempt: Attempt, number: int, real_now: datetime) -> writes.Result:
    """What the attempt of this number makes of a delivery: done, to be tried again, or failed for good."""
    due_at = real_now
    if attempt.failure is None:
        status = DeliveryStatus.DELIVERED
    elif number >= MAX_ATTEMPTS or attempt.failure is Failure.GONE:
        status = DeliveryStatus.FAILED
    else:
        status = DeliveryStatus.PENDING
        due_at += timedelta(seconds=DELAYS[number - 1] * random.uniform(1 - JITTER, 1 + JITTER))  # noqa: S311 - no secret
    return writes.Result(
        status=status,
        due_at=due_at,
        attempted_at=real_now,
        milliseconds=attempt.milliseconds,
        http_status=attempt.http_status,
        failure=attempt.failure,
        response=attempt.response,
    )


def rest(failures: int, real_now: datetime) -> datetime | None:
    """Until when an endpoint with so many failures in a row is left alone; None while it need not be."""
    more = failures - writes.FAILING_FROM
    if more < 0:
        return None
    # The exponent is bounded: an endpoint may fail for days.
    return real_now + timedelta(seconds=min(FIRST_REST_SECONDS * 2 ** min(more, 10), LONGEST_REST_SECONDS))


class _Attempts:
    """The attempts of this process, up to `CONCURRENCY` at a time, as tasks of a group."""

    def __init__(self, deliverer: Deliverer, group: asyncio.TaskGroup) -> None:
        self._deliverer = deliverer
        self._group = group
        self._under_way: set[asyncio.Task[None]] = set()
        self.wake = asyncio.Event()
        """Set when `start_due` may find more: an attempt has ended, or there are new deliveries."""

    async def start_due(self) -> int:
        """Start as many of the attempts that are due as there is room for; how many."""
        self.wake.clear()
        room = CONCURRENCY - len(self._under_way)
        claims = await self._deliverer.claim(room) if room else []
        for claim in claims:
            task = self._group.create_task(self._attempt(claim))
            self._under_way.add(task)
            task.add_done_callback(self._ended)
        return len(claims)

    async def drain(self, seconds: float) -> None:
        """Let attempts end within so many seconds, and cancel those that do not: their claims end later."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in self._under_way:
            task.cancel()

    async def _attempt(self, claim: Claim) -> None:
        try:
            await self._deliverer.deliver(claim)
        except Exception as error:  # noqa: BLE001 - the claim ends by itself; an error's text may say too much
            _log.error("delivery not done", delivery=str(claim.delivery_id), error=type(error).__name__)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self.wake.set()


async def run_webhooks(
    database: Database,
    encryptor: Encryptor,
    sender: Sender,
    stop: asyncio.Event,
    *,
    metrics: Metrics | None = None,
    clock: Clock = real_time,
    pause: float = PUMP_SECONDS,
    lease: float = LEASE_SECONDS,
) -> None:
    """Deliver to endpoints until `stop` is set; outlives a database that goes away. Intervals are in seconds.

    `clock` tells the real instant, by which messages, retries and the log live, in sandboxes too. Claims end
    by the database's clock.
    """
    metrics = metrics or Metrics()
    _log.info("webhooks started")
    async with asyncio.TaskGroup() as attempts_group:
        attempts = _Attempts(Deliverer(database, encryptor, sender, clock, lease), attempts_group)

        async def pumped() -> int:
            done = await pump(database, clock())
            if done:
                attempts.wake.set()
            async with database.acquire() as connection:
                metrics.backlog("webhooks", await queries.count_waiting(connection, clock()))
            return done

        async with asyncio.TaskGroup() as loops:
            for job, seconds, work, wake in (
                ("webhooks", pause, pumped, stop),
                ("webhooks.deliver", pause, attempts.start_due, attempts.wake),
                ("webhooks.tidy", min(TIDY_SECONDS, lease), lambda: tidy(database, clock()), stop),
            ):
                loops.create_task(_repeat(job, seconds, work, stop=stop, wake=wake, metrics=metrics))
            await stop.wait()
            attempts.wake.set()
        await attempts.drain(DRAIN_SECONDS)
    _log.info("webhooks stopped")


async def _repeat(
    job: str,
    seconds: float,
    work: Callable[[], Awaitable[int]],
    *,
    stop: asyncio.Event,
    wake: asyncio.Event,
    metrics: Metrics,
) -> None:
    """Do one piece of work every so many seconds, and at once when `wake` is set, until `stop` is.

    Counts the rounds; failures are logged, never raised.
    """
    while not stop.is_set():
        wait, waits_for = seconds, wake
        try:
            with metrics.batch(job) as batch:
                batch.items = await work()
        except LOST as error:
            _log.warning("database lost", job=job, error=type(error).__name__)
            wait, waits_for = PAUSE_SECONDS, stop
        except Exception:  # noqa: BLE001 - whatever it was, it is tried again
            _log.exception("work failed", job=job)
            wait, waits_for = PAUSE_SECONDS, stop
        with suppress(TimeoutError):
            await asyncio.wait_for(waits_for.wait(), wait)
