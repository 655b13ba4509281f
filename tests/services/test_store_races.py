"""Redeeming, and ending what was redeemed, while another request is faster: each reports what is so now."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import DomainError, UserErrorCode
from app.domain.store import RedemptionStatus
from app.infra.db import Connection, Database
from app.loyalty.audit import Invariant
from app.store import redeeming, redemption_queries
from app.store.audit import audit_store
from app.store.catalog import adjust_stock, archive_item
from app.store.eligibility import ItemRow
from app.store.queries import RedemptionContext
from app.store.redeeming import Redeemed
from app.store.redemption_queries import Own, RedemptionRow
from app.store.redemptions import NewRedemption
from app.store.service import cancel, fail, fail_overdue, fulfil
from tests.cast import NOW, check_members, fetch_rows, live, other_process
from tests.services.test_worker import until
from tests.shops import PRICE, Shop

HOUR = timedelta(hours=1)
LIMIT = 72 * HOUR


@pytest.fixture
async def shop(database: Database) -> Shop:
    return Shop(await live(database))


def broken(found: Sequence[Invariant]) -> list[str]:
    return [invariant.name for invariant in found if invariant.violations]


async def test_every_end_at_once_from_two_processes(
    shop: Shop, database: Database, database_url: str
) -> None:
    """Cancelled, failed and fulfilled at the same time: one of them wins, and gives back once or not."""
    item, cast = await shop.item(stock=40), shop.cast
    member = await shop.player(points=400)
    rows = [await shop.redeemed(item, f"k{number:02}") for number in range(12)]
    later, games = NOW + LIMIT, [cast.game.id]
    async with other_process(database_url) as second:
        for number, row in enumerate(rows):
            cores = [cast.core, cast.elsewhere(second).core]
            here, there = cores if number % 2 else reversed(cores)
            wanted = str(row.id)
            found = await asyncio.gather(
                cancel(here, Own(member.game.id, member.id), wanted, later),
                fulfil(there, games, wanted, tracking_url=None, real_now=later),
                fail(here, games, wanted, reason="Lost", real_now=later),
                return_exceptions=True,
            )
            won = [one for one in found if isinstance(one, redemption_queries.RedemptionRow)]
            lost = [one.faults[0].code for one in found if isinstance(one, DomainError)]
            assert (len(won), lost) == (1, [UserErrorCode.NOT_PENDING] * 2)
    ends = [state for _, state in await shop.states()]
    given_back = sum(state != RedemptionStatus.FULFILLED for state in ends)
    assert (await cast.standing()).p == 400 - 12 * PRICE + given_back * PRICE
    assert await fetch_rows(database, "SELECT stock FROM catalog_items") == [(28 + given_back,)]
    await check_members(database)
    assert broken(await audit_store(database)) == []


async def test_overdue_and_everything_else_at_once(shop: Shop, database: Database, database_url: str) -> None:
    item, cast = await shop.item(stock=10), shop.cast
    member = await shop.player()
    later = NOW + LIMIT
    async with other_process(database_url) as second:
        for number in range(8):
            wanted = str((await shop.redeemed(item, f"k{number}")).id)
            await asyncio.gather(
                fail_overdue(cast.elsewhere(second).at(later).session),
                fail_overdue(cast.at(later).session),
                cancel(cast.core, Own(member.game.id, member.id), wanted, later),
                fulfil(
                    cast.elsewhere(second).core, [cast.game.id], wanted, tracking_url=None, real_now=later
                ),
                return_exceptions=True,
            )
    assert "PENDING" not in dict(await shop.states()).values()
    await check_members(database)
    assert broken(await audit_store(database)) == []


async def overtaken(
    shop: Shop,
    monkeypatch: pytest.MonkeyPatch,
    item: UUID,
    meanwhile: Callable[[], Awaitable[object]],
    expected_price: int | None = None,
) -> Redeemed:
    """Redeem as `p`; between the look and the taking, the other thing happens, once."""
    calls, creating = 0, redeeming.create_redemption

    async def interrupted(
        connection: Connection, context: RedemptionContext, item: ItemRow, new: NewRedemption
    ) -> RedemptionRow | None:
        nonlocal calls
        calls += 1
        if calls == 1:
            await meanwhile()
        return await creating(connection, context, item, new)

    with monkeypatch.context() as patch:
        patch.setattr(redeeming, "create_redemption", interrupted)
        return await shop.redeem(item, "overtaken", expected_price=expected_price)


async def test_an_overtaken_redemption_reports_what_is_so_now(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = await shop.item(stock=1)
    await shop.player()
    await shop.player("q")

    async def sold() -> None:
        await redeem_elsewhere(shop, item)

    with pytest.raises(DomainError) as refusal:
        await overtaken(shop, monkeypatch, item, sold)
    assert [fault.code for fault in refusal.value.faults] == [UserErrorCode.SOLD_OUT]
    assert ((await shop.cast.standing()).p, (await shop.cast.standing("q")).p) == (100, 90)
    await check_members(shop.cast.database)


async def test_a_price_that_rises_between_the_look_and_the_taking(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = await shop.item()
    await shop.player()

    async def dearer() -> None:
        await fetch_rows(
            shop.cast.database,
            "UPDATE catalog_items SET price = price + 1, version = version + 1 WHERE id = $1",
            item,
        )

    with pytest.raises(DomainError) as refusal:
        await overtaken(shop, monkeypatch, item, dearer, expected_price=PRICE)
    assert [fault.code for fault in refusal.value.faults] == [UserErrorCode.PRICE_CHANGED]
    assert (await shop.cast.standing()).p == 100
    await check_members(shop.cast.database)


async def test_every_change_but_of_the_stock_is_a_version(shop: Shop, database: Database) -> None:
    """Where the game's clock stands too: the price of two changes at one instant is not mistaken."""
    item, cast = await shop.item(stock=5), shop.cast
    await shop.player()

    async def version() -> int:
        ((number,),) = await fetch_rows(database, "SELECT version FROM catalog_items WHERE id = $1", item)
        return number

    assert await version() == 1
    await shop.item(stock=5)
    await shop.item(stock=6)
    assert await version() == 3
    await adjust_stock(database, cast.game, sku="gem", by=1, key="k", real_now=cast.real_now)
    made = await shop.redeemed(item)
    await fail(cast.core, [cast.game.id], str(made.id), reason="Lost", real_now=cast.real_now)
    assert await version() == 3
    await archive_item(database, cast.game, "gem", cast.real_now)
    await archive_item(database, cast.game, "gem", cast.real_now)
    assert await version() == 4


async def redeem_elsewhere(shop: Shop, item: UUID) -> None:
    """`q` redeems, with another process's books."""
    await Shop(shop.cast.elsewhere()).redeem(item, "first", "q")


async def test_who_is_overtaken_by_a_price_pays_the_new_one(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = await shop.item()
    await shop.player()

    async def dearer() -> None:
        await fetch_rows(
            shop.cast.database,
            "UPDATE catalog_items SET price = 30, version = version + 1",
        )

    made = await overtaken(shop, monkeypatch, item, dearer)
    assert (made.redemption.points_spent, (await shop.cast.standing()).p) == (30, 70)
    assert broken(await audit_store(shop.cast.database)) == []


async def test_who_was_overtaken_holds_what_it_looks_at(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second look is behind locks: what is sold and given back all the time keeps nobody trying."""
    item = await shop.item(stock=1)
    await shop.player()
    await shop.player("q")
    waiting: list[asyncio.Task[None]] = []
    holding = redeeming.lock_member_and_item

    async def held(connection: Connection, *about: Any) -> None:  # noqa: ANN401
        await holding(connection, *about)
        waiting.append(asyncio.create_task(redeem_elsewhere(shop, item)))
        await until(somebody_waits)
        assert not waiting[0].done()

    async def somebody_waits() -> bool:
        asked = (
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return (await fetch_rows(shop.cast.database, asked))[0][0] == 1

    async def nothing() -> None:
        await fetch_rows(shop.cast.database, "UPDATE catalog_items SET version = version + 1")

    monkeypatch.setattr(redeeming, "lock_member_and_item", held)
    made = await overtaken(shop, monkeypatch, item, nothing)
    assert made.redemption.item.stock == 0
    monkeypatch.setattr(redeeming, "lock_member_and_item", holding)
    with pytest.raises(DomainError):
        await waiting[0]
