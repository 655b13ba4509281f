"""The general limit on requests, by the owner of the credentials: at the number and one past it."""

from collections.abc import AsyncIterator

import pytest

import auth.request_limits as module
from app.infra.throttle import BURST_SECONDS
from auth.request_limits import ADDRESS_RATE, KEY_RATE, MEMBER_RATE, RequestLimits
from tests.api.cast import Answer, Stage, World, open_world
from tests.api.live.cast import connected, events, socket
from tests.clock import Clock
from transport.errors import RETRY_AFTER

ASK = "{ viewer { kind } }"


@pytest.fixture(scope="module")
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="module")
def limits(clock: Clock) -> RequestLimits:
    return RequestLimits(KEY_RATE, clock)


@pytest.fixture(scope="module")
async def world(module_database_url: str, limits: RequestLimits) -> AsyncIterator[World]:
    """The application, whose limits have a clock of the test's own."""

    def same(key_rate: int) -> RequestLimits:
        assert key_rate == KEY_RATE
        return limits

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("app.main.RequestLimits", same)
        async with open_world(module_database_url) as world:
            yield world


@pytest.fixture(autouse=True)
def _after_a_pause(clock: Clock) -> None:
    """Every burst is whole again."""
    clock.now += 2 * BURST_SECONDS


async def allowed(world: World, secret: str | None, most: int) -> int:
    """How many requests are answered until one is refused; the refusal says what it must."""
    for number in range(most + 1):
        answer = await world.send(secret, {"query": ASK})
        if answer.status == 429:
            check_refusal(answer)
            return number
        assert answer.status in {200, 401}, answer.body
    raise AssertionError("never refused")


def check_refusal(answer: Answer) -> None:
    assert answer.code == "RATE_LIMITED"
    (error,) = answer.body["errors"]
    assert answer.headers["retry-after"] == str(error["extensions"][RETRY_AFTER]) == "1"


async def test_one_address_without_credentials(world: World, stage: Stage, clock: Clock) -> None:
    most = ADDRESS_RATE * BURST_SECONDS
    assert await allowed(world, None, most) == most
    # All who have credentials go on, new ones too.
    assert (await world.send(stage.key, {"query": ASK})).status == 200
    clock.now += 1
    assert await allowed(world, None, ADDRESS_RATE) == ADDRESS_RATE


async def test_one_address_with_wrong_credentials(world: World, stage: Stage) -> None:
    """Also with different ones; who is known goes on, and so does who has none."""
    assert (await world.send(stage.key, {"query": ASK})).status == 200
    most = ADDRESS_RATE * BURST_SECONDS
    for number in range(most):
        assert (await world.send(f"lk_test_{number}", {"query": ASK})).status == 401
    check_refusal(await world.send("lk_test_another", {"query": ASK}))
    check_refusal(await world.send(stage.live_key, {"query": ASK}))
    assert (await world.send(stage.key, {"query": ASK})).status == 200
    assert (await world.send(None, {"query": ASK})).status == 200


async def test_a_key(world: World, stage: Stage) -> None:
    most = KEY_RATE * BURST_SECONDS
    assert await allowed(world, stage.key, most) == most
    assert (await world.send(stage.live_key, {"query": ASK})).status == 200


async def test_a_member_with_several_tokens(world: World, stage: Stage) -> None:
    """The member is counted, whatever token the request has, and from wherever it comes."""
    await stage.onboard("ada")
    await stage.onboard("bob")
    tokens = [await stage.token("ada") for _ in range(3)]
    most = MEMBER_RATE * BURST_SECONDS
    assert await allowed(world, tokens[0], most) == most
    for token in (*tokens, await stage.token("ada"), f"  {tokens[0]}"):
        check_refusal(await world.send(token, {"query": ASK}))
    assert (await world.send(await stage.token("bob"), {"query": ASK})).status == 200


async def test_credentials_that_are_found_valid_are_not_counted_by_their_address(
    world: World, stage: Stage
) -> None:
    """As many players as come from one network: each has a token of its own."""
    await stage.onboard("ada")
    assert (await world.send("lk_test_none", {"query": ASK})).status == 401
    for number in range(MEMBER_RATE * BURST_SECONDS - 1):
        token = await stage.token("ada")
        assert (await world.send(token, {"query": ASK})).status == 200, number
    most = ADDRESS_RATE * BURST_SECONDS
    for number in range(most - 1):
        assert (await world.send(f"lk_test_{number}", {"query": ASK})).status == 401
    check_refusal(await world.send("lk_test_x", {"query": ASK}))


async def test_a_refused_request_is_not_read(world: World) -> None:
    await allowed(world, None, ADDRESS_RATE * BURST_SECONDS)
    for body in (b"\xff", b"null", b"x" * 2_000_000):
        check_refusal(await world.send(None, body))


async def test_over_a_socket_and_a_stream_of_events(world: World, stage: Stage) -> None:
    await stage.onboard("ada")
    token = await stage.token("ada")
    async with connected(world.app, token) as opened:
        await allowed(world, token, MEMBER_RATE * BURST_SECONDS)
        await opened.subscribe(ASK)
        message = await opened.hear()
        assert (message["type"], message["payload"][0]["extensions"]) == (
            "error",
            {"code": "RATE_LIMITED", RETRY_AFTER: 1},
        )
        async with socket(world.app) as another:
            await another.say({"type": "connection_init", "payload": {"authorization": f"Bearer {token}"}})
            assert await another.closed() == 1013
    async with events(world.app, token, ASK) as stream:
        await stream.start()
        assert (stream.status, stream.headers["retry-after"]) == (429, "1")


async def test_known_credentials_are_bounded(
    world: World, stage: Stage, limits: RequestLimits, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.onboard("ada")
    tokens = [await stage.token("ada") for _ in range(4)]
    limits._owners.clear()
    monkeypatch.setattr(module, "MAX_CREDENTIALS", 2)
    for token in tokens * 2:
        assert (await world.send(token, {"query": ASK})).status == 200
    assert len(limits._owners) == 2
