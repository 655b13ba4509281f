"""Whether a member may redeem an item, in words that name what is missing; and a redemption's states. Pure.

Eligibility is cumulative (rules.md §3): it looks at the tier held and the balance, not at what is shown.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.audience import Audience


class ItemKind(StrEnum):
    """DIGITAL is delivered by the studio's server, TANGIBLE is sent to an address."""

    DIGITAL = "DIGITAL"
    TANGIBLE = "TANGIBLE"


class EligibilityReason(StrEnum):
    """What stands in the way of a redemption; `EligibilityReason` of the schema."""

    INSUFFICIENT_POINTS = "INSUFFICIENT_POINTS"
    TIER_TOO_LOW = "TIER_TOO_LOW"
    NOT_STARTED = "NOT_STARTED"
    ENDED = "ENDED"
    SOLD_OUT = "SOLD_OUT"
    LIMIT_REACHED = "LIMIT_REACHED"
    COMING_SOON = "COMING_SOON"
    IDENTIFICATION_REQUIRED = "IDENTIFICATION_REQUIRED"
    EMAIL_REQUIRED = "EMAIL_REQUIRED"
    STORE_SESSION_REQUIRED = "STORE_SESSION_REQUIRED"


@dataclass(frozen=True, slots=True)
class Offer:
    """What an item asks for. `price` in P; `minimum_rank` 1 when any tier will do; None is no limit."""

    price: int
    tangible: bool = False
    minimum_rank: int = 1
    audience: Audience = field(default_factory=Audience)
    stock_left: int | None = None
    per_member_limit: int | None = None
    coming_soon: bool = False


@dataclass(frozen=True, slots=True)
class Shopper:
    """What a member brings. `redeemed` is how many of the item it has already, failed ones not counted."""

    rank: int
    balance: int
    redeemed: int = 0
    has_store_session: bool = False
    is_identified: bool = False
    has_email: bool = False


def points_short(offer: Offer, shopper: Shopper, quantity: int = 1) -> int:
    """How many P are missing; 0 when there are enough."""
    return max(0, offer.price * quantity - shopper.balance)


def ineligible_because(
    offer: Offer, shopper: Shopper, game_now: datetime, quantity: int = 1
) -> list[EligibilityReason]:
    """Everything that stands in the way, not the first thing only; empty when it can be redeemed.

    Tangible goods are sent to somebody who can be written to.
    """
    limit = offer.per_member_limit
    checks = {
        EligibilityReason.COMING_SOON: offer.coming_soon,
        EligibilityReason.NOT_STARTED: not offer.audience.has_started(game_now),
        EligibilityReason.ENDED: offer.audience.has_ended(game_now),
        EligibilityReason.SOLD_OUT: offer.stock_left is not None and offer.stock_left < quantity,
        EligibilityReason.LIMIT_REACHED: limit is not None and shopper.redeemed + quantity > limit,
        EligibilityReason.TIER_TOO_LOW: shopper.rank < offer.minimum_rank,
        EligibilityReason.INSUFFICIENT_POINTS: points_short(offer, shopper, quantity) > 0,
        EligibilityReason.STORE_SESSION_REQUIRED: not shopper.has_store_session,
        EligibilityReason.IDENTIFICATION_REQUIRED: not shopper.is_identified,
        EligibilityReason.EMAIL_REQUIRED: offer.tangible and not shopper.has_email,
    }
    return [reason for reason, stands in checks.items() if stands]


class RedemptionStatus(StrEnum):
    """PENDING -> FULFILLED, or -> FAILED / CANCELLED with the points given back; never back."""

    PENDING = "PENDING"
    FULFILLED = "FULFILLED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


def gives_back(status: RedemptionStatus) -> bool:
    """Whether a redemption that ends so returns its points and stock."""
    return status in {RedemptionStatus.FAILED, RedemptionStatus.CANCELLED}
