"""How an invitation follows from its invitee's purchases, whenever somebody looks (rules.md §12)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.invitations import Course, InvitationState, InvitationTerms, Sale, follow, reversed_at
from tests.domain.worlds import examples

JOINED_AT = datetime(2026, 1, 1, tzinfo=UTC)
TERMS = InvitationTerms(min_usd=Decimal(5), hold_days=14)
JOINED, PENDING, QUALIFIED, REVERSED = (
    InvitationState.JOINED,
    InvitationState.PENDING,
    InvitationState.QUALIFIED,
    InvitationState.REVERSED,
)
TICK = timedelta(microseconds=1)


def day(number: float) -> datetime:
    return JOINED_AT + timedelta(days=number)


def sale(number: float, usd: str = "5", *back: tuple[float, str], name: str = "a") -> Sale:
    return Sale(name, day(number), Decimal(usd), [(day(at), Decimal(amount)) for at, amount in back])


def at(
    now: datetime,
    *sales: Sale,
    is_guest: bool = False,
    waited: bool = False,
    terms: InvitationTerms | None = TERMS,
) -> Course:
    return follow(JOINED_AT, sales, now, lambda _: terms, is_guest=is_guest, waited=waited)


def test_nothing_bought() -> None:
    assert at(day(40)) == Course(JOINED)


def test_a_purchase_that_is_enough_waits_and_then_qualifies() -> None:
    bought = sale(3)
    pending = at(day(17) - TICK, bought)
    assert (pending.state, pending.purchase_id, pending.looks_at) == (PENDING, "a", day(17))
    qualified = at(day(17), bought)
    assert (qualified.state, qualified.qualified_at, qualified.looks_at) == (QUALIFIED, day(17), None)
    assert at(day(99), bought).qualified_at == day(17)


@pytest.mark.parametrize(("usd", "expected"), [("4.99", JOINED), ("5", PENDING)])
def test_the_least_amount(usd: str, expected: InvitationState) -> None:
    assert at(day(1), sale(1, usd)).state is expected


@pytest.mark.parametrize(("bought", "expected"), [(30.0, JOINED), (29.999, PENDING)])
def test_within_thirty_days_of_joining(bought: float, expected: InvitationState) -> None:
    assert at(day(bought), sale(bought)).state is expected


def test_several_small_purchases_are_not_enough() -> None:
    assert at(day(9), sale(1, "3"), sale(2, "3", name="b")).state is JOINED


def test_a_refund_before_it_qualifies_sends_it_back() -> None:
    assert at(day(10), sale(1, "9", (9, "4.01"))).state is JOINED
    assert at(day(10), sale(1, "9", (9, "4"))).state is PENDING


def test_a_refund_at_the_very_instant_comes_first() -> None:
    assert at(day(15), sale(1, "5", (15, "1"))).state is JOINED
    reversed_ = at(day(20), sale(1, "5", (15.5, "1")))
    assert (reversed_.state, reversed_.qualified_at, reversed_.reversed_at) == (REVERSED, day(15), day(15.5))


def test_it_may_qualify_again_by_another_purchase() -> None:
    first, second = sale(1, "5", (9, "5")), sale(20, "6", name="b")
    pending = at(day(21), first, second)
    assert (pending.state, pending.purchase_id, pending.looks_at) == (PENDING, "b", day(34))
    assert at(day(34), first, second).qualified_at == day(34)


def test_a_second_purchase_that_was_there_already_takes_over() -> None:
    first, second = sale(1, "5", (9, "5")), sale(4, "6", name="b")
    pending = at(day(9), first, second)
    assert (pending.state, pending.purchase_id, pending.pending_at) == (PENDING, "b", day(9))
    assert at(day(18), first, second).qualified_at == day(18)


def test_a_guest_waits_and_qualifies_when_it_is_none_any_more() -> None:
    waiting = at(day(20), sale(1), is_guest=True)
    assert (waiting.state, waiting.waits, waiting.looks_at) == (PENDING, True, None)
    assert at(day(25), sale(1), waited=True).qualified_at == day(25)
    # Refunds while it waits still send it back.
    assert at(day(25), sale(1, "5", (22, "5")), waited=True).state is JOINED


def test_without_terms_nothing_is_enough() -> None:
    assert at(day(9), sale(1, "500"), terms=None).state is JOINED


def test_the_terms_of_the_purchase_hold() -> None:
    dearer = InvitationTerms(min_usd=Decimal(50), hold_days=1)
    course = follow(
        JOINED_AT, [sale(1)], day(9), lambda when: TERMS if when < day(2) else dearer, is_guest=False
    )
    assert (course.state, course.looks_at) == (PENDING, day(15))


def test_what_takes_one_back_that_qualified() -> None:
    assert reversed_at(sale(1, "9", (40, "4")), TERMS) is None
    assert reversed_at(sale(1, "9", (40, "4"), (41, "0.01")), TERMS) == day(41)
    assert reversed_at(sale(1, "9", (40, "9")), None) is None


SALES = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.integers(3, 9),
        st.lists(st.tuples(st.integers(0, 40), st.integers(1, 6)), max_size=2),
    ),
    max_size=4,
)


@examples(200)
@given(SALES, st.lists(st.integers(0, 90), min_size=1, max_size=5))
def test_it_does_not_depend_on_when_somebody_looked(
    drawn: Sequence[tuple[int, int, Sequence[tuple[int, int]]]], looks: Sequence[int]
) -> None:
    """What is known at each look leads to the same as one look at the end."""

    def known(until: datetime) -> list[Sale]:
        sales = [
            sale(number, str(usd), *((number + later, str(amount)) for later, amount in back), name=str(n))
            for n, (number, usd, back) in enumerate(drawn)
        ]
        return [
            Sale(one.purchase_id, one.at, one.usd, [(when, usd) for when, usd in one.back if when <= until])
            for one in sales
            if one.at <= until
        ]

    stored = Course(JOINED)
    for now in map(day, sorted(looks)):
        if stored.state is QUALIFIED:
            bought = next(one for one in known(now) if one.purchase_id == stored.purchase_id)
            fallen_at = reversed_at(bought, TERMS)
            if fallen_at is not None:
                stored = replace(stored, state=REVERSED, reversed_at=fallen_at)
        elif stored.state is not REVERSED:
            stored = at(now, *known(now))
    last = day(max(looks))
    assert stored == at(last, *known(last))
