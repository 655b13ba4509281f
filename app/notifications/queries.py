"""The SQL of the inbox: pages with their unread count, marking, and the kinds that a member declined."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId, MemberId
from app.domain.events import ChangeDetails
from app.domain.notifications import NotificationKind
from app.infra.db import Connection
from app.infra.keyset import Order, Window, big_integer


@dataclass(frozen=True, slots=True)
class NotificationRow:
    """A stored notification; `params` as `app.domain.notifications` made them."""

    id: int
    kind: NotificationKind
    created_at: datetime
    params: ChangeDetails
    read_at: datetime | None


@dataclass(frozen=True, slots=True)
class Inbox:
    """A page, how many are unread in all, and when the member is due to be settled next."""

    rows: Sequence[NotificationRow]
    unread: int
    wake_at: datetime


_ROW = "n.id, n.kind, n.created_at, n.params, n.read_at"
_NEWEST_FIRST = Order((big_integer("n.id"),))


def _page_statement(where: str, *, backward: bool) -> str:
    # One row even where the page is empty: of the member, with the count.
    order = _NEWEST_FIRST.by(backward=backward)
    return f"""
        SELECT m.wake_at, {_ROW},
            (SELECT count(*) FROM notifications u
             WHERE u.game_id = $1 AND u.member_id = m.id AND u.read_at IS NULL) AS unread
        FROM members m LEFT JOIN LATERAL (
            SELECT {_ROW} FROM notifications n
            WHERE n.game_id = $1 AND n.member_id = m.id AND {_NEWEST_FIRST.between(4)} {where}
            ORDER BY {order} LIMIT $3
        ) n ON true
        WHERE m.game_id = $1 AND m.id = $2 ORDER BY {order}
    """


_PAGES = {
    (unread_only, backward): _page_statement(
        "AND n.read_at IS NULL" if unread_only else "", backward=backward
    )
    for unread_only in (False, True)
    for backward in (False, True)
}
# A call at the same time waits for the row and then leaves it out: it is read by now.
_MARK_AS_READ = """
    UPDATE notifications n SET read_at = $4
    WHERE n.game_id = $1 AND n.member_id = $2 AND n.id = ANY($3::int8[]) AND n.read_at IS NULL RETURNING n.id
"""
_OF_MEMBER = f"""
    SELECT {_ROW} FROM notifications n
    WHERE n.game_id = $1 AND n.member_id = $2 AND n.id = ANY($3::int8[])
"""
_DECLINE = """
    INSERT INTO notification_opt_outs (game_id, member_id, kind) VALUES ($1, $2, $3)
    ON CONFLICT (game_id, member_id, kind) DO NOTHING
"""


async def inbox_page(
    connection: Connection,
    game_id: GameId,
    member_id: MemberId,
    window: Window[tuple[int]],
    *,
    unread_only: bool,
) -> Inbox:
    """Returns notifications, newest first, with the unread count, by one statement.

    They come oldest first where the window goes backward.
    """
    statement = _PAGES[unread_only, window.backward]
    rows = await connection.fetch(statement, game_id, member_id, window.limit, *_NEWEST_FIRST.bounds(window))
    notifications = [notification_row(row) for row in rows if row["id"] is not None]
    return Inbox(notifications, rows[0]["unread"], rows[0]["wake_at"])


async def notifications_by_number(
    connection: Connection, game_ids: Sequence[GameId], places: Collection[tuple[UUID, int]]
) -> Mapping[UUID, Sequence[NotificationRow]]:
    """Returns the notifications of these games, by their members and ids, that exist, by member."""
    by_member: dict[UUID, list[NotificationRow]] = {}
    rows = await connection.fetch(
        f"SELECT n.member_id, {_ROW} FROM unnest($2::uuid[], $3::int8[]) wanted (id, number)"
        " JOIN notifications n ON n.game_id = ANY($1::uuid[])"
        " AND n.member_id = wanted.id AND n.id = wanted.number",
        *(game_ids, [member_id for member_id, _ in places], [number for _, number in places]),
    )
    for row in rows:
        by_member.setdefault(row["member_id"], []).append(notification_row(row))
    return by_member


async def mark_as_read(
    connection: Connection, game_id: GameId, member_id: MemberId, ids: Sequence[int], game_now: datetime
) -> frozenset[int]:
    """Mark the member's unread notifications with these ids as read, and return their ids."""
    rows = await connection.fetch(_MARK_AS_READ, game_id, member_id, ids, game_now)
    return frozenset(row["id"] for row in rows)


async def notifications_of_member(
    connection: Connection, game_id: GameId, member_id: MemberId, ids: Sequence[int]
) -> Mapping[int, NotificationRow]:
    """Returns the member's notifications with these ids that exist, by their ids."""
    rows = await connection.fetch(_OF_MEMBER, game_id, member_id, ids)
    return {row["id"]: notification_row(row) for row in rows}


async def declined_kinds(
    connection: Connection, game_id: GameId, member_id: MemberId
) -> frozenset[NotificationKind]:
    """Returns the kinds that the member declined."""
    rows = await connection.fetch(
        "SELECT kind FROM notification_opt_outs WHERE game_id = $1 AND member_id = $2", game_id, member_id
    )
    return frozenset(NotificationKind(row["kind"]) for row in rows)


async def declined_by_members(
    connection: Connection, game_ids: Sequence[GameId], member_ids: Collection[UUID]
) -> Mapping[UUID, Collection[NotificationKind]]:
    """Returns the kinds that each member of these games declined; one that declined nothing is left out."""
    kinds: dict[UUID, set[NotificationKind]] = {}
    rows = await connection.fetch(
        "SELECT member_id, kind FROM notification_opt_outs"
        " WHERE game_id = ANY($1::uuid[]) AND member_id = ANY($2::uuid[])",
        *(game_ids, member_ids),
    )
    for row in rows:
        kinds.setdefault(row["member_id"], set()).add(NotificationKind(row["kind"]))
    return kinds


async def set_wanted(
    connection: Connection, game_id: GameId, member_id: MemberId, kind: NotificationKind, *, wanted: bool
) -> None:
    """Store whether the member gets a kind of notification from now on."""
    undo = "DELETE FROM notification_opt_outs WHERE game_id = $1 AND member_id = $2 AND kind = $3"
    await connection.execute(undo if wanted else _DECLINE, game_id, member_id, kind.value)


def notification_row(row: asyncpg.Record, number: str = "id") -> NotificationRow:
    """Returns the notification of a row, whose id is in the column `number`."""
    return NotificationRow(
        id=row[number],
        kind=NotificationKind(row["kind"]),
        created_at=row["created_at"],
        params=orjson.loads(row["params"]),
        read_at=row["read_at"],
    )
