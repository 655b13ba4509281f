"""Amounts of money as answers."""

from decimal import Decimal

import strawberry


@strawberry.type(description="An amount of money.")
class Money:
    amount: Decimal = strawberry.field(
        description="With no more digits after the point than the currency has: 2 in USD, none in JPY."
    )
    currency: str = strawberry.field(description="ISO 4217 code.")
