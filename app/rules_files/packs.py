"""The part of a game's file about packs (value.md V5, V7)."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from app.domain.packs import Pack
from app.domain.pricing.shares import hundredths
from app.rules_files.entry import Entry
from app.rules_files.kinds import (
    MAX_COOLING_OFF_DAYS,
    MAX_GRACE_DAYS,
    MAX_LOCALES,
    MAX_PACK_COUPONS,
    MAX_PACK_ITEMS,
    MAX_PACK_MONTHS,
    MAX_REMINDER_DAYS,
    MAX_STEPS,
    Code,
    Currency,
    Factor,
    ItemCode,
    Locale,
    Percent,
    Text,
    Whole,
    YesNo,
)
from app.rules_files.money import minor

_Texts = Annotated[
    dict[Annotated[str, Locale()], Annotated[str, Text()]],
    Field(max_length=MAX_LOCALES, json_schema_extra={"required": ["en"], "x-key": "locale, BCP 47"}),
]


class PackPriceEntry(Entry):
    """What a pack costs for a period. What was paid may differ: `recordPackPayment` says it."""

    amount: Annotated[Decimal, Factor("of the currency")]
    """The price, above 0, with no more digits after the point than the currency has."""
    currency: Annotated[str, Currency()]
    """Its currency, by ISO 4217."""


class PackEntry(Entry):
    """A pack: a membership that is paid for by periods. What it gives is what the rules in force at the
    payment of a period say; of two packs, the better of each kind counts."""

    code: Annotated[str, Code()]
    """What the pack is called in the API; each code is there once."""
    title: _Texts
    """What players read, a text per locale; English is required."""
    price: PackPriceEntry
    """What a period costs."""
    months: Annotated[int, Whole(1, MAX_PACK_MONTHS, "calendar months")]
    """How long a period is."""
    grace_days: Annotated[int, Whole(0, MAX_GRACE_DAYS, "days")] = 0
    """Days of 24 hours after the end in which it gives on, where it renews by itself."""
    cooling_off_days: Annotated[int, Whole(0, MAX_COOLING_OFF_DAYS, "days")] = 0
    """Days of 24 hours after a payment in which all of it goes back, where nothing was used of it."""
    percent: Annotated[Decimal, Percent()] = Decimal(0)
    """What comes off the list price of a line of an order, where no other price is lower."""
    free_shipping: Annotated[bool, YesNo()] = False
    """Whether orders are sent for nothing."""
    p_factor: Annotated[Decimal, Factor("factor")] = Decimal(1)
    """What the P of purchases are multiplied by; at least 1."""
    sc_factor: Annotated[Decimal, Factor("factor")] = Decimal(1)
    """What the SC of purchases are multiplied by; at least 1."""
    reminders: list[Annotated[int, Whole(1, MAX_REMINDER_DAYS, "days")]] = Field(
        default=[], max_length=MAX_STEPS
    )
    """Days of 24 hours before the end on which the player is told of it; each is there once. A pack of 12
    months or more has one of 15 to 45 days."""

    vip_support: Annotated[bool, YesNo()] = False
    """Whether its members have faster or personal support: the benefit VIP_SUPPORT, where their tier does not
    give it."""
    coupons: list[Annotated[str, Code()]] = Field(default=[], max_length=MAX_PACK_COUPONS)
    """Templates of coupons, each there once: a payment issues one of each for its period. One that the game
    does not have, or does not issue then, is left out."""
    items: list[Annotated[str, ItemCode()]] = Field(default=[], max_length=MAX_PACK_ITEMS)
    """Items of the inventory, each there once: they are owned while the pack gives. One that the game does
    not define, or that can be stacked, is left out."""

    def rules(self) -> Pack:
        """Returns the pack."""
        return Pack(
            code=self.code,
            title=self.title,
            price=minor(self.price.amount, self.price.currency),
            currency=self.price.currency,
            months=self.months,
            grace_days=self.grace_days,
            cooling_off_days=self.cooling_off_days,
            percent=hundredths(self.percent),
            free_shipping=self.free_shipping,
            p_factor=self.p_factor,
            sc_factor=self.sc_factor,
            reminders=tuple(self.reminders),
            vip_support=self.vip_support,
            coupons=tuple(self.coupons),
            items=tuple(self.items),
        )
