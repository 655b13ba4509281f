"""Keyset pagination: the SQL that reads a page of an ordered list by the values of its order's columns.

A place in a list is the values of one row. A page lies between two places, which stay valid when rows are
added or deleted.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

Place = TypeVar("Place", bound=tuple[object, ...])


@dataclass(frozen=True, slots=True)
class Window(Generic[Place]):
    """The rows after one place and before another: the first `limit` of them, or the last if `backward`."""

    limit: int
    after: Place | None = None
    before: Place | None = None
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A column that a list is ordered by, and SQL literals of its lowest and highest possible values."""

    column: str
    type: str
    lowest: str
    highest: str


def integer(column: str) -> Key:
    """Returns the key for a column of type int4."""
    return Key(column, "int4", "-2147483648", "2147483647")


def big_integer(column: str) -> Key:
    """Returns the key for a column of type int8."""
    return Key(column, "int8", "-9223372036854775808", "9223372036854775807")


def instant(column: str) -> Key:
    """Returns the key for a column of type timestamptz."""
    return Key(column, "timestamptz", "-infinity", "infinity")


def uuid(column: str) -> Key:
    """Returns the key for a column of type uuid."""
    return Key(column, "uuid", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff")


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list by columns whose values are unique together."""

    keys: tuple[Key, ...]
    descending: bool = True

    def between(self, parameter: int) -> str:
        """Returns the SQL condition for rows of a window; its `bounds` are parameters from this one on."""
        row = ", ".join(key.column for key in self.keys)
        after, before = ("<", ">") if self.descending else (">", "<")
        return (
            f"({row}) {after} ({self._bound(parameter, upper=self.descending)})"
            f" AND ({row}) {before} ({self._bound(parameter + len(self.keys), upper=not self.descending)})"
        )

    def _bound(self, parameter: int, *, upper: bool) -> str:
        return ", ".join(
            f"coalesce(${number}::{key.type}, '{key.highest if upper else key.lowest}')"
            for number, key in enumerate(self.keys, parameter)
        )

    def bounds(self, window: Window[Place]) -> tuple[object, ...]:
        """Returns the parameters of `between`: twice as many as there are keys."""
        unbounded = (None,) * len(self.keys)
        return *(window.after or unbounded), *(window.before or unbounded)

    def by(self, *, backward: bool = False) -> str:
        """Returns the SQL list of columns to order by, from the end of the list if `backward`."""
        descending = self.descending is not backward
        return ", ".join(f"{key.column} DESC" if descending else key.column for key in self.keys)
