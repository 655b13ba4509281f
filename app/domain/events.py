"""What the fold takes and gives: events, standings, changes (rules.md §3, §4). Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol, Self, TypeVar

from app.domain.earning_progress import NOTHING, EarningProgress
from app.domain.rules import ProgramRules, RuleBook

ChangeDetails = Mapping[str, str | int]
"""What a change was judged by: numbers and names for its sentence (`explain.py`)."""


class EventKind(StrEnum):
    """What can happen to a member from outside (§4); season ends and expiries follow by themselves."""

    JOINED = "JOINED"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    SC_GRANTED = "SC_GRANTED"
    P_GRANTED = "P_GRANTED"
    P_SPENT = "P_SPENT"
    P_RETURNED = "P_RETURNED"
    MISSION_PROGRESS = "MISSION_PROGRESS"
    ACTIVITY = "ACTIVITY"
    BENEFIT_CLAIMED = "BENEFIT_CLAIMED"
    BENEFIT_RETURNED = "BENEFIT_RETURNED"
    MERGED = "MERGED"
    CLOSED = "CLOSED"


class ChangeKind(StrEnum):
    """What a change of the standing is called in the history: `HistoryKind` of the schema."""

    JOINED = "JOINED"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    SC_GRANTED = "SC_GRANTED"
    P_GRANTED = "P_GRANTED"
    P_SPENT = "P_SPENT"
    P_RETURNED = "P_RETURNED"
    P_EXPIRED = "P_EXPIRED"
    PROMOTED = "PROMOTED"
    LOOPED = "LOOPED"
    RENEWED = "RENEWED"
    RESTARTED = "RESTARTED"
    DEMOTED = "DEMOTED"
    CORRECTED = "CORRECTED"
    MERGED = "MERGED"
    CLOSED = "CLOSED"


GIVEN_BACK = "CANCELLED"
"""The `code` of P that the player gave back, by cancelling what they had been spent on (§4)."""


class TooManyPoints(ValueError):
    """An event would take a count of points past `MAX_POINTS`; nothing can be counted beyond it."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event about a member. Applied in the order of (`effective_at`, `seq`), `seq` being acceptance.

    `reference` is the studio's id (purchase, refund, grant …); of a refund, `refunds` names the purchase.
    `amount` is money in `currency`; of a join it is the lifetime value in USD known from before.
    `points` is the number granted or spent, `tier` the rank that a join starts on, `occurred_at` what the
    sender said of the time, which `effective_at` was decided from. `sku` is the item that a purchase bought.
    `code` names the mission, activity or benefit; `points` is then the progress reported or the P claimed,
    and `period` the member's day or month that it counts for (`app.domain.periods`). Of P that come back,
    `code` is `GIVEN_BACK` where the player cancelled; their `reference` is that of what they were spent on.
    `lapsed` is not stored: the fold finds that a P expiry lies between the two.

    A merge is two events of one instant: MERGED of the member that goes on, with all that happened to the
    other one until then as `absorbed`, and CLOSED of that other one. Both have its id as `reference`.
    """

    kind: EventKind
    effective_at: datetime
    seq: int
    reference: str = ""
    amount: Decimal = Decimal(0)
    currency: str = "USD"
    points: int = 0
    tier: int = 1
    refunds: str = ""
    reason: str = ""
    occurred_at: datetime | None = None
    sku: str | None = None
    code: str = ""
    period: str = ""
    absorbed: tuple["Event", ...] = ()
    lapsed: bool = False

    @property
    def is_given_back(self) -> bool:
        """Whether these are P that the player gave back: they have the clock that they had (§4)."""
        return self.kind is EventKind.P_RETURNED and self.code == GIVEN_BACK


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a member stands. SC `progress` is relative to the tier; the position is derived (§3).

    `applied_to` is the instant of the last event or boundary applied: what lies before it is the past.
    `earning` is how far the member is with all that earns beside purchases.
    """

    tier: int
    progress: int
    season_started_at: datetime
    season_ends_at: datetime
    p: int
    p_expires_at: datetime | None
    loops: int
    lifetime_sc: int
    lifetime_p: int
    ltv_usd: Decimal
    applied_to: datetime
    earning: EarningProgress = NOTHING


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a standing and what it was judged by: an entry of the history.

    `tier` and `ladder_version` are those held after it, `rules_version` the one that judged it; `sc` and
    `p` are what it added to progress and to the balance; `event` is the `seq` of its cause, None for a
    boundary. `absorbed` are, of a merge that was folded, the changes of the member that was taken over.
    """

    kind: ChangeKind
    at: datetime
    tier: int
    ladder_version: int
    rules_version: int
    sc: int
    p: int
    details: ChangeDetails
    event: int | None = None
    reference: str = ""
    absorbed: tuple["Change", ...] = ()


Step = tuple[Standing, list[Change]]


class _Absorbing(Protocol):
    @property
    def absorbed(self) -> tuple[Self, ...]: ...


_EventOrChange = TypeVar("_EventOrChange", bound=_Absorbing)


def with_absorbed(found: Iterable[_EventOrChange]) -> Iterator[_EventOrChange]:
    """These, each followed by what it absorbed, and what that absorbed in its turn."""
    for one in found:
        yield one
        yield from with_absorbed(one.absorbed)


def wake_at(standing: Standing) -> datetime:
    """The earliest instant at which the standing changes by itself: season end or P expiry (§7)."""
    expiry = standing.p_expires_at
    return standing.season_ends_at if expiry is None else min(standing.season_ends_at, expiry)


def position(standing: Standing, book: RuleBook) -> int:
    """The cumulative SC that eligibility knows: the tier's floor plus progress (§3)."""
    return season_ladder(standing, book).tier(standing.tier).sc_from + standing.progress


def season_ladder(standing: Standing, book: RuleBook) -> ProgramRules:
    """The version that the running season is played by: the one in force at its start (§2)."""
    return book.program_at(standing.season_started_at)
