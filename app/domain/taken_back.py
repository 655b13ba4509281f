"""What later events took back of a past: purchases, invitations, payments for packs (rules.md §6). Pure."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal

from app.domain import amounts
from app.domain.events import Event, InviteReversed, Refund, with_absorbed
from app.domain.pack_events import PackReversed


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What later events took back of earlier ones: amounts of purchases, in their currencies, by the studio's
    ids, invitations, and payments for packs by the studio's ids."""

    purchases: Mapping[str, Decimal]
    invitations: Set[str]
    pack_payments: Set[str]


TAKING_BACK = frozenset({Refund.kind, InviteReversed.kind, PackReversed.kind})
"""The kinds of the events that take back another one."""


def takes_back(event: Event) -> str | None:
    """Returns the reference of the purchase, invitation or payment for a pack that the event takes back, at
    that one's place in the past; None for an event that takes back none."""
    match event:
        case Refund():
            return event.purchase_id
        case InviteReversed():
            return event.invitation
        case PackReversed():
            return event.payment
        case _:
            return None


def taken_back(events: Iterable[Event]) -> TakenBack:
    """Returns what these events, absorbed ones among them, took back."""
    purchases: dict[str, Decimal] = {}
    invitations: set[str] = set()
    pack_payments: set[str] = set()
    for event in with_absorbed(events):
        if isinstance(event, Refund):
            back = purchases.get(event.purchase_id, Decimal(0))
            purchases[event.purchase_id] = amounts.add(back, event.amount)
        elif isinstance(event, InviteReversed):
            invitations.add(event.invitation)
        elif isinstance(event, PackReversed):
            pack_payments.add(event.payment)
    return TakenBack(purchases, invitations, pack_payments)


def refunded(events: Iterable[Event]) -> Mapping[str, Decimal]:
    """Returns how much of each purchase has gone back, in its own currency; absorbed ones among them."""
    return taken_back(events).purchases
