"""The store of documents by their hash: with Redis, without it, and while it is gone; always bounded."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from redis.asyncio import Redis

from app.infra import document_store as module
from app.infra import optional_redis
from app.infra.document_store import ENTRY_CHARS, MAX_TEXTS, PREFIX, DocumentStore
from tests.redis_server import RedisServer


@asynccontextmanager
async def opened(url: str | None) -> AsyncIterator[DocumentStore]:
    store = DocumentStore(url)
    try:
        yield store
    finally:
        await store.close()


@pytest.fixture
def owner() -> str:
    return uuid4().hex


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


async def put(store: DocumentStore, owner: str, *texts: str) -> None:
    for text in texts:
        await store.put(owner, digest(text), text)


async def found(store: DocumentStore, owner: str, *texts: str) -> list[bool]:
    answers = [await store.get(owner, digest(text)) for text in texts]
    assert all(answer in {None, text} for answer, text in zip(answers, texts, strict=True))
    return [answer is not None for answer in answers]


@pytest.fixture(params=["redis", "process"])
def url(request: pytest.FixtureRequest) -> str | None:
    return request.getfixturevalue("redis_url") if request.param == "redis" else None


async def test_a_text_is_found_by_its_owner_alone(url: str | None, owner: str) -> None:
    async with opened(url) as store:
        await put(store, owner, "a", "ä💎")
        assert await found(store, owner, "a", "ä💎", "b") == [True, True, False]
        assert await found(store, f"{owner}-other", "a") == [False]


async def test_as_many_as_one_owner_may_have_and_one_more(url: str | None, owner: str) -> None:
    texts = [f"text {number}" for number in range(MAX_TEXTS + 1)]
    async with opened(url) as store:
        await put(store, f"{owner}-other", "a")
        await put(store, owner, *texts[:-1])
        assert all(await found(store, owner, *texts[:-1]))
        await put(store, owner, texts[-1])
        assert await found(store, owner, *texts) == [False, *[True] * MAX_TEXTS]
        assert await found(store, f"{owner}-other", "a") == [True]


async def test_what_is_used_stays_in_the_process(owner: str) -> None:
    async with opened(None) as store:
        await put(store, owner, "used")
        for number in range(MAX_TEXTS * 3):
            await put(store, owner, f"text {number}")
            assert await found(store, owner, "used") == [True]


async def test_whoever_has_most_forgets_first(owner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_CHARS", 30 * (ENTRY_CHARS + 10))
    async with opened(None) as store:
        await put(store, owner, "mine".ljust(10))
        for number in range(90):
            await put(store, "greedy", str(number).ljust(10))
        assert await found(store, owner, "mine".ljust(10)) == [True]
        assert len(store._texts["greedy"]) == 29
        assert store._all_chars == 30 * (ENTRY_CHARS + 10) == sum(store._chars.values())
        monkeypatch.setattr(module, "MAX_CHARS", 0)
        await put(store, owner, "more")
        assert (store._texts, store._chars, store._all_chars) == ({}, {}, 0)


async def test_processes_share_what_is_in_redis(redis_url: str, owner: str) -> None:
    async with opened(redis_url) as one, opened(redis_url) as other, Redis.from_url(redis_url) as redis:
        await put(one, owner, "a")
        assert await found(other, owner, "a") == [True]
        assert 0 < await redis.ttl(PREFIX + owner) <= module.LIFE_SECONDS
        assert 0 < await redis.ttl(f"{PREFIX}{owner}:order") <= module.LIFE_SECONDS
        # What Redis has lost is there again when it is sent again, also to a process that still has it.
        await redis.delete(PREFIX + owner)
        await put(one, owner, "a")
        async with opened(redis_url) as third:
            assert await found(third, owner, "a") == [True]


async def test_redis_is_not_believed(redis_url: str, owner: str) -> None:
    async with opened(redis_url) as store, Redis.from_url(redis_url) as redis:
        await redis.hset(PREFIX + owner, digest("a"), "another")
        assert await found(store, owner, "a") == [False]
        await redis.hset(PREFIX + owner, digest("a"), b"\xff")
        assert await found(store, owner, "a") == [False]


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A server that the test may stop; its socket's path must be short."""
    server = RedisServer(Path(tmp_path_factory.mktemp("r")))
    server.start()
    try:
        yield server
    finally:
        server.stop()


async def test_redis_goes_and_comes_back(
    own_server: RedisServer, owner: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional_redis, "RETRY_SECONDS", 0.0)
    async with opened(own_server.url) as store, opened(own_server.url) as other:
        await put(store, owner, "a")
        own_server.stop()
        await put(store, owner, "b")
        assert await found(store, owner, "a", "b", "c") == [True, True, False]
        assert await found(other, owner, "a") == [False]
        own_server.start()
        await put(store, owner, "b")
        assert await found(other, owner, "b") == [True]
