"""The laws of prices: sums, monotony, order; and a second count that agrees (value.md V2)."""

from dataclasses import replace
from itertools import chain, combinations
from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.pricing.cart import Cart, Coupon, CouponClass, FlashOffer, Line, Percents
from app.domain.pricing.quote import Quote, quote, with_best_coupons
from app.domain.pricing.refusals import CouponRefused
from app.domain.pricing.shares import split
from tests.domain.value.carts import PLENTY, carts, coupons
from tests.oracle.pricing import split as slow_split

amounts = st.integers(0, 10**6)


def usable(cart: Cart) -> Cart:
    """The cart without the coupons that do not apply to it."""
    found = list[Coupon]()
    for coupon in cart.coupons:
        try:
            quote(replace(cart, coupons=[*found, coupon]))
        except CouponRefused:
            continue
        found.append(coupon)
    return replace(cart, coupons=found)


def quoted(cart: Cart) -> Quote:
    return quote(usable(cart))


def goods_and_way(found: Quote) -> int:
    return sum(line.net for line in found.lines) + found.shipping


@given(amounts, st.lists(amounts, max_size=8))
def test_a_split_sums_to_the_whole_and_is_fair(total: int, weights: list[int]) -> None:
    parts = split(total, weights)
    assert parts == slow_split(total, weights)
    assert sum(parts) == (total if any(weights) else 0)
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part * sum(weights) - total * weight) < max(1, sum(weights))


@given(carts())
@settings(max_examples=150)
def test_components_sum_to_what_is_due(cart: Cart) -> None:
    found = quoted(cart)
    taxes = sum(cart.taxes.lines) + cart.taxes.shipping
    parts = found.parts
    assert all(min(part.money, part.paid, part.bonus, part.points) >= 0 for part in parts)
    assert sum(part.due for part in parts) == goods_and_way(found) + taxes
    assert [line.part.due for line in found.lines] == [line.net for line in found.lines]
    assert sum(part.points for part in parts) == found.points_spent <= cart.points.balance
    assert found.due == 0 or found.stored_paid + found.stored_bonus == cart.stored.available


@given(carts())
@settings(max_examples=150)
def test_a_quote_explained_step_by_step_equals_its_numbers(cart: Cart) -> None:
    found = quoted(cart)
    assert sum(step.amount for step in found.steps) == found.due
    assert sum(step.points for step in found.steps) == found.points_spent


@given(carts(), st.integers(0, 10_000), st.integers(0, 10_000))
@settings(max_examples=150)
def test_a_better_tier_never_costs_more(cart: Cart, one: int, other: int) -> None:
    """But where a coupon asks for a least sum, which a lower price may miss, or a sale has few units."""
    lines = [
        replace(line, flash=FlashOffer(line.flash.code, line.flash.price, PLENTY) if line.flash else None)
        for line in cart.lines
    ]
    cart = replace(cart, lines=lines, coupons=[replace(coupon, min_spend=0) for coupon in cart.coupons])
    low, high = sorted((one, other))
    worse = replace(cart, percents=replace(cart.percents, tier=low))
    better = replace(cart, percents=replace(cart.percents, tier=high))
    try:
        before = quote(worse)
    except CouponRefused:
        assume(False)
        return
    assert goods_and_way(quote(better)) <= goods_and_way(before)


@given(carts(), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_the_order_of_the_lines_moves_no_sum(cart: Cart, random: Random) -> None:
    """A unit that is left over goes to the first: so a line may differ by one for each split, no sum does."""
    lines = [replace(line, flash=None) for line in cart.lines]
    taxes = list(cart.taxes.lines) or [0] * len(lines)
    cart = replace(cart, lines=lines, taxes=replace(cart.taxes, lines=taxes))
    order = list(range(len(lines)))
    random.shuffle(order)
    moved = replace(
        cart,
        lines=[lines[at] for at in order],
        taxes=replace(cart.taxes, lines=[taxes[at] for at in order]),
    )
    before, after = quoted(cart), quoted(moved)
    for name in ("due", "stored_paid", "stored_bonus", "points_spent", "points_value", "shipping"):
        assert getattr(after, name) == getattr(before, name)
    for place, at in enumerate(order):
        assert abs(after.lines[place].net - before.lines[at].net) <= 3


@given(carts(), st.data())
@settings(max_examples=150)
def test_the_best_coupons_are_the_best_of_all_combinations(cart: Cart, data: st.DataObject) -> None:
    own = [
        replace(data.draw(coupons(kind)), id=f"{kind} {number}")
        for kind in CouponClass
        for number in range(data.draw(st.integers(0, 2)))
    ]
    chosen = with_best_coupons(cart, own).coupons
    found = goods_and_way(quote(replace(cart, coupons=chosen)))
    ranks = list[tuple[int, int]]()
    for some in chain.from_iterable(combinations(own, size) for size in range(4)):
        try:
            ranks.append((goods_and_way(quote(replace(cart, coupons=some))), len(some)))
        except CouponRefused:
            continue
    assert (found, len(chosen)) == min(ranks)


def test_no_offer_at_all_costs_the_list_price() -> None:
    (line,) = quote(Cart([Line("a", 2, 999)])).lines
    assert (line.net, line.part.money, line.part.points) == (1_998, 1_998, 0)


def test_percents_are_of_the_line_and_not_of_the_unit() -> None:
    assert quote(Cart([Line("a", 3, 333)], Percents(tier=1_000))).due == 999 - 99
