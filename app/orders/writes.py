"""The SQL with which orders are written. The caller holds the lock of the member."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.orders import SOLD
from app.domain.pricing.quote import Part, Quote
from app.domain.pricing.returns import Captured, Sold
from app.infra.db import Collision, Connection
from app.orders.inputs import CartAsked
from app.orders.queries import OrderRow, ReturnRow
from app.orders.views import QuoteView, cart_to_json, digest, view_to_json

_QUOTE = """
    INSERT INTO order_quotes (game_id, id, member_id, external_id, cart, digest, expires_at)
    VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)
"""
_DELETE_QUOTES = """
    DELETE FROM order_quotes WHERE game_id = $1 AND id IN (
        SELECT id FROM order_quotes WHERE game_id = $1 AND expires_at < $2 LIMIT $3)
"""
_ORDER = """
    INSERT INTO orders (game_id, id, order_id, member_id, fingerprint, status, currency, due, earns_on,
        points, view, spend_key, hold_id, month, reserved_at, reserved_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13, $14, $15, $16)
"""
_PARTS = """
    INSERT INTO order_parts (game_id, order_id, place, units, money, paid, bonus, points)
    SELECT $1, $2, place - 1, units, money, paid, bonus, points
    FROM unnest($3::int4[], $4::int8[], $5::int8[], $6::int8[], $7::int8[]) WITH ORDINALITY
        AS u (units, money, paid, bonus, points, place)
"""
_CONFIRM = """
    UPDATE orders SET status = 'CONFIRMED', confirmed_at = $3, spend_key = $4, hold_id = $5
    WHERE game_id = $1 AND id = $2 AND status = 'RESERVED'
"""
_RELEASE = """
    UPDATE orders SET status = 'RELEASED', release_fingerprint = $3, release_reason = $4
    WHERE game_id = $1 AND id = $2 AND status = 'RESERVED'
"""
_RETURN = """
    INSERT INTO order_returns (game_id, id, order_id, return_id, fingerprint, seq, at, status, money, paid,
        bonus, points, earns_on)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
_RETURNED_PARTS = """
    UPDATE order_parts p SET returned_units = u.units, returned_money = u.money, returned_paid = u.paid,
        returned_bonus = u.bonus, returned_points = u.points
    FROM unnest($3::int4[], $4::int8[], $5::int8[], $6::int8[], $7::int8[]) WITH ORDINALITY
        AS u (units, money, paid, bonus, points, place)
    WHERE p.game_id = $1 AND p.order_id = $2 AND p.place = u.place - 1
"""
_STATUS = f"""
    UPDATE orders SET status = $3
    WHERE game_id = $1 AND id = $2 AND status IN ({", ".join(f"'{status}'" for status in sorted(SOLD))})
"""


async def insert_quote(
    connection: Connection,
    game_id: GameId,
    view: QuoteView,
    cart: CartAsked,
    *,
    member_id: UUID,
    external_id: str,
) -> None:
    """Store what a quote was computed from, so that it can be reserved."""
    stored = (member_id, external_id, cart_to_json(cart), digest(cart, view.quote), view.expires_at)
    await connection.execute(_QUOTE, game_id, view.id, *stored)


async def delete_quotes(connection: Connection, game_id: GameId, before: datetime, limit: int) -> int:
    """Delete quotes that expired before an instant, at most `limit`; returns how many."""
    return int((await connection.execute(_DELETE_QUOTES, game_id, before, limit)).rpartition(" ")[2])


async def insert_order(connection: Connection, game_id: GameId, order: OrderRow) -> None:
    """Store an order with its parts. Raises asyncpg.UniqueViolationError where its id was used meanwhile."""
    await connection.execute(
        *(_ORDER, game_id, order.id, order.order_id, order.member_id, order.fingerprint, order.status),
        *(order.currency, order.due, order.earns_on, order.points, view_to_json(order.view)),
        *(order.spend_key, order.hold_id, order.month, order.reserved_at, order.reserved_until),
    )
    quote = order.view.quote
    await connection.execute(_PARTS, game_id, order.id, _units(quote), *_columns(quote.parts))


async def write_confirmed(
    connection: Connection,
    game_id: GameId,
    order_id: UUID,
    at: datetime,
    *,
    spend_key: str | None,
    hold_id: UUID | None,
) -> None:
    """Store that a reserved order was paid, by what spend and hold. Raises Collision where it is no more."""
    _one(await connection.execute(_CONFIRM, game_id, order_id, at, spend_key, hold_id))


async def write_released(
    connection: Connection, game_id: GameId, order_id: UUID, fingerprint: bytes, reason: str
) -> None:
    """Store that a reserved order was given up. Raises Collision where it is not reserved any more."""
    _one(await connection.execute(_RELEASE, game_id, order_id, fingerprint, reason))


async def write_return(connection: Connection, game_id: GameId, row: ReturnRow, sold: Sold) -> None:
    """Store a return, and the order after it.

    Raises asyncpg.UniqueViolationError where its id was used at the same time, and Collision where the order
    is not sold.
    """
    back = row.back
    await connection.execute(
        *(_RETURN, game_id, row.id, row.order_id, row.return_id, row.fingerprint, row.seq, row.at),
        *(row.status, back.money, back.paid, back.bonus, back.points, row.earns_on),
    )
    units = [line.returned_units for line in sold.lines]
    units = [*units, 0, *([0] * len(units)), 0]
    parts = [captured.returned for captured in _captured(sold)]
    await connection.execute(_RETURNED_PARTS, game_id, row.order_id, units, *_columns(parts))
    _one(await connection.execute(_STATUS, game_id, row.order_id, row.status))


def _units(quote: Quote) -> list[int]:
    """Returns the units of each part: those of lines have some."""
    units = [line.priced.line.units for line in quote.lines]
    return [*units, 0, *([0] * len(units)), 0]


def _captured(sold: Sold) -> list[Captured]:
    goods, taxes = [line.goods for line in sold.lines], [line.tax for line in sold.lines]
    return [*goods, sold.shipping, *taxes, sold.shipping_tax]


def _columns(parts: Sequence[Part]) -> list[list[int]]:
    return [
        [part.money for part in parts],
        [part.paid for part in parts],
        [part.bonus for part in parts],
        [part.points for part in parts],
    ]


def _one(status: str) -> None:
    if status != "UPDATE 1":
        raise Collision
