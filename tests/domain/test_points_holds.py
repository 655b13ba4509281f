"""P that are held for an order: they come back by themselves, in any order of receipt (value.md V2.10)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    Closed,
    Event,
    Joined,
    Merged,
    PointsCaptured,
    PointsGranted,
    PointsReturned,
    PointsSpent,
    Purchase,
    Snapshot,
    Standing,
    wake_at,
)
from app.domain.rules import RuleBook
from app.domain.standing import fold, fold_with_spends, standings
from app.domain.taken_back import taken_back
from tests.cast import ladder, parsed
from tests.domain.worlds import examples

START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = 24 * HOUR
TICK = timedelta(microseconds=1)
BOOK = RuleBook((parsed(ladder((100, 10, 30), (100, 10, 30), pExpiryMonths=1), applies_from=START),))
"""Seasons of 30 days; P expire after a month."""
EXPIRY = datetime(2026, 2, 1, tzinfo=UTC)


def joined(*events: Event) -> list[Event]:
    """A member with 100 P, and these events, numbered in their order."""
    first = [Joined(START, 1), PointsGranted(START, 2, "g", points=100)]
    return [*first, *events]


def held(at: datetime, until: datetime, *, points: int = 60, key: str = "o", seq: int = 3) -> PointsSpent:
    return PointsSpent(at, seq, key, points=points, held_until=until)


def at(now: datetime, events: Sequence[Event]) -> Standing:
    return fold(events, now, BOOK)[0]


def test_they_come_back_at_the_end_of_the_hold() -> None:
    events = joined(held(START + HOUR, START + 2 * HOUR))
    before = at(START + 2 * HOUR - TICK, events)
    assert (before.p, wake_at(before)) == (40, START + 2 * HOUR)
    after, changes = fold(events, START + 2 * HOUR, BOOK)
    assert (after.p, after.holds, after.p_expires_at) == (100, (), EXPIRY)
    (change,) = [one for one in changes if one.kind == "P_RETURNED"]
    assert (change.at, change.p, change.event, change.reference) == (START + 2 * HOUR, 60, None, "o")


@pytest.mark.parametrize("event", [PointsCaptured, PointsReturned])
def test_not_those_that_were_captured_or_given_back_before(event: type[Event]) -> None:
    when = START + 2 * HOUR
    ended: Event = (
        PointsCaptured(when, 4, "o")
        if event is PointsCaptured
        else PointsReturned(when, 4, "o", points=60, is_given_back=True)
    )
    events = joined(held(START + HOUR, START + 3 * HOUR), ended)
    standing, changes = fold(events, START + DAY, BOOK)
    assert (standing.p, standing.holds) == ((40 if event is PointsCaptured else 100), ())
    assert len([one for one in changes if one.kind == "P_RETURNED"]) == (event is PointsReturned)


def test_those_whose_time_ran_out_while_they_were_held_expire_as_they_come_back() -> None:
    events = joined(held(EXPIRY - HOUR, EXPIRY + HOUR))
    between = at(EXPIRY, events)
    assert (between.p, between.holds[0].has_lapsed) == (0, True)
    standing, changes = fold(events, EXPIRY + HOUR, BOOK)
    assert (standing.p, standing.p_expires_at) == (0, None)
    assert [(one.kind, one.p) for one in changes if one.p] == [
        ("P_GRANTED", 100),
        ("P_SPENT", -60),
        ("P_EXPIRED", -40),
        ("P_RETURNED", 60),
        ("P_EXPIRED", -60),
    ]


def test_at_one_instant_the_season_ends_then_points_expire_then_the_hold_ends() -> None:
    """A ladder whose season ends when P expire."""
    book = RuleBook((parsed(ladder((100, 10, 31), (100, 10, 31), pExpiryMonths=1), applies_from=START),))
    _, changes = fold(joined(held(EXPIRY - HOUR, EXPIRY)), EXPIRY, book)
    assert [one.kind for one in changes if one.at == EXPIRY] == [
        *("RESTARTED", "P_EXPIRED", "P_RETURNED", "P_EXPIRED")
    ]


def test_an_event_at_the_end_of_the_hold_finds_them_back() -> None:
    end = START + 2 * HOUR
    events = joined(held(START + HOUR, end), PointsSpent(end, 4, "x", points=100))
    assert at(end, events).p == 0


def test_a_merge_takes_holds_along() -> None:
    absorbed = tuple(joined(held(START + HOUR, START + 3 * HOUR)))
    events: list[Event] = [
        Joined(START, 1),
        held(START, START + DAY, points=5, key="own", seq=2),
        Merged(START + 2 * HOUR, 3, "a", absorbed=absorbed),
    ]
    merged = at(START + 2 * HOUR, events)
    assert [hold.reference for hold in merged.holds] == ["o", "own"]
    assert at(START + 2 * DAY, events).p == 100
    assert at(START + 2 * DAY, [*absorbed, Closed(START + 2 * HOUR, 4, "a")]).p == 0


_INSTANTS = st.integers(0, 24 * 70).map(lambda hours: START + hours * HOUR)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Purchases, spends and orders that are held, paid or given up, in the order of acceptance."""
    events, seq = joined(), 2
    for number in range(draw(st.integers(1, 6))):
        seq += 1
        when, key = draw(_INSTANTS), f"k{number}"
        kind = draw(st.sampled_from(["buy", "spend", "hold", "paid", "given up"]))
        if kind == "buy":
            events.append(Purchase(when, seq, key, amount=Decimal(draw(st.integers(1, 150)))))
            continue
        until = when + draw(st.integers(1, 24 * 40)) * HOUR
        points = draw(st.integers(1, 50))
        events.append(held(when, until, points=points, key=key, seq=seq))
        if kind == "spend":
            events[-1] = PointsSpent(when, seq, key, points=10)
        if kind in {"paid", "given up"}:
            seq += 1
            ends = min(when + draw(st.integers(0, 24 * 40)) * HOUR, until - TICK)
            events.append(
                PointsCaptured(ends, seq, key)
                if kind == "paid"
                else PointsReturned(ends, seq, key, points=points, is_given_back=True)
            )
    return events


@examples(150)
@given(histories(), _INSTANTS)
def test_laws(events: list[Event], between: datetime) -> None:
    """The order of receipt is no matter; neither is where the fold pauses, nor whether a worker looked."""
    end = START + 200 * DAY
    standing, changes = fold(events, end, BOOK)
    assert fold([events[0], *reversed(events[1:])], end, BOOK) == (standing, changes)
    assert standing.holds == ()
    assert sum(change.p for change in changes) == standing.p
    last = max(event.effective_at for event in events)
    assert fold(events, last, BOOK)[0] == list(standings(events, BOOK))[-1]
    early = [event for event in events if event.effective_at <= between]
    later = [event for event in events if event.effective_at > between]
    paused, _, spent = fold_with_spends(early, taken_back(early), between, BOOK)
    start = Snapshot(len(early), between, paused, frozenset(spent))
    assert fold(later, end, BOOK, start)[0] == standing
