"""Reads of orders: quotes that can be reserved, orders with their parts, and what went back of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.orders import SOLD, OrderStatus
from app.domain.pricing.cart import FreeShipping, PriceSource
from app.domain.pricing.quote import Part
from app.domain.pricing.returns import Captured, Sold, SoldLine
from app.infra.db import Connection
from app.infra.keyset import Order, Window, uuid
from app.orders.inputs import CartAsked
from app.orders.views import QuoteView, cart_from_json, view_from_json


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A quote that a studio's key made; `digest` is that of what was asked for and what came out."""

    external_id: str
    cart: CartAsked
    digest: bytes
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """Something that went back of an order, and the status after it. Amounts are minor units."""

    id: UUID
    order_id: UUID
    return_id: str
    fingerprint: bytes
    seq: int
    at: datetime
    status: OrderStatus
    back: Part
    earns_on: int


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order as it is stored. `status` is never EXPIRED: that is a matter of time.

    `spend_key` is the key of the event that spent its P, None where it takes none; `hold_id` the hold of its
    stored value. `month` is the player's calendar month whose free shipping it takes. `release_fingerprint`
    is that of the call that released it.
    """

    id: UUID
    order_id: str
    member_id: UUID
    fingerprint: bytes
    status: OrderStatus
    currency: str
    due: int
    earns_on: int
    points: int
    view: QuoteView
    spend_key: str | None
    hold_id: UUID | None
    month: str | None
    reserved_at: datetime
    reserved_until: datetime
    confirmed_at: datetime | None = None
    release_fingerprint: bytes | None = None


ORDER = """
    o.id, o.order_id, o.member_id, o.fingerprint, o.status, o.currency, o.due, o.earns_on, o.points, o.view,
    o.spend_key, o.hold_id, o.month, o.reserved_at, o.reserved_until, o.confirmed_at, o.release_fingerprint
"""
_BY_ID = f"SELECT {ORDER} FROM orders o WHERE o.game_id = $1 AND o.order_id = $2"
_IDS = "SELECT order_id FROM orders WHERE game_id = $1 AND order_id = ANY($2::text[])"
# Their ids are in the order of time.
LATEST_FIRST = Order((uuid("o.id"),))
_OF_MEMBER = {
    way: f"""
        SELECT {ORDER} FROM orders o WHERE o.game_id = $1 AND o.member_id = $2 AND {LATEST_FIRST.between(4)}
        ORDER BY {LATEST_FIRST.by(backward=way)} LIMIT $3
    """
    for way in (False, True)
}
_QUOTE = """
    SELECT external_id, cart, digest, expires_at FROM order_quotes WHERE game_id = $1 AND id = $2
"""
_RETURN = """
    r.id, r.order_id, r.return_id, r.fingerprint, r.seq, r.at, r.status, r.money, r.paid, r.bonus, r.points,
    r.earns_on
"""
_RETURNS = f"SELECT {_RETURN} FROM order_returns r WHERE r.game_id = $1 AND r.order_id = $2 ORDER BY r.seq"
_RETURNS_OF_MANY = f"""
    SELECT {_RETURN} FROM order_returns r WHERE r.game_id = $1 AND r.order_id = ANY($2::uuid[]) ORDER BY r.seq
"""
_RETURN_BY_ID = f"SELECT {_RETURN} FROM order_returns r WHERE r.game_id = $1 AND r.return_id = $2"
_PARTS = """
    SELECT order_id, place, units, returned_units, money, paid, bonus, points,
        returned_money, returned_paid, returned_bonus, returned_points
    FROM order_parts WHERE game_id = $1 AND order_id = ANY($2::uuid[]) ORDER BY place
"""
_FREE_SHIPPING = f"""
    SELECT count(*) FROM orders WHERE game_id = $1 AND member_id = $2 AND month = $3
        AND (status IN ({", ".join(f"'{status}'" for status in sorted(SOLD))})
            OR status = '{OrderStatus.RESERVED}' AND reserved_until > $4)
"""
_USED_PACK = f"""
    SELECT EXISTS (SELECT 1 FROM orders WHERE game_id = $1 AND member_id = $2 AND reserved_at >= $3
        AND (status IN ({", ".join(f"'{status}'" for status in sorted(SOLD))})
            OR status = '{OrderStatus.RESERVED}' AND reserved_until > $4)
        AND (view->'quote'->>'shipping_free_by' = '{FreeShipping.PACK}'
            OR jsonb_path_exists(view, '$.quote.lines[*].priced ? (@.source == "{PriceSource.PACK}")')))
"""


async def order_by_id(connection: Connection, game_id: GameId, order_id: str) -> OrderRow | None:
    """Returns the order that the studio calls so; None where there is none."""
    row = await connection.fetchrow(_BY_ID, game_id, order_id)
    return None if row is None else order_row(row)


async def orders_page(
    connection: Connection, game_id: GameId, member_id: UUID, window: Window[tuple[UUID]]
) -> list[OrderRow]:
    """Returns a page of a member's orders, the latest first; the first first where it is backward."""
    statement = _OF_MEMBER[window.backward]
    bounds = LATEST_FIRST.bounds(window)
    return [
        order_row(row) for row in await connection.fetch(statement, game_id, member_id, window.limit, *bounds)
    ]


async def ids_of_orders(connection: Connection, game_id: GameId, ids: Collection[str]) -> set[str]:
    """Returns which of these ids are orders' of a game."""
    return {row["order_id"] for row in await connection.fetch(_IDS, game_id, list(ids))}


async def quote_by_id(connection: Connection, game_id: GameId, quote_id: str) -> QuoteRow | None:
    """Returns the quote that a studio's key made; None where there is none, or none any more."""
    row = await connection.fetchrow(_QUOTE, game_id, quote_id)
    if row is None:
        return None
    return QuoteRow(row["external_id"], cart_from_json(row["cart"]), row["digest"], row["expires_at"])


async def returns_of(connection: Connection, game_id: GameId, order_id: UUID) -> Sequence[ReturnRow]:
    """Returns what went back of an order, the first first."""
    return [_return_row(row) for row in await connection.fetch(_RETURNS, game_id, order_id)]


async def returns_of_many(
    connection: Connection, game_id: GameId, order_ids: Sequence[UUID]
) -> Mapping[UUID, list[ReturnRow]]:
    """Returns what went back of each of these orders, the first first."""
    returns: dict[UUID, list[ReturnRow]] = {order_id: [] for order_id in order_ids}
    for row in await connection.fetch(_RETURNS_OF_MANY, game_id, order_ids):
        returns[row["order_id"]].append(_return_row(row))
    return returns


async def return_by_id(connection: Connection, game_id: GameId, return_id: str) -> ReturnRow | None:
    """Returns the return that the studio calls so; None where there is none."""
    row = await connection.fetchrow(_RETURN_BY_ID, game_id, return_id)
    return None if row is None else _return_row(row)


async def sold_of(connection: Connection, game_id: GameId, order_id: UUID) -> Sold:
    """Returns the components of an order, with all that has returned of them."""
    return (await sold_of_many(connection, game_id, [order_id]))[order_id]


async def sold_of_many(
    connection: Connection, game_id: GameId, order_ids: Sequence[UUID]
) -> Mapping[UUID, Sold]:
    """Returns the components of orders of a game, by their ids."""
    rows: dict[UUID, list[asyncpg.Record]] = {order_id: [] for order_id in order_ids}
    for row in await connection.fetch(_PARTS, game_id, order_ids):
        rows[row["order_id"]].append(row)
    return {order_id: _sold(own) for order_id, own in rows.items()}


def _sold(rows: Sequence[asyncpg.Record]) -> Sold:
    parts = [_captured(row) for row in rows]
    count = len(rows) // 2 - 1
    lines = tuple(
        SoldLine(rows[at]["units"], parts[at], parts[count + 1 + at], rows[at]["returned_units"])
        for at in range(count)
    )
    return Sold(lines, parts[count], parts[-1])


async def free_shipping_taken(
    connection: Connection, game_id: GameId, member_id: UUID, month: str, now: datetime
) -> int:
    """Returns how many orders of a member take free shipping of its tier in a calendar month."""
    return int(await connection.fetchval(_FREE_SHIPPING, game_id, member_id, month, now) or 0)


def order_row(row: asyncpg.Record) -> OrderRow:
    """Returns the order of a row with the columns `ORDER`."""
    return OrderRow(**{**row, "status": OrderStatus(row["status"]), "view": view_from_json(row["view"])})


async def has_used_pack(
    connection: Connection, game_id: GameId, member_id: UUID, since: datetime, now: datetime
) -> bool:
    """Returns whether an order of a member, reserved since an instant, has a price or shipping by a pack."""
    return bool(await connection.fetchval(_USED_PACK, game_id, member_id, since, now))


def _captured(row: asyncpg.Record) -> Captured:
    returned = Part(
        row["returned_money"], row["returned_paid"], row["returned_bonus"], row["returned_points"]
    )
    return Captured(Part(row["money"], row["paid"], row["bonus"], row["points"]), returned)


def _return_row(row: asyncpg.Record) -> ReturnRow:
    return ReturnRow(
        id=row["id"],
        order_id=row["order_id"],
        return_id=row["return_id"],
        fingerprint=row["fingerprint"],
        seq=row["seq"],
        at=row["at"],
        status=OrderStatus(row["status"]),
        back=Part(row["money"], row["paid"], row["bonus"], row["points"]),
        earns_on=row["earns_on"],
    )
