"""Missions, activities and claims: the fold against the oracle, and what holds of every history."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from app.domain.events import Change, ChangeKind, Joined, Purchase, with_absorbed_changes
from app.domain.seasons import settle
from app.domain.standing import fold
from tests.domain.test_fold import as_the_oracle_says
from tests.domain.worlds import Member, book_of, events_of, examples, lived
from tests.oracle.build import DAY_0, program, refunded, tier
from tests.oracle.earners import SKUS, earners, gifted, merged_earners, published
from tests.oracle.merging import Merge
from tests.oracle.past import unfolded
from tests.oracle.standing import Rules, Version
from tests.oracle.strategies import History
from tests.oracle.test_strategies import SEARCH

LADDER = program([tier("A", 50, 20, 12), tier("B", 50, 20, 12), tier("C", 100, 50, 30)], scPerUsd="1")


@examples(150)
@given(earners())
def test_the_fold_says_what_the_oracle_says(history: History) -> None:
    standing, changes = fold(events_of(history), history.now, book_of(history))
    assert as_the_oracle_says(standing, history) == history.standing()
    assert sum(change.sc for change in changes) == standing.progress
    assert sum(change.p for change in changes) == standing.p


@examples(100)
@given(merged_earners())
def test_the_fold_of_merged_members_says_what_the_oracle_says(merge: Merge) -> None:
    standing, _ = fold(events_of(merge.whole), merge.whole.now, book_of(merge.whole))
    assert as_the_oracle_says(standing, merge.whole) == merge.whole.standing()


@examples(100)
@given(gifted())
def test_the_fold_of_gifts_that_came_to_nothing_says_what_the_oracle_says(merge: Merge) -> None:
    standing, _ = fold(events_of(merge.whole), merge.whole.now, book_of(merge.whole))
    assert as_the_oracle_says(standing, merge.whole) == merge.whole.standing()
    assert lived(merge.whole).standing == standing


@examples(25)
@given(earners())
def test_event_by_event_as_the_recorder_does_comes_to_the_fold(history: History) -> None:
    folded, _ = fold(events_of(history), history.now, book_of(history))
    assert lived(history).standing == folded
    assert lived(history, sweeping=timedelta(days=5)).standing == folded


def counted_twice(changes: Sequence[Change]) -> list[tuple[object, ...]]:
    given = Counter((c.kind, c.details["mission"]) for c in changes if "mission" in c.details)
    return [one for one, times in given.items() if times > 1]


@examples(40)
@given(merged_earners())
def test_a_run_is_rewarded_once(merge: Merge) -> None:
    """Whatever is republished, refunded or joined: by each of two before they are one, and never again."""
    book = book_of(merge.whole)
    _, changes = fold(events_of(merge.whole), merge.whole.now, book)
    assert not counted_twice(changes)
    for place, change in enumerate(changes):
        assert not counted_twice(change.absorbed)
        if change.absorbed:
            had = {
                c.details["mission"] for c in with_absorbed_changes(change.absorbed) if "mission" in c.details
            }
            # By their order, and not by their instants: all of it may happen at one.
            later = [c for c in changes[place + 1 :] if "mission" in c.details]
            assert not had & {c.details["mission"] for c in later}
    lived(merge.whole).check_sums()


@examples(40)
@given(earners(), st.data())
def test_what_was_bought_and_wholly_refunded_was_never_bought(history: History, data: st.DataObject) -> None:
    bought: list[str] = [one["id"] for one in history.events if one["kind"] == "PURCHASE"]
    if not bought:
        return
    name = data.draw(st.sampled_from(bought))
    rest = [one for one in history.events if name not in {one.get("id"), one.get("purchase")}]
    left = history.unrefunded.get(name)
    whole = [*history.events, *([refunded(history.now, name, f"{left:f}")] if left else [])]
    book = book_of(history)
    found = []
    for events in (whole, rest):
        standing, _ = fold(events_of(replace(history, events=events)), history.now, book)
        # But for the P clock, which is not turned back.
        found.append(replace(standing, p=0, p_expires_at=None, applied_to=history.now))
    assert found[0] == found[1]


@examples(40)
@given(
    published(DAY_0),
    st.lists(
        st.tuples(st.integers(0, 240), st.integers(1, 12), st.sampled_from(SKUS)),
        min_size=3,
        max_size=9,
        unique_by=lambda one: one[0],
    ),
    st.data(),
)
def test_the_order_of_receipt_does_not_matter(
    games: list[Version], wanted: list[tuple[int, int, str | None]], data: st.DataObject
) -> None:
    book = book_of(History([(None, LADDER)], games, [], DAY_0))
    now = DAY_0 + timedelta(hours=240)
    found = []
    for order in (sorted(wanted), data.draw(st.permutations(wanted))):
        member = Member.joined(Joined(DAY_0, 1), book)
        for hour, amount, sku in order:
            at = DAY_0 + timedelta(hours=hour)
            event = Purchase(at, 0, f"h{hour}", amount=Decimal(amount), sku=sku)
            member.receive(event, now)
            member.check_sums()
        found.append(settle(member.standing, now, book)[0])
    assert found[0] == found[1]


@examples(40)
@given(earners())
def test_what_purchases_complete_does_not_touch_the_clock(history: History) -> None:
    """With rewards or without, P expire at the same instants: the purchase itself has set the clock."""
    expiries = []
    for given_back in (1, 0):
        games: list[Version] = [
            (since, {**rules, "missions": [rewarding(one, given_back) for one in rules["missions"]]})
            for since, rules in history.games
        ]
        asked = replace(history, games=games)
        standing, _ = fold(events_of(asked), history.now, book_of(asked))
        expiries.append(standing.p_expires_at)
    assert expiries[0] == expiries[1]


def rewarding(mission: Rules, share: int) -> Rules:
    """On all tiers, since rewards move them; of what is reported, which may start a clock, the same."""
    times = 1 if mission["counts"] == "REPORTED" else share
    rewards = {name: mission[name] * times for name in ("rewardSc", "rewardP")}
    return {**mission, **rewards, "tiers": None}


def two_by_one_purchase(changes: Sequence[Change]) -> bool:
    runs = {(c.event, c.details["mission"]) for c in changes if "mission" in c.details}
    return max(Counter(event for event, _ in runs).values(), default=0) > 1


def a_reward_that_promotes(changes: Sequence[Change]) -> bool:
    return any(
        "mission" in one.details and next_one.kind is ChangeKind.PROMOTED
        for one, next_one in pairwise(changes)
    )


def days_in_a_row(changes: Sequence[Change]) -> bool:
    return any("streak" in one.details for one in changes)


def a_reward_taken_back(changes: Sequence[Change]) -> bool:
    return any(f"different{n}Gone" in one.details for one in changes for n in range(3))


def two_are_open(merge: Merge) -> bool:
    return any(times > 1 for _, times in merge.whole.standing()["earning"]["claims"].values())


def two_were_had(merge: Merge) -> bool:
    """Of one day by two who became one, and one of the two came to nothing afterwards."""
    merged = [place for place, one in enumerate(merge.whole.events) if one["kind"] == "MERGED"]
    had = [one["period"] for one in unfolded(merge.whole.events) if one["kind"] == "BENEFIT_CLAIMED"]
    after = [one for one in merge.whole.events[merged[0] :] if one["kind"] == "BENEFIT_RETURNED"]
    return any(had.count(one["period"]) > 1 for one in after)


@pytest.mark.parametrize("spot", [two_are_open, two_were_had])
def test_the_hard_spots_of_gifts_are_reached(spot: Callable[[Merge], bool]) -> None:
    find(gifted(), spot, settings=SEARCH)


@pytest.mark.parametrize(
    "spot", [two_by_one_purchase, a_reward_that_promotes, days_in_a_row, a_reward_taken_back]
)
def test_the_hard_spots_are_reached(spot: Callable[[Sequence[Change]], bool]) -> None:
    find(earners(), lambda history: spot(lived(history).changes), settings=SEARCH)
