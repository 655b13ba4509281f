"""Runs simulations, one after another: a job of the worker, which starts processes for the counting."""

import asyncio
import sys
from contextlib import suppress
from uuid import UUID

import structlog

from app.domain.errors import Unavailable
from app.infra.db import Database
from app.simulation.service import next_simulation

PROCESSES = 2
"""Processes that work on a simulation at once."""
ROUND_SECONDS = 1.0
"""From one look for a simulation to the next: how late one may begin."""
PAUSE_SECONDS = 10.0
"""The pause after a round that failed."""

_log = structlog.get_logger("laurel.simulation")


async def run_simulations(database: Database, stop: asyncio.Event, *, pause: float = ROUND_SECONDS) -> None:
    """Run what was started until `stop` is set; what is under way then goes on in the next worker.

    `pause` is in seconds. Outlives a database that goes away, and processes that fail.
    """
    while not stop.is_set():
        wait = pause
        try:
            row = await next_simulation(database)
            if row is not None:
                codes = await run_processes(database.url, row.id, stop)
                if any(codes) and not stop.is_set():
                    _log.error("simulation interrupted", simulation=str(row.id), exit_codes=codes)
                    wait = PAUSE_SECONDS
        except Unavailable:
            _log.warning("database lost", job="simulation")
            wait = PAUSE_SECONDS
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), wait)


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
