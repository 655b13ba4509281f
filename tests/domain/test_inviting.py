"""Invitations that qualify, as the fold counts them: rewards, what is taken back, what comes late (§12)."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    ChangeKind,
    Event,
    InviteQualified,
    InviteReversed,
    InviteRewarded,
    Joined,
    Merged,
    Purchase,
    SCGranted,
)
from app.domain.explain import explain
from app.domain.invitations import InvitationReward, InvitationTerms
from app.domain.replay import replay
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.domain.standing import fold, standings
from app.rules_files.reading import check_program
from tests.conftest import CASES_FILE
from tests.domain.worlds import examples

START = datetime(2026, 1, 1, tzinfo=UTC)
TERMS = InvitationTerms(inviter=InvitationReward(sc=100, p=500), invitee=InvitationReward(p=200))
PLAIN = check_program(json.loads(CASES_FILE.read_text())["rules"], 1, START)
BOOK = RuleBook((replace(PLAIN, invitations=TERMS),))
DAY = timedelta(days=1)


def at(day: float) -> datetime:
    return START + day * DAY


def bought(day: float, seq: int, usd: int, reference: str = "order") -> Purchase:
    return Purchase(at(day), seq, f"{reference}-{seq}", amount=Decimal(usd))


JOINED = Joined(START, 1)


def qualified(day: float, seq: int, *, rewarded: bool = True, invitation: str = "i1") -> InviteQualified:
    return InviteQualified(at(day), seq, invitation, is_rewarded=rewarded)


def test_both_sides_get_what_the_rules_say() -> None:
    inviter, changes = fold([JOINED, qualified(2, 2)], at(3), BOOK)
    assert (inviter.progress, inviter.p, inviter.lifetime_sc, inviter.lifetime_p) == (100, 500, 100, 500)
    assert inviter.p_expires_at is not None
    own = changes[-1]
    assert (own.kind, own.sc, own.p, own.reference) == (ChangeKind.INVITE_QUALIFIED, 100, 500, "i1")
    invitee, changes = fold([JOINED, InviteRewarded(at(2), 2, "i1")], at(3), BOOK)
    assert (invitee.progress, invitee.p) == (0, 200)
    assert (changes[-1].kind, changes[-1].p) == (ChangeKind.INVITE_REWARDED, 200)


def test_beyond_the_limit_it_counts_without_a_reward() -> None:
    standing, changes = fold([JOINED, qualified(2, 2, rewarded=False)], at(3), BOOK)
    assert (standing.progress, standing.p, standing.p_expires_at) == (0, 0, None)
    assert (changes[-1].kind, changes[-1].sc, changes[-1].p) == (ChangeKind.INVITE_QUALIFIED, 0, 0)
    assert "without a reward" in explain(changes[-1].kind, 0, 0, changes[-1].details)


def test_a_version_without_invitations_gives_nothing() -> None:
    for event in (qualified(2, 2), InviteRewarded(at(2), 2, "i1")):
        standing, _ = fold([JOINED, event], at(3), RuleBook((PLAIN,)))
        assert (standing.progress, standing.p) == (0, 0)


def test_enough_invitations_promote() -> None:
    ten = [qualified(1 + n / 10, 2 + n, invitation=f"i{n}") for n in range(10)]
    standing, changes = fold([JOINED, *ten], at(3), BOOK)
    assert standing.tier == 2
    assert [change.kind for change in changes[-2:]] == [ChangeKind.INVITE_QUALIFIED, ChangeKind.PROMOTED]


def test_a_reversal_leaves_what_would_have_been_without_it() -> None:
    others = [bought(1, 2, 40), bought(5, 4, 30)]
    known: list[Event] = [JOINED, others[0], qualified(3, 3), others[1]]
    before, _ = fold(known, at(9), BOOK)
    reversal = InviteReversed(at(9), 5, "i1", invitation="i1")
    counted = replay(before, known, reversal, at(9), BOOK)
    without, _ = fold([JOINED, *others], at(9), BOOK)
    assert counted.standing == without
    own = counted.changes[0]
    assert (own.kind, own.sc, own.p) == (ChangeKind.INVITE_REVERSED, -100, -500)
    assert [change.kind for change in counted.changes[1:]] == []
    said = explain(own.kind, own.sc, own.p, own.details)
    assert said == "An invitation was taken back: the 100 SC and 500 P it had given went with it."


def test_a_reversal_that_takes_a_tier_is_explained() -> None:
    ten = [qualified(1 + n / 10, 2 + n, invitation=f"i{n}") for n in range(10)]
    known = [JOINED, *ten]
    before, _ = fold(known, at(3), BOOK)
    counted = replay(before, known, InviteReversed(at(3), 12, "x", invitation="i4"), at(3), BOOK)
    assert counted.standing.tier == 1
    correction = counted.changes[1]
    said = explain(correction.kind, correction.sc, correction.p, correction.details)
    assert said.startswith("Counted again after an invitation that was taken back: ")


def test_one_found_late_counts_at_its_own_instant() -> None:
    """As if it had been recorded in time: the season's end between the two sees its SC."""
    season = settle(fold([JOINED], START, BOOK)[0], START, BOOK)[0].season_ends_at
    known: list[Event] = [JOINED, SCGranted(season - DAY, 2, "g", points=399)]
    now = season + DAY
    before, _ = fold(known, now, BOOK)
    late = InviteQualified(season - DAY / 2, 3, "i1", is_rewarded=True)
    counted = replay(before, known, late, now, BOOK)
    in_time, changes = fold([*known, late], now, BOOK)
    assert counted.standing == in_time
    assert ChangeKind.RENEWED in {change.kind for change in changes}
    assert counted.changes[0].kind is ChangeKind.INVITE_QUALIFIED
    cause = explain(ChangeKind.CORRECTED, 0, 0, counted.changes[1].details)
    assert cause.startswith("Counted again after an invitation that was counted late: ")


@pytest.mark.parametrize("side", [qualified(2, 2), InviteRewarded(at(2), 2, "i1")])
def test_what_an_absorbed_member_had_is_taken_back_too(side: Event) -> None:
    merged = Merged(at(4), 2, "other", absorbed=(JOINED, side))
    known: list[Event] = [JOINED, merged]
    before, _ = fold(known, at(6), BOOK)
    counted = replay(before, known, InviteReversed(at(6), 3, "r", invitation="i1"), at(6), BOOK)
    without, _ = fold([JOINED, replace(merged, absorbed=(JOINED,))], at(6), BOOK)
    assert counted.standing == without


@examples(100)
@given(
    st.lists(
        st.tuples(st.integers(0, 200), st.sampled_from(["buy", "in", "came", "over"])),
        min_size=1,
        max_size=12,
    ),
    st.data(),
)
def test_taken_back_is_as_if_it_had_never_been(made: Sequence[tuple[int, str]], data: st.DataObject) -> None:
    events: list[Event] = [JOINED]
    for number, (day, what) in enumerate(sorted(made), start=2):
        name = f"i{number}"
        match what:
            case "buy":
                events.append(bought(day, number, 70))
            case "came":
                events.append(InviteRewarded(at(day), number, name))
            case _:
                events.append(qualified(day, number, rewarded=what == "in", invitation=name))
    invitations = [e for e in events if isinstance(e, InviteQualified | InviteRewarded)]
    gone = data.draw(st.sets(st.sampled_from(invitations))) if invitations else set[Event]()
    seq = len(events)
    back = [
        InviteReversed(at(201), seq + n, f"back-{one.reference}", invitation=one.reference)
        for n, one in enumerate(sorted(gone, key=lambda event: event.seq), start=1)
    ]
    left = [event for event in events if event not in gone]
    assert fold([*events, *back], at(300), BOOK)[0] == fold(left, at(300), BOOK)[0]
    *_, last = standings([*events, *back], BOOK)
    assert settle(last, at(300), BOOK)[0] == fold(left, at(300), BOOK)[0]
