"""Quotes as they are shown and stored, with what they were computed from."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from pydantic import TypeAdapter

from app.domain.pricing.quote import Quote
from app.orders.inputs import CartAsked


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with its id, and what its purchase would earn. `sc` and `p` are points."""

    id: str
    expires_at: datetime
    currency: str
    quote: Quote
    sc: int
    p: int


_VIEW = TypeAdapter(QuoteView)
_CART = TypeAdapter(CartAsked)
_QUOTE = TypeAdapter(Quote)


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
    """Returns a hash of what was asked for and what came out: the same for the same alone."""
    return hashlib.sha256(_CART.dump_json(cart) + b"\n" + _QUOTE.dump_json(quote)).digest()
