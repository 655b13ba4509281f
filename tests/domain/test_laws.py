"""What holds of every standing, whatever happened."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import promotion, seasons
from app.domain import standing as standing_module
from app.domain.amounts import MAX_AMOUNT, MAX_POINTS
from app.domain.events import (
    ChangeKind,
    Event,
    Joined,
    PointsGranted,
    Purchase,
    Refund,
    SCGranted,
    Snapshot,
    Standing,
    Step,
    TooManyPoints,
    wake_at,
)
from app.domain.instants import BEGINNING
from app.domain.rules import ProgramRules, RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, fold, join, standings
from app.rules_files.reading import check_game, check_program
from tests.domain.worlds import Member, book_of, events_of, examples, lived, program_of
from tests.oracle.build import DAY_0, ladder, program, tier
from tests.oracle.strategies import History, histories, programs

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)

spans = st.lists(st.integers(0, 400 * 24), min_size=1, max_size=6)
SEASONAL = {
    ChangeKind.RENEWED,
    ChangeKind.RESTARTED,
    ChangeKind.DEMOTED,
    ChangeKind.PROMOTED,
    ChangeKind.LOOPED,
}


@examples(40)
@given(histories(), spans)
def test_reading_is_as_if_swept_and_sweeps_add_up(history: History, hours: list[int]) -> None:
    book, events = book_of(history), events_of(history)
    start, _ = fold(events, history.now, book)
    swept, entries = start, []
    for hour in sorted(hours):
        now = history.now + hour * HOUR
        swept, due = settle(swept, now, book)
        entries += due
        assert swept == fold(events, now, book)[0]
        assert wake_at(swept) > now
    at_once, due = settle(start, history.now + max(hours) * HOUR, book)
    assert swept == at_once
    for unit in ("sc", "p"):
        assert sum(getattr(e, unit) for e in entries) == sum(getattr(e, unit) for e in due)
    ended = [
        sum(int(e.details["seasons"]) for e in some if "seasons" in e.details) for some in (entries, due)
    ]
    assert ended[0] == ended[1]


@examples(30)
@given(histories())
def test_nothing_happens_before_the_wake(history: History) -> None:
    book = book_of(history)
    standing, _ = fold(events_of(history), history.now, book)
    wake = wake_at(standing)
    assert settle(standing, wake - TICK, book) == (standing, [])
    after, _ = settle(standing, wake, book)
    assert after != standing
    assert wake_at(after) > wake


@examples(60)
@given(
    programs(DAY_0),
    st.lists(
        st.tuples(st.integers(0, 72), st.integers(1, 80)), min_size=2, max_size=9, unique_by=lambda x: x[0]
    ),
    st.sampled_from([0, None, None, 12, 72]),
    st.data(),
)
def test_the_order_of_receipt_does_not_matter(
    document: dict[str, Any], wanted: list[tuple[int, int]], known_since: int | None, data: st.DataObject
) -> None:
    """Nor whether the player was known before, or becomes known by the first purchase received (None)."""
    book = RuleBook((program_of({**document, "lateWindowHours": 72}, 0, None),))
    now = DAY_0 + 72 * HOUR
    found = []
    for order in (sorted(wanted), data.draw(st.permutations(wanted))):
        joins = order[0][0] if known_since is None else known_since
        member = Member.joined(Joined(DAY_0 + joins * HOUR, 1), book)
        for hour, amount in order:
            at = DAY_0 + hour * HOUR
            event = Purchase(at, 0, reference=f"h{hour}", amount=Decimal(amount))
            member.receive(event, now, occurred_at=at)
        member.check_sums()
        found.append(settle(member.standing, now, book)[0])
    assert found[0] == found[1]


@examples(60)
@given(histories())
def test_the_standing_after_each_event_is_the_fold_up_to_it(history: History) -> None:
    book, events = book_of(history), events_of(history)
    after = list(standings(events, book))
    numbers = {event.seq for event in events if event.seq % 3 == 2}
    assert list(standings(events, book, numbers)) == [after[number - 1] for number in sorted(numbers)]
    for count, standing in enumerate(after, start=1):
        known = events[:count]
        assert standing == fold(known, max(event.effective_at for event in known), book)[0]
        assert settle(standing, history.now, book)[0] == fold(known, history.now, book)[0]


def test_what_comes_in_order_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A studio that sends a thousand purchases again gets a thousand answers for one look at the history."""
    book = RuleBook((program_of(ladder(3, 10, 5, 30), 0, None),))
    late = Purchase(DAY_0 + HOUR, 1_002, reference="late", amount=Decimal(1))
    bought = [
        Purchase(DAY_0 + n * HOUR, n + 1, reference=f"b{n}", amount=Decimal(1)) for n in range(1, 1_001)
    ]
    folded = lengths_of_folds(monkeypatch)
    found = list(standings([Joined(DAY_0, 1), *bought, late], book))
    assert len(found) == 1_002
    assert folded == [1, 1_002]


def test_a_past_with_many_refunds_is_counted_once_for_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    book = RuleBook((program_of(ladder(3, 10, 5, 30), 0, None),))
    events: list[Event] = [Joined(DAY_0, 1)]
    for number in range(2, 202, 2):
        at = DAY_0 + number * HOUR
        events.append(Purchase(at, number, reference=f"b{number}", amount=Decimal(1)))
        events.append(
            Refund(at, number + 1, reference=f"r{number}", amount=Decimal(1), purchase_id=f"b{number}")
        )
    folded = lengths_of_folds(monkeypatch)
    (found,) = standings(events, book, {200})
    assert folded == [200]
    assert found == fold(events[:200], events[199].effective_at, book)[0]


def lengths_of_folds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Returns the list to which each fold from now on adds how many events it counts."""
    folded: list[int] = []

    def counted(
        events: Sequence[Event], now: datetime, book: RuleBook, start: Snapshot | None = None
    ) -> Step:
        folded.append(len(events))
        return fold(events, now, book, start)

    monkeypatch.setattr(standing_module, "fold", counted)
    return folded


@examples(40)
@given(histories(), st.integers(1, 300), st.integers(1, 300))
def test_sc_at_once_is_sc_in_parts(history: History, first: int, second: int) -> None:
    book = book_of(history)
    start, _ = fold(events_of(history), history.now, book)

    def granted(*numbers: int) -> Standing:
        standing = start
        for number in numbers:
            event = SCGranted(history.now, 99, reference="g", points=number)
            standing, _ = apply(standing, event, book)
        return standing

    assert granted(first + second) == granted(first, second)


@examples(40)
@given(histories())
def test_all_refunded_is_as_if_nothing_had_been_paid(history: History) -> None:
    book, events = book_of(history), events_of(history)
    left = {event.reference: event.amount for event in events if isinstance(event, Purchase)}
    for event in events:
        if isinstance(event, Refund):
            left[event.purchase_id] -= event.amount
    refunds = [
        Refund(history.now, 100 + n, reference=f"all {name}", amount=amount, purchase_id=name)
        for n, (name, amount) in enumerate(left.items())
        if amount
    ]
    free = [
        replace(event, amount=Decimal(0)) if isinstance(event, Purchase) else event
        for event in events
        if not isinstance(event, Refund)
    ]
    assert fold([*events, *refunds], history.now, book)[0] == fold(free, history.now, book)[0]
    member = lived(history)
    for refund in refunds:
        member.receive(refund, history.now)
        member.check_sums()
    assert settle(member.standing, history.now, book)[0] == fold(free, history.now, book)[0]


@examples(40)
@given(histories())
def test_a_season_never_touches_p_and_its_ends_leave_nothing(history: History) -> None:
    _, changes = fold(events_of(history), history.now, book_of(history))
    for change in [*changes, *lived(history).changes]:
        if change.kind in SEASONAL:
            assert change.p == 0
        if change.kind in {ChangeKind.P_EXPIRED, ChangeKind.P_SPENT}:
            assert change.sc == 0
            assert change.p < 0
    progress = 0
    for change in changes:
        progress += change.sc
        assert progress >= 0
        if change.kind in {ChangeKind.RENEWED, ChangeKind.RESTARTED, ChangeKind.DEMOTED}:
            assert progress == 0
    for row in lived(history).state.ledger:
        assert not (row.unit == "P" and row.kind in SEASONAL)


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the fold does: a word for every season begun and every tier looked at."""
    done: list[str] = []
    look, begin = ProgramRules.tier, seasons.begin_season

    def looked(rules: ProgramRules, rank: int) -> Any:  # noqa: ANN401
        done.append("tier")
        return look(rules, rank)

    def began(*arguments: Any, promoted: bool = False) -> Any:  # noqa: ANN401
        done.append("season")
        return begin(*arguments, promoted=promoted)

    monkeypatch.setattr(ProgramRules, "tier", looked)
    monkeypatch.setattr(seasons, "begin_season", began)
    monkeypatch.setattr(promotion, "begin_season", began)
    return done


def member_of(document: dict[str, Any], rank: int = 1) -> tuple[Standing, RuleBook]:
    book = RuleBook((check_program(document, 1, BEGINNING),))
    return join(Joined(DAY_0, 1, tier=rank), book)[0], book


@pytest.mark.parametrize("amount", [MAX_AMOUNT, Decimal(10)])
def test_an_enormous_purchase_costs_no_more_than_a_small_one(amount: Decimal, steps: list[str]) -> None:
    start, book = member_of(ladder(2, 1, 1, 1))
    steps.clear()
    event = Purchase(DAY_0, 2, reference="x", amount=amount)
    standing, changes = apply(start, event, book)
    assert standing.loops == int(amount) * 10 - 1
    assert [change.kind for change in changes] == ["PURCHASE", "PROMOTED", "LOOPED"]
    assert len(steps) <= 20


def test_lifetimes_unseen_cost_no_more_than_a_day(steps: list[str]) -> None:
    start, book = member_of(ladder(20, 10, 5, 1), rank=20)
    start = replace(start, p=7, p_expires_at=DAY_0 + 40 * DAY)
    steps.clear()
    standing, changes = settle(start, DAY_0 + 60_000 * DAY + HOUR, book)
    assert (standing.tier, standing.p) == (1, 0)
    assert standing.season_started_at == DAY_0 + 60_000 * DAY
    kinds = [change.kind for change in changes]
    assert kinds == ["DEMOTED"] * 19 + ["RESTARTED", "P_EXPIRED", "RESTARTED"]
    assert sum(int(change.details.get("seasons", 0)) for change in changes) == 60_000
    assert len(steps) <= 22 * 6


def test_seasons_unseen_are_counted_version_by_version(steps: list[str]) -> None:
    """Of 1 day, then of 7 from the 11th day, then of 2 from the 100th; each holds from its own start."""
    documents = [ladder(2, 10, 5, days) for days in (1, 7, 2)]
    starts = [BEGINNING, DAY_0 + 10 * DAY + HOUR, DAY_0 + 100 * DAY]
    book = RuleBook(
        tuple(check_program(d, n + 1, at) for n, (d, at) in enumerate(zip(documents, starts, strict=True)))
    )
    start, _ = join(Joined(DAY_0, 1), book)
    standing, changes = settle(start, DAY_0 + 10_000 * DAY, book)
    one_by_one = start
    for day in range(1, 10_001):
        one_by_one, _ = settle(one_by_one, DAY_0 + day * DAY, book)
    assert standing == one_by_one
    assert len(changes) == 3
    assert [change.details["seasons"] for change in changes] == [11, 13, 4949]


def test_points_are_counted_up_to_the_most() -> None:
    start, book = member_of(ladder(2, 10, 5, 1))
    for kind in (SCGranted, PointsGranted):
        most = kind(DAY_0, 2, reference="x", points=MAX_POINTS)
        standing, _ = apply(start, most, book)
        with pytest.raises(TooManyPoints):
            apply(standing, replace(most, points=1), book)
    # However absurd the factors: exact, and refused.
    absurd = "9" * 12
    document = program(
        [tier("A", 1, 1, 1, sc=absurd), tier("B", 1, 1, 1)], scPerUsd=absurd, rates={"BIG": absurd}
    )
    document["boosts"] = [
        {
            "code": f"B{n}",
            "from": "2026-01-01T00:00:00Z",
            "until": "2027-01-01T00:00:00Z",
            "scFactor": f"{absurd}.{absurd}",
            "pFactor": f"{absurd}.{absurd}",
        }
        for n in range(100)
    ]
    start, book = member_of(document)
    with pytest.raises(TooManyPoints):
        apply(
            start,
            Purchase(DAY_0, 2, reference="x", amount=MAX_AMOUNT, currency="BIG"),
            book,
        )


def test_game_rules_do_not_reach_back_before_their_first_version() -> None:
    rules = check_program(ladder(3, 100, 5, 30), 1, BEGINNING)
    game = check_game({"scMultipliers": {"T1": "3"}}, 1, DAY_0 + DAY, rules)
    book = RuleBook((rules,), (game,))
    assert book.game_at(DAY_0 + DAY - TICK).version == 0
    assert book.game_at(DAY_0 + DAY).version == 1
    start, _ = join(Joined(DAY_0, 1), book)
    bought, _ = apply(start, Purchase(DAY_0 + 2 * DAY, 2, reference="x", amount=Decimal(1)), book)
    assert bought.progress == 10
