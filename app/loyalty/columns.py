"""Tables as the recorder writes them: one list of columns makes both the SQL and the values of it.

A column goes to PostgreSQL as one text, in the form in which it writes arrays. The driver's own arrays ask of
each element whether it is an array itself, and cost 3.6 times as much
(docs/decisions/0093-columns-as-text.md).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

import orjson

_ESCAPE = re.compile(r"\\(u[0-9a-f]{4}|.)")

_Row = TypeVar("_Row")


class Column(NamedTuple, Generic[_Row]):
    """A column: its name, its type in PostgreSQL, and the value that a row gives it."""

    name: str
    type: str
    value: Callable[[_Row], object]


@dataclass(frozen=True, slots=True)
class Table(Generic[_Row]):
    """A table whose rows each belong to a member, written from one array for each column.

    `member` is the column of the member's id, which is written first; the game's id is `$1` of the statement.
    """

    name: str
    columns: Sequence[Column[_Row]]
    member: str = "member_id"

    @property
    def names(self) -> Sequence[str]:
        """Returns the columns in the order of their arrays."""
        return (self.member, *(column.name for column in self.columns))

    @property
    def types(self) -> Sequence[str]:
        """Returns the columns' types in PostgreSQL, in the order of their arrays."""
        return ("uuid", *(column.type for column in self.columns))

    def unnest(self, first: int) -> str:
        """Returns the call that makes rows of the arrays, which are the parameters from `$first` on."""
        arrays = (f"${number}::text::{kind}[]" for number, kind in enumerate(self.types, first))
        return f"unnest({', '.join(arrays)})"

    def insert(self, first: int, source: str) -> str:
        """Returns the INSERT of the arrays' rows, which inserts nothing where `source` is empty."""
        names = ", ".join(self.names)
        return (
            f"INSERT INTO {self.name} (game_id, {names}) SELECT $1, u.*"  # noqa: S608 - constants alone
            f" FROM {source}, {self.unnest(first)} AS u ({names})"
        )

    def values(self, rows: Sequence[tuple[UUID, Sequence[_Row]]]) -> list[list[object]]:
        """Returns the values of each column for the rows of each member."""
        members: list[object] = [member_id for member_id, own in rows for _ in own]
        flat = [row for _, own in rows for row in own]
        return [members, *(list(map(column.value, flat)) for column in self.columns)]

    def arrays(self, rows: Sequence[tuple[UUID, Sequence[_Row]]]) -> list[str]:
        """Returns the parameters for the rows of each member."""
        return list(map(array_text, self.types, self.values(rows)))


def array_text(kind: str, values: list[object]) -> str:
    """Returns an array of a type as PostgreSQL reads it.

    That is JSON in other brackets, but for control characters: JSON calls them by letters, PostgreSQL takes
    what follows a backslash as it is.
    """
    text = orjson.dumps(values, default=_element).decode()
    if kind == "text" and "\\" in text:
        text = _ESCAPE.sub(_unescaped, text)
    return f"{{{text[1:-1]}}}"


def _element(value: object) -> str:
    return f"\\x{value.hex()}" if isinstance(value, bytes) else str(value)


def _unescaped(escape: re.Match[str]) -> str:
    return escape[0] if escape[1] in {'"', "\\"} else orjson.loads(f'"{escape[0]}"')
