"""When a payment for a pack counts, and what stands against it; the rest is `app.domain.packs`."""

from datetime import datetime

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.instants import add_months
from app.domain.pack_events import PackPaid
from app.domain.packs import counts_from, paid
from app.domain.rules import RuleBook
from app.loyalty.state import MemberState

MAX_MONTHS_AHEAD = 120
"""Calendar months from a payment on within which what is paid of a pack ends."""


def pack_counts_at(state: MemberState, event: PackPaid, at: datetime) -> datetime:
    """Returns when a payment for a pack counts: not before the join, nor before the pack changed last.

    So what was paid, cancelled and refunded of a pack keeps the order in which it was sent (value.md V5.3).
    """
    changed_at = counts_from(state.standing.packs, event.pack)
    return max(at, state.joined_at) if changed_at is None else max(at, state.joined_at, changed_at)


def check_pack(state: MemberState, event: PackPaid, book: RuleBook) -> None:
    """Check that the rules have a pack, and that it is not paid for too far ahead.

    Raises DomainError with NOT_FOUND and LIMIT_REACHED.
    """
    at = event.effective_at
    pack = book.game_at(at).packs.get(event.pack)
    if pack is None:
        message = "The game's rules had no such pack when it was paid."
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, message, ("pack",)))
    packs = paid(state.standing.packs, pack, event.reference, at, is_renewing=event.is_renewing)
    if any(held.until > add_months(at, MAX_MONTHS_AHEAD) for held in packs if held.code == event.pack):
        message = f"A pack is paid for at most {MAX_MONTHS_AHEAD} months ahead."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("pack",)))
