"""Runs simulations, one after another: a job of the worker, which starts processes for the counting."""

import asyncio
import sys
from uuid import UUID

from app.infra.db import Database
from app.infra.metrics import Metrics
from app.infra.rounds import repeat
from app.simulation.service import next_simulation

PROCESSES = 2
"""Processes that work on a simulation at once."""
ROUND_SECONDS = 1.0
"""From one look for a simulation to the next: how late one may begin."""


async def run_simulations(
    database: Database, stop: asyncio.Event, *, metrics: Metrics, pause: float = ROUND_SECONDS
) -> None:
    """Run what was started until `stop` is set; what is under way then goes on in the next worker.

    `pause` is in seconds. Outlives a database that goes away, and processes that fail.
    """

    async def run_next() -> int:
        row = await next_simulation(database)
        if row is None:
            return 0
        codes = await run_processes(database.url, row.id, stop)
        if any(codes) and not stop.is_set():
            raise ChildProcessError(f"simulation {row.id} interrupted, exit codes {codes}")
        return 1

    await repeat("simulation", pause, run_next, stop=stop, wake=stop, metrics=metrics)


async def run_processes(url: str, simulation_id: UUID, stop: asyncio.Event) -> list[int]:
    """Work on a simulation in processes of their own until they end, or `stop` is set.

    Returns their exit codes.
    """
    processes = [await _start(url, simulation_id) for _ in range(PROCESSES)]
    stopped = asyncio.create_task(stop.wait())
    ended = asyncio.gather(*(process.wait() for process in processes))
    try:
        await asyncio.wait((stopped, ended), return_when=asyncio.FIRST_COMPLETED)
    finally:
        stopped.cancel()
        for process in processes:
            if process.returncode is None:
                process.terminate()
        codes = await ended
    return codes


async def _start(url: str, simulation_id: UUID) -> asyncio.subprocess.Process:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "app.simulation.process", str(simulation_id)),
        stdin=asyncio.subprocess.PIPE,
    )
    # By its input: arguments are shown to everybody on the machine, and the URL may have a password.
    if process.stdin is not None:
        process.stdin.write(f"{url}\n".encode())
        await process.stdin.drain()
        process.stdin.close()
    return process
