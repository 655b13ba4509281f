"""The part of the audit about gifts: what they took is with one of the two sides, once."""

from collections.abc import Sequence

from app.domain.events import EventKind
from app.domain.gifts import GiftStatus
from app.domain.inventory import GrantSource
from app.domain.store import RedemptionStatus, gives_back
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_BACK = ", ".join(
    f"'{status}'" for status in GiftStatus if status not in {GiftStatus.READY, GiftStatus.CLAIMED}
)
_FAILED = ", ".join(f"'{status}'" for status in RedemptionStatus if gives_back(status))
_IS_BACK = f"(gi.status IN ({_BACK}) OR (failed.id IS NOT NULL AND erased.id IS NULL))"


def _moved(kind: EventKind, wanted: str) -> str:
    """Returns SQL for the gifts of the catalog without exactly one event of the kind where `wanted` holds.

    What has come back to somebody who was erased later stays.
    """
    return f"""
        SELECT 'gifts ' || gi.id AS id FROM gifts gi
        LEFT JOIN loyalty_events e ON e.game_id = gi.game_id AND e.kind = '{kind}' AND e.key = gi.id::text
        LEFT JOIN players erased
            ON erased.game_id = gi.game_id AND erased.id = gi.giver_id AND erased.erased_at IS NOT NULL
        LEFT JOIN redemptions failed
            ON failed.game_id = gi.game_id AND failed.id = gi.id AND failed.status IN ({_FAILED})
        WHERE gi.item_id IS NOT NULL
        GROUP BY gi.game_id, gi.id, gi.points_spent, gi.status, erased.id, failed.id
        HAVING (count(e.id) <> CASE WHEN {wanted} THEN 1 ELSE 0 END
                AND NOT (erased.id IS NOT NULL AND gi.status = '{GiftStatus.CLAIMED}' AND count(e.id) <= 1))
            OR coalesce(max(e.points), gi.points_spent) <> gi.points_spent
    """


_UNDELIVERED = f"""
    SELECT 'gifts ' || coalesce(gi.id, r.id) AS id
    FROM (SELECT * FROM gifts WHERE item_id IS NOT NULL AND status = '{GiftStatus.CLAIMED}') gi
    FULL JOIN (SELECT * FROM redemptions WHERE giver_id IS NOT NULL) r
        ON r.game_id = gi.game_id AND r.id = gi.id AND r.giver_id = gi.giver_id
        AND r.player_id = gi.recipient_id AND r.item_id = gi.item_id AND r.quantity = gi.quantity
        AND r.points_spent = gi.points_spent
    WHERE gi.id IS NULL OR r.id IS NULL
"""
_UNGRANTED = f"""
    SELECT 'gifts ' || coalesce(gi.id, gr.id) AS id
    FROM (SELECT * FROM gifts WHERE item IS NOT NULL AND status = '{GiftStatus.CLAIMED}') gi
    FULL JOIN (SELECT * FROM inventory_grants WHERE source = '{GrantSource.GIFT}') gr
        ON gr.game_id = gi.game_id AND gr.id = gi.id AND gr.item = gi.item AND gr.quantity = gi.quantity
        AND gr.days IS NOT DISTINCT FROM gi.days
    WHERE gi.id IS NULL OR gr.id IS NULL
"""
_TAKEN_OTHERWISE = f"""
    SELECT 'inventory_grants ' || coalesce(gr.id, t.grant_id) AS id
    FROM (SELECT * FROM inventory_grants WHERE given <> 0) gr
    FULL JOIN (
        SELECT gi.game_id, (part->>0)::uuid AS grant_id, sum((part->>1)::int8) AS taken
        FROM gifts gi CROSS JOIN LATERAL jsonb_array_elements(gi.taken) AS part
        WHERE gi.status IN ('{GiftStatus.READY}', '{GiftStatus.CLAIMED}') GROUP BY 1, 2
    ) t ON t.game_id = gr.game_id AND t.grant_id = gr.id
    WHERE gr.given IS DISTINCT FROM t.taken
"""
_WITHOUT_SIDES = """
    SELECT 'gifts ' || gi.id AS id FROM gifts gi
    WHERE NOT EXISTS (SELECT FROM players pl WHERE pl.game_id = gi.game_id AND pl.id = gi.giver_id)
        OR (gi.recipient_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM players pl WHERE pl.game_id = gi.game_id AND pl.id = gi.recipient_id))
"""
_NOT_EMPTIED = f"""
    SELECT 'gifts ' || gi.id AS id FROM gifts gi
        JOIN players pl ON pl.game_id = gi.game_id AND pl.id IN (gi.giver_id, gi.recipient_id)
    WHERE pl.erased_at IS NOT NULL AND (gi.message IS NOT NULL
        OR (pl.id = gi.giver_id AND (gi.shows_giver OR gi.status = '{GiftStatus.READY}')))
"""

# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    ("gifts-paid-once", ("gifts",), (_moved(EventKind.P_SPENT, "true"),)),
    ("gifts-returned-once", ("gifts",), (_moved(EventKind.P_RETURNED, _IS_BACK),)),
    ("gifts-delivered-once", ("gifts", "redemptions", "inventory_grants"), (_UNDELIVERED, _UNGRANTED)),
    ("gifts-taken-once", ("gifts", "inventory_grants"), (_TAKEN_OTHERWISE,)),
    ("gifts-of-one-game", ("gifts",), (_WITHOUT_SIDES,)),
    ("gifts-of-erased-people", ("gifts",), (_NOT_EMPTIED,)),
)

GIFT_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_gifts(database: Database) -> list[Invariant]:
    """Audit gifts as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
