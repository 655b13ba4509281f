"""What SC and P do to a standing when they are earned: promotion, loops, the P clock (rules.md §4). Pure."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from app.domain.events import Change, ChangeDetails, ChangeKind, Event, Standing, Step, season_ladder
from app.domain.instants import add_months
from app.domain.rules import ProgramRules, RuleBook
from app.domain.seasons import begin_season


def grant(
    standing: Standing, event: Event, book: RuleBook, *, details: ChangeDetails, sc: int = 0, p: int = 0
) -> Step:
    """Grant SC, then P, by an event: an entry for each says how much, and `details` why.

    SC promote and do not touch the P clock; P start the clock where it does not run.
    """
    changes: list[Change] = []
    if sc:
        reason = {"points": sc, **details}
        granted = caused(ChangeKind.SC_GRANTED, event, standing, book, sc=sc, details=reason)
        earned = replace(standing, lifetime_sc=standing.lifetime_sc + sc)
        standing, climbed = climb(earned, sc, event, book)
        changes += [granted, *climbed]
    if p:
        changes.append(
            caused(ChangeKind.P_GRANTED, event, standing, book, p=p, details={"points": p, **details})
        )
        standing = add_points(replace(standing, lifetime_p=standing.lifetime_p + p), p, event, book)
    return standing, changes


def add_points(standing: Standing, p: int, event: Event, book: RuleBook) -> Standing:
    """Returns the standing with P granted or returned: a running clock is not moved, a missing one starts."""
    expires_at = standing.p_expires_at
    if expires_at is None:
        expires_at = add_months(event.effective_at, book.program_at(event.effective_at).p_expiry_months)
    return replace(standing, p=standing.p + p, p_expires_at=expires_at)


class _Completion(NamedTuple):
    """A tier that was completed, the last one `times` times, and the rank entered by it."""

    kind: ChangeKind
    name: str
    span: int
    times: int
    entered: int


def climb(standing: Standing, gained: int, event: Event, book: RuleBook) -> Step:
    """Add SC and enter every tier, or complete every loop, that it reaches (§4, promotion).

    The first step is decided by the running season's ladder, each tier entered by the version in force.
    """
    ladder, current = season_ladder(standing, book), book.program_at(event.effective_at)
    rank, progress = standing.tier, standing.progress + gained
    completed: list[_Completion] = []
    while progress >= ladder.tier(rank).span:
        tier = ladder.tier(rank)
        if rank < ladder.last_rank:
            kind, times, rank = ChangeKind.PROMOTED, 1, min(rank + 1, current.last_rank)
        else:
            # By the old ladder once only: the season that follows is played by the version in force.
            times = progress // tier.span if ladder.version == current.version else 1
            kind, rank = ChangeKind.LOOPED, min(rank, current.last_rank)
        progress -= times * tier.span
        completed.append(_Completion(kind, tier.name, tier.span, times, rank))
        ladder = current
    if not completed:
        return replace(standing, progress=progress), []
    loops = sum(step.times for step in completed if step.kind is ChangeKind.LOOPED)
    after = begin_season(standing, rank, event.effective_at, book)
    after = replace(after, progress=progress, loops=standing.loops + loops)
    runs = [list(run) for _, run in groupby(completed, key=lambda step: step.kind)]
    return after, [_completion(run, event, current, progress if run is runs[-1] else None) for run in runs]


def _completion(
    run: Sequence[_Completion], event: Event, current: ProgramRules, carried: int | None
) -> Change:
    """Returns the entry for a run of promotions or loops: what was completed, and what carried over."""
    entered = current.tier(run[-1].entered)
    details: dict[str, str | int] = {
        "from": run[0].name,
        "to": entered.name,
        "completed": ", ".join(f"{step.name} ({step.span:,})" for step in run),
        "times": sum(step.times for step in run),
        "days": entered.season_days,
    }
    if carried is not None:
        details["carried"] = carried
    return Change(
        kind=run[0].kind,
        at=event.effective_at,
        tier=entered.rank,
        ladder_version=current.version,
        rules_version=current.version,
        sc=-sum(step.span * step.times for step in run),
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
