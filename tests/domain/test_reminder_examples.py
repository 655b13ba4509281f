"""Reminders and news, case by case."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from app.domain.access import GameMode
from app.domain.events import Closed, Event, Joined, PointsSpent, Purchase, Refund, SCGranted, Standing, Step
from app.domain.growth.reasons import missing_in
from app.domain.instants import BEGINNING, LATEST, format_instant
from app.domain.notifications import Notification
from app.domain.reminders import next_wake_at
from app.domain.rules import ReminderSteps, RuleBook
from app.domain.seasons import settle
from app.domain.standing import apply, join
from app.loyalty.notifications import notifications_for
from app.rules_files.reading import check_program
from app.texts.growth import what_is_missing
from app.texts.notifications import message
from tests.domain.watched import DAY, HOUR, LIVE, SANDBOX, TICK, Watched, countdowns, ends_at, step
from tests.oracle.build import DAY_0, program, tier

BOOK = RuleBook(
    (
        check_program(
            program([tier("LOW", 100, 50, 30), tier("MID", 200, 100, 30), tier("HIGH", 300, 300, 30)]),
            1,
            BEGINNING,
        ),
    )
)


def member(rank: int = 2, mode: GameMode = SANDBOX, book: RuleBook = BOOK) -> Watched:
    return Watched.joined(Joined(DAY_0, 1, tier=rank), book, mode)


def purchase(at: datetime, usd: int, name: str = "x") -> Event:
    return Purchase(at, 0, reference=name, amount=Decimal(usd))


def granted(at: datetime, points: int, kind: type[SCGranted | PointsSpent] = SCGranted) -> Event:
    return kind(at, 0, reference=f"{kind}{at}{points}", points=points)


def kinds_and_steps(notifications: list[Notification]) -> list[tuple[str, int | str]]:
    """Kind, and step or reason."""
    return [
        (
            notification.kind.value,
            notification.params["reason"] if "reason" in notification.params else step(notification),
        )
        for notification in notifications
    ]


SEASON, SC, P, KEEP = "SEASON_ENDING", "SC_EXPIRING", "P_EXPIRING", "KEEP_THRESHOLD"


def test_a_sandbox_clock_moved_over_a_season_yields_all_in_order() -> None:
    watched = member()
    watched.look(DAY_0, granted(DAY_0, 20))
    found = watched.look(DAY_0 + 30 * DAY)
    assert kinds_and_steps(found) == [
        *((SEASON, 14), (SEASON, 7), (SEASON, 3), (SC, 3), (SEASON, 1), (SC, 1)),
        ("TIER_CHANGED", "DEMOTED"),
    ]
    assert [(notification.at - DAY_0).days for notification in found] == [16, 23, 27, 27, 29, 29, 30]
    assert [n.params["outlook"] for n in found if n.kind == SEASON] == ["DEMOTE"] * 4
    assert found[-1].params["fromName"] == "Mid"
    assert found[-1].params["toName"] == "Low"
    # The season on the first tier, to its end: nothing is kept, nothing is lost.
    assert kinds_and_steps(watched.look(DAY_0 + 60 * DAY)) == [
        (SEASON, 14),
        (SEASON, 7),
        (SEASON, 3),
        (SEASON, 1),
    ]


def test_a_sandbox_clock_moved_over_all_seasons_notifies_each_until_nothing_more_can_happen() -> None:
    watched = member(3)
    found = watched.look(DAY_0 + 30_000 * DAY + 20 * DAY)
    one = [(SEASON, 14), (SEASON, 7), (SEASON, 3), (SEASON, 1)]
    down = [("TIER_CHANGED", "DEMOTED")]
    # The first season on tier 1, and of the run after it the one that is running.
    assert kinds_and_steps(found) == [*one, *down, *one, *down, *one, (SEASON, 14)]
    assert found[-1].at == DAY_0 + 30_016 * DAY


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (15, []),
        (16, [(SEASON, 14)]),
        (22.5, [(SEASON, 14)]),
        (23, [(SEASON, 7)]),
        (26.5, [(SEASON, 7)]),
        (28, [(SEASON, 3), (SC, 3)]),
        (29, [(SEASON, 1), (SC, 1)]),
        (30, [("TIER_CHANGED", "DEMOTED")]),
        (46, [("TIER_CHANGED", "DEMOTED"), (SEASON, 14)]),
    ],
)
def test_a_live_outage_yields_the_latest_only(day: float, expected: list[tuple[str, int | str]]) -> None:
    watched = member(mode=LIVE)
    watched.look(DAY_0, granted(DAY_0, 20))
    found = watched.look(DAY_0 + day * DAY)
    assert sorted(kinds_and_steps(found)) == sorted(expected)
    for notification in countdowns(found):
        assert notification.at == DAY_0 + day * DAY
        assert notification.params["daysLeft"] == -(-(ends_at(notification) - notification.at) // DAY)
    assert watched.look(DAY_0 + day * DAY) == []


def test_a_late_reminder_says_what_is_left_then() -> None:
    found = member(mode=LIVE).look(DAY_0 + 25 * DAY + HOUR)
    assert kinds_and_steps(found) == [(SEASON, 7)]
    assert found[0].params["daysLeft"] == 5


def test_a_condition_that_came_later_does_not_send_the_step_before_it() -> None:
    watched = member()
    watched.look(DAY_0 + 27 * DAY)
    found = watched.look(DAY_0 + 28 * DAY, granted(DAY_0 + 28 * DAY, 20))
    assert kinds_and_steps(found) == []
    assert kinds_and_steps(watched.look(DAY_0 + 29 * DAY)) == [(SEASON, 1), (SC, 1)]


def test_no_step_of_a_season_that_is_too_short_for_it() -> None:
    rules = check_program(program([tier("LOW", 100, 50, 7), tier("HIGH", 100, 50, 7)]), 1, BEGINNING)
    watched = member(book=RuleBook((rules,)))
    # Seven days before the end is where it begins.
    assert kinds_and_steps(watched.look(DAY_0 + 7 * DAY - TICK)) == [(SEASON, 3), (SEASON, 1)]


def test_points_about_to_expire() -> None:
    rules = check_program(
        program([tier("LOW", 10**6, 10**5, 3_000), tier("HIGH", 100, 50, 30)], pExpiryMonths=2), 1, BEGINNING
    )
    watched = member(1, book=RuleBook((rules,)))
    watched.look(DAY_0, purchase(DAY_0, 4))
    expires = DAY_0 + 59 * DAY
    found = watched.look(expires)
    assert kinds_and_steps(found) == [(P, 30), (P, 7), (P, 1), ("POINTS_CHANGED", "P_EXPIRED")]
    assert [notification.params.get("amount") for notification in found] == [40, 40, 40, None]
    assert found[0].at == expires - 30 * DAY
    assert found[0].params["expiresAt"] == format_instant(expires)
    assert found[-1].params == {"delta": -40, "balance": 0, "reason": "P_EXPIRED"}


def test_points_that_are_spent_or_kept_are_not_about_to_expire() -> None:
    rules = check_program(
        program([tier("LOW", 10**6, 10**5, 3_000), tier("HIGH", 100, 50, 30)], pExpiryMonths=2), 1, BEGINNING
    )
    for mode in GameMode:
        spent = member(1, mode, RuleBook((rules,)))
        spent.look(DAY_0, purchase(DAY_0, 4))
        spent.look(DAY_0, granted(DAY_0, 40, PointsSpent))
        assert spent.look(DAY_0 + 58 * DAY) == []
    # A purchase at the very moment keeps them: nothing is about to expire any more.
    kept = member(1, LIVE, RuleBook((rules,)))
    kept.look(DAY_0, purchase(DAY_0, 4))
    moment = DAY_0 + 29 * DAY
    assert kinds_and_steps(kept.look(moment, purchase(moment, 1, "y"))) == [("POINTS_CHANGED", "PURCHASE")]


def test_shares_of_the_keep_threshold() -> None:
    watched = member()
    assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 49))) == []
    found = watched.look(DAY_0, granted(DAY_0, 1))
    assert kinds_and_steps(found) == [(KEEP, 50)]
    assert found[0].params == {
        "percent": 50,
        "remaining": 50,
        "tier": "Mid",
        "rank": 2,
        "ladder": 1,
        "progress": 50,
        "keepThreshold": 100,
    }
    assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 20))) == []
    # Several at once: the highest.
    assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 60))) == [(KEEP, 100)]
    assert watched.notifications[-1].params["remaining"] == 0
    # The next tier's season, at the same instant: its own steps.
    found = watched.look(DAY_0, granted(DAY_0, 70 + 150))
    assert kinds_and_steps(found) == [("TIER_CHANGED", "PROMOTED"), (KEEP, 50)]
    assert len({notification.key for notification in watched.notifications}) == len(watched.notifications)


def test_the_first_tier_is_never_said_to_be_kept_or_lost() -> None:
    """It never demotes: there is no threshold to reach, and its season just ends (§5)."""
    watched = member(1)
    assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 40))) == []
    assert kinds_and_steps(watched.look(DAY_0 + 28 * DAY)) == [(SEASON, 14), (SEASON, 7), (SEASON, 3)]
    # Past the threshold too.
    assert kinds_and_steps(watched.look(DAY_0 + 28 * DAY, granted(DAY_0 + 28 * DAY, 20))) == []
    assert kinds_and_steps(watched.look(DAY_0 + 29 * DAY)) == [(SEASON, 1)]
    assert {n.params["outlook"] for n in watched.notifications} == {"RESTART"}


def test_a_refund_reaches_no_threshold() -> None:
    watched = member()
    watched.look(DAY_0, purchase(DAY_0, 12))
    refund = Refund(DAY_0, 0, reference="r", amount=Decimal(5), purchase_id="x")
    # From past all steps down to 70 of 100: above the step of 50, which was never notified.
    assert kinds_and_steps(watched.look(DAY_0, refund)) == [("POINTS_CHANGED", "REFUND")]
    assert watched.notifications[-1].params == {"delta": -50, "balance": 70, "reason": "REFUND"}
    # Reached again, it is known by the same key: stored once.
    assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 50))) == [(KEEP, 100)]
    assert watched.notifications[-1].key == watched.notifications[1].key


def test_a_refund_that_takes_the_tier_back() -> None:
    watched = member(1)
    watched.look(DAY_0, purchase(DAY_0, 11))
    refund = Refund(DAY_0 + DAY, 0, reference="r", amount=Decimal(2), purchase_id="x")
    found = watched.look(DAY_0 + DAY, refund)
    assert [(n.kind.value, n.params["reason"]) for n in found] == [
        ("POINTS_CHANGED", "REFUND"),
        ("TIER_CHANGED", "CORRECTED"),
    ]


def test_steps_are_those_in_force_at_their_moment() -> None:
    """A version that applies from day 20 asks for other days than the one before it."""
    later = replace(BOOK.programs[0], version=2, applies_from=DAY_0 + 20 * DAY)
    later = replace(later, reminders=ReminderSteps(season_days_left=(12, 5)))
    watched = member(book=RuleBook((BOOK.programs[0], later)))
    # 12 days are left before it applies; 7, 3 and 1 when the old one does no more.
    assert kinds_and_steps(watched.look(DAY_0 + 30 * DAY - TICK)) == [(SEASON, 14), (SEASON, 5)]


def test_imported_history_is_no_news() -> None:
    """The purchases of years: their points and tiers are not announced, the boundaries of now are."""
    standing, _ = join(Joined(DAY_0, 1, tier=2), BOOK)
    watched = member()
    watched.look(DAY_0, purchase(DAY_0, 30))
    rows = watched.member.state.history
    now = DAY_0
    assert (
        notifications_for(
            None,
            watched.member.standing,
            rows,
            woke_at=now,
            game_now=now,
            book=BOOK,
            mode=LIVE,
            imported=True,
        )
        == []
    )
    ended, changes = settle(standing, DAY_0 + 30 * DAY, BOOK)
    rows = [rows[0]._replace(change=change) for change in changes]
    found = notifications_for(
        standing, ended, rows, woke_at=now, game_now=DAY_0 + 30 * DAY, book=BOOK, mode=LIVE, imported=True
    )
    assert kinds_and_steps(found) == [("TIER_CHANGED", "DEMOTED")]


def test_a_new_member_is_notified_of_its_first_purchase() -> None:
    watched = member()
    watched.look(DAY_0, purchase(DAY_0, 6))
    found = notifications_for(
        None,
        watched.member.standing,
        watched.member.state.history,
        woke_at=DAY_0,
        game_now=DAY_0,
        book=BOOK,
        mode=LIVE,
    )
    assert kinds_and_steps(found) == [("POINTS_CHANGED", "PURCHASE"), (KEEP, 50)]


@pytest.mark.parametrize("mode", GameMode)
def test_a_member_that_was_joined_to_another_hears_nothing_more(mode: GameMode) -> None:
    watched = member(mode=mode)
    watched.look(DAY_0, purchase(DAY_0, 5))
    before = watched.member.standing
    closed, changes = _closed(before)
    rows = [watched.member.state.history[0]._replace(change=change) for change in changes]
    assert notifications_for(before, closed, rows, woke_at=DAY_0, game_now=DAY_0, book=BOOK, mode=mode) == []
    assert next_wake_at(closed, BOOK, DAY_0) == LATEST
    last = LATEST - TICK
    assert notifications_for(closed, closed, [], woke_at=LATEST, game_now=last, book=BOOK, mode=mode) == []


def _closed(standing: Standing) -> Step:
    return apply(standing, Closed(DAY_0, 9, reference="other"), BOOK)


def by_purchases(*keep_by: list[dict[str, str]]) -> RuleBook:
    """The ladder of BOOK with other ways to keep MID; BUYS are purchases of the season."""
    file = program(
        [tier("LOW", 100, 50, 30), tier("MID", 200, 100, 30), tier("HIGH", 300, 300, 30)],
        measures=[{"code": "BUYS", "counts": "PURCHASES", "window": {"kind": "SEASON"}}],
    )
    file["tiers"][1]["keepBy"] = list(keep_by)
    return RuleBook((check_program(file, 1, BEGINNING),))


SC_LEAF, BUYS_LEAF = {"measure": "SC"}, {"measure": "BUYS", "atLeast": "3"}


def test_the_reminder_says_what_the_nearest_path_lacks() -> None:
    """SC are enough, and the tier is lost all the same: "0 more" would be no advice."""
    book = by_purchases([SC_LEAF, BUYS_LEAF])
    watched = member(book=book)
    watched.look(DAY_0, purchase(DAY_0, 12))
    (found, *_) = watched.woken(DAY_0 + 16 * DAY)
    assert (found.params["remaining"], found.params["outlook"]) == (0, "DEMOTE")
    missing = what_is_missing(missing_in(found.params), book, "en")
    assert missing == "2 purchases"
    text = message(found.kind, found.params, "en", missing=missing)
    assert text.endswith("Another 2 purchases until then keeps Mid.")


def test_a_threshold_that_does_not_keep_the_tier_is_not_told() -> None:
    for paths, expected in (
        ([[SC_LEAF, BUYS_LEAF]], []),
        ([[BUYS_LEAF]], []),
        ([[BUYS_LEAF], [SC_LEAF]], [(KEEP, 100)]),
    ):
        watched = member(book=by_purchases(*paths))
        assert kinds_and_steps(watched.look(DAY_0, granted(DAY_0, 100))) == expected
