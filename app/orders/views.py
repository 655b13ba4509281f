"""Quotes as they are shown and stored, with what they were computed from."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import TypeAdapter

from app.domain.pricing.quote import Quote
from app.orders.inputs import CartAsked


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with its id, and what its purchase would earn: `sc` and `p`.

    `codes` are the codes of the coupons that it takes, by their ids.
    """

    id: str
    expires_at: datetime
    currency: str
    quote: Quote
    sc: int
    p: int
    codes: Mapping[str, str] = field(default_factory=dict[str, str])


_VIEW = TypeAdapter(QuoteView)
_CART = TypeAdapter(CartAsked)
_RESULT = TypeAdapter(tuple[object, ...])


def view_to_json(view: QuoteView) -> str:
    """Returns the column's text."""
    return _VIEW.dump_json(view, exclude_defaults=True).decode()


def view_from_json(text: str) -> QuoteView:
    """Returns what `view_to_json` wrote."""
    return _VIEW.validate_json(text)


def cart_to_json(cart: CartAsked) -> str:
    """Returns the column's text."""
    return _CART.dump_json(cart).decode()


def cart_from_json(text: str) -> CartAsked:
    """Returns what `cart_to_json` wrote."""
    return _CART.validate_json(text)


def digest(cart: CartAsked, quote: Quote) -> bytes:
    """Returns a hash of what was asked for and what came out: the same for the same alone.

    What else there was, as the stock of a sale that others take from, is not in it.
    """
    lines = [(line.priced.source, line.priced.price, line.net, line.part, line.tax) for line in quote.lines]
    discounts = [(one.coupon.id, one.lines, one.shipping) for one in quote.discounts]
    result = (
        *(lines, discounts, quote.points_spent, quote.points_value, quote.shipping),
        *(quote.shipping_free_by, quote.shipping_part, quote.shipping_tax),
    )
    return hashlib.sha256(_CART.dump_json(cart) + b"\n" + _RESULT.dump_json(result)).digest()
