"""The law of holds: an order that is given up, or whose time is up, was nothing (value.md V2.10)."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from app.coupons.sale_queries import open_sales
from app.domain.events import Standing
from app.domain.pricing.cart import CouponClass
from app.infra.db import Database
from app.orders.inputs import LineAsked
from app.orders.views import QuoteView
from tests.cast import NOW, check_members, fetch_rows
from tests.coupons import DAY, TEN_PERCENT, Coupons
from tests.orders import HOLD, Shop, broken, line, shop_of, totals

Result = TypeVar("Result")
COUPONS = {
    "ALL": TEN_PERCENT,
    "BOX": replace(TEN_PERCENT, kind=CouponClass.PRODUCT, skus=["box"]),
    "WAY": replace(TEN_PERCENT, kind=CouponClass.SHIPPING, percent=Decimal(100)),
}


@dataclass(frozen=True, slots=True)
class Cart:
    """What an order is made of."""

    lines: tuple[LineAsked, ...]
    has_coupons: bool
    points: int
    shipping: int
    is_stored_value_used: bool


lines = st.builds(
    line,
    st.sampled_from(["box", "gem", "hat"]),
    st.integers(1, 3),
    st.sampled_from(["0.01", "9.99", "333.33"]),
)
carts = st.builds(
    Cart,
    lines=st.lists(lines, min_size=1, max_size=3).map(tuple),
    has_coupons=st.booleans(),
    points=st.integers(0, 2_000),
    shipping=st.sampled_from([0, 5]),
    is_stored_value_used=st.booleans(),
)


@dataclass(frozen=True, slots=True)
class Held:
    """All that an order could move: each is compared as a whole."""

    standing: Standing
    value: tuple[int, int, int, int, int]
    lots: list[tuple[Any, ...]]
    coupons: list[tuple[Any, ...]]
    budgets: list[tuple[Any, ...]]
    left: list[int | None]


async def stocked(database: Database) -> Shop:
    """A player whose tier has a discount and one free shipping a month, with P, lots, coupons and a sale."""
    shop = await shop_of(database, tierDiscounts={"BRONZE": "5"}, freeShipping={"BRONZE": 1})
    await shop.cast.grant("g", 2_000)
    await shop.wallet.top_up("t1", "500.00", "STD")
    await shop.wallet.top_up("t2", "7.77")
    coupons = Coupons(shop.cast)
    for code, draft in COUPONS.items():
        # Of each as much as one order takes: what is not given back is missed at once.
        await coupons.template(draft, code=code, max_uses=1)
        await coupons.issue(code, code)
    await coupons.sale(stock=3, until=NOW + 30 * DAY, per_member=3)
    return shop


async def state(shop: Shop) -> Held:
    cast, coupons = shop.cast, Coupons(shop.cast)
    async with cast.database.acquire() as connection:
        sales = await open_sales(connection, cast.game.id, cast.session.game_now)
    return Held(
        # When it was looked at last is no part of what is held.
        replace(await cast.standing(), applied_to=NOW),
        await shop.wallet.sums(),
        await fetch_rows(
            cast.database, "SELECT id, kind, remaining, held, expires_at FROM stored_value_lots ORDER BY id"
        ),
        [(row.template.code, row.status_at(cast.session.game_now)) for row in await coupons.all()],
        await fetch_rows(
            cast.database,
            "SELECT code, issued, reserved, used, reserved_discount, used_discount FROM coupon_templates"
            " ORDER BY code",
        ),
        [sale.stock_left for sale in sales],
    )


async def quoted(shop: Shop, cart: Cart) -> QuoteView:
    return await shop.quote(
        *cart.lines,
        auto_coupons=cart.has_coupons,
        use_points=cart.points,
        shipping=cart.shipping,
        use_stored_value=cart.is_stored_value_used,
    )


def priced(view: QuoteView) -> QuoteView:
    """The quote without its id, which is new each time."""
    return replace(view, id="", expires_at=NOW)


async def tried(shop: Shop, cart: Cart, number: int, *, expires: bool) -> datetime:
    """Hold an order and let it go, given up or by time; returns the instant after it."""
    before, quote = await state(shop), await quoted(shop, cart)
    await shop.reserve(f"o{number}", quote.id)
    if expires:
        shop = shop.at(shop.cast.real_now + HOLD)
        await totals(shop)  # the worker looks
        # The budgets count what is held until somebody asks for it; that it is free, the same order shows.
        again = await quoted(shop, cart)
        assert priced(again) == priced(quote)
        await shop.reserve(f"again {number}", again.id)
        await shop.release(f"again {number}")
    else:
        await shop.release(f"o{number}")
    assert await state(shop) == before
    assert priced(await quoted(shop, cart)) == priced(quote)
    return shop.cast.real_now


async def test_what_is_held_and_let_go_was_nothing(database: Database) -> None:
    shop, loop = await stocked(database), asyncio.get_running_loop()
    now, number = shop.cast.real_now, 0

    def here(work: Coroutine[Any, Any, Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(work, loop).result()

    @settings(max_examples=12, deadline=None)
    @given(carts, st.booleans())
    def law(cart: Cart, expires: bool) -> None:
        nonlocal now, number
        number += 1
        now = here(tried(shop.at(now), cart, number, expires=expires))

    await asyncio.to_thread(law)
    assert await broken(database) == []
    await check_members(database)
