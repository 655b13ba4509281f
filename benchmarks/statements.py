"""The number of statements of a request, counted in PostgreSQL's own log."""

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
    """Make the server log every statement in this database, of sessions that begin from now on."""
    name = url.partition("?")[0].rpartition("/")[2]
    admin = await asyncpg.connect(cluster.url)
    try:
        await admin.execute(f"ALTER DATABASE {name} SET log_statement = 'all'")
    finally:
        await admin.close()


async def count_statements(cluster: Cluster, port: int, requests: Requests) -> dict[str, float]:
    """Returns the statements per request by their first word, of a server whose database logs them."""
    for number in range(WARM_UP):
        await ask(port, requests.request(0, number))
    await asyncio.sleep(SETTLE_SECONDS)
    start = cluster.log.stat().st_size
    for number in range(COUNTED):
        await ask(port, requests.request(0, WARM_UP + number))
    await asyncio.sleep(SETTLE_SECONDS)
    counts = Counter(_STATEMENT.findall(_text_from(cluster.log, start)))
    return {word.upper(): times / COUNTED for word, times in counts.items()}


def _text_from(log: Path, start: int) -> str:
    with log.open("rb") as file:
        file.seek(start)
        return file.read().decode(errors="replace")
