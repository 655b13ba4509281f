"""The audit of bargaining: prices are what helpers left of them, units are counted once (value.md V0.8)."""

from collections.abc import Sequence

from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_HELPS = "h.game_id = b.game_id AND h.bargain_id = b.id"


def _bargains(differs: str) -> str:
    """Returns SQL for the bargainings for which a condition holds."""
    return f"SELECT 'bargains ' || b.id AS id FROM bargains b WHERE {differs}"


def _helps(what: str) -> str:
    """Returns SQL for what the helps of a bargaining come to."""
    return f"(SELECT {what} FROM bargain_helps h WHERE {_HELPS})"


def _lost(table: str, row: str, player: str) -> str:
    """Returns SQL for the rows of a table whose player does not exist in their game."""
    return (
        f"SELECT '{table} ' || t.{row} AS id FROM {table} t WHERE NOT EXISTS ("
        f" SELECT FROM players pl WHERE pl.game_id = t.game_id AND pl.id = t.{player})"
    )


_TAKEN = """(
    SELECT count(*) FROM bargains b
    WHERE b.game_id = a.game_id AND b.activity = a.code AND b.unit IS NOT NULL)
"""

# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "bargain-prices",
        ("bargains", "bargain_helps"),
        (
            _bargains(f"b.helped <> {_helps('count(*)')} OR b.helped <> {_helps('coalesce(max(place), 0)')}"),
            _bargains(f"b.price <> b.first_price - {_helps('coalesce(sum(cut), 0)')}"),
            _bargains("(b.helped = b.helpers) <> (b.price = b.floor_price)"),
            f"SELECT 'bargain_helps ' || b.id || ' ' || h.place AS id"
            f" FROM bargain_helps h JOIN bargains b ON {_HELPS} WHERE h.cut < b.least_cut",
        ),
    ),
    (
        "bargain-stocks",
        ("bargain_activities", "bargains"),
        (
            f"SELECT 'bargain_activities ' || a.code AS id FROM bargain_activities a"
            f" WHERE a.taken <> {_TAKEN} OR a.taken > a.stock",
        ),
    ),
    (
        "bargains-of-players",
        ("bargains", "bargain_helps"),
        (_lost("bargains", "id", "owner_id"), _lost("bargain_helps", "bargain_id", "helper_id")),
    ),
    (
        "bargains-of-erased-people",
        ("bargains", "bargain_helps"),
        (
            "SELECT 'bargains ' || b.id AS id FROM bargains b JOIN players pl"
            " ON pl.game_id = b.game_id AND pl.id = b.owner_id"
            " WHERE pl.erased_at IS NOT NULL AND b.shows_owner",
            "SELECT 'bargain_helps ' || h.bargain_id AS id FROM bargain_helps h JOIN players pl"
            " ON pl.game_id = h.game_id AND pl.id = h.helper_id"
            " WHERE pl.erased_at IS NOT NULL AND h.shows_name",
        ),
    ),
)

BARGAIN_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_bargains(database: Database) -> list[Invariant]:
    """Audit bargaining as it was at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
