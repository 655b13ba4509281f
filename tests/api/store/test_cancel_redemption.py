"""`cancelRedemption`: one's own, at the store, while it is PENDING; everything goes back, once."""

import asyncio
from uuid import uuid4

from tests.api.cast import Cast, World, histories
from tests.api.store.cast import Shop
from tests.api.store.documents import CANCEL, FAIL, FULFILL
from tests.cast import dump, fetch_rows


async def test_who_may(cast: Cast, world: World) -> None:
    shop = Shop(cast.acme)
    ada = await shop.shopper("ada")
    redemption = await ada.redeemed(await shop.item())
    bob = await shop.session("bob")
    before = await dump(world.database)
    asked = {"redemptionId": redemption["id"]}
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.zenith.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, CANCEL, **asked)).code == code
    assert (await world.ask(ada.token, CANCEL, **asked)).fault == ("STORE_SESSION_REQUIRED", [])
    unknown = await world.ask(bob, CANCEL, redemptionId=str(uuid4()))
    assert unknown.fault == ("NOT_FOUND", ["redemptionId"])
    for redemption_id in (redemption["id"], "", "x", "9" * 100):
        assert (await world.ask(bob, CANCEL, redemptionId=redemption_id)).content == unknown.content
    after = await dump(world.database)
    assert {name for name in after if after[name] != before[name]} <= {"store_sessions"}


async def test_everything_goes_back(shop: Shop) -> None:
    item = await shop.item(stock=3, perMemberLimit=3)
    ada = await shop.shopper(points=100)
    redemption = await ada.redeemed(item, quantity=3)
    await shop.stage.advance("2026-01-01T02:00:00Z")
    payload = (await ada.ask(CANCEL, redemptionId=redemption["id"])).only
    ended = payload["redemption"]
    assert (ended["status"], ended["settledAt"]) == ("CANCELLED", "2026-01-01T02:00:00Z")
    assert (ended["item"]["stockLeft"], ended["item"]["eligibility"]["reasons"]) == (3, [])
    assert (ended["failureReason"], ended["pointsSpent"]) == (None, 30)
    back = histories(payload["member"])[-1]
    assert (back["kind"], back["pDelta"]) == ("P_RETURNED", 30)
    assert back["explanation"] == "3 x Gem: you got 30 points back."
    assert (await ada.balance(), await shop.stock()) == (100, 3)
    await ada.redeemed(item, "again", quantity=3)


async def test_a_repeat_answers_again_and_gives_nothing(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    redemption = await ada.redeemed(await shop.item(stock=1))
    first = (await ada.ask(CANCEL, redemptionId=redemption["id"])).only
    before = await dump(shop.world.database)
    assert (await ada.ask(CANCEL, redemptionId=redemption["id"].upper())).only == first
    assert await dump(shop.world.database) == before


async def test_what_ended_otherwise_stays_so(shop: Shop) -> None:
    item, ada = await shop.item(), await shop.shopper()
    for key, document, more in (("1", FULFILL, {}), ("2", FAIL, {"reason": "Lost"})):
        redemption = await ada.redeemed(item, key)
        await shop.ask(document, input={"redemptionId": redemption["id"], **more})
        before = await dump(shop.world.database)
        answer = await ada.ask(CANCEL, redemptionId=redemption["id"])
        assert answer.fault == ("NOT_PENDING", ["redemptionId"])
        assert await dump(shop.world.database) == before


async def test_at_once_it_is_given_back_once(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    redemption = await ada.redeemed(await shop.item(stock=1))
    answers = await asyncio.gather(*(ada.ask(CANCEL, redemptionId=redemption["id"]) for _ in range(8)))
    assert all(answer.only["redemption"]["status"] == "CANCELLED" for answer in answers)
    assert (await ada.balance(), await shop.stock()) == (100, 1)


async def test_stock_that_is_not_counted_any_more_stays_so(shop: Shop) -> None:
    ada = await shop.shopper()
    redemption = await ada.redeemed(await shop.item(stock=2))
    await shop.item(stock=None)
    await ada.ask(CANCEL, redemptionId=redemption["id"])
    assert await shop.stock() is None


async def test_points_that_expired_meanwhile_are_back_with_a_clock_of_their_own(shop: Shop) -> None:
    await fetch_rows(
        shop.world.database, "UPDATE games SET fulfil_hours = 8760 WHERE id = $1", shop.stage.game.id
    )
    ada = await shop.shopper(points=10)
    redemption = await ada.redeemed(await shop.item())
    await shop.stage.advance("2026-12-31T23:00:00Z")
    payload = (await ada.ask(CANCEL, redemptionId=redemption["id"])).only
    assert payload["member"]["points"] == {"balance": 10, "expiresAt": "2027-01-01T00:00:00Z"}
