"""When the invitation must be looked at by which a member came: an instant in the member's row.

What an invitation is, `app.invitations` knows. The recorder, merges and new identities only say that it may
have changed; so a purchase of a member who came by none costs nothing.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain import amounts
from app.domain.access import GameId
from app.domain.instants import BEGINNING, LATEST
from app.domain.invitations import Sale
from app.domain.rules import RuleBook
from app.infra.db import Connection

_LOOK = """
    UPDATE members SET invitation_at = $3
    WHERE game_id = $1 AND id = ANY($2::uuid[]) AND invitation_at IS NOT NULL
"""
_SET = "UPDATE members SET invitation_at = $3 WHERE game_id = $1 AND id = $2"
_MERGE = (
    "UPDATE members SET invitation_at = $4 WHERE game_id = $1 AND id = $3"
    " AND (invitation_at IS NOT NULL"
    " OR (SELECT a.invitation_at IS NOT NULL FROM members a WHERE a.game_id = $1 AND a.id = $2))",
    "UPDATE members SET invitation_at = NULL"
    " WHERE game_id = $1 AND id = $2 AND $3::uuid IS NOT NULL AND $4::timestamptz IS NOT NULL",
)
_DUE = """
    SELECT id FROM members WHERE game_id = $1 AND invitation_at <= $2 AND id <> ALL($3::uuid[])
    ORDER BY invitation_at, id LIMIT $4
"""


# Purchases, each with what went back of it; that of merges is recorded about the member that goes on.
_SALES = """
    SELECT p.key, p.effective_at, p.amount, p.currency,
        array_agg(r.effective_at) FILTER (WHERE r.seq IS NOT NULL) AS back_at,
        array_agg(r.amount) FILTER (WHERE r.seq IS NOT NULL) AS back
    FROM loyalty_events p
    LEFT JOIN loyalty_events r ON r.game_id = $1 AND r.kind = 'REFUND' AND r.refunds = p.key
        AND r.member_id IN (
            SELECT s.id FROM members m JOIN members s ON s.game_id = $1
                AND coalesce(m.merged_into_id, m.id) IN (s.id, s.merged_into_id)
            WHERE m.game_id = $1 AND m.id = p.member_id)
    WHERE p.game_id = $1 AND p.kind = 'PURCHASE' AND {}
    GROUP BY p.key, p.effective_at, p.amount, p.currency
"""
_SALES_UNTIL = _SALES.format("p.member_id = ANY($2::uuid[]) AND p.effective_at < $3")
_SALE = _SALES.format("p.key = $2")


def _sale(row: asyncpg.Record, book: RuleBook) -> Sale:
    rate = book.rate(row["currency"], row["effective_at"])
    if rate is None:
        raise LookupError(row["currency"])
    back = zip(row["back_at"] or (), row["back"] or (), strict=True)
    return Sale(
        row["key"],
        row["effective_at"],
        amounts.multiply(row["amount"], rate),
        [(at, amounts.multiply(amount, rate)) for at, amount in back],
    )


async def sales_until(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID], until: datetime, book: RuleBook
) -> list[Sale]:
    """Returns the purchases of these members, one and those that it absorbed, that count before `until`."""
    return [_sale(row, book) for row in await connection.fetch(_SALES_UNTIL, game_id, member_ids, until)]


async def sale(connection: Connection, game_id: GameId, purchase_id: str, book: RuleBook) -> Sale:
    """Returns a purchase of the game. Raises LookupError for an unknown one."""
    row = await connection.fetchrow(_SALE, game_id, purchase_id)
    if row is None:
        raise LookupError(purchase_id)
    return _sale(row, book)


async def has_purchased(connection: Connection, game_id: GameId, member_ids: Sequence[UUID]) -> bool:
    """Returns whether one of these members made a purchase, refunded or not."""
    found = await connection.fetchval(
        "SELECT true FROM loyalty_events"
        " WHERE game_id = $1 AND member_id = ANY($2::uuid[]) AND kind = 'PURCHASE' LIMIT 1",
        *(game_id, member_ids),
    )
    return found is True


async def look_at_invitations(connection: Connection, game_id: GameId, member_ids: Sequence[UUID]) -> None:
    """Have the invitations of these members, which are locked, looked at soon, where there are any."""
    await connection.execute(_LOOK, game_id, member_ids, BEGINNING)


async def set_invitation_at(
    connection: Connection, game_id: GameId, member_id: UUID, at: datetime | None
) -> None:
    """Store when the invitation of a locked member must be looked at; None: when an event may change it."""
    await connection.execute(_SET, game_id, member_id, LATEST if at is None else at)


async def merge_invitees(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Have the invitations of two locked members looked at as those of the one that goes on."""
    for statement in _MERGE:
        await connection.execute(statement, game_id, absorbed, survivor, BEGINNING)


async def due_invitees(
    connection: Connection, game_id: GameId, game_now: datetime, limit: int, leave: Sequence[UUID] = ()
) -> list[UUID]:
    """Returns members whose invitation must be looked at by now, the one that was due first in front."""
    rows = await connection.fetch(_DUE, game_id, game_now, leave, limit)
    return [row["id"] for row in rows]


async def invitation_at(connection: Connection, game_id: GameId, member_id: UUID) -> datetime | None:
    """Returns when the invitation of a locked member must be looked at; None for one that came by none."""
    return await connection.fetchval(
        "SELECT invitation_at FROM members WHERE game_id = $1 AND id = $2", game_id, member_id
    )
