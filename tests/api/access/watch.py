"""Sees whether anything was written to the database: by the count of transactions, then by all rows."""

from app.infra.db import Database
from tests.cast import OUR_TABLES

_ROWS = {"studio_keys": "to_jsonb(t) - 'last_used_at'"}
"""What is looked at of tables' rows where that is not all: whoever calls with a key uses it."""
_TABLES = f"{OUR_TABLES} ORDER BY 1"


class Watch:
    """What the database held at the last look."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._transactions = -1
        self._digest: list[tuple[object, ...]] = []

    async def look(self) -> None:
        """Remember what is stored now."""
        transactions = await self._count()
        if transactions != self._transactions:
            self._transactions, self._digest = transactions, await self._read()

    async def changed(self) -> list[str]:
        """Returns the tables that do not hold what they held at the last look.

        Whoever writes, or only locks a row, takes a number from the server: without a new number nothing was
        written. Others (the server's own statistics) take some too, so then all rows are compared.
        """
        if await self._count() == self._transactions:
            return []
        before = self._digest
        await self.look()
        return sorted({str(row[0]) for row in set(before) ^ set(self._digest)})

    async def _count(self) -> int:
        async with self._database.acquire() as connection:
            count = await connection.fetchval("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
            assert isinstance(count, int)
            return count

    async def _read(self) -> list[tuple[object, ...]]:
        async with self._database.acquire() as connection:
            tables = [row[0] for row in await connection.fetch(_TABLES)]
            query = " UNION ALL ".join(
                f"SELECT '{table}', count(*), sum(hashtextextended(({row})::text, 0)::numeric) FROM {table} t"  # noqa: S608 - from the catalog
                for table, row in ((table, _ROWS.get(table, "t")) for table in tables)
            )
            return [tuple(row) for row in await connection.fetch(f"{query} ORDER BY 1")]
