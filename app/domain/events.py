"""What the fold takes and gives: events, standings, changes (rules.md §3, §4). Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Final

from app.domain.earning_progress import NOTHING, EarningProgress
from app.domain.instants import BEGINNING
from app.domain.packs import HeldPacks
from app.domain.points_holds import PointsHolds
from app.domain.rules import ProgramRules, RuleBook

ChangeDetails = Mapping[str, str | int]
"""What a change was decided by: numbers and names for its sentence (`explain.py`)."""


class EventKind(StrEnum):
    """What can happen to a member from outside (§4); season ends and expiries follow by themselves."""

    JOINED = "JOINED"
    PURCHASE = "PURCHASE"
    REFUND = "REFUND"
    SC_GRANTED = "SC_GRANTED"
    P_GRANTED = "P_GRANTED"
    P_SPENT = "P_SPENT"
    P_RETURNED = "P_RETURNED"
    P_CAPTURED = "P_CAPTURED"
    MISSION_PROGRESS = "MISSION_PROGRESS"
    ACTIVITY = "ACTIVITY"
    BENEFIT_CLAIMED = "BENEFIT_CLAIMED"
    BENEFIT_RETURNED = "BENEFIT_RETURNED"
    INVITE_QUALIFIED = "INVITE_QUALIFIED"
    INVITE_REWARDED = "INVITE_REWARDED"
    INVITE_REVERSED = "INVITE_REVERSED"
    PACK_PERIOD = "PACK_PERIOD"
    PACK_CANCELLED = "PACK_CANCELLED"
    PACK_ENDED = "PACK_ENDED"
    PACK_REVERSED = "PACK_REVERSED"
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
    INVITE_QUALIFIED = "INVITE_QUALIFIED"
    INVITE_REWARDED = "INVITE_REWARDED"
    INVITE_REVERSED = "INVITE_REVERSED"
    PACK_PERIOD = "PACK_PERIOD"
    PACK_CANCELLED = "PACK_CANCELLED"
    PACK_ENDED = "PACK_ENDED"
    PACK_REVERSED = "PACK_REVERSED"
    PROMOTED = "PROMOTED"
    LOOPED = "LOOPED"
    RENEWED = "RENEWED"
    RESTARTED = "RESTARTED"
    DEMOTED = "DEMOTED"
    CORRECTED = "CORRECTED"
    MERGED = "MERGED"
    CLOSED = "CLOSED"


class LedgerUnit(StrEnum):
    """What a movement of the ledger is of."""

    SC = "SC"
    P = "P"


class TooManyPoints(ValueError):
    """An event would take a count of points past `MAX_POINTS`; nothing can be counted beyond it."""


UNDATED: Final = BEGINNING
"""The instant of an event that is only asked for: the recorder decides when it counts."""


@dataclass(frozen=True, slots=True)
class Event:
    """An event about a member. Applied in the order of (`effective_at`, `seq`), `seq` being acceptance.

    `reference` is the studio's id (purchase, refund, grant …), "" for one without. `occurred_at` is what the
    sender said of the time, which `effective_at` was decided from. Each kind is a class of its own below;
    `app.loyalty.event_columns` has how its fields are stored, `app.domain.standing` how it is applied.
    """

    kind: ClassVar[EventKind]

    effective_at: datetime = UNDATED
    seq: int = 0
    reference: str = ""
    reason: str = ""
    occurred_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Event):
    """A player became a member: `tier` is the rank it starts on, `ltv_usd` the lifetime value before."""

    kind: ClassVar = EventKind.JOINED

    ltv_usd: Decimal = Decimal(0)
    tier: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchase(Event):
    """Money was paid; `sku` is the item that was bought, where the sender says it.

    `in_birthday_month` is decided when it is recorded, by the player's birthday and time zone then; no later
    change of either moves it.
    """

    kind: ClassVar = EventKind.PURCHASE

    amount: Decimal
    currency: str = "USD"
    sku: str | None = None
    in_birthday_month: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund(Event):
    """A part of the purchase `purchase_id` went back, in its currency.

    Asked for with an `amount` of 0, it is all that is left of the purchase.
    """

    kind: ClassVar = EventKind.REFUND

    amount: Decimal
    currency: str = "USD"
    purchase_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SCGranted(Event):
    """SC were given."""

    kind: ClassVar = EventKind.SC_GRANTED

    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsGranted(Event):
    """P were given."""

    kind: ClassVar = EventKind.P_GRANTED

    points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsSpent(Event):
    """P were spent; `reference` names what on.

    With `held_until` they are held for an order: they come back by themselves then (value.md V2.10), unless
    they were captured or returned before.
    """

    kind: ClassVar = EventKind.P_SPENT

    points: int
    held_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsCaptured(Event):
    """P that were held are spent for good; `reference` is that of their spend."""

    kind: ClassVar = EventKind.P_CAPTURED


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsReturned(Event):
    """P that were spent came back; `reference` is that of what they were spent on.

    `is_given_back` says that the player cancelled it: such P have the clock that they had (§4).
    """

    kind: ClassVar = EventKind.P_RETURNED

    points: int
    is_given_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MissionReported(Event):
    """The game reported the absolute `progress` of a mission, by its code."""

    kind: ClassVar = EventKind.MISSION_PROGRESS

    mission: str
    progress: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDone(Event):
    """An activity was done, by its code; `period` is the member's day that it counts for, as an ISO date.

    Asked for without a `period`: the recorder knows the day.
    """

    kind: ClassVar = EventKind.ACTIVITY

    activity: str
    period: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitClaimed(Event):
    """A benefit was claimed, by its code, for a day or month (`app.domain.periods`); `points` are its P.

    Asked for by the code alone: the recorder knows the period and the P.
    """

    kind: ClassVar = EventKind.BENEFIT_CLAIMED

    benefit: str
    period: str = ""
    points: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BenefitReturned(Event):
    """What a benefit gave could not be had: it can be claimed again in its `period`."""

    kind: ClassVar = EventKind.BENEFIT_RETURNED

    benefit: str
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteQualified(Event):
    """An invitation of the member, the inviter, qualified; `reference` is the invitation's id.

    It counts whether or not `is_rewarded`; what the reward is, the rules in force at its instant say.
    """

    kind: ClassVar = EventKind.INVITE_QUALIFIED

    is_rewarded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteRewarded(Event):
    """The invitation that the member, the invitee, came by qualified with a reward; `reference` is its id."""

    kind: ClassVar = EventKind.INVITE_REWARDED


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteReversed(Event):
    """The invitation with the id `invitation` is taken back: its event in this past counts no more."""

    kind: ClassVar = EventKind.INVITE_REVERSED

    invitation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged(Event):
    """Another member was taken over: `absorbed` is all that happened to it until then.

    Of the same instant as the `Closed` of that other member; both have its id as `reference`.
    """

    kind: ClassVar = EventKind.MERGED

    absorbed: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed(Event):
    """The member was taken over by another one (`Merged`)."""

    kind: ClassVar = EventKind.CLOSED


@dataclass(frozen=True, slots=True)
class Standing:
    """A member's tier, season and points. `progress` is relative to the tier; the position is derived (§3).

    `applied_to` is the instant of the last event or boundary applied: what lies before it is the past.
    `earning` is how far the member is with all that earns beside purchases; `holds` are P that are held for
    orders, in the order in which they come back; `packs` those that it has or had.
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
    holds: PointsHolds = ()
    packs: HeldPacks = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the fold had reached at `at`, by the events up to number `seq`: no later one lies before it.

    `spent` are the references of the P spent since P last expired.
    """

    seq: int
    at: datetime
    standing: Standing
    spent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a standing and what it was decided by: an entry of the history.

    `tier` and `ladder_version` are those held after it, `rules_version` the one that decided it; `sc` and
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


def is_given_back(event: Event) -> bool:
    """Returns whether the event is of P that the player gave back by cancelling: its past matters (§4)."""
    return isinstance(event, PointsReturned) and event.is_given_back


def with_absorbed(events: Iterable[Event]) -> Iterator[Event]:
    """Returns these events, each merge followed by what it absorbed, and what that absorbed in its turn."""
    for event in events:
        yield event
        if isinstance(event, Merged):
            yield from with_absorbed(event.absorbed)


def with_absorbed_changes(changes: Iterable[Change]) -> Iterator[Change]:
    """Returns these changes, each merge followed by those of the member that it took over, and so on."""
    for change in changes:
        yield change
        yield from with_absorbed_changes(change.absorbed)


def wake_at(standing: Standing) -> datetime:
    """Returns the earliest instant at which the standing changes by itself: the season's end, P that expire,
    or held P that come back (§7)."""
    found = standing.season_ends_at
    if standing.p_expires_at is not None:
        found = min(found, standing.p_expires_at)
    return min(found, standing.holds[0].until) if standing.holds else found


def position(standing: Standing, book: RuleBook) -> int:
    """Returns the cumulative SC that eligibility knows: the tier's floor plus progress (§3)."""
    return season_ladder(standing, book).tier(standing.tier).sc_from + standing.progress


def season_ladder(standing: Standing, book: RuleBook) -> ProgramRules:
    """Returns the version that the running season is played by: the one in force at its start (§2)."""
    return book.program_at(standing.season_started_at)
