"""Faults that last: PostgreSQL that hangs, and Redis in every state in which it may be found."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from time import monotonic

from redis.asyncio import Redis
from redis.exceptions import RedisError

from benchmarks.fault_load import Load
from benchmarks.fault_processes import Machine

HANGS = 5
"""How often PostgreSQL is stopped."""
FLOOD = 200
"""Requests that are sent at once while it hangs."""
STATE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Hung:
    """What came of one stop: answers to the flood, the slowest of them and of the players' in seconds, the
    servers' memory."""

    answers: Counter[str]
    slowest: float
    bytes_before: int
    bytes_after: int
    seconds: float
    """From its going on to the next acknowledgement."""


async def hang(machine: Machine, load: Load) -> Hung:
    """Stop all processes of PostgreSQL with SIGSTOP, ask often, and let it go on."""
    before = machine.web_bytes()
    load.slowest = 0.0
    machine.signal_postgres(signal.SIGSTOP)
    try:
        answers = await load.flood(FLOOD)
        after, slowest = machine.web_bytes(), max(load.slowest, *(seconds for _, seconds in answers))
    finally:
        machine.signal_postgres(signal.SIGCONT)
    again = await load.next_success(monotonic())
    return Hung(Counter(kind for kind, _ in answers), slowest, before, after, again)


@dataclass(frozen=True, slots=True)
class RedisState:
    """What came of the load while Redis was in one state."""

    name: str
    acknowledged: int
    other: Counter[str]
    slowest: float
    """Seconds of the slowest request."""


State = Callable[[Machine], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def _healthy(_machine: Machine) -> AsyncIterator[None]:
    yield


@asynccontextmanager
async def _flushed(machine: Machine) -> AsyncIterator[None]:
    async def flush() -> None:
        async with Redis.from_url(machine.redis.url) as redis:
            while True:
                await redis.flushall()
                await asyncio.sleep(0.05)

    task = asyncio.create_task(flush())
    try:
        yield
    finally:
        task.cancel()


@asynccontextmanager
async def _slow(machine: Machine) -> AsyncIterator[None]:
    async def brake() -> None:
        while True:
            os.kill(machine.redis.pid, signal.SIGSTOP)
            await asyncio.sleep(0.3)
            os.kill(machine.redis.pid, signal.SIGCONT)
            await asyncio.sleep(0.02)

    task = asyncio.create_task(brake())
    try:
        yield
    finally:
        task.cancel()
        os.kill(machine.redis.pid, signal.SIGCONT)


@asynccontextmanager
async def _read_only(machine: Machine) -> AsyncIterator[None]:
    async with Redis.from_url(machine.redis.url) as redis:
        await redis.execute_command("REPLICAOF", "127.0.0.1", "1")
        try:
            yield
        finally:
            with suppress(RedisError):
                await redis.execute_command("REPLICAOF", "NO", "ONE")


@asynccontextmanager
async def _stopped(machine: Machine) -> AsyncIterator[None]:
    os.kill(machine.redis.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(machine.redis.pid, signal.SIGCONT)


@asynccontextmanager
async def _gone(machine: Machine) -> AsyncIterator[None]:
    machine.redis.stop()
    try:
        yield
    finally:
        machine.redis.start()


STATES: dict[str, State] = {
    "as it should be": _healthy,
    "flushed 20 times a second": _flushed,
    "slow: 0.3 s each time": _slow,
    "read-only": _read_only,
    "hung (SIGSTOP)": _stopped,
    "gone": _gone,
}


async def in_state(machine: Machine, load: Load, name: str) -> RedisState:
    """Run the load for `STATE_SECONDS` while Redis is in a state."""
    async with STATES[name](machine):
        before, load.slowest = Counter(load.answers), 0.0
        await asyncio.sleep(STATE_SECONDS)
        since = load.answers - before
        return RedisState(name, since.pop("ok", 0), since, load.slowest)
