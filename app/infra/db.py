"""PostgreSQL: a pool of asyncpg's connections, for hand-written SQL.

A database that is away, or hangs, raises `Unavailable`; then it is tried in the background alone, until it
answers.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable
from contextlib import asynccontextmanager, suppress
from contextvars import ContextVar
from typing import Any, TypeVar
from uuid import UUID

import asyncpg
import structlog
from asyncpg.pool import PoolConnectionProxy

from app.domain.errors import Unavailable
from app.infra.connecting import connect
from app.infra.group_commit import GroupCommit
from app.infra.tracing import tracing
from app.infra.turns import Turns

POOL_SIZE = 10
RETRIES = 5
PAUSE_SECONDS = 0.02
"""The pause after the second collision; it grows by as much after each further one."""
BACKGROUND_SECONDS = 60.0
"""How long background work waits for a connection, and for a statement."""
GRACE_SECONDS = 0.2
"""How much longer than PostgreSQL itself we wait for it to end a statement: after that it hangs."""
PROBE_SECONDS = 2.0
"""How long PostgreSQL may take to answer before it counts as away."""
CLOSE_SECONDS = 10.0
"""How long the pool waits, when it is closed, for those who still use a connection."""
PROBE_PAUSE_SECONDS = 0.1
"""Between two tries to reach a PostgreSQL that is away."""

_REFUSED = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.LockNotAvailableError,
)
"""PostgreSQL's own errors that mean: not at the moment, try again later."""
_BROKEN = (OSError, asyncpg.InterfaceError, asyncpg.InternalClientError, asyncpg.PostgresConnectionError)
"""The errors of a connection that has ended, or hangs; some of them may be about something else."""

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

OF_CLUSTER = {
    # Which machine has the rows is known by the parameters alone: a generic plan asks all of them.
    "plan_cache_mode": "auto",
    # Else Citus hides its copies of tables by a condition in each query of the catalog, and asyncpg's query
    # of types, which each connection asks for its first list, takes seconds instead of milliseconds.
    "citus.override_table_visibility": "off",
    # After a change of several machines at once Citus refuses one of a table that all have, in a transaction.
    "citus.multi_shard_modify_mode": "sequential",
}
"""Settings of connections to a cluster."""

_IS_OF_CLUSTER = "SELECT to_regclass('pg_dist_partition') IS NOT NULL"

Connection = asyncpg.Connection | PoolConnectionProxy
Result = TypeVar("Result")

_log = structlog.get_logger("laurel.database")


async def _no_reset(_connection: asyncpg.Connection) -> None:
    """Do nothing on release: our statements leave no session state, and a reset would cost a round trip."""


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
    `seconds` is how long a caller waits for a connection, and for a statement; None is without an end.
    `group_commit` gathers calls that may share a transaction, `group_reads` those that may share a read.
    """

    def __init__(
        self,
        url: str,
        on_commit: Callable[[Collection[UUID]], None] | None = None,
        *,
        seconds: float | None = None,
    ) -> None:
        self.url = url
        self._on_commit = on_commit
        self.group_commit = GroupCommit()
        self.group_reads = GroupCommit(enough=1)  # a read has no commit whose cost would be shared
        self._seconds = seconds
        self._turns = Turns(POOL_SIZE, seconds)
        self._pool: asyncpg.Pool | None = None
        self._probe: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect. Raises OSError or asyncpg's errors when the server cannot be reached."""
        settings = dict(SERVER_SETTINGS)
        limits: dict[str, Any] = {}
        if self._seconds is not None:
            settings["statement_timeout"] = f"{self._seconds * 1000:.0f}ms"
            # Half of it, so that what waits together with others can be tried again alone.
            settings["lock_timeout"] = f"{self._seconds * 500:.0f}ms"
            limits = {"command_timeout": self._seconds + GRACE_SECONDS, "timeout": self._seconds}
        pool = await asyncpg.create_pool(
            self.url,
            connect=connect,
            # With a least size asyncpg would try to reach a lost server too, and log each failure.
            min_size=0,
            max_size=POOL_SIZE,
            reset=_no_reset,
            init=tracing.watch,
            server_settings=settings,
            **limits,
        )
        connection = await pool.acquire()
        if await connection.fetchval(_IS_OF_CLUSTER):
            settings.update(OF_CLUSTER)
            await pool.expire_connections()
        await pool.release(connection)
        self._pool = pool

    async def close(self) -> None:
        if self._probe is not None:
            self._probe.cancel()
        if self._pool is not None:
            try:
                async with asyncio.timeout(CLOSE_SECONDS):
                    await self._pool.close()
            except TimeoutError:
                self._pool.terminate()
        self._pool = self._probe = None

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[Connection]:
        """Take a connection of the pool for the context.

        Raises Unavailable where the database is not open, cannot be reached, or takes too long; after a loss
        at once, until it answers again.
        """
        if self._pool is None or self._probe is not None:
            raise Unavailable
        await self._turns.take()
        try:
            try:
                connection = await self._pool.acquire()
            except (*_BROKEN, asyncpg.PostgresError) as error:
                self._lost(error)
                raise Unavailable from error
            try:
                yield connection
            except (*_BROKEN, *_REFUSED) as error:
                if isinstance(error, TimeoutError) or _is_closed(connection):
                    _terminate(connection)
                    self._lost(error)
                elif not isinstance(error, _REFUSED):
                    raise
                raise Unavailable from error
            finally:
                await self._release(connection)
        finally:
            self._turns.give_back()

    async def _release(self, connection: PoolConnectionProxy) -> None:
        """Give a connection back to the pool; one that does not close in time has done what it was for."""
        try:
            if self._pool is not None:
                await self._pool.release(connection)
        except (*_BROKEN, asyncpg.PostgresError) as error:  # the pool has terminated it
            _log.warning("connection not released", error=type(error).__name__)

    @asynccontextmanager
    async def transaction(
        self, isolation: str = "read_committed", *, readonly: bool = False
    ) -> AsyncIterator[Connection]:
        """Run a transaction on a connection of the pool: committed at the context's end, or rolled back.

        Raises Unavailable as `acquire` does; whether the transaction was committed is then not known.
        """
        changed: set[UUID] = set()
        outer = _changed_members.set(changed)
        try:
            async with (
                self.acquire() as connection,
                connection.transaction(isolation=isolation, readonly=readonly),
            ):
                try:
                    yield connection
                except TimeoutError:
                    # Else the ROLLBACK would wait, again, for a server that hangs.
                    _terminate(connection)
                    raise
        except asyncpg.InternalServerError as error:
            # A cluster copies the rows of an INSERT .. SELECT to their machine, and loses its errors' codes.
            if str(error).startswith("duplicate key value"):
                raise asyncpg.UniqueViolationError(str(error)) from error
            raise
        finally:
            _changed_members.reset(outer)
        if changed and self._on_commit is not None:
            self._on_commit(changed)

    def _lost(self, error: Exception) -> None:
        """Refuse everybody until the server is reached again."""
        if self._probe is None:
            _log.warning("database lost", error=type(error).__name__)
            self._probe = asyncio.create_task(self._reach())
            self._turns.refuse_waiting()

    async def _reach(self) -> None:
        """Try to reach the server, for as long as it takes."""
        while not await self.is_reached():  # noqa: ASYNC110 - it has to be asked
            await asyncio.sleep(PROBE_PAUSE_SECONDS)

    async def is_reached(self) -> bool:
        """Returns whether the server answers; after a loss it is asked, and the loss ends with its answer."""
        if self._probe is None:
            return True
        try:
            async with asyncio.timeout(PROBE_SECONDS):
                connection = await connect(self.url)
        except Exception:  # noqa: BLE001 - whatever it was, it is tried again: without an end nobody is served
            return False
        connection.terminate()
        if self._probe is not None:
            if self._probe is not asyncio.current_task():
                self._probe.cancel()
            self._probe = None
            _log.info("database is back")
            if self._pool is not None:
                # Those that were open before may be dead without having noticed it.
                await self._pool.expire_connections()
        return True

    async def retrying(self, work: Callable[[], Awaitable[Result]], *, finds_keys: bool = False) -> Result:
        """Run `work`, a whole transaction, and run it again when it collided with another one.

        `finds_keys` says that it looks for what another call stored under its key, so that a key which was
        stored meanwhile is a collision too. Raises the collision's error after `RETRIES` attempts.
        """
        for attempt in range(RETRIES):
            try:
                return await work()
            except COLLIDED:
                if attempt == RETRIES - 1:
                    raise
            except asyncpg.UniqueViolationError:
                if not finds_keys:
                    raise
                if attempt == RETRIES - 1:
                    raise Collision from None
            await asyncio.sleep(PAUSE_SECONDS * attempt)
        raise AssertionError("unreachable")


def _is_closed(connection: Connection) -> bool:
    try:
        return connection.is_closed()
    except asyncpg.InterfaceError:
        return True  # the pool has it back already


def _terminate(connection: Connection) -> None:
    with suppress(asyncpg.InterfaceError):  # as above
        connection.terminate()
