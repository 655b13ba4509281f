"""The past of members, as much of it as a replay needs: snapshots, and the events after one (rules.md §6).

Snapshots are made of the events, and stored so that a long past is not counted from its beginning each time
(docs/decisions/0047-snapshots.md). What changes the past deletes, in its transaction, those after it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

import asyncpg
from pydantic import TypeAdapter

from app.domain.access import GameId
from app.domain.events import Event, Snapshot, Standing
from app.domain.growth.held import lacks_measures
from app.domain.pack_events import PackReversed
from app.domain.rules import RuleBook
from app.domain.snapshots import SNAPSHOT_EVERY, snapshots
from app.domain.taken_back import TAKING_BACK, takes_back
from app.infra.db import Connection
from app.loyalty.queries import events_of
from app.loyalty.state import MemberState

MAX_NUMBER = 2**31 - 1
"""No event of a member has a higher number: by then all is known."""
_STANDING = TypeAdapter(Standing)
_TAKEN_BACK = """
    SELECT count(DISTINCT key) AS found, min(seq) AS first FROM loyalty_events
    WHERE game_id = $1 AND kind IN ('PURCHASE', 'INVITE_QUALIFIED', 'INVITE_REWARDED')
        AND key = ANY($2::text[]) AND member_id = $3
"""
_LATEST = """
    SELECT s.seq, s.at, s.standing, s.spent FROM standing_snapshots s
    WHERE s.member_id = $1 AND s.game_id = $2 AND s.at <= $3 AND s.seq < $4
        AND NOT EXISTS (SELECT FROM loyalty_events e
            WHERE e.game_id = $2 AND e.member_id = $1 AND e.seq > $5 AND e.kind = ANY($6::text[]))
    ORDER BY s.seq DESC LIMIT 1
"""
_OF_MEMBERS = """
    SELECT member_id, seq, at, standing, spent FROM standing_snapshots
    WHERE game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY member_id, seq
"""
_DELETE = "DELETE FROM standing_snapshots WHERE member_id = $1 AND game_id = $2 AND seq > $3"
_INSERT = """
    INSERT INTO standing_snapshots (game_id, member_id, seq, at, standing, spent)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
"""


async def find_snapshot(
    connection: Connection,
    game_id: GameId,
    state: MemberState,
    until: datetime,
    asked: Sequence[Event] = (),
) -> Snapshot | None:
    """Returns the latest snapshot of a locked member that lies not after `until`, nor after what the events
    `asked` for take back.

    None where something of that is not the member's own, or no snapshot can be read; and where a payment for
    a pack is taken back, which is rare enough to be counted from the beginning.
    """
    if state.event_seq < SNAPSHOT_EVERY:
        return None
    return await _latest(connection, game_id, state.id, state.event_seq + 1, until=until, asked=asked)


async def _latest(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    number: int,
    *,
    until: datetime,
    asked: Sequence[Event],
    known_by: int = MAX_NUMBER,
) -> Snapshot | None:
    before = await _first_taken_back(connection, game_id, member_id, asked, number)
    row = await connection.fetchrow(_LATEST, member_id, game_id, until, before, known_by, [*TAKING_BACK])
    return None if row is None else read_snapshot(row)


async def _first_taken_back(
    connection: Connection, game_id: GameId, member_id: UUID, asked: Sequence[Event], number: int
) -> int:
    """Returns the number of the first event that these take back, `number` where they take back none; 0 where
    that is not the member's own or a payment for a pack."""
    if any(isinstance(event, PackReversed) for event in asked):
        return 0
    taken_back = {reference for event in asked if (reference := takes_back(event))}
    if not taken_back:
        return number
    row = await connection.fetchrow(_TAKEN_BACK, game_id, list(taken_back), member_id)
    return 0 if row is None or row["found"] < len(taken_back) else row["first"]


async def snapshot_before(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    number: int,
    *,
    until: datetime,
    book: RuleBook,
    asked: Sequence[Event] = (),
    known_by: int = MAX_NUMBER,
) -> Snapshot | None:
    """Returns the latest snapshot from before a member's event of this number, not after `until`, nor after
    what the events `asked` for take back.

    Snapshots count what went back later too: with `known_by`, the number of an event, None where anything
    went back after that one. None also where the snapshot cannot be read, or lacks measures that are counted
    by `until`, and where `find_snapshot` returns None for what is asked. Without a lock on the member, read
    it in one transaction with the events after it.
    """
    if number <= SNAPSHOT_EVERY:
        return None
    start = await _latest(connection, game_id, member_id, number, until=until, asked=asked, known_by=known_by)
    return None if start is None or lacks_measures(start.standing, until, book) else start


async def read_known(connection: Connection, game_id: GameId, states: Collection[MemberState]) -> None:
    """Read the events of these members after their `start`, all where there is none, into `known`."""
    if states:
        after = {state.id: state.start.seq for state in states if state.start is not None}
        events = await events_of(connection, game_id, [state.id for state in states], after)
        for state in states:
            state.known = [stored.event for stored in events[state.id]]


async def store_snapshots(
    connection: Connection, game_id: GameId, states: Iterable[MemberState], book: RuleBook
) -> None:
    """Delete the snapshots that changes of the past made wrong, and store those that there are to make."""
    for state in states:
        if state.event_seq < SNAPSHOT_EVERY:
            continue
        if state.is_replayed:
            await connection.execute(_DELETE, state.id, game_id, state.start.seq if state.start else 0)
        elif state.event_seq // SNAPSHOT_EVERY == (state.event_seq - len(state.events)) // SNAPSHOT_EVERY:
            continue
        if state.known is None:
            state.start = await find_snapshot(connection, game_id, state, state.standing.applied_to)
            await read_known(connection, game_id, [state])
            state.known = [*(state.known or ()), *(stored.event for stored in state.events)]
        rows = [
            (game_id, state.id, made.seq, made.at, _STANDING.dump_json(made.standing).decode(), [*made.spent])
            for made in snapshots(state.known, book, state.start)
        ]
        await connection.executemany(_INSERT, rows)


async def stored_snapshots(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID]
) -> Mapping[UUID, Sequence[Snapshot | None]]:
    """Returns the snapshots of these members, in order; None for one that cannot be read."""
    by_member: dict[UUID, list[Snapshot | None]] = {}
    for row in await connection.fetch(_OF_MEMBERS, game_id, member_ids):
        by_member.setdefault(row["member_id"], []).append(read_snapshot(row))
    return by_member


def read_snapshot(row: asyncpg.Record) -> Snapshot | None:
    """Returns the snapshot of a row; None where none can be read of it: the events say the same."""
    try:
        standing = _STANDING.validate_json(row["standing"])
    except ValueError:
        return None
    return Snapshot(row["seq"], row["at"], standing, frozenset(row["spent"]))
