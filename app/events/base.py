"""What all events that endpoints can subscribe to have in common. Pure."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class EventType(StrEnum):
    """The types of events, as messages name them."""

    MEMBER_TIER_CHANGED = "member.tier_changed"
    SEASON_ENDING = "season.ending"
    SEASON_CLOSED = "season.closed"
    PROGRESS_THRESHOLD = "progress.threshold"
    POINTS_EXPIRING = "points.expiring"
    POINTS_EXPIRED = "points.expired"
    PURCHASE_RECORDED = "purchase.recorded"
    PURCHASE_REFUNDED = "purchase.refunded"
    REDEMPTION_CREATED = "redemption.created"
    REDEMPTION_UPDATED = "redemption.updated"
    INVITATION_UPDATED = "invitation.updated"
    LOADOUT_CHANGED = "loadout.changed"
    STORED_VALUE_CHANGED = "stored_value.changed"
    STORED_VALUE_EXPIRING = "stored_value.expiring"
    GIFT_CREATED = "gift.created"
    GIFT_CLAIMED = "gift.claimed"
    GIFT_CARD_CREATED = "gift_card.created"
    GIFT_CARD_CLAIMED = "gift_card.claimed"
    GIFT_CARD_RETURNED = "gift_card.returned"
    GIFT_CARD_REVOKED = "gift_card.revoked"
    BARGAIN_REACHED = "bargain.reached"
    COUPON_ISSUED = "coupon.issued"
    COUPON_USED = "coupon.used"
    COUPON_REVOKED = "coupon.revoked"
    PACK_CHANGED = "pack.changed"
    PACK_ENDING = "pack.ending"
    PACK_EXPIRED = "pack.expired"


class WebhookModel(BaseModel):
    """A part of a message, as JSON has it."""

    model_config = ConfigDict(
        alias_generator=to_camel,
        populate_by_name=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
    )


class WebhookEvent(WebhookModel):
    """An event as its message says it: what all of them say."""

    type: ClassVar[EventType]

    player_id: str
    """The game's own id of the player."""

    def data(self) -> Mapping[str, object]:
        """Returns the fields as JSON for the outbox."""
        return self.model_dump(mode="json", by_alias=True)
