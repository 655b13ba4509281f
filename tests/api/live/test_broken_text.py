"""Half of a surrogate pair in a request: BAD_USER_INPUT on every transport, and nothing else ends."""

import json
from typing import Any

import pytest

from tests.api.cast import Cast, World
from tests.api.documents import VIEWER
from tests.api.live.cast import STATUS, Events, connected, socket

Json = dict[str, Any]
HALF = "a\ud800b"
KIND = "query($kind: ItemKind) { catalog(kind: $kind) { pageInfo { hasNextPage } } }"
MEMBER = "query($id: ID) { member(playerId: $id) { id } }"
SEARCH = "query($text: String) { members(search: $text) { totalCount } }"
ONBOARD = "mutation($input: OnboardPlayerInput!) { onboardPlayer(input: $input) { created } }"

BROKEN: dict[str, Json] = {
    "the query": {"query": "{ viewer { kind } } # " + HALF},
    "the name of the operation": {"query": VIEWER, "operationName": HALF},
    "a name in the variables": {"query": VIEWER, "variables": {HALF: 1}},
    "a name in an input": {"query": ONBOARD, "variables": {"input": {"playerId": "x", HALF: 1}}},
    "an enum": {"query": KIND, "variables": {"kind": HALF}},
    "an enum in an input": {
        "query": "mutation($input: CreateWebhookEndpointInput!)"
        " { createWebhookEndpoint(input: $input) { secret } }",
        "variables": {"input": {"url": "https://example.com", "eventTypes": ["PURCHASE_RECORDED", HALF]}},
    },
    "an id": {"query": MEMBER, "variables": {"id": HALF}},
    "a text": {"query": SEARCH, "variables": {"text": HALF}},
    "the place of an object": {"query": ONBOARD, "variables": {"input": HALF}},
    "the place of a number": {
        "query": "query($first: Int) { members(first: $first) { totalCount } }",
        "variables": {"first": HALF},
    },
    "a literal": {"query": '{ member(playerId: "\\ud800") { id } }'},
    "a literal of an enum": {"query": '{ catalog(kind: "\\ud800") { pageInfo { hasNextPage } } }'},
    "a list where text is due": {"query": MEMBER, "variables": {"id": [HALF, {HALF: HALF}]}},
}


@pytest.mark.parametrize("where", BROKEN)
@pytest.mark.parametrize("more", [{}, {"extensions": {HALF: HALF}}], ids=["alone", "and in extensions"])
async def test_over_http(world: World, cast: Cast, where: str, more: Json) -> None:
    answer = await world.send(cast.acme.key, BROKEN[where] | more)
    assert answer.status == 400
    assert {error["extensions"]["code"] for error in answer.body["errors"]} == {"BAD_USER_INPUT"}
    check_log(world)


async def test_extensions_are_not_looked_at(world: World, cast: Cast) -> None:
    body = {"query": VIEWER, "extensions": {"client": HALF}}
    assert (await world.send(cast.acme.key, body)).only["kind"] == "STUDIO"
    async with connected(world.app, cast.ada) as opened:
        await opened.say({"id": "1", "type": "subscribe", "payload": body})
        assert (await opened.next())["kind"] == "PLAYER"


@pytest.mark.parametrize("where", BROKEN)
async def test_over_server_sent_events(world: World, cast: Cast, where: str) -> None:
    """As an answer of HTTP, where it is refused before the stream begins, or as an event of it."""
    sent = {"content-type": "application/json", "authorization": f"Bearer {cast.acme.key}"}
    stream = Events(world.app, sent, json.dumps(BROKEN[where]).encode())
    await stream.start()
    if stream.status == 200:
        assert await stream.error() == "BAD_USER_INPUT"
    else:
        assert stream.status == 400
        (error,) = json.loads(await stream.block())["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
    await stream.leave()
    check_log(world)


@pytest.mark.parametrize("where", BROKEN)
async def test_over_a_socket_the_operation_ends_and_the_socket_stays(
    world: World, cast: Cast, where: str
) -> None:
    async with connected(world.app, cast.ada) as opened:
        await opened.subscribe(STATUS, "other")
        assert (await opened.next())["playerId"] == "ada"
        await opened.say({"id": "broken", "type": "subscribe", "payload": BROKEN[where]})
        assert await opened.error() == "BAD_USER_INPUT"
        await opened.subscribe(VIEWER, "broken")
        assert (await opened.next())["kind"] == "PLAYER"
        assert await opened.hear() == {"id": "broken", "type": "complete"}
        await opened.quiet()
    check_log(world)


async def test_the_id_of_an_operation(world: World, cast: Cast) -> None:
    async with connected(world.app, cast.ada) as opened:
        for _ in range(2):
            await opened.say({"id": HALF, "type": "subscribe", "payload": {"query": VIEWER}})
            message = json.loads(await opened.heard())
            assert (message["id"], message["type"]) == (HALF, "error")
            assert message["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"
        await opened.say({"id": HALF, "type": "complete"})
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"
    check_log(world)


async def test_the_payload_of_the_init(world: World, cast: Cast) -> None:
    async with socket(world.app) as opened:
        await opened.init({"client": HALF, HALF: {"x": HALF}, "authorization": f"Bearer {cast.ada}"})
        await opened.say({"type": "ping", "payload": {HALF: HALF}})
        assert await opened.hear() == {"type": "pong"}
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"
    for credentials in (HALF, f"Bearer {HALF}", f"Bearer {cast.ada}\ud800"):
        async with socket(world.app) as opened:
            await opened.say({"type": "connection_init", "payload": {"authorization": credentials}})
            assert await opened.closed() == 4403
    check_log(world)


async def test_the_type_of_a_message(world: World, cast: Cast) -> None:
    async with connected(world.app, cast.ada) as opened:
        await opened.say({"type": HALF})
        assert await opened.closed() == 4400
    check_log(world)


def check_log(world: World) -> None:
    assert not [line for line in world.logs if line["log_level"] in {"error", "exception"}], world.logs[-2:]
