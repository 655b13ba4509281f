"""What the members of a game wish for."""

import strawberry

from app.domain.store import EligibilityReason
from app.store.wish_queries import MAX_DEMANDED
from schema.report_members import CSV, DEFINITION, ReportTier
from schema.scalars import Csv, Points
from schema.store import CatalogItem


@strawberry.type(description="Members on one tier who wish for an item.")
class TierDemand:
    tier: ReportTier = strawberry.field(description="The tier that they hold now.")
    members: Points = strawberry.field(description="How many.")


@strawberry.type(description="Members who wish for an item and have one thing in the way.")
class ReasonDemand:
    reason: EligibilityReason = strawberry.field(
        description="What stands in the way. What a player settles while it redeems is none: a store session,"
        " an identity, an e-mail."
    )
    members: Points = strawberry.field(
        description="How many; a member with several reasons is counted in each."
    )


@strawberry.type(description="How much an item is wished for.")
class ItemDemand:
    item: CatalogItem = strawberry.field(description="The item as it is now, also an archived one.")
    members: Points = strawberry.field(description="How many members wish for it.")
    ready: Points = strawberry.field(
        description="How many of them have nothing in the way: they could redeem it now."
    )
    not_offered: Points = strawberry.field(
        description="To how many of them it is not offered: it is archived, or not for their country."
    )
    tiers: list[TierDemand] = strawberry.field(
        description="By the tier that they hold, from the first up; tiers of none are left out."
    )
    reasons: list[ReasonDemand] = strawberry.field(
        description="By what stands in the way, the most frequent first; reasons of none are left out."
    )


@strawberry.type(description="How much something is wished for that is in no catalog.")
class TextDemand:
    text: str = strawberry.field(
        description="The words of one of the members; those that differ in capital letters alone are one."
    )
    members: Points = strawberry.field(description="How many members wish for it.")


@strawberry.type(description="What the members of a game wish for, at this instant.")
class ItemDemandReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    members: Points = strawberry.field(description="How many members wish for anything.")
    items: list[ItemDemand] = strawberry.field(
        description=f"The items, the most wished for first; at most {MAX_DEMANDED}."
    )
    texts: list[TextDemand] = strawberry.field(
        description=f"What is in no catalog, the most wished for first; at most {MAX_DEMANDED}."
    )
