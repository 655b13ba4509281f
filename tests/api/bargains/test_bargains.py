"""Bargaining as players, strangers and studios meet it: the link, the exact price, what each sees."""

import orjson

from app.bargains.limits import MAX_HELPERS
from tests.api.bargains.cast import activity_input, make_activity, start, token_of
from tests.api.bargains.documents import ACTIVITIES, HELP, MINE, OF_MEMBER, OPEN, START, UPSERT
from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.orders.documents import CONFIRM, QUOTE, RESERVE
from tests.api.privacy.documents import EXPORT
from tests.api.store.cast import Shop

HELPERS = ("bob", "cleo", "dan")


def usd(amount: str) -> Json:
    return {"amount": amount, "currency": "USD"}


async def people(stage: Stage) -> dict[str, str]:
    """The tokens of an owner, and of three who have signed in; by their names."""
    for player in ("ada", *HELPERS):
        await stage.ask(ONBOARD, input={"playerId": player, "displayName": player.title()})
        if player != "ada":
            await Shop(stage).identify(player)
    return {player: await stage.token(player) for player in ("ada", *HELPERS)}


async def test_from_the_link_to_the_order(world: World) -> None:
    stage = await world.stage()
    tokens = await people(stage)
    await make_activity(stage, stock=5)
    mine = await start(stage, "ada")
    token = token_of(mine)
    shown: Json = {"price": usd("20"), "priceLeft": usd("10"), "helpers": 3, "helpersLeft": 3}
    shown |= {"own": True, "status": "OPEN", "helps": [], "ownerName": "Ada"}
    assert mine | shown == mine
    assert mine["ownerPlayerId"] is None
    # Whoever has the link sees it, and nothing that is the owner's alone.
    seen = (await world.ask(None, OPEN, token=token.lower())).only
    assert seen == mine | {"link": None, "own": False}
    hidden = {"token": token, "showName": False}
    answers: list[Json] = []
    for name in HELPERS:
        given = hidden if name == "cleo" else {"token": token}
        answers.append((await world.ask(tokens[name], HELP, input=given)).only)
    bob, _, dan = answers
    assert [one["bargain"]["helpersLeft"] for one in answers] == [2, 1, 0]
    reached = dan["bargain"]
    at_floor = {"status": "REACHED", "price": usd("10"), "priceLeft": usd("0")}
    assert reached | at_floor == reached
    assert [(one["name"], one["own"]) for one in reached["helps"]] == [
        *(("Bob", False), (None, False), ("Dan", True)),
    ]
    assert reached["helps"][0]["cut"] == bob["cut"]
    again = (await world.ask(tokens["bob"], HELP, input={"token": token})).only
    assert (again["cut"], again["replayed"]) == (bob["cut"], True)
    line = {"sku": "box", "quantity": 1, "unitPrice": "30", "price": "BARGAIN", "bargainId": mine["id"]}
    cart = {"playerId": "ada", "currency": "USD", "lines": [line]}
    quote = (await stage.ask(QUOTE, input=cart)).only["quote"]
    assert (quote["due"], quote["lines"][0]["priceSource"]) == ("10", "BARGAIN")
    held = (await stage.ask(RESERVE, input={"orderId": "o", "quoteId": quote["id"]})).only
    assert held["userErrors"] == []
    (edge,) = (await world.ask(tokens["ada"], MINE)).only["bargains"]["edges"]
    assert edge["node"]["reservedUntil"] == held["order"]["reservedUntil"]
    assert (await stage.ask(CONFIRM, input={"orderId": "o", "paid": usd("10.00")})).only["userErrors"] == []
    (edge,) = (await stage.ask(OF_MEMBER, playerId="ada")).only["bargains"]["edges"]
    ordered = {"status": "ORDERED", "link": None, "ownerPlayerId": "ada", "reservedUntil": None}
    assert edge["node"] | ordered == edge["node"]
    (activity,) = (await stage.ask(ACTIVITIES)).only
    assert (activity["stock"], activity["stockLeft"]) == (5, 4)
    exported = orjson.loads((await stage.ask(EXPORT, playerId="ada")).only)
    assert exported["bargains"][0]["price"] == "10"


async def test_what_is_refused(world: World) -> None:
    stage = await world.stage()
    tokens = await people(stage)
    wrong = {
        "helpers": MAX_HELPERS + 1,
        "floorPrice": {"amount": "19", "currency": "EUR"},
        "code": "x",
    }
    answer = (await stage.ask(UPSERT, input=activity_input() | wrong)).only
    assert [(error["code"], error["path"]) for error in answer["userErrors"]] == [
        ("INVALID", ["code"]),
        ("INVALID", ["helpers"]),
        ("INVALID", ["floorPrice", "currency"]),
    ]
    short = activity_input(leastCut={"amount": "3.34", "currency": "USD"})
    (error,) = (await stage.ask(UPSERT, input=short)).only["userErrors"]
    assert (error["code"], error["path"]) == ("INVALID", ["leastCut", "amount"])
    (error,) = (await world.ask(tokens["ada"], START, input={"activity": "BOX"})).only["userErrors"]
    assert (error["code"], error["path"]) == ("NOT_FOUND", ["activity"])
    await make_activity(stage)
    await make_activity(stage, "LATER", **{"from": "2099-01-01T00:00:00Z"})
    assert [one["code"] for one in (await world.ask(tokens["ada"], ACTIVITIES)).only] == ["BOX"]
    assert [one["code"] for one in (await stage.ask(ACTIVITIES)).only] == ["BOX", "LATER"]
    token = token_of(await start(stage, "ada"))
    again = (await world.ask(tokens["ada"], START, input={"activity": "BOX"})).only
    assert (again["replayed"], token_of(again["bargain"])) == (True, token)
    await stage.onboard("eve")
    await Shop(stage).identify("ada")
    for player, code in (("ada", "NOT_ENTITLED"), ("eve", "IDENTIFICATION_REQUIRED")):
        refused = (await world.ask(await stage.token(player), HELP, input={"token": token})).only
        assert [error["code"] for error in refused["userErrors"]] == [code]
        assert refused["bargain"] is None
    elsewhere = await world.stage()
    await people(elsewhere)
    refused = (await world.ask(await elsewhere.token("bob"), HELP, input={"token": token})).only
    assert [error["code"] for error in refused["userErrors"]] == ["NOT_ENTITLED"]
    assert (await world.ask(None, OPEN, token=token)).only["helps"] == []
    assert (await world.ask(None, OPEN, token="A" * 26)).data == {"bargain": None}


async def test_an_archived_game_takes_no_more(world: World) -> None:
    stage = await world.stage()
    tokens = await people(stage)
    await make_activity(stage)
    token = token_of(await start(stage, "ada"))
    await archive(stage)
    for sender, document, given in (
        (tokens["bob"], HELP, {"token": token}),
        (tokens["bob"], START, {"activity": "BOX"}),
    ):
        (error,) = (await world.ask(sender, document, input=given)).only["userErrors"]
        assert error["code"] == "GAME_ARCHIVED"


async def archive(stage: Stage) -> None:
    async with stage.world.database.acquire() as connection:
        await connection.execute("UPDATE games SET archived_at = now() WHERE id = $1", stage.game.id)
