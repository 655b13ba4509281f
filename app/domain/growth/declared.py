"""The measures that versions of the rules declare, and which are counted when (rules.md §13). Pure."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.growth.measures import Measure

_NOTHING: frozenset[str] = frozenset()


class DeclaredMeasures:
    """The measures of all versions, in the order in which they apply; `also` are counted whatever applies."""

    def __init__(
        self, starts: Sequence[datetime], declared: Sequence[Iterable[Measure]], also: Iterable[Measure]
    ) -> None:
        of_versions = [measure for measures in declared for measure in measures]
        self.by_definition: Mapping[str, Measure] = {
            measure.definition: measure for measure in (*of_versions, *also)
        }
        self._starts = starts
        self._of_version = [frozenset(measure.definition for measure in measures) for measures in declared]
        counted = frozenset(measure.definition for measure in also)
        later: list[frozenset[str]] = []
        for definitions in reversed(self._of_version):
            counted |= definitions
            later.append(counted)
        self._of_version_and_later = later[::-1]

    def counted_from(self, instant: datetime) -> frozenset[str]:
        """Returns the definitions of the measures of the version in force and of all later ones: what is
        counted of a member whose season started then."""
        return self._of_version_and_later[self._index(instant)] if self.by_definition else _NOTHING

    def needed_between(self, starts: datetime, until: datetime) -> frozenset[str]:
        """Returns the definitions of the measures of the versions in force in this time."""
        if not self.by_definition:
            return _NOTHING
        return _NOTHING.union(*self._of_version[self._index(starts) : self._index(until) + 1])

    def _index(self, instant: datetime) -> int:
        return bisect_right(self._starts, instant) - 1
