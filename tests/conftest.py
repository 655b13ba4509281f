"""A real PostgreSQL for the whole run, a database of its own, really migrated, for each test that asks."""

import asyncio
import fcntl
import gc
import os
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import settings

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.migrating import migrate
from app.infra.tracing import tracing
from tests.redis_server import RedisServer

if TYPE_CHECKING:
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

REPO = Path(__file__).resolve().parent.parent
DATA = REPO / "tests" / "data"
CASES_FILE = REPO / "app" / "scenarios" / "cases.json"

# Tests assert no times: an example may take as long as the machine needs.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_configure() -> None:
    """Let no statement fail because the machine stalls; a test of what is too long sets its own."""
    os.environ.setdefault("LAUREL_REQUEST_SECONDS", "60")


def pytest_collection_finish() -> None:
    """Leave the modules and the tests out of garbage collection, which took a fifth of the suite's CPU."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


NEW_OBJECTS = 20_000
"""Objects that tests make between two collections; Python's is 700."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the folder below it has a name of its own
ROOM_IN_MEMORY = 4 << 30
"""Bytes that must be free in memory for a server's files to be kept there."""


TEMPLATE = "laurel_template"
"""The name that benchmarks know too, so that those in tests copy it and migrate no databases of their own."""


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a server for this process of the run; not durable, for speed.

    A new database is 800 files, which take a third of the time in memory. The first process of a run that
    has several migrates the template; the others copy its files, which takes a twentieth of the CPU.
    """
    has_room = IN_MEMORY.is_dir() and shutil.disk_usage(IN_MEMORY).free > ROOM_IN_MEMORY
    folder = Path(tempfile.mkdtemp(prefix="laurel-test-", dir=IN_MEMORY if has_room else None))
    try:
        if "PYTEST_XDIST_WORKER" in os.environ:
            with locked(tmp_path_factory.getbasetemp().parent / "postgres.lock") as lock:
                copy_or_migrate(folder, lock.with_suffix(".migrated"))
        else:
            migrate_template(folder)
        yield embedded_postgres.start(folder, durable=False)
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def locked(path: Path) -> Iterator[Path]:
    """Hold a lock among the processes of the run: the kernel releases that of one that dies."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield path


def copy_or_migrate(folder: Path, migrated: Path) -> None:
    """Copy a cluster with the template from where the first process has left one."""
    cluster, unfinished = folder / "postgres", migrated.with_suffix(".new")
    if migrated.exists():
        copy_cluster(migrated, cluster)
        return
    migrate_template(folder)
    shutil.rmtree(unfinished, ignore_errors=True)
    copy_cluster(cluster, unfinished)
    unfinished.rename(migrated)


def copy_cluster(source: Path, target: Path) -> None:
    """Copy the files of a server that does not run; they stay its user's, who may not be this one."""
    subprocess.run(["cp", "-pR", source, target], check=True)


def migrate_template(folder: Path) -> None:
    """Make the cluster of a data folder, with the template migrated in it, and stop its server."""
    url = embedded_postgres.start(folder, durable=False)

    async def make() -> None:
        admin = await asyncpg.connect(url)
        await admin.execute(f"CREATE DATABASE {TEMPLATE}")
        await admin.close()
        await migrate(with_database(url, TEMPLATE))

    # In a thread: this one may have the loop of the session's tests.
    try:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, make()).result()
    finally:
        embedded_postgres.stop(folder)


def with_database(url: str, name: str) -> str:
    return url.replace("/postgres?", f"/{name}?", 1)


@pytest.fixture(scope="session")
def template(postgres: str) -> str:
    """A database at the head of the migrations, to copy: copying takes a tenth of migrating."""
    return TEMPLATE


@pytest.fixture
async def database_url(postgres: str, template: str) -> AsyncIterator[str]:
    name = f"test_{uuid4().hex[:12]}"
    admin = await asyncpg.connect(postgres)
    await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
    try:
        yield with_database(postgres, name)
    finally:
        await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
        await admin.close()


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    """The URL of a real Redis server for this process of the run; each user has keys of its own."""
    folder = Path(tempfile.mkdtemp(prefix="laurel-redis-"))
    server = RedisServer(folder)
    try:
        server.start()
        yield server.url
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def exporter() -> Iterator["InMemorySpanExporter"]:
    """The spans of the test, for which tracing is on."""
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import (
        InMemorySpanExporter,
    )

    exporter = InMemorySpanExporter()
    tracing.start("laurel-test", SimpleSpanProcessor(exporter))
    try:
        yield exporter
    finally:
        tracing.stop()
