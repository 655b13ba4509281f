"""What the tests of crashes kill. Each runs in a process of its own, and says on standard output when it has
begun."""

import asyncio
import os
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from unittest.mock import patch

import httpx2

from app.cli import serving
from app.infra import db
from app.infra.encryption import Encryptor
from app.loyalty import service
from app.webhooks import delivery, jobs
from app.webhooks.targets import Targets

_run_webhooks = partial(jobs.run_webhooks, pause=0.02, lease=0.4)
"""With short waits: what a dead worker had begun is due again soon."""
_Sender = partial(delivery.Sender, tls=httpx2.create_ssl_context(trust_env=False))
"""The context is slow to make; one serves all forks."""


def _local_sender(_targets: Targets) -> delivery.Sender:
    """A sender to endpoints on this machine, where the tests listen."""
    return _Sender(Targets(loopback=True))


def named(pid: int) -> str:
    """What the database calls a process's connections."""
    return f"laurel {pid}"


def command(clock: str) -> None:
    """`laurel worker` as it is, but for its waits, its batches, which are small, so that most deaths are
    between two of them, and the clock of live games: that is the instant which the file `clock` holds."""
    db.SERVER_SETTINGS["application_name"] = named(os.getpid())
    run_worker = partial(serving.run_worker, clock=partial(held, Path(clock)), pause=0.02)
    with (
        patch.object(serving, "run_worker", run_worker),
        patch.object(service, "SWEEP_BATCH", 2),
        patch.object(jobs, "run_webhooks", _run_webhooks),
        patch.object(delivery, "Sender", _local_sender),
    ):
        serving.worker()


def held(clock: Path) -> datetime:
    """The instant in the file."""
    return datetime.fromisoformat(clock.read_text())


def hold(clock: Path, to: datetime) -> None:
    """Put it there, so that nobody ever reads half of it."""
    new = clock.with_suffix(".new")
    new.write_text(to.isoformat())
    new.replace(clock)


def webhooks(url: str, secret: str) -> None:
    """The background of webhooks alone."""

    async def work() -> None:
        database = db.Database(url)
        await database.open()
        sys.stdout.write("running\n")
        sys.stdout.flush()
        sender = _Sender(Targets(loopback=True))
        await _run_webhooks(database, Encryptor(secret), sender, asyncio.Event())

    asyncio.run(work())
