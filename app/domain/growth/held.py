"""Which measures a standing holds, and how those are counted that it lacks (rules.md §13). Pure."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.events import Event, Standing
from app.domain.growth.measures import kept
from app.domain.instants import LATEST
from app.domain.rules import RuleBook
from app.domain.standing import fold_with_spends
from app.domain.taken_back import taken_back


def lacks_measures(standing: Standing, until: datetime, book: RuleBook) -> bool:
    """Returns whether a measure is lacking of a version in force between the season's start and `until`."""
    if not book.measures.by_definition or standing.season_ends_at == LATEST:
        return False
    return (
        not book.measures.needed_between(standing.season_started_at, until)
        <= standing.earning.measures.keys()
    )


def with_measures(
    standing: Standing, events: Sequence[Event], book: RuleBook, also: Collection[str] = ()
) -> Standing:
    """Returns the standing with all that is to be counted of the member, from all its events.

    That is what the rules since the start of its season declare, and the measures `also`.
    """
    wanted = book.measures.counted_from(standing.season_started_at).union(also)
    folded, _, _ = fold_with_spends(events, taken_back(events), standing.applied_to, book, also=wanted)
    measures = kept(folded.earning.measures, wanted)
    return replace(standing, earning=replace(standing.earning, measures=measures))
