"""P that come back to the player who gave them back, or whose hold has ended (rules.md §4). Pure."""

from dataclasses import replace
from datetime import datetime

from app.domain.events import Change, ChangeKind, Standing, Step, season_ladder
from app.domain.instants import add_months
from app.domain.rules import RuleBook


def start_clock(standing: Standing, at: datetime, book: RuleBook) -> Standing:
    """Returns the standing as P come at an instant: a running clock is not moved, a missing one starts."""
    if standing.p_expires_at is not None:
        return standing
    return replace(standing, p_expires_at=add_months(at, book.program_at(at).p_expiry_months))


def return_lapsed(standing: Standing, returned: Change) -> Step:
    """Return P whose clock ran out while they were spent: they make up a debt, as they would have at their
    expiry; what is left of them is gone."""
    balance = standing.p + returned.p
    gone = max(0, min(returned.p, balance))
    after = replace(standing, p=balance - gone)
    if not gone:
        return after, [returned]
    details = {"points": gone, "returned": "yes"}
    return after, [returned, replace(returned, kind=ChangeKind.P_EXPIRED, p=-gone, details=details)]


def end_first_hold(standing: Standing, book: RuleBook) -> Step:
    """Give back what is held first, at the end of its hold."""
    hold, *others = standing.holds
    at = hold.until
    standing = replace(standing, holds=tuple(others), applied_to=at)
    returned = Change(
        kind=ChangeKind.P_RETURNED,
        at=at,
        tier=standing.tier,
        ladder_version=season_ladder(standing, book).version,
        rules_version=book.program_at(at).version,
        sc=0,
        p=hold.points,
        details={"points": hold.points, "reason": hold.reason},
        reference=hold.reference,
    )
    if hold.has_lapsed:
        return return_lapsed(standing, returned)
    return replace(start_clock(standing, at, book), p=standing.p + hold.points), [returned]


def clock_runs_out(standing: Standing, until: datetime, book: RuleBook) -> bool:
    """Returns whether the P clock runs out by then, with or without P to expire.

    Where none runs, held P that come back start one.
    """
    if standing.p_expires_at is None:
        first = next((hold for hold in standing.holds if not hold.has_lapsed), None)
        if first is None:
            return False
        standing = start_clock(standing, first.until, book)
    return standing.p_expires_at is not None and standing.p_expires_at <= until
