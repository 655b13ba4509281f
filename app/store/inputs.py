"""What a sender may send to the store: limits on texts, addresses and links, each with its path. Pure."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import ParamSpec
from urllib.parse import urlsplit

from app.domain.errors import UserFault
from app.loyalty.inputs import check_country, check_id, check_text, invalid

MAX_QUANTITY = 100
"""Of one item in one redemption."""
MAX_URL = 2_000
MAX_PLACE = 128
"""Characters of a name, a city or a region of an address."""
MAX_STREET = 200
MAX_SHORT = 32
"""Characters of a postal code or a telephone number."""

Given = ParamSpec("Given")


class StoreRefusal(Exception):
    """Everything that stands in the way of a command, each with its code and path; nothing was changed."""

    def __init__(self, faults: Sequence[UserFault]) -> None:
        super().__init__("; ".join(fault.message for fault in faults))
        self.faults = tuple(faults)


@dataclass
class Faults:
    """Gathers every fault of an input instead of stopping at the first."""

    found: list[UserFault] = field(default_factory=list[UserFault])

    def check(
        self, check: Callable[Given, object], under: tuple[str, ...], *given: Given.args, **more: Given.kwargs
    ) -> None:
        """Call a check; what it raises is kept, with the path `under` before its own."""
        try:
            check(*given, **more)
        except UserFault as fault:
            self.found.append(UserFault(fault.code, fault.message, (*under, *fault.path)))

    def finish(self) -> None:
        """Raises StoreRefusal when anything was wrong."""
        if self.found:
            raise StoreRefusal(self.found)


@dataclass(frozen=True, slots=True)
class Address:
    """Where tangible goods go."""

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
    """Gathers the fault of every field."""
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
    """One line with something in it."""
    if not text.strip():
        raise invalid(f"{name} must not be empty.", name)
    check_text(text, name, most)


def check_https(url: str, name: str) -> None:
    """An https address that a page may show: no other scheme, no user, no spaces."""
    if not 1 <= len(url) <= MAX_URL:
        raise invalid(f"{name} must have 1 to {MAX_URL:,} characters, not {len(url):,}.", name)
    try:
        parts = urlsplit(url)
        good = parts.scheme == "https" and bool(parts.hostname) and parts.username is None
        _ = parts.port  # raises for one that is none
    except ValueError:
        good = False
    if not good or not url.isprintable() or any(character in url for character in ' "<>\\`'):
        raise invalid(f"{name} must be an https address, such as https://example.com/a.", name)


def check_lines(text: str, name: str, most: int) -> None:
    """A text of several lines."""
    if len(text) > most:
        raise invalid(f"{name} must have at most {most:,} characters, not {len(text):,}.", name)
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in text):
        raise invalid(f"{name} must not have control characters but line ends.", name)


def check_quantity(quantity: int) -> None:
    if not 1 <= quantity <= MAX_QUANTITY:
        raise invalid(f"quantity must be 1 to {MAX_QUANTITY}, not {quantity:,}.", "quantity")


def check_key(key: str) -> None:
    check_id(key, "idempotencyKey")
