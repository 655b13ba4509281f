"""The events of gift cards and of bargaining, as messages say them. Pure."""

from pydantic import Field

from app.events.base import EventType, WebhookEvent


class _GiftCard(WebhookEvent):
    gift_card_id: str
    """The id that the studio gave the card."""
    amount: str
    """What it is worth, as a decimal number."""
    currency: str
    """ISO 4217 code."""


class GiftCardCreated(_GiftCard):
    """A gift card was made; the player is its giver. One without a giver has no such message."""

    type = EventType.GIFT_CARD_CREATED

    expires_at: str = Field(json_schema_extra={"format": "date-time"})
    """From when on it cannot be claimed any more, by the game's clock."""


class GiftCardClaimed(_GiftCard):
    """A gift card was claimed; the player is the one who has its value now, perhaps one that Laurel made
    known: `laurel:` and 26 characters."""

    type = EventType.GIFT_CARD_CLAIMED


class GiftCardReturned(_GiftCard):
    """A gift card was taken back or not claimed in time; the player is its giver, who has its value."""

    type = EventType.GIFT_CARD_RETURNED


class GiftCardRevoked(_GiftCard):
    """The money of a gift card was charged back; the player is its giver, or who has claimed one without a
    giver. One without either has no such message."""

    type = EventType.GIFT_CARD_REVOKED

    taken: str
    """What was left of its value and was taken away, as a decimal number."""
    owed: str
    """What its giver owes now, as a decimal number; 0 for a card without a giver."""


class BargainReached(WebhookEvent):
    """The price of a bargaining has reached the floor; the player is its owner."""

    type = EventType.BARGAIN_REACHED

    bargain_id: str
    """Laurel's id of the bargaining, for `bargainId` of an order's line."""
    activity: str
    """The code of its activity."""
    sku: str
    """The item."""
    price: str
    """The price that it has reached, as a decimal number."""
    currency: str
    """ISO 4217 code."""
    held_until: str = Field(json_schema_extra={"format": "date-time"})
    """Until when a unit is held at that price, by the game's clock."""
