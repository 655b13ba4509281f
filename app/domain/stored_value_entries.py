"""Entries of stored value: each moves an amount between a book of an account and one outside. Pure.

Both sides of an entry sum to nothing, so that the books of all accounts and those outside do too.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.stored_value import StoredValueKind
from app.domain.top_ups import BonusPolicy

REMINDER_DAYS = (30, 7)
"""So many days before the end of a bonus a member is reminded of it."""


class Book(StrEnum):
    """A book of the account; what a member owes makes DEBT negative."""

    PAID = "PAID"
    BONUS = "BONUS"
    DEBT = "DEBT"


class Counter(StrEnum):
    """A book outside the accounts: what the other side of an entry is."""

    PROVIDER = "PROVIDER"
    PROMOTION = "PROMOTION"
    ORDERS = "ORDERS"
    BREAKAGE = "BREAKAGE"
    POINTS = "POINTS"
    ACCOUNTS = "ACCOUNTS"
    GIFT_CARDS = "GIFT_CARDS"


class Cause(StrEnum):
    """Why something moved."""

    TOPPED_UP = "TOPPED_UP"
    BONUS_GIVEN = "BONUS_GIVEN"
    DEBT_PAID = "DEBT_PAID"
    SPENT = "SPENT"
    RETURNED = "RETURNED"
    REFUNDED = "REFUNDED"
    BONUS_TAKEN_BACK = "BONUS_TAKEN_BACK"
    CHARGED_BACK = "CHARGED_BACK"
    OWED = "OWED"
    EXPIRED = "EXPIRED"
    CONVERTED = "CONVERTED"
    CASHED_OUT = "CASHED_OUT"
    MERGED = "MERGED"
    GIFT_CLAIMED = "GIFT_CLAIMED"
    GIFT_RETURNED = "GIFT_RETURNED"
    GIFT_REVOKED = "GIFT_REVOKED"
    GIFT_OWED = "GIFT_OWED"


BOOK_OF = {StoredValueKind.PAID: Book.PAID, StoredValueKind.BONUS: Book.BONUS}
ORIGIN_OF = {StoredValueKind.PAID: Counter.PROVIDER, StoredValueKind.BONUS: Counter.PROMOTION}
"""Where what is in a lot came from, and goes when it is taken away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A movement of `delta`, not 0, into a book from `counter`, or out of it; `lot` by its number.

    `reference` names the command's object; `points` is what CONVERTED gives.
    """

    at: datetime
    cause: Cause
    book: Book
    delta: int
    counter: Counter
    lot: int | None = None
    reference: str = ""
    points: int = 0


@dataclass(frozen=True, slots=True)
class BonusReminder:
    """A bonus ends in `days`: `amount` is what is left of it, `policy` what then happens to it."""

    lot: int
    at: datetime
    amount: int
    expires_at: datetime
    days: int
    policy: BonusPolicy
