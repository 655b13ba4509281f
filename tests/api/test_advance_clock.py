"""`advanceClock`: a sandbox's time moves forward, and all that falls due is settled."""

import asyncio
from datetime import datetime
from uuid import uuid4

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, check_strangers, histories
from tests.api.documents import ADVANCE, RECORD_MANY_BRIEFLY
from tests.cast import check_members, dump, game_file

LATER = "2026-06-01T00:00:00Z"


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    await check_strangers(cast, Scope.SANDBOX, ADVANCE, input={"to": LATER})
    assert await dump(world.database) == before


async def test_every_field(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard("ada")
    await stage.onboard("bob", ltvUsd="5000")
    done = await stage.advance("2026-01-16T23:59:59.999999Z")
    assert (done["settledMembers"], done["userErrors"]) == (0, []), "the first reminder is due 14 days before"
    done = await stage.advance("2026-01-30T23:59:59.999999Z")
    assert done["settledMembers"] == 1
    assert len(histories(await stage.member())) == 1, "reminded, nothing more"
    done = await stage.advance("2026-01-31T01:00:00+01:00")
    assert done["settledMembers"] == 1
    game = done["game"]
    assert (game["now"], game["id"], game["mode"]) == (
        *("2026-01-31T00:00:00Z", stage.game_id("quest")),
        "SANDBOX",
    )
    assert game == (await stage.member())["game"]
    assert len(game["tiers"]) == 6
    assert histories(await stage.member())[-1]["kind"] == "RESTARTED"
    done = await stage.advance("2026-02-15T00:00:00Z")
    assert done["settledMembers"] == 1
    demoted = histories(await stage.member("bob"))[-1]
    assert (demoted["kind"], demoted["tier"]["code"], demoted["reference"]) == ("DEMOTED", "SILVER", None)
    assert demoted["explanation"].startswith(
        "Season ended with 0 of the 2,000 needed to keep Gold: moved down to Silver."
    )


async def test_a_clock_may_be_moved_to_where_it_is_and_never_back(stage: Stage, world: World) -> None:
    await stage.onboard()
    assert (await stage.advance(LATER))["settledMembers"] == 1
    assert (await stage.advance(LATER))["settledMembers"] == 0
    before = await dump(world.database)
    for to in ("2026-05-31T23:59:59.999999Z", "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z"):
        assert (await stage.ask(ADVANCE, input={"to": to})).fault == ("INVALID", ["to"])
    assert await dump(world.database) == before


async def test_the_clock_has_an_end(stage: Stage, world: World) -> None:
    await stage.onboard()
    await stage.buy("a", "100000")
    before = await dump(world.database)
    for to in ("2200-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"):
        assert (await stage.ask(ADVANCE, input={"to": to})).fault == ("INVALID", ["to"])
    assert await dump(world.database) == before
    done = await stage.advance("2199-12-31T23:59:59.999999Z")
    assert (done["settledMembers"], done["game"]["now"]) == (1, "2199-12-31T23:59:59.999999Z")
    member = (await stage.buy("b", "1000000"))["member"]
    assert member["tier"]["code"] == "BLACK"
    assert member["points"]["expiresAt"] == "2200-12-31T23:59:59.999999Z"


async def test_live_games_have_no_clock_to_move(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    live = await world.ask(cast.acme.live_key, ADVANCE, input={"to": LATER})
    assert live.fault == ("NOT_A_SANDBOX", ["gameId"])
    named = {"to": LATER, "gameId": cast.acme.game_id("arena")}
    assert (await world.ask(cast.acme.live_key, ADVANCE, input=named)).content == live.content
    nowhere = await cast.zenith.ask(ADVANCE, input={"to": LATER, "gameId": str(uuid4())})
    assert nowhere.fault == ("NOT_FOUND", ["gameId"])
    for secret, game in (
        (cast.zenith.key, "quest"),
        (cast.zenith.live_key, "arena"),
        (cast.acme.key, "arena"),
        (cast.acme.live_key, "quest"),
    ):
        asked = {"to": LATER, "gameId": cast.acme.game_id(game)}
        assert (await world.ask(secret, ADVANCE, input=asked)).content == nowhere.content
    assert await dump(world.database) == before


async def test_only_the_game_named_moves(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    assert (await stage.ask(ADVANCE, input={"to": LATER})).fault == ("INVALID", ["gameId"])
    await stage.advance(LATER, gameId=stage.game_id("one"))
    nows = {slug: (await world.game(stage.slug, slug)).sandbox_now for slug in ("one", "two")}
    assert nows["two"] is not None
    assert nows["two"].year == 2026
    assert nows["two"].month == 1


async def present(stage: Stage) -> datetime:
    return datetime.fromisoformat((await stage.member())["game"]["now"])


async def test_a_clock_is_frozen_and_ticks_again(stage: Stage) -> None:
    await stage.onboard()
    kept = (await stage.advance(LATER))["game"]
    assert (kept["now"], kept["clockFrozen"]) == (LATER, True), "the cast's clocks are frozen"
    ticks = (await stage.advance(LATER, freeze=False))["game"]
    assert (ticks["now"], ticks["clockFrozen"]) == (LATER, False)
    assert await present(stage) > datetime.fromisoformat(LATER)
    first = await present(stage)
    assert await present(stage) > first
    ahead = "2026-07-01T00:00:00Z"
    assert (await stage.advance(ahead, freeze=None))["game"]["clockFrozen"] is False, (
        "null leaves it as it was"
    )
    assert await present(stage) > datetime.fromisoformat(ahead)
    ahead = "2026-07-02T00:00:00Z"
    assert (await stage.advance(ahead, freeze=True))["game"]["clockFrozen"] is True
    frozen = (await stage.member())["game"]
    assert (frozen["now"], frozen["clockFrozen"]) == (ahead, True)
    assert (await stage.ask(ADVANCE, input={"to": LATER, "freeze": False})).fault == ("INVALID", ["to"])
    assert (await stage.member())["game"] == frozen


async def test_a_live_games_clock_is_neither_frozen_nor_thawed(cast: Cast, world: World) -> None:
    for freeze in (True, False):
        asked = {"to": LATER, "freeze": freeze}
        assert (await world.ask(cast.acme.live_key, ADVANCE, input=asked)).fault == (
            "NOT_A_SANDBOX",
            ["gameId"],
        )


@pytest.mark.parametrize("members", [1, 250])
async def test_all_members_are_settled_however_many(stage: Stage, world: World, members: int) -> None:
    rows = [
        {
            "playerId": f"q{number}",
            "purchaseId": f"p{number}",
            "amount": {"amount": "100", "currency": "USD"},
        }
        for number in range(members)
    ]
    await stage.ask(RECORD_MANY_BRIEFLY, input=rows)
    assert (await stage.advance(LATER))["settledMembers"] == members
    async with world.database.acquire() as connection:
        due = await connection.fetchval(
            "SELECT count(*) FROM members m JOIN games g ON g.id = m.game_id"
            " WHERE g.id = $1 AND m.wake_at <= g.sandbox_now",
            stage.game.id,
        )
    assert due == 0


async def test_moves_at_once_with_purchases_lose_nothing(stage: Stage, world: World) -> None:
    await stage.onboard()
    months = [f"2026-{month:02}-15T00:00:00Z" for month in range(2, 8)]
    moved = asyncio.gather(*(stage.ask(ADVANCE, input={"to": to}) for to in months))
    bought = asyncio.gather(*(stage.buy(f"p{number}", "10") for number in range(12)))
    answers, _ = await asyncio.gather(moved, bought)
    assert any(not answer.only["userErrors"] for answer in answers)
    assert (await stage.member())["standing"]["ltvUsd"] == "120"
    await check_members(world.database)
