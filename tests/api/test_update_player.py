"""`updatePlayer`: what is given replaces what was known, what is left out stays."""

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, check_strangers
from tests.api.documents import ME, UPDATE_PLAYER
from tests.api.earning.cast import claim
from tests.cast import dump, fetch_rows, game_file


async def known(stage: Stage, player: str = "ada") -> tuple[object, ...]:
    (row,) = await fetch_rows(
        stage.world.database,
        "SELECT display_name, country, locale, time_zone FROM players"
        " WHERE game_id = $1 AND external_id = $2",
        *(stage.game.id, player),
    )
    return row


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "displayName": "Eve"}
    await check_strangers(cast, Scope.PLAYERS_WRITE, UPDATE_PLAYER, input=given)
    assert await dump(world.database) == before


async def test_what_is_given_replaces_and_what_is_left_out_stays(stage: Stage, world: World) -> None:
    about = {"displayName": "Ada", "country": "GB", "locale": "en", "timeZone": "Europe/London"}
    await stage.onboard(**about)
    await stage.onboard("bob", **about)
    answer = (await stage.ask(UPDATE_PLAYER, input={"playerId": "ada", "locale": "de", "country": None})).only
    assert answer["userErrors"] == []
    assert answer["member"] == await stage.member()
    assert await known(stage) == ("Ada", None, "de", "Europe/London")
    assert await known(stage, "bob") == ("Ada", "GB", "en", "Europe/London")
    before = await dump(world.database)
    assert (await stage.ask(UPDATE_PLAYER, input={"playerId": "ada"})).only == answer
    assert await dump(world.database) == before
    all_new = {"displayName": "A.", "country": "AT", "locale": "fr", "timeZone": "UTC"}
    await stage.ask(UPDATE_PLAYER, input={"playerId": "ada"} | all_new)
    assert await known(stage) == ("A.", "AT", "fr", "UTC")


async def test_who_came_by_a_purchase_gets_a_language_too(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.buy("a")
    token = await stage.token()
    assert (await world.ask(token, ME)).only["tier"]["benefits"][0]["title"] == "Daily bonus"
    await stage.ask(UPDATE_PLAYER, input={"playerId": "ada", "locale": "de-AT", "displayName": "Ada"})
    me = (await world.ask(token, ME)).only
    assert (me["displayName"], me["tier"]["benefits"][0]["title"]) == ("Ada", "Tagesbonus")


async def test_a_journey_around_the_world_does_not_bring_a_day_back(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard(timeZone="Pacific/Kiritimati")
    assert (await claim(stage)).only["userErrors"] == []
    for zone in ("Asia/Tokyo", "UTC", "America/Los_Angeles", "Pacific/Kiritimati"):
        await stage.ask(UPDATE_PLAYER, input={"playerId": "ada", "timeZone": zone})
        assert (await claim(stage)).fault == ("ALREADY_CLAIMED", ["code"]), zone


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"playerId": "nobody"}, ("NOT_FOUND", ["playerId"])),
        ({"playerId": ""}, ("INVALID", ["playerId"])),
        ({"displayName": "n" * 129}, ("INVALID", ["displayName"])),
        ({"country": "gb"}, ("INVALID", ["country"])),
        ({"country": "UK"}, ("INVALID", ["country"])),
        ({"timeZone": "localtime"}, ("INVALID", ["timeZone"])),
        ({"locale": "German"}, ("INVALID", ["locale"])),
        ({"timeZone": "Mars/Olympus"}, ("INVALID", ["timeZone"])),
    ],
)
async def test_bad_input(
    stage: Stage, world: World, change: dict[str, str], fault: tuple[str, list[str]]
) -> None:
    await stage.onboard()
    before = await dump(world.database)
    answer = await stage.ask(UPDATE_PLAYER, input={"playerId": "ada"} | change)
    assert answer.fault == fault
    assert await dump(world.database) == before


async def test_studios_do_not_meet(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "displayName": "Eve", "gameId": cast.acme.game_id("quest")}
    assert (await cast.zenith.ask(UPDATE_PLAYER, input=given)).fault == ("NOT_FOUND", ["gameId"])
    assert await dump(world.database) == before
