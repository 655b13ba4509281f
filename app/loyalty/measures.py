"""Measures that stored standings lack, counted from the events of their members (rules.md §13).

A version of the rules may declare a measure that was not counted before. A member is counted anew at its next
event or boundary, where that is stored; what is read before is counted for the reader.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.access import GameId
from app.domain.events import Standing
from app.domain.growth.held import lacks_measures, with_measures
from app.domain.rules import RuleBook
from app.infra.db import Connection, Database
from app.loyalty.queries import MemberRow, events_of
from app.loyalty.replayed import EVENTS_AT_ONCE
from app.loyalty.state import MemberState

_DELETE_SNAPSHOTS = "DELETE FROM standing_snapshots WHERE game_id = $1 AND member_id = ANY($2::uuid[])"

_log = structlog.get_logger("laurel.loyalty")


async def count_lacking(
    connection: Connection,
    game_id: GameId,
    states: Iterable[MemberState],
    until: datetime,
    book: RuleBook,
    *,
    failed: set[UUID] | None = None,
) -> None:
    """Count the measures that these locked members lack by `until`, and delete their snapshots, which lack
    them too.

    With `failed`, a member that cannot be counted is logged and added to it; else the error is raised.
    """
    lacking = [state for state in states if lacks_measures(state.standing, until, book)]
    for portion in _portions(lacking):
        stored = await events_of(connection, game_id, [state.id for state in portion])
        for state in portion:
            try:
                events = [each.event for each in stored[state.id]]
                state.count_anew(with_measures(state.standing, events, book))
            except Exception as error:
                if failed is None:
                    raise
                failed.add(state.id)
                _log.error("measures not counted", member=str(state.id), error=type(error).__name__)
    if lacking:
        await connection.execute(_DELETE_SNAPSHOTS, game_id, [state.id for state in lacking])


def _portions(states: Sequence[MemberState]) -> Iterator[list[MemberState]]:
    """Yield members that have no more than `EVENTS_AT_ONCE` events together, or one alone."""
    portion: list[MemberState] = []
    held = 0
    for state in states:
        if portion and held + state.event_seq > EVENTS_AT_ONCE:
            yield portion
            portion, held = [], 0
        portion.append(state)
        held += state.event_seq
    if portion:
        yield portion


async def count_for_merge(
    connection: Connection, game_id: GameId, first: MemberState, second: MemberState, book: RuleBook
) -> None:
    """Count, of two members to be merged, what only the other one holds: it goes on with the survivor."""
    held = first.standing.earning.measures.keys(), second.standing.earning.measures.keys()
    for state, own, other in ((first, *held), (second, *reversed(held))):
        if other - own:
            state.count_anew(await _counted(connection, game_id, state.id, state.standing, book, also=other))


async def _counted(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    standing: Standing,
    book: RuleBook,
    *,
    also: Collection[str] = (),
) -> Standing:
    stored = await events_of(connection, game_id, [member_id])
    return with_measures(standing, [each.event for each in stored[member_id]], book, also)


async def standing_with_measures(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    standing: Standing,
    *,
    until: datetime,
    book: RuleBook,
) -> Standing:
    """Returns a member's standing with the measures that it lacks by `until`; nothing is stored."""
    if not lacks_measures(standing, until, book):
        return standing
    return await _counted(connection, game_id, member_id, standing, book)


async def rows_with_measures(
    database: Database, rows: Sequence[MemberRow], until: datetime, book: RuleBook
) -> list[MemberRow]:
    """Returns these members, each with the measures that it lacks by `until`; nothing is stored."""
    if not any(lacks_measures(row.standing, until, book) for row in rows):
        return list(rows)
    async with database.acquire() as connection:
        return [
            replace(
                row,
                standing=await standing_with_measures(
                    connection, row.game.id, row.id, row.standing, until=until, book=book
                ),
            )
            for row in rows
        ]
