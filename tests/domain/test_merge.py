"""Two members become one: the fold against the oracle, and what holds of every merge."""

import re
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given

from app.domain.amounts import MAX_POINTS
from app.domain.events import (
    ChangeKind,
    Event,
    Joined,
    Merged,
    PointsGranted,
    PointsSpent,
    Purchase,
    Refund,
    SCGranted,
    TooManyPoints,
    position,
    wake_at,
)
from app.domain.explain import explain
from app.domain.instants import BEGINNING, LATEST
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, fold, merge
from app.loyalty.apply_event import apply_merge
from app.rules_files.reading import check_program
from tests.domain.test_fold import as_the_oracle_says
from tests.domain.worlds import Member, book_of, events_of, examples, lived
from tests.oracle.build import DAY_0, ladder, program, tier
from tests.oracle.merging import Merge, at_the_end, merges

DAY = timedelta(days=1)


@examples(150)
@given(merges())
def test_the_fold_of_merged_members_says_what_the_oracle_says(merge: Merge) -> None:
    book = book_of(merge.whole)
    standing, changes = fold(events_of(merge.whole), merge.whole.now, book)
    assert as_the_oracle_says(standing, merge.whole) == merge.whole.standing()
    assert sum(change.sc for change in changes) == standing.progress
    assert sum(change.p for change in changes) == standing.p
    ended, changes = fold(events_of(merge.ended), merge.whole.now, book)
    assert as_the_oracle_says(ended, merge.ended) == merge.ended.standing()
    assert (sum(change.sc for change in changes), sum(change.p for change in changes)) == (0, 0)


@examples(60)
@given(merges())
def test_event_by_event_as_the_recorder_does_comes_to_the_fold(merge: Merge) -> None:
    folded, _ = fold(events_of(merge.whole), merge.whole.now, book_of(merge.whole))
    assert lived(merge.whole).standing == folded
    assert lived(merge.whole, sweeping=timedelta(days=5)).standing == folded


@examples(100)
@given(merges())
def test_nothing_is_lost(merge: Merge) -> None:
    after, first, second = at_the_end(merge), merge.survivor, merge.absorbed
    for unit in ("p", "lifetimeP", "lifetimeSc"):
        assert after[unit] == first[unit] + second[unit]
    assert after["loops"] >= first["loops"] + second["loops"]
    clocks = [side["pExpiresAt"] for side in (first, second) if side["pExpiresAt"]]
    assert after["pExpiresAt"] == max(clocks, default=None)
    # A ladder published since may have fewer tiers: then, as after any season, the last one is held.
    book = book_of(merge.whole)
    (merged_at,) = {event["at"] for event in merge.ended.events if event["kind"] == "CLOSED"}
    assert after["tier"] >= min(max(first["tier"], second["tier"]), book.program_at(merged_at).last_rank)
    if after["tier"] == first["tier"] and after["loops"] == first["loops"] + second["loops"]:
        assert after["progress"] >= first["progress"]
        assert after["seasonEndsAt"] == first["seasonEndsAt"]


@examples(60)
@given(merges())
def test_who_was_absorbed_stands_still(merge: Merge) -> None:
    book = book_of(merge.whole)
    ended, changes = fold(events_of(merge.ended), merge.whole.now, book)
    assert changes[-1].kind is ChangeKind.CLOSED
    assert wake_at(ended) == LATEST
    assert settle(ended, LATEST - timedelta(microseconds=1), book) == (ended, [])
    assert (ended.progress, ended.p, ended.p_expires_at, ended.ltv_usd) == (0, 0, None, 0)


# 1 USD is 10 SC and 10 P; numbers that come about in one way only.
BOOK = RuleBook(
    (
        check_program(
            program([tier("A", 1_013, 401, 30), tier("B", 2_027, 907, 30), tier("C", 5_011, 2_003, 45)]),
            1,
            BEGINNING,
        ),
    )
)


def bought(purchase: str, usd: int, on: int) -> Event:
    return Purchase(DAY_0 + on * DAY, 0, reference=purchase, amount=Decimal(usd))


def member(number: int, *purchases: Event, rank: int = 1, on: int = 0) -> Member:
    made = Member.joined(Joined(DAY_0 + on * DAY, 1, tier=rank), BOOK, number)
    for purchase in purchases:
        made.receive(purchase, purchase.effective_at)
    return made


def test_the_position_counts_and_promotes() -> None:
    high = member(1, bought("h", 50, 1), rank=2)
    low = member(2, bought("l", 150, 2))
    merged = high.take_over(low, DAY_0 + 3 * DAY)
    # 500 on B; the other one went 1,500 - 1,013 = 487 into B: position 1,500. 500 + 1,500 of 2,027.
    held = high.standing
    assert (held.tier, held.progress, held.p) == (2, 2_000, 2_000)
    assert (held.lifetime_sc, held.lifetime_p, held.ltv_usd) == (2_000, 2_000, 200)
    assert held.season_ends_at == DAY_0 + 30 * DAY
    assert [row.change.kind for row in merged.changes] == [ChangeKind.MERGED]
    more = member(3, bought("m", 10, 4))
    merged = high.take_over(more, DAY_0 + 5 * DAY)
    assert [row.change.kind for row in merged.changes] == [ChangeKind.MERGED, ChangeKind.PROMOTED]
    assert (high.standing.tier, high.standing.progress) == (3, 73)
    assert high.standing.season_started_at == DAY_0 + 5 * DAY
    high.check_sums()


def test_debts_come_along() -> None:
    rich, poor = member(1, bought("r", 20, 1)), member(2, bought("b", 10, 1))
    poor.receive(PointsSpent(DAY_0 + 2 * DAY, 0, reference="s", points=90), DAY_0 + 2 * DAY)
    poor.receive(
        Refund(DAY_0 + 2 * DAY, 0, reference="x", purchase_id="b", amount=Decimal(10)), DAY_0 + 2 * DAY
    )
    merged = rich.take_over(poor, DAY_0 + 3 * DAY)
    assert rich.standing.p == 200 - 90
    change = merged.changes[0].change
    assert explain(change.kind, change.sc, change.p, change.details) == (
        "Joined with your other account, which stood at 0 of 1,013 on A: all it had achieved counts here, "
        "and a debt of 90 P came with it."
    )


def test_a_refund_after_the_merge_of_a_purchase_before_it_counts_both_lives_again() -> None:
    survivor, other = member(1, bought("a", 30, 1), rank=2), member(2, bought("b", 110, 1), on=1)
    survivor.take_over(other, DAY_0 + 5 * DAY)
    # 300 on B; the other one had climbed there too, with 1,100.
    assert (survivor.standing.tier, survivor.standing.progress, survivor.standing.p) == (2, 1_400, 1_400)
    back = Refund(DAY_0 + 6 * DAY, 0, reference="r", purchase_id="b", amount=Decimal(100))
    survivor.receive(back, back.effective_at)
    survivor.check_sums()
    assert (survivor.standing.tier, survivor.standing.progress, survivor.standing.p) == (2, 400, 400)
    assert survivor.standing.lifetime_sc == 400
    folded, _ = fold(survivor.state.known or [], DAY_0 + 6 * DAY, BOOK)
    assert survivor.standing == folded


def test_a_late_purchase_counts_before_the_merge_for_the_survivor() -> None:
    survivor, other = member(1, bought("a", 30, 1)), member(2, bought("b", 10, 1), on=1)
    survivor.take_over(other, DAY_0 + 5 * DAY)
    late = bought("late", 80, 4)
    survivor.receive(late, DAY_0 + 6 * DAY)
    survivor.check_sums()
    # 300 + 800 = 1,100 of 1,013 on the fourth day, then 100 by the merge.
    assert (survivor.standing.tier, survivor.standing.progress) == (2, 187)
    assert survivor.standing.season_started_at == DAY_0 + 4 * DAY


LIVES = {
    "position": (lambda: (member(1, bought("a", 1, 1)), member(2, bought("b", 2, 1))), 2),
    "tier": (lambda: (member(1, bought("a", 90, 1)), member(2, rank=2)), 2),
    "joined first": (lambda: (member(1, bought("a", 1, 3), on=2), member(2, bought("b", 1, 3), on=1)), 2),
    "the same": (lambda: (member(1), member(2)), 1),
}


@pytest.mark.parametrize("name", LIVES)
def test_who_goes_on_does_not_depend_on_who_asks(name: str) -> None:
    lives, survives = LIVES[name]
    for first, second in (lives(), reversed(lives())):
        merged = apply_merge(first.state, second.state, DAY_0 + 4 * DAY, BOOK)
        assert merged.survivor.id == UUID(int=survives)
        assert {merged.survivor.id, merged.absorbed.id} == {UUID(int=1), UUID(int=2)}


def test_nobody_comes_down_where_ladders_changed() -> None:
    """A position of 95 on the old ladder's first tier is more than one of 60 on the new one's third."""
    old, new = ladder(3, 100, 50, 90), ladder(5, 30, 10, 30)
    book = RuleBook((check_program(old, 1, BEGINNING), check_program(new, 2, DAY_0 + DAY)))
    early = Member.joined(Joined(DAY_0, 1), book, 1)
    early.receive(SCGranted(DAY_0, 0, reference="g", points=95), DAY_0)
    later = Member.joined(Joined(DAY_0 + 2 * DAY, 1, tier=3), book, 2)
    assert position(early.standing, book) > position(later.standing, book)
    later.take_over(early, DAY_0 + 3 * DAY)
    assert later.standing.tier >= 3


def test_more_points_than_can_be_counted_are_refused() -> None:
    rich = [member(1), member(2)]
    for one in rich:
        most = PointsGranted(DAY_0, 0, reference="g", points=MAX_POINTS // 2 + 1)
        one.receive(most, DAY_0)
    before = [one.standing for one in rich]
    with pytest.raises(TooManyPoints):
        rich[0].take_over(rich[1], DAY_0)
    assert [one.standing for one in rich] == before


def test_a_merge_is_no_event_to_apply() -> None:
    """Applied without the other member's life it would move nothing: it is `merge`, or the fold."""
    one, other = member(1, bought("a", 1, 0)), member(2, bought("b", 2, 0))
    event = Merged(DAY_0, 3, reference=str(UUID(int=2)))
    assert apply(one.standing, event, BOOK)[0].p == one.standing.p
    assert merge(one.standing, other.standing, event, BOOK)[0].p == one.standing.p + other.standing.p


def test_no_sentence_of_a_merge_shows_a_position() -> None:
    high, low = member(1, bought("h", 50, 1), rank=3), member(2, bought("l", 223, 2))
    low_position = position(low.standing, BOOK)
    assert low_position == 2_230
    merged = high.take_over(low, DAY_0 + 3 * DAY)
    low_ends = low.changes[-1]
    for change in (merged.changes[0].change, low_ends):
        text = explain(change.kind, change.sc, change.p, change.details).replace(",", "")
        numbers = re.findall(r"\d+", text)
        assert numbers == ["1217", "2027", "2230"], text  # the last are its P
    assert explain(low_ends.kind, low_ends.sc, low_ends.p, low_ends.details) == (
        "Joined with your other account, which goes on for both: the progress (1,217 of 2,027 on B) and"
        " 2,230 P went there."
    )
