"""Gifts as players, strangers and studios meet them: the link, the claim, what each sees, the messages."""

import pytest

from app.domain.access import OWN_PREFIX
from app.identity.sessions import SessionKind
from tests.api.cast import Answer, Json, World
from tests.api.gifts.documents import BLOCK, CLAIM, DECLINE, GIVE, MINE, OF_MEMBER, OPEN, TAKE_BACK
from tests.api.identity.doors import proven, signed_in
from tests.api.inventory.documents import GRANT
from tests.api.inventory.documents import UPSERT as DEFINE
from tests.api.privacy.documents import ERASE, EXPORT
from tests.api.store.cast import ADDRESS, MUG, Shop, Shopper, codes
from tests.api.webhooks.documents import CREATE
from tests.cast import fetch_rows

TYPES = ["GIFT_CREATED", "GIFT_CLAIMED"]


@pytest.fixture
async def shop(world: World) -> Shop:
    shop = Shop(await world.stage())
    texts = [{"locale": "en", "text": "Frame"}, {"locale": "de", "text": "Rahmen"}]
    given = {"code": "frame", "kind": "TEXT_FRAME", "title": texts, "styles": [{"code": "a", "title": texts}]}
    assert (await shop.ask(DEFINE, input=given | {"giftable": True})).only["userErrors"] == []
    return shop


async def own_frame(shop: Shop, player: str = "ada") -> None:
    grant = {"playerId": player, "item": "frame", "reason": "x", "idempotencyKey": f"{player}'s"}
    assert (await shop.ask(GRANT, input=grant)).only["userErrors"] == []


async def give(shopper: Shopper, key: str = "k", **what: object) -> Answer:
    return await shopper.ask(GIVE, input={"idempotencyKey": key, **what})


async def given(shopper: Shopper, key: str = "k", **what: object) -> Json:
    payload = (await give(shopper, key, **what)).only
    assert payload["userErrors"] == []
    return payload["gift"]


def token_of(gift: Json) -> str:
    return gift["link"].partition("#gift=")[2]


async def test_a_stranger_opens_the_link_signs_in_and_is_a_member(shop: Shop) -> None:
    ada = await shop.shopper("ada", displayName="Ada")
    await own_frame(shop)
    gift = await given(ada, item="frame", message="For you")
    token, world = token_of(gift), shop.world
    seen = (await world.ask(None, OPEN, token=token.lower())).only
    assert (seen["title"], seen["message"], seen["giverName"], seen["status"]) == (
        *("Frame", "For you", "Ada"),
        "READY",
    )
    assert [seen[name] for name in ("side", "link", "giverPlayerId", "recipientName")] == [None] * 4
    refused = await world.ask(None, CLAIM, input={"token": token})
    assert refused.body["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    stranger = (await signed_in(shop.stage, proven(), SessionKind.BEARER)).session.secret
    claimed = (await world.ask(stranger, CLAIM, input={"token": token})).only
    assert (claimed["userErrors"], claimed["gift"]["status"]) == ([], "CLAIMED")
    player = claimed["member"]["playerId"]
    assert player.startswith(OWN_PREFIX)
    # The same session is the new member's.
    (mine,) = [edge["node"] for edge in (await world.ask(stranger, MINE)).only["gifts"]["edges"]]
    assert (mine["side"], mine["status"]) == ("RECEIVED", "CLAIMED")
    assert (await world.ask(stranger, CLAIM, input={"token": token})).only["replayed"]


async def test_each_side_sees_what_is_its_own(shop: Shop) -> None:
    ada = await shop.shopper("ada", displayName="Ada")
    bob = await shop.shopper("bob", displayName="Bob", locale="de")
    item = await shop.item(stock=3)
    gift = await given(ada, itemId=item["id"], playerId="bob", quantity=2)
    assert (gift["pointsSpent"], gift["link"], gift["byLink"], gift["side"]) == (20, None, False, "GIVEN")
    (got,) = [edge["node"] for edge in (await bob.ask(MINE, side="RECEIVED")).only["gifts"]["edges"]]
    assert (got["giverName"], got["pointsSpent"], got["giverBlocked"]) == ("Ada", None, False)
    assert (await bob.ask(MINE, side="GIVEN")).only["gifts"]["edges"] == []
    claimed = (await bob.ask(CLAIM, input={"giftId": gift["giftId"]})).only
    assert (claimed["redemption"]["status"], claimed["redemption"]["pointsSpent"]) == ("PENDING", 0)
    (read,) = [edge["node"] for edge in (await shop.ask(OF_MEMBER, playerId="ada")).only["gifts"]["edges"]]
    assert (read["giverPlayerId"], read["recipientPlayerId"], read["pointsSpent"]) == ("ada", "bob", 20)
    assert (await ada.balance(), await bob.balance()) == (980, 1_000)


async def test_goods_are_sent_where_the_recipient_says(shop: Shop) -> None:
    ada, bob = await shop.shopper("ada"), await shop.shopper("bob")
    item = await shop.item("mug", **MUG)
    gift = await given(ada, itemId=item["id"])
    assert gift["needsAddress"]
    claim = {"token": token_of(gift), "shippingAddress": ADDRESS}
    assert codes(await bob.ask(CLAIM, input=claim)) == ["EMAIL_REQUIRED"]
    claimed = (await bob.ask(CLAIM, input=claim | {"email": "bob@example.com"})).only
    assert claimed["userErrors"] == []
    stored = await fetch_rows(
        shop.world.database,
        "SELECT address_sealed IS NOT NULL, email_sealed IS NOT NULL FROM redemptions WHERE game_id = $1",
        shop.stage.game.id,
    )
    assert stored == [(True, True)]


async def test_a_price_that_rose_is_asked_again(shop: Shop) -> None:
    ada = await shop.shopper("ada")
    item = await shop.item(price=10)
    payload = (await give(ada, itemId=item["id"], expectedPrice=9)).only
    assert ([error["code"] for error in payload["userErrors"]], payload["currentPrice"]) == (
        ["PRICE_CHANGED"],
        10,
    )
    assert await ada.balance() == 1_000


async def test_one_of_two_things_is_named(shop: Shop) -> None:
    ada = await shop.shopper("ada")
    assert codes(await give(ada)) == ["INVALID"]
    assert codes(await ada.ask(CLAIM, input={})) == ["INVALID"]
    assert codes(await ada.ask(DECLINE, input={"giftId": "x"})) == ["NOT_FOUND"]
    assert codes(await ada.ask(TAKE_BACK, input={"giftId": "x"})) == ["NOT_FOUND"]
    assert codes(await ada.ask(BLOCK, input={"giftId": "x"})) == ["NOT_FOUND"]


async def test_events_have_both_names_where_both_allow_it(shop: Shop) -> None:
    hook = {"url": "https://hooks.example.com/", "eventTypes": TYPES}
    assert (await shop.ask(CREATE, input=hook)).only["userErrors"] == []
    ada = await shop.shopper("ada", displayName="Ada")
    bob = await shop.shopper("bob", displayName="Bob")
    item = await shop.item()
    for key, shows in (("a", True), ("b", False)):
        gift = await given(ada, key, itemId=item["id"])
        claim = {"token": token_of(gift), "showName": shows}
        assert (await bob.ask(CLAIM, input=claim)).only["userErrors"] == []
    rows = await fetch_rows(
        shop.world.database,
        "SELECT type, data->>'giverName', data->>'recipientName', data->>'recipientPlayerId', data->>'sku'"
        " FROM outbox WHERE game_id = $1 AND type LIKE 'gift.%' ORDER BY id",
        shop.stage.game.id,
    )
    assert rows == [
        ("gift.created", "Ada", None, None, "gem"),
        ("gift.claimed", "Ada", "Bob", "bob", "gem"),
        ("gift.created", "Ada", None, None, "gem"),
        ("gift.claimed", None, None, "bob", "gem"),
    ]


async def test_a_person_who_is_erased_is_in_no_gift(shop: Shop) -> None:
    hook = {"url": "https://hooks.example.com/", "eventTypes": TYPES}
    assert (await shop.ask(CREATE, input=hook)).only["userErrors"] == []
    ada = await shop.shopper("ada", displayName="Ada")
    bob = await shop.shopper("bob", displayName="Bob")
    item = await shop.item(stock=5)
    for key, to in (("a", "bob"), ("b", "bob"), ("c", None)):
        await given(ada, key, itemId=item["id"], playerId=to, message="Dear Bob")
    gifts = [edge["node"] for edge in (await bob.ask(MINE)).only["gifts"]["edges"]]
    assert (await bob.ask(CLAIM, input={"giftId": gifts[0]["giftId"]})).only["userErrors"] == []
    export = (await shop.ask(EXPORT, playerId="bob")).only
    assert "Dear Bob" in str(export)
    assert (await shop.ask(ERASE, input={"playerId": "bob"})).only["userErrors"] == []
    # What was open between the two came back; the one by a link is open still.
    game_id = shop.stage.game.id
    rows = await fetch_rows(
        shop.world.database, "SELECT status, message FROM gifts WHERE game_id = $1", game_id
    )
    assert sorted(rows, key=str) == [("CLAIMED", None), ("DECLINED", None), ("READY", "Dear Bob")]
    assert await fetch_rows(
        shop.world.database,
        "SELECT count(*) FROM outbox WHERE game_id = $1 AND data::text LIKE '%Bob%'",
        game_id,
    ) == [(0,)]
    assert await fetch_rows(
        shop.world.database,
        "SELECT count(*) FROM notifications WHERE game_id = $1 AND params::text LIKE '%Bob%'",
        game_id,
    ) == [(0,)]
    assert (await shop.ask(ERASE, input={"playerId": "ada"})).only["userErrors"] == []
    rows = await fetch_rows(
        shop.world.database, "SELECT status FROM gifts WHERE game_id = $1 AND message IS NOT NULL", game_id
    )
    assert rows == []
    # The redemption of the claimed one was pending: it was cancelled with the erasure.
    assert await shop.stock() == 5
