"""Which reminders fall due, and when a member must be looked at next (rules.md §7). Pure.

A reminder is derived from the standing: nothing is kept of what was sent but the reminders themselves. Its
moment is a number of days before an end; what was looked at up to now is what lies before the stored wake.
"""

import math
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from app.domain.amounts import plain
from app.domain.events import ChangeDetails, Standing, season_ladder, wake_at
from app.domain.growth.paths import is_sc_alone
from app.domain.instants import BEGINNING, DAY, LATEST, format_instant
from app.domain.notifications import Notification, NotificationKind
from app.domain.rules import ENGLISH, ReminderSteps, RuleBook, Tier
from app.domain.seasons import keeping_path, nearest_to_keep, settle
from app.domain.top_ups import to_amount

# The order of reminders of one instant.
_COUNTDOWNS = (
    NotificationKind.SEASON_ENDING,
    NotificationKind.SC_EXPIRING,
    NotificationKind.P_EXPIRING,
    NotificationKind.PACK_ENDING,
    NotificationKind.PACK_EXPIRED,
)
_OF_PACKS = {NotificationKind.PACK_ENDING, NotificationKind.PACK_EXPIRED}
_TICK = timedelta(microseconds=1)
_NEARLY_A_DAY = DAY - _TICK


class _Countdown(NamedTuple):
    """A countdown to `ends_at`, whose steps count from `begins_at` on."""

    kind: NotificationKind
    begins_at: datetime
    ends_at: datetime


class _Moment(NamedTuple):
    """A step of a countdown: it falls due at `at`, `days` before `ends_at`; of which pack, by its code."""

    kind: NotificationKind
    days: int
    at: datetime
    ends_at: datetime
    pack: str = ""


def next_wake_at(standing: Standing, book: RuleBook, game_now: datetime) -> datetime:
    """Returns the earliest instant after `game_now` at which something is due: a boundary or a reminder.

    The standing is settled to `game_now`, and what fell due by then has been sent.
    """
    later = _moments(standing, game_now + _TICK, LATEST, book)
    return min([wake_at(standing), *(moment.at for moment in later)])


def reminders(
    before: Standing,
    after: Standing,
    since: datetime,
    game_now: datetime,
    book: RuleBook,
    *,
    settled: Standing,
    every: bool,
) -> list[Notification]:
    """Returns the countdown reminders whose moments lie in [since, `game_now`], in order.

    `before` is the standing as it was stored, with `since` its wake; `settled` the same settled to
    `game_now`, and `after` what it has become by then.
    With `every`, each moment counts, as if it had been looked at then. Without, of each kind the latest step
    only, and only while it is still true: an end that has passed, or has moved, needs no reminder.
    """
    if since > game_now:
        return []
    if every:
        reached = _lived_through(before, since, game_now, book)
        return sorted(reached, key=lambda reminder: (reminder.at, _COUNTDOWNS.index(reminder.kind)))
    due = _moments(after, since, game_now, book)
    if due and settled is not after:
        passed = {_key(moment, settled) for moment in _moments(settled, since, game_now, book)}
        due = [moment for moment in due if _key(moment, after) in passed]
    latest: dict[tuple[NotificationKind, str], _Moment] = {}
    for moment in due:
        which = moment.kind, moment.pack
        latest_yet = latest.get(which)
        if latest_yet is None or latest_yet.at < moment.at:
            latest[which] = moment
    still_true = [
        m for m in latest.values() if m.kind is not NotificationKind.PACK_ENDING or m.ends_at > game_now
    ]
    still_true.sort(key=lambda moment: _COUNTDOWNS.index(moment.kind))
    return [_notification(moment, after, game_now, book) for moment in still_true]


def threshold_reached(
    before: Standing, after: Standing, game_now: datetime, book: RuleBook
) -> Notification | None:
    """Returns the notice of the highest step of the keep threshold that the member has newly reached.

    Both are settled to `game_now`: what the member would have been, and what it is. None where it
    reached no further threshold or came down, on tier 1, which is never lost, and where SC alone do not keep
    the tier.
    """
    if (after.tier, after.loops, after.progress) <= (before.tier, before.loops, before.progress):
        return None
    tier = _tier(after, book)
    if after.tier == 1 or not any(is_sc_alone(path) for path in tier.keep_by):
        return None
    # A season that a late purchase moved is no new one: what was reached in it has been sent.
    is_same = (before.tier, before.loops) == (after.tier, after.loops)
    start = before.progress if is_same else 0
    steps = book.program_at(game_now).reminders.keep_threshold_percent
    reached = [s for s in steps if start * 100 < s * tier.keep_threshold <= after.progress * 100]
    if not reached:
        return None
    step = max(reached)
    key = f"{NotificationKind.KEEP_THRESHOLD}/{_season(after)}/{step}"
    params: ChangeDetails = {"percent": step, **_held(after, book)}
    return Notification(NotificationKind.KEEP_THRESHOLD, key, game_now, params)


def _lived_through(
    standing: Standing, since: datetime, until: datetime, book: RuleBook
) -> Iterator[Notification]:
    """Yield each reminder at its own moment, season by season; skip runs of empty seasons on tier 1."""
    notified: set[str] = set()
    while True:
        for moment in _moments(standing, since, until, book):
            if (key := _key(moment, standing)) not in notified:
                notified.add(key)
                yield _notification(moment, standing, moment.at, book)
        if standing.season_ends_at > until:
            return
        empty = standing.tier == 1 and standing.progress == 0
        standing, _ = settle(standing, until if empty else standing.season_ends_at, book)


def _moments(standing: Standing, first: datetime, last: datetime, book: RuleBook) -> list[_Moment]:
    """Returns the moments in [`first`, `last`] of all countdowns whose condition this standing meets."""
    moments = [
        _Moment(countdown.kind, days, countdown.ends_at - days * DAY, countdown.ends_at)
        for countdown in _countdowns(standing, book)
        for days in _steps(countdown, first, last, book)
    ]
    of_packs = (moment for moment in _pack_moments(standing, book) if first <= moment.at <= last)
    return [*moments, *of_packs]


def _countdowns(standing: Standing, book: RuleBook) -> list[_Countdown]:
    """Returns the countdowns of the running season and of the P clock whose condition this standing meets."""
    if standing.season_ends_at == LATEST:  # joined to another member: nothing falls due any more
        return []
    season = standing.season_started_at + _TICK, standing.season_ends_at
    countdowns = [_Countdown(NotificationKind.SEASON_ENDING, *season)]
    if standing.tier > 1 and standing.progress and not _is_kept(standing, book):
        countdowns.append(_Countdown(NotificationKind.SC_EXPIRING, *season))
    if standing.p > 0 and standing.p_expires_at is not None:
        countdowns.append(_Countdown(NotificationKind.P_EXPIRING, BEGINNING, standing.p_expires_at))
    return countdowns


def _pack_moments(standing: Standing, book: RuleBook) -> Iterator[_Moment]:
    """Yield the steps to the end of each pack, by the rules it was paid by, and the end of what it gives."""
    for held in standing.packs:
        paid_at = held.periods[-1].paid_at
        pack = book.game_at(paid_at).packs.get(held.code)
        if held.has_ended or pack is None:
            continue
        for days in pack.reminders:
            at = held.until - days * DAY
            if at > paid_at:
                yield _Moment(NotificationKind.PACK_ENDING, days, at, held.until, held.code)
        yield _Moment(NotificationKind.PACK_EXPIRED, 0, held.gives_until, held.gives_until, held.code)


_STEPS: dict[NotificationKind, Callable[[ReminderSteps], tuple[int, ...]]] = {
    NotificationKind.SEASON_ENDING: lambda steps: steps.season_days_left,
    NotificationKind.SC_EXPIRING: lambda steps: steps.sc_expiring_days_left,
    NotificationKind.P_EXPIRING: lambda steps: steps.p_expiring_days_left,
}


def _steps(countdown: _Countdown, first: datetime, last: datetime, book: RuleBook) -> list[int]:
    """Returns the steps, in days, whose moments lie in [`first`, `last`], each by the version of the rules
    that is in force at its own moment (§2)."""
    kind, begins_at, ends_at = countdown
    steps_of = _STEPS[kind]
    first = max(first, begins_at)
    least = (ends_at - last + _NEARLY_A_DAY) // DAY
    found: list[int] = []
    for program, starts, until in book.program_terms:
        most = (ends_at - max(first, starts)) // DAY
        at_least = least if until is None else max(least, (ends_at - until) // DAY + 1)
        found += [days for days in steps_of(program.reminders) if at_least <= days <= most]
    return found


def _key(moment: _Moment, standing: Standing) -> str:
    """Returns the key of a moment's reminder, which names the end that it counts down to."""
    if moment.kind is NotificationKind.P_EXPIRING:
        return f"{moment.kind}/{format_instant(moment.ends_at)}/{moment.days}"
    if moment.kind in _OF_PACKS:
        return f"{moment.kind}/{moment.pack}/{format_instant(moment.ends_at)}/{moment.days}"
    return f"{moment.kind}/{_season(standing)}/{moment.days}"


def _notification(moment: _Moment, standing: Standing, at: datetime, book: RuleBook) -> Notification:
    ends_at = format_instant(moment.ends_at)
    days_left = math.ceil((moment.ends_at - at) / DAY)
    params: ChangeDetails
    if moment.kind in _OF_PACKS:
        params = _of_pack(moment, standing, at, book)
    elif moment.kind is NotificationKind.SEASON_ENDING:
        kept = "KEEP" if _is_kept(standing, book) else "DEMOTE"
        is_falling = standing.tier > 1 and kept == "DEMOTE"
        missing = nearest_to_keep(standing, _tier(standing, book)) if is_falling else {}
        params = {
            "endsAt": ends_at,
            "daysLeft": days_left,
            "outlook": "RESTART" if standing.tier == 1 else kept,
            **_held(standing, book),
            **missing,
        }
    else:
        amount = standing.p if moment.kind is NotificationKind.P_EXPIRING else standing.progress
        params = {"amount": amount, "expiresAt": ends_at, "daysLeft": days_left}
    return Notification(moment.kind, _key(moment, standing), at, params)


def _of_pack(moment: _Moment, standing: Standing, at: datetime, book: RuleBook) -> ChangeDetails:
    """Returns what is said of a pack: its title and end, and before that what it costs to go on with it, by
    the rules in force."""
    ends = moment.pack, moment.ends_at
    held = next(h for h in standing.packs if ends in {(h.code, h.until), (h.code, h.gives_until)})
    pack = book.game_at(at).packs.get(held.code) or book.game_at(held.periods[-1].paid_at).packs[held.code]
    said = {"pack": held.code, "title": pack.title[ENGLISH], "endsAt": format_instant(moment.ends_at)}
    if moment.kind is NotificationKind.PACK_EXPIRED:
        return said
    return {
        **said,
        "daysLeft": math.ceil((moment.ends_at - at) / DAY),
        "outcome": "RENEWS" if held.is_renewing else "ENDS",
        "value": plain(to_amount(pack.price, pack.currency)),
        "currency": pack.currency,
    }


def _season(standing: Standing) -> str:
    """Returns the name of a season: in a sandbox, whose clock stands still, two may start at one instant."""
    return f"{format_instant(standing.season_started_at)}/{standing.tier}"


def _tier(standing: Standing, book: RuleBook) -> Tier:
    return season_ladder(standing, book).tier(standing.tier)


def _is_kept(standing: Standing, book: RuleBook) -> bool:
    """Returns whether the season's end keeps the tier if nothing happens until then."""
    return keeping_path(standing, _tier(standing, book)) is not None


def _held(standing: Standing, book: RuleBook) -> ChangeDetails:
    """Returns the tier held, and the way to keeping it."""
    ladder = season_ladder(standing, book)
    tier = ladder.tier(standing.tier)
    return {
        "tier": tier.name,
        "rank": tier.rank,
        "ladder": ladder.version,
        "progress": standing.progress,
        "keepThreshold": tier.keep_threshold,
        "remaining": max(0, tier.keep_threshold - standing.progress),
    }
