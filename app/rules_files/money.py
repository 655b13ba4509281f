"""Amounts of money in rules files, as minor units, and the faults of new ones."""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.amounts import currency_digits
from app.domain.rules_faults import RulesFault
from app.domain.top_ups import to_minor
from app.rules_files.part import Part


def minor(amount: Decimal, currency: str) -> int:
    """Returns an amount in minor units; digits that the currency does not have are cut."""
    return int(amount.scaleb(currency_digits(currency)))


def is_known(currency: str) -> bool:
    """Returns whether ISO 4217 lists a currency, with digits after the point."""
    try:
        currency_digits(currency)
    except LookupError:
        return False
    return True


def currency_faults(part: Part, currency: str) -> Iterator[RulesFault]:
    """Returns the fault of a part that is in no currency of ISO 4217."""
    if not is_known(currency):
        yield part.fault("is not in a currency of ISO 4217")


def amount_faults(part: Part, currency: str | None) -> Iterator[RulesFault]:
    """Returns the faults of an amount in a currency; none where that is not known."""
    if part.decimal is None or currency is None:
        return
    try:
        to_minor(part.decimal, currency)
    except ValueError as error:
        yield part.fault(str(error))
    except LookupError:
        return
