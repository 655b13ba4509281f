"""`catalog`: what each caller sees, in which order, and what stands in the way; one statement a page."""

import pytest

from app.domain.amounts import MAX_POINTS
from tests.api.cast import Answer, Cast, Json, World
from tests.api.store.cast import Shop, Shopper
from tests.api.store.documents import CATALOG
from tests.api.test_hidden_tiers import statements_of
from tests.cast import NOW, game_file

GUEST_REASONS = ["STORE_SESSION_REQUIRED", "IDENTIFICATION_REQUIRED"]


def skus(answer: Answer) -> list[str]:
    return [edge["node"]["sku"] for edge in answer.only["edges"]]


def only(answer: Answer) -> Json:
    (edge,) = answer.only["edges"]
    return edge["node"]


def reasons(answer: Answer) -> list[str]:
    return only(answer)["eligibility"]["reasons"]


async def seen(shopper: Shopper, **variables: object) -> list[str]:
    return skus(await shopper.ask(CATALOG, **variables))


async def test_who_sees_it(cast: Cast, world: World) -> None:
    for secret in (None, cast.expired, cast.revoked, "neither"):
        assert (await world.ask(secret, CATALOG)).code == "UNAUTHENTICATED"
    acme = Shop(cast.acme)
    await acme.item()
    for secret in (cast.ada, cast.acme.key, await world.key("acme", ["members:read"])):
        assert skus(await world.ask(secret, CATALOG)) == ["gem"]
    assert (await world.ask(cast.zenith.key, CATALOG)).only["edges"] == []
    for secret in (cast.ada, cast.zenith.key):
        foreign = await world.ask(secret, CATALOG, gameId=cast.acme.game_id("arena"))
        assert foreign.error == ("NOT_FOUND", ["gameId"])
    assert skus(await world.ask(cast.ada, CATALOG, gameId=cast.acme.game_id("quest"))) == ["gem"]


async def test_a_studio_names_its_game(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    assert (await stage.ask(CATALOG)).error == ("BAD_USER_INPUT", ["gameId"])
    assert (await stage.ask(CATALOG, gameId=stage.game_id("two"))).only["edges"] == []


async def test_what_is_for_studios_and_what_for_players(shop: Shop) -> None:
    await shop.item()
    ada = await shop.shopper()
    assert (await ada.ask(CATALOG, archived=True)).code == "FORBIDDEN"
    assert skus(await ada.ask(CATALOG, archived=False)) == ["gem"]
    assert (await shop.ask(CATALOG, affordable=True)).error == ("BAD_USER_INPUT", ["affordable"])
    studios, players = only(await shop.ask(CATALOG)), only(await ada.ask(CATALOG))
    assert (studios["eligibility"], players["management"]) == (None, None)
    assert studios | {"eligibility": 0, "management": 0} == players | {"eligibility": 0, "management": 0}


async def test_a_guest_may_look_around(shop: Shop) -> None:
    await shop.item()
    guest = await shop.shopper("guest", identified=False)
    assert reasons(await guest.ask(CATALOG)) == ["IDENTIFICATION_REQUIRED"]
    assert reasons(await shop.world.ask(guest.token, CATALOG)) == GUEST_REASONS
    await shop.identify("guest")
    assert only(await guest.ask(CATALOG))["eligibility"] == {
        "redeemable": True,
        "reasons": [],
        "pointsShort": 0,
    }
    assert reasons(await shop.world.ask(guest.token, CATALOG)) == ["STORE_SESSION_REQUIRED"]


async def test_all_that_stands_in_the_way(shop: Shop) -> None:
    ada = await shop.shopper(points=100)
    item = await shop.item(perMemberLimit=1)
    await ada.redeemed(item)
    await shop.item(
        kind="TANGIBLE",
        price=101,
        minTier="SILVER",
        availableFrom="2026-01-02T00:00:00Z",
        stock=0,
        perMemberLimit=1,
        comingSoon=True,
    )
    found = only(await ada.ask(CATALOG))["eligibility"]
    assert found == {
        "redeemable": False,
        "pointsShort": 11,
        "reasons": [
            *("COMING_SOON", "NOT_STARTED", "SOLD_OUT", "LIMIT_REACHED", "TIER_TOO_LOW"),
            *("INSUFFICIENT_POINTS", "EMAIL_REQUIRED"),
        ],
    }


async def test_the_window_is_by_the_games_clock(shop: Shop) -> None:
    ada = await shop.shopper()
    await shop.item(availableFrom="2026-01-02T00:00:00Z", availableUntil="2026-01-03T00:00:00Z")
    assert reasons(await ada.ask(CATALOG)) == ["NOT_STARTED"]
    await shop.stage.advance("2026-01-02T00:00:00Z")
    assert reasons(await ada.ask(CATALOG)) == []
    await shop.stage.advance("2026-01-02T23:59:59.999999Z")
    assert reasons(await ada.ask(CATALOG)) == []
    await shop.stage.advance("2026-01-03T00:00:00Z")
    assert await seen(ada) == []
    assert skus(await shop.ask(CATALOG)) == ["gem"]


async def test_countries(shop: Shop) -> None:
    await shop.item("all")
    await shop.item("german", countries=["AT", "DE"])
    await shop.item("french", countries=["FR"])
    german, nowhere = await shop.shopper("g", country="DE"), await shop.shopper("n")
    assert await seen(german) == ["german", "all"]
    assert await seen(nowhere) == ["all"]
    assert skus(await shop.ask(CATALOG)) == ["french", "german", "all"]


async def test_hidden_tiers(shop: Shop) -> None:
    """DIAMOND and BLACK are hidden from those below (rules-example.json): items and names."""
    await shop.item("any")
    await shop.item("platinum", minTier="PLATINUM")
    await shop.item("diamond", minTier="DIAMOND")
    await shop.item("black", minTier="BLACK")
    low = await shop.shopper("low")
    assert await seen(low) == ["platinum", "any"]
    high = await shop.shopper("high")
    await shop.stage.buy("much", "4000", "high")
    assert (await shop.stage.member("high"))["tier"]["code"] == "DIAMOND"
    page = (await high.ask(CATALOG)).only["edges"]
    assert [edge["node"]["sku"] for edge in page] == ["diamond", "platinum", "any"]
    tiers = [edge["node"]["minTier"] for edge in page]
    assert [tier and tier["code"] for tier in tiers] == ["DIAMOND", "PLATINUM", None]
    assert tiers[0]["range"] is None
    assert skus(await shop.ask(CATALOG)) == ["black", "diamond", "platinum", "any"]


async def test_kind_category_and_what_is_affordable(shop: Shop) -> None:
    ada = await shop.shopper(points=50)
    await shop.item("a", price=50, category="Gems")
    await shop.item("b", price=51, category="gems")
    await shop.item("c", price=10, kind="TANGIBLE")
    assert await seen(ada) == ["c", "b", "a"]
    assert await seen(ada, kind="TANGIBLE") == ["c"]
    assert await seen(ada, kind="DIGITAL") == ["b", "a"]
    assert await seen(ada, category="Gems") == ["a"]
    assert await seen(ada, category="' OR true --") == []
    assert await seen(ada, affordable=True) == ["c", "a"]
    assert await seen(ada, affordable=False) == ["b"]
    assert await seen(ada, affordable=True, kind="DIGITAL", category="Gems") == ["a"]
    # The balance of the present: what expired since the row was written is gone.
    await shop.stage.advance(NOW.replace(year=2028))
    assert await seen(ada, affordable=True) == []


async def test_texts_are_in_the_players_locale(shop: Shop) -> None:
    await shop.item(
        title=[{"locale": "en", "text": "Mug"}, {"locale": "de", "text": "Becher"}],
        description=[{"locale": "en", "text": "Tea"}, {"locale": "de-AT", "text": "Häferl"}],
    )
    for locale, expected in (
        (None, ("Mug", "Tea")),
        ("de", ("Becher", "Häferl")),
        ("de-AT", ("Becher", "Häferl")),
        ("de_ch", ("Becher", "Häferl")),
        ("fr", ("Mug", "Tea")),
    ):
        player = await shop.shopper(f"p{locale}", locale=locale)
        node = only(await player.ask(CATALOG))
        assert (node["title"], node["description"]) == expected


async def test_missing_points_beyond_what_can_be_counted(shop: Shop) -> None:
    ada = await shop.shopper(points=0)
    await shop.item(price=MAX_POINTS)
    assert only(await ada.ask(CATALOG))["eligibility"]["pointsShort"] == MAX_POINTS
    await shop.stage.buy("a", "10")
    cheap = await shop.item("cheap", price=100)
    await ada.redeemed(cheap)
    await shop.stage.refund("a")
    page = (await ada.ask(CATALOG)).only["edges"]
    assert [edge["node"]["eligibility"]["pointsShort"] for edge in page] == [200, MAX_POINTS]


async def test_pages(shop: Shop) -> None:
    for number in range(7):
        await shop.item(f"i{number}", priority=number // 3)
        if number == 3:
            await shop.stage.advance(NOW.replace(hour=1))
    wanted = ["i6", "i5", "i4", "i3", "i2", "i1", "i0"]
    ada = await shop.shopper()
    for ask in (ada.ask, shop.ask):
        assert skus(await ask(CATALOG)) == wanted
        found, after = [], None
        for more in (True, True, True, False):
            page = (await ask(CATALOG, first=2, after=after)).only
            info = page["pageInfo"]
            assert (info["hasNextPage"], info["hasPreviousPage"]) == (more, after is not None)
            found += [edge["node"]["sku"] for edge in page["edges"]]
            after = info["endCursor"]
        assert found == wanted
        assert (await ask(CATALOG, first=2, after=after)).only["edges"] == []


@pytest.mark.parametrize("first", [0, -1, 101])
async def test_sizes_of_pages(shop: Shop, first: int) -> None:
    assert (await shop.ask(CATALOG, first=first)).error == ("BAD_USER_INPUT", ["first"])


BAD_CURSORS = [
    "",
    "x",
    "MQ",
    "MToyOjM",
    "OTk5OTk5OTk5OTk6MTowMTAyMDMwNDA1MDYwNzA4MDkwYTBiMGMwZDBlMGYxMA",
    "a" * 201,
]


@pytest.mark.parametrize("after", BAD_CURSORS)
async def test_cursors_of_other_lists(shop: Shop, after: str) -> None:
    assert (await shop.ask(CATALOG, after=after)).error == ("BAD_USER_INPUT", ["after"])


async def filled(world: World, count: int) -> Shopper:
    shop = Shop(await world.stage(rules=game_file()))
    ada = await shop.shopper()
    for number in range(count):
        await shop.item(f"i{number}", perMemberLimit=3, minTier="GOLD" if number % 2 else None)
    await ada.redeemed(await shop.item("i0", perMemberLimit=3), quantity=2)
    return ada


async def test_a_page_is_one_statement(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    counts: dict[int, int] = {}
    ada = await filled(world, 25)
    await ada.ask(CATALOG)  # the session's use is noted once a minute, the rules are read once
    for first in (1, 25):
        with monkeypatch.context() as patch, statements_of(patch) as sent:
            page = (await ada.ask(CATALOG, first=first)).only["edges"]
        assert len(page) == first
        counts[first] = len(sent)
    # Who asks, and the page.
    assert counts == {1: 2, 25: 2}


async def test_a_limit_is_counted_for_the_member(world: World) -> None:
    ada = await filled(world, 1)
    item = only(await ada.ask(CATALOG))
    assert item["eligibility"]["reasons"] == []
    await ada.redeemed(item, "last")
    assert reasons(await ada.ask(CATALOG)) == ["LIMIT_REACHED"]
    bob = await ada.shop.shopper("bob")
    assert reasons(await bob.ask(CATALOG)) == []
