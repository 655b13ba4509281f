"""A simulation: what a member's events would have come to under a draft of the program's rules. Pure.

Both sides are the fold: until the period begins they are one and the same, since a version that applies from
then moves nothing before. Only the program's rules differ; the game's are those that it has.
"""

import heapq
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.events import (
    Change,
    ChangeKind,
    Closed,
    Event,
    Snapshot,
    Standing,
    TooManyPoints,
    with_absorbed_changes,
)
from app.domain.rules import ProgramRules, RuleBook
from app.domain.rules_faults import RulesFault
from app.domain.standing import fold_with_spends
from app.domain.taken_back import taken_back

MOST_MOVED = 20
"""Members that are named of those who lose most, and of those who gain most."""
_TICK = timedelta(microseconds=1)
_INVITES = {ChangeKind.INVITE_QUALIFIED, ChangeKind.INVITE_REWARDED}
_ISSUES_SC = {ChangeKind.PURCHASE, ChangeKind.SC_GRANTED, *_INVITES}
_ISSUES_P = {ChangeKind.PURCHASE, ChangeKind.P_GRANTED, *_INVITES}


@dataclass(frozen=True, slots=True)
class Period:
    """The instants `[starts, until)` whose events are counted under both rules."""

    starts: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Side:
    """Where a member was at the period's end, and what the period brought, under one of the two rules."""

    standing: Standing
    promotions: int
    demotions: int
    sc_issued: int
    p_issued: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A member under the rules that held, and under the draft."""

    before: Side
    after: Side


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """How far a member is moved: by tiers first, then by P, then by progress, and at last by its id."""

    tiers: int
    p: int
    progress: int
    member_id: UUID


@dataclass
class Sums:
    """The members of one side together. `p_liability` is the P that they can spend, debts left out."""

    promotions: int = 0
    demotions: int = 0
    sc_issued: int = 0
    p_issued: int = 0
    p_liability: int = 0

    def add(self, side: Side) -> None:
        self.promotions += side.promotions
        self.demotions += side.demotions
        self.sc_issued += side.sc_issued
        self.p_issued += side.p_issued
        self.p_liability += max(side.standing.p, 0)

    def merge(self, other: "Sums") -> None:
        self.promotions += other.promotions
        self.demotions += other.demotions
        self.sc_issued += other.sc_issued
        self.p_issued += other.p_issued
        self.p_liability += other.p_liability


@dataclass
class Outcome:
    """What a simulation found of any number of members; of two groups it is the merge of both.

    `flows` counts members by the ranks held before and after. `left_out` are members whose points one of the
    two rules takes past what can be counted. `losers` and `gainers` have the most moved first.
    """

    members: int = 0
    left_out: int = 0
    flows: Counter[tuple[int, int]] = field(default_factory=Counter[tuple[int, int]])
    before: Sums = field(default_factory=Sums)
    after: Sums = field(default_factory=Sums)
    losers: list[Move] = field(default_factory=list[Move])
    gainers: list[Move] = field(default_factory=list[Move])

    def add(self, member_id: UUID, compared: Compared) -> None:
        """Count one member."""
        before, after = compared.before.standing, compared.after.standing
        self.members += 1
        self.flows[before.tier, after.tier] += 1
        self.before.add(compared.before)
        self.after.add(compared.after)
        move = Move(after.tier - before.tier, after.p - before.p, after.progress - before.progress, member_id)
        self._rank([move])

    def merge(self, other: "Outcome") -> None:
        """Count the members of another outcome too."""
        self.members += other.members
        self.left_out += other.left_out
        self.flows.update(other.flows)
        self.before.merge(other.before)
        self.after.merge(other.after)
        self._rank(other.losers + other.gainers)

    def _rank(self, moves: Iterable[Move]) -> None:
        moves = list(moves)
        lost = [move for move in moves if _size(move) < (0, 0, 0)]
        gained = [move for move in moves if _size(move) > (0, 0, 0)]
        if lost:
            self.losers = heapq.nsmallest(MOST_MOVED, self.losers + lost)
        if gained:
            self.gainers = heapq.nlargest(MOST_MOVED, self.gainers + gained)


def _size(move: Move) -> tuple[int, int, int]:
    return move.tiers, move.p, move.progress


def to_compare(book: RuleBook, draft: ProgramRules) -> tuple[RuleBook, RuleBook]:
    """Returns the book, and that in which the draft took the place of all that applies from its instant on.

    Each counts the measures of both: one past is folded, and goes on under either.
    """
    earlier = tuple(version for version in book.programs if version.applies_from < draft.applies_from)
    drafted = RuleBook(
        (*earlier, draft), book.games, also_counted=tuple(book.measures.by_definition.values())
    )
    return replace(book, also_counted=draft.measures), drafted


def draft_faults(book: RuleBook, draft: ProgramRules, until: datetime) -> list[RulesFault]:
    """Returns the currencies that purchases of the period may have and the draft has no rate for."""
    starts = (draft.applies_from, *(version.applies_from for version in book.programs))
    instants = [instant for instant in starts if draft.applies_from <= instant < until]
    known = {currency for instant in instants for currency in book.currencies(instant)}
    return [
        RulesFault(f"rates.{currency}", "is missing: purchases of the period may be in this currency")
        for currency in sorted(known)
        if draft.rate(currency, draft.applies_from) is None
    ]


def compare(events: Sequence[Event], period: Period, book: RuleBook, drafted: RuleBook) -> Compared | None:
    """Returns a member under both rules, None where it is none at the period's end: not yet, or merged away.

    Both are those of `to_compare`. What went back of a purchase counts, whenever that was. Raises
    `TooManyPoints`.
    """
    back = taken_back(events)
    counted = [event for event in events if event.effective_at < period.until]
    if not counted or any(isinstance(event, Closed) for event in counted):
        return None
    earlier = [event for event in counted if event.effective_at < period.starts]
    start = None
    if earlier:
        # Until just before the period: a season that begins at its first instant is the draft's.
        before = period.starts - _TICK
        standing, _, spent = fold_with_spends(earlier, back, before, book)
        start = Snapshot(0, before, standing, frozenset(spent))
        counted = [event for event in counted if event.effective_at >= period.starts]
    end = period.until - _TICK
    sides = [
        _side(fold_with_spends(counted, back, end, rules, start)[:2], period) for rules in (book, drafted)
    ]
    return Compared(*sides)


def _side(step: tuple[Standing, list[Change]], period: Period) -> Side:
    standing, changes = step
    promotions = demotions = sc = p = 0
    for change in with_absorbed_changes(changes):
        if change.at < period.starts:
            continue
        promotions += change.kind is ChangeKind.PROMOTED
        demotions += change.kind is ChangeKind.DEMOTED
        sc += change.sc if change.kind in _ISSUES_SC else 0
        p += change.p if change.kind in _ISSUES_P else 0
    return Side(standing, promotions, demotions, sc, p)


def simulate(
    members: Iterable[tuple[UUID, Sequence[Event]]], period: Period, book: RuleBook, drafted: RuleBook
) -> Outcome:
    """Returns the outcome of these members, each with all its events."""
    outcome = Outcome()
    for member_id, events in members:
        try:
            compared = compare(events, period, book, drafted)
        except TooManyPoints:
            outcome.left_out += 1
            continue
        if compared is not None:
            outcome.add(member_id, compared)
    return outcome
