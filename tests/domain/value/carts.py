"""Carts: those of the worked cases, and generated ones."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

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
    StoredValue,
    Taxes,
)
from app.domain.pricing.shares import hundredths

Json = Mapping[str, Any]
CASES: Json = json.loads((Path(__file__).parents[2] / "data" / "value_cases.json").read_text("utf-8"))
PLENTY = 10**9


def cart_of(raw: Json) -> Cart:
    """A cart of the worked cases: all bonus expires before what was paid."""
    return Cart(
        lines=[_line(line, at) for at, line in enumerate(raw["lines"])],
        percents=Percents(
            member_day=_percent(raw.get("member_day")),
            pack=_percent(raw.get("pack")),
            tier=_percent(raw.get("tier")),
        ),
        coupons=[_coupon(coupon) for coupon in raw.get("coupons", ())],
        points=_points(raw),
        shipping=Shipping(
            raw.get("shipping", 0), FreeShipping(raw["free_shipping"]) if "free_shipping" in raw else None
        ),
        taxes=Taxes(raw["tax"][:-1], raw["tax"][-1]) if "tax" in raw else Taxes(),
        stored=StoredValue(
            ((False, raw.get("bonus", 0)), (True, raw.get("paid", 0))) if raw.get("use_stored") else ()
        ),
    )


def _percent(text: str | None) -> int:
    return hundredths(Decimal(text or 0))


def _line(raw: Json, at: int) -> Line:
    return Line(
        sku=raw["sku"],
        units=raw["qty"],
        unit=raw["unit"],
        category=raw["category"],
        choice=PriceChoice(raw["choice"]),
        flash=FlashOffer(f"sale {at}", raw["flash"], PLENTY) if "flash" in raw else None,
        combined=CombinedOffer(*raw["combined"]) if "combined" in raw else None,
    )


def _coupon(raw: Json) -> Coupon:
    return Coupon(
        id=raw["id"],
        kind=CouponClass(raw["klass"]),
        percent=_percent(raw["percent"]) if "percent" in raw else None,
        amount=raw.get("amount"),
        cap=raw.get("cap"),
        min_spend=raw.get("min_spend", 0),
        skus=frozenset(raw["skus"]) if "skus" in raw else None,
    )


def _points(raw: Json) -> Points:
    asked = raw.get("points", 0)
    rate = raw.get("rate")
    return Points(
        balance=raw.get("balance_p", 0),
        asked=None if asked == "max" else asked,
        rate=PointsRate(rate[0], rate[1], _percent(rate[2])) if rate else None,
    )


SKUS = ("a", "b", "c")
_units = st.sampled_from([1, 1, 2, 3, 7, 10])
_prices = st.one_of(st.sampled_from([0, 1, 7, 99, 333, 4_999, 19_900]), st.integers(0, 10**7))
_percents = st.sampled_from([0, 0, 1, 500, 1_000, 1_250, 3_333, 10_000])


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """A line that may have a flash sale, or ask for money and points, or for a bargaining."""
    unit = draw(_prices)
    choice = draw(st.sampled_from([PriceChoice.BEST, *PriceChoice]))
    return Line(
        sku=draw(st.sampled_from(SKUS)),
        units=draw(_units),
        unit=unit,
        category=draw(st.sampled_from(["", "gems", "skins"])),
        choice=choice,
        flash=draw(
            st.none()
            | st.builds(FlashOffer, st.sampled_from(["x", "y"]), st.integers(0, unit), st.integers(0, 12))
        ),
        combined=CombinedOffer(draw(st.integers(0, unit)), draw(st.integers(1, 500)))
        if choice is PriceChoice.COMBINED
        else None,
        bargain=draw(st.integers(0, unit)) if choice is PriceChoice.BARGAIN else None,
    )


@st.composite
def coupons(draw: st.DrawFn, kind: CouponClass, number: int = 0) -> Coupon:
    """A coupon of a class, by percent or amount, for all items or some."""
    percent = draw(st.none() | _percents)
    return Coupon(
        id=f"{kind} {number}",
        kind=kind,
        percent=percent,
        amount=draw(_prices) if percent is None else None,
        cap=draw(st.none() | _prices) if percent is not None else None,
        min_spend=draw(st.sampled_from([0, 0, 0, 1_000])),
        skus=draw(st.none() | st.frozensets(st.sampled_from(SKUS), min_size=1)),
        categories=draw(st.sampled_from([None, None, frozenset({"gems"}), frozenset({"gems", "skins"})])),
        is_exclusive=draw(st.sampled_from([False, False, False, True])),
        touches=draw(st.frozensets(st.sampled_from([PriceSource.FLASH, PriceSource.COMBINED]))),
    )


@st.composite
def carts(draw: st.DrawFn) -> Cart:
    """Carts of all kinds; the coupons may not apply."""
    chosen = draw(st.lists(lines(), min_size=1, max_size=5))
    taxed = draw(st.booleans())
    return Cart(
        lines=chosen,
        percents=Percents(draw(_percents), draw(_percents), draw(_percents)),
        coupons=[draw(coupons(kind)) for kind in CouponClass if draw(st.booleans())],
        points=Points(
            balance=draw(st.integers(25_000, 10**6)),
            asked=draw(st.sampled_from([0, 50, 3_000, None])),
            rate=PointsRate(draw(st.sampled_from([1, 3, 100])), draw(st.sampled_from([1, 7, 100])), 5_000),
        ),
        shipping=Shipping(draw(_prices), draw(st.sampled_from([None, None, *FreeShipping][:4]))),
        taxes=Taxes([draw(_prices) for _ in chosen], draw(_prices)) if taxed else Taxes(),
        stored=StoredValue(draw(st.lists(st.tuples(st.booleans(), _prices), max_size=4))),
    )
