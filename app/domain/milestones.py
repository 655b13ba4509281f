"""Milestones: what a member reaches once, derived from facts and kept under a stable key. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.events import ChangeDetails
from app.domain.notifications import Notification, NotificationKind

TOLD_WITHIN = timedelta(days=7)
"""A milestone that was reached longer ago is kept, and no news: history that was imported, a late look."""


class MilestoneKind(StrEnum):
    """What a milestone counts; `MilestoneKind` of the schema."""

    PURCHASES = "PURCHASES"
    ANNIVERSARY = "ANNIVERSARY"
    TIER = "TIER"
    STREAK = "STREAK"
    GIFTS = "GIFTS"


STEPS: Mapping[MilestoneKind, tuple[int, ...]] = {
    MilestoneKind.PURCHASES: (1, 10, 50, 100),
    MilestoneKind.STREAK: (7, 30, 100, 365),
    MilestoneKind.GIFTS: (1, 10, 50, 100),
}
"""The numbers at which a count is a milestone: purchases, days in a row of one activity, gifts. Every year is
an anniversary, and every tier above the first counts when it is held for the first time."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone that was reached at the game's instant `at`.

    `number` is the count, of TIER the rank; `ladder_version` the ladder in which that rank was held, None for
    other kinds.
    """

    kind: MilestoneKind
    number: int
    at: datetime
    ladder_version: int | None = None

    @property
    def key(self) -> str:
        """Returns what it is known by: of one key a member has one."""
        return f"{self.kind}/{self.number}"


def milestone_reached(milestone: Milestone, tier_name: str | None) -> Notification:
    """Returns the notice of a milestone; `tier_name` is that of a TIER, None for other kinds."""
    params: ChangeDetails = {"milestone": milestone.kind.value, "number": milestone.number}
    if tier_name is not None:
        params = {**params, "tier": tier_name}
    return Notification(
        NotificationKind.MILESTONE_REACHED,
        f"{NotificationKind.MILESTONE_REACHED}/{milestone.key}",
        milestone.at,
        params,
    )


def is_told(milestone: Milestone, game_now: datetime) -> bool:
    """Returns whether a milestone that was just found is news."""
    return game_now - milestone.at <= TOLD_WITHIN
