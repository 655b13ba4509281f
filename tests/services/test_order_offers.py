"""Coupons and flash sales on orders, and what the audit of orders sees (value.md V2.8, V2.12)."""

import pytest

from app.domain.coupons import CouponStatus
from app.domain.errors import DomainError, UserErrorCode
from app.domain.pricing.cart import PriceSource
from app.infra.db import Database
from app.orders.reserving import QuoteChanged
from tests.cast import NOW, fetch_rows
from tests.coupons import Coupons
from tests.orders import FULL, HOLD, Shop, broken, code, line, rich_shop, totals


@pytest.fixture
async def shop(database: Database) -> Shop:
    return await rich_shop(database)


async def test_coupons_are_held_used_and_come_back_with_their_lines(shop: Shop, database: Database) -> None:
    coupons = Coupons(shop.cast)
    await coupons.template(max_uses=1)
    issued = (await coupons.issue()).coupon
    for named, found in (
        ("NONE", UserErrorCode.CODE_INVALID),
        ("", UserErrorCode.CODE_INVALID),
    ):
        with pytest.raises(DomainError) as error:
            await shop.quote(coupons=[named])
        assert (code(error), error.value.faults[0].path) == (found, ("coupons", "0"))
    with pytest.raises(DomainError) as error:
        await shop.quote(coupons=[issued.code, str(issued.id)])
    assert (code(error), error.value.faults[0].path[1]) == (UserErrorCode.COUPON_NOT_APPLICABLE, "1")
    cart = (line("box", 2, "500.00"), line("gem", 1, "200.00"))
    quotes = [
        await shop.quote(*cart, coupons=[issued.code.lower()]),
        await shop.quote(*cart, auto_coupons=True),
    ]
    assert [view.quote.discounts[0].total for view in quotes] == [12_000, 12_000]
    assert quotes[0].codes == {str(issued.id): issued.code}
    await shop.reserve("o1", quotes[0].id)
    assert await coupons.status(issued.id) is CouponStatus.RESERVED
    assert isinstance(await shop.try_to_reserve("o2", quotes[1].id), QuoteChanged)
    await shop.release("o1")
    assert await coupons.status(issued.id) is CouponStatus.ISSUED
    await shop.reserve("o3", (await shop.quote(*cart, coupons=[str(issued.id)])).id)
    late, late_coupons = shop.at(NOW + HOLD), coupons.at(NOW + HOLD)
    assert await late_coupons.status(issued.id) is CouponStatus.ISSUED
    await late.confirm("o3", "530.00")
    assert await late_coupons.status(issued.id) is CouponStatus.USED
    assert await broken(database) == []
    await late.give_back("o3", "r1", (0, 2))
    assert await late_coupons.status(issued.id) is CouponStatus.USED
    await late.give_back("o3", "r2", (1, 1))
    assert await late_coupons.status(issued.id) is CouponStatus.ISSUED
    assert await totals(late) == FULL
    assert await broken(database) == []


async def test_a_budget_that_is_spent_holds_nothing(shop: Shop, database: Database) -> None:
    coupons = Coupons(shop.cast)
    await coupons.template(max_uses=1)
    mine = (await coupons.issue("1")).coupon
    await shop.cast.join("q")
    theirs = (await coupons.of("q").issue("2")).coupon
    other = Shop(shop.cast, "q")
    quotes = [await shop.quote(coupons=[mine.code]), await other.quote(coupons=[theirs.code])]
    await other.reserve("o1", quotes[1].id)
    with pytest.raises(DomainError) as error:
        await shop.reserve("o2", quotes[0].id)
    assert code(error) is UserErrorCode.BUDGET_SPENT
    assert await totals(shop) == FULL
    # What the other held is free at its end, and so is the budget.
    late = shop.at(NOW + HOLD)
    await late.reserve("o3", (await late.quote(coupons=[mine.code])).id)
    assert await broken(database) == []


async def test_stock_of_a_flash_sale_is_sold_once(shop: Shop, database: Database) -> None:
    await Coupons(shop.cast).sale()
    quotes = [await shop.quote(line("box", 2, "10.00")) for _ in range(2)]
    assert [view.quote.lines[0].priced.source for view in quotes] == [PriceSource.FLASH] * 2
    await shop.reserve("o1", quotes[0].id)
    changed = await shop.try_to_reserve("o2", quotes[1].id)
    assert isinstance(changed, QuoteChanged)
    assert changed.quote.quote.lines[0].priced.source is PriceSource.LIST
    # One unit is left: the price of the others does not change by what somebody else takes.
    one = await shop.quote(line("box", 1, "10.00"))
    await shop.confirm("o1", "0")
    assert (await shop.reserve("o3", one.id)).order.view.quote.lines[0].priced.price == 500
    await shop.release("o3")
    await shop.give_back("o1", "r", (0, 2))
    assert (await shop.quote(line("box", 1, "10.00"))).quote.lines[0].priced.source is PriceSource.FLASH
    assert (await shop.quote(line("box", 2, "10.00"))).quote.lines[0].priced.source is PriceSource.LIST
    assert await broken(database) == []


async def test_the_audit_sees_what_does_not_agree(shop: Shop, database: Database) -> None:
    await shop.order("o", line("box", 3, "300.00"), use_points=1_000)
    await shop.confirm("o", "340.00")
    await shop.give_back("o", "r", (0, 1))
    assert await broken(database) == []
    for damage, repair, found in (
        ("due = due + 1", "due = due - 1", "orders-components"),
        ("earns_on = 0, status = status", "earns_on = 84000", "orders-captured"),
        ("spend_key = 'order:x'", "spend_key = 'order:' || id", "orders-captured"),
    ):
        await fetch_rows(database, f"UPDATE orders SET {damage}")  # noqa: S608 - of the lines above
        assert found in await broken(database), damage
        await fetch_rows(database, f"UPDATE orders SET {repair}")  # noqa: S608 - of the lines above
    await fetch_rows(database, "UPDATE order_parts SET returned_paid = 0 WHERE place = 0")
    assert await broken(database) == ["orders-returned"]
