"""The answers to earlier calls, computed again for their repeats."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.events import EventKind, Joined, Standing
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import standings
from app.identity.erased import erased_fault, is_erased_id
from app.infra.db import Collision, Connection
from app.loyalty import queries
from app.loyalty.outcomes import Outcome, Recorded, conflict
from app.loyalty.queries import KnownEvent
from app.loyalty.state import EventRequest, HistoryRow, KnownAs, MemberState, Profile, StoredEvent
from app.studios.queries import GameRow


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """The answers to earlier calls, computed again: the standing is a pure function."""

    states: Mapping[str, MemberState]
    book: RuleBook
    events: Mapping[UUID, Sequence[StoredEvent]]
    history: Mapping[tuple[UUID, int], list[HistoryRow]]
    standings: Mapping[tuple[UUID, int], Standing]
    """By the member, and the number of the event that they are right after."""

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
        events = [other.event for other in self.events[member_id][: stored.event.seq]]
        standing, _ = settle(self.standings[member_id, stored.event.seq], stored.received_at, self.book)
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
    game: GameRow,
    before: Mapping[tuple[EventKind, str], KnownEvent],
    states: Mapping[str, MemberState],
    book: RuleBook,
) -> FirstAnswers:
    """Read what the answers about earlier events are computed from."""
    if not before:
        return FirstAnswers(states, book, {}, {}, {})
    asked: dict[UUID, set[int]] = {}
    for known in before.values():
        asked.setdefault(known.member_id, set()).add(known.stored.event.seq)
    requests = [(known.member_id, known.stored.event.seq) for known in before.values()]
    events = await queries.events_of(connection, game.id, sorted(asked))
    # Once for each member, however many of its events are asked for.
    counted = {
        (member_id, number): standing
        for member_id, numbers in asked.items()
        for number, standing in zip(
            sorted(numbers),
            standings((stored.event for stored in events[member_id][: max(numbers)]), book, numbers),
            strict=True,
        )
    }
    history = await queries.history_of_events(connection, game.id, requests)
    return FirstAnswers(states, book, events, history, counted)
