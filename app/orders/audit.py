"""The audit of orders: their components are what was held, captured, bought and returned (value.md V0.8)."""

from collections.abc import Sequence

from app.domain.orders import SOLD
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_SOLD = "o.status IN (" + ", ".join(f"'{status}'" for status in sorted(SOLD)) + ")"
_PARTS = "x.game_id = o.game_id AND x.order_id = o.id"
_HOLD = "x.game_id = o.game_id AND x.id = o.hold_id"
_USES = "x.game_id = o.game_id AND x.hold_id = o.hold_id"
_PURCHASE = "x.game_id = o.game_id AND x.kind = 'PURCHASE' AND x.key = o.order_id"
_SPEND = "x.game_id = o.game_id AND x.kind = 'P_SPENT' AND x.key = o.spend_key"


def _sum(what: str, table: str, matches: str) -> str:
    """Returns SQL for a sum over the rows of a table that match."""
    return f"(SELECT coalesce(sum({what}), 0) FROM {table} x WHERE {matches})"


def _orders(differs: str) -> str:
    """Returns SQL for the orders for which a condition holds."""
    return f"SELECT 'orders ' || o.id AS id FROM orders o WHERE {differs}"


def _part(column: str) -> str:
    return _sum(f"x.{column}", "order_parts", _PARTS)


def _return(column: str) -> str:
    return _sum(f"x.{column}", "order_returns", _PARTS)


_IS_CAPTURED = f"EXISTS (SELECT FROM stored_value_holds x WHERE {_HOLD} AND x.status = 'CAPTURED')"
_IS_OPEN = f"EXISTS (SELECT FROM stored_value_holds x WHERE {_HOLD} AND x.status = 'HELD')"
_STORED = f"({_part('paid')} + {_part('bonus')})"

# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "orders-components",
        ("orders", "order_parts"),
        (
            _orders(f"o.due <> {_part('money')} OR o.points <> {_part('points')}"),
            _orders(f"o.earns_on > {_part('money')} + {_part('paid')}"),
            _orders(f"{_STORED} <> {_sum('x.amount', 'stored_value_holds', _HOLD)}"),
            _orders("NOT EXISTS (SELECT FROM members m WHERE m.game_id = o.game_id AND m.id = o.member_id)"),
        ),
    ),
    (
        "orders-captured",
        ("orders",),
        (
            _orders(f"o.hold_id IS NOT NULL AND {_IS_CAPTURED} <> ({_SOLD})"),
            _orders(f"o.status = 'RELEASED' AND {_IS_OPEN}"),
            _orders(
                f"({_SOLD}) AND (o.earns_on > 0) <> EXISTS (SELECT FROM loyalty_events x WHERE {_PURCHASE})"
            ),
            _orders(f"NOT ({_SOLD}) AND EXISTS (SELECT FROM loyalty_events x WHERE {_PURCHASE})"),
            _orders("o.spend_key IS NOT NULL AND o.points <> " + _sum("x.points", "loyalty_events", _SPEND)),
        ),
    ),
    (
        "orders-returned",
        ("order_parts", "order_returns"),
        (
            _orders(
                " OR ".join(
                    f"{_part(f'returned_{column}')} <> {_return(column)}"
                    for column in ("money", "paid", "bonus", "points")
                )
            ),
            _orders(
                f"{_part('returned_paid')} + {_part('returned_bonus')}"
                f" <> {_sum('x.returned', 'stored_value_uses', _USES)}"
            ),
            _orders(f"NOT ({_SOLD}) AND EXISTS (SELECT FROM order_returns x WHERE {_PARTS})"),
            "SELECT 'order_returns ' || r.id AS id FROM order_returns r WHERE r.earns_on > 0 AND NOT EXISTS ("
            " SELECT FROM loyalty_events e WHERE e.game_id = r.game_id AND e.kind = 'REFUND'"
            " AND e.key = r.id::text)",
            "SELECT 'order_returns ' || r.id AS id FROM order_returns r WHERE r.points <> coalesce(("
            " SELECT e.points FROM loyalty_events e WHERE e.game_id = r.game_id AND e.kind = 'P_RETURNED'"
            " AND e.key = 'order:' || r.order_id || ':' || r.id), 0)",
        ),
    ),
    (
        "orders-offers",
        ("coupons", "flash_sale_takes", "bargains"),
        (
            # A reservation that has ended may still be stored.
            f"SELECT 'coupons ' || c.id AS id FROM coupons c JOIN orders o"
            f" ON o.game_id = c.game_id AND o.id::text = c.reference"
            f" WHERE c.status = 'USED' AND NOT ({_SOLD}) OR c.status = 'RESERVED' AND o.status <> 'RESERVED'",
            f"SELECT 'flash_sale_takes ' || k.sale || ' ' || k.reference AS id FROM flash_sale_takes k"
            f" JOIN orders o ON o.game_id = k.game_id AND o.id::text = k.reference"
            f" WHERE (k.status = 'SOLD') <> ({_SOLD})",
            f"SELECT 'bargains ' || b.id AS id FROM bargains b LEFT JOIN orders o"
            f" ON o.game_id = b.game_id AND o.id::text = b.reference"
            f" WHERE b.status = 'ORDERED' AND coalesce(NOT ({_SOLD}), true)",
        ),
    ),
    (
        "orders-points",
        ("loyalty_events",),
        (
            "SELECT 'loyalty_events ' || e.id AS id FROM loyalty_events e"
            " WHERE e.kind IN ('P_SPENT', 'P_CAPTURED') AND e.key LIKE 'order:%' AND NOT EXISTS ("
            " SELECT FROM orders o WHERE o.game_id = e.game_id"
            " AND o.id::text = split_part(e.key, ':', 2))",
        ),
    ),
)

ORDER_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_orders(database: Database) -> list[Invariant]:
    """Audit orders as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
