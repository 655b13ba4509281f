"""The bus: who is woken, in this process and in others, with Redis, without it, and while it is gone."""

import asyncio
from collections.abc import AsyncIterator, Collection, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from redis.asyncio import Redis
from structlog.testing import capture_logs

from app.domain.errors import DomainError
from app.domain.events import PointsSpent
from app.infra import bus as module
from app.infra.bus import CHANNEL, ID_BYTES, Bus, Listener
from app.infra.db import Database, mark_changed
from app.loyalty.profiles import update_player
from app.notifications.stream_queries import versions
from tests.cast import NOW, Cast, live, sandbox
from tests.merging import member_row, merge
from tests.redis_server import RedisServer

SECONDS = 120.0


async def woken(listener: Listener, seconds: float = SECONDS) -> bool:
    """Whether it is woken in time."""
    return await listener.wait(seconds)


async def connected(url: str, count: int) -> None:
    """Until so many processes listen in Redis."""
    async with asyncio.timeout(SECONDS), Redis.from_url(url) as redis:
        while (await redis.pubsub_numsub(CHANNEL))[0][1] != count:  # noqa: ASYNC110 - it is Redis that is asked
            await asyncio.sleep(0.01)


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """A server that the test may stop; its socket's path must be short."""
    server = RedisServer(Path(tmp_path_factory.mktemp("r")))
    server.start()
    try:
        yield server
    finally:
        server.stop()


# --- in one process ---


async def test_who_listens_is_woken_and_nobody_else() -> None:
    bus, ada, bob = Bus(), uuid4(), uuid4()
    with bus.listen(ada) as first, bus.listen(ada) as second, bus.listen(bob) as other:
        bus.changed([ada, uuid4()])
        assert await woken(first)
        assert await woken(second)
        assert not await woken(other, 0.02)
    assert not bus._listeners


async def test_many_changes_are_one_flag() -> None:
    bus, ada = Bus(), uuid4()
    with bus.listen(ada) as listener:
        for _ in range(1_000):
            bus.changed([ada])
        assert await woken(listener)
        assert not await woken(listener, 0.02)


async def test_a_listener_follows() -> None:
    bus, ada, bob = Bus(), uuid4(), uuid4()
    with bus.listen(ada) as listener:
        assert not listener.follow(ada)
        assert listener.follow(bob)
        bus.changed([ada])
        assert not await woken(listener, 0.02)
        bus.changed([bob])
        assert await woken(listener)
    assert not bus._listeners


# --- what a commit reports ---


class CommitLog:
    """The members whose changes each commit reported."""

    def __init__(self) -> None:
        self.members: list[set[UUID]] = []

    def __call__(self, member_ids: Collection[UUID]) -> None:
        self.members.append(set(member_ids))


@pytest.fixture
def commits() -> CommitLog:
    return CommitLog()


@pytest.fixture
async def watched(database_url: str, commits: CommitLog) -> AsyncIterator[Database]:
    database = Database(database_url, on_commit=commits)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def member_id(cast: Cast, player: str = "p") -> UUID:
    return (await member_row(cast.database, cast.game, player)).id


async def test_a_commit_is_reported_after_it_and_once(watched: Database, commits: CommitLog) -> None:
    cast = await sandbox(watched)
    await cast.join("p")
    ada = await member_id(cast)
    assert commits.members == [{ada}]
    await cast.buy("one")
    await cast.buy("one")  # a repeat changes nothing
    await cast.grant("k", 5)
    await cast.refund("one")
    assert commits.members == [{ada}] * 4
    commits.members.clear()
    await cast.advance(NOW + timedelta(days=400))
    assert {ada} in commits.members


async def test_what_is_rolled_back_is_never_reported(watched: Database, commits: CommitLog) -> None:
    cast = await sandbox(watched)
    await cast.join("p")
    commits.members.clear()
    await cast.buy("dry", dry_run=True)
    with pytest.raises(DomainError):
        await cast.grant("k", 5, player="nobody")
    await cast.move(PointsSpent, "too much", 10**6)
    with suppress(ZeroDivisionError):
        async with watched.transaction():
            mark_changed([uuid4()])
            raise ZeroDivisionError
    assert commits.members == []
    mark_changed([uuid4()])  # outside of one there is nothing to report
    assert commits.members == []


async def test_transactions_at_the_same_time_report_each_their_own(
    watched: Database, commits: CommitLog
) -> None:
    cast = await sandbox(watched)
    players = [f"p{number}" for number in range(8)]
    await asyncio.gather(*(cast.join(player) for player in players))
    ids = [await member_id(cast, player) for player in players]
    # Those who share a transaction are reported together, and each once.
    assert sorted(one for members in commits.members for one in members) == sorted(ids)
    commits.members.clear()

    async def change(one: UUID) -> None:
        async with watched.transaction():
            await asyncio.sleep(0)
            mark_changed([one])
            await asyncio.sleep(0)

    await asyncio.gather(*(change(one) for one in ids))
    assert sorted(commits.members, key=sorted) == sorted(({one} for one in ids), key=sorted)


async def test_a_merge_reports_both(watched: Database, commits: CommitLog) -> None:
    cast = await sandbox(watched)
    for player in ("a", "b"):
        await cast.join(player)
    both = {await member_id(cast, "a"), await member_id(cast, "b")}
    commits.members.clear()
    await merge(cast, "a", "b")
    assert both in commits.members


async def test_a_changed_profile_is_reported(watched: Database, commits: CommitLog) -> None:
    cast = await sandbox(watched)
    await cast.join("p")
    commits.members.clear()
    await update_player(watched, cast.game, "p", {"display_name": "Countess"}, real_now=cast.real_now)
    assert commits.members == [{await member_id(cast)}]


# --- looking ---


async def test_a_check_finds_what_was_not_reported(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.05)
    cast = await live(database)
    await cast.join("p")
    await cast.join("q")
    looks = 0

    async def look(member_ids: Collection[UUID]) -> Mapping[UUID, int]:
        nonlocal looks
        looks += 1
        async with database.acquire() as connection:
            return await versions(connection, member_ids)

    bus = Bus()
    async with bus.running(look):
        await asyncio.sleep(0.12)
        assert looks == 0  # nobody listens
        with bus.listen(await member_id(cast)) as listener, bus.listen(await member_id(cast, "q")) as other:
            assert await woken(listener)  # seen for the first time: it may have changed meanwhile
            assert await woken(other)
            assert not await woken(listener, 0.15)
            await cast.buy("one")  # a database that reports to nobody, as another process without Redis
            assert await woken(listener)
            assert not await woken(other, 0.15)
    assert not bus._listeners


async def test_a_poll_wakes_only_who_has_not_read_that_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two listen to one member: one has read what the poll finds, of the other the wake-up was lost."""
    monkeypatch.setattr(module, "POLL_SECONDS", 0.01)
    polls = 0

    async def look(member_ids: Collection[UUID]) -> Mapping[UUID, int]:
        nonlocal polls
        polls += 1
        return dict.fromkeys(member_ids, 7)

    bus, ada = Bus(), uuid4()
    async with bus.running(look):
        with bus.listen(ada) as reader, bus.listen(ada) as other:
            reader.seen, other.seen = 7, 6
            assert await woken(other)
            first = polls
            while polls < first + 2:  # noqa: ASYNC110 - it is the poll that is waited for
                await asyncio.sleep(0.01)
            assert not await woken(reader, 0.0)
            assert not await woken(other, 0.0)


async def test_a_look_that_fails_is_done_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "POLL_SECONDS", 0.01)
    fails = [OSError("gone"), ValueError("bad")]

    async def look(member_ids: Collection[UUID]) -> Mapping[UUID, int]:
        if fails:
            raise fails.pop()
        return dict.fromkeys(member_ids, 1)

    bus = Bus()
    with capture_logs() as logs:
        async with bus.running(look):
            with bus.listen(uuid4()) as listener:
                assert await woken(listener)
    assert [line["event"] for line in logs] == ["streams not looked after"] * 2


# --- through Redis ---


@asynccontextmanager
async def two(url: str) -> AsyncIterator[tuple[Bus, Bus]]:
    """The buses of two processes, which hear each other."""
    here, there = Bus(url), Bus(url)
    async with here.running(), there.running():
        await connected(url, 2)
        await asyncio.sleep(0.05)  # and has woken all who listen
        yield here, there


async def test_another_process_hears(own_server: RedisServer) -> None:
    ada, bob = uuid4(), uuid4()
    async with two(own_server.url) as (here, there):
        with there.listen(ada) as listener, there.listen(bob) as other, here.listen(ada) as own:
            here.changed([ada])
            assert await woken(listener)
            assert not await woken(other, 0.05)
            assert await woken(own)
            assert not await woken(own, 0.05)  # not a second time by its own message


async def test_two_connections_a_process_and_messages_of_many(own_server: RedisServer) -> None:
    many = [uuid4() for _ in range(module.MAX_MESSAGE_IDS + 1)]
    async with two(own_server.url) as (here, there), Redis.from_url(own_server.url) as redis:
        pubsub = redis.pubsub()
        await pubsub.subscribe(CHANNEL)
        await pubsub.get_message(timeout=SECONDS)
        with there.listen(many[0]) as first, there.listen(many[-1]) as last:
            for member in many:
                here.changed([member])
            assert await woken(first)
            assert await woken(last)
        sizes = [len((await pubsub.get_message(timeout=SECONDS) or {})["data"]) for _ in range(2)]
        # Gathered: the sender's id and the members', in as few messages as hold them.
        assert sizes == [ID_BYTES * (1 + module.MAX_MESSAGE_IDS), ID_BYTES * 2]
        clients = await redis.client_list()
        assert len(clients) == 2 * 2 + 2  # two a process, and the two of this test
        await pubsub.aclose()


async def test_what_is_no_message_of_ours_is_passed_over(own_server: RedisServer) -> None:
    ada = uuid4()
    async with two(own_server.url) as (here, there), Redis.from_url(own_server.url) as redis:
        for nonsense in (b"", b"x", b"x" * 17, bytes(32)):
            await redis.publish(CHANNEL, nonsense)
        with there.listen(ada) as listener:
            here.changed([ada])
            assert await woken(listener)


async def test_redis_is_killed_and_comes_back(own_server: RedisServer) -> None:
    """A listener lives on, hears changes of its own process, and looks for others' when Redis returns."""
    ada, bob = uuid4(), uuid4()
    with capture_logs() as logs:
        async with two(own_server.url) as (here, there):
            with there.listen(ada) as listener, there.listen(bob) as other:
                own_server.stop()
                here.changed([ada])
                assert not await woken(listener, 0.2)
                there.changed([ada])
                assert await woken(listener)
                own_server.start()
                assert await woken(listener)  # all are
                assert await woken(other)
                await connected(own_server.url, 2)
                async with asyncio.timeout(SECONDS):
                    while not await woken(listener, 0.05):
                        here.changed([ada])
    messages = {line["event"] for line in logs}
    assert messages == {"redis lost: streams look for themselves", "redis is back"}


async def test_a_redis_that_never_was_keeps_nobody_waiting(tmp_path: Path) -> None:
    ada = uuid4()
    bus = Bus(f"unix://{tmp_path}/none")
    async with bus.running():
        with bus.listen(ada) as listener:
            for _ in range(100):
                bus.changed([ada])
            assert await woken(listener)
    assert len(bus._waiting) <= 1


async def test_what_waits_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_WAITING", 10)
    bus = Bus("redis://127.0.0.1:1")
    for _ in range(100):
        bus.changed([uuid4()])
    assert len(bus._waiting) == 10
