"""The SQL of grants that the staff asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.approvals import GrantStatus
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid

Place = tuple[datetime, UUID]


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the staff, as the list of approvals names one."""

    id: UUID
    email: str


@dataclass(frozen=True, slots=True)
class StaffGrant:
    """A grant of P that a person of the staff asked for; `expires_at` is None where it needed no approval."""

    id: UUID
    game_id: GameId
    member_id: UUID
    external_id: str
    points: int
    reason: str
    key: str
    fingerprint: bytes | None
    status: GrantStatus
    asked_by: Person
    asked_at: datetime
    expires_at: datetime | None
    decided_by: Person | None
    decided_at: datetime | None
    note: str


_GRANT = """
    SELECT a.id, a.game_id, pl.member_id, pl.external_id, a.points, a.reason, a.idempotency_key,
        a.fingerprint, a.status, a.asked_by, asking.email AS asking_email, a.asked_at, a.expires_at,
        a.decided_by, deciding.email AS deciding_email, a.decided_at, a.note
    FROM staff_grants a JOIN players pl ON pl.game_id = a.game_id AND pl.id = a.player_id
        JOIN staff asking ON asking.id = a.asked_by LEFT JOIN staff deciding ON deciding.id = a.decided_by
"""
_BY_ID = f"{_GRANT} WHERE a.id = $1 AND a.game_id = ANY($2::uuid[])"
_BY_KEY = f"{_GRANT} WHERE a.game_id = $1 AND a.idempotency_key = $2"
# What waits counts until it is decided or expired, whenever it was asked for.
_USED = """
    SELECT coalesce(sum(points), 0)::int8 FROM staff_grants
    WHERE asked_by = $1 AND (status = 'PENDING' AND expires_at > $2
        OR status IN ('GRANTED', 'APPROVED') AND asked_at >= $3)
"""
_NEWEST_FIRST = Order((instant("a.asked_at"), uuid("a.id")))
_PAGE = {
    way: f"""
        {_GRANT} WHERE a.status <> 'GRANTED' AND a.game_id = ANY($1::uuid[])
            AND ($2::text IS NULL OR $2 = CASE WHEN a.status = 'PENDING' AND a.expires_at <= $3
                THEN 'EXPIRED' ELSE a.status END)
            AND {_NEWEST_FIRST.between(5)}
        ORDER BY {_NEWEST_FIRST.by(backward=way)} LIMIT $4
    """
    for way in (False, True)
}
_INSERT = """
    INSERT INTO staff_grants (game_id, id, player_id, points, reason, idempotency_key, fingerprint, status,
        asked_by, asked_at, expires_at)
    SELECT game_id, $3, id, $4, $5, $6, $7, $8, $9, $10, $11
    FROM players WHERE game_id = $1 AND external_id = $2 AND erased_at IS NULL
"""
_DECIDE = """
    UPDATE staff_grants SET status = $3, decided_by = $4, note = $5, decided_at = $6
    WHERE game_id = $1 AND id = $2 AND status = 'PENDING' AND expires_at > $6 RETURNING true
"""
_EXPIRED = """
    SELECT game_id, id FROM staff_grants WHERE status = 'PENDING' AND expires_at <= $1
    ORDER BY expires_at LIMIT $2
"""
_EXPIRE = """
    UPDATE staff_grants SET status = 'EXPIRED' WHERE game_id = $1 AND id = $2 AND status = 'PENDING'
    RETURNING points, asked_by
"""


def _grant(row: asyncpg.Record) -> StaffGrant:
    decided_by = row["decided_by"]
    return StaffGrant(
        id=row["id"],
        game_id=GameId(row["game_id"]),
        member_id=row["member_id"],
        external_id=row["external_id"],
        points=row["points"],
        reason=row["reason"],
        key=row["idempotency_key"],
        fingerprint=row["fingerprint"],
        status=GrantStatus(row["status"]),
        asked_by=Person(row["asked_by"], row["asking_email"]),
        asked_at=row["asked_at"],
        expires_at=row["expires_at"],
        decided_by=None if decided_by is None else Person(decided_by, row["deciding_email"]),
        decided_at=row["decided_at"],
        note=row["note"],
    )


async def grant_by_id(
    connection: Connection, game_ids: Sequence[GameId], grant_id: UUID
) -> StaffGrant | None:
    """Returns a grant of one of these games; None for any other id."""
    row = await connection.fetchrow(_BY_ID, grant_id, game_ids)
    return None if row is None else _grant(row)


async def grant_by_key(connection: Connection, game_id: GameId, key: str) -> StaffGrant | None:
    """Returns the grant that was asked for with this idempotency key; None where there is none."""
    row = await connection.fetchrow(_BY_KEY, game_id, key)
    return None if row is None else _grant(row)


async def used_budget(connection: Connection, staff_id: UUID, real_now: datetime, day: datetime) -> int:
    """Returns the P of the budget that a person has used: given since `day` began, or waiting."""
    return await connection.fetchval(_USED, staff_id, real_now, day) or 0


async def insert_grant(
    connection: Connection, game_id: GameId, external_id: str, grant_id: UUID, *values: object
) -> None:
    """Store a grant; `values` are points, reason, key, fingerprint, status, staff, asked at, expires at."""
    await connection.execute(_INSERT, game_id, external_id, grant_id, *values)


async def decide_grant(connection: Connection, grant: StaffGrant, *decision: object) -> bool:
    """Decide a grant that waits; returns whether it still did.

    `decision` is the status, who decides, the note, and the instant.
    """
    decided = await connection.fetchval(_DECIDE, grant.game_id, grant.id, *decision)
    return decided is True


async def expired_grants(connection: Connection, real_now: datetime, limit: int) -> list[tuple[GameId, UUID]]:
    """Returns games and ids of grants that wait although they have expired."""
    rows = await connection.fetch(_EXPIRED, real_now, limit)
    return [(GameId(row["game_id"]), row["id"]) for row in rows]


async def expire_grant(connection: Connection, game_id: GameId, grant_id: UUID) -> tuple[int, UUID] | None:
    """Mark a grant as expired; returns its P and who asked, None where it does not wait any more."""
    row = await connection.fetchrow(_EXPIRE, game_id, grant_id)
    return None if row is None else (row["points"], row["asked_by"])


async def grant_page(
    connection: Connection,
    game_ids: Sequence[GameId],
    status: GrantStatus | None,
    real_now: datetime,
    window: Window[Place],
) -> list[StaffGrant]:
    """Returns grants of these games that needed an approval, newest first, as they are at `real_now`."""
    rows = await connection.fetch(
        _PAGE[window.backward], game_ids, status, real_now, window.limit, *_NEWEST_FIRST.bounds(window)
    )
    return [_grant(row) for row in rows]
