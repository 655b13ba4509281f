"""Reads of endpoints and of their deliveries."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.infra.metrics import MAX_COUNTED
from app.webhooks.payloads import message


class EndpointStatus(StrEnum):
    ENABLED = "ENABLED"
    DISABLED = "DISABLED"
    GONE = "GONE"


class DeliveryStatus(StrEnum):
    PENDING = "PENDING"
    DELIVERED = "DELIVERED"
    FAILED = "FAILED"


class Failure(StrEnum):
    """Why an attempt failed."""

    HTTP_STATUS = "HTTP_STATUS"
    REDIRECTED = "REDIRECTED"
    GONE = "GONE"
    TIMEOUT = "TIMEOUT"
    NO_ADDRESS = "NO_ADDRESS"
    ADDRESS_REFUSED = "ADDRESS_REFUSED"
    NOT_REACHED = "NOT_REACHED"
    TLS = "TLS"
    BAD_ANSWER = "BAD_ANSWER"
    GIVEN_UP = "GIVEN_UP"
    INTERNAL = "INTERNAL"


def _body(row: asyncpg.Record) -> bytes:
    """Returns the message of a delivery, from the columns of its event."""
    return message(
        row["type"],
        row["occurred_at"],
        game_id=row["game_id"],
        member_id=row["member_id"],
        sequence=row["seq"],
        data=orjson.loads(row["data"]),
    )


CLAIM = """
    d.id, d.claims, d.attempts, d.endpoint_id, e.game_id,
    e.url, e.secret_sealed, e.old_secret_sealed, e.old_secret_until,
    o.type, o.data, o.occurred_at, o.member_id, o.seq
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """A delivery that one worker may attempt.

    `number` is the number of the claim among the delivery's; `attempts` is how many were made before.
    """

    delivery_id: UUID
    number: int
    attempts: int
    game_id: UUID
    endpoint_id: UUID
    url: str
    secret_encrypted: bytes
    old_secret_encrypted: bytes | None
    old_secret_until: datetime | None
    body: bytes


def claim_row(row: asyncpg.Record) -> Claim:
    """Returns the claim read from the columns that `CLAIM` names."""
    return Claim(
        delivery_id=row["id"],
        number=row["claims"],
        attempts=row["attempts"],
        game_id=row["game_id"],
        endpoint_id=row["endpoint_id"],
        url=row["url"],
        secret_encrypted=row["secret_sealed"],
        old_secret_encrypted=row["old_secret_sealed"],
        old_secret_until=row["old_secret_until"],
        body=_body(row),
    )


# One endpoint at a time, so that the index of pending deliveries serves it.
_WAITING = f"""
    SELECT count(*) FROM (
        SELECT 1 FROM webhook_endpoints e CROSS JOIN LATERAL (
            SELECT 1 FROM webhook_deliveries d
            WHERE d.game_id = e.game_id AND d.endpoint_id = e.id AND d.status = 'PENDING'
                AND d.claimed_until IS NULL AND d.due_at <= $1
            ORDER BY d.due_at LIMIT {MAX_COUNTED}
        ) of_endpoint WHERE e.status = 'ENABLED' LIMIT {MAX_COUNTED}
    ) due
"""


async def count_waiting(connection: Connection, real_now: datetime) -> int:
    """Returns how many deliveries are due and not claimed, up to `MAX_COUNTED`.

    They wait because their endpoints are failing, or get no more messages at a time.
    """
    return await connection.fetchval(_WAITING, real_now) or 0


ENDPOINT = """
    e.id, e.game_id, e.url, e.description, e.event_types, e.status, e.old_secret_until, e.failures,
    e.rests_until, e.created_at, e.updated_at
"""
DELIVERY = """
    d.id, d.endpoint_id, d.status, d.attempts, d.due_at, d.created_at, d.attempted_at, d.milliseconds,
    d.http_status, d.failure, d.response, o.type, o.data, o.occurred_at, o.game_id, o.member_id, o.seq
"""


@dataclass(frozen=True, slots=True)
class EndpointRow:
    """An endpoint, without its secrets."""

    id: UUID
    game_id: GameId
    url: str
    description: str | None
    event_types: tuple[str, ...]
    status: EndpointStatus
    old_secret_until: datetime | None
    failures: int
    created_at: datetime
    updated_at: datetime


def endpoint_row(row: asyncpg.Record) -> EndpointRow:
    """Returns the endpoint read from the columns that `ENDPOINT` names."""
    return EndpointRow(
        id=row["id"],
        game_id=row["game_id"],
        url=row["url"],
        description=row["description"],
        event_types=tuple(row["event_types"]),
        status=EndpointStatus(row["status"]),
        old_secret_until=row["old_secret_until"],
        failures=row["failures"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """An entry of the delivery log, with the message as it was sent."""

    id: UUID
    endpoint_id: UUID
    type: str
    status: DeliveryStatus
    attempts: int
    due_at: datetime
    created_at: datetime
    attempted_at: datetime | None
    milliseconds: int | None
    http_status: int | None
    failure: Failure | None
    response: str | None
    body: str


def delivery_row(row: asyncpg.Record) -> DeliveryRow:
    """Returns the delivery read from the columns that `DELIVERY` names."""
    return DeliveryRow(
        id=row["id"],
        endpoint_id=row["endpoint_id"],
        type=row["type"],
        status=DeliveryStatus(row["status"]),
        attempts=row["attempts"],
        due_at=row["due_at"],
        created_at=row["created_at"],
        attempted_at=row["attempted_at"],
        milliseconds=row["milliseconds"],
        http_status=row["http_status"],
        failure=None if row["failure"] is None else Failure(row["failure"]),
        response=row["response"],
        body=_body(row).decode(),
    )


async def endpoints_of(connection: Connection, game_id: GameId) -> list[EndpointRow]:
    """Returns a game's endpoints, the oldest first."""
    rows = await connection.fetch(
        f"SELECT {ENDPOINT} FROM webhook_endpoints e WHERE e.game_id = $1 ORDER BY e.created_at, e.id",
        game_id,
    )
    return [endpoint_row(row) for row in rows]


async def find_endpoint(
    connection: Connection, game_ids: Sequence[GameId], endpoint_id: UUID, *, lock: bool = False
) -> EndpointRow | None:
    """Returns an endpoint of one of these games; None for an unknown one and for one of another game."""
    found = f"SELECT {ENDPOINT} FROM webhook_endpoints e WHERE e.id = $2 AND e.game_id"
    row = await connection.fetchrow(f"{found} = ANY($1::uuid[])", game_ids, endpoint_id)
    if lock and row is not None:  # of several games a cluster locks nothing
        row = await connection.fetchrow(f"{found} = $1 FOR UPDATE", row["game_id"], endpoint_id)
    return None if row is None else endpoint_row(row)


async def endpoints_by_id(
    connection: Connection, game_ids: Sequence[GameId], endpoint_ids: Collection[UUID]
) -> list[EndpointRow]:
    """Returns those of the endpoints that are of these games."""
    rows = await connection.fetch(
        f"SELECT {ENDPOINT} FROM webhook_endpoints e"
        " WHERE e.id = ANY($2::uuid[]) AND e.game_id = ANY($1::uuid[])",
        *(game_ids, endpoint_ids),
    )
    return [endpoint_row(row) for row in rows]


_DELIVERIES = "webhook_deliveries d JOIN outbox o ON o.game_id = d.game_id AND o.id = d.fact_id"
_NEWEST_FIRST = Order((instant("d.created_at"), uuid("d.id")))


async def delivery_page(
    connection: Connection,
    game_id: GameId,
    endpoint_id: UUID,
    status: DeliveryStatus | None,
    window: Window[tuple[datetime, UUID]],
) -> list[DeliveryRow]:
    """Returns a page of an endpoint's deliveries, the newest first, or the oldest in a backward window."""
    rows = await connection.fetch(
        f"SELECT {DELIVERY} FROM {_DELIVERIES} WHERE d.game_id = $4 AND d.endpoint_id = $1"
        f" AND d.status = coalesce($2, d.status) AND {_NEWEST_FIRST.between(5)}"
        f" ORDER BY {_NEWEST_FIRST.by(backward=window.backward)} LIMIT $3",
        *(endpoint_id, status, window.limit, game_id, *_NEWEST_FIRST.bounds(window)),
    )
    return [delivery_row(row) for row in rows]


async def deliveries_by_id(
    connection: Connection, game_ids: Sequence[GameId], delivery_ids: Collection[UUID]
) -> list[DeliveryRow]:
    """Returns those of the deliveries that are of these games."""
    rows = await connection.fetch(
        f"SELECT {DELIVERY} FROM {_DELIVERIES} WHERE d.id = ANY($2::uuid[]) AND d.game_id = ANY($1::uuid[])",
        *(game_ids, delivery_ids),
    )
    return [delivery_row(row) for row in rows]


async def find_delivery(
    connection: Connection, game_ids: Sequence[GameId], delivery_id: UUID
) -> DeliveryRow | None:
    """Returns a delivery of one of these games; None for an unknown one and for one of another game."""
    row = await connection.fetchrow(
        f"SELECT {DELIVERY} FROM {_DELIVERIES} WHERE d.id = $2 AND d.game_id = ANY($1::uuid[])",
        *(game_ids, delivery_id),
    )
    return None if row is None else delivery_row(row)
