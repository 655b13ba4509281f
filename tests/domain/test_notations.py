"""How reports write amounts and instants: exactly one reading of each, and none of what is unclear."""

from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.purchases import notations
from app.purchases.notations import Instants, Money

BERLIN = ZoneInfo("Europe/Berlin")
PACIFIC = ZoneInfo("America/Los_Angeles")


@pytest.mark.parametrize(
    ("read", "text", "amount"),
    [
        (notations.plain, "1234.56", "1234.56"),
        (notations.with_thousands, "1,234.56", "1234.56"),
        (notations.with_thousands, "-1,234,567", "-1234567"),
        (notations.with_thousands, "999.00", "999"),
        (notations.with_bare_point, ".99", "0.99"),
        (notations.with_bare_point, "-.99", "-0.99"),
        (notations.with_bare_point, "3.99", "3.99"),
    ],
)
def test_amounts(read: Money, text: str, amount: str) -> None:
    assert read(text) == Decimal(amount)


@pytest.mark.parametrize(
    ("read", "texts"),
    [
        (notations.plain, ["1,234.56", ".99", "4,99", "$4", "", " 4", "1e3"]),
        (notations.with_thousands, ["4,99", "12,34,567", "1,2345", "1.234,56", ",123", "1,234.", "1 234"]),
        (notations.with_bare_point, [".", "3.", ",99", "1,000.00"]),
    ],
)
def test_no_amount_is_guessed(read: Money, texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(ValueError, match="is not a plain decimal number"):
            read(text)


@pytest.mark.parametrize(
    ("read", "text", "zone", "instant"),
    [
        (notations.rfc3339, "2026-11-18T10:15:22+01:00", None, (2026, 11, 18, 9, 15, 22)),
        (notations.unix_seconds, "1794960000", None, (2026, 11, 18, 0, 0, 0)),
        (notations.utc_time, "2026-11-18 09:15:22", PACIFIC, (2026, 11, 18, 9, 15, 22)),
        (notations.utc_time, "2026-11-18 09:15", None, (2026, 11, 18, 9, 15, 0)),
        (notations.local_time, "2026-07-18 09:15:22", BERLIN, (2026, 7, 18, 7, 15, 22)),
        (notations.offset_time, "2026-11-18 04:15:22 -0500", None, (2026, 11, 18, 9, 15, 22)),
        (notations.google_time, "Nov 18, 2026 12:01:45 AM PST", None, (2026, 11, 18, 8, 1, 45)),
        (notations.google_time, "Jul 8, 2026 12:01:45 PM PDT", None, (2026, 7, 8, 19, 1, 45)),
        (notations.google_time, "Jul 8, 2026 1:01:45 PM UTC", None, (2026, 7, 8, 13, 1, 45)),
        (notations.iso_day, "2026-11-18", BERLIN, (2026, 11, 17, 23, 0, 0)),
        (notations.us_day, "11/18/2026", PACIFIC, (2026, 11, 18, 8, 0, 0)),
    ],
)
def test_instants(read: Instants, text: str, zone: ZoneInfo | None, instant: tuple[int, ...]) -> None:
    year, month, day, hour, minute, second = instant
    assert read(text, zone) == datetime(year, month, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("read", "texts"),
    [
        (notations.unix_seconds, ["1794960000000", "1794960000.5", "-1", "46023.5", ""]),
        (notations.utc_time, ["2026-11-18", "2026-11-18T09:15:22Z", "18.11.2026 09:15", "2026-13-01 00:00"]),
        (notations.local_time, ["2026-10-25 02:30:00", "2026-03-29 02:30:00", "2026-10-25"]),
        (notations.offset_time, ["2026-11-18 04:15:22", "2026-11-18 04:15:22 EST"]),
        (notations.google_time, ["Nov 18, 2026 13:00:00 PM PST", "Nov 18, 2026 0:00:00 AM PST"]),
        (
            notations.google_time,
            ["Nov 18, 2026 1:00:00 AM CET", "18 Nov 2026 1:00:00 AM PST"],
        ),
        (notations.iso_day, ["11/18/2026", "2026-11-18 00:00", "2026-02-29", ""]),
        (notations.us_day, ["18/11/2026", "2026-11-18", "1/2/2026", ""]),
    ],
)
def test_no_instant_is_guessed(read: Instants, texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(ValueError, match="is "):
            read(text, BERLIN)
