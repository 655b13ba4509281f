"""A member's data in the tables of the store, as a whole: exporting it, erasing it.

Redemptions belong to players, and a merge moves them with these.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.access import Person
from app.infra.db import Connection
from app.infra.encryption import EncryptedColumns
from app.store.point_events import delivery_context

ENCRYPTED = EncryptedColumns("redemptions", "id", ("address_sealed", "email_sealed"), delivery_context)

_EXPORT_REDEMPTIONS = """
    SELECT r.id, i.sku, r.title, r.quantity, r.points_spent AS "pointsSpent", r.status,
        r.created_at AS "createdAt", r.settled_at AS "settledAt", r.tracking_url AS "trackingUrl",
        r.failure_reason AS "failureReason", r.benefit, r.period,
        r.address_sealed AS address, r.email_sealed AS email
    FROM redemptions r JOIN catalog_items i ON i.game_id = r.game_id AND i.id = r.item_id
    WHERE r.game_id = $1 AND r.player_id = ANY($2::int8[])
    ORDER BY r.created_at DESC, r.id DESC LIMIT $3
"""
# The id replaces the key, so that nothing of the caller's text is left: no call repeats it any more.
_ERASE = """
    UPDATE redemptions SET address_sealed = NULL, email_sealed = NULL, tracking_url = NULL,
        failure_reason = NULL, fingerprint = '', idempotency_key = id::text
    WHERE game_id = $1 AND player_id = ANY($2::int8[])
"""


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each.

    `address` and `email` of a redemption are encrypted for `app.store.point_events.delivery_context`.
    """
    return {
        "redemptions": await connection.fetch(_EXPORT_REDEMPTIONS, person.game_id, person.player_ids, limit)
    }


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty the personal data in redemptions. The caller holds the member's lock."""
    await connection.execute(_ERASE, person.game_id, person.player_ids)
