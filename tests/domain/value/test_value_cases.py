"""The worked cases of prices, top-ups and bargaining (value.md)."""

from typing import Any

import pytest

from app.domain.bargaining import Bargain, cut_of
from app.domain.pricing.quote import quote
from app.domain.stored_value import OfferStep, TopUp, refund_top_up
from tests.domain.value.carts import CASES, Json, cart_of


@pytest.mark.parametrize("case", CASES["orders"], ids=lambda case: case["name"])
def test_an_order(case: Json) -> None:
    found = quote(cart_of(case["cart"]))
    parts = found.parts
    shown: dict[str, Any] = {
        "sources": [line.priced.source for line in found.lines],
        "price": [line.priced.price for line in found.lines],
        "net": [line.net for line in found.lines],
        "discounts": [[discount.coupon.id, discount.total] for discount in found.discounts],
        "pointsSpent": found.points_spent,
        "pointsValue": found.points_value,
        "points": [line.part.points for line in found.lines],
        "shipping": found.shipping,
        "shippingBy": found.shipping_free_by,
        "stored": found.stored_paid + found.stored_bonus,
        "paidUsed": found.stored_paid,
        "bonusUsed": found.stored_bonus,
        "due": found.due,
        "money": [part.money for part in parts],
        "paid": [part.paid for part in parts],
        "bonus": [part.bonus for part in parts],
        "earn": found.earns_on,
    }
    assert shown == case["expect"]


@pytest.mark.parametrize("case", CASES["topUpRefunds"], ids=str)
def test_a_refund_of_a_top_up(case: Json) -> None:
    steps = [OfferStep(*step) for step in CASES["topUpSteps"]]
    found = refund_top_up(TopUp(case["paid"], steps), case["refund"], bonus_left=case["bonusLeft"])
    shown = None if found is None else {"fromBonusLot": found.from_bonus, "paidOut": found.pay_out}
    assert shown == case["expect"]


@pytest.mark.parametrize("case", CASES["bargains"], ids=str)
def test_a_bargain(case: Json) -> None:
    bargain = Bargain(case["first"], case["floor"], case["helpers"], case["least"])
    left, cuts = bargain.first - bargain.floor, list[int]()
    for helper in range(1, bargain.helpers + 1):
        cuts.append(cut_of(bargain, bytes.fromhex(case["secretHex"]), helper, left))
        left -= cuts[-1]
    assert (cuts, left) == (case["cuts"], 0)
