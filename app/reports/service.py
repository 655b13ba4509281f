"""Counting: what was recorded since the last time is added to the counts of its days.

Members' histories and events are append only, and how far each member is counted is stored with the counts,
in one transaction: so each entry counts once, however often and by whatever process this is called.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import ChangeKind
from app.domain.reports import (
    NO_TIER,
    Counted,
    Tally,
    count_entries,
    count_expiry,
    count_gaps,
    count_sales,
    day_of,
    expiry_of,
    is_late,
)
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.infra.ids import parse_uuid
from app.reports import writes
from app.reports.writes import NewlyCounted, Uncounted
from app.studios.core import Core
from app.studios.queries import game_by_id

MEMBERS_AT_ONCE = 1_000
"""Members whose entries one transaction counts."""
MEMBERS_FOUND = 50_000
"""Members that one look for uncounted entries finds: the next look finds the others."""
_REDEMPTIONS = {ChangeKind.P_SPENT, ChangeKind.P_RETURNED}


async def count_game(
    core: Core,
    game_id: GameId,
    real_now: datetime,
    *,
    on_batch: Callable[[int], None] = lambda _count: None,
) -> int:
    """Count all that is recorded of a game and not counted yet. Returns of how many members.

    Where another process counts the game, it is left to that one. Raises NoRules.
    """
    counted = 0
    async with core.database.acquire() as connection:
        game = await game_by_id(connection, game_id)
    while True:
        async with core.database.acquire() as connection:
            found = await writes.find_uncounted(connection, game_id, MEMBERS_FOUND)
            if found:
                await writes.start_counting(connection, game_id)
        for first in range(0, len(found), MEMBERS_AT_ONCE):
            batch = await _count_batch(core, game_id, found[first : first + MEMBERS_AT_ONCE])
            if batch is None:
                return counted
            counted += batch
            on_batch(batch)
        if len(found) < MEMBERS_FOUND:
            break
    async with core.database.acquire() as connection:
        await writes.finish_counting(connection, game_id, game.now(real_now))
    return counted


async def _count_batch(core: Core, game_id: GameId, member_ids: Sequence[UUID]) -> int | None:
    """Count members in a transaction; returns how many there were, None where another process counts."""
    async with core.database.transaction() as connection:
        if not await writes.lock_counts(connection, game_id):
            return None
        members = await writes.read_uncounted(connection, game_id, member_ids)
        if members:
            book = await core.rules.of(connection, await game_by_id(connection, game_id))
            await _count(connection, game_id, members, book)
        return len(members)


async def _count(
    connection: Connection, game_id: GameId, members: Sequence[Uncounted], book: RuleBook
) -> None:
    entries = await writes.uncounted_entries(connection, game_id, members)
    spans = {member.id: (member.counted.event_seq, member.event_seq) for member in members}
    sales = await writes.sales_between(connection, game_id, spans)
    days = {
        member.id: [day_of(sale.at) for sale in sales[member.id] if not sale.is_refund] for member in members
    }
    late = {
        member.id: (0, member.counted.event_seq)
        for member in members
        if is_late(member.counted, days[member.id])
    }
    known = {
        member_id: [day_of(sale.at) for sale in of_member if not sale.is_refund]
        for member_id, of_member in (await writes.sales_between(connection, game_id, late)).items()
    }
    references = {
        entry.reference for of_member in entries.values() for entry in of_member if entry.kind in _REDEMPTIONS
    }
    redemptions = [found for found in map(parse_uuid, sorted(references)) if found is not None]
    items = await writes.redeemed_items(connection, game_id, redemptions)
    tally = Tally()
    counted: list[NewlyCounted] = []
    for member in members:
        state = count_entries(tally, member.id, member.counted, entries[member.id], items)
        count_sales(tally, sales[member.id])
        state = count_gaps(tally, state, days[member.id], known.get(member.id))
        state = count_expiry(tally, state, expiry_of(member.p, member.p_expires_at))
        state = replace(state, event_seq=member.event_seq)
        counted.append(NewlyCounted(member.id, state, member.progress, _falls_at(member, state, book)))
    await writes.store_counted(connection, game_id, counted, tally)


def _falls_at(member: Uncounted, state: Counted, book: RuleBook) -> datetime | None:
    """Returns when the season ends that demotes the member if nothing more is earned; None if none does."""
    if state.tier == NO_TIER or member.tier == 1:
        return None
    tier = book.program_at(member.season_started_at).tier(member.tier)
    return member.season_ends_at if member.progress < tier.keep_threshold else None
