"""Commands about simulations: start one, cancel it, work on it, and put its parts together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from app.audit_log.entries import Entry, Subject, append
from app.domain.access import GameId
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.domain.instants import format_instant
from app.domain.rules import RuleBook
from app.domain.rules_faults import RulesRefused, as_user_error
from app.domain.simulation import Outcome, Period, draft_faults, simulate, to_compare
from app.infra.clock import Clock
from app.infra.db import Connection, Database
from app.loyalty.replayed import count_all_members, replayed_members
from app.rules_files.reading import check_program, read_program
from app.rules_files.text import MAX_DRAFT_CHARS, read_object
from app.simulation.queries import (
    Part,
    SimulationRow,
    SimulationState,
    claim_part,
    end_simulation,
    insert_simulation,
    oldest_running,
    part_outcomes,
    release_part,
    running_of,
    simulation_by_id,
    store_part,
)
from app.studios.core import Core
from app.studios.queries import GameRow
from app.studios.rules import load_book

MAX_GAMES = 100
"""Games of one simulation."""
MAX_RUNNING = 3
"""Simulations of one person that may run, or wait for their turn, at once."""
PART_MEMBERS = 1_000
"""Members of a part, as far as their ids are spread evenly: what a crash loses at most."""
MAX_PARTS = 1_000
"""Parts of one game; of a larger game each has more members."""
CLAIM_SECONDS = 300.0
"""How long a part belongs to the process that claimed it; after that another one may take it."""
MAX_ATTEMPTS = 3
"""How often a part is tried before its simulation has failed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a simulation is asked for with: the rules file as text, and the period."""

    text: str
    starts: datetime
    until: datetime


async def start_simulation(
    core: Core, staff_id: UUID, games: Sequence[GameRow], draft: Draft, real_now: datetime
) -> SimulationRow:
    """Start a simulation of the members of these games, or answer the one that runs with the same input.

    Raises DomainError: INVALID with every fault of the draft and its path, LIMIT_REACHED.
    """
    period = _check(games, draft, real_now)
    async with core.database.acquire() as connection:
        books = {game.id: await load_book(connection, game.id) for game in games}
        _check_draft(draft.text, period, list(books.values()))
        members = {game.id: await count_all_members(connection, game.id) for game in games}
    row = SimulationRow(
        id=uuid4(),
        staff_id=staff_id,
        state=SimulationState.RUNNING,
        draft=draft.text,
        starts=period.starts,
        until=period.until,
        game_ids=[game.id for game in games],
        members=sum(members.values()),
        done=0,
        created_at=real_now,
        finished_at=None,
        outcome=None,
    )
    parts = [
        (game_id, min(max(1, -(-count // PART_MEMBERS)), MAX_PARTS)) for game_id, count in members.items()
    ]
    async with core.database.transaction() as connection:
        running = await running_of(connection, staff_id)
        for other in running:
            if (other.draft, other.starts, other.until, list(other.game_ids)) == (
                *(row.draft, row.starts, row.until),
                list(row.game_ids),
            ):
                return await simulation_by_id(connection, other.id) or other
        if len(running) >= MAX_RUNNING:
            raise DomainError(
                Fault(
                    UserErrorCode.LIMIT_REACHED,
                    f"You have {MAX_RUNNING} simulations running: wait for one, or cancel it.",
                )
            )
        await insert_simulation(connection, row, parts)
        period_of = {"from": row.starts.isoformat(), "until": row.until.isoformat()}
        after = period_of | {"games": [str(game_id) for game_id in row.game_ids]}
        await append(connection, [Entry("startSimulation", Subject.SIMULATION, row.id, after=after)])
    return row


def _check(games: Sequence[GameRow], draft: Draft, real_now: datetime) -> Period:
    faults: list[Fault] = []
    if not 1 <= len(games) <= MAX_GAMES:
        faults.append(Fault(UserErrorCode.INVALID, f"Name 1 to {MAX_GAMES} games.", ("gameIds",)))
    if len(draft.text) > MAX_DRAFT_CHARS:
        message = f"A draft has at most {MAX_DRAFT_CHARS:,} characters."
        faults.append(Fault(UserErrorCode.INVALID, message, ("draft",)))
    if draft.until <= draft.starts:
        faults.append(Fault(UserErrorCode.INVALID, "`until` must lie after `from`.", ("until",)))
    present = min((game.now(real_now) for game in games), default=real_now)
    if draft.until > present:
        message = f"`until` lies after the present of a game, {format_instant(present)}."
        faults.append(Fault(UserErrorCode.INVALID, message, ("until",)))
    if faults:
        raise DomainError(*faults)
    return Period(draft.starts, draft.until)


def _check_draft(text: str, period: Period, books: Sequence[RuleBook]) -> None:
    """Raise DomainError with every fault of the draft and its path."""
    try:
        rules = check_program(read_object(text), _next_version(books[0]), period.starts)
    except RulesRefused as refused:
        raise DomainError(*(as_user_error(fault, "draft") for fault in refused.faults)) from None
    missing = {fault.path: fault for book in books for fault in draft_faults(book, rules, period.until)}
    if missing:
        raise DomainError(*(as_user_error(fault, "draft") for fault in missing.values()))


def _next_version(book: RuleBook) -> int:
    return book.programs[-1].version + 1


async def cancel_simulation(database: Database, simulation_id: UUID, real_now: datetime) -> SimulationRow:
    """Cancel a simulation; one that has ended stays as it is. Raises DomainError with NOT_FOUND."""
    async with database.transaction() as connection:
        is_now = await end_simulation(connection, simulation_id, SimulationState.CANCELLED, real_now)
        row = await simulation_by_id(connection, simulation_id)
        if row is not None and is_now:
            await append(connection, [Entry("cancelSimulation", Subject.SIMULATION, row.id)])
    if row is None:
        fault = Fault(UserErrorCode.NOT_FOUND, "There is no such simulation.", ("simulationId",))
        raise DomainError(fault)
    return row


async def work_on(database: Database, row: SimulationRow, clock: Clock) -> int:
    """Replay parts of a simulation until none is left to claim. Returns how many this call replayed.

    Any number of processes may do so at once; one that dies leaves its part to the others, after
    `CLAIM_SECONDS`. The last one puts the parts together.
    """
    async with database.acquire() as connection:
        rules = await _rules_of(connection, row)
    worked = 0
    for game_id in rules:
        while (part := await _claim(database, row, game_id, clock)) is not None:
            await _replay(database, row, part, rules[game_id])
            worked += 1
    await finish(database, row.id, clock())
    return worked


Rules = tuple[RuleBook, RuleBook]
"""A game's rules as they are, and with the draft."""


async def _rules_of(connection: Connection, row: SimulationRow) -> Mapping[GameId, Rules]:
    rules: dict[GameId, Rules] = {}
    for game_id in row.game_ids:
        book = await load_book(connection, game_id)
        draft = read_program(read_object(row.draft), _next_version(book), row.starts)
        rules[game_id] = to_compare(book, draft)
    return rules


async def _claim(database: Database, row: SimulationRow, game_id: GameId, clock: Clock) -> Part | None:
    real_now = clock()
    async with database.acquire() as connection:
        until = real_now + timedelta(seconds=CLAIM_SECONDS)
        part = await claim_part(connection, game_id, row.id, real_now, until)
    if part is not None and part.attempts > MAX_ATTEMPTS:
        async with database.transaction() as connection:
            await end_simulation(connection, row.id, SimulationState.FAILED, real_now)
        return None
    return part


async def _replay(database: Database, row: SimulationRow, part: Part, rules: Rules) -> None:
    outcome, members, period = Outcome(), 0, Period(row.starts, row.until)
    try:
        async with database.acquire() as connection:
            async for portion in replayed_members(connection, part.game_id, part.low, part.high):
                outcome.merge(simulate(portion, period, *rules))
                members += len(portion)
        async with database.transaction() as connection:
            await store_part(connection, row.id, part, outcome, members)
    except Exception:
        async with database.acquire() as connection:
            await release_part(connection, row.id, part)
        raise


async def finish(database: Database, simulation_id: UUID, real_now: datetime) -> bool:
    """End a simulation whose parts are all there. Returns whether this call did."""
    # In no transaction: what a part came to never changes, and on many machines a transaction that has looked
    # at all parts cannot end the simulation.
    async with database.acquire() as connection:
        outcomes = await part_outcomes(connection, simulation_id)
    if not outcomes:
        return False
    whole = Outcome()
    for outcome in outcomes:
        whole.merge(outcome)
    async with database.transaction() as connection:
        return await end_simulation(connection, simulation_id, SimulationState.DONE, real_now, whole)


async def next_simulation(database: Database) -> SimulationRow | None:
    """Returns the simulation that is to be worked on, None where there is none."""
    async with database.acquire() as connection:
        return await oldest_running(connection)
