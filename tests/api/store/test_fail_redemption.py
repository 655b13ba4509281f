"""`failRedemption`: it cannot be had after all; the player reads why, and everything goes back."""

from uuid import uuid4

from app.domain.access import Scope
from app.loyalty.inputs import MAX_REASON
from tests.api.cast import Cast, Json, World, check_strangers, histories
from tests.api.store.cast import Shop
from tests.api.store.documents import CANCEL, FAIL, FULFILL
from tests.cast import dump


def given(redemption: Json, reason: str = "Lost") -> Json:
    return {"redemptionId": redemption["id"], "reason": reason}


async def test_who_may(cast: Cast, world: World) -> None:
    shop = Shop(cast.acme)
    bob = await shop.shopper("bob")
    redemption = await bob.redeemed(await shop.item())
    before = await dump(world.database)
    await check_strangers(cast, Scope.REDEMPTIONS_WRITE, FAIL, input=given(redemption))
    unknown = await cast.zenith.ask(FAIL, input=given({"id": str(uuid4())}))
    assert unknown.fault == ("NOT_FOUND", ["redemptionId"])
    assert (await cast.zenith.ask(FAIL, input=given(redemption))).content == unknown.content
    assert (await world.ask(bob.session, FAIL, input=given(redemption))).code == "FORBIDDEN"
    assert await dump(world.database) == before


async def test_everything_goes_back(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    redemption = await ada.redeemed(await shop.item(stock=3), quantity=2)
    payload = (await shop.ask(FAIL, input=given(redemption, "Out of stock, sorry"))).only
    ended = payload["redemption"]
    assert (ended["status"], ended["failureReason"]) == ("FAILED", "Out of stock, sorry")
    back = histories(payload["member"])[-1]
    assert (back["pDelta"], back["reference"]) == (20, redemption["id"])
    assert back["explanation"].startswith("20 P given back: 2 x Gem: Out of stock, sorry.")
    assert (await ada.balance(), await shop.stock()) == (100, 3)


async def test_a_repeat_answers_again_and_gives_nothing(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    redemption = await ada.redeemed(await shop.item(stock=3))
    first = (await shop.ask(FAIL, input=given(redemption))).only
    before = await dump(shop.world.database)
    assert (await shop.ask(FAIL, input=given(redemption))).only == first
    assert (await shop.ask(FAIL, input=given(redemption, "Other"))).fault[0] == "NOT_PENDING"
    assert (await shop.ask(FULFILL, input={"redemptionId": redemption["id"]})).fault[0] == "NOT_PENDING"
    assert (await ada.ask(CANCEL, redemptionId=redemption["id"])).fault[0] == "NOT_PENDING"
    assert await dump(shop.world.database) == before


async def test_reasons(shop: Shop) -> None:
    ada = await shop.shopper()
    redemption = await ada.redeemed(await shop.item(title="t" * 200))
    for reason in ("", " ", "x" * (MAX_REASON + 1), "a\nb", "a\x00"[:1] + "\x07"):
        assert (await shop.ask(FAIL, input=given(redemption, reason))).fault == ("INVALID", ["reason"])
    longest = "ä" * MAX_REASON
    done = (await shop.ask(FAIL, input=given(redemption, longest))).only
    assert done["redemption"]["failureReason"] == longest
    assert (await ada.balance()) == 1_000
