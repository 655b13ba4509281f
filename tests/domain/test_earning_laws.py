"""Missions, activities and claims: the fold against the oracle, and what holds of every history."""

from datetime import timedelta

from hypothesis import given

from app.domain.standing import fold
from tests.domain.test_fold import as_the_oracle_says
from tests.domain.worlds import book_of, events_of, examples, lived
from tests.oracle.earners import earners, merged_earners
from tests.oracle.merging import Merge
from tests.oracle.strategies import History


@examples(300)
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


@examples(60)
@given(earners())
def test_event_by_event_as_the_door_does_comes_to_the_fold(history: History) -> None:
    folded, _ = fold(events_of(history), history.now, book_of(history))
    assert lived(history).standing == folded
    assert lived(history, sweeping=timedelta(days=5)).standing == folded
