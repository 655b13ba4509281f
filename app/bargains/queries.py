"""Reads of bargainings. Rows name players; the members that these are by now are read with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg

from app.bargains.activity_queries import ENDED_UNITS
from app.domain.access import GameId
from app.domain.bargaining import Bargain, BargainStatus, BargainTimes, is_reserved, status_at
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.studios.queries import GAME, GameRow, game_row


@dataclass(frozen=True, slots=True)
class BargainRow:
    """A bargaining as it is stored. Prices are in minor units; `terms` are those it was started with.

    `owner_name` is None where the owner does not show it. `unit` is HELD or SOLD where a unit of the stock is
    this one's; `is_sold_out` is whether no other one is left. `reference` is the order that reserved or
    bought it last. `picture` is the hash of the activity's.
    """

    id: UUID
    game: GameRow
    activity: str
    sku: str
    title: str | None
    picture: bytes | None
    currency: str
    terms: Bargain
    buy_early: bool
    secret: bytes
    token_hash: bytes
    owner_member: UUID
    owner: str
    owner_name: str | None
    price: int
    helped: int
    status: BargainStatus
    times: BargainTimes
    started_at: datetime
    reached_at: datetime | None
    ordered_at: datetime | None
    unit: str | None
    unit_until: datetime | None
    reference: str | None
    is_sold_out: bool

    @property
    def name(self) -> str:
        """Returns what the studio calls it: the activity's title, else the item."""
        return self.title or self.sku

    @property
    def left(self) -> int:
        """Returns how far the price still is above the floor."""
        return self.price - self.terms.floor

    def status_at(self, now: datetime) -> BargainStatus:
        """Returns the status at an instant of the game."""
        return status_at(self.status, self.times, now)

    def is_reserved(self, now: datetime) -> bool:
        """Returns whether an order holds it at an instant of the game."""
        return self.status is not BargainStatus.ORDERED and is_reserved(self.times, now)

    def has_unit(self, now: datetime) -> bool:
        """Returns whether a unit of the stock is this one's at an instant of the game."""
        return self.unit == "SOLD" or (self.unit_until is not None and self.unit_until > now)


@dataclass(frozen=True, slots=True)
class HelpRow:
    """A help: what it took off, by which member; the name where it is shown."""

    bargain_id: UUID
    place: int
    cut: int
    at: datetime
    member_id: UUID
    name: str | None


BARGAIN = f"""
    SELECT b.id AS bargain_id, b.activity, a.sku, a.title, a.picture, a.currency, b.first_price,
        b.floor_price, b.helpers, b.least_cut, b.buy_early, b.secret, b.token_hash,
        pl.member_id AS owner_member, pl.external_id AS owner,
        CASE WHEN b.shows_owner THEN pl.display_name END AS owner_name, b.price, b.helped,
        b.status AS bargain_status, b.started_at, b.ends_at, b.reached_at, b.held_until, b.unit, b.unit_until,
        b.reference, b.reserved_until, b.ordered_at,
        coalesce(a.taken - {ENDED_UNITS} >= a.stock, false) AS is_sold_out, {GAME}
    FROM bargains b JOIN games g ON g.id = b.game_id
        JOIN bargain_activities a ON a.game_id = b.game_id AND a.code = b.activity
        JOIN players pl ON pl.game_id = b.game_id AND pl.id = b.owner_id
    WHERE b.game_id = $1
"""
_HELPS = """
    SELECT h.bargain_id, h.place, h.cut, h.at, pl.member_id,
        CASE WHEN h.shows_name THEN pl.display_name END AS name
    FROM bargain_helps h JOIN players pl ON pl.game_id = h.game_id AND pl.id = h.helper_id
    WHERE h.game_id = $1 AND h.bargain_id = ANY($2::uuid[]) ORDER BY h.bargain_id, h.place
"""
_OWN_PLAYERS = "ARRAY(SELECT id FROM players WHERE game_id = $1 AND member_id = $2)"
_OPEN_OF = f"""
    SELECT b.id FROM bargains b
    WHERE b.game_id = $1 AND b.owner_id = ANY({_OWN_PLAYERS}) AND b.activity = $3 AND b.status <> 'ORDERED'
        AND (b.reserved_until > $4 OR coalesce(b.held_until, b.ends_at) > $4)
    ORDER BY b.started_at, b.id LIMIT 1
"""
_LOCK = "SELECT FROM bargains WHERE game_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE"
_COUNTS = f"""
    SELECT count(*) FILTER (WHERE b.activity = $3) AS of_activity, count(*) FILTER (WHERE h.at > $4) AS lately
    FROM bargain_helps h JOIN bargains b ON b.game_id = h.game_id AND b.id = h.bargain_id
    WHERE h.game_id = $1 AND h.helper_id = ANY({_OWN_PLAYERS})
"""


def bargain_row(row: asyncpg.Record) -> BargainRow:
    return BargainRow(
        id=row["bargain_id"],
        game=game_row(row),
        activity=row["activity"],
        sku=row["sku"],
        title=row["title"],
        picture=row["picture"],
        currency=row["currency"],
        terms=Bargain(row["first_price"], row["floor_price"], row["helpers"], row["least_cut"]),
        buy_early=row["buy_early"],
        secret=row["secret"],
        token_hash=row["token_hash"],
        owner_member=row["owner_member"],
        owner=row["owner"],
        owner_name=row["owner_name"],
        price=row["price"],
        helped=row["helped"],
        status=BargainStatus(row["bargain_status"]),
        times=BargainTimes(row["ends_at"], row["held_until"], row["reserved_until"]),
        started_at=row["started_at"],
        reached_at=row["reached_at"],
        ordered_at=row["ordered_at"],
        unit=row["unit"],
        unit_until=row["unit_until"],
        reference=row["reference"],
        is_sold_out=row["is_sold_out"],
    )


async def by_token(connection: Connection, token_hash: bytes) -> tuple[GameId, UUID] | None:
    """Returns the game and the id of the bargaining with this token; None where there is none."""
    row = await connection.fetchrow("SELECT game_id, id FROM bargains WHERE token_hash = $1", token_hash)
    return None if row is None else (GameId(row["game_id"]), row["id"])


async def bargains_by_id(
    connection: Connection, game_id: GameId, ids: Sequence[UUID], now: datetime
) -> dict[UUID, BargainRow]:
    """Returns those of these bargainings that the game has, by their ids, at an instant of it."""
    rows = await connection.fetch(f"{BARGAIN} AND b.id = ANY($3::uuid[])", game_id, now, ids)
    return {row["bargain_id"]: bargain_row(row) for row in rows}


async def lock_bargains(
    connection: Connection, game_id: GameId, ids: Sequence[UUID], now: datetime
) -> dict[UUID, BargainRow]:
    """Returns these bargainings as `bargains_by_id` does, locked until the transaction ends."""
    await connection.fetch(_LOCK, game_id, ids)
    return await bargains_by_id(connection, game_id, ids, now)


async def open_bargain_of(
    connection: Connection, game_id: GameId, member_id: UUID, activity: str, now: datetime
) -> UUID | None:
    """Returns the id of a member's bargaining of an activity that has not come to its end; else None."""
    return await connection.fetchval(_OPEN_OF, game_id, member_id, activity, now)


async def helps_of(connection: Connection, game_id: GameId, ids: Sequence[UUID]) -> list[HelpRow]:
    """Returns the helps of these bargainings, each one's in their order."""
    return [HelpRow(**row) for row in await connection.fetch(_HELPS, game_id, ids)]


async def count_helps(
    connection: Connection, game_id: GameId, member_id: UUID, activity: str, since: datetime
) -> tuple[int, int]:
    """Returns how many bargainings of an activity a member has helped, and how many of all after `since`."""
    row = await connection.fetchrow(_COUNTS, game_id, member_id, activity, since)
    return (0, 0) if row is None else (row["of_activity"], row["lately"])


async def player_id_of(connection: Connection, game_id: GameId, external_id: str) -> int | None:
    """Returns the id of a player's row; None where the game has no such player."""
    return await connection.fetchval(
        "SELECT id FROM players WHERE game_id = $1 AND external_id = $2 AND erased_at IS NULL",
        *(game_id, external_id),
    )


BargainPlace = tuple[datetime, UUID]
_NEWEST_FIRST = Order((instant("b.started_at"), uuid("b.id")))


async def bargains_page(
    connection: Connection, game_id: GameId, member_id: UUID, window: Window[BargainPlace], now: datetime
) -> list[BargainRow]:
    """Returns a page of the bargainings that a member has started, the latest first."""
    own = "ARRAY(SELECT id FROM players WHERE game_id = $1 AND member_id = $3)"
    rows = await connection.fetch(
        f"{BARGAIN} AND b.owner_id = ANY({own}) AND {_NEWEST_FIRST.between(5)}"
        f" ORDER BY {_NEWEST_FIRST.by(backward=window.backward)} LIMIT $4",
        *(game_id, now, member_id, window.limit, *_NEWEST_FIRST.bounds(window)),
    )
    return [bargain_row(row) for row in rows]
