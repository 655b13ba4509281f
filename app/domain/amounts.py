"""Exact decimals: parsing within limits, multiplying without rounding, one floor at the end (§4). Pure."""

import re
from collections.abc import Iterable
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, Inexact, InvalidOperation, Overflow

from iso4217 import Currency

MAX_POINTS = 2**53 - 1
"""The largest count of points: the largest integer that a JSON client can hold exactly."""

MAX_AMOUNT = Decimal(10) ** 12
"""The largest amount of one purchase, in its own currency; it may be reached, not passed."""

MAX_AMOUNT_PLACES = 6
"""Digits after the point that an amount of money may have, in a currency of which ISO 4217 does not say."""

MAX_DECIMAL_CHARS = 100
"""Characters of a decimal as it is sent."""

MAX_FACTOR_DIGITS = 12
"""Digits before and after the point that a rate, multiplier or factor of the rules may have."""

CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)
"""The code of a currency, as ISO 4217 writes them; one that it does not list may be a studio's own."""

_PLAIN = re.compile(r"-?\d+(\.\d+)?", re.ASCII)

# Products of an amount with every boost there may be stay far below this; were one ever cut, that would
# be a bug and raises instead of losing a digit.
_EXACT = Context(prec=50_000, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact, InvalidOperation, Overflow])


def parse_decimal(text: str) -> Decimal:
    """Parse a plain text such as `4.99`: no exponent, no NaN, no infinity.

    Raises ValueError with a sentence that says what is expected.
    """
    if len(text) > MAX_DECIMAL_CHARS or _PLAIN.fullmatch(text) is None:
        raise ValueError('is not a plain decimal number in a string, such as "4.99"')
    return Decimal(text)


def places(value: Decimal) -> int:
    """Returns how many digits after the point `value` needs: 2 for 4.990."""
    exponent = value.normalize(_EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def minor_units(currency: str) -> int:
    """Returns how many digits an amount may have after the point: 0 in JPY, 3 in KWD (ISO 4217).

    USD, into which all is converted, may have as many as a rate leaves.
    """
    if currency == "USD":
        return MAX_AMOUNT_PLACES
    try:
        return currency_digits(currency)
    except LookupError:
        return MAX_AMOUNT_PLACES


def currency_digits(currency: str) -> int:
    """Returns how many digits a currency has after the point: 2 in USD, 0 in JPY, 3 in KWD (ISO 4217).

    Raises LookupError where ISO 4217 does not list it, or gives it none, as gold.
    """
    try:
        exponent = Currency(currency).exponent
    except ValueError:
        exponent = None
    if exponent is None:
        raise LookupError(currency)
    return exponent


def multiply(first: Decimal, *others: Decimal) -> Decimal:
    """Returns the exact product."""
    product = first
    for factor in others:
        product = _EXACT.multiply(product, factor)
    return product


def add(first: Decimal, second: Decimal) -> Decimal:
    """Returns the exact sum."""
    return _EXACT.add(first, second)


def subtract(first: Decimal, second: Decimal) -> Decimal:
    """Returns the exact difference."""
    return _EXACT.subtract(first, second)


def product(factors: Iterable[Decimal]) -> Decimal:
    """Returns the exact product of any number of factors; 1 without factors."""
    return multiply(Decimal(1), *factors)


def floor_points(value: Decimal) -> int:
    """Returns the whole points of an exact, not negative product: the one floor of a calculation (§4)."""
    return int(value)


def money(value: Decimal) -> str:
    """Format an amount as people write it: `350`, `99.90`, `0.125`."""
    text = plain(value)
    whole, point, fraction = text.partition(".")
    return f"{whole}.{fraction.ljust(2, '0')}" if point else whole


def tidy(value: Decimal) -> Decimal:
    """Returns the same amount with the digits that people write: 350, 99.90, 0.125."""
    return Decimal(money(value))


def plain(value: Decimal) -> str:
    """Format a number without exponent or superfluous zeros: `0.209`, `1000`."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text if text not in {"-0", ""} else "0"
