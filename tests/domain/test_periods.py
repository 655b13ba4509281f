"""Days and months where the member is: their names, and the instant at which the next one begins."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.earning_progress import ActivityLimit
from app.domain.periods import day_of, next_period_at, next_time, period_of, time_zones
from app.domain.rules import BenefitKind

DAILY, MONTHLY = BenefitKind.DAILY_BONUS, BenefitKind.MONTHLY_GIFT
TICK = timedelta(microseconds=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "instant", "day"),
    [
        (None, "2026-03-01T23:59:59.999999", "2026-03-01"),
        (None, "2026-03-02", "2026-03-02"),
        ("Asia/Tokyo", "2026-03-01T14:59:59", "2026-03-01"),
        ("Asia/Tokyo", "2026-03-01T15:00", "2026-03-02"),
        ("America/New_York", "2026-03-02T04:59", "2026-03-01"),
        ("Pacific/Kiritimati", "2026-12-31T10:00", "2027-01-01"),
    ],
)
def test_the_day_is_that_of_the_time_zone(zone: str | None, instant: str, day: str) -> None:
    assert day_of(at(instant), zone) == date.fromisoformat(day)
    assert period_of(DAILY, at(instant), zone) == day
    assert period_of(MONTHLY, at(instant), zone) == day[:7]


NEXT = [
    pytest.param(DAILY, None, "2026-03-01T00:00", "2026-03-02T00:00", id="utc"),
    pytest.param(DAILY, None, "2026-12-31T23:00", "2027-01-01T00:00", id="the year's end"),
    pytest.param(MONTHLY, None, "2026-12-31T23:00", "2027-01-01T00:00", id="December"),
    pytest.param(MONTHLY, None, "2026-01-31T12:00", "2026-02-01T00:00", id="the last of 31 days"),
    pytest.param(MONTHLY, None, "2028-02-01T00:00", "2028-03-01T00:00", id="a leap year's February"),
    pytest.param(DAILY, None, "2028-02-28T12:00", "2028-02-29T00:00", id="a leap day"),
    pytest.param(MONTHLY, "Asia/Tokyo", "2026-01-31T15:00", "2026-02-28T15:00", id="Tokyo's February"),
    # Berlin's days of 23 and of 25 hours.
    pytest.param(DAILY, "Europe/Berlin", "2026-03-29T00:30", "2026-03-29T22:00", id="23 hours"),
    pytest.param(DAILY, "Europe/Berlin", "2026-10-25T00:30", "2026-10-25T23:00", id="25 hours"),
    # Clocks went from 24:00 to 01:00: the day began at one.
    pytest.param(DAILY, "America/Sao_Paulo", "2018-11-03T12:00", "2018-11-04T03:00", id="no midnight"),
    # Clocks go from 01:00 to 00:00: the day begins with the first of two midnights.
    pytest.param(DAILY, "America/Havana", "2026-10-31T12:00", "2026-11-01T04:00", id="midnight twice"),
    # Samoa had no 30 December 2011.
    pytest.param(DAILY, "Pacific/Apia", "2011-12-29T12:00", "2011-12-30T10:00", id="no such day"),
]


@pytest.mark.parametrize(("kind", "zone", "instant", "following"), NEXT)
def test_the_next_period_begins_with_its_first_instant(
    kind: BenefitKind, zone: str | None, instant: str, following: str
) -> None:
    begins = next_period_at(kind, at(instant), zone)
    assert begins == at(following)
    assert begins.tzinfo is UTC
    assert period_of(kind, begins - TICK, zone) == period_of(kind, at(instant), zone)
    assert period_of(kind, begins, zone) > period_of(kind, at(instant), zone)


@pytest.mark.parametrize(
    ("limit", "zone", "instant", "following"),
    [
        (ActivityLimit.DAY, None, "2026-12-31T23:59", "2027-01-01T00:00"),
        (ActivityLimit.DAY, "Asia/Tokyo", "2026-12-31T14:59", "2026-12-31T15:00"),
        # 1 January 2026 is a Thursday.
        (ActivityLimit.WEEK, None, "2026-01-01T00:00", "2026-01-05T00:00"),
        (ActivityLimit.WEEK, None, "2026-01-04T23:59", "2026-01-05T00:00"),
        (ActivityLimit.WEEK, None, "2026-01-05T00:00", "2026-01-12T00:00"),
        (ActivityLimit.WEEK, "America/New_York", "2026-01-05T04:59", "2026-01-05T05:00"),
        (ActivityLimit.TOTAL, None, "2026-01-05T00:00", None),
    ],
)
def test_an_activity_earns_again_the_next_day_or_week_or_never(
    limit: ActivityLimit, zone: str | None, instant: str, following: str | None
) -> None:
    assert next_time(limit, at(instant), zone) == (None if following is None else at(following))


def test_an_hour_that_comes_twice_is_of_one_day() -> None:
    """Havana's 1 November 2026 has two midnights, an hour apart."""
    hours = [at("2026-11-01T04:00"), at("2026-11-01T05:00"), at("2026-11-01T05:30")]
    assert {day_of(hour, "America/Havana") for hour in hours} == {date(2026, 11, 1)}


def test_time_zones_are_known_by_their_names() -> None:
    assert {"UTC", "Asia/Tokyo", "America/Havana"} <= time_zones()
    assert {"Asia/Calcutta", "Europe/Kyiv", "EST5EDT", "Etc/GMT+5", "America/Coyhaique"} <= time_zones()
    assert not {"", "Mars/Olympus", "../etc/passwd"} & time_zones()
    # What machines have beside IANA's zones, and what is no zone of a place or an offset.
    assert not {"localtime", "Factory", "posixrules", "posix/UTC", "right/UTC", "utc"} & time_zones()
    for name in time_zones():
        day_of(at("2026-11-01T04:00"), name)


@pytest.mark.parametrize("name", ["localtime", "Factory", "Mars/Olympus"])
def test_a_zone_that_was_stored_when_others_were_taken_is_read_as_utc(name: str) -> None:
    assert day_of(at("2026-11-01T23:59"), name) == date(2026, 11, 1)
    assert next_time(ActivityLimit.DAY, at("2026-11-01T23:59"), name) == at("2026-11-02T00:00")
