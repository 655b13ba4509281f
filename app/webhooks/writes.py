"""Writes of deliveries: create them from events, claim them, store the results, delete old ones.

What locks rows names their game, since a cluster locks rows of one machine at a time: rows are chosen without
a lock first, and each game's are changed by one statement, which looks at them again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from app.events.outbox import subscribe
from app.infra.db import Connection
from app.webhooks.payloads import TEST_TYPE
from app.webhooks.queries import CLAIM, Claim, DeliveryStatus, Failure, claim_row

BATCH = 500
"""Rows that one transaction of the worker changes."""
WINDOW = 8
"""Messages under way to one endpoint at a time; a failing endpoint gets one."""
FAILING_FROM = 5
"""Failures in a row from which an endpoint counts as failing, with pauses between attempts."""
GIVE_UP_AFTER = timedelta(hours=84)
"""How long after its event a delivery is given up: ten attempts take 72 hours and the jitter, but a failing
endpoint gets fewer."""
LOG_RETENTION = timedelta(days=14)
"""How long deliveries stay in the log, and can be replayed."""


_NEW = "SELECT game_id, id FROM outbox WHERE fanned_out_at IS NULL ORDER BY id LIMIT $1"
# Events without deliveries that no other worker has locked. A second run over the same event conflicts with
# the deliveries that are there, so each endpoint gets one.
_FAN_OUT = """
    WITH events AS (
        SELECT id, type FROM outbox WHERE game_id = $1 AND id = ANY($2) AND fanned_out_at IS NULL
        ORDER BY id FOR UPDATE SKIP LOCKED
    ), deliveries AS (
        INSERT INTO webhook_deliveries
            (game_id, id, endpoint_id, fact_id, status, due_at, gives_up_at, created_at)
        SELECT $1, gen_random_uuid(), e.id, v.id, 'PENDING', $3, $3::timestamptz + $4::interval, $3
        FROM events v JOIN webhook_endpoints e
            ON e.game_id = $1 AND e.status = 'ENABLED' AND v.type = ANY(e.event_types)
        ON CONFLICT DO NOTHING
    )
    UPDATE outbox o SET fanned_out_at = $3 FROM events WHERE o.game_id = $1 AND o.id = events.id
"""
_WINDOW = f"CASE WHEN e.failures >= {FAILING_FROM} THEN 1 ELSE {WINDOW} END"
_CLAIMABLE = f"""
    e.status = 'ENABLED' AND coalesce(e.rests_until, '-infinity') <= $2 AND claimed.count < {_WINDOW}
"""
_CLAIMED = """
    CROSS JOIN LATERAL (
        SELECT count(*) FROM webhook_deliveries c
        WHERE c.game_id = e.game_id AND c.endpoint_id = e.id AND c.claimed_until IS NOT NULL
    ) claimed
"""
# Failing endpoints come last, and those with fewer messages under way first: a backlog delays no other
# endpoint.
_CLAIMABLE_ENDPOINTS = f"""
    SELECT e.game_id, e.id FROM webhook_endpoints e {_CLAIMED} CROSS JOIN LATERAL (
        SELECT d.due_at FROM webhook_deliveries d
        WHERE d.game_id = e.game_id AND d.endpoint_id = e.id AND d.status = 'PENDING'
            AND d.claimed_until IS NULL AND d.due_at <= $2
        ORDER BY d.due_at LIMIT 1
    ) first
    WHERE {_CLAIMABLE}
    ORDER BY e.failures >= {FAILING_FROM}, claimed.count, first.due_at LIMIT $1
"""
_LOCK_ENDPOINTS = """
    SELECT id FROM webhook_endpoints WHERE game_id = $1 AND id = ANY($2::uuid[])
    ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
"""
# The endpoints are locked, so that two workers do not both count the same claims, and are looked at again.
# Giving up does not lock them, hence the last two conditions. Claims expire by the database's clock.
_CLAIM = f"""
    WITH due AS (
        SELECT w.id, e.game_id FROM webhook_endpoints e {_CLAIMED} CROSS JOIN LATERAL (
            SELECT d.id, d.due_at, row_number() OVER (ORDER BY d.due_at) AS place FROM (
                SELECT d.id, d.due_at FROM webhook_deliveries d
                WHERE d.game_id = e.game_id AND d.endpoint_id = e.id AND d.status = 'PENDING'
                    AND d.claimed_until IS NULL AND d.due_at <= $2
                ORDER BY d.due_at
                LIMIT greatest(0, {_WINDOW} - claimed.count)
            ) d
        ) w
        WHERE e.id = ANY($3::uuid[]) AND {_CLAIMABLE}
        ORDER BY e.failures >= {FAILING_FROM}, claimed.count + w.place, w.due_at LIMIT $1
    )
    UPDATE webhook_deliveries d SET claimed_until = now() + $4::interval, claims = d.claims + 1
    FROM due, webhook_endpoints e, outbox o
    WHERE d.game_id = due.game_id AND d.id = due.id
        AND e.game_id = d.game_id AND e.id = d.endpoint_id AND o.game_id = d.game_id AND o.id = d.fact_id
        AND d.status = 'PENDING' AND d.claimed_until IS NULL
    RETURNING {CLAIM}
"""
# A test message that is pending already is returned instead of a second one.
_PUT_TEST = """
    WITH pending AS (
        SELECT d.id FROM webhook_deliveries d JOIN outbox o ON o.game_id = d.game_id AND o.id = d.fact_id
        WHERE d.game_id = $2 AND d.endpoint_id = $1 AND d.status = 'PENDING' AND o.type = $3 LIMIT 1
    ), event AS (
        INSERT INTO outbox (game_id, seq, type, data, occurred_at, fanned_out_at)
        SELECT $2, 0, $3, '{}', $4, $4 WHERE NOT EXISTS (SELECT FROM pending) RETURNING id
    ), put AS (
        INSERT INTO webhook_deliveries
            (game_id, id, endpoint_id, fact_id, status, due_at, gives_up_at, created_at)
        SELECT $2, gen_random_uuid(), $1, id, 'PENDING', $4, $4::timestamptz + $5::interval, $4 FROM event
        RETURNING id
    )
    SELECT id FROM pending UNION ALL SELECT id FROM put
"""
_SETTLE = """
    UPDATE webhook_deliveries
    SET status = $3, attempts = attempts + 1, due_at = $4, claimed_until = NULL, attempted_at = $5,
        milliseconds = $6, http_status = $7, failure = $8, response = $9
    WHERE game_id = $10 AND id = $1 AND claims = $2 AND claimed_until IS NOT NULL RETURNING true
"""
_IS_EXPIRED = "claimed_until <= now()"
_EXPIRED = f"SELECT game_id, id FROM webhook_deliveries WHERE {_IS_EXPIRED} LIMIT $1"
_END_CLAIMS = f"""
    UPDATE webhook_deliveries SET claimed_until = NULL
    WHERE game_id = $1 AND id IN (
        SELECT id FROM webhook_deliveries WHERE game_id = $1 AND id = ANY($2) AND {_IS_EXPIRED}
        FOR UPDATE SKIP LOCKED)
"""
_IS_WAITING = "status = 'PENDING' AND claimed_until IS NULL"
_OVERDUE = f"SELECT game_id, id FROM webhook_deliveries WHERE {_IS_WAITING} AND gives_up_at <= $2 LIMIT $1"
_GIVE_UP = f"""
    UPDATE webhook_deliveries SET status = 'FAILED', failure = '{Failure.GIVEN_UP}'
    WHERE game_id = $1 AND id IN (
        SELECT id FROM webhook_deliveries WHERE game_id = $1 AND id = ANY($2) AND {_IS_WAITING}
            AND gives_up_at <= $3
        FOR UPDATE SKIP LOCKED)
"""
_HAS_NO_WAITING = """
    NOT EXISTS (SELECT FROM webhook_deliveries d
        WHERE d.game_id = o.game_id AND d.fact_id = o.id AND d.status = 'PENDING')
"""
_OLD = f"SELECT o.game_id, o.id FROM outbox o WHERE o.fanned_out_at <= $2 AND {_HAS_NO_WAITING} LIMIT $1"
_PRUNE = f"""
    DELETE FROM outbox WHERE game_id = $1 AND id IN (
        SELECT o.id FROM outbox o WHERE o.game_id = $1 AND o.id = ANY($2) AND {_HAS_NO_WAITING}
        FOR UPDATE SKIP LOCKED)
"""


async def fan_out(connection: Connection, real_now: datetime) -> int:
    """Create a delivery of each event for each endpoint subscribed to its type; returns how many events."""
    return await _in_batches(connection, _NEW, (), _FAN_OUT, real_now, GIVE_UP_AFTER)


async def claim(connection: Connection, real_now: datetime, *, limit: int, lease: timedelta) -> list[Claim]:
    """Claim up to `limit` deliveries that are due, up to each endpoint's window, in the caller's transaction.

    Until `lease` has passed no other worker claims them. Endpoints that are locked are left out.
    """
    claimable = await connection.fetch(_CLAIMABLE_ENDPOINTS, limit, real_now)
    locked: list[UUID] = []
    for game_id, endpoint_ids in _by_game(claimable).items():
        locked += [row["id"] for row in await connection.fetch(_LOCK_ENDPOINTS, game_id, endpoint_ids)]
    if not locked:
        return []
    return [claim_row(row) for row in await connection.fetch(_CLAIM, limit, real_now, locked, lease)]


async def lock_failures(connection: Connection, game_id: UUID, endpoint_id: UUID) -> int | None:
    """Lock the endpoint and return its failures in a row; None for one that was deleted."""
    return await connection.fetchval(
        "SELECT failures FROM webhook_endpoints WHERE game_id = $1 AND id = $2 FOR NO KEY UPDATE",
        *(game_id, endpoint_id),
    )


async def put_test(connection: Connection, endpoint_id: UUID, game_id: UUID, real_now: datetime) -> UUID:
    """Create a delivery of a test message and return its id. The caller holds the endpoint's lock."""
    row = await connection.fetchrow(_PUT_TEST, endpoint_id, game_id, TEST_TYPE, real_now, GIVE_UP_AFTER)
    if row is None:
        raise LookupError(endpoint_id)
    return row["id"]


@dataclass(frozen=True, slots=True)
class Result:
    """The state of a delivery after an attempt; `due_at` is when a PENDING one is attempted again."""

    status: DeliveryStatus
    due_at: datetime
    attempted_at: datetime
    milliseconds: int
    http_status: int | None
    failure: Failure | None
    response: str | None


async def settle(connection: Connection, claim: Claim, result: Result) -> bool:
    """Store the result and end the claim; returns false, and stores nothing, where it had expired."""
    settled = await connection.fetchval(
        _SETTLE,
        *(claim.delivery_id, claim.number, result.status, result.due_at, result.attempted_at),
        *(result.milliseconds, result.http_status, result.failure, result.response, claim.game_id),
    )
    return bool(settled)


async def set_health(
    connection: Connection, game_id: UUID, endpoint_id: UUID, *, failures: int, rests_until: datetime | None
) -> None:
    """Store an endpoint's failures in a row and the end of its pause. The caller holds its lock."""
    await connection.execute(
        "UPDATE webhook_endpoints SET failures = $3, rests_until = $4 WHERE game_id = $1 AND id = $2",
        *(game_id, endpoint_id, failures, rests_until),
    )


async def set_gone(connection: Connection, game_id: UUID, endpoint_id: UUID) -> None:
    """Mark the endpoint as GONE: it gets no more events. The caller holds its lock."""
    await subscribe(connection, game_id, endpoint_id, ())
    await connection.execute(
        "UPDATE webhook_endpoints SET status = 'GONE' WHERE game_id = $1 AND id = $2 AND status = 'ENABLED'",
        *(game_id, endpoint_id),
    )


async def end_claims(connection: Connection) -> int:
    """End expired claims, so that their deliveries are due again; returns how many."""
    return await _in_batches(connection, _EXPIRED, (), _END_CLAIMS)


async def give_up(connection: Connection, real_now: datetime) -> int:
    """Fail deliveries that have waited for `GIVE_UP_AFTER`; returns how many."""
    return await _in_batches(connection, _OVERDUE, (real_now,), _GIVE_UP, real_now)


async def prune(connection: Connection, real_now: datetime) -> int:
    """Delete events older than `LOG_RETENTION`, and their deliveries; returns how many."""
    return await _in_batches(connection, _OLD, (real_now - LOG_RETENTION,), _PRUNE)


async def _in_batches(
    connection: Connection, choose: str, by: Sequence[object], change: str, *arguments: object
) -> int:
    """Change the rows that `choose` returns, game by game, until it finds less than a batch.

    What another worker has locked is left to it. Returns how many rows were changed.
    """
    done = 0
    while True:
        chosen = await connection.fetch(choose, BATCH, *by)
        changed = 0
        for game_id, ids in _by_game(chosen).items():
            status = await connection.execute(change, game_id, ids, *arguments)
            changed += int(status.rpartition(" ")[2])
        done += changed
        if len(chosen) < BATCH or not changed:
            return done


def _by_game(rows: Sequence[asyncpg.Record]) -> Mapping[UUID, Sequence[object]]:
    """Returns the ids of the rows, by their games in the order in which these come."""
    by_game: dict[UUID, list[object]] = {}
    for row in rows:
        by_game.setdefault(row["game_id"], []).append(row["id"])
    return by_game
