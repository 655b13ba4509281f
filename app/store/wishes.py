"""Commands of wishes: making and removing one, and telling a member once that it can be redeemed now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.notifications import Notification, wish_available
from app.domain.rules import in_locale
from app.domain.wishes import MAX_WISH_TEXT, MAX_WISHES
from app.infra.db import Connection
from app.infra.ids import parse_uuid, time_ordered_id
from app.loyalty.inputs import invalid
from app.loyalty.member_data import lock_member
from app.loyalty.notifications import store_of_locked
from app.loyalty.queries import MemberRow
from app.loyalty.text_inputs import check_filled
from app.store import wish_queries
from app.store.lookups import items_of_player
from app.store.queries import PlayerVisibility
from app.store.wish_queries import ChangedWish, tiers_at
from app.studios.core import Core, GameSession

WISHES_AT_ONCE = 200
"""Wishes of which one transaction of the worker tells, with the locks of their members."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wished for, as it was sent: an item of the catalog by its id, or a text."""

    item_id: str | None
    text: str | None


async def make_wish(
    core: Core, member: MemberRow, visibility: PlayerVisibility, wanted: Wanted, real_now: datetime
) -> tuple[UUID, bool]:
    """Store a wish of the calling player; returns its id, and whether there was the same one before.

    Raises DomainError with INVALID, with NOT_FOUND for an item that the player may not know of, and with
    LIMIT_REACHED where it has `MAX_WISHES`.
    """
    text = _checked_text(wanted)
    item_id = None if wanted.item_id is None else parse_uuid(wanted.item_id)
    game = member.game
    game_now = game.now(real_now)

    async def attempt() -> tuple[UUID, bool]:
        async with core.database.transaction() as connection:
            await lock_member(connection, game.id, member.id)
            known = await wish_queries.known_wish(connection, game.id, member.id, item_id, text)
            if known is not None:
                return known, True
            wish_id = time_ordered_id(real_now)
            if text is None:
                await _check_visible(connection, item_id, visibility)
            await _check_room(connection, game.id, member.id)
            if text is not None:
                await wish_queries.insert_text(
                    *(connection, game.id, wish_id, member.id), text=text, game_now=game_now
                )
            elif item_id is not None:
                tiers = tiers_at(await core.rules.of(connection, game), game_now)
                await wish_queries.insert_item(
                    *(connection, game.id, wish_id, member.id, item_id), tiers=tiers, game_now=game_now
                )
            return wish_id, False

    return await core.database.retrying(attempt)


def _checked_text(wanted: Wanted) -> str | None:
    """Returns the text without spaces at its ends; None for an item. Raises DomainError with INVALID."""
    if (wanted.item_id is None) == (wanted.text is None):
        raise DomainError(invalid("Give either `itemId` or `text`.", "itemId"))
    if wanted.text is None:
        return None
    text = wanted.text.strip()
    check_filled(text, "text", MAX_WISH_TEXT)
    return text


async def _check_visible(connection: Connection, item_id: UUID | None, visibility: PlayerVisibility) -> None:
    wanted = [] if item_id is None else [item_id]
    if not await items_of_player(connection, wanted, visibility):
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such item.", ("itemId",)))


async def _check_room(connection: Connection, game_id: GameId, member_id: UUID) -> None:
    if await wish_queries.count_wishes(connection, game_id, member_id) >= MAX_WISHES:
        message = f"You have {MAX_WISHES} wishes: remove one first."
        raise DomainError(Fault(UserErrorCode.LIMIT_REACHED, message))


async def remove_wish(core: Core, member: MemberRow, wish_id: str) -> UUID:
    """Remove a wish of the calling player and return its id. Raises DomainError with NOT_FOUND."""
    wanted = parse_uuid(wish_id)
    async with core.database.transaction() as connection:
        if wanted is None or not await wish_queries.remove_wish(
            connection, member.game.id, member.id, wanted
        ):
            raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such wish.", ("wishId",)))
    return wanted


async def tell_of_wishes(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Tell members, once, of wishes that can be redeemed since something stood in the way; returns how many.

    Note where something has come into the way. Several workers may do this at once, for each skips the
    members that another one holds. `on_each` is called between two transactions; what it raises ends it.
    """
    notified, found = 0, WISHES_AT_ONCE
    while found == WISHES_AT_ONCE:

        async def attempt() -> tuple[int, int]:
            async with session.core.database.transaction() as connection:
                return await _tell_some(connection, session)

        found, new = await session.core.database.retrying(attempt)
        notified += new
        on_each()
    return notified


async def _tell_some(connection: Connection, session: GameSession) -> tuple[int, int]:
    """Returns how many wishes have changed, and of how many of them was told."""
    game_id, game_now = session.game.id, session.game_now
    tiers = tiers_at(await session.core.rules.of(connection, session.game), game_now)
    changed = await wish_queries.lock_changed(connection, game_id, tiers, game_now, WISHES_AT_ONCE)
    if not changed:
        return 0, 0
    possible = [wish for wish in changed if wish.waits]
    await store_of_locked(connection, game_id, _notices(possible, game_now))
    await wish_queries.mark_told(connection, game_id, [wish.id for wish in possible], game_now)
    blocked = [wish.id for wish in changed if not wish.waits]
    await wish_queries.mark_waiting(connection, game_id, blocked)
    return len(changed), len(possible)


def _notices(wishes: Sequence[ChangedWish], game_now: datetime) -> list[tuple[UUID, list[Notification]]]:
    return [
        (
            wish.member_id,
            [wish_available(wish.id, wish.sku, in_locale(wish.title, wish.locale), game_now)],
        )
        for wish in wishes
    ]
