"""Reports on points and purchases."""

from datetime import datetime
from decimal import Decimal

import strawberry

from app.domain.reports import REPURCHASE_WEEKS
from app.reports.inputs import MAX_ITEMS
from app.reports.today import USUAL_WEEKS
from schema.report_members import COMPARED, CSV, DEFINITION, ReportTier
from schema.scalars import Csv, Points


@strawberry.type(description="What was bought in one currency.")
class ReportAmount:
    currency: str = strawberry.field(description="ISO 4217.")
    purchases: Points = strawberry.field(description="Purchases that count in the period.")
    amount: Decimal = strawberry.field(description="What they came to, before refunds.")
    refunds: Points = strawberry.field(description="Refunds and chargebacks received in the period.")
    refunded: Decimal = strawberry.field(description="What they came to.")


@strawberry.type(description="The key figures of a period.")
class OverviewFigures:
    members: Points = strawberry.field(
        description="Members at the period's end; of those who were merged the survivors alone."
    )
    joined: Points = strawberry.field(description="Members who joined in the period.")
    active: Points = strawberry.field(description="Members who bought something in the period.")
    purchases: Points = strawberry.field(description="Purchases that count in the period.")
    amounts: list[ReportAmount] = strawberry.field(description="What they came to, by currency.")
    p_issued: Decimal = strawberry.field(description="P that purchases and grants of the period gave.")
    p_spent: Decimal = strawberry.field(description="P spent in the period, less those that came back.")
    p_outstanding: Decimal = strawberry.field(
        description="P that members could spend at the period's end; debts are left out."
    )
    redemptions: Points = strawberry.field(
        description="Redemptions made in the period for P; those that failed later among them."
    )
    redemptions_pending: Points | None = strawberry.field(
        description="Redemptions that wait for the game to deliver, now; null in the comparison, which is of"
        " the past."
    )
    promotions: Points = strawberry.field(description="Promotions in the period, over one tier or several.")
    demotions: Points = strawberry.field(description="Demotions in the period.")


@strawberry.type(description="The key figures.")
class OverviewReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    current: OverviewFigures = strawberry.field(description="Those of the period.")
    comparison: OverviewFigures = strawberry.field(description=COMPARED)


@strawberry.type(
    description="P within an interval. The balance, `outstanding` less `debt`, is that of the interval"
    " before, and issued, less refunded, plus corrected, less spent, plus returned, less expired."
)
class PointsColumn:
    starts: datetime = strawberry.field(name="from", description="Its first instant.")
    until: datetime = strawberry.field(description="The first instant after it.")
    issued: Decimal = strawberry.field(description="P that purchases, grants, missions and benefits gave.")
    refunded: Decimal = strawberry.field(description="P that refunds took back.")
    corrected: Decimal = strawberry.field(
        description="What corrections added, below zero what they took: where a late purchase or a refund"
        " changed the past."
    )
    spent: Decimal = strawberry.field(description="P spent in the store.")
    returned: Decimal = strawberry.field(description="P that came back from redemptions.")
    expired: Decimal = strawberry.field(description="P that expired.")
    outstanding: Decimal = strawberry.field(description="P that members could spend at its end.")
    debt: Decimal = strawberry.field(
        description="P that members owed at its end, after refunds of what was spent already."
    )


@strawberry.type(description="P issued, spent, expired and outstanding.")
class PointsReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    columns: list[PointsColumn] = strawberry.field(description="By interval.")
    total: PointsColumn = strawberry.field(description="All of the period.")
    comparison: PointsColumn = strawberry.field(description=COMPARED)


@strawberry.type(description="P that expired in a month, or will.")
class LiabilityMonth:
    month: datetime = strawberry.field(description="Its first instant.")
    expired: Decimal = strawberry.field(description="P that have expired in it.")
    members: Points = strawberry.field(description="Members whose P will expire in it.")
    outstanding: Decimal = strawberry.field(
        description="P that will expire in it unless their members buy or spend before."
    )
    expected_breakage: Decimal | None = strawberry.field(
        description="P of them that are expected to expire: `outstanding` times the report's `breakageRate`,"
        " rounded down; null without one."
    )


@strawberry.type(description="The members who joined in one month, and all their P until now.")
class PointsCohort:
    month: datetime = strawberry.field(description="The first instant of the month in which they joined.")
    members: Points = strawberry.field(description="How many joined; those merged away later among them.")
    issued: Decimal = strawberry.field(description="P issued to them, less refunds and corrections.")
    spent: Decimal = strawberry.field(description="P that they spent, less what came back.")
    expired: Decimal = strawberry.field(description="P of theirs that expired.")
    is_counted: bool = strawberry.field(
        description="Whether it counts for the rate: its P have had the time to expire."
    )


@strawberry.type(description="What Laurel's members could still spend, and what of it is expected to expire.")
class LiabilityReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    outstanding: Decimal = strawberry.field(description="P that members can spend now; debts are left out.")
    debt: Decimal = strawberry.field(description="P that members owe now.")
    breakage_rate: Decimal | None = strawberry.field(
        description="Of the P that left their members' balances, the share that expired, 0 to 1 with four"
        " decimals: of all cohorts that are counted. Null while none of these has spent or lost any."
    )
    expected_breakage: Decimal | None = strawberry.field(
        description="P that are expected to expire, of those outstanding; null without a rate."
    )
    expired: Decimal = strawberry.field(description="P that expired in the period.")
    comparison: Decimal = strawberry.field(description="P that expired in the period that is compared with.")
    months: list[LiabilityMonth] = strawberry.field(
        description="The months of the period, and those in which something will expire."
    )
    cohorts: list[PointsCohort] = strawberry.field(
        description="By the month of joining, the first one first."
    )


@strawberry.type(description="An item of the store within a period.")
class ItemRedemptions:
    sku: str = strawberry.field(description="The game's name of it.")
    title: str = strawberry.field(description="What it is called, in English.")
    redemptions: Points = strawberry.field(description="How often it was redeemed for P.")
    returned: Points = strawberry.field(description="How many redemptions of it failed or were cancelled.")
    p: Decimal = strawberry.field(description="P spent on it, less those that came back.")
    rate: float | None = strawberry.field(
        description="`p` for each P issued in the period: the rates of all items add up to the report's. Null"
        " where none was issued."
    )
    comparison: float | None = strawberry.field(
        description="The rate in the period that is compared with; null where none was issued in it."
    )


@strawberry.type(description="What was redeemed, by item.")
class ItemRedemptionsReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    rate: float | None = strawberry.field(
        description="P spent, less those that came back, for each P issued in the period; null where none was"
        " issued."
    )
    comparison: float | None = strawberry.field(
        description="The rate in the period that is compared with; null where none was issued in it."
    )
    items: list[ItemRedemptions] = strawberry.field(
        description=f"Those that were redeemed, the highest rate first; at most {MAX_ITEMS}."
    )


@strawberry.type(description="Redemptions by the holders of a tier within a period.")
class TierRedemptions:
    tier: ReportTier = strawberry.field(description="The tier that they held when they redeemed.")
    redemptions: Points = strawberry.field(description="How often they redeemed something for P.")
    p: Decimal = strawberry.field(description="P that they spent, less those that came back.")
    issued: Decimal = strawberry.field(description="P issued to holders of the tier.")
    rate: float | None = strawberry.field(description="`p` for each P of `issued`; null where that is 0.")
    comparison: float | None = strawberry.field(
        description="The rate in the period that is compared with; null where none was issued in it."
    )


@strawberry.type(description="What was redeemed, by tier.")
class TierRedemptionsReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    tiers: list[TierRedemptions] = strawberry.field(description="From the first tier up.")


@strawberry.type(description="Purchases that came so many days after the same member's purchase before.")
class RepurchaseBucket:
    from_days: int = strawberry.field(description="The least number of days.")
    until_days: int | None = strawberry.field(
        description="The first number of days that is too many; null for the last bucket, which has no end."
    )
    purchases: Points = strawberry.field(description="How many of the period.")
    comparison: Points = strawberry.field(description="How many of the period that is compared with.")


@strawberry.type(description="How long members take to buy again.")
class RepurchaseReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    purchases: Points = strawberry.field(description="Purchases of the period that had one before.")
    first_purchases: Points = strawberry.field(
        description="Purchases of the period that were their member's first."
    )
    median_days: int | None = strawberry.field(
        description="The middle one of all the numbers of days, the lower of two; null without any."
    )
    buckets: list[RepurchaseBucket] = strawberry.field(
        description=f"By weeks: {REPURCHASE_WEEKS}, and one for all that is longer."
    )


@strawberry.type(description="Purchases of today in one currency.")
class TodayAmount:
    currency: str = strawberry.field(description="ISO 4217.")
    purchases: Points = strawberry.field(description="Purchases since `from`.")
    usual_purchases: Decimal | None = strawberry.field(
        description="Their usual number, a mean with two decimals; null where nothing is usual yet."
    )
    amount: Decimal = strawberry.field(description="What they came to, before refunds.")
    usual_amount: Decimal | None = strawberry.field(
        description="What they usually come to, a mean with two decimals; null where nothing is usual yet."
    )


@strawberry.type(
    description="Purchases of the game's day so far, in full hours, beside the usual: the mean of the same"
    f" hours of the same weekday in the {USUAL_WEEKS} weeks before."
)
class TodayReport:
    definition: str = strawberry.field(description=DEFINITION)
    csv: Csv = strawberry.field(description=CSV)
    starts: datetime = strawberry.field(name="from", description="The day's first instant, by UTC.")
    until: datetime = strawberry.field(
        description="The last full hour that is counted; `from` in the first hour, and while none is."
    )
    weeks: int = strawberry.field(
        description=f"How many of the {USUAL_WEEKS} weeks make the usual: those whose day lies after the one"
        " on which the game's first member joined. With 0 nothing is usual yet."
    )
    purchases: Points = strawberry.field(description="Purchases since `from`.")
    usual_purchases: Decimal | None = strawberry.field(
        description="Their usual number, a mean with two decimals; null where nothing is usual yet."
    )
    usd: Decimal = strawberry.field(
        description="What they came to in USD, by the rates of the rules in force now, with two decimals;"
        " without currencies that have none now."
    )
    usual_usd: Decimal | None = strawberry.field(
        description="What they usually come to, by the same rates; null where nothing is usual yet."
    )
    amounts: list[TodayAmount] = strawberry.field(
        description="By currency: those in which something was bought in one of these weeks."
    )
