"""Activities within limits, weeks, days in a row; two members' tallies together; what is stored of them."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from app.domain.earning_progress import (
    NOTHING,
    ActivityLimit,
    ActivityProgress,
    ClaimCount,
    EarningProgress,
    MissionProgress,
    activity_progress,
    claims_open,
    done_once_more,
    is_claimed,
    joined,
    limit_reached,
    with_activity,
    with_claim,
    without_claim,
)
from app.domain.rules import Activity, Streak
from app.loyalty.earning_json import from_json, to_json
from tests.oracle.build import day

TITLE = {"en": "Check-in"}
PLAIN = Activity("X", TITLE, 1, 0)


def do(earning: EarningProgress, *days: str, activity: Activity = PLAIN) -> EarningProgress:
    for one in days:
        progress = activity_progress(earning, "X", date.fromisoformat(one))
        earning = with_activity(earning, "X", done_once_more(progress, activity))
    return earning


def progress(*days: str, activity: Activity = PLAIN) -> ActivityProgress:
    return do(NOTHING, *days, activity=activity).activities["X"]


@pytest.mark.parametrize(
    ("days", "on", "most"),
    [
        pytest.param(["2026-03-02"] * 2, "2026-03-02", {"max_per_day": 2}, id="day"),
        pytest.param(["2026-03-02", "2026-03-04"], "2026-03-08", {"max_per_week": 2}, id="week"),
        pytest.param(["2026-03-02", "2026-05-04"], "2027-01-01", {"max_total": 2}, id="total"),
    ],
)
def test_a_limit_is_reached_at_it_and_not_before(days: list[str], on: str, most: dict[str, int]) -> None:
    limited = replace(PLAIN, **most)
    (name,) = most
    before = activity_progress(do(NOTHING, *days[:-1]), "X", date.fromisoformat(on))
    assert limit_reached(before, limited) is None
    at = activity_progress(do(NOTHING, *days), "X", date.fromisoformat(on))
    assert limit_reached(at, limited) is ActivityLimit[name.rpartition("_")[2].upper()]
    past = activity_progress(do(NOTHING, *days, on), "X", date.fromisoformat(on))
    assert limit_reached(past, limited) is ActivityLimit[name.rpartition("_")[2].upper()]
    assert limit_reached(past, PLAIN) is None


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("2026-12-31", "2027-01-01", True),  # Thursday and Friday of 2026's week 53
        ("2027-01-03", "2027-01-04", False),  # Sunday and Monday
        ("2024-12-30", "2025-01-05", True),  # week 1 of 2025 begins in 2024
        ("2024-12-29", "2024-12-30", False),
        ("2026-01-05", "2027-01-05", False),  # the same number of a week, a year later
    ],
)
def test_weeks_are_those_of_iso_also_over_new_year(first: str, second: str, together: bool) -> None:
    assert progress(first, second).this_week == (2 if together else 1)


def test_a_row_breaks_and_begins_again_after_the_longest_that_is_rewarded() -> None:
    rewarded = Activity("X", TITLE, 1, 0, streaks=(Streak(2, 1, 0), Streak(3, 1, 0)))
    days = [f"2026-03-{number:02}" for number in (1, 2, 2, 3, 4, 5, 7, 8)]
    lengths = [progress(*days[:n], activity=rewarded).streak for n in range(1, len(days) + 1)]
    assert lengths == [1, 2, 2, 3, 1, 2, 1, 2]
    assert [progress(*days[:n]).streak for n in range(1, len(days) + 1)] == [1, 2, 2, 3, 4, 5, 1, 2]


def test_a_day_that_comes_again_is_the_same_day() -> None:
    there = progress("2026-03-02", "2026-03-01")
    assert there == ActivityProgress(date(2026, 3, 2), 2, 2, 2, 1)
    assert progress("2026-03-02", "2026-03-01", "2026-03-03").streak == 2


def test_a_row_that_broke_is_shown_as_broken() -> None:
    once = do(NOTHING, "2026-03-01", "2026-03-02")
    shown = [activity_progress(once, "X", date(2026, 3, on)).streak for on in (2, 3, 4)]
    assert shown == [2, 2, 0]


def test_activities_of_two_are_joined_by_day_week_and_row() -> None:
    mine = do(NOTHING, "2026-03-02", "2026-03-03", "2026-03-04")
    cases = {
        ("2026-03-04",): (date(2026, 3, 4), 2, 4, 4, 3),  # the same day: the longer row goes on
        ("2026-03-05", "2026-03-05"): (date(2026, 3, 5), 2, 5, 5, 1),  # the later row goes on
        ("2026-03-01",): (date(2026, 3, 4), 1, 3, 4, 3),  # the Sunday before
        ("2026-03-09",): (date(2026, 3, 9), 1, 1, 4, 1),
    }
    for days, expected in cases.items():
        other = do(NOTHING, *days)
        for both in (joined(mine, other), joined(other, mine)):
            assert both.activities["X"] == ActivityProgress(*expected)


def test_missions_of_two_are_joined() -> None:
    def one(
        progress: int, *, reported: bool = False, completed_at: datetime | None = None
    ) -> EarningProgress:
        return EarningProgress(missions={"M@": MissionProgress(Decimal(progress), reported, completed_at)})

    cases = [
        (one(1), one(2), one(3)),
        (one(4, reported=True), one(7, reported=True), one(7, reported=True)),
        (one(2, completed_at=day(3)), one(1), one(2, completed_at=day(3))),
        (one(2, completed_at=day(3)), one(5, completed_at=day(2)), one(5, completed_at=day(2))),
        (one(1), NOTHING, one(1)),
    ]
    for first, second, both in cases:
        assert joined(first, second) == joined(second, first) == both


def test_claims_come_in_order_and_a_later_one_stays() -> None:
    claimed = with_claim(with_claim(NOTHING, "D", "2026-03-02"), "M", "2026-03")
    assert is_claimed(claimed, "D", "2026-03-01")
    assert is_claimed(claimed, "D", "2026-03-02")
    assert not is_claimed(claimed, "D", "2026-03-03")
    assert not is_claimed(claimed, "M", "2026-04")
    back = without_claim(claimed, "D")
    assert not is_claimed(back, "D", "2026-03-02")
    assert is_claimed(back, "M", "2026-03")
    # And no day before it comes again, whatever the time zone says.
    assert is_claimed(back, "D", "2026-03-01")
    assert not is_claimed(with_claim(back, "D", "2026-03-02"), "D", "2026-03-03")
    assert is_claimed(with_claim(back, "D", "2026-03-02"), "D", "2026-03-02")
    assert without_claim(NOTHING, "D") == NOTHING
    assert joined(claimed, with_claim(NOTHING, "D", "2026-03-05")).claims["D"] == ClaimCount("2026-03-05", 1)


def test_a_claim_that_was_given_back_is_open_until_it_is_made_again() -> None:
    june = with_claim(with_claim(NOTHING, "M", "2026-05"), "M", "2026-06")
    assert claims_open(june, "M", "2026-06") == 0
    back = without_claim(june, "M")  # May's, in June
    assert claims_open(back, "M", "2026-06") == 1
    assert claims_open(back, "M", "2026-08") == 2
    assert claims_open(back, "M", "2026-05") == 0  # a period that is over does not come again
    august = with_claim(back, "M", "2026-08")
    assert claims_open(august, "M", "2026-08") == 1
    again = with_claim(august, "M", "2026-08")
    assert claims_open(again, "M", "2026-08") == 0
    # And what was claimed again may come to nothing again, the period's own too.
    both_back = without_claim(without_claim(again, "M"), "M")
    assert claims_open(both_back, "M", "2026-08") == 2
    assert claims_open(both_back, "M", "2026-09") == 3


def test_what_two_had_is_set_off_when_they_become_one() -> None:
    june, may = with_claim(NOTHING, "M", "2026-06"), with_claim(NOTHING, "M", "2026-05")
    owed = with_claim(without_claim(may, "M"), "M", "2026-06")
    for first, second, then, next_month in (
        (june, june, 0, 1),  # June's twice: one too many
        (june, without_claim(june, "M"), 0, 1),  # one of the two is enough
        (without_claim(june, "M"), without_claim(june, "M"), 1, 2),
        (june, without_claim(may, "M"), 1, 2),
        (june, owed, 0, 1),  # the second one of June stands for May's
        (june, joined(may, may), 0, 1),
    ):
        for both in (joined(first, second), joined(second, first)):
            assert claims_open(both, "M", "2026-06") == then
            assert claims_open(both, "M", "2026-07") == next_month
    assert claims_open(with_claim(joined(june, june), "M", "2026-07"), "M", "2026-08") == 1


def test_of_two_claims_for_one_period_one_is_given_back() -> None:
    mine, other = (with_claim(NOTHING, "D", "2026-03-02") for _ in range(2))
    back = without_claim(joined(mine, other), "D")
    assert is_claimed(back, "D", "2026-03-02")
    assert not is_claimed(without_claim(back, "D"), "D", "2026-03-02")


def test_what_is_stored_is_read_as_it_was() -> None:
    assert to_json(NOTHING) == "{}"
    assert from_json("{}") is NOTHING
    full = EarningProgress(
        missions={
            "A@2026-01-01T00:00:00Z": MissionProgress(
                Decimal("0.123456"), completed_at=day(1) + timedelta(microseconds=1)
            ),
            "B@2026-01-01T00:00:00Z": MissionProgress(Decimal("1E+20"), reported=True),
        },
        activities=do(NOTHING, "2026-03-02").activities,
        claims={"D": ClaimCount("2026-03-02", 1), "M": ClaimCount("2026-03", 0)},
    )
    assert from_json(to_json(full)) == full
    claimed = EarningProgress(claims={"D": ClaimCount("2026-03-02", 1)})
    assert from_json(to_json(claimed)) == claimed
