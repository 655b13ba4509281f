"""`upsertCatalogItem`: items made and changed by sku, every fault reported, nothing redeemed touched."""

from uuid import uuid4

import pytest

from app.domain.access import Scope
from app.domain.amounts import MAX_POINTS
from app.domain.urls import MAX_URL
from app.loyalty.text_inputs import MAX_DESCRIPTION, MAX_LOCALES, MAX_TITLE
from app.store.catalog import MAX_CATEGORY, MAX_COUNTRIES, MAX_PER_MEMBER, MAX_PRIORITY
from tests.api.cast import Answer, Cast, Json, World, check_strangers
from tests.api.store.cast import Shop, draft
from tests.api.store.documents import ARCHIVE, MY_REDEMPTIONS, UPSERT
from tests.cast import dump

WHOLE = {
    "kind": "TANGIBLE",
    "category": "Kitchen",
    "title": [{"locale": "en", "text": "Mug"}, {"locale": "de", "text": "Becher ☕"}],
    "description": [{"locale": "en", "text": "For tea.\nAnd coffee."}],
    "imageUrl": "https://cdn.example/mug.png?x=1#a",
    "price": 2500,
    "minTier": "GOLD",
    "availableFrom": "2026-01-01T00:00:00Z",
    "availableUntil": "2026-02-01T00:00:00.5Z",
    "stock": 40,
    "perMemberLimit": 2,
    "comingSoon": True,
    "countries": ["DE", "AT"],
    "priority": -7,
}


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    await check_strangers(cast, Scope.CATALOG_WRITE, UPSERT, input=draft())
    foreign = draft(gameId=cast.acme.game_id("quest"))
    assert (await cast.zenith.ask(UPSERT, input=foreign)).fault == ("NOT_FOUND", ["gameId"])
    assert (await cast.zenith.ask(UPSERT, input=draft(gameId=str(uuid4())))).fault == (
        "NOT_FOUND",
        ["gameId"],
    )
    assert await dump(world.database) == before


async def test_every_field(shop: Shop) -> None:
    answer = await shop.ask(UPSERT, input=draft("mug", **WHOLE))
    payload = answer.only
    assert (payload["created"], payload["userErrors"]) == (True, [])
    item = payload["item"]
    assert item.pop("id")
    tier = item.pop("minTier")
    assert (tier["code"], tier["rank"]) == ("GOLD", 3)
    assert tier["range"] is not None
    assert item == {
        "sku": "mug",
        "kind": "TANGIBLE",
        "category": "Kitchen",
        "title": "Mug",
        "description": "For tea.\nAnd coffee.",
        "imageUrl": None,
        "price": 2500,
        "availableFrom": "2026-01-01T00:00:00Z",
        "availableUntil": "2026-02-01T00:00:00.5Z",
        "stockLeft": 40,
        "perMemberLimit": 2,
        "comingSoon": True,
        "eligibility": None,
        "grants": None,
        "grantsCoupon": None,
        "grantsValue": None,
        "management": {
            "titles": [{"locale": "de", "text": "Becher ☕"}, {"locale": "en", "text": "Mug"}],
            "descriptions": [{"locale": "en", "text": "For tea.\nAnd coffee."}],
            "countries": ["DE", "AT"],
            "priority": -7,
            "archivedAt": None,
            "createdAt": "2026-01-01T00:00:00Z",
            "updatedAt": "2026-01-01T00:00:00Z",
            "picture": {"status": "PENDING", "failure": None, "sourceUrl": WHOLE["imageUrl"]},
        },
    }


async def test_a_known_item_becomes_what_is_given(shop: Shop) -> None:
    first = await shop.item("mug", **WHOLE)
    await shop.stage.advance("2026-01-01T05:00:00Z")
    again = (await shop.ask(UPSERT, input=draft("mug", price=5, stock=None))).only
    assert again["created"] is False
    item = again["item"]
    assert item["id"] == first["id"]
    bare = ("category", "description", "imageUrl", "minTier", "availableFrom", "availableUntil", "stockLeft")
    assert [item[name] for name in bare] == [None] * 7
    assert (item["price"], item["kind"], item["comingSoon"]) == (5, "DIGITAL", False)
    assert item["management"]["updatedAt"] == "2026-01-01T05:00:00Z"
    assert item["management"]["createdAt"] == first["management"]["createdAt"]


async def test_stock_left_out_stays_as_it_is(shop: Shop) -> None:
    assert (await shop.item("new"))["stockLeft"] is None
    await shop.item(stock=3)
    ada = await shop.shopper()
    await ada.redeemed(await shop.item(price=7))
    assert (await shop.item(price=8))["stockLeft"] == 2
    assert (await shop.item(stock=0))["stockLeft"] == 0
    assert (await shop.item(stock=None))["stockLeft"] is None


async def test_an_archived_item_comes_back(shop: Shop) -> None:
    item = await shop.item()
    await shop.ask(ARCHIVE, input={"sku": "gem"})
    back = await shop.item()
    assert (back["id"], back["management"]["archivedAt"]) == (item["id"], None)


async def test_what_was_redeemed_stays_as_it_was(shop: Shop) -> None:
    ada = await shop.shopper()
    first = await ada.redeemed(await shop.item(stock=3), quantity=2)
    await shop.item(price=999, title="Diamond", stock=0, minTier="BLACK", kind="TANGIBLE")
    (edge,) = (await ada.ask(MY_REDEMPTIONS)).only["redemptions"]["edges"]
    now = edge["node"]
    assert (now["title"], now["pointsSpent"], now["quantity"]) == ("Gem", 20, 2)
    assert now | {"item": None} == first | {"item": None}
    assert (now["item"]["title"], now["item"]["price"]) == ("Diamond", 999)
    assert await ada.balance() == 980


def texts(count: int, text: str = "x") -> list[dict[str, str]]:
    locales = ["en", *(f"de-a{n:03}" for n in range(count - 1))]
    return [{"locale": locale, "text": text} for locale in locales]


AT_THE_LIMIT: list[Json] = [
    {"sku": "s" * 128},
    {"title": "t" * MAX_TITLE},
    {"title": texts(MAX_LOCALES)},
    {"description": "d\n" * (MAX_DESCRIPTION // 2)},
    {"description": []},
    {"description": "On\r\nWindows\ror an old Mac\n"},
    {"category": "c" * MAX_CATEGORY},
    {"imageUrl": "https://a.example/" + "x" * (MAX_URL - 18)},
    {"price": 1},
    {"price": MAX_POINTS},
    {"stock": 0},
    {"stock": MAX_POINTS},
    {"perMemberLimit": 1},
    {"perMemberLimit": MAX_PER_MEMBER},
    {"priority": MAX_PRIORITY},
    {"priority": -MAX_PRIORITY},
    {"countries": ["DE"] * MAX_COUNTRIES},
    {"availableFrom": "2026-01-01T00:00:00Z", "availableUntil": "2026-01-01T00:00:00.000001Z"},
    {"minTier": "BRONZE"},
    {"title": "עברית 中文 👩‍👩‍👧"},
]


@pytest.mark.parametrize("given", AT_THE_LIMIT, ids=[next(iter(given)) for given in AT_THE_LIMIT])
async def test_what_is_within_the_limits(shop: Shop, given: Json) -> None:
    await shop.item(**given)


PAST_IT: list[tuple[Json, list[str]]] = [
    ({"sku": "s" * 129}, ["sku"]),
    ({"sku": ""}, ["sku"]),
    ({"sku": " gem"}, ["sku"]),
    ({"sku": "ge\nm"}, ["sku"]),
    ({"title": "t" * (MAX_TITLE + 1)}, ["title", "0", "text"]),
    ({"title": " "}, ["title", "0", "text"]),
    ({"title": "a\nb"}, ["title", "0", "text"]),
    ({"title": "a\x07b"}, ["title", "0", "text"]),
    ({"title": []}, ["title"]),
    ({"title": [{"locale": "de", "text": "Becher"}]}, ["title"]),
    ({"title": [*texts(1), *texts(1)]}, ["title", "1", "locale"]),
    ({"title": [*texts(1), {"locale": "D", "text": "x"}]}, ["title", "1", "locale"]),
    ({"title": [*texts(2), {"locale": "DE_A000", "text": "x"}]}, ["title", "2", "locale"]),
    ({"title": [*texts(1), {"locale": "de-" + "a-" * 20 + "b", "text": "x"}]}, ["title", "1", "locale"]),
    ({"title": texts(MAX_LOCALES + 1)}, ["title"]),
    ({"description": "d" * (MAX_DESCRIPTION + 1)}, ["description", "0", "text"]),
    ({"description": "a\x1bb"}, ["description", "0", "text"]),
    ({"description": [{"locale": "de", "text": "x"}]}, ["description"]),
    ({"category": "c" * (MAX_CATEGORY + 1)}, ["category"]),
    ({"category": ""}, ["category"]),
    ({"imageUrl": "https://a.example/" + "x" * (MAX_URL - 17)}, ["imageUrl"]),
    ({"imageUrl": "http://a.example/x.png"}, ["imageUrl"]),
    ({"imageUrl": "javascript:alert(1)"}, ["imageUrl"]),
    ({"imageUrl": "https://"}, ["imageUrl"]),
    ({"imageUrl": "https://user:pass@a.example/"}, ["imageUrl"]),
    ({"imageUrl": "https://[::1/"}, ["imageUrl"]),
    ({"imageUrl": "https://a.example:99999/"}, ["imageUrl"]),
    ({"imageUrl": "https://a.example/a b"}, ["imageUrl"]),
    ({"imageUrl": 'https://a.example/"onload="x'}, ["imageUrl"]),
    ({"imageUrl": ""}, ["imageUrl"]),
    ({"price": 0}, ["price"]),
    ({"price": -5}, ["price"]),
    ({"stock": -1}, ["stock"]),
    ({"perMemberLimit": 0}, ["perMemberLimit"]),
    ({"perMemberLimit": MAX_PER_MEMBER + 1}, ["perMemberLimit"]),
    ({"priority": MAX_PRIORITY + 1}, ["priority"]),
    ({"priority": -MAX_PRIORITY - 1}, ["priority"]),
    ({"countries": ["DE"] * (MAX_COUNTRIES + 1)}, ["countries"]),
    ({"countries": ["DE", "de"]}, ["countries", "1"]),
    ({"countries": ["DEU"]}, ["countries", "0"]),
    ({"countries": ["DE", "GB", "UK"]}, ["countries", "2"]),
    ({"countries": ["EU"]}, ["countries", "0"]),
    ({"minTier": "EMERALD"}, ["minTier"]),
    ({"availableFrom": "2026-01-01T00:00:00Z", "availableUntil": "2026-01-01T00:00:00Z"}, ["availableUntil"]),
]


@pytest.mark.parametrize(("given", "path"), PAST_IT)
async def test_what_is_past_them(shop: Shop, given: Json, path: list[str]) -> None:
    assert (await shop.ask(UPSERT, input=draft(**{"sku": "gem", "title": "Gem"} | given))).fault == (
        "INVALID",
        path,
    )


def paths(answer: Answer) -> list[list[str]]:
    return [error["path"] for error in answer.refused["userErrors"]]


async def test_every_fault_is_reported_at_once(shop: Shop) -> None:
    before = await dump(shop.world.database)
    given = draft(" ", price=0, stock=-1, minTier="X", countries=["x"], imageUrl="ftp://x", title=" ")
    assert paths(await shop.ask(UPSERT, input=given)) == [
        *(["sku"], ["title", "0", "text"], ["price"], ["imageUrl"], ["minTier"], ["stock"]),
        ["countries", "0"],
    ]
    assert await dump(shop.world.database) == before


async def test_the_game_must_be_named_where_there_are_two(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    assert (await stage.ask(UPSERT, input=draft())).fault == ("INVALID", ["gameId"])
    one, two = [
        (await stage.ask(UPSERT, input=draft(gameId=stage.game_id(slug)))).only for slug in ("one", "two")
    ]
    assert (one["created"], two["created"]) == (True, True)
    assert one["item"]["id"] != two["item"]["id"]
