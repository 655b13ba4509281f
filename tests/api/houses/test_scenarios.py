"""The worked cases, played in a sandbox: they come out as the rules say, wherever its clock stands."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

from app.domain.access import StaffRole
from app.domain.instants import format_instant
from app.scenarios.cases import scenarios
from app.scenarios.clock import advance_game
from app.scenarios.service import find_scenario
from app.studios.core import GameSession
from app.studios.queries import GameRow
from app.studios.updates import update_game
from tests.api.cast import World
from tests.api.houses.documents import RUN_SCENARIO, SCENARIOS
from tests.api.staff.people import employ
from tests.api.store.documents import CATALOG, REDEMPTIONS
from tests.api.test_cases import starting_rules
from tests.conftest import REPO

LATER = datetime.fromisoformat("2027-09-13T07:11:13Z")
"""The leap day of 2028 lies ahead, and no case begins at this time of the day."""


async def test_they_are_listed(world: World) -> None:
    stage = await world.stage()
    listed = (await stage.ask(SCENARIOS)).only
    cases = json.loads((REPO / "app/scenarios/cases.json").read_text())["cases"]
    assert [each["title"] for each in listed] == [case["name"] for case in cases]
    assert [each["id"] for each in listed] == list(scenarios())
    assert listed[0] == {
        "id": "a-first-purchase-earns-both",
        "title": "a first purchase earns both",
        "days": 5,
        "steps": ["Joins.", "Purchase of 4.99 USD."],
    }
    texts = [text for each in listed for text in each["steps"]]
    assert {"Joins on BLACK.", "Refund of the whole purchase.", "Grant of 100 P.", "Time passes."} <= {*texts}
    assert "Purchase of 95 USD, made 34 hours before." in texts


@pytest.mark.parametrize("scenario", scenarios())
async def test_a_scenario_comes_out_as_the_rules_say(world: World, scenario: str) -> None:
    stage = await world.stage(rules=starting_rules(), now=LATER)
    played = (await stage.ask(RUN_SCENARIO, input={"scenario": scenario})).only
    assert played["userErrors"] == []
    for step in played["steps"]:
        assert (step["actual"], step["matches"]) == (step["expected"], True), step
    assert played["matches"]
    assert played["steps"][0]["at"] >= format_instant(LATER)
    assert played["game"]["now"] == played["steps"][-1]["at"]
    assert (await stage.member(played["member"]["playerId"]))["id"] == played["member"]["id"]
    # What was redeemed is settled, and its item gone.
    assert (await stage.ask(REDEMPTIONS, status="PENDING")).only["edges"] == []
    assert (await stage.ask(CATALOG)).only["edges"] == []


async def test_a_game_of_its_own_rules_differs(world: World) -> None:
    stage = await world.stage(rules={"scMultipliers": {"BRONZE": "2"}})
    played = (await stage.ask(RUN_SCENARIO, input={"scenario": "a-first-purchase-earns-both"})).only
    assert not played["matches"]
    last = played["steps"][-1]
    assert (last["expected"]["progress"], last["actual"]["progress"], last["matches"]) == (49, 99, False)


async def test_what_spends_more_than_the_rules_give_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = await world.stage()
    given = {"scenario": "spending-touches-neither-sc-nor-the-clock"}
    scenario = find_scenario(given["scenario"])
    steps = [replace(step, points=1_201) if step.points else step for step in scenario.steps]
    monkeypatch.setattr("resolvers.scenarios.find_scenario", lambda _: replace(scenario, steps=steps))
    played = await stage.ask(RUN_SCENARIO, input=given)
    assert played.fault == ("INSUFFICIENT_POINTS", ["scenario"])
    assert (await stage.ask(CATALOG)).only["edges"] == []


async def test_what_the_worker_returned_first_comes_out_the_same(world: World) -> None:
    """Where redemptions are due within the hour, the worker may see the moved clock before the next step."""
    stage = await world.stage()
    await update_game(world.database, stage.game, fulfil_hours=1)

    async def moved(session: GameSession, to: datetime) -> tuple[GameRow, int]:
        return await advance_game(session, to)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.scenarios.service.advance_clock", moved)
        given = {"scenario": "spending-touches-neither-sc-nor-the-clock"}
        assert (await stage.ask(RUN_SCENARIO, input=given)).only["matches"]


async def test_it_is_played_as_often_as_one_likes(world: World) -> None:
    stage = await world.stage()
    given = {"scenario": "a-full-refund-undoes-the-promotions-it-caused"}
    players = set()
    for _ in range(2):
        played = (await stage.ask(RUN_SCENARIO, input=given)).only
        assert played["matches"]
        players.add(played["member"]["playerId"])
    assert len(players) == 2


async def test_what_is_refused(world: World) -> None:
    stage = await world.stage(live=("arena",))
    owner = await employ(world, StaffRole.PRODUCT_OWNER)
    first = {"scenario": "a-first-purchase-earns-both"}
    live = await owner.ask(RUN_SCENARIO, input=first | {"gameId": stage.game_id("arena")})
    assert live.fault == ("NOT_A_SANDBOX", ["gameId"])
    unknown = await stage.ask(RUN_SCENARIO, input={"scenario": "none"})
    assert unknown.fault == ("NOT_FOUND", ["scenario"])
    # Without starting tiers nobody joins on BLACK, and the clock stays where it is.
    before = (await stage.ask("{ game { now } }")).only
    last = await stage.ask(RUN_SCENARIO, input={"scenario": "the-last-tier-loops-with-carryover"})
    assert last.fault == ("INVALID", ["scenario"])
    assert (await stage.ask("{ game { now } }")).only == before
    support = await employ(world, StaffRole.SUPPORT)
    assert (await support.ask(SCENARIOS)).code == "FORBIDDEN"
    given = {"input": first | {"gameId": str(stage.game.id)}}
    assert (await support.ask(RUN_SCENARIO, **given)).code == "FORBIDDEN"
