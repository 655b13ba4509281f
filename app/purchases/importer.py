"""The history from before Laurel: purchases from a CSV file, each counted at its own instant (rules.md §6).

The file is read once and staged in temporary tables, sorted there by player and time, and recorded in
transactions of whole players. Purchases that are recorded already are left out as the file is read, so an
interrupted import goes on where it stopped, and a repeated one is quick and changes nothing.
"""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

import asyncpg

from app.audit_log.entries import Entry, Subject, append
from app.domain import amounts
from app.domain.errors import DomainError, UserErrorCode
from app.domain.events import Purchase
from app.infra.db import Connection
from app.loyalty.outcomes import Outcome, Recorded
from app.loyalty.record import record
from app.loyalty.state import EventRequest
from app.purchases.history_file import lines_of, opened, read_rows
from app.purchases.report_rows import ParsedRow, Reading
from app.purchases.service import refund_purchase
from app.purchases.staging import AT_A_TIME, recorded_inputs, stage, temporary_tables
from app.studios.core import GameSession

MAX_FAULTS = 100
"""Faulty rows that a report lists; it counts all of them."""
CHUNK = 400
"""Rows of one transaction; those of a player are not divided: one with more has a transaction alone."""
AT_ONCE = 2
"""Transactions under way: while the server writes one, this process computes the next."""


OWN_COLUMNS = Reading()
"""A file with the columns as Laurel names them."""


class Phase(StrEnum):
    """What an import is doing: reading counts bytes, recording counts rows."""

    READING = "reading"
    RECORDING = "recording"


OnProgress = Callable[[Phase, int, int], None]
"""Called with the phase, how much of it is done, and how much there is: bytes or rows."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row was not recorded; `line` is where it begins, the header being line 1."""

    line: int
    reason: str


@dataclass
class ImportReport:
    """The result of an import.

    Rows are `recorded` or `refunds` now, `already` recorded before with the same input, `ignored` since no
    money of a player moved, or `faulty`. `players` counts those that joined.
    """

    rows: int = 0
    recorded: int = 0
    refunds: int = 0
    already: int = 0
    ignored: int = 0
    players: int = 0
    faulty: int = 0
    faults: list[RowFault] = field(default_factory=list)

    def fault(self, line: int, reason: str) -> None:
        """Count a faulty row; the first `MAX_FAULTS` of the file are listed."""
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
            "refunds": self.refunds,
            "already": self.already,
            "ignored": self.ignored,
            "playersJoined": self.players,
            "faulty": self.faulty,
            "faults": [{"line": fault.line, "reason": fault.reason} for fault in self.faults],
        }


async def import_history(
    session: GameSession,
    path: Path,
    *,
    reading: Reading = OWN_COLUMNS,
    dry_run: bool = False,
    on_progress: OnProgress = lambda _phase, _done, _all: None,
) -> ImportReport:
    """Record the purchases of a file, then its refunds; players join at their first purchase.

    Faulty rows are left out. With `dry_run`, reports the same and records nothing. Repeating the import,
    after an interruption too, ends with the same result. Raises FileRefused, NoRules, and OSError for a file
    that cannot be opened.
    """
    report = ImportReport()
    with opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        lines = _reporting_progress(
            lines_of(file), lambda done: on_progress(Phase.READING, min(done, size), size)
        )
        async with session.core.database.acquire() as connection, temporary_tables(connection):
            # Without rules nothing can be recorded: that is refused at once.
            await session.core.rules.of(connection, session.game)
            rows = _recordable(read_rows(lines, reading), report)
            report.already += await stage(connection, session.game.id, rows)
            await _Importer(session, report, connection, on_progress, dry_run).run()
            if not dry_run:
                counts = report.as_json()
                del counts["faults"]
                entry = Entry(
                    *("importPurchases", Subject.GAME, session.game.id, session.game.id), after=counts
                )
                await append(connection, [entry])
    report.trim()
    return report


# --- reading ---


def _reporting_progress(lines: Iterable[str], on_read: Callable[[int], None]) -> Iterator[str]:
    """Returns the lines, and calls `on_read` now and then with the number of characters read."""
    read = 0
    for number, line in enumerate(lines):
        read += len(line)
        if number % AT_A_TIME == 0:
            on_read(read)
        yield line
    on_read(read)


def _recordable(rows: Iterable[ParsedRow], report: ImportReport) -> Iterator[ParsedRow]:
    """Returns the rows that can be recorded; the others are counted in the report."""
    for row in rows:
        report.rows += 1
        if row.fault is not None:
            report.fault(row.line, row.fault)
        elif row.sale is None and row.refund is None:
            report.ignored += 1
        else:
            yield row


_COUNT = "SELECT (SELECT count(*) FROM laurel_import) + (SELECT count(*) FROM laurel_import_refunds)"
# A purchaseId that is in the file twice is doubtful too: recorded last, one by one.
_MARK_REPEATS = """
    UPDATE laurel_import i SET doubtful = true
    FROM (
        SELECT line, row_number() OVER (PARTITION BY purchase_id ORDER BY line) AS place FROM laurel_import
    ) n
    WHERE n.line = i.line AND n.place > 1
"""
_DROP_REPEATS = """
    DELETE FROM laurel_import i USING (
        SELECT DISTINCT ON (purchase_id) purchase_id, line, fingerprint, doubtful FROM laurel_import
        ORDER BY purchase_id, line
    ) f
    WHERE f.purchase_id = i.purchase_id AND f.line < i.line AND i.purchase_id <> ALL($1::text[])
        AND NOT f.doubtful
    RETURNING i.line, f.line AS first, i.fingerprint = f.fingerprint AS is_same
"""
_SORT = "CREATE INDEX ON laurel_import (external_id, occurred_at, line)"
_NEXT = """
    SELECT line, external_id, purchase_id, occurred_at, amount, currency, fingerprint FROM laurel_import
    WHERE external_id > $1 AND doubtful = $2 ORDER BY external_id, occurred_at, line LIMIT $3
"""
_NEXT_REFUNDS = """
    SELECT line, purchase_id, refund_id, amount, currency, is_total, with_sale FROM laurel_import_refunds
    WHERE line > $1 ORDER BY line LIMIT $2
"""
_REFUNDED = """
    SELECT refunds, sum(amount) FROM loyalty_events
    WHERE game_id = $1 AND kind = 'REFUND' AND refunds = ANY($2::text[]) GROUP BY refunds
"""
_ALL_OF_PLAYER = """
    SELECT line, external_id, purchase_id, occurred_at, amount, currency, fingerprint FROM laurel_import
    WHERE external_id = $1 AND doubtful = $2 ORDER BY occurred_at, line
"""


# --- recording ---


def _request(row: asyncpg.Record) -> EventRequest:
    """Returns the event of a staged row, which was checked when it was read."""
    purchase = Purchase(
        reference=row["purchase_id"],
        occurred_at=row["occurred_at"],
        amount=row["amount"],
        currency=row["currency"],
    )
    return EventRequest(purchase, row["external_id"], fingerprint=row["fingerprint"], imported=True)


@dataclass
class _Importer:
    session: GameSession
    report: ImportReport
    connection: Connection
    on_progress: OnProgress
    dry_run: bool = False
    _refused: set[str] = field(default_factory=set[str])
    _done: int = 0
    _all: int = 0

    async def run(self) -> None:
        self._all = await self.connection.fetchval(_COUNT) or 0
        await self.connection.execute("ANALYZE laurel_import")
        await self.connection.execute(_MARK_REPEATS)
        await self.connection.execute(_SORT)
        await self._record_all(doubtful=False, at_once=AT_ONCE)
        # Of the rows with the same purchaseId the first is recorded by now; in a dry run nothing is.
        if self.dry_run:
            await self._check_replays()
        await self._record_all(doubtful=True, at_once=1)
        await self._refund_all()

    async def _check_replays(self) -> None:
        """Count the rows that repeat a purchaseId of the file, which a dry run has not recorded."""
        rows = await self.connection.fetch(_DROP_REPEATS, list(self._refused))
        for row in rows:
            if row["is_same"]:
                self.report.already += 1
            else:
                reason = f"This purchaseId stands on line {row['first']:,} with other input."
                self.report.fault(row["line"], reason)
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
        """Returns the rows by player and time, all rows of a few players at a time."""
        after = ""
        while rows := await self.connection.fetch(_NEXT, after, doubtful, CHUNK + 1):
            if len(rows) > CHUNK:
                last = rows[-1]["external_id"]
                whole = [row for row in rows if row["external_id"] != last]
                rows = whole or await self.connection.fetch(_ALL_OF_PLAYER, last, doubtful)
            after = rows[-1]["external_id"]
            if doubtful:
                rows = await self._not_recorded(rows)
            if rows:
                yield rows

    async def _not_recorded(self, rows: list[asyncpg.Record]) -> list[asyncpg.Record]:
        """Returns the rows without those that are recorded by now with the same input; counts the others."""
        ids = [row["purchase_id"] for row in rows]
        recorded = await recorded_inputs(self.connection, self.session.game.id, ids)
        new = [row for row in rows if recorded.get(row["purchase_id"]) != row["fingerprint"]]
        self.report.already += len(rows) - len(new)
        self._progress(len(rows) - len(new))
        return new

    async def _record(self, rows: Sequence[asyncpg.Record]) -> None:
        outcomes = await record(self.session, [_request(row) for row in rows], dry_run=self.dry_run)
        for row, outcome in zip(rows, outcomes, strict=True):
            self._count(row["line"], outcome)
            if self.dry_run and not isinstance(outcome, Recorded):
                self._refused.add(row["purchase_id"])
        self._progress(len(rows))

    def _count(self, line: int, outcome: Outcome) -> None:
        report = self.report
        if not isinstance(outcome, Recorded):
            report.fault(line, " ".join(fault.message for fault in outcome))
        elif outcome.replayed:
            report.already += 1
        else:
            report.recorded += 1
            report.players += outcome.created

    async def _refund_all(self) -> None:
        after = 0
        while rows := await self.connection.fetch(_NEXT_REFUNDS, after, CHUNK):
            after = rows[-1]["line"]
            purchases = [row["purchase_id"] for row in rows]
            sums = await self.connection.fetch(_REFUNDED, self.session.game.id, purchases)
            refunded: dict[str, Decimal] = dict(map(tuple, sums))
            for row in rows:
                await self._refund(row, refunded)
            self._progress(len(rows))

    async def _refund(self, row: asyncpg.Record, refunded: dict[str, Decimal]) -> None:
        """Record the refund of a row unless it is recorded; `refunded` is the sum so far of each purchase."""
        purchase, before = row["purchase_id"], refunded.get(row["purchase_id"], Decimal(0))
        amount = amounts.subtract(row["amount"], before) if row["is_total"] else row["amount"]
        if amount <= 0:
            self.report.already += 1
            return
        try:
            refund = await refund_purchase(
                self.session,
                purchase_id=purchase,
                refund_id=row["refund_id"],
                amount=amount,
                currency=row["currency"],
                reason="",
                dry_run=self.dry_run,
            )
        except DomainError as refused:
            if UserErrorCode.NOT_FOUND in refused.codes and await self._would_be_recorded(purchase):
                self.report.refunds += 1
            else:
                self._count_refusal(row, refused)
            return
        if refund.replayed:
            self.report.already += 1
        else:
            self.report.refunds += 1
            refunded[purchase] = amounts.add(before, amount)

    async def _would_be_recorded(self, purchase: str) -> bool:
        """Returns whether this is a dry run that would have recorded the purchase, from this same file."""
        if not self.dry_run or purchase in self._refused:
            return False
        return bool(
            await self.connection.fetchval(
                "SELECT count(*) FROM laurel_import WHERE purchase_id = $1", purchase
            )
        )

    def _count_refusal(self, row: asyncpg.Record, refused: DomainError) -> None:
        if UserErrorCode.ALREADY_REFUNDED in refused.codes:
            self.report.already += 1  # all of the purchase went back before, as the file says too
        elif UserErrorCode.NOT_FOUND not in refused.codes:
            self.report.fault(row["line"], str(refused))
        elif not row["with_sale"]:  # else the fault of the purchase itself has been reported
            self.report.fault(
                row["line"],
                f"The purchase {row['purchase_id']} that this gives back is not known:"
                " import the report that has it, then this one again.",
            )

    def _progress(self, rows: int) -> None:
        self._done += rows
        self.on_progress(Phase.RECORDING, self._done, self._all)
