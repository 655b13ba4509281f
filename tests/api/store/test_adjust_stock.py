"""`adjustStock`: relative, while things are being sold; once for each key; never below none."""

import asyncio
from uuid import uuid4

import pytest

from app.domain.access import Scope
from app.domain.amounts import MAX_POINTS
from tests.api.cast import Answer, Cast, World, check_strangers
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import ADJUST, UPSERT
from tests.cast import dump, fetch_rows


async def adjust(shop: Shop, by: int, key: str = "k", sku: str = "gem") -> Answer:
    return await shop.ask(ADJUST, input={"sku": sku, "by": by, "idempotencyKey": key})


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    await cast.acme.ask(UPSERT, input=draft(stock=5))
    before = await dump(world.database)
    given = {"sku": "gem", "by": 1, "idempotencyKey": "k"}
    await check_strangers(cast, Scope.CATALOG_WRITE, ADJUST, input=given)
    for foreign in (given, given | {"gameId": cast.acme.game_id("quest")}, given | {"gameId": str(uuid4())}):
        assert (await cast.zenith.ask(ADJUST, input=foreign)).fault[0] == "NOT_FOUND"
    assert await dump(world.database) == before


async def test_in_and_out(shop: Shop) -> None:
    await shop.item(stock=5)
    more = (await adjust(shop, 7)).only
    assert (more["item"]["stockLeft"], more["replayed"], more["userErrors"]) == (12, False, [])
    assert (await adjust(shop, -12, "l")).only["item"]["stockLeft"] == 0
    assert await shop.stock() == 0


async def test_a_repeat_answers_what_the_first_one_did(shop: Shop) -> None:
    await shop.item(stock=5)
    first = (await adjust(shop, 7)).only
    await adjust(shop, -2, "l")
    before = await dump(shop.world.database)
    assert (await adjust(shop, 7)).only == first | {"replayed": True}
    assert await dump(shop.world.database) == before


async def test_the_same_key_with_other_input_is_a_conflict(shop: Shop) -> None:
    await shop.item(stock=5)
    await shop.item("mug", stock=5)
    await adjust(shop, 1)
    before = await dump(shop.world.database)
    for other in (await adjust(shop, 2), await adjust(shop, 1, sku="mug"), await adjust(shop, 1, sku="no")):
        assert other.fault == ("IDEMPOTENCY_CONFLICT", ["idempotencyKey"])
    assert await dump(shop.world.database) == before


async def test_what_cannot_be(shop: Shop) -> None:
    await shop.item(stock=5)
    await shop.item("endless")
    before = await dump(shop.world.database)
    for answer, path in (
        (await adjust(shop, -6), ["by"]),
        (await adjust(shop, MAX_POINTS), ["by"]),
        (await adjust(shop, 0), ["by"]),
        (await adjust(shop, 1, sku="endless"), ["sku"]),
        (await adjust(shop, 1, "k" * 129), ["idempotencyKey"]),
        (await adjust(shop, 1, ""), ["idempotencyKey"]),
        (await adjust(shop, 1, "a\tb"), ["idempotencyKey"]),
        (await adjust(shop, 1, sku="s" * 129), ["sku"]),
    ):
        assert answer.fault == ("INVALID", path)
    assert (await adjust(shop, 1, sku="none")).fault == ("NOT_FOUND", ["sku"])
    assert await dump(shop.world.database) == before
    await adjust(shop, 1, "k" * 128)
    assert (await adjust(shop, MAX_POINTS - 6, "most")).only["item"]["stockLeft"] == MAX_POINTS


@pytest.mark.parametrize("same", [True, False])
async def test_at_once(shop: Shop, same: bool) -> None:
    await shop.item(stock=0)
    answers = await asyncio.gather(*(adjust(shop, 3, "k" if same else f"k{n}") for n in range(8)))
    assert all(answer.only["userErrors"] == [] for answer in answers)
    assert sum(answer.only["replayed"] for answer in answers) == (7 if same else 0)
    assert await shop.stock() == (3 if same else 24)


async def test_while_it_is_sold(shop: Shop) -> None:
    item, ada = await shop.item(stock=4), await shop.shopper()
    work = [*(ada.redeem(item, f"r{n}") for n in range(4)), *(adjust(shop, -1, f"a{n}") for n in range(4))]
    answers = await asyncio.gather(*work)
    done = sum(answer.only["userErrors"] == [] for answer in answers)
    assert done == 4
    assert await shop.stock() == 0
    sold = "SELECT count(*)::int FROM redemptions WHERE item_id = $1::text::uuid"
    ((count,),) = await fetch_rows(shop.world.database, sold, item["id"])
    assert await ada.balance() == 1_000 - 10 * count
