"""What `benchmarks.faults` kills: PostgreSQL and Redis, and servers and a worker as `laurel` runs them."""

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

import app.main
import app.webhooks.jobs  # noqa: F401 - what the commands import late: forks have it then
from app.cli import serving
from benchmarks.processes import Cluster, resident
from benchmarks.serve import MAX_KEY_RATE
from tests.faults import Forks, forks
from tests.redis_server import RedisServer
from tests.services.live_server import free_port

START_SECONDS = 60.0
RESTART_SECONDS = 0.2


def serve(port: str) -> None:
    """Run `laurel serve`."""
    serving.serve(port=int(port), as_json=True)


def work() -> None:
    """Run `laurel worker`."""
    serving.worker(as_json=True)


@dataclass
class Process:
    """A `laurel` process, which is started again after each death."""

    forks: Forks
    pid: int = 0
    _starts: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start it, again and again where PostgreSQL is not ready for it, as a supervisor does."""
        while True:
            self.pid = await self.forks.start()
            try:
                await self.forks.runs(self.pid)
            except AssertionError:
                with suppress(AssertionError):  # it has ended by itself
                    await self.forks.kill(self.pid)
                await asyncio.sleep(RESTART_SECONDS)
            else:
                return

    async def kill(self) -> float:
        """Kill it; returns the instant. It is started again in the background."""
        await self.ready()
        await self.forks.kill(self.pid)
        killed = time.monotonic()
        self._starts = asyncio.create_task(self.start())
        return killed

    async def ready(self) -> None:
        """Wait until it has begun."""
        if self._starts is not None:
            await self._starts


@dataclass
class Machine:
    """All processes of an installation."""

    cluster: Cluster
    redis: RedisServer
    url: str
    ports: tuple[int, ...]
    webs: list[Process] = field(default_factory=list[Process])
    worker: Process | None = None

    def postgres_pids(self) -> list[int]:
        """Returns the ids of the server's processes, its first one first."""
        first = int((self.cluster.folder / "postmaster.pid").read_text().split()[0])
        with suppress(OSError):
            return [first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]
        return [first]

    def signal_postgres(self, number: signal.Signals) -> None:
        """Send a signal to all processes of PostgreSQL."""
        for pid in self.postgres_pids():
            with suppress(ProcessLookupError):
                os.kill(pid, number)

    async def kill_web(self) -> float:
        """Kill a server while the others run; returns the instant."""
        await asyncio.gather(*(web.ready() for web in self.webs))
        return await random.choice(self.webs).kill()  # noqa: S311 - no secret

    async def kill_worker(self) -> float:
        """Kill the worker; returns the instant."""
        assert self.worker is not None
        return await self.worker.kill()

    async def kill_postgres(self) -> float:
        """Kill PostgreSQL; returns the instant at which it accepts connections again."""
        first = self.postgres_pids()[0]
        os.kill(first, signal.SIGKILL)
        async with asyncio.timeout(START_SECONDS):
            while True:
                with suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                    if self.postgres_pids()[0] != first:
                        connection = await asyncpg.connect(self.url, timeout=1)
                        connection.terminate()
                        return time.monotonic()
                await asyncio.sleep(0.005)

    async def kill_redis(self) -> float:
        """Kill Redis, and start it again half a second later; returns the instant."""
        self.redis.stop()
        killed = time.monotonic()
        await asyncio.sleep(0.5)
        self.redis.start()
        return killed

    async def ready(self) -> None:
        """Wait until all that was killed has begun again."""
        assert self.worker is not None
        await asyncio.gather(*(process.ready() for process in (*self.webs, self.worker)))

    def web_bytes(self) -> int:
        """Returns the memory of the servers."""
        return sum(resident(web.pid) for web in self.webs)


@asynccontextmanager
async def running(
    cluster: Cluster, redis: RedisServer, url: str, secret: str, servers: int = 2
) -> AsyncIterator[Machine]:
    """Run servers and a worker inside the context."""
    machine = Machine(cluster, redis, url, tuple(free_port() for _ in range(servers)))
    environment = {"DATABASE_URL": url, "LAUREL_REDIS_URL": redis.url, "LAUREL_SECRET": secret}
    async with AsyncExitStack() as stack:
        machine.webs, machine.worker = await start_all(stack, environment, machine.ports)
        yield machine
        await machine.ready()


async def start_all(
    stack: AsyncExitStack, environment: Mapping[str, str], ports: Sequence[int]
) -> tuple[list[Process], Process]:
    """Start a server for each port, and a worker; they end with the stack.

    The limit of a key is out of the way: players repeat what is unavailable without a pause.
    """
    environment = {**environment, "LAUREL_KEY_RATE": str(MAX_KEY_RATE)}

    async def started(target: Callable[..., None], *arguments: str) -> Process:
        made = Process(await stack.enter_async_context(forks(target, *arguments, environment=environment)))
        await made.start()
        return made

    return [await started(serve, str(port)) for port in ports], await started(work)
