"""The inbox: reading it when all that fell due is in it, marking as read, choosing what to be notified of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.access import GameId, MemberId
from app.domain.errors import BadUserInput, NotFound
from app.domain.notifications import NotificationKind
from app.infra.db import Database
from app.infra.keyset import Window
from app.loyalty.queries import MemberRow
from app.loyalty.service import settle_member
from app.notifications import queries
from app.notifications.queries import Inbox, NotificationRow
from app.studios.core import Core

MAX_MARKED = 100
"""Notifications that one call marks as read."""


async def read_inbox(
    core: Core,
    member: MemberRow,
    window: Window[tuple[int]],
    *,
    unread_only: bool,
    game_now: datetime,
    real_now: datetime,
) -> Inbox:
    """Return a page of a member's inbox, after what fell due was settled and so is in it."""

    async def read() -> Inbox:
        async with core.database.acquire() as connection:
            return await queries.inbox_page(
                connection, member.game.id, member.id, window, unread_only=unread_only
            )

    inbox = await read()
    if inbox.wake_at <= game_now:
        await settle_member(core, member, real_now)
        inbox = await read()
    return inbox


@dataclass(frozen=True, slots=True)
class Marked:
    """What was named, in that order, and which of it was unread until this call."""

    rows: Sequence[NotificationRow]
    newly: Sequence[NotificationRow]


async def mark_read(
    database: Database, game_id: GameId, member_id: MemberId, ids: Sequence[int], game_now: datetime
) -> Marked:
    """Mark the member's notifications as read, all or nothing; of calls at once one alone marks each.

    A notification that was read before keeps its instant. Raises BadUserInput past `MAX_MARKED`, and NotFound
    for an id that is not the member's.
    """
    if len(ids) > MAX_MARKED:
        raise BadUserInput(f"`ids` must have at most {MAX_MARKED} entries, not {len(ids):,}.", ("ids",))
    wanted = list(dict.fromkeys(ids))

    async def attempt() -> Marked:
        async with database.transaction() as connection:
            newly = await queries.mark_as_read(connection, game_id, member_id, wanted, game_now)
            rows = await queries.notifications_of_member(connection, game_id, member_id, wanted)
            if len(rows) < len(wanted):
                raise NotFound("There is no such notification of yours: nothing was marked.", ("ids",))
            named = [rows[number] for number in wanted]
            return Marked(named, [row for row in named if row.id in newly])

    return await database.retrying(attempt) if wanted else Marked((), ())


async def set_kind_wanted(
    database: Database, game_id: GameId, member_id: MemberId, kind: NotificationKind, *, wanted: bool
) -> frozenset[NotificationKind]:
    """Decline a kind of notification, or want it again; returns all declined kinds."""
    async with database.transaction() as connection:
        await queries.set_wanted(connection, game_id, member_id, kind, wanted=wanted)
        return await queries.declined_kinds(connection, game_id, member_id)
