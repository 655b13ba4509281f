"""Access to the values of a file that may have faults, so that its valid values can be checked together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.domain.amounts import parse_decimal
from app.domain.instants import parse_instant
from app.domain.paths import child
from app.domain.rules_faults import RulesFault


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a file and its path. A missing value, null, and a value at a `faulty` path read as None."""

    raw: object
    path: str
    faulty: frozenset[str]

    def __getitem__(self, key: str) -> "Part":
        """Returns the value at a key of an object; one without a value where there is no such key."""
        raw = self._valid()
        inner = raw.get(key) if isinstance(raw, dict) else None
        return Part(inner, child(self.path, key), self.faulty)

    def __iter__(self) -> Iterator["Part"]:
        """Returns the entries of a list; none where it is not a list."""
        raw = self._valid()
        entries: list[object] = raw if isinstance(raw, list) else []
        return (Part(inner, child(self.path, index), self.faulty) for index, inner in enumerate(entries))

    def members(self) -> dict[str, "Part"]:
        """Returns the value at each key of an object; none where it is not an object."""
        raw = self._valid()
        keys: list[str] = [*raw] if isinstance(raw, dict) else []
        return {key: self[key] for key in keys}

    def has(self, key: str) -> bool:
        """Returns whether an object has the key."""
        return isinstance(self.raw, dict) and key in self.raw

    @property
    def whole(self) -> int | None:
        raw = self._valid()
        return raw if isinstance(raw, int) else None

    @property
    def text(self) -> str | None:
        raw = self._valid()
        return raw if isinstance(raw, str) else None

    @property
    def decimal(self) -> Decimal | None:
        return None if self.text is None else parse_decimal(self.text)

    @property
    def instant(self) -> datetime | None:
        return None if self.text is None else parse_instant(self.text)

    def fault(self, message: str) -> RulesFault:
        """Returns a fault of this part."""
        return RulesFault(self.path, message)

    def _valid(self) -> object:
        return None if self.path in self.faulty else self.raw
