"""The SQL of the inbox: pages with their unread count, marking, and the kinds that a member declined."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import MemberId
from app.domain.events import Facts
from app.domain.notices import NoticeKind
from app.infra.db import Connection
from app.studios.queries import VERSIONS


@dataclass(frozen=True, slots=True)
class NotificationRow:
    """A stored notification; `params` as `app.domain.notices` made them."""

    id: int
    kind: NoticeKind
    created_at: datetime
    params: Facts
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page, newest first; how many are unread in all; and when the member must be looked at next."""

    rows: Sequence[NotificationRow]
    unread: int
    wake_at: datetime


_ROW = "n.id, n.kind, n.created_at, n.params, n.read_at"
_OLDEST, _NEWEST = 0, 2**63 - 1


def _page_statement(where: str) -> str:
    # One row even where the page is empty: of the member, with the count.
    return f"""
        SELECT m.wake_at, {_ROW},
            (SELECT count(*) FROM notifications u WHERE u.member_id = m.id AND u.read_at IS NULL) AS unread
        FROM members m LEFT JOIN LATERAL (
            SELECT {_ROW} FROM notifications n
            WHERE n.member_id = m.id AND n.id < $2 {where} ORDER BY n.id DESC LIMIT $3
        ) n ON true
        WHERE m.id = $1 ORDER BY n.id DESC
    """


_PAGE = _page_statement("")
_UNREAD_PAGE = _page_statement("AND n.read_at IS NULL")
_SINCE = f"""
    SELECT w.place, {_ROW} FROM unnest($1::uuid[], $2::int8[]) WITH ORDINALITY AS w (member_id, after, place)
    CROSS JOIN LATERAL (
        SELECT {_ROW} FROM notifications n
        WHERE n.member_id = w.member_id AND n.id > w.after ORDER BY n.id LIMIT $3
    ) n ORDER BY w.place, n.id
"""
_MARKS = f"""
    SELECT m.id, m.event_seq, m.history_seq, m.wake_at, m.merged_into_id, m.erased_at,
        (SELECT max(n.id) FROM notifications n WHERE n.member_id = m.id),
        g.sandbox_now, g.sandbox_set_at, {VERSIONS}
    FROM members m JOIN games g ON g.id = m.game_id WHERE m.id = ANY($1::uuid[])
"""
_MARK = f"""
    UPDATE notifications n SET read_at = coalesce(n.read_at, $3)
    WHERE n.member_id = $1 AND n.id = ANY($2::int8[]) RETURNING {_ROW}
"""
_DECLINE = """
    INSERT INTO notification_opt_outs (member_id, kind) VALUES ($1, $2)
    ON CONFLICT (member_id, kind) DO NOTHING
"""


async def inbox_page(
    connection: Connection, member_id: MemberId, before: int | None, limit: int, *, unread_only: bool
) -> Inbox:
    """The newest notifications before one, with the unread count, in one statement."""
    statement = _UNREAD_PAGE if unread_only else _PAGE
    rows = await connection.fetch(statement, member_id, _NEWEST if before is None else before, limit)
    found = [_row(row) for row in rows if row["id"] is not None]
    return Inbox(found, rows[0]["unread"], rows[0]["wake_at"])


Place = tuple[MemberId, int]
"""A member, and the notification of it after which one reads on; 0 is before the first."""


async def notifications_since(
    connection: Connection, places: Sequence[Place], limit: int
) -> Mapping[Place, Sequence[NotificationRow]]:
    """What was stored after each place, the oldest first, at most `limit` of each: for streams that catch up,
    any number of them in one statement."""
    members, after = [member for member, _ in places], [number for _, number in places]
    found: dict[Place, list[NotificationRow]] = {}
    for row in await connection.fetch(_SINCE, members, after, limit):
        found.setdefault(places[row["place"] - 1], []).append(_row(row))
    return found


async def is_merged_into(connection: Connection, absorbed: UUID, survivor: MemberId) -> bool:
    """Whether one member goes on as the other."""
    found = await connection.fetchval(
        "SELECT true FROM members WHERE id = $1 AND merged_into_id = $2", absorbed, survivor
    )
    return found is True


async def marks(connection: Connection, member_ids: Collection[UUID]) -> Mapping[UUID, object]:
    """For each of these members a value that differs once something has changed that a stream would show."""
    rows = await connection.fetch(_MARKS, member_ids)
    return {row["id"]: tuple(row) for row in rows}


async def mark(
    connection: Connection, member_id: MemberId, ids: Iterable[int], now: datetime
) -> Sequence[NotificationRow]:
    """Mark the member's own among these as read; which they were. Those read before keep their instant."""
    return [_row(row) for row in await connection.fetch(_MARK, member_id, list(ids), now)]


async def declined_kinds(connection: Connection, member_id: MemberId) -> frozenset[NoticeKind]:
    rows = await connection.fetch("SELECT kind FROM notification_opt_outs WHERE member_id = $1", member_id)
    return frozenset(NoticeKind(row["kind"]) for row in rows)


async def set_wanted(connection: Connection, member_id: MemberId, kind: NoticeKind, *, wanted: bool) -> None:
    """Whether the member is told of a kind from now on."""
    undo = "DELETE FROM notification_opt_outs WHERE member_id = $1 AND kind = $2"
    await connection.execute(undo if wanted else _DECLINE, member_id, kind.value)


def _row(row: asyncpg.Record) -> NotificationRow:
    return NotificationRow(
        id=row["id"],
        kind=NoticeKind(row["kind"]),
        created_at=row["created_at"],
        params=orjson.loads(row["params"]),
        read_at=row["read_at"],
    )
