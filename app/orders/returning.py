"""Return an order: units of its lines, or an amount of what was paid for it (value.md V2.11)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.audit_log.entries import Entry, Subject, append
from app.domain.amounts import plain
from app.domain.errors import DomainError, Fault, UserErrorCode, idempotency_conflict
from app.domain.orders import SOLD, OrderStatus
from app.domain.pricing.refusals import ReturnsTooMuch
from app.domain.pricing.returns import Returned, Sold, return_amount, return_units
from app.domain.top_ups import to_amount
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.inputs import invalid
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest
from app.orders import queries
from app.orders.commands import LockedOrder, OrderDone, lock_order
from app.orders.inputs import check_amount
from app.orders.offers import give_back_offers
from app.orders.order_events import refund, return_points
from app.orders.queries import OrderRow, ReturnRow
from app.orders.writes import write_return
from app.stored_value.holds import return_value
from app.studios.core import GameSession
from app.studios.transactions import in_transaction


@dataclass(frozen=True, slots=True)
class ReturnAsked:
    """What goes back: units of lines, `(line, units)` counted from 0, or an amount of a currency.

    `reason` is why, for the audit log; empty where it was not said.
    """

    lines: Sequence[tuple[int, int]] | None = None
    amount: Decimal | None = None
    currency: str = ""
    has_shipping: bool = False
    reason: str = ""


class _DryRun(Exception):
    """Rolls the transaction of a return back that is only asked about."""

    def __init__(self, done: OrderDone) -> None:
        self.done = done


async def preview_return(session: GameSession, *, order_id: str, asked: ReturnAsked) -> OrderDone:
    """Returns what `return_order` would answer, and stores nothing. Raises DomainError as it does."""
    try:
        key = f"preview-{time_ordered_id(session.real_now)}"
        return await return_order(session, order_id=order_id, return_id=key, asked=asked, dry_run=True)
    except _DryRun as asked_about:
        return asked_about.done


async def return_order(
    session: GameSession, *, order_id: str, return_id: str, asked: ReturnAsked, dry_run: bool = False
) -> OrderDone:
    """Return a part of a confirmed order: stored value and P go home, and the purchase is refunded.

    With `dry_run` nothing is stored (`preview_return`). Raises DomainError with INVALID, NOT_FOUND,
    IDEMPOTENCY_CONFLICT, REFUND_EXCEEDS_PURCHASE, and those of the recorder.
    """
    inputs.check_id(order_id, "orderId")
    inputs.check_id(return_id, "returnId")
    _check(asked)
    if not dry_run:
        inputs.check_why(asked.reason)
    fingerprint = inputs.fingerprint(
        *(order_id, None if asked.lines is None else str(sorted(asked.lines)), asked.amount),
        *(asked.currency, asked.has_shipping),
        # A return without a reason has the fingerprint that it had before there were any.
        *((asked.reason,) if asked.reason else ()),
    )

    async def attempt(connection: Connection, session: GameSession) -> OrderDone:
        game_id = session.game.id
        locked = await lock_order(connection, session, order_id)
        order = locked.order
        earlier = await queries.return_by_id(connection, game_id, return_id)
        returns = await queries.returns_of(connection, game_id, order.id)
        if earlier is not None:
            if earlier.fingerprint != fingerprint:
                raise DomainError(idempotency_conflict("returnId"))
            until_then = [row for row in returns if row.seq <= earlier.seq]
            then = replace(order, status=earlier.status)
            return OrderDone(then, earlier.status, until_then, earlier, replayed=True)
        if order.status not in SOLD:
            message = "The order was not confirmed: there is nothing to go back."
            raise DomainError(invalid(message, "orderId"))
        sold = await queries.sold_of(connection, game_id, order.id)
        back = _returned(order, sold, asked)
        row = ReturnRow(
            id=time_ordered_id(session.real_now),
            order_id=order.id,
            return_id=return_id,
            fingerprint=fingerprint,
            seq=len(returns) + 1,
            at=locked.now,
            status=OrderStatus.RETURNED if back.sold.is_returned else OrderStatus.PARTLY_RETURNED,
            back=back.total,
            earns_on=back.refunds,
        )
        await _give_back(connection, session, locked, row)
        await give_back_offers(connection, session, locked.state, order, back.sold, now=locked.now)
        await write_return(connection, game_id, row, back.sold)
        await _log(connection, session, locked, row, asked.reason)
        done = OrderDone(replace(order, status=row.status), row.status, [*returns, row], row)
        if dry_run:
            raise _DryRun(done)
        return done

    return await in_transaction(session, attempt)


def _check(asked: ReturnAsked) -> None:
    """Raise DomainError where it names nothing, both, or a line twice."""
    if asked.lines is not None and asked.amount is not None:
        raise DomainError(invalid("Name lines or an amount, not both.", "amount"))
    if not asked.lines and asked.amount is None and not asked.has_shipping:
        raise DomainError(invalid("Name lines, an amount, or shipping.", "lines"))
    seen: set[int] = set()
    for index, (line, units) in enumerate(asked.lines or ()):
        if line in seen:
            raise DomainError(invalid("Each line is named once.", "lines", str(index), "line"))
        if units < 1:
            raise DomainError(invalid("At least one unit goes back.", "lines", str(index), "quantity"))
        seen.add(line)


def _returned(order: OrderRow, sold: Sold, asked: ReturnAsked) -> Returned:
    """Returns what goes back of an order, and the order after it. Raises DomainError."""
    try:
        if asked.amount is None:
            units = dict(asked.lines or ())
            for index, (line, _) in enumerate(asked.lines or ()):
                if not 0 <= line < len(sold.lines):
                    message = f"The order has {len(sold.lines)} lines, counted from 0."
                    raise DomainError(invalid(message, "lines", str(index), "line"))
            back = return_units(sold, units, with_shipping=asked.has_shipping)
            if not units and back.sold == sold:
                raise ReturnsTooMuch
            return back
        if asked.currency != order.currency:
            raise DomainError(invalid(f"The order is in {order.currency}.", "amount", "currency"))
        amount = check_amount(asked.amount, order.currency, "amount", "amount")
        if amount == 0:
            raise DomainError(invalid("An amount must be above zero.", "amount", "amount"))
        return return_amount(sold, amount, with_shipping=asked.has_shipping)
    except ReturnsTooMuch:
        path = ("lines",) if asked.amount is None else ("amount", "amount")
        message = "Less than that is left of the order."
        raise DomainError(Fault(UserErrorCode.REFUND_EXCEEDS_PURCHASE, message, path)) from None


async def _give_back(
    connection: Connection, session: GameSession, locked: LockedOrder, row: ReturnRow
) -> None:
    """Give back stored value and P of a return, and refund the purchase."""
    order, state, back = locked.order, locked.state, row.back
    if order.hold_id is not None and back.paid + back.bonus:
        await return_value(connection, session, state, order.hold_id, paid=back.paid, bonus=back.bonus)
    requests: list[EventRequest] = []
    if back.points:
        requests.append(return_points(order, state.external_id, row.id, back.points))
    if row.earns_on:
        requests.append(refund(order, state.external_id, row.id, row.earns_on))
    for outcome in await record_in(connection, session, requests) if requests else ():
        recorded(outcome)


async def _log(
    connection: Connection, session: GameSession, locked: LockedOrder, row: ReturnRow, reason: str
) -> None:
    """Append an entry to the audit log: what went back, by which tender."""
    member_id, currency, back = locked.state.id, locked.order.currency, row.back

    def words(minor: int) -> str:
        return f"{plain(to_amount(minor, currency))} {currency}"

    after = {
        "order": locked.order.order_id,
        "return": row.return_id,
        "money": words(back.money),
        "storedValue": words(back.paid + back.bonus),
        "points": back.points,
    }
    entry = Entry(
        *("returnOrder", Subject.MEMBER, member_id, session.game.id),
        member_id=member_id,
        after=after,
        reason=reason,
    )
    await append(connection, [entry])
