"""The SQL of milestones: whose facts have changed, what they reach, and what a member has reached."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.events import EventKind
from app.domain.gifts import GiftStatus
from app.domain.milestones import STEPS, Milestone, MilestoneKind
from app.infra.db import Connection

# How many gifts of each member others have claimed: a claim writes nothing about its giver.
_GIVEN = f"""
    given AS (
        SELECT pl.member_id, count(*)::int4 AS gifts FROM gifts g
        JOIN players pl ON pl.game_id = g.game_id AND pl.id = g.giver_id
        WHERE g.game_id = $1 AND g.status = '{GiftStatus.CLAIMED}' GROUP BY pl.member_id
    )
"""
# Materialized, so that the tables are read as they lie.
_CHANGED = f"""
    WITH {_GIVEN}, changed AS MATERIALIZED (
        SELECT m.id FROM members m
        LEFT JOIN milestone_states s ON s.game_id = m.game_id AND s.member_id = m.id
        LEFT JOIN given ON given.member_id = m.id
        WHERE m.game_id = $1 AND m.merged_into_id IS NULL AND m.erased_at IS NULL
            AND (s.member_id IS NULL OR s.event_seq <> m.event_seq OR s.history_seq <> m.history_seq
                OR s.gifts <> coalesce(given.gifts, 0) OR s.next_at <= $2)
    )
    SELECT id FROM changed LIMIT $3
"""
_LOCK = """
    SELECT id FROM members
    WHERE game_id = $1 AND id = ANY($2::uuid[]) AND merged_into_id IS NULL AND erased_at IS NULL
    ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
"""
# Members, and those that they absorbed, whose events and history stay where they were recorded.
_WHO = """
    who AS (
        SELECT id, coalesce(merged_into_id, id) AS member_id FROM members
        WHERE game_id = $1 AND (id = ANY($2::uuid[]) OR merged_into_id = ANY($2::uuid[]))
    )
"""
# What went back wholly is no purchase.
_PURCHASES = f"""
    back AS (
        SELECT who.member_id, r.refunds, sum(r.amount) AS amount
        FROM who JOIN loyalty_events r ON r.game_id = $1 AND r.member_id = who.id
        WHERE r.kind = '{EventKind.REFUND}' GROUP BY who.member_id, r.refunds
    ), purchases AS (
        SELECT who.member_id, e.effective_at AS at, row_number() OVER (
            PARTITION BY who.member_id ORDER BY e.effective_at, e.member_id, e.seq) AS number
        FROM who JOIN loyalty_events e ON e.game_id = $1 AND e.member_id = who.id
        LEFT JOIN back ON back.member_id = who.member_id AND back.refunds = e.key
        WHERE e.kind = '{EventKind.PURCHASE}' AND e.amount > coalesce(back.amount, 0)
    )
"""
_TIERS = """
    tiers AS (
        SELECT DISTINCT ON (who.member_id, h.tier) who.member_id, h.at, h.tier, h.ladder_version
        FROM who JOIN loyalty_history h ON h.game_id = $1 AND h.member_id = who.id
        WHERE h.tier > 1 ORDER BY who.member_id, h.tier, h.at, h.seq
    )
"""
_STREAKS = f"""
    days AS (
        SELECT DISTINCT ON (who.member_id, e.code, e.period)
            who.member_id, e.code, e.period::date AS day, e.effective_at AS at
        FROM who JOIN loyalty_events e ON e.game_id = $1 AND e.member_id = who.id
        WHERE e.kind = '{EventKind.ACTIVITY}'
        ORDER BY who.member_id, e.code, e.period, e.effective_at
    ), runs AS (
        SELECT member_id, code, day, at,
            day - (row_number() OVER (PARTITION BY member_id, code ORDER BY day))::int AS run
        FROM days
    ), streaks AS (
        SELECT member_id, at, row_number() OVER (PARTITION BY member_id, code, run ORDER BY day) AS number
        FROM runs
    )
"""
_GIFTS = f"""
    claims AS (
        SELECT pl.member_id, g.settled_at AS at,
            row_number() OVER (PARTITION BY pl.member_id ORDER BY g.settled_at, g.id) AS number
        FROM players pl JOIN gifts g ON g.game_id = $1 AND g.giver_id = pl.id
        WHERE pl.game_id = $1 AND pl.member_id = ANY($2::uuid[]) AND g.status = '{GiftStatus.CLAIMED}'
    )
"""
_ANNIVERSARY = "(m.joined_at AT TIME ZONE 'UTC' + make_interval(years => number)) AT TIME ZONE 'UTC'"
_YEARS = "generate_series(1, (extract(year FROM $3::timestamptz) - extract(year FROM m.joined_at))::int + 2)"
_ANNIVERSARIES = f"""
    anniversaries AS (
        SELECT m.id AS member_id, number, {_ANNIVERSARY} AS at
        FROM members m CROSS JOIN LATERAL {_YEARS} AS number
        WHERE m.game_id = $1 AND m.id = ANY($2::uuid[])
    )
"""


def _steps(kind: MilestoneKind) -> str:
    return ", ".join(map(str, STEPS[kind]))


# A milestone that is there stays as it is, whatever becomes of its facts.
_STORE = f"""
    WITH {_WHO}, {_PURCHASES}, {_TIERS}, {_STREAKS}, {_GIFTS}, {_ANNIVERSARIES}
    INSERT INTO milestones (game_id, member_id, kind, number, ladder_version, at)
    SELECT $1, member_id, '{MilestoneKind.PURCHASES}', number, NULL::int4, at FROM purchases
    WHERE number IN ({_steps(MilestoneKind.PURCHASES)})
    UNION ALL SELECT $1, member_id, '{MilestoneKind.TIER}', tier, ladder_version, at FROM tiers
    UNION ALL SELECT $1, member_id, '{MilestoneKind.STREAK}', number, NULL, min(at) FROM streaks
    WHERE number IN ({_steps(MilestoneKind.STREAK)}) GROUP BY member_id, number
    UNION ALL SELECT $1, member_id, '{MilestoneKind.GIFTS}', number, NULL, at FROM claims
    WHERE number IN ({_steps(MilestoneKind.GIFTS)})
    UNION ALL SELECT $1, member_id, '{MilestoneKind.ANNIVERSARY}', number, NULL, at FROM anniversaries
    WHERE at <= $3
    ON CONFLICT (game_id, member_id, kind, number) DO NOTHING
    RETURNING member_id, kind, number, ladder_version, at
"""
_STORE_STATES = f"""
    WITH {_GIFTS}, {_ANNIVERSARIES}
    INSERT INTO milestone_states (game_id, member_id, event_seq, history_seq, gifts, next_at)
    SELECT $1, m.id, m.event_seq, m.history_seq,
        (SELECT count(*) FROM claims c WHERE c.member_id = m.id),
        (SELECT min(a.at) FROM anniversaries a WHERE a.member_id = m.id AND a.at > $3)
    FROM members m WHERE m.game_id = $1 AND m.id = ANY($2::uuid[])
    ON CONFLICT (game_id, member_id) DO UPDATE SET event_seq = excluded.event_seq,
        history_seq = excluded.history_seq, gifts = excluded.gifts, next_at = excluded.next_at
"""
_OF_MEMBER = """
    SELECT kind, number, ladder_version, at FROM milestones WHERE game_id = $1 AND member_id = $2
    ORDER BY at DESC, kind, number DESC
"""


def _milestone(row: asyncpg.Record) -> Milestone:
    return Milestone(MilestoneKind(row["kind"]), row["number"], row["at"], row["ladder_version"])


async def find_changed(connection: Connection, game_id: GameId, game_now: datetime, limit: int) -> list[UUID]:
    """Returns members whose facts have changed since they were looked at, or who have an anniversary."""
    return [row["id"] for row in await connection.fetch(_CHANGED, game_id, game_now, limit)]


async def lock_present(connection: Connection, game_id: GameId, member_ids: Sequence[UUID]) -> list[UUID]:
    """Lock these members, without those that are gone or that another process holds, and return their ids."""
    return [row["id"] for row in await connection.fetch(_LOCK, game_id, member_ids)]


async def store_reached(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID], game_now: datetime
) -> list[tuple[UUID, Milestone]]:
    """Store what these members, which are locked, have reached until an instant; returns what is new."""
    rows = await connection.fetch(_STORE, game_id, member_ids, game_now)
    await connection.execute(_STORE_STATES, game_id, member_ids, game_now)
    return [(row["member_id"], _milestone(row)) for row in rows]


async def milestones_of(connection: Connection, game_id: GameId, member_id: UUID) -> list[Milestone]:
    """Returns what a member has reached, the latest first."""
    return [_milestone(row) for row in await connection.fetch(_OF_MEMBER, game_id, member_id)]
