"""The one door through which a standing changes: lock, settle, apply, write, commit."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.errors import UserErrorCode, UserFault
from app.domain.events import Event, EventKind, Standing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import standings
from app.identity.erased import erased_among, erased_fault, forget_erased, is_erased_id
from app.infra.db import Collision, Connection, Database
from app.loyalty import queries
from app.loyalty.judge import Judged, judge, needs_history, new_member
from app.loyalty.notices import tell
from app.loyalty.queries import KnownFact
from app.loyalty.state import GUEST, Fact, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.loyalty.writes import write
from app.studios.queries import GameRow, game_by_id
from app.studios.rules import RuleBooks

# An answer to a repeat is looked for first where the first answer may have used up what it asks for.
_LOOK_FIRST = {EventKind.REFUND, EventKind.P_SPENT}


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a fact did: the member after it, the stored event and its own entries of the history.

    `known` are the member's events up to this one, for refunds and repeats.
    """

    member_id: UUID
    player_id: str
    profile: Profile
    joined_at: datetime
    applied: Standing
    now: datetime
    event: StoredEvent | None
    changes: Sequence[HistoryRow]
    book: RuleBook = field(repr=False)
    replayed: bool = False
    created: bool = False
    known: Sequence[Event] | None = None
    known_as: KnownAs = GUEST

    @property
    def standing(self) -> Standing:
        """The member's standing at `now`, with all that fell due since the fact's own instant."""
        return settle(self.applied, self.now, self.book)[0]


Outcome = Recorded | UserFault


class _DryRun(Exception):
    """Carries the outcomes out of the transaction that it rolls back."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        super().__init__()
        self.outcomes = outcomes


async def record(
    database: Database,
    books: RuleBooks,
    game: GameRow,
    facts: Sequence[Fact],
    clock: datetime,
    *,
    dry_run: bool = False,
) -> list[Outcome]:
    """Record facts about one game's members, each judged on its own, in one transaction.

    A fact that fails, fails alone; its `UserFault` stands in its place. With `dry_run`, answers the same
    and stores nothing. `clock` is the real instant; a sandbox's own takes its place.
    """
    current: GameRow | None = game
    look = any(fact.kind in _LOOK_FIRST for fact in facts)

    async def attempt() -> list[Outcome]:
        nonlocal current, look
        known, current = current, None  # whatever made another attempt necessary, the game is read again
        try:
            async with database.transaction() as connection:
                row = known or await game_by_id(connection, game.id)
                return await _attempt(connection, books, row, facts, clock, look=look, dry_run=dry_run)
        except (asyncpg.UniqueViolationError, _LookAgain):
            look = True
            raise Collision from None

    try:
        return await database.retrying(attempt)
    except _DryRun as done:
        return done.outcomes


async def record_in(
    connection: Connection, books: RuleBooks, game: GameRow, facts: Sequence[Fact], clock: datetime
) -> list[Outcome]:
    """`record`, as a part of the caller's own transaction, which is rolled back when an outcome is a fault.

    `game` was read in this transaction. The caller does its transaction again on `Collision` and on
    asyncpg.UniqueViolationError.
    """
    return await _attempt(connection, books, game, facts, clock, look=True, dry_run=False)


def unknown_player() -> UserFault:
    """The refusal of what is about a player whom the game has not made known."""
    return UserFault(
        UserErrorCode.NOT_FOUND,
        "The game has no such player: onboardPlayer makes one known.",
        ("playerId",),
    )


class _LookAgain(Exception):
    """Something was refused that may be the repeat of what was accepted: look for that first."""


async def _attempt(
    connection: Connection,
    books: RuleBooks,
    game: GameRow,
    facts: Sequence[Fact],
    clock: datetime,
    *,
    look: bool,
    dry_run: bool,
) -> list[Outcome]:
    book, now = await books.of(connection, game), game.now(clock)
    states = await queries.lock_players(connection, game.id, (fact.player_id for fact in facts))
    before: dict[tuple[EventKind, str], KnownFact] = {}
    if look:
        keys = [(fact.kind, fact.key) for fact in facts if fact.key is not None]
        before = await queries.known_facts(connection, game.id, keys)
    fresh = [fact for fact in facts if fact.key is None or (fact.kind, fact.key) not in before]
    await _read_events(connection, states, fresh, now, book)
    unknown = {fact.player_id for fact in facts} - states.keys()
    erased = await erased_among(connection, books.encryptor, game.id, unknown)
    batch = _Batch(book, now, states, erased)
    again = await read_first_answers(connection, before, states, book)
    outcomes: list[Outcome] = []
    for fact in facts:
        known = before.get((fact.kind, fact.key)) if fact.key is not None else None
        outcomes.append(batch.judge(fact) if known is None else again.answer(fact, known))
    if not look and any(isinstance(outcome, UserFault) for outcome in outcomes):
        raise _LookAgain
    # Members whose facts were refused or repeated stay as they are: then nothing was changed at all.
    done = {o.member_id for o in outcomes if isinstance(o, Recorded) and not o.replayed}
    changed = {state.id: state for state in states.values() if state.id in done}.values()
    for state in changed:
        until = max(now, state.standing.applied_to)
        state.settle(until, book)
        tell(state, until, book, game, imported=any(fact.imported for fact in facts))
    await write(connection, game, changed)
    if books.encryptor is not None and (back := erased & states.keys()):
        await forget_erased(connection, books.encryptor, game.id, back)
    if dry_run:
        raise _DryRun(outcomes)
    return outcomes


async def _read_events(
    connection: Connection,
    states: dict[str, MemberState],
    facts: Sequence[Fact],
    now: datetime,
    book: RuleBook,
) -> None:
    by_member: dict[UUID, list[Fact]] = {}
    for fact in facts:
        if fact.player_id in states:
            by_member.setdefault(states[fact.player_id].id, []).append(fact)
    wanted = {
        state.id: state
        for state in states.values()
        if needs_history(state, by_member.get(state.id, ()), now, book)
    }
    if wanted:
        found = await queries.events_of(connection, list(wanted))
        for state in wanted.values():
            state.known = [stored.event for stored in found[state.id]]


class _Batch:
    """The facts of one transaction: what was judged in it already answers a repeat within it."""

    def __init__(
        self, book: RuleBook, now: datetime, states: dict[str, MemberState], erased: Collection[str] = ()
    ) -> None:
        self._book = book
        self._now = now
        self._states = states
        self._erased = erased
        self._seen: dict[tuple[EventKind, str], tuple[Fact, Recorded]] = {}

    def judge(self, fact: Fact) -> Outcome:
        seen = self._seen.get((fact.kind, fact.key)) if fact.key is not None else None
        if seen is not None:
            return _repeat(fact, seen[0], seen[1])
        try:
            outcome = self._record(fact)
        except UserFault as fault:
            return fault
        if fact.key is not None:
            self._seen[fact.kind, fact.key] = (fact, outcome)
        return outcome

    def _check_joins(self, fact: Fact) -> None:
        if not fact.joins:
            raise unknown_player()
        # Being made known again is a new consent; to have bought something is none.
        if fact.player_id in self._erased and fact.kind is not EventKind.JOINED:
            raise erased_fault()

    def _record(self, fact: Fact) -> Recorded:
        state = self._states.get(fact.player_id)
        created = state is None
        if state is None:
            self._check_joins(fact)
            state = new_member(fact, self._now, self._book)
        received_at = max(self._now, state.standing.applied_to)
        if fact.kind is EventKind.JOINED:
            # One who is known stays as it is; a new one has joined by being made.
            judged = Judged(None, state.history[:1] if created else [], state.standing)
        else:
            judged = judge(state, fact, self._now, self._book)
        self._states[fact.player_id] = state
        return Recorded(
            member_id=state.id,
            player_id=fact.player_id,
            profile=state.profile_of(fact.player_id),
            joined_at=state.joined_at,
            applied=judged.standing,
            now=received_at,
            event=judged.event,
            changes=judged.changes,
            book=self._book,
            created=created,
            # A copy, and only where it is asked for: a batch may be long.
            known=tuple(state.known or ()) if fact.kind is EventKind.REFUND else None,
            known_as=state.known_as,
        )


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What earlier calls were answered: the standing is a pure function, so it can be computed again."""

    states: Mapping[str, MemberState]
    book: RuleBook
    events: Mapping[UUID, Sequence[StoredEvent]]
    history: Mapping[tuple[UUID, int], list[HistoryRow]]
    standings: Mapping[UUID, Sequence[Standing]]

    def answer(self, fact: Fact, known: KnownFact) -> Outcome:
        """The first answer to the fact, or the fault where it was used for another one.

        Raises Collision where its player became known meanwhile.
        """
        if is_erased_id(known.player_id) and known.player_id != fact.player_id:
            return erased_fault()
        state = self.states.get(fact.player_id)
        if state is None and known.player_id == fact.player_id:
            # Committed between two statements: the first, which locks, did not see the new player.
            raise Collision
        # Of what was reported before somebody was erased, the hash of the input is gone.
        if known.stored.fingerprint not in {fact.fingerprint, None} or state is None:
            return _conflict(fact)
        if state.id != known.held_by:
            return _conflict(fact)
        return self.about(known, fact.player_id, state.profile_of(fact.player_id), state.known_as)

    def about(self, known: KnownFact, player_id: str, profile: Profile, known_as: KnownAs) -> Recorded:
        """The first answer about a fact, by what the member's facts were then."""
        stored, member_id = known.stored, known.member_id
        events = [other.event for other in self.events[member_id][: stored.event.seq]]
        standing, _ = settle(self.standings[member_id][len(events) - 1], stored.received_at, self.book)
        return Recorded(
            member_id=member_id,
            player_id=player_id,
            profile=profile,
            joined_at=min(event.effective_at for event in events if event.kind is EventKind.JOINED),
            applied=standing,
            now=stored.received_at,
            event=stored,
            changes=self.history[member_id, stored.event.seq],
            book=self.book,
            replayed=True,
            known=events,
            known_as=known_as,
        )


async def read_first_answers(
    connection: Connection,
    before: Mapping[tuple[EventKind, str], KnownFact],
    states: Mapping[str, MemberState],
    book: RuleBook,
) -> FirstAnswers:
    """What it takes to answer again about the facts that were reported before."""
    if not before:
        return FirstAnswers(states, book, {}, {}, {})
    last: dict[UUID, int] = {}
    for known in before.values():
        last[known.member_id] = max(known.stored.event.seq, last.get(known.member_id, 0))
    facts = [(known.member_id, known.stored.event.seq) for known in before.values()]
    events = await queries.events_of(connection, sorted(last))
    # Once for each member, however many of its facts are asked for.
    counted = {
        member_id: list(standings((one.event for one in events[member_id][:seq]), book))
        for member_id, seq in last.items()
    }
    return FirstAnswers(states, book, events, await queries.history_of_events(connection, facts), counted)


def _repeat(fact: Fact, first: Fact, outcome: Recorded) -> Outcome:
    if first.fingerprint != fact.fingerprint:
        return _conflict(fact)
    return replace(outcome, replayed=True)


_KEY_NAMES = {
    EventKind.PURCHASE: "purchaseId",
    EventKind.REFUND: "refundId",
    EventKind.ACTIVITY: "activityId",
}


def _conflict(fact: Fact) -> UserFault:
    name = _KEY_NAMES.get(fact.kind, "idempotencyKey")
    return UserFault(
        UserErrorCode.IDEMPOTENCY_CONFLICT,
        f"This {name} was used before with other input. Send the same input again, or a new {name}.",
        (name,),
    )
