"""What the rules say of orders: P as cash, discounts of tiers, member days, prices with P (value.md V2, V7).

Pure. Amounts are whole minor units of their currency, percents whole hundredths of a percent.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from app.domain.amounts import plain
from app.domain.audience import Audience
from app.domain.pricing.cart import CombinedOffer, PointsRate
from app.domain.pricing.shares import PERCENT_PLACES, WHOLE
from app.domain.top_ups import to_amount

Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class PointsAsCash:
    """What P are worth in each currency, `(points, value)`, for at most the percent `share` of the goods."""

    values: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    share: int = WHOLE

    def rate(self, currency: str) -> PointsRate | None:
        """Returns what P are worth in a currency; None where they are no cash."""
        value = self.values.get(currency)
        return None if value is None else PointsRate(*value, self.share)

    @property
    def words(self) -> Mapping[str, str]:
        """Returns what P are worth in each currency, in words: "100 P for 1 USD"."""
        return {
            currency: f"{points:,} P for {plain(to_amount(minor, currency))} {currency}"
            for currency, (points, minor) in self.values.items()
        }


@dataclass(frozen=True, slots=True)
class MemberDay:
    """A percent off on a day of each month of the player's time zone, in a month that has it; or, without a
    `day`, as long as its audience is open."""

    code: str
    percent: int
    audience: Audience = field(default_factory=Audience)
    day: int | None = None

    def holds(self, instant: datetime, today: date, tier: str) -> bool:
        """Returns whether a member on the tier with this code has it at an instant of its day `today`."""
        is_today = self.day is None or today.day == self.day
        return is_today and self.audience.admits(instant, tier)


@dataclass(frozen=True, slots=True)
class OrderRules:
    """What a game's rules say of orders. `combined` is by (sku, currency)."""

    tier_discounts: Mapping[str, int] = field(default_factory=dict[str, int])
    free_shipping: Mapping[str, int] = field(default_factory=dict[str, int])
    member_days: tuple[MemberDay, ...] = ()
    combined: Mapping[tuple[str, str], CombinedOffer] = field(
        default_factory=dict[tuple[str, str], CombinedOffer]
    )

    def member_day(self, instant: datetime, today: date, tier: str) -> int:
        """Returns the greatest percent of the member days that hold; 0 where none does."""
        holding = (day.percent for day in self.member_days if day.holds(instant, today, tier))
        return max(holding, default=0)


def of_tier(by_tier: Mapping[str, Given], rank: int, rank_of: Callable[[str], int], absent: Given) -> Given:
    """Returns what a tier has: what the rules name for it, else what they name for the next lower one.

    `rank_of` gives the rank of a code in the member's ladder.
    """
    named = ((rank_of(code), given) for code, given in by_tier.items())
    reached = [(at, given) for at, given in named if at <= rank]
    return max(reached, key=lambda one: one[0], default=(0, absent))[1]


def percent_of(hundredths: int) -> Decimal:
    """Returns hundredths of a percent as a percent, without needless zeros: 500 are 5."""
    return Decimal(hundredths) / 10**PERCENT_PLACES
