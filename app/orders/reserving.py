"""Reserve an order: what its quote takes is held together, once for each id (value.md V2.8)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from app.bargains.reserving import BargainGone
from app.coupons.flash_sales import SaleGone
from app.coupons.reserving import BudgetSpent, CouponGone
from app.domain.errors import DomainError, Fault, UserErrorCode, idempotency_conflict
from app.domain.events import EventKind
from app.domain.orders import OrderStatus
from app.domain.pricing.cart import FreeShipping
from app.infra.db import Collision, Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.queries import known_events
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.orders import queries
from app.orders.commands import OrderDone
from app.orders.inputs import check_ttl, checked_taxes
from app.orders.offers import hold_offers
from app.orders.order_events import spend_points
from app.orders.pricing import Buyer, Priced, lock_buyer, price_order
from app.orders.queries import OrderRow, QuoteRow
from app.orders.quoting import keep_quote
from app.orders.views import QuoteView, digest
from app.orders.writes import insert_order
from app.stored_value.holds import hold_value
from app.studios.core import GameSession
from app.studios.transactions import in_transaction
from app.studios.updates import note_orders


@dataclass(frozen=True, slots=True)
class QuoteChanged:
    """Nothing was held, since the order would come out differently now: by `quote`."""

    quote: QuoteView

    @property
    def fault(self) -> Fault:
        """Returns what is said of it."""
        message = (
            "The order costs something else now, or the quote is too old: show the player the new quote."
        )
        return Fault(UserErrorCode.QUOTE_CHANGED, message, ("quoteId",))


async def reserve_order(
    session: GameSession,
    *,
    order_id: str,
    quote_id: str,
    taxes: Sequence[Decimal] | None,
    shipping_tax: Decimal | None,
    ttl_seconds: int | None,
) -> OrderDone | QuoteChanged:
    """Hold what a quote takes: P, stored value, free shipping, all of it or nothing.

    Raises DomainError with INVALID, NOT_FOUND, IDEMPOTENCY_CONFLICT, GAME_ARCHIVED, and the faults of what is
    in the way of a price.
    """
    inputs.check_id(order_id, "orderId")
    ttl = check_ttl(ttl_seconds)
    fingerprint = inputs.fingerprint(
        *(quote_id, None if taxes is None else str([f"{tax:f}" for tax in taxes]), shipping_tax, ttl_seconds)
    )

    async def attempt(connection: Connection, session: GameSession) -> OrderDone | QuoteChanged:
        game_id = session.game.id
        earlier = await queries.order_by_id(connection, game_id, order_id)
        if earlier is not None:
            return _first_answer(earlier, fingerprint)
        row = await queries.quote_by_id(connection, game_id, quote_id)
        if row is None:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such quote.", ("quoteId",)))
        buyer = await lock_buyer(connection, session, row.external_id, row.cart.currency)
        earlier = await queries.order_by_id(connection, game_id, order_id)
        if earlier is not None:
            return _first_answer(earlier, fingerprint)
        key = (EventKind.PURCHASE, order_id)
        if await known_events(connection, game_id, [key]):
            raise DomainError(idempotency_conflict("orderId"))
        checked = checked_taxes(row.cart, taxes, shipping_tax)
        priced = await _price_again(connection, buyer, row)
        if row.expires_at <= buyer.now or digest(row.cart, priced.quote) != row.digest:
            return QuoteChanged(await keep_quote(connection, buyer, row.external_id, row.cart, priced))
        if taxes is not None or shipping_tax is not None:
            priced = await price_order(connection, buyer, row.cart, checked)
        order = _order(buyer, row, priced, ttl, order_id=order_id, quote_id=quote_id, fingerprint=fingerprint)
        return OrderDone(await _hold(connection, buyer, order), OrderStatus.RESERVED)

    return await in_transaction(session, attempt)


async def _price_again(connection: Connection, buyer: Buyer, row: QuoteRow) -> Priced:
    """Returns what a quote's cart costs now. Raises DomainError about the quote where it has no price."""
    try:
        return await price_order(connection, buyer, row.cart)
    except DomainError as refused:
        raise refused.at("quoteId") from None


def _first_answer(order: OrderRow, fingerprint: bytes) -> OrderDone:
    if order.fingerprint != fingerprint:
        raise DomainError(idempotency_conflict("orderId"))
    return OrderDone(order, OrderStatus.RESERVED, replayed=True)


def _order(
    buyer: Buyer,
    row: QuoteRow,
    priced: Priced,
    ttl: timedelta,
    *,
    order_id: str,
    quote_id: str,
    fingerprint: bytes,
) -> OrderRow:
    """Returns the order that a quote becomes; nothing is held yet."""
    quote, currency = priced.quote, row.cart.currency
    view = QuoteView(quote_id, row.expires_at, currency, quote, priced.sc, priced.p, priced.codes)
    new_id = time_ordered_id(buyer.session.real_now)
    return OrderRow(
        id=new_id,
        order_id=order_id,
        member_id=buyer.state.id,
        fingerprint=fingerprint,
        status=OrderStatus.RESERVED,
        currency=currency,
        due=quote.due,
        earns_on=quote.earns_on,
        points=quote.points_spent,
        view=view,
        spend_key=f"order:{new_id}" if quote.points_spent else None,
        hold_id=None,
        month=buyer.month if quote.shipping_free_by is FreeShipping.TIER else None,
        reserved_at=buyer.now,
        reserved_until=buyer.now + ttl,
    )


async def _hold(connection: Connection, buyer: Buyer, order: OrderRow) -> OrderRow:
    """Hold what an order takes, and store it. Raises DomainError where something is missing after all."""
    session, quote = buyer.session, order.view.quote
    if order.spend_key is not None:
        spent = spend_points(order, buyer.state.external_id, order.spend_key, order.reserved_until)
        recorded((await record_in(connection, session, [spent]))[0])
    stored = quote.stored_paid + quote.stored_bonus
    hold_id = None
    if stored:
        held = await hold_value(
            *(connection, session, buyer.state),
            currency=order.currency,
            amount=stored,
            until=order.reserved_until,
            reference=str(order.id),
        )
        hold_id = held.id
    order = replace(order, hold_id=hold_id)
    try:
        await hold_offers(connection, session, buyer.state, order, until=order.reserved_until, now=buyer.now)
    except BudgetSpent:
        message = "The budget of a coupon does not reach any more: quote without it."
        raise DomainError(Fault(UserErrorCode.BUDGET_SPENT, message, ("quoteId",))) from None
    except (CouponGone, SaleGone, BargainGone):
        raise Collision from None  # another one came first: the next attempt finds the price of now
    await note_orders(connection, session.game)
    await insert_order(connection, session.game.id, order)
    return order
