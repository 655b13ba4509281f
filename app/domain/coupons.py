"""Coupons as they are kept for members: their templates, states and ends (value.md V3). Pure.

What a coupon takes off an order is counted by `app.domain.pricing.coupons`. Amounts are whole minor units of
the template's currency.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.audience import FOREVER, Audience
from app.domain.instants import DAY
from app.domain.pricing.cart import Coupon, CouponClass, PriceSource

CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""The letters of unique codes: no 0, O, 1, I and L, which look alike."""
CODE_CHARS = 10
LEAST_LEFT = timedelta(days=7)
"""What a coupon that comes back is good for, at least (V2.12)."""


class CouponStatus(StrEnum):
    """What a coupon is at an instant. EXPIRED is never stored: it follows from the instant."""

    ISSUED = "ISSUED"
    RESERVED = "RESERVED"
    USED = "USED"
    EXPIRED = "EXPIRED"
    REVOKED = "REVOKED"


class CouponSource(StrEnum):
    """Why a member has a coupon."""

    STUDIO = "STUDIO"
    CLAIM = "CLAIM"
    BIRTHDAY = "BIRTHDAY"
    TIER_UP = "TIER_UP"
    REDEMPTION = "REDEMPTION"
    PACK = "PACK"


class CouponTrigger(StrEnum):
    """What issues coupons of a template by itself."""

    BIRTHDAY = "BIRTHDAY"
    TIER_UP = "TIER_UP"


class TemplateStatus(StrEnum):
    """Whether coupons of a template can be issued and claimed."""

    SCHEDULED = "SCHEDULED"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"
    ENDED = "ENDED"


@dataclass(frozen=True, slots=True)
class CouponTerms:
    """What a coupon takes off, and what it is for: of `percent` (in hundredths) and `amount` one is given.

    `currency` is that of its amounts, None where it has none: then it is good in every currency.
    """

    kind: CouponClass
    percent: int | None = None
    amount: int | None = None
    currency: str | None = None
    min_spend: int = 0
    cap: int | None = None
    skus: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    is_exclusive: bool = False
    touches_flash: bool = False
    touches_combined: bool = False

    def priced(self, coupon_id: str, expires_at: datetime | None) -> Coupon:
        """Returns a coupon with these terms, as prices are counted with it."""
        touched = ((PriceSource.FLASH, self.touches_flash), (PriceSource.COMBINED, self.touches_combined))
        return Coupon(
            id=coupon_id,
            kind=self.kind,
            percent=self.percent,
            amount=self.amount,
            cap=self.cap,
            min_spend=self.min_spend,
            skus=None if self.skus is None else frozenset(self.skus),
            categories=None if self.categories is None else frozenset(self.categories),
            is_exclusive=self.is_exclusive,
            touches=frozenset(source for source, said in touched if said),
            expires_at=expires_at,
        )

    def is_good_in(self, currency: str) -> bool:
        """Returns whether it applies to orders in a currency."""
        return self.currency is None or self.currency == currency


@dataclass(frozen=True, slots=True)
class CouponLimits:
    """How many may be issued and used, the greatest sum of discounts, and how many one member gets.

    None is no limit.
    """

    issued: int | None = None
    uses: int | None = None
    discount: int | None = None
    per_member: int | None = None


@dataclass(frozen=True, slots=True)
class CouponTemplate:
    """All that a studio says of a coupon. `audience` is who gets it, and when it is issued or claimed.

    It is good for `days` from its issue, else until the end of the audience. The tiers are asked at the
    issue, and once more at each use where it `rechecks_tiers`.
    """

    code: str
    title: str
    terms: CouponTerms
    audience: Audience = field(default_factory=Audience)
    generic_code: str | None = None
    days: int | None = None
    limits: CouponLimits = CouponLimits()
    trigger: CouponTrigger | None = None
    rechecks_tiers: bool = False
    is_paused: bool = False

    def status_at(self, instant: datetime) -> TemplateStatus:
        """Returns whether coupons are issued at the instant, or why not."""
        if self.audience.has_ended(instant):
            return TemplateStatus.ENDED
        if self.is_paused:
            return TemplateStatus.PAUSED
        return TemplateStatus.ACTIVE if self.audience.has_started(instant) else TemplateStatus.SCHEDULED

    def expires_at(self, issued_at: datetime) -> datetime | None:
        """Returns when a coupon that is issued at the instant ends; None for one without an end."""
        if self.days is not None:
            return issued_at + self.days * DAY
        return None if self.audience.until == FOREVER else self.audience.until


def status_at(
    stored: CouponStatus,
    instant: datetime,
    *,
    expires_at: datetime | None,
    reserved_until: datetime | None,
    is_withdrawn: bool,
) -> CouponStatus:
    """Returns what a coupon is at an instant: a reservation that has ended holds nothing any more (V0.7).

    `is_withdrawn` says that it is revoked as soon as no order has it.
    """
    if stored is CouponStatus.RESERVED and (reserved_until is None or reserved_until <= instant):
        stored = CouponStatus.REVOKED if is_withdrawn else CouponStatus.ISSUED
    if stored is CouponStatus.ISSUED and expires_at is not None and expires_at <= instant:
        return CouponStatus.EXPIRED
    return stored


def returned_end(expires_at: datetime | None, instant: datetime) -> datetime | None:
    """Returns the end of a coupon that comes back from an order at an instant (V2.12)."""
    return None if expires_at is None else max(expires_at, instant + LEAST_LEFT)


def frozen_changes(before: CouponTemplate, after: CouponTemplate) -> list[str]:
    """Returns what may not change any more once coupons were issued, by the names of the schema's input.

    A template can be ended earlier, paused and go on, and its limits can be raised or taken away.
    """
    names = [
        name
        for name, was, became in (
            ("class", before.terms.kind, after.terms.kind),
            ("title", before.title, after.title),
            ("percent", before.terms.percent, after.terms.percent),
            ("amount", before.terms.amount, after.terms.amount),
            ("currency", before.terms.currency, after.terms.currency),
            ("minSpend", before.terms.min_spend, after.terms.min_spend),
            ("cap", before.terms.cap, after.terms.cap),
            ("skus", before.terms.skus, after.terms.skus),
            ("categories", before.terms.categories, after.terms.categories),
            ("exclusive", before.terms.is_exclusive, after.terms.is_exclusive),
            ("touchesFlash", before.terms.touches_flash, after.terms.touches_flash),
            ("touchesCombined", before.terms.touches_combined, after.terms.touches_combined),
            ("tiers", before.audience.tiers, after.audience.tiers),
            ("from", before.audience.starts, after.audience.starts),
            ("genericCode", before.generic_code, after.generic_code),
            ("daysFromIssue", before.days, after.days),
            ("trigger", before.trigger, after.trigger),
            ("recheckTiers", before.rechecks_tiers, after.rechecks_tiers),
        )
        if was != became
    ]
    if after.audience.until > before.audience.until:
        names.append("until")
    for name, was, became in (
        ("maxIssued", before.limits.issued, after.limits.issued),
        ("maxUses", before.limits.uses, after.limits.uses),
        ("maxDiscount", before.limits.discount, after.limits.discount),
        ("perMember", before.limits.per_member, after.limits.per_member),
    ):
        if became is not None and (was is None or became < was):
            names.append(name)
    return names
