"""What a player confirmed is what is taken: `expectedPrice` of `redeem`."""

from datetime import UTC, datetime, timedelta

import pytest

from app.store.redeeming import PRICE_HOLD
from tests.api.cast import Json
from tests.api.store.cast import Shop
from tests.cast import dump

CHANGED = ("PRICE_CHANGED", ["expectedPrice"])


def codes_and_fields(payload: Json) -> list[tuple[str, list[str]]]:
    return [(error["code"], error["path"]) for error in payload["userErrors"]]


@pytest.mark.parametrize("price", [900, 301, 299, 1])
async def test_another_price_than_the_one_seen_takes_nothing(shop: Shop, price: int) -> None:
    item, buyer = await shop.item(price=300, stock=5), await shop.shopper()
    await shop.item(price=price, stock=5)
    before = await dump(shop.world.database)
    payload = (await buyer.redeem(item, expectedPrice=300)).only
    assert codes_and_fields(payload) == [CHANGED]
    assert str(price) in payload["userErrors"][0]["message"]
    assert (payload["redemption"], payload["member"], payload["currentPrice"]) == (None, None, price)
    assert await dump(shop.world.database) == before
    # Asked again and confirmed: the same key is still good.
    payload = (await buyer.redeem(item, expectedPrice=price)).only
    assert (codes_and_fields(payload), payload["currentPrice"]) == ([], None)
    assert payload["redemption"]["pointsSpent"] == price


async def test_it_is_the_price_of_one(shop: Shop) -> None:
    item, buyer = await shop.item(price=30), await shop.shopper()
    assert codes_and_fields((await buyer.redeem(item, quantity=3, expectedPrice=90)).only) == [CHANGED]
    assert (await buyer.redeemed(item, quantity=3, expectedPrice=30))["pointsSpent"] == 90


@pytest.mark.parametrize("more", [{}, {"expectedPrice": None}])
async def test_without_an_expectation_the_price_of_now_is_taken(shop: Shop, more: Json) -> None:
    item, buyer = await shop.item(price=30), await shop.shopper()
    await shop.item(price=20)
    assert (await buyer.redeemed(item, **more))["pointsSpent"] == 20


@pytest.mark.parametrize("more", [{}, {"expectedPrice": None}])
async def test_without_an_expectation_a_price_that_rose_a_moment_ago_is_asked_about(
    shop: Shop, more: Json
) -> None:
    item, buyer = await shop.item(price=30), await shop.shopper()
    await shop.item(price=40)
    await shop.item(price=40)
    payload = (await buyer.redeem(item, **more)).only
    assert (codes_and_fields(payload), payload["currentPrice"]) == ([CHANGED], 40)
    almost, held = PRICE_HOLD - timedelta(seconds=30), PRICE_HOLD
    for ago, outcome in ((almost, [CHANGED]), (held, [])):
        await rose(shop, ago)
        assert codes_and_fields((await buyer.redeem(item, **more)).only) == outcome
    assert await buyer.balance() == 960


async def rose(shop: Shop, ago: timedelta) -> None:
    """Let the prices of all items have risen so long ago."""
    async with shop.world.database.acquire() as connection:
        await connection.execute("UPDATE catalog_items SET price_risen_at = $1", datetime.now(UTC) - ago)


@pytest.mark.parametrize("more", [{"expectedPrice": 300}, {"expectedPrice": 900}, {"expectedPrice": 1}, {}])
async def test_a_repeat_is_answered_as_the_first_time_whatever_it_expects(shop: Shop, more: Json) -> None:
    item, buyer = await shop.item(price=300), await shop.shopper()
    first = await buyer.redeemed(item, expectedPrice=300)
    await shop.item(price=900)
    payload = (await buyer.redeem(item, **more)).only
    assert (codes_and_fields(payload), payload["replayed"], payload["currentPrice"]) == ([], True, None)
    assert (payload["redemption"]["id"], payload["redemption"]["pointsSpent"]) == (first["id"], 300)
    assert await buyer.balance() == 700


async def test_it_is_reported_with_all_other_faults(shop: Shop) -> None:
    item, buyer = await shop.item(price=300), await shop.shopper(points=500)
    await shop.item(price=900, stock=0)
    payload = (await buyer.redeem(item, expectedPrice=300)).only
    assert codes_and_fields(payload) == [
        CHANGED,
        ("SOLD_OUT", ["itemId"]),
        ("INSUFFICIENT_POINTS", ["itemId"]),
    ]
    assert payload["currentPrice"] == 900
    assert len(payload["userErrors"]) == 3


async def test_the_price_of_what_may_not_be_seen_is_not_shown(shop: Shop) -> None:
    item, buyer = await shop.item(price=300, countries=["DE"]), await shop.shopper(country="FR")
    payload = (await buyer.redeem(item, expectedPrice=1)).only
    assert (codes_and_fields(payload), payload["currentPrice"]) == ([("NOT_FOUND", ["itemId"])], None)
