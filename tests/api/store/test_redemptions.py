"""`redemptions` for who delivers, `Member.redemptions` for the player; and what is overdue."""

from app.domain.access import Scope
from app.studios.updates import update_game
from resolvers.pages import encode_cursor
from tests.api.cast import Cast, Json, World, check_strangers, histories
from tests.api.store.cast import Shop, Shopper
from tests.api.store.documents import CANCEL, FULFILL, MEMBERS_REDEMPTIONS, MY_REDEMPTIONS, REDEMPTIONS
from tests.cast import fetch_rows


def ids(connection: Json) -> list[str]:
    return [edge["node"]["id"] for edge in connection["edges"]]


async def made(shop: Shop, ada: Shopper, count: int) -> list[str]:
    item = await shop.item()
    return [(await ada.redeemed(item, f"k{number}"))["id"] for number in range(count)]


async def test_who_may(cast: Cast, world: World) -> None:
    shop = Shop(cast.acme)
    await check_strangers(cast, Scope.REDEMPTIONS_WRITE, REDEMPTIONS)
    await made(shop, await shop.shopper("ada"), 1)
    assert (await cast.zenith.ask(REDEMPTIONS)).only["edges"] == []
    foreign = await cast.zenith.ask(REDEMPTIONS, gameId=cast.acme.game_id("quest"))
    assert foreign.error == ("NOT_FOUND", ["gameId"])
    assert (await cast.zenith.ask(MEMBERS_REDEMPTIONS, playerId="ada")).only["redemptions"]["edges"] == []
    bob = await world.ask(await shop.session("bob"), MY_REDEMPTIONS)
    assert bob.only["redemptions"]["edges"] == []


async def test_the_item_counts_what_its_own_player_has_redeemed(shop: Shop) -> None:
    """Not what others have of it: the item of a redemption is as the catalog shows it to the player."""
    item, ada, bob = await shop.item(perMemberLimit=2), await shop.shopper(), await shop.shopper("bob")
    await bob.redeemed(item)
    await ada.redeemed(item)
    (mine,) = (await ada.ask(MY_REDEMPTIONS)).only["redemptions"]["edges"]
    assert mine["node"]["item"]["eligibility"]["redeemable"] is True
    await ada.redeemed(item, "second")
    edges = (await ada.ask(MY_REDEMPTIONS)).only["redemptions"]["edges"]
    assert [edge["node"]["item"]["eligibility"]["reasons"] for edge in edges] == [["LIMIT_REACHED"]] * 2


async def test_the_oldest_first_by_state(shop: Shop) -> None:
    ada = await shop.shopper()
    one, two, three, four = await made(shop, ada, 4)
    await shop.ask(FULFILL, input={"redemptionId": one})
    await ada.ask(CANCEL, redemptionId=three)
    for status, wanted in (
        (None, [one, two, three, four]),
        ("PENDING", [two, four]),
        ("FULFILLED", [one]),
        ("CANCELLED", [three]),
        ("FAILED", []),
    ):
        assert ids((await shop.ask(REDEMPTIONS, status=status)).only) == wanted
    first = (await shop.ask(REDEMPTIONS, status="PENDING", first=1)).only
    assert (ids(first), first["pageInfo"]["hasNextPage"]) == ([two], True)
    after = first["pageInfo"]["endCursor"]
    rest = (await shop.ask(REDEMPTIONS, status="PENDING", first=1, after=after)).only
    assert (ids(rest), rest["pageInfo"]["hasNextPage"]) == ([four], False)


async def test_the_first_one_due_first(shop: Shop) -> None:
    ada, item = await shop.shopper(), await shop.item()
    made: dict[int, str] = {}
    for hours in (72, 2, 1, 24):
        game = await update_game(shop.world.database, shop.stage.game, fulfil_hours=hours)
        assert game.fulfil_hours == hours
        made[hours] = (await ada.redeemed(item, f"within-{hours}"))["id"]
    await shop.ask(FULFILL, input={"redemptionId": made[1]})
    due = {"status": "PENDING", "sort": "DUE"}
    assert ids((await shop.ask(REDEMPTIONS, **due)).only) == [made[2], made[24], made[72]]
    first = (await shop.ask(REDEMPTIONS, first=1, **due)).only
    assert (ids(first), first["pageInfo"]["hasNextPage"]) == ([made[2]], True)
    rest = await shop.ask(REDEMPTIONS, after=first["pageInfo"]["endCursor"], **due)
    assert ids(rest.only) == [made[24], made[72]]
    for status in (None, "FULFILLED"):
        refused = await shop.ask(REDEMPTIONS, status=status, sort="DUE")
        assert refused.error == ("BAD_USER_INPUT", ["sort"])


async def test_a_players_own_newest_first(shop: Shop) -> None:
    ada = await shop.shopper()
    wanted = (await made(shop, ada, 5))[::-1]
    await made(shop, await shop.shopper("bob"), 1)
    found, after = [], None
    while True:
        page = (await ada.ask(MY_REDEMPTIONS, first=2, after=after)).only["redemptions"]
        found += ids(page)
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert found == wanted
    assert page["edges"][0]["node"]["item"]["eligibility"]["redeemable"] is True
    studios = (await shop.ask(MEMBERS_REDEMPTIONS, playerId="ada")).only["redemptions"]
    assert ids(studios) == wanted
    assert ids((await shop.world.ask(ada.token, MY_REDEMPTIONS)).only["redemptions"]) == wanted


async def test_bad_pages(shop: Shop) -> None:
    ada = await shop.shopper()
    for ask, document in ((shop.ask, REDEMPTIONS), (ada.ask, MY_REDEMPTIONS)):
        for bad in ({"first": 0}, {"first": 101}, {"after": "MQ"}, {"after": "MToy"}, {"after": ""}):
            answer = await ask(document, **bad)
            (error,) = answer.body["errors"]
            assert error["extensions"]["code"] == "BAD_USER_INPUT"
            assert error["extensions"]["path"] == [next(iter(bad))]


async def test_a_cursor_beyond_time(shop: Shop) -> None:
    for micros in ("9" * 18, "9" * 19, "-1", "x", ""):
        answer = await shop.ask(REDEMPTIONS, after=encode_cursor(micros, "0" * 32))
        assert answer.error == ("BAD_USER_INPUT", ["after"])


async def test_what_is_overdue_fails_when_the_clock_is_moved(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    item = await shop.item(stock=5)
    kept = await ada.redeemed(item, "kept")
    late = await ada.redeemed(item, "late")
    await shop.ask(FULFILL, input={"redemptionId": kept["id"]})
    await shop.stage.advance("2026-01-03T23:59:59.999999Z")
    assert ids((await shop.ask(REDEMPTIONS, status="PENDING")).only) == [late["id"]]
    await shop.stage.advance(late["dueAt"])
    (edge,) = (await shop.ask(REDEMPTIONS, status="FAILED")).only["edges"]
    failed = edge["node"]
    assert (failed["id"], failed["settledAt"]) == (late["id"], late["dueAt"])
    assert failed["failureReason"] == "It was not delivered in time."
    assert (await ada.balance(), await shop.stock()) == (90, 4)
    back = histories(await shop.stage.member())[-1]
    assert (back["kind"], back["pDelta"]) == ("P_RETURNED", 10)
    assert "not delivered in time" in back["explanation"]


async def test_a_games_own_limit(shop: Shop) -> None:
    await fetch_rows(
        shop.world.database, "UPDATE games SET fulfil_hours = 1 WHERE id = $1", shop.stage.game.id
    )
    ada = await shop.shopper()
    assert (await ada.redeemed(await shop.item()))["dueAt"] == "2026-01-01T01:00:00Z"
