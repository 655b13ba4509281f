"""Orders of one box for 1 USD, made over the API by a studio's key."""

from uuid import uuid4

from tests.api.cast import Stage
from tests.api.orders.documents import CONFIRM, QUOTE, RESERVE


async def quoted(stage: Stage, player: str) -> str:
    """The id of a quote for a player."""
    cart = {"currency": "USD", "lines": [{"sku": "box", "quantity": 1, "unitPrice": "1"}]}
    asked = cart | {"playerId": player, "useStoredValue": False}
    return (await stage.ask(QUOTE, input=asked)).only["quote"]["id"]


async def reserved(stage: Stage, player: str) -> str:
    """The studio's id of an order that is reserved."""
    given = {"orderId": uuid4().hex, "quoteId": await quoted(stage, player)}
    return (await stage.ask(RESERVE, input=given)).only["order"]["orderId"]


async def sold(stage: Stage, player: str) -> str:
    """The studio's id of an order that was paid."""
    given = {"orderId": await reserved(stage, player), "paid": {"amount": "1", "currency": "USD"}}
    return (await stage.ask(CONFIRM, input=given)).only["order"]["orderId"]
