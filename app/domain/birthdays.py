"""A player's birthday, and the month of it in the player's time zone (value.md V3.6). Pure."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.domain.periods import day_of, zone_of

BIRTHDAY_HOUR = 9
"""The hour, by the player's clock, of the first day of the month, at which it begins for what is given."""
CHANGED_WITHIN = timedelta(days=365)
"""A birthday is changed once within it."""
EARLIEST_YEAR, LATEST_YEAR = 1900, 2099
_BIRTHDAY = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})", re.ASCII)
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class BirthdayMonth:
    """The month of a birthday in one calendar year, in `[begins, ends)`."""

    year: int
    begins: datetime
    ends: datetime


def check_birthday(text: str) -> None:
    """Check a day with or without its year: 1990-02-28 or 02-28. Raises ValueError with what is wrong."""
    found = _BIRTHDAY.fullmatch(text)
    if found is None:
        raise ValueError("must be written as 1990-02-28, or without the year as 02-28")
    year = _LEAP_YEAR if found[1] is None else int(found[1])
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise ValueError(f"must be in one of the years {EARLIEST_YEAR} to {LATEST_YEAR}")
    try:
        date(year, int(found[2]), int(found[3]))
    except ValueError:
        raise ValueError("must be a day of the calendar") from None


def is_in_month(birthday: str | None, time_zone: str | None, instant: datetime) -> bool:
    """Returns whether an instant is in the calendar month of a birthday, by the player's clock."""
    return birthday is not None and day_of(instant, time_zone).month == int(birthday[-5:-3])


def month_at(birthday: str, time_zone: str | None, instant: datetime) -> BirthdayMonth | None:
    """Returns the birthday's month that an instant lies in, from `BIRTHDAY_HOUR` of its first day on."""
    month = _month(birthday, time_zone, day_of(instant, time_zone).year)
    return month if month.begins <= instant < month.ends else None


def next_month_at(birthday: str, time_zone: str | None, instant: datetime) -> datetime:
    """Returns when the next month of the birthday begins after an instant."""
    year = day_of(instant, time_zone).year
    this_year = _month(birthday, time_zone, year)
    return this_year.begins if this_year.begins > instant else _month(birthday, time_zone, year + 1).begins


def due_at(birthday: str, time_zone: str | None, instant: datetime) -> datetime:
    """Returns when something is given for a birthday that is told at an instant: at once within its month."""
    within = month_at(birthday, time_zone, instant)
    return next_month_at(birthday, time_zone, instant) if within is None else instant


def _month(birthday: str, time_zone: str | None, year: int) -> BirthdayMonth:
    month, zone = int(birthday[-5:-3]), zone_of(time_zone)
    following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return BirthdayMonth(
        year,
        datetime(year, month, 1, BIRTHDAY_HOUR, tzinfo=zone).astimezone(UTC),
        datetime(following.year, following.month, 1, tzinfo=zone).astimezone(UTC),
    )
