"""Every change has a sentence; no sentence shows what its reader may not know."""

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from hypothesis import given

from app.domain.events import (
    Change,
    ChangeKind,
    Event,
    InviteQualified,
    InviteReversed,
    InviteRewarded,
    Joined,
    PointsGranted,
    PointsReturned,
    PointsSpent,
    Purchase,
    Refund,
    SCGranted,
    position,
)
from app.domain.explain import explain
from app.domain.instants import BEGINNING
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.packs import Pack
from app.domain.rules import GameRules, RuleBook
from app.rules_files.reading import check_program
from tests.domain.worlds import Member, examples, lived
from tests.oracle.build import DAY_0, program, tier
from tests.oracle.strategies import History, histories

DAY = timedelta(days=1)


def sentence(change: Change) -> str:
    return explain(change.kind, change.sc, change.p, change.details)


# Numbers that come about in one way only: no span, threshold or amount is like a floor or a position.
LADDER = RuleBook(
    (
        check_program(
            program(
                [
                    tier("A", 1_013, 401, 30),
                    tier("B", 2_027, 907, 30, p="1.1"),
                    tier("C", 5_011, 2_003, 45, sc="1.1", p="1.25"),
                    tier("D", 12_007, 12_007, 60, sc="1.2", p="1.5"),
                ]
            ),
            1,
            BEGINNING,
        ),
    ),
    (GameRules(1, BEGINNING, packs={"PASS": Pack("PASS", {"en": "Pass"}, 999, "USD", 1)}),),
)


def eventful() -> tuple[Member, list[int]]:
    """A member to whom everything happened, and every position held on the way."""
    member = Member.joined(Joined(DAY_0, 1, tier=2), LADDER)
    positions = []

    def happens(day: int, kind: Callable[..., Event], *, now: int | None = None, **details: object) -> None:
        event = kind(DAY_0 + day * DAY, reason="a reason", **details)
        member.receive(event, DAY_0 + (now or day) * DAY)
        positions.append(position(member.standing, LADDER))

    happens(1, Purchase, reference="a", amount=Decimal("13.37"))
    happens(2, PointsGranted, reference="g", points=71)
    happens(3, PointsSpent, reference="s", points=33)
    happens(4, PointsReturned, reference="t", points=33)
    happens(5, Purchase, reference="b", amount=Decimal("199.99"))
    happens(20, SCGranted, reference="m", points=2_111)
    happens(60, Purchase, reference="c", amount=Decimal("1.23"))
    happens(61, Purchase, reference="d", amount=Decimal("777.77"))
    happens(62, Purchase, reference="e", amount=Decimal("7777.7"))
    happens(63, Purchase, reference="f", amount=Decimal("5.55"), now=130)
    happens(129, InviteQualified, reference="i1", is_rewarded=True)
    happens(129, InviteRewarded, reference="i2")
    happens(131, InviteReversed, reference="i1", invitation="i1")
    happens(131, Refund, reference="r", purchase_id="e", amount=Decimal(7000))
    happens(132, Refund, reference="r2", purchase_id="b", amount=Decimal("199.99"))
    paid = {"pack": "PASS", "amount": Decimal("9.99"), "currency": "USD"}
    happens(133, PackPaid, reference="k1", **paid, is_renewing=True)
    happens(133, PackCancelled, reference="k1", pack="PASS")
    happens(134, PackEnded, reference="r3", **paid, payment="k1")
    happens(135, PackReversed, reference="k1", pack="PASS", payment="k1")
    member.state.settle(DAY_0 + 1_500 * DAY, LADDER)
    member.check_sums()
    return member, positions


def merged() -> tuple[Member, Member]:
    """Two of whom one goes on; the other stood at 13 of 2,027 on B, with 14 P."""
    member, other = (Member.joined(Joined(DAY_0, 1, tier=3 - n), LADDER, n) for n in (0, 1))
    bought = Purchase(DAY_0 + DAY, 0, reference="x", amount=Decimal("1.3"))
    other.receive(bought, DAY_0 + DAY)
    member.take_over(other, DAY_0 + 2 * DAY)
    return member, other


def test_every_kind_has_a_sentence() -> None:
    member, _ = eventful()
    changes = [*member.changes, *(change for one in merged() for change in one.changes)]
    sentences = {change.kind: sentence(change) for change in changes}
    assert set(sentences) == set(ChangeKind), set(ChangeKind) - set(sentences)
    for text in sentences.values():
        assert text[0].isupper() or text[0].isdigit()
        assert text.rstrip().endswith((".",))
        assert "None" not in text
        assert "{" not in text
    assert (
        explain(ChangeKind.SC_GRANTED, 5, 0, {"reason": ""}, 7) == "5 SC granted. Judged by rules version 7."
    )


def test_no_sentence_shows_a_position() -> None:
    member, positions = eventful()
    floors = {one.sc_from for one in LADDER.programs[0].tiers[2:]}
    assert floors == {3_040, 8_051}
    show_internal_numbers = {str(number) for number in {*floors, *positions} if number > 1_013}
    assert len(show_internal_numbers) > 8
    for change in member.changes:
        text = sentence(change)
        assert not show_internal_numbers & set(re.findall(r"\d+", text.replace(",", ""))), text


def test_a_sentence_says_what_was_counted() -> None:
    member, _ = eventful()
    texts = [sentence(change) for change in member.changes]
    assert texts[0] == "Joined on B; the season lasts 30 days."
    assert texts[1] == "Purchase of 13.37 USD on B: 133 SC (10 per USD) and 147 P (10 per USD x 1.1 on B)."
    assert "71 P granted: a reason." in texts
    assert any("moved down to" in text and "needed to keep" in text for text in texts)


@examples(60)
@given(histories())
def test_no_sentence_names_a_tier_never_held(history: History) -> None:
    """Names are of ranks: a hidden tier is one above all that were held."""
    highest = 1
    for change in lived(history).changes:
        text = sentence(change)
        highest = max(highest, change.tier)
        if change.kind is ChangeKind.CORRECTED:
            # The new count may have been higher on its way; it is then what had been held.
            seen = [int(rank) for rank in re.findall(r"Promoted to Rung(\d+)", text)]
            highest = max([highest, *seen])
        named = [int(rank) for rank in re.findall(r"Rung(\d+)", text)]
        assert max([1, *named]) <= highest, text
        assert text.strip()
