"""A simulation of many members: `python -m benchmarks.simulation [--members 100000]`.

The members are copies of the demo's CDNOW customers, with all their purchases of 18 months; in the draft
every tier is half as wide. It runs as in the worker, in processes of its own. The figures are in
docs/simulation.md.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import asyncpg

from app.domain.access import StaffRole
from app.embedded import postgres as embedded_postgres
from app.identity.staff import invite
from app.infra.db import Database
from app.infra.metrics import Metrics
from app.simulation.queries import SimulationRow, SimulationState, simulation_by_id
from app.simulation.runner import run_simulations
from app.simulation.service import Draft, start_simulation
from app.studios.core import Core
from app.studios.rules import RulesCache
from benchmarks import cdnow
from benchmarks.crowd import game_of, multiply, new_database
from benchmarks.stage import with_database

NAME = "laurel_simulation"
STARTS, UNTIL = datetime(1997, 4, 1, tzinfo=UTC), datetime(1998, 7, 1, tzinfo=UTC)
MEMBERS = 100_000


def drafted(program: dict[str, Any]) -> str:
    """Returns the program with tiers of half the width."""
    for tier in program["tiers"]:
        for key in ("scFrom", "scTo", "keepThreshold"):
            tier[key] //= 2
    return json.dumps(program)


async def fill(url: str, members: int, say: Callable[[str], None]) -> str:
    """Make a database with so many members, and return its URL."""
    own, real_now = with_database(url, NAME), datetime.now(UTC)
    async with new_database(url, NAME, cdnow.program(), real_now) as database:
        customers, purchases = await cdnow.record_customers(database, real_now)
        say(f"{customers} customers, {purchases} purchases")
        connection = await asyncpg.connect(own)
        await multiply(connection, members // customers - 1, say)
        await connection.close()
    return own


async def simulate(url: str) -> tuple[SimulationRow, float]:
    """Run a simulation as the worker does. Returns it, and the seconds that it took."""
    database = Database(url)
    await database.open()
    try:
        real_now = datetime.now(UTC)
        owner = await invite(database, "owner@example.com", StaffRole.PRODUCT_OWNER, None, real_now)
        draft = Draft(drafted(cdnow.program()), STARTS, UNTIL)
        core = Core(database, RulesCache())
        started = time.perf_counter()
        row = await start_simulation(core, owner.id, [await game_of(database)], draft, real_now)
        stop = asyncio.Event()
        runner = asyncio.create_task(run_simulations(database, stop, metrics=Metrics()))
        while row.state is SimulationState.RUNNING:
            await asyncio.sleep(0.2)
            async with database.acquire() as connection:
                row = await simulation_by_id(connection, row.id) or row
        seconds = time.perf_counter() - started
        stop.set()
        await runner
    finally:
        await database.close()
    return row, seconds


def main() -> None:
    """Measure it, and print the result."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=MEMBERS)
    members = parser.parse_args().members
    with tempfile.TemporaryDirectory() as folder:
        server = Path(folder)
        url = embedded_postgres.start(server)
        try:
            own = asyncio.run(fill(url, members, lambda words: print(words, file=sys.stderr)))
            row, seconds = asyncio.run(simulate(own))
        finally:
            embedded_postgres.stop(server)
    if row.outcome is None:
        sys.exit(f"The simulation ended as {row.state}.")
    before, after = row.outcome.before, row.outcome.after
    print(f"{row.outcome.members:,} members in {seconds:.0f} s, {seconds / row.members * 1e6:.0f} µs each")
    for name in ("promotions", "demotions", "sc_issued", "p_issued", "p_liability"):
        print(f"{name}: {getattr(before, name):,} -> {getattr(after, name):,}")


if __name__ == "__main__":
    main()
