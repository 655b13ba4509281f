"""Snapshots in a long past, from which it is counted on (docs/decisions/0047-snapshots.md). Pure."""

from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate

from app.domain.events import Event, Snapshot
from app.domain.instants import BEGINNING, LATEST
from app.domain.rules import RuleBook
from app.domain.standing import fold_with_spends
from app.domain.taken_back import taken_back, takes_back

SNAPSHOT_EVERY = 1_000
"""Events of a member from one snapshot to the next."""


def snapshots(events: Sequence[Event], book: RuleBook, start: Snapshot | None = None) -> list[Snapshot]:
    """Returns a snapshot at each full `SNAPSHOT_EVERY` of a member's events, in order.

    There is none where a later event lies in the past of it. With `start`, the events are those after it
    alone, and so are the snapshots. Raises what `fold` does.
    """
    back, ordered = taken_back(events), sorted(events, key=lambda event: event.seq)
    # A refund counts where its purchase does, a reversal where its invitation does: their own instants are no
    # places in the past.
    latest = list(accumulate((_instant(event, BEGINNING) for event in ordered), max))
    earliest = list(accumulate((_instant(event, LATEST) for event in reversed(ordered)), min))[::-1]
    taken: list[Snapshot] = []
    first = 0
    for index, event in enumerate(ordered):
        is_last = index + 1 == len(ordered)
        if event.seq % SNAPSHOT_EVERY == 0 and (is_last or latest[index] <= earliest[index + 1]):
            at, between = max(latest[index], start.at if start else BEGINNING), ordered[first : index + 1]
            standing, _, spent = fold_with_spends(between, back, at, book, start)
            start = Snapshot(event.seq, at, standing, frozenset(spent))
            taken.append(start)
            first = index + 1
    return taken


def _instant(event: Event, of_reversal: datetime) -> datetime:
    return of_reversal if takes_back(event) is not None else event.effective_at
