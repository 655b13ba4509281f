"""Wishes, milestones, demand and the player's purchases over GraphQL."""

from datetime import UTC, datetime

import pytest

from app.domain.access import Scope
from app.domain.wishes import MAX_WISHES
from app.milestones.service import find_milestones
from app.store.wishes import tell_of_wishes
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.cast import Cast, Json, World, check_strangers
from tests.api.documents import PURCHASE
from tests.api.notifications.documents import INBOX
from tests.api.store.cast import Shop
from tests.api.wishes.documents import DEMAND, MINE, OF_MEMBER, REMOVE, WISH
from tests.cast import game_file

PURCHASES = f"{{ me {{ purchases {{ edges {{ node {{ ...PurchaseAll }} }} }} }} }} {PURCHASE}"


@pytest.fixture
async def shop(world: World) -> Shop:
    """A shop for one test alone."""
    return Shop(await world.stage(rules=game_file()))


def session(shop: Shop) -> GameSession:
    return GameSession(Core(shop.world.database, RulesCache()), shop.stage.game, datetime.now(UTC))


async def test_a_wish_from_the_heart_to_the_notice(shop: Shop) -> None:
    ada = await shop.shopper(points=0)
    ring = await shop.item("ring", title=[{"locale": "en", "text": "Ring"}, {"locale": "de", "text": "R.ng"}])
    wish = (await ada.ask(WISH, itemId=ring["id"])).only
    assert wish["userErrors"] == []
    assert (wish["wish"]["item"]["sku"], wish["wish"]["text"], wish["wish"]["toldAt"]) == ("ring", None, None)
    assert wish["wish"]["item"]["eligibility"]["reasons"] == ["INSUFFICIENT_POINTS"]
    again = (await ada.ask(WISH, itemId=ring["id"])).only
    assert (again["wish"], again["replayed"]) == (wish["wish"], True)
    await shop.stage.grant("enough", 1_000)
    assert await tell_of_wishes(session(shop)) == 1
    (own,) = (await ada.ask(MINE)).only["wishes"]
    assert own["toldAt"] is not None
    notices = [edge["node"] for edge in (await ada.ask(INBOX, first=9)).only["notifications"]["edges"]]
    (notice,) = [each for each in notices if each["__typename"] == "WishAvailable"]
    assert notice["message"] == "Ring, which you wish for, can be redeemed now."
    assert (notice["sku"], notice["title"]) == ("ring", "Ring")
    german = await shop.world.send(
        ada.session, {"query": INBOX, "variables": {"first": 9}, "extensions": {"locale": "de"}}
    )
    titles = [edge["node"].get("title") for edge in german.only["notifications"]["edges"]]
    assert "R.ng" in titles
    assert (await ada.ask(REMOVE, wishId=own["wishId"])).only == {"wishId": own["wishId"], "userErrors": []}
    assert (await ada.ask(MINE)).only["wishes"] == []
    assert (await ada.ask(REMOVE, wishId=own["wishId"])).fault == ("NOT_FOUND", ["wishId"])


async def test_what_is_refused(shop: Shop) -> None:
    ada = await shop.shopper()
    secret = await shop.item("secret", countries=["JP"])
    assert (await ada.ask(WISH, itemId=secret["id"])).fault == ("NOT_FOUND", ["itemId"])
    assert (await ada.ask(WISH, itemId="?")).fault == ("NOT_FOUND", ["itemId"])
    assert (await ada.ask(WISH)).fault == ("INVALID", ["itemId"])
    assert (await ada.ask(WISH, text="x" * 81)).fault == ("INVALID", ["text"])
    for number in range(MAX_WISHES):
        assert (await ada.ask(WISH, text=f"wish {number}")).only["userErrors"] == []
    assert (await ada.ask(WISH, text="one more")).fault == ("LIMIT_REACHED", [])


async def test_a_wish_for_what_is_hidden_by_now_keeps_its_secret(shop: Shop) -> None:
    ada = await shop.shopper()
    ring = await shop.item("ring")
    await ada.ask(WISH, itemId=ring["id"])
    await shop.item("ring", countries=["JP"])
    (own,) = (await ada.ask(MINE)).only["wishes"]
    assert own["item"] is None
    (seen,) = (await shop.stage.ask(OF_MEMBER, playerId="ada")).only["wishes"]
    assert seen["item"]["sku"] == "ring"


async def test_demand(shop: Shop) -> None:
    ada, bob = await shop.shopper(), await shop.shopper("bob", points=0)
    ring = await shop.item("ring")
    for shopper in (ada, bob):
        await shopper.ask(WISH, itemId=ring["id"])
    await ada.ask(WISH, text="A dragon")
    found: Json = (await shop.stage.ask(DEMAND)).only
    (item,) = found["items"]
    assert (found["members"], item["item"]["sku"], item["members"], item["ready"]) == (2, "ring", 2, 1)
    assert item["reasons"] == [{"reason": "INSUFFICIENT_POINTS", "members": 1}]
    assert [(each["tier"]["code"], each["members"]) for each in item["tiers"]] == [("BRONZE", 2)]
    assert item["notOffered"] == 0
    assert found["texts"] == [{"text": "A dragon", "members": 1}]
    assert found["csv"].splitlines()[1:] == [
        "ring,Ring,,2,1,0,Bronze: 2,INSUFFICIENT_POINTS: 1",
        ",,A dragon,1,,,,",
    ]


async def test_demand_is_for_those_who_read_reports(cast: Cast) -> None:
    await check_strangers(cast, Scope.REPORTS_READ, DEMAND)


async def test_a_player_reads_purchases_with_what_went_back(shop: Shop) -> None:
    ada = await shop.shopper(points=0)
    await shop.stage.buy("a", "1000", currency="JPY", sku="chest")
    await shop.stage.refund("a", amount={"amount": "250", "currency": "JPY"})
    (edge,) = (await ada.ask(PURCHASES)).only["purchases"]["edges"]
    purchase = edge["node"]
    assert (purchase["purchaseId"], purchase["sku"]) == ("a", "chest")
    assert purchase["amount"] == {"amount": "1000", "currency": "JPY"}
    assert purchase["refunded"] == {"amount": "250", "currency": "JPY"}
    history = (await shop.stage.member())["history"]["edges"]
    assert purchase["p"] == sum(each["node"]["pDelta"] for each in history)
    bob = await shop.shopper("bob")
    assert (await bob.ask(PURCHASES)).only["purchases"]["edges"] == []


@pytest.mark.parametrize(
    ("locale", "message"), [("en", "You have made 1 purchase."), ("de", "Bisher hast du 1 Kauf gemacht.")]
)
async def test_milestones_in_the_reader_s_words(shop: Shop, locale: str, message: str) -> None:
    ada = await shop.shopper(points=0)
    await shop.stage.buy("a")
    assert await find_milestones(session(shop)) == 1
    answer = await shop.world.send(ada.session, {"query": MINE, "extensions": {"locale": locale}})
    (milestone,) = answer.only["milestones"]
    assert (milestone["key"], milestone["kind"], milestone["number"]) == ("PURCHASES/1", "PURCHASES", 1)
    assert milestone["message"] == message
    notices = [edge["node"] for edge in (await ada.ask(INBOX, first=9)).only["notifications"]["edges"]]
    assert [each["kind"] for each in notices if each["__typename"] == "MilestoneReached"] == ["PURCHASES"]
