"""What SC and P do to a standing when they are earned: promotion, loops, the P clock (rules.md §4). Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from app.domain.events import Change, ChangeDetails, ChangeKind, Event, Standing, Step, season_ladder
from app.domain.given_back import start_clock
from app.domain.growth.measures import Counted, MeasureCounts, counted, with_season_begun
from app.domain.growth.paths import SC_ALONE, Path, first_that_holds, has_sc, path_state
from app.domain.growth.reasons import Details, path_details
from app.domain.rules import ProgramRules, RuleBook, Tier
from app.domain.seasons import begin_season, season_days


def count_measures(
    standing: Standing,
    what: Mapping[MeasureCounts, Decimal],
    event: Event,
    book: RuleBook,
    activity: str | None = None,
) -> tuple[Standing, Collection[str]]:
    """Count what an event brought in the measures that the standing holds; returns which ones it added to.

    What follows from it is `climb`'s.
    """
    if not standing.earning.measures:
        return standing, ()
    known = book.measures.by_definition
    held, added_to = counted(standing.earning.measures, known, what, event.effective_at, activity)
    return replace(standing, earning=replace(standing.earning, measures=held)), added_to


def grant(
    standing: Standing,
    event: Event,
    book: RuleBook,
    *,
    details: ChangeDetails,
    sc: int = 0,
    p: int = 0,
    added_to: Collection[str] = (),
) -> Step:
    """Grant SC, then P, by an event: an entry for each says how much, and `details` why.

    SC promote and do not touch the P clock; P start the clock where it does not run. `added_to` are the
    measures that the event added to, which promote with the SC.
    """
    changes: list[Change] = []
    if sc:
        reason = {"points": sc, **details}
        changes.append(caused(ChangeKind.SC_GRANTED, event, standing, book, sc=sc, details=reason))
        standing = replace(standing, lifetime_sc=standing.lifetime_sc + sc, progress=standing.progress + sc)
    if sc or added_to:
        standing, climbed = climb(standing, event, book, gained=sc, added_to=added_to)
        changes += climbed
    if p:
        changes.append(
            caused(ChangeKind.P_GRANTED, event, standing, book, p=p, details={"points": p, **details})
        )
        standing = add_points(replace(standing, lifetime_p=standing.lifetime_p + p), p, event, book)
    return standing, changes


def add_points(standing: Standing, p: int, event: Event, book: RuleBook) -> Standing:
    """Returns the standing with P granted or returned: a running clock is not moved, a missing one starts."""
    return replace(start_clock(standing, event.effective_at, book), p=standing.p + p)


class _Entered(NamedTuple):
    """A step upward: tiers that were completed, the last one `times` times, or a path that entered a tier.

    `rank` and `progress` are those after it, `delta` is what it adds to the progress. `reason` is empty
    where SC alone decided.
    """

    kind: ChangeKind
    left: str
    completed: str
    times: int
    rank: int
    progress: int
    delta: int
    reason: Details


def climb(
    standing: Standing, event: Event, book: RuleBook, *, gained: int, added_to: Collection[str] = ()
) -> Step:
    """Enter every tier, or complete every loop, that the progress and measures reach (§4, §13).

    `gained` are the SC that the event added to the progress, `added_to` the definitions of the measures that
    it added to. The first step is decided by the running season's ladder, each tier entered by the version in
    force. Raises MeasureNotHeld.
    """
    ladder, current = season_ladder(standing, book), book.program_at(event.effective_at)
    rank, progress, held = standing.tier, standing.progress, standing.earning.measures
    steps: list[_Entered] = []
    declared = (*ladder.measures, *current.measures)
    if gained or any(measure.definition in added_to for measure in declared):
        while step := _next(ladder, current, _Place(rank, progress, held, event.effective_at)):
            steps.append(step)
            rank, progress = step.rank, step.progress
            held = with_season_begun(held, book.measures.by_definition)
            ladder = current
    if not steps:
        return standing, []
    loops = sum(step.times for step in steps if step.kind is ChangeKind.LOOPED)
    after = begin_season(standing, rank, event.effective_at, book, promoted=True)
    after = replace(after, progress=progress, loops=standing.loops + loops)
    runs = [list(run) for _, run in groupby(steps, key=lambda step: (step.kind, step.reason))]
    carried = [None] * (len(runs) - 1) + [progress]
    return after, [
        _completion(run, event, current, season_days(after), last)
        for run, last in zip(runs, carried, strict=True)
    ]


class _Place(NamedTuple):
    """Where a member is on its way upward."""

    rank: int
    progress: int
    held: Counted
    at: datetime


def _next(ladder: ProgramRules, current: ProgramRules, place: _Place) -> _Entered | None:
    """Returns the next step upward by a ladder, None where there is none; `current` is in force."""
    tier = ladder.tier(place.rank)
    if place.rank >= ladder.last_rank:
        return _loop(tier, ladder, current, place) if place.progress >= tier.span else None
    if ladder.has_paths:
        return _by_paths(ladder, current, place)
    if place.progress < tier.span:
        return None
    return _by_sc(ladder, current, place, place.rank + 1)


def _loop(tier: Tier, ladder: ProgramRules, current: ProgramRules, place: _Place) -> _Entered:
    # By the old ladder once only: the season that follows is played by the version in force.
    times = place.progress // tier.span if ladder.version == current.version else 1
    delta = -times * tier.span
    return _Entered(
        ChangeKind.LOOPED,
        tier.name,
        f"{tier.name} ({tier.span:,})",
        times,
        min(place.rank, current.last_rank),
        place.progress + delta,
        delta,
        {},
    )


def _by_sc(ladder: ProgramRules, current: ProgramRules, place: _Place, entered: int) -> _Entered:
    """Returns the step to a tier whose range the SC have reached: all tiers up to it are completed."""
    completed = [ladder.tier(rank) for rank in range(place.rank, entered)]
    delta = -sum(tier.span for tier in completed)
    return _Entered(
        ChangeKind.PROMOTED,
        completed[0].name,
        ", ".join(f"{tier.name} ({tier.span:,})" for tier in completed),
        len(completed),
        min(entered, current.last_rank),
        place.progress + delta,
        delta,
        {},
    )


def _by_paths(ladder: ProgramRules, current: ProgramRules, place: _Place) -> _Entered | None:
    """Returns the step to the greatest tier above of which a path holds.

    Where another version is in force, SC lead to the lowest such tier: what lies above is for that version
    to judge, as where SC alone decide (docs/decisions/0062-growth-paths.md).
    """
    held = ladder.tier(place.rank)
    position = held.sc_from + place.progress
    holding: dict[int, Path] = {}
    for rank in range(place.rank + 1, ladder.last_rank + 1):
        tier = ladder.tier(rank)
        path = first_that_holds(tier.enter_by, place.held, place.at, sc_holds=position >= tier.sc_from)
        if path is not None:
            holding[rank] = path
    if not holding:
        return None
    entered = max(holding)
    if ladder.version != current.version:
        entered = max((rank for rank, path in holding.items() if not has_sc(path)), default=min(holding))
    path = holding[entered]
    if path == SC_ALONE[0]:
        return _by_sc(ladder, current, place, entered)
    tier = ladder.tier(entered)
    progress = max(position, tier.sc_from) - tier.sc_from
    state = path_state(
        path, place.held, place.at, progress=place.progress, needed=tier.sc_from - held.sc_from
    )
    reason = {"reached": place.progress, "span": held.span, **path_details(state)}
    return _Entered(
        ChangeKind.PROMOTED,
        held.name,
        "",
        1,
        min(entered, current.last_rank),
        progress,
        progress - place.progress,
        reason,
    )


def _completion(
    run: Sequence[_Entered], event: Event, current: ProgramRules, days: int, carried: int | None
) -> Change:
    """Returns the entry for a run of promotions or loops: what was completed, and what carried over."""
    entered = current.tier(run[-1].rank)
    details: dict[str, str | int] = {"from": run[0].left, "to": entered.name}
    if not run[0].reason:
        details["completed"] = ", ".join(step.completed for step in run)
    details |= {"times": sum(step.times for step in run), "days": days, **run[0].reason}
    if carried is not None:
        details["carried"] = carried
    return Change(
        kind=run[0].kind,
        at=event.effective_at,
        tier=entered.rank,
        ladder_version=current.version,
        rules_version=current.version,
        sc=sum(step.delta for step in run),
        p=0,
        details=details,
        event=event.seq,
        reference=event.reference,
    )


def caused(
    kind: ChangeKind,
    event: Event,
    held: Standing,
    book: RuleBook,
    *,
    details: ChangeDetails,
    sc: int = 0,
    p: int = 0,
) -> Change:
    """Returns the entry for what an event gave or took of a member whose standing was `held` before."""
    return Change(
        kind=kind,
        at=event.effective_at,
        tier=held.tier,
        ladder_version=season_ladder(held, book).version,
        rules_version=book.program_at(event.effective_at).version,
        sc=sc,
        p=p,
        details=details,
        event=event.seq,
        reference=event.reference,
    )
