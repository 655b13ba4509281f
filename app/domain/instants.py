"""Instants: always aware, always UTC; calendar months as rules.md §4 counts them. Pure."""

import calendar
import re
from datetime import UTC, datetime, timedelta

DAY = timedelta(days=1)

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""The beginning of time: the first version of any rules applies from it (rules.md §2), and no purchase,
join or clock lies before it, since what does is a mistake in the sender's units."""

LATEST = datetime(2200, 1, 1, tzinfo=UTC)
"""No clock is moved to it or past it: far enough for any test, and months can still be added to it."""

_RFC3339 = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)", re.ASCII
)


def parse_instant(text: str) -> datetime:
    """Parse an RFC 3339 text into a UTC instant; fractions beyond microseconds are cut.

    Raises ValueError, with a sentence that says what is expected, for anything else.
    """
    match = _RFC3339.fullmatch(text)
    if match is None:
        raise ValueError("is not an RFC 3339 instant with a zone, such as 2026-11-21T20:17:00Z")
    year, month, day, hour, minute, second = (int(part) for part in match.groups()[:6])
    micros = int((match[7] or "")[:6].ljust(6, "0"))
    try:
        local = datetime(year, month, day, hour, minute, second, micros, tzinfo=UTC)
        return local - _offset(match[8])
    except (ValueError, OverflowError):
        raise ValueError("is not a day and time that exists") from None


def _offset(zone: str) -> timedelta:
    if zone in {"Z", "z"}:
        return timedelta()
    hours, minutes = int(zone[1:3]), int(zone[4:6])
    if hours > 23 or minutes > 59:
        raise ValueError(zone)
    offset = timedelta(hours=hours, minutes=minutes)
    return -offset if zone[0] == "-" else offset


def format_instant(instant: datetime) -> str:
    """Format an instant as RFC 3339 in UTC with `Z`; with a fraction only if needed, no trailing zeros."""
    text = instant.astimezone(UTC).isoformat().removesuffix("+00:00")
    return f"{text.rstrip('0') if instant.microsecond else text}Z"


def month_of(instant: datetime) -> tuple[datetime, datetime]:
    """Returns the calendar month in UTC that holds an instant: its first instant, and the one after it."""
    first = instant.astimezone(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return first, add_months(first, 1)


def add_months(instant: datetime, months: int) -> datetime:
    """Returns the same day and time `months` calendar months later, clamped to the month's last day (§4)."""
    index = instant.year * 12 + instant.month - 1 + months
    year, month = divmod(index, 12)
    month += 1
    day = min(instant.day, calendar.monthrange(year, month)[1])
    return instant.replace(year=year, month=month, day=day)
