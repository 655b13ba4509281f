"""Parsers of the amounts and instants in reports of sales, one for each notation; none guesses. Pure."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from app.domain.amounts import parse_decimal
from app.domain.instants import parse_instant

Money = Callable[[str], Decimal]
"""Reads an amount. Raises ValueError with words that continue the name of its column."""
Instants = Callable[[str, ZoneInfo | None], datetime]
"""Reads an instant, in the zone that the operator named. Raises ValueError as `Money` does."""

_THOUSANDS = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_BARE_POINT = re.compile(r"-?\.\d+", re.ASCII)
_SECONDS = re.compile(r"\d{9,10}", re.ASCII)
_DATE_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d)(:\d\d)?", re.ASCII)
_WITH_OFFSET = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d)", re.ASCII)
_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_US_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})", re.ASCII)
_GOOGLE = re.compile(
    r"([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) (\d{1,2}):(\d\d):(\d\d) (AM|PM) (PST|PDT|UTC)", re.ASCII
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_OFFSETS = {"PST": "-08:00", "PDT": "-07:00", "UTC": "Z"}


def plain(text: str) -> Decimal:
    """Parse an amount such as `1234.56`. Raises as all parsers here do: see `Money` and `Instants`."""
    return parse_decimal(text)


def with_thousands(text: str) -> Decimal:
    """Parse an amount such as `1,234.56`, with a comma before each three digits or with none."""
    return parse_decimal(text.replace(",", "") if _THOUSANDS.fullmatch(text) else text)


def with_bare_point(text: str) -> Decimal:
    """Parse an amount such as `1234.56`, or `.99` for 0.99."""
    return parse_decimal(text.replace(".", "0.") if _BARE_POINT.fullmatch(text) else text)


def rfc3339(text: str, _zone: ZoneInfo | None) -> datetime:
    """Parse an instant such as `2026-11-18T09:15:22Z`."""
    return parse_instant(text)


def unix_seconds(text: str, _zone: ZoneInfo | None) -> datetime:
    """Parse an instant in seconds since 1970, such as `1795046400`."""
    if _SECONDS.fullmatch(text) is None:
        raise ValueError("is not a count of seconds since 1970, such as 1795046400")
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(text))


def utc_time(text: str, _zone: ZoneInfo | None) -> datetime:
    """Parse an instant such as `2026-11-18 09:15:22` in UTC."""
    return _date_and_time(text)


def local_time(text: str, zone: ZoneInfo | None) -> datetime:
    """Parse an instant such as `2026-11-18 09:15:22` in the operator's zone, if its clocks show it once."""
    naive = _date_and_time(text).replace(tzinfo=None)
    early, late = (naive.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if early.utcoffset() != late.utcoffset():
        raise ValueError(f"is a time that the clocks of {zone} show twice or never: export the report in UTC")
    return early.astimezone(UTC)


def _date_and_time(text: str) -> datetime:
    match = _DATE_AND_TIME.fullmatch(text)
    if match is None:
        raise ValueError("is not a date and time such as 2026-11-18 09:15:22")
    return parse_instant(f"{match[1]}T{match[2]}{match[3] or ':00'}Z")


def offset_time(text: str, _zone: ZoneInfo | None) -> datetime:
    """Parse an instant such as `2026-11-18 04:15:22 -0500`."""
    match = _WITH_OFFSET.fullmatch(text)
    if match is None:
        raise ValueError("is not a date and time with an offset such as 2026-11-18 04:15:22 -0500")
    return parse_instant(f"{match[1]}T{match[2]}{match[3]}:{match[4]}")


def google_time(text: str, _zone: ZoneInfo | None) -> datetime:
    """Parse an instant such as `Nov 18, 2026 9:15:22 AM PST`, its zone named as Google names it."""
    match = _GOOGLE.fullmatch(text)
    if match is None or match[1] not in _MONTHS or not 1 <= int(match[4]) <= 12:
        raise ValueError("is not a date and time such as Nov 18, 2026 9:15:22 AM PST (or PDT, UTC)")
    hour = int(match[4]) % 12 + (12 if match[7] == "PM" else 0)
    day = f"{match[3]}-{_MONTHS.index(match[1]) + 1:02}-{int(match[2]):02}"
    return parse_instant(f"{day}T{hour:02}:{match[5]}:{match[6]}{_OFFSETS[match[8]]}")


def iso_day(text: str, zone: ZoneInfo | None) -> datetime:
    """Parse a day such as `2026-11-18`: its beginning in the operator's zone."""
    if _ISO_DAY.fullmatch(text) is None:
        raise ValueError("is not a day such as 2026-11-18")
    return _beginning(text, zone)


def us_day(text: str, zone: ZoneInfo | None) -> datetime:
    """Parse a day such as `11/18/2026`, month first: its beginning in the operator's zone."""
    match = _US_DAY.fullmatch(text)
    if match is None:
        raise ValueError("is not a day such as 11/18/2026, month first")
    return _beginning(f"{match[3]}-{match[1]}-{match[2]}", zone)


def _beginning(day: str, zone: ZoneInfo | None) -> datetime:
    return parse_instant(f"{day}T00:00:00Z").replace(tzinfo=zone).astimezone(UTC)


ZONED: frozenset[Instants] = frozenset({local_time, iso_day, us_day})
"""The notations that need a zone."""
