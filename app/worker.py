"""The worker: settles and fails what fell due in every game, counts what was recorded for its reports, and
removes what is over (rules.md §5, §7).

Any number of workers may run, in processes of their own or inside the server: each takes what no other
one holds. All that it does is in whole transactions, so one that dies anywhere leaves nothing half done.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from enum import Enum, auto
from functools import partial
from time import monotonic

import structlog

from app.approvals.service import expire
from app.audit_log.actors import WORKER, acting
from app.domain.access import GameId
from app.domain.errors import Unavailable
from app.identity.service import forget_expired
from app.infra.clock import Clock, real_time
from app.infra.metrics import Metrics
from app.loyalty.queries import count_due
from app.loyalty.service import sweep
from app.orders.quoting import forget_quotes
from app.reports.service import count_game
from app.scenarios.clock import DUE, WorkOfGame
from app.studios.core import Core, GameSession
from app.studios.queries import GameRow
from app.studios.rules import NoRules
from app.studios.service import list_games

ROUND_SECONDS = 1.0
"""From the end of one round to the start of the next: how late a boundary may be settled unseen."""
REST_ROUNDS = 30
"""Rounds for which a game is left alone after what was due in it could not be settled."""
LOOK_SECONDS = 5.0
"""From the end of one look through a game's members to the start of the next of its kind, at least."""
LOOK_SHARE = 50
"""The wait for the next look, in lengths of the last one: a large game takes no larger share of the time."""
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0
"""How long it waits before it tries again, when the database is not to be reached."""

_SPACED = {"wishes", "milestones", "reports"}
"""The jobs that look through all members of a game, each time."""

_log = structlog.get_logger("laurel.worker")
_Job = Callable[[GameRow], Awaitable[int]]


class _Outcome(Enum):
    DONE = auto()
    FAILED = auto()
    DATABASE_LOST = auto()


class _Stopped(Exception):
    """Leaves a long sweep between two batches, when the worker is to stop."""


async def run_worker(
    core: Core,
    stop: asyncio.Event,
    *,
    metrics: Metrics | None = None,
    clock: Clock = real_time,
    pause: float = ROUND_SECONDS,
) -> None:
    """Work until `stop` is set or the task is cancelled; both leave after the transaction at hand.

    Outlives a database that goes away: it logs that, waits (`FIRST_PAUSE_SECONDS`, then twice as long each
    time, `LONGEST_PAUSE_SECONDS` at most) and goes on. Outlives a game that it cannot settle: it leaves that
    one alone for `REST_ROUNDS`. `pause` is in seconds; `clock` is the real instant, in whose place a sandbox
    has its own.
    """
    with acting(WORKER):
        await _work(_Worker(core, stop, metrics or Metrics(), clock), stop, pause)


async def _work(worker: "_Worker", stop: asyncio.Event, pause: float) -> None:
    failures = 0
    _log.info("worker started")
    while not stop.is_set():
        reached = await worker.round()
        failures = 0 if reached else failures + 1
        wait = pause if reached else min(FIRST_PAUSE_SECONDS * 2.0 ** (failures - 1), LONGEST_PAUSE_SECONDS)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), wait)
    _log.info("worker stopped")


class _Worker:
    def __init__(
        self,
        core: Core,
        stop: asyncio.Event,
        metrics: Metrics,
        clock: Callable[[], datetime],
    ) -> None:
        self._core = core
        self._stop = stop
        self._metrics = metrics
        self._clock = clock
        self._games: Sequence[GameRow] = ()
        self._resting: dict[tuple[str, GameId], int] = {}
        self._looks_at: dict[tuple[str, GameId], float] = {}

    async def round(self) -> bool:
        """Everything that is due now, once; whether the database could be reached for all of it."""
        self._games = ()
        outcome = await self._guarded("games", self._read_games)
        for game in self._games:
            if self._stop.is_set() or outcome is _Outcome.DATABASE_LOST:
                break
            outcome = await self._visit(game)
        if outcome is not _Outcome.DATABASE_LOST:
            outcome = await self._guarded("approvals", self._expire)
        if outcome is not _Outcome.DATABASE_LOST:
            outcome = await self._guarded("forget", self._forget)
        return outcome is not _Outcome.DATABASE_LOST

    async def _visit(self, game: GameRow) -> _Outcome:
        """One game's trouble is not another's, nor one job's: it rests, and the others are done as always."""
        outcome = _Outcome.DONE
        jobs: Mapping[str, _Job] = {
            "sweep": self._sweep,
            **{job: partial(self._until_stopped, work) for job, work in DUE.items()},
            "order quotes": partial(self._until_stopped, forget_quotes),
            "reports": self._count,
        }
        for job, work in jobs.items():
            if self._stop.is_set() or outcome is _Outcome.DATABASE_LOST:
                break
            rests = self._resting.get((job, game.id), 0)
            if rests > 0:
                self._resting[job, game.id] = rests - 1
                continue
            work_now = partial(self._spaced, job, work) if job in _SPACED else work
            outcome = await self._guarded(job, partial(work_now, game), game=game.slug)
            self._resting[job, game.id] = REST_ROUNDS if outcome is _Outcome.FAILED else 0
        return outcome

    async def _read_games(self) -> int:
        self._games = await list_games(self._core.database)
        async with self._core.database.acquire() as connection:
            self._metrics.backlog("sweep", await count_due(connection, self._games, self._clock()))
        return 0

    async def _sweep(self, game: GameRow) -> int:
        settled = 0

        def on_batch(count: int) -> None:
            nonlocal settled
            settled += count
            if self._stop.is_set():
                raise _Stopped

        with suppress(_Stopped, NoRules):  # without rules there are no members to settle yet
            await sweep(self._core, game.id, self._clock(), on_batch=on_batch)
        return settled

    async def _until_stopped(self, work: WorkOfGame, game: GameRow) -> int:
        def go_on() -> None:
            if self._stop.is_set():
                raise _Stopped

        with suppress(_Stopped, NoRules):
            return await work(GameSession(self._core, game, self._clock()), on_each=go_on)
        return 0

    async def _spaced(self, job: str, work: _Job, game: GameRow) -> int:
        """Do what looks through all members of a game, if its last look is long enough ago."""
        started = monotonic()
        if started < self._looks_at.get((job, game.id), 0.0):
            return 0
        items = await work(game)
        ended = monotonic()
        self._looks_at[job, game.id] = ended + max(LOOK_SECONDS, LOOK_SHARE * (ended - started))
        return items

    async def _count(self, game: GameRow) -> int:
        counted = 0

        def on_batch(count: int) -> None:
            nonlocal counted
            counted += count
            if self._stop.is_set():
                raise _Stopped

        with suppress(_Stopped, NoRules):
            await count_game(self._core, game.id, self._clock(), on_batch=on_batch)
        return counted

    async def _expire(self) -> int:
        return await expire(self._core.database, self._clock())

    async def _forget(self) -> int:
        return await forget_expired(self._core.database, self._clock())

    async def _guarded(self, job: str, work: Callable[[], Awaitable[int]], **about: str) -> _Outcome:
        """Do one piece of work and count it; how it went. Failures are logged, never raised."""
        try:
            with self._metrics.batch(job) as batch:
                batch.items = await work()
        except Unavailable:
            _log.warning("database lost", job=job, **about)
            return _Outcome.DATABASE_LOST
        except Exception:  # noqa: BLE001 - whatever it was, others' work goes on and this is tried again
            _log.exception("work failed", job=job, **about)
            return _Outcome.FAILED
        if batch.items:
            _log.info("work done", job=job, items=batch.items, **about)
        return _Outcome.DONE
