"""Milestones of a member."""

from datetime import datetime

import strawberry

from app.domain.milestones import STEPS, MilestoneKind
from schema.described import described

_STEPS = {kind: ", ".join(map(str, steps)) for kind, steps in STEPS.items()}

MILESTONE_KIND = described(
    MilestoneKind,
    "MilestoneKind",
    "What a milestone counts.",
    {
        "PURCHASES": f"Purchases that did not go back wholly: {_STEPS[MilestoneKind.PURCHASES]}.",
        "ANNIVERSARY": "Years since the member joined, each of them.",
        "TIER": "The first time on a tier above the first one; the number is its rank.",
        "STREAK": f"Days in a row of one activity, for the first time: {_STEPS[MilestoneKind.STREAK]}.",
        "GIFTS": f"Gifts of the member that others claimed: {_STEPS[MilestoneKind.GIFTS]}.",
    },
)


@strawberry.type(
    description="Something that a member has reached once. It is found within seconds, and stays when its"
    " facts change."
)
class Milestone:
    key: str = strawberry.field(description="Stable; of one key a member has one.")
    kind: MilestoneKind = strawberry.field(description="What it counts.")
    number: int = strawberry.field(description="How many; of TIER the rank.")
    at: datetime = strawberry.field(description="When it was reached, by the game's clock.")
    message: str = strawberry.field(description="Ready to show, in the locale of the request (see `Query`).")
