"""Returns: in any order and size they sum to the whole, and nothing comes back twice (value.md V2.11)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.pricing.cart import Cart, Line, Shipping, StoredValue, Taxes
from app.domain.pricing.quote import Part, quote
from app.domain.pricing.refusals import ReturnsTooMuch
from app.domain.pricing.returns import Returned, Sold, return_amount, return_units, sold
from tests.domain.value.carts import carts
from tests.domain.value.test_pricing_laws import quoted

NAMES = ("money", "paid", "bonus", "points")


def summed(parts: list[Part]) -> dict[str, int]:
    return {name: sum(getattr(part, name) for part in parts) for name in NAMES}


def units_left(order: Sold) -> dict[int, int]:
    left = {at: line.units - line.returned_units for at, line in enumerate(order.lines)}
    return {at: units for at, units in left.items() if units}


def due_left(order: Sold, *, with_shipping: bool = False) -> int:
    ways = [order.shipping, order.shipping_tax] if with_shipping else []
    return sum(line.goods.left.due + line.tax.left.due for line in order.lines) + sum(
        way.left.due for way in ways
    )


@given(carts(), st.data())
@settings(max_examples=150)
def test_returns_in_any_order_and_size_sum_to_the_whole(cart: Cart, data: st.DataObject) -> None:
    whole = quoted(cart)
    order, back = sold(whole), list[Part]()

    def take(returned: Returned) -> Sold:
        back.append(returned.total)
        assert all(getattr(returned.total, name) >= 0 for name in NAMES)
        assert returned.refunds == returned.goods.money + returned.goods.paid
        return returned.sold

    for _ in range(data.draw(st.integers(0, 4))):
        with_shipping = data.draw(st.booleans())
        if data.draw(st.booleans()) and (left := units_left(order)):
            at = data.draw(st.sampled_from(sorted(left)))
            units = {at: data.draw(st.integers(1, left[at]))}
            order = take(return_units(order, units, with_shipping=with_shipping))
        else:
            amount = data.draw(st.integers(0, due_left(order, with_shipping=with_shipping)))
            order = take(return_amount(order, amount, with_shipping=with_shipping))
    order = take(return_units(order, units_left(order), with_shipping=True))
    assert summed(back) == summed(whole.parts)
    assert order.is_returned
    assert due_left(order, with_shipping=True) == 0


@given(carts(), st.data())
@settings(max_examples=100)
def test_units_bring_what_they_would_have_brought_at_once(cart: Cart, data: st.DataObject) -> None:
    order = sold(quoted(cart))
    units = {at: data.draw(st.integers(0, line.units)) for at, line in enumerate(order.lines)}
    at_once = return_units(order, units)
    one_by_one, parts = order, list[Part]()
    for at, count in units.items():
        for _ in range(count):
            returned = return_units(one_by_one, {at: 1})
            one_by_one = returned.sold
            parts.append(returned.total)
    assert one_by_one == at_once.sold
    assert summed(parts) == summed([at_once.total])


def order_of(
    *lines: Line,
    shipping: int = 0,
    taxes: Taxes | None = None,
    paid_value: int = 0,
) -> Sold:
    stored = StoredValue(((True, paid_value),))
    return sold(quote(Cart(lines, shipping=Shipping(shipping), taxes=taxes or Taxes(), stored=stored)))


def test_the_last_unit_brings_the_rest() -> None:
    order, back = order_of(Line("a", 3, 333), paid_value=100), list[Part]()
    for _ in range(3):
        returned = return_units(order, {0: 1})
        order = returned.sold
        back.append(returned.total)
    assert [(part.money, part.paid) for part in back] == [(299, 33), (300, 33), (300, 34)]
    assert order.is_returned


def test_what_returned_by_amount_does_not_return_again_by_units() -> None:
    order = return_amount(order_of(Line("a", 2, 100)), 150).sold
    first = return_units(order, {0: 1})
    assert first.total == Part()
    assert return_units(first.sold, {0: 1}).total == Part(money=50)


def test_tax_returns_with_its_line_and_shipping_when_named() -> None:
    order = order_of(Line("a", 2, 100), shipping=30, taxes=Taxes((20,), 6))
    half = return_units(order, {0: 1})
    assert (half.total, half.goods, half.refunds) == (Part(money=110), Part(money=100), 100)
    rest = return_units(half.sold, {0: 1}, with_shipping=True)
    assert rest.total == Part(money=110 + 36)
    assert return_units(half.sold, {0: 1}).sold.is_returned, "shipping may stay"


def test_an_amount_is_spread_over_the_parts_that_are_left() -> None:
    order = order_of(Line("a", 1, 300), Line("b", 1, 100), shipping=100)
    returned = return_amount(order, 200)
    assert [line.goods.returned.money for line in returned.sold.lines] == [150, 50]
    with_way = return_amount(order, 250, with_shipping=True)
    assert (with_way.sold.shipping.returned.money, with_way.goods.money) == (50, 200)


def test_more_than_is_left_is_refused() -> None:
    order = order_of(Line("a", 2, 100), shipping=30)
    for ask in (
        lambda: return_units(order, {0: 3}),
        lambda: return_amount(order, 201),
        lambda: return_amount(order, 231, with_shipping=True),
    ):
        with pytest.raises(ReturnsTooMuch):
            ask()
    with pytest.raises(KeyError):
        return_units(order, {1: 1})
    assert return_amount(order, 200).sold.is_returned
    assert return_amount(order, 230, with_shipping=True).total == Part(money=230)
