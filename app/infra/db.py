"""PostgreSQL: Tortoise's pool for the models, and the same pool's asyncpg connections for the hot SQL."""

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

MODELS = [
    *("app.studios.models", "app.identity.models", "app.loyalty.models", "app.store.models"),
    *("app.events.models", "app.notifications.models", "app.webhooks.models"),
]
POOL_SIZE = 10
RETRIES = 5
PAUSE_SECONDS = 0.02
"""After the second collision, and as much more after each one that follows."""
NOT_OPEN = "the database is not open"
LOST = (
    OSError,
    asyncpg.InterfaceError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
)
"""What is raised when the database is not to be reached, or not now: try again later."""

SERVER_SETTINGS = {
    "application_name": "laurel",
    "jit": "off",
    # Our statements are few and known: they are planned once a connection. Planned at each call, those
    # of the recorder would cost the database a third more.
    "plan_cache_mode": "force_generic_plan",
    "timezone": "UTC",
    # Who freezes in the middle of a transaction, or is cut off, is not dead: others would wait for its locks.
    "idle_in_transaction_session_timeout": "60s",
}

Connection = asyncpg.Connection | PoolConnectionProxy
Result = TypeVar("Result")

# Any number that all of Laurel's processes share and no other program of the database uses.
_MIGRATION_LOCK = 7_226_001


async def _no_reset(_connection: asyncpg.Connection) -> None:
    """Our statements leave no session state behind, and the reset costs a fifth of a small request."""


def orm_config(url: str) -> dict[str, object]:
    """Tortoise's configuration for a PostgreSQL URL; a `host` in the query names a socket folder."""
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
        "server_settings": dict(SERVER_SETTINGS),
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
    """What a transaction had read was overtaken by another one: it is to be done again."""


COLLIDED = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError, Collision)
"""What `Database.retrying` tries again."""


_touched: ContextVar[set[UUID] | None] = ContextVar("touched", default=None)


def mark_changed(member_ids: Iterable[UUID]) -> None:
    """Say that the transaction at hand changes what is shown of these members: who watches them is told when
    it has committed, and never when it is rolled back."""
    touched = _touched.get()
    if touched is not None:
        touched.update(member_ids)


class Database:
    """A pool. `acquire` for single statements, `transaction` for what belongs together.

    `on_commit` is told which members a transaction has touched; it neither raises nor waits.

    Each has a Tortoise context of its own: by the global one a second database would take the first's place.
    """

    def __init__(self, url: str, on_commit: Callable[[Collection[UUID]], None] | None = None) -> None:
        self.url = url
        self._on_commit = on_commit
        self._context: TortoiseContext | None = None
        self._pool: asyncpg.Pool | None = None

    async def open(self) -> None:
        """Connect. Raises OSError or asyncpg's errors when the server is not to be reached."""
        context = TortoiseContext()
        with context:
            await context.init(config=orm_config(self.url))
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
        """Tortoise's models speak to this database inside; for what is not hot."""
        if self._context is None:
            raise asyncpg.InterfaceError(NOT_OPEN)
        with self._context:
            yield

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        """A connection of the pool. Raises asyncpg.InterfaceError when the database is not open."""
        if self._pool is None:
            raise asyncpg.InterfaceError(NOT_OPEN)
        async with self._pool.acquire() as connection:
            yield connection

    @asynccontextmanager
    async def transaction(self, isolation: str = "read_committed") -> AsyncIterator[Connection]:
        touched: set[UUID] = set()
        outer = _touched.set(touched)
        try:
            async with self.acquire() as connection, connection.transaction(isolation=isolation):
                yield connection
        finally:
            _touched.reset(outer)
        if touched and self._on_commit is not None:
            self._on_commit(touched)

    async def retrying(self, work: Callable[[], Awaitable[Result]]) -> Result:
        """Do `work`, a whole transaction, again when it collided with another one.

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
    """The names of migrations that this program has and the database has not; all for an empty one."""
    known = sorted(m.name for m in pkgutil.iter_modules(migrations.__path__) if m.name[0].isdigit())
    if await connection.fetchval("SELECT to_regclass('tortoise_migrations')") is None:
        return known
    done = {row["name"] for row in await connection.fetch("SELECT name FROM tortoise_migrations")}
    return [name for name in known if name not in done]


async def migrate(url: str) -> None:
    """Bring the schema to its head, one process at a time; at the head already, it only looks."""
    # A connection of its own holds the lock: running migrations re-makes Tortoise's pool.
    lock = await asyncpg.connect(url)
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", _MIGRATION_LOCK)
        await run_migrations(config=orm_config(url))
    finally:
        await Tortoise.close_connections()
        await lock.close()
