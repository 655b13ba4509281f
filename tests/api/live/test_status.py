"""`subscription { status }`: the present member, then each change, for its owner alone."""

from datetime import timedelta

import pytest

from app.studios.service import publish_game
from tests.api.cast import Cast, Stage, World
from tests.api.identity.doors import ASSERT
from tests.api.identity.test_merge_members import merge, offer, two
from tests.api.live.cast import STATUS, connected
from tests.cast import NOW, game_file


async def test_the_present_then_every_change(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(STATUS)
        first = await socket.next()
        assert (first["playerId"], first["points"]["balance"]) == ("ada", 0)
        await socket.quiet()
        await stage.grant("g", 50)
        assert (await socket.next())["points"]["balance"] == 50
        await stage.buy("p", "350")
        now = await socket.next()
        assert now["tier"]["code"] == (await stage.member())["tier"]["code"]
        assert now["tier"] != first["tier"]
        # The same again changes nothing, and is not sent.
        await stage.buy("p", "350")
        await socket.quiet()


async def test_a_boundary_that_the_clock_passes(world: World, stage: Stage) -> None:
    await stage.onboard()
    await stage.buy("p", "350")
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe(STATUS)
        before = await socket.next()
        await stage.advance(NOW + timedelta(days=2_000))
        after = await socket.next()
        assert after["tier"] != before["tier"]
        assert after["game"]["now"] > before["game"]["now"]


async def test_it_follows_a_merge(world: World, stage: Stage) -> None:
    await two(stage)
    secret = await stage.token("bob")
    async with connected(world.app, secret) as socket:
        await socket.subscribe(STATUS)
        alone = await socket.next()
        done = await merge(stage, secret, await offer(stage, "bob", "ada"))
        together = await socket.next()
        assert together["id"] == done["member"]["id"] != alone["id"]
        assert together["points"]["balance"] == done["member"]["points"]["balance"]
        await stage.grant("more", 11, "ada")
        assert (await socket.next())["points"]["balance"] == together["points"]["balance"] + 11


async def test_being_known_by_an_identity_is_shown(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe("subscription { status { isGuest } }")
        assert await socket.next() == {"isGuest": True}
        done = await stage.ask(ASSERT, input={"playerId": "ada", "subject": "ada"})
        assert done.only["userErrors"] == []
        assert await socket.next() == {"isGuest": False}


async def test_newer_rules_are_shown(
    module_database_url: str, world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody wakes all members of a game for that: the slow look finds it."""
    del module_database_url
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe("subscription { status { game { now tiers { benefits { code } } } } }")
        first = await socket.next()
        assert not any(tier["benefits"] for tier in first["game"]["tiers"])
        await publish_game(world.database, stage.game, game_file(), NOW)
        second = await socket.next()
        assert any(tier["benefits"] for tier in second["game"]["tiers"])


async def test_others_get_nothing(world: World, cast: Cast) -> None:
    for secret, who in ((await cast.acme.token("bob"), "bob"), (await cast.zenith.token("ada"), "ada")):
        async with connected(world.app, secret) as socket:
            await socket.subscribe(STATUS)
            assert (await socket.next())["playerId"] == who
            await cast.acme.grant(f"beside {secret}", 5)
            await socket.quiet()


@pytest.mark.parametrize("who", ["anonymous", "acme", "zenith"])
async def test_callers_who_are_no_player_are_refused(world: World, cast: Cast, who: str) -> None:
    secrets = {"anonymous": None, "acme": cast.acme.key, "zenith": cast.zenith.key}
    async with connected(world.app, secrets[who]) as socket:
        await socket.subscribe(STATUS)
        assert await socket.error() == ("UNAUTHENTICATED" if who == "anonymous" else "FORBIDDEN")


async def test_players_see_no_absolute_numbers(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as socket:
        await socket.subscribe("subscription { status { standing { position } } }")
        assert await socket.next() == {"standing": None}
