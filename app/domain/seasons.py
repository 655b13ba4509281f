"""Boundaries: season ends and P expiries, each settled at its own instant (rules.md §5). Pure."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from app.domain.earning_progress import NOTHING
from app.domain.events import Change, ChangeDetails, ChangeKind, Standing, Step, season_ladder
from app.domain.given_back import end_first_hold
from app.domain.growth.measures import kept, started, with_season_begun
from app.domain.growth.paths import SC_ALONE, Path, PathState, first_that_holds, nearest_first, path_state
from app.domain.growth.reasons import path_details
from app.domain.instants import DAY
from app.domain.points_holds import lapsed
from app.domain.rules import RuleBook, Tier

_TICK = timedelta(microseconds=1)
_NEVER = datetime.max.replace(tzinfo=UTC)


def first_season(rank: int, at: datetime, book: RuleBook, *, ltv_usd: Decimal = Decimal(0)) -> Standing:
    """Returns the standing of a member that starts on a tier: no points, nothing counted, a new season."""
    counted = book.measures.counted_from(at)
    ends_at = book.program_at(at).tier(rank).season.ends_at(at, promoted=False)
    return Standing(
        tier=rank,
        progress=0,
        season_started_at=at,
        season_ends_at=ends_at,
        p=0,
        p_expires_at=None,
        loops=0,
        lifetime_sc=0,
        lifetime_p=0,
        ltv_usd=ltv_usd,
        applied_to=at,
        earning=replace(NOTHING, measures=started(counted)) if counted else NOTHING,
    )


def trimmed(standing: Standing, book: RuleBook) -> Standing:
    """Returns the standing without measures that no version since the start of its season declares."""
    held = standing.earning.measures
    needed = kept(held, book.measures.counted_from(standing.season_started_at)) if held else held
    if needed is held:
        return standing
    return replace(standing, earning=replace(standing.earning, measures=needed))


def settle(standing: Standing, until: datetime, book: RuleBook) -> Step:
    """Settle each boundary at or before `until`, at its own instant (§5).

    Of one instant, the season ends first, then P expire, then held P come back. Raises MeasureNotHeld where a
    measure decides that the standing does not hold.
    """
    changes: list[Change] = []
    while True:
        expiry = standing.p_expires_at or _NEVER
        release = standing.holds[0].until if standing.holds else _NEVER
        limit = min(until, expiry, release)
        if standing.season_ends_at <= limit:
            standing, change = _end_season(standing, limit, book)
            changes.append(change)
        elif expiry <= min(until, release):
            standing, expired = _expire_points(standing, expiry, book)
            changes.extend(expired)
        elif release <= until:
            standing, returned = end_first_hold(standing, book)
            changes.extend(returned)
        else:
            return standing, changes


def keeping_path(standing: Standing, tier: Tier) -> Path | None:
    """Returns the path by which the season's end keeps the tier, if nothing happens until then; else None.

    Measures count as they do just before the end (rules.md §13). Raises MeasureNotHeld.
    """
    sc_holds = standing.progress >= tier.keep_threshold
    if tier.keep_by is SC_ALONE:
        return SC_ALONE[0] if sc_holds else None
    return first_that_holds(
        tier.keep_by, standing.earning.measures, standing.season_ends_at - _TICK, sc_holds=sc_holds
    )


def _end_season(standing: Standing, limit: datetime, book: RuleBook) -> tuple[Standing, Change]:
    ended = season_ladder(standing, book)
    tier = ended.tier(standing.tier)
    ends_at = standing.season_ends_at
    path = keeping_path(standing, tier)
    if path is not None:
        kind, rank = ChangeKind.RENEWED, standing.tier
    elif standing.tier == 1:
        kind, rank = ChangeKind.RESTARTED, 1
    else:
        kind, rank = ChangeKind.DEMOTED, standing.tier - 1
    starts_at, more = ends_at, 0
    if kind is ChangeKind.RESTARTED and standing.progress == 0:
        starts_at, more = _skip_empty_seasons(ends_at, limit, book)
    ladder = book.program_at(starts_at)
    following = begin_season(standing, min(rank, ladder.last_rank), starts_at, book)
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
            **_judged_by(standing, tier, path),
        },
    )
    return following, change


def paths_to_keep(standing: Standing, tier: Tier) -> list[PathState]:
    """Returns the paths that keep the tier, the nearest first, as they are just before the season's end.

    Raises MeasureNotHeld.
    """
    return nearest_first(_state_at_end(standing, tier, path) for path in tier.keep_by)


def _state_at_end(standing: Standing, tier: Tier, path: Path) -> PathState:
    just_before = standing.season_ends_at - _TICK
    measures = standing.earning.measures
    return path_state(path, measures, just_before, progress=standing.progress, needed=tier.keep_threshold)


def nearest_to_keep(standing: Standing, tier: Tier) -> ChangeDetails:
    """Returns the details of the path that is nearest to keeping the tier; none where it is SC alone."""
    if tier.keep_by is SC_ALONE:
        return {}
    return path_details(paths_to_keep(standing, tier)[0])


def _judged_by(standing: Standing, tier: Tier, path: Path | None) -> ChangeDetails:
    """Returns the path that kept the tier, or came nearest to it; nothing where SC alone keeps it."""
    if path is None or tier.keep_by is SC_ALONE:
        return nearest_to_keep(standing, tier)
    return path_details(_state_at_end(standing, tier, path))


def _skip_empty_seasons(starts_at: datetime, limit: datetime, book: RuleBook) -> tuple[datetime, int]:
    """Returns where a run of empty seasons on tier 1 arrives by `limit`, and how many more ended.

    Counted, never iterated (§5): one step for each version of the rules, since its season length holds
    for every season that starts under it.
    """
    length = book.program_at(starts_at).tier(1).season
    more = length.ended_by(starts_at, limit)
    published = book.next_program_from(starts_at)
    if published is not None:
        more = min(more, length.started_before(starts_at, published))
    return length.start_after(starts_at, more), more


def begin_season(
    standing: Standing, rank: int, starts_at: datetime, book: RuleBook, *, promoted: bool = False
) -> Standing:
    """Returns the standing at the start of a season with nothing in it, by the version in force there.

    `promoted` says that it begins by a promotion or a loop.
    """
    earning = standing.earning
    if earning.measures:
        begun = with_season_begun(earning.measures, book.measures.by_definition)
        earning = replace(earning, measures=begun)
    return replace(
        standing,
        tier=rank,
        progress=0,
        season_started_at=starts_at,
        season_ends_at=book.program_at(starts_at).tier(rank).season.ends_at(starts_at, promoted=promoted),
        applied_to=starts_at,
        earning=earning,
    )


def season_days(standing: Standing) -> int:
    """Returns the days of the running season, a part of one counted as a whole."""
    return -((standing.season_started_at - standing.season_ends_at) // DAY)


def _expire_points(standing: Standing, at: datetime, book: RuleBook) -> Step:
    cleared = replace(
        standing, p=min(standing.p, 0), p_expires_at=None, applied_to=at, holds=lapsed(standing.holds)
    )
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
