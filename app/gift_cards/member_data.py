"""Exports the gift cards of a member, and erases the personal data in them.

Rows name players, which a merge moves: it needs nothing here.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.access import Person
from app.domain.amounts import plain
from app.domain.top_ups import to_amount
from app.infra.db import Connection

_EXPORT = """
    SELECT id, CASE WHEN giver_id = ANY($2::int8[]) THEN 'GIVEN' ELSE 'RECEIVED' END AS side, status, amount,
        currency, message, created_at AS "createdAt", expires_at AS "expiresAt", settled_at AS "settledAt"
    FROM gift_cards WHERE game_id = $1 AND (giver_id = ANY($2::int8[]) OR recipient_id = ANY($2::int8[]))
    ORDER BY created_at DESC, id DESC LIMIT $3
"""
_ERASE = (
    # A hash from which the giver's id could be guessed; no call repeats these any more. What was paid stays
    # claimable: its value is the recipient's.
    "UPDATE gift_cards SET fingerprint = '', message = NULL"
    " WHERE game_id = $1 AND giver_id = ANY($2::int8[])",
    "UPDATE gift_cards SET message = NULL WHERE game_id = $1 AND recipient_id = ANY($2::int8[])",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the list of the export, the newest entries first, at most `limit`."""
    rows = await connection.fetch(_EXPORT, person.game_id, person.player_ids, limit)
    return {
        "giftCards": [{**row, "amount": plain(to_amount(row["amount"], row["currency"]))} for row in rows]
    }


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty what tells of a person; what was paid for and who has it stays, without names."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.player_ids)
