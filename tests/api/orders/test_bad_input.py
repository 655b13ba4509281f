"""Bad input about money: each line of what may go wrong has its code and its path, and nothing is held."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from app.infra.db import Database
from tests.api.cast import Json, Stage, World
from tests.api.coupons.documents import give_coupon
from tests.api.documents import ONBOARD
from tests.api.orders.documents import CONFIRM, PREVIEW_RETURN, QUOTE, RELEASE, RESERVE, RETURN
from tests.api.stored_value.documents import TOP_UP
from tests.cast import OUR_TABLES
from tests.orders import rules

BOX: Json = {"sku": "box", "quantity": 3, "unitPrice": "10.00"}
CART: Json = {"playerId": "ada", "currency": "USD", "lines": [BOX], "shipping": "5.00"}
LINES = [BOX | {"quantity": 1, "sku": f"s{number}"} for number in range(101)]
TOO_MUCH = "10000000000"
"""In USD: 10^12 minor units, the first amount that is too much."""


def usd(amount: str) -> Json:
    return {"amount": amount, "currency": "USD"}


async def stored(database: Database) -> Mapping[str, str]:
    """A digest of the rows of each table."""
    async with database.acquire() as connection:
        names = await connection.fetch(OUR_TABLES)
        digests = [
            f"SELECT '{row[0]}' AS name,"  # noqa: S608 - names of the catalog
            f" md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS rows FROM \"{row[0]}\" t"
            for row in names
        ]
        return {row["name"]: row["rows"] for row in await connection.fetch(" UNION ALL ".join(digests))}


@dataclass(frozen=True, slots=True)
class Scene:
    """A shop with a quote, an order that is reserved and one that was sold; and another studio's names."""

    shop: Stage
    names: Mapping[str, str]

    def filled(self, value: object) -> object:
        """The value with the names of this shop in place of `<...>`."""
        if isinstance(value, dict):
            return {key: self.filled(one) for key, one in value.items()}
        if isinstance(value, list):
            return [self.filled(one) for one in value]
        return self.names.get(value, value) if isinstance(value, str) else value


async def quoted(shop: Stage, **changes: object) -> str:
    done = (await shop.ask(QUOTE, input=CART | changes)).only
    assert done["userErrors"] == []
    return done["quote"]["id"]


async def prepared(world: World) -> Stage:
    """A game with a player who has stored value, and one who has a coupon."""
    shop = await world.stage(rules=rules(tierDiscounts={"BRONZE": "10"}))
    for player in ("ada", "bob"):
        await shop.ask(ONBOARD, input={"playerId": player})
    await give_coupon(shop, "bob")
    paid = {"playerId": "ada", "topUpId": "t", "amount": usd("12.00")}
    assert (await shop.ask(TOP_UP, input=paid)).only["userErrors"] == []
    return shop


async def set_scene(world: World) -> Scene:
    shop, other = await prepared(world), await prepared(world)
    coupons = "SELECT code FROM coupons WHERE game_id = $1"
    async with world.database.acquire() as connection:
        code = await connection.fetchval(coupons, shop.game.id)
    old = await quoted(shop)
    await shop.advance("2026-01-01T00:15:00Z")
    for order in ("held", "sold"):
        given = {"orderId": order, "quoteId": await quoted(shop, useStoredValue=order == "sold")}
        assert (await shop.ask(RESERVE, input=given)).only["userErrors"] == []
    # 27.00 of goods and 5.00 of shipping, of which stored value paid 12.00.
    assert (await shop.ask(CONFIRM, input={"orderId": "sold", "paid": usd("20.00")})).only["userErrors"] == []
    names = {
        "<coupon>": code,
        "<quote>": await quoted(shop),
        "<old quote>": old,
        "<their quote>": await quoted(other),
        "<their game>": str(other.game.id),
    }
    return Scene(shop, names)


@pytest.fixture(scope="module")
async def scene(world: World) -> Scene:
    return await set_scene(world)


def cart(**changes: object) -> Json:
    return CART | changes


def priced(**changes: object) -> Json:
    return cart(lines=[BOX | changes])


def back(*lines: tuple[int, int], **more: object) -> Json:
    named = [{"line": line, "quantity": units} for line, units in lines]
    return {"orderId": "sold", "returnId": "r", **({"lines": named} if lines else {}), **more}


RESERVED: Json = {"orderId": "new", "quoteId": "<quote>"}
BAD: list[tuple[str, str, Json, str, list[str]]] = [
    ("wrong decimals", QUOTE, priced(unitPrice="0.001"), "INVALID", ["lines", "0", "unitPrice"]),
    ("wrong decimals of shipping", QUOTE, cart(shipping="0.001"), "INVALID", ["shipping"]),
    ("wrong decimals of a tax", RESERVE, RESERVED | {"taxes": ["0.001"]}, "INVALID", ["taxes", "0"]),
    (
        *("wrong decimals of a payment", CONFIRM, {"orderId": "held", "paid": usd("32.001")}),
        *("INVALID", ["paid", "amount"]),
    ),
    ("wrong decimals of a return", RETURN, back(amount=usd("1.001")), "INVALID", ["amount", "amount"]),
    ("negative", QUOTE, priced(unitPrice="-0.01"), "INVALID", ["lines", "0", "unitPrice"]),
    ("negative shipping", QUOTE, cart(shipping="-0.01"), "INVALID", ["shipping"]),
    ("negative units", QUOTE, priced(quantity=-1), "INVALID", ["lines", "0", "quantity"]),
    ("negative tax", RESERVE, RESERVED | {"shippingTax": "-0.01"}, "INVALID", ["shippingTax"]),
    ("negative return", RETURN, back(amount=usd("-0.01")), "INVALID", ["amount", "amount"]),
    ("negative units back", RETURN, back((0, -1)), "INVALID", ["lines", "0", "quantity"]),
    ("10^13", QUOTE, priced(unitPrice="10000000000000"), "INVALID", ["lines", "0", "unitPrice"]),
    ("10^12 minor units", QUOTE, priced(unitPrice=TOO_MUCH), "INVALID", ["lines", "0", "unitPrice"]),
    ("10^12 in all", QUOTE, priced(unitPrice="3333333333.33"), "INVALID", ["lines"]),
    ("10^13 of tax", RESERVE, RESERVED | {"taxes": ["10000000000000"]}, "INVALID", ["taxes", "0"]),
    ("101 lines", QUOTE, cart(lines=LINES), "INVALID", ["lines"]),
    ("10,001 units", QUOTE, priced(quantity=10_001), "INVALID", ["lines"]),
    ("11 codes", QUOTE, cart(coupons=["x"] * 11), "INVALID", ["coupons"]),
    ("a title of 201 characters", QUOTE, priced(title="x" * 201), "INVALID", ["lines", "0", "title"]),
    ("an empty title", QUOTE, priced(title=" "), "INVALID", ["lines", "0", "title"]),
    ("another member's coupon", QUOTE, cart(coupons=["<coupon>"]), "CODE_INVALID", ["coupons", "0"]),
    ("another studio's quote", RESERVE, RESERVED | {"quoteId": "<their quote>"}, "NOT_FOUND", ["quoteId"]),
    ("another studio's game", RESERVE, RESERVED | {"gameId": "<their game>"}, "NOT_FOUND", ["gameId"]),
    ("a quote that was changed", RESERVE, RESERVED | {"quoteId": "<quote>x"}, "NOT_FOUND", ["quoteId"]),
    ("an expired quote", RESERVE, RESERVED | {"quoteId": "<old quote>"}, "QUOTE_CHANGED", ["quoteId"]),
    ("two taxes for one line", RESERVE, RESERVED | {"taxes": ["1", "1"]}, "INVALID", ["taxes"]),
    ("no second", RESERVE, RESERVED | {"ttlSeconds": 0}, "INVALID", ["ttlSeconds"]),
    ("more than a day", RESERVE, RESERVED | {"ttlSeconds": 86_401}, "INVALID", ["ttlSeconds"]),
    ("a cent too much", CONFIRM, {"orderId": "held", "paid": usd("32.01")}, "AMOUNT_MISMATCH", ["paid"]),
    ("a cent too little", CONFIRM, {"orderId": "held", "paid": usd("31.99")}, "AMOUNT_MISMATCH", ["paid"]),
    (
        *("another currency", CONFIRM, {"orderId": "held", "paid": {"amount": "32", "currency": "EUR"}}),
        *("AMOUNT_MISMATCH", ["paid"]),
    ),
    ("an unknown order", CONFIRM, {"orderId": "none", "paid": usd("1")}, "NOT_FOUND", ["orderId"]),
    ("more than was bought", RETURN, back((0, 4)), "REFUND_EXCEEDS_PURCHASE", ["lines"]),
    (
        *("more money than was paid", RETURN, back(amount=usd("32.01"), shipping=True)),
        *("REFUND_EXCEEDS_PURCHASE", ["amount", "amount"]),
    ),
    ("a line that is not there", RETURN, back((1, 1)), "INVALID", ["lines", "0", "line"]),
    ("a line twice", RETURN, back((0, 1), (0, 1)), "INVALID", ["lines", "1", "line"]),
    ("nothing", RETURN, back(), "INVALID", ["lines"]),
    ("lines and an amount", RETURN, back((0, 1), amount=usd("1")), "INVALID", ["amount"]),
    ("a reason that is too long", RETURN, back((0, 1), reason="x" * 501), "INVALID", ["reason"]),
    ("a return of what was not sold", RETURN, back((0, 1), orderId="held"), "INVALID", ["orderId"]),
    ("a release of what was sold", RELEASE, {"orderId": "sold"}, "ALREADY_CONFIRMED", ["orderId"]),
    (
        "one payment, another order's",
        RESERVE,
        RESERVED | {"orderId": "sold"},
        "IDEMPOTENCY_CONFLICT",
        ["orderId"],
    ),
]


@pytest.mark.parametrize(
    ("document", "given", "code", "path"), [one[1:] for one in BAD], ids=[one[0] for one in BAD]
)
async def test_bad_input_holds_nothing(
    scene: Scene, document: str, given: Json, code: str, path: list[str]
) -> None:
    before = await stored(scene.shop.world.database)
    answer = await scene.shop.ask(document, input=scene.filled(given))
    (error,) = answer.only["userErrors"]
    assert (error["code"], error["path"]) == (code, path)
    after = await stored(scene.shop.world.database)
    changed = {name for name in before if after[name] != before[name]}
    # The new quote of one that has changed is kept, so that it can be reserved: it holds nothing.
    assert changed == ({"order_quotes"} if code == "QUOTE_CHANGED" else set())


@pytest.mark.parametrize(
    ("document", "given"),
    [
        (CONFIRM, {"orderId": "sold", "paid": usd("20.00")}),
        (PREVIEW_RETURN, {"orderId": "sold", "lines": [{"line": 0, "quantity": 3}], "shipping": True}),
    ],
    ids=["a webhook repeated", "a preview"],
)
async def test_what_is_answered_and_moves_nothing(scene: Scene, document: str, given: Json) -> None:
    before = await stored(scene.shop.world.database)
    answer = (await scene.shop.ask(document, input=given)).only
    after = await stored(scene.shop.world.database)
    assert (answer["userErrors"], [name for name in before if after[name] != before[name]]) == ([], [])


async def test_a_preview_is_what_the_return_answers(world: World) -> None:
    scene = await set_scene(world)
    asked = {"orderId": "sold", "lines": [{"line": 0, "quantity": 2}]}
    preview = (await scene.shop.ask(PREVIEW_RETURN, input=asked)).only
    done = (await scene.shop.ask(RETURN, input=asked | {"returnId": "real", "reason": "broken"})).only
    shown, real = preview["return"], done["return"]
    assert {**shown, "returnId": real["returnId"]} == real
    assert preview["status"] == done["order"]["status"] == "PARTLY_RETURNED"
    # Two of three units, rounded down for each tender: of 16.87 in money and of 10.13 that was paid before.
    assert (real["money"], real["paid"]) == ("11.24", "6.75")
    again = (await scene.shop.ask(RETURN, input=asked | {"returnId": "real", "reason": "broken"})).only
    assert (again["return"], again["replayed"]) == (real, True)
    other = await scene.shop.ask(RETURN, input=asked | {"returnId": "real", "reason": "another"})
    assert other.fault == ("IDEMPOTENCY_CONFLICT", ["returnId"])
    refused = await scene.shop.ask(PREVIEW_RETURN, input=asked)
    assert refused.fault == ("REFUND_EXCEEDS_PURCHASE", ["lines"])
