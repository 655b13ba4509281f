"""A member that is looked at as the door does it, without a database; and what it was told."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.access import GameMode
from app.domain.events import Event
from app.domain.instants import BEGINNING, parse_instant
from app.domain.notices import Notice, NoticeKind
from app.domain.reminders import next_wake_at
from app.domain.rules import RuleBook
from app.loyalty.notices import notices_for
from tests.domain.worlds import Member

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)
LIVE, SANDBOX = GameMode.LIVE, GameMode.SANDBOX
COUNTDOWNS = {NoticeKind.SEASON_ENDING, NoticeKind.SC_EXPIRING, NoticeKind.P_EXPIRING}


@dataclass
class Watched:
    """A member as the door keeps it: each look tells what fell due since the wake that was stored."""

    member: Member
    mode: GameMode
    wake: datetime = BEGINNING
    told: list[Notice] = field(default_factory=list)

    @classmethod
    def joined(cls, event: Event, book: RuleBook, mode: GameMode) -> "Watched":
        member = Member.joined(event, book)
        return cls(member, mode, next_wake_at(member.standing, book, event.effective_at))

    def look(self, now: datetime, event: Event | None = None) -> list[Notice]:
        state, book = self.member.state, self.member.book
        before, entries = state.standing, len(state.history)
        if event is not None:
            self.member.receive(event, now)
        state.settle(now, book)
        found = notices_for(
            before,
            state.standing,
            state.history[entries:],
            woke_at=self.wake,
            now=now,
            book=book,
            mode=self.mode,
        )
        self.told += found
        self.wake = next_wake_at(state.standing, book, now)
        return found

    def woken(self, until: datetime) -> list[Notice]:
        """By a worker that is always there in time."""
        found: list[Notice] = []
        while self.wake <= until:
            found += self.look(self.wake)
        return found


def countdowns(notices: list[Notice]) -> list[Notice]:
    return [notice for notice in notices if notice.kind in COUNTDOWNS]


def ends_at(notice: Notice) -> datetime:
    return parse_instant(str(notice.params.get("endsAt") or notice.params["expiresAt"]))


def step(notice: Notice) -> int:
    return int(notice.key.rpartition("/")[2])
