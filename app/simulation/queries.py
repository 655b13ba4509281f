"""The SQL of simulations: the jobs, and their parts, each a range of one game's members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.simulation import Outcome
from app.infra.db import Connection
from app.infra.keyset import Order, Window, instant, uuid
from app.simulation.outcome_json import read_outcome, to_json


class SimulationState(StrEnum):
    """Where a simulation is."""

    RUNNING = "RUNNING"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    FAILED = "FAILED"


@dataclass(frozen=True, slots=True)
class SimulationRow:
    """A simulation. `done` is how many of its `members` were replayed; `outcome` is there when it is DONE."""

    id: UUID
    staff_id: UUID
    state: SimulationState
    draft: str
    starts: datetime
    until: datetime
    game_ids: Sequence[GameId]
    members: int
    done: int
    created_at: datetime
    finished_at: datetime | None
    outcome: Outcome | None


@dataclass(frozen=True, slots=True)
class Part:
    """One of `count` equal ranges of the ids of a game's members; `attempts` is how often it was claimed."""

    game_id: GameId
    number: int
    count: int
    attempts: int

    @property
    def low(self) -> UUID:
        """Returns the first id of the range."""
        return UUID(int=(self.number << 128) // self.count)

    @property
    def high(self) -> UUID | None:
        """Returns the first id after the range, None for the last range."""
        return None if self.number + 1 == self.count else UUID(int=((self.number + 1) << 128) // self.count)


_NEWEST_FIRST = Order((instant("s.created_at"), uuid("s.id")))
_OWN = """
    s.id, s.staff_id, s.state, s.draft, s.starts, s.until, s.game_ids, s.members, s.created_at, s.finished_at,
    s.result
"""
_COLUMNS = f"{_OWN}, coalesce(p.done, 0) AS done"
# Parts are there while a simulation is running. No subquery names a row of `simulations`: those lie on every
# machine, and the parts of a game on one.
_SIMULATIONS = """
    simulations s LEFT JOIN (
        SELECT simulation_id, sum(members)::int8 AS done FROM simulation_parts GROUP BY simulation_id
    ) p ON p.simulation_id = s.id
"""
_INSERT = """
    INSERT INTO simulations (id, staff_id, state, draft, starts, until, game_ids, members, created_at)
    VALUES ($1, $2, 'RUNNING', $3, $4, $5, $6, $7, $8)
"""
_INSERT_PARTS = """
    INSERT INTO simulation_parts (game_id, simulation_id, number, count)
    SELECT $1, $2, number, $3 FROM generate_series(0, $3::int4 - 1) number
"""
# Locked like this, two processes that claim at once take two parts.
_CLAIM = """
    UPDATE simulation_parts SET claimed_until = $4, attempts = attempts + 1
    WHERE game_id = $1 AND simulation_id = $2 AND number = (
        SELECT number FROM simulation_parts
        WHERE game_id = $1 AND simulation_id = $2 AND outcome IS NULL
            AND (claimed_until IS NULL OR claimed_until <= $3)
        ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING number, count, attempts
"""
_STORE = """
    UPDATE simulation_parts SET outcome = $4, members = $5
    WHERE game_id = $1 AND simulation_id = $2 AND number = $3 AND outcome IS NULL
"""
_RELEASE = """
    UPDATE simulation_parts SET claimed_until = NULL
    WHERE game_id = $1 AND simulation_id = $2 AND number = $3 AND outcome IS NULL
"""
_END = """
    UPDATE simulations SET state = $2, finished_at = $3, result = $4
    WHERE id = $1 AND state = 'RUNNING' RETURNING id
"""


def _row(row: asyncpg.Record) -> SimulationRow:
    state = SimulationState(row["state"])
    return SimulationRow(
        id=row["id"],
        staff_id=row["staff_id"],
        state=state,
        draft=row["draft"],
        starts=row["starts"],
        until=row["until"],
        game_ids=[GameId(UUID(text)) for text in orjson.loads(row["game_ids"])],
        members=row["members"],
        done=row["members"] if state is SimulationState.DONE else row["done"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
        outcome=None if row["result"] is None else read_outcome(row["result"]),
    )


async def insert_simulation(
    connection: Connection, row: SimulationRow, parts: Sequence[tuple[GameId, int]]
) -> None:
    """Store a new simulation; `parts` are its games, and into how many parts the members of each are cut."""
    game_ids = orjson.dumps([str(game_id) for game_id in row.game_ids]).decode()
    await connection.execute(
        *(_INSERT, row.id, row.staff_id, row.draft, row.starts, row.until, game_ids, row.members),
        row.created_at,
    )
    for game_id, count in parts:
        await connection.execute(_INSERT_PARTS, game_id, row.id, count)


async def simulation_by_id(connection: Connection, simulation_id: UUID) -> SimulationRow | None:
    """Returns a simulation, None where there is none with this id."""
    row = await connection.fetchrow(f"SELECT {_COLUMNS} FROM {_SIMULATIONS} WHERE s.id = $1", simulation_id)
    return None if row is None else _row(row)


async def simulation_page(
    connection: Connection, window: Window[tuple[datetime, UUID]]
) -> list[SimulationRow]:
    """Returns a page of all simulations, the latest first."""
    rows = await connection.fetch(
        f"SELECT {_COLUMNS} FROM {_SIMULATIONS} WHERE {_NEWEST_FIRST.between(2)}"
        f" ORDER BY {_NEWEST_FIRST.by(backward=window.backward)} LIMIT $1",
        *(window.limit, *_NEWEST_FIRST.bounds(window)),
    )
    return [_row(row) for row in rows]


async def running_of(connection: Connection, staff_id: UUID) -> list[SimulationRow]:
    """Returns the running simulations of a person, who can start no other one until the transaction's end.

    Their `done` is 0: a transaction that has looked at the parts can store no simulation on many machines.
    """
    await connection.execute("SELECT FROM staff WHERE id = $1 FOR NO KEY UPDATE", staff_id)
    rows = await connection.fetch(
        f"SELECT {_OWN}, 0 AS done FROM simulations s WHERE s.staff_id = $1 AND s.state = 'RUNNING'", staff_id
    )
    return [_row(row) for row in rows]


async def oldest_running(connection: Connection) -> SimulationRow | None:
    """Returns the simulation that is to be worked on, None where there is none."""
    row = await connection.fetchrow(
        f"SELECT {_COLUMNS} FROM {_SIMULATIONS} WHERE s.state = 'RUNNING' ORDER BY s.created_at, s.id LIMIT 1"
    )
    return None if row is None else _row(row)


async def claim_part(
    connection: Connection, game_id: GameId, simulation_id: UUID, real_now: datetime, until: datetime
) -> Part | None:
    """Claim a part that nobody works on, until the instant `until`; None where there is none."""
    row = await connection.fetchrow(_CLAIM, game_id, simulation_id, real_now, until)
    return None if row is None else Part(game_id, row["number"], row["count"], row["attempts"])


async def store_part(
    connection: Connection, simulation_id: UUID, part: Part, outcome: Outcome, members: int
) -> None:
    """Store what a part came to, unless it is there or the simulation ended meanwhile."""
    await connection.execute(_STORE, part.game_id, simulation_id, part.number, to_json(outcome), members)


async def release_part(connection: Connection, simulation_id: UUID, part: Part) -> None:
    """Give up a claim."""
    await connection.execute(_RELEASE, part.game_id, simulation_id, part.number)


async def part_outcomes(connection: Connection, simulation_id: UUID) -> list[Outcome] | None:
    """Returns what all parts came to, None while one is missing."""
    rows = await connection.fetch(
        "SELECT outcome FROM simulation_parts WHERE simulation_id = $1", simulation_id
    )
    if any(row["outcome"] is None for row in rows):
        return None
    return [read_outcome(row["outcome"]) for row in rows]


async def end_simulation(
    connection: Connection,
    simulation_id: UUID,
    state: SimulationState,
    real_now: datetime,
    outcome: Outcome | None = None,
) -> bool:
    """End a running simulation and delete its parts. Returns whether it was running."""
    result = None if outcome is None else to_json(outcome)
    if await connection.fetchval(_END, simulation_id, state, real_now, result) is None:
        return False
    await connection.execute("DELETE FROM simulation_parts WHERE simulation_id = $1", simulation_id)
    return True
