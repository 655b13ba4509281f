"""Where a member is: the season, what was earned in it, and P."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import strawberry

from schema.enums import SeasonOutlook
from schema.scalars import Points


@strawberry.type(description="The relative scale 0 -> target of the tier held; no absolute SC.")
class Progress:
    current: Points = strawberry.field(
        description="SC inside the tier held, 0 <= current <= target. Where something beside SC is missing"
        " for the next tier, `target` is the most that is shown, and what is above it carries over."
    )
    target: Points = strawberry.field(description="SC that complete the tier.")
    remaining: Points = strawberry.field(description="target - current.")
    fraction: float = strawberry.field(description="current / target, 0..1, for a bar.")
    keep_threshold: Points = strawberry.field(description="Progress that keeps the tier at season's end.")
    keep_threshold_met: bool = strawberry.field(
        description="Whether `current` has reached it. Where something beside SC may keep the tier, see"
        " `Season.outlook`."
    )


@strawberry.type(description="The member's personal season, [startedAt, endsAt).")
class Season:
    started_at: datetime = strawberry.field(description="When the tier was entered or the last season ended.")
    ends_at: datetime = strawberry.field(
        description="The first instant after it: a purchase at it counts for the next season."
    )
    seconds_left: Points = strawberry.field(
        description="Seconds until `endsAt` by the game's clock, rounded up."
    )
    days_left: int = strawberry.field(description="Rounded up: 1 in the last 24 hours.")
    outlook: SeasonOutlook = strawberry.field(
        description="What would happen at the season's end if nothing more was done until then."
    )
    read_missing: strawberry.Private[Callable[[], str | None]]

    @strawberry.field(
        description="What is missing to keep the tier, by the nearest of `Member.keepPaths`, as the reader"
        " counts it: SC alone as a number, else with what is counted. Null where `outlook` is not DEMOTE."
    )
    def missing(self) -> str | None:
        return self.read_missing()


@strawberry.type(description="P, the points that are spent in the store.")
class PointsBalance:
    balance: Points = strawberry.field(
        description="May be below zero after a refund of points already spent; then it must be earned back."
    )
    expires_at: datetime | None = strawberry.field(
        description="When the whole balance expires unless a purchase is made before; null when nothing will."
    )


@strawberry.type(description="Absolute numbers, for studios and staff only.")
class AbsoluteStanding:
    position: Points = strawberry.field(description="Cumulative SC: the tier's floor plus progress.")
    lifetime_sc: Points = strawberry.field(description="All SC ever earned, less what refunds took back.")
    lifetime_p: Points = strawberry.field(
        description="All P ever earned or granted, less what refunds took back."
    )
    loops: Points = strawberry.field(description="How often the last tier was completed.")
    rules_version: int = strawberry.field(
        description="The version of the program's rules that the running season is played by."
    )
    ltv_usd: Decimal = strawberry.field(
        description="Lifetime value in USD: the one given at onboarding, plus purchases, less refunds."
    )
