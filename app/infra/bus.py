"""Wake-ups: they say that something of a member has changed, not what. Streams then read it from PostgreSQL.

In the process a wake-up sets a flag of each listener, so that any number of wake-ups takes no memory. Between
processes it goes through Redis, which may fail: then wake-ups are lost, and the changes are found by polling
PostgreSQL, at the latest `POLL_SECONDS` after they were committed.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self
from uuid import UUID

import structlog

if TYPE_CHECKING:
    from redis.asyncio import Redis

CHANNEL = "laurel:changed"
ID_BYTES = 16
MAX_MESSAGE_IDS = 1_000
"""Members in one message: those that one transaction of an import changes fit into a few messages."""
MAX_WAITING = 100_000
"""Members that wait to be published, at most: changes of the others are found by polling."""
REDIS_SECONDS = 1.0
"""How long Redis may take to answer before it counts as lost."""
PING_SECONDS = 10.0
"""After so long a silence the listening connection is pinged; after as long again it counts as lost."""
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 5.0
"""The pause before it connects again: the first time, doubling with each failure, and at most."""
POLL_SECONDS = 5.0
"""Between two polls of PostgreSQL for changes whose wake-ups were lost."""

ReadVersions = Callable[[Collection[UUID]], Awaitable[Mapping[UUID, int]]]
"""Reads the version of each of these members: a number that is another one after any change of the member."""

_log = structlog.get_logger("laurel.bus")


class Listener:
    """Waits for one member's changes, in one coroutine; a change between two waits is not lost.

    It listens inside its context. A process has thousands of them, so it is small: an `asyncio.Event` takes
    760 bytes. `seen` is the version of the member that it was woken for, or that its reader has read: polls
    wake it when there is another one.
    """

    __slots__ = ("_bus", "_is_woken", "_waiting", "member_id", "seen")

    def __init__(self, bus: "Bus", member_id: UUID) -> None:
        self.member_id = member_id
        self.seen: int | None = None
        self._bus = bus
        self._is_woken = False
        self._waiting: asyncio.Future[None] | None = None

    def __enter__(self) -> Self:
        self._bus.join(self)
        return self

    def __exit__(self, *_raised: object) -> None:
        self._bus.leave(self)

    def wake(self) -> None:
        self._is_woken = True
        self._stop_waiting()

    async def wait(self, seconds: float) -> bool:
        """Wait up to so many seconds for a change since the last `wait`; returns whether there was one."""
        if not self._is_woken:
            loop = asyncio.get_running_loop()
            self._waiting = loop.create_future()
            timer = loop.call_later(seconds, self._stop_waiting)
            try:
                await self._waiting
            finally:
                self._waiting = None
                timer.cancel()
        was_woken, self._is_woken = self._is_woken, False
        return was_woken

    def _stop_waiting(self) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def follow(self, member_id: UUID) -> bool:
        """Listen to the member that the previous one was merged into; returns whether it is another one."""
        if member_id == self.member_id:
            return False
        self._bus.leave(self)
        self.member_id = member_id
        self._bus.join(self)
        return True


class Bus:
    """Wakes the listeners of this process and, with Redis, those of all others.

    `changed` neither raises nor waits: a failure of Redis must not reach the command that changed something.

    Each process has two connections to Redis, since a connection that listens cannot publish.
    """

    def __init__(self, redis_url: str | None = None) -> None:
        self._redis_url = redis_url
        self._process_id = secrets.token_bytes(ID_BYTES)
        self._listeners: dict[UUID, set[Listener]] = {}
        self._waiting: set[UUID] = set()
        self._has_waiting = asyncio.Event()

    def changed(self, member_ids: Collection[UUID]) -> None:
        """Wake the listeners of these members. Call it after the commit."""
        self._wake(member_ids)
        if self._redis_url is not None and len(self._waiting) < MAX_WAITING:
            self._waiting.update(member_ids)
            self._has_waiting.set()

    def listen(self, member_id: UUID) -> Listener:
        """Returns a listener to a member's changes, which listens inside its context."""
        return Listener(self, member_id)

    def join(self, listener: Listener) -> None:
        self._listeners.setdefault(listener.member_id, set()).add(listener)

    def leave(self, listener: Listener) -> None:
        others = self._listeners.get(listener.member_id, set())
        others.discard(listener)
        if not others:
            self._listeners.pop(listener.member_id, None)

    def wake_all(self) -> None:
        """Wake all listeners: wake-ups may have been missed, or the streams are to end."""
        self._wake(tuple(self._listeners))

    @asynccontextmanager
    async def running(self, read_versions: ReadVersions | None = None) -> AsyncIterator[None]:
        """Exchange wake-ups with other processes inside the context.

        `read_versions` makes up for lost wake-ups; a process without listeners needs none.
        """
        tasks: list[asyncio.Task[None]] = []
        if self._redis_url is not None:
            tasks += [
                asyncio.create_task(self._reconnecting("publish", self._publish)),
                asyncio.create_task(self._reconnecting("listen", self._receive)),
            ]
        if read_versions is not None:
            tasks.append(asyncio.create_task(self._poll(read_versions)))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _wake(self, member_ids: Collection[UUID]) -> None:
        for member_id in member_ids:
            for listener in self._listeners.get(member_id, ()):
                listener.wake()

    # --- Redis ---

    async def _reconnecting(self, what: str, work: Callable[[Callable[[], None]], Awaitable[None]]) -> None:
        """Run `work`, which ends when its connection fails, again and again.

        `work` calls its argument once it is connected. The first failure and the recovery are logged.
        """
        from redis.exceptions import RedisError  # noqa: PLC0415 - slow, and many servers have no Redis

        failures, is_logged = 0, False

        def connected() -> None:
            nonlocal failures, is_logged
            if is_logged:
                _log.info("redis is back", what=what)
            failures, is_logged = 0, False

        while True:
            try:
                await work(connected)
            except (RedisError, OSError, TimeoutError) as error:
                if not is_logged:
                    _log.warning(
                        "redis lost: streams look for themselves",
                        what=what,
                        error=type(error).__name__,
                    )
                failures, is_logged = failures + 1, True
            except Exception:  # noqa: BLE001 - after any error wake-ups must come again
                _log.exception("bus failed", what=what)
                failures += 1
            await asyncio.sleep(
                min(FIRST_PAUSE_SECONDS * 2.0 ** min(failures - 1, 10), LONGEST_PAUSE_SECONDS)
            )

    def _client(self) -> "Redis":
        from redis.asyncio import Redis  # noqa: PLC0415 - as above
        from redis.asyncio.retry import Retry  # noqa: PLC0415 - as above
        from redis.backoff import NoBackoff  # noqa: PLC0415 - as above

        # Without retries of its own: after a reconnection the listeners have to read what they missed.
        return Redis.from_url(
            self._redis_url or "",
            max_connections=1,
            socket_connect_timeout=REDIS_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )

    async def _publish(self, connected: Callable[[], None]) -> None:
        async with self._client() as redis:
            async with asyncio.timeout(REDIS_SECONDS):
                await redis.ping()
            connected()
            while True:
                await self._has_waiting.wait()
                self._has_waiting.clear()
                member_ids, self._waiting = list(self._waiting), set()
                for start in range(0, len(member_ids), MAX_MESSAGE_IDS):
                    batch = member_ids[start : start + MAX_MESSAGE_IDS]
                    ids = b"".join(member_id.bytes for member_id in batch)
                    async with asyncio.timeout(REDIS_SECONDS):
                        await redis.publish(CHANNEL, self._process_id + ids)

    async def _receive(self, connected: Callable[[], None]) -> None:
        async with self._client() as redis, redis.pubsub() as pubsub:
            async with asyncio.timeout(REDIS_SECONDS):
                await pubsub.subscribe(CHANNEL)
            silent = False
            while True:
                message = await pubsub.get_message(timeout=PING_SECONDS)
                if message is None:
                    if silent:
                        raise TimeoutError
                    async with asyncio.timeout(REDIS_SECONDS):
                        await pubsub.ping()
                elif message["type"] == "subscribe":
                    # From here on no wake-up is missed; for those before, the listeners read now.
                    connected()
                    self.wake_all()
                elif message["type"] == "message":
                    self._wake_named(message["data"])
                silent = message is None

    def _wake_named(self, message: object) -> None:
        if not isinstance(message, bytes) or len(message) % ID_BYTES or message.startswith(self._process_id):
            return
        self._wake(
            [
                UUID(bytes=message[start : start + ID_BYTES])
                for start in range(ID_BYTES, len(message), ID_BYTES)
            ]
        )

    # --- polling ---

    async def _poll(self, read_versions: ReadVersions) -> None:
        while True:
            await asyncio.sleep(POLL_SECONDS)
            try:
                await self._poll_once(read_versions)
            except Exception as error:  # noqa: BLE001 - the database may be lost: the next poll tries again
                _log.warning("streams not looked after", error=type(error).__name__)

    async def _poll_once(self, read_versions: ReadVersions) -> None:
        """Wake the listeners whose member has another version than they have seen."""
        member_ids = tuple(self._listeners)
        if not member_ids:
            return
        versions = await read_versions(member_ids)
        for member_id, version in versions.items():
            for listener in self._listeners.get(member_id, ()):
                if listener.seen != version:
                    listener.seen = version
                    listener.wake()
