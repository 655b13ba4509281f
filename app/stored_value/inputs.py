"""What a sender may send about stored value: amounts and currencies. Pure."""

from decimal import Decimal

from app.domain import top_ups
from app.domain.amounts import currency_digits
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.loyalty.inputs import invalid


def check_currency(currency: str, *path: str) -> None:
    """Check that ISO 4217 lists a currency, with digits after the point. Raises DomainError."""
    try:
        currency_digits(currency)
    except LookupError:
        message = (
            "Stored value is in a currency of ISO 4217, named by its three capital letters, such as USD."
        )
        raise DomainError(Fault(UserErrorCode.UNKNOWN_CURRENCY, message, path)) from None


def check_amount(amount: Decimal, currency: str, name: str = "amount") -> int:
    """Returns an amount above zero in minor units; `name` is its input.

    Raises DomainError with INVALID, UNKNOWN_CURRENCY.
    """
    check_currency(currency, name, "currency")
    try:
        minor = top_ups.to_minor(amount, currency)
    except ValueError as error:
        raise DomainError(invalid(f"An amount {error}.", name, "amount")) from None
    if minor == 0:
        raise DomainError(invalid("An amount must be above zero.", name, "amount"))
    return minor
