"""What was sold with the coupons of a template: what its performance is read from."""

from dataclasses import dataclass

from app.domain.access import GameId
from app.infra.db import Connection


@dataclass(frozen=True, slots=True)
class CouponSalesRow:
    """Orders in one currency that have used coupons of a template; amounts are minor units.

    `revenue` is what SC and P are earned on by them, less what of that went back.
    """

    currency: str
    orders: int
    discount: int
    revenue: int


# A coupon of which all went back is not USED any more, so its order does not count.
COUPON_SALES = """
    SELECT o.currency, count(*)::int8 AS orders, sum(c.discount)::int8 AS discount,
        sum(o.earns_on - (
            SELECT coalesce(sum(r.earns_on), 0) FROM order_returns r
            WHERE r.order_id = o.id AND r.game_id = $1
        ))::int8 AS revenue
    FROM coupons c JOIN orders o ON o.id = c.reference::uuid AND o.game_id = c.game_id
    WHERE c.game_id = $1 AND c.template = $2 AND c.status = 'USED'
    GROUP BY o.currency ORDER BY o.currency
"""


async def coupon_sales(connection: Connection, game_id: GameId, template: str) -> list[CouponSalesRow]:
    """Returns what was sold with the coupons of a template, a row for each currency."""
    return [CouponSalesRow(**row) for row in await connection.fetch(COUPON_SALES, game_id, template)]
