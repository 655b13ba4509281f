"""One application and one database for a module's tests; each test has studios and players of its own."""

import os
from collections.abc import AsyncIterator, Sequence
from uuid import uuid4

import asyncpg
import pytest

from app.domain.errors import UserErrorCode
from tests.api.cast import Cast, Stage, World, open_world, standing_cast
from tests.cluster import Cluster, cluster_template
from tests.conftest import with_database

CLUSTER = os.environ.get("LAUREL_TEST_CLUSTER")
"""The owner's URL of a database of a Citus cluster, whose machines get the modules' own; of `make scale`."""


if CLUSTER is None:

    @pytest.fixture(scope="module")
    async def module_database_url(postgres: str, template: str) -> AsyncIterator[str]:
        name = f"api_{uuid4().hex[:12]}"
        admin = await asyncpg.connect(postgres)
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        try:
            yield with_database(postgres, name)
        finally:
            await admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
            await admin.close()

else:

    @pytest.fixture(scope="session")
    async def cluster() -> AsyncIterator[Cluster]:
        async with cluster_template(str(CLUSTER)) as cluster:
            yield cluster

    @pytest.fixture(scope="module")
    async def module_database_url(cluster: Cluster) -> AsyncIterator[str]:
        async with cluster.database() as url:
            yield url


@pytest.fixture(scope="module")
async def world(module_database_url: str) -> AsyncIterator[World]:
    async with open_world(module_database_url) as world:
        yield world


@pytest.fixture(scope="module")
async def cast(world: World) -> Cast:
    return await standing_cast(world)


@pytest.fixture
async def stage(world: World) -> Stage:
    """A studio with one sandbox, for this test alone."""
    return await world.stage()


@pytest.fixture(autouse=True)
def _only_declared_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A code that a mutation does not declare becomes an internal error, which no test expects."""

    def refuse(mutation_name: str, codes: Sequence[UserErrorCode]) -> None:
        raise AssertionError(mutation_name, codes)

    monkeypatch.setattr("resolvers.faults.report_undeclared", refuse)
