"""The audit: in one read-only snapshot, three things must agree for every member: the stored standing, the
replay of the stored events, and the sums of the ledger (rules.md §6); and with them all else that must hold
between the tables. Nothing is repaired, and nobody is kept waiting.
"""

from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from uuid import UUID

import asyncpg
import orjson

from app.domain.access import GameId
from app.domain.events import Event, Snapshot
from app.domain.rules import RuleBook
from app.infra.db import Connection, Database
from app.loyalty.audit_checks import CHECKS, CLIMBS, SEASON_ENDS, Audited, Entry, Ledger
from app.loyalty.audit_growth import leaves_missing
from app.loyalty.audit_guards import expected_guards, missing_guards
from app.loyalty.audit_tables import OF_TABLES
from app.loyalty.past import stored_snapshots
from app.loyalty.queries import EventRows, event_rows, standing, stored_events
from app.studios.queries import GameRow, all_games
from app.studios.rules import NoRules, load_book

FIRST_IDS = 10
"""How many ids of violations an invariant names."""
PAGE = 500
"""Members that are read at a time."""
ROWS_AT_ONCE = 20_000
"""Events and entries held in memory at a time; those of one member are held together, however many."""

OnProgress = Callable[[int, int], None]
"""Called with how many members were audited, and of how many."""


@dataclass
class Invariant:
    """What must hold, and how it was found: `first_ids` are the first of the rows that violate it."""

    name: str
    checked: int = 0
    violations: int = 0
    first_ids: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def violated(self, row_id: object) -> None:
        self.violations += 1
        if len(self.first_ids) < FIRST_IDS:
            self.first_ids.append(str(row_id))

    def as_json(self) -> dict[str, object]:
        """Returns it as the command prints it; `ms` is the time that this invariant took."""
        return {
            "name": self.name,
            "checked": self.checked,
            "violations": self.violations,
            "firstIds": self.first_ids,
            "ms": round(self.seconds * 1000, 1),
        }


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What the audit found, an entry for every invariant.

    `beyond_span` counts members whose progress has passed the span by what is missing for the tier above.
    """

    members: int
    invariants: Sequence[Invariant]
    beyond_span: Mapping[str, int]

    @property
    def clean(self) -> bool:
        return all(invariant.violations == 0 for invariant in self.invariants)

    def as_json(self) -> dict[str, object]:
        return {
            "clean": self.clean,
            "members": self.members,
            "beyondSpan": dict(sorted(self.beyond_span.items())),
            "invariants": [invariant.as_json() for invariant in self.invariants],
        }


_MEMBERS = """
    SELECT id, game_id, joined_at, tier, progress, season_started_at, season_ends_at, p, p_expires_at, loops,
        lifetime_sc, lifetime_p, ltv_usd, applied_to, earning, points_holds, packs, wake_at, event_seq,
        history_seq, ledger_seq
    FROM members WHERE id > $1 ORDER BY id LIMIT $2
"""
_HISTORY = """
    SELECT member_id, seq, at, kind, tier, ladder_version, sc, p, event_seq, reference,
        CASE WHEN kind = 'RESTARTED' THEN (details->>'seasons')::int ELSE 1 END AS seasons,
        CASE WHEN details ? 'leaf0.measure' THEN details END AS path
    FROM loyalty_history WHERE game_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY member_id, seq
"""
_LEDGER = """
    SELECT member_id, count(*) AS rows, count(DISTINCT seq) AS numbers, min(seq) AS first, max(seq) AS last,
        coalesce(sum(delta) FILTER (WHERE unit = 'SC'), 0)::int8 AS sc,
        coalesce(sum(delta) FILTER (WHERE unit = 'P'), 0)::int8 AS p,
        count(*) FILTER (WHERE balance <> running) AS broken,
        count(*) FILTER (WHERE unit = 'P' AND kind = ANY($3::text[])) AS season_p
    FROM (
        SELECT member_id, seq, unit, delta, balance, kind,
            sum(delta) OVER (PARTITION BY member_id, unit ORDER BY seq) AS running
        FROM loyalty_ledger WHERE game_id = $1 AND member_id = ANY($2::uuid[])
    ) movements GROUP BY member_id
"""
_SEASONAL = sorted(SEASON_ENDS | CLIMBS)

GUARDS = "guards-in-place"
INVARIANTS = (*CHECKS, *(name for name, _, _ in OF_TABLES), GUARDS)
"""The names of all that is audited."""


async def audit(
    database: Database, real_now: datetime, *, on_progress: OnProgress = lambda _done, _all: None
) -> AuditReport:
    """Audit everything that is stored, as it was at one instant; `real_now` is the present of live games.

    Memory does not grow with the number of members. Raises NoRules where there are members without
    any, asyncpg's errors when the database fails.
    """
    invariants = {name: Invariant(name) for name in INVARIANTS}
    beyond_span: Counter[str] = Counter()
    async with (
        database.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        total = await connection.fetchval("SELECT count(*) FROM members") or 0
        books = await _read_books(connection)
        done = 0
        on_progress(done, total)
        async for members in _members(connection, books, real_now):
            for member in members:
                _check(member, invariants)
                beyond_span.update(leaves_missing(member.standing, member.book))
            done += len(members)
            on_progress(done, total)
        for name, tables, violating in OF_TABLES:
            await check_tables(connection, invariants[name], tables, violating)
        await _check_guards(connection, invariants[GUARDS])
    return AuditReport(done, list(invariants.values()), beyond_span)


@dataclass(frozen=True, slots=True)
class _Game:
    row: GameRow
    book: RuleBook | None


async def _read_books(connection: Connection) -> Mapping[UUID, _Game]:
    games: dict[UUID, _Game] = {}
    for row in await all_games(connection):
        try:
            games[row.id] = _Game(row, await load_book(connection, row.id))
        except NoRules:
            games[row.id] = _Game(row, None)
    return games


def _check(member: Audited, invariants: Mapping[str, Invariant]) -> None:
    for name, holds in CHECKS.items():
        invariant = invariants[name]
        started = perf_counter()
        try:
            held = holds(member)
        except (ArithmeticError, LookupError, ValueError):
            held = False  # what is stored cannot even be counted with
        invariant.seconds += perf_counter() - started
        invariant.checked += 1
        if not held:
            invariant.violated(member.id)


async def _check_guards(connection: Connection, invariant: Invariant) -> None:
    started = perf_counter()
    invariant.checked = len(expected_guards())
    for name in await missing_guards(connection):
        invariant.violated(name)
    invariant.seconds += perf_counter() - started


async def check_tables(
    connection: Connection, invariant: Invariant, tables: Sequence[str], violating: Sequence[str]
) -> None:
    """Check the rows of tables: `violating` are statements that find those where it does not hold."""
    started = perf_counter()
    for table in tables:
        invariant.checked += await connection.fetchval(f"SELECT count(*) FROM {table}") or 0
    for statement in violating:
        rows = await connection.fetch(
            f"SELECT id, count(*) OVER () AS total FROM ({statement}) v ORDER BY id LIMIT {FIRST_IDS}"
        )
        for row in rows:
            invariant.violated(row["id"])
        invariant.violations += (rows[0]["total"] - len(rows)) if rows else 0
    invariant.seconds += perf_counter() - started


async def audit_tables(
    database: Database, checks: Iterable[tuple[str, Sequence[str], Sequence[str]]]
) -> list[Invariant]:
    """Audit tables as they were at one instant; each check has its name, its tables and its statements.

    Raises asyncpg's errors when the database fails.
    """
    invariants: list[Invariant] = []
    async with (
        database.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        for name, tables, violating in checks:
            invariant = Invariant(name)
            await check_tables(connection, invariant, tables, violating)
            invariants.append(invariant)
    return invariants


async def _members(
    connection: Connection, games: Mapping[UUID, _Game], real_now: datetime
) -> AsyncIterator[list[Audited]]:
    """Yield all members with all that is stored of them, a bounded number at a time, ordered by id."""
    after = UUID(int=0)
    while page := await connection.fetch(_MEMBERS, after, PAGE):
        after = page[-1]["id"]
        for rows in _portions(page):
            yield await _read(connection, rows, games, real_now)


def _portions(page: Sequence[asyncpg.Record]) -> list[list[asyncpg.Record]]:
    """Cut a page so that no portion has much more than `ROWS_AT_ONCE`, unless one member alone has."""
    portions: list[list[asyncpg.Record]] = [[]]
    held = 0
    for row in page:
        rows = row["event_seq"] + row["history_seq"]
        if portions[-1] and held + rows > ROWS_AT_ONCE:
            portions.append([])
            held = 0
        portions[-1].append(row)
        held += rows
    return portions


async def _read(
    connection: Connection, rows: Sequence[asyncpg.Record], games: Mapping[UUID, _Game], real_now: datetime
) -> list[Audited]:
    ids: dict[UUID, list[UUID]] = {}
    for row in rows:
        ids.setdefault(row["game_id"], []).append(row["id"])
    events: dict[UUID, Sequence[asyncpg.Record]] = {}
    snapshots: dict[UUID, Sequence[Snapshot | None]] = {}
    history: dict[UUID, list[asyncpg.Record]] = {}
    ledger: dict[UUID, asyncpg.Record] = {}
    for game_id, of_game in ids.items():
        events |= await event_rows(connection, GameId(game_id), of_game)
        snapshots |= await stored_snapshots(connection, GameId(game_id), of_game)
        history |= _by_member(await connection.fetch(_HISTORY, game_id, of_game))
        movements = await connection.fetch(_LEDGER, game_id, of_game, _SEASONAL)
        ledger |= {row["member_id"]: row for row in movements}
    audited = []
    for row in rows:
        game = games.get(row["game_id"])
        if game is None:
            continue  # `no-orphans` says so; without its game a member has no rules to be judged by
        if game.book is None:
            raise NoRules
        audited.append(
            Audited(
                id=row["id"],
                joined_at=row["joined_at"],
                standing=standing(row),
                wake_at=row["wake_at"],
                numbers=(row["event_seq"], row["history_seq"], row["ledger_seq"]),
                game_now=game.row.now(real_now),
                book=game.book,
                events=_events(events, row["id"]),
                history=[_entry(entry) for entry in history.get(row["id"], ())],
                ledger=_ledger(ledger.get(row["id"])),
                snapshots=snapshots.get(row["id"], ()),
            )
        )
    return audited


def _by_member(rows: Sequence[asyncpg.Record]) -> Mapping[UUID, list[asyncpg.Record]]:
    by_member: dict[UUID, list[asyncpg.Record]] = {}
    for row in rows:
        by_member.setdefault(row["member_id"], []).append(row)
    return by_member


def _events(rows: EventRows, member_id: UUID) -> Sequence[Event] | None:
    try:
        return [stored.event for stored in stored_events(rows, member_id)]
    except ValueError:  # of a kind that is none, or of a member that was never absorbed
        return None


def _entry(row: asyncpg.Record) -> Entry:
    _, *values, path = row
    return Entry(*values, path={} if path is None else orjson.loads(path))


def _ledger(row: asyncpg.Record | None) -> Ledger:
    if row is None:
        return Ledger()
    _, *values = row
    return Ledger(*values)
