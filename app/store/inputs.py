"""Checks of what is sent to the store: limits on texts, addresses and links, each with its path. Pure."""

from dataclasses import dataclass

from app.domain.errors import DomainError, Faults
from app.loyalty.inputs import check_country, check_id, check_text, invalid
from app.loyalty.text_inputs import check_filled

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


def check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MAX_QUANTITY:
        raise DomainError(invalid(f"quantity must be 1 to {MAX_QUANTITY}, not {quantity:,}.", "quantity"))


def check_key(key: str) -> None:
    check_id(key, "idempotencyKey")
