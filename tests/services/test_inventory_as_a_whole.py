"""Redemptions that grant items, and possessions as a whole: merged, announced, audited."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.audience import FOREVER
from app.domain.errors import DomainError, UserErrorCode
from app.domain.store import ItemKind
from app.earning.service import claim_benefit
from app.events.base import EventType
from app.infra.db import Database
from app.inventory.audit import INVENTORY_INVARIANTS, audit_inventory
from app.loyalty.audit import audit
from app.store.audit import audit_store
from app.store.catalog import ItemDraft, store_items
from app.store.service import fulfil
from app.studios.service import create_game, publish_game
from tests.cast import NOW, STUDIO, Cast, check_members, fetch_rows
from tests.merging import member_row, merge
from tests.possessions import Possessions, codes, ends
from tests.services.webhooks import endpoint
from tests.shops import Shop

DAY = timedelta(days=1)


# --- redeeming ---


async def shelf(own: Possessions, item: str, stock: int | None = None) -> UUID:
    """An item of the catalog that grants another one."""
    draft = ItemDraft(f"sells {item}", ItemKind.DIGITAL, [("en", item)], price=10, stock=stock, grants=item)
    (stored,) = await store_items(own.cast.database, own.cast.game, [draft], NOW, keep_stock=False)
    return stored.item.id


@pytest.fixture
async def shop(own: Possessions) -> Shop:
    made = Shop(own.cast)
    await made.player("p", 1_000)
    return made


async def test_what_grants_an_item_is_delivered_at_once(own: Possessions, shop: Shop) -> None:
    item = await shelf(own, "month")
    redeemed = await shop.redeem(item, quantity=2)
    assert (redeemed.redemption.status, redeemed.redemption.settled_at) == ("FULFILLED", NOW)
    assert await ends(own, "month") == NOW + 60 * DAY
    again = await shop.redeem(item, quantity=2)
    assert (again.replayed, again.redemption.status) == (True, "FULFILLED")
    assert (await own.cast.standing()).p == 980
    # A server that fulfils all that it finds learns that it is done.
    done = await fulfil(
        own.cast.core, [own.cast.game.id], str(redeemed.redemption.id), tracking_url=None, real_now=NOW
    )
    assert done.status == "FULFILLED"
    await check_members(own.cast.database)
    assert [one.name for one in (await audit(own.cast.database, NOW)).invariants if one.violations] == []


@pytest.mark.parametrize(
    ("item", "quantity", "path"),
    [("ticket", 11, "quantity"), ("badge", 2, "quantity"), ("owned", 1, "itemId")],
)
async def test_a_full_stack_is_refused_before_anything_is_taken(
    own: Possessions, shop: Shop, item: str, quantity: int, path: str
) -> None:
    await own.define("owned")
    await own.grant("owned")
    with pytest.raises(DomainError) as refused:
        await shop.redeem(await shelf(own, item), quantity=quantity)
    assert codes(refused) == [(UserErrorCode.STACK_FULL, (path,))]
    assert (await own.cast.standing()).p == 1_000
    assert await shop.states() == []


async def test_redemptions_fill_a_stack_to_its_limit_and_take_no_more(own: Possessions, shop: Shop) -> None:
    item = await shelf(own, "ticket", stock=100)
    outcomes = await asyncio.gather(
        *(shop.redeem(item, f"k{n}", quantity=4) for n in range(4)), return_exceptions=True
    )
    refused = [outcome for outcome in outcomes if isinstance(outcome, DomainError)]
    assert [one.codes for one in refused] == [{UserErrorCode.STACK_FULL}] * 2
    assert (await own.cast.standing()).p == 1_000 - 2 * 40
    stock = await fetch_rows(own.cast.database, "SELECT stock FROM catalog_items")
    assert stock == [(92,)]


async def test_a_benefit_gives_what_grants_an_item_at_once(own: Possessions) -> None:
    texts = {name: {"en": "Gift"} for name in ("title", "summary", "rule")}
    gift = {"code": "GIFT", "kind": "MONTHLY_GIFT", **texts, "grants": {"sku": "sells badge"}}
    await publish_game(own.cast.database, own.cast.game, {"benefits": {"A": [gift]}}, NOW)
    await own.cast.fresh()
    await shelf(own, "badge")
    member = await member_row(own.cast.database, own.cast.game, "p")
    claimed = await claim_benefit(own.cast.core, member, "GIFT", NOW)
    assert claimed.gift is not None
    assert (claimed.gift.status, claimed.gift.item.grants) == ("FULFILLED", "badge")
    assert await ends(own, "badge") == FOREVER
    assert not any(one.violations for one in await audit_store(own.cast.database))
    # The next month's would add nothing: it is refused, and stays to be claimed.
    await own.cast.advance(NOW + 40 * DAY)
    member = await member_row(own.cast.database, own.cast.game, "p")
    with pytest.raises(DomainError) as refused:
        await claim_benefit(own.cast.core, member, "GIFT", own.cast.real_now)
    assert codes(refused) == [(UserErrorCode.STACK_FULL, ("code",))]


# --- as a whole ---


async def test_a_merge_moves_all_of_it(own: Possessions) -> None:
    await own.cast.advance(NOW + DAY)
    await own.cast.join("q")
    await own.grant("month", "one")
    await own.grant("month", "two", player="q")
    await own.grant("badge", player="q")
    await own.grant("ticket", quantity=8)
    await own.grant("ticket", quantity=8, player="q")
    await own.consume(3)
    await own.equip("month")
    await own.equip("badge", player="q")
    await own.equip("month", position=2, player="q")
    versions = [(await own.loadout(player)).version for player in "pq"]
    await merge(own.cast, "p", "q")
    assert await ends(own, "month") == NOW + 61 * DAY
    assert await ends(own, "badge") == FOREVER
    quantity = {one.definition.code: one.row.holding.quantity for one in (await own.owned()).items}
    assert quantity == {"badge": 1, "month": 2, "ticket": 13}
    # The survivor's places stay; a free one would be taken.
    for player in "pq":
        read = await own.loadout(player)
        assert [(item.position, item.item) for item in read.items] == [(1, "month")]
        assert read.version > max(versions)
    await own.equip(None)
    assert await own.shown() == []


async def test_games_are_apart(own: Possessions, database: Database) -> None:
    await own.grant("badge")
    row = await create_game(
        database, STUDIO, "other", name="Other", real_now=NOW, sandbox_now=NOW, frozen=True
    )
    other = Possessions(Cast(database, row))
    await other.cast.fresh()
    await other.cast.join("p")
    assert (await other.owned()).items == []
    with pytest.raises(DomainError) as refused:
        await other.grant("badge", "k")
    assert codes(refused) == [(UserErrorCode.NOT_FOUND, ("item",))]


async def test_the_game_is_told_of_changes(own: Possessions) -> None:
    await endpoint(own.cast, "https://example.com", EventType.LOADOUT_CHANGED)
    await own.cast.fresh()
    await own.cast.buy("b", "100")
    await own.equip("gold")
    await own.grant("badge")  # not equipped
    await own.cast.advance(NOW + 30 * DAY)
    sent = await fetch_rows(
        own.cast.database, "SELECT data FROM outbox WHERE type = 'loadout.changed' ORDER BY member_id, seq"
    )
    assert len(sent) == 2


BROKEN = ("inventory_items", "loadouts", "redemptions", "item_definitions")
CORRUPTIONS = [
    (
        "inventory-counted",
        "UPDATE inventory_items SET ends_at = ends_at + interval '1 day' WHERE item = 'month'",
    ),
    ("inventory-counted", "DELETE FROM inventory_items WHERE item = 'month'"),
    ("inventory-counted", "UPDATE inventory_items SET quantity = quantity + 1 WHERE item = 'ticket'"),
    ("loadouts-of-inventory", "UPDATE loadouts SET placements = jsonb_set(placements, '{0,until}', 'null')"),
    ("redemptions-granted-once", "UPDATE redemptions SET grants = 'badge'"),
    ("inventory-of-one-game", "DELETE FROM item_definitions WHERE code = 'month'"),
]


async def test_the_audit_finds_what_does_not_add_up(database: Database) -> None:
    own = await Possessions.of(database)
    shop = Shop(own.cast)
    await shop.player("p", 1_000)
    for key in "abc":
        await own.grant("month", key, days=7)
    await own.revoke("b")
    await own.equip("month")
    await shop.redeem(await shelf(own, "ticket"), quantity=3)
    await own.consume(1)
    await own.check()
    assert {name for name, _ in CORRUPTIONS} == set(INVENTORY_INVARIANTS)
    async with database.acquire() as connection:
        for table in BROKEN:
            await connection.execute(f"CREATE TABLE copy_of_{table} AS SELECT * FROM {table}")  # noqa: S608 - constants only
        for name, statement in CORRUPTIONS:
            await connection.execute(statement)
            found = await audit_inventory(database)
            assert name in [one.name for one in found if one.violations], statement
            for table in BROKEN:
                await connection.execute(f"DELETE FROM {table}")  # noqa: S608 - as above
                await connection.execute(f"INSERT INTO {table} SELECT * FROM copy_of_{table}")  # noqa: S608 - as above
    await own.check()
