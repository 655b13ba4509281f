"""What the clock does to a member is in the columns that a sweep writes."""

from datetime import timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Joined
from app.domain.standing import fold
from app.loyalty import writes
from app.loyalty.state import MemberState, Profile
from tests.domain.worlds import book_of, events_of, examples
from tests.oracle.strategies import History, histories


@examples(60)
@given(histories(), st.integers(0, 800))
def test_the_columns_that_events_move_are_not_moved_by_the_clock(history: History, days: int) -> None:
    book, events = book_of(history), events_of(history)
    joined_at = next(event.effective_at for event in events if isinstance(event, Joined))
    standing, _ = fold(events, history.now, book)
    state = MemberState(UUID(int=1), "player", Profile(), joined_at, standing, event_seq=len(events))
    before = [column.value(state) for column in writes.BY_EVENTS]
    state.settle(history.now + timedelta(days=days), book)
    assert [column.value(state) for column in writes.BY_EVENTS] == before
