"""What P do to a standing when they are spent, captured and returned (rules.md §4, value.md V2.10). Pure."""

from dataclasses import replace

from app.domain.events import Change, ChangeKind, PointsCaptured, PointsReturned, PointsSpent, Standing, Step
from app.domain.given_back import return_lapsed
from app.domain.points_holds import PointsHold, in_order, without
from app.domain.promotion import add_points, caused
from app.domain.rules import RuleBook


def spend(standing: Standing, event: PointsSpent, book: RuleBook) -> Step:
    """Spend P, for good or until the end of a hold."""
    details = {"points": event.points, "reason": event.reason}
    change = caused(ChangeKind.P_SPENT, event, standing, book, p=-event.points, details=details)
    holds = standing.holds
    if event.held_until is not None:
        held = PointsHold(event.reference, event.points, event.held_until, event.reason)
        holds = in_order([*holds, held])
    return replace(standing, p=standing.p - event.points, holds=holds), [change]


def capture(standing: Standing, event: PointsCaptured, _book: RuleBook) -> Step:
    """Keep P that are held: they do not come back any more."""
    return replace(standing, holds=without(standing.holds, event.reference)), []


def return_points(standing: Standing, event: PointsReturned, book: RuleBook) -> Step:
    """Return P that were spent, before the end of their hold where they are held."""
    standing = replace(standing, holds=without(standing.holds, event.reference))
    return add_points(standing, event.points, event, book), [_returned(standing, event, book)]


def return_lapsed_points(standing: Standing, event: PointsReturned, book: RuleBook) -> Step:
    """Return P as `return_points` does, whose clock ran out while they were spent."""
    standing = replace(standing, holds=without(standing.holds, event.reference))
    return return_lapsed(standing, _returned(standing, event, book))


def _returned(standing: Standing, event: PointsReturned, book: RuleBook) -> Change:
    details = {"points": event.points, "reason": event.reason}
    return caused(ChangeKind.P_RETURNED, event, standing, book, p=event.points, details=details)
