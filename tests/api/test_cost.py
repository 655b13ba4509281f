"""The cost of a request is announced to those who ask for it, over HTTP, a socket and a stream of events."""

import pytest
from graphql import (
    GraphQLInterfaceType,
    GraphQLObjectType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
    parse,
)

from resolvers.root import make_schema
from tests.api.cast import Stage, World
from tests.api.live.cast import STATUS, connected, events
from transport.limits import MAX_COST, weigh

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


def everything(type_: GraphQLObjectType, depth: int) -> str:
    """All fields of a type that need no argument, and of what they lead to."""
    parts: list[str] = []
    for name, field in type_.fields.items():
        named = get_named_type(field.type)
        if field.deprecation_reason or any(map(is_required_argument, field.args.values())):
            continue
        if is_leaf_type(named):
            parts.append(name)
        elif depth and isinstance(named, GraphQLObjectType):
            parts.append(f"{name} {{ {everything(named, depth - 1)} }}")
    return " ".join(parts)


def test_everything_of_a_hundred_notifications_costs_what_the_dearest_costs() -> None:
    core = make_schema()._schema
    notification = core.type_map["Notification"]
    assert isinstance(notification, GraphQLInterfaceType)

    def cost(*types: GraphQLObjectType) -> int:
        parts = " ".join(f"... on {type_.name} {{ {everything(type_, 2)} }}" for type_ in types)
        text = f"{{ member {{ notifications(first: 100) {{ edges {{ node {{ {parts} }} }} }} }} }}"
        return weigh(core, parse(text)).cost

    types = core.get_possible_types(notification)
    each = [cost(type_) for type_ in types]
    assert cost(*types) == max(each) <= MAX_COST < sum(each)


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
