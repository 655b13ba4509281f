"""`recordActivity`: once for each id, within its limits, with what days in a row give on top."""

import asyncio

import pytest

from app.domain.access import Scope
from app.earning.service import MAX_CODE
from app.loyalty.inputs import MAX_ID
from tests.api.cast import Cast, Stage, World, check_strangers
from tests.api.earning.cast import activity, done, earning_rules
from tests.api.earning.documents import ACTIVITY
from tests.cast import check_members, dump

CHECK_IN = activity(maxPerDay=1, streaks=[{"days": 2, "sc": 10}, {"days": 3, "p": 20}])
REVIEW = activity("REVIEW", sc=0, p=50, maxTotal=1)
REFERRAL = activity("REFERRAL", sc=0, p=1, maxPerWeek=2)
NOTHING = activity("NOTHING", sc=0, p=0)


@pytest.fixture
async def stage(world: World) -> Stage:
    stage = await world.stage(rules=earning_rules(activities=(CHECK_IN, REVIEW, REFERRAL, NOTHING)))
    await stage.onboard()
    return stage


async def test_strangers_are_refused(cast: Cast, world: World) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "activity": "CHECK_IN", "activityId": "a"}
    await check_strangers(cast, Scope.ACTIVITIES_WRITE, ACTIVITY, input=given)
    assert await dump(world.database) == before


async def test_every_field(stage: Stage, world: World) -> None:
    member = await stage.member()
    assert member["activities"][0] == {
        "code": "CHECK_IN",
        "title": "Check-in",
        "rewardSc": 5,
        "rewardP": 2,
        "streaks": [{"days": 2, "rewardSc": 10, "rewardP": 0}, {"days": 3, "rewardSc": 0, "rewardP": 20}],
        "streakDays": 0,
        "limitReached": False,
        "nextAt": None,
    }
    first = (await done(stage, "a")).only
    assert (first["replayed"], first["userErrors"]) == (False, [])
    assert first["activity"] == member["activities"][0] | {
        "streakDays": 1,
        "limitReached": True,
        "nextAt": "2026-01-02T00:00:00Z",
    }
    assert [(c["kind"], c["scDelta"], c["pDelta"], c["reference"]) for c in first["changes"]] == [
        ("SC_GRANTED", 5, 0, "a"),
        ("P_GRANTED", 0, 2, "a"),
    ]
    assert first["changes"][0]["explanation"].startswith("5 SC granted: Check-in.")
    assert first["member"] == await stage.member()
    assert first["member"]["points"] == {"balance": 2, "expiresAt": "2027-01-01T00:00:00Z"}
    await check_members(world.database)


async def test_a_repeat_answers_what_the_first_one_did(stage: Stage, world: World) -> None:
    first = (await done(stage, "a")).only
    await stage.buy("p", "50")
    await stage.advance("2026-03-01T00:00:00Z")
    before = await dump(world.database)
    assert (await done(stage, "a")).only == first | {"replayed": True}
    assert await dump(world.database) == before
    for other in ({"code": "REVIEW"}, {"player": "bob"}):
        await stage.onboard("bob")
        assert (await done(stage, "a", **other)).fault == ("IDEMPOTENCY_CONFLICT", ["activityId"])


async def test_days_in_a_row(stage: Stage, world: World) -> None:
    """The rewards come on the days on which the row is so long; after the longest it begins again."""
    given = []
    for day in (1, 2, 3, 4, 5, 7):
        if day > 1:
            await stage.advance(f"2026-01-0{day}T09:00:00Z")
        answer = (await done(stage, f"d{day}")).only
        changes = answer["changes"]
        row = answer["activity"]["streakDays"]
        given.append((day, row, sum(c["scDelta"] for c in changes), sum(c["pDelta"] for c in changes)))
    assert given == [
        (1, 1, 5, 2),
        (2, 2, 15, 2),
        (3, 3, 5, 22),
        (4, 1, 5, 2),
        (5, 2, 15, 2),
        (7, 1, 5, 2),
    ]
    await stage.advance("2026-01-08T23:59:59Z")
    assert (await stage.member())["activities"][0]["streakDays"] == 1  # of yesterday: not broken yet
    await stage.advance("2026-01-09T00:00:00Z")
    assert (await stage.member())["activities"][0]["streakDays"] == 0
    await check_members(world.database)


async def test_limits_hold_at_the_limit_and_one_past_it(stage: Stage, world: World) -> None:
    assert (await done(stage, "d1")).only["userErrors"] == []
    before = await dump(world.database)
    assert (await done(stage, "d2")).fault == ("LIMIT_REACHED", ["activity"])
    assert await dump(world.database) == before
    # 1 January 2026 is a Thursday: the ISO week ends with Sunday the 4th.
    assert (await done(stage, "w1", "REFERRAL")).only["activity"]["limitReached"] is False
    twice = (await done(stage, "w2", "REFERRAL")).only["activity"]
    assert (twice["limitReached"], twice["nextAt"]) == (True, "2026-01-05T00:00:00Z")
    await stage.advance("2026-01-04T23:59:59Z")
    assert (await done(stage, "w3", "REFERRAL")).fault == ("LIMIT_REACHED", ["activity"])
    await stage.advance("2026-01-05T00:00:00Z")
    assert (await done(stage, "w3", "REFERRAL")).only["userErrors"] == []
    once = (await done(stage, "t1", "REVIEW")).only["activity"]
    assert (once["limitReached"], once["nextAt"]) == (True, None)
    await stage.advance("2026-03-05T00:00:00Z")
    assert (await done(stage, "t2", "REVIEW")).fault == ("LIMIT_REACHED", ["activity"])
    assert (await done(stage, "n1", "NOTHING")).only["changes"] == []
    await check_members(world.database)


async def test_the_day_is_the_players_own(world: World) -> None:
    """At 15:00 UTC of New Year's Eve it is the 1st of January in Tokyo already."""
    stage = await world.stage(rules=earning_rules(activities=(CHECK_IN,)))
    await stage.onboard("home")
    await stage.onboard("tokyo", timeZone="Asia/Tokyo")
    for player in ("home", "tokyo"):
        assert (await done(stage, f"{player}1", player=player)).only["userErrors"] == []
    await stage.advance("2026-01-01T14:59:59Z")
    for player in ("home", "tokyo"):
        assert (await done(stage, f"{player}2", player=player)).fault == ("LIMIT_REACHED", ["activity"])
    await stage.advance("2026-01-01T15:00:00Z")
    assert (await done(stage, "home3", player="home")).fault == ("LIMIT_REACHED", ["activity"])
    assert (await done(stage, "tokyo3", player="tokyo")).only["activity"]["streakDays"] == 2


async def test_a_time_zone_that_is_none(stage: Stage, world: World) -> None:
    before = await dump(world.database)
    for zone in ("Mars/Olympus", "", "../etc/passwd", "x" * 100, "localtime", "Factory", "posix/UTC", "utc"):
        payload = await stage.onboard("new", timeZone=zone)
        assert [(error["code"], error["path"]) for error in payload["userErrors"]] == [
            ("INVALID", ["timeZone"])
        ]
    assert await dump(world.database) == before


async def test_fifty_at_once_earn_once(stage: Stage, world: World) -> None:
    answers = await asyncio.gather(*(done(stage, f"k{n}") for n in range(50)))
    refusals = [answer.only["userErrors"] for answer in answers]
    assert refusals.count([]) == 1
    assert {error["code"] for errors in refusals for error in errors} == {"LIMIT_REACHED"}
    assert (await stage.member())["points"]["balance"] == 2
    await check_members(world.database)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"activity": "FLYING"}, ("NOT_FOUND", ["activity"])),
        ({"activity": "A" * MAX_CODE}, ("NOT_FOUND", ["activity"])),
        ({"activity": "A" * (MAX_CODE + 1)}, ("INVALID", ["activity"])),
        ({"activityId": ""}, ("INVALID", ["activityId"])),
        ({"activityId": "a" * (MAX_ID + 1)}, ("INVALID", ["activityId"])),
        ({"playerId": "nobody"}, ("NOT_FOUND", ["playerId"])),
    ],
)
async def test_bad_input(
    stage: Stage, world: World, change: dict[str, str], fault: tuple[str, list[str]]
) -> None:
    before = await dump(world.database)
    given = {"playerId": "ada", "activity": "CHECK_IN", "activityId": "a"} | change
    assert (await stage.ask(ACTIVITY, input=given)).fault == fault
    assert await dump(world.database) == before


async def test_nothing_is_earned_where_the_rules_name_nothing(cast: Cast) -> None:
    assert (await done(cast.acme, "x")).fault == ("NOT_FOUND", ["activity"])
    foreign = await done(cast.zenith, "x", gameId=cast.acme.game_id("quest"))
    assert foreign.fault == ("NOT_FOUND", ["gameId"])
