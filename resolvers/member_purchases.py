"""Purchases as answers show them, and the page of a member's."""

from datetime import datetime
from uuid import UUID

import strawberry

from app.loyalty.queries import MemberRow
from app.purchases.service import PurchaseView, purchases_of
from resolvers.pages import (
    BadCursor,
    connection_of,
    decode_cursor,
    encode_cursor,
    read_time_parts,
    time_parts,
    window_of,
)
from resolvers.view import View
from schema.common import Paging
from schema.money import Money
from schema.purchase import Purchase, PurchaseConnection, PurchaseEdge
from schema.scalars import Points

_MAX_SEQ_DIGITS = 9
_Place = tuple[datetime, UUID, int]


async def purchases_of_member(view: View, row: MemberRow, paging: Paging) -> PurchaseConnection:
    """Returns a page of a member's purchases, the latest to be counted first. Raises BadUserInput."""
    window = window_of(paging, _place)
    context = view.context
    rows = await purchases_of(context.services.core, row, window)
    return connection_of(
        PurchaseConnection,
        PurchaseEdge,
        window,
        rows,
        cursor_of=_cursor,
        nodes_of=lambda shown: [purchase_of(each) for each in shown],
    )


def _place_of(purchase: PurchaseView) -> _Place:
    member, _, seq = purchase.id.partition("-")
    return purchase.effective_at, UUID(member), int(seq)


def _cursor(purchase: PurchaseView) -> str:
    at, member, seq = _place_of(purchase)
    return encode_cursor(*time_parts(at, member), seq)


def _place(cursor: str) -> _Place:
    micros, member, seq = decode_cursor(cursor, 3)
    at, member_id = read_time_parts(micros, member)
    if not seq.isdecimal() or len(seq) > _MAX_SEQ_DIGITS:
        raise BadCursor
    return at, member_id, int(seq)


def purchase_of(view: PurchaseView) -> Purchase:
    return Purchase(
        id=strawberry.ID(view.id),
        purchase_id=strawberry.ID(view.purchase_id),
        occurred_at=view.occurred_at,
        effective_at=view.effective_at,
        sku=view.sku,
        amount=Money(amount=view.amount, currency=view.currency),
        refunded=Money(amount=view.refunded, currency=view.currency),
        amount_usd=view.amount_usd,
        refunded_usd=view.refunded_usd,
        sc=Points(view.sc),
        p=Points(view.p),
    )
