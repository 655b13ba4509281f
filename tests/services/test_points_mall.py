"""The points mall: P buy coupons and stored value at once, within what limits these, or nothing is taken."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.coupons import CouponSource, CouponStatus
from app.domain.errors import DomainError, UserErrorCode
from app.domain.store import ItemKind, RedemptionStatus
from app.domain.top_ups import USUAL_BONUS_DAYS
from app.infra.db import Database
from app.store.audit import audit_store
from app.store.catalog import ItemDraft, check_draft, store_items
from app.store.eligibility import ItemRow
from app.store.importer import import_catalog
from tests.cast import NOW, Cast, check_members, fetch_rows, live
from tests.coupons import TEN_PERCENT, Coupons
from tests.orders import broken
from tests.shops import Shop
from tests.wallets import Wallet, rules

ITEM = ItemDraft(sku="x", kind=ItemKind.DIGITAL, title=[("en", "X")], price=10)
FIVE = (Decimal("5.00"), "USD")


@pytest.fixture
async def shop(database: Database) -> Shop:
    shop = Shop(await live(database, game=rules(maxBalance={"USD": "12.00"})))
    await shop.player()
    return shop


async def stored(cast: Cast, **changes: object) -> ItemRow:
    draft = replace(ITEM, **changes)
    (one,) = await store_items(cast.database, cast.game, [draft], cast.real_now, keep_stock=False)
    return one.item


async def refused(shop: Shop, item: ItemRow, key: str, quantity: int = 1, player: str = "p") -> UserErrorCode:
    with pytest.raises(DomainError) as error:
        await shop.redeem(item.id, key, player, quantity)
    (fault,) = error.value.faults
    assert fault.path == ("itemId",)
    return fault.code


async def clean(database: Database) -> None:
    assert await broken(database) == []
    assert [one.name for one in await audit_store(database) if one.violations] == []
    await check_members(database)


async def test_p_buy_coupons(shop: Shop, database: Database) -> None:
    cast, coupons = shop.cast, Coupons(shop.cast)
    await coupons.template(max_issued=3, per_member=3)
    item = await stored(cast, grants_coupon="TEN", stock=9)
    done = await shop.redeem(item.id, "k", quantity=2)
    assert (done.redemption.status, done.redemption.item.stock) == (RedemptionStatus.FULFILLED, 7)
    assert done.recorded.standing.p == 80
    again = await shop.redeem(item.id, "k", quantity=2)
    assert (again.replayed, again.redemption.status) == (True, RedemptionStatus.FULFILLED)
    had = await coupons.all()
    assert [(one.source, one.status_at(NOW)) for one in had] == [
        (CouponSource.REDEMPTION, CouponStatus.ISSUED)
    ] * 2
    assert len({one.code for one in had}) == 2
    # One more is issued than there are, or than a member may have: nothing is taken.
    assert await refused(shop, item, "k2", 2) == UserErrorCode.LIMIT_REACHED
    await shop.player("q")
    assert await refused(shop, item, "q", 2, "q") == UserErrorCode.SOLD_OUT
    await shop.redeem(item.id, "q", "q")
    assert (await cast.standing("p")).p == 80
    assert await fetch_rows(database, "SELECT stock FROM catalog_items") == [(6,)]
    await clean(database)


async def test_what_a_template_limits_is_limited_for_p_too(shop: Shop, database: Database) -> None:
    coupons = Coupons(shop.cast)
    for changes, found in (
        ({"paused": True}, UserErrorCode.SOLD_OUT),
        ({"starts": NOW + timedelta(days=1)}, UserErrorCode.SOLD_OUT),
        ({"tiers": ["BLACK"]}, UserErrorCode.NOT_ENTITLED),
    ):
        code = "T" + "".join(changes).upper()
        await coupons.template(TEN_PERCENT, code=code, **changes)
        item = await stored(shop.cast, sku=code, grants_coupon=code)
        assert await refused(shop, item, code) == found
    assert (await shop.cast.standing()).p == 100
    assert await coupons.all() == []
    await clean(database)


async def test_p_buy_stored_value(shop: Shop, database: Database) -> None:
    wallet = Wallet(shop.cast)
    item = await stored(shop.cast, grants_value=FIVE, per_member_limit=9)
    done = await shop.redeem(item.id, "k", quantity=2)
    assert (done.redemption.status, done.recorded.standing.p) == (RedemptionStatus.FULFILLED, 80)
    assert (await shop.redeem(item.id, "k", quantity=2)).replayed
    assert await wallet.entries() == [("REDEEMED", "BONUS", 1_000)]
    (lot,) = await fetch_rows(database, "SELECT kind, expires_at FROM stored_value_lots")
    assert tuple(lot) == ("BONUS", NOW + timedelta(days=USUAL_BONUS_DAYS))
    assert await refused(shop, item, "k2") == UserErrorCode.LIMIT_REACHED, "the greatest balance is 12.00"
    exact = await stored(shop.cast, sku="two", grants_value=(Decimal(2), "USD"))
    await shop.redeem(exact.id, "k3")
    assert (await wallet.sums())[0] == 1_200
    await clean(database)


async def test_the_audit_sees_what_was_not_granted(shop: Shop, database: Database) -> None:
    await Coupons(shop.cast).template()
    await shop.redeem((await stored(shop.cast, grants_coupon="TEN")).id, "a")
    await shop.redeem((await stored(shop.cast, sku="y", grants_value=FIVE)).id, "b")
    await clean(database)
    for damage in ("grants_coupon = 'OTHER'", "grants_coupon = NULL", "grants_value = grants_value + 1"):
        repair = await fetch_rows(database, "SELECT id, grants_coupon, grants_value FROM redemptions")
        await fetch_rows(database, f"UPDATE redemptions SET {damage}")  # noqa: S608 - of the line above
        found = [one.name for one in await audit_store(database) if one.violations]
        assert "redemptions-granted-at-once" in found, damage
        for row in repair:
            restored = "UPDATE redemptions SET grants_coupon = $2, grants_value = $3 WHERE id = $1"
            await fetch_rows(database, restored, *row)
    await clean(database)


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"grants": "badge", "grants_coupon": "TEN"}, [("grantsCoupon",)]),
        ({"grants_coupon": "TEN", "grants_value": FIVE}, [("grantsValue",)]),
        ({"grants_coupon": "TEN", "kind": ItemKind.TANGIBLE}, [("grantsCoupon",)]),
        ({"grants_value": FIVE, "kind": ItemKind.TANGIBLE}, [("grantsValue",)]),
        ({"grants_coupon": "no such code"}, [("grantsCoupon",)]),
        ({"grants_value": (Decimal("0.001"), "USD")}, [("grantsValue", "amount")]),
        ({"grants_value": (Decimal(0), "USD")}, [("grantsValue", "amount")]),
        ({"grants_value": (Decimal(10**12), "JPY")}, [("grantsValue", "amount")]),
        ({"grants_value": (Decimal(1), "XAU")}, [("grantsValue", "currency")]),
    ],
)
async def test_items_that_grant_what_cannot_be_granted(
    shop: Shop, changes: dict[str, object], paths: list[tuple[str, ...]]
) -> None:
    async with shop.cast.database.acquire() as connection:
        book = await shop.cast.core.rules.of(connection, shop.cast.game)
    assert [fault.path for fault in check_draft(replace(ITEM, **changes), book, NOW)] == paths


async def test_a_file_of_items_that_grant(shop: Shop, database: Database) -> None:
    await Coupons(shop.cast).template()
    head = "sku,kind,title,price,grantsCoupon,grantsValue,grantsCurrency\n"
    cells = ("no code,,", ",5.001,USD", ",x,USD", ",5,XAU")
    bad = "".join(f"{number},DIGITAL,A,1,{each}\n" for number, each in enumerate(cells))
    report = await import_catalog(shop.cast.session, head + bad)
    assert [(fault.line, fault.column) for fault in report.faults] == [
        *((2, "grantsCoupon"), (3, "grantsValue"), (4, "grantsValue"), (5, "grantsCurrency")),
    ]
    report = await import_catalog(shop.cast.session, head + "a,DIGITAL,A,1,NONE,,\n")
    assert [(fault.line, fault.column) for fault in report.faults] == [(2, "grantsCoupon")]
    await import_catalog(shop.cast.session, head + "a,DIGITAL,A,1,TEN,,\nb,DIGITAL,B,1,,5,USD\n")
    read = "SELECT sku, grants_coupon, grants_value, grants_currency FROM catalog_items ORDER BY sku"
    assert [tuple(row) for row in await fetch_rows(database, read)] == [
        ("a", "TEN", None, None),
        ("b", None, 500, "USD"),
    ]
