"""A backup that is restored is the same, and the audit proves it; one that lost something is found."""

import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import asyncpg
import pytest

from app.embedded import postgres as embedded_postgres
from app.embedded.server_account import account_for
from app.infra.db import Database
from app.loyalty.audit import GUARDS, audit
from app.loyalty.audit_digest import digest
from app.store.audit import audit_store
from tests.cast import NOW, fetch_rows, sandbox
from tests.conftest import with_database
from tests.shops import PRICE, Shop


def run(program: str, url: str, *options: str | Path) -> None:
    """Run one of PostgreSQL's own programs for a database."""
    host = parse_qs(urlsplit(url).query)["host"][0]
    name = urlsplit(url).path.lstrip("/")
    subprocess.run(
        [embedded_postgres.programs_folder() / program, "-h", host, "-U", "postgres", "-d", name, *options],
        check=True,
        capture_output=True,
    )


async def with_a_past(database: Database) -> None:
    """A game in which something of everything has happened."""
    cast = await sandbox(database)
    shop = Shop(cast)
    item = await shop.item(stock=5)
    await shop.player(points=10 * PRICE)
    await cast.buy("a", "20", player="p")
    await cast.buy("b", "30", player="p")
    await cast.refund("a")
    await shop.redeem(item)


@asynccontextmanager
async def empty_database(postgres: str) -> AsyncIterator[str]:
    name = f"restored_{uuid4().hex[:12]}"
    admin = await asyncpg.connect(postgres)
    try:
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield with_database(postgres, name)
    finally:
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await admin.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


async def violated(database: Database) -> set[str]:
    report = [*(await audit(database, NOW)).invariants, *await audit_store(database)]
    return {one.name for one in report if one.violations}


async def test_dumped_and_restored_it_is_the_same(database: Database, postgres: str, tmp_path: Path) -> None:
    await with_a_past(database)
    before = await digest(database)
    run("pg_dump", database.url, "-Fc", "-f", tmp_path / "dump")
    async with empty_database(postgres) as url:
        run("pg_restore", url, tmp_path / "dump")
        async with opened(url) as restored:
            assert await digest(restored) == before
            assert await violated(restored) == set()
            await fetch_rows(restored, "UPDATE players SET display_name = 'Bob'")
            assert await digest(restored) != before
    assert await digest(database) == before


async def test_copies_that_a_cluster_makes_of_a_table_are_no_tables_of_ours(database: Database) -> None:
    before = await digest(database)
    await fetch_rows(database, "CREATE TABLE games_102009 ()")
    assert await digest(database) == before
    await fetch_rows(database, "CREATE TABLE games_of_102009_more ()")
    assert await digest(database) != before


@pytest.mark.parametrize("lost", ["constraints and triggers", "triggers"])
async def test_a_restore_that_lost_its_guards_is_found(
    database: Database, postgres: str, tmp_path: Path, lost: str
) -> None:
    await with_a_past(database)
    run("pg_dump", database.url, "-Fc", "-f", tmp_path / "dump")
    sections = ("--section=pre-data", "--section=data") if lost != "triggers" else ("--disable-triggers",)
    async with empty_database(postgres) as url:
        run("pg_restore", url, *sections, tmp_path / "dump")
        async with opened(url) as restored:
            if lost == "triggers":
                await fetch_rows(restored, "ALTER TABLE loyalty_events DISABLE TRIGGER ALL")
            assert await violated(restored) == {GUARDS}


@contextmanager
def base_backup(url: str) -> Iterator[str]:
    """The URL of a server of its own on a base backup."""
    copy = Path(tempfile.mkdtemp(prefix="laurel-copy-"))
    account = account_for(copy)
    account.own(copy)
    host = parse_qs(urlsplit(url).query)["host"][0]
    made = account.run(
        embedded_postgres.programs_folder() / "pg_basebackup",
        *("-h", host, "-U", "postgres", "-D", copy / "postgres", "-c", "fast"),
    )
    assert made.returncode == 0, made.stderr
    try:
        yield embedded_postgres.start(copy, durable=False)
    finally:
        embedded_postgres.stop(copy)
        shutil.rmtree(copy, ignore_errors=True)


async def test_a_base_backup_is_the_same(database: Database) -> None:
    await with_a_past(database)
    before = await digest(database)
    with base_backup(database.url) as url:
        async with opened(with_database(url, urlsplit(database.url).path.lstrip("/"))) as restored:
            assert await digest(restored) == before
            assert await violated(restored) == set()


async def test_the_digest_knows_what_was_swapped(database: Database) -> None:
    """Sums of rows would not, if rows were hashed by column."""
    await with_a_past(database)
    before = await digest(database)
    await fetch_rows(database, "UPDATE catalog_items SET stock = stock + 1")
    changed = await digest(database)
    await fetch_rows(database, "UPDATE catalog_items SET stock = stock - 1")
    assert changed != before == await digest(database)
