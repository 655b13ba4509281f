"""Days and months as a member counts them: UTC's, or those of its time zone where the game set one. Pure."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from app.domain.earning_progress import ActivityLimit
from app.domain.instants import DAY
from app.domain.rules import BenefitKind


@cache
def time_zones() -> frozenset[str]:
    """Returns the valid names of time zones: IANA's, without that of a device which was never set up."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split()) - {"Factory"}


def day_of(instant: datetime, time_zone: str | None) -> date:
    """Returns the day that it is for the member; without a time zone, UTC's."""
    return instant.astimezone(zone_of(time_zone)).date()


def period_of(kind: BenefitKind, instant: datetime, time_zone: str | None) -> str:
    """Returns the period in which a benefit of this kind can be claimed once; later ones sort after it."""
    return _PERIODS[kind][0](day_of(instant, time_zone))


def next_period_at(kind: BenefitKind, instant: datetime, time_zone: str | None) -> datetime:
    """Returns when the next period of this kind begins."""
    return _midnight(_PERIODS[kind][1](day_of(instant, time_zone)), time_zone)


def next_time(limit: ActivityLimit, instant: datetime, time_zone: str | None) -> datetime | None:
    """Returns when an activity whose limit was reached earns again: next day, next ISO week, or None."""
    today = day_of(instant, time_zone)
    if limit is ActivityLimit.TOTAL:
        return None
    days = 1 if limit is ActivityLimit.DAY else 8 - today.isoweekday()
    return _midnight(today + timedelta(days=days), time_zone)


def _midnight(day: date, time_zone: str | None) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone_of(time_zone)).astimezone(UTC)


def zone_of(time_zone: str | None) -> ZoneInfo:
    """Returns the time zone; UTC without a name, or for one that was stored when other names were valid."""
    return ZoneInfo(time_zone if time_zone in time_zones() else "UTC")


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


_PERIODS: Mapping[BenefitKind, tuple[Callable[[date], str], Callable[[date], date]]] = {
    BenefitKind.DAILY_BONUS: (lambda day: day.isoformat(), lambda day: day + DAY),
    BenefitKind.MONTHLY_GIFT: (lambda day: day.isoformat()[:7], _next_month),
}
CLAIMED_KINDS = frozenset(_PERIODS)
"""The kinds of benefits that are claimed, once a period."""
