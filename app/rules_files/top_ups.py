"""The part of a game's file about top-ups of stored value (value.md V1, V7)."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Annotated

from pydantic import Field, JsonValue

from app.domain.amounts import MAX_POINTS
from app.domain.audience import FOREVER, Audience
from app.domain.instants import BEGINNING
from app.domain.stored_value import OfferStep
from app.domain.top_ups import (
    USUAL_BONUS_DAYS,
    USUAL_EXTENSION_MONTHS,
    BonusExpiry,
    BonusPolicy,
    TopUpOffer,
    TopUpRules,
)
from app.rules_files.entry import Entry
from app.rules_files.kinds import (
    MAX_BONUS_DAYS,
    MAX_CURRENCIES,
    MAX_EXPIRY_MONTHS,
    MAX_OFFER_STEPS,
    MAX_OFFERS,
    MAX_TIERS,
    Code,
    Currency,
    Factor,
    Instant,
    Link,
    OneOf,
    TierCode,
    Whole,
)
from app.rules_files.money import is_known, minor

_BY_CURRENCY: dict[str, JsonValue] = {"x-key": "code of a currency"}
_Amount = Annotated[Decimal, Factor("of the currency")]
_Amounts = dict[Annotated[str, Currency()], _Amount]


class OfferStepEntry(Entry):
    """A step of an offer."""

    pay: _Amount
    """A top-up of so much or more gives the bonus; more than in the step before."""
    bonus: _Amount
    """What it gives on top, once; 0 for nothing."""


class OfferEntry(Entry):
    """What a top-up that names the offer gives on top: the bonus of the highest step that it reaches."""

    code: Annotated[str, Code()]
    """What the offer is called in the API; each code is there once."""
    currency: Annotated[str, Currency()]
    """The currency of the top-ups that it is for, by ISO 4217."""
    steps: list[OfferStepEntry] = Field(min_length=1, max_length=MAX_OFFER_STEPS)
    """What top-ups give, from the smallest on."""
    bonus_days: Annotated[int, Whole(1, MAX_BONUS_DAYS, "days")] = USUAL_BONUS_DAYS
    """How long the bonus is good, in days of 24 hours."""
    from_: Annotated[datetime, Instant()] | None = Field(default=None, alias="from")
    """The first instant of the offer; null for no beginning."""
    until: Annotated[datetime, Instant()] | None = None
    """The first instant after the offer, after `from`; null for no end."""
    tiers: Annotated[list[Annotated[str, TierCode()]], Field(max_length=MAX_TIERS)] | None = None
    """The tiers whose members get it; null for all."""
    per_member: Annotated[int, Whole(1, MAX_POINTS, "times")] | None = None
    """How often a member gets its bonus; null for no limit."""

    def rules(self) -> TopUpOffer:
        """Returns the offer."""
        tiers = None if self.tiers is None else frozenset(self.tiers)
        return TopUpOffer(
            code=self.code,
            currency=self.currency,
            steps=tuple(
                OfferStep(minor(step.pay, self.currency), minor(step.bonus, self.currency))
                for step in self.steps
            ),
            bonus_days=self.bonus_days,
            audience=Audience(self.from_ or BEGINNING, self.until or FOREVER, tiers),
            per_member=self.per_member,
        )


class BonusExpiryEntry(Entry):
    """What becomes of a bonus that is left at its end."""

    policy: Annotated[BonusPolicy, OneOf(BonusPolicy)] = BonusPolicy.EXTEND_ONCE
    """LAPSE: it is lost. EXTEND_ONCE: it goes on for `months`, once. CONVERT: it becomes P."""
    months: Annotated[int, Whole(1, MAX_EXPIRY_MONTHS, "calendar months")] | None = None
    """Of EXTEND_ONCE alone: for how long it goes on; 12 when left out."""
    points_per_unit: _Amounts = Field(default={}, max_length=MAX_CURRENCIES, json_schema_extra=_BY_CURRENCY)
    """Of CONVERT alone, and needed there: P for one unit of each currency that has offers, rounded down for
    each bonus as a whole."""

    def rules(self) -> BonusExpiry:
        """Returns what becomes of it."""
        months = USUAL_EXTENSION_MONTHS if self.months is None else self.months
        return BonusExpiry(self.policy, months, self.points_per_unit)


class TopUpsEntry(Entry):
    """Top-ups of stored value. Amounts have no more digits after the point than their currency."""

    offers: list[OfferEntry] = Field(default=[], max_length=MAX_OFFERS)
    """What top-ups give on top."""
    shop_url: Annotated[str, Link()] | None = None
    """Where the game sells top-ups: the store's offers lead there; null for nowhere."""
    bonus_expiry: BonusExpiryEntry = Field(default_factory=BonusExpiryEntry)
    """What bonuses become at their end."""
    max_balance: _Amounts = Field(default={}, max_length=MAX_CURRENCIES, json_schema_extra=_BY_CURRENCY)
    """The most that a member may have in a currency, bonuses included; no limit for those that are not
    here."""
    max_top_up: _Amounts = Field(default={}, max_length=MAX_CURRENCIES, json_schema_extra=_BY_CURRENCY)
    """The most that one top-up may pay; no limit for currencies that are not here."""
    cash_out_below: _Amounts = Field(default={}, max_length=MAX_CURRENCIES, json_schema_extra=_BY_CURRENCY)
    """What a member has paid and not used is paid out where it is this much or less; nothing is in currencies
    that are not here."""

    def rules(self) -> TopUpRules:
        """Returns the rules; what is in a currency that ISO 4217 does not list any more is left out."""
        return TopUpRules(
            offers=tuple(offer.rules() for offer in self.offers if is_known(offer.currency)),
            shop_url=self.shop_url,
            bonus_expiry=self.bonus_expiry.rules(),
            max_balance=_all_minor(self.max_balance),
            max_top_up=_all_minor(self.max_top_up),
            cash_out_below=_all_minor(self.cash_out_below),
        )


def _all_minor(amounts: Mapping[str, Decimal]) -> Mapping[str, int]:
    return {currency: minor(amount, currency) for currency, amount in amounts.items() if is_known(currency)}
