"""Packs in the fold: what they multiply, late facts, and a second reading of both (value.md V5.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import Closed, Event, Joined, Merged, Purchase, Refund, Snapshot, Standing
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.packs import PackState, latest
from app.domain.rules import RuleBook
from app.domain.standing import fold, fold_with_spends, standings
from app.domain.taken_back import taken_back
from app.rules_files.reading import check_game
from tests.cast import ladder, parsed
from tests.domain.worlds import Member, examples
from tests.oracle.packs import Step, Terms, factors_at, state_at

START = datetime(2026, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = 24 * HOUR
END = datetime(2026, 2, 1, tzinfo=UTC)
"""The end of a period of PASS that is paid at the START."""
PROGRAM = parsed(ladder((10**9, 1, 30), (10**9, 1, 30)), applies_from=START)
TERMS = {
    "PASS": Terms(1, 7, Decimal("1.5"), Decimal(1)),
    "GOLD": Terms(2, 0, Decimal("1.2"), Decimal(3)),
}


def _pack(code: str, terms: Terms) -> dict[str, object]:
    return {
        "code": code,
        "title": {"en": code.title()},
        "price": {"amount": "9.99", "currency": "USD"},
        "months": terms.months,
        "graceDays": terms.grace,
        "pFactor": str(terms.p),
        "scFactor": str(terms.sc),
    }


GAME = check_game({"packs": [_pack(code, terms) for code, terms in TERMS.items()]}, 1, START, PROGRAM)
BOOK = RuleBook((PROGRAM,), (GAME,))


def pays(at: datetime, seq: int, key: str = "a", pack: str = "PASS", *, renews: bool = False) -> PackPaid:
    return PackPaid(at, seq, key, pack=pack, amount=Decimal("9.99"), currency="USD", is_renewing=renews)


def refunds(at: datetime, seq: int, payment: str, pack: str = "PASS") -> PackEnded:
    return PackEnded(at, seq, f"r{seq}", pack=pack, payment=payment, amount=Decimal(1), currency="USD")


def buys(at: datetime, seq: int, amount: str = "9.99") -> Purchase:
    return Purchase(at, seq, f"p{seq}", amount=Decimal(amount))


def earned(events: Sequence[Event], now: datetime = END + 400 * DAY) -> list[tuple[int, int]]:
    """The SC and P of each purchase, in the order of their instants."""
    _, changes = fold([Joined(START, 1), *events], now, BOOK)
    return [(change.sc, change.p) for change in changes if change.kind == "PURCHASE"]


def test_the_factor_is_in_the_one_floor() -> None:
    """9.99 USD at 1.5 is 14.985 P, not 9 times 1.5; the fee earns nothing."""
    standing, changes = fold([Joined(START, 1), pays(START, 2), buys(START + DAY, 3)], END, BOOK)
    assert (standing.lifetime_sc, standing.lifetime_p, standing.ltv_usd) == (9, 14, Decimal("9.99"))
    (bought,) = [change for change in changes if change.kind == "PURCHASE"]
    assert bought.details["packs"] == "PASS"


@pytest.mark.parametrize(
    ("at", "renews", "p"),
    [
        (START, False, 14),
        (END - HOUR, False, 14),
        (END, False, 9),
        (END, True, 14),
        (END + 7 * DAY - HOUR, True, 14),
        (END + 7 * DAY, True, 9),
    ],
)
def test_it_multiplies_while_it_gives(at: datetime, p: int, *, renews: bool) -> None:
    assert earned([pays(START, 2, renews=renews), buys(at, 3)]) == [(9, p)]


def test_of_two_the_better_of_each_kind() -> None:
    both = [pays(START, 2), pays(START, 3, "g", "GOLD"), buys(START + DAY, 4)]
    assert earned(both) == [(29, 14)]
    # PASS has ended, GOLD still gives.
    assert earned([*both, buys(END + DAY, 5)]) == [(29, 14), (29, 11)]


def test_terms_are_those_of_the_payment() -> None:
    """A pack that later rules change, or drop, gives what was paid for until its period's end."""
    weaker = _pack("PASS", replace(TERMS["PASS"], p=Decimal("1.1")))
    changed = check_game({"packs": [weaker]}, 2, START + DAY, PROGRAM)
    dropped = check_game({}, 3, START + 3 * DAY, PROGRAM)
    book = RuleBook((PROGRAM,), (GAME, changed, dropped))
    events = [
        *(Joined(START, 1), pays(START, 2), pays(START + 2 * DAY, 3, "b")),
        *(buys(START + 4 * DAY, 4), buys(END + DAY, 5)),
    ]
    _, changes = fold(events, END + 2 * DAY, book)
    assert [change.p for change in changes if change.kind == "PURCHASE"] == [14, 10]


def lived(events: Sequence[tuple[Event, datetime]]) -> Member:
    """A member who joined at the START, and receives each event at an instant."""
    member = Member.joined(Joined(START, 1), BOOK)
    for event, now in events:
        member.receive(event, now, occurred_at=event.effective_at)
    return member


def test_a_late_payment_counts_the_purchases_since_then_again() -> None:
    now = START + 2 * DAY
    member = lived([(buys(START + DAY, 2), START + DAY), (pays(START, 3), now)])
    member.check_sums()
    assert member.standing.p == 14
    own, corrected = member.changes[-2:]
    assert (own.kind, own.p, own.details["pack"]) == ("PACK_PERIOD", 0, "PASS")
    assert (corrected.kind, corrected.p) == ("CORRECTED", 5)
    assert corrected.details["cause"] == "PACK_PERIOD"


def test_a_late_purchase_sees_the_pack_that_was_in_force() -> None:
    now = START + 2 * DAY
    member = lived(
        [(pays(START, 2), START), (refunds(START + DAY, 3, "a"), START + DAY), (buys(START + HOUR, 4), now)]
    )
    assert member.standing.p == 14
    assert [held.state(now) for held in member.standing.packs] == [PackState.ENDED]


def test_a_chargeback_undoes_what_it_gave() -> None:
    back = PackReversed(START + 2 * DAY, 4, "a", pack="PASS", payment="a")
    member = lived([(pays(START, 2), START), (buys(START + DAY, 3), START + DAY), (back, START + 2 * DAY)])
    member.check_sums()
    assert (member.standing.p, member.standing.packs) == (9, ())
    assert [(change.kind, change.p) for change in member.changes[-2:]] == [
        ("PACK_REVERSED", 0),
        ("CORRECTED", -5),
    ]


def test_a_payment_never_counts_before_the_pack_changed_last() -> None:
    """What was paid late keeps the order in which it was sent."""
    member = lived(
        [
            (pays(START, 2), START),
            (refunds(START + 2 * DAY, 3, "a"), START + 2 * DAY),
            (pays(START + DAY, 4, "b"), START + 3 * DAY),
        ]
    )
    held = latest(member.standing.packs, "PASS")
    assert held is not None
    assert (held.anchor, held.state(START + 3 * DAY)) == (START + 2 * DAY, PackState.ACTIVE)


def test_a_merge_takes_packs_along() -> None:
    absorbed = (Joined(START, 1), pays(START, 2, "x"))
    events = [
        *(Joined(START, 1), pays(START + DAY, 2, "y"), Merged(START + 2 * DAY, 3, "m", absorbed=absorbed)),
        *(buys(START + 3 * DAY, 4), PackReversed(START + 4 * DAY, 5, "y", pack="PASS", payment="y")),
    ]
    standing, _ = fold(events, START + 5 * DAY, BOOK)
    assert standing.p == 14
    assert [held.periods[-1].payment for held in standing.packs] == ["x"]
    closed, _ = fold([*absorbed, Closed(START + 2 * DAY, 3, "m")], START + 5 * DAY, BOOK)
    assert closed.packs == ()


@pytest.mark.parametrize(("amount", "is_used"), [(None, True), ("9.99", False)])
def test_a_purchase_that_was_refunded_used_nothing(amount: str | None, *, is_used: bool) -> None:
    events: list[Event] = [Joined(START, 1), pays(START, 2), buys(START + DAY, 3)]
    if amount is not None:
        events.append(Refund(START + 2 * DAY, 4, "r", amount=Decimal(amount), purchase_id="p3"))
    standing, _ = fold(events, START + 3 * DAY, BOOK)
    assert standing.packs[0].periods[-1].is_used is is_used


_INSTANTS = st.integers(0, 24 * 120).map(lambda hours: START + hours * HOUR)


@st.composite
def histories(draw: st.DrawFn) -> list[Event]:
    """Payments, ends and purchases, in the order of acceptance; those of packs in the order of time."""
    events: list[Event] = []
    for at in sorted(draw(st.lists(_INSTANTS, min_size=1, max_size=7))):
        seq, pack = len(events) + 2, draw(st.sampled_from([*TERMS]))
        paid = [event for event in events if isinstance(event, PackPaid) and event.pack == pack]
        kind = draw(st.sampled_from(["pay", "pay", "cancel", "refund", "reverse"])) if paid else "pay"
        last = paid[-1].reference if paid else ""
        match kind:
            case "pay":
                events.append(pays(at, seq, f"k{seq}", pack, renews=draw(st.booleans())))
            case "cancel":
                events.append(PackCancelled(at, seq, f"c{seq}", pack=pack))
            case "refund":
                events.append(
                    refunds(at, seq, draw(st.sampled_from([event.reference for event in paid])), pack)
                )
            case _:
                events.append(PackReversed(at, seq, last, pack=pack, payment=last))
    bought = [buys(at, len(events) + 2 + n) for n, at in enumerate(draw(st.lists(_INSTANTS, max_size=5)))]
    return [*events, *bought]


def _steps(events: Sequence[Event]) -> list[Step]:
    found: list[Step] = []
    for event in events:
        match event:
            case PackPaid():
                found.append(Step("PAID", event.effective_at, event.pack, event.reference, event.is_renewing))
            case PackCancelled():
                found.append(Step("CANCELLED", event.effective_at, event.pack))
            case PackEnded():
                found.append(Step("REFUNDED", event.effective_at, event.pack, event.payment))
            case PackReversed():
                found.append(Step("REVERSED", event.effective_at, event.pack, event.payment))
            case _:
                pass
    return found


@examples(80)
@given(histories(), _INSTANTS)
def test_as_the_second_reading_has_it(events: list[Event], now: datetime) -> None:
    steps, end = _steps(events), START + 400 * DAY
    standing, changes = fold([Joined(START, 1), *events], end, BOOK)
    bought = {event.seq: event for event in events if isinstance(event, Purchase)}
    for change in changes:
        if change.event in bought:
            sc, p = factors_at(steps, TERMS, bought[change.event].effective_at)
            assert (change.sc, change.p) == (int(Decimal("9.99") * sc), int(Decimal("9.99") * p))
    for code, terms in TERMS.items():
        held, expected = latest(standing.packs, code), state_at(steps, code, terms, end)
        assert (None if held is None else (held.state(end).value, held.until)) == expected
    past = [event for event in events if event.effective_at <= now or isinstance(event, PackReversed)]
    then, _ = fold([Joined(START, 1), *past], now, BOOK)
    for code, terms in TERMS.items():
        held, expected = latest(then.packs, code), state_at(steps, code, terms, now)
        assert (None if held is None else (held.state(now).value, held.until)) == expected


def _without(standing: Standing) -> Standing:
    """A standing without when it was applied to: where the fold pauses is no matter."""
    return replace(standing, applied_to=START)


@examples(40)
@given(histories(), _INSTANTS)
def test_laws(events: list[Event], between: datetime) -> None:
    """The order of receipt is no matter; neither is where the fold pauses."""
    known, end = [Joined(START, 1), *events], START + 400 * DAY
    standing, changes = fold(known, end, BOOK)
    assert fold([known[0], *reversed(known[1:])], end, BOOK) == (standing, changes)
    last = max(event.effective_at for event in known)
    assert fold(known, last, BOOK)[0] == list(standings(known, BOOK))[-1]
    back = taken_back(known)
    early = [event for event in known if event.effective_at <= between]
    later = [event for event in known if event.effective_at > between]
    paused, _, spent = fold_with_spends(early, back, between, BOOK)
    resumed, _, _ = fold_with_spends(
        later, back, end, BOOK, Snapshot(len(early), between, paused, frozenset(spent))
    )
    assert _without(resumed) == _without(standing)
