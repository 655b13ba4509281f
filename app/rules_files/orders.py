"""The parts of rules files about orders (value.md V2, V7)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, JsonValue

from app.domain.audience import FOREVER, Audience
from app.domain.instants import BEGINNING
from app.domain.order_rules import MemberDay, OrderRules, PointsAsCash
from app.domain.pricing.cart import CombinedOffer
from app.domain.pricing.shares import hundredths
from app.rules_files.entry import Entry
from app.rules_files.kinds import (
    MAX_COMBINED,
    MAX_FREE_SHIPPING,
    MAX_MEMBER_DAYS,
    MAX_SKU,
    MAX_TIERS,
    Code,
    Currency,
    Factor,
    Instant,
    Percent,
    Text,
    TierCode,
    Whole,
    points,
)
from app.rules_files.money import is_known, minor

_BY_TIER: dict[str, JsonValue] = {"x-key": "code of a tier"}
_Tier = Annotated[str, TierCode()]
_Amount = Annotated[Decimal, Factor("of the currency")]


class PointsValueEntry(Entry):
    """What P are worth as cash in a currency."""

    points: Annotated[int, points("P", 1)]
    """So many P."""
    value: _Amount
    """What they pay, above 0, with no more digits after the point than the currency has."""


def points_as_cash(entries: Mapping[str, PointsValueEntry], share: Decimal) -> PointsAsCash:
    """Returns what P are worth, in the currencies that ISO 4217 lists."""
    values = {
        currency: (entry.points, minor(entry.value, currency))
        for currency, entry in entries.items()
        if is_known(currency)
    }
    return PointsAsCash(values, hundredths(share))


class MemberDayEntry(Entry):
    """Days on which members pay less: a day of each month, or an interval."""

    code: Annotated[str, Code()]
    """What the days are called; each code is there once."""
    percent: Annotated[Decimal, Percent()]
    """What comes off the list price of a line, where no other price is lower."""
    day_of_month: Annotated[int, Whole(1, 31, "day")] | None = None
    """The day of each month that has it, in the player's time zone; null for every day of the interval."""
    from_: Annotated[datetime, Instant()] | None = Field(default=None, alias="from")
    """The first instant; null for no beginning. Without `dayOfMonth`, `from` and `until` are required."""
    until: Annotated[datetime, Instant()] | None = None
    """The first instant after it, after `from`; null for no end."""
    tiers: Annotated[list[_Tier], Field(max_length=MAX_TIERS)] | None = None
    """The tiers whose members have it; null for all."""

    def rules(self) -> MemberDay:
        """Returns the member days."""
        tiers = None if self.tiers is None else frozenset(self.tiers)
        audience = Audience(self.from_ or BEGINNING, self.until or FOREVER, tiers)
        return MemberDay(self.code, hundredths(self.percent), audience, self.day_of_month)


class CombinedEntry(Entry):
    """A price of money and points, for an item whose line asks for it."""

    sku: Annotated[str, Text(MAX_SKU)]
    """The item, as lines of orders name it; each is there once for a currency."""
    currency: Annotated[str, Currency()]
    """The currency of the orders that it is for, by ISO 4217."""
    money: _Amount
    """The money for a unit, with no more digits after the point than the currency has."""
    points: Annotated[int, points("P", 1)]
    """The P for a unit."""


class OrdersEntry(Entry):
    """What orders cost. A tier that a key does not name has what the next lower named one has."""

    tier_discounts: dict[_Tier, Annotated[Decimal, Percent()]] = Field(
        default={}, max_length=MAX_TIERS, json_schema_extra=_BY_TIER
    )
    """What comes off the list price of a line for members on a tier, where no other price is lower."""
    free_shipping: dict[_Tier, Annotated[int, Whole(0, MAX_FREE_SHIPPING, "orders a month")]] = Field(
        default={}, max_length=MAX_TIERS, json_schema_extra=_BY_TIER
    )
    """How many orders of a calendar month of the player's time zone are sent for nothing."""
    member_days: list[MemberDayEntry] = Field(default=[], max_length=MAX_MEMBER_DAYS)
    """Days on which members pay less."""
    combined: list[CombinedEntry] = Field(default=[], max_length=MAX_COMBINED)
    """Prices of money and points."""

    def rules(self) -> OrderRules:
        """Returns the rules; what is in a currency that ISO 4217 does not list any more is left out."""
        return OrderRules(
            tier_discounts={tier: hundredths(percent) for tier, percent in self.tier_discounts.items()},
            free_shipping=dict(self.free_shipping),
            member_days=tuple(day.rules() for day in self.member_days),
            combined={
                (offer.sku, offer.currency): CombinedOffer(minor(offer.money, offer.currency), offer.points)
                for offer in self.combined
                if is_known(offer.currency)
            },
        )
