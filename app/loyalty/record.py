"""The one recorder through which a standing changes: lock, settle, apply, write, commit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.errors import DomainError
from app.domain.events import EventKind, Joined, PointsGranted, Refund
from app.domain.rules import RuleBook
from app.identity.erased import erased_among, erased_fault, forget_erased
from app.infra.db import Collision, Connection
from app.infra.tracing import tracing
from app.loyalty import queries
from app.loyalty.apply_event import (
    AppliedEvent,
    apply_event,
    check_archive,
    needs_history,
    new_member,
    reaches_back_to,
)
from app.loyalty.first_answers import read_first_answers
from app.loyalty.grant_entries import Granted, log_grants
from app.loyalty.measures import count_lacking
from app.loyalty.notifications import prepare_notifications
from app.loyalty.outcomes import Outcome, Recorded, conflict
from app.loyalty.past import find_snapshot, read_known, store_snapshots
from app.loyalty.players import unknown_player
from app.loyalty.queries import KnownEvent
from app.loyalty.state import EventRequest, MemberState
from app.loyalty.writes import write
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow, game_by_id

# An answer to a repeat is looked for first where the first answer may have used up what it asks for.
_CHECK_REPLAYS_FIRST = {EventKind.REFUND, EventKind.P_SPENT, EventKind.PACK_REVERSED}


class _Asked(NamedTuple):
    """An event to record, and the game's present for the call that asks for it."""

    request: EventRequest
    game_now: datetime


class _DryRun(Exception):
    """Carries the outcomes out of the transaction that it rolls back."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        super().__init__()
        self.outcomes = outcomes


@tracing.traced("record")
async def record(
    session: GameSession,
    requests: Sequence[EventRequest],
    *,
    dry_run: bool = False,
) -> list[Outcome]:
    """Record events about one game's members, each decided on its own, in one transaction.

    An event that fails, fails alone; its faults are in its place. A single event shares its transaction with
    those of concurrent calls. With `dry_run`, answers the same and stores nothing.
    """
    calls = [(session, request) for request in requests]
    if len(calls) == 1 and not dry_run and not requests[0].imported:
        together = session.core.database.group_commit
        return [await together.run((session.core, session.game.id), calls[0], _record)]
    try:
        return await _record(calls, dry_run=dry_run)
    except _DryRun as done:
        return done.outcomes


async def _record(
    calls: Sequence[tuple[GameSession, EventRequest]], *, dry_run: bool = False
) -> list[Outcome]:
    """Record calls about one game by one core in one transaction, each at its own present."""
    session = calls[0][0]
    core, game_id = session.core, session.game.id
    # Where they have read the game at different times, only a new read says how it is.
    is_same = all(other.game == session.game for other, _ in calls)
    current: GameRow | None = session.game if is_same else None
    check_replays = any(request.kind in _CHECK_REPLAYS_FIRST for _, request in calls)

    async def attempt() -> list[Outcome]:
        nonlocal current, check_replays
        known, current = current, None  # whatever made another attempt necessary, the game is read again
        try:
            async with core.database.transaction() as connection:
                game = known or await game_by_id(connection, game_id)
                asked = [_Asked(request, game.now(caller.real_now)) for caller, request in calls]
                return await _attempt(
                    connection, core, game, asked, check_replays=check_replays, dry_run=dry_run
                )
        except (asyncpg.UniqueViolationError, _CheckReplays):
            check_replays = True
            raise Collision from None

    return await core.database.retrying(attempt)


@tracing.traced("record")
async def record_in(
    connection: Connection,
    session: GameSession,
    requests: Sequence[EventRequest],
) -> list[Outcome]:
    """Record as `record` does, in the caller's transaction, which is rolled back when an outcome is a fault.

    The session's game was read in this transaction. The caller repeats its transaction on `Collision` and
    on asyncpg.UniqueViolationError.
    """
    asked = [_Asked(request, session.game_now) for request in requests]
    return await _attempt(connection, session.core, session.game, asked, check_replays=True, dry_run=False)


class _CheckReplays(Exception):
    """Something was refused that may be the repeat of what was accepted: look for that first."""


async def _attempt(
    connection: Connection,
    core: Core,
    game: GameRow,
    asked: Sequence[_Asked],
    *,
    check_replays: bool,
    dry_run: bool,
) -> list[Outcome]:
    book = await core.rules.of(connection, game)
    states = await queries.lock_players(connection, game.id, (request.external_id for request, _ in asked))
    before: dict[tuple[EventKind, str], KnownEvent] = {}
    if check_replays:
        keys = [(request.kind, request.key) for request, _ in asked if request.key is not None]
        before = await queries.known_events(connection, game.id, keys)
    fresh = [one for one in asked if _reported_before(one.request, before) is None]
    await count_lacking(connection, game.id, states.values(), max(one.game_now for one in asked), book)
    await _read_events(connection, game.id, states, fresh, book)
    unknown = {request.external_id for request, _ in asked} - states.keys()
    erased = await erased_among(connection, core.encryptor, game.id, unknown)
    batch = _Batch(game, book, states, erased)
    again = await read_first_answers(connection, game, before, states, book)
    outcomes: list[Outcome] = []
    for one in asked:
        known = _reported_before(one.request, before)
        outcomes.append(batch.apply_event(one) if known is None else again.answer(one.request, known))
    if not check_replays and not all(isinstance(outcome, Recorded) for outcome in outcomes):
        raise _CheckReplays
    # Members whose events were refused or repeated stay as they are: then nothing was changed at all.
    presents: dict[UUID, datetime] = {}
    granted: list[Granted] = []
    for one, outcome in zip(asked, outcomes, strict=True):
        if isinstance(outcome, Recorded) and not outcome.replayed:
            presents[outcome.member_id] = max(one.game_now, presents.get(outcome.member_id, one.game_now))
            if outcome.event is not None and isinstance(outcome.event.event, PointsGranted):
                granted.append(Granted(one.request, outcome.member_id, outcome.event))
    changed = {state.id: state for state in states.values() if state.id in presents}.values()
    imported = any(request.imported for request, _ in asked)
    for state in changed:
        until = max(presents[state.id], state.standing.applied_to)
        state.settle(until, book)
        prepare_notifications(state, until, book, game, imported=imported)
    await store_snapshots(connection, game.id, changed, book)
    await write(connection, game, changed)
    await log_grants(connection, game.id, granted)
    if core.encryptor is not None and (back := erased & states.keys()):
        await forget_erased(connection, core.encryptor, game.id, back)
    if dry_run:
        raise _DryRun(outcomes)
    return outcomes


def _reported_before(
    request: EventRequest, before: Mapping[tuple[EventKind, str], KnownEvent]
) -> KnownEvent | None:
    return None if not before or request.key is None else before.get((request.kind, request.key))


async def _read_events(
    connection: Connection,
    game_id: GameId,
    states: dict[str, MemberState],
    asked: Sequence[_Asked],
    book: RuleBook,
) -> None:
    by_member: dict[UUID, list[_Asked]] = {}
    for one in asked:
        if one.request.external_id in states:
            by_member.setdefault(states[one.request.external_id].id, []).append(one)
    wanted = {
        state.id: state
        for state in states.values()
        if needs_history(state, by_member.get(state.id, ()), book)
    }
    for state in wanted.values():
        own = by_member[state.id]
        reaches_to, events = reaches_back_to(state, own, book), [one.request.event for one in own]
        state.start = await find_snapshot(connection, game_id, state, reaches_to, events)
    await read_known(connection, game_id, list(wanted.values()))


class _Batch:
    """The events of one transaction: an earlier one answers its repeat in the same transaction."""

    def __init__(
        self, game: GameRow, book: RuleBook, states: dict[str, MemberState], erased: Collection[str]
    ) -> None:
        self._book = book
        self._states = states
        self._erased = erased
        self._is_archived = game.archived_at is not None
        self._seen: dict[tuple[EventKind, str], tuple[EventRequest, Recorded]] = {}

    def apply_event(self, asked: _Asked) -> Outcome:
        request = asked.request
        seen = self._seen.get((request.kind, request.key)) if request.key is not None else None
        if seen is not None:
            return _repeat(request, seen[0], seen[1])
        try:
            outcome = self._record(request, asked.game_now)
        except DomainError as refused:
            return refused.faults
        if request.key is not None:
            self._seen[request.kind, request.key] = (request, outcome)
        return outcome

    def _record(self, request: EventRequest, game_now: datetime) -> Recorded:
        state = self._states.get(request.external_id)
        created = state is None
        if self._is_archived:
            check_archive(request, is_known=not created)
        if state is None:
            if not request.joins:
                raise DomainError(unknown_player())
            # Being made known again is a new consent, a purchase is not.
            if request.external_id in self._erased and not isinstance(request.event, Joined):
                raise DomainError(erased_fault())
            state = new_member(request, game_now, self._book)
        received_at = max(game_now, state.standing.applied_to)
        if isinstance(request.event, Joined):
            # A member stays as it is; a new one has joined by being made.
            applied = AppliedEvent(None, state.history[:1] if created else [], state.standing)
        else:
            applied = apply_event(state, request, game_now, self._book)
        self._states[request.external_id] = state
        return Recorded(
            member_id=state.id,
            external_id=request.external_id,
            profile=state.profile_of(request.external_id),
            joined_at=state.joined_at,
            applied=applied.standing,
            game_now=received_at,
            event=applied.event,
            changes=applied.changes,
            book=self._book,
            created=created,
            # A copy, and only where it is asked for: a batch may be long.
            known=tuple(state.known or ()) if isinstance(request.event, Refund) else None,
            start=state.start,
            known_as=state.known_as,
        )


def _repeat(request: EventRequest, first: EventRequest, outcome: Recorded) -> Outcome:
    if first.fingerprint != request.fingerprint:
        return (conflict(request),)
    return replace(outcome, replayed=True)
