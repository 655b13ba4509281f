"""Makes the webhook events of gifts. Pure."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.instants import format_instant
from app.events.outbox import OutboxEvent
from app.events.types import GiftClaimed, GiftCreated


@dataclass(frozen=True, slots=True)
class ToldGift:
    """A gift as events tell of it; `giver_name` is None where it is not shown."""

    gift_id: UUID
    giver: str
    sku: str | None
    item: str | None
    quantity: int
    giver_name: str | None


def created_event(
    member_id: UUID, gift: ToldGift, recipient: str | None, at: datetime, expires_at: datetime
) -> OutboxEvent:
    """Returns the event of a gift, to the player `recipient` or to whoever opens its link."""
    event = GiftCreated(
        player_id=gift.giver,
        gift_id=str(gift.gift_id),
        sku=gift.sku,
        item=gift.item,
        quantity=gift.quantity,
        giver_name=gift.giver_name,
        recipient_player_id=recipient,
        expires_at=format_instant(expires_at),
    )
    return OutboxEvent.of(member_id, event, at)


def claimed_event(
    member_id: UUID, gift: ToldGift, recipient: str, recipient_name: str | None, at: datetime
) -> OutboxEvent:
    """Returns the event of a gift that was claimed; it has both names, or none of them."""
    has_both = gift.giver_name is not None and recipient_name is not None
    event = GiftClaimed(
        player_id=gift.giver,
        gift_id=str(gift.gift_id),
        sku=gift.sku,
        item=gift.item,
        quantity=gift.quantity,
        giver_name=gift.giver_name if has_both else None,
        recipient_player_id=recipient,
        recipient_name=recipient_name if has_both else None,
    )
    return OutboxEvent.of(member_id, event, at)
