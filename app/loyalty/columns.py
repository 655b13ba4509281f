"""Tables as the recorder writes them: one list of columns makes both the SQL and the values of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

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

    def unnest(self, first: int) -> str:
        """Returns the call that makes rows of the arrays, which are the parameters from `$first` on."""
        types = ("uuid", *(column.type for column in self.columns))
        return f"unnest({', '.join(f'${number}::{kind}[]' for number, kind in enumerate(types, first))})"

    def insert(self, first: int, source: str) -> str:
        """Returns the INSERT of the arrays' rows, which inserts nothing where `source` is empty."""
        names = ", ".join(self.names)
        return (
            f"INSERT INTO {self.name} (game_id, {names}) SELECT $1, u.*"  # noqa: S608 - constants alone
            f" FROM {source}, {self.unnest(first)} AS u ({names})"
        )

    def arrays(self, rows: Sequence[tuple[UUID, Sequence[_Row]]]) -> list[list[object]]:
        """Returns the parameters for the rows of each member."""
        members: list[object] = [member_id for member_id, own in rows for _ in own]
        flat = [row for _, own in rows for row in own]
        return [members, *(list(map(column.value, flat)) for column in self.columns)]
