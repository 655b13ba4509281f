"""Pages of ordered lists: which part is wanted, and the SQL that reads it by the keys of the order.

A place in a list is the keys of one row. A page lies between two places, which stay when rows come or go.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

Place = TypeVar("Place", bound=tuple[object, ...])


@dataclass(frozen=True, slots=True)
class Window(Generic[Place]):
    """Rows after one place and before another: the first `limit` of them, or the last where `backward`."""

    limit: int
    after: Place | None = None
    before: Place | None = None
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A column that a list is ordered by, and literals that no row of it lies beyond."""

    column: str
    type: str
    lowest: str
    highest: str


def integer(column: str) -> Key:
    """A column of type int4."""
    return Key(column, "int4", "-2147483648", "2147483647")


def big_integer(column: str) -> Key:
    """A column of type int8."""
    return Key(column, "int8", "-9223372036854775808", "9223372036854775807")


def instant(column: str) -> Key:
    """A column of type timestamptz."""
    return Key(column, "timestamptz", "-infinity", "infinity")


def uuid(column: str) -> Key:
    """A column of type uuid."""
    return Key(column, "uuid", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff")


@dataclass(frozen=True, slots=True)
class Order:
    """The order of a list by columns whose values are unique together."""

    keys: tuple[Key, ...]
    descending: bool = True

    def between(self, parameter: int) -> str:
        """SQL: whether a row lies inside a window, whose `bounds` are the parameters from this one on."""
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
        """The parameters that `between` reads: twice as many as there are keys."""
        nowhere = (None,) * len(self.keys)
        return *(window.after or nowhere), *(window.before or nowhere)

    def by(self, *, backward: bool = False) -> str:
        """SQL: the columns to order by, from the end of the list where `backward`."""
        falling = self.descending is not backward
        return ", ".join(f"{key.column} DESC" if falling else key.column for key in self.keys)
