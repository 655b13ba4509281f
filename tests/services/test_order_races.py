"""Orders while many run at once, in two processes: nothing is oversold, doubled, lost or below zero.

With HYPOTHESIS_PROFILE=long 1,000 orders on 20 members.
"""

import asyncio
import random
from collections import Counter

from app.domain.errors import DomainError, UserErrorCode
from app.domain.orders import OrderStatus
from app.infra.db import Database
from app.orders.reserving import QuoteChanged
from tests.cast import NOW, check_members, fetch_rows, live, other_process
from tests.coupons import Coupons
from tests.domain.worlds import LONG
from tests.orders import Shop, broken, line, program, rules
from tests.wallets import DAY

PLAYERS = tuple(f"p{number}" for number in range(20 if LONG else 6))
ORDERS = 1_000 if LONG else 120
STOCK = ORDERS // 12
USES = ORDERS // 40
EXPECTED = {UserErrorCode.INSUFFICIENT_POINTS, UserErrorCode.BUDGET_SPENT, UserErrorCode.CODE_INVALID}
EXPECTED |= {UserErrorCode.COUPON_NOT_APPLICABLE}
"""What a quote or a reservation may answer where another one came first."""


async def test_many_orders_at_once_on_few_members(database: Database, database_url: str) -> None:
    """They share the stock of a sale, and the budget of a coupon; each member's P and value are few."""
    cast = await live(database, program=program(), game=rules())
    await Coupons(cast).sale(stock=STOCK)
    await Coupons(cast).template(max_uses=USES)
    for player in PLAYERS:
        await cast.join(player)
        await cast.grant(player, 1_000, player=player)
        shop = Shop(cast, player)
        await shop.wallet.top_up(player, "100.00")
        await Coupons(cast, player).issue(player)
    drawn = random.Random(71)  # noqa: S311 - no secret
    said: Counter[str] = Counter()
    async with other_process(database_url) as second:

        async def order(number: int, ends: float, points: int) -> None:
            here = Shop(cast, PLAYERS[number % len(PLAYERS)])
            key = f"o{number}"
            try:
                quote = await here.quote(line("box", 1, "10.00"), use_points=points, auto_coupons=True)
                both = [shop.try_to_reserve(key, quote.id) for shop in (here, here.elsewhere(second))]
                reserved = await asyncio.gather(*both)
            except DomainError as refused:
                if not refused.codes <= EXPECTED:
                    raise
                said[refused.faults[0].code] += 1
                return
            held = [one for one in reserved if not isinstance(one, QuoteChanged)]
            if not held:
                said["QUOTE_CHANGED"] += 1
                return
            paid = f"{held[0].order.due / 100:.2f}"
            if ends < 0.2:
                await asyncio.gather(here.release(key), here.elsewhere(second).release(key))
            elif ends < 0.9:
                await asyncio.gather(here.confirm(key, paid), here.elsewhere(second).confirm(key, paid))
                if ends > 0.6:
                    await here.give_back(key, f"r{number}", (0, 1))
            said["held"] += 1

        await asyncio.gather(
            *(order(number, drawn.random(), drawn.choice((0, 100, 200))) for number in range(ORDERS))
        )
    assert said["held"] > len(PLAYERS)
    assert await broken(database) == []
    sold = "SELECT coalesce(sum(units), 0)::int FROM flash_sale_takes WHERE status IN ('HELD', 'SOLD')"
    assert (await fetch_rows(database, sold))[0][0] <= STOCK
    ((least,),) = await fetch_rows(database, "SELECT min(p) FROM members")
    assert least >= 0
    late = cast.at(NOW + DAY)
    for player in PLAYERS:
        available, paid_for, bonus, held_now, debt = await Shop(late, player).wallet.sums()
        assert (available, bonus, held_now, debt) == (paid_for, 0, 0, 0)
    assert await broken(database) == []
    await check_members(database)


async def test_one_id_for_two_members_is_one_order(database: Database, database_url: str) -> None:
    cast = await live(database, program=program(), game=rules())
    shops = [Shop(cast, player) for player in PLAYERS]
    for shop in shops:
        await cast.join(shop.player)
    quotes = [await shop.quote() for shop in shops]
    async with other_process(database_url) as second:
        work = [
            shop.elsewhere(second).reserve("same", quote.id)
            for shop, quote in zip(shops, quotes, strict=True)
        ]
        answers = await asyncio.gather(*work, return_exceptions=True)
    refused = [one.faults[0].code for one in answers if isinstance(one, DomainError)]
    assert refused == [UserErrorCode.IDEMPOTENCY_CONFLICT] * (len(PLAYERS) - 1)
    assert (await shops[0].read("same")).status is OrderStatus.RESERVED
    assert await broken(database) == []


async def test_a_release_and_a_confirmation_at_once(database: Database, database_url: str) -> None:
    cast = await live(database, program=program(), game=rules())
    await cast.join()
    shop = Shop(cast)
    await shop.wallet.top_up("t", "20.00")
    async with other_process(database_url) as second:
        there = shop.elsewhere(second)
        for number in range(4):
            key = f"o{number}"
            await shop.order(key, line("box", 1, "10.00"))
            answers = await asyncio.gather(shop.confirm(key, "0"), there.release(key), return_exceptions=True)
            refused = [one.faults[0].code for one in answers if isinstance(one, DomainError)]
            assert len(refused) == 1
            assert refused[0] in {UserErrorCode.ALREADY_CONFIRMED, UserErrorCode.RESERVATION_EXPIRED}
            if (await shop.read(key)).status is OrderStatus.CONFIRMED:
                await shop.give_back(key, f"r{number}", (0, 1))
    assert await shop.wallet.sums() == (2_000, 2_000, 0, 0, 0)
    assert await broken(database) == []
