"""The inbox: reading it when all that fell due is in it, marking as read, choosing what to be notified of."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.access import MemberId
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
    """Return a page of a member's inbox; what fell due is settled before, so that it is in it."""

    async def read() -> Inbox:
        async with core.database.acquire() as connection:
            return await queries.inbox_page(connection, member.id, window, unread_only=unread_only)

    inbox = await read()
    if inbox.wake_at <= game_now:
        await settle_member(core, member, real_now)
        inbox = await read()
    return inbox


async def mark_read(
    database: Database, member_id: MemberId, ids: Sequence[int], game_now: datetime
) -> Sequence[NotificationRow]:
    """Mark some of the member's notifications as read, all or none; in the order asked for, each once.

    `game_now` is the game's instant; one that was read before keeps its own. Raises BadUserInput past
    `MAX_MARKED`, NotFound where one is not the member's.
    """
    if len(ids) > MAX_MARKED:
        raise BadUserInput(f"`ids` must have at most {MAX_MARKED} entries, not {len(ids):,}.", ("ids",))
    wanted = list(dict.fromkeys(ids))

    async def attempt() -> dict[int, NotificationRow]:
        async with database.transaction() as connection:
            found = {row.id: row for row in await queries.mark(connection, member_id, wanted, game_now)}
            if len(found) < len(wanted):
                raise NotFound("There is no such notification of yours: nothing was marked.", ("ids",))
            return found

    found = await database.retrying(attempt) if wanted else {}
    return [found[number] for number in wanted]


async def choose(
    database: Database, member_id: MemberId, kind: NotificationKind, *, wanted: bool
) -> frozenset[NotificationKind]:
    """Decline a kind of notification, or want it again; the kinds declined after it."""
    async with database.transaction() as connection:
        await queries.set_wanted(connection, member_id, kind, wanted=wanted)
        return await queries.declined_kinds(connection, member_id)
