"""What a sender may send about orders: the limits on carts, taxes and holds. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from app.domain.errors import DomainError, Fault, Faults
from app.domain.pricing.cart import PriceChoice, Taxes
from app.domain.top_ups import MINOR_UNITS_LIMIT, to_minor
from app.loyalty.inputs import check_id, invalid
from app.loyalty.text_inputs import check_filled
from app.stored_value.inputs import check_currency

MAX_LINES = 100
"""Lines of an order."""
MAX_UNITS = 10_000
"""Units of all lines of an order."""
MAX_TITLE = 200
"""Characters of the title of a line."""
MAX_CODES = 10
"""Coupons that an order names."""
QUOTE_FOR = timedelta(minutes=15)
"""How long a quote can be reserved."""
USUAL_TTL_SECONDS = 15 * 60
MAX_TTL_SECONDS = 24 * 60 * 60
"""The longest hold."""


@dataclass(frozen=True, slots=True)
class LineAsked:
    """So many units of an item, as a caller names them."""

    sku: str
    quantity: int
    unit_price: Decimal
    category: str | None = None
    choice: PriceChoice = PriceChoice.BEST
    bargain_id: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class OrderAsked:
    """A cart as a caller names it; `use_points` is None where it is left out."""

    currency: str
    lines: Sequence[LineAsked]
    coupons: Sequence[str] = ()
    auto_coupons: bool = False
    use_points: int | None = None
    use_points_max: bool = False
    use_stored_value: bool = True
    shipping: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CartLine:
    """A line within its limits; `unit` is the list price of a unit in minor units, `title` empty for none."""

    sku: str
    units: int
    unit: int
    category: str = ""
    choice: PriceChoice = PriceChoice.BEST
    bargain_id: str | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class CartAsked:
    """A cart within its limits, in minor units: what a quote is computed from, again when it is reserved.

    `points` are the P to pay with, None for as many as help.
    """

    currency: str
    lines: tuple[CartLine, ...]
    coupons: tuple[str, ...] = ()
    auto_coupons: bool = False
    points: int | None = 0
    use_stored_value: bool = True
    shipping: int = 0


def checked_cart(asked: OrderAsked) -> CartAsked:
    """Returns a cart in minor units. Raises DomainError with all that is wrong with it."""
    check_currency(asked.currency, "currency")
    faults = Faults()
    if not 1 <= len(asked.lines) <= MAX_LINES:
        faults.add(invalid(f"An order has 1 to {MAX_LINES} lines, not {len(asked.lines):,}.", "lines"))
        faults.finish()
    for index, line in enumerate(asked.lines):
        faults.check(_check_line, ("lines", str(index)), line, asked.currency)
    units = sum(line.quantity for line in asked.lines)
    if units > MAX_UNITS:
        faults.add(invalid(f"An order has at most {MAX_UNITS:,} units, not {units:,}.", "lines"))
    if len(asked.coupons) > MAX_CODES:
        faults.add(invalid(f"An order names at most {MAX_CODES} coupons.", "coupons"))
    if asked.use_points_max and asked.use_points is not None:
        faults.add(invalid("Name `usePoints`, or take as many as help; not both.", "usePoints"))
    if asked.use_points is not None and asked.use_points < 0:
        faults.add(invalid("P to pay with are 0 or more.", "usePoints"))
    shipping = Decimal(0) if asked.shipping is None else asked.shipping
    faults.check(_minor, (), shipping, asked.currency, "shipping")
    faults.finish()
    cart = CartAsked(
        currency=asked.currency,
        lines=tuple(
            CartLine(
                line.sku,
                line.quantity,
                to_minor(line.unit_price, asked.currency),
                line.category or "",
                line.choice,
                line.bargain_id,
                line.title or "",
            )
            for line in asked.lines
        ),
        coupons=tuple(asked.coupons),
        auto_coupons=asked.auto_coupons,
        points=None if asked.use_points_max else asked.use_points or 0,
        use_stored_value=asked.use_stored_value,
        shipping=to_minor(shipping, asked.currency),
    )
    check_total(cart, Taxes())
    return cart


def checked_taxes(cart: CartAsked, taxes: Sequence[Decimal] | None, shipping_tax: Decimal | None) -> Taxes:
    """Returns the taxes of an order in minor units. Raises DomainError with all that is wrong with them."""
    faults = Faults()
    lines, shipping = taxes or (), Decimal(0) if shipping_tax is None else shipping_tax
    if taxes is not None and len(taxes) != len(cart.lines):
        message = f"The quote has {len(cart.lines)} lines: name a tax for each, in their order."
        faults.add(invalid(message, "taxes"))
    for index, tax in enumerate(lines):
        faults.check(_minor, (), tax, cart.currency, "taxes", str(index))
    faults.check(_minor, (), shipping, cart.currency, "shippingTax")
    faults.finish()
    checked = Taxes(tuple(to_minor(tax, cart.currency) for tax in lines), to_minor(shipping, cart.currency))
    check_total(cart, checked)
    return checked


def check_total(cart: CartAsked, taxes: Taxes) -> None:
    """Check that all of an order together is within the limit of amounts. Raises DomainError."""
    goods = sum(line.unit * line.units for line in cart.lines)
    if goods + cart.shipping + sum(taxes.lines) + taxes.shipping >= MINOR_UNITS_LIMIT:
        message = f"All of an order lies below {MINOR_UNITS_LIMIT:,} of the currency's smallest units."
        raise DomainError(invalid(message, "lines"))


def check_ttl(seconds: int | None) -> timedelta:
    """Returns how long to hold an order. Raises DomainError."""
    ttl = USUAL_TTL_SECONDS if seconds is None else seconds
    if not 1 <= ttl <= MAX_TTL_SECONDS:
        raise DomainError(
            invalid(f"An order is held for 1 to {MAX_TTL_SECONDS:,} seconds, not {ttl:,}.", "ttlSeconds")
        )
    return timedelta(seconds=ttl)


def check_amount(amount: Decimal, currency: str, *path: str) -> int:
    """Returns an amount of an order in minor units. Raises DomainError with INVALID."""
    return _minor(amount, currency, *path)


def _check_line(line: LineAsked, currency: str) -> None:
    faults = Faults()
    faults.check(check_id, (), line.sku, "sku")
    if line.category is not None:
        faults.check(check_id, (), line.category, "category")
    if line.title is not None:
        faults.check(check_filled, (), line.title, "title", MAX_TITLE)
    if line.quantity < 1:
        faults.add(invalid("A line has at least one unit.", "quantity"))
    faults.check(_minor, (), line.unit_price, currency, "unitPrice")
    faults.add(*_bargain_faults(line))
    faults.finish()


def _bargain_faults(line: LineAsked) -> list[Fault]:
    if line.choice is PriceChoice.BARGAIN and line.bargain_id is None:
        return [invalid("A line that asks for BARGAIN names the bargaining.", "bargainId")]
    if line.choice is not PriceChoice.BARGAIN and line.bargain_id is not None:
        return [invalid("A bargaining is of lines that ask for BARGAIN.", "bargainId")]
    return []


def _minor(amount: Decimal, currency: str, *path: str) -> int:
    try:
        return to_minor(amount, currency)
    except ValueError as error:
        raise DomainError(invalid(f"An amount {error}.", *path)) from None
