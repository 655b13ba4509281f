"""Migrations beside servers that go on: what is asked meanwhile is answered, by the code of before too."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import copytree
from typing import Literal
from uuid import uuid4

import asyncpg
import pytest
from tortoise.migrations.recorder import MigrationRecorder

import migrations
from app.domain.access import StaffRole
from app.infra import migrating
from app.infra.migrating import migrate
from tests.api import documents
from tests.api.approvals.documents import AUDIT_LOG
from tests.api.cast import Stage, open_world
from tests.api.rules import documents as rules
from tests.api.staff.people import Person, employ
from tests.api.store import documents as store
from tests.api.store.cast import Shop, Shopper

HEAD = max(path.stem for path in Path(migrations.__path__[0]).glob("0*.py"))
MIGRATION = """
from tortoise import migrations
from tortoise.migrations.operations import RunSQL
from migrations._online import check, index

class Migration(migrations.Migration):
    dependencies = [("laurel", "{head}")]
    atomic = {atomic}
    operations = [{operations}]
"""
WAITS = "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted AND mode = $1"
A_COLUMN_MORE = """
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('ALTER TABLE %I ADD COLUMN of_next int NOT NULL DEFAULT 7', name);
        END LOOP;
    END $$
"""


@pytest.fixture
def release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, bool], None]]:
    """Returns what makes `migrate` that of a next release, which has one migration more: these operations."""
    package = f"migrations_{uuid4().hex[:8]}"

    def of_next(operations: str, atomic: bool = True) -> None:
        folder = copytree(migrations.__path__[0], tmp_path / package)
        text = MIGRATION.format(head=HEAD, atomic=atomic, operations=operations)
        (folder / "9999_next.py").write_text(text)
        monkeypatch.syspath_prepend(tmp_path)
        monkeypatch.setattr(migrating, "MIGRATIONS", package)

    yield of_next
    for name in [name for name in sys.modules if name.startswith(package)]:
        del sys.modules[name]


@asynccontextmanager
async def transaction(
    url: str, statement: str, isolation: Literal["repeatable_read"] | None = None
) -> AsyncIterator[asyncpg.Connection]:
    """A transaction that has said this and goes on, as a backup or an audit does."""
    connection = await asyncpg.connect(url)
    try:
        async with connection.transaction(isolation=isolation):
            await connection.execute(statement)
            yield connection
    finally:
        await connection.close()


async def waits(connection: asyncpg.Connection, mode: str) -> None:
    """Return when somebody waits for such a lock."""
    while not await connection.fetchval(WAITS, mode):  # noqa: ASYNC110 - it has to be asked
        await asyncio.sleep(0.005)


async def buys(stage: Stage, token: str, number: int) -> None:
    """A purchase, and the widget after it."""
    assert (await stage.buy(f"purchase {number}"))["userErrors"] == []
    shown = (await stage.world.ask(token, documents.ME)).only
    assert (
        len([entry for entry in shown["history"]["edges"] if entry["node"]["kind"] == "PURCHASE"]) == number
    )


@asynccontextmanager
async def buyer(url: str) -> AsyncIterator[tuple[Stage, str]]:
    async with open_world(url) as world:
        stage = await world.stage()
        await stage.onboard()
        yield stage, await stage.token()


async def test_what_is_asked_while_a_migration_waits_for_a_lock_is_answered(
    database_url: str, release: Callable[[str], None]
) -> None:
    release("RunSQL('ALTER TABLE members ADD COLUMN of_next int NOT NULL DEFAULT 7')")
    async with buyer(database_url) as (stage, token):
        await buys(stage, token, 1)
        async with transaction(database_url, "SELECT FROM members") as old:
            migrating = asyncio.create_task(migrate(database_url))
            for number in (2, 3):
                await waits(old, "AccessExclusiveLock")
                await buys(stage, token, number)
            assert not migrating.done()
        await migrating
        await buys(stage, token, 4)
        async with stage.world.database.acquire() as connection:
            assert await connection.fetchval("SELECT DISTINCT of_next FROM members") == 7


async def test_an_index_is_made_beside_writers_and_anew_where_it_broke_off(
    database_url: str, release: Callable[[str, bool], None]
) -> None:
    release("index('members_next', 'members (game_id, applied_to)')", False)
    valid = "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('members_next')"
    async with buyer(database_url) as (stage, token):
        # An index is ready when all snapshots from before it are gone, and this one stays.
        async with transaction(database_url, "SELECT FROM members", "repeatable_read") as old:
            migrating = asyncio.create_task(migrate(database_url))
            await waits(old, "ShareLock")
            await buys(stage, token, 1)
            while not migrating.done():
                await old.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE NOT granted")
                await asyncio.sleep(0.005)
            with pytest.raises((asyncpg.PostgresError, OSError)):
                await migrating
        async with stage.world.database.acquire() as connection:
            assert await connection.fetchval(valid) is False
        await migrate(database_url)
        await buys(stage, token, 2)
        async with stage.world.database.acquire() as connection:
            assert await connection.fetchval(valid) is True


async def test_a_check_is_replaced_beside_writers(
    database_url: str, release: Callable[[str, bool], None]
) -> None:
    release("check('members', 'members_tier', 'tier BETWEEN 1 AND 50', 'tier BETWEEN 1 AND 20')", False)
    state = "SELECT convalidated FROM pg_constraint WHERE conname = 'members_tier'"
    async with buyer(database_url) as (stage, token):
        async with transaction(database_url, "SELECT FROM members") as old:
            migrating = asyncio.create_task(migrate(database_url))
            await waits(old, "AccessExclusiveLock")
            await buys(stage, token, 1)
        await migrating
        await buys(stage, token, 2)
        async with stage.world.database.acquire() as connection:
            assert await connection.fetchval(state) is True
            with pytest.raises(asyncpg.CheckViolationError):
                await connection.execute("UPDATE members SET tier = 51")
            await connection.execute("UPDATE members SET tier = 21")


async def test_a_migration_is_there_with_its_record_or_not_at_all(
    database_url: str, release: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    release("RunSQL('CREATE TABLE of_next ()')")

    async def crash(_recorder: MigrationRecorder, _app: str, _name: str) -> None:
        raise ConnectionResetError

    connection = await asyncpg.connect(database_url)
    try:
        with monkeypatch.context() as broken:
            broken.setattr(MigrationRecorder, "record_applied", crash)
            with pytest.raises(ConnectionResetError):
                await migrate(database_url)
        assert await connection.fetchval("SELECT to_regclass('of_next')") is None
        await migrate(database_url)
        assert await connection.fetchval("SELECT to_regclass('of_next')") == "of_next"
        assert await connection.fetchval("SELECT max(name) FROM tortoise_migrations") == "9999_next"
    finally:
        await connection.close()


async def a_day(shop: Shop, buyer: Shopper, focal: Person, number: int) -> None:
    """Some of all that a game's day has, read after it was written; each time by the same statements."""
    stage = shop.stage
    shown = (await stage.world.ask(buyer.token, documents.ME)).only
    assert (await stage.buy(f"purchase {number}"))["purchase"]["sc"] > 0
    assert (await stage.refund(f"purchase {number}", f"refund {number}"))["userErrors"] == []
    item = await shop.item(f"gem{number}")
    await buyer.redeemed(item, f"redeemed {number}")
    assert len((await stage.ask(store.REDEMPTIONS)).only["edges"]) == number
    assert len((await stage.ask(store.CATALOG)).only["edges"]) == number
    after = (await stage.world.ask(buyer.token, documents.ME)).only
    assert len(after["history"]["edges"]) > len(shown["history"]["edges"])
    given = {"gameId": str(stage.game.id), "document": json.dumps({"number": number})}
    saved = (await focal.ask(rules.SAVE, input=given | {"revision": number - 1 or None})).only
    assert saved["draft"]["revision"] == number
    assert (await focal.ask(rules.DRAFT, gameId=given["gameId"])).only == saved["draft"]
    assert (await focal.ask(rules.VERSIONS, gameId=given["gameId"])).only["edges"] == []
    assert (await focal.ask(AUDIT_LOG, gameId=given["gameId"])).only["edges"]


async def test_servers_of_before_go_on_where_every_table_has_a_column_more(
    database_url: str, release: Callable[[str], None]
) -> None:
    release(f"RunSQL({A_COLUMN_MORE!r})")
    async with open_world(database_url) as world:
        shop = Shop(await world.stage())
        buyer, focal = await shop.shopper(), await employ(world, StaffRole.STUDIO_FOCAL, shop.stage.slug)
        await a_day(shop, buyer, focal, 1)
        await migrate(database_url)
        await a_day(shop, buyer, focal, 2)
