"""Reading rules files: every fault with its path (rules.md §2, §9). Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from app.domain import amounts, instants
from app.domain.amounts import MAX_FACTOR_DIGITS, MAX_POINTS
from app.domain.locales import canonical

MIN_TIERS, MAX_TIERS = 2, 20
MAX_SEASON_DAYS = 3_660
MAX_EXPIRY_MONTHS = 240
MAX_LATE_WINDOW_HOURS = 8_784
MAX_BOOSTS = 100
MAX_CURRENCIES = 300
MAX_STEPS = 10
MAX_BENEFITS_PER_TIER = 50
MAX_MISSIONS = 100
MAX_ACTIVITIES = 100
MAX_STREAK_DAYS = 366
MAX_TEXT = 2_000
MAX_FAULTS = 100

CODE = re.compile(r"[A-Z][A-Z0-9_]{0,39}", re.ASCII)
CURRENCY = re.compile(r"[A-Z]{3}", re.ASCII)

Raw = object
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class RulesFault:
    """What is wrong, and where: `tiers[2].scFrom`."""

    path: str
    message: str


class RulesRefused(Exception):
    """A rules file with faults; all of them, up to `MAX_FAULTS`. Nothing was stored."""

    def __init__(self, faults: list[RulesFault]) -> None:
        super().__init__("; ".join(f"{fault.path}: {fault.message}" for fault in faults))
        self.faults = faults


@dataclass
class Reader:
    """Reads a document and keeps every fault instead of stopping at the first.

    A version that is `stored` was published, perhaps under older rules for locales.
    """

    stored: bool = False
    faults: list[RulesFault] = field(default_factory=list[RulesFault])

    def fault(self, path: str, message: str) -> None:
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(RulesFault(path, message))

    def finish(self) -> None:
        """Raises RulesRefused when anything was wrong."""
        if self.faults:
            raise RulesRefused(self.faults)

    def mapping(self, raw: Raw, path: str, required: set[str], optional: set[str]) -> Mapping[str, Raw]:
        """An object with these keys; unknown and missing ones are faults."""
        if not isinstance(raw, dict):
            self.fault(path or "$", "is not an object")
            return {}
        for key in sorted(required - raw.keys()):
            self.fault(_join(path, key), "is missing")
        for key in sorted(raw.keys() - required - optional, key=str):
            self.fault(_join(path, str(key)[:80]), "is not known here")
        return raw

    def entries(self, raw: Raw, path: str, most: int) -> Mapping[str, Raw]:
        """An object whose keys are codes of its own."""
        if not isinstance(raw, dict):
            self.fault(path, "is not an object")
            return {}
        if len(raw) > most:
            self.fault(path, f"has {len(raw)} entries; {most} at most")
            return {}
        return {str(key): value for key, value in raw.items()}

    def items(self, raw: Raw, path: str, most: int) -> list[Raw]:
        if not isinstance(raw, list):
            self.fault(path, "is not a list")
            return []
        if len(raw) > most:
            self.fault(path, f"has {len(raw)} entries; {most} at most")
            return []
        return raw

    def integer(self, raw: Raw, path: str, least: int, most: int) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int):
            self.fault(path, "is not a whole number")
            return least
        if not least <= raw <= most:
            self.fault(path, f"is not between {least:,} and {most:,}")
            return least
        return raw

    def factor(self, raw: Raw, path: str) -> Decimal:
        """A rate, multiplier or factor: an exact decimal >= 0 in a string."""
        if not isinstance(raw, str):
            self.fault(path, 'is not a decimal in a string, such as "1.25"')
            return Decimal(0)
        try:
            value = amounts.parse_decimal(raw)
        except ValueError as error:
            self.fault(path, str(error))
            return Decimal(0)
        if value < 0:
            self.fault(path, "is negative")
        elif amounts.places(value) > MAX_FACTOR_DIGITS or value >= 10**MAX_FACTOR_DIGITS:
            self.fault(path, f"has more than {MAX_FACTOR_DIGITS} digits before or after the point")
        return value

    def text(self, raw: Raw, path: str, most: int = MAX_TEXT) -> str:
        if not isinstance(raw, str) or not raw.strip() or not _storable(raw):
            self.fault(path, "is not a text")
            return ""
        if len(raw) > most:
            self.fault(path, f"is longer than {most} characters")
            return ""
        return raw

    def note(self, raw: Raw) -> str:
        """What the author says of the version; may be empty."""
        return "" if raw == "" else self.text(raw, "note")

    def code(self, raw: Raw, path: str) -> str:
        if not isinstance(raw, str) or CODE.fullmatch(raw) is None:
            self.fault(path, "is not a code: A-Z, 0-9 and _, at most 40, a letter first")
            return ""
        return raw

    def code_of(self, entry: Mapping[str, Raw], path: str) -> str:
        """The code of an entry; that it is missing has been told already."""
        return self.code(entry["code"], f"{path}.code") if "code" in entry else ""

    def word(self, raw: Raw, path: str, words: type[E]) -> E:
        try:
            return words(raw)
        except ValueError:
            self.fault(path, f"is not one of {', '.join(words)}")
            return next(iter(words))

    def instant(self, raw: Raw, path: str) -> datetime:
        try:
            return instants.parse_instant(raw if isinstance(raw, str) else "")
        except ValueError as error:
            self.fault(path, str(error))
            return instants.BEGINNING

    def interval(self, raw: Mapping[str, Raw], path: str) -> tuple[datetime, datetime]:
        """`from` and `until`, half open and not empty."""
        starts = self.instant(raw.get("from"), _join(path, "from"))
        until = self.instant(raw.get("until"), _join(path, "until"))
        if until <= starts and "from" in raw and "until" in raw:
            self.fault(_join(path, "until"), "is not after `from`")
        return starts, until

    def texts(self, raw: Raw, path: str) -> Mapping[str, str]:
        """A text per locale, English required (§9)."""
        found: dict[str, str] = {}
        for name, text in self.entries(raw, path, 50).items():
            at = _join(path, name[:40])
            locale = self.locale(name, at)
            if locale in found and not self.stored:
                self.fault(at, f"is there twice: {locale}")
            found[locale] = self.text(text, at)
        if isinstance(raw, dict) and "en" not in found:
            self.fault(_join(path, "en"), "is missing: English is required")
        return found

    def locale(self, name: str, path: str) -> str:
        try:
            return canonical(name)
        except ValueError as error:
            if not self.stored:
                self.fault(path, str(error))
            return name

    def tier_codes(self, raw: Raw, path: str, known: Mapping[str, int]) -> frozenset[str] | None:
        """A list of tier codes, or null for all tiers."""
        if raw is None:
            return None
        codes = self.items(raw, path, MAX_TIERS)
        for index, code in enumerate(codes):
            self.known_tier(code, f"{path}[{index}]", known)
        return frozenset(str(code) for code in codes)

    def known_tier(self, raw: Raw, path: str, known: Mapping[str, int]) -> str:
        if not isinstance(raw, str) or raw not in known:
            self.fault(path, f"is not a tier of the ladder: {', '.join(known)}")
            return ""
        return raw

    def unique(self, codes: list[str], path: str, key: str) -> None:
        for index, code in enumerate(codes):
            if code and code in codes[:index]:
                self.fault(f"{path}[{index}].{key}", f"is there twice: {code}")

    def points(self, raw: Raw, path: str, least: int = 0) -> int:
        return self.integer(raw, path, least, MAX_POINTS)


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _storable(text: str) -> bool:
    """Whether PostgreSQL keeps the text: no NUL, no half of a surrogate pair."""
    return "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text)
