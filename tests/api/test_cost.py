"""The cost of a request is announced to those who ask for it, over HTTP, a socket and a stream of events."""

import pytest

from tests.api.cast import Stage, World
from tests.api.live.cast import STATUS, connected, events
from transport.limits import MAX_COST

ASK = {"extensions": {"cost": True}}
MEMBERS = "query($n: Int) { members(first: $n) { edges { node { id playerId } } } }"


def announced(cost: int) -> dict[str, object]:
    return {"cost": {"requested": cost, "limit": MAX_COST}}


@pytest.mark.parametrize(
    ("query", "variables", "cost"),
    [
        ("{ viewer { kind } }", {}, 2),
        ("{ viewer { kind scopes } game { slug } }", {}, 5),
        (MEMBERS, {"n": 1}, 5),
        (MEMBERS, {"n": 100}, 401),
        (MEMBERS, {}, 401),
        ("{ __typename }", {}, 1),
    ],
)
async def test_it_is_what_is_held_against_the_limit(
    world: World, stage: Stage, query: str, variables: dict[str, object], cost: int
) -> None:
    asked = {"query": query, "variables": variables}
    with_cost = await world.send(stage.key, asked | ASK)
    assert with_cost.body["extensions"] == announced(cost)
    assert with_cost.status == 200
    without = await world.send(stage.key, asked)
    assert without.body == {key: value for key, value in with_cost.body.items() if key != "extensions"}


@pytest.mark.parametrize(
    "extensions", [{}, {"cost": False}, {"cost": 1}, {"cost": {}}, {"costs": True}, None]
)
async def test_nobody_else_is_told(world: World, extensions: object) -> None:
    answer = await world.send(None, {"query": "{ viewer { kind } }", "extensions": extensions})
    assert answer.body == {"data": {"viewer": {"kind": "ANONYMOUS"}}}


async def test_with_an_error_of_the_execution(world: World) -> None:
    answer = await world.send(None, {"query": MEMBERS, "variables": {"n": 5}} | ASK)
    assert answer.code == "UNAUTHENTICATED"
    assert answer.body["extensions"] == announced(21)


@pytest.mark.parametrize("query", ["{", "{ nothing }"])
async def test_a_document_that_cannot_be_executed_has_none(world: World, query: str) -> None:
    answer = await world.send(None, {"query": query} | ASK)
    assert answer.status == 400
    assert "extensions" not in answer.body


async def test_past_the_limit_it_says_by_how_much(world: World, stage: Stage) -> None:
    query = (
        "query($n: Int) { members(first: $n) { edges { node { history(first: $n) { edges { cursor } } } } } }"
    )
    answer = await world.send(stage.key, {"query": query, "variables": {"n": 100}} | ASK)
    assert answer.code == "QUERY_TOO_COMPLEX"
    assert answer.body["extensions"]["cost"]["requested"] > MAX_COST
    assert str(answer.body["extensions"]["cost"]["requested"]) in answer.body["errors"][0]["message"]


async def test_over_a_socket(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    async with connected(world.app, await stage.token("ada")) as opened:
        payload = {"query": "{ viewer { kind } }"} | ASK
        await opened.say({"id": "1", "type": "subscribe", "payload": payload})
        assert (await opened.hear())["payload"] == {
            "data": {"viewer": {"kind": "PLAYER"}},
            "extensions": announced(2),
        }
        assert (await opened.hear())["type"] == "complete"
        await opened.say({"id": "2", "type": "subscribe", "payload": {"query": STATUS} | ASK})
        assert (await opened.hear())["payload"]["extensions"] == announced(11)
        await stage.grant("g", 5)
        assert "extensions" not in (await opened.hear())["payload"]


async def test_over_a_stream_of_events(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    async with events(world.app, await stage.token("ada"), STATUS, extensions={"cost": True}) as stream:
        _, first = await stream.event()
        assert first is not None
        assert first["extensions"] == announced(11)
        await stage.grant("g", 5)
        _, second = await stream.event()
        assert second is not None
        assert "extensions" not in second
