"""The oracle's histories as the fold's values; members recorded without a database."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, settings

from app.domain.events import (
    UNDATED,
    ActivityDone,
    BenefitClaimed,
    Change,
    Event,
    Joined,
    Merged,
    PointsReturned,
    Purchase,
    Refund,
    Standing,
    with_absorbed,
)
from app.domain.growth.held import with_measures
from app.domain.instants import BEGINNING
from app.domain.rules import ProgramRules, RuleBook
from app.domain.standing import join
from app.loyalty.apply_event import MergedMembers, apply_event, apply_merge
from app.loyalty.earning import EarningEvent
from app.loyalty.event_columns import GIVEN_BACK, stored_event
from app.loyalty.state import EventRequest, MemberState, Profile, StoredEvent
from app.rules_files.reading import check_game, check_program
from tests.oracle.build import ladder
from tests.oracle.strategies import CODES, History

LONG = os.environ.get("HYPOTHESIS_PROFILE") == "long"


def examples(number: int) -> settings:
    """So many examples, the same in every run; ten times as many, and new ones, under the long profile."""
    return settings(
        max_examples=number * 10 if LONG else number,
        derandomize=not LONG,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )


# The game files drawn name tiers that a ladder may lack, as those of an older ladder do.
_WIDE = ladder(len(CODES), 10, 5, 30)
for _tier, _code in zip(_WIDE["tiers"], CODES, strict=True):
    _tier["code"] = _code
WIDE = check_program(_WIDE, 1, BEGINNING)


def program_of(document: Mapping[str, Any], number: int, since: datetime | None) -> ProgramRules:
    """With each boost a code of its own, and each tier named for its rank."""
    boosts = [boost | {"code": f"{boost['code']}{n}"} for n, boost in enumerate(document["boosts"])]
    tiers = [tier | {"name": f"Rung{rank}"} for rank, tier in enumerate(document["tiers"], start=1)]
    return check_program({**document, "boosts": boosts, "tiers": tiers}, number + 1, since or BEGINNING)


def book_of(history: History) -> RuleBook:
    return RuleBook(
        tuple(program_of(document, n, since) for n, (since, document) in enumerate(history.programs)),
        tuple(
            check_game(document, n + 1, since or BEGINNING, WIDE)
            for n, (since, document) in enumerate(history.games)
        ),
    )


_ZONES = {"UTC": 0, "Pacific/Kiritimati": 14, "Pacific/Pago_Pago": -11}


def zone_of(event: ActivityDone | BenefitClaimed) -> str:
    """A time zone in which the event's instant lies in its day or month."""
    return next(
        name
        for name, hours in _ZONES.items()
        if (event.effective_at + timedelta(hours=hours)).date().isoformat().startswith(event.period)
    )


def event_of(raw: Mapping[str, Any], seq: int) -> Event:
    row = {
        "kind": raw["kind"],
        "effective_at": raw["at"],
        "received_at": raw["at"],
        "occurred_at": None,
        "seq": seq,
        "key": raw.get("id", f"#{seq}") if raw["kind"] != "JOINED" else None,
        "fingerprint": None,
        "reason": "",
        "amount": Decimal(raw.get("amount", 0)),
        "currency": raw.get("currency", "USD"),
        "points": raw.get("points", 0),
        "tier": raw.get("tier", 1),
        "refunds": raw.get("purchase", ""),
        "sku": raw.get("sku"),
        "code": GIVEN_BACK if raw.get("cancelled") else raw.get("code", ""),
        "period": raw.get("period", ""),
        "held_until": raw.get("until"),
        "actor_id": None,
    }
    event = stored_event(row).event
    if isinstance(event, Merged):
        return replace(event, absorbed=tuple(stored_events(raw["absorbed"])))
    return event


def stored_events(raws: Sequence[Mapping[str, Any]]) -> list[Event]:
    """As the recorder stores them: before a purchase that lies before the join, the earlier join."""
    found: list[Event] = []
    for raw in raws:
        if found and raw["kind"] == "PURCHASE" and raw["at"] < min(e.effective_at for e in joins(found)):
            found.append(event_of({**raws[0], "at": raw["at"]}, len(found) + 1))
        found.append(event_of(raw, len(found) + 1))
    return found


def joins(events: Iterable[Event]) -> Iterator[Joined]:
    return (event for event in events if isinstance(event, Joined))


def events_of(history: History) -> list[Event]:
    """In the order of acceptance."""
    return stored_events(history.events)


def reported(events: Sequence[Event]) -> tuple[Joined, list[Event]]:
    """Returns the first join, and all other events but joins, which the recorder makes by itself."""
    first, *rest = events
    assert isinstance(first, Joined)
    return first, [event for event in rest if not isinstance(event, Joined)]


@dataclass
class Member:
    """A member whose events are applied one by one, as they are received."""

    book: RuleBook
    state: MemberState

    @classmethod
    def joined(cls, event: Joined, book: RuleBook, number: int = 0) -> "Member":
        standing, changes = join(event, book)
        state = MemberState(
            UUID(int=number), "p", Profile(), event.effective_at, standing, created=True, known=[]
        )
        state.add_event(StoredEvent(event, event.effective_at))
        state.add_changes(changes)
        return cls(book, state)

    def receive(self, event: Event, now: datetime, *, occurred_at: datetime | None = None) -> None:
        """The event, at its own instant; at `occurred_at`, if given, as the late window decides."""
        asked = replace(event, effective_at=UNDATED, seq=0, occurred_at=occurred_at or event.effective_at)
        if isinstance(asked, Refund):  # named in the currency of its purchase
            bought = next(
                one
                for one in with_absorbed(self.state.known or [])
                if isinstance(one, Purchase) and one.reference == asked.purchase_id
            )
            asked = replace(asked, currency=bought.currency)
        if isinstance(event, ActivityDone | BenefitClaimed):
            self.state.profile = Profile(time_zone=zone_of(event))
        applied = apply_event(
            self.state, EventRequest(asked, "p", imported=occurred_at is None), now, self.book
        )
        if isinstance(event, EarningEvent | PointsReturned):  # the day, the P of a benefit
            assert applied.event is not None
            made = applied.event.event
            assert event == replace(
                made,
                effective_at=event.effective_at,
                seq=event.seq,
                reason=event.reason,
                occurred_at=event.occurred_at,
            )

    def hold_measures_of(self, survivor: "Member") -> None:
        """As before a merge: what only the survivor holds is counted of this one too."""
        held = survivor.standing.earning.measures.keys()
        if held - self.standing.earning.measures.keys():
            self.state.count_anew(with_measures(self.standing, self.state.known or [], self.book, held))

    def take_over(self, other: "Member", now: datetime) -> MergedMembers:
        """The merge with one that is below it."""
        merged = apply_merge(self.state, other.state, now, self.book)
        assert merged.survivor is self.state
        other.check_sums()
        return merged

    @property
    def standing(self) -> Standing:
        return self.state.standing

    @property
    def changes(self) -> Sequence[Change]:
        return [row.change for row in self.state.history]

    def check_sums(self) -> None:
        """History and ledger come to the standing, entry by entry."""
        assert sum(change.sc for change in self.changes) == self.standing.progress
        assert sum(change.p for change in self.changes) == self.standing.p
        balances = {"SC": 0, "P": 0}
        for row in self.state.ledger:
            balances[row.unit] += row.delta
            assert row.delta
            assert row.balance == balances[row.unit]
        assert balances == {"SC": self.standing.progress, "P": self.standing.p}


def lived(history: History, *, sweeping: timedelta | None = None) -> Member:
    """The member of a history, event by event; with a sweep at every so many days between them."""
    member = _lived(events_of(history), history.now, book_of(history), sweeping=sweeping)
    member.check_sums()
    return member


def _lived(
    events: Sequence[Event],
    until_now: datetime,
    book: RuleBook,
    number: int = 0,
    *,
    sweeping: timedelta | None = None,
) -> Member:
    first, rest = reported(events)
    member = Member.joined(first, book, number)
    now = first.effective_at
    for event in rest:
        until = max(now, event.effective_at)
        while sweeping and now + sweeping < until:
            now += sweeping
            member.state.settle(now, book)
        now = until
        if isinstance(event, Merged):
            other = _lived(event.absorbed, now, book, number + 1, sweeping=sweeping)
            other.hold_measures_of(member)
            member.take_over(other, now)
        else:
            member.receive(event, now)
        member.check_sums()
    member.state.settle(max(until_now, now), book)
    return member
