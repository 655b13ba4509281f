"""Checks of the part of a new game's file about top-ups, beyond the form of each value."""

from collections.abc import Collection, Iterator

from app.domain.rules_faults import RulesFault
from app.domain.top_ups import BonusPolicy
from app.rules_files.money import amount_faults, currency_faults
from app.rules_files.part import Part

Faults = Iterator[RulesFault]


def top_up_checks(top_ups: Part) -> Faults:
    """Returns the faults of currencies and their amounts, of steps, and of what becomes of a bonus."""
    for offer in top_ups["offers"]:
        currency = offer["currency"].text
        if currency is not None:
            yield from currency_faults(offer["currency"], currency)
        for step in offer["steps"]:
            for amount in (step["pay"], step["bonus"]):
                yield from amount_faults(amount, currency)
            if step["pay"].decimal == 0:
                yield step["pay"].fault("is not above 0")
    for key in ("maxBalance", "maxTopUp", "cashOutBelow"):
        for currency, amount in top_ups[key].members().items():
            yield from currency_faults(amount, currency)
            yield from amount_faults(amount, currency)
    currencies = {offer["currency"].text for offer in top_ups["offers"]}
    yield from _expiry(top_ups["bonusExpiry"], {currency for currency in currencies if currency})


def _expiry(expiry: Part, currencies: Collection[str]) -> Faults:
    policy, points = expiry["policy"].text or BonusPolicy.EXTEND_ONCE, expiry["pointsPerUnit"]
    for currency, factor in points.members().items():
        yield from currency_faults(factor, currency)
    if policy != BonusPolicy.EXTEND_ONCE and expiry["months"].raw is not None:
        yield expiry["months"].fault("is of EXTEND_ONCE alone")
    if policy != BonusPolicy.CONVERT and points.members():
        yield points.fault("is of CONVERT alone")
    if policy == BonusPolicy.CONVERT:
        for currency in sorted(currencies - points.members().keys()):
            yield points[currency].fault("is missing: the offers have bonuses in it")
