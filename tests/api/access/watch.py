"""Sees whether anything was written to the database: by the count of transactions, then by all rows."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import asyncpg
from asyncpg.transaction import Transaction

from app.infra.db import Database
from app.infra.distribution import is_distributed
from tests.cast import OUR_TABLES

_ROWS = {"studio_keys": "to_jsonb(t) - 'last_used_at'"}
"""What is looked at of tables' rows where that is not all: whoever calls with a key uses it."""
_TABLES = f"{OUR_TABLES} ORDER BY 1"
_NUMBER = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"
Digest = Sequence[tuple[object, ...]]


@asynccontextmanager
async def watching(database: Database) -> AsyncIterator["Watch"]:
    """A watch, with a connection of its own."""
    connection = await asyncpg.connect(database.url)
    try:
        yield Watch(database, connection)
    finally:
        await connection.close()


class Watch:
    """What the database held at the last look: a transaction goes on seeing it, so that rows are read only
    where a number was taken since."""

    def __init__(self, database: Database, connection: asyncpg.Connection) -> None:
        self._database = database
        self._connection = connection
        self._number = -1
        self._transaction: Transaction | None = None
        self._digest: Digest | None = None

    async def look(self) -> None:
        """Remember what is stored now."""
        if await self._count() == self._number:
            return
        if self._transaction is not None:
            await self._transaction.rollback()
        self._transaction = self._connection.transaction(isolation="repeatable_read", readonly=True)
        await self._transaction.start()
        self._number = await self._connection.fetchval(_NUMBER)
        # Other machines would show what they hold when they are first asked.
        self._digest = await self._read() if await is_distributed(self._connection) else None

    async def changed(self) -> list[str]:
        """Returns the tables that do not hold what they held at the last look.

        Whoever writes, or only locks a row, takes a number from the server: without a new number nothing was
        written. Others (the server's own statistics) take some too, so then all rows are compared.
        """
        if await self._count() == self._number:
            return []
        before = self._digest or await self._read()
        await self.look()
        after = self._digest or await self._read()
        return sorted({str(row[0]) for row in set(before) ^ set(after)})

    async def _count(self) -> int:
        async with self._database.acquire() as connection:
            number = await connection.fetchval(_NUMBER)
            assert isinstance(number, int)
            return number

    async def _read(self) -> Digest:
        tables = [row[0] for row in await self._connection.fetch(_TABLES)]
        query = " UNION ALL ".join(
            f"SELECT '{table}', count(*), sum(hashtextextended(({row})::text, 0)::numeric) FROM {table} t"  # noqa: S608 - from the catalog
            for table, row in ((table, _ROWS.get(table, "t")) for table in tables)
        )
        return [tuple(row) for row in await self._connection.fetch(f"{query} ORDER BY 1")]
