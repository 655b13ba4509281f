"""Instants and amounts: what is written is what is meant, exactly."""

from datetime import UTC, datetime, timedelta
from decimal import ROUND_FLOOR, Context, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import amounts
from app.domain.instants import LATEST, add_months, format_instant, parse_instant
from tests.domain.worlds import examples

utc_instants = st.datetimes(timezones=st.just(UTC))


@examples(200)
@given(utc_instants)
def test_instants_are_read_as_they_are_written(instant: datetime) -> None:
    text = format_instant(instant)
    assert text.endswith("Z")
    assert parse_instant(text) == instant
    assert parse_instant(text).tzinfo is UTC
    assert parse_instant(text.lower()) == instant


@examples(100)
@given(
    st.datetimes(datetime(1000, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(-1439, 1439),
)
def test_zones_are_heeded(instant: datetime, minutes: int) -> None:
    sign = "-" if minutes < 0 else "+"
    local = instant + timedelta(minutes=minutes)
    hours, rest = divmod(abs(minutes), 60)
    text = format_instant(local).removesuffix("Z") + f"{sign}{hours:02d}:{rest:02d}"
    assert parse_instant(text) == instant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-01-01",
        "2026-01-01T00:00:00",
        "2026-01-01 00:00:00Z",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00Z ",
        "2026-01-01T00:00:00Z\n",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.1234567890Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:00:60Z",
        "2026-13-01T00:00:00Z",
        "2027-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "0001-01-01T00:00:00+00:01",
        "9999-12-31T23:59:59-00:01",
        "2026-01-01T00:00:00+24:00",
        "2026-01-01T00:00:00+00:60",
        "2026-01-01T00:00:00+0000",
        "٢٠٢٦-01-01T00:00:00Z",
        "1767225600",
    ],
)
def test_what_is_no_instant(text: str) -> None:
    with pytest.raises(ValueError, match="is not"):
        parse_instant(text)


def test_fractions_are_cut_not_rounded() -> None:
    assert parse_instant("2026-01-01T00:00:00.999999999Z").microsecond == 999_999
    assert parse_instant("2026-01-01T00:00:00.1Z").microsecond == 100_000
    assert format_instant(datetime(2026, 1, 1, 0, 0, 0, 100_000, tzinfo=UTC)) == "2026-01-01T00:00:00.1Z"
    assert format_instant(datetime(7, 1, 1, tzinfo=UTC)) == "0007-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        ("2026-01-31T10:00:00Z", 1, "2026-02-28T10:00:00Z"),
        ("2028-01-31T10:00:00Z", 1, "2028-02-29T10:00:00Z"),
        ("2028-02-29T10:00:00.5Z", 12, "2029-02-28T10:00:00.5Z"),
        ("2028-02-29T10:00:00Z", 48, "2032-02-29T10:00:00Z"),
        ("2026-12-31T23:59:59Z", 2, "2027-02-28T23:59:59Z"),
        ("2026-12-01T00:00:00Z", 1, "2027-01-01T00:00:00Z"),
        ("2096-02-29T00:00:00Z", 48, "2100-02-28T00:00:00Z"),
    ],
)
def test_months_are_clamped_to_their_last_day(start: str, months: int, expected: str) -> None:
    assert format_instant(add_months(parse_instant(start), months)) == expected


@examples(200)
@given(st.datetimes(max_value=datetime(2200, 1, 1), timezones=st.just(UTC)), st.integers(1, 240))  # noqa: DTZ001
def test_months_later_is_that_many_months_later(instant: datetime, months: int) -> None:
    later = add_months(instant, months)
    assert (later.year * 12 + later.month) - (instant.year * 12 + instant.month) == months
    assert later.day == instant.day or (later + timedelta(days=1)).day == 1
    assert later.timetz() == instant.timetz()
    assert add_months(LATEST, months) > LATEST


decimals = st.decimals(min_value=0, max_value=10**12, places=12, allow_nan=False)
_WIDE = Context(prec=500)


@examples(200)
@given(st.lists(decimals, min_size=1, max_size=8))
def test_products_are_exact_and_floored_once(factors: list[Decimal]) -> None:
    numerator = 1
    for factor in factors:
        numerator *= int(factor.scaleb(12, context=_WIDE))
    exact = amounts.product(factors)
    assert amounts.multiply(*factors) == exact
    assert amounts.floor_points(exact) == numerator // 10 ** (12 * len(factors))
    assert exact.to_integral_value(ROUND_FLOOR, context=_WIDE) == amounts.floor_points(exact)


@examples(200)
@given(decimals, decimals)
def test_what_is_taken_away_and_put_back_is_the_same(first: Decimal, second: Decimal) -> None:
    assert amounts.add(amounts.subtract(first, second), second) == first


@examples(200)
@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6, allow_nan=False))
def test_decimals_are_read_as_they_are_written(value: Decimal) -> None:
    for text in (amounts.plain(value), amounts.money(value)):
        assert amounts.parse_decimal(text) == value
        assert "E" not in text.upper()
    assert amounts.places(value) <= 6
    assert amounts.plain(value) == amounts.plain(amounts.parse_decimal(f"{value:f}000"))


@pytest.mark.parametrize(
    ("value", "plain", "money", "places"),
    [
        ("4.990", "4.99", "4.99", 2),
        ("99.9", "99.9", "99.90", 1),
        ("350", "350", "350", 0),
        ("1E+3", "1000", "1000", 0),
        ("0.125", "0.125", "0.125", 3),
        ("-0", "0", "0", 0),
        ("0.000", "0", "0", 0),
    ],
)
def test_how_decimals_are_written(value: str, plain: str, money: str, places: int) -> None:
    number = Decimal(value)
    assert (amounts.plain(number), amounts.money(number), amounts.places(number)) == (plain, money, places)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 1",
        "1 ",
        "1\n",
        "1e3",
        "NaN",
        "Infinity",
        "1_000",
        "1,5",
        ".5",
        "5.",
        "0x10",
        "\u0661",
        "--1",
        "1" * 101,
    ],
)
def test_what_is_no_decimal(text: str) -> None:
    with pytest.raises(ValueError, match="plain decimal"):
        amounts.parse_decimal(text)
