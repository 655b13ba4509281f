"""What a member wishes for, and what stands in the way of it. Pure."""

from collections.abc import Iterable

from app.domain.store import EligibilityReason

MAX_WISHES = 20
"""Wishes that a member has at one time."""
MAX_WISH_TEXT = 80
"""Characters of a wish for what is in no catalog."""

SETTLED_AT_REDEMPTION = frozenset(
    {
        EligibilityReason.STORE_SESSION_REQUIRED,
        EligibilityReason.IDENTIFICATION_REQUIRED,
        EligibilityReason.EMAIL_REQUIRED,
    }
)
"""Reasons that a player ends by itself while it redeems: they stand in the way of no wish."""


def obstacles(reasons: Iterable[EligibilityReason]) -> list[EligibilityReason]:
    """Returns what stands in the way of a wish, of the reasons against redeeming its item."""
    return [reason for reason in reasons if reason not in SETTLED_AT_REDEMPTION]
