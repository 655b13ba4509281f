"""Invitations: their terms, and how one follows from its invitee's purchases (rules.md §12). Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from app.domain.amounts import subtract


class InvitationState(StrEnum):
    """How far an invitation is; REFUSED is one that will not be rewarded, for a reason that staff see."""

    JOINED = "JOINED"
    PENDING = "PENDING"
    QUALIFIED = "QUALIFIED"
    REVERSED = "REVERSED"
    REFUSED = "REFUSED"


@dataclass(frozen=True, slots=True)
class InvitationReward:
    """What one side gets for an invitation that qualified."""

    sc: int = 0
    p: int = 0


@dataclass(frozen=True, slots=True)
class InvitationTerms:
    """When an invitation qualifies, what it gives, and how many of one inviter are rewarded.

    `min_usd` of a purchase must be left `hold_days`, of 86,400 s, after it; `per_month` is of a calendar
    month in UTC.
    """

    min_usd: Decimal = Decimal(5)
    hold_days: int = 14
    inviter: InvitationReward = InvitationReward()
    invitee: InvitationReward = InvitationReward()
    per_month: int = 10
    in_all: int = 100


class InvitationRefusal(StrEnum):
    """Why an invitation is refused: for staff alone."""

    SAME_IDENTITY = "SAME_IDENTITY"
    SAME_EMAIL = "SAME_EMAIL"
    SAME_DEVICE = "SAME_DEVICE"
    SAME_PAYMENT = "SAME_PAYMENT"
    SAME_MEMBER = "SAME_MEMBER"
    ERASED = "ERASED"


CLAIM_WITHIN = timedelta(days=7)
"""How long after joining a member may say by whose code it came."""
PURCHASE_WITHIN = timedelta(days=30)
"""How long after joining a purchase may make an invitation pending."""
CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""The 31 characters of codes: no 0 and O, no 1, I and L, which are read as one another."""
CODE_CHARS = 8
OLD_CODE_LIFE = timedelta(days=30)
"""How long a code is good after another one took its place."""


@dataclass(frozen=True, slots=True)
class Sale:
    """A purchase of an invitee: when it counts, its worth in USD, and what went back of it and when."""

    purchase_id: str
    at: datetime
    usd: Decimal
    back: Sequence[tuple[datetime, Decimal]] = ()

    def falls_below(self, usd: Decimal) -> datetime | None:
        """Returns the instant from which less than `usd` is left; None while there is none."""
        left = self.usd
        if left < usd:
            return self.at
        for at, amount in sorted(self.back):
            left = subtract(left, amount)
            if left < usd:
                return at
        return None


@dataclass(frozen=True, slots=True)
class Course:
    """How far an invitation is, and the instants that led there.

    `purchase_id` is the purchase that it hangs on. `looks_at` is when it has to be looked at again, None
    where only an event of its invitee can change it; `waits` says that all it lacks is an identity.
    """

    state: InvitationState
    purchase_id: str | None = None
    pending_at: datetime | None = None
    qualifies_at: datetime | None = None
    qualified_at: datetime | None = None
    reversed_at: datetime | None = None
    waits: bool = False
    looks_at: datetime | None = None


def follow(
    joined_at: datetime,
    sales: Iterable[Sale],
    now: datetime,
    terms_at: Callable[[datetime], InvitationTerms | None],
    *,
    is_guest: bool,
    waited: bool = False,
) -> Course:
    """Returns how far an invitation is at `now` that has not qualified before, whoever looked at it and when.

    It hangs on the first purchase that is enough; where refunds bring that below before it qualifies, on the
    next one. A guest's waits for an identity: `waited` says that it did so when it was looked at last, and it
    then qualifies at `now`.
    """
    free_from = joined_at
    for sale in sorted(sales, key=lambda sale: sale.at):
        terms = terms_at(sale.at)
        if terms is None or sale.usd < terms.min_usd or not sale.at < joined_at + PURCHASE_WITHIN:
            continue
        pending_at = max(sale.at, free_from)
        qualifies_at = max(sale.at + timedelta(days=terms.hold_days), pending_at)
        qualified_at = now if waited and qualifies_at <= now else qualifies_at
        fallen_at = sale.falls_below(terms.min_usd)
        if fallen_at is not None and fallen_at <= min(qualified_at, now):
            free_from = max(free_from, fallen_at)
            continue
        pending = Course(InvitationState.PENDING, sale.purchase_id, pending_at, qualifies_at)
        if qualifies_at > now:
            return replace(pending, looks_at=qualifies_at)
        if is_guest:
            return replace(pending, waits=True)
        qualified = replace(pending, state=InvitationState.QUALIFIED, qualified_at=qualified_at)
        if fallen_at is None or fallen_at > now:
            return qualified
        return replace(qualified, state=InvitationState.REVERSED, reversed_at=fallen_at)
    return Course(InvitationState.JOINED)


def reversed_at(sale: Sale, terms: InvitationTerms | None) -> datetime | None:
    """Returns when refunds brought the purchase below what qualifies an invitation; None where none did."""
    return None if terms is None else sale.falls_below(terms.min_usd)
