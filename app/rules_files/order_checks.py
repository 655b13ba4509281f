"""Checks of the parts of new files about orders, beyond the form of each value."""

from collections.abc import Iterator

from app.domain.rules_faults import RulesFault
from app.rules_files.money import amount_faults, currency_faults
from app.rules_files.part import Part

Faults = Iterator[RulesFault]


def points_as_cash_checks(by_currency: Part) -> Faults:
    """Returns the faults of currencies, and of what P are worth in them."""
    for currency, entry in by_currency.members().items():
        yield from currency_faults(entry, currency)
        yield from amount_faults(entry["value"], currency)
        if entry["value"].decimal == 0:
            yield entry["value"].fault("is not above 0")


def order_checks(orders: Part) -> Faults:
    """Returns the faults of member days that are on no days, and of prices with points."""
    for day in orders["memberDays"]:
        if day["dayOfMonth"].raw is None:
            for bound in (day["from"], day["until"]):
                if bound.raw is None:
                    yield bound.fault("is required where there is no `dayOfMonth`")
    seen: set[tuple[str | None, str | None]] = set()
    for offer in orders["combined"]:
        sku, currency = offer["sku"].text, offer["currency"].text
        if currency is not None:
            yield from currency_faults(offer["currency"], currency)
        yield from amount_faults(offer["money"], currency)
        if sku is not None and (sku, currency) in seen:
            yield offer["sku"].fault(f"is there twice in {currency}: {sku}")
        seen.add((sku, currency))
