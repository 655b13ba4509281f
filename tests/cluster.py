"""Databases on a Citus cluster, for `make scale`: made on each of its machines, migrated and distributed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit
from uuid import uuid4

import asyncpg

from app.infra.db import migrate
from app.infra.distribution import distribute

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
async def cluster_database(url: str) -> AsyncIterator[str]:
    """A distributed database of its own; `url` is its owner's to another one of the same cluster.

    Yields the URL of the role that serves.
    """
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
    home = urlsplit(url).path.lstrip("/")
    name = f"scale_{uuid4().hex[:12]}"
    places = [(host, port) for host, port, _ in nodes]
    try:
        for node in places:
            await _execute(_at(url, home, node=node), f"CREATE DATABASE {name}")
            await _execute(_at(url, name, node=node), "CREATE EXTENSION citus")
        own = _at(url, name)
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
        yield _at(url, name, role=SERVING)
    finally:
        for node in places:
            await _execute(_at(url, home, node=node), f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
