"""The job queue: procrastinate on the program's own pool of asyncpg connections.

Jobs are put in by the SQL function `procrastinate_defer_jobs_v1`, in the transaction of what they are about;
this is the side that takes them out. procrastinate's own connector would need a second driver, a second pool
and libpq on the machine.
"""

import asyncio
import re
from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache

import asyncpg
import orjson
import structlog
from procrastinate import App
from procrastinate.connector import BaseAsyncConnector, Notify
from procrastinate.jobs import DeleteJobCondition

from app.infra.db import Database

CONCURRENCY = 64
"""Jobs that one process does at a time: they wait for others' servers most of the time."""
POLL_SECONDS = 5.0
"""Between two looks for jobs, for the case that a notification was lost."""
HEARTBEAT_SECONDS = 5.0
STALLED_SECONDS = 20.0
"""Without a heartbeat for so long, a worker counts as dead."""
DRAIN_SECONDS = 5.0
"""How long jobs under way may still take when the worker is to stop."""

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
_log = structlog.get_logger("laurel.jobs")


class AsyncpgConnector(BaseAsyncConnector):
    """How procrastinate reaches the database. It has what a worker needs, not what its command line does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open_async(self, pool: object | None = None) -> None:
        """The database is opened and closed by whoever made it."""

    async def close_async(self) -> None:
        """As `open_async`."""

    async def execute_query_async(self, query: str, **arguments: object) -> None:
        await self.execute_query_all_async(query, **arguments)

    async def execute_query_one_async(self, query: str, **arguments: object) -> dict[str, object]:
        return (await self.execute_query_all_async(query, **arguments))[0]

    async def execute_query_all_async(self, query: str, **arguments: object) -> list[dict[str, object]]:
        sql, names = _numbered(query)
        async with self._database.acquire() as connection:
            rows = await connection.fetch(sql, *(_value(arguments[name]) for name in names))
        return [_row(row) for row in rows]

    async def listen_notify(self, on_notification: Notify, channels: Iterable[str]) -> None:
        """Pass notifications on until cancelled. Raises OSError when the connection is lost."""
        heard: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue()
        connection = await asyncpg.connect(self._database.url)
        try:
            connection.add_termination_listener(lambda _connection: heard.put_nowait(None))
            for channel in channels:
                await connection.add_listener(
                    channel, lambda _connection, _pid, name, payload: heard.put_nowait((name, str(payload)))
                )
            while (one := await heard.get()) is not None:
                await on_notification(channel=one[0], payload=one[1])
            raise ConnectionResetError("the database went away")
        finally:
            connection.terminate()


@lru_cache(maxsize=64)
def _numbered(query: str) -> tuple[str, list[str]]:
    """A statement with `%(name)s` for its parameters as PostgreSQL takes it, and the names in order."""
    names = list(dict.fromkeys(_PLACEHOLDER.findall(query)))
    sql = _PLACEHOLDER.sub(lambda match: f"${names.index(match[1]) + 1}", query)
    return sql.replace("%%", "%"), names


def _value(value: object) -> object:
    return orjson.dumps(value).decode() if isinstance(value, dict) else value


def _row(row: asyncpg.Record) -> dict[str, object]:
    # Where there is no job to fetch, PostgreSQL answers with a row of nulls.
    return {name: orjson.loads(value) if name == "args" and value else value for name, value in row.items()}


async def run_jobs(
    app: App,
    queue: str,
    stop: asyncio.Event,
    *,
    concurrency: int = CONCURRENCY,
    heartbeat: float = HEARTBEAT_SECONDS,
    stalled: float = STALLED_SECONDS,
    drain: float = DRAIN_SECONDS,
) -> None:
    """Do the jobs of a queue until `stop` is set, or the database is lost: then it is to be called again.

    Jobs under way get `drain` seconds to end; what is cancelled then is not done, and its job is gone:
    whoever put it in sees that. All intervals are in seconds.
    """
    work = asyncio.ensure_future(
        app.run_worker_async(
            queues=[queue],
            concurrency=concurrency,
            fetch_job_polling_interval=POLL_SECONDS,
            shutdown_graceful_timeout=drain,
            delete_jobs=DeleteJobCondition.ALWAYS,
            install_signal_handlers=False,
            update_heartbeat_interval=heartbeat,
            stalled_worker_timeout=stalled,
        )
    )
    stopped = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait((work, stopped), return_when=asyncio.FIRST_COMPLETED)
        if work.done() and (error := work.exception()) is not None:
            _log.warning("job worker ended", error=type(error).__name__)
    finally:
        stopped.cancel()
        work.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await work
