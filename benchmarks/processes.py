"""The processes of a run: servers for its whole length, and a client for each measurement."""

import asyncio
import os
import resource
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import asyncpg
import orjson

from benchmarks import mercurius_server
from benchmarks.client import Job, Sample
from benchmarks.recorder import RecorderJob

START_SECONDS = 60.0
MERCURIUS = "mercurius"
_PATIENT = {"LAUREL_REQUEST_SECONDS": "60"}
"""For a server whose clients, by the thousand, share its machine: it must refuse none of their streams."""


@dataclass(slots=True)
class ServerProcess:
    """A server that answers on `port`."""

    pid: int
    port: int
    longest_collection: float = 0.0
    """The longest time, in seconds, for which a garbage collection stopped it; known once it has ended."""


@asynccontextmanager
async def serving(kind: str, url: str, redis_url: str | None = None) -> AsyncIterator[ServerProcess]:
    """Run a server process for a database inside the context: of `benchmarks.serve`, or Mercurius."""
    command = (
        mercurius_server.command(url)
        if kind == MERCURIUS
        else [sys.executable, "-m", "benchmarks.serve", kind, url]
    )
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | ({} if redis_url is None else {"LAUREL_REDIS_URL": redis_url, **_PATIENT}),
    )
    try:
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
        if not line.strip().isdigit():
            raise RuntimeError(f"the server {kind!r} did not start")
        server = ServerProcess(process.pid, int(line))
        yield server
        process.terminate()
        last = await process.stdout.readline()
        server.longest_collection = float(last) if kind != MERCURIUS else 0.0
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def raise_file_limit(wanted: int) -> None:
    """Allow this process so many open connections, as far as the machine allows."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limit = wanted + 1_000
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, limit if hard < 0 else min(limit, hard)), hard))


def resident(pid: int) -> int:
    """Returns the bytes of memory that a process uses."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()


async def measure(job: Job) -> Sample:
    """Run a job in a client process of its own. Raises RuntimeError when it fails."""
    return await _sample("benchmarks.client", {**asdict(job), "requests": job.requests.as_json()})


async def measure_recorder(job: RecorderJob) -> Sample:
    """Record in a process of its own, without a server. Raises RuntimeError when it fails."""
    return await _sample("benchmarks.recorder", asdict(job))


async def _sample(module: str, job: Mapping[str, object]) -> Sample:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate(orjson.dumps(job))
    if process.returncode != 0:
        raise RuntimeError(f"{module} failed")
    return Sample(**orjson.loads(output))


async def ask(port: int, request: bytes) -> bytes:
    """Send one request, and return the body of the answer."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lengths = [line for line in head.lower().splitlines() if line.startswith("content-length:")]
        return await reader.readexactly(int(lengths[0].partition(":")[2]))
    finally:
        writer.close()
        await writer.wait_closed()


@dataclass(frozen=True, slots=True)
class Cluster:
    """The PostgreSQL server behind a URL, which runs on this machine."""

    url: str
    postmaster: int
    folder: Path
    version: str

    @property
    def log(self) -> Path:
        """Returns the path of the server's log, as `app.embedded.postgres` sets it."""
        return self.folder.parent / "postgres.log"


async def cluster_of(url: str) -> Cluster:
    connection = await asyncpg.connect(url)
    try:
        folder = Path(await connection.fetchval("SHOW data_directory"))
        version = await connection.fetchval("SHOW server_version")
    finally:
        await connection.close()
    postmaster = int((folder / "postmaster.pid").read_text().splitlines()[0])
    return Cluster(url, postmaster, folder, version)
