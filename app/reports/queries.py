"""The SQL that reads counts, and what is read of members by them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import NamedTuple
from uuid import UUID

from app.domain.access import GameId
from app.domain.reports import Days, Measure
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid

_COLUMNS = "measure, day, key, other, count, amount"
_WITHIN = f"""
    SELECT {_COLUMNS} FROM report_counts
    WHERE game_id = $1 AND measure = ANY($2::text[]) AND day >= $3 AND day < $4
"""
_SUMS = """
    SELECT measure, $3::date AS day, key, other, sum(count)::int8 AS count, sum(amount) AS amount
    FROM report_counts WHERE game_id = $1 AND measure = ANY($2::text[]) AND day >= $3 AND day < $4
    GROUP BY measure, key, other
"""
# What lies before the day $3 is one sum, on the day before it.
_UNTIL = """
    SELECT measure, greatest(day, $3::date - 1) AS day, key, other, sum(count)::int8 AS count,
        sum(amount) AS amount
    FROM report_counts WHERE game_id = $1 AND measure = ANY($2::text[]) AND day < $4
    GROUP BY measure, greatest(day, $3::date - 1), key, other
"""
_ALL = f"SELECT {_COLUMNS} FROM report_counts WHERE game_id = $1 AND measure = ANY($2::text[])"
_GAPS = """
    SELECT day - nullif(key, '')::date AS days, sum(count)::int8 AS purchases
    FROM report_counts WHERE game_id = $1 AND measure = 'GAP' AND day >= $2 AND day < $3
    GROUP BY 1
"""
# Each member's first purchase of the period: no earlier one of the member lies within the period.
_ACTIVE = """
    SELECT coalesce(sum(count), 0)::int8 FROM report_counts
    WHERE game_id = $1 AND measure = 'GAP' AND day >= $2 AND day < $3
        AND (key = '' OR nullif(key, '')::date < $2)
"""
# First and last of a member's moves, each with its rank in the last five bits.
_FLOW = """
    SELECT (first & 31)::int2 AS source, (last & 31)::int2 AS target, count(*) AS members FROM (
        SELECT min(seq::int8 << 5 | source::int8) AS first, max(seq::int8 << 5 | target::int8) AS last
        FROM report_moves WHERE game_id = $1 AND at >= $2 AND at < $3 AND joined_at < $2 GROUP BY member_id
    ) moved GROUP BY 1, 2
"""
_FALLING = """
    SELECT tier, count(*) AS members FROM report_members
    WHERE game_id = $1 AND falls_at > $2 AND falls_at <= $3 GROUP BY tier
"""
_FIRST_TO_FALL = Order((instant("r.falls_at"), uuid("r.member_id")), descending=False)
_FALLING_PAGE = {
    way: f"""
        SELECT r.falls_at, r.member_id FROM report_members r
        JOIN members m ON m.game_id = r.game_id AND m.id = r.member_id AND m.erased_at IS NULL
        WHERE r.game_id = $1 AND r.falls_at > $2 AND r.falls_at <= $3 AND {_FIRST_TO_FALL.between(5)}
        ORDER BY {_FIRST_TO_FALL.by(backward=way)} LIMIT $4
    """
    for way in (False, True)
}
_AS_OF = "SELECT as_of FROM report_states WHERE game_id = $1"
_PENDING = "SELECT count(*) FROM redemptions WHERE game_id = $1 AND status = 'PENDING'"
_TITLES = """
    SELECT id, sku, title ->> 'en' AS title FROM catalog_items WHERE game_id = $1 AND id = ANY($2::uuid[])
"""


@dataclass(frozen=True, slots=True)
class Count:
    """A count of one day, as it is stored."""

    measure: Measure
    day: date
    key: str
    other: str
    count: int
    amount: Decimal


class Falling(NamedTuple):
    """A member who falls, and when."""

    at: datetime
    member_id: UUID


class Item(NamedTuple):
    """An item of the store: its name for the game, and its title in English."""

    sku: str
    title: str


def midnight(day: date) -> datetime:
    """Returns the first instant of a UTC day."""
    return datetime.combine(day, time(), UTC)


async def counts_within(
    connection: Connection, game_id: GameId, measures: Sequence[Measure], days: Days
) -> Sequence[Count]:
    """Returns the counts of a period's days."""
    rows = await connection.fetch(_WITHIN, game_id, list(measures), days.starts, days.until)
    return [Count(Measure(row[0]), *row[1:]) for row in map(tuple, rows)]


async def sums_within(
    connection: Connection, game_id: GameId, measures: Sequence[Measure], days: Days
) -> Sequence[Count]:
    """Returns the counts of a period as those of its first day."""
    rows = await connection.fetch(_SUMS, game_id, list(measures), days.starts, days.until)
    return [Count(Measure(row[0]), *row[1:]) for row in map(tuple, rows)]


async def counts_until(
    connection: Connection, game_id: GameId, measures: Sequence[Measure], days: Days
) -> Sequence[Count]:
    """Returns the counts of a period's days, and of all days before as those of the day before it."""
    rows = await connection.fetch(_UNTIL, game_id, list(measures), days.starts, days.until)
    return [Count(Measure(row[0]), *row[1:]) for row in map(tuple, rows)]


async def all_counts(connection: Connection, game_id: GameId, measures: Sequence[Measure]) -> Sequence[Count]:
    """Returns the counts of all days."""
    rows = await connection.fetch(_ALL, game_id, list(measures))
    return [Count(Measure(row[0]), *row[1:]) for row in map(tuple, rows)]


async def gaps_within(connection: Connection, game_id: GameId, days: Days) -> dict[int | None, int]:
    """Returns how many purchases of a period came so many days after the one before; None for the first."""
    rows = await connection.fetch(_GAPS, game_id, days.starts, days.until)
    return {row["days"]: row["purchases"] for row in rows if row["purchases"]}


async def active_members(connection: Connection, game_id: GameId, days: Days) -> int:
    """Returns how many members bought something in a period."""
    return await connection.fetchval(_ACTIVE, game_id, days.starts, days.until) or 0


async def moved_members(connection: Connection, game_id: GameId, days: Days) -> dict[tuple[int, int], int]:
    """Returns how many moved of those who were members before a period, by the ranks before their first and
    after their last move in it."""
    rows = await connection.fetch(_FLOW, game_id, midnight(days.starts), midnight(days.until))
    return {(row["source"], row["target"]): row["members"] for row in rows}


async def falling_by_tier(
    connection: Connection, game_id: GameId, after: datetime, until: datetime
) -> dict[int, int]:
    """Returns how many members fall after an instant and until another one, by the rank that they hold."""
    rows = await connection.fetch(_FALLING, game_id, after, until)
    return {row["tier"]: row["members"] for row in rows}


async def falling_page(
    connection: Connection,
    game_id: GameId,
    after: datetime,
    until: datetime,
    window: Window[tuple[datetime, UUID]],
) -> Sequence[Falling]:
    """Returns members who fall, the first to fall first; from the window's end where it goes backward."""
    rows = await connection.fetch(
        _FALLING_PAGE[window.backward],
        *(game_id, after, until, window.limit),
        *_FIRST_TO_FALL.bounds(window),
    )
    return [Falling(row["falls_at"], row["member_id"]) for row in rows]


async def counted_until(connection: Connection, game_id: GameId) -> datetime | None:
    """Returns the instant of the game's clock before which all is counted; None before the first time."""
    return await connection.fetchval(_AS_OF, game_id)


async def pending_redemptions(connection: Connection, game_id: GameId) -> int:
    """Returns how many redemptions of a game wait to be delivered."""
    return await connection.fetchval(_PENDING, game_id) or 0


async def items_by_id(connection: Connection, game_id: GameId, item_ids: Sequence[UUID]) -> dict[UUID, Item]:
    """Returns items of a game's store."""
    rows = await connection.fetch(_TITLES, game_id, item_ids)
    return {row["id"]: Item(row["sku"], row["title"]) for row in rows}
