"""A real PostgreSQL for the whole run, a database of its own, really migrated, for each test that asks."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
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
# Nor does a statement fail because the machine stalls; a test of what is too long sets its own.
os.environ.setdefault("LAUREL_REQUEST_SECONDS", "60")


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a server for this process of the run; not durable, for speed."""
    folder = Path(tempfile.mkdtemp(prefix="laurel-test-"))
    try:
        yield embedded_postgres.start(folder, durable=False)
    finally:
        embedded_postgres.stop(folder)
        shutil.rmtree(folder, ignore_errors=True)


def with_database(url: str, name: str) -> str:
    return url.replace("/postgres?", f"/{name}?", 1)


@pytest.fixture(scope="session")
async def template(postgres: str) -> str:
    """A database at the head of the migrations, to copy: copying takes a tenth of migrating."""
    admin = await asyncpg.connect(postgres)
    await admin.execute("CREATE DATABASE laurel_template")
    await admin.close()
    await migrate(with_database(postgres, "laurel_template"))
    return "laurel_template"


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
