"""The history from before Laurel: purchases from a CSV file, each counted at its own instant (rules.md §6).

The file is read once and staged in a temporary table, sorted there by player and time, and recorded in
transactions of whole players. What is known already is found by one comparison of tables, so an import that
was interrupted goes on where it stopped, and one that is repeated changes nothing and is quick.
"""

import asyncio
import csv
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

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
    on_progress: OnProgress = lambda _phase, _done, _all: None,
) -> ImportReport:
    """Record the purchases of a file, players joining at their first one; faulty rows are left out.

    `clock` is the real instant; in a sandbox its own takes its place. Repeating it, after an interruption
    too, ends with the same result. Raises FileRefused, NoRules, and OSError for a file that is not there.
    """
    report = ImportReport()
    async with database.acquire() as connection, _staging(connection):
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            size = path.stat().st_size
            rows = _rows(file, report)
            while batch := _take(rows, STAGED):
                await connection.copy_records_to_table("laurel_import", records=batch, columns=_STAGED_COLUMNS)
                on_progress(Phase.READING, min(file.buffer.tell(), size), size)
        importer = _Importer(database, books, game, clock, report, connection, on_progress)
        await importer.run()
    report.trim()
    return report


# --- reading ---

Staged = tuple[int, str, str, datetime, Decimal, str, bytes]
_STAGED_COLUMNS = ("line", "player_id", "purchase_id", "occurred_at", "amount", "currency", "fingerprint")


def _rows(lines: Iterator[str], report: ImportReport) -> Iterator[Staged]:
    """The rows of the file that can be recorded; the others are faults of the report."""
    reader = csv.reader(lines)
    places = _places(reader)
    width = max(places) + 1
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            report.rows += 1
            report.fault(line, f"is not CSV: {error}. A quotation mark may not have been closed.")
            continue
        if not fields:
            continue
        report.rows += 1
        try:
            yield _row(line, fields, places, width)
        except ValueError as error:
            report.fault(line, str(error))
