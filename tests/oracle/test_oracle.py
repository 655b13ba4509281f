"""The oracle against the worked cases, and against sums done by hand under one version of the rules."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.conftest import CASES_FILE
from tests.oracle import standing as oracle
from tests.oracle.build import (
    boost,
    bought,
    check,
    day,
    game,
    joined,
    ladder,
    points,
    program,
    refunded,
    tier,
)
from tests.oracle.standing import standing

FILE: dict[str, Any] = json.loads(CASES_FILE.read_text())

CLOCK_SKEW = timedelta(minutes=5)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def one_version(
    rules: Mapping[str, Any], events: Sequence[Mapping[str, Any]], now: datetime
) -> dict[str, Any]:
    return standing([(None, rules)], [(None, game())], events, now)


def event_of(
    step: Mapping[str, Any], rules: Mapping[str, Any], events: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """A step of a worked case as an event of the oracle."""
    t = at(step["at"])
    match step["event"]:
        case "join":
            codes = [one["code"] for one in rules["tiers"]]
            return joined(t, codes.index(step["tier"]) + 1 if "tier" in step else 1)
        case "purchase":
            occurred = at(step.get("occurredAt", step["at"]))
            late = t - occurred
            counts = timedelta(0) <= late <= timedelta(hours=rules["lateWindowHours"])
            assert late >= -CLOCK_SKEW, "refused: the rules let no such purchase in"
            effective_at = occurred if counts else t
            return bought(effective_at, step["id"], step["amount"], step.get("currency", "USD"))
        case "refund":
            paid = next(one["amount"] for one in events if one.get("id") == step["id"])
            return refunded(t, step["id"], step.get("amount", paid))
        case kind:
            kinds = {
                "grant_sc": "SC_GRANTED",
                "grant_p": "P_GRANTED",
                "spend_p": "P_SPENT",
                "return_p": "P_RETURNED",
            }
            return points(kinds[kind], t, step["n"])


@pytest.mark.parametrize("case", FILE["cases"], ids=lambda case: case["name"])
def test_worked_case(case: Mapping[str, Any]) -> None:
    events: list[dict[str, Any]] = []
    for step in case["steps"]:
        if step["event"] != "read":
            event = event_of(step, FILE["rules"], events)
            if not events and event["kind"] == "PURCHASE":
                events.append(joined(event["at"]))
            events.append(event)
        actual = one_version(FILE["rules"], events, at(step["at"]))
        expected = dict(step["expect"])
        expected["tierCode"] = expected.pop("tier")
        for key in ("seasonStartedAt", "seasonEndsAt", "pExpiresAt"):
            expected[key] = expected[key] and at(expected[key])
        check(actual, **expected)


def test_boosts_cover_their_first_instant_and_not_their_last() -> None:
    rules = ladder(2, 1000, 500, 30, boosts=[boost("DOUBLE", day(2), day(4), "2", "3")])
    events = [joined(day(0))]
    # 1 USD each, 10 SC and 10 P plain, 20 SC and 30 P boosted: plain, boosted, boosted, plain.
    for number, t in enumerate([day(2, -1), day(2), day(4, -1), day(4)]):
        events.append(bought(t, f"{number}", "1"))
    # SC 10 + 20 + 20 + 10 = 60; P 10 + 30 + 30 + 10 = 80.
    check(one_version(rules, events, day(5)), progress=60, p=80, lifetimeSc=60, lifetimeP=80)


def test_boosts_multiply_and_the_floor_is_taken_once() -> None:
    boosts = [boost("A", day(0), day(9), "1.5", "1"), boost("B", day(1), day(9), "1.5", "0.5")]
    rules = ladder(2, 1000, 500, 30, boosts=boosts)
    events = [joined(day(0)), bought(day(1), "a", "0.33")]
    # SC 0.33 x 10 x 1.5 x 1.5 = 7.425 -> 7 (flooring each factor would give 3, 4, 6);
    # P 0.33 x 10 x 1 x 0.5 = 1.65 -> 1.
    check(one_version(rules, events, day(1)), progress=7, p=1)


def test_a_boost_for_tiers_looks_at_the_tier_held_just_before() -> None:
    double = boost("T2_ONLY", day(0), day(9), "2", "2", tiers=["T2"])
    rules = ladder(3, 100, 50, 30, boosts=[double])
    events = [joined(day(0)), bought(day(1), "a", "12")]
    # On T1: not boosted, 12 x 10 = 120 SC and P. 120 - 100: T2 with 20.
    check(one_version(rules, events, day(1)), tier=2, progress=20, p=120)
    events.append(bought(day(1), "b", "4.5"))
    # On T2 now, at the same instant: 4.5 x 10 x 2 = 90. 20 + 90 - 100: T3 with 10. P 120 + 90.
    check(one_version(rules, events, day(1)), tier=3, progress=10, p=210)
    events.append(bought(day(1), "c", "1"))
    # T3 is not in the list: 10 each.
    check(one_version(rules, events, day(1)), tier=3, progress=20, p=220)


def test_months_are_clamped_in_a_common_and_a_leap_year() -> None:
    rules = ladder(2, 1000, 500, 30, pExpiryMonths=1)
    end_of_january = at("2027-01-31T08:30:00Z")
    events = [joined(at("2027-01-01T00:00:00Z")), bought(end_of_january, "a", "1")]
    # 31 January + 1 month has no 31st: 28 February 2027, same time of day.
    check(one_version(rules, events, end_of_january), p=10, pExpiresAt=at("2027-02-28T08:30:00Z"))
    # A purchase at the very instant: the 10 P go first, then 20 come, until 28 March (not 31).
    again = at("2027-02-28T08:30:00Z")
    events.append(bought(again, "b", "2"))
    check(one_version(rules, events, again), p=20, pExpiresAt=at("2027-03-28T08:30:00Z"), lifetimeP=30)

    leap = at("2028-01-31T00:00:00Z")
    events = [joined(at("2028-01-01T00:00:00Z")), bought(leap, "a", "1")]
    # 2028 is a leap year: 29 February.
    check(one_version(rules, events, leap), pExpiresAt=at("2028-02-29T00:00:00Z"))


def test_months_run_over_the_end_of_a_year() -> None:
    rules = ladder(2, 1000, 500, 30, pExpiryMonths=14)
    events = [joined(at("2026-12-01T00:00:00Z")), points("P_GRANTED", at("2026-12-31T00:00:00Z"), 5)]
    # December 2026 + 14 months = February 2028, 29 days.
    check(one_version(rules, events, events[1]["at"]), p=5, pExpiresAt=datetime(2028, 2, 29, tzinfo=UTC))


def test_a_refund_in_a_foreign_currency_is_taken_from_the_amount_in_that_currency() -> None:
    rules = ladder(2, 1000, 500, 30)
    events = [joined(day(0)), bought(day(1), "a", "10.00", "EUR")]
    # 10.00 EUR x 1.10 = 11 USD: 110 SC, 110 P.
    check(one_version(rules, events, day(2)), progress=110, p=110)
    events.append(refunded(day(2), "a", "3.33"))
    # 6.67 EUR left x 1.10 x 10 = 73.37 -> 73. (110 - floor(36.63) would be 74.)
    check(one_version(rules, events, day(2)), progress=73, p=73, lifetimeSc=73, lifetimeP=73)
    events.append(refunded(day(3), "a", "6.67"))
    # Nothing left; the clock of day 1 stands: 2 January 2027.
    check(one_version(rules, events, day(3)), progress=0, p=0, pExpiresAt=at("2027-01-02T00:00:00Z"))


def test_a_debt_outlives_the_p_expiry() -> None:
    rules = ladder(2, 1000, 500, 30, pExpiryMonths=1)
    events = [
        joined(day(0)),
        bought(day(0), "a", "10"),
        points("P_SPENT", day(1), 80),
        refunded(day(2), "a", "5"),
    ]
    # 100 - 80 = 20 before the refund; of 50 P 80 are spent: -30. The clock of day 0: 1 February.
    check(one_version(rules, events, day(2)), p=-30, pExpiresAt=day(31))
    # At the expiry the debt stays, the clock goes.
    check(one_version(rules, events, day(31)), p=-30, pExpiresAt=None)
    events.append(points("P_RETURNED", day(32), 80))
    # The return finds no clock and starts one: 2 February + 1 month. It was never an earning: lifetime 50.
    check(one_version(rules, events, day(32)), p=50, pExpiresAt=day(60), lifetimeP=50)


def test_a_spend_neither_starts_nor_clears_a_clock() -> None:
    rules = ladder(2, 1000, 500, 30)
    events = [joined(day(0)), points("P_GRANTED", day(3), 10), points("P_SPENT", day(5), 10)]
    # Nothing is left, and still the clock of day 3 runs; the grant of day 6 does not move it.
    check(one_version(rules, events, day(5)), p=0, pExpiresAt=at("2027-01-04T00:00:00Z"))
    events.append(points("P_GRANTED", day(6), 1))
    check(one_version(rules, events, day(6)), p=1, pExpiresAt=at("2027-01-04T00:00:00Z"), lifetimeP=11)


def test_events_of_one_instant_count_in_order_of_acceptance() -> None:
    tiers = [tier("T1", 100, 50, 10), tier("T2", 100, 50, 10, sc="2"), tier("T3", 900, 50, 10)]
    start, first, second = joined(day(0)), bought(day(1), "a", "1"), bought(day(1), "b", "10")
    # 1 USD on T1: 10. Then 10 USD on T1: 100. 110 - 100: T2 with 10.
    check(one_version(program(tiers), [start, first, second], day(1)), tier=2, progress=10)
    # 10 USD on T1: 100, T2 with 0. Then 1 USD on T2: 20.
    check(one_version(program(tiers), [start, second, first], day(1)), tier=2, progress=20)


def test_a_late_purchase_takes_its_place_before_what_was_accepted_earlier() -> None:
    rules = ladder(3, 100, 50, 10)
    events = [joined(day(0)), bought(day(12), "a", "3"), bought(day(9), "b", "13")]
    # b first: 130 at day 9, T2 with 30, season 9 to 19. Then a: 30 + 30 = 60, kept (>= 50) at day 19.
    check(one_version(rules, events, day(19, -1)), tier=2, progress=60, seasonEndsAt=day(19))
    check(one_version(rules, events, day(19)), tier=2, progress=0, seasonEndsAt=day(29))
    # P clock: a is the later of the two in the order that counts, 13 January + 12 months.
    check(one_version(rules, events, day(19)), pExpiresAt=at("2027-01-13T00:00:00Z"))


def test_a_season_end_and_a_purchase_at_the_same_instant() -> None:
    rules = ladder(3, 100, 50, 10)
    events = [joined(day(0), 2), points("SC_GRANTED", day(10, -1), 49), points("SC_GRANTED", day(10), 60)]
    # 49 < 50 when the season ends at day 10: T1. The 60 are of the new season, which ends at day 20 ...
    check(one_version(rules, events, day(10)), tier=1, progress=60, seasonStartedAt=day(10))
    # ... and is renewed there: 60 >= 50.
    check(one_version(rules, events, day(20)), tier=1, progress=0, seasonStartedAt=day(20), lifetimeSc=109)


def test_many_loops_divided_or_walked_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = ladder(3, 7, 7, 10)
    events = [joined(day(0)), points("SC_GRANTED", day(1), 100_000)]
    # 100000 - 7 - 7 = 99986 = 14283 x 7 + 5.
    divided = one_version(rules, events, day(1))
    check(divided, tier=3, progress=5, loops=14_283)
    monkeypatch.setattr(oracle, "WALKED_LOOPS", 10**9)
    assert one_version(rules, events, day(1)) == divided


def test_what_can_be_no_history_is_refused() -> None:
    rules = ladder(2, 100, 50, 10)
    start, paid = joined(day(1)), bought(day(2), "a", "1")
    impossible = [
        ([], "starts with"),
        ([start, points("SC_GRANTED", day(0), 1)], "starts with"),
        ([start, joined(day(2))], "joined twice"),
        ([start, paid, paid], "two purchases"),
        ([start, paid, refunded(day(3), "a", "0.6"), refunded(day(3), "a", "0.6")], "more refunded"),
        ([start, bought(day(9), "a", "1")], "later than"),
        ([start, points("P_LOST", day(2), 1)], "unknown kind"),
    ]
    for events, complaint in impossible:
        with pytest.raises(ValueError, match=complaint):
            one_version(rules, events, day(5))
