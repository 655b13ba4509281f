"""End gift cards that are not claimed, freeze them, and take back what was charged back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.gift_cards import GiftCardNews, GiftCardStatus, card_notice, days_left, next_look, status_at
from app.events.gift_card_events import returned_event, revoked_event
from app.events.outbox import append
from app.gift_cards import queries, writes
from app.gift_cards.creating import CardDone, log_card
from app.gift_cards.queries import CardRow
from app.infra.db import Connection
from app.infra.each_due import each_due
from app.infra.ids import time_ordered_id
from app.loyalty import inputs
from app.loyalty.notifications import store_of_locked
from app.loyalty.queries import MemberRow, lock_members
from app.loyalty.state import MemberState
from app.stored_value.accounts import OpenAccount, open_account, store_account
from app.stored_value.writes import end_holds
from app.studios.core import GameSession
from app.studios.transactions import in_transaction

_log = structlog.get_logger("laurel.gift_cards")


async def take_back(
    session: GameSession, gift_card_id: str, *, giver: MemberRow | None, reason: str = ""
) -> CardDone:
    """Take a card back that waits: its value goes to its giver, or to no account where it has none.

    `giver` is the player who asks, None for the studio and the staff, who may take a frozen one back too;
    `reason` is for the audit log. One that has come back already is answered as it is. Raises DomainError
    with INVALID, NOT_FOUND, ALREADY_CLAIMED, NOT_ENTITLED and ENDED.
    """
    inputs.check_why(reason)

    async def attempt(connection: Connection, session: GameSession) -> CardDone:
        row = await _card(connection, session, gift_card_id)
        if giver is not None and (row.giver is None or row.giver.member_id != giver.id):
            raise _unknown()
        if row.status is GiftCardStatus.RETURNED:
            return CardDone(row, replayed=True)
        if row.status is GiftCardStatus.FROZEN and giver is not None:
            message = "The gift card is being looked into, and cannot be taken back for now."
            raise _refusal(UserErrorCode.NOT_ENTITLED, message)
        _check_waits(row)
        await _return(connection, session, row)
        return await _done(connection, row, "takeBackGiftCard", reason)

    return await in_transaction(session, attempt)


async def freeze(session: GameSession, gift_card_id: str, *, is_frozen: bool, reason: str = "") -> CardDone:
    """Freeze a card that waits, or let it be claimed again; again, it changes nothing.

    `reason` is for the audit log. Raises DomainError with INVALID, NOT_FOUND, ALREADY_CLAIMED and ENDED.
    """
    inputs.check_why(reason)

    async def attempt(connection: Connection, session: GameSession) -> CardDone:
        row = await _card(connection, session, gift_card_id)
        _check_waits(row)
        if (row.status is GiftCardStatus.FROZEN) == is_frozen:
            return CardDone(row, replayed=True)
        if is_frozen and status_at(row.status, row.expires_at, session.game_now) is not GiftCardStatus.READY:
            raise _refusal(UserErrorCode.ENDED, "The time of the gift card is over.")
        look_at = None if is_frozen else next_look(row.expires_at, session.game_now)
        await writes.freeze_card(connection, row.game.id, row.id, look_at)
        return await _done(connection, row, "freezeGiftCard", reason, isFrozen=is_frozen)

    return await in_transaction(session, attempt)


async def charge_back(session: GameSession, gift_card_id: str, *, reason: str = "") -> CardDone:
    """Record that the bank took a card's money back (value.md V6.4), in whatever state the card is.

    What is left of its value is taken from the account that has it; what was spent is the giver's debt. A
    repeat is harmless. `reason` is for the audit log. Raises DomainError with INVALID and NOT_FOUND.
    """
    inputs.check_why(reason)

    async def attempt(connection: Connection, session: GameSession) -> CardDone:
        row = await _card(connection, session, gift_card_id)
        if row.status is GiftCardStatus.REVOKED:
            return CardDone(row, replayed=True)
        taken = await _take(connection, session, row)
        owed = 0 if row.giver is None else row.amount - taken
        await writes.revoke_card(connection, row.game.id, row.id, row.status, session.game_now)
        await _tell_revoked(connection, session, row, taken=taken, owed=owed)
        parts = {"taken": row.summary.words(taken), "owed": row.summary.words(owed)}
        return await _done(connection, row, "chargebackGiftCard", reason, **parts)

    return await in_transaction(session, attempt)


async def settle_due(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Return every card of the game whose time is over, and remind givers of those that end soon.

    Returns how many it was. Each has its own transaction: one that raises is logged and skipped. Several
    workers may do this at once, for each skips what another one has locked. `on_each` is called between two;
    what it raises ends the loop.
    """

    async def claim(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, CardRow] | None:
        row = await queries.claim_due(connection, session.game.id, session.game_now, skip)
        return None if row is None else (row.id, row)

    async def settle(connection: Connection, row: CardRow) -> None:
        at_present = replace(session, game=row.game)
        now = at_present.game_now
        if status_at(row.status, row.expires_at, now) is GiftCardStatus.RETURNED:
            await _return(connection, at_present, row)
            return
        if days_left(row.expires_at, now) is not None:
            await _tell(connection, row, GiftCardNews.ENDING, now)
        await writes.set_next_look(connection, row.game.id, row.id, next_look(row.expires_at, now))

    def log(card_id: UUID, error: Exception) -> None:
        _log.error("gift card not settled", card=str(card_id), error=type(error).__name__)

    return await each_due(session.core.database, claim, settle, on_each=on_each, on_failure=log)


async def _return(connection: Connection, session: GameSession, row: CardRow) -> None:
    """Return the value of a card that waits: to its giver as PAID, or out of the books."""
    game_id = row.game.id
    if row.giver is None:
        await writes.return_card(connection, game_id, row.id, session.game_now, None)
        return
    (state,) = await lock_members(connection, game_id, [row.giver.member_id])
    opened = await open_account(connection, session, state, row.currency)
    now, lot_id = opened.account.settled_to, time_ordered_id(session.real_now)
    await writes.return_card(connection, game_id, row.id, now, lot_id)
    opened.account.receive_card(lot_id.int, row.amount, str(row.id), is_claimed=False)
    await store_account(connection, opened)
    await _tell(connection, row, GiftCardNews.RETURNED, now)
    if row.game.has_webhook_endpoints and not row.giver.is_erased:
        event = returned_event(state.id, row.giver.external_id, row.summary, now)
        await append(connection, game_id, [event])


async def _take(connection: Connection, session: GameSession, row: CardRow) -> int:
    """Take what is left of a card's value, and let the giver owe the rest; returns what was taken.

    The members of both sides are locked after it.
    """
    sides = [side.member_id for side in (row.owner, row.giver) if side is not None]
    states = {state.id: state for state in await lock_members(connection, row.game.id, list(set(sides)))}
    if row.lot_id is None or row.owner is None:
        return row.amount
    opened = await _open(connection, session, states[sides[0]], row)
    hold = None if row.hold_id is None else row.hold_id.int
    taken = opened.account.revoke_card(row.lot_id.int, hold, str(row.id))
    await end_holds(connection, row.game.id, opened.account.ended, "RELEASED")
    opened.account.ended.clear()
    debtor = opened
    if row.giver is not None and sides[-1] != sides[0]:
        await store_account(connection, opened)
        debtor = await _open(connection, session, states[sides[-1]], row)
    if row.giver is not None:
        debtor.account.owe_card(row.amount - taken, str(row.id))
    await store_account(connection, debtor)
    return taken


async def _tell_revoked(
    connection: Connection, session: GameSession, row: CardRow, *, taken: int, owed: int
) -> None:
    """Tell the game of a card that was charged back, whose sides are locked."""
    side = row.giver or row.recipient
    if side is not None and not side.is_erased and row.game.has_webhook_endpoints:
        event = revoked_event(
            side.member_id, side.external_id, row.summary, session.game_now, taken=taken, owed=owed
        )
        await append(connection, row.game.id, [event])


async def _open(
    connection: Connection, session: GameSession, state: MemberState, row: CardRow
) -> OpenAccount:
    also = [] if row.lot_id is None else [row.lot_id]
    return await open_account(connection, session, state, row.currency, also)


async def _tell(connection: Connection, row: CardRow, news: GiftCardNews, now: datetime) -> None:
    """Tell the giver of a card, whose member is locked."""
    if row.giver is not None and not row.giver.is_erased:
        notice = card_notice(str(row.id), news, row.amount, row.currency, at=now, expires_at=row.expires_at)
        await store_of_locked(connection, row.game.id, [(row.giver.member_id, [notice])])


async def _card(connection: Connection, session: GameSession, gift_card_id: str) -> CardRow:
    row = await queries.card_by_key(connection, session.game.id, gift_card_id)
    if row is None:
        raise _unknown()
    return row


def _check_waits(row: CardRow) -> None:
    """Raise DomainError for a card that does not wait to be claimed any more."""
    if row.status is GiftCardStatus.CLAIMED:
        raise _refusal(UserErrorCode.ALREADY_CLAIMED, "The gift card was claimed already.")
    if row.status not in {GiftCardStatus.READY, GiftCardStatus.FROZEN}:
        raise _refusal(UserErrorCode.ENDED, "The gift card was returned or charged back already.")


async def _done(
    connection: Connection, row: CardRow, operation: str, reason: str, **after: object
) -> CardDone:
    done = await queries.card_by_id(connection, row.game.id, row.id)
    await log_card(connection, done, operation, {"status": done.status, **after}, reason)
    return CardDone(done)


def _unknown() -> DomainError:
    return _refusal(UserErrorCode.NOT_FOUND, "The game has no such gift card.")


def _refusal(code: UserErrorCode, message: str) -> DomainError:
    return DomainError(Fault(code, message, ("giftCardId",)))
