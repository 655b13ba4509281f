"""A player who held a hidden tier and lost it: the past stays visible, what is ahead is hidden again."""

from collections.abc import AsyncIterator

import pytest

from tests.api import documents
from tests.api.cast import Stage, histories, open_world
from tests.cast import game_file


@pytest.fixture
async def stage(database_url: str) -> AsyncIterator[Stage]:
    rules = game_file(
        benefits={
            "DIAMOND": [
                {
                    "code": "SECRET",
                    "kind": "OTHER",
                    "title": {"en": "Secret perk"},
                    "summary": {"en": "Only for Diamond"},
                    "rule": {"en": "Held by Diamond"},
                }
            ]
        }
    )
    async with open_world(database_url) as world:
        yield await world.stage("acme", rules=rules)


async def test_after_a_demotion_the_history_names_the_tier_without_its_benefits(stage: Stage) -> None:
    await stage.onboard("zoe")
    await stage.buy("zoe 1", "2000", "zoe")
    token = await stage.token("zoe")
    held = (await stage.world.ask(token, documents.ME)).only
    assert held["tier"]["code"] == "DIAMOND"
    assert [benefit["code"] for benefit in held["tier"]["benefits"]] == ["SECRET"]

    await stage.advance("2026-04-15T00:00:00Z")
    below = (await stage.world.ask(token, documents.ME)).only
    assert below["tier"]["code"] == "PLATINUM"
    assert below["nextTier"] is None
    assert "DIAMOND" not in [tier["code"] for tier in below["game"]["tiers"]]
    entries = {entry["kind"]: entry for entry in histories(below)}
    assert entries["PROMOTED"]["tier"]["code"] == "DIAMOND"
    assert entries["PROMOTED"]["tier"]["benefits"] == []
    assert "needed to keep Diamond" in entries["DEMOTED"]["explanation"]
    assert "Secret perk" not in str(below)
