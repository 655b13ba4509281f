"""A past counted on from a snapshot is the past counted from its beginning."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given

from app.domain.events import Change, Event, Refund
from app.domain.snapshots import snapshots
from app.domain.standing import fold
from tests.domain.worlds import book_of, events_of, examples
from tests.oracle.strategies import History, histories
from tests.snapshots import snapshot_every


@pytest.fixture(autouse=True, scope="module")
def often() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        snapshot_every(2, patch)
        yield


@examples(60)
@given(history=histories())
def test_a_fold_goes_on_from_any_snapshot(history: History) -> None:
    book, events = book_of(history), events_of(history)
    _, changes = fold(events, history.now, book)
    taken = snapshots(events, book)
    for place, start in enumerate(taken):
        later = [event for event in events if event.seq > start.seq]
        assert all(event.effective_at >= start.at for event in later if not isinstance(event, Refund))
        standing, rest = fold(later, max(history.now, start.at), book, start)
        assert standing == fold(events, max(history.now, start.at), book)[0]
        assert _of(rest, later) == _of(changes, later)
        assert snapshots(later, book, start) == taken[place + 1 :]


def _of(changes: Sequence[Change], events: Sequence[Event]) -> list[Change]:
    """The changes that these events made; those of boundaries between them come from either side."""
    numbers = {event.seq for event in events}
    return [change for change in changes if change.event in numbers]
