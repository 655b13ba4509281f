"""Which migrations a database lacks. It imports nothing of Tortoise, which takes a second of CPU."""

import pkgutil

import migrations
from app.infra.db import Connection


class MigrationFailed(Exception):
    """A migration could not be applied; the cause is the error of the database or of Tortoise."""


async def pending_migrations(connection: Connection) -> list[str]:
    """Returns the names of migrations that the database lacks; all of them for an empty one."""
    names = sorted(m.name for m in pkgutil.iter_modules(migrations.__path__) if m.name[0].isdigit())
    if await connection.fetchval("SELECT to_regclass('tortoise_migrations')") is None:
        return names
    applied = {row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations")}
    return [name for name in names if name not in applied]
