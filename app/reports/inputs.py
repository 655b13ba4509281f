"""What may be asked of reports, and their limits."""

from datetime import datetime, time, timedelta

from app.domain.errors import BadUserInput
from app.domain.instants import BEGINNING, LATEST
from app.domain.reports import MAX_PERIOD_DAYS, Days, day_of

DEFAULT_DAYS = 28
"""Days of the period where none was named; today is the last of them."""
MAX_ITEMS = 500
"""Items of the store that a report names."""
MAX_CSV_MEMBERS = 5_000
"""Members that a report's CSV names."""
_DAY = timedelta(days=1)


def period(asked: tuple[datetime, datetime], *path: str) -> Days:
    """Returns the days of a period that was asked for, at a path of the arguments. Raises BadUserInput."""
    for name, instant in zip(("from", "until"), asked, strict=True):
        check_midnight(instant, *path, name)
    days = Days(day_of(asked[0]), day_of(asked[1]))
    if not 1 <= days.length <= MAX_PERIOD_DAYS:
        raise BadUserInput(f"`until` must lie 1 to {MAX_PERIOD_DAYS} days after `from`.", (*path, "until"))
    return days


def check_midnight(instant: datetime, *path: str) -> None:
    """Check that an instant is the beginning of a day. Raises BadUserInput."""
    if instant.time() != time() or not BEGINNING <= instant < LATEST:
        message = f"`{path[-1]}` must be midnight by UTC, from 1970 on and before 2200."
        raise BadUserInput(message, path)


def recent_days(game_now: datetime) -> Days:
    """Returns the days up to the present one."""
    tomorrow = day_of(game_now) + _DAY
    return Days(tomorrow - DEFAULT_DAYS * _DAY, tomorrow)
