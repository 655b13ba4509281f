"""An account of stored value: what commands and time do to its lots, holds and debt (value.md V1). Pure.

Amounts are whole minor units of the account's currency. Every movement is an entry of one book of the account
against one book outside, so that both sides of each sum to nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.instants import DAY, add_months
from app.domain.stored_value import (
    Lot,
    StoredValueKind,
    TopUp,
    TopUpRefund,
    Use,
    draw,
    give_back,
    pay_debt,
    refund_top_up,
)
from app.domain.stored_value_entries import (
    BOOK_OF,
    ORIGIN_OF,
    REMINDER_DAYS,
    BonusReminder,
    Book,
    Cause,
    Counter,
    Entry,
)
from app.domain.top_ups import BonusExpiry, BonusPolicy, converted_points

ExpiryAt = Callable[[datetime], BonusExpiry]
"""What becomes of a bonus that ends at an instant, by the rules then in force."""


@dataclass(frozen=True, slots=True)
class Hold:
    """What is promised to an order until an instant; it has the parts of lots that it pins."""

    number: int
    uses: tuple[Use, ...]
    until: datetime

    @property
    def amount(self) -> int:
        return sum(use.amount for use in self.uses)


@dataclass(frozen=True, slots=True)
class _Why:
    """Why something moves, where the other side of it is, and the command's object."""

    cause: Cause
    counter: Counter
    reference: str = ""


class NotEnoughValue(ValueError):
    """More was asked for than is there; `available` is what is."""

    def __init__(self, available: int) -> None:
        super().__init__(f"{available} available")
        self.available = available


@dataclass
class Account:
    """The account as it is settled up to an instant, with the lots and holds that matter.

    `holds` are those that are open. Entries, reminders and holds that ended gather here until they are
    stored.
    """

    currency: str
    settled_to: datetime
    lots: dict[int, Lot] = field(default_factory=dict[int, Lot])
    holds: dict[int, Hold] = field(default_factory=dict[int, Hold])
    debt: int = 0
    entries: list[Entry] = field(default_factory=list[Entry])
    reminders: list[BonusReminder] = field(default_factory=list[BonusReminder])
    ended: dict[int, datetime] = field(default_factory=dict[int, datetime])

    # --- what it has ---

    def total(self, kind: StoredValueKind) -> int:
        """Returns what is left of a kind, held or not."""
        return sum(lot.remaining for lot in self.lots.values() if lot.kind is kind)

    @property
    def held(self) -> int:
        return sum(lot.held for lot in self.lots.values())

    @property
    def available(self) -> int:
        """Returns what an order may take: nothing while there is debt (V1.7)."""
        return 0 if self.debt else sum(lot.free(self.settled_to) for lot in self.lots.values())

    def next_due(self) -> datetime | None:
        """Returns the next instant at which something happens by itself, or a reminder is due."""
        instants = [hold.until for hold in self.holds.values()]
        for lot in self.lots.values():
            if lot.expires_at is not None and lot.remaining > 0:
                instants.append(lot.expires_at)
                instants += [lot.expires_at - days * DAY for days in REMINDER_DAYS]
        return min((instant for instant in instants if instant > self.settled_to), default=None)

    # --- time ---

    def settle(self, now: datetime, expiry_at: ExpiryAt) -> None:
        """Apply what happened by itself until `now`: holds that ended, bonuses that expired, reminders.

        `expiry_at` gives the rules of an instant. At one instant holds end first, so that what they held of a
        bonus expires together with the rest.
        """
        while (instant := self.next_due()) is not None and instant <= now:
            since, self.settled_to = self.settled_to, instant
            for hold in [hold for hold in self.holds.values() if hold.until <= instant]:
                self._end(hold)
            self._expire(since, expiry_at)
            self._remind(expiry_at)
        since, self.settled_to = self.settled_to, max(self.settled_to, now)
        self._expire(since, expiry_at)

    def _expire(self, since: datetime, expiry_at: ExpiryAt) -> None:
        """End or extend the bonuses whose time is up, by the rules of their end where it is after `since`."""
        for lot in list(self.lots.values()):
            if lot.expires_at is None or lot.expires_at > self.settled_to:
                continue
            has_just_ended = lot.expires_at > since
            expiry = expiry_at(lot.expires_at if has_just_ended else self.settled_to)
            if has_just_ended and expiry.policy is BonusPolicy.EXTEND_ONCE and not lot.is_extended:
                until = add_months(lot.expires_at, expiry.months)
                self.lots[lot.number] = replace(lot, expires_at=until, is_extended=True)
                continue
            free, points = lot.remaining - lot.held, 0
            if expiry.policy is BonusPolicy.CONVERT:
                points = converted_points(free, self.currency, expiry)
            self._take(lot.number, free, _CONVERTED if points else _LAPSED, points=points)

    def _remind(self, expiry_at: ExpiryAt) -> None:
        for lot in self.lots.values():
            if lot.expires_at is None or lot.remaining == 0:
                continue
            for days in REMINDER_DAYS:
                if lot.expires_at - days * DAY == self.settled_to:
                    policy = expiry_at(lot.expires_at).policy
                    if policy is BonusPolicy.EXTEND_ONCE and lot.is_extended:
                        policy = BonusPolicy.LAPSE
                    reminder = BonusReminder(
                        lot.number, self.settled_to, lot.remaining, lot.expires_at, days, policy
                    )
                    self.reminders.append(reminder)

    # --- top-ups ---

    def top_up(
        self, lot: int, amount: int, reference: str, *, bonus: int, bonus_lot: int, bonus_until: datetime
    ) -> None:
        """Add the lots of a top-up, by their numbers; what was paid pays debt first (V1.3, V1.7)."""
        self._receive(lot, amount, _Why(Cause.TOPPED_UP, Counter.PROVIDER, reference))
        if bonus:
            self.lots[bonus_lot] = Lot(bonus_lot, StoredValueKind.BONUS, 0, expires_at=bonus_until)
            self._put(bonus_lot, bonus, _Why(Cause.BONUS_GIVEN, Counter.PROMOTION, reference))

    def refund_top_up(
        self, top_up: TopUp, lot: int, bonus_lot: int | None, amount: int, reference: str
    ) -> tuple[TopUpRefund, int] | None:
        """Take back an amount of a top-up (V1.6), of which debt is paid first (V1.7).

        Returns what is taken, and how much of what would be paid out pays debt; None where nothing is left to
        pay out. Raises NotEnoughValue where less is left of what was paid.
        """
        free = self._free(lot)
        if amount > free:
            raise NotEnoughValue(free)
        left = 0 if bonus_lot is None else self._free(bonus_lot)
        refund = refund_top_up(top_up, amount, bonus_left=left)
        if refund is None or refund.pay_out <= self.debt:
            return None
        taken_back = _Why(Cause.BONUS_TAKEN_BACK, Counter.PROMOTION, reference)
        debt_paid = self._pay_debt(refund.pay_out, Counter.PROVIDER, reference)
        refunded = _Why(Cause.REFUNDED, Counter.PROVIDER, reference)
        self._take(lot, refund.pay_out, refunded, spent=debt_paid)
        self._take(lot, refund.from_paid - refund.pay_out, taken_back)
        if bonus_lot is not None:
            self._take(bonus_lot, refund.from_bonus, taken_back)
        return refund, debt_paid

    def charge_back(self, lots: Iterable[int], reference: str) -> None:
        """Revoke what is left of the lots of a top-up; what was spent of them becomes debt (V1.7).

        What is held of them is revoked when it comes free, or becomes debt when it is captured.
        """
        for number in lots:
            lot = self.lots[number]
            self._owe(lot.kind, lot.spent, reference)
            self.lots[number] = replace(lot, revoked=lot.held)
            self._take(number, lot.remaining - lot.held, _charged_back(lot.kind, reference))

    def cash_out(self, reference: str) -> int:
        """Take all that was paid and is not held, and return what is paid out once debt is paid (V1.9)."""
        why, total = _Why(Cause.CASHED_OUT, Counter.PROVIDER, reference), 0
        for lot in list(self.lots.values()):
            if lot.kind is StoredValueKind.PAID:
                free = self._free(lot.number)
                self._take(lot.number, free, why, spent=free)
                total += free
        return total - self._pay_debt(total, Counter.PROVIDER, reference)

    # --- gift cards ---

    def receive_card(self, lot: int, amount: int, reference: str, *, is_claimed: bool) -> None:
        """Add the PAID lot of a gift card that was claimed, or came back to its giver; it pays debt first."""
        cause = Cause.GIFT_CLAIMED if is_claimed else Cause.GIFT_RETURNED
        self._receive(lot, amount, _Why(cause, Counter.GIFT_CARDS, reference))

    def pin(self, number: int, lot: int, until: datetime) -> Hold | None:
        """Hold all that is free of a lot until an instant; returns None where nothing is."""
        amount = self._free(lot)
        if amount == 0:
            return None
        self.holds[number] = hold = Hold(number, (Use(self.lots[lot], amount),), until)
        self.lots[lot] = replace(self.lots[lot], held=self.lots[lot].held + amount)
        return hold

    def revoke_card(self, lot: int, hold: int | None, reference: str) -> int:
        """Take what is left of a gift card's lot, also what its claim still holds; returns how much it was.

        What orders hold of it counts as spent, and stays with the member whatever becomes of the order.
        """
        if hold is not None and hold in self.holds:
            self._end(self.holds[hold])
        free = self._free(lot)
        self._take(lot, free, _Why(Cause.GIFT_REVOKED, Counter.GIFT_CARDS, reference))
        return free

    def owe_card(self, amount: int, reference: str) -> None:
        """Owe what was spent of a gift card that the member gave, and that was charged back (V6.4)."""
        self._enter_debt(amount, _Why(Cause.GIFT_OWED, Counter.GIFT_CARDS, reference))

    # --- orders ---

    def hold(self, number: int, amount: int, until: datetime) -> Hold:
        """Pin lots for an order until an instant, in their order of use (V1.2, V1.4).

        Raises NotEnoughValue, also while there is debt.
        """
        if amount > self.available:
            raise NotEnoughValue(self.available)
        hold = Hold(number, tuple(draw(self.lots.values(), amount, self.settled_to)), until)
        for use in hold.uses:
            lot = self.lots[use.lot.number]
            self.lots[lot.number] = replace(lot, held=lot.held + use.amount)
        self.holds[number] = hold
        return hold

    def capture(self, number: int, reference: str) -> Hold:
        """Take what is held, also of lots that have expired meanwhile (V1.4).

        Raises LookupError for a hold that is not open any more.
        """
        hold, why = self.holds[number], _Why(Cause.SPENT, Counter.ORDERS, reference)
        self._unpin(hold)
        for use in hold.uses:
            lot, amount = use.lot.number, use.amount
            self._take(lot, amount, why, spent=amount)
            self._owe(self.lots[lot].kind, self._unrevoke(lot, amount), reference)
        return hold

    def release(self, number: int, expiry_at: ExpiryAt) -> None:
        """Give back what is held; what has expired meanwhile expires now. Raises LookupError as `capture`."""
        self._end(self.holds[number])
        self._expire(self.settled_to, expiry_at)

    def give_back(self, uses: Iterable[Use], paid: int, bonus: int, reference: str) -> list[Use]:
        """Return parts of what an order took to their lots, and the uses after it (V1.5); debt is paid first.

        Raises ValueError for more than was used.
        """
        why = _Why(Cause.RETURNED, Counter.ORDERS, reference)
        after = [replace(use, lot=self.lots[use.lot.number]) for use in uses]
        for kind, amount in ((StoredValueKind.PAID, paid), (StoredValueKind.BONUS, bonus)):
            before, after = after, give_back(after, kind, amount, self.settled_to)
            debt_paid = self._pay_debt(amount, Counter.ORDERS, reference)
            for was, now in zip(reversed(before), reversed(after), strict=True):
                back = now.returned - was.returned
                owed = min(back, debt_paid)
                debt_paid -= owed
                lot = self.lots[now.lot.number]
                spent = lot.spent - (back - owed)
                self.lots[lot.number] = replace(lot, expires_at=now.lot.expires_at, spent=spent)
                self._put(lot.number, back - owed, why)
        return after

    # --- movements ---

    def _free(self, number: int) -> int:
        """Returns what may be taken of a lot."""
        return self.lots[number].free(self.settled_to)

    def _unpin(self, hold: Hold) -> None:
        del self.holds[hold.number]
        self.ended[hold.number] = self.settled_to
        for use in hold.uses:
            lot = self.lots[use.lot.number]
            self.lots[lot.number] = replace(lot, held=lot.held - use.amount)

    def _end(self, hold: Hold) -> None:
        """Give back what is held, and take of it what was revoked meanwhile."""
        self._unpin(hold)
        for use in hold.uses:
            number = use.lot.number
            self._take(number, self._unrevoke(number, use.amount), _charged_back(use.lot.kind))

    def _unrevoke(self, number: int, amount: int) -> int:
        """Returns how much of an amount that was held is revoked, which it is not any more."""
        lot = self.lots[number]
        revoked = min(lot.revoked, amount)
        self.lots[number] = replace(lot, revoked=lot.revoked - revoked)
        return revoked

    def _put(self, number: int, amount: int, why: _Why) -> None:
        if amount:
            lot = self.lots[number]
            self.lots[number] = replace(lot, remaining=lot.remaining + amount)
            self._enter(BOOK_OF[lot.kind], amount, why, number)

    def _take(self, number: int, amount: int, why: _Why, *, spent: int = 0, points: int = 0) -> None:
        if amount:
            lot = self.lots[number]
            self.lots[number] = replace(lot, remaining=lot.remaining - amount, spent=lot.spent + spent)
            self._enter(BOOK_OF[lot.kind], -amount, why, number, points)

    def _receive(self, number: int, amount: int, why: _Why) -> None:
        """Add a PAID lot of what comes in, once debt is paid with it (V1.7)."""
        debt_paid = self._pay_debt(amount, why.counter, why.reference)
        self.lots[number] = Lot(number, StoredValueKind.PAID, 0, spent=debt_paid)
        self._put(number, amount - debt_paid, why)

    def _owe(self, kind: StoredValueKind, amount: int, reference: str) -> None:
        self._enter_debt(amount, _Why(Cause.OWED, ORIGIN_OF[kind], reference))

    def _enter_debt(self, amount: int, why: _Why) -> None:
        if amount:
            self.debt += amount
            self._enter(Book.DEBT, -amount, why)

    def _pay_debt(self, amount: int, counter: Counter, reference: str) -> int:
        """Pay debt with an amount that comes in; returns how much of it that took."""
        self.debt, rest = pay_debt(self.debt, amount)
        if paid := amount - rest:
            self._enter(Book.DEBT, paid, _Why(Cause.DEBT_PAID, counter, reference))
        return paid

    def _enter(self, book: Book, delta: int, why: _Why, lot: int | None = None, points: int = 0) -> None:
        entry = Entry(self.settled_to, why.cause, book, delta, why.counter, lot, why.reference, points)
        self.entries.append(entry)


_LAPSED = _Why(Cause.EXPIRED, Counter.BREAKAGE)
_CONVERTED = _Why(Cause.CONVERTED, Counter.POINTS)


def _charged_back(kind: StoredValueKind, reference: str = "") -> _Why:
    return _Why(Cause.CHARGED_BACK, ORIGIN_OF[kind], reference)


def merged_entries(account: Account, at: datetime) -> list[Entry]:
    """Returns the entries that take all out of an account whose member is merged into another (V0.8)."""
    entries = [
        Entry(at, Cause.MERGED, BOOK_OF[lot.kind], -lot.remaining, Counter.ACCOUNTS, lot.number)
        for lot in account.lots.values()
        if lot.remaining
    ]
    if account.debt:
        entries.append(Entry(at, Cause.MERGED, Book.DEBT, account.debt, Counter.ACCOUNTS))
    return entries
