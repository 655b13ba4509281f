"""Which coupons apply, what they touch, and what refuses an order (value.md V2.2, V2.3)."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.domain.pricing.cart import (
    Cart,
    CombinedOffer,
    Coupon,
    CouponClass,
    FlashOffer,
    FreeShipping,
    Line,
    Percents,
    Points,
    PointsRate,
    PriceChoice,
    PriceSource,
    Shipping,
)
from app.domain.pricing.quote import quote, with_best_coupons
from app.domain.pricing.refusals import CouponRefused, NoCash, PointsMissing
from app.domain.pricing.shares import hundredths

PRODUCT, ORDER, SHIPPING = CouponClass
TEN = Coupon("ten", ORDER, percent=1_000)
FLASH = Line("a", 1, 1_000, flash=FlashOffer("sale", 500, 1))
COMBINED = Line("a", 1, 1_000, choice=PriceChoice.COMBINED, combined=CombinedOffer(500, 10))
BARGAIN = Line("a", 1, 1_000, choice=PriceChoice.BARGAIN, bargain=500)
RATE = PointsRate(100, 100, 10_000)


def refused(cart: Cart) -> tuple[str, str]:
    with pytest.raises(CouponRefused) as caught:
        quote(cart)
    return caught.value.coupon_id, str(caught.value)


@pytest.mark.parametrize("line", [FLASH, COMBINED, BARGAIN], ids=lambda line: line.choice)
def test_special_prices_are_touched_only_where_the_coupon_says_so(line: Line) -> None:
    points = Points(balance=10)
    assert refused(Cart([line], coupons=[TEN], points=points))[0] == "ten"
    source = quote(Cart([line], points=points)).lines[0].priced.source
    cart = Cart([line], coupons=[replace(TEN, touches=frozenset({source}))], points=points)
    if source is PriceSource.BARGAIN:
        assert refused(cart)[0] == "ten"
    else:
        assert quote(cart).due == 450


def test_a_coupon_for_some_items_is_for_skus_or_categories() -> None:
    lines = [Line("a", 1, 100), Line("b", 1, 100, category="gems"), Line("c", 1, 100)]
    coupon = Coupon("c", PRODUCT, amount=50, skus=frozenset({"a"}), categories=frozenset({"gems"}))
    assert quote(Cart(lines, coupons=[coupon])).discounts[0].lines == (25, 25, 0)
    for kind in CouponClass:
        nothing = Coupon("c", kind, amount=50, skus=frozenset({"z"}))
        assert refused(Cart(lines, coupons=[nothing], shipping=Shipping(9)))[0] == "c"


def test_the_least_sum_is_that_of_the_lines_it_is_for_after_their_offers() -> None:
    coupon = Coupon("c", ORDER, amount=50, min_spend=900, skus=frozenset({"a"}))
    cart = Cart([Line("a", 1, 1_000), Line("b", 1, 1_000)], Percents(tier=1_000), [coupon])
    assert quote(cart).due == 1_800 - 50
    refused(replace(cart, percents=Percents(tier=1_010)))


def test_one_of_each_class_and_an_exclusive_one_alone() -> None:
    lines, again = [Line("a", 1, 1_000)], replace(TEN, id="again")
    assert refused(Cart(lines, coupons=[TEN, again]))[0] == "again"
    alone = Coupon("alone", PRODUCT, amount=1, is_exclusive=True)
    assert refused(Cart(lines, coupons=[TEN, alone]))[0] == "alone"
    assert quote(Cart(lines, coupons=[alone])).due == 999


def test_each_takes_from_what_the_one_before_left_in_the_order_of_classes() -> None:
    first = Coupon("first", PRODUCT, percent=5_000)
    found = quote(Cart([Line("a", 1, 1_000)], coupons=[TEN, first]))
    assert [(one.coupon.id, one.total) for one in found.discounts] == [("first", 500), ("ten", 50)]


def test_a_coupon_for_shipping_that_is_not_needed_is_not_taken() -> None:
    free = Coupon("way", SHIPPING, percent=10_000)
    cart = Cart([Line("a", 1, 1_000)], coupons=[free])
    assert quote(cart).discounts == ()
    by_tier = quote(replace(cart, shipping=Shipping(300, FreeShipping.TIER)))
    assert (by_tier.discounts, by_tier.shipping, by_tier.shipping_free_by) == ((), 0, FreeShipping.TIER)
    by_coupon = quote(replace(cart, shipping=Shipping(300)))
    assert (by_coupon.due, by_coupon.shipping_free_by) == (1_000, FreeShipping.COUPON)
    part = quote(replace(cart, shipping=Shipping(300), coupons=[Coupon("way", SHIPPING, amount=100)]))
    assert (part.shipping, part.due) == (200, 1_200)


def test_lines_take_units_of_a_sale_in_their_order() -> None:
    sale = FlashOffer("sale", 10, 3)
    lines = [Line("a", units, 100, flash=sale) for units in (2, 2, 1)]
    sources = [line.priced.source for line in quote(Cart(lines)).lines]
    assert sources == [PriceSource.FLASH, PriceSource.LIST, PriceSource.FLASH]


def test_of_equal_prices_the_first_is_named() -> None:
    line = replace(FLASH, flash=FlashOffer("sale", 900, 1))
    assert quote(Cart([line], Percents(1_000, 1_000, 1_000))).lines[0].priced.source is PriceSource.FLASH
    line = replace(line, flash=None)
    assert quote(Cart([line], Percents(0, 1_000, 1_000))).lines[0].priced.source is PriceSource.PACK
    assert (
        quote(Cart([replace(line, unit=0)], Percents(tier=1_000))).lines[0].priced.source is PriceSource.LIST
    )


def test_a_line_without_the_offer_that_it_asks_for() -> None:
    with pytest.raises(ValueError, match="no offer BARGAIN"):
        quote(Cart([Line("a", 1, 1, choice=PriceChoice.BARGAIN)]))


def test_points_that_are_not_there_or_are_no_cash() -> None:
    cart = Cart([Line("a", 1, 1_000)], points=Points(balance=99, asked=100, rate=RATE))
    with pytest.raises(PointsMissing) as caught:
        quote(cart)
    assert (caught.value.wanted, caught.value.balance) == (100, 99)
    with pytest.raises(PointsMissing):
        quote(Cart([COMBINED], points=Points(balance=9)))
    with pytest.raises(NoCash):
        quote(replace(cart, points=Points(balance=100, asked=None)))
    all_of_it = quote(replace(cart, points=Points(balance=99, asked=None, rate=RATE)))
    assert (all_of_it.points_spent, all_of_it.due) == (99, 901)


def test_no_more_points_are_taken_than_their_value_needs() -> None:
    """Three P are worth 1: of 8 asked for 6 are taken, which pay 2."""
    points = Points(balance=100, asked=8, rate=PointsRate(3, 1, 10_000))
    found = quote(Cart([Line("a", 1, 1_000)], points=points))
    assert (found.points_value, found.points_spent) == (2, 6)


def test_of_equal_combinations_the_fewest_then_the_earliest_then_the_lowest() -> None:
    cart = Cart([Line("a", 1, 1_000)])
    early, late = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)

    def chosen(*own: Coupon) -> list[str]:
        return [coupon.id for coupon in with_best_coupons(cart, own).coupons]

    nothing = Coupon("nothing", PRODUCT, amount=0)
    assert chosen(TEN, nothing) == ["ten"]
    assert chosen(replace(TEN, expires_at=late), replace(TEN, id="z", expires_at=early)) == ["z"]
    assert chosen(TEN, replace(TEN, id="z", expires_at=early)) == ["z"], "one that never expires is last"
    assert chosen(replace(TEN, id="y"), replace(TEN, id="x")) == ["x"]
    assert chosen() == []


@pytest.mark.parametrize(
    ("percent", "shown"), [("0", 0), ("100", 10_000), ("33.33", 3_333), ("7.5", 750), ("10.00", 1_000)]
)
def test_percents_have_two_places(percent: str, shown: int) -> None:
    assert hundredths(Decimal(percent)) == shown


@pytest.mark.parametrize("percent", ["-0.01", "100.01", "1.001"])
def test_other_percents_are_refused(percent: str) -> None:
    with pytest.raises(ValueError, match="is not a percent"):
        hundredths(Decimal(percent))
