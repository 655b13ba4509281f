"""Purchases as they count, and pages of them."""

from datetime import datetime
from decimal import Decimal

import strawberry

from schema.common import PageInfo
from schema.money import Money
from schema.node import Node
from schema.scalars import Points


@strawberry.type(description="A purchase as it counts.")
class Purchase(Node):
    id: strawberry.ID = strawberry.field(
        description="Unique among the purchases of all games; an entry of a history may have the same."
    )
    purchase_id: strawberry.ID = strawberry.field(description="The studio's id of it.")
    occurred_at: datetime = strawberry.field(description="When it was made, as the studio said.")
    effective_at: datetime = strawberry.field(description="The instant at which it counts.")
    sku: str | None = strawberry.field(
        description="What was bought, as the studio said; null where it did not say."
    )
    amount: Money = strawberry.field(description="What was paid, in the currency that it was paid in.")
    refunded: Money = strawberry.field(description="What of it has gone back.")
    amount_usd: Decimal = strawberry.field(description="What was paid, in USD by the rate then in force.")
    refunded_usd: Decimal = strawberry.field(description="What of it has gone back, in USD by the same rate.")
    sc: Points = strawberry.field(description="SC that it gives, after refunds.")
    p: Points = strawberry.field(description="P that it gives, after refunds.")


@strawberry.type(description="A purchase within a page.")
class PurchaseEdge:
    node: Purchase = strawberry.field(description="The purchase.")
    cursor: str = strawberry.field(description="Its place in the list, for `after` and `before`.")


@strawberry.type(description="A page of a member's purchases, the latest to be counted first.")
class PurchaseConnection:
    edges: list[PurchaseEdge] = strawberry.field(description="The purchases of the page.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
