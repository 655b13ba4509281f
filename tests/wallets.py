"""Stored value for tests of the services: players of a cast who top up, and orders that hold some of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from app.gift_cards.liability import liability
from app.infra.db import Connection, Database
from app.infra.keyset import Window
from app.loyalty.queries import lock_players, member_by_player
from app.loyalty.state import MemberState
from app.stored_value import holds, pay_outs, service, top_ups
from app.stored_value.audit import audit_stored_value
from app.stored_value.pay_outs import PaidOut
from app.stored_value.queries import Liability
from app.stored_value.service import AccountView
from app.stored_value.top_ups import ToppedUp
from app.studios.core import GameSession
from app.studios.queries import game_by_id
from tests.cast import Cast, game_file

Result = TypeVar("Result")
DAY = timedelta(days=1)
OFFER = {
    "code": "STD",
    "currency": "USD",
    "steps": [{"pay": "500.00", "bonus": "50.00"}, {"pay": "1000.00", "bonus": "200.00"}],
}


def rules(**top_ups: object) -> dict[str, Any]:
    """A game's file with an offer, and these keys of `topUps`."""
    return game_file(topUps={"offers": [OFFER], "cashOutBelow": {"USD": "10.00"}, **top_ups})


@dataclass
class Wallet:
    """The stored value of a player, in USD unless another currency is named; amounts in minor units."""

    cast: Cast
    player: str = "p"

    def at(self, real_now: datetime) -> "Wallet":
        return Wallet(self.cast.at(real_now), self.player)

    def elsewhere(self, database: Database) -> "Wallet":
        """The same player as another process sees it."""
        return Wallet(self.cast.elsewhere(database), self.player)

    async def top_up(
        self, key: str, amount: str, offer: str | None = None, *, currency: str = "USD"
    ) -> ToppedUp:
        return await top_ups.record_top_up(
            self.cast.session,
            external_id=self.player,
            top_up_id=key,
            amount=Decimal(amount),
            currency=currency,
            offer=offer,
        )

    async def refund(self, key: str, refund: str, amount: str, *, currency: str = "USD") -> PaidOut:
        return await pay_outs.refund_top_up(
            *(self.cast.session,), top_up_id=key, refund_id=refund, amount=Decimal(amount), currency=currency
        )

    async def charge_back(self, key: str) -> ToppedUp:
        return await top_ups.charge_back_top_up(self.cast.session, top_up_id=key)

    async def cash_out(self, key: str, *, currency: str = "USD") -> PaidOut:
        return await pay_outs.cash_out(self.cast.session, external_id=self.player, currency=currency, key=key)

    async def hold(self, amount: int, last: timedelta = timedelta(minutes=15)) -> UUID:
        """Hold an amount, as `reserveOrder` does; returns its id."""

        async def work(connection: Connection, session: GameSession, state: MemberState) -> UUID:
            held = await holds.hold_value(
                *(connection, session, state),
                currency="USD",
                amount=amount,
                until=session.game_now + last,
                reference="order",
            )
            assert held.paid + held.bonus == amount
            return held.id

        return await self.locked(work)

    async def capture(self, hold_id: UUID) -> None:
        await self.locked(partial(_on_hold, holds.capture_value, hold_id))

    async def release(self, hold_id: UUID) -> None:
        await self.locked(partial(_on_hold, holds.release_value, hold_id))

    async def give_back(self, hold_id: UUID, *, paid: int = 0, bonus: int = 0) -> None:
        returned = partial(holds.return_value, paid=paid, bonus=bonus)
        await self.locked(partial(_on_hold, returned, hold_id))

    async def spend(self, amount: int) -> UUID:
        hold_id = await self.hold(amount)
        await self.capture(hold_id)
        return hold_id

    async def locked(
        self, work: Callable[[Connection, GameSession, MemberState], Awaitable[Result]]
    ) -> Result:
        """Do the work in a transaction of its own, with the member locked."""

        async def attempt() -> Result:
            async with self.cast.database.transaction() as connection:
                state = (await lock_players(connection, self.cast.game.id, [self.player]))[self.player]
                game = await game_by_id(connection, self.cast.game.id)
                return await work(connection, GameSession(self.cast.core, game, self.cast.real_now), state)

        return await self.cast.database.retrying(attempt)

    async def view(self, currency: str = "USD") -> AccountView:
        """The account as the player sees it."""
        async with self.cast.database.acquire() as connection:
            member = await member_by_player(connection, self.cast.game.id, self.player)
        assert member is not None
        accounts = await service.read_accounts(self.cast.core, member, self.cast.real_now)
        (found,) = [one for one in accounts if one.account.currency == currency]
        return found

    async def sums(self) -> tuple[int, int, int, int, int]:
        """What is available, paid, in bonuses, held and owed."""
        view = await self.view()
        account = view.account
        return view.available, account.paid, account.bonus, account.held, account.debt

    async def entries(self) -> list[tuple[str, str, int]]:
        """Cause, book and amount of each entry, oldest first."""
        view = await self.view()
        async with self.cast.database.acquire() as connection:
            member = await member_by_player(connection, self.cast.game.id, self.player)
        assert member is not None
        window: Window[tuple[int]] = Window(1_000, backward=True)
        rows = await service.read_entries(self.cast.core, member, view.account, window)
        return [(row.cause.value, row.book.value, row.delta) for row in rows]

    async def liability(self, at: datetime | None = None) -> list[Liability]:
        return [owed.accounts for owed in await liability(self.cast.session, at)]


async def _on_hold(
    work: Callable[[Connection, GameSession, MemberState, UUID], Awaitable[None]],
    hold_id: UUID,
    connection: Connection,
    session: GameSession,
    state: MemberState,
) -> None:
    await work(connection, session, state, hold_id)


async def broken(database: Database) -> list[str]:
    """What the audit of stored value finds."""
    return [found.name for found in await audit_stored_value(database) if found.violations]
