"""What a game's rules say of top-ups: offers, limits, and what a bonus becomes at its end (value.md V1, V7).

Pure. Amounts are whole minor units of their currency.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum

from app.domain import amounts
from app.domain.audience import Audience
from app.domain.stored_value import OfferStep

USUAL_BONUS_DAYS = 365
USUAL_EXTENSION_MONTHS = 12
MINOR_UNITS_LIMIT = 10**12
"""Amounts lie below so many minor units (value.md V2.14)."""


class BonusPolicy(StrEnum):
    """What happens to a bonus that is left at its end."""

    LAPSE = "LAPSE"
    EXTEND_ONCE = "EXTEND_ONCE"
    CONVERT = "CONVERT"


@dataclass(frozen=True, slots=True)
class BonusExpiry:
    """The policy; `months` of EXTEND_ONCE; P for a whole unit of each currency of CONVERT."""

    policy: BonusPolicy = BonusPolicy.EXTEND_ONCE
    months: int = USUAL_EXTENSION_MONTHS
    points_per_unit: Mapping[str, Decimal] = field(default_factory=dict[str, Decimal])


@dataclass(frozen=True, slots=True)
class TopUpOffer:
    """What a top-up gives on top; `per_member` is how often one member gets it, None for no limit."""

    code: str
    currency: str
    steps: tuple[OfferStep, ...]
    bonus_days: int = USUAL_BONUS_DAYS
    audience: Audience = field(default_factory=Audience)
    per_member: int | None = None


@dataclass(frozen=True, slots=True)
class TopUpRules:
    """All of it; of the limits by currency, a missing one does not hold, and without `cash_out_below`
    nothing is cashed out. `shop_url` is where the game sells top-ups, None where it has not said."""

    offers: tuple[TopUpOffer, ...] = ()
    shop_url: str | None = None
    bonus_expiry: BonusExpiry = field(default_factory=BonusExpiry)
    max_balance: Mapping[str, int] = field(default_factory=dict[str, int])
    max_top_up: Mapping[str, int] = field(default_factory=dict[str, int])
    cash_out_below: Mapping[str, int] = field(default_factory=dict[str, int])

    def offer(self, code: str) -> TopUpOffer | None:
        """Returns the offer with this code; None where the rules have none."""
        return next((offer for offer in self.offers if offer.code == code), None)

    def offers_for(
        self, tier_code: str, now: datetime, given: Mapping[tuple[str, str], int]
    ) -> list[tuple[TopUpOffer, int | None]]:
        """Returns the offers that a member on a tier can have now, each with how often still.

        None is any number of times; `given` is how often the member has had each, by code and currency.
        """
        found: list[tuple[TopUpOffer, int | None]] = []
        for offer in self.offers:
            had = given.get((offer.code, offer.currency), 0)
            left = None if offer.per_member is None else max(0, offer.per_member - had)
            if left != 0 and offer.audience.admits(now, tier_code):
                found.append((offer, left))
        return found


def to_minor(amount: Decimal, currency: str) -> int:
    """Returns an amount in minor units.

    Raises ValueError, with a sentence, where it has more digits than the currency or is out of bounds, and
    LookupError for a currency that ISO 4217 gives no digits.
    """
    digits = amounts.currency_digits(currency)
    if amounts.places(amount) > digits:
        most = f"at most {digits} digits" if digits else "no digits"
        raise ValueError(f"has {most} after the point in {currency}")
    if not 0 <= amount < Decimal(MINOR_UNITS_LIMIT).scaleb(-digits):
        raise ValueError(
            f"must be at least 0 and below {MINOR_UNITS_LIMIT:,} of the currency's smallest units"
        )
    return int(amount.scaleb(digits))


def to_amount(minor: int, currency: str) -> Decimal:
    """Returns minor units as an amount with the digits that people write."""
    return amounts.tidy(Decimal(minor).scaleb(-amounts.currency_digits(currency)))


def converted_points(minor: int, currency: str, expiry: BonusExpiry) -> int:
    """Returns the P that an amount becomes by CONVERT; 0 where the currency has no factor (value.md V1.8)."""
    factor = expiry.points_per_unit.get(currency, Decimal(0))
    product = amounts.multiply(to_amount(minor, currency), factor)
    return int(product.to_integral_value(ROUND_FLOOR))
