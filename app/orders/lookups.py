"""Whether what is called a purchase is an order: orders alone record it and take it back (value.md V2.7)."""

from collections.abc import Collection

from app.domain.errors import DomainError
from app.loyalty.inputs import invalid
from app.orders.queries import ids_of_orders
from app.studios.core import GameSession


async def orders_among(session: GameSession, purchase_ids: Collection[str]) -> set[str]:
    """Returns which of these ids of purchases are orders' of the game; nothing is read where it has none."""
    if not session.game.has_orders:
        return set()
    async with session.core.database.acquire() as connection:
        return await ids_of_orders(connection, session.game.id, purchase_ids)


async def check_is_no_order(session: GameSession, purchase_id: str) -> None:
    """Check that a purchase to refund is no order's. Raises DomainError with INVALID."""
    if await orders_among(session, [purchase_id]):
        message = "This is an order: what goes back of it is a return, by returnOrder."
        raise DomainError(invalid(message, "purchaseId"))
