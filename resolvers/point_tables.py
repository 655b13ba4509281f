"""Reports on points and purchases as answers, as `report_tables` does for those on members."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from uuid import UUID

from app.domain.reports import Days
from app.reports.inputs import MAX_ITEMS
from app.reports.queries import Item, midnight
from app.reports.reading import Liability, Overview, PointsSums, Redeemed, Repurchases
from app.reports.today import USUAL_WEEKS, Sold, Today
from resolvers.report_tables import Ladder, csv_file
from schema.report_points import (
    ItemRedemptions,
    ItemRedemptionsReport,
    LiabilityMonth,
    LiabilityReport,
    OverviewFigures,
    OverviewReport,
    PointsCohort,
    PointsColumn,
    PointsReport,
    ReportAmount,
    RepurchaseBucket,
    RepurchaseReport,
    TierRedemptions,
    TierRedemptionsReport,
    TodayAmount,
    TodayReport,
)
from schema.scalars import Points

_ZERO, _CENT = Decimal(0), Decimal("0.01")


_FIGURES = ("members", "joined", "active", "purchases", "pIssued", "pSpent", "pOutstanding", "redemptions")
_MOVES = ("promotions", "demotions")


def overview(current: Overview, before: Overview, pending: int) -> OverviewReport:
    """Returns the key figures of both periods."""
    figures, compared = _figures(current, pending), _figures(before, None)
    rows: list[Sequence[object]] = [
        (name, "", now, then)
        for name, now, then in zip((*_FIGURES, *_MOVES), _values(current), _values(before), strict=True)
    ]
    rows.append(("redemptionsPending", "", pending, None))
    for currency in sorted({*current.amounts, *before.amounts}):
        now, then = current.amounts.get(currency), before.amounts.get(currency)
        rows.append(("amount", currency, now.amount if now else _ZERO, then.amount if then else _ZERO))
        rows.append(("refunded", currency, now.refunded if now else _ZERO, then.refunded if then else _ZERO))
    return OverviewReport(
        definition="The game's members, purchases, points, redemptions, promotions and demotions, of the"
        " period and of the one that it is compared with; active are members who bought something.",
        csv=csv_file(("figure", "currency", "current", "comparison"), rows),
        current=figures,
        comparison=compared,
    )


def _values(of: Overview) -> tuple[object, ...]:
    spent = of.points.spent - of.points.returned
    points = (of.points.issued, spent, of.points.outstanding)
    return (
        of.members,
        of.joined,
        of.active,
        of.purchases,
        *points,
        of.redemptions,
        of.promotions,
        of.demotions,
    )


def _figures(of: Overview, pending: int | None) -> OverviewFigures:
    return OverviewFigures(
        members=Points(of.members),
        joined=Points(of.joined),
        active=Points(of.active),
        purchases=Points(of.purchases),
        amounts=[
            ReportAmount(
                currency=currency,
                purchases=Points(sums.purchases),
                amount=sums.amount,
                refunds=Points(sums.refunds),
                refunded=sums.refunded,
            )
            for currency, sums in of.amounts.items()
        ],
        p_issued=of.points.issued,
        p_spent=of.points.spent - of.points.returned,
        p_outstanding=of.points.outstanding,
        redemptions=Points(of.redemptions),
        redemptions_pending=None if pending is None else Points(pending),
        promotions=Points(of.promotions),
        demotions=Points(of.demotions),
    )


_POINTS = ("issued", "refunded", "corrected", "spent", "returned", "expired", "outstanding", "debt")


def points(
    columns: Sequence[tuple[Days, PointsSums]],
    total: tuple[Days, PointsSums],
    before: tuple[Days, PointsSums],
) -> PointsReport:
    """Returns the P of each interval."""
    shown = [_points(*each) for each in columns]
    return PointsReport(
        definition="P that were issued, taken back, corrected, spent, returned and expired in each interval,"
        " and what members could spend and owed at its end.",
        csv=csv_file(
            ("from", "until", *_POINTS),
            [(each.starts, each.until, *(getattr(each, name) for name in _POINTS)) for each in shown],
        ),
        columns=shown,
        total=_points(*total),
        comparison=_points(*before),
    )


def _points(days: Days, sums: PointsSums) -> PointsColumn:
    return PointsColumn(
        starts=midnight(days.starts),
        until=midnight(days.until),
        issued=sums.issued,
        refunded=sums.refunded,
        corrected=sums.corrected,
        spent=sums.spent,
        returned=sums.returned,
        expired=sums.expired,
        outstanding=sums.outstanding,
        debt=sums.debt,
    )


def liability(current: Liability, before: Decimal) -> LiabilityReport:
    """Returns P outstanding and their expected breakage; `before` is what expired in the comparison."""
    rate = current.breakage_rate
    months = [
        LiabilityMonth(
            month=midnight(month),
            expired=sums.expired,
            members=Points(sums.members),
            outstanding=sums.outstanding,
            expected_breakage=_breakage(sums.outstanding, rate),
        )
        for month, sums in current.months.items()
    ]
    return LiabilityReport(
        definition="P that members can spend, by the month in which they expire unless a purchase comes"
        " before. The rate of breakage is that of members who joined long enough ago for their P to have"
        " expired: of the P that left their balances, the share that expired.",
        csv=csv_file(
            ("month", "expired", "members", "outstanding", "expectedBreakage"),
            [
                (each.month, each.expired, each.members, each.outstanding, each.expected_breakage)
                for each in months
            ],
        ),
        outstanding=current.outstanding,
        debt=current.debt,
        breakage_rate=rate,
        expected_breakage=_breakage(current.outstanding, rate),
        expired=current.expired,
        comparison=before,
        months=months,
        cohorts=[
            PointsCohort(
                month=midnight(month),
                members=Points(cohort.members),
                issued=cohort.issued,
                spent=cohort.spent,
                expired=cohort.expired,
                is_counted=cohort.is_counted,
            )
            for month, cohort in current.cohorts.items()
        ],
    )


def _breakage(outstanding: Decimal, rate: Decimal | None) -> Decimal | None:
    return None if rate is None else (outstanding * rate).to_integral_value(ROUND_FLOOR)


def _rate(p: Decimal, issued: Decimal) -> float | None:
    return float(p / issued) if issued > 0 else None


def redemptions_by_item(
    items: Mapping[UUID, Item],
    current: tuple[Mapping[UUID, Redeemed], Decimal],
    before: tuple[Mapping[UUID, Redeemed], Decimal],
) -> ItemRedemptionsReport:
    """Returns redemptions by item; with each period's is the P issued in it."""
    (redeemed, issued), (earlier, issued_before) = current, before
    shown = [
        ItemRedemptions(
            sku=items[item_id].sku,
            title=items[item_id].title,
            redemptions=Points(sums.redemptions),
            returned=Points(sums.returned),
            p=sums.p,
            rate=_rate(sums.p, issued),
            comparison=_rate(earlier[item_id].p if item_id in earlier else _ZERO, issued_before),
        )
        for item_id, sums in sorted(redeemed.items(), key=lambda pair: (-pair[1].p, items[pair[0]].sku))
    ]
    return ItemRedemptionsReport(
        definition="P spent on each item, less those that came back, for each P issued in the period; the"
        " number of redemptions says what it rests on. What benefits gave for nothing is left out.",
        csv=csv_file(
            ("sku", "title", "redemptions", "returned", "p", "rate", "comparison"),
            [
                (each.sku, each.title, each.redemptions, each.returned, each.p, each.rate, each.comparison)
                for each in shown
            ],
        ),
        rate=_rate(_spent(redeemed), issued),
        comparison=_rate(_spent(earlier), issued_before),
        items=shown[:MAX_ITEMS],
    )


def _spent(redeemed: Mapping[UUID, Redeemed]) -> Decimal:
    return sum((sums.p for sums in redeemed.values()), _ZERO)


def redemptions_by_tier(
    ladder: Ladder, current: Mapping[int, Redeemed], before: Mapping[int, Redeemed]
) -> TierRedemptionsReport:
    """Returns redemptions by the tier held."""
    shown: list[TierRedemptions] = []
    for rank in ladder.ranks(current, before):
        sums, earlier = current.get(rank, Redeemed()), before.get(rank, Redeemed())
        shown.append(
            TierRedemptions(
                tier=ladder.tier(rank),
                redemptions=Points(sums.redemptions),
                p=sums.p,
                issued=sums.issued,
                rate=_rate(sums.p, sums.issued),
                comparison=_rate(earlier.p, earlier.issued),
            )
        )
    return TierRedemptionsReport(
        definition="P that the holders of each tier spent, less those that came back, for each P issued to"
        " holders of it in the period.",
        csv=csv_file(
            ("rank", "tier", "redemptions", "p", "issued", "rate", "comparison"),
            [
                (
                    *(each.tier.rank, each.tier.name, each.redemptions, each.p),
                    *(each.issued, each.rate, each.comparison),
                )
                for each in shown
            ],
        ),
        tiers=shown,
    )


def repurchases(current: Repurchases, before: Repurchases) -> RepurchaseReport:
    """Returns the histogram of both periods."""
    pairs = list(zip(current.weeks(), before.weeks(), strict=True))
    buckets = [
        RepurchaseBucket(
            from_days=7 * number,
            until_days=7 * (number + 1) if number < len(pairs) - 1 else None,
            purchases=Points(now),
            comparison=Points(then),
        )
        for number, (now, then) in enumerate(pairs)
    ]
    return RepurchaseReport(
        definition="Purchases of the period by the days since the same member's one before: days of UTC, 0"
        " for one on the same day. Refunded ones count as they were made.",
        csv=csv_file(
            ("fromDays", "untilDays", "purchases", "comparison"),
            [(each.from_days, each.until_days, each.purchases, each.comparison) for each in buckets],
        ),
        purchases=Points(current.purchases),
        first_purchases=Points(current.first),
        median_days=current.median,
        buckets=buckets,
    )


def today(found: Today, rates: Mapping[str, Decimal]) -> TodayReport:
    """Returns the purchases of today beside the usual; `rates` are USD for a unit of each currency."""

    def usd(sold: Mapping[str, Sold]) -> Decimal:
        sums = (each.amount * rates[currency] for currency, each in sold.items() if currency in rates)
        return sum(sums, _ZERO).quantize(_CENT, ROUND_HALF_UP)

    def purchases(sold: Mapping[str, Sold]) -> int:
        return sum(each.purchases for each in sold.values())

    amounts = [_today_amount(found, currency) for currency in found.currencies]
    sold, usual = purchases(found.sold), found.usual(purchases)
    rows: list[Sequence[object]] = [
        ("purchases", "", sold, usual),
        ("usd", "", usd(found.sold), found.usual(usd)),
    ]
    for each in amounts:
        rows.append(("purchases", each.currency, each.purchases, each.usual_purchases))
        rows.append(("amount", each.currency, each.amount, each.usual_amount))
    return TodayReport(
        definition="Purchases of the game's day up to the last full hour, by UTC, and the mean of the same"
        f" hours of the same weekday in the {USUAL_WEEKS} weeks before; late purchases count when they were"
        " made.",
        csv=csv_file(("figure", "currency", "today", "usual"), rows),
        starts=found.starts,
        until=found.until,
        weeks=len(found.earlier),
        purchases=Points(sold),
        usual_purchases=usual,
        usd=usd(found.sold),
        usual_usd=found.usual(usd),
        amounts=amounts,
    )


def _today_amount(found: Today, currency: str) -> TodayAmount:
    sold = found.sold.get(currency, Sold())
    return TodayAmount(
        currency=currency,
        purchases=Points(sold.purchases),
        usual_purchases=found.usual(lambda week: week.get(currency, Sold()).purchases),
        amount=sold.amount,
        usual_amount=found.usual(lambda week: week.get(currency, Sold()).amount),
    )
