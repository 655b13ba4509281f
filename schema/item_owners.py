"""Who owns what can be owned in a game."""

import strawberry

from schema.report_members import ReportTier
from schema.scalars import Points


@strawberry.type(description="Members on one tier who own an item.")
class TierOwners:
    tier: ReportTier = strawberry.field(description="The tier that they hold, as it was last settled.")
    members: Points = strawberry.field(description="How many of them own it.")
    granted: Points = strawberry.field(
        description="How many of these by stored grants; the others own it by the tier alone."
    )


@strawberry.type(
    description="Who owns an item by stored grants or by the tier, at this instant: counted when it is asked"
    " for. Who owns it by a pack alone is left out."
)
class ItemOwners:
    members: Points = strawberry.field(description="How many members own it.")
    tiers: list[TierOwners] = strawberry.field(
        description="By the tier that they hold, from the first up; tiers of none are left out."
    )
