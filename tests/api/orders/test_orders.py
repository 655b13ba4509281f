"""Orders over the API: the protocol from the quote to the return, bad input, what a player sees of it."""

from decimal import Decimal

import orjson
import pytest

from tests.api.cast import Json, Stage, World
from tests.api.documents import ONBOARD
from tests.api.orders.documents import (
    CONFIRM,
    GAME_ORDERS,
    MY_ORDERS,
    ORDER,
    ORDERS,
    QUOTE,
    RELEASE,
    RESERVE,
    RETURN,
)
from tests.api.privacy.documents import EXPORT
from tests.orders import rules

BOX: Json = {"sku": "box", "quantity": 2, "unitPrice": "10.00"}
CART: Json = {"playerId": "ada", "currency": "USD", "lines": [BOX], "shipping": "5.00"}


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game whose lowest tier has a discount, and a player."""
    stage = await world.stage(rules=rules(tierDiscounts={"BRONZE": "10"}))
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    return stage


def usd(amount: str) -> Json:
    return {"amount": amount, "currency": "USD"}


async def quoted(shop: Stage, **changes: object) -> Json:
    done = (await shop.ask(QUOTE, input=CART | changes)).only
    assert done["userErrors"] == []
    return done["quote"]


async def test_the_protocol(shop: Stage) -> None:
    quote = await quoted(shop)
    (line,) = quote["lines"]
    assert (line["list"], line["price"], line["priceSource"], line["net"]) == ("20", "18", "TIER", "18")
    assert (quote["shipping"], quote["due"], quote["earnsOn"]) == ("5", "23", "18")
    assert quote["explanation"] == [
        "box: $20.00 by the list price.",
        "Your tier takes off $2.00.",
        "Shipping: $5.00.",
        "Due: $23.00.",
    ]
    given = {"orderId": "o1", "quoteId": quote["id"], "taxes": ["3.42"], "shippingTax": "0.95"}
    reserved = (await shop.ask(RESERVE, input=given)).only
    order = reserved["order"]
    assert (order["status"], order["due"], order["purchase"]) == ("RESERVED", usd("27.37"), None)
    assert order["reservedUntil"] is not None
    assert (reserved["quote"], reserved["replayed"], reserved["userErrors"]) == (None, False, [])
    assert (await shop.ask(CONFIRM, input={"orderId": "o1", "paid": usd("27.36")})).fault == (
        *("AMOUNT_MISMATCH", ["paid"]),
    )
    confirmed = (await shop.ask(CONFIRM, input={"orderId": "o1", "paid": usd("27.37")})).only
    assert (confirmed["order"]["status"], confirmed["order"]["reservedUntil"]) == ("CONFIRMED", None)
    purchase = confirmed["order"]["purchase"]
    assert (purchase["purchaseId"], purchase["amountUsd"]) == ("o1", "18")
    assert quote["earns"] == {"sc": purchase["sc"], "p": purchase["p"]}
    assert confirmed["member"]["points"]["balance"] == purchase["p"] > 0
    back = {"orderId": "o1", "returnId": "r1", "lines": [{"line": 0, "quantity": 1}]}
    returned = (await shop.ask(RETURN, input=back)).only
    assert returned["return"]["money"] == "10.71"
    assert (returned["return"]["earnsOn"], returned["order"]["status"]) == ("9", "PARTLY_RETURNED")
    again = (await shop.ask(RETURN, input=back)).only
    assert (again["return"], again["replayed"]) == (returned["return"], True)
    rest = back | {"returnId": "r2", "shipping": True}
    assert (await shop.ask(RETURN, input=rest)).only["order"]["status"] == "RETURNED"
    read = (await shop.ask(ORDER, orderId="o1")).only
    assert sum(Decimal(each["money"]) for each in read["returns"]) == Decimal("27.37")
    assert read["purchase"]["refundedUsd"] == "18"


async def test_a_changed_quote_comes_with_the_new_one(shop: Stage) -> None:
    quote = await quoted(shop, usePoints=0)
    await shop.advance("2026-01-01T00:15:00Z")
    changed = (await shop.ask(RESERVE, input={"orderId": "o1", "quoteId": quote["id"]})).only
    assert [error["code"] for error in changed["userErrors"]] == ["QUOTE_CHANGED"]
    assert (changed["order"], changed["member"]) == (None, None)
    new = changed["quote"]
    assert {**new, "id": quote["id"], "expiresAt": quote["expiresAt"]} == quote
    given = {"orderId": "o1", "quoteId": new["id"], "ttlSeconds": 1}
    assert (await shop.ask(RESERVE, input=given)).only["order"]["status"] == "RESERVED"
    released = (await shop.ask(RELEASE, input={"orderId": "o1", "reason": "no stock"})).only
    assert (released["order"]["status"], released["order"]["reservedUntil"]) == ("RELEASED", None)


async def test_a_player_sees_its_own_cart_and_order(shop: Stage) -> None:
    quote = await quoted(shop)
    await shop.ask(RESERVE, input={"orderId": "o1", "quoteId": quote["id"]})
    await shop.ask(ONBOARD, input={"playerId": "bob"})
    ada, bob = await shop.token("ada"), await shop.token("bob")
    own = {name: value for name, value in CART.items() if name != "playerId"}
    shown = (await shop.world.ask(ada, QUOTE, input=own)).only["quote"]
    assert {**shown, "id": quote["id"]} == quote
    taken = await shop.ask(RESERVE, input={"orderId": "o2", "quoteId": shown["id"]})
    assert taken.fault == ("NOT_FOUND", ["quoteId"])
    for_another = await shop.world.ask(bob, QUOTE, input=CART)
    assert for_another.fault == ("INVALID", ["playerId"])
    assert (await shop.world.ask(ada, ORDER, orderId="o1")).only["status"] == "RESERVED"
    assert (await shop.world.ask(bob, ORDER, orderId="o1")).only is None
    (exported,) = orjson.loads((await shop.ask(EXPORT, playerId="ada")).only)["orders"]
    assert (exported["orderId"], exported["due"]) == ("o1", "23")


async def test_why_it_costs_so_much_in_the_language_of_the_reader(shop: Stage) -> None:
    await shop.ask(ONBOARD, input={"playerId": "eva", "locale": "de-DE"})
    shown = (await shop.world.ask(await shop.token("eva"), QUOTE, input=CART | {"playerId": "eva"})).only[
        "quote"
    ]
    assert shown["explanation"] == [
        "box: 20,00\xa0$ nach Listenpreis.",
        "Deine Stufe zieht 2,00\xa0$ ab.",
        "Versand: 5,00\xa0$.",
        "Zu zahlen: 23,00\xa0$.",
    ]


async def test_a_member_has_a_list_of_orders(shop: Stage) -> None:
    for number in range(1, 4):
        quote = await quoted(shop)
        await shop.ask(RESERVE, input={"orderId": f"o{number}", "quoteId": quote["id"]})
    await shop.ask(CONFIRM, input={"orderId": "o2", "paid": usd("23")})
    await shop.ask(CONFIRM, input={"orderId": "o1", "paid": usd("23")})
    back = {"orderId": "o1", "returnId": "r1", "lines": [{"line": 0, "quantity": 1}]}
    await shop.ask(RETURN, input=back)
    await shop.advance("2026-01-01T00:15:00Z")
    edges = (await shop.ask(ORDERS, playerId="ada")).only["orders"]["edges"]
    nodes = [edge["node"] for edge in edges]
    assert [(node["orderId"], node["status"]) for node in nodes] == [
        *(("o3", "EXPIRED"), ("o2", "CONFIRMED"), ("o1", "PARTLY_RETURNED")),
    ]
    for node in nodes:
        assert (await shop.ask(ORDER, orderId=node["orderId"])).only == node
    assert [node["purchase"] and node["purchase"]["refundedUsd"] for node in nodes] == [None, "0", "9"]
    page = (await shop.ask(ORDERS, playerId="ada", first=1, after=edges[0]["cursor"])).only["orders"]
    assert ([edge["node"] for edge in page["edges"]], page["pageInfo"]["hasNextPage"]) == ([nodes[1]], True)
    await shop.ask(ONBOARD, input={"playerId": "bob"})
    ada, bob = await shop.token("ada"), await shop.token("bob")
    mine = (await shop.world.ask(ada, MY_ORDERS)).only["orders"]["edges"]
    assert [edge["node"] for edge in mine] == nodes
    assert (await shop.world.ask(bob, MY_ORDERS)).only["orders"]["edges"] == []


LINES = [BOX | {"quantity": 1, "sku": f"s{number}"} for number in range(101)]


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"lines": LINES}, "INVALID", ["lines"]),
        ({"lines": []}, "INVALID", ["lines"]),
        ({"lines": [BOX | {"unitPrice": "0.001"}]}, "INVALID", ["lines", "0", "unitPrice"]),
        ({"lines": [BOX | {"unitPrice": "-1"}]}, "INVALID", ["lines", "0", "unitPrice"]),
        ({"lines": [BOX | {"unitPrice": "10000000000"}]}, "INVALID", ["lines", "0", "unitPrice"]),
        ({"lines": [BOX | {"unitPrice": "9999999999.99"}]}, "INVALID", ["lines"]),
        ({"lines": [BOX | {"quantity": 0}]}, "INVALID", ["lines", "0", "quantity"]),
        ({"lines": [BOX | {"quantity": 10_001}]}, "INVALID", ["lines"]),
        ({"lines": [BOX | {"sku": ""}]}, "INVALID", ["lines", "0", "sku"]),
        ({"lines": [BOX | {"price": "COMBINED"}]}, "NOT_FOUND", ["lines", "0", "price"]),
        ({"lines": [BOX | {"price": "BARGAIN"}]}, "INVALID", ["lines", "0", "bargainId"]),
        (
            {"lines": [BOX | {"price": "BARGAIN", "bargainId": "x"}]},
            *("NOT_FOUND", ["lines", "0", "bargainId"]),
        ),
        ({"coupons": ["x"] * 11}, "INVALID", ["coupons"]),
        ({"coupons": ["x"], "usePoints": 1}, "CODE_INVALID", ["coupons", "0"]),
        ({"currency": "XAU"}, "UNKNOWN_CURRENCY", ["currency"]),
        ({"currency": "KWD"}, "UNKNOWN_CURRENCY", ["currency"]),
        ({"usePoints": 1}, "INVALID", ["usePoints"]),
        ({"usePoints": 1, "usePointsMax": True}, "INVALID", ["usePoints"]),
        ({"usePointsMax": True}, "INVALID", ["usePointsMax"]),
        ({"shipping": "0.001"}, "INVALID", ["shipping"]),
        ({"playerId": "nobody"}, "NOT_FOUND", ["playerId"]),
        ({"playerId": None}, "INVALID", ["playerId"]),
    ],
)
async def test_bad_carts(shop: Stage, changes: Json, code: str, path: list[str]) -> None:
    refused = await shop.ask(QUOTE, input=CART | changes)
    assert refused.fault == (code, path)
    assert refused.only["quote"] is None


async def test_carts_at_their_limits(shop: Stage) -> None:
    lines = [*LINES[:99], BOX | {"quantity": 9_901, "unitPrice": "0.01"}]
    assert (await quoted(shop, lines=lines))["lines"][99]["quantity"] == 9_901
    await quoted(shop, lines=[BOX | {"quantity": 1, "unitPrice": "9999999994.99"}])


@pytest.mark.parametrize(("seconds", "refused"), [(0, True), (1, False), (86_400, False), (86_401, True)])
async def test_how_long_an_order_is_held(shop: Stage, seconds: int, *, refused: bool) -> None:
    quote = await quoted(shop)
    answer = await shop.ask(RESERVE, input={"orderId": "o1", "quoteId": quote["id"], "ttlSeconds": seconds})
    assert (answer.only["userErrors"] != []) == refused


async def test_a_games_orders_are_found_by_state_id_and_player(shop: Stage) -> None:
    await shop.ask(ONBOARD, input={"playerId": "bob"})
    for order, player, ttl in (("o1", "ada", 60), ("o2", "bob", 3600), ("o3", "ada", 3600)):
        given = {"orderId": order, "quoteId": (await quoted(shop, playerId=player))["id"], "ttlSeconds": ttl}
        assert (await shop.ask(RESERVE, input=given)).only["userErrors"] == []
    await shop.ask(CONFIRM, input={"orderId": "o3", "paid": usd("23")})
    await shop.advance("2026-01-01T00:10:00Z")

    async def found(**asked: object) -> list[str]:
        edges = (await shop.ask(GAME_ORDERS, **asked)).only["edges"]
        return [f"{edge['node']['orderId']} {edge['node']['playerId']}" for edge in edges]

    assert await found() == ["o3 ada", "o2 bob", "o1 ada"]
    assert await found(search="ada") == ["o3 ada", "o1 ada"]
    assert await found(search="o2") == ["o2 bob"]
    assert await found(search="o") == []
    assert await found(status="RESERVED") == ["o2 bob"]
    assert await found(status="EXPIRED") == ["o1 ada"]
    assert await found(status="CONFIRMED", search="bob") == []
    assert await found(status="CONFIRMED") == ["o3 ada"]
    assert (await shop.ask(GAME_ORDERS, search="x" * 128)).only["edges"] == []
    assert (await shop.ask(GAME_ORDERS, search="x" * 129)).error == ("BAD_USER_INPUT", ["search"])


async def test_the_parts_of_an_order_and_what_went_back(shop: Stage) -> None:
    given = {"orderId": "o1", "quoteId": (await quoted(shop))["id"], "taxes": ["3.42"], "shippingTax": "0.95"}
    reserved = (await shop.ask(RESERVE, input=given)).only["order"]
    assert reserved["confirmedAt"] is None
    assert [(part["line"], part["isTax"], part["money"]) for part in reserved["parts"]] == [
        (0, False, "18"),
        (None, False, "5"),
        (0, True, "3.42"),
        (None, True, "0.95"),
    ]
    confirmed = await shop.ask(CONFIRM, input={"orderId": "o1", "paid": usd("27.37")})
    assert confirmed.only["order"]["confirmedAt"] is not None
    back = {"orderId": "o1", "returnId": "r1", "lines": [{"line": 0, "quantity": 1}]}
    parts = (await shop.ask(RETURN, input=back)).only["order"]["parts"]
    assert [(part["returnedUnits"], part["returnedMoney"]) for part in parts] == [
        (1, "9"),
        (None, "0"),
        (None, "1.71"),
        (None, "0"),
    ]
