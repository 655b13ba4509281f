"""Makes the webhook events of stored value. Pure."""

from collections.abc import Iterable
from uuid import UUID

from app.domain.amounts import plain
from app.domain.instants import format_instant
from app.domain.stored_value import StoredValueKind
from app.domain.stored_value_account import Account
from app.domain.stored_value_entries import BonusReminder, Entry
from app.domain.top_ups import to_amount
from app.events.outbox import OutboxEvent
from app.events.types import StoredValueChanged, StoredValueExpiring, StoredValueMovement


def changed_event(member_id: UUID, player_id: str, account: Account, entries: Iterable[Entry]) -> OutboxEvent:
    """Returns the event of entries that were written together, with what the account has after them."""

    def amount(minor: int) -> str:
        return plain(to_amount(minor, account.currency))

    event = StoredValueChanged(
        player_id=player_id,
        currency=account.currency,
        movements=tuple(
            StoredValueMovement(cause=entry.cause.value, book=entry.book.value, delta=amount(entry.delta))
            for entry in entries
        ),
        available=amount(account.available),
        paid=amount(account.total(StoredValueKind.PAID)),
        bonus=amount(account.total(StoredValueKind.BONUS)),
        held=amount(account.held),
        debt=amount(account.debt),
    )
    return OutboxEvent.of(member_id, event, account.settled_to)


def expiring_event(member_id: UUID, player_id: str, currency: str, reminder: BonusReminder) -> OutboxEvent:
    """Returns the event of a bonus that ends soon."""
    event = StoredValueExpiring(
        player_id=player_id,
        currency=currency,
        amount=plain(to_amount(reminder.amount, currency)),
        expires_at=format_instant(reminder.expires_at),
        days_left=reminder.days,
        outcome=reminder.policy.value,
    )
    return OutboxEvent.of(member_id, event, reminder.at)
