"""Import a catalog from a CSV file: all rows are stored in one transaction, once every row is checked."""

import asyncio
import io
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TypeVar

from app.domain import csv_text
from app.domain.csv_text import Row
from app.domain.errors import DomainError
from app.domain.instants import parse_instant
from app.domain.rules import RuleBook
from app.domain.store import ItemKind
from app.domain.text import with_plain_line_ends
from app.loyalty.inputs import invalid
from app.pictures.service import UnknownPictures
from app.store.catalog import (
    ItemDraft,
    Stored,
    UnknownItems,
    check_draft,
    store_items,
    unknown_picture,
)
from app.studios.core import GameSession

REQUIRED = ("sku", "kind", "title", "price")
OPTIONAL = (
    *("description", "category", "imageUrl", "minTier", "availableFrom", "availableUntil", "stock"),
    *("perMemberLimit", "comingSoon", "countries", "priority", "grants", "grantsCoupon"),
    *("grantsValue", "grantsCurrency"),
)
LOCALIZED = ("title", "description")
"""Columns that may come once for each locale: `title` is English, `title.de` German."""
MAX_ROWS = 5_000
"""Items of one file."""
MAX_ROW_FAULTS = 100
"""Faults that a report lists; it counts all of them."""
MAX_DIGITS = 16
"""Digits of the longest number that is accepted."""
_AMOUNT = re.compile(rf"\d{{1,{MAX_DIGITS}}}(\.\d{{1,6}})?", re.ASCII)
AT_A_TIME = 50
"""Rows that are read or checked before the event loop serves other requests."""

Value = TypeVar("Value")
_THERE_ARE = f" There are {', '.join((*REQUIRED, *OPTIONAL))}, title.LOCALE, description.LOCALE."
OnProgress = Callable[[int, int], None]
"""Called with how many rows were checked, of how many."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with a row: the line it begins on (the header is line 1), perhaps the column."""

    line: int
    column: str | None
    reason: str

    @property
    def sentence(self) -> str:
        place = f"Line {self.line:,}" if self.column is None else f"Line {self.line:,}, {self.column}"
        return f"{place}: {self.reason}"


@dataclass
class ImportReport:
    """The result of an import: with any fault in the file, nothing was stored."""

    rows: int = 0
    created: int = 0
    changed: int = 0
    faulty: int = 0
    faults: list[RowFault] = field(default_factory=list[RowFault])

    def fault(self, line: int, column: str | None, reason: str) -> None:
        self.faulty += 1
        if len(self.faults) < MAX_ROW_FAULTS:
            self.faults.append(RowFault(line, column, reason))

    def as_json(self) -> dict[str, object]:
        return {
            "rows": self.rows,
            "created": self.created,
            "changed": self.changed,
            "faulty": self.faulty,
            "faults": [
                {"line": fault.line, "column": fault.column, "reason": fault.reason} for fault in self.faults
            ],
        }


async def import_catalog(
    session: GameSession,
    text: str,
    *,
    dry_run: bool = False,
    on_progress: OnProgress = lambda _done, _all: None,
) -> ImportReport:
    """Create or change the items of a file, all or nothing; other items stay as they are.

    With `dry_run`, reports the same and stores nothing. Without a column `stock`, existing items keep their
    stock. Repeating it changes nothing. Raises NoRules.
    """
    async with session.core.database.acquire() as connection:
        book = await session.core.rules.of(connection, session.game)
    report = ImportReport()
    rows = await _filled_rows(text)
    header = _Header.read(rows[0] if rows else None, report)
    if header is None:
        return report
    items = _Items(header, report, book, session.game_now)
    on_progress(0, len(rows) - 1)
    for place, row in enumerate(rows[1:], 1):
        await _yield_to_others(place)
        items.read(row)
        on_progress(place, len(rows) - 1)
    if report.faulty == 0:
        try:
            stored: Sequence[Stored] = await store_items(
                *(session.core.database, session.game, items.drafts, session.real_now),
                keep_stock="stock" not in header.columns,
                operation="importCatalog",
                dry_run=dry_run,
            )
        except UnknownPictures as unknown:
            items.report_unknown_pictures(unknown.paths)
            return report
        except UnknownItems as unknown:
            items.report_unknown_items(unknown)
            return report
        report.created = sum(item.created for item in stored)
        report.changed = len(stored) - report.created
    return report


async def _filled_rows(text: str) -> list[Row]:
    """Returns the header and the rows that are not empty: at most one too many, none after a broken one."""
    rows: list[Row] = []
    lines = io.StringIO(csv_text.without_mark(text), newline="")
    for place, row in enumerate(csv_text.rows(lines)):
        await _yield_to_others(place)
        if not row.is_empty:
            rows.append(row)
        if row.broken is not None or len(rows) > MAX_ROWS + 1:
            break
    return rows


async def _yield_to_others(place: int) -> None:
    if place % AT_A_TIME == 0:
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True)
class _Header:
    """The columns of a file, after they were checked."""

    columns: Sequence[str]

    @classmethod
    def read(cls, row: Row | None, report: ImportReport) -> "_Header | None":
        """Returns the header, None where anything is wrong with it; every fault is reported."""
        columns = [] if row is None else csv_text.names_of(row.cells)
        for column, reason in _header_faults(columns, row):
            report.fault(1 if row is None else row.line, column, reason)
        return cls(columns) if report.faulty == 0 else None


def _header_faults(columns: Sequence[str], row: Row | None) -> Iterator[tuple[str | None, str]]:
    if row is None:
        yield None, f"The first line must name the columns {','.join(REQUIRED)}."
        return
    of_the_file = (
        row.broken or csv_text.too_wide(columns) or csv_text.other_separator(columns, {*REQUIRED, *OPTIONAL})
    )
    if of_the_file is not None:
        yield None, of_the_file
        return
    yield from ((name, "The column is missing.") for name in REQUIRED if name not in columns)
    seen: set[str] = set()
    listed = False
    for place, name in enumerate(columns, 1):
        base, dot, _ = name.partition(".")
        if not name:
            yield None, f"Column {place} has no name: name it, or leave it out."
        elif name not in {*REQUIRED, *OPTIONAL} and not (dot and base in LOCALIZED):
            yield name[:40], "The column is not known." if listed else f"The column is not known.{_THERE_ARE}"
            listed = True
        elif name in seen:
            yield name[:40], "The column is there twice."
        seen.add(name)


@dataclass
class _Items:
    """Reads the rows below a header, reporting every fault of each."""

    header: _Header
    report: ImportReport
    book: RuleBook
    game_now: datetime
    drafts: list[ItemDraft] = field(default_factory=list[ItemDraft])
    _first: dict[str, int] = field(default_factory=dict[str, int])
    """The line on which each sku was found first."""

    def read(self, row: Row) -> None:
        """Add the row's item to the drafts, which count only where no row has a fault."""
        self.report.rows += 1
        if self.report.rows > MAX_ROWS:
            self.report.fault(row.line, None, f"There may be {MAX_ROWS:,} items in a file: divide it.")
            return
        try:
            cells = csv_text.fitted(row.cells, len(self.header.columns)) if row.broken is None else ()
        except ValueError as error:
            self.report.fault(row.line, None, str(error))
            return
        of_the_row = row.broken or csv_text.unreadable(cells)
        if of_the_row is not None:
            self.report.fault(row.line, None, of_the_row)
            return
        read = _Row(row.line, dict(zip(self.header.columns, cells, strict=True)), self.report)
        draft = read.draft()
        for fault in check_draft(draft, self.book, self.game_now):
            read.fault(_column_of(fault.path, draft), fault.message)
        if self._first.setdefault(draft.sku, row.line) != row.line:
            read.fault("sku", f"This sku is on line {self._first[draft.sku]:,} too.")
        self.drafts.append(draft)

    def report_unknown_pictures(self, paths: Collection[str]) -> None:
        """Report the rows that name one of these paths."""
        for draft in self.drafts:
            if draft.image_url in paths:
                self.report.fault(self._first[draft.sku], "imageUrl", unknown_picture().message)

    def report_unknown_items(self, unknown: UnknownItems) -> None:
        """Report the rows that grant what the game does not define."""
        for draft in self.drafts:
            fault = unknown.fault_of(draft)
            if fault is not None:
                self.report.fault(self._first[draft.sku], fault.path[0], fault.message)


@dataclass(frozen=True, slots=True)
class _Row:
    """The cells of a row by their columns; what is wrong with one is reported once."""

    line: int
    cells: dict[str, str]
    report: ImportReport
    wrong: set[str] = field(default_factory=set[str])

    def fault(self, column: str, reason: str) -> None:
        """Report a fault of a cell, unless it was reported as unreadable."""
        if column not in self.wrong:
            self.report.fault(self.line, column, reason)

    def draft(self) -> ItemDraft:
        """Returns the item, without the cells that could not be read."""
        for name in ("kind", "price"):
            if not self.cells[name]:
                self._wrong(name, f"{name} is missing.")
        for name, text in self.cells.items():
            if (name == "sku" or name.startswith("title")) and (reason := csv_text.damaged(text)) is not None:
                self._wrong(name, f"{name} {reason}")
        value = self.value("grantsValue", _amount)
        return ItemDraft(
            sku=self.cells["sku"],
            kind=self.value("kind", _kind) or ItemKind.DIGITAL,
            title=self.texts("title"),
            price=self.value("price", _whole_number) or 0,
            description=self.texts("description"),
            category=self.cells.get("category") or None,
            image_url=self.cells.get("imageUrl") or None,
            min_tier=self.cells.get("minTier") or None,
            available_from=self.value("availableFrom", parse_instant),
            available_until=self.value("availableUntil", parse_instant),
            stock=self.value("stock", _whole_number),
            per_member_limit=self.value("perMemberLimit", _whole_number),
            coming_soon=self.value("comingSoon", _boolean) or False,
            countries=self.cells.get("countries", "").split(),
            priority=self.value("priority", _whole_number) or 0,
            grants=self.cells.get("grants") or None,
            grants_coupon=self.cells.get("grantsCoupon") or None,
            grants_value=None if value is None else (value, self.cells.get("grantsCurrency", "")),
        )

    def value(self, name: str, parse: Callable[[str], Value]) -> Value | None:
        """Returns the value of a cell; None for an empty one, and for a faulty one, which is reported."""
        text = self.cells.get(name, "")
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self._wrong(name, f"{error}.")
        except DomainError as refused:
            self._wrong(name, str(refused))
        return None

    def _wrong(self, name: str, reason: str) -> None:
        self.report.fault(self.line, name, reason)
        self.wrong.add(name)

    def texts(self, name: str) -> list[tuple[str, str]]:
        """Returns the texts of a row by locale, without empty cells."""
        return [
            (column.partition(".")[2] or "en", with_plain_line_ends(text))
            for column, text in self.cells.items()
            if column.partition(".")[0] == name and text
        ]


def _column_of(path: Sequence[str], draft: ItemDraft) -> str:
    """Returns the column that a fault of an item is about."""
    name = path[0]
    if name == "grantsValue" and path[-1] == "currency":
        return "grantsCurrency"
    if name in LOCALIZED and len(path) > 1:
        texts = draft.title if name == "title" else draft.description
        locale = texts[int(path[1])][0]
        return name if locale == "en" else f"{name}.{locale[:40]}"
    return name


def _kind(text: str) -> ItemKind:
    if text not in set(ItemKind):
        raise DomainError(invalid(f"must be {' or '.join(ItemKind)}."))
    return ItemKind(text)


def _amount(text: str) -> Decimal:
    if _AMOUNT.fullmatch(text) is None:
        raise DomainError(invalid("must be an amount, such as 4.99."))
    return Decimal(text)


def _whole_number(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MAX_DIGITS):
        raise DomainError(invalid("must be a whole number, without signs between its digits."))
    return int(text)


def _boolean(text: str) -> bool:
    if text not in {"true", "false"}:
        raise DomainError(invalid("must be true or false."))
    return text == "true"
