"""Members of games: page by page, how many there are, and by their ids; by number, what was recorded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.events import EventKind
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.loyalty.queries import HISTORY, MEMBER, MEMBERS, MemberRow, history_row, known_as, member_row
from app.loyalty.state import HistoryRow
from app.studios.queries import GAME

_LISTED = """
    m.game_id = $1 AND m.erased_at IS NULL
    AND ($2::text IS NULL OR pl.external_id ILIKE $2 OR pl.display_name ILIKE $2 OR m.id IN (
        SELECT brought.member_id FROM players brought
        WHERE brought.game_id = $1 AND brought.merged_from_id IS NOT NULL
            AND (brought.external_id ILIKE $2 OR brought.display_name ILIKE $2)))
    AND ($3::int2 IS NULL OR m.tier = $3)
"""
_LATEST_FIRST = Order((instant("m.joined_at"), uuid("m.id")))


def _page(*, backward: bool = False) -> str:
    return f"""
        SELECT {MEMBER}, {known_as("$1")}, {GAME} FROM {MEMBERS}
        WHERE {_LISTED} AND {_LATEST_FIRST.between(5)}
        ORDER BY {_LATEST_FIRST.by(backward=backward)} LIMIT $4
    """


_PAGE, _PAGE_BACKWARD = _page(), _page(backward=True)
_COUNT = f"SELECT count(*) FROM {MEMBERS} WHERE {_LISTED}"


@dataclass(frozen=True, slots=True)
class MemberFilter:
    """Which members a list shows: `search` a part of the player's id or name, `rank` the tier held."""

    game_id: GameId
    search: str | None = None
    rank: int | None = None

    @property
    def arguments(self) -> tuple[GameId, str | None, int | None]:
        pattern = self.search
        if pattern is not None:
            escaped = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            pattern = f"%{escaped}%"
        return self.game_id, pattern, self.rank


async def member_page(
    connection: Connection, wanted: MemberFilter, window: Window[tuple[datetime, UUID]]
) -> list[MemberRow]:
    """Returns members, the latest to join first; from the end of the window where it goes backward."""
    statement = _PAGE_BACKWARD if window.backward else _PAGE
    async with connection.transaction():
        # One plan for whatever is asked would read and sort all members, also where the first ones will do.
        await connection.execute("SET LOCAL plan_cache_mode = force_custom_plan")
        rows = await connection.fetch(
            statement, *wanted.arguments, window.limit, *_LATEST_FIRST.bounds(window)
        )
    return [member_row(row) for row in rows]


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
    return await connection.fetchval(_COUNT, *wanted.arguments) or 0


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


_PURCHASE_KEYS = f"""
    SELECT e.game_id, e.key, coalesce(m.merged_into_id, m.id) AS holder
    FROM unnest($1::uuid[], $2::int4[]) wanted (id, number)
    JOIN loyalty_events e ON e.member_id = wanted.id AND e.seq = wanted.number
    JOIN members m ON m.game_id = e.game_id AND m.id = e.member_id
    WHERE e.kind = '{EventKind.PURCHASE}' AND e.game_id = ANY($3::uuid[])
"""


async def purchase_keys(
    connection: Connection, game_ids: Sequence[GameId], numbers: Collection[tuple[UUID, int]]
) -> Mapping[UUID, tuple[GameId, Sequence[str]]]:
    """Returns the studio's ids of these purchases, by the members that hold them now, with their games."""
    by_holder: dict[UUID, tuple[GameId, list[str]]] = {}
    rows = await connection.fetch(
        _PURCHASE_KEYS,
        *([member_id for member_id, _ in numbers], [number for _, number in numbers], game_ids),
    )
    for row in rows:
        by_holder.setdefault(row["holder"], (row["game_id"], []))[1].append(row["key"])
    return by_holder
