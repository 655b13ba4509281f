"""Makes the webhook events of gift cards. Pure."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.amounts import plain
from app.domain.top_ups import to_amount
from app.events.outbox import OutboxEvent
from app.events.types import GiftCardClaimed, GiftCardReturned


@dataclass(frozen=True, slots=True)
class ToldCard:
    """A gift card as events tell of it; `amount` is in minor units."""

    gift_card_id: str
    amount: int
    currency: str

    @property
    def value(self) -> str:
        """Returns the amount as a decimal number."""
        return plain(to_amount(self.amount, self.currency))


def claimed_event(member_id: UUID, player_id: str, card: ToldCard, at: datetime) -> OutboxEvent:
    """Returns the event of a card that a player has claimed."""
    event = GiftCardClaimed(
        player_id=player_id, gift_card_id=card.gift_card_id, amount=card.value, currency=card.currency
    )
    return OutboxEvent.of(member_id, event, at)


def returned_event(member_id: UUID, player_id: str, card: ToldCard, at: datetime) -> OutboxEvent:
    """Returns the event of a card that has come back to its giver."""
    event = GiftCardReturned(
        player_id=player_id, gift_card_id=card.gift_card_id, amount=card.value, currency=card.currency
    )
    return OutboxEvent.of(member_id, event, at)
