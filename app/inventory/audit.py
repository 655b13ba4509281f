"""The inventory's part of the audit: what is owned is what the grants come to, counted another way."""

from collections.abc import Sequence

from app.domain.audience import FOREVER
from app.domain.instants import format_instant
from app.domain.inventory import GrantSource
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

# The end of timed grants in closed form: the latest of the ends that each of them would have with those after
# it alone.
_COUNTED = """
    SELECT g.game_id, g.member_id, g.item, sum(g.granted) AS granted, bool_or(g.is_permanent) AS is_permanent,
        max(g.granted_at + g.days_from * interval '1 day') AS ends_at, max(g.granted_at_all) AS granted_at
    FROM (
        SELECT game_id, member_id, item, quantity - revoked - given AS granted, granted_at AS granted_at_all,
            days IS NULL AND quantity > revoked + given AS is_permanent,
            CASE WHEN days IS NOT NULL AND quantity > revoked + given THEN granted_at END AS granted_at,
            sum(CASE WHEN quantity > revoked + given THEN days END) OVER (
                PARTITION BY game_id, member_id, item ORDER BY granted_at DESC, id DESC) AS days_from
        FROM inventory_grants
    ) g GROUP BY g.game_id, g.member_id, g.item
"""
_USED = """
    SELECT game_id, member_id, item, sum(quantity) AS used FROM inventory_uses
    GROUP BY game_id, member_id, item
"""
_MISCOUNTED = f"""
    SELECT 'inventory_items ' || coalesce(i.member_id, c.member_id) || ' ' || coalesce(i.item, c.item) AS id
    FROM inventory_items i FULL JOIN ({_COUNTED}) c USING (game_id, member_id, item)
        LEFT JOIN ({_USED}) u USING (game_id, member_id, item)
    WHERE i.item IS NULL OR i.quantity <> coalesce(c.granted, 0) - coalesce(u.used, 0)
        OR i.is_permanent <> coalesce(c.is_permanent, false)
        OR i.ends_at IS DISTINCT FROM c.ends_at OR i.granted_at IS DISTINCT FROM c.granted_at
"""
_GIVEN_TOO_MANY = """
    SELECT 'inventory_grants ' || id AS id FROM inventory_grants WHERE given < 0 OR revoked + given > quantity
"""
_PLACED_OTHERWISE = f"""
    SELECT 'loadouts ' || l.member_id || ' ' || p.item AS id
    FROM loadouts l
    CROSS JOIN LATERAL jsonb_to_recordset(l.placements) AS p (item text, until timestamptz)
    LEFT JOIN inventory_items i ON i.game_id = l.game_id AND i.member_id = l.member_id AND i.item = p.item
    WHERE p.until IS DISTINCT FROM CASE WHEN i.is_permanent AND i.quantity > 0
        THEN '{format_instant(FOREVER)}'::timestamptz ELSE i.ends_at END
"""
_PLACED_TWICE = """
    SELECT 'loadouts ' || l.member_id AS id FROM loadouts l
    CROSS JOIN LATERAL jsonb_to_recordset(l.placements) AS p (item text)
    GROUP BY l.game_id, l.member_id HAVING count(*) <> count(DISTINCT p.item)
"""
_GRANTED = f"gr.source = '{GrantSource.REDEMPTION}'"
_UNMATCHED_REDEMPTIONS = f"""
    SELECT 'redemptions ' || coalesce(r.id, gr.id) AS id
    FROM (SELECT * FROM redemptions WHERE grants IS NOT NULL) r
    FULL JOIN (SELECT * FROM inventory_grants gr WHERE {_GRANTED}) gr
        ON gr.game_id = r.game_id AND gr.id = r.id AND gr.item = r.grants
    WHERE r.id IS NULL OR gr.id IS NULL
"""


def _lost(table: str) -> Sequence[str]:
    """Returns SQL for the rows of a table whose member or item does not exist in their game."""
    return [
        f"SELECT '{table} ' || t.item AS id FROM {table} t WHERE NOT EXISTS ("
        f" SELECT FROM {other} o WHERE o.game_id = t.game_id AND {match})"
        for other, match in (("members", "o.id = t.member_id"), ("item_definitions", "o.code = t.item"))
    ]


# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "inventory-counted",
        ("inventory_items", "inventory_grants", "inventory_uses"),
        (_MISCOUNTED, _GIVEN_TOO_MANY),
    ),
    ("loadouts-of-inventory", ("loadouts",), (_PLACED_OTHERWISE, _PLACED_TWICE)),
    ("redemptions-granted-once", ("redemptions", "inventory_grants"), (_UNMATCHED_REDEMPTIONS,)),
    (
        "inventory-of-one-game",
        ("inventory_items", "inventory_grants", "inventory_uses"),
        (*_lost("inventory_items"), *_lost("inventory_grants"), *_lost("inventory_uses")),
    ),
)

INVENTORY_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_inventory(database: Database) -> list[Invariant]:
    """Audit possessions as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
