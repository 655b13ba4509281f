"""Accounts of stored value, by laws: whatever happens, books agree and nothing is below zero."""

from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.stored_value import OfferStep, StoredValueKind, TopUp, Use, bonus_of
from app.domain.stored_value_account import Account, Hold, NotEnoughValue
from app.domain.stored_value_entries import Book
from app.domain.top_ups import BonusExpiry, BonusPolicy, converted_points, to_amount, to_minor

NOW = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)
STEPS = (OfferStep(500, 50), OfferStep(1_000, 200))
EXPIRIES = (
    BonusExpiry(BonusPolicy.LAPSE),
    BonusExpiry(BonusPolicy.EXTEND_ONCE, months=2),
    BonusExpiry(BonusPolicy.CONVERT, points_per_unit={"USD": Decimal("1.5")}),
)


class Life:
    """An account, what it is compared with, and commands at instants that go forward."""

    def __init__(self, expiry: BonusExpiry) -> None:
        self.account = Account("USD", NOW)
        self.expiry = expiry
        self.top_ups: dict[int, TopUp] = {}
        self.charged_back: set[int] = set()
        self.captured: list[Hold] = []
        self.uses: dict[int, list[Use]] = {}
        self.number = 0

    def next_number(self) -> int:
        self.number += 1
        return self.number

    def do(self, what: str, one: int, two: int) -> None:
        account = self.account
        account.settle(account.settled_to + (two % 40) * DAY, lambda _: self.expiry)
        match what:
            case "top up":
                lot, bonus_lot = self.next_number(), self.next_number()
                account.top_up(
                    *(lot, one, "t"),
                    bonus=bonus_of(STEPS, one),
                    bonus_lot=bonus_lot,
                    bonus_until=account.settled_to + 60 * DAY,
                )
                self.top_ups[lot] = TopUp(one, STEPS)
            case "hold":
                account.hold(self.next_number(), one % 700 + 1, account.settled_to + (two % 50 + 1) * DAY)
            case "capture" | "release" if account.holds:
                number = sorted(account.holds)[one % len(account.holds)]
                if what == "release":
                    account.release(number, lambda _: self.expiry)
                else:
                    hold = account.capture(number, "o")
                    self.captured.append(hold)
                    self.uses[number] = list(hold.uses)
            case "give back" if self.captured:
                hold = self.captured[one % len(self.captured)]
                uses = self.uses[hold.number]
                left = {
                    kind: sum(use.amount - use.returned for use in uses if use.lot.kind is kind)
                    for kind in StoredValueKind
                }
                paid, bonus = (two % (left[kind] + 1) for kind in StoredValueKind)
                self.uses[hold.number] = account.give_back(uses, paid, bonus, "o")
            case "refund" if self.top_ups:
                lot = sorted(self.top_ups)[one % len(self.top_ups)]
                top_up = self.top_ups[lot]
                bonus_lot = lot + 1 if lot + 1 in account.lots and bonus_of(STEPS, top_up.paid) else None
                amount = two + 1
                if lot not in self.charged_back and (
                    found := account.refund_top_up(top_up, lot, bonus_lot, amount, "t")
                ):
                    taken, debt_paid = found
                    assert 0 < taken.pay_out - debt_paid <= amount
                    clawed = top_up.clawed_back + taken.from_bonus + taken.from_paid - taken.pay_out
                    self.top_ups[lot] = TopUp(top_up.paid, STEPS, top_up.refunded + amount, clawed)
            case "charge back" if self.top_ups:
                lot = sorted(self.top_ups)[one % len(self.top_ups)]
                if lot not in self.charged_back:
                    has_bonus = bool(bonus_of(STEPS, self.top_ups[lot].paid))
                    account.charge_back([lot, lot + 1] if has_bonus else [lot], "t")
                    self.charged_back.add(lot)
            case "cash out":
                account.cash_out("c")
            case _:
                pass

    def check(self) -> None:
        account = self.account
        books: Counter[Book] = Counter()
        by_lot: Counter[int] = Counter()
        for entry in account.entries:
            assert entry.delta != 0
            books[entry.book] += entry.delta
            if entry.lot is not None:
                by_lot[entry.lot] += entry.delta
        assert books[Book.PAID] == account.total(StoredValueKind.PAID)
        assert books[Book.BONUS] == account.total(StoredValueKind.BONUS)
        assert -books[Book.DEBT] == account.debt >= 0
        instants = [entry.at for entry in account.entries]
        assert instants == sorted(instants)
        pinned: Counter[int] = Counter()
        for hold in account.holds.values():
            assert hold.until > account.settled_to
            pinned.update({use.lot.number: use.amount for use in hold.uses})
        for lot in account.lots.values():
            assert lot.remaining == by_lot[lot.number]
            assert 0 <= lot.revoked <= lot.held == pinned[lot.number] <= lot.remaining
            assert lot.spent >= 0
            ended = lot.expires_at is not None and lot.expires_at <= account.settled_to
            assert not ended or lot.remaining == lot.held


COMMANDS = ("top up", "hold", "capture", "release", "give back", "refund", "charge back", "cash out")
ACTIONS = st.lists(
    st.tuples(st.sampled_from(COMMANDS), st.integers(1, 1_500), st.integers(0, 1_200)), max_size=25
)


@settings(max_examples=150)
@given(st.sampled_from(EXPIRIES), ACTIONS)
def test_books_agree_whatever_happens(expiry: BonusExpiry, actions: list[tuple[str, int, int]]) -> None:
    life = Life(expiry)
    for action in actions:
        with suppress(NotEnoughValue):
            life.do(*action)
        life.check()


@settings(max_examples=60)
@given(st.sampled_from(EXPIRIES), ACTIONS, st.lists(st.integers(1, 60), max_size=6))
def test_how_often_it_was_looked_at_makes_no_difference(
    expiry: BonusExpiry, actions: list[tuple[str, int, int]], days: list[int]
) -> None:
    """The entries of what happened by itself have their own instants, whether or not a worker was there."""
    seen, unseen = Life(expiry), Life(expiry)
    for life in (seen, unseen):
        for action in actions:
            with suppress(NotEnoughValue):
                life.do(*action)
    for day in days:
        seen.account.settle(seen.account.settled_to + day * DAY, lambda _: expiry)
    unseen.account.settle(seen.account.settled_to, lambda _: expiry)
    assert seen.account.entries == unseen.account.entries
    assert seen.account.reminders == unseen.account.reminders
    assert (seen.account.lots, seen.account.holds) == (unseen.account.lots, unseen.account.holds)


@settings(max_examples=60)
@given(ACTIONS, st.integers(1, 700))
def test_a_hold_that_is_released_was_nothing(actions: list[tuple[str, int, int]], amount: int) -> None:
    life = Life(EXPIRIES[0])
    for action in actions:
        with suppress(NotEnoughValue):
            life.do(*action)
    account = life.account
    before = dict(account.lots), list(account.entries), account.available
    with suppress(NotEnoughValue):
        account.hold(10_000, amount, account.settled_to + DAY)
        account.release(10_000, lambda _: EXPIRIES[0])
    assert (dict(account.lots), list(account.entries), account.available) == before


@pytest.mark.parametrize(
    ("amount", "currency", "minor"), [("4.99", "USD", 499), ("5", "JPY", 5), ("0.001", "KWD", 1)]
)
def test_minor_units(amount: str, currency: str, minor: int) -> None:
    assert to_minor(Decimal(amount), currency) == minor
    assert to_amount(minor, currency) == Decimal(amount)


@pytest.mark.parametrize(
    ("minor", "currency", "factor", "points"),
    [(4_050, "USD", "1.5", 60), (66, "USD", "1.5", 0), (4_050, "JPY", "0.1", 405), (4_050, "USD", None, 0)],
)
def test_points_of_a_bonus_are_rounded_down(
    minor: int, currency: str, factor: str | None, points: int
) -> None:
    rates = {} if factor is None else {currency: Decimal(factor)}
    assert (
        converted_points(minor, currency, BonusExpiry(BonusPolicy.CONVERT, points_per_unit=rates)) == points
    )
