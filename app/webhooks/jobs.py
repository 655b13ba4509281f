"""The background jobs of webhooks: make deliveries of events, attempt those that are due, delete old ones.

Any number of processes may run them at once, and crash at any point: a claim that is not settled expires, and
the delivery is attempted again under the same message id.
"""

import asyncio
import random
from datetime import datetime, timedelta

import structlog

from app.infra.clock import Clock, real_time
from app.infra.db import Database
from app.infra.encryption import Encryptor
from app.infra.metrics import Metrics
from app.infra.rounds import Attempts, repeat
from app.infra.tracing import tracing
from app.webhooks import queries, writes
from app.webhooks.delivery import ANSWER_SECONDS, Attempt, Sender
from app.webhooks.queries import Claim, DeliveryStatus, Failure
from app.webhooks.signing_secrets import live_secrets, message_id

PUMP_SECONDS = 1.0
"""From the end of one round to the start of the next: the delay that an event may have."""
TIDY_SECONDS = 5.0
"""Between two rounds that end expired claims and delete old deliveries."""
CONCURRENCY = 64
"""Attempts that one process makes at a time: most of the time they wait for studios' servers."""
LEASE_SECONDS = ANSWER_SECONDS + 10.0
"""How long a claim lasts: longer than an attempt, yet short for a delivery whose worker crashed."""
DRAIN_SECONDS = 5.0
"""How long attempts under way may still take when the worker stops."""
DELAYS = (10, 60, 300, 1_800, 7_200, 21_600, 43_200, 86_400, 97_200)
"""Seconds from each attempt to the next: ten attempts in three days."""
MAX_ATTEMPTS = len(DELAYS) + 1
JITTER = 0.1
"""The share by which a delay varies, so that deliveries that failed together are not retried together."""
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 10, 300
"""How long a failing endpoint gets no attempts: the first time, doubling with each further failure, and at
most."""

_log = structlog.get_logger("laurel.webhooks")


async def pump(database: Database, real_now: datetime) -> int:
    """Make deliveries of the events that wait, and return the number of events."""
    async with database.acquire() as connection:
        return await writes.fan_out(connection, real_now)


async def tidy(database: Database, real_now: datetime) -> int:
    """End expired claims, give up overdue deliveries, delete old events, and return how many rows in all."""
    async with database.acquire() as connection:
        return (
            await writes.end_claims(connection)
            + await writes.give_up(connection, real_now)
            + await writes.prune(connection, real_now)
        )


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
        """Claim up to `limit` deliveries that are due, for the time of the lease."""
        async with self._database.transaction() as connection:
            return await writes.claim(connection, self._clock(), limit=limit, lease=self._lease)

    async def deliver(self, claim: Claim) -> None:
        """Attempt the delivery, outside any transaction, and store the result if the claim is still valid.

        Raises the database's errors: the claim then expires.
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
        with tracing.span("webhook"):
            attempt = await self._sender.send(
                claim.url, message_id(claim.delivery_id), claim.body, secrets, real_now
            )
            if tracing.spans:
                tracing.spans.describe(outcome=attempt.failure or "ok")
            return attempt

    async def _settle(self, claim: Claim, attempt: Attempt) -> None:
        real_now = self._clock()
        async with self._database.transaction() as connection:
            failures = await writes.lock_failures(connection, claim.game_id, claim.endpoint_id)
            result = result_of(attempt, claim.attempts + 1, real_now)
            if failures is None or not await writes.settle(connection, claim, result):
                return
            failed = failures + 1 if attempt.failure else 0
            if failed or failures:
                await writes.set_health(
                    connection,
                    claim.game_id,
                    claim.endpoint_id,
                    failures=failed,
                    rests_until=rest(failed, real_now),
                )
            if attempt.failure is Failure.GONE:
                await writes.set_gone(connection, claim.game_id, claim.endpoint_id)


def result_of(attempt: Attempt, number: int, real_now: datetime) -> writes.Result:
    """Returns what to store after attempt `number` (from 1): delivered, pending until a retry, or failed."""
    due_at = real_now
    if attempt.failure is None:
        status = DeliveryStatus.DELIVERED
    elif number >= MAX_ATTEMPTS or attempt.failure is Failure.GONE:
        status = DeliveryStatus.FAILED
    else:
        status = DeliveryStatus.PENDING
        due_at += timedelta(seconds=DELAYS[number - 1] * random.uniform(1 - JITTER, 1 + JITTER))  # noqa: S311 - no secret  # nosec B311
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
    """Returns until when an endpoint with so many failures in a row gets no attempts; None if it does."""
    doublings = failures - writes.FAILING_FROM
    if doublings < 0:
        return None
    # The exponent is bounded: an endpoint may fail for days.
    return real_now + timedelta(
        seconds=min(FIRST_PAUSE_SECONDS * 2 ** min(doublings, 10), LONGEST_PAUSE_SECONDS)
    )


def _name(claim: Claim) -> str:
    return f"delivery {claim.delivery_id}"


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
    """Deliver to endpoints until `stop` is set, through outages of the database too.

    `pause` and `lease` are in seconds. `clock` gives the real instant, by which messages, retries and the log
    go, in sandboxes too; claims expire by the database's clock.
    """
    metrics = metrics or Metrics()
    _log.info("webhooks started")
    async with asyncio.TaskGroup() as attempts_group:
        deliverer = Deliverer(database, encryptor, sender, clock, lease)
        attempts = Attempts(deliverer.claim, deliverer.deliver, _name, attempts_group, CONCURRENCY)

        async def fan_out_events() -> int:
            done = await pump(database, clock())
            if done:
                attempts.wake.set()
            async with database.acquire() as connection:
                metrics.backlog("webhooks", await queries.count_waiting(connection, clock()))
            return done

        async with asyncio.TaskGroup() as loops:
            for job, seconds, work, wake in (
                ("webhooks", pause, fan_out_events, stop),
                ("webhooks.deliver", pause, attempts.start_due, attempts.wake),
                ("webhooks.tidy", min(TIDY_SECONDS, lease), lambda: tidy(database, clock()), stop),
            ):
                loops.create_task(repeat(job, seconds, work, stop=stop, wake=wake, metrics=metrics))
            await stop.wait()
            attempts.wake.set()
        await attempts.drain(DRAIN_SECONDS)
    _log.info("webhooks stopped")
