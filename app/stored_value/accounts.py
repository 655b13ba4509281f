"""An account while a command works on it: read and settled under its member's lock, and stored."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.audit_log.actors import WORKER
from app.domain.access import GameMode
from app.domain.events import PointsGranted
from app.domain.rules import RuleBook
from app.domain.stored_value import Lot, StoredValueKind
from app.domain.stored_value_account import Account
from app.domain.stored_value_entries import BonusReminder, Entry
from app.domain.stored_value_notices import expiring_notice
from app.domain.top_ups import BonusExpiry
from app.events.outbox import append
from app.events.stored_value_events import changed_event, expiring_event
from app.infra.db import Connection, mark_changed
from app.infra.ids import time_ordered_id
from app.loyalty.notifications import store_notifications
from app.loyalty.record import record_in
from app.loyalty.service import recorded
from app.loyalty.state import EventRequest, MemberState
from app.stored_value import queries
from app.stored_value.queries import AccountRow
from app.stored_value.writes import end_holds, write_account, write_entries, write_lots
from app.studios.core import GameSession

CONVERTED_REASON = "Bonus of stored value that became points"
"""The reason of the grant that a converted bonus becomes, as studios and staff read it."""


@dataclass
class OpenAccount:
    """An account of a locked member. The session's game was read in this transaction."""

    session: GameSession
    state: MemberState
    book: RuleBook
    id: UUID
    account: Account
    entry_seq: int = 0
    stored: Mapping[int, Lot] | None = None

    @property
    def totals(self) -> tuple[int, int]:
        """Returns what there is PAID and BONUS."""
        return self.account.total(StoredValueKind.PAID), self.account.total(StoredValueKind.BONUS)

    def expiry_at(self, instant: datetime) -> BonusExpiry:
        """Returns what becomes of a bonus that ends at an instant.

        Where P cannot be granted any more, to a person who was erased or in an archived game, it lapses.
        """
        expiry = self.book.game_at(instant).top_ups.bonus_expiry
        if self.state.erased or self.session.game.archived_at is not None:
            return replace(expiry, points_per_unit={})
        return expiry


async def open_accounts(
    connection: Connection, session: GameSession, state: MemberState, also: Collection[UUID] = ()
) -> list[OpenAccount]:
    """Returns the accounts of a locked member, settled to the game's present.

    `also` are ids of lots that are wanted though nothing is left in them.
    """
    rows = await queries.accounts_of(connection, session.game.id, state.id)
    return [await _open(connection, session, state, row, also) for row in rows]


async def open_account(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    currency: str,
    also: Collection[UUID] = (),
) -> OpenAccount:
    """Returns a locked member's account in a currency, settled; a new one where there is none yet."""
    rows = await queries.accounts_of(connection, session.game.id, state.id)
    for row in rows:
        if row.currency == currency:
            return await _open(connection, session, state, row, also)
    book = await session.core.rules.of(connection, session.game)
    account_id = time_ordered_id(session.real_now)
    return OpenAccount(session, state, book, account_id, Account(currency, session.game_now))


async def _open(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    row: AccountRow,
    also: Collection[UUID],
) -> OpenAccount:
    game_id = session.game.id
    lots = await queries.lots_of(connection, game_id, row.id, also)
    holds = await queries.open_holds(connection, game_id, row.id, lots) if row.held else {}
    account = Account(row.currency, row.settled_to, dict(lots), holds, row.debt)
    book = await session.core.rules.of(connection, session.game)
    opened = OpenAccount(session, state, book, row.id, account, row.entry_seq, lots)
    account.settle(session.game_now, opened.expiry_at)
    await end_holds(connection, game_id, account.ended, "RELEASED")
    account.ended.clear()
    return opened


async def store_account(connection: Connection, opened: OpenAccount) -> None:
    """Store the account and its entries, grant the P of bonuses that were converted, remind, and send events.

    Raises DomainError where the recorder refuses a grant; the caller rolls back.
    """
    session, state, account = opened.session, opened.state, opened.account
    game_id, member_id = session.game.id, state.id
    entries = _with_keys(account.entries, session.real_now)
    numbered = dict(enumerate(entries, opened.entry_seq + 1))
    opened.entry_seq += len(entries)
    await write_account(
        *(connection, game_id, account),
        account_id=opened.id,
        member_id=member_id,
        entry_seq=opened.entry_seq,
    )
    before = opened.stored or {}
    changed = [lot for lot in account.lots.values() if before.get(lot.number) != lot]
    await write_lots(connection, game_id, opened.id, changed)
    await write_entries(connection, game_id, opened.id, numbered)
    grants = [
        EventRequest(
            PointsGranted(reference=entry.reference, reason=CONVERTED_REASON, points=entry.points),
            state.external_id,
            joins=False,
            actor=WORKER,
        )
        for entry in entries
        if entry.points
    ]
    for outcome in await record_in(connection, session, grants) if grants else ():
        recorded(outcome)
    reminders = [] if state.erased else _shown(account, session.game.mode)
    notices = [expiring_notice(UUID(int=reminder.lot), account.currency, reminder) for reminder in reminders]
    if notices:
        await store_notifications(connection, game_id, state.external_id, notices)
    if session.game.has_webhook_endpoints and not state.erased:
        events = [expiring_event(member_id, state.external_id, account.currency, each) for each in reminders]
        if entries:
            events.append(changed_event(member_id, state.external_id, account, entries))
        await append(connection, game_id, events)
    opened.stored = dict(account.lots)
    account.entries.clear()
    account.reminders.clear()
    mark_changed([member_id])


def _with_keys(entries: Iterable[Entry], real_now: datetime) -> list[Entry]:
    """Returns the entries, those that became P with the key of the grant as their reference."""
    return [
        replace(entry, reference=str(time_ordered_id(real_now))) if entry.points else entry
        for entry in entries
    ]


def _shown(account: Account, mode: GameMode) -> list[BonusReminder]:
    """Returns the reminders to send: a live game that was looked at late gets the latest that is still true.

    A sandbox's clock passes every moment.
    """
    if mode is GameMode.SANDBOX:
        return account.reminders
    latest = {reminder.lot: reminder for reminder in account.reminders}
    return [
        reminder
        for reminder in latest.values()
        if reminder.expires_at > account.settled_to and account.lots[reminder.lot].remaining > 0
    ]
