"""Orders as their studio and their player see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import strawberry

from app.domain.events import EventKind
from app.domain.orders import SOLD, OrderStatus
from app.domain.pricing.returns import Captured, Sold
from app.domain.top_ups import to_amount
from app.infra.batch_loader import BatchLoader
from app.infra.keyset import Window
from app.loyalty.queries import MemberRow, known_events
from app.orders.commands import OrderDone, read_orders
from app.orders.list_queries import players_of
from app.orders.queries import OrderRow, ReturnRow, sold_of_many
from app.orders.views import QuoteView
from app.purchases.service import purchases_by_number
from app.studios.queries import GameRow
from app.texts.orders import quote_sentences
from resolvers.context import Context
from resolvers.member_purchases import purchase_of
from resolvers.pages import connection_of, encode_cursor, id_place, window_of
from resolvers.view import View, locale_of
from schema.common import Paging
from schema.money import Money
from schema.orders import (
    Earns,
    Order,
    OrderConnection,
    OrderEdge,
    OrderPart,
    OrderReturn,
    Quote,
    QuoteCoupon,
    QuoteLine,
)
from schema.purchase import Purchase
from schema.scalars import Points


def quote_of(view: QuoteView, locale: str) -> Quote:
    """Returns a quote, explained in a locale."""
    quote, currency = view.quote, view.currency
    return Quote(
        id=strawberry.ID(view.id),
        expires_at=view.expires_at,
        currency=currency,
        lines=[
            QuoteLine(
                sku=line.priced.line.sku,
                title=line.priced.line.title or None,
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
        explanation=quote_sentences(quote, currency, view.codes, locale),
    )


async def orders_of_member(view: View, row: MemberRow, paging: Paging) -> OrderConnection:
    """Returns a page of a member's orders, the latest first. Raises BadUserInput."""
    window = window_of(paging, id_place)
    context = view.context
    found = await read_orders(context.services.core, row.game.id, row.id, window, view.game_now)
    return order_page(context, row.game, window, found)


def order_page(
    context: Context, game: GameRow, window: Window[tuple[UUID]], found: Sequence[OrderDone]
) -> OrderConnection:
    """Returns the page of a game's orders that was read for a window of `window_of`."""
    reads = _Reads.of(context, game)
    return connection_of(
        OrderConnection,
        OrderEdge,
        window,
        found,
        cursor_of=lambda done: encode_cursor(done.order.id.hex),
        nodes_of=lambda shown: [_order(done, reads) for done in shown],
    )


def order_of(context: Context, game: GameRow, done: OrderDone) -> Order:
    """Returns an order as it was found."""
    return _order(done, _Reads.of(context, game))


def _order(done: OrderDone, reads: "_Reads") -> Order:
    order = done.order
    return Order(
        fields=_OrderFields(done, reads),
        id=strawberry.ID(str(order.id)),
        order_id=strawberry.ID(order.order_id),
        status=done.status,
        quote=quote_of(order.view, reads.locale),
        due=Money(amount=to_amount(order.due, order.currency), currency=order.currency),
        reserved_at=order.reserved_at,
        confirmed_at=order.confirmed_at,
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
        found = await purchases_by_number(core, [game], numbers)
        return {each.purchase_id: purchase_of(each) for each in found}

    return BatchLoader(load)


def _players(context: Context, game: GameRow) -> BatchLoader[UUID, str]:
    """Returns what reads whose orders they are, those of a page together."""

    async def load(member_ids: Sequence[UUID]) -> Mapping[UUID, str]:
        async with context.services.core.database.acquire() as connection:
            return await players_of(connection, game.id, member_ids)

    return BatchLoader(load)


def _components(context: Context, game: GameRow) -> BatchLoader[UUID, Sold]:
    """Returns what reads the components of orders, those of a page together."""

    async def load(order_ids: Sequence[UUID]) -> Mapping[UUID, Sold]:
        async with context.services.core.database.acquire() as connection:
            return await sold_of_many(connection, game.id, order_ids)

    return BatchLoader(load)


@dataclass(frozen=True, slots=True)
class _Reads:
    """What is read of the orders of a page where a query selects it, and the language of their texts."""

    purchases: BatchLoader[str, Purchase]
    players: BatchLoader[UUID, str]
    components: BatchLoader[UUID, Sold]
    locale: str

    @classmethod
    def of(cls, context: Context, game: GameRow) -> "_Reads":
        return cls(
            _purchases(context, game),
            _players(context, game),
            _components(context, game),
            locale_of(context),
        )


@dataclass(frozen=True, slots=True)
class _OrderFields:
    """The fields of an order that are read only where a query selects them."""

    done: OrderDone
    reads: _Reads

    async def purchase(self) -> Purchase | None:
        """Returns the purchase as it is now."""
        order = self.done.order
        if self.done.status not in SOLD or not order.earns_on:
            return None
        return await self.reads.purchases.get(order.order_id)

    async def player_id(self) -> strawberry.ID | None:
        """Returns the game's id of the player."""
        found = await self.reads.players.get(self.done.order.member_id)
        return None if found is None else strawberry.ID(found)

    async def parts(self) -> list[OrderPart]:
        """Returns lines, shipping, and the taxes on them."""
        order = self.done.order
        sold = await self.reads.components.get(order.id)
        if sold is None:
            raise LookupError(order.id)
        return [
            *(
                _part(order, line.goods, at, returned_units=line.returned_units)
                for at, line in enumerate(sold.lines)
            ),
            _part(order, sold.shipping, None),
            *(_part(order, line.tax, at, is_tax=True) for at, line in enumerate(sold.lines)),
            _part(order, sold.shipping_tax, None, is_tax=True),
        ]


def _part(
    order: OrderRow,
    captured: Captured,
    line: int | None,
    *,
    is_tax: bool = False,
    returned_units: int | None = None,
) -> OrderPart:
    whole, returned, currency = captured.whole, captured.returned, order.currency
    return OrderPart(
        line=line,
        is_tax=is_tax,
        money=to_amount(whole.money, currency),
        paid=to_amount(whole.paid, currency),
        bonus=to_amount(whole.bonus, currency),
        points=Points(whole.points),
        returned_units=returned_units,
        returned_money=to_amount(returned.money, currency),
        returned_paid=to_amount(returned.paid, currency),
        returned_bonus=to_amount(returned.bonus, currency),
        returned_points=Points(returned.points),
    )
