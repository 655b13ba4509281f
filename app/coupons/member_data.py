"""A member's coupons and shares of flash sales, as a whole: exporting, moving by a merge, erasing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
from app.infra.db import Connection

_EXPORT = """
    SELECT c.template, t.title, c.code, c.source, c.status, c.issued_at AS "issuedAt",
        c.expires_at AS "expiresAt", c.ended_at AS "endedAt"
    FROM coupons c JOIN coupon_templates t ON t.game_id = c.game_id AND t.code = c.template
    WHERE c.game_id = $1 AND c.member_id = ANY($2::uuid[]) ORDER BY c.issued_at DESC, c.id DESC LIMIT $3
"""
_EXPORT_TAKES = """
    SELECT k.sale, s.sku, k.units, k.status FROM flash_sale_takes k
    JOIN flash_sales s ON s.game_id = k.game_id AND s.code = k.sale
    WHERE k.game_id = $1 AND k.member_id = ANY($2::uuid[]) ORDER BY k.sale, k.reference LIMIT $3
"""
_MOVE = tuple(
    f"UPDATE {table} SET member_id = $3 WHERE game_id = $1 AND member_id = $2"
    for table in ("coupons", "flash_sale_takes")
)
# The ids replace the keys that the caller chose, so that nothing of its text is left: no call repeats them.
_ERASE = (
    "UPDATE coupons SET fingerprint = '', key = CASE WHEN source = 'STUDIO' THEN id::text ELSE key END"
    " WHERE game_id = $1 AND member_id = ANY($2::uuid[])"
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest coupons first, at most `limit` of each."""
    about = (person.game_id, person.member_ids, limit)
    return {
        "coupons": await connection.fetch(_EXPORT, *about),
        "flashSales": await connection.fetch(_EXPORT_TAKES, *about),
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move the coupons of one member to another. The caller holds the locks of both."""
    for statement in _MOVE:
        await connection.execute(statement, game_id, absorbed, survivor)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty what a name could be guessed from; the counts of what was used stay. The member is locked."""
    await connection.execute(_ERASE, person.game_id, person.member_ids)
