"""Paths: the ways to enter a tier and to keep it, each made of leaves that must all hold (rules.md §13).

Pure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from app.domain.growth.measures import Counted, Measure, value_of

SC = "SC"
"""The code of the measure that needs no declaration: the SC of the running season."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One condition: at least so much of a measure.

    Without a measure it is of SC, whose number the ladder has: the tier's `sc_from` to enter it, its
    `keep_threshold` to keep it.
    """

    measure: Measure | None = None
    at_least: Decimal = Decimal(0)

    @property
    def code(self) -> str:
        return SC if self.measure is None else self.measure.code


Path = tuple[Leaf, ...]
"""Leaves that must all hold."""
Paths = tuple[Path, ...]
"""Paths of which one must hold."""

SC_ALONE: Paths = ((Leaf(),),)
"""What enters and keeps a tier of which the rules say nothing else."""


def has_sc(path: Path) -> bool:
    """Returns whether one of the path's leaves is of SC."""
    return any(leaf.measure is None for leaf in path)


def is_sc_alone(path: Path) -> bool:
    """Returns whether the path asks for SC and nothing else."""
    return all(leaf.measure is None for leaf in path)


def measures_of(paths: Iterable[Path]) -> frozenset[Measure]:
    """Returns the measures that these paths need."""
    return frozenset(leaf.measure for path in paths for leaf in path if leaf.measure is not None)


def first_that_holds(paths: Paths, held: Counted, at: datetime, *, sc_holds: bool) -> Path | None:
    """Returns the first path whose leaves all hold at the instant, None where none does.

    Raises MeasureNotHeld.
    """
    return next((path for path in paths if _holds(path, held, at, sc_holds=sc_holds)), None)


def _holds(path: Path, held: Counted, at: datetime, *, sc_holds: bool) -> bool:
    return all(
        sc_holds if leaf.measure is None else value_of(held, leaf.measure, at) >= leaf.at_least
        for leaf in path
    )


@dataclass(frozen=True, slots=True)
class LeafState:
    """A leaf and how far it is: the value reached of the value needed."""

    leaf: Leaf
    value: Decimal
    needed: Decimal

    @property
    def is_open(self) -> bool:
        return self.value < self.needed

    @property
    def remaining(self) -> Decimal:
        """Returns what is missing, exactly; 0 where nothing is."""
        return max(Decimal(0), self.needed - self.value)

    @property
    def share(self) -> Fraction:
        """Returns how much of it is reached, exactly: 0 to 1."""
        return min(Fraction(1), Fraction(self.value) / Fraction(self.needed))


@dataclass(frozen=True, slots=True)
class PathState:
    """A path and how far each of its leaves is."""

    leaves: tuple[LeafState, ...]

    @property
    def open(self) -> tuple[LeafState, ...]:
        """Returns the leaves that do not hold."""
        return tuple(leaf for leaf in self.leaves if leaf.is_open)

    @property
    def share(self) -> Fraction:
        """Returns the least share of its leaves."""
        return min(leaf.share for leaf in self.leaves)


def path_state(path: Path, held: Counted, at: datetime, *, progress: int, needed: int) -> PathState:
    """Returns how far a path is, SC being at `progress` of `needed`. Raises MeasureNotHeld."""
    return PathState(
        tuple(
            LeafState(leaf, Decimal(progress), Decimal(needed))
            if leaf.measure is None
            else LeafState(leaf, value_of(held, leaf.measure, at), leaf.at_least)
            for leaf in path
        )
    )


def nearest_first(states: Iterable[PathState]) -> list[PathState]:
    """Returns the paths, the greatest share first, of equal ones with fewer open leaves."""
    return sorted(states, key=lambda state: (-state.share, len(state.open)))
