"""The history from before Laurel: purchases from a CSV file, each counted at its own instant (rules.md §6).

The file is read once and staged in a temporary table, sorted there by player and time, and recorded in
transactions of whole players. What is known already is found by one comparison of tables, so an import that
was interrupted goes on where it stopped, and one that is repeated changes nothing and is quick.
"""

import asyncio
import csv
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TypeVar

import asyncpg

from app.domain.amounts import parse_decimal
from app.domain.errors import UserFault
from app.domain.instants import parse_instant
from app.infra.db import Connection, Database
from app.loyalty.record import Outcome
from app.purchases.service import Payment, purchase_fact, record_purchases
from app.studios.queries import GameRow
from app.studios.rules import RuleBooks

COLUMNS = ("playerId", "purchaseId", "occurredAt", "amount", "currency")
MAX_FAULTS = 100
"""Faulty rows that a report lists; it counts all of them."""
CHUNK = 400
"""Rows of one transaction: those of a player are never divided, so a player with more has one alone."""
STAGED = 5_000
"""Rows that are read before they are staged together."""
AT_ONCE = 2
"""Transactions under way: while the server writes one, the next is judged."""


Value = TypeVar("Value")


class FileRefused(Exception):
    """The file as a whole cannot be read; the message says why and what to do. Nothing was recorded."""


class Phase(StrEnum):
    """What an import is doing: reading counts bytes, recording counts rows."""

    READING = "reading"
    RECORDING = "recording"


OnProgress = Callable[[Phase, int, int], None]
"""Told the phase, how much of it is done, of how much."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row was not taken; `line` is where it begins, the header being line 1."""

    line: int
    reason: str


@dataclass
class ImportReport:
    """What became of the rows: recorded now, known already with the same input, or at fault."""

    rows: int = 0
    recorded: int = 0
    already: int = 0
    players: int = 0
    faulty: int = 0
    faults: list[RowFault] = field(default_factory=list)

    def fault(self, line: int, reason: str) -> None:
        """Count a faulty row; of many, those with the lowest line numbers are kept."""
        self.faulty += 1
        self.faults.append(RowFault(line, reason))
        if len(self.faults) >= 2 * MAX_FAULTS:
            self.trim()

    def trim(self) -> None:
        self.faults = sorted(self.faults, key=lambda fault: fault.line)[:MAX_FAULTS]

    def as_json(self) -> dict[str, object]:
        return {
            "rows": self.rows,
            "recorded": self.recorded,
            "already": self.already,
            "playersJoined": self.players,
            "faulty": self.faulty,
            "faults": [{"line": fault.line, "reason": fault.reason} for fault in self.faults],
        }


async def import_history(
    database: Database,
    books: RuleBooks,
    game: GameRow,
    path: Path,
    clock: datetime,
    *,
    dry_run: bool = False,
    on_progress: OnProgress = lambda _phase, _done, _all: None,
) -> ImportReport:
    """Record the purchases of a file, players joining at their first one; faulty rows are left out.

    With `dry_run`, reports the same and records nothing.
    `clock` is the real instant; in a sandbox its own takes its place. Repeating it, after an interruption
    too, ends with the same result. Raises FileRefused, NoRules, and OSError for a file that is not there.
    """
    report = ImportReport()
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        size = os.fstat(file.fileno()).st_size
        rows = _rows(_told(file, lambda done: on_progress(Phase.READING, min(done, size), size)), report)
        async with database.acquire() as connection, _staging(connection):
            await books.of(connection, game)  # without rules nothing can be recorded: say so at once
            while batch := list(islice(rows, STAGED)):
                await connection.copy_records_to_table(
                    "laurel_import", records=batch, columns=_STAGED_COLUMNS
                )
            await _Importer(database, books, game, clock, report, connection, on_progress, dry_run).run()
    report.trim()
    return report


# --- reading ---

Staged = tuple[int, str, str, datetime, Decimal, str, bytes | None]
_STAGED_COLUMNS = ("line", "player_id", "purchase_id", "occurred_at", "amount", "currency", "fingerprint")


def _told(lines: Iterable[str], on_read: Callable[[int], None]) -> Iterator[str]:
    """The lines as they are, telling now and then how many characters have been read."""
    read = 0
    for number, line in enumerate(lines):
        read += len(line)
        if number % STAGED == 0:
            on_read(read)
        yield line
    on_read(read)


def _rows(lines: Iterable[str], report: ImportReport) -> Iterator[Staged]:
    """The rows of the file that can be recorded; the others are faults of the report."""
    reader = csv.reader(lines)
    places, width = _header(reader)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            report.rows += 1
            report.fault(line, f"The row is not CSV ({error}): is a quotation mark left open?")
            continue
        if not fields:
            continue
        report.rows += 1
        try:
            if len(fields) != width:
                raise ValueError(f"The row has {len(fields)} fields where the header has {width}.")
            yield _staged(line, [fields[place] for place in places])
        except UserFault as fault:
            report.fault(line, fault.message)
        except ValueError as error:
            report.fault(line, str(error))


def _header(reader: Iterator[list[str]]) -> tuple[list[int], int]:
    """Where our columns are, in any order and among others, and how many there are in all."""
    try:
        names = [name.strip() for name in next(reader, [])]
    except csv.Error as error:
        raise FileRefused(f"The file is not CSV: {error}.") from None
    wanted = f"The first line must name the columns {','.join(COLUMNS)}, separated by commas"
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise FileRefused(f"{wanted}: {', '.join(missing)} not found.")
    twice = [name for name in COLUMNS if names.count(name) > 1]
    if twice:
        raise FileRefused(f"{wanted}, each once: {', '.join(twice)} is there twice.")
    return [names.index(name) for name in COLUMNS], len(names)


def _staged(line: int, values: Sequence[str]) -> Staged:
    """A row as it is staged. Raises ValueError and `UserFault` with a sentence for what is wrong with it."""
    player, purchase, occurred, amount, currency = values
    occurred_at = _parsed("occurredAt", occurred, parse_instant)
    payment = Payment(
        player_id=player,
        purchase_id=purchase,
        amount=_parsed("amount", amount, parse_decimal),
        currency=currency,
        occurred_at=occurred_at,
    )
    fact = purchase_fact(payment, imported=True)
    return line, player, purchase, occurred_at, payment.amount, currency, fact.fingerprint


def _parsed(column: str, text: str, parse: Callable[[str], Value]) -> Value:
    try:
        return parse(text)
    except ValueError as error:
        raise ValueError(f"{column} {error}.") from None


# --- staging ---

_STAGE = """
    CREATE TEMPORARY TABLE laurel_import (
        line int8, player_id text COLLATE "C", purchase_id text, occurred_at timestamptz, amount numeric,
        currency text, fingerprint bytea, doubtful bool NOT NULL DEFAULT false
    )
"""
_FORGET_KNOWN = """
    DELETE FROM laurel_import i USING loyalty_events e
    WHERE e.game_id = $1 AND e.kind = 'PURCHASE' AND e.key = i.purchase_id AND e.fingerprint = i.fingerprint
        AND i.doubtful = $2
"""
# A purchaseId that is there twice, or was used before with other input: judged last, one after the other.
_DOUBT = """
    UPDATE laurel_import i SET doubtful = true
    FROM (
        SELECT line, row_number() OVER (PARTITION BY purchase_id ORDER BY line) AS place FROM laurel_import
    ) n
    WHERE n.line = i.line AND (n.place > 1 OR EXISTS (
        SELECT FROM loyalty_events e WHERE e.game_id = $1 AND e.kind = 'PURCHASE' AND e.key = i.purchase_id
    ))
"""
_REPEATS = """
    DELETE FROM laurel_import i USING (
        SELECT DISTINCT ON (purchase_id) purchase_id, line, fingerprint FROM laurel_import
        ORDER BY purchase_id, line
    ) f
    WHERE f.purchase_id = i.purchase_id AND f.line < i.line AND i.purchase_id <> ALL($2::text[])
        AND NOT EXISTS (
            SELECT FROM loyalty_events e
            WHERE e.game_id = $1 AND e.kind = 'PURCHASE' AND e.key = i.purchase_id
        )
    RETURNING i.line, f.line AS first, i.fingerprint = f.fingerprint AS is_same
"""
_SORT = "CREATE INDEX ON laurel_import (player_id, occurred_at, line)"
_NEXT = """
    SELECT line, player_id, purchase_id, occurred_at, amount, currency FROM laurel_import
    WHERE player_id > $1 AND doubtful = $2 ORDER BY player_id, occurred_at, line LIMIT $3
"""
_ALL_OF_PLAYER = """
    SELECT line, player_id, purchase_id, occurred_at, amount, currency FROM laurel_import
    WHERE player_id = $1 AND doubtful = $2 ORDER BY occurred_at, line
"""


@asynccontextmanager
async def _staging(connection: Connection) -> AsyncIterator[None]:
    await connection.execute(_STAGE)
    try:
        yield
    finally:
        if not connection.is_closed():
            await connection.execute("DROP TABLE laurel_import")


# --- recording ---


@dataclass
class _Importer:
    database: Database
    books: RuleBooks
    game: GameRow
    clock: datetime
    report: ImportReport
    connection: Connection
    on_progress: OnProgress
    dry_run: bool = False
    _refused: set[str] = field(default_factory=set[str])
    _done: int = 0
    _all: int = 0

    async def run(self) -> None:
        self._all = await self.connection.fetchval("SELECT count(*) FROM laurel_import") or 0
        await self.connection.execute("ANALYZE laurel_import")
        await self._forget_known(doubtful=False)
        await self.connection.execute(_DOUBT, self.game.id)
        await self.connection.execute(_SORT)
        await self._record_all(doubtful=False, at_once=AT_ONCE)
        # What the file says twice is known by now.
        if self.dry_run:
            await self._judge_repeats()
        await self._forget_known(doubtful=True)
        await self._record_all(doubtful=True, at_once=1)

    async def _forget_known(self, *, doubtful: bool) -> None:
        status = await self.connection.execute(_FORGET_KNOWN, self.game.id, doubtful)
        known = int(status.rpartition(" ")[2])
        self.report.already += known
        self._progress(known)

    async def _judge_repeats(self) -> None:
        """In a dry run nothing is known by now: the rows of the file are compared with each other."""
        rows = await self.connection.fetch(_REPEATS, self.game.id, list(self._refused))
        for row in rows:
            if row["is_same"]:
                self.report.already += 1
            else:
                said = f"This purchaseId stands on line {row['first']:,} with other input."
                self.report.fault(row["line"], said)
        self._progress(len(rows))

    async def _record_all(self, *, doubtful: bool, at_once: int) -> None:
        chunks = self._chunks(doubtful=doubtful)
        turn = asyncio.Lock()

        async def work() -> None:
            while True:
                async with turn:
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                await self._record(chunk)

        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(at_once):
                    group.create_task(work())
        except ExceptionGroup as failures:
            raise failures.exceptions[0] from None

    async def _chunks(self, *, doubtful: bool) -> AsyncIterator[list[asyncpg.Record]]:
        """Rows sorted by player and time, a few whole players at a time."""
        after = ""
        while rows := await self.connection.fetch(_NEXT, after, doubtful, CHUNK + 1):
            if len(rows) > CHUNK:
                last = rows[-1]["player_id"]
                whole = [row for row in rows if row["player_id"] != last]
                rows = whole or await self.connection.fetch(_ALL_OF_PLAYER, last, doubtful)
            after = rows[-1]["player_id"]
            yield rows

    async def _record(self, rows: Sequence[asyncpg.Record]) -> None:
        payments = [
            Payment(
                player_id=row["player_id"],
                purchase_id=row["purchase_id"],
                amount=row["amount"],
                currency=row["currency"],
                occurred_at=row["occurred_at"],
            )
            for row in rows
        ]
        outcomes = await record_purchases(
            *(self.database, self.books, self.game, payments, self.clock),
            dry_run=self.dry_run,
            imported=True,
        )
        for row, outcome in zip(rows, outcomes, strict=True):
            self._count(row["line"], outcome)
            if self.dry_run and isinstance(outcome, UserFault):
                self._refused.add(row["purchase_id"])
        self._progress(len(rows))

    def _count(self, line: int, outcome: Outcome) -> None:
        report = self.report
        if isinstance(outcome, UserFault):
            report.fault(line, outcome.message)
        elif outcome.replayed:
            report.already += 1
        else:
            report.recorded += 1
            report.players += outcome.created

    def _progress(self, rows: int) -> None:
        self._done += rows
        self.on_progress(Phase.RECORDING, self._done, self._all)
