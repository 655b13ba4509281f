"""A server process: `python -m benchmarks.serve KIND URL`; prints its port when it serves, and at the end the
longest time, in seconds, of CPU that a garbage collection took, for which it was stopped.

One process as in production: uvicorn with uvloop and httptools, the heap frozen after start. `laurel` logs
warnings only; `logging` also logs a line per request, as production does, to /dev/null; `bare` is the handler
to compare with.
"""

import asyncio
import gc
import os
import socket
import sys
import time
from collections.abc import Mapping

import uvicorn
from pydantic import SecretStr
from starlette.types import ASGIApp

from app.cli.serving import server_config
from app.infra.encryption import new_encryption_secret
from app.infra.garbage import spare_collector
from app.infra.logging import configure_logging
from app.main import create_app
from app.settings import Settings
from benchmarks.bare import create_bare
from benchmarks.processes import raise_file_limit

MOST_CONNECTIONS = 20_000
LIMITED = "limited"
"""Laurel with its own limit on the requests of a key, which others have not."""
MAX_KEY_RATE = 1_000_000
"""So that one key may send all purchases of a run."""


class _Server(uvicorn.Server):
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        spare_collector()
        self._pauses = _Pauses()
        gc.callbacks.insert(0, self._pauses.note)
        sys.stdout.write(f"{sockets[0].getsockname()[1] if sockets else 0}\n")
        sys.stdout.flush()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        sys.stdout.write(f"{self._pauses.longest}\n")
        sys.stdout.flush()
        await super().shutdown(sockets)


class _Pauses:
    """Times each collection of garbage, in CPU time: other programs may run in between."""

    def __init__(self) -> None:
        self.longest = self._began = 0.0

    def note(self, phase: str, _info: Mapping[str, int]) -> None:
        if phase == "start":
            self._began = time.thread_time()
        else:
            self.longest = max(self.longest, time.thread_time() - self._began)


def application(kind: str, url: str) -> ASGIApp:
    """Returns the application of a kind, on a database."""
    if kind == "logging":
        nowhere = os.open(os.devnull, os.O_WRONLY)
        configure_logging(level="INFO", stream=os.fdopen(nowhere, "w", encoding="utf-8"))
    else:
        configure_logging(level="WARNING", stream=sys.stderr)
    if kind == "bare":
        return create_bare(url)
    secret = SecretStr(new_encryption_secret())
    settings = Settings(database_url=url, secret=secret)
    return create_app(settings if kind == LIMITED else settings.model_copy(update={"key_rate": MAX_KEY_RATE}))


def main() -> None:
    kind, url = sys.argv[1:]
    raise_file_limit(MOST_CONNECTIONS)
    config = server_config(application(kind, url))
    listener = socket.create_server(("127.0.0.1", 0), backlog=1_024)
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(_Server(config).serve(sockets=[listener]))


if __name__ == "__main__":
    main()
