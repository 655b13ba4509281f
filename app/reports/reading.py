"""Reports as numbers, made of the counts of days."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from app.domain.access import GameId
from app.domain.instants import add_months
from app.domain.reports import (
    COHORT_EXPIRED,
    COHORT_ISSUED,
    COHORT_JOINED,
    COHORT_SPENT,
    DEBT,
    MOVES,
    NO_TIER,
    OUTSTANDING,
    REPURCHASE_WEEKS,
    Days,
    Measure,
    ReportInterval,
    month_of,
)
from app.infra.db import Connection
from app.reports import queries
from app.reports.queries import Count, Item, midnight

_ZERO = Decimal(0)
_DAY = timedelta(days=1)
_FLOWS = (
    Measure.P_ISSUED,
    Measure.P_REFUNDED,
    Measure.P_CORRECTED,
    Measure.P_SPENT,
    Measure.P_RETURNED,
    Measure.P_EXPIRED,
)
_RATE = Decimal("0.0001")


@dataclass
class TierMoves:
    """Moves to a tier by promotion, and from it by demotion; the same by corrections."""

    promotions: int = 0
    demotions: int = 0
    corrected_up: int = 0
    corrected_down: int = 0


@dataclass
class PointsSums:
    """P of an interval, all positive but `corrected`; `outstanding` and `debt` are those at its end."""

    issued: Decimal = _ZERO
    refunded: Decimal = _ZERO
    corrected: Decimal = _ZERO
    spent: Decimal = _ZERO
    returned: Decimal = _ZERO
    expired: Decimal = _ZERO
    outstanding: Decimal = _ZERO
    debt: Decimal = _ZERO


@dataclass
class AmountSums:
    """Purchases and refunds of one currency."""

    purchases: int = 0
    amount: Decimal = _ZERO
    refunds: int = 0
    refunded: Decimal = _ZERO


@dataclass(frozen=True)
class Overview:
    """The key figures of a period."""

    members: int
    joined: int
    active: int
    purchases: int
    amounts: Mapping[str, AmountSums]
    points: PointsSums
    redemptions: int
    promotions: int
    demotions: int


@dataclass
class Cohort:
    """Members who joined in one month, and their P until now; `is_counted` where these may have expired."""

    is_counted: bool = False
    members: int = 0
    issued: Decimal = _ZERO
    spent: Decimal = _ZERO
    expired: Decimal = _ZERO


@dataclass
class ExpiryMonth:
    """P that expired in a month, and those that will, with their members."""

    expired: Decimal = _ZERO
    members: int = 0
    outstanding: Decimal = _ZERO


@dataclass(frozen=True)
class Liability:
    """P that members can spend and owe now; months and cohorts by their first days."""

    outstanding: Decimal
    debt: Decimal
    expired: Decimal
    months: Mapping[date, ExpiryMonth]
    cohorts: Mapping[date, Cohort]

    @property
    def breakage_rate(self) -> Decimal | None:
        """Returns the share that expired of the P that left the balances of counted cohorts."""
        counted = [cohort for cohort in self.cohorts.values() if cohort.is_counted]
        expired = sum((cohort.expired for cohort in counted), _ZERO)
        left = expired + sum((cohort.spent for cohort in counted), _ZERO)
        return (expired / left).quantize(_RATE, ROUND_HALF_UP) if left > 0 else None


@dataclass
class Redeemed:
    """Redemptions, those that came back, the P of both, and the P issued to the same tier."""

    redemptions: int = 0
    returned: int = 0
    p: Decimal = _ZERO
    issued: Decimal = _ZERO


@dataclass(frozen=True)
class Repurchases:
    """Purchases of a period by the days since the one before, and those without one."""

    by_days: Mapping[int, int] = field(default_factory=dict[int, int])
    first: int = 0

    @property
    def purchases(self) -> int:
        """Returns how many purchases had one before."""
        return sum(self.by_days.values())

    @property
    def median(self) -> int | None:
        """Returns the lower median of the days."""
        passed, half = 0, (self.purchases + 1) // 2
        for days, count in sorted(self.by_days.items()):
            passed += count
            if passed >= half:
                return days
        return None

    def weeks(self) -> list[int]:
        """Returns how many there are of each week, and at last of all that is longer."""
        found = [0] * (REPURCHASE_WEEKS + 1)
        for days, count in self.by_days.items():
            found[min(days // 7, REPURCHASE_WEEKS)] += count
        return found


@dataclass(frozen=True)
class Reader:
    """Reads the reports of one game."""

    connection: Connection
    game_id: GameId

    async def members_by_tier(self, parts: Sequence[Days]) -> list[Counter[int]]:
        """Returns the members of each rank at the end of each of these consecutive periods."""
        whole = Days(parts[0].starts, parts[-1].until)
        held: Counter[int] = Counter()
        counted: list[Counter[int]] = []
        by_part = _by_part(await queries.counts_until(self.connection, self.game_id, MOVES, whole), parts)
        for number in range(-1, len(parts)):
            for count in by_part[number]:
                held[int(count.key)] -= count.count
                held[int(count.other)] += count.count
            if number >= 0:
                counted.append(_ranks(held))
        return counted

    async def members_now(self) -> Counter[int]:
        """Returns the members of each rank, as far as all is counted."""
        held: Counter[int] = Counter()
        for count in await queries.all_counts(self.connection, self.game_id, MOVES):
            held[int(count.key)] -= count.count
            held[int(count.other)] += count.count
        return _ranks(held)

    async def tier_moves(self, parts: Sequence[Days]) -> list[dict[int, TierMoves]]:
        """Returns the moves within each of these consecutive periods, by rank."""
        whole = Days(parts[0].starts, parts[-1].until)
        measures = (Measure.PROMOTED, Measure.DEMOTED, Measure.CORRECTED)
        found = await queries.counts_within(self.connection, self.game_id, measures, whole)
        by_part = _by_part(found, parts)
        return [_moves(by_part[number]) for number in range(len(parts))]

    async def tier_flow(self, days: Days) -> Counter[tuple[int, int]]:
        """Returns how many members were on one rank at a period's beginning and on another at its end."""
        flows = Counter(await queries.moved_members(self.connection, self.game_id, days))
        (held,) = await self.members_by_tier([Days(days.starts - _DAY, days.starts)])
        for (source, _), count in list(flows.items()):
            held[source] -= count
        for rank, count in held.items():
            if rank != NO_TIER:
                flows[rank, rank] += count
        # Who joined and was merged away within the period was there at neither end.
        return Counter({flow: count for flow, count in flows.items() if count and flow != (NO_TIER, NO_TIER)})

    async def points(self, parts: Sequence[Days]) -> list[PointsSums]:
        """Returns P within each of these consecutive periods, with the balances at its end."""
        whole = Days(parts[0].starts, parts[-1].until)
        flows = await queries.counts_within(self.connection, self.game_id, _FLOWS, whole)
        balances = await queries.counts_until(self.connection, self.game_id, (Measure.BALANCE,), whole)
        moved, held = _by_part(flows, parts), _by_part(balances, parts)
        balance: dict[str, Decimal] = {OUTSTANDING: _ZERO, DEBT: _ZERO}
        counted: list[PointsSums] = []
        for number in range(-1, len(parts)):
            for count in held[number]:
                balance[count.key] += count.amount
            if number >= 0:
                counted.append(_points(moved[number], balance))
        return counted

    async def overview(self, days: Days) -> Overview:
        """Returns the key figures of a period."""
        (held,) = await self.members_by_tier([days])
        (points,) = await self.points([days])
        measures = (Measure.JOINED, Measure.PROMOTED, Measure.DEMOTED, Measure.P_SPENT)
        measures = (*measures, Measure.PURCHASE, Measure.REFUND)
        found = await queries.counts_within(self.connection, self.game_id, measures, days)
        total: Counter[Measure] = Counter()
        amounts: defaultdict[str, AmountSums] = defaultdict(AmountSums)
        for count in found:
            total[count.measure] += count.count
            if count.measure is Measure.PURCHASE:
                amounts[count.key].purchases += count.count
                amounts[count.key].amount += count.amount
            elif count.measure is Measure.REFUND:
                amounts[count.key].refunds += count.count
                amounts[count.key].refunded += count.amount
        return Overview(
            members=held.total(),
            joined=total[Measure.JOINED],
            active=await queries.active_members(self.connection, self.game_id, days),
            purchases=total[Measure.PURCHASE],
            amounts=dict(sorted(amounts.items())),
            points=points,
            redemptions=total[Measure.P_SPENT],
            promotions=total[Measure.PROMOTED],
            demotions=total[Measure.DEMOTED],
        )

    async def liability(self, days: Days, today: date, expiry_months: int) -> Liability:
        """Returns P outstanding by the month of expiry, and what expired in a period.

        `expiry_months` is how long P live after a purchase, by the rules of now.
        """
        expired = await queries.counts_within(self.connection, self.game_id, (Measure.P_EXPIRED,), days)
        rest = await queries.all_counts(
            self.connection, self.game_id, (Measure.EXPIRY, Measure.COHORT, Measure.BALANCE)
        )
        months = {month_of(part.starts): ExpiryMonth() for part in days.split(ReportInterval.MONTH)}
        cohorts: defaultdict[date, Cohort] = defaultdict(Cohort)
        balance: dict[str, Decimal] = {OUTSTANDING: _ZERO, DEBT: _ZERO}
        for count in expired:
            months[month_of(count.day)].expired -= count.amount
        for count in rest:
            if count.measure is Measure.BALANCE:
                balance[count.key] += count.amount
            elif count.measure is Measure.COHORT:
                _add_to(cohorts[count.day], count)
            elif count.count:
                month = months.setdefault(count.day, ExpiryMonth())
                month.members, month.outstanding = count.count, count.amount
        for month, cohort in cohorts.items():
            cohort.is_counted = add_months(midnight(month), expiry_months + 1).date() <= today
        return Liability(
            outstanding=balance[OUTSTANDING],
            debt=balance[DEBT],
            expired=sum((month.expired for month in months.values()), _ZERO),
            months=dict(sorted(months.items())),
            cohorts=dict(sorted(cohorts.items())),
        )

    async def redeemed_by_item(self, days: Days) -> dict[UUID, Redeemed]:
        """Returns the redemptions of a period by item."""
        measures = (Measure.ITEM_SPENT, Measure.ITEM_RETURNED)
        items: defaultdict[UUID, Redeemed] = defaultdict(Redeemed)
        for count in await queries.counts_within(self.connection, self.game_id, measures, days):
            _add_redeemed(items[UUID(count.key)], count, is_back=count.measure is Measure.ITEM_RETURNED)
        return dict(items)

    async def redeemed_by_tier(self, days: Days) -> dict[int, Redeemed]:
        """Returns the redemptions of a period by the rank held, and the P issued on it."""
        measures = (Measure.P_SPENT, Measure.P_RETURNED, Measure.P_ISSUED)
        tiers: defaultdict[int, Redeemed] = defaultdict(Redeemed)
        for count in await queries.counts_within(self.connection, self.game_id, measures, days):
            tier = tiers[int(count.key)]
            if count.measure is Measure.P_ISSUED:
                tier.issued += count.amount
            else:
                _add_redeemed(tier, count, is_back=count.measure is Measure.P_RETURNED)
        return dict(tiers)

    async def items(self, item_ids: Sequence[UUID]) -> Mapping[UUID, Item]:
        """Returns items by their ids."""
        return await queries.items_by_id(self.connection, self.game_id, item_ids)

    async def repurchases(self, days: Days) -> Repurchases:
        """Returns the purchases of a period by the days since the same member's one before."""
        found = await queries.gaps_within(self.connection, self.game_id, days)
        return Repurchases(
            {gap: count for gap, count in found.items() if gap is not None}, found.get(None, 0)
        )


def _by_part(counts: Sequence[Count], parts: Sequence[Days]) -> defaultdict[int, list[Count]]:
    """Returns counts by the number of the part that their day lies in; -1 for the days before."""
    starts = [part.starts for part in parts]
    found: defaultdict[int, list[Count]] = defaultdict(list)
    for count in counts:
        found[bisect_right(starts, count.day) - 1].append(count)
    return found


def _ranks(held: Mapping[int, int]) -> Counter[int]:
    return Counter({rank: count for rank, count in sorted(held.items()) if rank != NO_TIER and count})


def _moves(counts: Sequence[Count]) -> dict[int, TierMoves]:
    found: defaultdict[int, TierMoves] = defaultdict(TierMoves)
    for count in counts:
        source, target = int(count.key), int(count.other)
        match count.measure:
            case Measure.PROMOTED:
                found[target].promotions += count.count
            case Measure.DEMOTED:
                found[source].demotions += count.count
            case _ if target > source:
                found[target].corrected_up += count.count
            case _:
                found[source].corrected_down += count.count
    return dict(found)


def _points(counts: Sequence[Count], balance: Mapping[str, Decimal]) -> PointsSums:
    total: defaultdict[Measure, Decimal] = defaultdict(Decimal)
    for count in counts:
        total[count.measure] += count.amount
    return PointsSums(
        issued=total[Measure.P_ISSUED],
        refunded=-total[Measure.P_REFUNDED],
        corrected=total[Measure.P_CORRECTED],
        spent=-total[Measure.P_SPENT],
        returned=total[Measure.P_RETURNED],
        expired=-total[Measure.P_EXPIRED],
        outstanding=balance[OUTSTANDING],
        debt=balance[DEBT],
    )


def _add_to(cohort: Cohort, count: Count) -> None:
    if count.key == COHORT_JOINED:
        cohort.members += count.count
    elif count.key == COHORT_ISSUED:
        cohort.issued += count.amount
    elif count.key == COHORT_SPENT:
        cohort.spent -= count.amount
    elif count.key == COHORT_EXPIRED:
        cohort.expired -= count.amount


def _add_redeemed(redeemed: Redeemed, count: Count, *, is_back: bool) -> None:
    if is_back:
        redeemed.returned += count.count
        redeemed.p -= abs(count.amount)
    else:
        redeemed.redemptions += count.count
        redeemed.p += abs(count.amount)
