"""`redeem`: P, stock and limit taken together or not at all; who may, what stands in the way, repeats."""

import asyncio
from uuid import uuid4

import pytest

from app.store.inputs import MAX_QUANTITY
from tests.api.cast import Answer, Cast, Json, World, histories
from tests.api.store.cast import Shop, codes
from tests.api.store.documents import ARCHIVE, FULFILL, REDEEM
from tests.cast import dump, fetch_rows


def given(item: Json, **more: object) -> Json:
    return {"itemId": item["id"], "idempotencyKey": "k", **more}


def faults(answer: Answer) -> dict[str, list[str]]:
    return {error["code"]: error["path"] for error in answer.refused["userErrors"]}


async def test_who_may(cast: Cast, world: World) -> None:
    shop = Shop(cast.acme)
    item = await shop.item()
    before = await dump(world.database)
    for secret, code in (
        (None, "UNAUTHENTICATED"),
        (cast.expired, "UNAUTHENTICATED"),
        (cast.acme.key, "FORBIDDEN"),
        (cast.zenith.key, "FORBIDDEN"),
    ):
        assert (await world.ask(secret, REDEEM, input=given(item))).code == code
    # By a player token alone, and as a guest at the store: all that is missing is named.
    token = await world.ask(cast.ada, REDEEM, input=given(item))
    assert faults(token) == {"STORE_SESSION_REQUIRED": [], "IDENTIFICATION_REQUIRED": []}
    assert await dump(world.database) == before
    session = await shop.session("ada")
    guest = await world.ask(session, REDEEM, input=given(item))
    assert guest.fault == ("IDENTIFICATION_REQUIRED", [])
    await shop.identify("ada")
    assert (await world.ask(cast.ada, REDEEM, input=given(item))).fault == ("STORE_SESSION_REQUIRED", [])
    assert (await world.ask(session, REDEEM, input=given(item))).only["userErrors"] == []


async def test_another_games_item_is_none(cast: Cast, world: World) -> None:
    item = await Shop(cast.acme).item()
    shop = Shop(await world.stage())
    ada = await shop.shopper()
    before = await dump(world.database)
    for item_id in (item["id"], str(uuid4()), "gem", "", "{" + item["id"] + "}x"):
        assert (await ada.redeem({"id": item_id})).fault == ("NOT_FOUND", ["itemId"])
    assert await dump(world.database) == before


async def test_every_field(shop: Shop) -> None:
    item = await shop.item(stock=5, perMemberLimit=4)
    ada = await shop.shopper(points=100, locale="de")
    payload = (await ada.redeem(item, quantity=3)).only
    assert (payload["replayed"], payload["userErrors"]) == (False, [])
    redemption, member = payload["redemption"], payload["member"]
    assert redemption.pop("id")
    seen = redemption.pop("item")
    assert (seen["id"], seen["stockLeft"], seen["eligibility"]["reasons"]) == (item["id"], 2, [])
    assert redemption == {
        "benefit": None,
        "title": "Gem",
        "pointsSpent": 30,
        "quantity": 3,
        "status": "PENDING",
        "createdAt": "2026-01-01T00:00:00Z",
        "dueAt": "2026-01-04T00:00:00Z",
        "settledAt": None,
        "trackingUrl": None,
        "failureReason": None,
        "playerId": None,
        "shippingAddress": None,
        "email": None,
    }
    assert member["points"]["balance"] == 70
    spent = histories(member)[-1]
    assert (spent["kind"], spent["pDelta"]) == ("P_SPENT", -30)
    assert spent["explanation"] == "3 x Gem: Du hast 30 Punkte ausgegeben."
    assert spent["reference"] is None


async def test_the_title_is_the_players(shop: Shop) -> None:
    item = await shop.item(title=[{"locale": "en", "text": "Mug"}, {"locale": "de", "text": "Becher"}])
    ada = await shop.shopper(locale="de-AT")
    assert (await ada.redeemed(item))["title"] == "Becher"
    assert "Becher" in histories(await shop.stage.member())[-1]["explanation"]


async def test_all_that_stands_in_the_way(shop: Shop) -> None:
    ada = await shop.shopper(points=100, identified=False)
    item = await shop.item(
        kind="TANGIBLE",
        price=51,
        minTier="SILVER",
        availableFrom="2026-01-02T00:00:00Z",
        stock=1,
        perMemberLimit=1,
        comingSoon=True,
    )
    before = await dump(shop.world.database)
    answer = await shop.world.ask(ada.token, REDEEM, input=given(item, quantity=2))
    assert faults(answer) == {
        "COMING_SOON": ["itemId"],
        "NOT_STARTED": ["itemId"],
        "SOLD_OUT": ["quantity"],
        "LIMIT_REACHED": ["quantity"],
        "TIER_TOO_LOW": ["itemId"],
        "INSUFFICIENT_POINTS": ["quantity"],
        "STORE_SESSION_REQUIRED": [],
        "IDENTIFICATION_REQUIRED": [],
        "EMAIL_REQUIRED": ["email"],
        "ADDRESS_REQUIRED": ["shippingAddress"],
    }
    assert all(error["message"] for error in answer.only["userErrors"])
    assert await dump(shop.world.database) == before


async def test_what_is_over_ended(shop: Shop) -> None:
    item, ada = await shop.item(availableUntil="2026-01-02T00:00:00Z"), await shop.shopper()
    await shop.stage.advance("2026-01-01T23:59:59.999999Z")
    await ada.redeemed(item)
    await shop.stage.advance("2026-01-02T00:00:00Z")
    assert (await ada.redeem(item, "l")).fault == ("ENDED", ["itemId"])


async def test_what_is_hidden_is_not_there(shop: Shop) -> None:
    ada = await shop.shopper(country="FR")
    for hidden in (
        await shop.item("black", minTier="BLACK"),
        await shop.item("german", countries=["DE"]),
        await shop.item("gone"),
    ):
        await shop.ask(ARCHIVE, input={"sku": "gone"})
        assert (await ada.redeem(hidden)).fault == ("NOT_FOUND", ["itemId"])


async def test_limits_of_a_member(shop: Shop) -> None:
    item, ada, bob = await shop.item(perMemberLimit=3), await shop.shopper(), await shop.shopper("bob")
    await ada.redeemed(item, "1", quantity=2)
    assert codes(await ada.redeem(item, "2", quantity=2)) == ["LIMIT_REACHED"]
    await ada.redeemed(item, "3")
    assert (await ada.redeem(item, "4")).fault == ("LIMIT_REACHED", ["itemId"])
    await bob.redeemed(item, quantity=3)


async def test_the_last_of_the_stock(shop: Shop) -> None:
    item, ada = await shop.item(stock=2), await shop.shopper()
    assert (await ada.redeem(item, quantity=3)).fault == ("SOLD_OUT", ["quantity"])
    await ada.redeemed(item, quantity=2)
    assert (await ada.redeem(item, "l")).fault == ("SOLD_OUT", ["itemId"])
    assert await shop.stock() == 0


async def test_the_last_of_the_points(shop: Shop) -> None:
    item, ada = await shop.item(price=50), await shop.shopper(points=100)
    assert codes(await ada.redeem(item, quantity=3)) == ["INSUFFICIENT_POINTS"]
    await ada.redeemed(item, quantity=2)
    assert (await ada.redeem(item, "l")).fault == ("INSUFFICIENT_POINTS", ["itemId"])
    assert await ada.balance() == 0


async def test_points_that_expired_are_gone(shop: Shop) -> None:
    item, ada = await shop.item(), await shop.shopper()
    await shop.stage.advance("2028-01-01T00:00:00Z")
    assert codes(await ada.redeem(item)) == ["INSUFFICIENT_POINTS"]


async def test_a_repeat_answers_the_first_result(shop: Shop) -> None:
    item, ada = await shop.item(stock=1, perMemberLimit=1), await shop.shopper(points=10)
    first = (await ada.redeem(item)).only
    await shop.ask(FULFILL, input={"redemptionId": first["redemption"]["id"]})
    await shop.stage.buy("a", "500")
    await shop.stage.advance("2026-06-01T00:00:00Z")
    before = await dump(shop.world.database)
    again = (await ada.redeem(item)).only
    for answer in (first, again):
        answer["redemption"].pop("item")  # the item as it is now
    assert again["redemption"] == first["redemption"]
    assert (again["replayed"], again["member"]["points"]) == (True, first["member"]["points"])
    assert again["member"] == first["member"]
    # All but the session, whose use is noted.
    after = await dump(shop.world.database)
    assert {name for name in after if after[name] != before[name]} <= {"store_sessions"}


async def test_the_same_key_with_other_input_is_a_conflict(shop: Shop) -> None:
    item, other, ada = await shop.item(), await shop.item("mug"), await shop.shopper()
    await ada.redeemed(item)
    before = await dump(shop.world.database)
    for answer in (
        await ada.redeem(item, quantity=2),
        await ada.redeem(other),
        await ada.redeem({"id": str(uuid4())}),
        await ada.redeem(item, email="ada@example.com"),
    ):
        assert answer.fault == ("IDEMPOTENCY_CONFLICT", ["idempotencyKey"])
    assert await dump(shop.world.database) == before
    # A key is the player's own.
    await (await shop.shopper("bob")).redeemed(other)


async def test_the_same_at_once_is_made_once(shop: Shop) -> None:
    item, ada = await shop.item(stock=1, perMemberLimit=1), await shop.shopper(points=10)
    answers = [answer.only for answer in await asyncio.gather(*(ada.redeem(item) for _ in range(8)))]
    assert [answer["userErrors"] for answer in answers] == [[]] * 8
    assert sum(answer["replayed"] for answer in answers) == 7
    assert len({answer["redemption"]["id"] for answer in answers}) == 1
    assert (await ada.balance(), await shop.stock()) == (0, 0)


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"quantity": 0}, ["quantity"]),
        ({"quantity": -1}, ["quantity"]),
        ({"quantity": MAX_QUANTITY + 1}, ["quantity"]),
        ({"quantity": 2**31 - 1}, ["quantity"]),
        ({"idempotencyKey": ""}, ["idempotencyKey"]),
        ({"idempotencyKey": "k" * 129}, ["idempotencyKey"]),
        ({"idempotencyKey": " k"}, ["idempotencyKey"]),
        ({"idempotencyKey": "k\u2028"}, ["idempotencyKey"]),
    ],
)
async def test_values_past_their_limits(shop: Shop, more: Json, path: list[str]) -> None:
    item, ada = await shop.item(), await shop.shopper()
    before = await dump(shop.world.database)
    assert (await ada.ask(REDEEM, input=given(item) | more)).fault == ("INVALID", path)
    assert await dump(shop.world.database) == before


async def test_values_at_their_limits(shop: Shop) -> None:
    item, ada = await shop.item(), await shop.shopper()
    await ada.redeemed(item, "k" * 128, quantity=MAX_QUANTITY)
    await ada.shop.stage.grant("more", 10)
    await ada.redeemed(item, "钥匙 🔑")


async def test_redemptions_are_found_by_what_paid_for_them(shop: Shop) -> None:
    ada = await shop.shopper()
    redemption = await ada.redeemed(await shop.item())
    rows = await fetch_rows(
        shop.world.database,
        "SELECT kind, points, reason FROM loyalty_events WHERE key = $1",
        redemption["id"],
    )
    assert rows == [("P_SPENT", 10, "Gem")]
    assert histories(await shop.stage.member())[-1]["reference"] == redemption["id"]
