"""A member as the recorder holds it while it works: what is stored, and what it is about to write. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from app.audit_log.actors import Actor, current_actor
from app.domain.events import Change, ChangeKind, Event, EventKind, Snapshot, Standing
from app.domain.instants import BEGINNING
from app.domain.notifications import Notification
from app.domain.rules import RuleBook
from app.domain.seasons import settle
from app.events.outbox import OutboxEvent


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile that a game gives of its player; all of it may be missing.

    The `birthday` is read where a player is locked to record what it did, and not elsewhere.
    """

    display_name: str | None = None
    country: str | None = None
    locale: str | None = None
    time_zone: str | None = None
    birthday: str | None = None


@dataclass(frozen=True, slots=True)
class KnownAs:
    """How well a member is known beyond its game: by a linked identity, by an e-mail."""

    is_identified: bool = False
    has_email: bool = False


GUEST = KnownAs()


@dataclass(frozen=True, slots=True)
class EventRequest:
    """What a caller asks the recorder to record: an event without instant and number.

    The event's `reference` is the key that makes it idempotent, with `fingerprint`, the hash of the input.
    `imported` says that it is history from before Laurel, which counts at its own instant (rules.md §6), and
    `joins` that an unknown player becomes a member by it. `actor` is who asks when it is made: others' calls
    may share its transaction.
    """

    event: Event
    external_id: str
    fingerprint: bytes | None = None
    imported: bool = False
    profile: Profile = Profile()
    joins: bool = True
    actor: Actor = field(default_factory=current_actor)

    @property
    def kind(self) -> EventKind:
        return self.event.kind

    @property
    def key(self) -> str | None:
        return self.event.reference or None


class StoredEvent(NamedTuple):
    """An event as it is stored: the event of the fold, and what else came with it.

    `actor_id` is the studio key or the person of the staff that reported it; None for anything else.
    """

    event: Event
    received_at: datetime
    fingerprint: bytes | None = None
    actor_id: UUID | None = None

    @property
    def key(self) -> str | None:
        return self.event.reference or None


class HistoryRow(NamedTuple):
    """A change with its number in the member's history."""

    seq: int
    change: Change


class LedgerRow(NamedTuple):
    """A movement of one unit, and the balance after it."""

    seq: int
    unit: str
    delta: int
    balance: int
    kind: ChangeKind
    at: datetime
    reference: str


@dataclass
class MemberState:
    """A locked member, and the rows that will be written for it.

    `external_id` and `profile` are those of one of its players; `profiles` of all that were locked with it.
    `known` are its events, where they were needed and read: all, or those after the snapshot `start`.
    `is_replayed` says that its past has changed; `created` that it is new, `erased` that its person was
    erased, `is_invited` that it came by an invitation, `is_counted_anew` that measures were counted which the
    stored standing lacks.
    `promotions` are the number, the instant and the tier's code of each promotion that is news.
    `wake_at`, `notifications` and `promotions` are made by `prepare_notifications`, last.
    """

    id: UUID
    external_id: str
    profile: Profile
    joined_at: datetime
    standing: Standing
    known_as: KnownAs = GUEST
    wake_at: datetime = BEGINNING
    is_invited: bool = False
    erased: bool = False
    event_seq: int = 0
    history_seq: int = 0
    ledger_seq: int = 0
    created: bool = False
    profiles: dict[str, Profile] = field(default_factory=dict[str, Profile])
    known: list[Event] | None = None
    start: Snapshot | None = None
    is_replayed: bool = False
    is_counted_anew: bool = False
    events: list[StoredEvent] = field(default_factory=list)
    history: list[HistoryRow] = field(default_factory=list)
    ledger: list[LedgerRow] = field(default_factory=list)
    notifications: list[Notification] = field(default_factory=list)
    promotions: list[tuple[int, datetime, str]] = field(default_factory=list)
    outbox_events: list[OutboxEvent] = field(default_factory=list)
    _progress: int = 0
    _p: int = 0

    def __post_init__(self) -> None:
        self._stored, self._woke_at = self.standing, self.wake_at
        self._progress, self._p = self.standing.progress, self.standing.p

    @property
    def changed(self) -> bool:
        """Returns whether there is anything to write; a clock without P may run out without an entry."""
        moved = self.standing != self._stored or self.wake_at != self._woke_at
        return moved or self.is_counted_anew or bool(self.events or self.history)

    @property
    def stored(self) -> Standing | None:
        """Returns the standing as it was locked; None for a new member."""
        return None if self.created else self._stored

    def profile_of(self, external_id: str) -> Profile:
        """Returns the profile that the game gave of one of its players."""
        return self.profiles.get(external_id, self.profile)

    def count_anew(self, counted: Standing) -> None:
        """Take the same standing with measures that were counted anew; before anything else happens to it."""
        self.standing = self._stored = counted
        self.is_counted_anew = True

    def add_event(self, stored: StoredEvent) -> None:
        self.event_seq = stored.event.seq
        self.events.append(stored)
        if self.known is not None:
            self.known.append(stored.event)

    def settle(self, until: datetime, book: RuleBook) -> None:
        """Apply everything that fell due by then, with its history and ledger."""
        standing, due = settle(self.standing, until, book)
        self.standing = standing
        self.add_changes(due)

    def add_changes(self, changes: Sequence[Change]) -> list[HistoryRow]:
        """Add a history entry for each change, and a ledger entry for each unit that it moved."""
        rows = self._add_history(changes)
        for change in changes:
            self._add_ledger(change, change.sc, change.p)
        return rows

    def add_replayed(self, changes: Sequence[Change]) -> list[HistoryRow]:
        """Add a history entry for each change of a replay, and one correcting ledger entry per unit (§6)."""
        rows = self._add_history(changes)
        self._add_ledger(changes[0], sum(c.sc for c in changes), sum(c.p for c in changes))
        return rows

    def _add_history(self, changes: Iterable[Change]) -> list[HistoryRow]:
        rows = []
        for change in changes:
            self.history_seq += 1
            rows.append(HistoryRow(self.history_seq, change))
        self.history += rows
        return rows

    def _add_ledger(self, cause: Change, sc: int, p: int) -> None:
        self._progress += sc
        self._p += p
        for unit, delta, balance in (("SC", sc, self._progress), ("P", p, self._p)):
            if delta:
                self.ledger_seq += 1
                self.ledger.append(
                    LedgerRow(self.ledger_seq, unit, delta, balance, cause.kind, cause.at, cause.reference)
                )
