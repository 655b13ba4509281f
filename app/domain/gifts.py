"""Gifts between players: states by instants, and when givers are reminded (docs/gifts.md). Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.events import ChangeDetails
from app.domain.instants import format_instant
from app.domain.notifications import Notification, NotificationKind

GIFT_LIFE = timedelta(days=30)
"""How long a gift can be claimed."""
REMIND_DAYS = (7, 1)
"""Days before its end at which the giver of a gift is reminded of it."""


class GiftStatus(StrEnum):
    """READY -> CLAIMED, or -> DECLINED / TAKEN_BACK / EXPIRED with all given back; never back."""

    READY = "READY"
    CLAIMED = "CLAIMED"
    DECLINED = "DECLINED"
    TAKEN_BACK = "TAKEN_BACK"
    EXPIRED = "EXPIRED"


class GiftSide(StrEnum):
    """The two sides of a gift."""

    GIVEN = "GIVEN"
    RECEIVED = "RECEIVED"


class GiftNews(StrEnum):
    """What a member is notified of about a gift."""

    RECEIVED = "RECEIVED"
    CLAIMED = "CLAIMED"
    DECLINED = "DECLINED"
    EXPIRED = "EXPIRED"
    ENDING = "ENDING"


@dataclass(frozen=True, slots=True)
class Reminder:
    """The giver is reminded of an open gift, `days` before it ends."""

    days: int


def status_at(stored: GiftStatus, expires_at: datetime, game_now: datetime) -> GiftStatus:
    """Returns a gift's state at the game's instant: an open one has expired from its end on."""
    if stored is GiftStatus.READY and game_now >= expires_at:
        return GiftStatus.EXPIRED
    return stored


def next_look(expires_at: datetime, game_now: datetime) -> datetime:
    """Returns when an open gift is next due after the game's instant: for a reminder, or at its end."""
    reminders = (expires_at - timedelta(days=days) for days in REMIND_DAYS)
    return min((at for at in reminders if at > game_now), default=expires_at)


def reminder_at(expires_at: datetime, game_now: datetime) -> Reminder | None:
    """Returns the reminder that is due at the game's instant, the last of several; None before the first."""
    passed = [days for days in REMIND_DAYS if game_now >= expires_at - timedelta(days=days)]
    return Reminder(min(passed)) if passed else None


def gift_notice(
    gift_id: str, news: GiftNews, title: str, at: datetime, *, expires_at: datetime, name: str | None = None
) -> Notification:
    """Returns the notice of a gift, for its giver, or for its recipient where it was RECEIVED.

    `name` is the other side's, None where that is not shown; `title` is what is given, as it was then.
    """
    params: dict[str, str | int] = {
        "gift": gift_id,
        "news": news.value,
        "title": title,
        "expiresAt": format_instant(expires_at),
    }
    key = f"{NotificationKind.GIFT_UPDATED}/{gift_id}/{news}"
    if name is not None:
        params["name"] = name
    if news is GiftNews.ENDING:
        reminder = reminder_at(expires_at, at)
        days = 0 if reminder is None else reminder.days
        params["daysLeft"] = days
        key += f"/{days}"
    details: ChangeDetails = params
    return Notification(NotificationKind.GIFT_UPDATED, key, at, details)
