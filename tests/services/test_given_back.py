"""A redemption that ends after its P had expired: what was cancelled is gone, what failed comes back."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from app.domain.notifications import NotificationKind
from app.infra.db import Database
from app.loyalty.audit import audit
from app.loyalty.event_columns import GIVEN_BACK
from app.store.audit import audit_store
from app.store.redemption_queries import Own, RedemptionRow
from app.store.service import cancel, cancel_pending_of, fail, fail_overdue
from app.studios.updates import update_game
from app.texts.notifications import message
from tests.cast import NOW, check_members, fetch_rows, live, program_file
from tests.shops import Shop

DAY = timedelta(days=1)
EXPIRY = NOW + 31 * DAY
"""One month after the P were granted."""


@pytest.fixture
async def shop(database: Database) -> Shop:
    shop = Shop(await live(database, program=program_file(pExpiryMonths=1)))
    await update_game(database, shop.cast.game, fulfil_hours=31 * 24)
    await shop.player()
    await shop.cast.fresh()
    return shop


async def balance(shop: Shop) -> int:
    return (await shop.cast.standing()).p


async def checked(shop: Shop) -> None:
    database = shop.cast.database
    assert (await audit(database, shop.cast.real_now)).clean
    assert not any(invariant.violations for invariant in await audit_store(database))
    assert await check_members(database) == 1


async def test_cancelled_after_the_expiry(shop: Shop) -> None:
    item = await shop.item(stock=3)
    redeemed = await shop.redeem(item, at=EXPIRY - DAY)
    shop.cast = shop.cast.at(EXPIRY + DAY)
    cast, member = shop.cast, await shop.member()
    for _ in range(2):  # asked for again, nothing more happens
        await cancel(cast.core, Own(member.game.id, member.id), str(redeemed.redemption.id), cast.real_now)
    assert (await balance(shop), (await cast.standing()).p_expires_at) == (0, None)
    assert await fetch_rows(cast.database, "SELECT stock FROM catalog_items") == [(3,)]
    entries = await fetch_rows(
        cast.database, "SELECT kind, p, at, event_seq FROM loyalty_history ORDER BY seq DESC LIMIT 3"
    )
    assert entries == [
        ("P_EXPIRED", -10, EXPIRY + DAY, 4),
        ("P_RETURNED", 10, EXPIRY + DAY, 4),
        ("P_EXPIRED", -90, EXPIRY, None),
    ]
    assert await fetch_rows(cast.database, "SELECT code FROM loyalty_events WHERE kind = 'P_RETURNED'") == [
        (GIVEN_BACK,)
    ]
    ((params,),) = await fetch_rows(
        cast.database, "SELECT params FROM notifications WHERE kind = 'REDEMPTION_UPDATED'"
    )
    assert '"expired": 10' in params
    parameters = {"redemption": "", "status": "CANCELLED", "title": "Gem", "expired": 10}
    assert message(NotificationKind.REDEMPTION_UPDATED, parameters, "en") == (
        "Gem: your order has been cancelled. Of its points, 10 had expired in the meantime."
    )
    await checked(shop)


async def test_cancelled_in_time(shop: Shop) -> None:
    redeemed = await shop.redeem(await shop.item(), at=EXPIRY - 2 * DAY)
    shop.cast = shop.cast.at(EXPIRY - DAY)
    cast, member = shop.cast, await shop.member()
    await cancel(cast.core, Own(member.game.id, member.id), str(redeemed.redemption.id), cast.real_now)
    assert (await balance(shop), (await cast.standing()).p_expires_at) == (100, EXPIRY)
    await checked(shop)


async def by_the_studio(shop: Shop, row: RedemptionRow) -> None:
    cast = shop.cast
    await fail(
        cast.core,
        [cast.game.id],
        str(row.id),
        reason="none left",
        real_now=cast.real_now,
    )


async def by_itself(shop: Shop, row: RedemptionRow) -> None:
    cast = shop.cast
    assert await fail_overdue(cast.at(row.due_at).session) == 1


@pytest.mark.parametrize("failing", [by_the_studio, by_itself])
async def test_failed_after_the_expiry(
    shop: Shop, failing: Callable[[Shop, RedemptionRow], Awaitable[None]]
) -> None:
    redeemed = await shop.redeem(await shop.item(), at=EXPIRY - DAY)
    shop.cast = shop.cast.at(EXPIRY + DAY)
    await failing(shop, redeemed.redemption)
    standing = await shop.cast.standing()
    assert standing.p == 10
    assert standing.p_expires_at is not None
    assert standing.p_expires_at > EXPIRY + 28 * DAY
    shop.cast = shop.cast.at(redeemed.redemption.due_at)
    await checked(shop)


async def test_cancelled_by_erasing(shop: Shop) -> None:
    await shop.redeem(await shop.item(), at=EXPIRY - DAY)
    shop.cast = shop.cast.at(EXPIRY + DAY)
    cast, member = shop.cast, await shop.member()
    async with cast.database.transaction() as connection:
        assert await cancel_pending_of(connection, cast.core, cast.game.id, member.id, cast.real_now) == 1
    assert await balance(shop) == 0
    await checked(shop)


async def test_the_audit_finds_a_failure_that_is_stored_as_given_back(shop: Shop) -> None:
    redeemed = await shop.redeem(await shop.item())
    await by_the_studio(shop, redeemed.redemption)
    async with shop.cast.database.acquire() as connection:
        await connection.execute("SET session_replication_role = replica")
        await connection.execute("UPDATE loyalty_events SET code = $1 WHERE kind = 'P_RETURNED'", GIVEN_BACK)
        await connection.execute("SET session_replication_role = DEFAULT")
    broken = [one.name for one in await audit_store(shop.cast.database) if one.violations]
    assert broken == ["redemptions-returned-once"]
