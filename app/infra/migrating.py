"""Migrations of a database beside servers that go on, by Tortoise's own format of them."""

import asyncio
import pkgutil
from typing import Any

import asyncpg
import structlog
from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import get_connection
from tortoise.migrations import Migration
from tortoise.migrations.loader import MigrationLoader
from tortoise.migrations.operations import AddField, CreateModel, Operation, RunSQL
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps
from tortoise.transactions import in_transaction

import migrations
from app.infra.connecting import connect
from app.infra.db import COLLIDED, SERVER_SETTINGS, Connection, orm_config

MIGRATION_LOCK_SECONDS = 0.2
"""How long a migration waits for a lock, and requests behind it; they themselves wait up to a second."""
MIGRATION_PAUSE_SECONDS = 0.5
"""Between two tries of a migration."""
# Any number that all of Laurel's processes share and no other program of the database uses.
_MIGRATION_LOCK = 7_226_001

_OF_THE_NEW_STATE_ALONE: tuple[type[Operation], ...] = (RunSQL, CreateModel, AddField)
"""Operations that do not read how the models were before them."""

_log = structlog.get_logger("laurel.database")


async def pending_migrations(connection: Connection) -> list[str]:
    """Returns the names of migrations that the database lacks; all of them for an empty one."""
    names = sorted(m.name for m in pkgutil.iter_modules(migrations.__path__) if m.name[0].isdigit())
    if await connection.fetchval("SELECT to_regclass('tortoise_migrations')") is None:
        return names
    applied = {row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations")}
    return [name for name in names if name not in applied]


async def migrate(url: str) -> None:
    """Apply the migrations that the database lacks, one process at a time, beside servers that go on.

    A migration that does not get a lock at once is rolled back and tried again, as long as it takes: what is
    asked for after it waits behind it.
    """
    # A connection of its own holds the lock: running migrations creates Tortoise's pool anew.
    lock = await connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK)
        settings = SERVER_SETTINGS | {"lock_timeout": f"{MIGRATION_LOCK_SECONDS * 1000:.0f}ms"}
        config, is_told = orm_config(url, settings=settings), False
        while True:
            try:
                return await _apply_pending(config)
            except (asyncpg.LockNotAvailableError, *COLLIDED):
                if not is_told:
                    _log.warning("migration waits for a lock")
                is_told = True
                await asyncio.sleep(MIGRATION_PAUSE_SECONDS)
    finally:
        await Tortoise.close_connections()
        await lock.close()


async def _apply_pending(config: dict[str, Any]) -> None:
    """Apply what lacks, each migration in one transaction with its record unless it is `atomic = False`.

    Tortoise's own executor records a migration after its transaction, so that a crash in between is never got
    over, and copies the models before each operation, which takes twice the time of all the rest.
    """
    await Tortoise.init(config=config, init_connections=False)
    client = get_connection("default")
    recorder = MigrationRecorder(client)
    loader = MigrationLoader(config["apps"], recorder)
    await loader.build_graph()
    await recorder.ensure_schema(AsyncpgSchemaEditor(client, atomic=False))
    applied = set(await recorder.applied_migrations())
    (last,) = loader.graph.leaf_nodes()
    plan = loader.graph.forwards_plan(last)
    if applied.issuperset(plan):
        return
    state = State(models={}, apps=StateApps(default_connections={"laurel": "default"}))
    for key in plan:
        migration = loader.disk_migrations[key]
        if key in applied:
            await migration.apply(state, dry_run=True)
        elif migration.atomic:
            async with in_transaction("default") as transaction:
                await _run(migration, state, transaction)
        else:
            await _run(migration, state, client)


async def _run(migration: Migration, state: State, client: BaseDBAsyncClient) -> None:
    """Run the operations and record the migration, all by this client."""
    editor = AsyncpgSchemaEditor(client, atomic=migration.atomic)
    for operation in migration.operations:
        before = state if isinstance(operation, _OF_THE_NEW_STATE_ALONE) else state.clone()
        operation.state_forward(migration.app_label, state)
        await operation.database_forward(migration.app_label, before, state, editor)
    await MigrationRecorder(client).record_applied(migration.app_label, migration.name)
