"""What comes with packs: coupons of each payment, items while they run; what goes with them (V5.2, V5.4)."""

import asyncio
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.coupons import CouponStatus
from app.infra.db import Database
from app.inventory.managing import store_definition, store_slot
from tests.cast import NOW, Cast, check_members, fetch_rows, live, other_process
from tests.coupons import Coupons, broken
from tests.packs import GOLD, MONTHLY, Packs, rules
from tests.possessions import Possessions, definition

DAY, TICK = timedelta(days=1), timedelta(microseconds=1)
END = datetime(2027, 1, 1, tzinfo=UTC)
GIVES = {"coupons": ["TEN", "GONE"], "items": ["crown"]}


async def world(database: Database, **changes: Any) -> tuple[Packs, Coupons, Possessions]:  # noqa: ANN401 - of the file
    cast = await live(database, game=rules({**GOLD, **GIVES, **changes}, MONTHLY))
    await cast.join()
    await Coupons(cast).template(days=30)
    await store_definition(database, cast.game, definition("crown"), NOW)
    await store_slot(database, cast.game, "badges", ["BADGE"], 2)
    return Packs(cast), Coupons(cast), Possessions(cast)


async def _statuses(coupons: Coupons, at: datetime = NOW) -> list[str]:
    return [row.status_at(at).value for row in await coupons.all()]


async def sound(cast: Cast) -> None:
    await check_members(cast.database)
    assert await broken(cast.database) == []


async def test_a_payment_issues_its_coupons_once(database: Database, database_url: str) -> None:
    packs, coupons, _ = await world(database)
    async with other_process(database_url) as second:
        await asyncio.gather(*(packs.elsewhere(each).pay() for each in (database, second) * 4))
    (row,) = await coupons.all()
    assert (row.source, row.template.code, row.expires_at) == ("PACK", "TEN", NOW + 30 * DAY)
    # Of a period that is still to come its days are counted from then.
    await packs.pay("b")
    assert sorted(row.expires_at for row in await coupons.all() if row.expires_at) == [
        NOW + 30 * DAY,
        END + 30 * DAY,
    ]
    assert (await coupons.stored()).issued == 2
    await sound(packs.cast)


@pytest.mark.parametrize(
    ("limit", "issued"), [({"max_issued": 1}, 1), ({"per_member": 1}, 1), ({"paused": True}, 0)]
)
async def test_a_template_that_issues_none_keeps_no_payment_from_counting(
    database: Database, limit: dict[str, Any], issued: int
) -> None:
    packs, coupons, _ = await world(database)
    await coupons.template(days=30, **limit)
    await packs.pay()
    await packs.pay("b")
    assert await packs.states() == [("GOLD_PASS", "ACTIVE")]
    assert (await coupons.stored()).issued == issued
    await sound(packs.cast)


@pytest.mark.parametrize("is_chargeback", [False, True])
async def test_coupons_go_back_with_their_payment(database: Database, *, is_chargeback: bool) -> None:
    packs, coupons, _ = await world(database)
    await packs.pay()
    await packs.pay("b")
    if is_chargeback:
        await packs.charge_back("b")
        await packs.charge_back("b")
    else:
        assert (await packs.refund("b")).amount == Decimal("299.00")
        await packs.refund("b")
    assert sorted(await _statuses(coupons)) == ["ISSUED", "REVOKED"]
    await sound(packs.cast)


@pytest.mark.parametrize("is_used", [False, True])
async def test_a_coupon_that_an_order_has_was_a_use_and_is_revoked_when_it_comes_back(
    database: Database, *, is_used: bool
) -> None:
    packs, coupons, _ = await world(database)
    await packs.pay()
    (row,) = await coupons.all()
    await coupons.reserve("o", (row.id, 100))
    if is_used:
        await coupons.use("o", row.id)
    later = packs.at(NOW + timedelta(minutes=10))
    assert (await later.refund()).amount < Decimal("299.00")
    expected = CouponStatus.USED if is_used else CouponStatus.RESERVED
    assert await coupons.at(NOW + timedelta(minutes=10)).status(row.id) is expected
    if is_used:
        await coupons.at(NOW + DAY).give_back("o", row.id)
    else:
        # Its time is up, whether or not something released it.
        assert await coupons.at(NOW + DAY).status(row.id) is CouponStatus.REVOKED
        assert await coupons.at(NOW + DAY).own() == []
        await coupons.at(NOW + DAY).release("o")
    assert await coupons.at(NOW + DAY).status(row.id) is CouponStatus.REVOKED
    assert ((await coupons.stored()).reserved, (await coupons.stored()).used) == (0, 0)
    await sound(packs.cast)


async def test_a_released_reservation_is_no_use(database: Database) -> None:
    packs, coupons, _ = await world(database)
    await packs.pay()
    (row,) = await coupons.all()
    await coupons.reserve("o", (row.id, 100))
    assert (await packs.at(NOW + DAY).refund()).amount == Decimal("299.00")
    assert await _statuses(coupons, NOW + DAY) == ["REVOKED"]
    await sound(packs.cast)


async def test_items_are_owned_and_shown_while_it_runs(database: Database) -> None:
    packs, _, possessions = await world(database)
    assert (await possessions.owned()).items == []
    await packs.pay(renews=True)
    (item,) = (await possessions.owned()).items
    assert (item.definition.code, item.until) == ("crown", END + 7 * DAY)
    await possessions.equip("crown")
    before = await possessions.loadout()
    assert [one.valid_until for one in before.items] == [END + 7 * DAY]
    await packs.cancel()
    after = await possessions.loadout()
    assert after.version > before.version
    assert [one.valid_until for one in after.items] == [END]
    for at, shown in ((END - TICK, ["crown"]), (END, [])):
        assert await possessions.shown(at=at) == shown
    (ended,) = (await possessions.owned(at=END + DAY)).items
    assert (ended.until, ended.ended_at) == (None, END)
    # Paid anew within 90 days, it is shown where it was.
    await packs.at(END + 80 * DAY).pay("b")
    assert await possessions.shown(at=END + 80 * DAY) == ["crown"]
    await check_members(database)


async def test_a_refund_and_a_chargeback_take_items_at_once(database: Database) -> None:
    packs, _, possessions = await world(database)
    await packs.pay()
    await possessions.equip("crown")
    await packs.refund()
    assert await possessions.shown() == []
    await packs.pay("b")
    assert await possessions.shown() == ["crown"]
    await packs.charge_back("b")
    assert await possessions.shown() == []
    assert await fetch_rows(database, "SELECT count(*) FROM inventory_grants") == [(0,)]
    await check_members(database)
