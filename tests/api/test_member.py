"""`member`: a studio reads one of its own members, by either id, and nobody else's."""

from uuid import uuid4

import pytest

from app.domain.access import Scope
from tests.api.cast import Cast, Stage, World, check_strangers
from tests.api.documents import ME, MEMBER_QUERY
from tests.cast import game_file


async def test_strangers_are_refused(cast: Cast) -> None:
    await check_strangers(cast, Scope.MEMBERS_READ, MEMBER_QUERY, playerId="ada")
    await check_strangers(cast, Scope.MEMBERS_READ, MEMBER_QUERY)


async def test_a_member_by_either_id(cast: Cast) -> None:
    by_player = await cast.acme.member("ada")
    for variables in (
        {"memberId": by_player["id"]},
        {"memberId": by_player["id"].upper()},
        {"memberId": by_player["id"], "gameId": cast.acme.game_id("quest")},
        {"playerId": "ada", "gameId": cast.acme.game_id("quest")},
    ):
        assert (await cast.acme.ask(MEMBER_QUERY, **variables)).only == by_player


SILVER = {
    "code": "SILVER",
    "name": "Silver",
    "rank": 2,
    "seasonDays": 30,
    "seasonPeriod": None,
    "seasonPlus": 0,
    "benefits": [
        {
            "code": "DAILY",
            "kind": "DAILY_BONUS",
            "title": "Daily bonus",
            "summary": "30 points a day",
            "rule": "Claim once per UTC day. Unclaimed days do not add up.",
            "value": "30",
            "claim": None,
        },
        {
            "code": "P_MULT",
            "kind": "MULTIPLIER",
            "title": "More points",
            "summary": "1.1 x points on every purchase",
            "rule": "Applies to the whole purchase, by the tier held before it.",
            "value": "1.1",
            "claim": None,
        },
    ],
    "look": {"gem": "TRILLION", "light": "#56646f", "dark": "#b8c5cf"},
    "range": {"from": 1000, "to": 3000, "keepThreshold": 900},
}
"""The second tier of the example's rules, as a studio sees it."""


_LEAF = {
    "measure": "SC",
    "counts": None,
    "label": "1,877 progress to go",
    "remaining": "1877",
    "fraction": 0.0615,
    "value": "123",
    "atLeast": "2000",
    "window": "SEASON",
}
PATH = {"nearest": True, "fraction": 0.0615, "leaves": [_LEAF]}
"""The way to the third tier, of a member with 123 SC in a season of the second one."""
_KEEP_LEAF = {"label": "777 progress to go", "remaining": "777", "fraction": 123 / 900, "atLeast": "900"}
KEEP_PATH = {"nearest": True, "fraction": 123 / 900, "leaves": [_LEAF | _KEEP_LEAF]}
"""The way to keep the second one."""
TERMS = {
    "minUsd": "5",
    "holdDays": 14,
    "inviterSc": 100,
    "inviterP": 500,
    "inviteeSc": 0,
    "inviteeP": 200,
    "perMonth": 10,
    "inAll": 100,
}
"""What the example's program says of invitations."""


async def test_every_field(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard("ada", displayName="Ada", locale="de", ltvUsd="500.50")
    await stage.buy("a", "12.345")
    member = await stage.member()
    game = member.pop("game")
    tiers = game.pop("tiers")
    assert game == {
        "id": stage.game_id("quest"),
        "slug": "quest",
        "name": "Quest",
        "mode": "SANDBOX",
        "clockFrozen": True,
        "now": "2026-01-01T00:00:00Z",
        "storeUrl": None,
        "look": dict.fromkeys(("accent", "surface", "ink", "points", "radius", "stageImage")),
        "invitationTerms": TERMS,
    }
    assert [tier["code"] for tier in tiers] == ["BRONZE", "SILVER", "GOLD", "PLATINUM", "DIAMOND", "BLACK"]
    assert [tier["rank"] for tier in tiers] == [1, 2, 3, 4, 5, 6]
    silver = tiers[1]
    assert silver == SILVER
    assert (member.pop("tier"), member.pop("nextTier")) == (silver, tiers[2])
    assert (member.pop("missions"), member.pop("activities")) == ([], [])  # see tests/api/earning
    assert [member.pop("paths"), member.pop("keepPaths")] == [[PATH], [KEEP_PATH]]
    history = member.pop("history")
    assert [edge["node"]["kind"] for edge in history["edges"]] == ["PURCHASE", "JOINED"]
    purchase, joined = [edge["node"] for edge in history["edges"]]
    assert purchase["id"] != joined["id"]
    for entry, (sc, p, reference) in ((purchase, (123, 135, "a")), (joined, (0, 0, None))):
        assert (entry["scDelta"], entry["pDelta"], entry["reference"]) == (sc, p, reference)
        assert (entry["at"], entry["rulesVersion"], entry["tier"]) == ("2026-01-01T00:00:00Z", 1, silver)
    assert joined["explanation"] == ("Joined on Silver; the season lasts 30 days. Judged by rules version 1.")
    assert "12.345 USD on Silver: 123 SC" in purchase["explanation"]
    assert len(member.pop("id")) == 36
    assert member == {
        "playerId": "ada",
        "displayName": "Ada",
        "locale": "de",
        "isGuest": True,
        "joinedAt": "2026-01-01T00:00:00Z",
        "progress": {
            "current": 123,
            "target": 2000,
            "remaining": 1877,
            "fraction": 0.0615,
            "keepThreshold": 900,
            "keepThresholdMet": False,
        },
        "season": {
            "startedAt": "2026-01-01T00:00:00Z",
            "endsAt": "2026-01-31T00:00:00Z",
            "secondsLeft": 30 * 86_400,
            "daysLeft": 30,
            "outlook": "DEMOTE",
            "missing": "777",
        },
        "points": {"balance": 135, "expiresAt": "2027-01-01T00:00:00Z"},
        "loops": 0,
        "standing": {
            "position": 1123,
            "lifetimeSc": 123,
            "lifetimeP": 135,
            "loops": 0,
            "rulesVersion": 1,
            "ltvUsd": "512.845",
        },
    }


async def test_the_player_sees_the_same_but_the_absolute_in_its_own_language(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard("ada", locale="de-AT")
    await stage.buy("a", "12.345")
    mine = (await world.ask(await stage.token(), ME)).only
    theirs = await stage.member()
    assert mine["tier"]["benefits"][0]["title"] == "Tagesbonus"
    assert theirs["tier"]["benefits"][0]["title"] == "Daily bonus"
    assert mine["standing"] is None
    assert {tier["range"] for tier in (*mine["game"]["tiers"], mine["tier"], mine["nextTier"])} == {None}
    for edge in mine["history"]["edges"]:
        assert (edge["node"]["reference"], edge["node"]["rulesVersion"]) == (None, None)
        assert "version" not in edge["node"]["explanation"]
    for same in ("id", "playerId", "joinedAt", "progress", "season", "points", "loops"):
        assert mine[same] == theirs[same]


async def test_the_player_sees_how_often_the_last_tier_was_completed(world: World) -> None:
    stage = await world.stage(rules=game_file())
    await stage.onboard()
    await stage.buy("a", "20000")  # 200,000 SC: the last tier begins at 50,000 and is as wide
    mine, theirs = (await world.ask(await stage.token(), ME)).only, await stage.member()
    assert mine["tier"]["code"] == "BLACK"
    assert mine["loops"] == theirs["loops"] == theirs["standing"]["loops"] == 3
    assert mine["standing"] is None


async def test_a_multiplier_is_the_tiers_own_also_where_the_row_is_inherited(world: World) -> None:
    rules = game_file(hiddenFromTier=None)
    rules["benefits"]["SILVER"][1] |= {
        "summary": {"en": "{value} x points on every purchase", "de": "{value}-mal Punkte"},
    }
    del rules["benefits"]["SILVER"][1]["value"]
    stage = await world.stage(rules=rules)
    await stage.onboard("ada", locale="de-AT")
    await stage.onboard("bob", locale="sv")
    for player, sentences in (
        ("ada", ["1,1-mal Punkte", "1,25-mal Punkte", "1,5-mal Punkte", "1,75-mal Punkte", "2-mal Punkte"]),
        ("bob", [f"{factor} x points on every purchase" for factor in ("1.1", "1.25", "1.5", "1.75", "2")]),
    ):
        tiers = (await world.ask(await stage.token(player), ME)).only["game"]["tiers"]
        rows = [benefit for tier in tiers for benefit in tier["benefits"] if benefit["code"] == "P_MULT"]
        assert [row["value"] for row in rows] == ["1.1", "1.25", "1.5", "1.75", "2"]
        assert [row["summary"] for row in rows] == sentences


async def test_the_looks_of_the_rules(world: World) -> None:
    look = {"accent": "#1f5f45", "surface": "#ffffff", "ink": "#1c2621", "radius": 0}
    stage = await world.stage(rules=game_file(look=look))
    await stage.onboard()
    game = (await world.ask(await stage.token(), ME)).only["game"]
    assert game["look"] == {**look, "points": None, "stageImage": None}
    assert [tier["look"]["gem"] for tier in game["tiers"]] == ["CABOCHON", "TRILLION", "PRINCESS", "HEXAGON"]
    assert game["tiers"][1]["look"] == {"gem": "TRILLION", "light": "#56646f", "dark": "#b8c5cf"}


async def test_outlook_and_time_left(stage: Stage) -> None:
    await stage.onboard()
    assert (await stage.member())["season"]["outlook"] == "RESTART"
    await stage.buy("a", "40")
    assert (await stage.member())["season"]["outlook"] == "KEEP"
    await stage.advance("2026-01-30T00:00:00Z")
    assert (await stage.member())["season"]["daysLeft"] == 1
    await stage.advance("2026-01-30T23:59:59.5Z")
    season = (await stage.member())["season"]
    assert (season["daysLeft"], season["secondsLeft"]) == (1, 1)


@pytest.mark.parametrize(
    "variables", [{}, {"playerId": None, "memberId": None}, {"playerId": "ada", "memberId": "ada"}]
)
async def test_one_id_is_needed(cast: Cast, variables: dict[str, object]) -> None:
    assert (await cast.acme.ask(MEMBER_QUERY, **variables)).error == ("BAD_USER_INPUT", ["playerId"])


async def test_a_foreign_member_is_answered_as_none(cast: Cast, world: World) -> None:
    own = await cast.acme.member("ada")
    nowhere = {"memberId": str(uuid4())}
    unknown = await cast.zenith.ask(MEMBER_QUERY, **nowhere)
    assert unknown.error == ("NOT_FOUND", ["memberId"])
    for secret in (cast.zenith.key, cast.zenith.live_key, cast.acme.live_key):
        for member_id in (own["id"], "x", "", own["id"] + "0", "{" * 30):
            answer = await world.ask(secret, MEMBER_QUERY, memberId=member_id)
            assert answer.content == unknown.content
    # The same player's id in both studios: each sees its own.
    assert (await cast.zenith.member("ada"))["id"] != own["id"]


async def test_a_foreign_game_is_answered_as_none(cast: Cast, world: World) -> None:
    member = await cast.acme.member("ada")
    quest, arena = cast.acme.game_id("quest"), cast.acme.game_id("arena")
    for names in ({"playerId": "ada"}, {"memberId": member["id"]}):
        unknown = await cast.zenith.ask(MEMBER_QUERY, gameId=str(uuid4()), **names)
        assert unknown.error == ("NOT_FOUND", ["gameId"])
        for secret, game in (
            (cast.zenith.key, quest),
            (cast.acme.key, arena),
            (cast.acme.live_key, quest),
            (cast.acme.key, "quest"),
            (cast.acme.key, ""),
        ):
            assert (await world.ask(secret, MEMBER_QUERY, gameId=game, **names)).content == unknown.content


async def test_unknown_players(cast: Cast) -> None:
    for player in ("nobody", "ADA", "ada ", "", "%", "x" * 4_000):
        assert (await cast.acme.ask(MEMBER_QUERY, playerId=player)).error == ("NOT_FOUND", ["playerId"])


async def test_with_several_games_the_game_is_needed(world: World) -> None:
    stage = await world.stage(games=("one", "two"))
    await stage.onboard("ada", gameId=stage.game_id("two"))
    assert (await stage.ask(MEMBER_QUERY, playerId="ada")).error == ("BAD_USER_INPUT", ["gameId"])
    one = await stage.ask(MEMBER_QUERY, playerId="ada", gameId=stage.game_id("one"))
    assert one.error == ("NOT_FOUND", ["playerId"])
    found = await stage.member("ada", gameId=stage.game_id("two"))
    assert found["game"]["slug"] == "two"
    by_id = {"memberId": found["id"]}
    assert (await stage.ask(MEMBER_QUERY, **by_id)).only == found
    elsewhere = await stage.ask(MEMBER_QUERY, gameId=stage.game_id("one"), **by_id)
    assert elsewhere.error == ("NOT_FOUND", ["memberId"])
