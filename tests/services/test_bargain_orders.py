"""Bargainings on orders: their price is quoted, held, bought and given back (value.md V2.1, V2.8-10)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.bargaining import HELD_FOR, BargainStatus
from app.domain.errors import DomainError, UserErrorCode
from app.domain.orders import OrderStatus
from app.domain.pricing.cart import PriceSource
from app.infra.db import Database
from app.orders.inputs import LineAsked
from app.orders.reserving import QuoteChanged
from tests.bargains import DAY, Bargains, broken, line
from tests.cast import NOW
from tests.coupons import Coupons
from tests.orders import HOLD
from tests.orders import line as usual

TICK = timedelta(microseconds=1)


@pytest.fixture
async def bargains(database: Database) -> Bargains:
    return await Bargains.of(database, "a", "b", "c")


async def refused_quote(bargains: Bargains, *lines: LineAsked) -> tuple[UserErrorCode, tuple[str, ...]]:
    with pytest.raises(DomainError) as error:
        await bargains.shop.quote(*lines)
    (fault,) = error.value.faults
    return fault.code, fault.path


async def test_the_floor_is_paid_and_nothing_else_comes_off(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1)
    coupons = Coupons(bargains.cast)
    await coupons.template()
    await coupons.issue()
    bargain = await bargains.reached("a", "b", "c")
    shop = bargains.shop
    quote = await shop.quote(usual("other", 1, "5.00"), line(bargain), auto_coupons=True)
    one = quote.quote.lines[1]
    assert (one.priced.source, one.priced.price, one.net) == (PriceSource.BARGAIN, 1_000, 1_000)
    assert quote.quote.due == 450 + 1_000
    held = await shop.reserve("o", quote.id)
    assert await refused_quote(bargains, line(bargain)) == (
        *(UserErrorCode.NOT_PENDING, ("lines", "0", "bargainId")),
    )
    assert (await bargains.read(bargain)).is_reserved(NOW)
    assert await broken(database) == []
    assert (await shop.confirm("o", "14.50")).status is OrderStatus.CONFIRMED
    bought = await bargains.read(bargain)
    assert (bought.status, bought.ordered_at, bought.reference) == ("ORDERED", NOW, str(held.order.id))
    assert (await bargains.at(NOW + 9 * DAY).read(bargain)).status_at(NOW + 9 * DAY) is BargainStatus.ORDERED
    assert await refused_quote(bargains, line(bargain)) == (
        *(UserErrorCode.ENDED, ("lines", "0", "bargainId")),
    )
    assert await bargains.at(NOW + 9 * DAY).stock_left() == 0
    assert await broken(database) == []


async def test_what_a_line_must_be(bargains: Bargains) -> None:
    await bargains.activity()
    early = await bargains.started()
    theirs = await bargains.started("a")
    at = ("lines", "0")
    assert await refused_quote(bargains, line(theirs)) == (UserErrorCode.NOT_FOUND, (*at, "bargainId"))
    assert await refused_quote(bargains, line(early)) == (UserErrorCode.NOT_ENTITLED, (*at, "bargainId"))
    assert await refused_quote(bargains, line(early, "cup")) == (UserErrorCode.INVALID, (*at, "sku"))
    assert await refused_quote(bargains, line(early, quantity=2)) == (
        *(UserErrorCode.INVALID, (*at, "quantity")),
    )
    reached = await bargains.help(early, "a")
    for helper in "bc":
        reached = await bargains.help(early, helper)
    twice = [line(reached.bargain), line(reached.bargain)]
    assert await refused_quote(bargains, *twice) == (UserErrorCode.INVALID, ("lines", "1", "bargainId"))
    late = bargains.at(NOW + HELD_FOR)
    assert await refused_quote(late, line(early)) == (UserErrorCode.ENDED, (*at, "bargainId"))


async def test_an_early_price_is_that_of_the_moment(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1, buy_early=True)
    bargain = await bargains.started()
    bargain = (await bargains.help(bargain, "a")).bargain
    shop = bargains.shop
    quote = await shop.quote(line(bargain))
    assert quote.quote.due == bargain.price
    lower = (await bargains.help(bargain, "b")).bargain
    changed = await shop.try_to_reserve("o", quote.id)
    assert isinstance(changed, QuoteChanged)
    assert changed.quote.quote.due == lower.price < bargain.price
    await shop.reserve("o", changed.quote.id)
    # While it is bought its price stands.
    with pytest.raises(DomainError) as error:
        await bargains.help(bargain, "c")
    assert error.value.codes == {UserErrorCode.NOT_PENDING}
    assert await bargains.stock_left() == 0
    await shop.release("o")
    assert await bargains.stock_left() == 1
    assert (await bargains.help(bargain, "c")).bargain.price == 1_000
    assert await bargains.stock_left() == 0
    assert await broken(database) == []


async def test_a_hold_in_time_lasts_and_is_free_at_its_end(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1, buy_early=True)
    bargain = await bargains.started()
    before = bargains.at(NOW + DAY - TICK)
    await before.shop.reserve("o", (await before.shop.quote(line(bargain))).id)
    await before.shop.release("o")
    await before.shop.reserve("p", (await before.shop.quote(line(bargain))).id)
    during, after = (bargains.at(NOW + DAY - TICK + length) for length in (HOLD - TICK, HOLD))
    assert (await during.read(bargain)).status_at(during.session.game_now) is BargainStatus.OPEN
    assert (await after.read(bargain)).status_at(after.session.game_now) is BargainStatus.EXPIRED
    assert (await during.stock_left(), await after.stock_left()) == (0, 1)
    # Its own time is up as well: a late payment finds it gone.
    with pytest.raises(DomainError) as error:
        await after.shop.confirm("p", "20.00")
    assert error.value.codes == {UserErrorCode.RESERVATION_EXPIRED}
    assert await broken(database) == []


async def test_a_late_payment_takes_it_again(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1)
    bargain = await bargains.reached("a", "b", "c")
    shop = bargains.shop
    await shop.reserve("o", (await shop.quote(line(bargain))).id)
    late = bargains.at(NOW + HOLD)
    assert (await late.shop.confirm("o", "10.00")).status is OrderStatus.CONFIRMED
    assert (await late.read(bargain)).status is BargainStatus.ORDERED
    assert await broken(database) == []


async def test_a_unit_that_another_took_is_gone(bargains: Bargains, database: Database) -> None:
    await bargains.activity(stock=1, buy_early=True)
    bargain, theirs = await bargains.started(), await bargains.started("a")
    shop = bargains.shop
    await shop.reserve("o", (await shop.quote(line(bargain))).id)
    late = bargains.at(NOW + HOLD)
    other = type(shop)(late.cast, "a")
    await other.reserve("q", (await other.quote(line(theirs))).id)
    assert await refused_quote(late, line(bargain)) == (
        *(UserErrorCode.SOLD_OUT, ("lines", "0", "bargainId")),
    )
    with pytest.raises(DomainError) as error:
        await late.shop.confirm("o", "20.00")
    assert error.value.codes == {UserErrorCode.RESERVATION_EXPIRED}
    await other.confirm("q", "20.00")
    assert await broken(database) == []


async def test_tiers_and_sales_do_not_touch_it(bargains: Bargains) -> None:
    await bargains.activity()
    await Coupons(bargains.cast).sale(price=Decimal("1.00"))
    bargain = await bargains.reached("a", "b", "c")
    quote = await bargains.shop.quote(line(bargain), usual("box", 1, "30.00"))
    sources = [one.priced.source for one in quote.quote.lines]
    assert sources == [PriceSource.BARGAIN, PriceSource.FLASH]
