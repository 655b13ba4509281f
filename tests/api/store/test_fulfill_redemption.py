"""`fulfillRedemption`: a studio says that it was delivered, once; nothing goes back any more."""

from uuid import uuid4

import pytest

from app.domain.access import Scope
from app.domain.urls import MAX_URL
from tests.api.cast import Cast, Json, World, check_strangers
from tests.api.store.cast import Shop, Shopper
from tests.api.store.documents import CANCEL, FAIL, FULFILL, MY_REDEMPTIONS
from tests.cast import dump

TRACK = "https://post.example/track?id=1"


@pytest.fixture
async def ada(shop: Shop) -> Shopper:
    return await shop.shopper()


@pytest.fixture
async def redemption(shop: Shop, ada: Shopper) -> Json:
    return await ada.redeemed(await shop.item(stock=5))


def given(redemption: Json, **more: object) -> Json:
    return {"redemptionId": redemption["id"], **more}


async def test_who_may(cast: Cast, world: World) -> None:
    shop = Shop(cast.acme)
    bob = await shop.shopper("bob")
    redemption = await bob.redeemed(await shop.item())
    before = await dump(world.database)
    await check_strangers(cast, Scope.REDEMPTIONS_WRITE, FULFILL, input=given(redemption))
    unknown = await cast.zenith.ask(FULFILL, input={"redemptionId": str(uuid4())})
    assert unknown.fault == ("NOT_FOUND", ["redemptionId"])
    for secret, wanted in (
        (cast.zenith.key, redemption["id"]),
        (cast.acme.live_key, redemption["id"]),
        (cast.acme.key, "x"),
    ):
        answer = await world.ask(secret, FULFILL, input={"redemptionId": wanted})
        assert answer.content == unknown.content
    assert (await world.ask(bob.session, FULFILL, input=given(redemption))).code == "FORBIDDEN"
    assert await dump(world.database) == before


async def test_the_player_sees_it(shop: Shop, ada: Shopper, redemption: Json) -> None:
    await shop.stage.advance("2026-01-01T02:00:00Z")
    payload = (await shop.ask(FULFILL, input=given(redemption, trackingUrl=TRACK))).only
    assert payload["userErrors"] == []
    assert payload["member"] == await shop.stage.member()
    ended = payload["redemption"]
    assert (ended["status"], ended["settledAt"], ended["trackingUrl"], ended["playerId"]) == (
        *("FULFILLED", "2026-01-01T02:00:00Z", TRACK),
        "ada",
    )
    assert ended["item"]["eligibility"] is None
    (edge,) = (await ada.ask(MY_REDEMPTIONS)).only["redemptions"]["edges"]
    seen = ("status", "settledAt", "trackingUrl", "title", "pointsSpent", "dueAt")
    assert [edge["node"][name] for name in seen] == [ended[name] for name in seen]
    assert edge["node"]["playerId"] is None
    assert (await ada.balance(), await shop.stock()) == (990, 4)


async def test_a_repeat_answers_again(shop: Shop, redemption: Json) -> None:
    first = await shop.ask(FULFILL, input=given(redemption, trackingUrl=TRACK))
    await shop.stage.advance("2026-01-01T02:00:00Z")
    before = await dump(shop.world.database)
    again = await shop.ask(FULFILL, input=given(redemption, trackingUrl=TRACK))
    assert again.only["redemption"] == first.only["redemption"]
    for document, more in (
        (FULFILL, {}),
        (FULFILL, {"trackingUrl": TRACK + "2"}),
        (FAIL, {"reason": "Lost"}),
    ):
        answer = await shop.ask(document, input=given(redemption, **more))
        assert answer.fault == ("NOT_PENDING", ["redemptionId"])
    assert await dump(shop.world.database) == before


async def test_what_the_player_took_back_stays_so(shop: Shop, ada: Shopper, redemption: Json) -> None:
    await ada.ask(CANCEL, redemptionId=redemption["id"])
    answer = await shop.ask(FULFILL, input=given(redemption))
    assert answer.fault == ("NOT_PENDING", ["redemptionId"])
    assert (await ada.balance(), await shop.stock()) == (1_000, 5)


async def test_links_that_are_none(shop: Shop, redemption: Json) -> None:
    before = await dump(shop.world.database)
    for url in (
        "",
        "http://x.example",
        "javascript:alert(1)",
        "https:///x",
        "x" * (MAX_URL + 1),
        "https://a\n",
    ):
        answer = await shop.ask(FULFILL, input=given(redemption, trackingUrl=url))
        assert answer.fault == ("INVALID", ["trackingUrl"])
    assert await dump(shop.world.database) == before
    longest = "https://post.example/" + "x" * (MAX_URL - 21)
    done = (await shop.ask(FULFILL, input=given(redemption, trackingUrl=longest))).only
    assert done["redemption"]["trackingUrl"] == longest
