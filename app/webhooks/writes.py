"""How messages move: events become deliveries, deliveries are claimed, claims are settled.

Each step is one transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.events.outbox import subscribe
from app.infra.db import Connection
from app.webhooks.payloads import TEST_TYPE
from app.webhooks.queries import CLAIM, Claim, DeliveryStatus, Failure, claim_row

BATCH = 500
"""Rows that one transaction of the worker takes: events, and what is old."""
WINDOW = 8
"""Messages on the way to one endpoint at a time; to one that fails, a single one."""
FAILING_FROM = 5
"""Failures in a row from which an endpoint counts as failing: it rests between attempts."""
GIVE_UP_AFTER = timedelta(hours=84)
"""However often it was tried, a message is not sent any more so long after its event: its attempts take 72
hours and the jitter, but an endpoint that rests gets fewer of them."""
LOG_KEPT = timedelta(days=14)
"""How long deliveries stay in the log, and can be replayed."""


# Events that are not deliveries yet and that no other worker has locked. One delivery for each endpoint: a
# second attempt at the same event finds them there.
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
_WINDOW = f"CASE WHEN e.failures >= {FAILING_FROM} THEN 1 ELSE {WINDOW} END"
_OPEN = f"""
    e.status = 'ENABLED' AND coalesce(e.rests_until, '-infinity') <= $2 AND claimed.count < {_WINDOW}
"""
_CLAIMED = """
    CROSS JOIN LATERAL (
        SELECT count(*) FROM webhook_deliveries c WHERE c.endpoint_id = e.id AND c.claimed_until IS NOT NULL
    ) claimed
"""
# Those that fail come last, before them those of which most is under way, so that a backlog delays no other.
_LOCK_OPEN = f"""
    SELECT e.id FROM webhook_endpoints e {_CLAIMED} CROSS JOIN LATERAL (
        SELECT d.due_at FROM webhook_deliveries d
        WHERE d.endpoint_id = e.id AND d.status = 'PENDING' AND d.claimed_until IS NULL AND d.due_at <= $2
        ORDER BY d.due_at LIMIT 1
    ) first
    WHERE {_OPEN}
    ORDER BY e.failures >= {FAILING_FROM}, claimed.count, first.due_at LIMIT $1
    FOR NO KEY UPDATE OF e SKIP LOCKED
"""
# The endpoints are locked, so that no other worker counts what is claimed at the same time. Giving up takes
# no such lock, hence the last two conditions. Claims live by the database's clock.
_CLAIM = f"""
    WITH due AS (
        SELECT w.id FROM webhook_endpoints e {_CLAIMED} CROSS JOIN LATERAL (
            SELECT d.id, d.due_at, row_number() OVER (ORDER BY d.due_at) AS place FROM (
                SELECT d.id, d.due_at FROM webhook_deliveries d
                WHERE d.endpoint_id = e.id AND d.status = 'PENDING' AND d.claimed_until IS NULL
                    AND d.due_at <= $2
                ORDER BY d.due_at
                LIMIT greatest(0, {_WINDOW} - claimed.count)
            ) d
        ) w
        WHERE e.id = ANY($3::uuid[]) AND {_OPEN}
        ORDER BY e.failures >= {FAILING_FROM}, claimed.count + w.place, w.due_at LIMIT $1
    )
    UPDATE webhook_deliveries d SET claimed_until = now() + $4::interval, claims = d.claims + 1
    FROM due, webhook_endpoints e, outbox o
    WHERE d.id = due.id AND e.id = d.endpoint_id AND o.id = d.fact_id
        AND d.status = 'PENDING' AND d.claimed_until IS NULL
    RETURNING {CLAIM}
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
    SET status = $3, attempts = attempts + 1, due_at = $4, claimed_until = NULL, attempted_at = $5,
        milliseconds = $6, http_status = $7, failure = $8, response = $9
    WHERE id = $1 AND claims = $2 AND claimed_until IS NOT NULL RETURNING true
"""
_END_CLAIMS = f"""
    UPDATE webhook_deliveries SET claimed_until = NULL
    WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE claimed_until <= now() LIMIT {BATCH} FOR UPDATE SKIP LOCKED)
"""
_GIVE_UP = f"""
    UPDATE webhook_deliveries SET status = 'FAILED', failure = '{Failure.GIVEN_UP}'
    WHERE id IN (
        SELECT id FROM webhook_deliveries
        WHERE status = 'PENDING' AND claimed_until IS NULL AND gives_up_at <= $1
        LIMIT {BATCH} FOR UPDATE SKIP LOCKED)
"""
_PRUNE = f"""
    DELETE FROM outbox WHERE id IN (
        SELECT o.id FROM outbox o WHERE o.fanned_out_at <= $1 AND NOT EXISTS (
            SELECT FROM webhook_deliveries d WHERE d.fact_id = o.id AND d.status = 'PENDING')
        LIMIT {BATCH} FOR UPDATE SKIP LOCKED)
"""


async def fan_out(connection: Connection, real_now: datetime) -> int:
    """Turn events into one delivery for each endpoint that chose their type; how many events."""
    return _count(await connection.execute(_FAN_OUT, real_now, BATCH, GIVE_UP_AFTER))


async def claim(connection: Connection, real_now: datetime, *, limit: int, lease: timedelta) -> list[Claim]:
    """Claim up to `limit` deliveries that are due, up to each endpoint's window, in the caller's transaction.

    Until `lease` is over no other worker attempts them. Endpoints that are locked are left out.
    """
    rows = await connection.fetch(_LOCK_OPEN, limit, real_now)
    if not rows:
        return []
    endpoint_ids: Sequence[UUID] = [row["id"] for row in rows]
    return [claim_row(row) for row in await connection.fetch(_CLAIM, limit, real_now, endpoint_ids, lease)]


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
class Result:
    """What an attempt made of a delivery; `due_at` is when the next one is due, where there is one."""

    status: DeliveryStatus
    due_at: datetime
    attempted_at: datetime
    milliseconds: int
    http_status: int | None
    failure: Failure | None
    response: str | None


async def settle(connection: Connection, claim: Claim, to: Result) -> bool:
    """Write it down, and end the claim; False where the claim had ended, and perhaps another one holds."""
    done = await connection.fetchval(
        _SETTLE,
        *(claim.delivery_id, claim.number, to.status, to.due_at, to.attempted_at),
        *(to.milliseconds, to.http_status, to.failure, to.response),
    )
    return bool(done)


async def set_health(
    connection: Connection, endpoint_id: UUID, *, failures: int, rests_until: datetime | None
) -> None:
    """Write down the endpoint's failures in a row, and until when it rests. The caller holds its lock."""
    await connection.execute(
        "UPDATE webhook_endpoints SET failures = $2, rests_until = $3 WHERE id = $1",
        *(endpoint_id, failures, rests_until),
    )


async def set_gone(connection: Connection, game_id: UUID, endpoint_id: UUID) -> None:
    """Let the endpoint get nothing more. The caller holds its lock."""
    await subscribe(connection, game_id, endpoint_id, ())
    await connection.execute(
        "UPDATE webhook_endpoints SET status = 'GONE' WHERE id = $1 AND status = 'ENABLED'", endpoint_id
    )


async def end_claims(connection: Connection) -> int:
    """End claims whose time is over, so that their deliveries are due again; how many of a batch."""
    return _count(await connection.execute(_END_CLAIMS))


async def give_up(connection: Connection, real_now: datetime) -> int:
    """Fail what has waited for `GIVE_UP_AFTER`; how many of a batch."""
    return _count(await connection.execute(_GIVE_UP, real_now))


async def prune(connection: Connection, real_now: datetime) -> int:
    """Delete events older than `LOG_KEPT`, and their deliveries; how many events of a batch."""
    return _count(await connection.execute(_PRUNE, real_now - LOG_KEPT))


def _count(done: str) -> int:
    return int(done.rpartition(" ")[2])
