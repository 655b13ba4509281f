"""The shop window: `game` and `catalog` by a game's id, for callers without a member."""

from app.identity.sessions import SessionKind
from tests.api.cast import Answer, Cast, World
from tests.api.documents import GAME_QUERY
from tests.api.identity.doors import proven, signed_in
from tests.api.store.cast import Shop
from tests.api.store.documents import CATALOG
from tests.cast import game_file


async def outsiders(shop: Shop) -> list[str | None]:
    """The secrets of callers without a member: none at all, and that of somebody no game knows."""
    unlinked = await signed_in(shop.stage, proven(), SessionKind.BEARER)
    return [None, unlinked.session.secret]


def skus(answer: Answer) -> set[str]:
    return {edge["node"]["sku"] for edge in answer.only["edges"]}


async def test_what_is_in_the_window(world: World) -> None:
    """What the lowest tier of every country is offered: no hidden tier, and nothing of one country."""
    shop = Shop(await world.stage(rules=game_file() | {"hiddenFromTier": "GOLD"}))
    await shop.item()
    await shop.item("silver", minTier="SILVER")
    await shop.item("gold", minTier="GOLD")
    await shop.item("french", countries=["FR"])
    await shop.item("old", availableUntil="2020-01-01T00:00:00Z")
    game_id = str(shop.stage.game.id)
    for secret in await outsiders(shop):
        answer = await world.ask(secret, CATALOG, gameId=game_id)
        assert skus(answer) == {"gem", "silver"}
        items = {edge["node"]["sku"]: edge["node"] for edge in answer.only["edges"]}
        assert items["silver"]["minTier"] == {"code": "SILVER", "rank": 2, "range": None}
        assert {(item["eligibility"], item["management"]) for item in items.values()} == {(None, None)}
        game = (await world.ask(secret, GAME_QUERY, gameId=game_id.upper())).only
        assert [tier["code"] for tier in game["tiers"]] == ["BRONZE", "SILVER"]
        assert [tier["range"] for tier in game["tiers"]] == [None, None]


async def test_without_hidden_tiers_the_whole_ladder_is_in_it(world: World) -> None:
    shop = Shop(await world.stage(rules=game_file() | {"hiddenFromTier": None}))
    await shop.item("black", minTier="BLACK")
    game_id = str(shop.stage.game.id)
    assert skus(await shop.world.ask(None, CATALOG, gameId=game_id)) == {"black"}
    tiers = (await shop.world.ask(None, GAME_QUERY, gameId=game_id)).only["tiers"]
    assert [tier["rank"] for tier in tiers] == [1, 2, 3, 4, 5, 6]


async def test_what_is_not_for_who_looks_in(shop: Shop) -> None:
    game_id = str(shop.stage.game.id)
    for secret in await outsiders(shop):
        ask = shop.world.ask
        assert (await ask(secret, CATALOG)).code == "UNAUTHENTICATED"
        assert (await ask(secret, GAME_QUERY)).code == "UNAUTHENTICATED"
        assert (await ask(secret, CATALOG, gameId=game_id, archived=True)).code == "FORBIDDEN"
        affordable = await ask(secret, CATALOG, gameId=game_id, affordable=False)
        assert affordable.error == ("BAD_USER_INPUT", ["affordable"])
        for unknown in ("neither", "01890000-0000-7000-8000-000000000000"):
            assert (await ask(secret, CATALOG, gameId=unknown)).error == ("NOT_FOUND", ["gameId"])
        other = await ask(secret, GAME_QUERY, gameId=game_id, slug="no-such-game")
        assert other.error == ("NOT_FOUND", ["slug"])


async def test_a_player_sees_its_own_game_alone(cast: Cast, world: World) -> None:
    for document in (CATALOG, GAME_QUERY):
        foreign = await world.ask(cast.ada, document, gameId=cast.acme.game_id("arena"))
        assert foreign.error == ("NOT_FOUND", ["gameId"])


async def test_one_item_by_its_sku(shop: Shop) -> None:
    await shop.item()
    await shop.item("cup")
    ada = await shop.shopper()
    game_id = str(shop.stage.game.id)
    for ask in (ada.ask, shop.ask):
        assert skus(await ask(CATALOG, sku="cup")) == {"cup"}
        assert skus(await ask(CATALOG, sku="no-such-item")) == set()
    assert skus(await shop.world.ask(None, CATALOG, gameId=game_id, sku="cup")) == {"cup"}
    assert skus(await ada.ask(CATALOG, sku="cup", kind="TANGIBLE")) == set()
