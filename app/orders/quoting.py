"""Quotes: what an order would cost, kept for as long as it can be reserved (value.md V2)."""

from collections.abc import Callable
from datetime import timedelta
from secrets import token_urlsafe

from app.infra.db import Connection
from app.orders.inputs import QUOTE_FOR, CartAsked, OrderAsked, checked_cart
from app.orders.pricing import Buyer, Priced, lock_buyer, price_order
from app.orders.views import QuoteView
from app.orders.writes import delete_quotes, insert_quote
from app.studios.core import GameSession
from app.studios.transactions import in_transaction

KEPT_FOR = timedelta(days=1)
"""How long an expired quote is kept, to be answered with a new one."""
_DELETED_AT_ONCE = 1_000
_ID_BYTES = 32


async def quote_order(
    session: GameSession, external_id: str, asked: OrderAsked, *, is_by_key: bool
) -> QuoteView:
    """Returns what a cart costs a player now; a quote that a key asked for can be reserved.

    Raises DomainError with INVALID, NOT_FOUND, UNKNOWN_CURRENCY, CODE_INVALID, INSUFFICIENT_POINTS,
    GAME_ARCHIVED.
    """
    cart = checked_cart(asked)

    async def attempt(connection: Connection, session: GameSession) -> QuoteView:
        buyer = await lock_buyer(connection, session, external_id, cart.currency)
        priced = await price_order(connection, buyer, cart)
        if not is_by_key:
            return new_view(buyer, cart, priced)
        return await keep_quote(connection, buyer, external_id, cart, priced)

    return await in_transaction(session, attempt)


async def keep_quote(
    connection: Connection, buyer: Buyer, external_id: str, cart: CartAsked, priced: Priced
) -> QuoteView:
    """Store a quote of a locked buyer, and return it."""
    view = new_view(buyer, cart, priced)
    await insert_quote(
        *(connection, buyer.session.game.id, view, cart), member_id=buyer.state.id, external_id=external_id
    )
    return view


def new_view(buyer: Buyer, cart: CartAsked, priced: Priced) -> QuoteView:
    """Returns a quote under a new id, which cannot be guessed."""
    return QuoteView(
        id=token_urlsafe(_ID_BYTES),
        expires_at=buyer.now + QUOTE_FOR,
        currency=cart.currency,
        quote=priced.quote,
        sc=priced.sc,
        p=priced.p,
        codes=priced.codes,
    )


async def forget_quotes(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Delete the quotes of a game that expired long ago; returns how many.

    `on_each` is called between two portions; what it raises ends it.
    """
    deleted = 0
    while True:
        async with session.core.database.acquire() as connection:
            portion = await delete_quotes(
                connection, session.game.id, session.game_now - KEPT_FOR, _DELETED_AT_ONCE
            )
        deleted += portion
        if portion < _DELETED_AT_ONCE:
            return deleted
        on_each()
