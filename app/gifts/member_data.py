"""A member's gifts as a whole: exporting them, and erasing what tells of a person.

Rows name players, which a merge moves: it needs nothing here.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.domain.access import Person
from app.infra.db import Connection

_EXPORT = """
    SELECT id, CASE WHEN giver_id = ANY($2::int8[]) THEN 'GIVEN' ELSE 'RECEIVED' END AS side, status, title,
        quantity, CASE WHEN giver_id = ANY($2::int8[]) THEN points_spent END AS "pointsSpent", message,
        created_at AS "createdAt", expires_at AS "expiresAt", settled_at AS "settledAt"
    FROM gifts WHERE game_id = $1 AND (giver_id = ANY($2::int8[]) OR recipient_id = ANY($2::int8[]))
    ORDER BY created_at DESC, id DESC LIMIT $3
"""
_EXPORT_BLOCKS = """
    SELECT count(*) AS "blockedGivers" FROM gift_blocks WHERE game_id = $1 AND player_id = ANY($2::int8[])
    HAVING count(*) > 0 LIMIT $3
"""
_ERASE = (
    # The ids replace the keys, so that nothing of the caller's text is left: no call repeats them any more.
    "UPDATE gifts SET fingerprint = '', idempotency_key = id::text, message = NULL, shows_giver = false"
    " WHERE game_id = $1 AND giver_id = ANY($2::int8[])",
    "UPDATE gifts SET message = NULL, shows_recipient = false"
    " WHERE game_id = $1 AND recipient_id = ANY($2::int8[])",
    "DELETE FROM gift_blocks"
    " WHERE game_id = $1 AND (player_id = ANY($2::int8[]) OR giver_id = ANY($2::int8[]))",
    # The events of gifts are their givers': one that a person has claimed names the person.
    "DELETE FROM outbox o USING gifts gi, players gv WHERE o.game_id = $1 AND gi.game_id = $1"
    " AND gi.recipient_id = ANY($2::int8[]) AND gv.game_id = $1 AND gv.id = gi.giver_id"
    " AND o.member_id = gv.member_id AND o.type IN ('gift.created', 'gift.claimed')"
    " AND o.data->>'giftId' = gi.id::text",
    # The notices of their claims, in the inboxes of the givers.
    "DELETE FROM notifications n USING gifts gi, players gv WHERE n.game_id = $1 AND gi.game_id = $1"
    " AND gi.recipient_id = ANY($2::int8[]) AND gv.game_id = $1 AND gv.id = gi.giver_id"
    " AND n.member_id = gv.member_id AND n.kind = 'GIFT_UPDATED' AND n.params->>'gift' = gi.id::text",
    "DELETE FROM notifications n USING gifts gi, players rc WHERE n.game_id = $1 AND gi.game_id = $1"
    " AND gi.giver_id = ANY($2::int8[]) AND rc.game_id = $1 AND rc.id = gi.recipient_id"
    " AND n.member_id = rc.member_id AND n.kind = 'GIFT_UPDATED' AND n.params->>'gift' = gi.id::text",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    values = (person.game_id, person.player_ids, limit)
    return {
        "gifts": await connection.fetch(_EXPORT, *values),
        "giftBlocks": await connection.fetch(_EXPORT_BLOCKS, *values),
    }


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Empty what tells of a person; who gave what to whom stays, without names. The member is locked."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.player_ids)
