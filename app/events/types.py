"""The events that endpoints can subscribe to: a class for each type, with the fields of its message. Pure.

The JSON schemas that studios get are made from these classes. They hold numbers, words of the rules and the
game's own ids, and no personal data but the display names, which the game gave, of a gift's two sides.
"""

from typing import Literal

from pydantic import Field

from app.events.base import EventType, WebhookEvent, WebhookModel
from app.events.card_types import (
    BargainReached,
    GiftCardClaimed,
    GiftCardCreated,
    GiftCardReturned,
    GiftCardRevoked,
)
from app.events.pack_types import PackChanged, PackEnding, PackExpired


class TierRef(WebhookModel):
    """A tier of the ladder."""

    rank: int = Field(ge=1)
    """Its rung, from 1 up."""
    code: str
    """Its code in the rules."""
    name: str
    """Its name in the rules."""


class TierChanged(WebhookEvent):
    """A member holds another tier."""

    type = EventType.MEMBER_TIER_CHANGED

    cause: Literal["PROMOTED", "DEMOTED", "CORRECTED", "OTHER"]
    """PROMOTED: tiers were completed. DEMOTED: a season ended below the keep threshold. CORRECTED: the past
    was counted again after a refund or a late purchase. OTHER: a new ladder, or two accounts joined."""
    previous_tier: TierRef
    """The tier held before."""
    tier: TierRef
    """The tier held now."""


class SeasonEnding(WebhookEvent):
    """A season ends soon."""

    type = EventType.SEASON_ENDING

    ends_at: str = Field(json_schema_extra={"format": "date-time"})
    """When it ends, by the game's clock."""
    days_left: int = Field(ge=0)
    """Days until then."""
    tier: TierRef
    """The tier held."""
    progress: int = Field(ge=0)
    """SC reached in it."""
    keep_threshold: int = Field(ge=1)
    """SC needed by the end to keep it."""


class SeasonClosed(WebhookEvent):
    """A season has ended."""

    type = EventType.SEASON_CLOSED

    outcome: Literal["RENEWED", "RESTARTED", "DEMOTED"]
    """RENEWED: the tier was kept. RESTARTED: the first tier's season began again. DEMOTED: one tier down."""
    ended_at: str = Field(json_schema_extra={"format": "date-time"})
    """When it ended, by the game's clock; of several, the last one."""
    seasons: int = Field(ge=1)
    """How many ended so one after the other: more than one only on the first tier, without progress."""
    reached: int = Field(ge=0)
    """SC reached in it."""
    needed: int = Field(ge=1)
    """SC that would have kept the tier."""
    tier: TierRef
    """The tier held now."""


class ProgressThreshold(WebhookEvent):
    """A share of the SC that keep the tier is reached."""

    type = EventType.PROGRESS_THRESHOLD

    percent: int = Field(ge=1)
    """The share."""
    tier: TierRef
    """The tier held."""
    progress: int = Field(ge=0)
    """SC reached in the season."""
    keep_threshold: int = Field(ge=1)
    """SC needed by its end to keep the tier."""


class PointsExpiring(WebhookEvent):
    """P expire soon unless a purchase is made."""

    type = EventType.POINTS_EXPIRING

    points: int = Field(ge=1)
    """How many."""
    expires_at: str = Field(json_schema_extra={"format": "date-time"})
    """When, by the game's clock."""
    days_left: int = Field(ge=0)
    """Days until then."""


class PointsExpired(WebhookEvent):
    """P have expired."""

    type = EventType.POINTS_EXPIRED

    points: int = Field(ge=1)
    """How many."""


class PurchaseRecorded(WebhookEvent):
    """A purchase was counted."""

    type = EventType.PURCHASE_RECORDED

    purchase_id: str
    """The game's own id of the purchase."""
    amount: str
    """What was paid, as a decimal number."""
    currency: str
    """ISO 4217 code."""
    sc: int
    """SC that it earned."""
    p: int
    """P that it earned."""


class PurchaseRefunded(WebhookEvent):
    """All or part of a purchase went back."""

    type = EventType.PURCHASE_REFUNDED

    refund_id: str
    """The game's own id of the refund."""
    purchase_id: str
    """The game's own id of the purchase."""
    amount: str
    """What went back, as a decimal number."""
    currency: str
    """ISO 4217 code."""
    sc: int
    """SC that went with it: 0 or less."""
    p: int
    """P that went with it: 0 or less."""


class _Redemption(WebhookEvent):
    redemption_id: str
    """Laurel's id of the redemption: what `fulfillRedemption` and `failRedemption` take."""
    sku: str
    """The item, as the game names it."""
    kind: Literal["DIGITAL", "TANGIBLE"]
    """Whether it is to be granted in the game, or sent. Where to, `redemptions` tells."""
    quantity: int = Field(ge=1)
    """How many."""
    points_spent: int = Field(ge=0)
    """P paid for all of it; 0 for what a benefit gave."""


class RedemptionCreated(_Redemption):
    """An item was redeemed and waits to be fulfilled."""

    type = EventType.REDEMPTION_CREATED

    due_at: str = Field(json_schema_extra={"format": "date-time"})
    """When it fails by itself if it is still pending, by the game's clock."""


class RedemptionUpdated(_Redemption):
    """A redemption has come to its end."""

    type = EventType.REDEMPTION_UPDATED

    status: Literal["FULFILLED", "FAILED", "CANCELLED"]
    """FULFILLED: the player has it. FAILED, CANCELLED: the P went back. Those of a CANCELLED one whose expiry
    had passed are gone: `points.expired` says so."""


class InvitationUpdated(WebhookEvent):
    """An invitation has come into another state; the player is the inviter."""

    type = EventType.INVITATION_UPDATED

    invitation_id: str
    """Laurel's id of the invitation."""
    invitee_player_id: str
    """The game's own id of the player who was invited."""
    state: Literal["JOINED", "PENDING", "QUALIFIED", "REVERSED", "REFUSED"]
    """JOINED: nothing counts yet, or no more. PENDING: a purchase that is enough waits. QUALIFIED: it counts.
    REVERSED: refunds took it back. REFUSED: it will not count; `Member.invitations` says why."""
    is_rewarded: bool | None
    """Of one that qualified, whether both sides were rewarded, within the limits; else null."""


class LoadoutChanged(WebhookEvent):
    """What a member has equipped has changed, or may have: `loadouts` tells what is shown."""

    type = EventType.LOADOUT_CHANGED

    version: int = Field(ge=1)
    """The loadout's version now; one that the game has read already needs no other read."""


class StoredValueMovement(WebhookModel):
    """An amount that came to, or left, what a member has or owes."""

    cause: Literal[
        "TOPPED_UP",
        "BONUS_GIVEN",
        "DEBT_PAID",
        "SPENT",
        "RETURNED",
        "REFUNDED",
        "BONUS_TAKEN_BACK",
        "CHARGED_BACK",
        "OWED",
        "EXPIRED",
        "CONVERTED",
        "CASHED_OUT",
        "MERGED",
        "REDEEMED",
        "GIFT_CLAIMED",
        "GIFT_RETURNED",
        "GIFT_REVOKED",
        "GIFT_OWED",
    ]
    """Why it moved."""
    book: Literal["PAID", "BONUS", "DEBT"]
    """What it is an amount of; what is owed is below zero."""
    delta: str
    """The amount as a decimal number, below zero where it left."""


class StoredValueChanged(WebhookEvent):
    """A member's stored value has changed; the amounts are decimal numbers."""

    type = EventType.STORED_VALUE_CHANGED

    currency: str
    """ISO 4217 code."""
    movements: tuple[StoredValueMovement, ...]
    """What moved, in order."""
    available: str
    """What an order may take after it."""
    paid: str
    """What is left of what was paid, held or not."""
    bonus: str
    """What is left of bonuses, held or not."""
    held: str
    """What of both is promised to orders."""
    debt: str
    """What the member owes after a chargeback."""


class StoredValueExpiring(WebhookEvent):
    """A bonus of stored value ends soon."""

    type = EventType.STORED_VALUE_EXPIRING

    currency: str
    """ISO 4217 code."""
    amount: str
    """What is left of it, as a decimal number."""
    expires_at: str = Field(json_schema_extra={"format": "date-time"})
    """When it ends, by the game's clock."""
    days_left: int = Field(ge=0)
    """Days until then."""
    outcome: Literal["LAPSE", "EXTEND_ONCE", "CONVERT"]
    """What then becomes of what is left: nothing, a later end, or P."""


class _Gift(WebhookEvent):
    gift_id: str
    """Laurel's id of the gift."""
    sku: str | None
    """The item of the catalog, as the game names it; null for an owned item."""
    item: str | None
    """The code of the owned item; null for an item of the catalog."""
    quantity: int = Field(ge=1)
    """How many."""
    giver_name: str | None
    """The display name of the player who gives it; null where it is not to be shown."""


class GiftCreated(_Gift):
    """A player gives something; it waits to be claimed."""

    type = EventType.GIFT_CREATED

    recipient_player_id: str | None
    """The game's own id of the player to whom it is given; null for whoever opens its link."""
    expires_at: str = Field(json_schema_extra={"format": "date-time"})
    """From when on it cannot be claimed any more, by the game's clock."""


class GiftClaimed(_Gift):
    """A gift was claimed; the player is the one who gave it. Both names are there, or neither is."""

    type = EventType.GIFT_CLAIMED

    recipient_player_id: str
    """The game's own id of the player who has it now, perhaps one that Laurel made known: `laurel:` and 26
    characters."""
    recipient_name: str | None
    """The display name of that player; null where one of the two does not show its name."""


class CouponIssued(WebhookEvent):
    """A member was given a coupon, or has claimed it by its code."""

    type = EventType.COUPON_ISSUED

    coupon_id: str
    """Laurel's id of the coupon."""
    template: str
    """The code of its template."""
    code: str
    """The coupon's own code."""
    source: Literal["STUDIO", "CLAIM", "BIRTHDAY", "TIER_UP", "REDEMPTION", "PACK"]
    """STUDIO: by `issueCoupon`. CLAIM: by `claimCoupon`. BIRTHDAY and TIER_UP: by itself. REDEMPTION: by
    an item of the catalog that grants it. PACK: with a payment for a pack."""
    expires_at: str | None = Field(json_schema_extra={"format": "date-time"})
    """When it ends, by the game's clock; null for one without an end."""


class CouponUsed(WebhookEvent):
    """An order that was paid has used a coupon."""

    type = EventType.COUPON_USED

    coupon_id: str
    """Laurel's id of the coupon."""
    template: str
    """The code of its template."""


class CouponRevoked(WebhookEvent):
    """A coupon was taken away from its member."""

    type = EventType.COUPON_REVOKED

    coupon_id: str
    """Laurel's id of the coupon."""
    template: str
    """The code of its template."""


WEBHOOK_EVENTS: tuple[type[WebhookEvent], ...] = (
    *(TierChanged, SeasonEnding, SeasonClosed, ProgressThreshold, PointsExpiring, PointsExpired),
    *(PurchaseRecorded, PurchaseRefunded, RedemptionCreated, RedemptionUpdated),
    *(InvitationUpdated, LoadoutChanged),
    *(StoredValueChanged, StoredValueExpiring),
    *(GiftCreated, GiftClaimed),
    *(GiftCardCreated, GiftCardClaimed, GiftCardReturned, GiftCardRevoked),
    *(BargainReached,),
    *(CouponIssued, CouponUsed, CouponRevoked),
    *(PackChanged, PackEnding, PackExpired),
)
