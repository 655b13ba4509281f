"""How messages move: facts become deliveries, deliveries jobs, jobs results. Each step is one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.infra.db import Connection
from app.webhooks.payloads import TEST_TYPE
from app.webhooks.queries import DeliveryStatus, Failure

QUEUE, TASK = "webhooks", "webhooks.deliver"
BATCH = 500
"""Rows that one transaction of the worker takes: facts, and what is old."""
WINDOW = 8
"""Messages on the way to one endpoint at a time; to one that fails, a single one."""
FAILING_FROM = 5
"""Failures in a row from which an endpoint counts as failing: it rests between attempts."""
GIVE_UP_AFTER = timedelta(hours=84)
"""However often it was tried, a message is not sent any more so long after its event: its attempts take 72
hours and the jitter, but an endpoint that rests gets fewer of them."""
LOG_KEPT = timedelta(days=14)
"""How long deliveries stay in the log, and can be replayed."""


# Facts that nobody has turned into deliveries yet, by whichever worker comes first. One delivery for each
# endpoint: a second attempt at the same fact finds them there.
_FAN_OUT = """
    WITH facts AS (
        SELECT id, game_id, type FROM outbox WHERE fanned_out_at IS NULL
        ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED
    ), fanned AS (
        INSERT INTO webhook_deliveries (id, endpoint_id, fact_id, status, due_at, gives_up_at, created_at)
        SELECT gen_random_uuid(), e.id, f.id, 'PENDING', $1, $1::timestamptz + $3::interval, $1
        FROM facts f JOIN webhook_endpoints e
            ON e.game_id = f.game_id AND e.status = 'ENABLED' AND f.type = ANY(e.event_types)
        ON CONFLICT DO NOTHING
    )
    UPDATE outbox o SET fanned_out_at = $1 FROM facts WHERE o.id = facts.id
"""
_LOCK_OPEN = """
    SELECT e.id FROM webhook_endpoints e
    WHERE e.status = 'ENABLED' AND coalesce(e.rests_until, '-infinity') <= $1 AND EXISTS (
        SELECT FROM webhook_deliveries d
        WHERE d.endpoint_id = e.id AND d.status = 'PENDING' AND d.job_id IS NULL AND d.due_at <= $1)
    FOR NO KEY UPDATE SKIP LOCKED
"""
# The caller holds the endpoints' locks, so that nobody else counts what is on the way at the same time.
# Endpoints that fail come last in the queue.
_DISPATCH = f"""
    WITH due AS (
        SELECT d.id, e.failures FROM webhook_endpoints e CROSS JOIN LATERAL (
            SELECT w.id FROM webhook_deliveries w
            WHERE w.endpoint_id = e.id AND w.status = 'PENDING' AND w.job_id IS NULL AND w.due_at <= $2
            ORDER BY w.due_at
            LIMIT greatest(0, CASE WHEN e.failures >= {FAILING_FROM} THEN 1 ELSE {WINDOW} END - (
                SELECT count(*) FROM webhook_deliveries u
                WHERE u.endpoint_id = e.id AND u.job_id IS NOT NULL))
        ) d
        WHERE e.id = ANY($1::uuid[]) AND e.status = 'ENABLED' AND coalesce(e.rests_until, '-infinity') <= $2
    )
    UPDATE webhook_deliveries d
    SET job_id = (procrastinate_defer_jobs_v1(ARRAY[ROW('{QUEUE}', '{TASK}',
        CASE WHEN due.failures < {FAILING_FROM} THEN 0 ELSE -1 END, NULL, NULL,
        jsonb_build_object('delivery', d.id), NULL)::procrastinate_job_to_defer_v1]))[1]
    FROM due WHERE d.id = due.id
"""
# One that is pending already is answered instead of a second one.
_PUT_TEST = """
    WITH pending AS (
        SELECT d.id FROM webhook_deliveries d JOIN outbox o ON o.id = d.fact_id
        WHERE d.endpoint_id = $1 AND d.status = 'PENDING' AND o.type = $3 LIMIT 1
    ), fact AS (
        INSERT INTO outbox (game_id, seq, type, data, occurred_at, fanned_out_at)
        SELECT $2, 0, $3, '{}', $4, $4 WHERE NOT EXISTS (SELECT FROM pending) RETURNING id
    ), put AS (
        INSERT INTO webhook_deliveries
            (id, endpoint_id, fact_id, status, due_at, gives_up_at, created_at)
        SELECT gen_random_uuid(), $1, id, 'PENDING', $4, $4::timestamptz + $5::interval, $4 FROM fact
        RETURNING id
    )
    SELECT id FROM pending UNION ALL SELECT id FROM put
"""
_SETTLE = """
    UPDATE webhook_deliveries
    SET status = $3, attempts = attempts + 1, due_at = $4, job_id = NULL, attempted_at = $5,
        milliseconds = $6, http_status = $7, failure = $8, response = $9
    WHERE id = $1 AND job_id = $2 RETURNING true
"""
# Whose job is not there any more, or is done by a worker that is dead, or has been for longer than any takes.
# Workers, jobs and their events live by the database's clock.
_TAKE_BACK = """
    UPDATE webhook_deliveries d SET job_id = NULL
    WHERE d.job_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM procrastinate_jobs j LEFT JOIN procrastinate_workers w ON w.id = j.worker_id
        WHERE j.id = d.job_id AND (j.status = 'todo' OR (
            j.status = 'doing' AND w.last_heartbeat > now() - $1::interval AND EXISTS (
                SELECT FROM procrastinate_events ev
                WHERE ev.job_id = j.id AND ev.type = 'started' AND ev.at > now() - $2::interval))))
"""
_DROP_DEAD_JOBS = """
    DELETE FROM procrastinate_jobs j
    WHERE j.queue_name = $2 AND j.status <> 'todo'
        AND NOT EXISTS (SELECT FROM webhook_deliveries d WHERE d.job_id = j.id)
        AND NOT EXISTS (
            SELECT FROM procrastinate_workers w
            WHERE w.id = j.worker_id AND w.last_heartbeat > now() - $1::interval)
"""
_GIVE_UP = f"""
    UPDATE webhook_deliveries SET status = 'FAILED', failure = '{Failure.GIVEN_UP}'
    WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE status = 'PENDING' AND job_id IS NULL AND gives_up_at <= $1
        LIMIT {BATCH} FOR UPDATE SKIP LOCKED)
"""
_PRUNE = f"""
    DELETE FROM outbox WHERE id IN (
        SELECT o.id FROM outbox o WHERE o.fanned_out_at <= $1 AND NOT EXISTS (
            SELECT FROM webhook_deliveries d WHERE d.fact_id = o.id AND d.status = 'PENDING')
        LIMIT {BATCH} FOR UPDATE SKIP LOCKED)
"""


async def fan_out(connection: Connection, real_now: datetime) -> int:
    """Turn facts into one delivery for each endpoint that chose their type; how many facts."""
    return _count(await connection.execute(_FAN_OUT, real_now, BATCH, GIVE_UP_AFTER))


async def dispatch_open(connection: Connection, real_now: datetime) -> int:
    """Put jobs for what is due into the queue, for all endpoints that nobody else is at; how many."""
    rows = await connection.fetch(_LOCK_OPEN, real_now)
    return await dispatch(connection, [row["id"] for row in rows], real_now) if rows else 0


async def dispatch(connection: Connection, endpoint_ids: Sequence[UUID], real_now: datetime) -> int:
    """Put jobs for what is due into the queue, up to each endpoint's window; how many.

    The caller has locked the endpoints, in an earlier statement.
    """
    return _count(await connection.execute(_DISPATCH, endpoint_ids, real_now))


async def release(connection: Connection, delivery_id: UUID, job_id: int) -> None:
    """Let it wait without a job; it counts as no attempt."""
    await connection.execute(
        "UPDATE webhook_deliveries SET job_id = NULL WHERE id = $1 AND job_id = $2", delivery_id, job_id
    )


async def lock_failures(connection: Connection, endpoint_id: UUID) -> int | None:
    """The endpoint's failures in a row, and its lock; None for one that was deleted."""
    return await connection.fetchval(
        "SELECT failures FROM webhook_endpoints WHERE id = $1 FOR NO KEY UPDATE", endpoint_id
    )


async def put_test(connection: Connection, endpoint_id: UUID, game_id: UUID, real_now: datetime) -> UUID:
    """A delivery of a message that says nothing. The caller holds the endpoint's lock."""
    row = await connection.fetchrow(_PUT_TEST, endpoint_id, game_id, TEST_TYPE, real_now, GIVE_UP_AFTER)
    if row is None:
        raise LookupError(endpoint_id)
    return row["id"]


@dataclass(frozen=True, slots=True)
class Settled:
    """What an attempt made of a delivery; `due_at` is when the next one is due, where there is one."""

    status: DeliveryStatus
    due_at: datetime
    attempted_at: datetime
    milliseconds: int
    http_status: int | None
    failure: Failure | None
    response: str | None


async def settle(connection: Connection, delivery_id: UUID, job_id: int, to: Settled) -> bool:
    """Write it down; False where another job took over."""
    done = await connection.fetchval(
        _SETTLE,
        *(delivery_id, job_id, to.status, to.due_at, to.attempted_at),
        *(to.milliseconds, to.http_status, to.failure, to.response),
    )
    return bool(done)


async def set_health(
    connection: Connection, endpoint_id: UUID, *, failures: int, rests_until: datetime | None, gone: bool
) -> None:
    await connection.execute(
        "UPDATE webhook_endpoints SET failures = $2, rests_until = $3,"
        " status = CASE WHEN $4 AND status = 'ENABLED' THEN 'GONE' ELSE status END WHERE id = $1",
        *(endpoint_id, failures, rests_until, gone),
    )


async def take_back(connection: Connection, *, stalled: timedelta, longest: timedelta) -> int:
    """Let deliveries wait again whose worker died without a heartbeat for `stalled`, or whose job has been
    under way for `longest`; how many."""
    taken = _count(await connection.execute(_TAKE_BACK, stalled, longest))
    await connection.execute(_DROP_DEAD_JOBS, stalled, QUEUE)
    return taken


async def give_up(connection: Connection, real_now: datetime) -> int:
    """Fail what has waited for `GIVE_UP_AFTER`; how many of a batch."""
    return _count(await connection.execute(_GIVE_UP, real_now))


async def prune(connection: Connection, real_now: datetime) -> int:
    """Delete facts older than `LOG_KEPT`, and their deliveries; how many facts of a batch."""
    return _count(await connection.execute(_PRUNE, real_now - LOG_KEPT))


def _count(done: str) -> int:
    return int(done.rpartition(" ")[2])
