"""The audit of milestones: each has the facts that it stands for, and nothing is left of erased people."""

from collections.abc import Sequence

from app.domain.events import EventKind
from app.domain.gifts import GiftStatus
from app.domain.milestones import MilestoneKind
from app.infra.db import Database
from app.loyalty.audit import Invariant, audit_tables

_NAME = "'milestones ' || s.member_id || ' ' || s.kind || '/' || s.number"
_THEIRS = "SELECT id FROM members m WHERE m.game_id = s.game_id AND s.member_id IN (m.id, m.merged_into_id)"
# Purchases that went back since are counted: the milestone was reached.
_PURCHASES = f"""
    SELECT {_NAME} AS id FROM milestones s WHERE s.kind = '{MilestoneKind.PURCHASES}' AND s.number > (
        SELECT count(*) FROM loyalty_events e
        WHERE e.game_id = s.game_id AND e.kind = '{EventKind.PURCHASE}' AND e.member_id IN ({_THEIRS}))
"""
_TIERS = f"""
    SELECT {_NAME} AS id FROM milestones s WHERE s.kind = '{MilestoneKind.TIER}' AND NOT EXISTS (
        SELECT FROM loyalty_history h
        WHERE h.game_id = s.game_id AND h.tier = s.number AND h.member_id IN ({_THEIRS}))
"""
_STREAKS = f"""
    SELECT {_NAME} AS id FROM milestones s WHERE s.kind = '{MilestoneKind.STREAK}' AND s.number > (
        SELECT count(DISTINCT e.period) FROM loyalty_events e
        WHERE e.game_id = s.game_id AND e.kind = '{EventKind.ACTIVITY}' AND e.member_id IN ({_THEIRS}))
"""
_GIFTS = f"""
    SELECT {_NAME} AS id FROM milestones s WHERE s.kind = '{MilestoneKind.GIFTS}' AND s.number > (
        SELECT count(*) FROM gifts g JOIN players pl ON pl.game_id = g.game_id AND pl.id = g.giver_id
        WHERE g.game_id = s.game_id AND g.status = '{GiftStatus.CLAIMED}' AND pl.member_id = s.member_id)
"""
_ABSENT = f"""
    SELECT {_NAME} AS id FROM milestones s
    JOIN members m ON m.game_id = s.game_id AND m.id = s.member_id
    WHERE m.erased_at IS NOT NULL OR m.merged_into_id IS NOT NULL
"""

# The name, the tables whose rows are checked, the rows that violate it.
_INVARIANTS: Sequence[tuple[str, Sequence[str], Sequence[str]]] = (
    ("milestones-are-facts", ("milestones",), (_PURCHASES, _TIERS, _STREAKS, _GIFTS)),
    ("milestones-of-the-present", ("milestones",), (_ABSENT,)),
)

MILESTONE_INVARIANTS = tuple(name for name, _, _ in _INVARIANTS)
"""The names of what is audited here."""


async def audit_milestones(database: Database) -> list[Invariant]:
    """Audit milestones as they were at one instant; raises asyncpg's errors when the database fails."""
    return await audit_tables(database, _INVARIANTS)
