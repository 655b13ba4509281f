"""The fold: a member's standing as a pure function of events, rules and an instant (rules.md §4, §6)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from app.domain import amounts
from app.domain.amounts import MAX_POINTS
from app.domain.events import (
    Change,
    ChangeKind,
    Event,
    EventKind,
    Facts,
    Standing,
    Step,
    TooManyPoints,
    position,
    season_ladder,
    with_absorbed,
)
from app.domain.instants import LATEST, add_months
from app.domain.rules import ProgramRules, RuleBook, boost_factors, sc_multiplier
from app.domain.seasons import begin_season, settle


def join(event: Event, book: RuleBook) -> Step:
    """The standing that a member starts with: the tier given, nothing on it, the season begun (§4)."""
    at = event.effective_at
    program = book.program_at(at)
    tier = program.tier(event.tier)
    standing = Standing(
        tier=tier.rank,
        progress=0,
        season_started_at=at,
        season_ends_at=at + timedelta(days=tier.season_days),
        p=0,
        p_expires_at=None,
        loops=0,
        lifetime_sc=0,
        lifetime_p=0,
        ltv_usd=event.amount,
        applied_to=at,
    )
    change = Change(
        kind=ChangeKind.JOINED,
        at=at,
        tier=tier.rank,
        ladder_version=program.version,
        rules_version=program.version,
        sc=0,
        p=0,
        facts={"to": tier.name, "days": tier.season_days},
        event=event.seq,
        reference=event.reference,
    )
    return standing, [change]


def apply(standing: Standing, event: Event, book: RuleBook) -> Step:
    """Settle what lies before the event, then apply it (§4).

    A refund is not applied here: it lowers the amount of its purchase (§6); nor is a merge: see `merge`.
    Raises `TooManyPoints`.
    """
    standing, changes = settle(standing, event.effective_at, book)
    if event.kind is EventKind.PURCHASE:
        after, caused = _purchase(standing, event, book)
    elif event.kind is EventKind.SC_GRANTED:
        after, caused = _grant_sc(standing, event, book)
    elif event.kind in _POINT_MOVES:
        after, caused = _move_points(standing, event, book)
    elif event.kind is EventKind.CLOSED:
        after, caused = _close(standing, event, book)
    else:  # a later join of one who has joined, a refund: facts that move nothing by themselves
        return replace(standing, applied_to=event.effective_at), changes
    return _counted(after, event), changes + caused


def _counted(standing: Standing, event: Event) -> Standing:
    if max(standing.lifetime_sc, standing.lifetime_p, abs(standing.p), standing.loops) > MAX_POINTS:
        raise TooManyPoints
    return replace(standing, applied_to=event.effective_at)


def _purchase(standing: Standing, event: Event, book: RuleBook) -> Step:
    at = event.effective_at
    program, ladder = book.program_at(at), season_ladder(standing, book)
    tier = ladder.tier(standing.tier)
    usd = amounts.multiply(event.amount, program.rates[event.currency])
    boosts = program.boosts_at(at, tier.code)
    sc_boost, p_boost = boost_factors(boosts)
    sc_factor = sc_multiplier(ladder, book.game_at(standing.season_started_at), standing.tier)
    sc = amounts.floor_points(amounts.multiply(usd, program.sc_per_usd, sc_factor, sc_boost))
    p = amounts.floor_points(amounts.multiply(usd, program.p_per_usd, tier.p_multiplier, p_boost))
    change = _caused(
        ChangeKind.PURCHASE,
        event,
        standing,
        book,
        sc=sc,
        p=p,
        facts={
            "amount": amounts.money(event.amount),
            "currency": event.currency,
            "tier": tier.name,
            "scPerUsd": amounts.plain(program.sc_per_usd),
            "pPerUsd": amounts.plain(program.p_per_usd),
            "scMultiplier": amounts.plain(sc_factor),
            "pMultiplier": amounts.plain(tier.p_multiplier),
            "boosts": ", ".join(boost.code for boost in boosts),
        },
    )
    earned = replace(
        standing,
        p=standing.p + p,
        p_expires_at=add_months(at, program.p_expiry_months),
        lifetime_sc=standing.lifetime_sc + sc,
        lifetime_p=standing.lifetime_p + p,
        ltv_usd=amounts.add(standing.ltv_usd, usd),
    )
    after, climbed = _climb(earned, sc, event, book)
    return after, [change, *climbed]


def _grant_sc(standing: Standing, event: Event, book: RuleBook) -> Step:
    change = _caused(
        ChangeKind.SC_GRANTED,
        event,
        standing,
        book,
        sc=event.points,
        facts={"points": event.points, "reason": event.reason},
    )
    earned = replace(standing, lifetime_sc=standing.lifetime_sc + event.points)
    after, climbed = _climb(earned, event.points, event, book)
    return after, [change, *climbed]


_POINT_MOVES = {
    EventKind.P_GRANTED: (1, ChangeKind.P_GRANTED),
    EventKind.P_RETURNED: (1, ChangeKind.P_RETURNED),
    EventKind.P_SPENT: (-1, ChangeKind.P_SPENT),
}


def _move_points(standing: Standing, event: Event, book: RuleBook) -> Step:
    """P given, given back or spent: a running clock is never moved, a missing one is started (§4)."""
    sign, kind = _POINT_MOVES[event.kind]
    clock = standing.p_expires_at
    if clock is None and sign > 0:
        clock = add_months(event.effective_at, book.program_at(event.effective_at).p_expiry_months)
    earned = event.points if event.kind is EventKind.P_GRANTED else 0
    after = replace(
        standing,
        p=standing.p + sign * event.points,
        p_expires_at=clock,
        lifetime_p=standing.lifetime_p + earned,
    )
    facts: Facts = {"points": event.points, "reason": event.reason}
    return after, [_caused(kind, event, standing, book, p=sign * event.points, facts=facts)]


def merge(standing: Standing, absorbed: Standing, event: Event, book: RuleBook) -> Step:
    """Take another member's standing over, both settled to the event first: nothing of it is lost.

    Its position counts like an SC grant, since eligibility is cumulative (§3); tier and running season are
    the survivor's. P add up, debts too, and expire at the later of the two instants. Raises `TooManyPoints`.
    """
    at = event.effective_at
    standing, changes = settle(standing, at, book)
    absorbed, _ = settle(absorbed, at, book)
    sc = position(absorbed, book)
    facts = _stood_at(absorbed, book)
    change = _caused(ChangeKind.MERGED, event, standing, book, sc=sc, p=absorbed.p, facts=facts)
    clocks = [clock for clock in (standing.p_expires_at, absorbed.p_expires_at) if clock is not None]
    joined = replace(
        standing,
        p=standing.p + absorbed.p,
        p_expires_at=max(clocks, default=None),
        loops=standing.loops + absorbed.loops,
        lifetime_sc=standing.lifetime_sc + absorbed.lifetime_sc,
        lifetime_p=standing.lifetime_p + absorbed.lifetime_p,
        ltv_usd=amounts.add(standing.ltv_usd, absorbed.ltv_usd),
    )
    after, climbed = _climb(joined, sc, event, book)
    return _counted(after, event), [*changes, change, *climbed]


def _close(standing: Standing, event: Event, book: RuleBook) -> Step:
    """The other side of a merge: nothing is left to spend, to count or to fall due, for good."""
    facts = _stood_at(standing, book)
    change = _caused(
        ChangeKind.CLOSED, event, standing, book, sc=-standing.progress, p=-standing.p, facts=facts
    )
    closed = replace(
        standing,
        progress=0,
        season_ends_at=LATEST,
        p=0,
        p_expires_at=None,
        loops=0,
        lifetime_sc=0,
        lifetime_p=0,
        ltv_usd=Decimal(0),
    )
    return closed, [change]


def _stood_at(absorbed: Standing, book: RuleBook) -> Facts:
    tier = season_ladder(absorbed, book).tier(absorbed.tier)
    return {"tier": tier.name, "progress": absorbed.progress, "span": tier.span, "points": absorbed.p}


def merge_order(standing: Standing, book: RuleBook) -> tuple[int, int]:
    """Of two members the greater by this goes on: the tier held, then the position.

    The tier comes first because positions on ladders of two versions do not compare: nobody comes down.
    """
    return standing.tier, position(standing, book)


class _Completion(NamedTuple):
    """A tier climbed out of, or the last one completed `times` over, and the rank entered by it."""

    kind: ChangeKind
    name: str
    span: int
    times: int
    entered: int


def _climb(standing: Standing, gained: int, event: Event, book: RuleBook) -> Step:
    """Add SC and enter every tier, or complete every loop, that it reaches (§4, promotion).

    The first step is judged by the running season's ladder, each tier entered by the version in force.
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
    """The entry for an unbroken run of promotions or loops: what was completed, and what carried over."""
    entered = current.tier(run[-1].entered)
    facts: dict[str, str | int] = {
        "from": run[0].name,
        "to": entered.name,
        "completed": ", ".join(f"{step.name} ({step.span:,})" for step in run),
        "times": sum(step.times for step in run),
        "days": entered.season_days,
    }
    if carried is not None:
        facts["carried"] = carried
    return Change(
        kind=run[0].kind,
        at=event.effective_at,
        tier=entered.rank,
        ladder_version=current.version,
        rules_version=current.version,
        sc=-sum(step.span * step.times for step in run),
        p=0,
        facts=facts,
        event=event.seq,
        reference=event.reference,
    )


def _caused(
    kind: ChangeKind,
    event: Event,
    held: Standing,
    book: RuleBook,
    *,
    facts: Facts,
    sc: int = 0,
    p: int = 0,
) -> Change:
    return Change(
        kind=kind,
        at=event.effective_at,
        tier=held.tier,
        ladder_version=season_ladder(held, book).version,
        rules_version=book.program_at(event.effective_at).version,
        sc=sc,
        p=p,
        facts=facts,
        event=event.seq,
        reference=event.reference,
    )


def refunded(events: Iterable[Event]) -> dict[str, Decimal]:
    """How much of each purchase has gone back, in the purchase's own currency; absorbed ones among them."""
    totals: dict[str, Decimal] = {}
    for event in with_absorbed(events):
        if event.kind is EventKind.REFUND:
            totals[event.refunds] = amounts.add(totals.get(event.refunds, Decimal(0)), event.amount)
    return totals


def fold(events: Sequence[Event], now: datetime, book: RuleBook) -> Step:
    """The standing at `now` of a member with these events, and every change on the way (§6).

    The earliest event is a join; purchases count at what refunds left of them. Raises `TooManyPoints`.
    """
    return _fold(events, refunded(events), now, book)


def _fold(events: Sequence[Event], back: Mapping[str, Decimal], now: datetime, book: RuleBook) -> Step:
    ordered = sorted(events, key=lambda event: (event.effective_at, event.seq))
    standing, changes = join(ordered[0], book)
    for event in ordered[1:]:
        if event.kind is EventKind.REFUND:
            continue
        if event.kind is EventKind.PURCHASE and event.reference in back:
            left = amounts.subtract(event.amount, back[event.reference])
            event = replace(event, amount=left)  # noqa: PLW2901 - the purchase at its remaining amount
        if event.kind is EventKind.MERGED:
            # What went back of the absorbed member's purchases since then is known here, not there.
            absorbed, lived = _fold(event.absorbed, back, event.effective_at, book)
            standing, caused = merge(standing, absorbed, event, book)
            caused = [replace(c, absorbed=tuple(lived)) if c.kind is ChangeKind.MERGED else c for c in caused]
        else:
            standing, caused = apply(standing, event, book)
        changes += caused
    standing, due = settle(standing, now, book)
    return standing, changes + due
