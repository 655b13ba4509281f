"""What happens to packs from outside (value.md V5). Pure."""

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.events import Event, EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPaid(Event):
    """A period of the pack with this code was paid for; `reference` is the studio's id of the payment."""

    kind: ClassVar = EventKind.PACK_PERIOD

    pack: str
    amount: Decimal
    currency: str
    is_renewing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCancelled(Event):
    """A pack does not renew by itself any more; `reference` is that of the last payment for it."""

    kind: ClassVar = EventKind.PACK_CANCELLED

    pack: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackEnded(Event):
    """The payment `payment` for a pack went back, which ends its period; `amount` is what the studio pays."""

    kind: ClassVar = EventKind.PACK_ENDED

    pack: str
    payment: str
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReversed(Event):
    """The bank took the payment `payment` for a pack back: its event in this past counts no more."""

    kind: ClassVar = EventKind.PACK_REVERSED

    pack: str
    payment: str
