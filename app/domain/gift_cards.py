"""Gift cards: states by instants, which claims are held, when givers are reminded. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.amounts import currency_digits, plain
from app.domain.instants import format_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.top_ups import to_amount

CARD_LIFE = timedelta(days=365)
"""How long a gift card can be claimed."""
REMIND_DAYS = (30, 7)
"""Days before its end at which the giver of a card is reminded of it."""
HELD_FOR = timedelta(hours=24)
"""How long what was claimed is held, where it is above the limit or the giver is new."""
HELD_ABOVE = 100
"""Units of a currency, as `minor_of` has them; more than that is held after the claim."""
WITHOUT_MINOR_UNITS = 100
"""So many units of a currency without minor units count as one: that of JPY is what others call a cent."""
NEW_GIVER = timedelta(days=30)
"""A giver who joined less than this before the claim is new: what was claimed is held."""


class GiftCardStatus(StrEnum):
    """READY <-> FROZEN; READY -> CLAIMED; READY -> RETURNED; all of them -> REVOKED, which is the end."""

    READY = "READY"
    CLAIMED = "CLAIMED"
    RETURNED = "RETURNED"
    REVOKED = "REVOKED"
    FROZEN = "FROZEN"


class GiftCardNews(StrEnum):
    """What the giver of a gift card is notified of."""

    CLAIMED = "CLAIMED"
    RETURNED = "RETURNED"
    ENDING = "ENDING"


def status_at(stored: GiftCardStatus, expires_at: datetime, game_now: datetime) -> GiftCardStatus:
    """Returns a card's state at the game's instant: a ready one has been returned from its end on.

    A frozen one waits: once it is not frozen any more, it is returned.
    """
    if stored is GiftCardStatus.READY and game_now >= expires_at:
        return GiftCardStatus.RETURNED
    return stored


def minor_of(units: int, currency: str) -> int:
    """Returns units of a currency in minor units; of one without these, `WITHOUT_MINOR_UNITS` for each."""
    digits = currency_digits(currency)
    return units * (10**digits if digits else WITHOUT_MINOR_UNITS)


def is_held(amount: int, currency: str, *, giver_joined_at: datetime | None, game_now: datetime) -> bool:
    """Returns whether what is claimed now, in minor units, is held for `HELD_FOR` (value.md V6.4).

    `giver_joined_at` is None for a card without a giver.
    """
    is_new = giver_joined_at is not None and game_now - giver_joined_at < NEW_GIVER
    return amount > minor_of(HELD_ABOVE, currency) or is_new


def next_look(expires_at: datetime, game_now: datetime) -> datetime:
    """Returns when a ready card is next due after the game's instant: for a reminder, or at its end."""
    reminders = (expires_at - timedelta(days=days) for days in REMIND_DAYS)
    return min((at for at in reminders if at > game_now), default=expires_at)


def days_left(expires_at: datetime, game_now: datetime) -> int | None:
    """Returns the days of the reminder that is due, the last of several; None before the first."""
    return min(
        (days for days in REMIND_DAYS if game_now >= expires_at - timedelta(days=days)),
        default=None,
    )


def card_notice(
    card_id: str, news: GiftCardNews, amount: int, currency: str, *, at: datetime, expires_at: datetime
) -> Notification:
    """Returns the notice of a gift card for its giver; it does not name who has claimed it."""
    kind = NotificationKind.GIFT_CARD_UPDATED
    params: dict[str, str | int] = {
        "giftCard": card_id,
        "news": news.value,
        "value": plain(to_amount(amount, currency)),
        "currency": currency,
        "expiresAt": format_instant(expires_at),
    }
    key = f"{kind}/{card_id}/{news}"
    if news is GiftCardNews.ENDING:
        days = days_left(expires_at, at) or 0
        params["daysLeft"] = days
        key += f"/{days}"
    return Notification(kind, key, at, params)
