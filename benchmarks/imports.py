"""An import of many purchases: `python -m benchmarks.imports [--rows 69579] [--rounds 3]`.

The rows are copies of the demo's CDNOW customers, each with all its purchases of 18 months, as `laurel
import` reads them; each round has a database of its own. 69,579 rows are the whole data set of CDNOW. The
figures are in docs/performance.md.
"""

import argparse
import asyncio
import csv
import sys
import tempfile
import time
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from statistics import median

from app.embedded import postgres as embedded_postgres
from app.infra.db import Database
from app.infra.garbage import paused_collector
from app.purchases.importer import import_history
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from benchmarks import cdnow
from benchmarks.crowd import game_of, new_database

ROWS, ROUNDS = 69_579, 3
NAME = "laurel_imports"


def write_rows(path: Path, rows: int) -> None:
    """Write so many purchases as a file for `laurel import`."""
    of_demo = cdnow.rows()
    copies = (
        row | {name: f"{row[name]}-{number}" for name in ("playerId", "purchaseId")}
        for number in count()
        for row in of_demo
    )
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, of_demo[0])
        writer.writeheader()
        writer.writerows(islice(copies, rows))


async def measure(url: str, file: Path) -> tuple[int, float]:
    """Import the file into a new database; returns how many purchases were recorded, and the seconds."""
    real_now = datetime.now(UTC)
    async with new_database(url, NAME, cdnow.program(), real_now) as database:
        session = await _session(database, real_now)
        started = time.perf_counter()
        with paused_collector():  # as `laurel import` does
            report = await import_history(session, file)
        return report.recorded, time.perf_counter() - started


async def _session(database: Database, real_now: datetime) -> GameSession:
    return GameSession(Core(database, RulesCache()), await game_of(database), real_now)


def main() -> None:
    """Measure it, and print the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    arguments = parser.parse_args()
    seconds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        file, server = Path(folder) / "purchases.csv", Path(folder) / "server"
        write_rows(file, arguments.rows)
        url = embedded_postgres.start(server)
        try:
            for number in range(arguments.rounds):
                recorded, took = asyncio.run(measure(url, file))
                if recorded != arguments.rows:
                    sys.exit(f"{recorded} of {arguments.rows} rows were recorded.")
                print(f"round {number + 1}: {took:.1f} s", file=sys.stderr)
                seconds.append(took)
        finally:
            embedded_postgres.stop(server)
    took = median(seconds)
    print(f"{arguments.rows:,} purchases in {took:.1f} s, {arguments.rows / took:,.0f} a second")


if __name__ == "__main__":
    main()
