"""Checks of what is sent to the store: limits on texts, addresses and links, each with its path. Pure."""

import unicodedata
from dataclasses import dataclass

from app.domain.errors import DomainError, Faults
from app.domain.urls import url_fault
from app.loyalty.inputs import check_country, check_id, check_text, invalid

MAX_QUANTITY = 100
"""How many of an item one redemption may have."""
MAX_PLACE = 128
"""Characters of a name, a city or a region of an address."""
MAX_STREET = 200
MAX_SHORT = 32
"""Characters of a postal code or a telephone number."""


@dataclass(frozen=True, slots=True)
class Address:
    """The address that tangible goods are sent to."""

    name: str
    line1: str
    city: str
    postal_code: str
    country: str
    line2: str | None = None
    region: str | None = None
    phone: str | None = None


_ADDRESS = "shippingAddress"


def check_address(address: Address, faults: Faults) -> None:
    """Add the fault of every field to `faults`."""
    for value, name, most in (
        (address.name, "name", MAX_PLACE),
        (address.line1, "line1", MAX_STREET),
        (address.city, "city", MAX_PLACE),
    ):
        faults.check(check_filled, (_ADDRESS,), value, name, most)
    for value, name, most in (
        (address.line2, "line2", MAX_STREET),
        (address.region, "region", MAX_PLACE),
        (address.postal_code, "postalCode", MAX_SHORT),
        (address.phone, "phone", MAX_SHORT),
    ):
        faults.check(check_text, (_ADDRESS,), value or "", name, most)
    faults.check(check_country, (_ADDRESS,), address.country, "country")


def check_filled(text: str, name: str, most: int) -> None:
    """Check that a text is one line and not blank. Raises DomainError with INVALID otherwise."""
    if not text.strip():
        raise DomainError(invalid(f"{name} must not be empty.", name))
    check_text(text, name, most)


def check_https(url: str, name: str) -> None:
    """Check that an address is https and fit for a page. Raises DomainError with INVALID otherwise."""
    if fault := url_fault(url):
        raise DomainError(invalid(f"{name} {fault}", name))


def check_lines(text: str, name: str, most: int) -> None:
    """Check a text of one or more lines against its limit. Raises DomainError with INVALID."""
    if len(text) > most:
        raise DomainError(invalid(f"{name} must have at most {most:,} characters, not {len(text):,}.", name))
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in text):
        raise DomainError(invalid(f"{name} must not have control characters but line ends.", name))


def check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MAX_QUANTITY:
        raise DomainError(invalid(f"quantity must be 1 to {MAX_QUANTITY}, not {quantity:,}.", "quantity"))


def check_key(key: str) -> None:
    check_id(key, "idempotencyKey")
