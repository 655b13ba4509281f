"""The one recorder through which a standing changes: lock, settle, apply, write, commit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.errors import DomainError, Fault, UserErrorCode, idempotency_conflict
from app.domain.events import Event, EventKind, Joined, Refund, Standing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import standings
from app.identity.erased import erased_among, erased_fault, forget_erased, is_erased_id
from app.infra.db import Collision, Connection
from app.infra.tracing import tracing
from app.loyalty import queries
from app.loyalty.apply_event import AppliedEvent, apply_event, needs_history, new_member
from app.loyalty.notifications import prepare_notifications
from app.loyalty.queries import KnownEvent
from app.loyalty.state import GUEST, EventRequest, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.loyalty.writes import write
from app.studios.core import GameSession
from app.studios.queries import GameRow, game_by_id

# An answer to a repeat is looked for first where the first answer may have used up what it asks for.
_CHECK_REPLAYS_FIRST = {EventKind.REFUND, EventKind.P_SPENT}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an event did: the member after it, the stored event and its own entries of the history.

    `known` are the member's events up to this one, for refunds and repeats.
    """

    member_id: UUID
    external_id: str
    profile: Profile
    joined_at: datetime
    applied: Standing
    game_now: datetime
    event: StoredEvent | None
    changes: Sequence[HistoryRow]
    book: RuleBook = field(repr=False)
    replayed: bool = False
    created: bool = False
    known: Sequence[Event] | None = None
    known_as: KnownAs = GUEST

    @property
    def standing(self) -> Standing:
        """Returns the member's standing at `game_now`, with all that fell due since the event's instant."""
        return settle(self.applied, self.game_now, self.book)[0]


Outcome = Recorded | tuple[Fault, ...]
"""What became of an event: recorded, or all that is wrong with it."""


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

    An event that fails, fails alone; its faults are in its place. With `dry_run`, answers the same
    and stores nothing.
    """
    current: GameRow | None = session.game
    check_replays = any(request.kind in _CHECK_REPLAYS_FIRST for request in requests)

    async def attempt() -> list[Outcome]:
        nonlocal current, check_replays
        known, current = current, None  # whatever made another attempt necessary, the game is read again
        try:
            async with session.core.database.transaction() as connection:
                game = known or await game_by_id(connection, session.game.id)
                return await _attempt(
                    connection,
                    replace(session, game=game),
                    requests,
                    check_replays=check_replays,
                    dry_run=dry_run,
                )
        except (asyncpg.UniqueViolationError, _CheckReplays):
            check_replays = True
            raise Collision from None

    try:
        return await session.core.database.retrying(attempt)
    except _DryRun as done:
        return done.outcomes


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
    return await _attempt(connection, session, requests, check_replays=True, dry_run=False)


def unknown_player() -> Fault:
    """Returns the fault of a player that the game has not made known."""
    return Fault(
        UserErrorCode.NOT_FOUND,
        "The game has no such player: onboardPlayer makes one known.",
        ("playerId",),
    )


class _CheckReplays(Exception):
    """Something was refused that may be the repeat of what was accepted: look for that first."""


async def _attempt(
    connection: Connection,
    session: GameSession,
    requests: Sequence[EventRequest],
    *,
    check_replays: bool,
    dry_run: bool,
) -> list[Outcome]:
    core, game, game_now = session.core, session.game, session.game_now
    book = await core.rules.of(connection, game)
    states = await queries.lock_players(connection, game.id, (request.external_id for request in requests))
    before: dict[tuple[EventKind, str], KnownEvent] = {}
    if check_replays:
        keys = [(request.kind, request.key) for request in requests if request.key is not None]
        before = await queries.known_events(connection, game.id, keys)
    fresh = [
        request for request in requests if request.key is None or (request.kind, request.key) not in before
    ]
    await _read_events(connection, states, fresh, game_now, book)
    unknown = {request.external_id for request in requests} - states.keys()
    erased = await erased_among(connection, core.encryptor, game.id, unknown)
    batch = _Batch(book, game_now, states, erased)
    again = await read_first_answers(connection, before, states, book)
    outcomes: list[Outcome] = []
    for request in requests:
        known = before.get((request.kind, request.key)) if request.key is not None else None
        outcomes.append(batch.apply_event(request) if known is None else again.answer(request, known))
    if not check_replays and not all(isinstance(outcome, Recorded) for outcome in outcomes):
        raise _CheckReplays
    # Members whose events were refused or repeated stay as they are: then nothing was changed at all.
    done = {o.member_id for o in outcomes if isinstance(o, Recorded) and not o.replayed}
    changed = {state.id: state for state in states.values() if state.id in done}.values()
    for state in changed:
        until = max(game_now, state.standing.applied_to)
        state.settle(until, book)
        prepare_notifications(
            state, until, book, game, imported=any(request.imported for request in requests)
        )
    await write(connection, game, changed)
    if core.encryptor is not None and (back := erased & states.keys()):
        await forget_erased(connection, core.encryptor, game.id, back)
    if dry_run:
        raise _DryRun(outcomes)
    return outcomes


async def _read_events(
    connection: Connection,
    states: dict[str, MemberState],
    requests: Sequence[EventRequest],
    game_now: datetime,
    book: RuleBook,
) -> None:
    by_member: dict[UUID, list[EventRequest]] = {}
    for request in requests:
        if request.external_id in states:
            by_member.setdefault(states[request.external_id].id, []).append(request)
    wanted = {
        state.id: state
        for state in states.values()
        if needs_history(state, by_member.get(state.id, ()), game_now, book)
    }
    if wanted:
        events = await queries.events_of(connection, list(wanted))
        for state in wanted.values():
            state.known = [stored.event for stored in events[state.id]]


class _Batch:
    """The events of one transaction: an earlier one answers its repeat in the same transaction."""

    def __init__(
        self, book: RuleBook, game_now: datetime, states: dict[str, MemberState], erased: Collection[str] = ()
    ) -> None:
        self._book = book
        self._game_now = game_now
        self._states = states
        self._erased = erased
        self._seen: dict[tuple[EventKind, str], tuple[EventRequest, Recorded]] = {}

    def apply_event(self, request: EventRequest) -> Outcome:
        seen = self._seen.get((request.kind, request.key)) if request.key is not None else None
        if seen is not None:
            return _repeat(request, seen[0], seen[1])
        try:
            outcome = self._record(request)
        except DomainError as refused:
            return refused.faults
        if request.key is not None:
            self._seen[request.kind, request.key] = (request, outcome)
        return outcome

    def _check_joins(self, request: EventRequest) -> None:
        if not request.joins:
            raise DomainError(unknown_player())
        # Being made known again is a new consent, a purchase is not.
        if request.external_id in self._erased and not isinstance(request.event, Joined):
            raise DomainError(erased_fault())

    def _record(self, request: EventRequest) -> Recorded:
        state = self._states.get(request.external_id)
        created = state is None
        if state is None:
            self._check_joins(request)
            state = new_member(request, self._game_now, self._book)
        received_at = max(self._game_now, state.standing.applied_to)
        if isinstance(request.event, Joined):
            # A member stays as it is; a new one has joined by being made.
            applied = AppliedEvent(None, state.history[:1] if created else [], state.standing)
        else:
            applied = apply_event(state, request, self._game_now, self._book)
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
            known_as=state.known_as,
        )


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """The answers to earlier calls, computed again: the standing is a pure function."""

    states: Mapping[str, MemberState]
    book: RuleBook
    events: Mapping[UUID, Sequence[StoredEvent]]
    history: Mapping[tuple[UUID, int], list[HistoryRow]]
    standings: Mapping[UUID, Sequence[Standing]]

    def answer(self, request: EventRequest, known: KnownEvent) -> Outcome:
        """Returns the first answer to the event, or the fault where its key was used for another one.

        Raises Collision where its player became known meanwhile.
        """
        if is_erased_id(known.external_id) and known.external_id != request.external_id:
            return (erased_fault(),)
        state = self.states.get(request.external_id)
        if state is None and known.external_id == request.external_id:
            # Committed between two statements: the first, which locks, did not see the new player.
            raise Collision
        # The hash of the input is erased with the person.
        if known.stored.fingerprint not in {request.fingerprint, None} or state is None:
            return (_conflict(request),)
        if state.id != known.held_by:
            return (_conflict(request),)
        return self.about(known, request.external_id, state.profile_of(request.external_id), state.known_as)

    def about(self, known: KnownEvent, external_id: str, profile: Profile, known_as: KnownAs) -> Recorded:
        """Returns the first answer about an event, by the member's events of then."""
        stored, member_id = known.stored, known.member_id
        events = [other.event for other in self.events[member_id][: stored.event.seq]]
        standing, _ = settle(self.standings[member_id][len(events) - 1], stored.received_at, self.book)
        return Recorded(
            member_id=member_id,
            external_id=external_id,
            profile=profile,
            joined_at=min(event.effective_at for event in events if isinstance(event, Joined)),
            applied=standing,
            game_now=stored.received_at,
            event=stored,
            changes=self.history[member_id, stored.event.seq],
            book=self.book,
            replayed=True,
            known=events,
            known_as=known_as,
        )


async def read_first_answers(
    connection: Connection,
    before: Mapping[tuple[EventKind, str], KnownEvent],
    states: Mapping[str, MemberState],
    book: RuleBook,
) -> FirstAnswers:
    """Read what the answers about earlier events are computed from."""
    if not before:
        return FirstAnswers(states, book, {}, {}, {})
    last: dict[UUID, int] = {}
    for known in before.values():
        last[known.member_id] = max(known.stored.event.seq, last.get(known.member_id, 0))
    requests = [(known.member_id, known.stored.event.seq) for known in before.values()]
    events = await queries.events_of(connection, sorted(last))
    # Once for each member, however many of its events are asked for.
    counted = {
        member_id: list(standings((stored.event for stored in events[member_id][:seq]), book))
        for member_id, seq in last.items()
    }
    return FirstAnswers(states, book, events, await queries.history_of_events(connection, requests), counted)


def _repeat(request: EventRequest, first: EventRequest, outcome: Recorded) -> Outcome:
    if first.fingerprint != request.fingerprint:
        return (_conflict(request),)
    return replace(outcome, replayed=True)


_KEY_NAMES = {
    EventKind.PURCHASE: "purchaseId",
    EventKind.REFUND: "refundId",
    EventKind.ACTIVITY: "activityId",
}


def _conflict(request: EventRequest) -> Fault:
    return idempotency_conflict(_KEY_NAMES.get(request.kind, "idempotencyKey"))
