"""A simulation of many members: `python -m benchmarks.simulation [--members 100000]`.

The members are copies of the demo's CDNOW customers, with all their purchases of 18 months; in the draft
every tier is half as wide. It runs as in the worker, in processes of its own. The figures are in
docs/simulation.md.
"""

import argparse
import asyncio
import csv
import json
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import asyncpg

from app.domain.access import StaffRole
from app.embedded import postgres as embedded_postgres
from app.identity.staff import invite
from app.infra.db import Database, migrate
from app.infra.metrics import Metrics
from app.purchases.service import Payment, record_purchases
from app.simulation.queries import SimulationRow, SimulationState, simulation_by_id
from app.simulation.runner import run_simulations
from app.simulation.service import Draft, start_simulation
from app.studios.core import Core, GameSession
from app.studios.rules import RulesCache
from app.studios.service import create_game, create_studio, publish_program
from benchmarks.crowd import game_of, multiply
from benchmarks.stage import BATCH, GAME, STUDIO, with_database

DATA = Path(__file__).resolve().parent.parent / "app" / "demo_data"
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
    admin = await asyncpg.connect(url)
    await admin.execute("CREATE DATABASE laurel_simulation")
    await admin.close()
    own, real_now = with_database(url, "laurel_simulation"), datetime.now(UTC)
    await migrate(own)
    database = Database(own)
    await database.open()
    try:
        await create_studio(database, STUDIO, "Bench", real_now)
        await create_game(database, STUDIO, GAME, name="Bench", real_now=real_now)
        await publish_program(database, json.loads((DATA / "program.json").read_bytes()), None, real_now)
        session = GameSession(Core(database, RulesCache()), await game_of(database), real_now)
        with (DATA / "cdnow-sample.csv").open(newline="") as file:
            payments = [
                Payment(
                    row["playerId"],
                    row["purchaseId"],
                    Decimal(row["amount"]),
                    row["currency"],
                    datetime.fromisoformat(row["occurredAt"]),
                )
                for row in csv.DictReader(file)
            ]
        for first in range(0, len(payments), BATCH):
            await record_purchases(session, payments[first : first + BATCH], imported=True)
        customers = len({payment.external_id for payment in payments})
        say(f"{customers} customers, {len(payments)} purchases")
        connection = await asyncpg.connect(own)
        await multiply(connection, members // customers - 1, say)
        await connection.close()
    finally:
        await database.close()
    return own


async def simulate(url: str) -> tuple[SimulationRow, float]:
    """Run a simulation as the worker does. Returns it, and the seconds that it took."""
    database = Database(url)
    await database.open()
    try:
        real_now = datetime.now(UTC)
        owner = await invite(database, "owner@example.com", StaffRole.PRODUCT_OWNER, None, real_now)
        draft = Draft(drafted(json.loads((DATA / "program.json").read_bytes())), STARTS, UNTIL)
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
