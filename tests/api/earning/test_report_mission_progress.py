"""`reportMissionProgress`: absolute, repeatable, rewarded once."""

import asyncio

import pytest

from app.domain.access import Scope
from app.domain.amounts import MAX_POINTS
from app.domain.rules_faults import RulesRefused
from app.earning.service import MAX_CODE
from app.studios.service import publish_game
from tests.api.cast import Cast, Stage, World, check_strangers
from tests.api.earning.cast import earning_rules, mission, only_mission, report
from tests.api.earning.documents import REPORT
from tests.cast import NOW, check_members, dump


@pytest.fixture
async def stage(world: World) -> Stage:
    bosses = mission("BOSSES", "REPORTED", 10)
    gold = mission("GOLD_ONLY", "REPORTED", 1, tiers=["GOLD"])
    late = mission("LATE", "REPORTED", 1, **{"from": "2026-01-02T00:00:00Z"})
    over = mission("SHORT", "REPORTED", 1, until="2026-01-01T00:00:01Z")
    stage = await world.stage(rules=earning_rules(bosses, gold, late, over, mission("BUYS")))
    await stage.onboard()
    return stage


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "mission": "BOSSES", "progress": 1}
    await check_strangers(cast, Scope.MISSIONS_WRITE, REPORT, input=given)
    assert await dump(world.database) == before


async def test_every_field_and_the_reward_once(stage: Stage, world: World) -> None:
    half = (await report(stage, "BOSSES", 5)).only
    assert half["userErrors"] == []
    assert (half["mission"]["progress"], half["mission"]["completedAt"]) == (5, None)
    assert half["member"] == await stage.member()
    before = await dump(world.database)
    for old in (5, 4, 0):  # sent again, or late: nothing new, and nothing stored
        assert (await report(stage, "BOSSES", old)).only == half
    assert half["changes"] == []
    assert await dump(world.database) == before
    full = (await report(stage, "BOSSES", 12)).only
    assert (full["mission"]["progress"], full["mission"]["completedAt"]) == (10, "2026-01-01T00:00:00Z")
    assert (full["member"]["progress"]["current"], full["member"]["points"]["balance"]) == (50, 7)
    assert full["member"] == await stage.member()
    given = [(change["kind"], change["scDelta"], change["pDelta"]) for change in full["changes"]]
    assert given == [("SC_GRANTED", 50, 0), ("P_GRANTED", 0, 7)]
    before = await dump(world.database)
    assert (await report(stage, "BOSSES", 13)).only == full | {"changes": []}
    assert await dump(world.database) == before
    await check_members(world.database)


async def test_many_at_once_reward_once(stage: Stage, world: World) -> None:
    answers = await asyncio.gather(*(report(stage, "BOSSES", 8 + n % 5) for n in range(20)))
    assert all(answer.only["userErrors"] == [] for answer in answers)
    member = await stage.member()
    assert (member["progress"]["current"], member["points"]["balance"]) == (50, 7)
    await check_members(world.database)


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("NOWHERE", ("NOT_FOUND", ["mission"])),
        ("", ("NOT_FOUND", ["mission"])),
        ("M" * MAX_CODE, ("NOT_FOUND", ["mission"])),
        ("M" * (MAX_CODE + 1), ("INVALID", ["mission"])),
        ("BUYS", ("INVALID", ["mission"])),
        ("LATE", ("NOT_STARTED", ["mission"])),
        ("GOLD_ONLY", ("NOT_ENTITLED", ["playerId"])),
    ],
)
async def test_what_cannot_be_reported(
    stage: Stage, world: World, code: str, fault: tuple[str, list[str]]
) -> None:
    before = await dump(world.database)
    assert (await report(stage, code, 1)).fault == fault
    assert await dump(world.database) == before


async def test_what_is_over_stays_over(stage: Stage) -> None:
    await stage.advance("2026-01-01T00:00:01Z")
    assert (await report(stage, "SHORT", 1)).fault == ("ENDED", ["mission"])


async def test_the_limits_of_a_progress(stage: Stage) -> None:
    assert (await report(stage, "BOSSES", -1)).fault == ("INVALID", ["progress"])
    assert (await report(stage, "BOSSES", 0)).only["mission"]["progress"] == 0
    assert (await report(stage, "BOSSES", MAX_POINTS)).only["mission"]["progress"] == 10
    assert (await report(stage, "BOSSES", MAX_POINTS + 1)).code == "BAD_USER_INPUT"


async def test_unknown_players_and_foreign_games(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "nobody", "mission": "THREE_BUYS", "progress": 1}
    assert (await cast.acme.ask(REPORT, input=given)).fault == ("NOT_FOUND", ["playerId"])
    foreign = given | {"playerId": "ada", "gameId": cast.acme.game_id("quest")}
    assert (await cast.zenith.ask(REPORT, input=foreign)).fault == ("NOT_FOUND", ["gameId"])
    assert await dump(world.database) == before


async def test_a_mission_of_this_tier_is_seen_and_another_is_not(stage: Stage) -> None:
    assert [found["code"] for found in (await stage.member())["missions"]] == ["BOSSES", "SHORT", "BUYS"]
    await stage.advance("2026-01-02T00:00:00Z")
    assert [found["code"] for found in (await stage.member())["missions"]] == ["BOSSES", "LATE", "BUYS"]


async def test_progress_is_kept_when_the_goal_changes(stage: Stage, world: World) -> None:
    await report(stage, "BOSSES", 6)
    easier = earning_rules(mission("BOSSES", "REPORTED", 7, rewardSc=1), mission("BUYS"))
    await publish_game(world.database, stage.game, easier, NOW)
    seen = (await stage.member())["missions"][0]
    assert (seen["progress"], seen["goal"], seen["completedAt"]) == (6, 7, None)
    full = (await report(stage, "BOSSES", 7)).only
    assert full["mission"]["completedAt"] is not None
    assert full["member"]["progress"]["current"] == 1
    # Another start is another run, and that of before is forgotten when it is over.
    anew = mission("BOSSES", "REPORTED", 7, **{"from": "2026-01-01T12:00:00Z"})
    await publish_game(world.database, stage.game, earning_rules(anew), NOW)
    await stage.advance("2026-01-01T12:00:00Z")
    assert only_mission(await stage.member())["progress"] == 0
    assert (await report(stage, "BOSSES", 7)).only["member"]["progress"]["current"] == 51
    await check_members(world.database)


async def test_a_run_that_is_over_is_not_opened_again(stage: Stage, world: World) -> None:
    await stage.advance("2026-01-02T00:00:00Z")
    reopened = earning_rules(mission("BUYS"), mission("SHORT", "REPORTED", 1))
    with pytest.raises(RulesRefused) as refused:
        await publish_game(world.database, stage.game, reopened, NOW)
    assert [fault.path for fault in refused.value.faults] == ["missions[1].until"]
    # It may stay in the file as it was, and come again with another start.
    again = mission("SHORT", "REPORTED", 1, **{"from": "2026-01-02T00:00:00Z"})
    over = mission("SHORT", "REPORTED", 1, until="2026-01-01T00:00:01Z")
    for rules in (earning_rules(over), earning_rules(again)):
        await publish_game(world.database, stage.game, rules, NOW)
