"""Reports: periods and their parts, gaps, pace, the median, rates, and CSV."""

import csv
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.amounts import MAX_POINTS
from app.domain.csv_writing import csv_text
from app.domain.reports import (
    REPURCHASE_WEEKS,
    Counted,
    Days,
    Key,
    Measure,
    ReportInterval,
    Tally,
    count_gaps,
    pace,
)
from app.reports.reading import Cohort, Liability, Repurchases

days = st.dates(date(1970, 1, 1), date(2199, 1, 1))
intervals = st.sampled_from(ReportInterval)
NOW = datetime(2026, 1, 31, tzinfo=UTC)


@given(days, st.integers(1, 731), intervals)
def test_the_parts_of_a_period_are_the_period(first: date, length: int, interval: ReportInterval) -> None:
    period = Days(first, first + timedelta(days=length))
    parts = period.split(interval)
    assert [parts[0].starts, *(part.until for part in parts)] == [
        *(part.starts for part in parts),
        period.until,
    ]
    for part in parts[1:]:
        if interval is ReportInterval.WEEK:
            assert part.starts.isoweekday() == 1
        if interval is ReportInterval.MONTH:
            assert part.starts.day == 1
    assert all(part.length <= {"DAY": 1, "WEEK": 7, "MONTH": 31}[interval] for part in parts)


@given(st.lists(st.lists(st.dates(date(2026, 1, 1), date(2026, 1, 20)), min_size=1, max_size=4), max_size=6))
def test_gaps_do_not_depend_on_the_order_of_arrival(batches: list[list[date]]) -> None:
    tally, counted, known = Tally(), Counted(), list[date]()
    for batch in batches:
        counted = count_gaps(tally, counted, batch, known)
        known += batch
    once = Tally()
    count_gaps(once, Counted(), known)
    assert {key: added for key, added in tally.counts.items() if added[0]} == once.counts


def test_the_first_purchase_has_none_before() -> None:
    tally = Tally()
    count_gaps(tally, Counted(), [date(2026, 1, 1), date(2026, 1, 3)])
    assert tally.counts == {
        Key(Measure.GAP, date(2026, 1, 1), ""): (1, 0),
        Key(Measure.GAP, date(2026, 1, 3), "2026-01-01"): (1, 0),
    }


@pytest.mark.parametrize(
    ("progress", "passed", "left", "expected"),
    [
        *((10, 10, 10, 10), (10, 3, 1, 3), (10, 0, 5, 0), (0, 5, 5, 0), (10, 5, -1, 0)),
        *((10**15, 1, 2, 2 * 10**15), (MAX_POINTS, 2, 2, MAX_POINTS), (MAX_POINTS, 1, 2, MAX_POINTS)),
    ],
)
def test_the_pace_until_the_end(progress: int, passed: int, left: int, expected: int) -> None:
    starts, ends = NOW - timedelta(days=passed), NOW + timedelta(days=left)
    assert pace(progress, starts, ends, NOW) == expected


@given(st.lists(st.integers(0, 900), min_size=1))
def test_the_lower_median(gaps: list[int]) -> None:
    found = Repurchases({gap: gaps.count(gap) for gap in gaps})
    assert found.median == sorted(gaps)[(len(gaps) - 1) // 2]
    assert sum(found.weeks()) == len(gaps)
    assert found.weeks()[-1] == sum(gap >= 7 * REPURCHASE_WEEKS for gap in gaps)


def test_there_is_no_median_of_nothing() -> None:
    assert Repurchases().median is None


def test_breakage_is_that_of_cohorts_that_are_counted() -> None:
    old = Cohort(is_counted=True, spent=Decimal(200), expired=Decimal(100))
    young = Cohort(spent=Decimal(500))
    liability = Liability(
        Decimal(0), Decimal(0), Decimal(0), {}, {date(2024, 1, 1): old, date(2026, 1, 1): young}
    )
    assert liability.breakage_rate == Decimal("0.3333")
    untouched = Liability(Decimal(0), Decimal(0), Decimal(0), {}, {date(2026, 1, 1): young})
    assert untouched.breakage_rate is None


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["C"])), st.integers())))
def test_csv_can_be_read_back_and_has_no_formulas(cells: list[tuple[str, int]]) -> None:
    read = list(csv.reader(StringIO(csv_text(("text", "number"), cells), newline="")))
    assert read[0] == ["text", "number"]
    assert [row[0].removeprefix("'") for row in read[1:]] == [text.removeprefix("'") for text, _ in cells]
    assert [int(row[1]) for row in read[1:]] == [number for _, number in cells]
    assert not any(row[0].startswith(("=", "+", "-", "@")) for row in read[1:])
