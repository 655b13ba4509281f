"""Members of games: page by page, how many there are, and by their ids; by number, what was recorded."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol
from uuid import UUID

import asyncpg

from app.domain.access import GameId
from app.domain.events import EventKind
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, integer, uuid
from app.loyalty.queries import HISTORY, MEMBER, MEMBERS, MemberRow, history_row, known_as, member_row
from app.loyalty.state import HistoryRow
from app.studios.queries import GAME

GRAMS = {6: "laurel_long_grams", 3: "laurel_grams"}
"""What makes the pieces by which an index finds a part of an id or name, by their letters. Long pieces are
shared by few members, so that finding a whole id hardly costs more among many of them."""
_SHOWN = "m.game_id = $1 AND m.erased_at IS NULL AND ($3::int2 IS NULL OR m.tier = $3)"
_CONTAINS = """
    (strpos(lower(found.external_id), lower($2)) > 0 OR strpos(lower(found.display_name), lower($2)) > 0)
"""
BY_GRAMS = {
    letters: f"{grams}(found.game_id, found.external_id, found.display_name) @> {grams}($1, $2)"
    for letters, grams in GRAMS.items()
}


def _listed(*conditions: str) -> str:
    """Returns the SQL condition for members one of whose players has all that is asked; for none, for all."""
    if not conditions:
        return f"{_SHOWN} AND $2::text IS NULL"
    having = " AND ".join(("found.game_id = $1", *conditions))
    return f"{_SHOWN} AND m.id IN (SELECT found.member_id FROM players found WHERE {having})"


@dataclass(frozen=True, slots=True)
class Listing:
    """An order of members `m`, and the SQL that joins what its columns are of."""

    order: Order
    join: str = ""


BY_JOINED = Listing(Order((instant("m.joined_at"), uuid("m.id"))))
BY_SEASON_END = Listing(Order((instant("m.season_ends_at"), uuid("m.id")), descending=False))
# The keep threshold is that of the season's ladder: of the last version that was in force at its start.
_FALLING = """
    m.tier > 1 AND m.season_ends_at <= ${} AND m.progress < (
        SELECT kept.threshold
        FROM unnest(${}::timestamptz[], ${}::int2[], ${}::int8[]) WITH ORDINALITY
            AS kept (since, tier, threshold, number)
        WHERE kept.tier = m.tier AND kept.since <= m.season_started_at ORDER BY kept.number DESC LIMIT 1)
"""


class Among(Protocol):
    """Some of a game's members: SQL about a member `m` and the game `$1`."""

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        ...

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        ...


@dataclass(frozen=True, slots=True)
class Falling:
    """Members whose season ends until an instant, and who would then fall by today's progress."""

    until: datetime
    keeping: Sequence[tuple[datetime, int, int]]

    @classmethod
    def by(cls, until: datetime, book: RuleBook) -> "Falling":
        """Returns the filter by the ladders of a rule book."""
        terms = [
            (since, tier.rank, tier.keep_threshold)
            for program, since, _ in book.program_terms
            for tier in program.tiers
        ]
        return cls(until, terms)

    @property
    def arguments(self) -> Sequence[object]:
        """Returns the parameters of `condition`."""
        since, tiers, thresholds = zip(*self.keeping, strict=True)
        return self.until, since, tiers, thresholds

    def condition(self, parameter: int) -> str:
        """Returns the SQL condition; its parameters are numbered from this one on."""
        return _FALLING.format(*range(parameter, parameter + 4))


@dataclass(frozen=True, slots=True)
class MemberFilter:
    """Which members a list shows: `search` a part of the player's id or name, `rank` the tier held.

    `among` are sets that they must be in, each of them.
    """

    game_id: GameId
    search: str | None = None
    rank: int | None = None
    among: Sequence[Among] = ()

    @property
    def arguments(self) -> tuple[object, ...]:
        """Returns the parameters of `condition`."""
        return self.game_id, self.search, self.rank, *(a for each in self.among for a in each.arguments)

    @property
    def condition(self) -> str:
        """Returns the SQL condition for the members that are shown."""
        conditions, parameter = [_listed(*self._having())], 4
        for each in self.among:
            conditions.append(each.condition(parameter))
            parameter += len(each.arguments)
        return " AND ".join(conditions)

    def _having(self) -> Sequence[str]:
        if self.search is None:
            return ()
        letters = next((letters for letters in GRAMS if len(self.search) >= letters), None)
        return (_CONTAINS,) if letters is None else (BY_GRAMS[letters], _CONTAINS)


@asynccontextmanager
async def _planned_as_asked(connection: Connection) -> AsyncIterator[None]:
    """Plan for what is asked: one plan for everything would read all members, also where few will do."""
    async with connection.transaction():
        await connection.execute("SET LOCAL plan_cache_mode = force_custom_plan")
        yield


class Listed(NamedTuple):
    """A member of a list, and its place: the values of the order's columns."""

    member: MemberRow
    place: tuple[Any, ...]


async def member_page(
    connection: Connection,
    wanted: MemberFilter,
    window: Window[tuple[Any, ...]],
    listing: Listing = BY_JOINED,
) -> list[Listed]:
    """Returns members in an order; from the end of the window where it goes backward."""
    arguments, by = wanted.arguments, listing.order
    limit = len(arguments) + 1
    places = [f"place_{number}" for number in range(len(by.keys))]
    columns = ", ".join(f"{key.column} AS {place}" for key, place in zip(by.keys, places, strict=True))
    statement = f"""
        SELECT {MEMBER}, {known_as("$1")}, {GAME}, {columns} FROM {MEMBERS} {listing.join}
        WHERE {wanted.condition} AND {by.between(limit + 1)}
        ORDER BY {by.by(backward=window.backward)} LIMIT ${limit}
    """
    async with _planned_as_asked(connection):
        rows = await connection.fetch(statement, *arguments, window.limit, *by.bounds(window))
    return [Listed(member_row(row), tuple(row[place] for place in places)) for row in rows]


_BY_IDS = f"""
    SELECT {MEMBER}, {known_as()}, {GAME} FROM {MEMBERS}
    WHERE m.game_id = ANY($1::uuid[]) AND m.erased_at IS NULL AND m.id = ANY($2::uuid[])
"""


async def members_by_id(
    connection: Connection, game_ids: Sequence[GameId], member_ids: Collection[UUID]
) -> list[MemberRow]:
    """Returns the members with these ids in these games, without those that were merged away."""
    return [member_row(row) for row in await connection.fetch(_BY_IDS, game_ids, member_ids)]


async def member_count(connection: Connection, wanted: MemberFilter) -> int:
    """Returns how many members a list shows: each has a player of its own but those that were merged away."""
    async with _planned_as_asked(connection):
        statement = f"SELECT count(*) FROM members m WHERE {wanted.condition} AND m.merged_into_id IS NULL"
        return await connection.fetchval(statement, *wanted.arguments) or 0


async def history_entries(
    connection: Connection, game_ids: Sequence[GameId], numbers: Collection[tuple[UUID, int]]
) -> list[tuple[UUID, HistoryRow]]:
    """Returns history entries of these games, by their members and numbers."""
    rows = await connection.fetch(
        f"SELECT h.member_id, {HISTORY} FROM unnest($2::uuid[], $3::int4[]) wanted (id, number)"
        " JOIN loyalty_history h ON h.game_id = ANY($1::uuid[])"
        " AND h.member_id = wanted.id AND h.seq = wanted.number",
        *(game_ids, [member_id for member_id, _ in numbers], [number for _, number in numbers]),
    )
    return [(row["member_id"], history_row(row)) for row in rows]


@dataclass(frozen=True, slots=True)
class NamedPurchases:
    """Purchases of one game that one member holds now, by the studio's ids, and the latest instant of them.

    `first` is the lowest of their numbers; 0 where a member made one of them that this one absorbed.
    """

    game_id: GameId
    keys: Sequence[str]
    first: int
    latest: datetime


_NAMED_PURCHASES = f"""
    SELECT e.game_id, e.key, e.effective_at, coalesce(m.merged_into_id, m.id) AS holder,
        CASE WHEN m.merged_into_id IS NULL THEN e.seq ELSE 0 END AS number
    FROM unnest($1::uuid[], $2::int4[]) wanted (id, number)
    JOIN loyalty_events e ON e.member_id = wanted.id AND e.seq = wanted.number
    JOIN members m ON m.game_id = e.game_id AND m.id = e.member_id
    WHERE e.kind = '{EventKind.PURCHASE}' AND e.game_id = ANY($3::uuid[])
"""


async def named_purchases(
    connection: Connection, game_ids: Sequence[GameId], numbers: Collection[tuple[UUID, int]]
) -> Mapping[UUID, NamedPurchases]:
    """Returns those of these purchases that these games have, by the members that hold them now."""
    by_holder: dict[UUID, list[asyncpg.Record]] = {}
    for row in await connection.fetch(
        _NAMED_PURCHASES,
        *([member_id for member_id, _ in numbers], [number for _, number in numbers], game_ids),
    ):
        by_holder.setdefault(row["holder"], []).append(row)
    return {
        holder: NamedPurchases(
            rows[0]["game_id"],
            [row["key"] for row in rows],
            min(row["number"] for row in rows),
            max(row["effective_at"] for row in rows),
        )
        for holder, rows in by_holder.items()
    }


_LATEST_COUNTED = Order((instant("effective_at"), uuid("member_id"), integer("seq")))


async def purchase_page(
    connection: Connection,
    game_id: GameId,
    member_ids: Sequence[UUID],
    window: Window[tuple[datetime, UUID, int]],
) -> list[tuple[UUID, int]]:
    """Returns a page of these members' purchases, by who made them and their numbers: the latest to be
    counted first, the earliest where the window goes backward."""
    rows = await connection.fetch(
        f"SELECT member_id, seq FROM loyalty_events WHERE game_id = $1 AND member_id = ANY($2::uuid[])"
        f" AND kind = '{EventKind.PURCHASE}' AND {_LATEST_COUNTED.between(4)}"
        f" ORDER BY {_LATEST_COUNTED.by(backward=window.backward)} LIMIT $3",
        *(game_id, member_ids, window.limit, *_LATEST_COUNTED.bounds(window)),
    )
    return [(row["member_id"], row["seq"]) for row in rows]
