"""Reminders fall due in order, once, while they are true; and the wake is where the next thing happens."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from app.domain.access import GameMode
from app.domain.events import Standing, season_ladder, wake_at
from app.domain.notifications import Notification, NotificationKind
from app.domain.reminders import next_wake_at
from app.domain.rules import ProgramRules, ReminderSteps, RuleBook
from app.domain.seasons import settle
from app.domain.standing import fold
from app.loyalty.notifications import notifications_for
from tests.domain.watched import DAY, HOUR, LIVE, SANDBOX, TICK, Watched, countdowns, ends_at, step
from tests.domain.worlds import book_of, events_of, examples, reported
from tests.oracle.strategies import History, histories


def check_condition(notification: Notification, standing: Standing, book: RuleBook) -> None:
    """What the reminder says is so by that standing."""
    if notification.kind is NotificationKind.P_EXPIRING:
        assert standing.p > 0
        assert standing.p == notification.params["amount"]
        assert standing.p_expires_at == ends_at(notification)
        return
    keep = season_ladder(standing, book).tier(standing.tier).keep_threshold
    assert standing.season_ends_at == ends_at(notification)
    if notification.kind is NotificationKind.SC_EXPIRING:
        assert standing.tier > 1
        assert 0 < standing.progress < keep
        assert notification.params["amount"] == standing.progress
    else:
        assert notification.params["remaining"] == max(0, keep - standing.progress)
        kept = "KEEP" if standing.progress >= keep else "DEMOTE"
        assert notification.params["outlook"] == ("RESTART" if standing.tier == 1 else kept)


step_lists = st.lists(st.integers(1, 20), max_size=4, unique=True).map(tuple)
step_sets = st.builds(
    ReminderSteps,
    step_lists,
    st.lists(st.integers(1, 100), max_size=4, unique=True).map(tuple),
    step_lists,
    step_lists,
)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[History, RuleBook]:
    """A history, by versions of the rules of which each has steps of its own."""
    history = draw(histories())
    book = book_of(history)
    drawn = tuple(replace(version, reminders=draw(step_sets)) for version in book.programs)
    return history, replace(book, programs=drawn)


@examples(60)
@given(worlds(), st.sampled_from(GameMode), st.lists(st.integers(0, 40 * 24), max_size=12))
def test_each_step_once_in_order_and_true(
    world: tuple[History, RuleBook], mode: GameMode, hours: list[int]
) -> None:
    """Whatever the clock does between: looked at now and then, with long outages and events in them."""
    history, book = world
    first, rest = reported(events_of(history))
    watched = Watched.joined(first, book, mode)
    now, counted = first.effective_at, 0
    looks = [first.effective_at + hour * HOUR for hour in hours]
    turns = sorted(
        [(event.effective_at, number, event) for number, event in enumerate(rest)]
        + [(look, -1, None) for look in looks],
        key=lambda turn: (turn[0], turn[1]),
    )
    for at, _, event in turns:
        known = list(watched.member.state.known or ())
        since, now = watched.wake, max(now, at)
        found = watched.look(now, event)
        assert [notification.at for notification in found] == sorted(
            notification.at for notification in found
        )
        for notification in countdowns(found):
            moment = ends_at(notification) - step(notification) * DAY
            assert since <= moment <= now
            assert step(notification) in steps_of(book.program_at(moment), notification.kind)
            if mode is SANDBOX:
                assert notification.at == moment
                assert notification.params["daysLeft"] == step(notification)
            else:
                assert notification.at == now < ends_at(notification)
                check_condition(notification, watched.member.standing, book)
            held = fold(known, moment, book)[0]
            check_condition(notification, held if mode is SANDBOX else watched.member.standing, book)
            assert held.season_started_at < moment or notification.kind is NotificationKind.P_EXPIRING
        if mode is LIVE:
            kinds = [notification.kind for notification in countdowns(found)]
            assert len(kinds) == len(set(kinds))
        counted = len(watched.notifications)
    keys = [notification.key for notification in watched.notifications]
    assert counted == len(keys)
    # By the instants alone: nothing was remembered of earlier notifications.
    assert len({n.key for n in countdowns(watched.notifications)}) == len(countdowns(watched.notifications))


def steps_of(rules: ProgramRules, kind: NotificationKind) -> tuple[int, ...]:
    return {
        NotificationKind.SEASON_ENDING: rules.reminders.season_days_left,
        NotificationKind.SC_EXPIRING: rules.reminders.sc_expiring_days_left,
        NotificationKind.P_EXPIRING: rules.reminders.p_expiring_days_left,
    }[kind]


@examples(40)
@given(worlds())
def test_nothing_is_due_before_the_wake_and_something_at_it(world: tuple[History, RuleBook]) -> None:
    history, book = world
    standing, _ = fold(events_of(history), history.now, book)
    for _ in range(12):
        wake = next_wake_at(standing, book, history.now)
        assert history.now < wake <= wake_at(standing)
        for mode in GameMode:
            assert due(standing, history.now, wake - TICK, book, mode) == []
            assert due(standing, history.now, wake, book, mode) or settle(standing, wake, book)[0] != standing
        standing, history.now = settle(standing, wake, book)[0], wake


def due(
    standing: Standing, since: datetime, now: datetime, book: RuleBook, mode: GameMode
) -> list[Notification]:
    after, _ = settle(standing, now, book)
    woke_at = next_wake_at(standing, book, since)
    return notifications_for(standing, after, [], woke_at=woke_at, game_now=now, book=book, mode=mode)


@examples(40)
@given(worlds(), st.integers(1, 200))
def test_a_worker_in_time_notifies_the_same_in_both_modes_and_a_sandbox_at_once(
    world: tuple[History, RuleBook], days: int
) -> None:
    history, book = world
    first, rest = reported(events_of(history))
    until = history.now + days * DAY
    by_mode: dict[str, list[Notification]] = {}
    for name, mode in (("live", LIVE), ("sandbox", SANDBOX), ("at once", SANDBOX)):
        watched = Watched.joined(first, book, mode)
        for event in rest:
            watched.look(max(event.effective_at, watched.member.standing.applied_to), event)
        watched.notifications.clear()
        if name == "at once":
            watched.look(until)
        else:
            watched.woken(until)
        by_mode[name] = countdowns(watched.notifications)
    assert by_mode["live"] == by_mode["sandbox"]
    # Of a run of seasons in which nothing happened, only the first and the running one are notified.
    passed_over = [
        notification for notification in by_mode["sandbox"] if notification not in by_mode["at once"]
    ]
    assert [n for n in by_mode["sandbox"] if n in by_mode["at once"]] == by_mode["at once"]
    assert {notification.kind for notification in passed_over} <= {NotificationKind.SEASON_ENDING}
    assert {notification.params.get("outlook") for notification in passed_over} <= {"RESTART"}
