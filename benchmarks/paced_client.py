"""Requests at a fixed rate: `python -m benchmarks.paced_client`, with its job as JSON on stdin.

Prints its sample on stdout. Each request has an instant at which it is due, whatever became of those before:
latencies count from there, so that a server that falls behind does not look fast.
"""

import asyncio
import sys
import time
from collections import Counter
from dataclasses import asdict, dataclass

import orjson
import uvloop

from benchmarks.client import STRIDE, percentile
from benchmarks.workload import Requests


@dataclass(frozen=True, slots=True)
class PacedJob:
    """Requests to the server on `port`, so many a second, for `seconds`; `first_key` begins its own keys."""

    port: int
    rate: float
    seconds: float
    connections: int
    first_key: int
    requests: Requests


@dataclass(frozen=True, slots=True)
class PacedSample:
    """The number of answers by status, and the latencies of the job's second half, in seconds."""

    statuses: dict[str, int]
    p50: float
    p99: float


async def run(job: PacedJob) -> PacedSample:
    """Send the requests of a job."""
    start = time.perf_counter() + 0.1
    latencies: list[float] = []
    statuses: Counter[str] = Counter()

    async def connection(offset: int) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", job.port)
        number = offset
        end = start + job.seconds
        # A server that falls behind does not make the job longer.
        while (due := start + number / job.rate) < end and time.perf_counter() < end:
            await asyncio.sleep(due - time.perf_counter())
            index = number * STRIDE % len(job.requests.values) if job.requests.pick == "spread" else 0
            writer.write(job.requests.request(index, job.first_key + number))
            head = await reader.readuntil(b"\r\n\r\n")
            length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length))
            statuses[head[9:12].decode()] += 1
            if number / job.rate > job.seconds / 2:
                latencies.append(time.perf_counter() - due)
            number += job.connections
        writer.close()

    await asyncio.gather(*map(connection, range(job.connections)))
    latencies.sort()
    return PacedSample(dict(statuses), percentile(latencies, 0.5), percentile(latencies, 0.99))


async def send(job: PacedJob) -> PacedSample:
    """Run a job in a client process of its own. Raises RuntimeError when it fails."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.paced_client"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    output, _ = await process.communicate(orjson.dumps({**asdict(job), "requests": job.requests.as_json()}))
    if process.returncode != 0:
        raise RuntimeError("the client failed")
    return PacedSample(**orjson.loads(output))


def main() -> None:
    given = orjson.loads(sys.stdin.buffer.read())
    requests = given.pop("requests")
    job = PacedJob(
        **given, requests=Requests(**requests | {name: tuple(requests[name]) for name in ("parts", "values")})
    )
    sys.stdout.buffer.write(orjson.dumps(asdict(uvloop.run(run(job)))))


if __name__ == "__main__":
    main()
