"""Apply one requested event to a member's state: what the recorder decides, without its database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID, uuid4

from app.domain import amounts
from app.domain.amounts import MAX_POINTS
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.events import GIVEN_BACK, Event, EventKind, Standing, TooManyPoints, with_absorbed
from app.domain.instants import format_instant
from app.domain.receipt import effective_at, imported_at
from app.domain.replay import replay
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, fold, join, merge, merge_order, refunded
from app.loyalty.earning import EARNING, earning_event
from app.loyalty.state import EventRequest, HistoryRow, MemberState, StoredEvent


@dataclass(frozen=True, slots=True)
class AppliedEvent:
    """What one event did: the stored event, its own entries of the history, the standing right after it."""

    event: StoredEvent | None
    changes: Sequence[HistoryRow]
    standing: Standing


def counts_at(request: EventRequest, received_at: datetime, book: RuleBook) -> datetime:
    """The instant at which the event counts. Raises DomainError with OCCURRED_IN_FUTURE."""
    if request.imported and request.occurred_at is not None:
        return imported_at(request.occurred_at, received_at)
    return effective_at(request.occurred_at, received_at, book)


def needs_history(
    state: MemberState, requests: Sequence[EventRequest], game_now: datetime, book: RuleBook
) -> bool:
    """Whether any of these events changes the past, or depends on it, so that the member's events are needed.

    May say yes where no is true: that costs a read, nothing else.
    """
    latest = state.standing.applied_to
    for request in requests:
        if request.kind is EventKind.REFUND or request.code == GIVEN_BACK:
            return True
        try:
            at = counts_at(request, max(game_now, state.standing.applied_to), book)
        except DomainError:
            continue
        if at < latest:
            return True
        latest = at
    return False


def new_member(request: EventRequest, game_now: datetime, book: RuleBook) -> MemberState:
    """A player joins: with this event if it is one, or at the instant at which the event counts (§6).

    Raises DomainError with OCCURRED_IN_FUTURE.
    """
    at = counts_at(request, game_now, book)
    ltv = request.amount if request.kind is EventKind.JOINED else Decimal(0)
    tier = book.game_at(at).starting_rank(ltv, book.program_at(at))
    event = Event(EventKind.JOINED, at, 1, amount=ltv, tier=tier)
    standing, changes = join(event, book)
    state = MemberState(uuid4(), request.external_id, request.profile, at, standing, created=True, known=[])
    state.add_event(StoredEvent(event, game_now))
    state.add_changes(changes)
    return state


def apply_event(
    state: MemberState, request: EventRequest, game_now: datetime, book: RuleBook
) -> AppliedEvent:
    """Record an event in the member's state.

    Raises DomainError, with the state as it was.
    """
    # A clock behind that of the process which wrote last must not put what is new into the past.
    received_at = max(game_now, state.standing.applied_to)
    at = counts_at(request, received_at, book)
    if request.kind in EARNING:
        present, _ = settle(state.standing, at, book)
        event = earning_event(request, present, at, state.profile_of(request.external_id).time_zone, book)
        if event is None:
            return AppliedEvent(None, [], present)
    else:
        event = _event(state, request, at, book)
    if request.kind is EventKind.P_SPENT:
        _check_balance(state.standing, event, book)
    try:
        if event.kind is EventKind.REFUND or at < state.standing.applied_to:
            event, changes = _replayed(state, event, received_at, book)
        else:
            event, changes = _applied(state, event, book)
    except TooManyPoints:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"It would take the member's points past {MAX_POINTS:,}, the most that can be counted.",
                _POINTS_OF.get(event.kind, ("points",)),
            )
        ) from None
    stored = StoredEvent(event, received_at, request.fingerprint)
    state.add_event(stored)
    return AppliedEvent(stored, changes, state.standing)


_POINTS_OF = {
    EventKind.PURCHASE: ("amount", "amount"),
    EventKind.MISSION_PROGRESS: ("mission",),
    EventKind.ACTIVITY: ("activity",),
    EventKind.BENEFIT_CLAIMED: ("code",),
}
"""Which input decides how many points there are to count."""


@dataclass(frozen=True, slots=True)
class Merged:
    """Two members after their merge, and the survivor's own entries of it."""

    survivor: MemberState
    absorbed: MemberState
    event: StoredEvent
    changes: Sequence[HistoryRow]


def apply_merge(first: MemberState, second: MemberState, game_now: datetime, book: RuleBook) -> Merged:
    """Join two members: which goes on, what it gets, how the other one ends. Raises `TooManyPoints`, with
    both states as they were but settled."""
    at = max(game_now, first.standing.applied_to, second.standing.applied_to)
    for state in (first, second):
        state.settle(at, book)
    survivor, absorbed = first, second
    if _place(second, book) < _place(first, book):
        survivor, absorbed = second, first
    gone = str(absorbed.id)
    # All that happened to it, where that was read; else it is read when it is first needed.
    lived = tuple(absorbed.known or ())
    merged = Event(EventKind.MERGED, at, survivor.event_seq + 1, reference=gone, absorbed=lived)
    closed = Event(EventKind.CLOSED, at, absorbed.event_seq + 1, reference=gone)
    survivor.standing, changes = merge(survivor.standing, absorbed.standing, merged, book)
    absorbed.standing, ends = apply(absorbed.standing, closed, book)
    for state, event in ((survivor, merged), (absorbed, closed)):
        state.add_event(StoredEvent(event, at))
    absorbed.add_changes(ends)
    return Merged(survivor, absorbed, survivor.events[-1], survivor.add_changes(changes))


def _place(state: MemberState, book: RuleBook) -> tuple[int, int, datetime, UUID]:
    """The smaller goes on: of the higher tier and position, then the longer known."""
    tier, place = merge_order(state.standing, book)
    return -tier, -place, state.joined_at, state.id


def _applied(state: MemberState, event: Event, book: RuleBook) -> tuple[Event, list[HistoryRow]]:
    event = replace(event, seq=state.event_seq + 1)
    if event.is_given_back:
        # What the clock did since they were spent, the standing alone does not say.
        after, trace = fold([*_known(state), event], event.effective_at, book)
        changes = settle(state.standing, event.effective_at, book)[1]
        changes += [change for change in trace if change.event == event.seq]
    else:
        after, changes = apply(state.standing, event, book)
    state.standing = after
    rows = state.add_changes(changes)
    return event, [row for row in rows if row.change.event == event.seq]


def _replayed(
    state: MemberState, event: Event, received_at: datetime, book: RuleBook
) -> tuple[Event, list[HistoryRow]]:
    known = _known(state)
    earlier = _earlier_join(state, event)
    event = replace(event, seq=state.event_seq + (1 if earlier is None else 2))
    before, _ = settle(state.standing, received_at, book)
    counted = replay(before, known, event, received_at, book, earlier_join=earlier)
    if earlier is not None:
        state.add_event(StoredEvent(earlier, received_at))
        state.joined_at = earlier.effective_at
    state.settle(received_at, book)
    state.standing = counted.standing
    return event, state.add_replayed(counted.changes)


def _known(state: MemberState) -> Sequence[Event]:
    if state.known is None:
        raise LookupError("the member's events were not read")
    return state.known


def _earlier_join(state: MemberState, event: Event) -> Event | None:
    """A purchase that lies before the join moves the join back to it, on the same tier (§6).

    The earlier join is an event of its own; the later one stays and moves nothing.
    """
    if event.effective_at >= state.joined_at:
        return None
    joins = (known for known in state.known or () if known.kind is EventKind.JOINED)
    first = min(joins, key=lambda join_event: (join_event.effective_at, join_event.seq))
    return replace(first, seq=state.event_seq + 1, effective_at=event.effective_at)


def _event(state: MemberState, request: EventRequest, at: datetime, book: RuleBook) -> Event:
    amount, currency = request.amount, request.currency
    if request.kind is EventKind.PURCHASE and book.rate(currency, at) is None:
        raise DomainError(
            Fault(
                UserErrorCode.UNKNOWN_CURRENCY,
                f"{currency} has no exchange rate in the program's rules at that instant, {format_instant(at)}."
                f" Known then: {', '.join(book.currencies(at))}. Have one published that holds `from` then or"
                " earlier, and send the purchase again.",
                ("amount", "currency"),
            )
        )
    if request.kind is EventKind.REFUND:
        amount, currency = _refund_amount(state, request)
    return Event(
        request.kind,
        at,
        0,
        reference=request.key or "",
        amount=amount,
        currency=currency,
        points=request.points,
        refunds=request.refunds,
        reason=request.reason,
        occurred_at=request.occurred_at,
        sku=request.sku,
        code=request.code,
    )


def _refund_amount(state: MemberState, request: EventRequest) -> tuple[Decimal, str]:
    """What goes back: the amount named, or all that is left; in the purchase's own currency."""
    known = state.known or []
    purchase = next(
        event
        for event in with_absorbed(known)
        if event.kind is EventKind.PURCHASE and event.reference == request.refunds
    )
    left = amounts.subtract(purchase.amount, refunded(known).get(request.refunds, Decimal(0)))
    if left <= 0:
        raise DomainError(
            Fault(
                UserErrorCode.ALREADY_REFUNDED, "All of this purchase has gone back already.", ("purchaseId",)
            )
        )
    if request.amount == 0:
        return left, purchase.currency
    if request.currency != purchase.currency:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"The purchase was made in {purchase.currency}: name the refund in that currency.",
                ("amount", "currency"),
            )
        )
    if request.amount > left:
        raise DomainError(
            Fault(
                UserErrorCode.REFUND_EXCEEDS_PURCHASE,
                f"Only {amounts.money(left)} {purchase.currency} of this purchase are left to go back.",
                ("amount", "amount"),
            )
        )
    return request.amount, purchase.currency


def _check_balance(standing: Standing, event: Event, book: RuleBook) -> None:
    present, _ = settle(standing, event.effective_at, book)
    if present.p < event.points:
        raise DomainError(
            Fault(
                UserErrorCode.INSUFFICIENT_POINTS,
                f"{event.points - present.p:,} P are missing.",
                ("points",),
            )
        )
