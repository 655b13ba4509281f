"""Output of commands: results on stdout, everything else on stderr."""

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
"""The width of a table when stdout is not a terminal, in characters."""

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and store nothing.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the result alone, as JSON.")]


def emit_json(result: object, *, indent: bool = True) -> None:
    """Print the result as JSON: instants in RFC 3339, decimals as strings."""
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
    """Print the result: as JSON, or in words."""
    if as_json:
        emit_json(result)
    else:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()


def result_words(done: str, *, dry_run: bool) -> str:
    """Returns the words for the result of a command, marked as such in a dry run."""
    return f"Dry run, nothing was stored. It would say: {done}" if dry_run else done


def dry_run_json(*, dry_run: bool) -> dict[str, object]:
    """Returns the further keys in the JSON of a dry run."""
    return {"dryRun": True} if dry_run else {}


def emit_table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table, as wide as the terminal, or of `WIDE` characters where stdout is none."""
    table = Table(*headings, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*(shown(cell) for cell in row))
    width = None if sys.stdout.isatty() else WIDE
    Console(width=width, markup=False, highlight=False).print(table)


def shown(value: object) -> str:
    """Returns a value as people read it."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    return _plain(value) if isinstance(value, (datetime, Decimal)) else str(value)


def note(words: str) -> None:
    """Print a remark on stderr."""
    sys.stderr.write(words + "\n")
    sys.stderr.flush()


@contextmanager
def progress() -> Iterator[Progress]:
    """Show a progress bar on stderr inside the context."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        yield bar
