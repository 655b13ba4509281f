"""What holds of measures and paths, whatever happened (rules.md §13, §14)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.events import ChangeKind, InviteQualified, Joined, Purchase, Standing
from app.domain.growth.held import lacks_measures, with_measures
from app.domain.rules import RuleBook
from app.domain.seasons import settle, trimmed
from app.domain.standing import fold
from tests.domain.test_fold import as_the_oracle_says
from tests.domain.worlds import LONG, Member, book_of, events_of, examples, lived, program_of
from tests.oracle.build import DAY_0
from tests.oracle.growth_strategies import growth_histories, growth_merges, growth_programs
from tests.oracle.merging import Merge
from tests.oracle.strategies import History, histories

DAY, HOUR, TICK = timedelta(days=1), timedelta(hours=1), timedelta(microseconds=1)
MEASURES = [
    {"code": "SPENT", "counts": "SPEND_USD", "window": {"kind": "ROLLING", "days": 30}},
    {"code": "INVITED", "counts": "INVITATIONS", "window": {"kind": "LIFETIME"}},
]


def without_measures(standing: Standing) -> Standing:
    return replace(standing, earning=replace(standing.earning, measures={}))


@examples(200)
@given(growth_histories())
def test_the_fold_says_what_the_oracle_says(history: History) -> None:
    standing, changes = fold(events_of(history), history.now, book_of(history))
    assert as_the_oracle_says(standing, history) == history.standing()
    assert sum(change.sc for change in changes) == standing.progress


@examples(50)
@given(growth_merges())
def test_the_fold_of_merged_members_says_what_the_oracle_says(merge: Merge) -> None:
    book = book_of(merge.whole)
    standing, _ = fold(events_of(merge.whole), merge.whole.now, book)
    assert as_the_oracle_says(standing, merge.whole) == merge.whole.standing()
    assert trimmed(lived(merge.whole).standing, book) == standing


@examples(40)
@given(growth_histories())
def test_event_by_event_as_the_recorder_does_comes_to_the_fold(history: History) -> None:
    book = book_of(history)
    folded, _ = fold(events_of(history), history.now, book)
    assert trimmed(lived(history).standing, book) == folded
    assert trimmed(lived(history, sweeping=timedelta(days=5)).standing, book) == folded


@examples(1_000 if LONG else 60)
@given(histories())
def test_paths_of_sc_alone_are_the_fold_without_paths(history: History) -> None:
    """Also where measures are counted that no path asks for."""
    with_sc_alone = [
        (
            since,
            {
                **document,
                "measures": MEASURES,
                "tiers": [
                    tier
                    if not rank
                    else tier | {"enterBy": [[{"measure": "SC"}]], "keepBy": [[{"measure": "SC"}]]}
                    for rank, tier in enumerate(document["tiers"])
                ],
            },
        )
        for since, document in history.programs
    ]
    with_paths = replace(history, programs=with_sc_alone)
    events = events_of(history)
    standing, changes = fold(events, history.now, book_of(history))
    counted, same = fold(events, history.now, book_of(with_paths))
    assert without_measures(counted) == standing
    assert same == changes
    assert counted.earning.measures.keys() == {"SPEND_USD/ROLLING/30", "INVITATIONS/LIFETIME"}


@examples(40)
@given(growth_histories())
def test_measures_counted_anew_are_those_counted_all_along(history: History) -> None:
    book, events = book_of(history), events_of(history)
    standing, _ = fold(events, history.now, book)
    lacking = without_measures(standing)
    assert lacks_measures(lacking, history.now, book) == any(
        version.measures
        for version, starts, until in book.program_terms
        if starts <= history.now and (until is None or until > standing.season_started_at)
    )
    assert trimmed(with_measures(lacking, events, book), book) == standing


@examples(40)
@given(
    growth_programs(DAY_0),
    st.lists(
        st.tuples(st.integers(0, 72), st.integers(1, 40), st.booleans()),
        min_size=2,
        max_size=7,
        unique_by=lambda each: each[0],
    ),
    st.data(),
)
def test_the_order_of_receipt_does_not_matter(
    document: dict[str, Any], wanted: list[tuple[int, int, bool]], data: st.DataObject
) -> None:
    book = RuleBook((program_of({**document, "lateWindowHours": 72}, 0, None),))
    now = DAY_0 + 72 * HOUR
    found: list[Standing] = []
    for order in (sorted(wanted), data.draw(st.permutations(wanted))):
        member = Member.joined(Joined(DAY_0, 1), book)
        for hour, amount, is_invitation in order:
            at = DAY_0 + hour * HOUR
            if is_invitation:
                member.receive(InviteQualified(at, 0, reference=f"i{hour}", is_rewarded=False), now)
            else:
                event = Purchase(at, 0, reference=f"h{hour}", amount=Decimal(amount))
                member.receive(event, now, occurred_at=at)
        member.check_sums()
        found.append(settle(member.standing, now, book)[0])
    assert found[0] == found[1]


@examples(60)
@given(growth_programs(DAY_0), st.data())
def test_who_enters_without_sc_just_before_the_end_of_a_season_keeps_the_tier(
    document: dict[str, Any], data: st.DataObject
) -> None:
    """In a tier entered by facts that are all in its season's windows, and lasts no longer than they do."""
    book = RuleBook((program_of({**document, "scPerUsd": "0"}, 0, None),))
    program = book.programs[0]
    member = Member.joined(Joined(DAY_0, data.draw(st.integers(1, program.last_rank))), book)
    before = member.standing
    at = before.season_ends_at - data.draw(st.sampled_from([TICK, HOUR]))
    for number in range(3):
        member.receive(InviteQualified(at, 0, reference=f"i{number}", is_rewarded=False), at)
        member.receive(Purchase(at, 0, reference=f"p{number}", amount=Decimal(40)), at)
    entered = member.standing
    assume(entered.tier > before.tier)
    promoted = [change for change in member.changes if change.kind is ChangeKind.PROMOTED]
    assert promoted[-1].at == at
    # At the end of the season that it left, nothing happens; the one that it began is asked at its own end.
    settled, due = settle(entered, before.season_ends_at, book)
    assert entered.season_ends_at > before.season_ends_at or entered.season_ends_at == before.season_ends_at
    if entered.season_ends_at > before.season_ends_at:
        assert (settled.tier, due) == (entered.tier, [])
