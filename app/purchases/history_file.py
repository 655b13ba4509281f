"""Reads a file of sales: finds out which report it is and where its columns are, and parses its rows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from app.domain import csv_text
from app.domain.csv_text import NotText, Row
from app.purchases.notations import ZONED
from app.purchases.report_rows import ParsedRow, Reading, ReportRows
from app.purchases.reports import COLUMNS, FORMATS, PLAIN, Report

MAX_ROWS = 10_000_000
"""Rows of one file."""
MAX_LINE_CHARS = 2**20
"""Characters of one line."""
HEAD_LINES = 10
"""Lines within which the header of a report has to be: some have a title above it."""


class FileRefused(Exception):
    """The file as a whole cannot be read; the message says why and what to do. Nothing was recorded."""


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open the file as text; bytes that are not UTF-8 become lone surrogates.

    Raises FileRefused for a file that is not text, and OSError for one that cannot be opened.
    """
    with path.open("rb") as binary:
        try:
            csv_text.check_head(binary.read(4096))
        except NotText as error:
            raise FileRefused(f"{path} {error}") from None
    with path.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        yield file


def lines_of(file: TextIO) -> Iterator[str]:
    """Returns the lines of a file. Raises FileRefused for a line that is too long."""
    number = 0
    while line := file.readline(MAX_LINE_CHARS + 1):
        number += 1
        if len(line) > MAX_LINE_CHARS:
            raise FileRefused(f"Line {number:,} has more than {MAX_LINE_CHARS:,} characters: is it CSV?")
        yield csv_text.without_mark(line) if number == 1 else line


def read_rows(lines: Iterator[str], reading: Reading) -> Iterator[ParsedRow]:
    """Returns the rows of a file that are not empty, parsed. Raises FileRefused for a faulty header."""
    head = list(islice(lines, HEAD_LINES))
    layout = _layout(head, reading)
    _check(layout, reading)
    read = ReportRows(layout.report, layout.names, reading)
    count = 0
    for row in csv_text.rows(chain(head, lines), layout.separator):
        if row.line <= layout.line or row.is_empty:
            continue
        if row.cells and row.cells[0] in layout.report.ends:
            return
        count += 1
        if count > MAX_ROWS:
            raise FileRefused(f"There may be {MAX_ROWS:,} rows in a file: divide it.")
        yield read.read(row)


@dataclass(frozen=True, slots=True)
class _Layout:
    """The report that a file is, and its header: the names of the columns, and the line that they are on."""

    report: Report
    names: Sequence[str]
    line: int
    separator: str


def _layouts(head: Sequence[str], reports: Sequence[Report], mapped: Mapping[str, str]) -> Iterator[_Layout]:
    """Returns the reports whose columns a line of the head names; `mapped` columns may have other names."""
    for report in reports:
        needed = {theirs for ours, theirs in report.columns.items() if ours not in mapped}
        for separator in (",", "\t"):
            for row in islice(csv_text.rows(head, separator), HEAD_LINES):
                names = csv_text.names_of(row.cells)
                if needed <= set(names):
                    yield _Layout(report, names, row.line, separator)


def _layout(head: Sequence[str], reading: Reading) -> _Layout:
    if reading.format is None:
        return _plain_layout(head, reading)
    reports = FORMATS[reading.format]
    layout = next(_layouts(head, reports, reading.columns), None)
    if layout is None:
        if (reason := csv_text.unreadable(head)) is not None:
            raise FileRefused(f"No header was found. {reason}")
        listed = "".join(f"\n  {report.name}: {', '.join(report.columns.values())}" for report in reports)
        raise FileRefused(
            f"The file is no report of the format {reading.format}: none of its first {HEAD_LINES} lines"
            f" names the columns of one, separated by commas or tabs. These are known:{listed}\n"
            "What is called differently is named with --map, as --map amount=Total."
        )
    return layout


def _plain_layout(head: Sequence[str], reading: Reading) -> _Layout:
    row = next(csv_text.rows(head), Row(1))
    names = csv_text.names_of(row.cells)
    columns = {ours: reading.columns.get(ours, ours) for ours in COLUMNS}
    if reading.currency is not None and columns["currency"] not in names:
        del columns["currency"]
    missing = [theirs for theirs in columns.values() if theirs not in names]
    if not missing:
        return _Layout(PLAIN, names, row.line, ",")
    if csv_text.unreadable(names) is not None:
        raise FileRefused(f"The header cannot be read. {csv_text.unreadable(names)}")
    sentences = [
        f"The first line must name the columns {','.join(COLUMNS)}, separated by commas:"
        f" {', '.join(missing)} not found.",
        row.broken or csv_text.other_separator(names, set(columns.values())),
    ]
    for name, reports in FORMATS.items():
        if (known := next(_layouts(head, reports, {}), None)) is not None:
            sentences.append(f"It looks like a report of {known.report.name}: add --format {name}.")
    sentences.append("What is called differently is named with --map, as --map amount=Total.")
    raise FileRefused(" ".join(sentence for sentence in sentences if sentence))


def _check(layout: _Layout, reading: Reading) -> None:
    """Raise FileRefused with all that is wrong with the header and with the options about it."""
    report, names = layout.report, layout.names
    if (wide := csv_text.too_wide(names)) is not None:
        raise FileRefused(wide)
    columns = {**report.columns, **reading.columns}
    counts = Counter(names)
    faults = [
        f"There is no column {theirs[:40]} for {ours}; there are {', '.join(name[:40] for name in names)}."
        for ours, theirs in reading.columns.items()
        if theirs not in counts
    ]
    faults += [
        f"The column {theirs} is there twice: leave one out."
        for theirs in dict.fromkeys(columns.values())
        if counts[theirs] > 1
    ]
    lacking = [ours for ours in COLUMNS if ours not in columns]
    if report.currency is not None or reading.currency is not None:
        lacking = [ours for ours in lacking if ours != "currency"]
    if lacking:
        shown = " ".join(f"--map {ours}=COLUMN" for ours in lacking)
        faults.append(f"{report.join}, and say which columns they are: {shown}.")
    if report.instants in ZONED and "occurredAt" not in reading.columns and reading.zone is None:
        faults.append(
            f"{report.columns['occurredAt']} has no zone: say whose clock it is with --zone, such as"
            " --zone UTC or --zone America/Los_Angeles. A day without a time counts from its beginning."
        )
    if faults:
        raise FileRefused(f"{report.name}: " + " ".join(faults))
