"""Finding the milestones that members have reached, by the worker, and telling each once."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from uuid import UUID

from app.domain.milestones import Milestone, is_told, milestone_reached
from app.domain.notifications import Notification
from app.domain.rules import RuleBook
from app.infra.db import Connection
from app.loyalty.notifications import store_of_locked
from app.milestones import queries
from app.studios.core import GameSession

MEMBERS_AT_ONCE = 200
"""Members whose milestones one transaction stores, with their locks."""
MEMBERS_FOUND = 10_000
"""Members that one look for changed facts finds: the next look finds the others."""


async def find_milestones(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Store what members of a game have reached since they were looked at, and tell them; returns how much.

    Several workers may do this at once: each leaves out the members that another one holds, who are found
    again. `on_each` is called between two transactions; what it raises ends it. Raises NoRules.
    """
    core, game_id = session.core, session.game.id
    reached, found = 0, MEMBERS_FOUND
    while found == MEMBERS_FOUND:
        async with core.database.acquire() as connection:
            changed = await queries.find_changed(connection, game_id, session.game_now, MEMBERS_FOUND)
        found = len(changed)
        for first in range(0, found, MEMBERS_AT_ONCE):
            store = partial(_store, session, changed[first : first + MEMBERS_AT_ONCE])
            reached += await core.database.retrying(store)
            on_each()
    return reached


async def _store(session: GameSession, member_ids: Sequence[UUID]) -> int:
    async with session.core.database.transaction() as connection:
        return await _store_in(connection, session, member_ids)


async def _store_in(connection: Connection, session: GameSession, member_ids: Sequence[UUID]) -> int:
    game_id, game_now = session.game.id, session.game_now
    book = await session.core.rules.of(connection, session.game)
    locked = await queries.lock_present(connection, game_id, member_ids)
    reached = await queries.store_reached(connection, game_id, locked, game_now)
    news = ((member_id, milestone) for member_id, milestone in reached if is_told(milestone, game_now))
    await store_of_locked(connection, game_id, _notices(news, book))
    return len(reached)


def _notices(
    reached: Iterable[tuple[UUID, Milestone]], book: RuleBook
) -> list[tuple[UUID, Sequence[Notification]]]:
    """Returns the notices, in the order in which the milestones were reached."""
    return [
        (member_id, [milestone_reached(milestone, tier_name(milestone, book))])
        for member_id, milestone in sorted(reached, key=lambda one: (one[1].at, one[1].key))
    ]


def tier_name(milestone: Milestone, book: RuleBook) -> str | None:
    """Returns the name of the tier of a TIER milestone; None for other kinds."""
    version = milestone.ladder_version
    return None if version is None else book.program(version).tier(milestone.number).name
