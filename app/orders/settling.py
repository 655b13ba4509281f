"""Confirm a reserved order, or give it up (value.md V2.9, V2.10)."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

from app.bargains.reserving import BargainGone
from app.coupons.flash_sales import SaleGone
from app.coupons.reserving import BudgetSpent, CouponGone
from app.domain.amounts import money
from app.domain.errors import DomainError, Fault, UserErrorCode, idempotency_conflict
from app.domain.order_rules import of_tier
from app.domain.orders import SOLD, OrderStatus
from app.domain.stored_value_account import NotEnoughValue
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.loyalty import inputs
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest
from app.orders import queries, writes
from app.orders.commands import LockedOrder, OrderDone, as_confirmed, as_it_is, lock_order
from app.orders.inputs import check_amount
from app.orders.offers import hold_offers, release_offers, use_offers
from app.orders.order_events import capture_points, purchase, release_points, spend_key, spend_points
from app.orders.queries import OrderRow
from app.stored_value.holds import HELD_FOR_NOW, capture_value, hold_value, release_value
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


async def confirm_order(session: GameSession, *, order_id: str, amount: Decimal, currency: str) -> OrderDone:
    """Record that the money of an order was paid: what it holds is taken, and its purchase earns.

    After the end of the hold, the same things are taken again where they are there. Raises DomainError with
    INVALID, NOT_FOUND, AMOUNT_MISMATCH, IDEMPOTENCY_CONFLICT, RESERVATION_EXPIRED, and those of the recorder.
    """
    inputs.check_id(order_id, "orderId")

    async def attempt(connection: Connection, session: GameSession) -> OrderDone:
        locked = await lock_order(connection, session, order_id)
        order = locked.order
        is_due = _is_due(order, amount, currency)
        if order.status in SOLD:
            if not is_due:
                raise DomainError(idempotency_conflict("orderId"))
            return as_confirmed(order)
        if not is_due:
            message = f"The order's money is {money(to_amount(order.due, order.currency))} {order.currency}."
            raise DomainError(Fault(UserErrorCode.AMOUNT_MISMATCH, message, ("paid",)))
        if order.status is OrderStatus.RELEASED:
            raise DomainError(_expired("The order was given up"))
        if locked.status is OrderStatus.EXPIRED:
            return await _confirm_late(connection, session, locked)
        key, external_id = order.spend_key, locked.state.external_id
        requests = [] if key is None else [capture_points(external_id, key)]
        if order.hold_id is not None:
            await capture_value(connection, session, locked.state, order.hold_id)
        await use_offers(connection, session, locked.state, order, locked.now)
        return await _confirmed(connection, session, locked, requests, order)

    return await in_transaction(session, attempt)


def _is_due(order: OrderRow, amount: Decimal, currency: str) -> bool:
    """Returns whether an amount is what an order's money comes to. Raises DomainError with INVALID."""
    if currency != order.currency:
        return False
    return check_amount(amount, currency, "paid", "amount") == order.due


async def _confirm_late(connection: Connection, session: GameSession, locked: LockedOrder) -> OrderDone:
    """Take again what was held, in the order in which it was (value.md V2.9)."""
    order, state = locked.order, locked.state
    requests: list[EventRequest] = []
    if order.points:
        key = spend_key(order.id, is_late=True)
        spent = spend_points(order, state.external_id, key, None)
        try:
            recorded((await record_in(connection, session, [spent]))[0])
        except DomainError as refused:
            if UserErrorCode.INSUFFICIENT_POINTS not in refused.codes:
                raise
            raise DomainError(_expired("The member's P are fewer than it takes")) from None
        order = replace(order, spend_key=key)
    if order.hold_id is not None:
        order = replace(order, hold_id=await _hold_again(connection, session, locked))
    await _take_offers_again(connection, session, locked)
    if order.month is not None and not await _has_free_shipping(connection, session, locked):
        raise DomainError(_expired("No free shipping is left of its month"))
    return await _confirmed(connection, session, locked, requests, order)


async def _hold_again(connection: Connection, session: GameSession, locked: LockedOrder) -> UUID:
    """Take the stored value that was held, as much of what was paid and of bonuses as then."""
    order, quote = locked.order, locked.order.view.quote
    lacking = _expired("The member's stored value is not what it takes")
    try:
        held = await hold_value(
            *(connection, session, locked.state),
            currency=order.currency,
            amount=quote.stored_paid + quote.stored_bonus,
            until=locked.now + HELD_FOR_NOW,
            reference=str(order.id),
        )
    except NotEnoughValue:
        raise DomainError(lacking) from None
    if (held.paid, held.bonus) != (quote.stored_paid, quote.stored_bonus):
        raise DomainError(lacking)
    await capture_value(connection, session, locked.state, held.id)
    return held.id


async def _take_offers_again(connection: Connection, session: GameSession, locked: LockedOrder) -> None:
    """Take the coupons, the stock of flash sales and the bargainings again, and use them."""
    order, state, now = locked.order, locked.state, locked.now
    try:
        until = now + HELD_FOR_NOW
        await hold_offers(connection, session, state, order, until=until, now=now, is_again=True)
    except (CouponGone, BudgetSpent):
        raise DomainError(_expired("A coupon cannot be used any more")) from None
    except SaleGone:
        raise DomainError(_expired("A flash sale has not as many left")) from None
    except BargainGone:
        raise DomainError(_expired("A bargaining is over, or has no unit left")) from None
    await use_offers(connection, session, state, order, now)


async def _has_free_shipping(connection: Connection, session: GameSession, locked: LockedOrder) -> bool:
    """Returns whether one of the tier's free ones is left of the month in which the order took one."""
    order, standing = locked.order, locked.state.standing
    book = await session.core.rules.of(connection, session.game)
    ladder, game = book.program_at(standing.season_started_at), book.game_at(locked.now)
    allowed = of_tier(game.orders.free_shipping, standing.tier, lambda code: game.rank_of(code, ladder), 0)
    month = order.month or ""
    taken = await queries.free_shipping_taken(connection, session.game.id, order.member_id, month, locked.now)
    return taken < allowed


async def _confirmed(
    connection: Connection,
    session: GameSession,
    locked: LockedOrder,
    requests: list[EventRequest],
    order: OrderRow,
) -> OrderDone:
    """Record the purchase with what else there is to record, and store that the order was confirmed."""
    if order.earns_on:
        requests = [*requests, purchase(order, locked.state.external_id)]
    for outcome in await record_in(connection, session, requests) if requests else ():
        recorded(outcome)
    await writes.write_confirmed(
        *(connection, session.game.id, order.id, locked.now),
        spend_key=order.spend_key,
        hold_id=order.hold_id,
    )
    status = OrderStatus.CONFIRMED
    return OrderDone(replace(order, status=status, confirmed_at=locked.now), status)


async def release_order(session: GameSession, *, order_id: str, reason: str) -> OrderDone:
    """Give up a reserved order: what it holds is free again, and its id is spent.

    Of one whose hold has ended nothing is held: it is answered as it is. Raises DomainError with INVALID,
    NOT_FOUND, ALREADY_CONFIRMED, IDEMPOTENCY_CONFLICT.
    """
    inputs.check_id(order_id, "orderId")
    inputs.check_text(reason, "reason", inputs.MAX_REASON)
    fingerprint = inputs.fingerprint(reason)

    async def attempt(connection: Connection, session: GameSession) -> OrderDone:
        locked = await lock_order(connection, session, order_id)
        order, state = locked.order, locked.state
        if order.status in SOLD:
            message = "The order was confirmed: what goes back now is a return (returnOrder)."
            raise DomainError(Fault(UserErrorCode.ALREADY_CONFIRMED, message, ("orderId",)))
        if order.status is OrderStatus.RELEASED:
            if order.release_fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("orderId"))
            return OrderDone(order, OrderStatus.RELEASED, replayed=True)
        if locked.status is OrderStatus.EXPIRED:
            return await as_it_is(connection, session.game.id, locked)
        if order.hold_id is not None:
            await release_value(connection, session, state, order.hold_id)
        if order.spend_key is not None:
            back = release_points(order, state.external_id, order.spend_key)
            recorded((await record_in(connection, session, [back]))[0])
        await release_offers(connection, session, state, order, locked.now)
        await writes.write_released(connection, session.game.id, order.id, fingerprint, reason)
        status = OrderStatus.RELEASED
        return OrderDone(replace(order, status=status), status)

    return await in_transaction(session, attempt)


def _expired(lacking: str) -> Fault:
    message = f"The order's hold has ended. {lacking}: pay the money back."
    return Fault(UserErrorCode.RESERVATION_EXPIRED, message, ("orderId",))
