"""Grants of P by the staff: what a person may give alone, and what waits for a second one. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from app.domain.access import StaffRole
from app.domain.errors import DomainError, Fault, UserErrorCode

APPROVAL_HOURS = 72
"""How long a grant waits for its approval, by the real clock; then it expires."""


class GrantStatus(StrEnum):
    """What became of a grant that a person of the staff asked for; GRANTED is one that needed no approval."""

    GRANTED = "GRANTED"
    PENDING = "PENDING"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class GrantLimits:
    """In P: what one grant may give without approval, and what all of a UTC day may give together."""

    grant: int
    daily: int


ROLE_LIMITS = {
    StaffRole.SUPPORT: GrantLimits(grant=1_000, daily=10_000),
    StaffRole.STUDIO_FOCAL: GrantLimits(grant=10_000, daily=100_000),
    StaffRole.PRODUCT_OWNER: GrantLimits(grant=1_000_000, daily=10_000_000),
}
"""The limits of each role, for people without limits of their own (`laurel staff limits`)."""


def day_of(real_now: datetime) -> datetime:
    """Returns the beginning of the UTC day."""
    return real_now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)


def expiry_of(asked_at: datetime) -> datetime:
    """Returns the instant from which a grant that was asked for cannot be approved any more."""
    return asked_at + timedelta(hours=APPROVAL_HOURS)


def needs_approval(points: int, used: int, limits: GrantLimits) -> bool:
    """Returns whether a grant of P waits for a second person. `used` is what the budget has lost already.

    Raises DomainError with LIMIT_REACHED where the budget does not cover it, approved or not.
    """
    if points > limits.daily - used:
        left = max(limits.daily - used, 0)
        raise DomainError(
            Fault(
                UserErrorCode.LIMIT_REACHED,
                f"Your budget of {limits.daily:,} P a day has {left:,} left: grants that wait for approval"
                " count. Let another person grant it, or wait until tomorrow, UTC.",
                ("points",),
            )
        )
    return points > limits.grant


def check_decider(points: int, *, is_own: bool, limits: GrantLimits) -> None:
    """Check that a person may decide a grant of P: another's, within the person's limit for one grant.

    Raises DomainError with NOT_ENTITLED.
    """
    if is_own:
        raise DomainError(
            Fault(UserErrorCode.NOT_ENTITLED, "Who asked cannot decide: let another person.", ("approvalId",))
        )
    if points > limits.grant:
        raise DomainError(
            Fault(
                UserErrorCode.NOT_ENTITLED,
                f"Your limit for one grant, {limits.grant:,} P, does not cover it.",
                ("approvalId",),
            )
        )
