"""End gifts that are not claimed: declined, taken back, or expired. All that they took is given back once.

Locks are taken in this order: the members, by the giver's first; the gift; last the item of the catalog.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.gifts import GiftNews, GiftStatus, gift_notice, next_look, reminder_at, status_at
from app.gifts import queries, writes
from app.gifts.finding import Found, check_open, find_for
from app.gifts.queries import CatalogGift, GiftRow
from app.infra.db import Connection
from app.infra.each_due import each_due
from app.inventory.giving import return_item
from app.inventory.recipients import lock_recipient
from app.loyalty.notifications import store_notifications
from app.loyalty.queries import MemberRow, lock_players
from app.loyalty.sides import player_of
from app.store.gift_items import give_item_back
from app.store.point_events import label
from app.studios.core import Core, GameSession

_NEWS = {GiftStatus.DECLINED: GiftNews.DECLINED, GiftStatus.EXPIRED: GiftNews.EXPIRED}

_log = structlog.get_logger("laurel.gifts")


async def take_back(core: Core, member: MemberRow, gift_id: UUID | None, real_now: datetime) -> GiftRow:
    """Take an open gift of the player's own back; one that has come back already is answered as it is.

    Raises DomainError with NOT_FOUND, and ALREADY_CLAIMED.
    """

    async def attempt() -> GiftRow:
        async with core.database.transaction() as connection:
            row = None if gift_id is None else await queries.gift_by_id(connection, member.game.id, gift_id)
            if row is None or row.giver.member_id != member.id:
                raise DomainError(
                    Fault(UserErrorCode.NOT_FOUND, "There is no such gift of yours.", ("giftId",))
                )
            if row.status is GiftStatus.CLAIMED:
                message = "The gift was claimed already: it cannot be taken back."
                raise DomainError(Fault(UserErrorCode.ALREADY_CLAIMED, message, ("giftId",)))
            if row.status is GiftStatus.READY:
                row = await _end(connection, core, row, GiftStatus.TAKEN_BACK, real_now)
            return row

    return await core.database.retrying(attempt)


async def decline(core: Core, member: MemberRow | None, found: Found, real_now: datetime) -> GiftRow:
    """Decline a gift, for the member whom it is for, or for whoever has its link.

    One that was declined already is answered as it is. Raises DomainError with NOT_FOUND, NOT_ENTITLED for
    its giver, ALREADY_CLAIMED and ENDED.
    """

    async def attempt() -> GiftRow:
        async with core.database.transaction() as connection:
            row = await find_for(connection, member, found)
            if row.status is GiftStatus.DECLINED:
                return row
            check_open(row, row.game.now(real_now))
            sides = {row.giver.external_id, *(() if member is None else (member.external_id,))}
            if member is not None and member.game.id == row.game.id:
                await lock_players(connection, row.game.id, sides)
                player = await player_of(connection, row.game.id, member.external_id)
            else:
                player = None
            recipient_id = None if player is None else player.id
            return await _end(connection, core, row, GiftStatus.DECLINED, real_now, recipient_id=recipient_id)

    return await core.database.retrying(attempt)


async def _end(
    connection: Connection,
    core: Core,
    row: GiftRow,
    status: GiftStatus,
    real_now: datetime,
    *,
    recipient_id: int | None = None,
) -> GiftRow:
    """End an open gift and give back what it took, once; one whose time is over has expired.

    Raises Collision where another transaction ended it first: the caller rolls back.
    """
    session = GameSession(core, row.game, real_now)
    giver = await lock_recipient(connection, session, row.giver.external_id)
    status = GiftStatus.EXPIRED if giver.now >= row.expires_at else status
    await writes.end_gift(
        *(connection, row.game.id, row.id, status, giver.now),
        recipient_id=recipient_id,
    )
    match row.what:
        case CatalogGift(item_id=item_id, points_spent=points):
            await give_item_back(
                *(connection, core, giver),
                gift_id=row.id,
                item_id=item_id,
                title=row.title,
                points=points,
                quantity=row.quantity,
                real_now=real_now,
            )
        case owned:
            await return_item(connection, giver, owned.item, owned.parts)
    news = _NEWS.get(status)
    if news is not None:
        notice = gift_notice(
            *(str(row.id), news, label(row.title, row.quantity), giver.now), expires_at=row.expires_at
        )
        await store_notifications(connection, row.game.id, row.giver.external_id, [notice])
    ended = await queries.gift_by_id(connection, row.game.id, row.id)
    if ended is None:
        raise LookupError(row.id)
    return ended


async def end_open_of(connection: Connection, core: Core, member: MemberRow, real_now: datetime) -> int:
    """End the open gifts that a member gave, or was given by name; returns how many.

    In the caller's transaction, which holds the member's lock and is repeated on Collision.
    """
    rows = await queries.open_gifts_of(connection, member.game.id, member.id)
    for row in rows:
        status = GiftStatus.TAKEN_BACK if row.giver.member_id == member.id else GiftStatus.DECLINED
        await _end(connection, core, row, status, real_now)
    return len(rows)


async def settle_due(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Expire every gift of the game whose time is over, and remind givers of those that end soon.

    Returns how many it was. Each has its own transaction: one that raises is logged and skipped. Several
    workers may do this at once, for each skips what another one has locked. `on_each` is called between two;
    what it raises ends the loop.
    """

    async def claim(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, GiftRow] | None:
        row = await queries.claim_due(connection, session.game.id, session.game_now, skip)
        return None if row is None else (row.id, row)

    async def settle(connection: Connection, row: GiftRow) -> None:
        game_now = session.game_now
        if status_at(row.status, row.expires_at, game_now) is GiftStatus.EXPIRED:
            await _end(connection, session.core, row, GiftStatus.EXPIRED, session.real_now)
            return
        await _remind(connection, row, game_now)

    def log(gift_id: UUID, error: Exception) -> None:
        _log.error("gift not settled", gift=str(gift_id), error=type(error).__name__)

    return await each_due(session.core.database, claim, settle, on_each=on_each, on_failure=log)


async def _remind(connection: Connection, row: GiftRow, game_now: datetime) -> None:
    if reminder_at(row.expires_at, game_now) is not None:
        notice = gift_notice(
            *(str(row.id), GiftNews.ENDING, label(row.title, row.quantity), game_now),
            expires_at=row.expires_at,
        )
        await store_notifications(connection, row.game.id, row.giver.external_id, [notice])
    await writes.set_next_look(connection, row.game.id, row.id, next_look(row.expires_at, game_now))
