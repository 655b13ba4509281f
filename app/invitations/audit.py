"""The audit of invitations: both sides' facts agree with the states, and nothing is left of erased people."""

from collections.abc import Sequence

from app.domain.events import EventKind
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables


def _unmatched(kind: EventKind, key: str, wanted: str, points: str = "e.points") -> str:
    """Returns SQL for the invitations without exactly one event of a kind, with these points, where `wanted`
    holds, or with one where it does not."""
    return f"""
        SELECT 'invitations ' || i.id AS id FROM invitations i
        LEFT JOIN loyalty_events e ON e.game_id = i.game_id AND e.kind = '{kind}' AND e.key = {key}
        GROUP BY i.game_id, i.id, i.state, i.is_rewarded
        HAVING count(e.id) <> CASE WHEN {wanted} THEN 1 ELSE 0 END
            OR bool_or(e.points IS DISTINCT FROM {points})
    """


def _orphaned(kind: EventKind, key: str = "e.key") -> str:
    """Returns SQL for the events of a kind that name an invitation which does not exist."""
    return f"""
        SELECT 'loyalty_events ' || e.id AS id FROM loyalty_events e
        WHERE e.kind = '{kind}' AND NOT EXISTS (
            SELECT FROM invitations i WHERE i.game_id = e.game_id AND i.id::text = {key})
    """


_QUALIFIED = "i.state IN ('QUALIFIED', 'REVERSED')"
_REVERSED = "i.state = 'REVERSED'"
# Where both sides are one member, one event takes both facts back.
_BOTH_REVERSED = f"""
    SELECT 'invitations ' || i.id AS id FROM invitations i
    JOIN members a ON a.game_id = i.game_id AND a.id = i.inviter_id
    JOIN members b ON b.game_id = i.game_id AND b.id = i.invitee_id
    LEFT JOIN loyalty_events e ON e.game_id = i.game_id AND e.kind = '{EventKind.INVITE_REVERSED}'
        AND e.key = i.id || '/invitee'
    WHERE CASE WHEN {_REVERSED} AND i.is_rewarded THEN e.id IS NULL
            AND coalesce(a.merged_into_id, a.id) <> coalesce(b.merged_into_id, b.id)
        ELSE e.id IS NOT NULL END
"""
_FOLLOWED = """
    SELECT 'invitations ' || i.id AS id FROM invitations i
    JOIN members m ON m.game_id = i.game_id AND m.id = i.invitee_id
    JOIN members n ON n.game_id = i.game_id AND n.id = coalesce(m.merged_into_id, m.id)
    WHERE i.state IN ('JOINED', 'PENDING', 'QUALIFIED') AND n.invitation_at IS NULL
"""


def _of_erased(table: str) -> str:
    return f"""
        SELECT '{table} of ' || t.member_id AS id FROM {table} t
        JOIN members m ON m.game_id = t.game_id AND m.id = t.member_id WHERE m.erased_at IS NOT NULL
    """


# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "invitations-are-facts",
        ("invitations",),
        (
            _unmatched(EventKind.INVITE_QUALIFIED, "i.id::text", _QUALIFIED, "i.is_rewarded::int"),
            _unmatched(EventKind.INVITE_REWARDED, "i.id::text", f"{_QUALIFIED} AND i.is_rewarded"),
            _unmatched(EventKind.INVITE_REVERSED, "i.id::text", _REVERSED),
            _BOTH_REVERSED,
            _orphaned(EventKind.INVITE_QUALIFIED),
            _orphaned(EventKind.INVITE_REWARDED),
            _orphaned(EventKind.INVITE_REVERSED, "e.refunds"),
        ),
    ),
    ("invitations-followed", ("invitations",), (_FOLLOWED,)),
    (
        "invitations-of-the-present",
        ("invite_codes", "fraud_marks"),
        (_of_erased("invite_codes"), _of_erased("fraud_marks")),
    ),
)

INVITATION_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_invitations(database: Database) -> list[Invariant]:
    """Audit invitations as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
