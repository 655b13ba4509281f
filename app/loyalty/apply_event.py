"""Apply one requested event to a member's state: what the recorder decides, without its database."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID, uuid4

from app.domain import amounts
from app.domain.amounts import MAX_POINTS
from app.domain.birthdays import is_in_month
from app.domain.errors import DomainError, Fault, UserErrorCode, game_archived
from app.domain.events import (
    Closed,
    Event,
    EventKind,
    InviteQualified,
    InviteRewarded,
    Joined,
    Merged,
    PointsReturned,
    PointsSpent,
    Purchase,
    Refund,
    Standing,
    TooManyPoints,
    is_given_back,
    with_absorbed,
)
from app.domain.instants import format_instant
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.receipt import effective_at, imported_at
from app.domain.replay import replay
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, fold, join, merge, merge_order
from app.domain.taken_back import refunded, takes_back
from app.loyalty.earning import EarningEvent, earning_event
from app.loyalty.packs import check_pack, pack_counts_at
from app.loyalty.state import EventRequest, HistoryRow, MemberState, StoredEvent


class AppliedEvent(NamedTuple):
    """What one event did: the stored event, its own entries of the history, the standing right after it."""

    event: StoredEvent | None
    changes: Sequence[HistoryRow]
    standing: Standing


def counts_at(request: EventRequest, received_at: datetime, book: RuleBook) -> datetime:
    """Returns the instant at which the event counts. Raises DomainError with OCCURRED_IN_FUTURE."""
    occurred_at = request.event.occurred_at
    # What the worker finds counts when it happened, however late the worker comes.
    own = request.imported or isinstance(request.event, InviteQualified | InviteRewarded)
    if own and occurred_at is not None:
        return imported_at(occurred_at, received_at)
    return effective_at(occurred_at, received_at, book)


def needs_history(state: MemberState, asked: Sequence[tuple[EventRequest, datetime]], book: RuleBook) -> bool:
    """Returns whether any of these events, each with its present, changes the past or depends on it.

    If so, the member's events are read. May be True without need, which costs a read, nothing else.
    """
    latest = state.standing.applied_to
    for request, game_now in asked:
        if takes_back(request.event) is not None or is_given_back(request.event):
            return True
        try:
            at = counts_at(request, max(game_now, state.standing.applied_to), book)
        except DomainError:
            continue
        if at < latest:
            return True
        latest = at
    return False


def reaches_back_to(
    state: MemberState, asked: Sequence[tuple[EventRequest, datetime]], book: RuleBook
) -> datetime:
    """Returns the earliest instant at which any of these events counts; what takes back counts when received.

    What precedes an event in its batch only moves its receipt to later, and so the instant.
    """
    earliest = state.standing.applied_to
    for request, game_now in asked:
        with suppress(DomainError):  # it will be refused
            at = counts_at(request, max(game_now, state.standing.applied_to), book)
            earliest = min(earliest, at)
    return earliest


def check_archive(request: EventRequest, *, is_known: bool) -> None:
    """Raise DomainError for an event that an archived game takes no more: what joins, earns or spends.

    P that come back are taken, as is what ends a pack, and who is known already is made known again without a
    change.
    """
    taken = Joined | PointsReturned | PackCancelled | PackEnded | PackReversed
    if is_known and isinstance(request.event, taken):
        return
    raise DomainError(game_archived())


def new_member(request: EventRequest, game_now: datetime, book: RuleBook) -> MemberState:
    """Returns the member that a player becomes by its first event, at the instant at which that counts (§6).

    Raises DomainError with OCCURRED_IN_FUTURE.
    """
    at = counts_at(request, game_now, book)
    ltv = request.event.ltv_usd if isinstance(request.event, Joined) else Decimal(0)
    tier = book.game_at(at).starting_rank(ltv, book.program_at(at))
    event = Joined(at, 1, ltv_usd=ltv, tier=tier)
    standing, changes = join(event, book)
    state = MemberState(uuid4(), request.external_id, request.profile, at, standing, created=True, known=[])
    state.add_event(StoredEvent(event, game_now, actor_id=request.actor.id))
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
    if isinstance(request.event, EarningEvent):
        present, _ = settle(state.standing, at, book)
        time_zone = state.profile_of(request.external_id).time_zone
        event = earning_event(request.event, present, at, time_zone, book)
        if event is None:
            return AppliedEvent(None, [], present)
    else:
        if isinstance(request.event, PackPaid):
            at = pack_counts_at(state, request.event, at)
        event = _dated(state, request, at, book)
    try:
        if takes_back(event) is not None or at < state.standing.applied_to:
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
    stored = StoredEvent(event, received_at, request.fingerprint, request.actor.id)
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
class MergedMembers:
    """Two members after their merge, and the survivor's own entries of it."""

    survivor: MemberState
    absorbed: MemberState
    event: StoredEvent
    changes: Sequence[HistoryRow]


def apply_merge(first: MemberState, second: MemberState, game_now: datetime, book: RuleBook) -> MergedMembers:
    """Merge two members: one survives with what both had, the other is closed.

    Raises `TooManyPoints`, with both states as they were but settled.
    """
    at = max(game_now, first.standing.applied_to, second.standing.applied_to)
    for state in (first, second):
        state.settle(at, book)
    survivor, absorbed = first, second
    if _place(second, book) < _place(first, book):
        survivor, absorbed = second, first
    reference = str(absorbed.id)
    # Its events, where they were read; else they are read when they are first needed.
    merged = Merged(at, survivor.event_seq + 1, reference, absorbed=tuple(absorbed.known or ()))
    closed = Closed(at, absorbed.event_seq + 1, reference)
    survivor.standing, changes = merge(survivor.standing, absorbed.standing, merged, book)
    absorbed.standing, closing = apply(absorbed.standing, closed, book)
    for state, event in ((survivor, merged), (absorbed, closed)):
        state.add_event(StoredEvent(event, at))
    absorbed.add_changes(closing)
    return MergedMembers(survivor, absorbed, survivor.events[-1], survivor.add_changes(changes))


def _place(state: MemberState, book: RuleBook) -> tuple[int, int, datetime, UUID]:
    """Returns the order of survival, first the higher tier and position, then the longer membership."""
    tier, place = merge_order(state.standing, book)
    return -tier, -place, state.joined_at, state.id


def _applied(state: MemberState, event: Event, book: RuleBook) -> tuple[Event, list[HistoryRow]]:
    if event.seq != state.event_seq + 1:
        event = replace(event, seq=state.event_seq + 1)
    if is_given_back(event):
        # What the clock did since they were spent, the standing alone does not say.
        after, trace = fold([*_known(state), event], event.effective_at, book, state.start)
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
    counted = replay(before, known, event, received_at, book, earlier_join=earlier, start=state.start)
    state.is_replayed = True
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


def _earlier_join(state: MemberState, event: Event) -> Joined | None:
    """Returns the join moved back to a purchase that lies before it, on the same tier (§6); else None.

    The earlier join is an event of its own; the later one stays and moves nothing.
    """
    if event.effective_at >= state.joined_at:
        return None
    joins = (known for known in state.known or () if isinstance(known, Joined))
    first = min(joins, key=lambda join_event: (join_event.effective_at, join_event.seq))
    return replace(first, seq=state.event_seq + 1, effective_at=event.effective_at)


def _dated(state: MemberState, request: EventRequest, at: datetime, book: RuleBook) -> Event:
    """Returns the next event, which was asked for, at the instant at which it counts. Raises DomainError."""
    event = replace(request.event, effective_at=at, seq=state.event_seq + 1)
    match event:
        case Purchase():
            _check_currency(event, book)
            buyer = state.profile_of(request.external_id)
            is_in = is_in_month(buyer.birthday, buyer.time_zone, at)
            return replace(event, in_birthday_month=is_in) if is_in else event
        case Refund():
            return _refund(state, event)
        case PointsSpent():
            _check_balance(state.standing, event, book)
        case PackPaid():
            check_pack(state, event, book)
        case _:
            pass
    return event


def _check_currency(event: Purchase, book: RuleBook) -> None:
    at = event.effective_at
    if book.rate(event.currency, at) is None:
        raise DomainError(
            Fault(
                UserErrorCode.UNKNOWN_CURRENCY,
                f"{event.currency} has no exchange rate in the program's rules at that instant,"
                f" {format_instant(at)}. Known then: {', '.join(book.currencies(at))}. Have one published"
                " that holds `from` then or earlier, and send the purchase again.",
                ("amount", "currency"),
            )
        )


def _refund(state: MemberState, event: Refund) -> Refund:
    """Returns the refund of the amount named, or of all that is left; in the purchase's own currency."""
    known = state.known or []
    purchase = next(
        bought
        for bought in with_absorbed(known)
        if isinstance(bought, Purchase) and bought.reference == event.purchase_id
    )
    left = amounts.subtract(purchase.amount, refunded(known).get(event.purchase_id, Decimal(0)))
    if left <= 0:
        raise DomainError(
            Fault(
                UserErrorCode.ALREADY_REFUNDED, "All of this purchase has gone back already.", ("purchaseId",)
            )
        )
    if event.amount == 0:
        return replace(event, amount=left, currency=purchase.currency)
    if event.currency != purchase.currency:
        raise DomainError(
            Fault(
                UserErrorCode.INVALID,
                f"The purchase was made in {purchase.currency}: name the refund in that currency.",
                ("amount", "currency"),
            )
        )
    if event.amount > left:
        raise DomainError(
            Fault(
                UserErrorCode.REFUND_EXCEEDS_PURCHASE,
                f"Only {amounts.money(left)} {purchase.currency} of this purchase are left to go back.",
                ("amount", "amount"),
            )
        )
    return event


def _check_balance(standing: Standing, event: PointsSpent, book: RuleBook) -> None:
    present, _ = settle(standing, event.effective_at, book)
    if present.p < event.points:
        raise DomainError(
            Fault(
                UserErrorCode.INSUFFICIENT_POINTS,
                f"{event.points - present.p:,} P are missing.",
                ("points",),
            )
        )
