"""PostgreSQL: Tortoise's pool for the models, and its asyncpg connections for hand-written SQL."""

import asyncio
import pkgutil
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from typing import TypeVar
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

import asyncpg
from asyncpg.pool import PoolConnectionProxy
from tortoise import Tortoise
from tortoise.context import TortoiseContext
from tortoise.migrations.api.migrate import migrate as run_migrations

import migrations
from app.infra.group_commit import GroupCommit
from app.infra.tracing import tracing

MODELS = [
    *("app.studios.models", "app.identity.models", "app.loyalty.models", "app.store.models"),
    *("app.events.models", "app.notifications.models", "app.webhooks.models"),
]
POOL_SIZE = 10
RETRIES = 5
PAUSE_SECONDS = 0.02
"""The pause after the second collision; it grows by as much after each further one."""
NOT_OPEN = "the database is not open"
LOST = (
    OSError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)
"""The errors that mean that the database cannot be reached at the moment: try again later."""


def is_lost(error: Exception) -> bool:
    """Returns whether the error means that the database cannot be reached at the moment."""
    # A value that the driver refuses to send is, of all its errors, one about the value.
    return isinstance(error, LOST) and not isinstance(error, ValueError)


SERVER_SETTINGS = {
    "application_name": "laurel",
    "jit": "off",
    # Our statements are few and fixed, so they are planned once for each connection. Planned at each call,
    # those of the recorder would cost the database a third more.
    "plan_cache_mode": "force_generic_plan",
    "timezone": "UTC",
    # Ends the transaction of a process that hangs or is cut off: others would wait for its locks.
    "idle_in_transaction_session_timeout": "60s",
}

Connection = asyncpg.Connection | PoolConnectionProxy
Result = TypeVar("Result")

# Any number that all of Laurel's processes share and no other program of the database uses.
_MIGRATION_LOCK = 7_226_001


async def _no_reset(_connection: asyncpg.Connection) -> None:
    """Do nothing on release: our statements leave no session state, and a reset would cost a round trip."""


async def _has_citus(url: str) -> bool:
    """Returns whether rows may lie on other machines: which one has them is known by the parameters alone."""
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval("SELECT to_regclass('pg_dist_partition') IS NOT NULL")
    finally:
        await connection.close()


def orm_config(url: str, *, generic_plans: bool = True) -> dict[str, object]:
    """Returns Tortoise's configuration for a PostgreSQL URL; a `host` in its query names a socket folder."""
    parts = urlsplit(url)
    query = parse_qs(parts.query)
    host = query.get("host", [parts.hostname or "localhost"])[0]
    credentials: dict[str, object] = {
        "host": host,
        "port": parts.port or int(query.get("port", ["5432"])[0]),
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password) if parts.password else None,
        "database": parts.path.lstrip("/") or "postgres",
        "minsize": 1,
        "maxsize": POOL_SIZE,
        "reset": _no_reset,
        "init": tracing.watch,
        "server_settings": SERVER_SETTINGS | ({} if generic_plans else {"plan_cache_mode": "auto"}),
    }
    return {
        "connections": {
            "default": {"engine": "tortoise.backends.asyncpg", "credentials": credentials},
        },
        "apps": {
            "laurel": {
                "models": MODELS,
                "default_connection": "default",
                "migrations": "migrations",
            },
        },
        "use_tz": True,
        "timezone": "UTC",
    }


MODELS_CONFIG = orm_config("postgresql://localhost/laurel")
"""For `tortoise makemigrations`, which compares models and migrations and connects to nothing."""


class Collision(Exception):
    """Another transaction changed what this one had read: it has to be tried again."""


COLLIDED = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError, Collision)
"""The errors on which `Database.retrying` tries again."""


_changed_members: ContextVar[set[UUID] | None] = ContextVar("changed_members", default=None)


def mark_changed(member_ids: Iterable[UUID]) -> None:
    """Note that the current transaction changes these members: `on_commit` is called with them.

    Their streams are so woken after the commit, and not at all after a rollback.
    """
    changed = _changed_members.get()
    if changed is not None:
        changed.update(member_ids)


class Database:
    """A pool of connections: `acquire` for single statements, `transaction` for several.

    `on_commit` is called with the members that a transaction changed; it must neither raise nor wait.
    `group_commit` gathers calls that may share a transaction.

    Each database has a Tortoise context of its own: with the global one a second would replace the first.
    """

    def __init__(self, url: str, on_commit: Callable[[Collection[UUID]], None] | None = None) -> None:
        self.url = url
        self._on_commit = on_commit
        self.group_commit = GroupCommit(is_lost)
        self._context: TortoiseContext | None = None
        self._pool: asyncpg.Pool | None = None

    async def open(self) -> None:
        """Connect. Raises OSError or asyncpg's errors when the server cannot be reached."""
        context = TortoiseContext()
        with context:
            await context.init(config=orm_config(self.url, generic_plans=not await _has_citus(self.url)))
        client = context.connections.get("default")
        await client.create_connection(with_db=True)
        self._context = context
        self._pool = client._pool  # noqa: SLF001 - Tortoise has no public name for its pool

    async def close(self) -> None:
        if self._context is not None:
            await self._context.close_connections()
        self._context = self._pool = None

    @contextmanager
    def models(self) -> Iterator[None]:
        """Let Tortoise's models use this database inside the context; not for hot paths."""
        if self._context is None:
            raise asyncpg.InterfaceError(NOT_OPEN)
        with self._context:
            yield

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        """Take a connection of the pool for the context. Raises asyncpg.InterfaceError unless it is open."""
        if self._pool is None:
            raise asyncpg.InterfaceError(NOT_OPEN)
        async with self._pool.acquire() as connection:
            yield connection

    @asynccontextmanager
    async def transaction(self, isolation: str = "read_committed") -> AsyncIterator[Connection]:
        """Run a transaction on a connection of the pool: committed at the context's end, or rolled back.

        Raises asyncpg.InterfaceError unless the database is open.
        """
        changed: set[UUID] = set()
        outer = _changed_members.set(changed)
        try:
            async with self.acquire() as connection, connection.transaction(isolation=isolation):
                yield connection
        except asyncpg.InternalServerError as error:
            # A cluster copies the rows of an INSERT .. SELECT to their machine, and loses its errors' codes.
            if str(error).startswith("duplicate key value"):
                raise asyncpg.UniqueViolationError(str(error)) from error
            raise
        finally:
            _changed_members.reset(outer)
        if changed and self._on_commit is not None:
            self._on_commit(changed)

    async def retrying(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Run `work`, a whole transaction, and run it again when it collided with another one.

        Raises the collision's error after `RETRIES` attempts.
        """
        for attempt in range(RETRIES):
            try:
                return await work()
            except COLLIDED:
                if attempt == RETRIES - 1:
                    raise
                await asyncio.sleep(PAUSE_SECONDS * attempt)
        raise AssertionError("unreachable")


async def pending_migrations(connection: Connection) -> list[str]:
    """Returns the names of migrations that the database lacks; all of them for an empty one."""
    names = sorted(m.name for m in pkgutil.iter_modules(migrations.__path__) if m.name[0].isdigit())
    if await connection.fetchval("SELECT to_regclass('tortoise_migrations')") is None:
        return names
    applied = {row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations")}
    return [name for name in names if name not in applied]


async def migrate(url: str) -> None:
    """Apply the migrations that the database lacks, one process at a time."""
    # A connection of its own holds the lock: running migrations creates Tortoise's pool anew.
    lock = await asyncpg.connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK)
        await run_migrations(config=orm_config(url))
    finally:
        await Tortoise.close_connections()
        await lock.close()
