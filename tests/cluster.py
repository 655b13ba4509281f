"""Databases on a Citus cluster, for `make scale`: made on each of its machines, migrated and distributed."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from app.infra.distribution import distribute
from app.infra.migrating import migrate

SERVING = "laurel_test_serving"
"""The role that serves: it owns nothing."""


def _at(url: str, database: str, *, node: tuple[str, int] | None = None, role: str | None = None) -> str:
    parts = urlsplit(url)
    credentials, _, place = parts.netloc.rpartition("@")
    place = place if node is None else f"{node[0]}:{node[1]}"
    credentials = credentials if role is None else role
    return parts._replace(netloc=f"{credentials}@{place}", path=f"/{database}").geturl()


async def _execute(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


@asynccontextmanager
async def cluster_template(url: str) -> AsyncIterator["Cluster"]:
    """A distributed database to copy, on each machine; `url` is its owner's to another one of the cluster."""
    connection = await asyncpg.connect(url)
    try:
        nodes = [
            (row["nodename"], row["nodeport"], row["groupid"])
            for row in await connection.fetch("SELECT nodename, nodeport, groupid FROM pg_dist_node")
        ]
        if not await connection.fetchval("SELECT true FROM pg_roles WHERE rolname = $1", SERVING):
            await connection.execute(f"CREATE ROLE {SERVING} LOGIN")
    finally:
        await connection.close()
    cluster = Cluster(url, [(host, port) for host, port, _ in nodes], f"scale_{uuid4().hex[:12]}")
    try:
        await cluster.create(cluster.template)
        for node in cluster.places:
            await _execute(_at(url, cluster.template, node=node), "CREATE EXTENSION citus")
        own = _at(url, cluster.template)
        (coordinator,) = [(host, port) for host, port, group in nodes if group == 0]
        await _execute(
            own,
            f"SELECT citus_set_coordinator_host('{coordinator[0]}', {coordinator[1]})",
            *(f"SELECT citus_add_node('{host}', {port})" for host, port, group in nodes if group != 0),
        )
        await migrate(own)
        connection = await asyncpg.connect(own)
        try:
            await distribute(connection, SERVING)
        finally:
            await connection.close()
        # The extension's own processes look into it all the time, and what is looked into is not copied.
        name = cluster.template
        for node in cluster.places:
            await _execute(
                _at(url, cluster.home, node=node),
                f"ALTER DATABASE {name} ALLOW_CONNECTIONS false",
                f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'",  # noqa: S608 - a name that we made
            )
        yield cluster
    finally:
        await cluster.drop(cluster.template)


@dataclass(frozen=True)
class Cluster:
    """The machines of a cluster: each has its part of a database under the same name."""

    url: str
    places: Sequence[tuple[str, int]]
    template: str

    @property
    def home(self) -> str:
        """The database that statements about others are sent to."""
        return urlsplit(self.url).path.lstrip("/")

    @asynccontextmanager
    async def database(self) -> AsyncIterator[str]:
        """A copy of the template; yields the URL of the role that serves."""
        name = f"scale_{uuid4().hex[:12]}"
        try:
            await self.create(name, f" TEMPLATE {self.template} STRATEGY FILE_COPY")
            yield _at(self.url, name, role=SERVING)
        finally:
            await self.drop(name)

    async def create(self, name: str, options: str = "") -> None:
        """Create a database on each machine."""
        for node in self.places:
            await _execute(_at(self.url, self.home, node=node), f"CREATE DATABASE {name}{options}")

    async def drop(self, name: str) -> None:
        """Drop a database on each machine."""
        for node in self.places:
            await _execute(
                _at(self.url, self.home, node=node), f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"
            )
