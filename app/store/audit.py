"""The store's part of the audit: a redemption is paid for once, and given back once where it failed."""

from collections.abc import Sequence

from app.domain.events import EventKind
from app.domain.gifts import GiftStatus
from app.domain.store import RedemptionStatus, gives_back
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables
from app.loyalty.event_columns import GIVEN_BACK

_RETURNED = ", ".join(f"'{status}'" for status in RedemptionStatus if gives_back(status))
_ID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
_MATCH = "e.game_id = r.game_id AND e.key = r.id::text"
_MATCH_GIFT = "gi.game_id = e.game_id AND gi.id::text = e.key"
_IS_PAID, _IS_GIFT = "r.benefit IS NULL", "r.benefit IS NOT NULL"


def _unmatched_redemptions(kind: EventKind, wanted: str) -> str:
    """Returns SQL for the redemptions without exactly one event of the kind, of their points, where `wanted`
    holds, or with one where it does not.

    Those that a benefit gave cost 0 P, which is what their events move. P of a gift go back to its giver,
    unless that one was erased before.
    """
    return f"""
        SELECT 'redemptions ' || r.id AS id FROM redemptions r
        LEFT JOIN loyalty_events e ON e.kind = '{kind}' AND {_MATCH}
        LEFT JOIN players erased
            ON erased.game_id = r.game_id AND erased.id = r.giver_id AND erased.erased_at IS NOT NULL
        GROUP BY r.game_id, r.id, r.benefit, r.points_spent, r.status, erased.id
        HAVING (count(e.id) <> CASE WHEN {wanted} THEN 1 ELSE 0 END AND NOT (count(e.id) <= 1
                AND '{kind}' = '{EventKind.P_RETURNED}' AND erased.id IS NOT NULL))
            OR coalesce(max(e.points), r.points_spent) <> r.points_spent
    """


def _orphaned_events(kind: EventKind) -> str:
    """Returns SQL for the events of a kind that name neither a redemption nor a gift."""
    return f"""
        SELECT 'loyalty_events ' || e.id AS id FROM loyalty_events e
        WHERE e.kind = '{kind}' AND e.key ~ '{_ID}' AND NOT EXISTS (SELECT FROM redemptions r WHERE {_MATCH})
            AND NOT EXISTS (SELECT FROM gifts gi WHERE {_MATCH_GIFT})
    """


# P that the player gave back are those of a cancelled redemption, or of a gift that came back. Before Laurel
# distinguished them, their events had no code either.
_GIVEN_BACK_UNCANCELLED = f"""
    SELECT 'loyalty_events ' || e.id AS id FROM loyalty_events e
    WHERE e.kind = '{EventKind.P_RETURNED}' AND e.code <> '' AND e.key ~ '{_ID}' AND NOT EXISTS (
        SELECT FROM redemptions r
        WHERE {_MATCH} AND e.code = '{GIVEN_BACK}' AND r.status = '{RedemptionStatus.CANCELLED}')
        AND NOT EXISTS (SELECT FROM gifts gi WHERE {_MATCH_GIFT} AND e.code = '{GIVEN_BACK}'
            AND gi.status NOT IN ('{GiftStatus.READY}', '{GiftStatus.CLAIMED}'))
"""


_COUPONS_OF = "c.game_id = r.game_id AND c.source = 'REDEMPTION' AND split_part(c.key, '/', 1) = r.id::text"
_UNMATCHED_GRANTS = (
    f"""
    SELECT 'redemptions ' || r.id AS id FROM redemptions r
    WHERE CASE WHEN r.grants_coupon IS NULL THEN 0 ELSE r.quantity END <> (
            SELECT count(*) FROM coupons c WHERE {_COUPONS_OF} AND c.template = r.grants_coupon)
        OR coalesce(r.grants_value * r.quantity, 0) <> (
            SELECT coalesce(sum(e.delta), 0) FROM stored_value_entries e
            JOIN stored_value_accounts a ON a.game_id = e.game_id AND a.id = e.account_id
            WHERE e.game_id = r.game_id AND e.cause = 'REDEEMED' AND e.reference = r.id::text
                AND a.currency = r.grants_currency)
    """,
    f"""
    SELECT 'coupons ' || c.id AS id FROM coupons c WHERE c.source = 'REDEMPTION' AND NOT EXISTS (
        SELECT FROM redemptions r WHERE {_COUPONS_OF} AND r.grants_coupon = c.template)
    """,
    """
    SELECT 'stored_value_entries ' || e.account_id || ' ' || e.seq AS id FROM stored_value_entries e
    WHERE e.cause = 'REDEEMED' AND NOT EXISTS (
        SELECT FROM redemptions r WHERE r.game_id = e.game_id AND r.id::text = e.reference
            AND r.grants_value IS NOT NULL)
    """,
)
"""What redemptions grant of coupons and of stored value, once each."""


def _no_picture(game_id: str, sha256: str) -> str:
    """Returns SQL for whether a game has no picture of a hash."""
    return f"NOT EXISTS (SELECT FROM pictures p WHERE p.game_id = {game_id} AND p.sha256 = {sha256})"


# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "redemptions-paid-once",
        ("redemptions",),
        (
            _unmatched_redemptions(EventKind.P_SPENT, _IS_PAID),
            _orphaned_events(EventKind.P_SPENT),
            _unmatched_redemptions(EventKind.BENEFIT_CLAIMED, _IS_GIFT),
        ),
    ),
    (
        "redemptions-returned-once",
        ("redemptions",),
        (
            _unmatched_redemptions(EventKind.P_RETURNED, f"{_IS_PAID} AND r.status IN ({_RETURNED})"),
            _orphaned_events(EventKind.P_RETURNED),
            _GIVEN_BACK_UNCANCELLED,
            _unmatched_redemptions(EventKind.BENEFIT_RETURNED, f"{_IS_GIFT} AND r.status IN ({_RETURNED})"),
            _orphaned_events(EventKind.BENEFIT_RETURNED),
        ),
    ),
    ("redemptions-granted-at-once", ("redemptions", "coupons", "stored_value_entries"), _UNMATCHED_GRANTS),
    (
        "redemptions-of-one-game",
        ("redemptions",),
        (
            "SELECT 'redemptions ' || r.id AS id FROM redemptions r WHERE NOT EXISTS ("
            " SELECT FROM catalog_items i WHERE i.game_id = r.game_id AND i.id = r.item_id) OR NOT EXISTS ("
            " SELECT FROM players pl WHERE pl.game_id = r.game_id AND pl.id = r.player_id)",
        ),
    ),
    (
        "redemptions-in-time",
        ("redemptions",),
        (
            "SELECT 'redemptions ' || id AS id FROM redemptions WHERE due_at <= created_at"
            " OR settled_at < created_at OR (status = 'PENDING') <> (settled_at IS NULL)",
        ),
    ),
    (
        "pictures-stored",
        ("catalog_items", "picture_sources", "pictures"),
        (
            f"SELECT 'catalog_items ' || i.id AS id FROM catalog_items i WHERE i.picture IS NOT NULL"
            f" AND {_no_picture('i.game_id', 'i.picture')}",
            "SELECT 'picture_sources ' || encode(s.address_hash, 'hex') AS id FROM picture_sources s"
            f" WHERE s.sha256 IS NOT NULL AND {_no_picture('s.game_id', 's.sha256')}",
            "SELECT 'pictures ' || encode(sha256, 'hex') AS id FROM pictures WHERE sha256(data) <> sha256",
        ),
    ),
    (
        "wishes-of-the-present",
        ("wishes",),
        (
            "SELECT 'wishes ' || w.id AS id FROM wishes w"
            " JOIN members m ON m.game_id = w.game_id AND m.id = w.member_id"
            " WHERE m.erased_at IS NOT NULL OR m.merged_into_id IS NOT NULL",
        ),
    ),
    (
        "stock-not-negative",
        ("catalog_items", "stock_adjustments"),
        (
            "SELECT 'catalog_items ' || id AS id FROM catalog_items WHERE stock < 0",
            "SELECT 'stock_adjustments ' || id AS id FROM stock_adjustments WHERE stock < 0",
        ),
    ),
)

STORE_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_store(database: Database) -> list[Invariant]:
    """Audit the store as it was at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
