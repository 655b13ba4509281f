"""Who a boost, a mission or an item is for, and when. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.instants import BEGINNING

FOREVER = datetime.max.replace(tzinfo=UTC)
"""The end of what has none."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Members on one of the `tiers`, by their codes and None for all, at an instant in `[starts, until)`."""

    starts: datetime = BEGINNING
    until: datetime = FOREVER
    tiers: frozenset[str] | None = None

    def admits(self, instant: datetime, tier_code: str) -> bool:
        """Returns whether a member who holds the tier at the instant belongs to it."""
        return self.is_open(instant) and self.has_tier(tier_code)

    def is_open(self, instant: datetime) -> bool:
        """Returns whether it admits any member at the instant."""
        return self.starts <= instant < self.until

    def has_started(self, instant: datetime) -> bool:
        """Returns whether its first instant has come."""
        return instant >= self.starts

    def has_ended(self, instant: datetime) -> bool:
        """Returns whether its last instant is past."""
        return instant >= self.until

    def has_tier(self, tier_code: str) -> bool:
        """Returns whether it admits members on the tier, at some instant."""
        return self.tiers is None or tier_code in self.tiers
