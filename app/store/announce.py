"""What a studio's endpoints are told of redemptions. Pure."""

from app.domain.instants import format_instant
from app.domain.store import RedemptionStatus
from app.events.types import RedemptionCreated, RedemptionUpdated
from app.store.queries import RedemptionRow


def announced_order(row: RedemptionRow) -> RedemptionCreated:
    """An item was redeemed and waits to be fulfilled."""
    return RedemptionCreated(
        player_id=row.external_id,
        redemption_id=str(row.id),
        sku=row.item.sku,
        kind=row.item.kind.value,
        quantity=row.quantity,
        points_spent=row.points_spent,
        due_at=format_instant(row.due_at),
    )


def announced_end(row: RedemptionRow, status: RedemptionStatus) -> RedemptionUpdated:
    """A redemption has come to its end. Raises pydantic's ValidationError for PENDING, which is none."""
    return RedemptionUpdated.model_validate(
        {
            "player_id": row.external_id,
            "redemption_id": str(row.id),
            "sku": row.item.sku,
            "kind": row.item.kind.value,
            "quantity": row.quantity,
            "points_spent": row.points_spent,
            "status": status.value,
        }
    )
