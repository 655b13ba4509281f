"""Invitations: their terms, and how one follows from its invitee's purchases (rules.md §12). Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


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
