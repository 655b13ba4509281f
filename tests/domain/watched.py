"""A member that is looked at as the recorder does it, without a database; and its notifications."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from app.domain.access import GameMode
from app.domain.events import Event, Joined
from app.domain.instants import BEGINNING, parse_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.reminders import next_wake_at
from app.domain.rules import RuleBook
from app.loyalty.notifications import notifications_for
from tests.domain.worlds import Member

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TICK = timedelta(microseconds=1)
LIVE, SANDBOX = GameMode.LIVE, GameMode.SANDBOX
COUNTDOWNS = {NotificationKind.SEASON_ENDING, NotificationKind.SC_EXPIRING, NotificationKind.P_EXPIRING}


@dataclass
class Watched:
    """A member as the recorder keeps it: each look notifies what fell due since the wake that was stored."""

    member: Member
    mode: GameMode
    wake: datetime = BEGINNING
    notifications: list[Notification] = field(default_factory=list)

    @classmethod
    def joined(cls, event: Joined, book: RuleBook, mode: GameMode) -> "Watched":
        member = Member.joined(event, book)
        return cls(member, mode, next_wake_at(member.standing, book, event.effective_at))

    def look(self, now: datetime, event: Event | None = None) -> list[Notification]:
        state, book = self.member.state, self.member.book
        before, entries = state.standing, len(state.history)
        if event is not None:
            self.member.receive(event, now)
        state.settle(now, book)
        found = notifications_for(
            before,
            state.standing,
            state.history[entries:],
            woke_at=self.wake,
            game_now=now,
            book=book,
            mode=self.mode,
        )
        self.notifications += found
        self.wake = next_wake_at(state.standing, book, now)
        return found

    def woken(self, until: datetime) -> list[Notification]:
        """Look at each wake until then, as a worker that is always in time."""
        found: list[Notification] = []
        while self.wake <= until:
            found += self.look(self.wake)
        return found


def countdowns(notifications: list[Notification]) -> list[Notification]:
    return [notification for notification in notifications if notification.kind in COUNTDOWNS]


def ends_at(notification: Notification) -> datetime:
    return parse_instant(str(notification.params.get("endsAt") or notification.params["expiresAt"]))


def step(notification: Notification) -> int:
    return int(notification.key.rpartition("/")[2])
