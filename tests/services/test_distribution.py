"""Distributing a database: what is refused without a cluster. With one: `make scale`."""

import re

import asyncpg
import pytest

from app.infra.connecting import connect
from app.infra.db import Database
from app.infra.distribution import (
    APPEND_ONLY,
    ERASED,
    NoCluster,
    changeable_tables,
    distribute,
    is_distributed,
)
from tests.cast import dump, fetch_rows, sandbox


async def test_without_the_extension_nothing_is_done(database: Database) -> None:
    cast = await sandbox(database)
    await cast.join()
    before = await dump(database)
    async with database.acquire() as connection:
        with pytest.raises(NoCluster, match="citus"):
            await distribute(connection, "laurel")
        assert not await is_distributed(connection)
    assert await dump(database) == before


async def test_rights_that_the_role_that_serves_must_not_have_are_seen(database: Database) -> None:
    async with database.transaction() as connection:
        await connection.execute(
            "CREATE ROLE serving; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO serving"
        )
        for right, seen in (("UPDATE (points)", ["loyalty_events"]), ("DELETE", ["loyalty_events"])):
            await connection.execute(f"GRANT {right} ON loyalty_events TO serving; SET LOCAL ROLE serving")
            assert await changeable_tables(connection) == seen
            await connection.execute("RESET ROLE")
            await connection.execute(f"REVOKE {right} ON loyalty_events FROM serving; SET LOCAL ROLE serving")
            assert await changeable_tables(connection) == []
            await connection.execute("RESET ROLE")
        await connection.execute("GRANT UPDATE (fingerprint, reason) ON loyalty_events TO serving")
        await connection.execute("SET LOCAL ROLE serving")
        assert await changeable_tables(connection) == []
        await connection.execute("RESET ROLE")
        assert sorted(await changeable_tables(connection)) == sorted(APPEND_ONLY)  # their owner
        await connection.execute("DROP OWNED BY serving; DROP ROLE serving")
    assert await fetch_rows(database, "SELECT FROM pg_roles WHERE rolname = 'serving'") == []


async def test_a_cluster_has_settings_of_its_own(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    connected = 0

    async def counted(url: str, **options: object) -> asyncpg.Connection:
        nonlocal connected
        connected += 1
        return await connect(url, **options)

    monkeypatch.setattr("app.infra.db.connect", counted)
    found: list[tuple[object, ...]] = []
    for statement in ("SELECT", "CREATE TABLE pg_dist_partition ()"):
        async with database.acquire() as connection:
            await connection.execute(statement)
        connected, opened = 0, Database(database.url)
        await opened.open()
        try:
            at_open = connected
            async with opened.acquire() as first, opened.acquire() as second:
                settings = {
                    (await each.fetchval("SHOW plan_cache_mode"), await each.fetchval(_VISIBILITY))
                    for each in (first, second)
                }
        finally:
            await opened.close()
        found.append((*settings, at_open))
    assert found == [(("force_generic_plan", None), 1), (("auto", "off"), 1)]


_VISIBILITY = "SELECT current_setting('citus.override_table_visibility', true)"


async def test_what_erasing_empties_is_what_the_role_that_serves_may_change(database: Database) -> None:
    (body,) = await fetch_rows(database, "SELECT prosrc FROM pg_proc WHERE proname = 'laurel_erase_texts'")
    emptied = {
        table: tuple(re.findall(r"(\w+) = ", columns))
        for table, columns in re.findall(r"UPDATE (\w+) SET (.*?)\s+WHERE", body[0], re.DOTALL)
    }
    assert emptied == ERASED
