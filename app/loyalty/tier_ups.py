"""Promotions on their way to what is given for them, in the transaction that made them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.infra.db import Connection
from app.loyalty.state import MemberState

_NOTE = """
    INSERT INTO tier_ups (game_id, member_id, seq, at, tier)
    SELECT $1, * FROM unnest($2::uuid[], $3::int4[], $4::timestamptz[], $5::text[])
    ON CONFLICT DO NOTHING
"""
_CLAIM = """
    SELECT t.member_id, t.seq, t.at, t.tier FROM tier_ups t
    JOIN members m ON m.game_id = t.game_id AND m.id = t.member_id
    WHERE t.game_id = $1 AND m.id <> ALL($2::uuid[])
    ORDER BY t.at, t.seq LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED
"""


@dataclass(frozen=True, slots=True)
class TierUp:
    """A promotion: the member of then, the number of its entry in the history, and the tier it came to."""

    member_id: UUID
    seq: int
    at: datetime
    tier: str


async def note_tier_ups(connection: Connection, game_id: GameId, states: Iterable[MemberState]) -> None:
    """Note the promotions of these members, which are locked and written."""
    promoted = [(state.id, *promotion) for state in states for promotion in state.promotions]
    if promoted:
        await connection.execute(_NOTE, game_id, *(list(column) for column in zip(*promoted, strict=True)))


async def claim_tier_up(connection: Connection, game_id: GameId, skip: Sequence[UUID]) -> TierUp | None:
    """Returns a promotion that was noted, its member locked; none that another worker holds."""
    row = await connection.fetchrow(_CLAIM, game_id, list(skip))
    return None if row is None else TierUp(**row)


async def forget_tier_up(connection: Connection, game_id: GameId, tier_up: TierUp) -> None:
    """Remove a promotion for which all was given."""
    await connection.execute(
        "DELETE FROM tier_ups WHERE game_id = $1 AND member_id = $2 AND seq = $3",
        *(game_id, tier_up.member_id, tier_up.seq),
    )
