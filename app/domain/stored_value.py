"""Stored value: the bonus of a top-up, the order in which lots are used, what goes back (value.md V1). Pure.

Amounts are whole minor units of the account's currency.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

RETURNED_BONUS_DAYS = 30
"""How long a bonus is good that comes back after its end."""
_NEVER = datetime.max.replace(tzinfo=UTC)


class StoredValueKind(StrEnum):
    """What a lot is made of: money that was paid, which never expires, or a bonus."""

    PAID = "PAID"
    BONUS = "BONUS"


@dataclass(frozen=True, slots=True)
class Lot:
    """A part of an account; `held` of what remains is promised to orders. `number` says which is older.

    `spent` went into orders, paid a debt or was cashed out, less what came back. Of a top-up that was charged
    back, `revoked` of what is held is taken away once it is free.
    """

    number: int
    kind: StoredValueKind
    remaining: int
    held: int = 0
    expires_at: datetime | None = None
    spent: int = 0
    is_extended: bool = False
    revoked: int = 0

    def free(self, now: datetime) -> int:
        """Returns what an order may take at an instant: nothing of what has expired."""
        has_expired = self.expires_at is not None and self.expires_at <= now
        return 0 if has_expired else self.remaining - self.held


@dataclass(frozen=True, slots=True)
class Use:
    """What an order has of a lot, and how much of it has come back."""

    lot: Lot
    amount: int
    returned: int = 0


def in_order_of_use(lots: Iterable[Lot]) -> list[Lot]:
    """Returns lots as they are used: what expires first, a bonus before what was paid, the older (V1.2)."""
    return sorted(
        lots,
        key=lambda lot: (lot.expires_at or _NEVER, lot.kind is StoredValueKind.PAID, lot.number),
    )


def draw(lots: Iterable[Lot], amount: int, now: datetime) -> list[Use]:
    """Returns what is taken of each lot for an amount, in their order of use.

    Raises ValueError where less is free; who asks has counted it under the member's lock.
    """
    uses: list[Use] = []
    for lot in in_order_of_use(lots):
        taken = min(lot.free(now), amount)
        if taken > 0:
            uses.append(Use(lot, taken))
            amount -= taken
    if amount > 0:
        raise ValueError(f"{amount} more than the lots have")
    return uses


def give_back(uses: Sequence[Use], kind: StoredValueKind, amount: int, now: datetime) -> list[Use]:
    """Returns the uses after an amount of a kind came back, last used first (V1.5).

    A bonus that has expired comes back for `RETURNED_BONUS_DAYS`. Raises ValueError for more than was used.
    """
    after = list(uses)
    for at in reversed(range(len(after))):
        use = after[at]
        back = min(use.amount - use.returned, amount) if use.lot.kind is kind else 0
        if back == 0:
            continue
        amount -= back
        lot = replace(use.lot, remaining=use.lot.remaining + back)
        if lot.expires_at is not None and lot.expires_at <= now:
            lot = replace(lot, expires_at=now + timedelta(days=RETURNED_BONUS_DAYS))
        after[at] = Use(lot, use.amount, use.returned + back)
    if amount > 0:
        raise ValueError(f"{amount} more than was used")
    return after


@dataclass(frozen=True, slots=True)
class OfferStep:
    """A step of an offer: a top-up of `pay` or more gives `bonus`, once."""

    pay: int
    bonus: int


def bonus_of(steps: Sequence[OfferStep], paid: int) -> int:
    """Returns the bonus of a top-up: that of the highest step that it reaches, 0 below the first (V1.3)."""
    reached = [step for step in steps if step.pay <= paid]
    return max(reached, key=lambda step: step.pay).bonus if reached else 0


@dataclass(frozen=True, slots=True)
class TopUp:
    """A top-up and what has gone back of it: of the money, and of the bonus, by lot or out of the money."""

    paid: int
    steps: Sequence[OfferStep] = ()
    refunded: int = 0
    clawed_back: int = 0


@dataclass(frozen=True, slots=True)
class TopUpRefund:
    """A refund of a top-up: what leaves its paid and its bonus lot, and what the studio pays out."""

    from_paid: int
    from_bonus: int
    pay_out: int


def refund_top_up(top_up: TopUp, amount: int, *, bonus_left: int) -> TopUpRefund | None:
    """Returns how an amount of a top-up goes back (V1.6); None where nothing would be paid out.

    What stays with the member is what a top-up of the rest would have given. The excess bonus is taken from
    the bonus lot, of which `bonus_left` may be taken, and beyond that from the money.
    """
    kept = top_up.paid - top_up.refunded - amount
    excess = bonus_of(top_up.steps, top_up.paid) - top_up.clawed_back - bonus_of(top_up.steps, kept)
    excess = max(0, excess)
    from_bonus = min(excess, bonus_left)
    pay_out = amount - (excess - from_bonus)
    return TopUpRefund(amount, from_bonus, pay_out) if pay_out > 0 else None


def pay_debt(debt: int, amount: int) -> tuple[int, int]:
    """Returns the debt that is left and the rest of the amount: what comes in pays debt first (V1.7)."""
    paid = min(debt, amount)
    return debt - paid, amount - paid
