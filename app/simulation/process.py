"""A process that works on one simulation: `python -m app.simulation.process`, started by the worker.

It reads the simulation's id from its arguments and the database's URL from its input, and ends when nothing
is left to claim. What it counts would stop the event loop of a process that does anything else.
"""

import asyncio
import os
import sys
from uuid import UUID

from app.infra.clock import real_time
from app.infra.db import BACKGROUND_SECONDS, Database
from app.simulation.queries import SimulationState, simulation_by_id
from app.simulation.service import work_on

NICENESS = 10
"""How far it stands back behind processes that serve somebody."""


async def work(url: str, simulation_id: UUID) -> None:
    """Work on a running simulation."""
    database = Database(url, seconds=BACKGROUND_SECONDS)
    await database.open()
    try:
        async with database.acquire() as connection:
            row = await simulation_by_id(connection, simulation_id)
        if row is not None and row.state is SimulationState.RUNNING:
            await work_on(database, row, real_time)
    finally:
        await database.close()


if __name__ == "__main__":
    os.nice(NICENESS)
    asyncio.run(work(sys.stdin.readline().strip(), UUID(sys.argv[1])))
