"""Measures that stored standings lack, counted from the events of their members (rules.md §13).

A version of the rules may declare a measure that was not counted before. A member is counted anew at its next
event or boundary, where that is stored; what is read before is counted for the reader.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.access import GameId
from app.domain.events import Standing
from app.domain.growth.held import lacks_measures, with_measures
from app.domain.rules import RuleBook
from app.infra.db import Connection, Database
from app.loyalty.queries import MemberRow, events_of
from app.loyalty.state import MemberState


async def count_lacking(
    connection: Connection, game_id: GameId, states: Iterable[MemberState], until: datetime, book: RuleBook
) -> None:
    """Count the measures that these locked members lack by `until`, from all their events.

    Their snapshots lack them too, and are made again.
    """
    lacking = [state for state in states if lacks_measures(state.standing, until, book)]
    if lacking:
        await count_anew(connection, game_id, lacking, book)


async def count_anew(
    connection: Connection,
    game_id: GameId,
    states: Sequence[MemberState],
    book: RuleBook,
    also: Collection[str] = (),
) -> None:
    """Count all measures of these locked members from all their events; `also` are definitions of others."""
    stored = await events_of(connection, game_id, [state.id for state in states])
    for state in states:
        events = [each.event for each in stored[state.id]]
        state.standing = with_measures(state.standing, events, book, also)
        state.is_replayed = True


async def standing_with_measures(
    connection: Connection, row: MemberRow, until: datetime, book: RuleBook
) -> Standing:
    """Returns a member's standing with the measures that it lacks by `until`; nothing is stored."""
    if not lacks_measures(row.standing, until, book):
        return row.standing
    stored = await events_of(connection, row.game.id, [row.id])
    return with_measures(row.standing, [each.event for each in stored[row.id]], book)


async def rows_with_measures(
    database: Database, rows: Sequence[MemberRow], until: datetime, book: RuleBook
) -> list[MemberRow]:
    """Returns these members, each with the measures that it lacks by `until`; nothing is stored."""
    if not any(lacks_measures(row.standing, until, book) for row in rows):
        return list(rows)
    async with database.acquire() as connection:
        return [
            replace(row, standing=await standing_with_measures(connection, row, until, book)) for row in rows
        ]
