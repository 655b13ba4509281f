"""Migrations of a database beside servers that go on, by Tortoise's own format of them."""

import asyncio
from collections.abc import Mapping
from typing import Any

import asyncpg
import structlog
from tortoise import Tortoise
from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.connection import ConnectionHandler, get_connection
from tortoise.exceptions import BaseORMException
from tortoise.migrations import Migration
from tortoise.migrations.loader import MigrationLoader
from tortoise.migrations.operations import AddField, CreateModel, Operation, RunSQL
from tortoise.migrations.recorder import MigrationRecorder
from tortoise.migrations.schema_editor import AsyncpgSchemaEditor
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps
from tortoise.transactions import in_transaction

from app.infra.connecting import connect
from app.infra.db import COLLIDED, POOL_SIZE, SERVER_SETTINGS
from app.infra.schema_version import MigrationFailed

MODELS = [
    *("app.studios.models", "app.identity.models", "app.loyalty.models", "app.store.models"),
    *("app.events.models", "app.notifications.models", "app.webhooks.models", "app.simulation.models"),
    "app.rules_drafts.models",
]
MIGRATIONS = "migrations"

MIGRATION_LOCK_SECONDS = 0.2
"""How long a migration waits for a lock, and requests behind it; they themselves wait up to a second."""
MIGRATION_PAUSE_SECONDS = 0.5
"""Between two tries of a migration."""
_IN_THE_ADDRESS = {"host", "port", "user", "password", "database"}
"""What Tortoise passes to asyncpg beside the address, empty."""
# Any number that all of Laurel's processes share and no other program of the database uses.
_MIGRATION_LOCK = 7_226_001

_OF_THE_NEW_STATE_ALONE: tuple[type[Operation], ...] = (RunSQL, CreateModel, AddField)
"""Operations that do not read how the models were before them."""

_log = structlog.get_logger("laurel.database")


def orm_config(url: str, settings: Mapping[str, str] = SERVER_SETTINGS) -> dict[str, Any]:
    """Returns Tortoise's configuration for a PostgreSQL URL, all of which asyncpg reads by itself.

    `settings` are those of the server for each connection.
    """

    async def by_address(_dsn: None, **options: object) -> asyncpg.Connection:
        kept = {name: value for name, value in options.items() if name not in _IN_THE_ADDRESS}
        return await connect(url, **kept | {"server_settings": settings})

    return {
        "connections": {
            "default": {
                "engine": "tortoise.backends.asyncpg",
                "credentials": {"connect": by_address, "minsize": 0, "maxsize": POOL_SIZE},
            },
        },
        "apps": {
            "laurel": {"models": MODELS, "default_connection": "default", "migrations": MIGRATIONS},
        },
        "use_tz": True,
        "timezone": "UTC",
    }


MODELS_CONFIG = orm_config("postgresql://localhost/laurel")
"""For `tortoise makemigrations`, which compares models and migrations and connects to nothing."""


async def migrate(url: str) -> None:
    """Apply the migrations that the database lacks, one process at a time, beside servers that go on.

    A migration that does not get a lock at once is rolled back and tried again, as long as it takes: what is
    asked for after it waits behind it. Raises MigrationFailed for an error of Tortoise's, and asyncpg's.
    """
    # A connection of its own holds the lock: running migrations creates Tortoise's pool anew.
    lock = await connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK)
        settings = SERVER_SETTINGS | {"lock_timeout": f"{MIGRATION_LOCK_SECONDS * 1000:.0f}ms"}
        config, is_told = orm_config(url, settings), False
        while True:
            try:
                return await _apply_pending(config)
            except (asyncpg.LockNotAvailableError, *COLLIDED):
                if not is_told:
                    _log.warning("migration waits for a lock")
                is_told = True
                await asyncio.sleep(MIGRATION_PAUSE_SECONDS)
    except BaseORMException as error:
        raise MigrationFailed(str(error)) from error
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
    # With no connections Tortoise builds no queries of the models, which it does again after each operation.
    state = State(models={}, apps=StateApps({"laurel": "default"}, ConnectionHandler()))
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
