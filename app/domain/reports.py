"""Reports: what a member's history and purchases add to the counts of each day (rules.md §6). Pure.

An entry of the history counts once, on the day of its instant, or of the latest instant before it in the
member's history where that is later: so a correction counts when it was received, and the counts of a past
day change only where something is recorded for it. Days are UTC's.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from app.domain.amounts import MAX_POINTS
from app.domain.events import ChangeKind

MAX_PERIOD_DAYS = 731
"""Days of the longest period that is reported on: two years."""
REPURCHASE_WEEKS = 52
"""Weeks between purchases that are told apart."""
FALL_DAYS = 14
"""Days before a season's end from which a member counts as falling."""
NO_TIER = 0
"""The rank of who is no member yet, or was merged into another one."""


class ReportInterval(StrEnum):
    """What one column of a report stands for."""

    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"


class Measure(StrEnum):
    """What is counted of a day, and by what: the count's `key` and `other`.

    The moves are counted by the rank before and after, P by the rank held, purchases and refunds by
    currency, gaps by the day of the purchase before ("" for none), items by their id. Balances are counted
    by `OUTSTANDING` and `DEBT`, as what is added to them. Of the first day of a month: cohorts by
    `JOINED`, `ISSUED`, `SPENT` and `EXPIRED`, and expiries.
    """

    JOINED = "JOINED"
    CLOSED = "CLOSED"
    PROMOTED = "PROMOTED"
    DEMOTED = "DEMOTED"
    CORRECTED = "CORRECTED"
    P_ISSUED = "P_ISSUED"
    P_REFUNDED = "P_REFUNDED"
    P_CORRECTED = "P_CORRECTED"
    P_SPENT = "P_SPENT"
    P_RETURNED = "P_RETURNED"
    P_EXPIRED = "P_EXPIRED"
    BALANCE = "BALANCE"
    COHORT = "COHORT"
    EXPIRY = "EXPIRY"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    GAP = "GAP"
    ITEM_SPENT = "ITEM_SPENT"
    ITEM_RETURNED = "ITEM_RETURNED"


MOVES = (Measure.JOINED, Measure.CLOSED, Measure.PROMOTED, Measure.DEMOTED, Measure.CORRECTED)
"""The measures that together say how many members hold each tier."""
FLOWS: Mapping[ChangeKind, Measure] = {
    ChangeKind.PURCHASE: Measure.P_ISSUED,
    ChangeKind.P_GRANTED: Measure.P_ISSUED,
    ChangeKind.INVITE_QUALIFIED: Measure.P_ISSUED,
    ChangeKind.INVITE_REWARDED: Measure.P_ISSUED,
    ChangeKind.REFUND: Measure.P_REFUNDED,
    ChangeKind.P_SPENT: Measure.P_SPENT,
    ChangeKind.P_RETURNED: Measure.P_RETURNED,
    ChangeKind.P_EXPIRED: Measure.P_EXPIRED,
}
"""What moves P; whatever else does is a correction."""
OUTSTANDING, DEBT = "OUTSTANDING", "DEBT"
COHORT_JOINED, COHORT_ISSUED, COHORT_SPENT, COHORT_EXPIRED = "JOINED", "ISSUED", "SPENT", "EXPIRED"
_COHORT_SUMS = {
    Measure.P_SPENT: COHORT_SPENT,
    Measure.P_RETURNED: COHORT_SPENT,
    Measure.P_EXPIRED: COHORT_EXPIRED,
}


class Entry(NamedTuple):
    """An entry of a member's history, as far as reports count it."""

    seq: int
    kind: ChangeKind
    at: datetime
    tier: int
    p: int
    reference: str


class Sale(NamedTuple):
    """A purchase, or a refund of one, and the instant at which it counts."""

    is_refund: bool
    at: datetime
    amount: Decimal
    currency: str


class Key(NamedTuple):
    """What a count is of."""

    measure: Measure
    day: date
    key: str = ""
    other: str = ""


class TierMove(NamedTuple):
    """A member's step from one tier to another, `NO_TIER` after a merge; `joined_at` is when it joined."""

    member_id: UUID
    seq: int
    joined_at: datetime
    at: datetime
    source: int
    target: int


class Expiry(NamedTuple):
    """P that expire in a month, by its first day."""

    month: date
    p: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How far a member is counted, and where it stood there.

    `history_seq` and `event_seq` are the numbers of the last entry and event; `latest` is the latest instant
    of an entry, `joined_at` that of the first.
    """

    history_seq: int = 0
    event_seq: int = 0
    latest: datetime | None = None
    tier: int = NO_TIER
    p: int = 0
    joined_at: datetime | None = None
    last_purchase: date | None = None
    expiry: Expiry | None = None


@dataclass
class Tally:
    """What is to be added to the counts: of each key a number, and an amount in its unit."""

    counts: dict[Key, tuple[int, Decimal]] = field(default_factory=dict[Key, tuple[int, Decimal]])
    moves: list[TierMove] = field(default_factory=list[TierMove])

    def add(self, key: Key, count: int, amount: Decimal | int = 0) -> None:
        """Add to one count."""
        known, known_amount = self.counts.get(key, (0, Decimal(0)))
        self.counts[key] = known + count, known_amount + amount


def day_of(instant: datetime) -> date:
    """Returns the UTC day of an instant."""
    return instant.astimezone(UTC).date()


def month_of(day: date) -> date:
    """Returns the first day of a day's month."""
    return day.replace(day=1)


def expiry_of(p: int, expires_at: datetime | None) -> Expiry | None:
    """Returns what will expire of a balance, and when; None where nothing will."""
    return Expiry(month_of(day_of(expires_at)), p) if p > 0 and expires_at is not None else None


def count_entries(
    tally: Tally,
    member_id: UUID,
    before: Counted,
    entries: Iterable[Entry],
    items: Mapping[str, UUID] | None = None,
) -> Counted:
    """Count the next entries of a member's history, in order; returns how far it is counted then.

    `items` are those that were redeemed, by the references of the entries.
    """
    counted = before
    for entry in entries:
        latest = entry.at if counted.latest is None else max(counted.latest, entry.at)
        day = day_of(latest)
        if entry.kind is ChangeKind.JOINED:
            counted = replace(counted, joined_at=latest)
            tally.add(Key(Measure.COHORT, month_of(day), COHORT_JOINED), 1)
        tier = NO_TIER if entry.kind is ChangeKind.CLOSED else entry.tier
        if tier != counted.tier:
            measure = _move(entry.kind, counted.tier, tier)
            tally.add(Key(measure, day, str(counted.tier), str(tier)), 1)
            if counted.tier != NO_TIER and counted.joined_at is not None:
                tally.moves.append(
                    TierMove(member_id, entry.seq, counted.joined_at, latest, counted.tier, tier)
                )
        if entry.p:
            _count_points(tally, counted, entry, day)
            _count_item(tally, entry, day, (items or {}).get(entry.reference))
        counted = replace(counted, history_seq=entry.seq, latest=latest, tier=tier, p=counted.p + entry.p)
    return counted


def _move(kind: ChangeKind, source: int, target: int) -> Measure:
    if kind is ChangeKind.CORRECTED:
        return Measure.CORRECTED
    if source == NO_TIER:
        return Measure.JOINED
    if target == NO_TIER:
        return Measure.CLOSED
    return Measure.PROMOTED if target > source else Measure.DEMOTED


def _count_points(tally: Tally, counted: Counted, entry: Entry, day: date) -> None:
    flow = FLOWS.get(entry.kind, Measure.P_CORRECTED)
    tally.add(Key(flow, day, str(entry.tier)), 1, entry.p)
    after = counted.p + entry.p
    tally.add(Key(Measure.BALANCE, day, OUTSTANDING), 0, max(after, 0) - max(counted.p, 0))
    tally.add(Key(Measure.BALANCE, day, DEBT), 0, max(-after, 0) - max(-counted.p, 0))
    if counted.joined_at is not None:
        cohort = month_of(day_of(counted.joined_at))
        tally.add(Key(Measure.COHORT, cohort, _COHORT_SUMS.get(flow, COHORT_ISSUED)), 0, entry.p)


def _count_item(tally: Tally, entry: Entry, day: date, item: UUID | None) -> None:
    if item is not None and entry.kind is ChangeKind.P_SPENT:
        tally.add(Key(Measure.ITEM_SPENT, day, str(item)), 1, -entry.p)
    elif item is not None and entry.kind is ChangeKind.P_RETURNED:
        tally.add(Key(Measure.ITEM_RETURNED, day, str(item)), 1, entry.p)


def count_sales(tally: Tally, sales: Iterable[Sale]) -> None:
    """Count purchases and refunds, each on the day on which it counts."""
    for sale in sales:
        measure = Measure.REFUND if sale.is_refund else Measure.PURCHASE
        tally.add(Key(measure, day_of(sale.at), sale.currency), 1, sale.amount)


def is_late(before: Counted, days: Sequence[date]) -> bool:
    """Returns whether one of these days of new purchases lies before the member's last one."""
    return before.last_purchase is not None and any(day < before.last_purchase for day in days)


def count_gaps(
    tally: Tally, before: Counted, days: Sequence[date], known: Sequence[date] | None = None
) -> Counted:
    """Count the days from each purchase back to the member's one before; returns how far it is counted then.

    `days` are those of new purchases; `known` those of all that were counted before, needed where one
    `is_late`: what lay between two purchases then is counted anew.
    """
    if not days:
        return before
    if is_late(before, days):
        if known is None:
            raise LookupError("the member's purchases were not read")
        found = _gaps(None, [*known, *days])
        found.subtract(_gaps(None, known))
    else:
        found = _gaps(before.last_purchase, days)
    for (day, previous), count in found.items():
        if count:
            tally.add(Key(Measure.GAP, day, "" if previous is None else previous.isoformat()), count)
    last = max(days) if before.last_purchase is None else max(*days, before.last_purchase)
    return replace(before, last_purchase=last)


def _gaps(previous: date | None, days: Sequence[date]) -> Counter[tuple[date, date | None]]:
    found: Counter[tuple[date, date | None]] = Counter()
    for day in sorted(days):
        found[day, previous] += 1
        previous = day
    return found


def count_expiry(tally: Tally, before: Counted, expiry: Expiry | None) -> Counted:
    """Count what will expire of a member's P in place of what was counted before."""
    if expiry == before.expiry:
        return before
    for counted, sign in ((before.expiry, -1), (expiry, 1)):
        if counted is not None:
            tally.add(Key(Measure.EXPIRY, counted.month), sign, sign * counted.p)
    return replace(before, expiry=expiry)


class Days(NamedTuple):
    """A period in whole days, `[starts, until)`."""

    starts: date
    until: date

    @property
    def length(self) -> int:
        """Returns how many days there are."""
        return (self.until - self.starts).days

    def before(self) -> "Days":
        """Returns as many days, right before these."""
        return Days(self.starts - timedelta(days=self.length), self.starts)

    def split(self, interval: ReportInterval) -> list["Days"]:
        """Returns the intervals that the period falls into; weeks begin on Mondays. The ends may be cut."""
        parts: list[Days] = []
        first = self.starts
        while first < self.until:
            following = min(_next(first, interval), self.until)
            parts.append(Days(first, following))
            first = following
        return parts


def _next(day: date, interval: ReportInterval) -> date:
    match interval:
        case ReportInterval.DAY:
            return day + timedelta(days=1)
        case ReportInterval.WEEK:
            return day + timedelta(days=7 - day.weekday())
        case ReportInterval.MONTH:
            return (month_of(day) + timedelta(days=32)).replace(day=1)


def pace(progress: int, starts_at: datetime, ends_at: datetime, now: datetime) -> int:
    """Returns the SC that are earned until a season's end at its pace so far, rounded down.

    At most `MAX_POINTS`: moments after a season's start, a first purchase is a pace beyond all numbers.
    """
    passed, left = (span // timedelta.resolution for span in (now - starts_at, ends_at - now))
    return 0 if passed <= 0 else min(progress * max(left, 0) // passed, MAX_POINTS)
