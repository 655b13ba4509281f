"""How many statements a request costs, as PostgreSQL's own log tells."""

import asyncio
import re
from collections import Counter
from pathlib import Path

import asyncpg

from benchmarks.processes import Cluster, ask
from benchmarks.workload import Requests

WARM_UP = 8
COUNTED = 20
SETTLE_SECONDS = 0.2

# Statements may go on over many lines, which begin with a tab.
_STATEMENT = re.compile(r"LOG:  (?:statement|execute [^:]*): \s*(\w+)")


async def log_statements(cluster: Cluster, url: str) -> None:
    """Let the server log every statement of sessions that begin from now on, in this database alone."""
    name = url.partition("?")[0].rpartition("/")[2]
    admin = await asyncpg.connect(cluster.url)
    try:
        await admin.execute(f"ALTER DATABASE {name} SET log_statement = 'all'")
    finally:
        await admin.close()


async def count_statements(cluster: Cluster, port: int, requests: Requests) -> dict[str, float]:
    """Statements per request by their first word, of a server whose database logs them."""
    for number in range(WARM_UP):
        await ask(port, requests.one(0, number))
    await asyncio.sleep(SETTLE_SECONDS)
    start = cluster.log.stat().st_size
    for number in range(COUNTED):
        await ask(port, requests.one(0, WARM_UP + number))
    await asyncio.sleep(SETTLE_SECONDS)
    found = Counter(_STATEMENT.findall(_text_from(cluster.log, start)))
    return {word.upper(): times / COUNTED for word, times in found.items()}


def _text_from(log: Path, start: int) -> str:
    with log.open("rb") as file:
        file.seek(start)
        return file.read().decode(errors="replace")
