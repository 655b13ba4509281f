"""`archiveCatalogItem`: nobody sees it or redeems it any more; what was redeemed goes its way."""

from app.domain.access import Scope
from tests.api.cast import Cast, World, check_strangers
from tests.api.store.cast import Shop, codes, draft
from tests.api.store.documents import ARCHIVE, CANCEL, CATALOG, FULFILL, UPSERT
from tests.cast import NOW, dump


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    await cast.acme.ask(UPSERT, input=draft())
    before = await dump(world.database)
    await check_strangers(cast, Scope.CATALOG_WRITE, ARCHIVE, input={"sku": "gem"})
    for foreign in ({"sku": "gem"}, {"sku": "gem", "gameId": cast.acme.game_id("quest")}):
        assert (await cast.zenith.ask(ARCHIVE, input=foreign)).fault[0] == "NOT_FOUND"
    assert await dump(world.database) == before


async def test_it_is_gone_for_players(shop: Shop) -> None:
    item, ada = await shop.item(), await shop.shopper()
    await shop.stage.advance(NOW.replace(hour=5))
    done = (await shop.ask(ARCHIVE, input={"sku": "gem"})).only
    assert done["userErrors"] == []
    assert done["item"]["management"]["archivedAt"] == "2026-01-01T05:00:00Z"
    assert (await ada.ask(CATALOG)).only["edges"] == []
    assert codes(await ada.redeem(item)) == ["NOT_FOUND"]
    assert (await shop.ask(CATALOG)).only["edges"] == []
    (edge,) = (await shop.ask(CATALOG, archived=True)).only["edges"]
    assert edge["node"] == done["item"]


async def test_a_repeat_changes_nothing(shop: Shop) -> None:
    await shop.item()
    first = (await shop.ask(ARCHIVE, input={"sku": "gem"})).only
    await shop.stage.advance(NOW.replace(hour=5))
    before = await dump(shop.world.database)
    assert (await shop.ask(ARCHIVE, input={"sku": "gem"})).only == first
    assert await dump(shop.world.database) == before


async def test_what_was_redeemed_goes_its_way(shop: Shop) -> None:
    item, ada = await shop.item(stock=5), await shop.shopper()
    kept, back = await ada.redeemed(item, "1"), await ada.redeemed(item, "2")
    await shop.ask(ARCHIVE, input={"sku": "gem"})
    fulfilled = (await shop.ask(FULFILL, input={"redemptionId": kept["id"]})).only
    assert fulfilled["redemption"]["status"] == "FULFILLED"
    assert (await ada.ask(CANCEL, redemptionId=back["id"])).only["redemption"]["status"] == "CANCELLED"
    assert (await ada.balance(), await shop.stock()) == (990, 4)
    # And what was redeemed before is answered again, though nobody could redeem it now.
    again = (await ada.redeem(item, "1")).only
    assert (again["replayed"], again["redemption"]["id"]) == (True, kept["id"])


async def test_unknown_and_bad_skus(shop: Shop) -> None:
    assert (await shop.ask(ARCHIVE, input={"sku": "nothing"})).fault == ("NOT_FOUND", ["sku"])
    for sku in ("", "s" * 129, "a\x00"[:1] + "\n"):
        assert (await shop.ask(ARCHIVE, input={"sku": sku})).fault == ("INVALID", ["sku"])
