"""Reads of stored value as it is at the game's present, and the worker's job that settles it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import structlog

from app.domain.stored_value import Lot, in_order_of_use
from app.infra.db import Connection
from app.infra.each_due import each_due
from app.infra.keyset import Window
from app.loyalty.queries import MemberRow, lock_members
from app.stored_value import queries
from app.stored_value.accounts import open_accounts, store_account
from app.stored_value.queries import AccountRow, EntryRow
from app.studios.core import Core, GameSession
from app.studios.queries import game_by_id

_log = structlog.get_logger("laurel.stored_value")


@dataclass(frozen=True, slots=True)
class AccountView:
    """An account and the lots that have something left, in their order of use."""

    account: AccountRow
    lots: Sequence[Lot]

    @property
    def available(self) -> int:
        """Returns what an order may take: nothing while there is debt."""
        settled_to = self.account.settled_to
        return 0 if self.account.debt else sum(lot.free(settled_to) for lot in self.lots)


async def read_accounts(core: Core, member: MemberRow, real_now: datetime) -> list[AccountView]:
    """Returns a member's accounts at the game's present, once what happened by itself is stored."""
    game_id, game_now = member.game.id, member.game.now(real_now)
    async with core.database.acquire() as connection:
        accounts = await queries.accounts_of(connection, game_id, member.id)
    if any(account.is_due(game_now) for account in accounts):
        await _settle(GameSession(core, member.game, real_now), member.id)
        async with core.database.acquire() as connection:
            accounts = await queries.accounts_of(connection, game_id, member.id)
    if not accounts:
        return []
    async with core.database.acquire() as connection:
        lots = await queries.filled_lots(connection, game_id, [account.id for account in accounts])
    return [AccountView(account, in_order_of_use(lots[account.id])) for account in accounts]


async def read_entries(
    core: Core, member: MemberRow, account: AccountRow, window: Window[tuple[int]]
) -> list[EntryRow]:
    """Returns a page of an account that was read, newest first."""
    async with core.database.acquire() as connection:
        return await queries.entries_of(connection, member.game.id, account.id, window)


async def settle_game(session: GameSession, *, on_each: Callable[[], None] = lambda: None) -> int:
    """Settle every account of a game on which something fell due; returns for how many members.

    Each member has its own transaction: one that raises is logged and skipped. Several workers may do this at
    once, for each skips what another one has locked. `on_each` is called between two; what it raises ends it.
    """

    async def claim(connection: Connection, skip: Sequence[UUID]) -> tuple[UUID, UUID] | None:
        member_id = await queries.claim_due(connection, session.game.id, session.game_now, skip)
        return None if member_id is None else (member_id, member_id)

    async def settle(connection: Connection, member_id: UUID) -> None:
        await _settle_in(connection, session, member_id)

    def log(member_id: UUID, error: Exception) -> None:
        _log.error("stored value not settled", member=str(member_id), error=type(error).__name__)

    return await each_due(session.core.database, claim, settle, on_each=on_each, on_failure=log)


async def _settle(session: GameSession, member_id: UUID) -> None:
    async def attempt() -> None:
        async with session.core.database.transaction() as connection:
            await _settle_in(connection, session, member_id)

    await session.core.database.retrying(attempt)


async def _settle_in(connection: Connection, session: GameSession, member_id: UUID) -> None:
    (state,) = await lock_members(connection, session.game.id, [member_id])
    game = await game_by_id(connection, session.game.id)
    for opened in await open_accounts(connection, replace(session, game=game), state):
        await store_account(connection, opened)
