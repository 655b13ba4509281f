"""What later events took back of a past: refunds of purchases, invitations reversed (rules.md §6). Pure."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal

from app.domain import amounts
from app.domain.events import Event, InviteReversed, Refund, with_absorbed


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What later events took back of earlier ones: amounts of purchases, in their currencies, by the studio's
    ids, and invitations."""

    purchases: Mapping[str, Decimal]
    invitations: Set[str]


def taken_back(events: Iterable[Event]) -> TakenBack:
    """Returns what these events, absorbed ones among them, took back."""
    purchases: dict[str, Decimal] = {}
    invitations: set[str] = set()
    for event in with_absorbed(events):
        if isinstance(event, Refund):
            back = purchases.get(event.purchase_id, Decimal(0))
            purchases[event.purchase_id] = amounts.add(back, event.amount)
        elif isinstance(event, InviteReversed):
            invitations.add(event.invitation)
    return TakenBack(purchases, invitations)


def refunded(events: Iterable[Event]) -> Mapping[str, Decimal]:
    """Returns how much of each purchase has gone back, in its own currency; absorbed ones among them."""
    return taken_back(events).purchases
