"""The events that a redemption has recorded about the points of its member. Pure."""

from uuid import UUID

from app.domain.events import BenefitReturned, Event, PointsReturned, PointsSpent
from app.loyalty.inputs import MAX_REASON, fingerprint
from app.loyalty.state import EventRequest


def spend_points(redemption_id: UUID, external_id: str, points: int, reason: str) -> EventRequest:
    """Returns P spent on a redemption: once, whatever the reason; history shows it."""
    spent = PointsSpent(reference=str(redemption_id), reason=reason[:MAX_REASON], points=points)
    return _request(spent, external_id, redemption_id, points)


def return_points(
    redemption_id: UUID, external_id: str, points: int, reason: str, *, is_given_back: bool
) -> EventRequest:
    """Returns P come back from a redemption, which the player cancelled where `is_given_back`: once."""
    returned = PointsReturned(
        reference=str(redemption_id),
        reason=reason[:MAX_REASON],
        points=points,
        is_given_back=is_given_back,
    )
    return _request(returned, external_id, redemption_id, points)


def reverse_claim(redemption_id: UUID, external_id: str, benefit: str, period: str) -> EventRequest:
    """Returns the event that makes a benefit claimable again, whose item could not be delivered."""
    returned = BenefitReturned(reference=str(redemption_id), benefit=benefit, period=period)
    return _request(returned, external_id, redemption_id)


def _request(event: Event, external_id: str, redemption_id: UUID, *points: int) -> EventRequest:
    return EventRequest(event, external_id, fingerprint=fingerprint(str(redemption_id), *points), joins=False)


def label(title: str, quantity: int) -> str:
    """Returns what the history calls the redeemed items."""
    return title if quantity == 1 else f"{quantity} x {title}"


def delivery_context(redemption_id: UUID) -> str:
    """Returns what the address and the e-mail of a redemption are encrypted for."""
    return f"redemption:{redemption_id}"
