"""Orders for tests of the services: a player of a cast who has a cart, and the studio that settles it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.pricing.cart import PriceChoice
from app.infra.db import Database
from app.loyalty.service import sweep
from app.orders.audit import audit_orders
from app.orders.commands import OrderDone, no_such_order, read_order
from app.orders.inputs import LineAsked, OrderAsked
from app.orders.quoting import quote_order
from app.orders.reserving import QuoteChanged, reserve_order
from app.orders.returning import ReturnAsked, return_order
from app.orders.settling import confirm_order, release_order
from app.orders.views import QuoteView
from tests.cast import Cast, game_file, live, program_file
from tests.coupons import broken as broken_coupons
from tests.wallets import OFFER, Wallet
from tests.wallets import broken as broken_wallets

POINTS_AS_CASH = {"pointsAsCash": {"USD": {"points": 100, "value": "1.00"}}, "pointsAsCashShare": "50"}


def program(**changes: object) -> dict[str, Any]:
    """A program in which 100 P pay 1 USD, for up to half of the goods."""
    return program_file(**POINTS_AS_CASH, **changes)


def rules(**orders: object) -> dict[str, Any]:
    """A game's file with an offer of top-ups, and these keys of `orders`."""
    return game_file(topUps={"offers": [OFFER]}, orders=orders)


def line(sku: str, quantity: int, price: str, choice: PriceChoice = PriceChoice.BEST) -> LineAsked:
    return LineAsked(sku, quantity, Decimal(price), choice=choice)


@dataclass
class Shop:
    """A player's orders, in USD."""

    cast: Cast
    player: str = "p"

    def at(self, real_now: datetime) -> "Shop":
        return Shop(self.cast.at(real_now), self.player)

    def elsewhere(self, database: Database) -> "Shop":
        """The same player as another process sees it."""
        return Shop(self.cast.elsewhere(database), self.player)

    @property
    def wallet(self) -> Wallet:
        return Wallet(self.cast, self.player)

    async def quote(
        self,
        *lines: LineAsked,
        is_by_key: bool = True,
        use_points: int | None = None,
        use_stored_value: bool = True,
        shipping: int | None = None,
        coupons: Sequence[str] = (),
        auto_coupons: bool = False,
    ) -> QuoteView:
        asked = OrderAsked(
            "USD",
            lines or (line("box", 3, "10.00"),),
            coupons=coupons,
            auto_coupons=auto_coupons,
            use_points=use_points,
            use_stored_value=use_stored_value,
            shipping=None if shipping is None else Decimal(shipping),
        )
        return await quote_order(self.cast.session, self.player, asked, is_by_key=is_by_key)

    async def reserve(
        self,
        order: str,
        quote: str,
        *,
        taxes: Sequence[str] | None = None,
        shipping_tax: str | None = None,
        ttl: int | None = None,
    ) -> OrderDone:
        done = await self.try_to_reserve(order, quote, taxes=taxes, shipping_tax=shipping_tax, ttl=ttl)
        assert isinstance(done, OrderDone), done
        return done

    async def try_to_reserve(
        self,
        order: str,
        quote: str,
        *,
        taxes: Sequence[str] | None = None,
        shipping_tax: str | None = None,
        ttl: int | None = None,
    ) -> OrderDone | QuoteChanged:
        return await reserve_order(
            self.cast.session,
            order_id=order,
            quote_id=quote,
            taxes=None if taxes is None else [Decimal(tax) for tax in taxes],
            shipping_tax=None if shipping_tax is None else Decimal(shipping_tax),
            ttl_seconds=ttl,
        )

    async def order(self, order: str, *lines: LineAsked, use_points: int | None = None) -> OrderDone:
        """Quote and reserve."""
        return await self.reserve(order, (await self.quote(*lines, use_points=use_points)).id)

    async def confirm(self, order: str, paid: str, currency: str = "USD") -> OrderDone:
        return await confirm_order(self.cast.session, order_id=order, amount=Decimal(paid), currency=currency)

    async def release(self, order: str, reason: str = "") -> OrderDone:
        return await release_order(self.cast.session, order_id=order, reason=reason)

    async def give_back(
        self,
        order: str,
        key: str,
        *lines: tuple[int, int],
        amount: str | None = None,
        currency: str = "USD",
        shipping: bool = False,
    ) -> OrderDone:
        asked = ReturnAsked(
            lines=lines or None,
            amount=None if amount is None else Decimal(amount),
            currency="" if amount is None else currency,
            has_shipping=shipping,
        )
        return await return_order(self.cast.session, order_id=order, return_id=key, asked=asked)

    async def read(self, order: str) -> OrderDone:
        """The order. Raises DomainError where there is none."""
        found = await read_order(self.cast.session, order)
        if found is None:
            raise DomainError(no_such_order())
        return found


async def broken(database: Database) -> list[str]:
    """What the audits of orders, of stored value and of coupons find."""
    orders = [found.name for found in await audit_orders(database) if found.violations]
    return orders + await broken_wallets(database) + await broken_coupons(database)


TICK = timedelta(microseconds=1)
HOLD = timedelta(minutes=15)
FULL = (2_000, (55_000, 50_000, 5_000, 0, 0))
"""The P and the stored value of `rich_shop`."""


async def shop_of(database: Database, **orders: object) -> Shop:
    """A game with these rules of orders, and a player."""
    cast = await live(database, program=program(), game=rules(**orders))
    await cast.join()
    return Shop(cast)


async def rich_shop(database: Database) -> Shop:
    """A player with 2,000 P, 500 USD of its own and 50 of a bonus."""
    shop = await shop_of(database)
    await shop.cast.grant("g", 2_000)
    await shop.wallet.top_up("t", "500.00", "STD")
    return shop


def code(error: pytest.ExceptionInfo[DomainError]) -> UserErrorCode:
    (fault,) = error.value.faults
    return fault.code


async def totals(shop: Shop) -> tuple[int, tuple[int, int, int, int, int]]:
    """The P of the player, and its stored value."""
    await sweep(shop.cast.core, shop.cast.game.id, shop.cast.real_now)
    return (await shop.cast.standing()).p, await shop.wallet.sums()
