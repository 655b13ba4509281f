"""Reads of a game's orders: pages of them, in a state or of a player, and whose they are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.orders import OrderStatus, status_at
from app.infra.db import Connection
from app.infra.keyset import Window
from app.loyalty.queries import OWN_PLAYER
from app.orders import queries
from app.orders.commands import OrderDone
from app.orders.queries import LATEST_FIRST, ORDER, order_row
from app.studios.core import GameSession

# EXPIRED is a matter of time: what is stored as RESERVED is one or the other.
_IN_STATE = {
    None: "",
    OrderStatus.RESERVED: " AND o.status = 'RESERVED' AND o.reserved_until > $3",
    OrderStatus.EXPIRED: " AND o.status = 'RESERVED' AND o.reserved_until <= $3",
} | {
    status: f" AND o.status = '{status}'"
    for status in OrderStatus
    if status not in {OrderStatus.RESERVED, OrderStatus.EXPIRED}
}
_NAMED = """
    AND (o.order_id = $6 OR o.member_id = (
        SELECT pl.member_id FROM players pl
        WHERE pl.game_id = $1 AND pl.external_id = $6 AND pl.erased_at IS NULL))
"""


def _games_page(status: OrderStatus | None, *, named: bool, backward: bool) -> str:
    # The status is a part of the text: each state is then served by the index that is for it.
    return f"""
        SELECT {ORDER} FROM orders o WHERE o.game_id = $1 AND $3::timestamptz IS NOT NULL{_IN_STATE[status]}
            AND {LATEST_FIRST.between(4)} {_NAMED if named else ""}
        ORDER BY {LATEST_FIRST.by(backward=backward)} LIMIT $2
    """


GAMES_PAGE = {
    (status, named, way): _games_page(status, named=named, backward=way)
    for status in _IN_STATE
    for named in (False, True)
    for way in (False, True)
}
_PLAYERS = f"""
    SELECT m.id, pl.external_id FROM members m JOIN players pl ON {OWN_PLAYER}
    WHERE m.game_id = $1 AND m.id = ANY($2::uuid[]) AND m.erased_at IS NULL AND pl.erased_at IS NULL
"""


async def orders_of_game(
    session: GameSession, window: Window[tuple[UUID]], *, status: OrderStatus | None, name: str | None
) -> list[OrderDone]:
    """Returns a page of a game's orders at its present, the latest first; from the end where it is backward.

    `name` is the id of an order, or of the player whose orders they are.
    """
    game_id, now = session.game.id, session.game_now
    statement = GAMES_PAGE[status, name is not None, window.backward]
    given = (game_id, window.limit, now, *LATEST_FIRST.bounds(window), *(() if name is None else (name,)))
    async with session.core.database.acquire() as connection:
        orders = [order_row(row) for row in await connection.fetch(statement, *given)]
        returns = await queries.returns_of_many(connection, game_id, [order.id for order in orders])
    return [_done(order, returns[order.id], now) for order in orders]


def _done(order: queries.OrderRow, returns: Sequence[queries.ReturnRow], now: datetime) -> OrderDone:
    return OrderDone(order, status_at(order.status, order.reserved_until, now), returns)


async def players_of(
    connection: Connection, game_id: GameId, member_ids: Sequence[UUID]
) -> Mapping[UUID, str]:
    """Returns the game's ids of members' own players, without those that were erased."""
    rows = await connection.fetch(_PLAYERS, game_id, member_ids)
    return {row["id"]: row["external_id"] for row in rows}
