"""The audit of stored value: accounts are the sums of their lots and of their entries (value.md V0.8)."""

from collections.abc import Sequence

from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_SAME_ACCOUNT = "x.game_id = a.game_id AND x.account_id = a.id"


def _sum(what: str, table: str, matches: str) -> str:
    """Returns SQL for a sum over the rows of a table that match."""
    return f"(SELECT coalesce(sum({what}), 0) FROM {table} x WHERE {matches})"


def _accounts(differs: str) -> str:
    """Returns SQL for the accounts for which a condition holds."""
    return f"SELECT 'stored_value_accounts ' || a.id AS id FROM stored_value_accounts a WHERE {differs}"


def _of_book(book: str) -> str:
    return _sum("x.delta", "stored_value_entries", f"{_SAME_ACCOUNT} AND x.book = '{book}'")


def _of_lots(column: str, kind: str) -> str:
    return _sum(f"x.{column}", "stored_value_lots", f"{_SAME_ACCOUNT} AND x.kind = '{kind}'")


_OPEN_USES = """
    SELECT coalesce(sum(u.amount), 0) FROM stored_value_uses u
    JOIN stored_value_holds h ON h.game_id = u.game_id AND h.id = u.hold_id AND h.status = 'HELD'
    WHERE u.game_id = l.game_id AND u.lot_id = l.id
"""
_OF_LOT = "x.game_id = l.game_id AND x.lot_id = l.id"
_OF_TOP_UP = "x.game_id = t.game_id AND x.reference = t.id::text"


def _top_ups(differs: str) -> str:
    """Returns SQL for the top-ups for which a condition holds."""
    return f"SELECT 'stored_value_top_ups ' || t.id AS id FROM stored_value_top_ups t WHERE {differs}"


# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "stored-value-accounts",
        ("stored_value_accounts", "stored_value_lots", "stored_value_entries"),
        (
            _accounts(f"a.paid <> {_of_book('PAID')} OR a.paid <> {_of_lots('remaining', 'PAID')}"),
            _accounts(f"a.bonus <> {_of_book('BONUS')} OR a.bonus <> {_of_lots('remaining', 'BONUS')}"),
            _accounts(f"a.debt <> -{_of_book('DEBT')}"),
            _accounts(
                f"a.entry_seq <> (SELECT count(*) FROM stored_value_entries x WHERE {_SAME_ACCOUNT})"
                f" OR a.entry_seq < (SELECT max(x.seq) FROM stored_value_entries x WHERE {_SAME_ACCOUNT})"
            ),
            _accounts(
                "NOT EXISTS (SELECT FROM members m WHERE m.game_id = a.game_id AND m.id = a.member_id)"
            ),
        ),
    ),
    (
        "stored-value-lots",
        ("stored_value_lots",),
        (
            f"SELECT 'stored_value_lots ' || l.id AS id FROM stored_value_lots l"
            f" WHERE l.remaining <> {_sum('x.delta', 'stored_value_entries', _OF_LOT)}"
            f" OR l.held <> ({_OPEN_USES})",
        ),
    ),
    (
        "stored-value-held",
        ("stored_value_holds", "stored_value_uses"),
        (
            _accounts(
                "a.held <> "
                + _sum("x.amount", "stored_value_holds", f"{_SAME_ACCOUNT} AND x.status = 'HELD'")
            ),
            "SELECT 'stored_value_holds ' || h.id AS id FROM stored_value_holds h WHERE h.amount <> "
            + _sum("x.amount", "stored_value_uses", "x.game_id = h.game_id AND x.hold_id = h.id"),
            "SELECT 'stored_value_uses ' || u.hold_id AS id FROM stored_value_uses u"
            " JOIN stored_value_holds h ON h.game_id = u.game_id AND h.id = u.hold_id"
            " WHERE u.returned > 0 AND h.status <> 'CAPTURED'",
        ),
    ),
    (
        "stored-value-top-ups",
        ("stored_value_top_ups", "stored_value_pay_outs"),
        (
            # The rest of it paid debt.
            _top_ups(
                "t.paid < "
                + _sum("x.delta", "stored_value_entries", f"{_OF_TOP_UP} AND x.cause = 'TOPPED_UP'")
                + " OR t.bonus <> "
                + _sum("x.delta", "stored_value_entries", f"{_OF_TOP_UP} AND x.cause = 'BONUS_GIVEN'")
            ),
            _top_ups(
                "t.refunded <> "
                + _sum("x.amount", "stored_value_pay_outs", "x.game_id = t.game_id AND x.top_up = t.id")
            ),
            "SELECT 'stored_value_pay_outs ' || p.key AS id FROM stored_value_pay_outs p"
            " WHERE p.kind = 'REFUND' AND NOT EXISTS ("
            " SELECT FROM stored_value_top_ups t WHERE t.game_id = p.game_id AND t.id = p.top_up)",
        ),
    ),
    (
        "stored-value-converted",
        ("stored_value_entries",),
        (
            "SELECT 'stored_value_entries ' || e.account_id || ' ' || e.seq AS id FROM stored_value_entries e"
            " LEFT JOIN loyalty_events g ON g.game_id = e.game_id AND g.kind = 'P_GRANTED'"
            " AND g.key = e.reference"
            " WHERE (e.cause = 'CONVERTED') <> (e.points > 0)"
            " OR (e.cause = 'CONVERTED' AND g.points IS DISTINCT FROM e.points)",
        ),
    ),
)

STORED_VALUE_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_stored_value(database: Database) -> list[Invariant]:
    """Audit stored value as it was at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
