"""The audit of coupons and flash sales: what was counted is what there is (value.md V0.8)."""

from collections.abc import Sequence

from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_OF_TEMPLATE = "c.game_id = t.game_id AND c.template = t.code"


def _templates(differs: str) -> str:
    """Returns SQL for the templates for which a condition holds."""
    return f"SELECT 'coupon_templates ' || t.code AS id FROM coupon_templates t WHERE {differs}"


def _coupons(differs: str) -> str:
    """Returns SQL for the coupons for which a condition holds."""
    return f"SELECT 'coupons ' || c.id AS id FROM coupons c WHERE {differs}"


def _counted(what: str, where: str = "true") -> str:
    """Returns SQL for what the coupons of a template come to."""
    return f"(SELECT {what} FROM coupons c WHERE {_OF_TEMPLATE} AND {where})"


def _sales(differs: str) -> str:
    """Returns SQL for the sales for which a condition holds."""
    return f"SELECT 'flash_sales ' || s.code AS id FROM flash_sales s WHERE {differs}"


def _lost(table: str, row: str) -> str:
    """Returns SQL for the rows of a table whose member does not exist in their game."""
    return (
        f"SELECT '{table} ' || t.{row} AS id FROM {table} t WHERE NOT EXISTS ("
        " SELECT FROM members m WHERE m.game_id = t.game_id AND m.id = t.member_id)"
    )


_RESERVED, _USED = "c.status = 'RESERVED'", "c.status = 'USED'"
_SUM = "coalesce(sum(c.discount), 0)"
_TAKEN = (
    "(SELECT coalesce(sum(k.units), 0) FROM flash_sale_takes k"
    " WHERE k.game_id = s.game_id AND k.sale = s.code AND k.status IN ('HELD', 'SOLD'))"
)

# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "coupon-budgets",
        ("coupon_templates", "coupons"),
        (
            _templates(f"t.issued <> {_counted('count(*)')}"),
            _templates(
                f"t.reserved <> {_counted('count(*)', _RESERVED)}"
                f" OR t.reserved_discount <> {_counted(_SUM, _RESERVED)}"
            ),
            _templates(
                f"t.used <> {_counted('count(*)', _USED)} OR t.used_discount <> {_counted(_SUM, _USED)}"
            ),
            _templates(
                "t.issued > t.max_issued OR t.reserved + t.used > t.max_uses"
                " OR t.reserved_discount + t.used_discount > t.max_discount"
            ),
        ),
    ),
    (
        "coupon-codes",
        ("coupon_codes",),
        (
            # Of a coupon that was claimed by a generic code, that is the code.
            _coupons(
                "NOT EXISTS (SELECT FROM coupon_codes k WHERE k.game_id = c.game_id AND k.code = c.code"
                " AND k.template = c.template AND (k.coupon_id = c.id OR k.kind = 'GENERIC'))"
            ),
            _templates(
                "t.generic_code IS DISTINCT FROM (SELECT k.code FROM coupon_codes k"
                " WHERE k.game_id = t.game_id AND k.template = t.code AND k.kind = 'GENERIC')"
            ),
        ),
    ),
    (
        "flash-sale-stocks",
        ("flash_sales", "flash_sale_takes"),
        (_sales(f"s.taken <> {_TAKEN} OR s.taken > s.stock"),),
    ),
    (
        "coupons-of-members",
        ("coupons", "flash_sale_takes"),
        (_lost("coupons", "id"), _lost("flash_sale_takes", "reference")),
    ),
)

COUPON_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_coupons(database: Database) -> list[Invariant]:
    """Audit coupons and flash sales at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
