"""A member's data in the tables of orders, as a whole: exporting it, moving it by a merge, erasing it.

Orders are books that the law has kept: they stay, without a name (docs/decisions/0071-orders.md).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

import orjson

from app.domain.access import GameId, Person
from app.domain.amounts import plain
from app.domain.top_ups import to_amount
from app.infra.db import Connection

_EXPORT = """
    SELECT order_id AS "orderId", status, currency, due, points, reserved_at AS "reservedAt",
        confirmed_at AS "confirmedAt", view #> '{quote,lines}' AS lines
    FROM orders WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ORDER BY reserved_at DESC, id DESC LIMIT $3
"""
_MOVE = tuple(
    f"UPDATE {table} SET member_id = $3 WHERE game_id = $1 AND member_id = $2"
    for table in ("orders", "order_quotes")
)
_ERASE = (
    "DELETE FROM order_quotes WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
    # A hash from which a quote's id could be told, and the studio's own words.
    "UPDATE orders SET fingerprint = '', release_reason = NULL"
    " WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the list of the export, the newest orders first, at most `limit`."""
    rows = await connection.fetch(_EXPORT, person.game_id, person.member_ids, limit)
    return {
        "orders": [
            {
                **row,
                "due": plain(to_amount(row["due"], row["currency"])),
                "lines": [
                    {"sku": line["priced"]["line"]["sku"], "quantity": line["priced"]["line"]["units"]}
                    for line in orjson.loads(row["lines"])
                ],
            }
            for row in rows
        ]
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move the orders and quotes of one member to another. The caller holds the locks of both."""
    for statement in _MOVE:
        await connection.execute(statement, game_id, absorbed, survivor)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Delete quotes, and empty what is only the studio's word. The caller holds the member's lock."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.member_ids)
