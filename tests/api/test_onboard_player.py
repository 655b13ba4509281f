"""`onboardPlayer`: a player becomes known, once, with the profile that the game gives."""

import asyncio
from uuid import uuid4

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, check_strangers, histories
from tests.api.documents import ME, ONBOARD
from tests.cast import dump, game_file


async def test_strangers_are_refused(cast: Cast) -> None:
    await check_strangers(cast, Scope.PLAYERS_WRITE, ONBOARD, input={"playerId": "x", "gameId": "y"})


async def test_a_new_player(stage: Stage) -> None:
    made = await stage.onboard("zoë 💎", displayName="Zoë", country="DE", locale="de-CH")
    assert (made["created"], made["userErrors"]) == (True, [])
    assert made["member"] == await stage.member("zoë 💎")
    assert made["member"]["displayName"] == "Zoë"
    (joined,) = histories(made["member"])
    assert (joined["kind"], joined["scDelta"], joined["pDelta"]) == ("JOINED", 0, 0)


async def test_one_who_is_known_stays_as_it_is(stage: Stage, world: World) -> None:
    first = await stage.onboard("ada", displayName="Ada", ltvUsd="10")
    before = await dump(world.database)
    again = await stage.onboard("ada", displayName="Other", ltvUsd="100000", country="FR", locale="fr")
    assert again == first | {"created": False}
    assert await dump(world.database) == before
    await stage.buy("a", "100")
    assert (await stage.onboard("ada"))["member"] == await stage.member("ada")


async def test_one_known_by_a_purchase_is_known(stage: Stage) -> None:
    await stage.buy("a", player="ada")
    made = await stage.onboard("ada", displayName="Ada")
    assert (made["created"], made["member"]["displayName"]) == (False, None)


async def test_two_calls_at_once_make_one_player(stage: Stage) -> None:
    made = await asyncio.gather(*(stage.onboard("ada") for _ in range(6)))
    assert sorted(one["created"] for one in made) == [False] * 5 + [True]
    assert len({one["member"]["id"] for one in made}) == 1


@pytest.mark.parametrize(
    ("ltv", "tier"),
    [
        *((None, "BRONZE"), ("0", "BRONZE"), ("499.999999", "BRONZE"), ("500", "SILVER")),
        *(("4999.99", "SILVER"), ("5000.000", "GOLD"), ("1000000000000", "GOLD")),
    ],
)
async def test_the_starting_tier_by_lifetime_value(world: World, ltv: str | None, tier: str) -> None:
    stage = await world.stage(rules=game_file())
    member = (await stage.onboard("ada", ltvUsd=ltv))["member"]
    assert (member["tier"]["code"], member["progress"]["current"]) == (tier, 0)
    assert member["standing"]["position"] == member["tier"]["range"]["from"]
    assert float(member["standing"]["ltvUsd"]) == float(ltv or 0)


async def test_studios_do_not_meet(cast: Cast) -> None:
    unknown = await cast.zenith.ask(ONBOARD, input={"playerId": "ada", "gameId": str(uuid4())})
    assert unknown.fault == ("NOT_FOUND", ["gameId"])
    asked = (
        (cast.zenith.key, cast.acme.game_id("quest")),
        (cast.zenith.key, cast.zenith.game_id("arena")),
        (cast.acme.key, cast.acme.game_id("arena")),
        (cast.acme.live_key, cast.acme.game_id("quest")),
        (cast.acme.key, ""),
    )
    for secret, game in asked:
        answer = await cast.acme.world.ask(secret, ONBOARD, input={"playerId": "ada", "gameId": game})
        assert answer.content == unknown.content


async def test_the_game_is_needed_where_there_are_several(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    answer = await stage.ask(ONBOARD, input={"playerId": "ada"})
    assert answer.fault == ("INVALID", ["gameId"])
    made = [await stage.onboard("ada", gameId=stage.game_id(slug)) for slug in ("one", "two")]
    assert [one["created"] for one in made] == [True, True]
    assert made[0]["member"]["id"] != made[1]["member"]["id"]


async def test_a_key_without_games_reaches_none(world: World) -> None:
    stage = await world.stage(games=())
    assert (await stage.ask(ONBOARD, input={"playerId": "ada"})).fault == ("NOT_FOUND", ["gameId"])


async def test_a_live_game_runs_by_the_real_clock(cast: Cast, world: World) -> None:
    answer = await world.ask(cast.acme.live_key, ONBOARD, input={"playerId": f"live-{uuid4().hex}"})
    member = answer.only["member"]
    assert member["game"]["mode"] == "LIVE"
    assert member["joinedAt"] == member["game"]["now"]


async def test_texts_fall_back_to_english(world: World) -> None:
    stage = await world.stage(rules=game_file())
    titles = []
    for player, locale in (("a", "de"), ("b", "de-AT"), ("c", "fr"), ("d", None)):
        await stage.onboard(player, locale=locale)
        me = (await world.ask(await stage.token(player), ME)).only
        titles.append(me["tier"]["benefits"][0]["title"])
    assert titles == ["Tagesbonus", "Tagesbonus", "Daily bonus", "Daily bonus"]
