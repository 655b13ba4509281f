"""Wake-ups: that something of a member has changed, never what. Streams then read it from PostgreSQL.

In the process a wake-up is a flag for each listener, so that any number of them takes no room. Between
processes it goes through Redis, which is never the truth and may be gone: then wake-ups are lost, and what
they were about is found by looking, at the latest `LOOK_SECONDS` after it was committed.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID

import structlog
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

CHANNEL = "laurel:changed"
ID_BYTES = 16
MAX_MESSAGE_IDS = 1_000
"""Members of one message: what one transaction of an import changes goes in a few."""
MAX_WAITING = 100_000
"""Members that wait to be published, at most: beyond it the others are found by looking."""
REDIS_SECONDS = 1.0
"""How long Redis may take to answer before it counts as gone."""
PING_SECONDS = 10.0
"""After so long a silence the listening connection is tried; after as long again it counts as lost."""
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.1, 5.0
"""How long it waits before it connects again."""
LOOK_SECONDS = 5.0
"""Between two looks for what was committed and not told of."""

Look = Callable[[Collection[UUID]], Awaitable[Mapping[UUID, object]]]
"""Reads, for each of some members, a value that differs once something of the member has changed."""

_log = structlog.get_logger("laurel.bus")


class Listener:
    """Waits for one member's changes; one that came while nobody waited is not lost."""

    def __init__(self, bus: "Bus", member_id: UUID) -> None:
        self.member_id = member_id
        self._bus = bus
        self._woken = asyncio.Event()

    def wake(self) -> None:
        self._woken.set()

    async def wait(self, seconds: float) -> bool:
        """Until there was a change since the last `wait`, or for so many seconds; whether there was one."""
        try:
            async with asyncio.timeout(seconds):
                await self._woken.wait()
        except TimeoutError:
            return False
        self._woken.clear()
        return True

    def follow(self, member_id: UUID) -> bool:
        """Listen to this member from now on; whether it is another one, into which the last was merged."""
        if member_id == self.member_id:
            return False
        self._bus.leave(self)
        self.member_id = member_id
        self._bus.join(self)
        return True


class Bus:
    """What is told of in this process and, where there is Redis, in all others.

    Neither `changed` nor what runs behind it ever raises, or waits for anything, into whoever has changed
    something.

    In Redis there are two connections for each process: what a connection that listens receives is not the
    answer to a command, so that redis-py gives it to nobody else, and publishing has one of its own.
    """

    def __init__(self, redis_url: str | None = None) -> None:
        self._redis_url = redis_url
        self._me = secrets.token_bytes(ID_BYTES)
        self._listeners: dict[UUID, set[Listener]] = {}
        self._seen: dict[UUID, object] = {}
        self._waiting: set[UUID] = set()
        self._has_waiting = asyncio.Event()

    def changed(self, member_ids: Collection[UUID]) -> None:
        """Tell everybody who listens to these members; after the commit of what has changed."""
        self._wake(member_ids)
        if self._redis_url is not None and len(self._waiting) < MAX_WAITING:
            self._waiting.update(member_ids)
            self._has_waiting.set()

    @contextmanager
    def listen(self, member_id: UUID) -> Iterator[Listener]:
        """A listener to a member's changes, from now on."""
        listener = Listener(self, member_id)
        self.join(listener)
        try:
            yield listener
        finally:
            self.leave(listener)

    def join(self, listener: Listener) -> None:
        self._listeners.setdefault(listener.member_id, set()).add(listener)

    def leave(self, listener: Listener) -> None:
        others = self._listeners.get(listener.member_id, set())
        others.discard(listener)
        if not others:
            self._listeners.pop(listener.member_id, None)
            self._seen.pop(listener.member_id, None)

    def wake_all(self) -> None:
        """Everybody is to look: something may have been missed, or is over."""
        self._wake(tuple(self._listeners))

    @asynccontextmanager
    async def running(self, look: Look | None = None) -> AsyncIterator[None]:
        """Tell other processes and hear of them inside; `look` makes up for lost wake-ups. A process in which
        nobody listens needs none."""
        tasks: list[asyncio.Task[None]] = []
        if self._redis_url is not None:
            tasks += [
                asyncio.create_task(self._lasting("publish", self._publish)),
                asyncio.create_task(self._lasting("listen", self._hear)),
            ]
        if look is not None:
            tasks.append(asyncio.create_task(self._look_often(look)))
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

    async def _lasting(self, what: str, work: Callable[[Callable[[], None]], Awaitable[None]]) -> None:
        """Do `work`, which lasts as long as Redis does, again and again; it calls what it is given when it is
        connected."""
        failures, told = 0, False

        def connected() -> None:
            nonlocal failures, told
            if told:
                _log.info("redis is back", what=what)
            failures, told = 0, False

        while True:
            try:
                await work(connected)
            except (RedisError, OSError, TimeoutError) as error:
                if not told:
                    _log.warning(
                        "redis lost: streams look for themselves", what=what, error=type(error).__name__
                    )
                failures, told = failures + 1, True
            except Exception:  # noqa: BLE001 - whatever it is, streams must not lose their wake-ups for good
                _log.exception("bus failed", what=what)
                failures += 1
            await asyncio.sleep(
                min(FIRST_PAUSE_SECONDS * 2.0 ** min(failures - 1, 10), LONGEST_PAUSE_SECONDS)
            )

    def _client(self) -> Redis:
        # Without tries of its own: whoever connects again has to look for what was missed.
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
                told, self._waiting = list(self._waiting), set()
                for start in range(0, len(told), MAX_MESSAGE_IDS):
                    ids = b"".join(one.bytes for one in told[start : start + MAX_MESSAGE_IDS])
                    async with asyncio.timeout(REDIS_SECONDS):
                        await redis.publish(CHANNEL, self._me + ids)

    async def _hear(self, connected: Callable[[], None]) -> None:
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
                    # From here on nothing is missed; what was before is read now.
                    connected()
                    self.wake_all()
                elif message["type"] == "message":
                    self._heard(message["data"])
                silent = message is None

    def _heard(self, message: object) -> None:
        if not isinstance(message, bytes) or len(message) % ID_BYTES or message.startswith(self._me):
            return
        self._wake(
            [
                UUID(bytes=message[start : start + ID_BYTES])
                for start in range(ID_BYTES, len(message), ID_BYTES)
            ]
        )

    # --- looking ---

    async def _look_often(self, look: Look) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                await self._look_once(look)
            except Exception as error:  # noqa: BLE001 - the database may be gone: then the next look will see
                _log.warning("streams not looked after", error=type(error).__name__)

    async def _look_once(self, look: Look) -> None:
        """One look for all members that are listened to. Who is seen for the first time is woken as well: it
        may have changed between its first read and this."""
        wanted = tuple(self._listeners)
        if not wanted:
            return
        found = await look(wanted)
        for member_id in wanted:
            seen = found.get(member_id)
            if member_id in self._listeners and (
                member_id not in self._seen or self._seen[member_id] != seen
            ):
                self._seen[member_id] = seen
                self._wake((member_id,))
