"""Windows of time in UTC: what of the past a measure counts, periods of the calendar (rules.md §13). Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum


class CalendarPeriod(StrEnum):
    """A period of the calendar in UTC."""

    MONTH = "MONTH"
    QUARTER = "QUARTER"
    HALF = "HALF"
    YEAR = "YEAR"


_MONTHS: Mapping[CalendarPeriod, int] = {
    CalendarPeriod.MONTH: 1,
    CalendarPeriod.QUARTER: 3,
    CalendarPeriod.HALF: 6,
    CalendarPeriod.YEAR: 12,
}


def period_number(at: datetime, period: CalendarPeriod) -> int:
    """Returns the number of the period that holds the instant; those that follow have the next numbers."""
    at = at.astimezone(UTC)
    return (at.year * 12 + at.month - 1) // _MONTHS[period]


def period_start(number: int, period: CalendarPeriod) -> datetime:
    """Returns the first instant of the period with this number."""
    year, month = divmod(number * _MONTHS[period], 12)
    return datetime(year, month + 1, 1, tzinfo=UTC)


class WindowKind(StrEnum):
    """How far back a measure counts."""

    LIFETIME = "LIFETIME"
    SEASON = "SEASON"
    ROLLING = "ROLLING"
    CALENDAR = "CALENDAR"


WHOLE = ""
"""The bucket of a window that is not made of days or periods."""


@dataclass(frozen=True, slots=True)
class Window:
    """What of the past a measure counts.

    ROLLING has `days`, CALENDAR its `period`. What is counted lies in buckets: a day, a period or all of it.
    """

    kind: WindowKind
    days: int = 0
    period: CalendarPeriod | None = None

    def bucket(self, at: datetime) -> str:
        """Returns the bucket that counts what happens at the instant; later ones sort after it."""
        if self.kind is WindowKind.ROLLING:
            return _day(at).isoformat()
        if self.period is not None:
            return period_start(period_number(at, self.period), self.period).date().isoformat()
        return WHOLE

    def covers(self, bucket: str, at: datetime) -> bool:
        """Returns whether the window holds the bucket at the instant: of days those d with
        day(at) - days < d <= day(at)."""
        if self.kind is WindowKind.ROLLING:
            day = _day(at)
            return (day - timedelta(days=self.days)).isoformat() < bucket <= day.isoformat()
        return bucket == self.bucket(at)

    def __str__(self) -> str:
        """Returns its name: `ROLLING/90`, `CALENDAR/YEAR`, `LIFETIME`."""
        if self.kind is WindowKind.ROLLING:
            return f"{self.kind}/{self.days}"
        return f"{self.kind}/{self.period}" if self.period is not None else self.kind


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
