"""What redeeming an item gives at once: an item that is owned, coupons, or a bonus of stored value.

All in the transaction of the redemption, which is fulfilled by it.
"""

from uuid import UUID

from app.coupons.issuing import check_open, holder_of, issue_in
from app.coupons.queries import template_by_code
from app.domain.coupons import CouponSource
from app.domain.errors import DomainError, Fault, UserErrorCode
from app.infra.db import Connection
from app.inventory.recipients import Recipient
from app.inventory.service import grant_in, redemption_faults
from app.loyalty.queries import lock_members
from app.store.eligibility import ItemRow
from app.stored_value.bonuses import give_bonus
from app.studios.core import GameSession

_ITEM = "itemId"
_NONE_LEFT = frozenset({UserErrorCode.NOT_STARTED, UserErrorCode.ENDED, UserErrorCode.BUDGET_SPENT})
"""Refusals of a template that issues no coupons at present."""


async def faults_of_grants(
    connection: Connection, recipient: Recipient, item: ItemRow, quantity: int
) -> list[Fault]:
    """Returns what stands in the way of an item that so many of it would grant; it is not locked for that.

    What stands in the way of coupons and of a bonus is found when they are given.
    """
    if item.grants is None:
        return []
    return await redemption_faults(connection, recipient.game, recipient, item.grants, quantity)


async def grant_at_once(
    connection: Connection,
    session: GameSession,
    recipient: Recipient,
    item: ItemRow,
    *,
    quantity: int,
    redemption_id: UUID,
) -> None:
    """Give what so many of an item grant, in the caller's transaction, which holds the member's lock.

    Raises DomainError with SOLD_OUT, NOT_ENTITLED and LIMIT_REACHED; Collision where something stands in the
    way of an item that did not when it was decided.
    """
    if item.grants is not None:
        await grant_in(connection, recipient, item.grants, quantity, redemption_id)
    if item.grants_coupon is not None:
        await _issue(
            *(connection, session, recipient, item.grants_coupon),
            quantity=quantity,
            redemption_id=redemption_id,
        )
    if item.grants_value is not None and item.grants_currency is not None:
        (state,) = await lock_members(connection, session.game.id, [recipient.member_id])
        await give_bonus(
            *(connection, session, state),
            currency=item.grants_currency,
            minor=item.grants_value * quantity,
            reference=str(redemption_id),
            path=(_ITEM,),
        )


async def _issue(
    connection: Connection,
    session: GameSession,
    recipient: Recipient,
    code: str,
    *,
    quantity: int,
    redemption_id: UUID,
) -> None:
    (state,) = await lock_members(connection, session.game.id, [recipient.member_id])
    found = await template_by_code(connection, session.game.id, code)
    if found is None:
        raise LookupError(code)  # templates are never deleted
    try:
        holder = await holder_of(connection, session, state)
        check_open(holder, found.template, _ITEM)
        for number in range(quantity):
            key = f"{redemption_id}/{number}"
            await issue_in(
                *(connection, holder, found.template, CouponSource.REDEMPTION), key=key, path=_ITEM
            )
    except DomainError as refused:
        if refused.codes & _NONE_LEFT:
            message = "Its coupons are not to be had at present: try again later."
            raise DomainError(Fault(UserErrorCode.SOLD_OUT, message, (_ITEM,))) from None
        raise
