"""The part of the audit about gift cards: the value of each is in one place, once."""

from collections.abc import Sequence

from app.domain.gift_cards import GiftCardStatus
from app.domain.stored_value_entries import Cause, Counter
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_MOVED = f"""(SELECT coalesce(sum(e.delta), 0) FROM stored_value_entries e
    WHERE e.game_id = c.game_id AND e.reference = c.id::text AND e.counter = '{Counter.GIFT_CARDS}')"""
_SPENT = f"""(SELECT count(*) FROM stored_value_entries e WHERE e.game_id = c.game_id
    AND e.reference = c.id::text AND e.cause IN ('{Cause.GIFT_CLAIMED}', '{Cause.GIFT_RETURNED}'))"""


def _cards(differs: str) -> str:
    """Returns SQL for the gift cards for which a condition holds."""
    return f"SELECT 'gift_cards ' || c.id AS id FROM gift_cards c WHERE {differs}"


# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    (
        "gift-cards-credited-once",
        ("gift_cards", "stored_value_entries"),
        (
            # Of one that was charged back, a giver owes what was spent; without a giver it is lost.
            _cards(
                f"CASE WHEN c.lot_id IS NULL THEN {_MOVED} <> 0"
                f" WHEN c.status <> '{GiftCardStatus.REVOKED}' THEN {_MOVED} <> c.amount"
                f" WHEN c.giver_id IS NOT NULL THEN {_MOVED} <> 0"
                f" ELSE {_MOVED} NOT BETWEEN 0 AND c.amount END"
            ),
            _cards(f"{_SPENT} > 1"),
            "SELECT 'stored_value_entries ' || e.account_id || ' ' || e.seq AS id FROM stored_value_entries e"
            f" WHERE e.counter = '{Counter.GIFT_CARDS}' AND NOT EXISTS (SELECT FROM gift_cards c"
            " WHERE c.game_id = e.game_id AND c.id::text = e.reference)",
        ),
    ),
    (
        "gift-cards-of-one-game",
        ("gift_cards",),
        (
            _cards(
                "(c.giver_id IS NOT NULL AND NOT EXISTS ("
                " SELECT FROM players pl WHERE pl.game_id = c.game_id AND pl.id = c.giver_id))"
                " OR (c.recipient_id IS NOT NULL AND NOT EXISTS ("
                " SELECT FROM players pl WHERE pl.game_id = c.game_id AND pl.id = c.recipient_id))"
            ),
        ),
    ),
    (
        "gift-cards-of-erased-people",
        ("gift_cards",),
        (
            "SELECT 'gift_cards ' || c.id AS id FROM gift_cards c"
            " JOIN players pl ON pl.game_id = c.game_id AND pl.id IN (c.giver_id, c.recipient_id)"
            " WHERE pl.erased_at IS NOT NULL AND c.message IS NOT NULL",
        ),
    ),
)

GIFT_CARD_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_gift_cards(database: Database) -> list[Invariant]:
    """Audit gift cards as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
