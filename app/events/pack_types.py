"""The events of packs that endpoints can subscribe to. Pure."""

from typing import Literal

from pydantic import Field

from app.events.base import EventType, WebhookEvent


class PackChanged(WebhookEvent):
    """A pack was paid for, its renewal was stopped, or a payment for it went back."""

    type = EventType.PACK_CHANGED

    pack: str
    """The pack's code in the rules."""
    cause: Literal["PAID", "CANCELLED", "REFUNDED", "CHARGED_BACK"]
    """PAID: a period was paid for. CANCELLED: it does not renew by itself any more. REFUNDED: a payment went
    back. CHARGED_BACK: the bank took a payment back, which counts as if it had not been made."""
    until: str | None = Field(json_schema_extra={"format": "date-time"})
    """The end of what is paid for, by the game's clock; null after a chargeback."""


class PackEnding(WebhookEvent):
    """A pack ends, or renews by itself, soon."""

    type = EventType.PACK_ENDING

    pack: str
    """The pack's code in the rules."""
    ends_at: str = Field(json_schema_extra={"format": "date-time"})
    """The end of what is paid for, by the game's clock."""
    days_left: int = Field(ge=0)
    """Days until then."""
    renews: bool
    """Whether it renews by itself: the studio then charges the player, and records it."""


class PackExpired(WebhookEvent):
    """A pack gives nothing any more: its end has passed, and the days of grace."""

    type = EventType.PACK_EXPIRED

    pack: str
    """The pack's code in the rules."""
