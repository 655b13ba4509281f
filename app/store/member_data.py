"""A member's data in the tables of the store, as a whole: exporting it, moving it by a merge, erasing it.

Redemptions belong to players, and a merge moves them with these.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
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
_EXPORT_WISHES = """
    SELECT w.id, i.sku, w.text, w.created_at AS "createdAt", w.told_at AS "toldAt"
    FROM wishes w LEFT JOIN catalog_items i ON i.game_id = w.game_id AND i.id = w.item_id
    WHERE w.game_id = $1 AND w.member_id = ANY($2::uuid[])
    ORDER BY w.created_at DESC, w.id DESC LIMIT $3
"""
# In the game $1, from $3, which is absorbed, to $2: what both wish for stays the survivor's.
_MOVE_WISHES = (
    """
    DELETE FROM wishes w USING wishes o WHERE w.game_id = $1 AND w.member_id = $3
        AND o.game_id = $1 AND o.member_id = $2 AND (o.item_id = w.item_id OR lower(o.text) = lower(w.text))
    """,
    "UPDATE wishes SET member_id = $2 WHERE game_id = $1 AND member_id = $3",
)
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
        "redemptions": await connection.fetch(_EXPORT_REDEMPTIONS, person.game_id, person.player_ids, limit),
        "wishes": await connection.fetch(_EXPORT_WISHES, person.game_id, person.member_ids, limit),
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Move the wishes of one member to another, which may have more than the limit after it.

    The caller holds the locks of both.
    """
    for statement in _MOVE_WISHES:
        await connection.execute(statement, game_id, survivor, absorbed)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty the personal data in redemptions, and delete the wishes. The caller holds the member's lock."""
    await connection.execute(_ERASE, person.game_id, person.player_ids)
    await connection.execute(
        "DELETE FROM wishes WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
        *(person.game_id, person.member_ids),
    )
