"""What orders do with stored value, in their own transactions: hold, capture, release, give back.

The caller has locked the member, whose `state` it passes, and read the session's game in its transaction.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.access import GameId
from app.domain.stored_value import StoredValueKind, Use, in_order_of_use
from app.infra.db import Connection
from app.infra.ids import time_ordered_id
from app.loyalty.state import MemberState
from app.stored_value import queries, writes
from app.stored_value.accounts import OpenAccount, open_account, store_account
from app.studios.core import GameSession


@dataclass(frozen=True, slots=True)
class Held:
    """What is held for an order: of what was paid, and of bonuses."""

    id: UUID
    paid: int
    bonus: int


HELD_FOR_NOW = timedelta(minutes=1)
"""How long to hold what is captured in the same transaction."""


class HoldEnded(LookupError):
    """The hold is not open any more: it was captured or released, or its time is up."""


async def available_value(
    connection: Connection, session: GameSession, state: MemberState, currency: str
) -> list[tuple[bool, int]]:
    """Returns what an order may take now, in the order of use: whether it was paid for, and the amount.

    What happened by itself is stored; there is nothing while there is debt.
    """
    opened = await open_account(connection, session, state, currency)
    account = opened.account
    if opened.stored is None:
        return []
    await store_account(connection, opened)
    if account.debt:
        return []
    lots = in_order_of_use(account.lots.values())
    free = [(lot.kind is StoredValueKind.PAID, lot.free(account.settled_to)) for lot in lots]
    return [(is_paid, amount) for is_paid, amount in free if amount]


async def hold_value(
    connection: Connection,
    session: GameSession,
    state: MemberState,
    *,
    currency: str,
    amount: int,
    until: datetime,
    reference: str,
) -> Held:
    """Hold an amount above zero, in minor units, until an instant after the game's present.

    `reference` is the order's own id of ours. Raises NotEnoughValue, also while there is debt.
    """
    opened = await open_account(connection, session, state, currency)
    hold_id = time_ordered_id(session.real_now)
    hold = opened.account.hold(hold_id.int, amount, until)
    await store_account(connection, opened)
    await writes.insert_hold(
        *(connection, session.game.id, hold),
        account_id=opened.id,
        reference=reference,
        at=opened.account.settled_to,
    )
    paid = sum(use.amount for use in hold.uses if use.lot.kind is StoredValueKind.PAID)
    return Held(hold_id, paid, amount - paid)


async def settled_to(connection: Connection, game_id: GameId, hold_id: UUID) -> datetime:
    """Returns the instant up to which the account of a hold is settled. Raises LookupError for no hold."""
    row = await queries.hold_by_id(connection, game_id, hold_id)
    return (await queries.account_by_id(connection, game_id, row.account_id)).settled_to


async def capture_value(
    connection: Connection, session: GameSession, state: MemberState, hold_id: UUID
) -> None:
    """Take what is held: the order was paid. Raises HoldEnded."""
    opened, reference = await _open(connection, session, state, hold_id)
    opened.account.capture(hold_id.int, reference)
    await writes.end_holds(connection, session.game.id, opened.account.ended, "CAPTURED")
    opened.account.ended.clear()
    await store_account(connection, opened)


async def release_value(
    connection: Connection, session: GameSession, state: MemberState, hold_id: UUID
) -> None:
    """Give back what is held. Raises HoldEnded."""
    opened, _ = await _open(connection, session, state, hold_id)
    opened.account.release(hold_id.int, opened.expiry_at)
    await writes.end_holds(connection, session.game.id, opened.account.ended, "RELEASED")
    opened.account.ended.clear()
    await store_account(connection, opened)


async def return_value(
    connection: Connection, session: GameSession, state: MemberState, hold_id: UUID, *, paid: int, bonus: int
) -> None:
    """Give back parts of what an order took, in minor units (V1.5).

    Raises ValueError for more than it took, and LookupError for a hold that was not captured.
    """
    row = await queries.hold_by_id(connection, session.game.id, hold_id)
    if row.status != "CAPTURED":
        raise LookupError(hold_id)
    account_row = await queries.account_by_id(connection, session.game.id, row.account_id)
    lot_ids = [lot_id for lot_id, _, _ in row.uses]
    opened = await open_account(connection, session, state, account_row.currency, lot_ids)
    lots = opened.account.lots
    uses = [Use(lots[lot_id.int], amount, returned) for lot_id, amount, returned in row.uses]
    after = opened.account.give_back(uses, paid, bonus, str(hold_id))
    await writes.write_returned(connection, session.game.id, hold_id, after)
    await store_account(connection, opened)


async def _open(
    connection: Connection, session: GameSession, state: MemberState, hold_id: UUID
) -> tuple[OpenAccount, str]:
    """Returns the settled account of an open hold, and what its entries refer to. Raises HoldEnded."""
    row = await queries.hold_by_id(connection, session.game.id, hold_id)
    account_row = await queries.account_by_id(connection, session.game.id, row.account_id)
    opened = await open_account(connection, session, state, account_row.currency)
    if hold_id.int not in opened.account.holds:
        raise HoldEnded(hold_id)
    return opened, str(hold_id)
