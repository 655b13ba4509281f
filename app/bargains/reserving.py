"""What orders do with bargainings, in their own transactions (value.md V2.1, V2.8-10).

The caller has locked the member and passes the game's instant. Bargainings are locked in the order of their
ids, then their activities in the order of their codes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from uuid import UUID

from app.bargains import activity_queries, queries, writes
from app.bargains.queries import BargainRow
from app.domain.access import GameId
from app.domain.bargaining import BargainStatus
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection
from app.infra.ids import parse_uuid
from app.loyalty.inputs import invalid


class BargainGone(LookupError):
    """A bargaining cannot be bought at its price any more; as text, its id."""


@dataclass(frozen=True, slots=True)
class WantedBargain:
    """A line of a cart that asks for a bargaining's price; `path` leads to the line."""

    name: str
    sku: str
    units: int
    path: tuple[str, ...]


async def bargain_prices(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    wanted: Sequence[WantedBargain],
    *,
    currency: str,
    now: datetime,
) -> Mapping[str, int]:
    """Returns what a unit costs by each of these bargainings now, in minor units, by their names.

    Raises DomainError with the first thing in the way: NOT_FOUND, INVALID, ENDED, NOT_PENDING, NOT_ENTITLED,
    SOLD_OUT.
    """
    ids = {one.name: parsed for one in wanted if (parsed := parse_uuid(one.name)) is not None}
    rows = await queries.bargains_by_id(connection, game_id, list(ids.values()), now) if ids else {}
    prices: dict[str, int] = {}
    taken: set[UUID] = set()
    for one in wanted:
        row = rows.get(ids[one.name]) if one.name in ids else None
        path = (*one.path, "bargainId")
        if row is None or row.owner_member != member_id:
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such bargaining.", path))
        if row.id in taken:
            raise DomainError(invalid("A bargaining is of one unit: name it once.", *path))
        taken.add(row.id)
        _check_line(row, one, currency)
        _check_price(row, path, now)
        prices[one.name] = row.price
    return prices


def _check_line(row: BargainRow, line: WantedBargain, currency: str) -> None:
    if line.sku != row.sku:
        raise DomainError(invalid(f"The bargaining is of {row.sku}.", *line.path, "sku"))
    if currency != row.currency:
        raise DomainError(invalid(f"The bargaining is in {row.currency}.", "currency"))
    if line.units != 1:
        raise DomainError(invalid("A bargaining is of one unit.", *line.path, "quantity"))


class _Obstacle(Enum):
    """Why a bargaining cannot be bought."""

    OVER = auto()
    RESERVED = auto()
    TOO_EARLY = auto()
    SOLD_OUT = auto()


def _obstacle(row: BargainRow, now: datetime) -> _Obstacle | None:
    status = row.status_at(now)
    if status in {BargainStatus.ORDERED, BargainStatus.EXPIRED}:
        return _Obstacle.OVER
    if row.is_reserved(now):
        return _Obstacle.RESERVED
    if status is BargainStatus.OPEN and not row.buy_early:
        return _Obstacle.TOO_EARLY
    return _Obstacle.SOLD_OUT if row.is_sold_out and not row.has_unit(now) else None


def _check_price(row: BargainRow, path: tuple[str, ...], now: datetime) -> None:
    """Check that a bargaining can be bought now. Raises DomainError."""
    match _obstacle(row, now):
        case _Obstacle.OVER:
            raise DomainError(Fault(UserErrorCode.ENDED, "The bargaining is over.", path))
        case _Obstacle.RESERVED:
            raise DomainError(Fault(UserErrorCode.NOT_PENDING, "Another order holds the bargaining.", path))
        case _Obstacle.TOO_EARLY:
            message = f"It needs {row.terms.helpers - row.helped} more helpers before it can be bought."
            raise DomainError(Fault(UserErrorCode.NOT_ENTITLED, message, path))
        case _Obstacle.SOLD_OUT:
            raise DomainError(Fault(UserErrorCode.SOLD_OUT, "No unit is left of it.", path))
        case None:
            pass


async def hold_bargains(
    connection: Connection,
    game_id: GameId,
    member_id: UUID,
    prices: Mapping[UUID, int],
    *,
    reference: str,
    until: datetime,
    now: datetime,
    is_again: bool = False,
) -> None:
    """Hold bargainings of a locked member at these prices for an order, until an instant, all or none.

    `is_again` is for an order whose hold has ended, which was paid: the price may have come further down.
    Raises BargainGone where one cannot be had so: the caller rolls back.
    """
    rows = await queries.lock_bargains(connection, game_id, sorted(prices), now)
    for bargain_id, price in prices.items():
        row = rows.get(bargain_id)
        if row is None or row.owner_member != member_id or (row.price != price and not is_again):
            raise BargainGone(bargain_id)
        if _obstacle(row, now) is not None:
            raise BargainGone(bargain_id)
    for row in sorted(rows.values(), key=lambda row: (row.activity, row.id)):
        if not await take_unit(connection, row, now):
            raise BargainGone(row.id)
        await writes.reserve(connection, game_id, row.id, reference, until)


async def take_unit(connection: Connection, row: BargainRow, now: datetime) -> bool:
    """Take a unit of the stock for a locked bargaining, where it has none; returns whether it has one now.

    One whose time is up is the bargaining's own until it was released.
    """
    return row.unit is not None or await activity_queries.take_unit(
        connection, row.game.id, row.activity, now
    )


async def buy_bargains(
    connection: Connection, game_id: GameId, ids: Sequence[UUID], *, reference: str, now: datetime
) -> None:
    """Buy what an order holds of bargainings. Raises BargainGone where a hold has ended."""
    for bargain_id in sorted(ids):
        if not await writes.order(connection, game_id, bargain_id, reference, now):
            raise BargainGone(bargain_id)


async def release_bargains(
    connection: Connection, game_id: GameId, ids: Sequence[UUID], *, reference: str, now: datetime
) -> None:
    """Give back what an order holds of bargainings: they go on as they were, those at the floor with their
    unit.
    """
    rows = await queries.lock_bargains(connection, game_id, sorted(ids), now)
    for row in sorted(rows.values(), key=lambda row: (row.activity, row.id)):
        if row.reference != reference or row.unit != "HELD":
            continue
        await writes.release(connection, game_id, row.id, reference)
        if row.times.held_until is None:
            await activity_queries.free_unit(connection, game_id, row.activity)
