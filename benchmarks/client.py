"""The load generator: `python -m benchmarks.client`, with its job as JSON on stdin, and its sample on stdout.

A process of its own with keep-alive connections, each sending the next request when it has an answer. It
implements only the HTTP/1.1 that uvicorn's answers need, so that it costs less than any server it measures.
"""

import asyncio
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import cast

import orjson
import uvloop

from benchmarks.workload import KEY, KEY_DIGITS, VALUE, Requests

TICKS = 100  # of /proc/PID/stat, per second: USER_HZ is 100 wherever Linux shows it
STRIDE = 7_919  # a prime: neighbours in time are not neighbours on a page
WARM_UP_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Job:
    """Requests to the server on `port` for `seconds`; `first_key` begins the keys that only this job uses."""

    port: int
    pid: int
    postmaster: int
    connections: int
    seconds: float
    first_key: int
    requests: Requests


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement. CPU seconds are of the server, of all of PostgreSQL and of the load itself."""

    requests: int
    failures: int
    seconds: float
    p50: float
    p99: float
    server_cpu: float
    database_cpu: float
    client_cpu: float


def cpu(pid: int) -> float:
    """Returns the CPU seconds that a process has used."""
    return _times(pid)[0]


def family_cpu(pid: int) -> float:
    """Returns the CPU seconds of a process and all its children, also of those that have ended."""
    own, ended = _times(pid)
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return own + ended + sum(cpu(int(child)) for child in children)


def _times(pid: int) -> tuple[float, float]:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):  # a child that ended while we looked
        return 0.0, 0.0
    user, system, children_user, children_system = (int(field) for field in fields[11:15])
    return (user + system) / TICKS, (children_user + children_system) / TICKS


class _Feed:
    """Makes the next request, and counts answers and failures."""

    def __init__(self, job: Job) -> None:
        requests = job.requests
        self._parts = [None if part in {VALUE, KEY} else part.encode() for part in requests.parts]
        self._keyed = [part == KEY for part in requests.parts]
        values = requests.values if requests.pick == "spread" else requests.values[:1]
        self._values = [value.encode() for value in values]
        self._number = 0
        self._first_key = job.first_key
        self.expect = requests.expect.encode()
        self.clear()

    def clear(self) -> None:
        self.latencies: list[float] = []
        self.failures = 0

    def next(self) -> bytes:
        self._number += 1
        value = self._values[self._number * STRIDE % len(self._values)]
        key = b"%0*d" % (KEY_DIGITS, self._first_key + self._number)
        return b"".join(
            part if part is not None else key if keyed else value
            for part, keyed in zip(self._parts, self._keyed, strict=True)
        )

    def answered(self, answer: bytes, seconds: float) -> None:
        self.latencies.append(seconds)
        if not answer.startswith(b"HTTP/1.1 200") or self.expect not in answer:
            self.failures += 1
            sys.stderr.write(f"{answer[:2000]!r}\n") if self.failures == 1 else None


class _Connection(asyncio.Protocol):
    transport: asyncio.Transport

    def __init__(self, feed: _Feed, stopped: Callable[[], bool]) -> None:
        self._feed = feed
        self._stopped = stopped
        self._received = b""
        self._wanted = 0
        self._sent = 0.0
        self.idle = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are not subclasses of asyncio's.
        self.transport = cast("asyncio.Transport", transport)

    def ask(self) -> None:
        request = self._feed.next()
        self._received, self._wanted = b"", 0
        self._sent = time.perf_counter()
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._received = self._received + data if self._received else data
        if not self._wanted:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return
            self._wanted = end + 4 + _content_length(self._received[:end])
        if len(self._received) < self._wanted:
            return
        self._feed.answered(self._received, time.perf_counter() - self._sent)
        if self._stopped():
            self.idle.set_result(None)
        else:
            self.ask()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.idle.done():
            self.idle.set_exception(exc or ConnectionError("the server hung up"))


def _content_length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        if line[:15].lower() == b"content-length:":
            return int(line[15:])
    return 0


async def run(job: Job) -> Sample:
    """Warm up, then send requests for the job's seconds."""
    feed = _Feed(job)
    loop = asyncio.get_running_loop()
    until = 0.0
    connections: list[_Connection] = []
    for _ in range(job.connections):
        _, connection = await loop.create_connection(
            lambda: _Connection(feed, lambda: time.perf_counter() >= until), "127.0.0.1", job.port
        )
        connections.append(connection)

    async def ask_for(seconds: float) -> float:
        nonlocal until
        started = time.perf_counter()
        until = started + seconds
        for connection in connections:
            connection.idle = loop.create_future()
            connection.ask()
        await asyncio.gather(*(connection.idle for connection in connections))
        return time.perf_counter() - started

    await ask_for(min(job.seconds, WARM_UP_SECONDS))
    if feed.failures:
        raise RuntimeError(f"{feed.failures} requests failed while warming up")
    feed.clear()
    before = cpu(job.pid), family_cpu(job.postmaster), time.process_time()
    seconds = await ask_for(job.seconds)
    after = cpu(job.pid), family_cpu(job.postmaster), time.process_time()
    for connection in connections:
        connection.idle = loop.create_future()
        connection.idle.set_result(None)
        connection.transport.close()
    server_cpu, database_cpu, client_cpu = (b - a for a, b in zip(before, after, strict=True))
    latencies = sorted(feed.latencies)
    return Sample(
        requests=len(latencies),
        failures=feed.failures,
        seconds=seconds,
        p50=percentile(latencies, 0.50),
        p99=percentile(latencies, 0.99),
        server_cpu=server_cpu,
        database_cpu=database_cpu,
        client_cpu=client_cpu,
    )


def percentile(ordered: list[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0


def main() -> None:
    job_values = orjson.loads(sys.stdin.buffer.read())
    requests = job_values.pop("requests")
    job = Job(
        **job_values,
        requests=Requests(**requests | {name: tuple(requests[name]) for name in ("parts", "values")}),
    )
    sample = uvloop.run(run(job))
    sys.stdout.buffer.write(orjson.dumps(asdict(sample)))


if __name__ == "__main__":
    main()
