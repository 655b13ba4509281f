"""The events that a redemption has recorded about the points of its member. Pure."""

from uuid import UUID

from app.domain.events import EventKind
from app.loyalty.inputs import MAX_REASON, fingerprint
from app.loyalty.state import EventRequest


def points_event(
    kind: EventKind, redemption_id: UUID, external_id: str, points: int, reason: str, *, code: str = ""
) -> EventRequest:
    """Returns the event of P spent on a redemption, or returned by it; each is recorded once.

    The history shows `reason`; `code` is `GIVEN_BACK` where the player cancelled.
    """
    return EventRequest(
        kind,
        external_id,
        str(redemption_id),
        fingerprint=fingerprint(str(redemption_id), points),
        points=points,
        code=code,
        reason=reason[:MAX_REASON],
        joins=False,
    )


def reverse_claim(redemption_id: UUID, external_id: str, benefit: str, period: str) -> EventRequest:
    """Returns the event that makes a benefit claimable again, whose item could not be delivered."""
    return EventRequest(
        EventKind.BENEFIT_RETURNED,
        external_id,
        str(redemption_id),
        fingerprint=fingerprint(str(redemption_id)),
        code=benefit,
        period=period,
        joins=False,
    )


def label(title: str, quantity: int) -> str:
    """Returns what the history calls the redeemed items."""
    return title if quantity == 1 else f"{quantity} x {title}"


def delivery_context(redemption_id: UUID) -> str:
    """Returns what the address and the e-mail of a redemption are encrypted for."""
    return f"redemption:{redemption_id}"
