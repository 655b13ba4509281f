"""What the fold makes of P held for orders and of invitations is what the oracle makes of them."""

from datetime import timedelta

from hypothesis import given

from app.domain.seasons import trimmed
from app.domain.standing import fold
from tests.domain.test_fold import as_the_oracle_says
from tests.domain.worlds import book_of, events_of, examples, lived
from tests.oracle.order_strategies import order_histories
from tests.oracle.strategies import History


@examples(150)
@given(order_histories())
def test_the_fold_says_what_the_oracle_says(history: History) -> None:
    book = book_of(history)
    standing, changes = fold(events_of(history), history.now, book)
    assert as_the_oracle_says(standing, history) == history.standing()
    assert sum(change.p for change in changes) == standing.p


@examples(40)
@given(order_histories())
def test_event_by_event_as_the_recorder_does_comes_to_the_fold(history: History) -> None:
    book = book_of(history)
    folded, _ = fold(events_of(history), history.now, book)
    assert trimmed(lived(history).standing, book) == folded
    assert trimmed(lived(history, sweeping=timedelta(days=5)).standing, book) == folded
