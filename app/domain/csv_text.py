"""CSV that others wrote: read within limits, with what damaged it named as what it is. Pure."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

MAX_COLUMNS = 250
"""Columns of a file; empty ones at the end do not count."""
MAX_FIELD_CHARS = 131_072
"""Characters of one field."""
EMPTY_AT_A_TIME = 1_000
"""Empty rows that are passed over at a time."""

SAVE_AS_UTF8 = (
    'Save it as UTF-8: in Excel "Save As", "CSV UTF-8 (Comma delimited)";'
    ' in LibreOffice "Save As", "Text CSV", character set "Unicode (UTF-8)".'
)
SEPARATORS = {",": "commas", "\t": "tabs", ";": "semicolons", "|": "vertical bars"}

_UTF16 = f"is UTF-16, not UTF-8. {SAVE_AS_UTF8}"
_CP1252 = f"it is probably Windows-1252 (cp1252, also called ANSI). {SAVE_AS_UTF8}"
_SIGNATURES = {
    b"\xff\xfe\x00\x00": f"is UTF-32, not UTF-8. {SAVE_AS_UTF8}",
    b"\x00\x00\xfe\xff": f"is UTF-32, not UTF-8. {SAVE_AS_UTF8}",
    b"\xff\xfe": _UTF16,
    b"\xfe\xff": _UTF16,
    b"\x1f\x8b": "is compressed with gzip: unpack it first.",
    b"PK\x03\x04": "is a ZIP archive or an Excel workbook: unpack it, or save the sheet as CSV UTF-8.",
    b"\xd0\xcf\x11\xe0": "is an Excel workbook: save the sheet as CSV UTF-8.",
}
_UNREADABLE = re.compile("[\udc80-\udcff\ufffd]")
_SHORTENED = re.compile(r"[+-]?\d([.,]\d+)?E[+-]\d{2,3}", re.ASCII)
_CELL_ERROR = re.compile(r"#(N/A|REF!|VALUE!|NAME\?|NUM!|NULL!|DIV/0!|#+)")


class NotText(Exception):
    """A file that is no UTF-8 text; the message continues "The file …" and says what to do."""


def check_head(head: bytes) -> None:
    """Raise NotText where the first bytes of a file show that it is something else."""
    for signature, words in _SIGNATURES.items():
        if head.startswith(signature):
            raise NotText(words)
    for half in (head[::2], head[1::2]):
        if half.count(0) > len(half) // 2:  # every second byte of UTF-16 in most scripts
            raise NotText(_UTF16)


def decoded(content: bytes) -> str:
    """Decode a whole file. Raises NotText."""
    check_head(content[:4096])
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise NotText(f"is not UTF-8 (byte {error.start:,}): {_CP1252}") from None


def without_mark(text: str) -> str:
    """Returns the text without the byte order mark that may precede it."""
    return text.lstrip("\ufeff")


def unreadable(cells: Sequence[str]) -> str | None:
    """Returns what is wrong with a row that was not UTF-8, or was once read as UTF-8 and was not."""
    if _UNREADABLE.search("\n".join(cells)) is None:
        return None
    return f"The row is not UTF-8, so that parts of it read as control characters: {_CP1252}"


def damaged(text: str) -> str | None:
    """Returns how a spreadsheet damaged the text of an id; None if it is intact.

    Damaged ids may look alike. The answer continues a sentence that begins with the id's name.
    """
    if _SHORTENED.fullmatch(text) is not None:
        return (
            "is a number that a spreadsheet shortened, so that its last digits are lost:"
            " export it again and open it with this column as text."
        )
    if _CELL_ERROR.fullmatch(text) is not None:
        return "is an error of a spreadsheet's formula: correct the formula, and export it again."
    return None


@dataclass(frozen=True, slots=True)
class Row:
    """A row, the line it begins on, and what is wrong with it where it could not be read."""

    line: int
    cells: Sequence[str] = ()
    broken: str | None = None

    @property
    def is_empty(self) -> bool:
        """Returns whether all its cells are empty."""
        return self.broken is None and not any(cell and not cell.isspace() for cell in self.cells)


def rows(lines: Iterable[str], separator: str = ",", first: int = 1) -> Iterator[Row]:
    """Yield the rows that are not empty, also after a broken row. `first` is the number of the first line.

    Of many empty rows, one in `EMPTY_AT_A_TIME` is yielded too, so that a reader can pause meanwhile.
    """
    reader = csv.reader(lines, delimiter=separator, strict=True)
    empty = 0
    while True:
        line = reader.line_num + first
        try:
            for cells in reader:
                if any(cells):
                    yield Row(line, cells)
                else:
                    empty += 1
                    if empty % EMPTY_AT_A_TIME == 0:
                        yield Row(line)
                line = reader.line_num + first
            return
        except csv.Error:
            yield Row(
                line,
                broken="The row is not CSV: a quotation mark is left open or not doubled,"
                f" or a field has more than {MAX_FIELD_CHARS:,} characters.",
            )


def names_of(cells: Sequence[str]) -> list[str]:
    """Returns the columns that a header names, without empty ones at the end."""
    names = [name.strip() for name in cells]
    while names and not names[-1]:
        names.pop()
    return names


def fitted(cells: Sequence[str], width: int) -> Sequence[str]:
    """Returns the cells under the columns of the header.

    Raises ValueError, with a sentence, where there are too few, or more than empty ones beyond.
    """
    if len(cells) == width:
        return cells
    if len(cells) > width and Row(0, cells[width:]).is_empty:
        return cells[:width]
    raise ValueError(f"The row has {len(cells):,} fields where the header has {width:,}.")


def too_wide(names: Sequence[str]) -> str | None:
    """Returns what is wrong with a header of too many columns; None for a good one."""
    if len(names) <= MAX_COLUMNS:
        return None
    return f"There are {len(names):,} columns; at most {MAX_COLUMNS} can be read: leave out those not needed."


def other_separator(names: Sequence[str], wanted: Collection[str]) -> str | None:
    """Returns what is wrong with a header that is not separated by commas; None for a good one."""
    whole = ",".join(names)
    by_commas = len(set(wanted) & set(names))
    for separator, called in SEPARATORS.items():
        others = {name.strip().strip('"') for name in whole.split(separator)}
        if separator != "," and len(set(wanted) & others) > by_commas:
            return f"The columns are separated by {called}: save the file as CSV separated by commas."
    return None
