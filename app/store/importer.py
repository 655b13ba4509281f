"""A catalog from a CSV file: every row is checked before any is stored, and then all are, or none."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from app.domain.errors import UserFault
from app.domain.instants import parse_instant
from app.domain.rules import RuleBook
from app.domain.store import ItemKind
from app.infra.db import Database
from app.loyalty.inputs import invalid
from app.store.catalog import ItemDraft, Stored, check_draft, store_items
from app.studios.queries import GameRow
from app.studios.rules import RuleBooks

REQUIRED = ("sku", "kind", "title", "price")
OPTIONAL = (
    *("description", "category", "imageUrl", "minTier", "availableFrom", "availableUntil", "stock"),
    *("perMemberLimit", "comingSoon", "countries", "priority"),
)
LOCALIZED = ("title", "description")
"""Columns that there may be of every locale: `title` is English, `title.de` German."""
MAX_ROWS = 5_000
"""Items that one file may bring."""
MAX_ROW_FAULTS = 100
"""Faults that a report lists; it counts all of them."""
MAX_DIGITS = 16
"""Digits of the longest number that there can be."""

Value = TypeVar("Value")
OnProgress = Callable[[int, int], None]
"""Told how many rows were checked, of how many."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with a row: the line it begins on, the header being line 1; the column where one is to
    blame."""

    line: int
    column: str | None
    reason: str

    @property
    def sentence(self) -> str:
        place = f"Line {self.line:,}" if self.column is None else f"Line {self.line:,}, {self.column}"
        return f"{place}: {self.reason}"


@dataclass
class ImportReport:
    """What became of a file: with any fault in it, nothing was stored."""

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
    database: Database,
    books: RuleBooks,
    game: GameRow,
    lines: Iterable[str],
    clock: datetime,
    *,
    dry_run: bool = False,
    on_progress: OnProgress = lambda _done, _all: None,
) -> ImportReport:
    """Make or change the items of a file, all or none; an item that the file does not name stays as it is.

    With `dry_run`, reports the same and stores nothing.

    Without a column `stock`, the stock of the items that there are stays too. Repeating it changes nothing.
    Raises NoRules.
    """
    async with database.acquire() as connection:
        book = await books.of(connection, game)
    report = ImportReport()
    file = _File(report)
    drafts = file.read(lines)
    _check(drafts, file, book, game.now(clock), on_progress)
    if report.faulty == 0:
        stored: Sequence[Stored] = await store_items(
            *(database, game, [draft for _, draft in drafts], clock),
            keep_stock="stock" not in file.columns,
            dry_run=dry_run,
        )
        report.created = sum(one.created for one in stored)
        report.changed = len(stored) - report.created
    return report


def _check(
    drafts: Sequence[tuple[int, ItemDraft]],
    file: "_File",
    book: RuleBook,
    now: datetime,
    on_progress: OnProgress,
) -> None:
    on_progress(0, len(drafts))
    first: dict[str, int] = {}
    for place, (line, draft) in enumerate(drafts):
        for fault in check_draft(draft, book, now):
            file.report.fault(line, file.column_of(fault.path, draft), fault.message)
        if first.setdefault(draft.sku, line) != line:
            file.report.fault(line, "sku", f"This sku stands on line {first[draft.sku]:,} too.")
        on_progress(place + 1, len(drafts))


class _File:
    """Reads a file: what cannot be read of it is a fault of the report."""

    def __init__(self, report: ImportReport) -> None:
        self.report = report
        self.columns: list[str] = []

    def read(self, lines: Iterable[str]) -> list[tuple[int, ItemDraft]]:
        """The items that could be read, each with its line."""
        drafts: list[tuple[int, ItemDraft]] = []
        for line, cells in self._rows(lines):
            if not self.columns:
                self.columns = [name.strip().removeprefix("\ufeff") for name in cells]
                if not self._header_is_good():
                    break
            elif len(cells) != len(self.columns):
                said = f"The row has {len(cells)} fields where the header has {len(self.columns)}."
                self.report.fault(line, None, said)
            else:
                self.report.rows += 1
                if self.report.rows > MAX_ROWS:
                    self.report.fault(line, None, f"There may be {MAX_ROWS:,} items in a file: divide it.")
                    break
                drafts += self._draft(line, dict(zip(self.columns, cells, strict=True)))
        if not self.columns:
            self.report.fault(1, None, f"The first line must name the columns {','.join(REQUIRED)}.")
        return drafts

    def _rows(self, lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(lines, strict=True)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.report.fault(line, None, f"The row is not CSV ({error}): is a quotation mark left open?")
                return
            if cells:
                yield line, cells

    def _header_is_good(self) -> bool:
        known = {*REQUIRED, *OPTIONAL}
        for name in REQUIRED:
            if name not in self.columns:
                self.report.fault(1, name, "The column is missing.")
        for place, name in enumerate(self.columns):
            base, dot, _ = name.partition(".")
            if name not in known and not (dot and base in LOCALIZED):
                shown = ", ".join((*REQUIRED, *OPTIONAL))
                self.report.fault(1, name[:40], f"The column is not known. There are {shown}, title.LOCALE.")
            elif name in self.columns[:place]:
                self.report.fault(1, name[:40], "The column is there twice.")
        return self.report.faulty == 0

    def _draft(self, line: int, cells: dict[str, str]) -> list[tuple[int, ItemDraft]]:
        read = _Row(line, cells, self.report)
        before = self.report.faulty
        draft = ItemDraft(
            sku=cells["sku"],
            kind=read.value("kind", _kind) or ItemKind.DIGITAL,
            title=self.texts("title", cells),
            price=read.value("price", _whole) or 0,
            description=self.texts("description", cells),
            category=cells.get("category") or None,
            image_url=cells.get("imageUrl") or None,
            min_tier=cells.get("minTier") or None,
            available_from=read.value("availableFrom", parse_instant),
            available_until=read.value("availableUntil", parse_instant),
            stock=read.value("stock", _whole),
            per_member_limit=read.value("perMemberLimit", _whole),
            coming_soon=read.value("comingSoon", _yes) or False,
            countries=cells.get("countries", "").split(),
            priority=read.value("priority", _whole) or 0,
        )
        for name in ("kind", "price"):
            if not cells[name]:
                self.report.fault(line, name, "is missing.")
        return [(line, draft)] if self.report.faulty == before else []

    def texts(self, name: str, cells: dict[str, str]) -> list[tuple[str, str]]:
        """The texts of a row, by locale; empty cells are none."""
        return [
            (column.partition(".")[2] or "en", text)
            for column, text in cells.items()
            if column.partition(".")[0] == name and text
        ]

    def column_of(self, path: Sequence[str], draft: ItemDraft) -> str:
        """The column that a fault of an item is about."""
        name = path[0]
        if name in LOCALIZED and len(path) > 1:
            texts = draft.title if name == "title" else draft.description
            locale = texts[int(path[1])][0]
            return name if locale == "en" else f"{name}.{locale[:40]}"
        return name


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    cells: dict[str, str]
    report: ImportReport

    def value(self, name: str, parse: Callable[[str], Value]) -> Value | None:
        """What a cell says; None for an empty one, and for one at fault, which is reported."""
        text = self.cells.get(name, "")
        if not text:
            return None
        try:
            return parse(text)
        except ValueError as error:
            self.report.fault(self.line, name, f"{error}.")
        except UserFault as fault:
            self.report.fault(self.line, name, fault.message)
        return None


def _kind(text: str) -> ItemKind:
    if text not in set(ItemKind):
        raise invalid(f"must be {' or '.join(ItemKind)}.")
    return ItemKind(text)


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MAX_DIGITS):
        raise invalid("must be a whole number, without signs between its digits.")
    return int(text)


def _yes(text: str) -> bool:
    if text not in {"true", "false"}:
        raise invalid("must be true or false.")
    return text == "true"
