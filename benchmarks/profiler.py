"""The CPU time of a process by layer, sampled by py-spy where that is installed.

A sampler inside the process runs only between two steps of Python code, and so misses the time in C: queries
and sockets.
"""

import asyncio
import re
import shutil
import tempfile
from collections import Counter
from pathlib import Path

SAMPLES_A_SECOND = 250

IDLE = "event loop (uvloop), start of callbacks"
# By the first part that a file's path contains; a frame without a layer counts for its caller.
_LAYERS = (
    ("/asyncpg/", "asyncpg: encoding, sending, decoding"),
    ("/uvicorn/", "HTTP: uvicorn, sockets"),
    ("/starlette/", "HTTP: Starlette"),
    ("/graphql/", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/strawberry/", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/transport/documents.py", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/transport/executor.py", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/transport/plans.py", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/schema/", "GraphQL: graphql-core, Strawberry, our executor"),
    ("/transport/endpoint.py", "endpoint: JSON, GraphQL over HTTP"),
    ("/transport/requests.py", "endpoint: JSON, GraphQL over HTTP"),
    ("/prometheus_client/", "request id, log line, metrics"),
    ("/structlog/", "request id, log line, metrics"),
    ("/app/infra/request_id.py", "request id, log line, metrics"),
    ("/app/infra/metrics.py", "request id, log line, metrics"),
    ("/app/infra/logging.py", "request id, log line, metrics"),
    ("/app/infra/db.py", "pool and transactions"),
    ("/app/domain/", "domain: the fold"),
    ("/app/", "commands and queries: the recorder, rows to objects"),
    ("/auth/", "who calls, and shaping the answer"),
    ("/resolvers/", "who calls, and shaping the answer"),
    ("/benchmarks/", IDLE),  # the bottom of every stack: the loop itself
)


_FRAME = re.compile(r"\((.*):\d+\)$")


async def profile(pid: int, seconds: float) -> dict[str, int]:
    """Sample a process for so many seconds; returns samples by layer, none where py-spy cannot run."""
    program = shutil.which("py-spy")
    if program is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="laurel-profile-") as folder:
        stacks = Path(folder, "stacks.txt")
        process = await asyncio.create_subprocess_exec(
            *(program, "record", f"--pid={pid}", f"--duration={max(1, round(seconds))}"),
            *(f"--rate={SAMPLES_A_SECOND}", "--format=raw", f"--output={stacks}"),
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        failed = await process.wait()
        return {} if failed else _by_layer(stacks)


def _by_layer(stacks: Path) -> dict[str, int]:
    """Count samples by layer; each line is a stack, outermost frame first, and its number of samples."""
    counts: Counter[str] = Counter()
    for line in stacks.read_text(encoding="utf-8").splitlines():
        stack, _, times = line.rpartition(" ")
        counts[_layer(stack.split(";"))] += int(times)
    return dict(counts.most_common())


def _layer(frames: list[str]) -> str:
    for frame in reversed(frames):
        match = _FRAME.search(frame)
        path = f"/{match[1]}" if match else ""
        for part, layer in _LAYERS:
            if part in path:
                return layer
    return IDLE
