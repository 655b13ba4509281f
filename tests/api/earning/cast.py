"""A game whose rules reward more than purchases, and its studio and player as these tests see them."""

from tests.api.cast import Answer, Json, Stage
from tests.api.earning.documents import ACTIVITY, CLAIM, REPORT
from tests.cast import game_file

GEM = "gem"


def mission(code: str, counts: str = "PURCHASES", goal: int = 3, **more: object) -> Json:
    """One that is open through January 2026, in which the sandboxes of the tests stand."""
    return {
        "code": code,
        "title": {"en": f"Mission {code}", "de": f"Auftrag {code}"},
        "counts": counts,
        "goal": goal,
        "rewardSc": 50,
        "rewardP": 7,
        "from": "2026-01-01T00:00:00Z",
        "until": "2026-02-01T00:00:00Z",
        **more,
    }


def activity(code: str = "CHECK_IN", **more: object) -> Json:
    return {"code": code, "title": {"en": "Check-in"}, "sc": 5, "p": 2, **more}


def earning_rules(*missions: Json, activities: tuple[Json, ...] = (), benefits: Json | None = None) -> Json:
    """The example's rules with these missions and activities; benefits are its own unless given."""
    changes: Json = {"missions": list(missions), "activities": list(activities)}
    return game_file(**changes if benefits is None else changes | {"benefits": benefits})


async def report(stage: Stage, code: str, progress: int, player: str = "ada", **more: object) -> Answer:
    given = {"playerId": player, "mission": code, "progress": progress, **more}
    return await stage.ask(REPORT, input=given)


async def done(stage: Stage, key: str, code: str = "CHECK_IN", player: str = "ada", **more: object) -> Answer:
    given = {"playerId": player, "activity": code, "activityId": key, **more}
    return await stage.ask(ACTIVITY, input=given)


async def claim(
    stage: Stage, code: str = "DAILY", player: str = "ada", *, token: str | None = None
) -> Answer:
    return await stage.world.ask(token or await stage.token(player), CLAIM, code=code)


def only_mission(member: Json) -> Json:
    (found,) = member["missions"]
    return found
