"""Coupons, flash sales and bargainings on an order, held and used together with it (value.md V2.8-12)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.bargains.reserving import buy_bargains, hold_bargains, release_bargains
from app.coupons.flash_sales import release_stock, sell_stock, take_stock
from app.coupons.queries import CouponRow
from app.coupons.reserving import (
    WantedCoupon,
    give_back_coupons,
    is_good,
    named_coupons,
    own_coupons,
    release_coupons,
    reserve_coupons,
    use_coupons,
)
from app.domain.coupons import CouponStatus
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.pricing.cart import CouponClass, PriceSource
from app.domain.pricing.coupons import Discount
from app.domain.pricing.quote import Quote
from app.domain.pricing.returns import NOTHING, Sold
from app.infra.db import Connection
from app.loyalty.state import MemberState
from app.orders.inputs import CartAsked
from app.orders.queries import OrderRow
from app.studios.core import GameSession


async def coupons_for(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    cart: CartAsked,
    *,
    tier: str,
    now: datetime,
) -> list[CouponRow]:
    """Returns the coupons that a cart names, in its order; without any, the member's own where it asks for
    the best of them.

    Raises DomainError with CODE_INVALID for what names none of the member's coupons, COUPON_NOT_APPLICABLE
    for one that cannot be used now.
    """
    game_id = session.game.id
    if not cart.coupons:
        if not cart.auto_coupons:
            return []
        return await own_coupons(connection, game_id, state.id, currency=cart.currency, tier=tier, now=now)
    named = await named_coupons(connection, game_id, state.id, cart.coupons, now)
    found: list[CouponRow] = []
    for index, name in enumerate(cart.coupons):
        path = ("coupons", str(index))
        row = named.get(name)
        if row is None or row.status_at(now) in {CouponStatus.EXPIRED, CouponStatus.REVOKED}:
            message = "The player has no such coupon, or none any more: leave it out."
            raise DomainError(Fault(UserErrorCode.CODE_INVALID, message, path))
        if not is_good(row, currency=cart.currency, tier=tier, now=now):
            message = "This coupon cannot be used for this order now: leave it out."
            raise DomainError(Fault(UserErrorCode.COUPON_NOT_APPLICABLE, message, path))
        if row.id in {other.id for other in found}:
            message = "This coupon is named twice."
            raise DomainError(Fault(UserErrorCode.COUPON_NOT_APPLICABLE, message, path))
        found.append(row)
    return found


async def hold_offers(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    order: OrderRow,
    *,
    until: datetime,
    now: datetime,
    is_again: bool = False,
) -> None:
    """Reserve the coupons of an order, and hold its flash stock and its bargainings, until an instant.

    `is_again` is for an order whose hold has ended. Raises CouponGone, BudgetSpent, SaleGone and BargainGone:
    the caller rolls back.
    """
    quote, reference = order.view.quote, str(order.id)
    wanted = [WantedCoupon(UUID(one.coupon.id), one.total) for one in quote.discounts]
    if wanted:
        await reserve_coupons(
            connection, session.game, state, wanted, reference=reference, until=until, now=now
        )
    if sales := flash_units(quote):
        await take_stock(connection, session.game.id, state, sales, reference=reference, until=until, now=now)
    if bargains := bargain_prices_of(quote):
        await hold_bargains(
            *(connection, session.game.id, state.id, bargains),
            reference=reference,
            until=until,
            now=now,
            is_again=is_again,
        )


async def use_offers(
    connection: Connection, session: GameSession, state: MemberState, order: OrderRow, now: datetime
) -> None:
    """Use the coupons that an order has reserved, and sell what it holds of flash sales and bargainings."""
    quote, reference = order.view.quote, str(order.id)
    if coupons := coupon_ids(quote.discounts):
        await use_coupons(connection, session.game, state, coupons, reference=reference, now=now)
    if sales := flash_units(quote):
        await sell_stock(connection, session.game.id, list(sales), reference=reference, now=now)
    if bargains := bargain_prices_of(quote):
        await buy_bargains(connection, session.game.id, list(bargains), reference=reference, now=now)


async def release_offers(
    connection: Connection, session: GameSession, state: MemberState, order: OrderRow, now: datetime
) -> None:
    """Give back the coupons, the stock and the bargainings that an order holds."""
    quote, reference = order.view.quote, str(order.id)
    if quote.discounts:
        await release_coupons(connection, session.game, state, reference=reference)
    if flash_units(quote):
        await release_stock(connection, session.game.id, reference=reference)
    if bargains := bargain_prices_of(quote):
        await release_bargains(connection, session.game.id, list(bargains), reference=reference, now=now)


async def give_back_offers(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    order: OrderRow,
    sold: Sold,
    *,
    now: datetime,
) -> None:
    """Give back the coupons of an order all of whose lines have returned by now."""
    back = coupon_ids(_ended(order.view.quote, sold))
    if back:
        await give_back_coupons(connection, session.game, state, back, reference=str(order.id), now=now)


def flash_units(quote: Quote) -> Mapping[str, int]:
    """Returns how many units a quote takes of each flash sale, by their codes."""
    units: dict[str, int] = {}
    for line in quote.lines:
        offer = line.priced.line.flash
        if line.priced.source is PriceSource.FLASH and offer is not None:
            units[offer.code] = units.get(offer.code, 0) + line.priced.line.units
    return units


def bargain_prices_of(quote: Quote) -> Mapping[UUID, int]:
    """Returns the prices at which a quote takes bargainings, by their ids."""
    lines = (line.priced.line for line in quote.lines)
    return {
        UUID(line.bargain_id): line.bargain
        for line in lines
        if line.bargain_id is not None and line.bargain is not None
    }


def coupon_ids(discounts: Sequence[Discount] | Iterator[Discount]) -> list[UUID]:
    """Returns the ids of the coupons that take these discounts."""
    return [UUID(one.coupon.id) for one in discounts]


def _ended(quote: Quote, sold: Sold) -> Iterator[Discount]:
    """Yield the discounts all of whose lines are wholly returned; one of shipping has all lines, and it."""
    for one in quote.discounts:
        if one.coupon.kind is CouponClass.SHIPPING:
            if sold.is_returned and sold.shipping.left == NOTHING:
                yield one
        elif all(line.is_returned for line, off in zip(sold.lines, one.lines, strict=True) if off):
            yield one
