"""Stored value: the order of use, what goes back, and that nobody keeps more bonus than was earned."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.stored_value import (
    RETURNED_BONUS_DAYS,
    Lot,
    OfferStep,
    StoredValueKind,
    TopUp,
    Use,
    bonus_of,
    draw,
    give_back,
    in_order_of_use,
    pay_debt,
    refund_top_up,
)

NOW = datetime(2026, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)
PAID, BONUS = StoredValueKind.PAID, StoredValueKind.BONUS
STEPS = (OfferStep(500, 50), OfferStep(1_000, 200), OfferStep(5_000, 1_000))


def bonus(number: int, amount: int, days: int | None = 30, held: int = 0) -> Lot:
    return Lot(number, BONUS, amount, held, None if days is None else NOW + days * DAY)


def test_the_order_of_use() -> None:
    lots = [
        Lot(1, PAID, 10),
        bonus(2, 10, None),
        bonus(3, 10, 20),
        bonus(4, 10, 5),
        bonus(5, 10, 20),
        Lot(6, PAID, 10),
    ]
    assert [lot.number for lot in in_order_of_use(lots)] == [4, 3, 5, 2, 1, 6]


def test_what_is_held_or_has_expired_is_not_free() -> None:
    assert bonus(1, 10, held=4).free(NOW) == 6
    assert (bonus(1, 10, 0).free(NOW), bonus(1, 10, 1).free(NOW + DAY - timedelta(microseconds=1))) == (0, 10)
    assert Lot(1, PAID, 10).free(NOW + 10_000 * DAY) == 10


lots = st.lists(
    st.builds(
        lambda kind, remaining, held, days: Lot(
            0, kind, remaining + held, held, None if kind is PAID else NOW + days * DAY
        ),
        st.sampled_from(StoredValueKind),
        st.integers(0, 500),
        st.integers(0, 50),
        st.integers(-5, 60),
    ),
    max_size=6,
).map(
    lambda found: [Lot(at, lot.kind, lot.remaining, lot.held, lot.expires_at) for at, lot in enumerate(found)]
)


@given(lots, st.data())
def test_what_is_drawn_comes_back_to_where_it_was(found: list[Lot], data: st.DataObject) -> None:
    free = sum(lot.free(NOW) for lot in found)
    amount = data.draw(st.integers(0, free))
    uses = draw(found, amount, NOW)
    assert sum(use.amount for use in uses) == amount
    assert all(0 < use.amount <= use.lot.free(NOW) for use in uses)
    # Only the last one that is used is not used up.
    assert all(use.amount == use.lot.free(NOW) for use in uses[:-1])
    with pytest.raises(ValueError, match="more than the lots have"):
        draw(found, free + 1, NOW)
    for kind in StoredValueKind:
        total = sum(use.amount for use in uses if use.lot.kind is kind)
        first = data.draw(st.integers(0, total))
        uses = give_back(give_back(uses, kind, first, NOW), kind, total - first, NOW)
    assert all(use.returned == use.amount for use in uses)
    with pytest.raises(ValueError, match="more than was used"):
        give_back(uses, PAID, 1, NOW)


def test_last_used_first_comes_back() -> None:
    uses = [Use(Lot(1, PAID, 0), 10), Use(bonus(2, 0), 5), Use(Lot(3, PAID, 0), 10)]
    back = give_back(uses, PAID, 12, NOW)
    assert [use.returned for use in back] == [2, 0, 10]
    assert [use.lot.remaining for use in back] == [2, 0, 10]


def test_a_bonus_that_has_expired_comes_back_for_a_while() -> None:
    (late,) = give_back([Use(bonus(1, 0, 2), 5)], BONUS, 5, NOW + 2 * DAY)
    assert late.lot.expires_at == NOW + 2 * DAY + timedelta(days=RETURNED_BONUS_DAYS)
    (in_time,) = give_back([Use(bonus(1, 0, 2), 5)], BONUS, 5, NOW + DAY)
    assert in_time.lot.expires_at == NOW + 2 * DAY


@pytest.mark.parametrize(
    ("paid", "given"), [(0, 0), (499, 0), (500, 50), (999, 50), (1_000, 200), (5_000, 1_000), (10**9, 1_000)]
)
def test_the_highest_step_gives_its_bonus_once(paid: int, given: int) -> None:
    assert bonus_of(STEPS, paid) == bonus_of(STEPS[::-1], paid) == given
    assert bonus_of((), paid) == 0


@given(st.integers(1, 6_000), st.data())
def test_who_keeps_a_rest_keeps_the_bonus_of_the_rest(paid: int, data: st.DataObject) -> None:
    """While the bonus was not spent; whatever was spent of it leaves the money that is paid out instead."""
    whole = bonus_of(STEPS, paid)
    spent = data.draw(st.integers(0, whole))
    top_up, bonus_left, paid_out = TopUp(paid, STEPS), whole - spent, 0
    for _ in range(data.draw(st.integers(1, 4))):
        amount = data.draw(st.integers(0, top_up.paid - top_up.refunded))
        refund = refund_top_up(top_up, amount, bonus_left=bonus_left)
        if refund is None:
            continue
        assert 0 < refund.pay_out <= amount
        assert 0 <= refund.from_bonus <= bonus_left
        withheld = amount - refund.pay_out
        bonus_left -= refund.from_bonus
        paid_out += refund.pay_out
        top_up = TopUp(
            paid, STEPS, top_up.refunded + amount, top_up.clawed_back + refund.from_bonus + withheld
        )
        assert whole - top_up.clawed_back == bonus_of(STEPS, paid - top_up.refunded)
        assert paid_out + max(0, spent - bonus_of(STEPS, paid - top_up.refunded)) <= top_up.refunded


def test_debt_is_paid_first() -> None:
    assert (pay_debt(50, 30), pay_debt(50, 70), pay_debt(0, 5)) == ((20, 0), (0, 20), (0, 5))
