"""Bargaining: how far each helper brings a price down, and what time brings (value.md V4.2-3). Pure."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.domain.amounts import plain
from app.domain.instants import format_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.top_ups import to_amount

_UNITS = 2**64
HELD_FOR = timedelta(hours=24)
"""How long a unit is held for a bargaining whose price has reached the floor."""


class BargainStatus(StrEnum):
    """How far a bargaining is; one whose time is up is EXPIRED, whether or not anything was written."""

    OPEN = "OPEN"
    REACHED = "REACHED"
    ORDERED = "ORDERED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class Bargain:
    """A price that `helpers` bring from `first` to `floor`, each by `least` or more; minor units.

    Raises ValueError where the way is too short for so many helpers.
    """

    first: int
    floor: int
    helpers: int
    least: int

    def __post_init__(self) -> None:
        if self.first - self.floor < self.helpers * self.least:
            raise ValueError(
                f"{self.helpers} helpers of at least {self.least} each would go below {self.floor}"
            )


def cut_of(bargain: Bargain, secret: bytes, helper: int, left: int) -> int:
    """Returns what a helper, counted from 1, takes off the price; `left` is what is left above the floor.

    It is drawn from the secret of the record: counted again it is the same, and it cannot be guessed. The
    last helper reaches the floor exactly.
    """
    still = bargain.helpers - helper + 1
    if still == 1:
        return left
    digest = hmac.digest(secret, str(helper).encode("ascii"), hashlib.sha256)
    drawn = int.from_bytes(digest[:8], "big") * 2 * left // (still * _UNITS)
    return max(bargain.least, min(drawn, left - (still - 1) * bargain.least))


@dataclass(frozen=True, slots=True)
class BargainTimes:
    """The instants of a bargaining: its end, that of the unit held at the floor, that of an order's hold."""

    ends_at: datetime
    held_until: datetime | None = None
    reserved_until: datetime | None = None


def status_at(stored: BargainStatus, times: BargainTimes, now: datetime) -> BargainStatus:
    """Returns the status at an instant of a bargaining that is stored as `stored`.

    One that an order reserved in time stays as it is for as long as the reservation lasts.
    """
    if stored is BargainStatus.ORDERED or is_reserved(times, now):
        return stored
    end = times.ends_at if times.held_until is None else times.held_until
    return BargainStatus.EXPIRED if end <= now else stored


def is_reserved(times: BargainTimes, now: datetime) -> bool:
    """Returns whether an order holds the bargaining at an instant."""
    return times.reserved_until is not None and times.reserved_until > now


def reached_notice(bargain_id: UUID, title: str, price: int, currency: str, at: datetime) -> Notification:
    """Returns the notice for the owner that the price, in minor units, has reached the floor."""
    kind = NotificationKind.BARGAIN_REACHED
    params: dict[str, str | int] = {
        "bargain": str(bargain_id),
        "title": title,
        "value": plain(to_amount(price, currency)),
        "currency": currency,
        "expiresAt": format_instant(at + HELD_FOR),
    }
    return Notification(kind, f"{kind}/{bargain_id}", at, params)
