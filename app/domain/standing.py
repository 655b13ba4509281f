"""The fold: a member's standing as a pure function of events, rules and an instant (rules.md §4, §6)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from app.domain import amounts, earning_progress
from app.domain.amounts import MAX_POINTS
from app.domain.benefits import birthday_p_factor
from app.domain.earning import (
    claim_benefit,
    complete_missions,
    count_purchase,
    do_activity,
    report_mission,
    return_benefit,
)
from app.domain.earning_progress import NOTHING
from app.domain.events import (
    ActivityDone,
    BenefitClaimed,
    BenefitReturned,
    Change,
    ChangeDetails,
    ChangeKind,
    Closed,
    Event,
    InviteQualified,
    InviteReversed,
    InviteRewarded,
    Joined,
    Merged,
    MissionReported,
    PointsCaptured,
    PointsGranted,
    PointsReturned,
    PointsSpent,
    Purchase,
    Refund,
    SCGranted,
    Snapshot,
    Standing,
    Step,
    TooManyPoints,
    is_given_back,
    position,
    season_ladder,
)
from app.domain.given_back import clock_runs_out
from app.domain.growth import measures
from app.domain.growth.measures import MeasureCounts
from app.domain.instants import LATEST, add_months
from app.domain.inviting import qualify_invitation, reward_invitee
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.domain.pack_periods import cancel_pack, end_pack, factors_at, pay_pack, with_use
from app.domain.points_holds import in_order
from app.domain.promotion import caused, climb, count_measures, grant
from app.domain.rules import RuleBook, sc_multiplier
from app.domain.seasons import first_season, season_days, settle, trimmed
from app.domain.spending import capture, return_lapsed_points, return_points, spend
from app.domain.taken_back import TakenBack, taken_back, takes_back

_Rule = Callable[[Standing, Any, RuleBook], Step]
"""What an event does to a standing that is settled to it: the event is of the class that `_APPLY` says."""


def join(event: Joined, book: RuleBook) -> Step:
    """Returns the standing that a member starts with: the tier given, no points, a new season (§4)."""
    at = event.effective_at
    program = book.program_at(at)
    tier = program.tier(event.tier)
    standing = first_season(tier.rank, at, book, ltv_usd=event.ltv_usd)
    change = Change(
        kind=ChangeKind.JOINED,
        at=at,
        tier=tier.rank,
        ladder_version=program.version,
        rules_version=program.version,
        sc=0,
        p=0,
        details={"to": tier.name, "days": season_days(standing)},
        event=event.seq,
        reference=event.reference,
    )
    return standing, [change]


def apply(standing: Standing, event: Event, book: RuleBook) -> Step:
    """Settle what lies before the event, then apply it (§4).

    What takes back an earlier event is not applied here (§6): a refund lowers the amount of its purchase, and
    an invitation or a payment for a pack that was reversed is left out; nor is a merge: see `merge`.
    Raises `TooManyPoints`.
    """
    return _apply_by(_APPLY[type(event)], standing, event, book)


def _apply_by(rule: _Rule, standing: Standing, event: Event, book: RuleBook) -> Step:
    standing, changes = settle(standing, event.effective_at, book)
    after, moved = rule(standing, event, book)
    return _counted(after, event), changes + moved


def _counted(standing: Standing, event: Event) -> Standing:
    if max(standing.lifetime_sc, standing.lifetime_p, abs(standing.p), standing.loops) > MAX_POINTS:
        raise TooManyPoints
    if standing.applied_to == event.effective_at:
        return standing
    return replace(standing, applied_to=event.effective_at)


def _purchase(standing: Standing, event: Purchase, book: RuleBook) -> Step:
    at = event.effective_at
    program, ladder = book.program_at(at), season_ladder(standing, book)
    tier = ladder.tier(standing.tier)
    rate = book.rate(event.currency, at)
    if rate is None:
        raise LookupError(event.currency)  # no purchase is accepted without one
    usd = amounts.multiply(event.amount, rate)
    boosts = program.boosts_at(at, tier.code)
    sc_boost = amounts.product(boost.sc_factor for boost in boosts)
    p_boost = amounts.product(boost.p_factor for boost in boosts)
    sc_factor = sc_multiplier(ladder, book.game_at(standing.season_started_at), standing.tier)
    packs = factors_at(standing.packs, at, book)
    sc = amounts.floor_points(amounts.multiply(usd, program.sc_per_usd, sc_factor, sc_boost, packs.sc))
    birthday = Decimal(1)
    if event.in_birthday_month:
        birthday = birthday_p_factor(book.game_at(at), standing.tier, ladder)
    p_factors = (tier.p_multiplier, p_boost, packs.p, birthday)
    p = amounts.floor_points(amounts.multiply(usd, program.p_per_usd, *p_factors))
    change = caused(
        ChangeKind.PURCHASE,
        event,
        standing,
        book,
        sc=sc,
        p=p,
        details={
            "amount": amounts.money(event.amount),
            "currency": event.currency,
            "tier": tier.name,
            "scPerUsd": amounts.plain(program.sc_per_usd),
            "pPerUsd": amounts.plain(program.p_per_usd),
            "scMultiplier": amounts.plain(sc_factor),
            "pMultiplier": amounts.plain(tier.p_multiplier),
            "boosts": ", ".join(boost.code for boost in boosts),
            **packs.details,
            **({} if birthday == 1 else {"birthdayPFactor": amounts.plain(birthday)}),
        },
    )
    earned = replace(
        standing,
        progress=standing.progress + sc,
        p=standing.p + p,
        p_expires_at=add_months(at, program.p_expiry_months),
        lifetime_sc=standing.lifetime_sc + sc,
        lifetime_p=standing.lifetime_p + p,
        ltv_usd=amounts.add(standing.ltv_usd, usd),
        applied_to=at,
        packs=with_use(standing.packs, event, packs),
    )
    bought = {MeasureCounts.SPEND_USD: usd, MeasureCounts.PURCHASES: Decimal(1 if event.amount else 0)}
    earned, added_to = count_measures(earned, bought, event, book)
    after, climbed = climb(earned, event, book, gained=sc, added_to=added_to)
    after, rewarded = count_purchase(after, event, usd, tier.code, book)
    return after, [change, *climbed, *rewarded]


def _grant_sc(standing: Standing, event: SCGranted, book: RuleBook) -> Step:
    return grant(standing, event, book, sc=event.points, details={"reason": event.reason})


def _grant_points(standing: Standing, event: PointsGranted, book: RuleBook) -> Step:
    return grant(standing, event, book, p=event.points, details={"reason": event.reason})


def merge(standing: Standing, absorbed: Standing, event: Merged, book: RuleBook) -> Step:
    """Add another member's standing to this one, both settled to the event first: nothing of it is lost.

    Its position counts like an SC grant, since eligibility is cumulative (§3); tier and running season are
    the survivor's. P add up, debts too, and expire at the later of the two instants. What measures count adds
    up. Raises `TooManyPoints`, and `MeasureNotHeld` where the other does not hold one of the survivor's.
    """
    at = event.effective_at
    standing, changes = settle(standing, at, book)
    absorbed, _ = settle(absorbed, at, book)
    sc = position(absorbed, book)
    details = _absorbed_details(absorbed, book)
    change = caused(ChangeKind.MERGED, event, standing, book, sc=sc, p=absorbed.p, details=details)
    expiries = [at for at in (standing.p_expires_at, absorbed.p_expires_at) if at is not None]
    joined = replace(
        standing,
        progress=standing.progress + sc,
        p=standing.p + absorbed.p,
        p_expires_at=max(expiries, default=None),
        loops=standing.loops + absorbed.loops,
        lifetime_sc=standing.lifetime_sc + absorbed.lifetime_sc,
        lifetime_p=standing.lifetime_p + absorbed.lifetime_p,
        ltv_usd=amounts.add(standing.ltv_usd, absorbed.ltv_usd),
        earning=earning_progress.joined(standing.earning, absorbed.earning),
        holds=in_order([*standing.holds, *absorbed.holds]),
        packs=(*standing.packs, *absorbed.packs),
    )
    joined, added_to = _with_measures(joined, absorbed, event, book)
    after, climbed = climb(joined, event, book, gained=sc, added_to=added_to)
    after, rewarded = complete_missions(after, event, book.game_at(at).missions, book)
    return _counted(after, event), [*changes, change, *climbed, *rewarded]


def _with_measures(
    standing: Standing, absorbed: Standing, event: Merged, book: RuleBook
) -> tuple[Standing, Collection[str]]:
    """Returns the standing with what the absorbed one's measures count, and which ones that added to."""
    held, other = standing.earning.measures, absorbed.earning.measures
    if not held:
        return standing, ()
    together, added_to = measures.joined(held, other, book.measures.by_definition, event.effective_at)
    return replace(standing, earning=replace(standing.earning, measures=together)), added_to


def _close(standing: Standing, event: Closed, book: RuleBook) -> Step:
    """Empty the standing of the absorbed member of a merge: nothing of it changes any more."""
    details = _absorbed_details(standing, book)
    change = caused(
        ChangeKind.CLOSED, event, standing, book, sc=-standing.progress, p=-standing.p, details=details
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
        earning=NOTHING,
        holds=(),
        packs=(),
    )
    return closed, [change]


def _move_nothing(
    standing: Standing, event: Joined | Refund | InviteReversed | PackReversed | Merged, book: RuleBook
) -> Step:
    """Apply a later join, which moves nothing; and what only `fold` and `merge` can apply."""
    del event, book
    return standing, []


_APPLY: Mapping[type[Event], _Rule] = {
    Joined: _move_nothing,
    Purchase: _purchase,
    Refund: _move_nothing,
    SCGranted: _grant_sc,
    PointsGranted: _grant_points,
    PointsSpent: spend,
    PointsReturned: return_points,
    PointsCaptured: capture,
    MissionReported: report_mission,
    ActivityDone: do_activity,
    BenefitClaimed: claim_benefit,
    BenefitReturned: return_benefit,
    InviteQualified: qualify_invitation,
    InviteRewarded: reward_invitee,
    InviteReversed: _move_nothing,
    PackPaid: pay_pack,
    PackCancelled: cancel_pack,
    PackEnded: end_pack,
    PackReversed: _move_nothing,
    Merged: _move_nothing,
    Closed: _close,
}


def _absorbed_details(absorbed: Standing, book: RuleBook) -> ChangeDetails:
    tier = season_ladder(absorbed, book).tier(absorbed.tier)
    return {"tier": tier.name, "progress": absorbed.progress, "span": tier.span, "points": absorbed.p}


def merge_order(standing: Standing, book: RuleBook) -> tuple[int, int]:
    """Returns the key by which the greater of two members survives: the tier held, then the position.

    The tier comes first because positions on ladders of two versions do not compare: no tier is lost.
    """
    return standing.tier, position(standing, book)


def fold(events: Sequence[Event], game_now: datetime, book: RuleBook, start: Snapshot | None = None) -> Step:
    """Returns the standing at `game_now` of a member with these events, and every change on the way (§6).

    The earliest event is a join, else LookupError is raised; purchases count at what refunds left of them.
    With `start`, the events are those after it alone, and so are the changes. Raises `TooManyPoints`.
    """
    standing, changes, _ = fold_with_spends(events, taken_back(events), game_now, book, start)
    return trimmed(standing, book), changes


def fold_with_spends(
    events: Sequence[Event],
    back: TakenBack,
    game_now: datetime,
    book: RuleBook,
    start: Snapshot | None = None,
    *,
    also: Collection[str] = (),
) -> tuple[Standing, list[Change], set[str]]:
    """Returns what `fold` does, and the references of spends since P last expired.

    `back` is what was taken back of them; `also` are the definitions of measures to count beside those that
    the rules from the join on declare.
    """
    later = sorted(events, key=lambda event: (event.effective_at, event.seq))
    if start is None:
        first = later.pop(0)
        if not isinstance(first, Joined):
            raise LookupError("the earliest event is no join")
        standing, changes = _join_counting(first, book, also)
        spent: set[str] = set()
    else:
        standing, changes, spent = start.standing, [], set(start.spent)
    for event in later:
        if takes_back(event) is not None or _is_reversed(event, back):
            continue
        if clock_runs_out(standing, event.effective_at, book):
            spent.clear()
        match event:
            case Purchase() if event.reference in back.purchases:
                left = amounts.subtract(event.amount, back.purchases[event.reference])
                standing, moved = apply(standing, replace(event, amount=left), book)
            case PointsReturned(is_given_back=True) if event.reference not in spent:
                standing, moved = _apply_by(return_lapsed_points, standing, event, book)
            case Merged():
                # What went back of the absorbed member's purchases since then is known here, not there.
                absorbed, trace, spends = fold_with_spends(
                    event.absorbed, back, event.effective_at, book, also=standing.earning.measures.keys()
                )
                spent |= spends
                standing, moved = merge(standing, absorbed, event, book)
                moved = [
                    replace(change, absorbed=tuple(trace)) if change.kind is ChangeKind.MERGED else change
                    for change in moved
                ]
            case _:
                if isinstance(event, PointsSpent):
                    spent.add(event.reference)
                standing, moved = apply(standing, event, book)
        changes += moved
    if clock_runs_out(standing, game_now, book):
        spent.clear()
    standing, due = settle(standing, game_now, book)
    return standing, changes + due, spent


def _join_counting(event: Joined, book: RuleBook, also: Collection[str]) -> Step:
    """Returns what `join` does, with measures counted beside those that the rules from then on declare."""
    standing, changes = join(event, book)
    if also:
        counted = book.measures.counted_from(event.effective_at).union(also)
        standing = replace(standing, earning=replace(NOTHING, measures=measures.started(counted)))
    return standing, changes


def _is_reversed(event: Event, back: TakenBack) -> bool:
    if isinstance(event, PackPaid):
        return event.reference in back.pack_payments
    return isinstance(event, InviteQualified | InviteRewarded) and event.reference in back.invitations


def standings(
    events: Iterable[Event],
    book: RuleBook,
    numbers: Collection[int] | None = None,
    start: Snapshot | None = None,
) -> Iterator[Standing]:
    """Returns the standing right after each event, in the order of acceptance: `fold` of all up to it, at
    the latest instant at which any of them counts. With `numbers`, right after those events alone; with
    `start`, the events are those after it alone.

    An event in order is applied to the standing before it. One that changes the past folds all of them again,
    and not before a standing is asked for: a past with many refunds is folded once for one answer.
    """
    known: list[Event] = []
    standing = None if start is None else start.standing
    for event in events:
        known.append(event)
        of_the_past = isinstance(event, Merged) or takes_back(event) is not None or is_given_back(event)
        if standing is None or of_the_past or event.effective_at < standing.applied_to:
            standing = None
        else:
            standing, _ = apply(standing, event, book)
        if numbers is None or event.seq in numbers:
            if standing is None:
                latest = max(earlier.effective_at for earlier in known)
                standing, _ = fold(known, latest if start is None else max(latest, start.at), book, start)
            yield standing
