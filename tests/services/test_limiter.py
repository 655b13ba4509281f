"""The limiter: the same counts with Redis, without it, and while it is gone."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from redis.asyncio import Redis
from structlog.testing import capture_logs

from app.infra import limiter as module
from app.infra import optional_redis
from app.infra.limiter import PREFIX, Limiter
from tests.redis_server import RedisServer

MINUTE = timedelta(minutes=1)
SHORT = timedelta(milliseconds=150)


@asynccontextmanager
async def opened(url: str | None) -> AsyncIterator[Limiter]:
    limiter = Limiter(url)
    try:
        yield limiter
    finally:
        await limiter.close()


@pytest.fixture(params=["redis", "process"])
async def limiter(request: pytest.FixtureRequest) -> AsyncIterator[Limiter]:
    url = request.getfixturevalue("redis_url") if request.param == "redis" else None
    async with opened(url) as limiter:
        yield limiter


@pytest.fixture
def key() -> str:
    return uuid4().hex


async def allowed(limiter: Limiter, key: str, limit: int, window: timedelta) -> bool:
    return await limiter.hit(key, limit, window) is None


async def tried(
    limiter: Limiter, key: str, times: int, limit: int = 3, window: timedelta = MINUTE
) -> list[bool]:
    return [await allowed(limiter, key, limit, window) for _ in range(times)]


async def test_at_the_limit_and_one_past_it(limiter: Limiter, key: str) -> None:
    assert await tried(limiter, key, 5) == [True] * 3 + [False] * 2
    assert await tried(limiter, key + "2", 1) == [True]


async def test_a_try_is_taken_back(limiter: Limiter, key: str) -> None:
    await limiter.forgive(key)
    for _ in range(10):
        assert await allowed(limiter, key, 1, MINUTE)
        await limiter.forgive(key)
    assert await tried(limiter, key, 2, 1) == [True, False]
    await limiter.forgive(key)
    assert not await allowed(limiter, key, 1, MINUTE)


async def test_the_window_is_fixed(limiter: Limiter, key: str) -> None:
    """It begins with the first try and ends after it, however often was tried in between."""
    window = timedelta(seconds=4)
    began = time.monotonic()
    assert await tried(limiter, key, 4, 2, window) == [True, True, False, False]
    while not await allowed(limiter, key, 2, window):
        assert time.monotonic() - began < 60
        await asyncio.sleep(0.02)
    assert time.monotonic() - began >= 3.95
    assert await tried(limiter, key, 2, 2, window) == [True, False]


async def test_a_refusal_reports_how_long_the_window_lasts(limiter: Limiter, key: str) -> None:
    window = timedelta(seconds=2)
    began = time.monotonic()
    assert await limiter.hit(key, 1, window) is None
    counted = time.monotonic()
    await asyncio.sleep(0.5)
    left = None
    for _ in range(2):  # a refused try does not move the end
        asked = time.monotonic()
        left = await limiter.hit(key, 1, window)
        assert left is not None
        assert began + 2 - time.monotonic() - 0.01 <= left.total_seconds() <= counted + 2 - asked + 0.01
    assert left is not None
    await asyncio.sleep(left.total_seconds() + 0.02)
    assert await limiter.hit(key, 1, window) is None


async def test_hundreds_at_once_get_exactly_the_limit(
    redis_url: str, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REDIS_SECONDS", 20.0)
    async with opened(redis_url) as one, opened(redis_url) as other:
        tries = (allowed(limiter, key, 7, MINUTE) for limiter in (one, other) * 100)
        assert sum(await asyncio.gather(*tries)) == 7


async def test_a_key_never_stays(redis_url: str, key: str) -> None:
    async with opened(redis_url) as limiter, Redis.from_url(redis_url) as redis:
        await limiter.hit(key, 1, SHORT)
        assert 0 < await redis.pttl(PREFIX + key) <= 150
        await asyncio.sleep(0.2)
        await limiter.forgive(key)  # what is over is not brought back as a key without an end
        assert await redis.exists(PREFIX + key) == 0


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A server that the test may stop; its socket's path must be short."""
    folder = Path(tmp_path_factory.mktemp("r"))
    server = RedisServer(folder)
    server.start()
    try:
        yield server
    finally:
        server.stop()


async def test_redis_goes_and_comes_back(
    own_server: RedisServer, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional_redis, "RETRY_SECONDS", 0.05)
    async with opened(own_server.url) as limiter:
        assert await tried(limiter, key, 2, 2) == [True, True]
        own_server.stop()
        with capture_logs() as logs:
            began = time.monotonic()
            assert await tried(limiter, key, 3, 2) == [True, True, False]  # this process counts anew
            for _ in range(2):
                await limiter.forgive(key)
            assert await tried(limiter, key, 2, 2) == [True, False]
            assert time.monotonic() - began < 30
            own_server.start()
            await asyncio.sleep(0.06)
            assert await tried(limiter, key, 3, 2) == [True, True, False]
        async with Redis.from_url(own_server.url) as redis:
            assert await redis.get(PREFIX + key) == b"3"
    events = [line["event"] for line in logs]
    assert events == ["redis lost: limits are counted by each process", "redis is back"]


async def test_a_redis_that_never_was(key: str, tmp_path: Path) -> None:
    for url in (f"unix://{tmp_path}/none", "redis://127.0.0.1:1"):
        async with opened(url) as limiter:
            assert await tried(limiter, key, 3, 2) == [True, True, False]


async def test_a_redis_that_does_not_answer_keeps_nobody_waiting(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "REDIS_SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        async with opened(f"redis://127.0.0.1:{silent.getsockname()[1]}") as limiter:
            began = time.monotonic()
            assert await tried(limiter, key, 3, 2) == [True, True, False]
            assert time.monotonic() - began < 30


async def test_a_process_counts_a_bounded_number_of_keys(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_COUNTED", 10)
    async with opened(None) as limiter:
        assert await tried(limiter, key, 2, 1) == [True, False]
        for number in range(9):
            await limiter.hit(f"{key}-{number}", 1, MINUTE)
        assert not await allowed(limiter, key, 1, MINUTE)
        for number in range(10):
            await limiter.hit(f"{key}-other-{number}", 1, MINUTE)
        assert len(limiter._own) == 10
        assert await allowed(limiter, key, 1, MINUTE)
