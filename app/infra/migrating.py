"""Migrations of a database beside servers that go on, by Tortoise's own format of them."""

import asyncio
import pkgutil

import asyncpg
import structlog
from tortoise import Tortoise
from tortoise.migrations.api.migrate import migrate as run_migrations

import migrations
from app.infra.connecting import connect
from app.infra.db import COLLIDED, SERVER_SETTINGS, Connection, orm_config

MIGRATION_LOCK_SECONDS = 0.2
"""How long a migration waits for a lock, and requests behind it; they themselves wait up to a second."""
MIGRATION_PAUSE_SECONDS = 0.5
"""Between two tries of a migration."""
# Any number that all of Laurel's processes share and no other program of the database uses.
_MIGRATION_LOCK = 7_226_001

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
                return await run_migrations(config=config)
            except (asyncpg.LockNotAvailableError, *COLLIDED):
                if not is_told:
                    _log.warning("migration waits for a lock")
                is_told = True
                await asyncio.sleep(MIGRATION_PAUSE_SECONDS)
    finally:
        await Tortoise.close_connections()
        await lock.close()
