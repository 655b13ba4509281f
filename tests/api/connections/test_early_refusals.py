"""Requests beyond their limit are answered by the protocol, as the application would answer them."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from app.infra.throttle import BURST_SECONDS
from auth.request_limits import RequestLimits
from tests.api.cast import Stage, World, open_world
from tests.api.connections.cast import Served, Wire, served, wire
from tests.clock import Clock

QUERY = b'{"query": "{ viewer { kind } }"}'
PAGE = "https://game.example"
RATE = 2
"""Requests a second of a key or an address, so that few are too many."""


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
async def world(module_database_url: str, clock: Clock) -> AsyncIterator[World]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("auth.request_limits.ADDRESS_RATE", RATE)
        patched.setattr("app.main.RequestLimits", lambda _rate: RequestLimits(RATE, clock))
        async with open_world(module_database_url) as world:
            yield world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Served]:
    async with served(world.app) as server:
        yield server


@pytest.fixture
async def spent(world: World, stage: Stage, clock: Clock) -> str:
    """A studio key that has sent all that it may."""
    clock.now += 2 * BURST_SECONDS
    for _ in range(RATE * BURST_SECONDS):
        assert (await world.send(stage.key, QUERY)).status == 200
    world.logs.clear()
    return stage.key


def asked(secret: str | None, *headers: str, path: str = "/graphql", body: bytes = QUERY) -> bytes:
    lines = ["host: test", "content-type: application/json", f"content-length: {len(body)}", *headers]
    if secret is not None:
        lines.append(f"authorization: Bearer {secret}")
    return "\r\n".join([f"POST {path} HTTP/1.1", *lines, "", ""]).encode() + body


async def heard(connection: Wire) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of the next answer."""
    async with asyncio.timeout(60):
        head = (await connection.reader.readuntil(b"\r\n\r\n")).decode().splitlines()
        lines = [line.split(": ", 1) for line in head[1:] if line]
        headers = {name.lower(): value for name, value in lines}
        return (
            int(head[0].split()[1]),
            headers,
            await connection.reader.readexactly(int(headers["content-length"])),
        )


def reached(world: World) -> int:
    """How many requests came to the application."""
    return [line["event"] for line in world.logs].count("request")


async def counted(world: World) -> float:
    """How many requests were refused for coming too often, as `/metrics` says."""
    series = 'laurel_requests_total{operation="refused",outcome="RATE_LIMITED"} '
    lines = (await world.metrics()).text.splitlines()
    return sum(float(line.removeprefix(series)) for line in lines if line.startswith(series))


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        ("/graphql", "application/json"),
        ("/graphql?a=b", "application/graphql-response+json"),
        ("/graphql/stream", "text/event-stream"),
    ],
)
async def test_it_is_what_the_application_answers(
    world: World, server: Served, spent: str, path: str, accept: str
) -> None:
    head = {"origin": PAGE, "accept": accept, "authorization": f"Bearer {spent}", "x-request-id": "mine"}
    slow = await world.client.post(path, content=QUERY, headers=head | {"content-type": "application/json"})
    world.logs.clear()
    async with wire(server) as connection:
        sent = [f"{name}: {value}" for name, value in head.items()]
        await connection.write(asked(None, *sent, path=path))
        status, headers, body = await heard(connection)
    assert reached(world) == 0
    assert headers.pop("date")
    assert (status, headers, body) == (slow.status_code, dict(slow.headers), slow.content)
    assert (status, headers["retry-after"], headers["x-request-id"]) == (429, "1", "mine")


async def test_it_is_counted_and_costs_the_caller_nothing(
    world: World, server: Served, spent: str, clock: Clock
) -> None:
    before = await counted(world)
    async with wire(server) as connection:
        for _ in range(50):
            await connection.write(asked(spent))
            assert (await heard(connection))[0] == 429
        assert await counted(world) == before + 50
        clock.now += 1
        for _ in range(RATE):
            await connection.write(asked(spent))
            assert (await heard(connection))[0] == 200
        await connection.write(asked(spent))
        assert (await heard(connection))[0] == 429


async def test_what_is_not_counted_is_answered(world: World, server: Served, spent: str) -> None:
    async with wire(server) as connection:
        for line in ("GET /healthz", "OPTIONS /graphql"):
            head = (
                f"{line} HTTP/1.1\r\nhost: test\r\norigin: {PAGE}\r\naccess-control-request-method: POST\r\n"
            )
            await connection.write(f"{head}authorization: Bearer {spent}\r\n\r\n".encode())
            assert (await heard(connection))[0] == 200
    assert reached(world) == 2


async def test_one_address_without_credentials_and_with_wrong_ones(
    world: World, server: Served, clock: Clock
) -> None:
    clock.now += 2 * BURST_SECONDS
    async with wire(server) as connection:
        for secret in (None, "lk_test_wrong"):
            statuses: list[int] = []
            for _ in range(RATE * BURST_SECONDS + 1):
                await connection.write(asked(secret))
                statuses.append((await heard(connection))[0])
            assert set(statuses[:-1]) == {401 if secret else 200}
            assert statuses[-1] == 429


async def test_many_that_wait_behind_another(server: Served, spent: str, clock: Clock) -> None:
    """More than calls may be deep."""
    clock.now += 1 / RATE
    async with wire(server) as connection:
        many = 2_000
        writing = asyncio.create_task(connection.write(asked(spent) * (many + 1)))
        assert [(await heard(connection))[0] for _ in range(many + 1)] == [200] + [429] * many
        await writing


@pytest.mark.parametrize("header", ["connection: close", "expect: 100-continue"])
async def test_a_connection_that_cannot_go_on_is_closed(server: Served, spent: str, header: str) -> None:
    async with wire(server) as connection:
        await connection.write(asked(spent, header))
        status, headers, _ = await heard(connection)
        assert (status, headers["connection"]) == (429, "close")
        assert await connection.rest() == b""


@pytest.mark.parametrize("pieces", [1, 2, 7])
async def test_the_body_that_comes_after_the_answer_is_dropped(
    server: Served, spent: str, pieces: int
) -> None:
    body = QUERY.ljust(900_000)
    async with wire(server) as connection:
        for _ in range(3):
            sent = asked(spent, body=body)
            step = len(sent) // pieces + 1
            for start in range(0, len(sent), step):
                await connection.write(sent[start : start + step])
                await asyncio.sleep(0)
            assert (await heard(connection))[0] == 429


async def test_after_the_answer_silence_is_ended_as_ever(
    server: Served, spent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.server.config.timeout_keep_alive = 0
    whole = asked(spent)
    for pieces in ((whole,), (whole[:-3], whole[-3:])):
        async with wire(server) as connection:
            for piece in pieces:
                await connection.write(piece)
                await asyncio.sleep(0.01)
            assert (await connection.rest()).startswith(b"HTTP/1.1 429 ")
