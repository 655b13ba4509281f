"""A member's coupons, as one caller may see them."""

from datetime import datetime

import strawberry

from app.coupons.queries import CouponRow, Place, coupons_page, place_of
from app.loyalty.queries import MemberRow
from app.texts.coupons import rule_of
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
from schema.coupons import Coupon, CouponConnection, CouponEdge


async def coupons_of_member(
    view: View, row: MemberRow, paging: Paging, *, is_usable: bool | None
) -> CouponConnection:
    """Returns a page of a member's coupons, those that can be used first. Raises BadUserInput."""
    window, now = window_of(paging, _place), view.game_now
    async with view.context.services.core.database.acquire() as connection:
        rows = await coupons_page(connection, row.game.id, row.id, window, now=now, is_usable=is_usable)

    def cursor_of(coupon: CouponRow) -> str:
        rank, ends_at, coupon_id = place_of(coupon, now)
        return encode_cursor(rank, *time_parts(ends_at, coupon_id))

    return connection_of(
        CouponConnection,
        CouponEdge,
        window,
        rows,
        cursor_of=cursor_of,
        nodes_of=lambda shown: [coupon_of(view, one, now) for one in shown],
    )


def _place(cursor: str) -> Place:
    rank, micros, coupon_id = decode_cursor(cursor, 3)
    if rank not in {"0", "1"}:
        raise BadCursor
    ends_at, parsed = read_time_parts(micros, coupon_id)
    return int(rank), ends_at, parsed


def coupon_of(view: View, row: CouponRow, now: datetime) -> Coupon:
    """Returns a coupon as it is at an instant of the game."""
    template = row.template
    return Coupon(
        id=strawberry.ID(str(row.id)),
        code=row.code,
        template=template.code,
        coupon_class=template.terms.kind,
        title=template.title,
        rule=rule_of(template.terms, view.locale),
        status=row.status_at(now),
        expires_at=row.expires_at,
        issued_at=row.issued_at,
    )
