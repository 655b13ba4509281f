"""Worked examples of missions, activities and claims: what is given, when, and its explanation."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.domain.amounts import MAX_POINTS
from app.domain.earning_progress import NOTHING, MissionProgress
from app.domain.errors import DomainError
from app.domain.events import ActivityDone, ChangeKind, Joined, MissionReported, Purchase, Refund
from app.domain.explain import explain
from app.domain.instants import format_instant
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.loyalty.apply_event import apply_event
from app.loyalty.state import EventRequest
from tests.domain.worlds import Member, book_of
from tests.oracle.build import DAY_0, activity, day, game, mission, program, tier
from tests.oracle.standing import Version
from tests.oracle.strategies import History

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)

# 1 USD is 10 SC and 10 P.
LADDER = program([tier("A", 100, 50, 90), tier("B", 200, 50, 90), tier("C", 500, 500, 90)])


def book(*versions: tuple[datetime | None, Mapping[str, Any]]) -> RuleBook:
    """These parts of a game's rules, each from its instant."""
    games: list[Version] = [(since, game() | dict(parts)) for since, parts in versions]
    return book_of(History([(None, LADDER)], games, [], DAY_0))


def with_missions(*missions: Mapping[str, Any]) -> RuleBook:
    return book((None, {"missions": list(missions)}))


class Player(Member):
    """A member to whom things happen by the day."""

    def buys(self, usd: str, on: float, *, name: str = "", sku: str | None = None, now: float = 0) -> None:
        event = Purchase(day(on), 0, name or f"d{on}", amount=Decimal(usd), sku=sku)
        self.receive(event, day(max(on, now)))
        self.check_sums()

    def refunds(self, name: str, usd: str, on: float) -> None:
        event = Refund(day(on), 0, f"r{on}", amount=Decimal(usd), purchase_id=name)
        self.receive(event, day(on))
        self.check_sums()

    def reports(self, code: str, number: int, on: float) -> None:
        self.receive(MissionReported(day(on), 0, f"m{on}", progress=number, mission=code), day(on))
        self.check_sums()

    def progress(self, code: str, start: datetime = DAY_0) -> MissionProgress | None:
        return self.standing.earning.missions.get(f"{code}@{format_instant(start)}")

    def given(self, kind: ChangeKind = ChangeKind.SC_GRANTED) -> list[tuple[datetime, int]]:
        return [(change.at, change.sc or change.p) for change in self.changes if change.kind is kind]

    def explanations(self) -> list[str]:
        return [explain(change.kind, change.sc, change.p, change.details) for change in self.changes]

    def is_the_fold(self) -> None:
        folded, _ = fold(self.state.known or [], self.standing.applied_to, self.book)
        assert self.standing == folded


def player(rules: RuleBook, rank: int = 1, number: int = 0) -> Player:
    made = Player.joined(Joined(DAY_0, 1, tier=rank), rules, number)
    assert isinstance(made, Player)
    return made


# --- runs ---


def test_a_run_that_was_made_longer_is_not_given_twice() -> None:
    once = mission("ONCE", "PURCHASES", 1, day(0), day(3), rewardSc=7)
    other = mission("OTHER", "PURCHASES", 9, day(0), day(30), sku="gem")
    longer = once | {"until": day(10).isoformat()}
    one = player(book((None, {"missions": [once, other]}), (day(2), {"missions": [longer, other]})))
    one.buys("1", 1)
    # After the end that the run had when it was completed, and before the one that it has now.
    one.buys("1", 4, sku="gem")
    one.buys("1", 5)
    assert one.given() == [(day(1), 7)]
    one.is_the_fold()


def test_a_run_that_was_made_longer_keeps_what_was_counted() -> None:
    two = mission("TWO", "PURCHASES", 2, day(0), day(3), rewardSc=7)
    other = mission("OTHER", "PURCHASES", 9, day(0), day(30), sku="gem")
    longer = two | {"until": day(10).isoformat(), "sku": None}
    one = player(
        book(
            (None, {"missions": [two, other]}),
            (day(2), {"missions": [longer | {"sku": "chest"}, other]}),
        )
    )
    one.buys("1", 1)
    one.buys("1", 4, sku="gem")
    one.buys("1", 5, sku="chest")
    assert one.given() == [(day(5), 7)]


def test_a_run_that_vanishes_and_comes_back_goes_on() -> None:
    once = mission("ONCE", "PURCHASES", 1, day(0), day(30), rewardSc=7)
    two = mission("TWO", "PURCHASES", 2, day(0), day(30), rewardSc=9)
    other = mission("OTHER", "PURCHASES", 9, day(0), day(30))
    both = {"missions": [once, two, other]}
    one = player(book((None, both), (day(2), {"missions": [other]}), (day(4), both)))
    for on in (1, 3, 5):
        one.buys("1", on)
    # The purchase of day 3 counts for neither: they were not in the rules then.
    assert one.given() == [(day(1), 7), (day(5), 9)]


def test_a_run_that_is_over_is_forgotten_with_the_next_thing_that_counts() -> None:
    first = mission("FIRST", "PURCHASES", 2, day(0), day(3))
    other = mission("OTHER", "PURCHASES", 9, day(0), day(30), sku="gem")
    one = player(with_missions(first, other))
    one.buys("1", 1)
    one.buys("1", 4)
    assert one.progress("FIRST") is not None
    one.buys("1", 5, sku="gem")
    assert list(one.standing.earning.missions) == [f"OTHER@{format_instant(DAY_0)}"]


def test_only_what_counts_for_a_mission_completes_it() -> None:
    """A goal that comes down to what was counted already is reached by the next thing that counts."""
    gems = mission("GEMS", "PURCHASES", 3, day(0), day(30), sku="gem", rewardSc=7)
    other = mission("OTHER", "PURCHASES", 9, day(0), day(30))
    easier = {"missions": [gems | {"goal": 2}, other]}
    one = player(book((None, {"missions": [gems, other]}), (day(3), easier)))
    one.buys("1", 1, sku="gem")
    one.buys("1", 2, sku="gem")
    one.buys("1", 4)
    assert one.given() == []
    one.buys("1", 5, sku="gem")
    assert one.given() == [(day(5), 7)]


def test_a_purchase_counts_that_something_is_left_of_whatever_it_is_worth() -> None:
    rules = LADDER | {"rates": {"USD": "1", "TOY": "0"}}
    once = mission("ONCE", "PURCHASES", 1, day(0), day(30), rewardSc=7)
    made = player(book_of(History([(None, rules)], [(None, game() | {"missions": [once]})], [], DAY_0)))
    bought = Purchase(day(1), 0, "toy", amount=Decimal(3), currency="TOY")
    made.receive(bought, day(1))
    assert made.given() == [(day(1), 7)]


# --- what is given, and what the history says ---


TWO = mission("TWO", "PURCHASES", 2, day(0), day(30), rewardSc=50, rewardP=3)


def test_the_goal_is_reached_and_missed_by_one() -> None:
    spent = mission("SPENT", "AMOUNT_USD", 5, day(0), day(30), rewardP=3)
    one = player(with_missions(spent))
    one.buys("4.999", 1)
    assert one.given(ChangeKind.P_GRANTED) == []
    one.buys("0.001", 2)
    assert one.given(ChangeKind.P_GRANTED) == [(day(2), 3)]
    progress = one.progress("SPENT")
    assert progress == MissionProgress(Decimal(5), completed_at=day(2))
    one.buys("9", 3)
    assert one.progress("SPENT") == progress


def test_the_window_is_half_open() -> None:
    window = mission("WINDOW", "PURCHASES", 3, day(1), day(2))
    one = player(with_missions(window))
    for number, at in enumerate([day(1) - TICK, day(1), day(2) - TICK, day(2)]):
        event = Purchase(at, 0, f"{number}", amount=Decimal(1))
        one.receive(event, at)
    assert one.progress("WINDOW", day(1)) == MissionProgress(Decimal(2))


def test_the_tier_held_before_the_purchase_decides_though_a_reward_promotes() -> None:
    promotes = mission("FIRST", "PURCHASES", 1, day(0), day(30), rewardSc=95)
    on_a = mission("ON_A", "PURCHASES", 1, day(0), day(30), rewardSc=1, tiers=["A"])
    on_b = mission("ON_B", "PURCHASES", 1, day(0), day(30), rewardSc=2, tiers=["B"])
    one = player(with_missions(promotes, on_a, on_b))
    one.buys("1", 1)
    # 10 + 95 - 100 + 1: two missions by one purchase, the second of the tier that the first one ended.
    assert (one.standing.tier, one.standing.progress) == (2, 6)
    one.buys("1", 2)
    assert one.given() == [(day(1), 95), (day(1), 1), (day(2), 2)]


def test_a_late_purchase_completes_a_mission_and_a_refund_takes_its_reward_back() -> None:
    one = player(with_missions(TWO))
    one.buys("1", 3)
    one.buys("1", 2, now=4)
    assert (one.standing.progress, one.standing.p) == (70, 23)
    assert one.explanations()[-1] == (
        "Counted again after a purchase that arrived late: Rung1 with 10 became Rung1 with 70 of 100. "
        "04 Jan 2026 00:00 UTC: 50 SC granted: Mission TWO. 04 Jan 2026 00:00 UTC: 3 P granted: Mission TWO."
    )
    one.refunds("d2", "0.5", 5)
    assert (one.standing.progress, one.standing.p) == (65, 18)
    one.refunds("d2", "0.5", 6)
    assert (one.standing.progress, one.standing.p) == (10, 10)
    assert one.explanations()[-1] == (
        "Counted again after a refund: Rung1 with 65 became Rung1 with 10 of 100. 04 Jan 2026 00:00 UTC: "
        "Taken back: 50 SC granted: Mission TWO. 04 Jan 2026 00:00 UTC: Taken back: 3 P granted: Mission TWO."
    )
    assert one.progress("TWO") == MissionProgress(Decimal(1))
    one.is_the_fold()


def test_a_refund_leaves_a_mission_that_a_later_purchase_completes_instead() -> None:
    one = player(with_missions(TWO))
    for on in (1, 2, 3):
        one.buys("1", on)
    one.refunds("d1", "1", 4)
    progress = one.progress("TWO")
    assert progress is not None
    assert progress.completed_at == day(3)
    assert (one.standing.progress, one.standing.p) == (70, 23)
    # Nothing else came out differently.
    assert one.explanations()[-1].startswith("1 USD of a purchase went back")


def test_what_is_reported_never_falls_and_is_stored_when_it_is_news() -> None:
    bosses = mission("BOSSES", "REPORTED", 10, day(0), day(30), rewardP=5)
    one = player(with_missions(bosses))
    one.reports("BOSSES", 9, 1)
    stored = len(one.state.events)
    for number in (9, 8, 0):
        report = MissionReported(reference=f"again {number}", mission="BOSSES", progress=number)
        request = EventRequest(report, "p")
        assert apply_event(one.state, request, day(2), one.book).event is None
    assert len(one.state.events) == stored
    one.reports("BOSSES", 10, 3)
    assert one.given(ChangeKind.P_GRANTED) == [(day(3), 5)]
    assert one.standing.p_expires_at == day(365 + 3)  # there was no clock: it starts one


def test_a_reward_does_not_move_a_running_clock() -> None:
    one = player(with_missions(mission("BOSSES", "REPORTED", 10, day(0), day(30), rewardP=5, rewardSc=99)))
    one.buys("1", 1)
    real_now = one.standing.p_expires_at
    one.reports("BOSSES", 10, 3)
    assert (one.standing.tier, one.standing.p_expires_at) == (2, real_now)


def test_too_many_points_name_what_decides_them() -> None:
    most = activity("MOST", p=MAX_POINTS)
    one = player(book((None, {"activities": [most]})))
    request = EventRequest(ActivityDone(reference="a", activity="MOST"), "p")
    apply_event(one.state, request, day(1), one.book)
    before = one.standing
    again = replace(request, event=replace(request.event, reference="b"))
    with pytest.raises(DomainError) as refused:
        apply_event(one.state, again, day(2), one.book)
    assert refused.value.faults[0].path == ("activity",)
    assert one.standing == before


def test_days_in_a_row_are_rewarded_once_a_day() -> None:
    check_in = activity("CHECK_IN", sc=5, streaks=[{"days": 2, "sc": 20, "p": 1}])
    one = player(book((None, {"activities": [check_in]})))
    for number, on in enumerate((0.1, 1.1, 1.2, 2.1, 3.1)):
        request = EventRequest(ActivityDone(reference=f"{number}", activity="CHECK_IN"), "p")
        apply_event(one.state, request, day(on), one.book)
    assert [sc for _, sc in one.given()] == [5, 5, 20, 5, 5, 5, 20]
    assert "20 SC granted: Activity CHECK_IN, 2 days in a row." in one.explanations()
    assert one.standing.earning.activities["CHECK_IN"].streak == 2


# --- two who become one ---


def test_purchases_of_both_complete_a_mission_of_neither() -> None:
    rules = with_missions(TWO)
    first, second = player(rules, rank=2, number=1), player(rules, number=2)
    first.buys("1", 1, name="x")
    second.buys("1", 2, name="y")
    first.take_over(second, day(3))
    assert first.given() == [(day(3), 50)]
    first.refunds("y", "1", 4)
    first.is_the_fold()
    assert first.progress("TWO") == MissionProgress(Decimal(1))
    assert "Taken back: 50 SC granted: Mission TWO." in first.explanations()[-1]


def test_a_completion_comes_along_and_is_not_given_again() -> None:
    rules = with_missions(TWO)
    first, second = player(rules, rank=2, number=1), player(rules, number=2)
    for number, on in enumerate((1, 2)):
        second.buys("1", on, name=f"y{number}")
    first.take_over(second, day(3))
    for number, on in enumerate((4, 5, 6)):
        first.buys("1", on, name=f"x{number}")
    assert first.given() == []
    assert first.progress("TWO") == MissionProgress(Decimal(2), completed_at=day(2))
    assert second.standing.earning == NOTHING
    first.is_the_fold()
