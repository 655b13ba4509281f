"""What an order is: its states, and which of them time brings (value.md V2). Pure."""

from datetime import datetime
from enum import StrEnum


class OrderStatus(StrEnum):
    """How far an order is; a hold that has ended is EXPIRED, whether or not anything was written."""

    RESERVED = "RESERVED"
    CONFIRMED = "CONFIRMED"
    PARTLY_RETURNED = "PARTLY_RETURNED"
    RETURNED = "RETURNED"
    RELEASED = "RELEASED"
    EXPIRED = "EXPIRED"


SOLD = frozenset({OrderStatus.CONFIRMED, OrderStatus.PARTLY_RETURNED, OrderStatus.RETURNED})
"""What an order is once it was confirmed."""


def status_at(stored: OrderStatus, reserved_until: datetime, now: datetime) -> OrderStatus:
    """Returns the status at an instant of an order that is stored as `stored`."""
    if stored is OrderStatus.RESERVED and reserved_until <= now:
        return OrderStatus.EXPIRED
    return stored
