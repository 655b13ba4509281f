"""How commands speak: results on stdout, all else on stderr."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from typing import Annotated

import orjson
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from app.domain.amounts import plain
from app.domain.instants import format_instant

WIDE = 200
"""Columns of a table that no terminal shows."""

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and store nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result alone, as JSON.")]


def emit_json(result: object, *, indent: bool = True) -> None:
    """The machine-readable result: instants in RFC 3339, decimals as strings."""
    option = orjson.OPT_INDENT_2 if indent else 0
    text = orjson.dumps(result, default=_plain, option=option | orjson.OPT_PASSTHROUGH_DATETIME)
    sys.stdout.write(text.decode() + "\n")
    sys.stdout.flush()


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return format_instant(value)
    if isinstance(value, Decimal):
        return plain(value)
    raise TypeError(type(value).__name__)


def emit(result: object, *, as_json: bool, words: str) -> None:
    """The result: for a program or, in words, for a person."""
    if as_json:
        emit_json(result)
    else:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()


def in_words(done: str, *, dry_run: bool) -> str:
    """Returns the words for what a command did, or in a dry run would do."""
    return f"Dry run, nothing was stored. It would say: {done}" if dry_run else done


def as_tried(*, dry_run: bool) -> dict[str, object]:
    """Returns what the JSON of a dry run has beside what it would have."""
    return {"dryRun": True} if dry_run else {}


def emit_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for a person; as wide as it needs to be where nobody looks at a terminal."""
    table = Table(*headings, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*(shown(cell) for cell in row))
    width = None if sys.stdout.isatty() else WIDE
    Console(width=width, markup=False, highlight=False).print(table)


def shown(value: object) -> str:
    """A value as a person reads it."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    return _plain(value) if isinstance(value, (datetime, Decimal)) else str(value)


def note(words: str) -> None:
    """Something to know while waiting."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar on stderr."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        yield bar
