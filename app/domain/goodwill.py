"""Goodwill: what gift cards that a person of the staff makes may be worth, by the person's role. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.access import StaffRole
from app.domain.amounts import plain
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.gift_cards import minor_of
from app.domain.top_ups import to_amount


@dataclass(frozen=True, slots=True)
class GoodwillLimits:
    """What one card may be worth, and all of a UTC day in one currency: units, as `minor_of` has them."""

    card: int
    daily: int


GOODWILL_LIMITS: Mapping[StaffRole, GoodwillLimits] = {
    StaffRole.STUDIO_FOCAL: GoodwillLimits(card=100, daily=1_000),
    StaffRole.PRODUCT_OWNER: GoodwillLimits(card=1_000, daily=10_000),
}
"""The limits of the roles that may make gift cards."""


def check_goodwill(amount: int, currency: str, *, used: int, role: StaffRole) -> None:
    """Check that a person may make a card of an amount; `used` is what those of the day are worth.

    Both are in minor units. Raises DomainError with LIMIT_REACHED.
    """
    limits = GOODWILL_LIMITS.get(role, GoodwillLimits(0, 0))
    most, left = minor_of(limits.card, currency), max(minor_of(limits.daily, currency) - used, 0)
    if amount > most:
        message = (
            f"A gift card of yours is at most {_words(most, currency)}: let a person with a higher limit make"
            " it."
        )
    elif amount > left:
        message = (
            f"Your gift cards of a day are at most {_words(minor_of(limits.daily, currency), currency)}, of"
            f" which {_words(left, currency)} are left. Let another person make it, or wait until tomorrow,"
            " UTC."
        )
    else:
        return
    raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message, ("amount", "amount")))


def _words(amount: int, currency: str) -> str:
    return f"{plain(to_amount(amount, currency))} {currency}"
