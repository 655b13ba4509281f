"""The worked cases of rules.md §10, over HTTP: a sandbox whose clock is moved from step to step."""

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from app.domain.events import PointsReturned, PointsSpent
from app.loyalty.inputs import fingerprint
from app.loyalty.outcomes import Recorded
from app.loyalty.record import record
from app.loyalty.state import EventRequest
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from tests.api.cast import Json, Stage, World, histories
from tests.api.documents import ME
from tests.cast import check_members
from tests.conftest import CASES_FILE

CASES: list[dict[str, Any]] = json.loads(CASES_FILE.read_text())["cases"]
STARTING = {"BLACK": "50000", "DIAMOND": "20000"}
"""Lifetime values that start a player on the tiers that the cases begin with."""

_MOVES = {"spend_p": PointsSpent, "return_p": PointsReturned}


def starting_rules() -> dict[str, object]:
    steps = sorted(STARTING.items(), key=lambda step: int(step[1]))
    return {"startingTiers": [{"ltvAtLeastUsd": ltv, "tier": tier} for tier, ltv in steps]}


async def take(stage: Stage, step: Json, number: int) -> Json | None:
    """What happens in a step; the member that was answered, where something was."""
    match step["event"]:
        case "join":
            return (await stage.onboard(ltvUsd=STARTING.get(step.get("tier", ""))))["member"]
        case "purchase":
            done = await stage.buy(
                step["id"],
                step["amount"],
                currency=step.get("currency", "USD"),
                occurredAt=step.get("occurredAt"),
            )
        case "refund":
            money = {"amount": step["amount"], "currency": "USD"} if "amount" in step else None
            done = await stage.refund(step["id"], f"r{number}", amount=money)
        case "grant_p":
            done = await stage.grant(f"g{number}", step["n"])
        case "spend_p" | "return_p":
            await move(stage, _MOVES[step["event"]], step["n"], f"m{number}")
            return None
        case event:
            assert event == "read"
            return None
    assert not done["userErrors"]
    return done["member"]


async def move(stage: Stage, event: type[PointsSpent | PointsReturned], points: int, key: str) -> None:
    """P spent in the store or given back by it, which the API cannot do yet."""
    game = await stage.world.game(stage.slug, stage.game.slug)
    request = EventRequest(event(reference=key, points=points), "ada", fingerprint=fingerprint(points))
    assert game.sandbox_now is not None
    (outcome,) = await record(
        GameSession(Core(stage.world.database, RulesCache()), game, game.sandbox_now), [request]
    )
    assert isinstance(outcome, Recorded)


def seen(member: Json) -> Json:
    """A member in the words of the cases."""
    return {
        "tier": member["tier"]["code"],
        "progress": member["progress"]["current"],
        "target": member["progress"]["target"],
        "keepThreshold": member["progress"]["keepThreshold"],
        "seasonStartedAt": member["season"]["startedAt"],
        "seasonEndsAt": member["season"]["endsAt"],
        "p": member["points"]["balance"],
        "pExpiresAt": member["points"]["expiresAt"],
        "loops": member["standing"]["loops"],
    }


def agree(member: Json, mine: Json) -> None:
    """The studio's view and the player's own, where both see the same."""
    for same in ("id", "playerId", "progress", "season", "points", "joinedAt", "isGuest"):
        assert mine[same] == member[same]
    assert mine["tier"]["code"] == member["tier"]["code"]
    assert mine["standing"] is None
    own, studios = ([entry["id"] for entry in histories(one)] for one in (mine, member))
    assert own == studios


def consistent(member: Json, now: str) -> None:
    """What follows from the standing, counted here once more."""
    progress, season, standing = member["progress"], member["season"], member["standing"]
    assert progress["remaining"] == progress["target"] - progress["current"]
    assert progress["fraction"] == progress["current"] / progress["target"]
    assert progress["keepThresholdMet"] == (progress["current"] >= progress["keepThreshold"])
    scale = member["tier"]["range"]
    assert standing["position"] == scale["from"] + progress["current"]
    assert (scale["to"] - scale["from"], scale["keepThreshold"]) == (
        *(progress["target"],),
        progress["keepThreshold"],
    )
    left = datetime.fromisoformat(season["endsAt"]) - datetime.fromisoformat(now)
    assert season["secondsLeft"] == left.total_seconds() > 0
    assert season["daysLeft"] == -(-season["secondsLeft"] // 86_400)
    kept = progress["keepThresholdMet"]
    assert season["outlook"] == ("KEEP" if kept else "RESTART" if member["tier"]["rank"] == 1 else "DEMOTE")
    entries = histories(member)
    assert sum(entry["scDelta"] for entry in entries) == progress["current"]
    assert sum(entry["pDelta"] for entry in entries) == member["points"]["balance"]
    assert entries[-1]["tier"]["code"] == member["tier"]["code"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
async def test_case(world: World, case: dict[str, Any]) -> None:
    first = case["steps"][0]
    assert first["event"] in {"join", "purchase"}
    stage = await world.stage(rules=starting_rules(), now=datetime.fromisoformat(first["at"]))
    token = None
    for number, step in enumerate(case["steps"]):
        await stage.advance(step["at"])
        answered = await take(stage, step, number)
        member = await stage.member()
        assert seen(member) == step["expect"], (number, step)
        assert answered is None or answered == member
        consistent(member, step["at"])
        token = token or await stage.token()
        agree(member, (await world.ask(token, ME)).only)


async def test_every_case_is_consistent_in_the_tables(world: World) -> None:
    for case in CASES:
        stage = await world.stage(rules=starting_rules(), now=datetime.fromisoformat(case["steps"][0]["at"]))
        for number, step in enumerate(case["steps"]):
            # A clock that jumps settles all that fell due at once.
            if step["event"] != "read":
                await stage.advance(step["at"])
                await take(stage, step, number)
        last = case["steps"][-1]
        await stage.advance(last["at"])
        assert seen(await stage.member()) == last["expect"], case["name"]
        assert Decimal((await stage.member())["standing"]["ltvUsd"]) >= 0
    assert await check_members(world.database) >= len(CASES)
