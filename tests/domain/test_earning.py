"""Worked examples of missions, activities and claims: what is given, when, and the sentences that tell it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from app.domain.events import ChangeKind, Event, EventKind
from app.domain.explain import explain
from app.domain.instants import format_instant
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.domain.tallies import MissionTally
from tests.domain.worlds import Member, book_of
from tests.oracle.build import DAY_0, day, game, mission, program, tier
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
        event = Event(EventKind.PURCHASE, day(on), 0, name or f"d{on}", amount=Decimal(usd), sku=sku)
        self.receive(event, day(max(on, now)))
        self.check_sums()

    def refunds(self, name: str, usd: str, on: float) -> None:
        event = Event(EventKind.REFUND, day(on), 0, f"r{on}", amount=Decimal(usd), refunds=name)
        self.receive(event, day(on))
        self.check_sums()

    def reports(self, code: str, number: int, on: float) -> None:
        self.receive(
            Event(EventKind.MISSION_PROGRESS, day(on), 0, f"m{on}", points=number, code=code), day(on)
        )
        self.check_sums()

    def tally(self, code: str, start: datetime = DAY_0) -> MissionTally | None:
        return self.standing.earning.missions.get(f"{code}@{format_instant(start)}")

    def given(self, kind: ChangeKind = ChangeKind.SC_GRANTED) -> list[tuple[datetime, int]]:
        return [(change.at, change.sc or change.p) for change in self.changes if change.kind is kind]

    def told(self) -> list[str]:
        return [explain(change.kind, change.sc, change.p, change.facts) for change in self.changes]

    def is_the_fold(self) -> None:
        folded, _ = fold(self.state.known or [], self.standing.applied_to, self.book)
        assert self.standing == folded


def player(rules: RuleBook, rank: int = 1, number: int = 0) -> Player:
    made = Player.joined(Event(EventKind.JOINED, DAY_0, 1, tier=rank), rules, number)
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
    assert one.tally("FIRST") is not None
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
    bought = Event(EventKind.PURCHASE, day(1), 0, "toy", amount=Decimal(3), currency="TOY")
    made.receive(bought, day(1))
    assert made.given() == [(day(1), 7)]
