"""Whether a member may see and redeem an item, with the reasons against; and a redemption's states. Pure.

Eligibility is cumulative (rules.md §3): it looks at the tier held and the balance, not at what is shown.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.audience import Audience


class ItemKind(StrEnum):
    """DIGITAL is delivered by the studio's server, TANGIBLE is sent to an address."""

    DIGITAL = "DIGITAL"
    TANGIBLE = "TANGIBLE"


class EligibilityReason(StrEnum):
    """A reason against a redemption; `EligibilityReason` of the schema."""

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
    """What an item asks for, in P and of the member; None is no limit.

    `minimum_rank` is 1 when any tier will do, `countries` are empty for all. Neither is a part of the
    audience, which the fold uses too: a country is no event, and a minimum is a rank in the ladder in force.
    """

    price: int
    tangible: bool = False
    minimum_rank: int = 1
    audience: Audience = field(default_factory=Audience)
    countries: Collection[str] = ()
    stock_left: int | None = None
    per_member_limit: int | None = None
    coming_soon: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Shopper:
    """What a member brings.

    `visible_rank` is the highest tier that it may know of (rules.md §8), `balance` in P, `redeemed` how many
    of the item it has already, failed ones not counted.
    """

    rank: int
    visible_rank: int
    balance: int
    country: str | None = None
    redeemed: int = 0
    has_store_session: bool = False
    is_identified: bool = False
    has_email: bool = False


@dataclass(frozen=True, slots=True)
class Eligibility:
    """What a member may do with an item: know of it at all, and redeem it where there is no reason against.

    `points_short` is how many P are missing, 0 when there are enough.
    """

    is_visible: bool
    reasons: Sequence[EligibilityReason]
    points_short: int

    @property
    def is_listed(self) -> bool:
        """Returns whether the catalog lists the item: what has ended is visible by its id alone."""
        return self.is_visible and EligibilityReason.ENDED not in self.reasons

    @property
    def is_redeemable(self) -> bool:
        return self.is_visible and not self.reasons


def eligibility_of(offer: Offer, shopper: Shopper, game_now: datetime, quantity: int = 1) -> Eligibility:
    """Returns what a member may do with an item at an instant, with every reason against so many of it.

    The SQL of the catalog's pages and of `create_redemption` says the same; a test compares them.
    Tangible goods are sent to somebody who can be written to.
    """
    limit = offer.per_member_limit
    points_short = max(0, offer.price * quantity - shopper.balance)
    reasons = {
        EligibilityReason.COMING_SOON: offer.coming_soon,
        EligibilityReason.NOT_STARTED: not offer.audience.has_started(game_now),
        EligibilityReason.ENDED: offer.audience.has_ended(game_now),
        EligibilityReason.SOLD_OUT: offer.stock_left is not None and offer.stock_left < quantity,
        EligibilityReason.LIMIT_REACHED: limit is not None and shopper.redeemed + quantity > limit,
        EligibilityReason.TIER_TOO_LOW: shopper.rank < offer.minimum_rank,
        EligibilityReason.INSUFFICIENT_POINTS: points_short > 0,
        EligibilityReason.STORE_SESSION_REQUIRED: not shopper.has_store_session,
        EligibilityReason.IDENTIFICATION_REQUIRED: not shopper.is_identified,
        EligibilityReason.EMAIL_REQUIRED: offer.tangible and not shopper.has_email,
    }
    is_sold_there = not offer.countries or shopper.country in offer.countries
    return Eligibility(
        is_visible=not offer.archived and is_sold_there and offer.minimum_rank <= shopper.visible_rank,
        reasons=[reason for reason, applies in reasons.items() if applies],
        points_short=points_short,
    )


class RedemptionStatus(StrEnum):
    """PENDING -> FULFILLED, or -> FAILED / CANCELLED with the points given back; never back."""

    PENDING = "PENDING"
    FULFILLED = "FULFILLED"
    FAILED = "FAILED"
    CANCELLED = "CANCELLED"


def gives_back(status: RedemptionStatus) -> bool:
    """Returns whether a redemption that ends so returns its points and stock."""
    return status in {RedemptionStatus.FAILED, RedemptionStatus.CANCELLED}
