"""The protocol graphql-transport-ws on /graphql: closes, limits, other operations, slow readers, the end."""

import asyncio
import json
from datetime import timedelta

import pytest
from starlette.requests import HTTPConnection
from starlette.types import Message

from tests.api.cast import Cast, Stage, World
from tests.api.documents import GRANT, VIEWER
from tests.api.live.cast import NOTIFICATIONS, STATUS, Socket, connected, socket
from transport import sockets
from transport.documents import MAX_DOCUMENT_CHARS
from transport.endpoint import GraphQLEndpoint
from transport.sockets import MAX_OPERATIONS

# --- the protocol ---


async def test_an_operation_before_the_ack_is_unauthorized(world: World) -> None:
    async with socket(world.app) as opened:
        await opened.subscribe(VIEWER)
        assert await opened.closed() == 4401


async def test_who_does_not_say_who_it_is_is_closed(world: World) -> None:
    (endpoint,) = [
        middleware.kwargs["sockets"]
        for middleware in world.app.user_middleware
        if "sockets" in middleware.kwargs
    ]
    assert isinstance(endpoint, GraphQLEndpoint)
    assert endpoint.connection_init_wait_timeout == timedelta(seconds=sockets.INIT_SECONDS)

    async def nobody(
        connection: HTTPConnection, authorization: str | None = None, locale: str | None = None
    ) -> object:
        del connection, authorization
        return None

    impatient = GraphQLEndpoint(endpoint.schema, nobody)
    impatient.connection_init_wait_timeout = timedelta(seconds=0.05)
    async with socket(impatient) as opened:
        assert await opened.closed() == 4408


async def test_a_second_init_is_one_too_many(world: World) -> None:
    async with connected(world.app, None) as opened:
        await opened.say({"type": "connection_init"})
        assert await opened.closed() == 4429


@pytest.mark.parametrize("protocols", [["graphql-ws"], ["nonsense"]])
async def test_other_protocols_are_not_spoken(world: World, protocols: list[str]) -> None:
    async with socket(world.app, *protocols) as opened:
        assert await opened.closed() == 4406


@pytest.mark.parametrize(
    "frame",
    [
        *("", "{", "[]", "null", "7", '"ping"', "{}", '{"type": 7}', '{"type": "nonsense"}', b"\x00"),
        '{"type": "subscribe"}',
        '{"type": "subscribe", "id": "1"}',
        '{"type": "subscribe", "id": 1, "payload": {"query": "{ __typename }"}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 5}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ __typename }", "variables": []}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{ __typename }", "operationName": {}}}',
        '{"type": "complete"}',
        '{"type": "complete", "id": []}',
        '{"type": "connection_init", "payload": []}',
        f'{{"type": "subscribe", "id": "{"x" * 200}", "payload": {{"query": "{{ __typename }}"}}}}',
        "[" * 5_000,
    ],
)
async def test_what_is_no_message_closes_the_socket(world: World, frame: str | bytes) -> None:
    async with connected(world.app, None) as opened:
        await opened.raw(frame)
        assert await opened.closed() in {4400, 4429}
    assert not [line for line in world.logs if line["log_level"] in {"error", "exception"}]


async def test_the_same_id_twice(world: World, cast: Cast) -> None:
    async with connected(world.app, cast.ada) as opened:
        await opened.subscribe(NOTIFICATIONS, "a")
        await opened.subscribe(NOTIFICATIONS, "a")
        assert await opened.closed() == 4409


async def test_pings_are_answered(world: World) -> None:
    async with connected(world.app, None) as opened:
        await opened.say({"type": "ping"})
        assert await opened.hear() == {"type": "pong"}
        await opened.say({"type": "pong"})
        await opened.quiet()


async def test_what_is_completed_is_silent_and_frees_its_id(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as opened:
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        await opened.say({"type": "complete", "id": "1"})
        await opened.quiet()
        await stage.grant("g", 1)
        await opened.quiet()
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        await stage.grant("h", 2)
        assert (await opened.next())["delta"] == 2


async def test_as_many_operations_as_may_be_and_one_more(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, await stage.token()) as opened:
        for number in range(MAX_OPERATIONS):
            await opened.subscribe(NOTIFICATIONS, f"n{number}")
        await opened.quiet()
        await opened.subscribe(NOTIFICATIONS, "one more")
        assert await opened.error() == "RATE_LIMITED"
        await opened.say({"type": "complete", "id": "n0"})
        await opened.subscribe(NOTIFICATIONS, "instead")
        await opened.quiet()
        await stage.grant("g", 3)
        assert [(await opened.next())["delta"] for _ in range(MAX_OPERATIONS)] == [3] * MAX_OPERATIONS


# --- other operations ---


async def test_queries_and_mutations(world: World, stage: Stage) -> None:
    await stage.onboard()
    async with connected(world.app, stage.key) as opened:
        given = {"playerId": "ada", "points": 5, "reason": "Sorry", "idempotencyKey": "k"}
        await opened.subscribe(GRANT, "a", input=given)
        assert (await opened.next())["userErrors"] == []
        assert await opened.hear() == {"id": "a", "type": "complete"}
    assert (await stage.member())["points"]["balance"] == 5


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "BAD_USER_INPUT"),
        ("{ nonsense }", "BAD_USER_INPUT"),
        ("subscription { notifications { nonsense } }", "BAD_USER_INPUT"),
        ("subscription($after: ID!) { notifications(after: $after) { id } }", "BAD_USER_INPUT"),
        ("subscription { status { id } notifications { id } }", "BAD_USER_INPUT"),
        ("query A { viewer { kind } } query B { viewer { kind } }", "BAD_USER_INPUT"),
        ("#" * (MAX_DOCUMENT_CHARS + 1), "QUERY_TOO_COMPLEX"),
        ("subscription { status { " + "history(first: 100) { edges { node { id } } } " * 200 + "} }", ""),
    ],
)
async def test_bad_documents_are_refused_and_the_socket_stays(
    world: World, cast: Cast, document: str, code: str
) -> None:
    async with connected(world.app, cast.ada) as opened:
        await opened.subscribe(document)
        assert await opened.error() == code or not code
        await opened.subscribe(VIEWER)
        assert (await opened.next())["kind"] == "PLAYER"


async def test_each_operation_has_the_instant_of_its_beginning(world: World) -> None:
    """The socket lives long; what it is asked is asked now."""
    stage = await world.stage(games=(), live=("arena",))
    shown = '{ game(slug: "arena") { now } }'
    async with connected(world.app, stage.live_key) as opened:
        seen = []
        for name in ("a", "b"):
            await opened.subscribe(shown, name)
            seen.append((await opened.next())["now"])
            assert (await opened.hear())["type"] == "complete"
            await asyncio.sleep(0.01)
    assert seen[0] < seen[1]


async def test_a_stream_shows_the_instant_of_each_event(world: World) -> None:
    stage = await world.stage(games=(), live=("arena",))
    given = {"playerId": "ada", "points": 5, "reason": "Sorry", "idempotencyKey": "k"}
    assert (
        await world.ask(stage.live_key, 'mutation { onboardPlayer(input: {playerId: "ada"}) { created } }')
    ).only
    issue = 'mutation { issuePlayerToken(input: {playerId: "ada"}) { token } }'
    token = (await world.ask(stage.live_key, issue)).only["token"]
    async with connected(world.app, token) as opened:
        await opened.subscribe(STATUS)
        first = await opened.next()
        assert (await world.ask(stage.live_key, GRANT, input=given)).only["userErrors"] == []
        second = await opened.next()
    assert second["game"]["now"] > first["game"]["now"]


# --- slow readers, and the end of the process ---


async def test_a_slow_reader_is_asked_to_come_back_and_others_are_unhurt(
    world: World, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sockets, "SEND_SECONDS", 0.1)
    await stage.onboard()
    token = await stage.token()
    blocked = asyncio.Event()
    sent: list[Message] = []

    class Slow(Socket):
        async def _send(self, message: Message) -> None:
            if message["type"] == "websocket.send" and '"next"' in message["text"]:
                sent.append(message)
                await blocked.wait()
            await super()._send(message)

    slow = Slow(world.app, {}, ["graphql-transport-ws"])
    await slow.init({"authorization": f"Bearer {token}"})
    await slow.subscribe(NOTIFICATIONS)
    async with connected(world.app, token) as other:
        await other.subscribe(NOTIFICATIONS)
        await other.quiet()
        for number in range(20):
            await stage.grant(f"g{number}", 1)
        assert [(await other.next())["delta"] for _ in range(20)] == [1] * 20
    assert await slow.closed() == 1013
    assert len(sent) == 1  # nothing is kept for it
    await slow.leave()


async def test_a_stream_that_the_process_ends(world: World, stage: Stage) -> None:
    """The process of this application is not really about to end: it goes on for the other tests."""
    await stage.onboard()
    async with connected(world.app, await stage.token()) as opened:
        await opened.subscribe(NOTIFICATIONS)
        await opened.quiet()
        world.app.state.end_streams()
        try:
            assert await opened.closed() == 1012
        finally:
            world.app.state.end_streams.__self__._stopping = False


async def test_open_streams_are_counted(world: World, stage: Stage) -> None:
    await stage.onboard()

    async def gauge() -> list[str]:
        text = (await world.metrics()).text
        return [line for line in text.splitlines() if line.startswith("laurel_streams{")]

    async with connected(world.app, await stage.token()) as opened:
        await opened.subscribe(STATUS)
        await opened.next()
        assert 'laurel_streams{operation="status"} 1.0' in await gauge()
    assert 'laurel_streams{operation="status"} 0.0' in await gauge()


async def test_no_secret_is_logged(world: World, cast: Cast) -> None:
    async with connected(world.app, cast.ada) as opened:
        await opened.subscribe(VIEWER)
        await opened.next()
    assert cast.ada not in json.dumps(world.logs, default=str)
