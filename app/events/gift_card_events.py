"""Makes the webhook events of gift cards. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.amounts import plain
from app.domain.instants import format_instant
from app.domain.top_ups import to_amount
from app.events.card_types import GiftCardClaimed, GiftCardCreated, GiftCardReturned, GiftCardRevoked
from app.events.outbox import OutboxEvent


@dataclass(frozen=True, slots=True)
class ToldCard:
    """A gift card as events tell of it; `amount` is in minor units."""

    gift_card_id: str
    amount: int
    currency: str

    @property
    def value(self) -> str:
        """Returns the amount as a decimal number."""
        return self.part(self.amount)

    def part(self, minor: int) -> str:
        """Returns minor units of the card's currency as a decimal number."""
        return plain(to_amount(minor, self.currency))

    def words(self, minor: int | None = None) -> str:
        """Returns the amount, or minor units of the card's currency, as messages have it: "50 USD"."""
        return f"{self.part(self.amount if minor is None else minor)} {self.currency}"


def created_event(
    member_id: UUID, player_id: str, card: ToldCard, at: datetime, *, expires_at: datetime
) -> OutboxEvent:
    """Returns the event of a card that was made for a giver."""
    event = GiftCardCreated(
        **_about(player_id, card),
        expires_at=format_instant(expires_at),
    )
    return OutboxEvent.of(member_id, event, at)


def claimed_event(member_id: UUID, player_id: str, card: ToldCard, at: datetime) -> OutboxEvent:
    """Returns the event of a card that a player has claimed."""
    event = GiftCardClaimed(**_about(player_id, card))
    return OutboxEvent.of(member_id, event, at)


def returned_event(member_id: UUID, player_id: str, card: ToldCard, at: datetime) -> OutboxEvent:
    """Returns the event of a card that has come back to its giver."""
    event = GiftCardReturned(**_about(player_id, card))
    return OutboxEvent.of(member_id, event, at)


def revoked_event(
    member_id: UUID, player_id: str, card: ToldCard, at: datetime, *, taken: int, owed: int
) -> OutboxEvent:
    """Returns the event of a card that was charged back; `taken` and `owed` are in minor units."""
    event = GiftCardRevoked(
        **_about(player_id, card),
        taken=card.part(taken),
        owed=card.part(owed),
    )
    return OutboxEvent.of(member_id, event, at)


def _about(player_id: str, card: ToldCard) -> Mapping[str, str]:
    """Returns what every event of a card says."""
    return {
        "player_id": player_id,
        "gift_card_id": card.gift_card_id,
        "amount": card.value,
        "currency": card.currency,
    }
