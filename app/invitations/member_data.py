"""A member's data in the tables of invitations, as a whole: exporting, moving by a merge, erasing it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId, Person
from app.infra.db import Connection
from app.loyalty.invitees import merge_invitees

_EXPORT_CODES = """
    SELECT code, created_at AS "createdAt", good_until AS "goodUntil" FROM invite_codes
    WHERE game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY created_at DESC, code LIMIT $3
"""
# Why one was refused is left out: it would tell how fraud is recognised.
_EXPORT_INVITATIONS = """
    SELECT id, CASE WHEN inviter_id = ANY($2::uuid[]) THEN 'INVITER' ELSE 'INVITEE' END AS side, state,
        claimed_at AS "claimedAt", pending_at AS "pendingAt", qualifies_at AS "qualifiesAt",
        qualified_at AS "qualifiedAt", is_rewarded AS "isRewarded", reversed_at AS "reversedAt"
    FROM invitations
    WHERE game_id = $1 AND (inviter_id = ANY($2::uuid[]) OR invitee_id = ANY($2::uuid[]))
    ORDER BY id DESC LIMIT $3
"""
_EXPORT_MARKS = """
    SELECT kind, hash FROM fraud_marks WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ORDER BY kind, hash LIMIT $3
"""
_ERASE = (
    "DELETE FROM fraud_marks WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
    "DELETE FROM invite_codes WHERE game_id = $1 AND member_id = ANY($2::uuid[])",
    "UPDATE invitations SET state = 'REFUSED', refusal = 'ERASED', waits = false WHERE game_id = $1"
    " AND (inviter_id = ANY($2::uuid[]) OR invitee_id = ANY($2::uuid[])) AND state IN ('JOINED', 'PENDING')",
)


async def export(
    connection: Connection, person: Person, limit: int
) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the lists of the export, the newest entries first, at most `limit` of each."""
    values = (person.game_id, person.member_ids, limit)
    return {
        "inviteCodes": await connection.fetch(_EXPORT_CODES, *values),
        "invitations": await connection.fetch(_EXPORT_INVITATIONS, *values),
        "fraudMarks": await connection.fetch(_EXPORT_MARKS, *values),
    }


async def move_to(connection: Connection, game_id: GameId, absorbed: UUID, survivor: UUID) -> None:
    """Merge one member into another, both locked: its rows stay, and name who it was.

    An invitation between the two is gone, which the next look at the survivor's invitations records.
    """
    await merge_invitees(connection, game_id, absorbed, survivor)


async def erase(connection: Connection, person: Person, _real_now: datetime) -> None:
    """Delete the codes and marks, and end what may still qualify. The caller holds the member's lock."""
    for statement in _ERASE:
        await connection.execute(statement, person.game_id, person.member_ids)
