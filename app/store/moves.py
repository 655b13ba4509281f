"""What a redemption does to the points of its member: the facts that it sends through the door. Pure."""

from uuid import UUID

from app.domain.events import EventKind
from app.loyalty.inputs import MAX_REASON, fingerprint
from app.loyalty.state import Fact


def move(
    kind: EventKind, redemption_id: UUID, player_id: str, points: int, reason: str, *, code: str = ""
) -> Fact:
    """P spent on a redemption or come back from it: once each, whatever the reason; history shows it.

    `code` is `GIVEN_BACK` where the player cancelled.
    """
    return Fact(
        kind,
        player_id,
        str(redemption_id),
        fingerprint=fingerprint(str(redemption_id), points),
        points=points,
        code=code,
        reason=reason[:MAX_REASON],
        joins=False,
    )


def unclaim(redemption_id: UUID, player_id: str, benefit: str, period: str) -> Fact:
    """What a benefit gave was not to be had after all: it can be claimed again."""
    return Fact(
        EventKind.BENEFIT_RETURNED,
        player_id,
        str(redemption_id),
        fingerprint=fingerprint(str(redemption_id)),
        code=benefit,
        period=period,
        joins=False,
    )


def label(title: str, quantity: int) -> str:
    """What the history says was redeemed."""
    return title if quantity == 1 else f"{quantity} x {title}"


def delivery_context(redemption_id: UUID) -> str:
    """Returns what the address and the e-mail of a redemption are encrypted for."""
    return f"redemption:{redemption_id}"
