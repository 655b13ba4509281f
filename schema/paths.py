"""The ways to the next tier, and to keep the one held."""

from decimal import Decimal

import strawberry

from app.domain.growth.measures import MeasureCounts


@strawberry.type(description="A condition of a way to a tier: so much of something that is counted.")
class TierPathLeaf:
    measure: str = strawberry.field(
        description="The code of what is counted: `SC`, the progress of the running season, or a measure that"
        " the program's rules declare."
    )
    counts: MeasureCounts | None = strawberry.field(
        description="What that counts; null for SC, which are counted by themselves."
    )
    label: str = strawberry.field(description="What is left of it, in words for the reader.")
    remaining: Decimal = strawberry.field(
        description="How much is missing, in SC, in USD, or as a number of purchases, invitations or times; 0"
        " where nothing is."
    )
    fraction: float = strawberry.field(description="How much of it is reached, 0..1, for a bar.")
    value: Decimal | None = strawberry.field(
        description="How much was counted. Studio and staff only; null for the player."
    )
    at_least: Decimal | None = strawberry.field(
        description="How much is needed. Studio and staff only; null for the player."
    )
    window: str | None = strawberry.field(
        description="What of the past is counted: `LIFETIME`, `SEASON`, `ROLLING/` with a number of days, or"
        " `CALENDAR/` with MONTH, QUARTER, HALF or YEAR, in UTC. Studio and staff only; null for the player."
    )


@strawberry.type(description="A way to enter a tier, or to keep it: each of its conditions has to hold.")
class TierPath:
    nearest: bool = strawberry.field(
        description="True for one: the one with the greatest `fraction`, of equal ones that with fewer"
        " conditions left, then the first of the rules."
    )
    fraction: float = strawberry.field(description="The least `fraction` of its conditions, 0..1.")
    leaves: list[TierPathLeaf] = strawberry.field(description="Its conditions, in the order of the rules.")
