"""The background of webhooks: facts become deliveries and jobs; a job is one attempt at one delivery.

Any number of processes may do so at once, and die anywhere: what was not written down as done is done again,
under the same message id.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from procrastinate import App, JobContext

from app.infra.clock import Clock, real_time
from app.infra.db import LOST, Database
from app.infra.encryption import Encryptor
from app.infra.jobs import HEARTBEAT_SECONDS, STALLED_SECONDS, AsyncpgConnector, run_jobs
from app.infra.metrics import Metrics
from app.webhooks import queries, writes
from app.webhooks.delivery import ANSWER_SECONDS, Attempt, Sender
from app.webhooks.queries import Carried, DeliveryStatus, Failure
from app.webhooks.signing_secrets import live_secrets, message_id

PUMP_SECONDS = 1.0
"""From the end of one round to the start of the next: how late a fact may be on its way."""
TIDY_SECONDS = 10.0
"""Between two looks for messages whose worker died, and for what is old."""
PAUSE_SECONDS = 5.0
"""How long it waits before it tries again, when the database is not to be reached."""
LONGEST_JOB = timedelta(seconds=4 * ANSWER_SECONDS)
"""A job under way for longer is lost: its attempt ended long ago, and was not written down."""
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
    """Take the facts that wait, and put jobs for what is due into the queue; how many there were of both."""
    done = 0
    while True:
        async with database.transaction() as connection:
            facts = await writes.fan_out(connection, real_now)
            done += facts + await writes.dispatch_open(connection, real_now)
        if facts < writes.BATCH:
            return done


async def tidy(database: Database, real_now: datetime, *, stalled: float = STALLED_SECONDS) -> int:
    """Take back what dead workers left, give up what waited too long, delete what is old; how many."""
    done = 0
    async with database.acquire() as connection:
        done += await writes.take_back(connection, stalled=timedelta(seconds=stalled), longest=LONGEST_JOB)
        for work in (writes.give_up, writes.prune):
            while count := await work(connection, real_now):
                done += count
    return done


class Deliverer:
    """What a job does: one attempt at one delivery."""

    def __init__(
        self, database: Database, encryptor: Encryptor, sender: Sender, clock: Clock = real_time
    ) -> None:
        self._database = database
        self._encryptor = encryptor
        self._sender = sender
        self._clock = clock

    async def deliver(self, delivery_id: UUID, job_id: int) -> None:
        """Attempt it and write down how that went; nothing where another job took over meanwhile.

        Raises what the database raises: the delivery is taken back then.
        """
        async with self._database.acquire() as connection:
            carried = await queries.carried(connection, delivery_id, job_id)
            if carried is not None and not carried.enabled:
                # It goes on when the endpoint is enabled again, if that is soon enough.
                await writes.release(connection, delivery_id, job_id)
                return
        if carried is None:
            return
        attempt = await self._attempt(delivery_id, carried)
        await self._database.retrying(lambda: self._settle(delivery_id, job_id, carried, attempt))

    async def _attempt(self, delivery_id: UUID, carried: Carried) -> Attempt:
        real_now = self._clock()
        try:
            secrets = live_secrets(self._encryptor, carried, real_now)
        except ValueError:
            _log.error("webhook secret does not open", endpoint=str(carried.endpoint_id))
            return Attempt(0, Failure.INTERNAL)
        return await self._sender.send(carried.url, message_id(delivery_id), carried.body, secrets, real_now)

    async def _settle(self, delivery_id: UUID, job_id: int, carried: Carried, attempt: Attempt) -> None:
        real_now = self._clock()
        async with self._database.transaction() as connection:
            failures = await writes.lock_failures(connection, carried.endpoint_id)
            settled = settled_by(attempt, carried, real_now)
            if failures is None or not await writes.settle(connection, delivery_id, job_id, settled):
                return
            failed = failures + 1 if attempt.failure else 0
            if failed or failures:
                await writes.set_health(
                    connection,
                    carried.endpoint_id,
                    failures=failed,
                    rests_until=rest(failed, real_now),
                    gone=attempt.failure is Failure.GONE,
                )
            await writes.dispatch(connection, [carried.endpoint_id], real_now)


def settled_by(attempt: Attempt, carried: Carried, real_now: datetime) -> writes.Settled:
    """What an attempt makes of a delivery: done, to be tried again, or failed for good."""
    number = carried.attempts + 1
    due_at = real_now
    if attempt.failure is None:
        status = DeliveryStatus.DELIVERED
    elif number >= MAX_ATTEMPTS or attempt.failure is Failure.GONE:
        status = DeliveryStatus.FAILED
    else:
        status = DeliveryStatus.PENDING
        due_at = real_now + timedelta(seconds=DELAYS[number - 1] * random.uniform(1 - JITTER, 1 + JITTER))  # noqa: S311 - no secret
    return writes.Settled(
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


def make_queue(database: Database, deliverer: Deliverer) -> App:
    """procrastinate's view of the queue: its one kind of job."""
    app = App(connector=AsyncpgConnector(database))

    @app.task(name=writes.TASK, queue=writes.QUEUE, pass_context=True)
    async def deliver(context: JobContext, delivery: str) -> None:
        try:
            await deliverer.deliver(UUID(delivery), context.job.id or 0)
        except Exception as error:  # noqa: BLE001 - it is taken back and tried again; the queue would log its text
            _log.error("delivery not done", delivery=delivery, error=type(error).__name__)

    return app


async def run_webhooks(
    database: Database,
    encryptor: Encryptor,
    sender: Sender,
    stop: asyncio.Event,
    *,
    metrics: Metrics | None = None,
    clock: Clock = real_time,
    pause: float = PUMP_SECONDS,
    heartbeat: float = HEARTBEAT_SECONDS,
    stalled: float = STALLED_SECONDS,
) -> None:
    """Tell endpoints until `stop` is set; outlives a database that goes away. Intervals are in seconds.

    `real_now` is the real instant: messages, retries and the log live by it, in sandboxes too.
    """
    metrics = metrics or Metrics()
    app = make_queue(database, Deliverer(database, encryptor, sender, clock))

    async def pumped() -> int:
        done = await pump(database, clock())
        async with database.acquire() as connection:
            metrics.backlog("webhooks", await queries.count_waiting(connection, clock()))
        return done

    async def jobs() -> int:
        async with app.open_async():
            await run_jobs(app, writes.QUEUE, stop, heartbeat=heartbeat, stalled=stalled)
        return 0

    every = min(TIDY_SECONDS, stalled)
    _log.info("webhooks started")
    async with asyncio.TaskGroup() as group:
        for job, seconds, work in (
            ("webhooks", pause, pumped),
            ("webhooks.tidy", every, lambda: tidy(database, clock(), stalled=stalled)),
            ("webhooks.jobs", pause, jobs),
        ):
            group.create_task(_repeat(job, seconds, work, stop, metrics))
    _log.info("webhooks stopped")


async def _repeat(
    job: str, seconds: float, work: Callable[[], Awaitable[int]], stop: asyncio.Event, metrics: Metrics
) -> None:
    """Do one piece of work over and over, and count it; failures are logged, never raised."""
    while not stop.is_set():
        wait = seconds
        try:
            with metrics.batch(job) as batch:
                batch.items = await work()
        except LOST as error:
            _log.warning("database lost", job=job, error=type(error).__name__)
            wait = PAUSE_SECONDS
        except Exception:  # noqa: BLE001 - whatever it was, it is tried again
            _log.exception("work failed", job=job)
            wait = PAUSE_SECONDS
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), wait)
