"""Orders as their studio and their player see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import strawberry

from app.domain.events import EventKind
from app.domain.orders import SOLD, OrderStatus
from app.domain.top_ups import to_amount
from app.infra.batch_loader import BatchLoader
from app.loyalty.queries import MemberRow, known_events
from app.orders.commands import OrderDone, read_orders
from app.orders.explain import explanation
from app.orders.queries import OrderRow, ReturnRow
from app.orders.views import QuoteView
from app.purchases.service import purchases_by_number
from app.studios.queries import GameRow
from resolvers.context import Context
from resolvers.member_purchases import purchase_of
from resolvers.pages import connection_of, encode_cursor, id_place, window_of
from resolvers.view import View
from schema.common import Paging
from schema.money import Money
from schema.orders import Earns, Order, OrderConnection, OrderEdge, OrderReturn, Quote, QuoteCoupon, QuoteLine
from schema.purchase import Purchase
from schema.scalars import Points


def quote_of(view: QuoteView) -> Quote:
    """Returns a quote."""
    quote, currency = view.quote, view.currency
    return Quote(
        id=strawberry.ID(view.id),
        expires_at=view.expires_at,
        currency=currency,
        lines=[
            QuoteLine(
                sku=line.priced.line.sku,
                quantity=line.priced.line.units,
                list=to_amount(line.priced.line.list_price, currency),
                price_source=line.priced.source,
                price=to_amount(line.priced.price, currency),
                net=to_amount(line.net, currency),
                money=to_amount(line.part.money, currency),
                paid=to_amount(line.part.paid, currency),
                bonus=to_amount(line.part.bonus, currency),
                points=Points(line.part.points),
            )
            for line in quote.lines
        ],
        coupons=[
            QuoteCoupon(code=view.codes[one.coupon.id], discount=to_amount(one.total, currency))
            for one in quote.discounts
        ],
        points_spent=Points(quote.points_spent),
        points_value=to_amount(quote.points_value, currency),
        shipping=to_amount(quote.shipping, currency),
        shipping_free_by=quote.shipping_free_by,
        stored_value=to_amount(quote.stored_paid + quote.stored_bonus, currency),
        stored_paid=to_amount(quote.stored_paid, currency),
        stored_bonus=to_amount(quote.stored_bonus, currency),
        due=to_amount(quote.due, currency),
        earns_on=to_amount(quote.earns_on, currency),
        earns=Earns(sc=Points(view.sc), p=Points(view.p)),
        explanation=explanation(quote, currency, view.codes),
    )


async def orders_of_member(view: View, row: MemberRow, paging: Paging) -> OrderConnection:
    """Returns a page of a member's orders, the latest first. Raises BadUserInput."""
    window = window_of(paging, id_place)
    context = view.context
    found = await read_orders(context.services.core, row.game.id, row.id, window, view.game_now)
    purchases = _purchases(context, row.game)
    return connection_of(
        OrderConnection,
        OrderEdge,
        window,
        found,
        cursor_of=lambda done: encode_cursor(done.order.id.hex),
        nodes_of=lambda shown: [_order(done, purchases) for done in shown],
    )


def order_of(context: Context, game: GameRow, done: OrderDone) -> Order:
    """Returns an order as it was found."""
    return _order(done, _purchases(context, game))


def _order(done: OrderDone, purchases: BatchLoader[str, Purchase]) -> Order:
    order = done.order
    return Order(
        fields=_OrderFields(done, purchases),
        id=strawberry.ID(str(order.id)),
        order_id=strawberry.ID(order.order_id),
        status=done.status,
        quote=quote_of(order.view),
        due=Money(amount=to_amount(order.due, order.currency), currency=order.currency),
        reserved_at=order.reserved_at,
        reserved_until=order.reserved_until if done.status is OrderStatus.RESERVED else None,
        returns=[return_of(order, row) for row in done.returns],
    )


def return_of(order: OrderRow, row: ReturnRow) -> OrderReturn:
    """Returns what went back of an order at one time."""
    back, currency = row.back, order.currency
    return OrderReturn(
        return_id=strawberry.ID(row.return_id),
        at=row.at,
        money=to_amount(back.money, currency),
        paid=to_amount(back.paid, currency),
        bonus=to_amount(back.bonus, currency),
        points=Points(back.points),
        earns_on=to_amount(row.earns_on, currency),
    )


def _purchases(context: Context, game: GameRow) -> BatchLoader[str, Purchase]:
    """Returns what reads the purchases of orders as they are now, those of a page together."""
    core = context.services.core

    async def load(order_ids: Sequence[str]) -> Mapping[str, Purchase]:
        async with core.database.acquire() as connection:
            keys = [(EventKind.PURCHASE, order_id) for order_id in order_ids]
            known = (await known_events(connection, game.id, keys)).values()
        numbers = [(each.member_id, each.stored.event.seq) for each in known]
        found = await purchases_by_number(core, [game], numbers, context.real_now)
        return {each.purchase_id: purchase_of(each) for each in found}

    return BatchLoader(load)


@dataclass(frozen=True, slots=True)
class _OrderFields:
    """The fields of an order that are read only where a query selects them."""

    done: OrderDone
    purchases: BatchLoader[str, Purchase]

    async def purchase(self) -> Purchase | None:
        """Returns the purchase as it is now."""
        order = self.done.order
        if self.done.status not in SOLD or not order.earns_on:
            return None
        return await self.purchases.get(order.order_id)
