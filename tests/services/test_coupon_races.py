"""Coupons and flash sales while many orders run at once, in two processes: no limit is exceeded."""

import asyncio
from collections.abc import Awaitable
from decimal import Decimal

from app.coupons.flash_sales import SaleGone
from app.coupons.reserving import BudgetSpent, CouponGone
from app.domain.coupons import CouponTrigger
from app.domain.errors import DomainError, UserErrorCode
from app.infra.db import Database
from tests.cast import ladder, live, other_process
from tests.coupons import Coupons, broken

PLAYERS = [f"p{number}" for number in range(8)]
EXPECTED = (DomainError, BudgetSpent, CouponGone, SaleGone)
"""What an order may answer where another one came first."""


async def outcomes(work: list[Awaitable[object]]) -> list[object]:
    """What became of work at once; errors that no race explains are raised."""
    answers = await asyncio.gather(*work, return_exceptions=True)
    for answer in answers:
        if isinstance(answer, BaseException) and not isinstance(answer, EXPECTED):
            raise answer
    return list(answers)


async def test_many_orders_share_a_budget_and_a_stock(database: Database, database_url: str) -> None:
    cast = await live(database, program=ladder((100, 10, 30), (100, 10, 30)))
    coupons = Coupons(cast)
    await coupons.template(code="FEW", max_issued=7, max_uses=5, max_discount=Decimal("4.00"))
    await coupons.template(code="UP", trigger=CouponTrigger.TIER_UP)
    await coupons.sale(stock=5, per_member=2)
    async with other_process(database_url) as second:
        twice = [one for own in (coupons, coupons.elsewhere(second)) for one in map(own.of, PLAYERS)]
        for player in PLAYERS:
            await cast.join(player)
        # Both processes send each issue: it is done once, and seven are had.
        issued = await outcomes([own.issue(own.player, "FEW") for own in twice])
        spent = [answer for answer in issued if isinstance(answer, DomainError)]
        assert {code for refused in spent for code in refused.codes} == {UserErrorCode.BUDGET_SPENT}
        ids = {own.player: row.id for own in map(coupons.of, PLAYERS) for row in await own.all()}
        assert len(ids) == 7
        wanted = [own for own in twice if own.player in ids]
        reserved = await outcomes([own.reserve(own.player, (ids[own.player], 100)) for own in wanted])
        assert reserved.count(None) == 4
        taken = await outcomes([own.take(own.player, 2) for own in twice])
        assert taken.count(None) >= 2
        assert (await coupons.sale(stock=5, per_member=2)).stock_left == 1
        work: list[Awaitable[object]] = [
            step
            for number, own in enumerate(wanted)
            for step in (
                own.use(own.player, ids[own.player]) if number % 2 else own.release(own.player),
                own.sell(own.player) if number % 2 else own.give_up(own.player),
            )
        ]
        await outcomes(work)
        for number, player in enumerate(PLAYERS):
            await cast.buy(f"b{number}", "150", player=player)
        await asyncio.gather(coupons.run(), coupons.elsewhere(second).run())
    promoted = [
        row for own in map(coupons.of, PLAYERS) for row in await own.all() if row.template.code == "UP"
    ]
    assert len(promoted) == len(PLAYERS)
    assert await broken(database) == []
