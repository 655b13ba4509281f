"""A sentence for each step by which an order was counted, as studios read it. Pure."""

from collections.abc import Mapping

from app.domain.amounts import money
from app.domain.pricing.cart import FreeShipping, PriceSource
from app.domain.pricing.quote import Quote, Step, StepKind
from app.domain.top_ups import to_amount

_SOURCES: Mapping[str, str] = {
    PriceSource.LIST: "the list price",
    PriceSource.FLASH: "a flash sale",
    PriceSource.MEMBER_DAY: "a member day",
    PriceSource.PACK: "the pack",
    PriceSource.TIER: "the tier",
    PriceSource.COMBINED: "the price with points",
    PriceSource.BARGAIN: "the bargaining",
}
_FREE: Mapping[str, str] = {
    FreeShipping.PACK: "the pack",
    FreeShipping.TIER: "the tier",
    FreeShipping.COUPON: "a coupon",
}


def explanation(quote: Quote, currency: str, codes: Mapping[str, str]) -> list[str]:
    """Returns a sentence for each step, in order; the amounts in them sum to what is due.

    `codes` are those of coupons, by their ids.
    """
    return [
        *(_sentence(step, currency, codes) for step in quote.steps),
        f"Due: {_amount(quote.due, currency)}.",
    ]


_WORDS: Mapping[StepKind, str] = {
    StepKind.LIST: "{name}: {amount} by the list price.",
    StepKind.COUPON: "The coupon {name} takes off {amount}.",
    StepKind.POINTS: "{points:,} P pay {amount}.",
    StepKind.SHIPPING: "Shipping: {amount}.",
    StepKind.FREE_SHIPPING: "Shipping is free by {name}: {amount} off.",
    StepKind.TAX: "Taxes: {amount}.",
    StepKind.STORED_VALUE: "Stored value pays {amount}.",
}


def _sentence(step: Step, currency: str, codes: Mapping[str, str]) -> str:
    amount = _amount(abs(step.amount), currency)
    if step.kind is StepKind.OFFER:
        takes = f", and takes {step.points:,} P" if step.points else ""
        change = "takes off" if step.amount <= 0 else "adds"
        return f"{_SOURCES[step.name].capitalize()} {change} {amount}{takes}."
    name = step.name
    if step.kind is StepKind.FREE_SHIPPING:
        name = _FREE[name]
    if step.kind is StepKind.COUPON:
        name = codes[name]
    return _WORDS[step.kind].format(name=name, amount=amount, points=step.points)


def _amount(minor: int, currency: str) -> str:
    return f"{money(to_amount(minor, currency))} {currency}"
