"""Commands about the inbox: marking as read, and choosing what to be told of."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.access import MemberId
from app.domain.errors import BadUserInput, NotFound
from app.domain.notifications import NotificationKind
from app.infra.db import Database
from app.notifications import queries
from app.notifications.queries import NotificationRow

MAX_MARKED = 100
"""Notifications that one call marks as read."""


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
