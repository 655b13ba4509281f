"""Orders counted twice: the price and its refusals, the best coupons, what returns (value.md V2.1-6, V2.11).

With HYPOTHESIS_PROFILE=long on 10,000 carts.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.pricing.cart import Cart, CouponClass
from app.domain.pricing.quote import Part, quote, with_best_coupons
from app.domain.pricing.refusals import CouponRefused, NoCash, PointsMissing, ReturnsTooMuch
from app.domain.pricing.returns import Returned, return_amount, return_units, sold
from tests.domain.value.carts import carts, coupons
from tests.domain.value.test_pricing_laws import usable
from tests.domain.worlds import LONG
from tests.oracle.pricing import Amounts, Bill, best, count, in_the_way

CARTS = 10_000 if LONG else 150
SOON = datetime(2026, 12, 1, tzinfo=UTC)


@st.composite
def any_carts(draw: st.DrawFn) -> Cart:
    """Carts that may be refused too: few P, P that are no cash, two coupons of a class."""
    cart = draw(carts())
    if draw(st.booleans()):
        balance = draw(st.sampled_from([0, 49, 50, 51, 3_000, 10_000]))
        cart = replace(cart, points=replace(cart.points, balance=balance))
    if draw(st.integers(0, 9)) == 0:
        cart = replace(cart, points=replace(cart.points, rate=None))
    if draw(st.integers(0, 9)) == 0:
        cart = replace(cart, coupons=[*cart.coupons, draw(coupons(draw(st.sampled_from(CouponClass)), 1))])
    return cart


@given(any_carts())
@settings(max_examples=CARTS)
def test_prices_and_refusals(cart: Cart) -> None:
    refused = None
    try:
        quote(cart)
    except (CouponRefused, NoCash, PointsMissing) as error:
        refused = type(error).__name__
    assert refused == in_the_way(cart)
    if refused is not None:
        cart = usable(replace(cart, points=replace(cart.points, balance=10**6, asked=0)))
    found, counted = quote(cart), count(cart)
    assert [str(line.priced.source) for line in found.lines] == counted.sources
    assert [line.net for line in found.lines] == counted.nets
    assert [line.part.points for line in found.lines] == counted.points
    assert found.shipping == counted.shipping
    assert [part.money for part in found.parts] == counted.money
    assert [part.paid for part in found.parts] == counted.paid
    assert [part.bonus for part in found.parts] == counted.bonus


@given(carts(), st.data())
@settings(max_examples=CARTS // 10 if LONG else 50)
def test_the_best_of_the_members_own(cart: Cart, data: st.DataObject) -> None:
    own = [
        replace(
            data.draw(coupons(kind, number)),
            expires_at=data.draw(st.sampled_from([None, SOON, SOON + timedelta(days=1)])),
        )
        for kind in CouponClass
        for number in range(data.draw(st.integers(0, 2)))
    ]
    cart = replace(cart, coupons=())
    assert sorted(coupon.id for coupon in with_best_coupons(cart, own).coupons) == best(cart, own)


def attempted(work: Callable[[], Returned]) -> Returned | None:
    """What returns; None where it is refused."""
    try:
        return work()
    except ReturnsTooMuch:
        return None


def amounts_of(part: Part) -> Amounts:
    return {"money": part.money, "paid": part.paid, "bonus": part.bonus, "points": part.points}


@given(carts(), st.data())
@settings(max_examples=CARTS)
def test_what_returns(cart: Cart, data: st.DataObject) -> None:
    cart = usable(cart)
    order, bill = sold(quote(cart)), Bill(count(cart), [line.units for line in cart.lines])
    for _ in range(data.draw(st.integers(1, 5))):
        way = data.draw(st.booleans())
        if data.draw(st.booleans()):
            at = data.draw(st.integers(0, len(cart.lines) - 1))
            units = {at: data.draw(st.integers(1, cart.lines[at].units))}
            returned = attempted(partial(return_units, order, units, with_shipping=way))
            expected = bill.give_units(units, way=way)
        else:
            amount = data.draw(st.integers(0, 30_000))
            returned = attempted(partial(return_amount, order, amount, with_shipping=way))
            expected = bill.give_amount(amount, way=way)
        assert (None if returned is None else amounts_of(returned.total)) == expected
        order = order if returned is None else returned.sold
        assert order.is_returned == bill.is_returned
