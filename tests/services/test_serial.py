"""One member, two processes, everything at once: what is stored is what one after the other would give."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

import pytest

from app.domain.errors import DomainError
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.service import sweep
from app.store.audit import audit_store
from tests.cast import NOW, Cast, check_members, fetch_rows, ladder, other_process, sandbox
from tests.shops import PRICE, Shop

RULES = ladder((100, 50, 3), (200, 100, 3), (300, 300, 3), pExpiryMonths=1)
DEEDS = 80
PURCHASES = 10
STOCK = 30
Deed = Callable[[Cast], Awaitable[object]]


async def _let_a_day_pass(cast: Cast) -> None:
    """The clock goes on, and both processes' workers come upon what fell due."""
    await fetch_rows(
        cast.database,
        "UPDATE games SET sandbox_now = sandbox_now + $2 WHERE id = $1",
        *(cast.game.id, timedelta(days=1)),
    )
    await sweep(cast.core, cast.game.id, NOW)


async def _shuffled(deeds: Sequence[Deed], casts: Sequence[Cast], drawn: random.Random) -> list[object]:
    """Do them all, a dozen at a time, each in one of the processes; returns what became of each."""
    places = asyncio.Semaphore(12)

    async def do(deed: Deed) -> object:
        async with places:
            cast = drawn.choice(casts)
            await cast.fresh()
            try:
                return await deed(cast)
            except DomainError as refused:
                return refused

    return await asyncio.gather(*(do(deed) for deed in deeds))


@pytest.mark.parametrize("seed", range(3))
async def test_everything_at_once_has_a_serial_result(
    database: Database, database_url: str, seed: int
) -> None:
    drawn = random.Random(seed)  # noqa: S311 - no secret
    cast = await sandbox(database, program=RULES)
    shop = Shop(cast)
    item = await shop.item(stock=STOCK)
    await shop.player(points=20 * PRICE)
    for number in range(PURCHASES):
        await cast.buy(f"old-{number}", "20")
    deeds: list[Deed] = []
    for number in range(DEEDS):
        kind = drawn.choices(("buy", "refund", "redeem", "grant", "day"), (6, 3, 6, 1, 2))[0]
        key = f"k{number}"
        if kind == "buy":
            amount = str(drawn.choice((5, 40, 150)))
            # Sent twice, counted once.
            deeds += [lambda cast, key=key, amount=amount: cast.buy(key, amount)] * 2
        elif kind == "refund":
            earlier = f"old-{drawn.randrange(PURCHASES)}"
            deeds.append(lambda cast, key=key, earlier=earlier: cast.refund(earlier, key))
        elif kind == "redeem":
            deeds += [lambda cast, key=key: Shop(cast).redeem(item, key)] * 2
        elif kind == "grant":
            deeds.append(lambda cast, key=key: cast.grant(key, 30))
        else:
            deeds.append(_let_a_day_pass)
    drawn.shuffle(deeds)
    async with other_process(database_url) as second:
        found = await _shuffled(deeds, (cast, cast.elsewhere(second)), drawn)
    assert [one for one in found if isinstance(one, BaseException) and not isinstance(one, DomainError)] == []
    assert await check_members(database) == 1
    report = [*(await audit(database, NOW)).invariants, *await audit_store(database)]
    assert [one.name for one in report if one.violations] == []
    ((stock, redeemed, balance),) = await fetch_rows(
        database,
        "SELECT (SELECT stock FROM catalog_items), (SELECT count(*) FROM redemptions), p FROM members",
    )
    assert stock == STOCK - redeemed
    assert redeemed > 0
    assert balance >= 0
