"""The server of the pretend studio's web shop at /play: what a studio writes to sell by Laurel.

It knows what things cost, and asks /graphql with the studio's key, as any other client would: a quote, then
what is held, then the charge, then that it was paid. A real shop knows its players by their sessions and
keeps its orders; this one believes the page, which has the demo's key anyway.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any, Literal, TypeVar

import httpx2
from pydantic import BaseModel, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

Json = dict[str, Any]
Body = TypeVar("Body", bound=BaseModel)
Endpoint = Callable[[Request], Awaitable[Response]]
CURRENCY = "USD"
SHIPPING = "4.90"
OFFER = "STD"
"""The offer of top-ups in the demo's rules."""
TIMEOUT_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Good:
    """Something that the shop sells; `ships` is whether it is sent by post."""

    sku: str
    title: str
    price: str
    category: str
    ships: bool = False


GOODS = (
    Good("founders-box", "Founder's box", "24.00", "GOODS", ships=True),
    Good("plush-fox", "Fox plush", "18.00", "GOODS", ships=True),
    Good("skin-aurora", "Aurora skin", "12.00", "SKINS"),
    Good("skin-ember", "Ember skin", "9.50", "SKINS"),
)
_MONEY = "amount currency"
_QUOTE = """
    id currency due storedValue pointsSpent pointsValue shipping shippingFreeBy earns { sc p }
    lines { sku quantity list price priceSource net } coupons { code discount } explanation
"""
_ORDER = f"order {{ orderId status due {{ {_MONEY} }} quote {{ {_QUOTE} }} }}"
_ERRORS = "userErrors { code message }"
QUOTE = (
    f"query($input: QuoteOrderInput!) {{ quoteOrder(input: $input) {{ quote {{ {_QUOTE} }} {_ERRORS} }} }}"
)
RESERVE = f"""mutation($input: ReserveOrderInput!) {{
    reserveOrder(input: $input) {{ {_ORDER} quote {{ {_QUOTE} }} {_ERRORS} }}
}}"""
CONFIRM = f"mutation($input: ConfirmOrderInput!) {{ confirmOrder(input: $input) {{ {_ORDER} {_ERRORS} }} }}"
RELEASE = f"mutation($input: ReleaseOrderInput!) {{ releaseOrder(input: $input) {{ {_ORDER} {_ERRORS} }} }}"
RETURN = f"""mutation($input: ReturnOrderInput!) {{
    returnOrder(input: $input) {{ {_ORDER} return {{ money paid bonus points }} {_ERRORS} }}
}}"""
TOP_UP = f"""mutation($input: RecordTopUpInput!) {{
    recordTopUp(input: $input) {{ topUp {{ paid {{ {_MONEY} }} bonus {{ {_MONEY} }} }} {_ERRORS} }}
}}"""


class Cart(BaseModel):
    """What a player wants, and how it wants to pay."""

    player: str
    units: dict[str, int]
    coupons: list[str] = Field(default_factory=list)
    points: int = 0
    stored_value: bool = True


class Sale(BaseModel):
    """A quote that the player accepts; the page names the order, and sends it again as it was."""

    order: str
    quote: str
    card: Literal["GOOD", "DECLINED"] = "GOOD"


class GivenBack(BaseModel):
    """Units that go back, by the number of their line."""

    order: str
    key: str
    units: dict[int, int]
    shipping: bool = False


class Payment(BaseModel):
    """Money that the provider took for stored value."""

    player: str
    key: str
    amount: str


class WebShop:
    """The shop of one game, whose studio's key it has."""

    def __init__(self, key: str, game_id: str) -> None:
        self._key, self._game_id = key, game_id

    def routes(self) -> list[BaseRoute]:
        """Returns its addresses, at /play/shop and below."""
        return [
            Route("/play/shop", _goods),
            Route("/play/shop/quote", _asked(Cart, self._quote), methods=["POST"]),
            Route("/play/shop/buy", _asked(Sale, self._buy), methods=["POST"]),
            Route("/play/shop/return", _asked(GivenBack, self._return), methods=["POST"]),
            Route("/play/shop/top-up", _asked(Payment, self._top_up), methods=["POST"]),
        ]

    async def _quote(self, laurel: str, cart: Cart) -> Json:
        wanted = [(good, cart.units[good.sku]) for good in GOODS if cart.units.get(good.sku)]
        lines = [
            {
                "sku": good.sku,
                "title": good.title,
                "category": good.category,
                "quantity": units,
                "unitPrice": good.price,
            }
            for good, units in wanted
        ]
        return await self._ask(
            laurel,
            QUOTE,
            playerId=cart.player,
            currency=CURRENCY,
            lines=lines,
            coupons=cart.coupons,
            usePoints=cart.points,
            useStoredValue=cart.stored_value,
            shipping=SHIPPING if any(good.ships for good, _ in wanted) else None,
        )

    async def _buy(self, laurel: str, sale: Sale) -> Json:
        reserved = await self._ask(laurel, RESERVE, orderId=sale.order, quoteId=sale.quote)
        if not reserved.get("order"):
            return reserved  # with the new quote, where that is what has changed
        due = reserved["order"]["due"]
        if not _charged(due, sale.card):
            return await self._ask(laurel, RELEASE, orderId=sale.order, reason="The card was declined.")
        return await self._ask(laurel, CONFIRM, orderId=sale.order, paid=due)

    async def _return(self, laurel: str, back: GivenBack) -> Json:
        lines = [{"line": line, "quantity": units} for line, units in back.units.items()]
        return await self._ask(
            laurel, RETURN, orderId=back.order, returnId=back.key, lines=lines, shipping=back.shipping
        )

    async def _top_up(self, laurel: str, payment: Payment) -> Json:
        paid = {"amount": payment.amount, "currency": CURRENCY}
        return await self._ask(
            laurel, TOP_UP, playerId=payment.player, topUpId=payment.key, amount=paid, offer=OFFER
        )

    async def _ask(self, laurel: str, document: str, **given: object) -> Json:
        """Returns the payload of one operation, or what is wrong with it as one of its `userErrors`."""
        sent = {"query": document, "variables": {"input": {"gameId": self._game_id, **given}}}
        headers = {"authorization": f"Bearer {self._key}"}
        async with httpx2.AsyncClient(trust_env=False, timeout=TIMEOUT_SECONDS) as client:
            answer = (await client.post(laurel, json=sent, headers=headers)).json()
        if answer.get("data"):
            return next(iter(answer["data"].values()))
        return {"userErrors": [{"code": "FAILED", "message": answer["errors"][0]["message"]}]}


def _charged(due: Json, card: str) -> bool:
    """Returns whether the payment provider took the money; nothing due needs none."""
    return Decimal(due["amount"]) == 0 or card == "GOOD"


async def _goods(_request: Request) -> Response:
    goods = [asdict(good) for good in GOODS]
    return JSONResponse({"currency": CURRENCY, "shipping": SHIPPING, "goods": goods})


def _asked(kind: type[Body], answer: Callable[[str, Body], Awaitable[Json]]) -> Endpoint:
    """Returns an endpoint that reads a JSON body of this kind; others get 400."""

    async def endpoint(request: Request) -> Response:
        # A page of another origin cannot send this type unasked.
        if request.headers.get("content-type") != "application/json":
            return JSONResponse({"userErrors": [{"code": "INVALID", "message": "Send JSON."}]}, 415)
        try:
            body = kind.model_validate_json(await request.body())
        except ValidationError:
            return JSONResponse({"userErrors": [{"code": "INVALID", "message": "That is no cart."}]}, 400)
        host, port = request.scope["server"]  # where this process listens: Laurel is here in the demo
        place = f"[{host}]" if ":" in host else host
        return JSONResponse(await answer(f"http://{place}:{port}/graphql", body))

    return endpoint
