"""The SQL with which the worker counts: what members have that is not counted yet, and the counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.events import ChangeKind
from app.domain.reports import Counted, Entry, Expiry, Sale, Tally
from app.infra.db import Connection

# Materialized, so that both tables are read as they lie: for the first few members alone their indexes would
# be read, and a page for each member of both.
_UNCOUNTED = """
    WITH uncounted AS MATERIALIZED (
        SELECT m.id FROM members m
        LEFT JOIN report_members r ON r.game_id = m.game_id AND r.member_id = m.id
        WHERE m.game_id = $1
            AND (r.member_id IS NULL OR r.history_seq <> m.history_seq OR r.event_seq <> m.event_seq)
    )
    SELECT id FROM uncounted LIMIT $2
"""
_START = "INSERT INTO report_states (game_id) VALUES ($1) ON CONFLICT DO NOTHING"
_LOCK = "SELECT true FROM report_states WHERE game_id = $1 FOR NO KEY UPDATE SKIP LOCKED"
_FINISH = """
    INSERT INTO report_states (game_id, as_of) VALUES ($1, $2) ON CONFLICT (game_id) DO UPDATE
    SET as_of = excluded.as_of WHERE report_states.as_of IS NULL OR report_states.as_of < excluded.as_of
"""
_MEMBERS = """
    SELECT m.id, m.history_seq, m.event_seq, m.tier, m.progress, m.season_started_at, m.season_ends_at, m.p,
        m.p_expires_at, m.merged_into_id IS NOT NULL AS is_closed,
        coalesce(r.history_seq, 0) AS counted_history, coalesce(r.event_seq, 0) AS counted_events,
        r.latest, r.tier AS counted_tier, r.p AS counted_p, r.joined_at, r.last_purchase, r.expiry_month,
        r.expiry_p
    FROM members m LEFT JOIN report_members r ON r.game_id = m.game_id AND r.member_id = m.id
    WHERE m.game_id = $1 AND m.id = ANY($2::uuid[])
"""
_WANTED = "unnest($2::uuid[], $3::int4[], $4::int4[]) AS wanted (id, after, until)"
_ENTRIES = f"""
    SELECT h.member_id, h.seq, h.kind, h.at, h.tier, h.p, h.reference FROM {_WANTED}
    JOIN loyalty_history h
        ON h.game_id = $1 AND h.member_id = wanted.id AND h.seq > wanted.after AND h.seq <= wanted.until
    ORDER BY h.member_id, h.seq
"""
_SALES = f"""
    SELECT e.member_id, e.kind, e.effective_at, e.amount, e.currency FROM {_WANTED}
    JOIN loyalty_events e
        ON e.game_id = $1 AND e.member_id = wanted.id AND e.seq > wanted.after AND e.seq <= wanted.until
    WHERE e.kind IN ('PURCHASE', 'REFUND')
"""
_ITEMS = "SELECT id, item_id FROM redemptions WHERE game_id = $1 AND id = ANY($2::uuid[])"
_STORE_MEMBERS = """
    INSERT INTO report_members (game_id, member_id, history_seq, event_seq, latest, tier, p, joined_at,
        last_purchase, expiry_month, expiry_p, falls_at, progress)
    SELECT $1, u.* FROM unnest($2::uuid[], $3::int4[], $4::int4[], $5::timestamptz[], $6::int2[], $7::int8[],
        $8::timestamptz[], $9::date[], $10::date[], $11::int8[], $12::timestamptz[], $13::int8[]) AS u
    ON CONFLICT (member_id, game_id) DO UPDATE SET history_seq = excluded.history_seq,
        event_seq = excluded.event_seq, latest = excluded.latest, tier = excluded.tier, p = excluded.p,
        joined_at = excluded.joined_at, last_purchase = excluded.last_purchase,
        expiry_month = excluded.expiry_month, expiry_p = excluded.expiry_p, falls_at = excluded.falls_at,
        progress = excluded.progress
"""
_STORE_MOVES = """
    INSERT INTO report_moves (game_id, member_id, seq, joined_at, at, source, target)
    SELECT $1, u.* FROM unnest($2::uuid[], $3::int4[], $4::timestamptz[], $5::timestamptz[], $6::int2[],
        $7::int2[]) AS u
"""
_ADD = """
    INSERT INTO report_counts (game_id, measure, day, key, other, count, amount)
    SELECT $1, u.* FROM unnest($2::text[], $3::date[], $4::text[], $5::text[], $6::int8[], $7::numeric[]) AS u
    ON CONFLICT (game_id, measure, day, key, other) DO UPDATE
    SET count = report_counts.count + excluded.count, amount = report_counts.amount + excluded.amount
"""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """A member as it is stored, and how far it is counted."""

    id: UUID
    history_seq: int
    event_seq: int
    tier: int
    progress: int
    season_started_at: datetime
    season_ends_at: datetime
    p: int
    p_expires_at: datetime | None
    is_closed: bool
    counted: Counted


class NewlyCounted(NamedTuple):
    """How far a member is counted now, its progress there, and when it falls; None where it does not."""

    member_id: UUID
    state: Counted
    progress: int
    falls_at: datetime | None


def _uncounted(row: asyncpg.Record) -> Uncounted:
    counted = Counted()
    if row["counted_history"]:
        expiry = None if row["expiry_month"] is None else Expiry(row["expiry_month"], row["expiry_p"])
        counted = Counted(
            history_seq=row["counted_history"],
            event_seq=row["counted_events"],
            latest=row["latest"],
            tier=row["counted_tier"],
            p=row["counted_p"],
            joined_at=row["joined_at"],
            last_purchase=row["last_purchase"],
            expiry=expiry,
        )
    return Uncounted(
        id=row["id"],
        history_seq=row["history_seq"],
        event_seq=row["event_seq"],
        tier=row["tier"],
        progress=row["progress"],
        season_started_at=row["season_started_at"],
        season_ends_at=row["season_ends_at"],
        p=row["p"],
        p_expires_at=row["p_expires_at"],
        is_closed=row["is_closed"],
        counted=counted,
    )


async def find_uncounted(connection: Connection, game_id: GameId, limit: int) -> Sequence[UUID]:
    """Returns members of a game who have something that is not counted yet."""
    return [row["id"] for row in await connection.fetch(_UNCOUNTED, game_id, limit)]


async def start_counting(connection: Connection, game_id: GameId) -> None:
    """Make the row of a game that has none yet, to be locked by `lock_counts`."""
    await connection.execute(_START, game_id)


async def finish_counting(connection: Connection, game_id: GameId, as_of: datetime) -> None:
    """Store that all is counted which was recorded before an instant of the game's clock."""
    await connection.execute(_FINISH, game_id, as_of)


async def lock_counts(connection: Connection, game_id: GameId) -> bool:
    """Lock a game's counts until the transaction's end; returns False where another process has them."""
    return await connection.fetchval(_LOCK, game_id) is True


async def read_uncounted(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID]
) -> Sequence[Uncounted]:
    """Returns those of these members who still have something that is not counted."""
    rows = [_uncounted(row) for row in await connection.fetch(_MEMBERS, game_id, member_ids)]
    return [
        row
        for row in rows
        if (row.history_seq, row.event_seq) != (row.counted.history_seq, row.counted.event_seq)
    ]


async def uncounted_entries(
    connection: Connection, game_id: GameId, members: Sequence[Uncounted]
) -> Mapping[UUID, Sequence[Entry]]:
    """Returns the entries of the members' histories that are not counted, in order."""
    found: dict[UUID, list[Entry]] = {member.id: [] for member in members}
    ids = [member.id for member in members]
    after = [member.counted.history_seq for member in members]
    until = [member.history_seq for member in members]
    for row in await connection.fetch(_ENTRIES, game_id, ids, after, until):
        entry = Entry(row["seq"], ChangeKind(row["kind"]), row["at"], row["tier"], row["p"], row["reference"])
        found[row["member_id"]].append(entry)
    return found


async def sales_between(
    connection: Connection, game_id: GameId, wanted: Mapping[UUID, tuple[int, int]]
) -> Mapping[UUID, Sequence[Sale]]:
    """Returns purchases and refunds of these members, each after one number of an event up to another."""
    found: dict[UUID, list[Sale]] = {member_id: [] for member_id in wanted}
    after = [numbers[0] for numbers in wanted.values()]
    until = [numbers[1] for numbers in wanted.values()]
    for row in await connection.fetch(_SALES, game_id, list(wanted), after, until):
        sale = Sale(row["kind"] == "REFUND", row["effective_at"], row["amount"], row["currency"])
        found[row["member_id"]].append(sale)
    return found


async def redeemed_items(
    connection: Connection, game_id: GameId, redemption_ids: Sequence[UUID]
) -> Mapping[str, UUID]:
    """Returns the items of these redemptions, by the redemptions' ids as texts."""
    if not redemption_ids:
        return {}
    rows = await connection.fetch(_ITEMS, game_id, redemption_ids)
    return {str(row["id"]): row["item_id"] for row in rows}


async def store_counted(
    connection: Connection,
    game_id: GameId,
    counted: Sequence[NewlyCounted],
    tally: Tally,
) -> None:
    """Store how far members are counted, and add what was counted."""
    states = [each.state for each in counted]
    expiries = [state.expiry for state in states]
    await connection.execute(
        _STORE_MEMBERS,
        game_id,
        [each.member_id for each in counted],
        [state.history_seq for state in states],
        [state.event_seq for state in states],
        [state.latest for state in states],
        [state.tier for state in states],
        [state.p for state in states],
        [state.joined_at for state in states],
        [state.last_purchase for state in states],
        [None if expiry is None else expiry.month for expiry in expiries],
        [None if expiry is None else expiry.p for expiry in expiries],
        [each.falls_at for each in counted],
        [each.progress for each in counted],
    )
    if tally.moves:
        await connection.execute(_STORE_MOVES, game_id, *map(list, zip(*tally.moves, strict=True)))
    # In one order, though nobody else writes them: a page of the table is then written once.
    counts = sorted((key, *added) for key, added in tally.counts.items() if any(added))
    keys = [key for key, _, _ in counts]
    days: list[date] = [key.day for key in keys]
    await connection.execute(
        _ADD,
        game_id,
        [key.measure for key in keys],
        days,
        [key.key for key in keys],
        [key.other for key in keys],
        [count for _, count, _ in counts],
        [amount for _, _, amount in counts],
    )
