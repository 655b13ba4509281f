"""The events that an order has recorded about its member: P, and what was bought. Pure.

The keys of P begin with `order:`, so that they meet those of nothing else.
"""

from datetime import datetime
from uuid import UUID

from app.domain.events import Event, PointsCaptured, PointsReturned, PointsSpent, Purchase, Refund
from app.domain.top_ups import to_amount
from app.loyalty.inputs import fingerprint
from app.loyalty.state import EventRequest
from app.orders.queries import OrderRow


def spend_key(order_id: UUID, *, is_late: bool = False) -> str:
    """Returns the key of the P that an order takes: `is_late` where it took them again after its hold."""
    return f"order:{order_id}:again" if is_late else f"order:{order_id}"


def spend_points(order: OrderRow, external_id: str, key: str, held_until: datetime | None) -> EventRequest:
    """Returns P spent on an order, for good or until the end of its hold."""
    reason = f"Order {order.order_id}"
    spent = PointsSpent(reference=key, reason=reason, points=order.points, held_until=held_until)
    return _request(spent, external_id)


def capture_points(external_id: str, key: str) -> EventRequest:
    """Returns that P which are held are spent for good."""
    return _request(PointsCaptured(reference=key), external_id)


def release_points(order: OrderRow, external_id: str, key: str) -> EventRequest:
    """Returns P come back from an order that was given up before the end of its hold."""
    reason = f"Order {order.order_id}"
    back = PointsReturned(reference=key, reason=reason, points=order.points, is_given_back=True)
    return _request(back, external_id)


def return_points(order: OrderRow, external_id: str, return_id: UUID, points: int) -> EventRequest:
    """Returns P come back with goods of an order."""
    reason = f"Order {order.order_id}"
    back = PointsReturned(reference=f"order:{order.id}:{return_id}", reason=reason, points=points)
    return _request(back, external_id)


def purchase(order: OrderRow, external_id: str) -> EventRequest:
    """Returns the purchase of an order, under its id, of what it earns on (value.md V2.7)."""
    amount = to_amount(order.earns_on, order.currency)
    bought = Purchase(reference=order.order_id, amount=amount, currency=order.currency)
    return _request(bought, external_id)


def refund(order: OrderRow, external_id: str, return_id: UUID, minor: int) -> EventRequest:
    """Returns the refund of what a return takes of an order's purchase, under our id of the return."""
    back = Refund(
        reference=str(return_id),
        reason=f"Order {order.order_id}",
        amount=to_amount(minor, order.currency),
        currency=order.currency,
        purchase_id=order.order_id,
    )
    return _request(back, external_id)


def _request(event: Event, external_id: str) -> EventRequest:
    return EventRequest(event, external_id, fingerprint=fingerprint(event.reference), joins=False)
