"""Boundaries: season ends and P expiries, each settled at its own instant (rules.md §5). Pure."""

from dataclasses import replace
from datetime import datetime, timedelta

from app.domain.events import Change, ChangeKind, Standing, Step, season_ladder
from app.domain.instants import DAY
from app.domain.rules import RuleBook


def settle(standing: Standing, until: datetime, book: RuleBook) -> Step:
    """Settle each boundary at or before `until`, at its own instant; season end before P expiry (§5)."""
    changes: list[Change] = []
    while True:
        expiry = standing.p_expires_at
        if standing.season_ends_at <= until and (expiry is None or standing.season_ends_at <= expiry):
            limit = until if expiry is None else min(until, expiry)
            standing, change = _end_season(standing, limit, book)
            changes.append(change)
        elif expiry is not None and expiry <= until:
            standing, expired = _expire_points(standing, expiry, book)
            changes.extend(expired)
        else:
            return standing, changes


def _end_season(standing: Standing, limit: datetime, book: RuleBook) -> tuple[Standing, Change]:
    ended = season_ladder(standing, book)
    tier = ended.tier(standing.tier)
    ends_at = standing.season_ends_at
    if standing.progress >= tier.keep_threshold:
        kind, rank = ChangeKind.RENEWED, standing.tier
    elif standing.tier == 1:
        kind, rank = ChangeKind.RESTARTED, 1
    else:
        kind, rank = ChangeKind.DEMOTED, standing.tier - 1
    starts_at, more = ends_at, 0
    if kind is ChangeKind.RESTARTED and standing.progress == 0:
        starts_at, more = _skip_empty_seasons(ends_at, limit, book)
    following = begin_season(standing, min(rank, book.program_at(starts_at).last_rank), starts_at, book)
    ladder = book.program_at(starts_at)
    change = Change(
        kind=kind,
        at=starts_at,
        tier=following.tier,
        ladder_version=ladder.version,
        rules_version=ended.version,
        sc=-standing.progress,
        p=0,
        details={
            "reached": standing.progress,
            "needed": tier.keep_threshold,
            "from": tier.name,
            "to": ladder.tier(following.tier).name,
            "seasons": 1 + more,
        },
    )
    return following, change


def _skip_empty_seasons(starts_at: datetime, limit: datetime, book: RuleBook) -> tuple[datetime, int]:
    """Returns where a run of empty seasons on tier 1 arrives by `limit`, and how many more ended.

    Counted, never iterated (§5): one step for each version of the rules, since its season length holds
    for every season that starts under it.
    """
    length = book.program_at(starts_at).tier(1).season_days * DAY
    more = (limit - starts_at) // length
    published = book.next_program_from(starts_at)
    if published is not None:
        more = min(more, -((starts_at - published) // length))
    return starts_at + more * length, more


def begin_season(standing: Standing, rank: int, starts_at: datetime, book: RuleBook) -> Standing:
    """Returns the standing at the start of a season with nothing in it, by the version in force there."""
    days = book.program_at(starts_at).tier(rank).season_days
    return replace(
        standing,
        tier=rank,
        progress=0,
        season_started_at=starts_at,
        season_ends_at=starts_at + timedelta(days=days),
        applied_to=starts_at,
    )


def _expire_points(standing: Standing, at: datetime, book: RuleBook) -> Step:
    cleared = replace(standing, p=min(standing.p, 0), p_expires_at=None, applied_to=at)
    if standing.p <= 0:
        return cleared, []
    ladder = season_ladder(standing, book)
    change = Change(
        kind=ChangeKind.P_EXPIRED,
        at=at,
        tier=standing.tier,
        ladder_version=ladder.version,
        rules_version=book.program_at(at).version,
        sc=0,
        p=-standing.p,
        details={"points": standing.p},
    )
    return cleared, [change]
