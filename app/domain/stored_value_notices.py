"""The reminder of a bonus that ends soon, as a member is notified of it. Pure."""

from uuid import UUID

from app.domain.amounts import plain
from app.domain.instants import format_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.stored_value_entries import BonusReminder
from app.domain.top_ups import to_amount


def expiring_notice(lot_id: UUID, currency: str, reminder: BonusReminder) -> Notification:
    """Returns the notice of a bonus that ends; its key names the end that it counts down to."""
    ends_at = format_instant(reminder.expires_at)
    return Notification(
        NotificationKind.STORED_VALUE_EXPIRING,
        f"{NotificationKind.STORED_VALUE_EXPIRING}/{lot_id}/{ends_at}/{reminder.days}",
        reminder.at,
        {
            "value": plain(to_amount(reminder.amount, currency)),
            "currency": currency,
            "expiresAt": ends_at,
            "daysLeft": reminder.days,
            "outcome": reminder.policy.value,
        },
    )
