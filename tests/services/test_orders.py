"""Orders below the API: reserved, confirmed, given up, expired and returned; and the audit (value.md V2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import PointsSpent, wake_at
from app.domain.orders import OrderStatus
from app.domain.pricing.cart import FreeShipping, PriceChoice, PriceSource
from app.domain.pricing.quote import Part
from app.infra.db import Database
from app.orders.coupon_sales import COUPON_SALES
from app.orders.inputs import QUOTE_FOR
from app.orders.list_queries import GAMES_PAGE
from app.orders.quoting import KEPT_FOR, forget_quotes
from app.orders.reserving import QuoteChanged
from tests.cast import NOW, check_members, fetch_rows, live
from tests.merging import merge
from tests.orders import FULL, HOLD, TICK, Shop, broken, code, line, rich_shop, rules, shop_of, totals


@pytest.fixture
async def shop(database: Database) -> Shop:
    return await rich_shop(database)


async def test_an_order_from_its_quote_to_its_return(shop: Shop, database: Database) -> None:
    cart = [line("box", 3, "100.00"), line("gem", 1, "400.00")]
    quote = await shop.quote(*cart, use_points=1_000)
    assert (quote.quote.points_spent, quote.quote.points_value) == (1_000, 1_000)
    assert (quote.quote.due, quote.quote.stored_paid, quote.quote.stored_bonus) == (14_000, 50_000, 5_000)
    assert await totals(shop) == FULL
    reserved = await shop.reserve("o", quote.id)
    assert (reserved.status, reserved.order.due) == (OrderStatus.RESERVED, 14_000)
    assert await totals(shop) == (1_000, (0, 50_000, 5_000, 55_000, 0))
    assert await broken(database) == []
    confirmed = await shop.confirm("o", "140.00")
    assert confirmed.status is OrderStatus.CONFIRMED
    standing = await shop.cast.standing()
    # 140 in money and 500 of what was paid for: 5 P for each USD on the first tier.
    assert standing.p == 1_000 + quote.p
    assert standing.lifetime_sc == quote.sc > 0
    assert standing.ltv_usd == 640
    back = await shop.give_back("o", "r1", (0, 1))
    assert back.status is OrderStatus.PARTLY_RETURNED
    assert back.returned is not None
    # Of the line: 60.00 in money, 214.28 that was paid for, 21.43 of the bonus, 429 P.
    assert back.returned.back == Part(2_000, 7_142, 714, 143)
    rest = await shop.give_back("o", "r2", (0, 2), (1, 1))
    assert (rest.status, len(rest.returns)) == (OrderStatus.RETURNED, 2)
    assert await totals(shop) == FULL
    after = await shop.cast.standing()
    assert (after.lifetime_sc, after.ltv_usd, after.holds) == (0, 0, ())
    assert await broken(database) == []
    await check_members(database)


async def test_a_changed_or_old_quote_holds_nothing_and_comes_with_the_new_one(
    shop: Shop, database: Database
) -> None:
    quote = await shop.quote(use_points=500)
    await shop.wallet.spend(55_000)
    changed = await shop.try_to_reserve("o", quote.id)
    assert isinstance(changed, QuoteChanged)
    assert (changed.fault.code, changed.quote.quote.due) == (UserErrorCode.QUOTE_CHANGED, 2_500)
    assert await fetch_rows(database, "SELECT count(*) FROM orders") == [(0,)]
    late = shop.at(NOW + QUOTE_FOR)
    old = await late.try_to_reserve("o", changed.quote.id)
    assert isinstance(old, QuoteChanged)
    assert old.quote.quote == changed.quote.quote
    assert (await late.reserve("o", old.quote.id)).order.due == 2_500
    kept = await forget_quotes(shop.at(NOW + QUOTE_FOR + KEPT_FOR).cast.session)
    assert kept == 0
    assert await forget_quotes(shop.at(NOW + 2 * QUOTE_FOR + KEPT_FOR).cast.session) == 2
    with pytest.raises(DomainError) as error:
        await late.try_to_reserve("o2", changed.quote.id)
    assert code(error) is UserErrorCode.NOT_FOUND


async def test_a_quote_of_a_player_and_a_tampered_one_are_not_found(shop: Shop) -> None:
    shown = await shop.quote(is_by_key=False)
    kept = await shop.quote()
    for quote in (shown.id, kept.id[:-1] + ("A" if kept.id[-1] != "A" else "B"), "", "x" * 200):
        with pytest.raises(DomainError) as error:
            await shop.reserve("o", quote)
        assert code(error) is UserErrorCode.NOT_FOUND
    elsewhere = Shop(await live(shop.cast.database, "other", game=rules()))
    await elsewhere.cast.join()
    with pytest.raises(DomainError) as error:
        await elsewhere.reserve("o", kept.id)
    assert code(error) is UserErrorCode.NOT_FOUND


async def test_repeats_answer_as_first_and_other_input_conflicts(shop: Shop, database: Database) -> None:
    quote = await shop.quote(use_points=1_000)
    first = await shop.reserve("o", quote.id)
    again = await shop.reserve("o", quote.id)
    assert (again.order, again.status, again.replayed) == (first.order, OrderStatus.RESERVED, True)
    with pytest.raises(DomainError) as error:
        await shop.reserve("o", quote.id, ttl=60)
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    with pytest.raises(DomainError) as error:
        await shop.confirm("o", "0.01")
    assert code(error) is UserErrorCode.AMOUNT_MISMATCH
    with pytest.raises(DomainError) as error:
        await shop.confirm("o", "0", "EUR")
    assert code(error) is UserErrorCode.AMOUNT_MISMATCH
    await shop.confirm("o", "0.00")
    returned = await shop.give_back("o", "r", (0, 1))
    confirmed = await shop.confirm("o", "0")
    assert (confirmed.status, confirmed.returns, confirmed.replayed) == (OrderStatus.CONFIRMED, (), True)
    with pytest.raises(DomainError) as error:
        await shop.confirm("o", "1")
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    repeated = await shop.give_back("o", "r", (0, 1))
    assert (repeated.returned, repeated.replayed) == (returned.returned, True)
    with pytest.raises(DomainError) as error:
        await shop.give_back("o", "r", (0, 2))
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    assert (await shop.read("o")).status is OrderStatus.PARTLY_RETURNED
    assert (await shop.reserve("o", quote.id)).status is OrderStatus.RESERVED
    assert await broken(database) == []


async def test_what_is_given_up_is_free_and_its_id_is_spent(shop: Shop, database: Database) -> None:
    quote = await shop.quote(line("box", 1, "600.00"), use_points=1_000)
    await shop.reserve("o", quote.id)
    released = await shop.release("o", "changed their mind")
    assert (released.status, released.replayed) == (OrderStatus.RELEASED, False)
    assert await totals(shop) == FULL
    assert (await shop.release("o", "changed their mind")).replayed
    with pytest.raises(DomainError) as error:
        await shop.release("o", "another")
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    with pytest.raises(DomainError) as error:
        await shop.confirm("o", "40.00")
    assert code(error) is UserErrorCode.RESERVATION_EXPIRED
    assert (await shop.reserve("o", quote.id)).replayed
    assert (await shop.read("o")).status is OrderStatus.RELEASED
    assert await totals(shop.at(NOW + HOLD)) == FULL
    await shop.order("o2")
    await shop.confirm("o2", "0")
    with pytest.raises(DomainError) as error:
        await shop.release("o2")
    assert code(error) is UserErrorCode.ALREADY_CONFIRMED
    assert await broken(database) == []
    await check_members(database)


async def test_a_hold_ends_at_its_instant_whether_or_not_anybody_looked(
    shop: Shop, database: Database
) -> None:
    await shop.order("o", line("box", 1, "600.00"), use_points=1_000)
    standing = await shop.cast.standing()
    assert wake_at(standing) == NOW + HOLD
    before, end = shop.at(NOW + HOLD - TICK), shop.at(NOW + HOLD)
    assert (await before.read("o")).status is OrderStatus.RESERVED
    assert (await totals(before))[0] == 1_000
    assert (await end.read("o")).status is OrderStatus.EXPIRED
    assert (await end.release("o")).status is OrderStatus.EXPIRED
    assert await totals(end) == FULL
    assert await fetch_rows(
        database, "SELECT kind, at, p, event_seq FROM loyalty_history WHERE kind LIKE 'P\\_%' ORDER BY seq"
    ) == [
        ("P_GRANTED", NOW, 2_000, 2),
        ("P_SPENT", NOW, -1_000, 3),
        ("P_RETURNED", NOW + HOLD, 1_000, None),
    ]
    assert await broken(database) == []
    await check_members(database)


async def test_after_the_end_the_same_things_are_taken_again(shop: Shop, database: Database) -> None:
    cart = (line("box", 1, "600.00"),)
    for key in ("o1", "o2", "o3"):
        await shop.order(key, *cart, use_points=1_000)
        shop = shop.at(shop.cast.real_now + HOLD)
    assert (await shop.confirm("o1", "40.00")).status is OrderStatus.CONFIRMED
    assert (await totals(shop))[1] == (0, 0, 0, 0, 0)
    with pytest.raises(DomainError) as error:
        await shop.confirm("o2", "40.00")
    assert code(error) is UserErrorCode.RESERVATION_EXPIRED
    await shop.wallet.top_up("t2", "550.00")
    # As much, and none of it is a bonus: not the same.
    with pytest.raises(DomainError) as error:
        await shop.confirm("o2", "40.00")
    assert code(error) is UserErrorCode.RESERVATION_EXPIRED
    assert (await shop.read("o2")).status is OrderStatus.EXPIRED
    await shop.cast.move(PointsSpent, "s", (await shop.cast.standing()).p - 999)
    with pytest.raises(DomainError) as error:
        await shop.confirm("o3", "40.00")
    assert "P are fewer" in error.value.faults[0].message
    returned = await shop.give_back("o1", "r", (0, 1))
    assert returned.status is OrderStatus.RETURNED
    assert await broken(database) == []
    await check_members(database)


async def test_free_shipping_of_the_tier_is_taken_like_stock(database: Database) -> None:
    shop = await shop_of(database, freeShipping={"BRONZE": 1}, tierDiscounts={"BRONZE": "10"})
    quotes = [await shop.quote(shipping=5) for _ in range(2)]
    assert [view.quote.shipping_free_by for view in quotes] == [FreeShipping.TIER] * 2
    assert quotes[0].quote.lines[0].priced.source is PriceSource.TIER
    first = await shop.reserve("o1", quotes[0].id)
    assert first.order.due == 2_700
    changed = await shop.try_to_reserve("o2", quotes[1].id)
    assert isinstance(changed, QuoteChanged)
    assert (changed.quote.quote.shipping, changed.quote.quote.due) == (500, 3_200)
    late = shop.at(NOW + HOLD)
    quote = await late.quote(shipping=5)
    assert quote.quote.shipping_free_by is FreeShipping.TIER
    await late.reserve("o3", quote.id)
    with pytest.raises(DomainError) as error:
        await late.confirm("o1", "27.00")
    assert "free shipping" in error.value.faults[0].message
    await late.confirm("o3", "27.00")
    await late.give_back("o3", "r", (0, 3))
    assert (await late.quote(shipping=5)).quote.shipping_free_by is None
    assert (await shop.at(NOW + timedelta(days=31)).quote(shipping=5)).quote.shipping == 0


async def test_a_member_day_and_a_price_with_points(database: Database) -> None:
    shop = await shop_of(
        database,
        memberDays=[{"code": "FIRST", "percent": "30", "dayOfMonth": 1}],
        combined=[{"sku": "box", "currency": "USD", "money": "199.00", "points": 500}],
    )
    quote = await shop.quote()
    assert (quote.quote.lines[0].priced.source, quote.quote.due) == (PriceSource.MEMBER_DAY, 2_100)
    assert (await shop.at(NOW + timedelta(days=1)).quote()).quote.due == 3_000
    combined = line("box", 2, "300.00", PriceChoice.COMBINED)
    with pytest.raises(DomainError) as error:
        await shop.quote(combined)
    assert code(error) is UserErrorCode.INSUFFICIENT_POINTS
    await shop.cast.grant("g", 1_000)
    await shop.order("o", combined)
    await shop.confirm("o", "398.00")
    assert (await shop.cast.standing()).ltv_usd == 398
    with pytest.raises(DomainError) as error:
        await shop.quote(line("gem", 1, "1", PriceChoice.COMBINED))
    assert code(error) is UserErrorCode.NOT_FOUND
    assert await broken(database) == []


async def test_taxes_are_due_and_go_back_with_their_lines(shop: Shop, database: Database) -> None:
    quote = await shop.quote(line("box", 3, "100.00"), line("gem", 1, "300.00"), shipping=10)
    order = await shop.reserve("o", quote.id, taxes=["57.00", "0"], shipping_tax="1.90")
    assert order.order.due + 55_000 == 60_000 + 1_000 + 5_700 + 190
    with pytest.raises(DomainError) as error:
        await shop.reserve("o2", (await shop.quote()).id, taxes=["1", "2"])
    assert error.value.faults[0].path == ("taxes",)
    await shop.confirm("o", "118.90")
    first = await shop.give_back("o", "r1", (0, 2), shipping=True)
    assert first.returned is not None
    assert abs(first.returned.back.due - (20_000 + 3_800 + 1_190)) <= 6
    rest = await shop.give_back("o", "r2", (0, 1), (1, 1))
    assert rest.status is OrderStatus.RETURNED
    assert (await totals(shop))[1] == FULL[1]
    assert await broken(database) == []


async def test_returns_by_amount_and_past_what_is_left(shop: Shop, database: Database) -> None:
    await shop.order("o", line("box", 3, "250.00"), use_points=2_000)
    with pytest.raises(DomainError) as error:
        await shop.give_back("o", "r", (0, 1))
    assert code(error) is UserErrorCode.INVALID
    await shop.confirm("o", "180.00")
    part = await shop.give_back("o", "r1", amount="73.00")
    assert part.returned is not None
    assert (part.returned.back.due, part.returned.back.points) == (7_300, 200)
    with pytest.raises(DomainError) as error:
        await shop.give_back("o", "r2", amount="657.01")
    assert code(error) is UserErrorCode.REFUND_EXCEEDS_PURCHASE
    with pytest.raises(DomainError) as error:
        await shop.give_back("o", "r2", (0, 4))
    assert code(error) is UserErrorCode.REFUND_EXCEEDS_PURCHASE
    with pytest.raises(DomainError) as error:
        await shop.give_back("o", "r2", shipping=True)
    assert code(error) is UserErrorCode.REFUND_EXCEEDS_PURCHASE
    for amount, currency in (("1", "EUR"), ("0.001", "USD"), ("0", "USD"), (None, "USD")):
        with pytest.raises(DomainError) as error:
            await shop.give_back("o", "r2", amount=amount, currency=currency)
        assert code(error) is UserErrorCode.INVALID
    for lines in ([(1, 1)], [(-1, 1)], [(0, 0)], [(0, 1), (0, 1)]):
        with pytest.raises(DomainError) as error:
            await shop.give_back("o", "r2", *lines)
        assert code(error) is UserErrorCode.INVALID
    assert (await shop.give_back("o", "r2", (0, 3))).status is OrderStatus.RETURNED
    assert await totals(shop) == FULL
    assert await broken(database) == []


async def test_nothing_counts_twice(shop: Shop, database: Database) -> None:
    await shop.cast.buy("bought", "5")
    quote = await shop.quote()
    with pytest.raises(DomainError) as error:
        await shop.reserve("bought", quote.id)
    assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
    await shop.reserve("o", quote.id)
    # As the next request reads it.
    shop.cast.game = replace(shop.cast.game, has_orders=True)
    assert (await fetch_rows(database, "SELECT has_orders FROM games"))[0][0]
    for _ in range(2):
        with pytest.raises(DomainError) as error:
            await shop.cast.buy("o", "30")
        assert code(error) is UserErrorCode.IDEMPOTENCY_CONFLICT
        with pytest.raises(DomainError) as error:
            await shop.cast.refund("o", "r")
        assert code(error) is UserErrorCode.INVALID
        assert "returnOrder" in error.value.faults[0].message
        await shop.confirm("o", "0")
    await shop.cast.refund("bought", "r")
    await shop.give_back("o", "r", (0, 3))
    assert await broken(database) == []


async def test_a_merge_takes_orders_and_held_points_along(shop: Shop, database: Database) -> None:
    await shop.cast.join("q")
    await shop.order("o1", line("box", 1, "600.00"), use_points=1_000)
    quote = await shop.quote(line("box", 1, "1.00"), use_stored_value=False)
    await merge(shop.cast, "q", "p")
    assert len((await shop.cast.standing()).holds) == 1
    await shop.reserve("o2", quote.id)
    await shop.confirm("o1", "40.00")
    await shop.confirm("o2", "1.00")
    await shop.give_back("o1", "r", (0, 1))
    await shop.give_back("o2", "r2", (0, 1))
    assert await totals(shop) == FULL
    assert await broken(database) == []
    await check_members(database)


@pytest.mark.parametrize(
    ("status", "indexes"),
    [
        (None, ["orders_game"]),
        (OrderStatus.CONFIRMED, ["orders_game_status"]),
        (OrderStatus.EXPIRED, ["orders_game_status", "orders_held"]),
        (OrderStatus.RESERVED, ["orders_game_status", "orders_held"]),
    ],
)
async def test_a_games_orders_are_found_by_indexes(
    shop: Shop, database: Database, status: OrderStatus | None, indexes: list[str]
) -> None:
    given = (shop.cast.game.id, 20, NOW, None, None)
    async with database.transaction() as connection:
        await connection.execute("SET LOCAL enable_seqscan = off")
        page = await connection.fetch(f"EXPLAIN {GAMES_PAGE[status, False, False]}", *given)
        named = await connection.fetch(f"EXPLAIN {GAMES_PAGE[status, True, False]}", *given, "p")
        sold = await connection.fetch(f"EXPLAIN {COUPON_SALES}", shop.cast.game.id, "TEN")
    plan = "\n".join(row[0] for row in page)
    assert any(f"{index} " in plan for index in indexes), plan
    for rows in (page, named, sold):
        assert not any("Seq Scan" in row[0] for row in rows), rows
