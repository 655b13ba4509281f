"""The answers to earlier calls, computed again for their repeats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import Event, EventKind, Joined, Snapshot, Standing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import standings
from app.identity.erased import erased_fault, is_erased_id
from app.infra.db import Collision, Connection
from app.loyalty import queries
from app.loyalty.history_queries import history_of_events
from app.loyalty.outcomes import Outcome, Recorded, conflict
from app.loyalty.past import snapshot_before
from app.loyalty.queries import KnownEvent
from app.loyalty.state import EventRequest, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.studios.queries import GameRow

_JOINED_AT = "SELECT joined_at FROM members WHERE game_id = $1 AND id = $2"


@dataclass(frozen=True, slots=True)
class _Past:
    """What first answers about a member's events are counted from: its events, those after `start` alone, and
    the standing right after each event that is asked for, by its number."""

    start: Snapshot | None
    joined_at: datetime | None
    """When it joined, where a snapshot counts its join."""
    events: Sequence[StoredEvent]
    standings: Mapping[int, Standing]

    def up_to(self, number: int) -> list[Event]:
        """Returns the events up to this number, those after `start` alone."""
        first = 0 if self.start is None else self.start.seq
        return [stored.event for stored in self.events[: number - first]]

    def joined_by(self, events: Sequence[Event]) -> datetime:
        """Returns when the member had joined by the last of these events."""
        if self.joined_at is not None:
            return self.joined_at
        return min(event.effective_at for event in events if isinstance(event, Joined))


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """The answers to earlier calls, computed again: the standing is a pure function."""

    states: Mapping[str, MemberState]
    book: RuleBook
    pasts: Mapping[UUID, _Past]
    history: Mapping[tuple[UUID, int], list[HistoryRow]]

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
            return (conflict(request),)
        if state.id != known.held_by:
            return (conflict(request),)
        return self.about(known, request.external_id, state.profile_of(request.external_id), state.known_as)

    def about(self, known: KnownEvent, external_id: str, profile: Profile, known_as: KnownAs) -> Recorded:
        """Returns the first answer about an event, by the member's events of then."""
        stored, member_id = known.stored, known.member_id
        past, number = self.pasts[member_id], stored.event.seq
        events = past.up_to(number)
        standing, _ = settle(past.standings[number], stored.received_at, self.book)
        return Recorded(
            member_id=member_id,
            external_id=external_id,
            profile=profile,
            joined_at=past.joined_by(events),
            applied=standing,
            game_now=stored.received_at,
            event=stored,
            changes=self.history[member_id, number],
            book=self.book,
            replayed=True,
            known=events,
            start=past.start,
            known_as=known_as,
        )


async def read_first_answers(
    connection: Connection,
    game: GameRow,
    before: Mapping[tuple[EventKind, str], KnownEvent],
    states: Mapping[str, MemberState],
    book: RuleBook,
) -> FirstAnswers:
    """Read what the answers about earlier events are computed from."""
    if not before:
        return FirstAnswers(states, book, {}, {})
    asked: dict[UUID, list[StoredEvent]] = {}
    for known in before.values():
        asked.setdefault(known.member_id, []).append(known.stored)
    starts = {
        member_id: await _start(connection, game.id, member_id, stored, book)
        for member_id, stored in asked.items()
    }
    after = {member_id: start.seq for member_id, start in starts.items() if start is not None}
    events = await queries.events_of(connection, game.id, sorted(asked), after)
    # Once for each member, however many of its events are asked for.
    pasts = {
        member_id: _Past(
            start,
            None if start is None else await connection.fetchval(_JOINED_AT, game.id, member_id),
            events[member_id],
            _standings(events[member_id], [each.event.seq for each in asked[member_id]], book, start),
        )
        for member_id, start in starts.items()
    }
    requests = [(known.member_id, known.stored.event.seq) for known in before.values()]
    return FirstAnswers(states, book, pasts, await history_of_events(connection, game.id, requests))


async def _start(
    connection: Connection, game_id: GameId, member_id: UUID, asked: Sequence[StoredEvent], book: RuleBook
) -> Snapshot | None:
    """Returns the snapshot that the answers about all these events of a member can be counted from.

    A join that moved back later lies before every snapshot, so that none of them holds then.
    """
    number = min(each.event.seq for each in asked)
    return await snapshot_before(
        connection,
        game_id,
        member_id,
        number,
        until=max(each.received_at for each in asked),
        book=book,
        asked=[each.event for each in asked],
        known_by=number,
    )


def _standings(
    events: Sequence[StoredEvent], numbers: Sequence[int], book: RuleBook, start: Snapshot | None
) -> Mapping[int, Standing]:
    up_to = (stored.event for stored in events if stored.event.seq <= max(numbers))
    return dict(zip(sorted(numbers), standings(up_to, book, numbers, start), strict=True))
