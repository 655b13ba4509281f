"""What became of coupons and of flash sales: counts of a template, and sales that have ended."""

from datetime import datetime, timedelta

import pytest

from app.domain.instants import format_instant
from resolvers.coupons import ENDED_SALES
from tests.api.cast import Json, Stage, World
from tests.api.coupons.documents import COUNTS, ISSUE, REVOKE, SALES, TEN, UPSERT, UPSERT_SALE
from tests.api.coupons.documents import ENDED_SALES as ENDED
from tests.api.documents import ONBOARD
from tests.api.orders.documents import CONFIRM, QUOTE, RESERVE, RETURN
from tests.cast import NOW

DAY = timedelta(days=1)


@pytest.fixture
async def shop(world: World) -> Stage:
    """A game with a player."""
    stage = await world.stage()
    await stage.ask(ONBOARD, input={"playerId": "ada"})
    return stage


async def reserved(shop: Stage, order: str, **cart: object) -> str:
    """Reserve an order of two boxes, of 20 USD before anything is taken off; returns what is due."""
    lines = [{"sku": "box", "quantity": 2, "unitPrice": "10"}]
    asked = {"playerId": "ada", "currency": "USD", "lines": lines, **cart}
    quote = (await shop.ask(QUOTE, input=asked)).only["quote"]
    given = {"orderId": order, "quoteId": quote["id"]}
    assert (await shop.ask(RESERVE, input=given)).only["userErrors"] == []
    return quote["due"]


async def confirmed(shop: Stage, order: str, **cart: object) -> None:
    """Reserve the same, and pay for it."""
    paid = {"amount": await reserved(shop, order, **cart), "currency": "USD"}
    assert (await shop.ask(CONFIRM, input={"orderId": order, "paid": paid})).only["userErrors"] == []


async def test_each_coupon_counts_in_one_state(shop: Stage) -> None:
    await shop.ask(UPSERT, input=TEN | {"daysFromIssue": 1})
    assert set((await shop.ask(COUNTS, template="TEN")).only.values()) == {0}
    coupons = []
    for key in range(5):
        given = {"playerId": "ada", "template": "TEN", "idempotencyKey": str(key)}
        coupons.append((await shop.ask(ISSUE, input=given)).only["coupon"])
    await shop.ask(REVOKE, input={"couponId": coupons[0]["id"], "reason": "Oh"})
    await confirmed(shop, "o1", coupons=[coupons[1]["code"]])
    await reserved(shop, "o2", coupons=[coupons[2]["code"]])
    now = {"usable": 2, "reserved": 1, "used": 1, "expired": 0, "revoked": 1}
    assert (await shop.ask(COUNTS, template="TEN")).only == now
    await shop.advance(NOW + DAY)
    # The hold of the order was over before the coupon was.
    later = {"usable": 0, "reserved": 0, "used": 1, "expired": 3, "revoked": 1}
    assert (await shop.ask(COUNTS, template="TEN")).only == later
    assert (await shop.ask(COUNTS, template="NONE")).error == ("NOT_FOUND", ["template"])
    foreign = await shop.world.stage()
    assert (await foreign.ask(COUNTS, template="TEN")).error == ("NOT_FOUND", ["template"])


def sale(code: str, until: datetime, **more: object) -> Json:
    """Returns a sale of boxes for 5 USD that ends at an instant."""
    price = {"amount": "5", "currency": "USD"}
    window = {"from": format_instant(NOW - DAY), "until": format_instant(until)}
    return {"code": code, "sku": "box", "price": price, **window, **more}


async def test_sales_that_have_ended_say_what_was_paid_for(shop: Stage) -> None:
    await shop.ask(UPSERT_SALE, input=sale("FIRST", NOW + DAY, stock=10))
    await confirmed(shop, "o1")
    await reserved(shop, "o2")
    back = {"orderId": "o1", "returnId": "r1", "lines": [{"line": 0, "quantity": 1}]}
    assert (await shop.ask(RETURN, input=back)).only["userErrors"] == []
    await shop.ask(UPSERT_SALE, input=sale("SECOND", NOW + 2 * DAY))
    assert (await shop.ask(ENDED)).only == []
    await shop.advance(NOW + DAY)
    (first,) = (await shop.ask(ENDED)).only
    # What went back counts as sold; what was never paid for does not.
    assert (first["code"], first["sold"], first["stock"]) == ("FIRST", 2, 10)
    assert [one["code"] for one in (await shop.ask(SALES)).only] == ["SECOND"]
    await shop.advance(NOW + 2 * DAY)
    assert [one["code"] for one in (await shop.ask(ENDED)).only] == ["SECOND", "FIRST"]
    foreign = await shop.world.stage()
    assert (await foreign.ask(ENDED)).only == []


async def test_the_sales_that_ended_last_are_listed(shop: Stage) -> None:
    for number in range(ENDED_SALES + 1):
        await shop.ask(UPSERT_SALE, input=sale(f"S{number}", NOW - timedelta(minutes=number)))
    codes = [one["code"] for one in (await shop.ask(ENDED)).only]
    assert codes == [f"S{number}" for number in range(ENDED_SALES)]
