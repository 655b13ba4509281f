"""Connecting to PostgreSQL by an address of one host, or of several of which one is the primary.

`postgresql://user@one:5432,two:5432/name`: all hosts are tried at once, so that one that does not answer
costs nothing, and the one that takes writes is used. After a standby is promoted, new connections find it.
"""

import asyncio
import re
from typing import Any

import asyncpg

_URL = re.compile(r"(?P<scheme>[a-z]+://)(?P<authority>[^/?#]*)(?P<rest>.*)", re.DOTALL)


def host_urls(url: str) -> list[str]:
    """Returns the address once for each of its hosts. Raises ValueError for what is no address."""
    found = _URL.fullmatch(url)
    if found is None:
        raise ValueError("must be like postgresql://user@host:5432/name")
    user, at, hosts = found["authority"].rpartition("@")
    return [f"{found['scheme']}{user}{at}{host}{found['rest']}" for host in hosts.split(",")]


def place_of(url: str) -> str:
    """Returns hosts and name of the database, without user and password; "DATABASE_URL" for no address."""
    found = _URL.fullmatch(url)
    if found is None:
        return "DATABASE_URL"
    hosts = found["authority"].rpartition("@")[2]
    return f"{hosts or 'the socket'}{found['rest'].partition('?')[0]}"


async def connect(url: str, **options: Any) -> asyncpg.Connection:  # noqa: ANN401 - asyncpg's own
    """Returns a connection to the database; of several hosts, to the one that takes writes.

    `options` are asyncpg's. Raises OSError or asyncpg's errors where no host can be used, ValueError for what
    is no address.
    """
    urls = host_urls(url)
    if len(urls) == 1:
        return await asyncpg.connect(url, **options)
    attempts = [
        asyncio.ensure_future(asyncpg.connect(one, target_session_attrs="primary", **options)) for one in urls
    ]
    primary: asyncio.Future[asyncpg.Connection] | None = None
    try:
        pending = set(attempts)
        while primary is None and pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            primary = next((attempt for attempt in done if attempt.exception() is None), None)
        return await (primary or attempts[-1])
    finally:
        for attempt in attempts:
            if attempt is not primary:
                attempt.cancel()
                attempt.add_done_callback(_close)


def _close(attempt: "asyncio.Future[asyncpg.Connection]") -> None:
    if not attempt.cancelled() and attempt.exception() is None:
        attempt.result().terminate()
