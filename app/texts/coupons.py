"""What a coupon takes off, and of what, as sentences in a locale."""

from decimal import Decimal

from babel.numbers import format_percent

from app.domain.coupons import CouponTerms
from app.domain.top_ups import to_amount
from app.texts.renderer import Money, Value, renderer


def rule_of(terms: CouponTerms, locale: str) -> str:
    """Returns the rule of a coupon, ready to show to a player."""
    texts = renderer(locale)

    def money(minor: int) -> Money:
        currency = terms.currency
        if currency is None:
            raise LookupError(terms)
        return Money(to_amount(minor, currency), currency)

    def sentence(name: str, **values: Value) -> str:
        return texts.render(f"coupon_rule.{name}", values)

    kind = terms.kind.value.lower()
    if terms.percent is not None:
        percent = format_percent(
            Decimal(terms.percent) / 10_000, locale=texts.locale, decimal_quantization=False
        )
        rule = sentence(f"percent_{kind}", percent=percent)
    else:
        rule = sentence(f"amount_{kind}", amount=money(terms.amount or 0))
    more = [sentence("cap", amount=money(terms.cap))] if terms.cap is not None else []
    if terms.min_spend:
        more.append(sentence("min_spend", amount=money(terms.min_spend)))
    if terms.skus is not None or terms.categories is not None:
        more.append(sentence("some_items"))
    if terms.is_exclusive:
        more.append(sentence("exclusive"))
    for one in more:
        rule = texts.render("sentences", {"first": rule, "second": one})
    return rule
