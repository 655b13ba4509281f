"""Makes the webhook event of a bargaining. Pure."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from app.domain.amounts import plain
from app.domain.instants import format_instant
from app.events.card_types import BargainReached
from app.events.outbox import OutboxEvent


def reached_event(
    member_id: UUID,
    player_id: str,
    bargain_id: UUID,
    *,
    activity: str,
    sku: str,
    price: tuple[Decimal, str],
    at: datetime,
    held_until: datetime,
) -> OutboxEvent:
    """Returns the event of a price that has reached the floor; `price` is an amount and its currency."""
    amount, currency = price
    event = BargainReached(
        player_id=player_id,
        bargain_id=str(bargain_id),
        activity=activity,
        sku=sku,
        price=plain(amount),
        currency=currency,
        held_until=format_instant(held_until),
    )
    return OutboxEvent.of(member_id, event, at)
