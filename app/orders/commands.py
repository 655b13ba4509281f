"""What the commands about orders share: the lock of an order, and the answer about one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.orders import OrderStatus, status_at
from app.infra.db import Collision, Connection
from app.infra.keyset import Window
from app.loyalty.queries import lock_members
from app.loyalty.state import MemberState
from app.orders import queries
from app.orders.queries import OrderRow, ReturnRow
from app.stored_value.holds import settled_to
from app.studios.core import Core, GameSession


@dataclass(frozen=True, slots=True)
class OrderDone:
    """An order after a command, and what had gone back by then; `returned` is what this call returned."""

    order: OrderRow
    status: OrderStatus
    returns: Sequence[ReturnRow] = ()
    returned: ReturnRow | None = None
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class LockedOrder:
    """An order with its member locked, at the instant `now`."""

    order: OrderRow
    state: MemberState
    now: datetime

    @property
    def status(self) -> OrderStatus:
        return status_at(self.order.status, self.order.reserved_until, self.now)


async def lock_order(connection: Connection, session: GameSession, order_id: str) -> LockedOrder:
    """Returns an order with its member locked. Raises DomainError with NOT_FOUND."""
    game_id = session.game.id
    found = await queries.order_by_id(connection, game_id, order_id)
    if found is None:
        raise DomainError(no_such_order())
    (state,) = await lock_members(connection, game_id, [found.member_id])
    order = await queries.order_by_id(connection, game_id, order_id)
    if order is None or order.member_id != state.id:
        raise Collision  # a merge came first
    now = max(session.game_now, state.standing.applied_to)
    if order.hold_id is not None:
        now = max(now, await settled_to(connection, game_id, order.hold_id))
    return LockedOrder(order, state, now)


async def read_order(session: GameSession, order_id: str) -> OrderDone | None:
    """Returns an order as it is at the game's present; None where there is none."""
    async with session.core.database.acquire() as connection:
        order = await queries.order_by_id(connection, session.game.id, order_id)
        if order is None:
            return None
        returns = await queries.returns_of(connection, session.game.id, order.id)
    return OrderDone(order, status_at(order.status, order.reserved_until, session.game_now), returns)


async def read_orders(
    core: Core, game_id: GameId, member_id: UUID, window: Window[tuple[UUID]], now: datetime
) -> list[OrderDone]:
    """Returns a page of a member's orders as they are at an instant, the latest first."""
    async with core.database.acquire() as connection:
        orders = await queries.orders_page(connection, game_id, member_id, window)
        returns = await queries.returns_of_many(connection, game_id, [order.id for order in orders])
    return [
        OrderDone(order, status_at(order.status, order.reserved_until, now), returns[order.id])
        for order in orders
    ]


async def as_it_is(connection: Connection, game_id: GameId, locked: LockedOrder) -> OrderDone:
    """Returns a locked order with what has gone back of it."""
    returns = await queries.returns_of(connection, game_id, locked.order.id)
    return OrderDone(locked.order, locked.status, returns)


def as_confirmed(order: OrderRow) -> OrderDone:
    """Returns the first answer to the confirmation of an order, which has gone on since."""
    status = OrderStatus.CONFIRMED
    return OrderDone(replace(order, status=status), status, replayed=True)


def no_such_order() -> Fault:
    """Returns the fault of an order that is not there."""
    message = "The game has no such order. If its reservation is still on its way, send this again later."
    return Fault(UserErrorCode.NOT_FOUND, message, ("orderId",))
