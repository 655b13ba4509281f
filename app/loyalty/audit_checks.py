"""What must hold for one member, each rule by itself: the audit's questions without its database. Pure.

Each check takes what is stored of a member and says whether it holds. They are separate so that a finding
names what is broken: what one check has found to be unusable (`facts-known`), others do not judge by.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from uuid import UUID

from app.domain.events import (
    ChangeDetails,
    ChangeKind,
    Event,
    EventKind,
    Joined,
    Purchase,
    Refund,
    Snapshot,
    Standing,
    with_absorbed,
)
from app.domain.instants import LATEST
from app.domain.receipt import CLOCK_TOLERANCE
from app.domain.reminders import next_wake_at
from app.domain.rules import RuleBook
from app.domain.snapshots import snapshots
from app.domain.standing import fold
from app.domain.taken_back import refunded
from app.loyalty.audit_growth import is_kept, same_as_held

SEASON_ENDS = frozenset({ChangeKind.RENEWED, ChangeKind.RESTARTED, ChangeKind.DEMOTED})
CLIMBS = frozenset({ChangeKind.PROMOTED, ChangeKind.LOOPED})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the history, as far as something must hold of it.

    `seasons` is how many it ended, `path` has the path that decided, where it was not SC alone.
    """

    seq: int
    at: datetime
    kind: str
    tier: int
    ladder_version: int
    sc: int
    p: int
    event: int | None
    reference: str
    seasons: int
    path: ChangeDetails = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a member's ledger adds up to; `broken` counts balances that the sums before them contradict."""

    rows: int = 0
    numbers: int = 0
    first: int = 0
    last: int = 0
    sc: int = 0
    p: int = 0
    broken: int = 0
    season_p: int = 0


@dataclass(frozen=True, slots=True)
class _Season:
    tier: int
    starts: datetime
    ends: datetime


@dataclass(frozen=True)
class Audited:
    """All that is stored of one member. `events` is None when an event is of an unknown kind."""

    id: UUID
    joined_at: datetime
    standing: Standing
    wake_at: datetime
    numbers: tuple[int, int, int]
    game_now: datetime
    book: RuleBook
    events: Sequence[Event] | None
    history: Sequence[Entry]
    ledger: Ledger
    snapshots: Sequence[Snapshot | None] = ()

    @cached_property
    def foldable(self) -> Sequence[Event]:
        """Returns the events, if the rules can count all of them; else an empty sequence."""
        return self.events or () if events_known(self) else ()

    @cached_property
    def seasons(self) -> "SeasonWalk":
        return SeasonWalk(self)


def events_known(member: Audited) -> bool:
    """Returns whether each event is of a known kind, and each purchase in a currency with a rate then."""
    return member.events is not None and all(
        member.book.rate(event.currency, event.effective_at) is not None
        for event in with_absorbed(member.events)
        if isinstance(event, Purchase)
    )


def standing_is_replay(member: Audited) -> bool:
    """Returns whether the stored row is what the events add up to, as of the last settled boundary (§6).

    That instant is part of the row; from there, both go the same way to any later one.
    """
    if not events_known(member):
        return True  # nothing can be replayed, and `facts-known` says so
    events = member.foldable
    first = min(events, key=lambda event: (event.effective_at, event.seq), default=None)
    if not isinstance(first, Joined):
        return False
    replayed, _ = fold(events, member.standing.applied_to, member.book)
    return same_as_held(replayed, member.standing, member.book)


def snapshots_are_replays(member: Audited) -> bool:
    """Returns whether each snapshot is what the events before it add up to, counted from the first one."""
    if not member.snapshots or not events_known(member):
        return True
    counted = {snapshot.seq: snapshot for snapshot in snapshots(member.foldable, member.book)}
    return all(
        stored
        and (again := counted.get(stored.seq)) is not None
        and (again.at, again.spent) == (stored.at, stored.spent)
        and same_as_held(again.standing, stored.standing, member.book)
        for stored in member.snapshots
    )


def joined_when_first_seen(member: Audited) -> bool:
    """Returns whether the member joined at its earliest join (§6: an earlier purchase moves it back)."""
    joins = [e.effective_at for e in member.events or () if isinstance(e, Joined)]
    return not joins or min(joins) == member.joined_at


def woken_in_time(member: Audited) -> bool:
    """Returns whether the worker will look at the member when the next thing falls due (§7)."""
    wake = member.wake_at
    published = any(version.applies_from == wake for version in member.book.programs)
    before = wake - timedelta(microseconds=1)
    return wake <= member.game_now or published or next_wake_at(member.standing, member.book, before) == wake


def not_ahead_of_the_clock(member: Audited) -> bool:
    """Returns whether nothing was applied that is still to come; clocks of processes differ a little."""
    return member.standing.applied_to <= member.game_now + CLOCK_TOLERANCE


def ledger_sums(member: Audited) -> bool:
    """Returns whether SC movements add up to the progress, and P movements to the balance."""
    return (member.ledger.sc, member.ledger.p) == (member.standing.progress, member.standing.p)


def ledger_chain(member: Audited) -> bool:
    """Returns whether each balance written beside a movement is the sum of the movements up to it."""
    return member.ledger.broken == 0


def history_sums(member: Audited) -> bool:
    """Returns whether the history adds up to the progress and balance that are held."""
    held = (member.standing.progress, member.standing.p)
    return (sum(entry.sc for entry in member.history), sum(entry.p for entry in member.history)) == held


def season_spares_p(member: Audited) -> bool:
    """Returns whether no end or start of a season ever moved P (§5)."""
    seasonal = SEASON_ENDS | CLIMBS
    return member.ledger.season_p == 0 and all(e.p == 0 for e in member.history if e.kind in seasonal)


def numbers_without_gaps(member: Audited) -> bool:
    """Returns whether events, history and ledger are numbered 1, 2, 3 … up to the member's counters."""
    events, history, movements = member.numbers
    ledger = member.ledger
    return (
        (member.events is None or _counts_to([e.seq for e in member.events], events))
        and _counts_to([entry.seq for entry in member.history], history)
        and (ledger.rows, ledger.numbers, ledger.first, ledger.last)
        == (movements, movements, min(movements, 1), movements)
    )


def _counts_to(numbers: Sequence[int], last: int) -> bool:
    return list(numbers) == list(range(1, last + 1))


def refunds_within_purchases(member: Audited) -> bool:
    """Returns whether each refund is of a purchase in its currency, and takes back no more than that (§6).

    The purchase is of the same member, or of one that it absorbed.
    """
    events = list(with_absorbed(member.events or ()))
    bought = {e.reference: e for e in events if isinstance(e, Purchase)}
    for event in events:
        if isinstance(event, Refund):
            purchase = bought.get(event.purchase_id)
            if purchase is None or purchase.currency != event.currency:
                return False
    return all(
        back <= bought[reference].amount
        for reference, back in refunded(member.events or ()).items()
        if reference in bought
    )


def history_names_its_events(member: Audited) -> bool:
    """Returns whether each event that moves something has its entry, once, and each entry a known cause.

    What earns beside purchases has no entry of its own kind: its entries are the grants that came of it.
    """
    events = {event.seq: event for event in member.events or ()}
    own: Counter[int] = Counter()
    for entry in member.history:
        if entry.event is not None:
            cause = events.get(entry.event)
            if cause is None or entry.reference != cause.reference:
                return member.events is None
            own[entry.event] += entry.kind == cause.kind
    kinds = {kind.value for kind in ChangeKind} - {EventKind.JOINED}
    return all(own[seq] == 1 for seq, event in events.items() if event.kind in kinds)


def seasons_contiguous(member: Audited) -> bool:
    """Returns whether each season starts where the previous one ended or was climbed out of (§2, §5).

    Each is as long as the ladder in force at its start says; the last one is the stored one.
    """
    return member.seasons.contiguous


def seasons_judged_right(member: Audited) -> bool:
    """Returns whether each season's end followed from its progress and its ladder's keep threshold (§5)."""
    return member.seasons.judged_right


class SeasonWalk:
    """A walk over the history of one member, from season to season."""

    def __init__(self, member: Audited) -> None:
        self._member = member
        self._book = member.book
        self.judged_right = True
        self.contiguous = not events_known(member) or self._walk()

    def _walk(self) -> bool:
        season: _Season | None = None
        progress = 0
        for entry in self._member.history:
            if (season is None) != (entry.kind == ChangeKind.JOINED):
                return False
            if season is not None and entry.kind in SEASON_ENDS:
                self.judged_right &= self._judged_right(season, entry, progress)
            season = self._after(season, entry)
            if season is None or not self._fits(season, entry):
                return False
            progress += entry.sc
        stored = self._member.standing
        return season == _Season(stored.tier, stored.season_started_at, stored.season_ends_at)

    def _after(self, season: _Season | None, entry: Entry) -> _Season | None:
        """Returns the season that runs after the entry; None when the entry cannot follow."""
        if season is None:
            return self._begin(entry.tier, entry.at)
        if entry.kind == ChangeKind.CORRECTED:
            return self._counted_again(entry)
        if entry.kind in SEASON_ENDS:
            # A run of empty seasons is one entry: all of them as long as the first.
            length = self._book.program_at(season.ends).tier(1).season
            ended = length.start_after(season.ends, entry.seasons - 1)
            return self._begin(entry.tier, entry.at) if entry.at == ended else None
        if entry.kind == ChangeKind.CLOSED:
            return _Season(season.tier, season.starts, LATEST)  # it has no end any more
        if entry.kind in CLIMBS:
            follows = season.starts <= entry.at < season.ends
            return self._begin(entry.tier, entry.at, promoted=True) if follows else None
        return season

    def _begin(self, tier: int, at: datetime, *, promoted: bool = False) -> _Season:
        length = self._book.program_at(at).tier(tier).season
        return _Season(tier, at, length.ends_at(at, promoted=promoted))

    def _counted_again(self, entry: Entry) -> _Season:
        """Returns the season after a correction: by the events known then, at its instant (§6)."""
        known = [event for event in self._member.foldable if event.seq <= (entry.event or 0)]
        after, _ = fold(known, entry.at, self._book)
        return _Season(after.tier, after.season_started_at, after.season_ends_at)

    def _fits(self, season: _Season, entry: Entry) -> bool:
        return (
            season.starts <= entry.at < season.ends
            and entry.tier == season.tier
            and entry.ladder_version == self._book.program_at(season.starts).version
        )

    def _judged_right(self, season: _Season, entry: Entry, progress: int) -> bool:
        kept = is_kept(self._book.program_at(season.starts).tier(season.tier), progress, entry.path)
        last = self._book.program_at(entry.at).last_rank
        if kept:
            expected = (ChangeKind.RENEWED, min(season.tier, last))
        elif season.tier == 1:
            expected = (ChangeKind.RESTARTED, 1)
        else:
            expected = (ChangeKind.DEMOTED, min(season.tier - 1, last))
        return (entry.kind, entry.tier) == expected


CHECKS: Mapping[str, Callable[[Audited], bool]] = {
    "facts-known": events_known,
    "standing-is-replay": standing_is_replay,
    "snapshots-are-replays": snapshots_are_replays,
    "joined-when-first-seen": joined_when_first_seen,
    "woken-in-time": woken_in_time,
    "not-ahead-of-the-clock": not_ahead_of_the_clock,
    "ledger-sums": ledger_sums,
    "ledger-chain": ledger_chain,
    "history-sums": history_sums,
    "season-spares-p": season_spares_p,
    "numbers-without-gaps": numbers_without_gaps,
    "refunds-within-purchases": refunds_within_purchases,
    "history-names-its-facts": history_names_its_events,
    "seasons-contiguous": seasons_contiguous,
    "seasons-judged-right": seasons_judged_right,
}
"""The questions asked of every member, by the name of what must hold."""
