"""Checks of the part of a new game's file about packs, beyond the form of each value."""

from collections.abc import Iterator, Sequence

from app.domain.rules_faults import RulesFault
from app.rules_files.money import amount_faults, currency_faults
from app.rules_files.part import Part

Faults = Iterator[RulesFault]

LONG_MONTHS = 12
"""From so many months on, a pack must remind of its end in time: the law in parts of the US."""
FIRST_DAYS, LAST_DAYS = 15, 45
"""The days before the end of which one must be a reminder's."""


def pack_checks(pack: Part) -> Faults:
    """Returns the faults of a pack's price, factors, reminders, and of what comes with it."""
    price = pack["price"]
    currency, amount = price["currency"].text, price["amount"]
    if currency is not None:
        yield from currency_faults(price["currency"], currency)
    yield from amount_faults(amount, currency)
    if amount.decimal == 0:
        yield amount.fault("is not above 0")
    for key in ("pFactor", "scFactor"):
        factor = pack[key]
        if factor.decimal is not None and factor.decimal < 1:
            yield factor.fault(f"is {factor.text}: it must be at least 1, a pack takes nothing away")
    for key, word in (("coupons", "template"), ("items", "item")):
        codes = [one.text for one in pack[key] if one.text is not None]
        if len(set(codes)) != len(codes):
            yield pack[key].fault(f"names the {word} {_first_twice(codes)} twice")
    days = [step.whole for step in pack["reminders"] if step.whole is not None]
    if len(set(days)) != len(days):
        yield pack["reminders"].fault("names a day twice")
    months = pack["months"].whole
    if months is not None and months >= LONG_MONTHS and not any(FIRST_DAYS <= d <= LAST_DAYS for d in days):
        yield pack["reminders"].fault(
            f"has no day from {FIRST_DAYS} to {LAST_DAYS}: a pack of {LONG_MONTHS} months or more needs one"
        )


def _first_twice(codes: Sequence[str]) -> str:
    return next(code for at, code in enumerate(codes) if code in codes[:at])
