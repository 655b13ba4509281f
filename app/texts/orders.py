"""How an order is counted, a sentence for each step, in a locale."""

from collections.abc import Mapping

from app.domain.pricing.quote import Quote, Step, StepKind
from app.domain.top_ups import to_amount
from app.texts.renderer import Money, Points, Renderer, renderer


def quote_sentences(quote: Quote, currency: str, codes: Mapping[str, str], locale: str) -> list[str]:
    """Returns a sentence for each step, in order; the amounts in them sum to what is due.

    `codes` are those of coupons, by their ids.
    """
    texts = renderer(locale)
    due = texts.render("quote.due", {"amount": Money(to_amount(quote.due, currency), currency)})
    return [*(_sentence(texts, step, currency, codes) for step in quote.steps), due]


def _sentence(texts: Renderer, step: Step, currency: str, codes: Mapping[str, str]) -> str:
    return texts.render(
        f"quote.{_message(step)}",
        {
            "name": codes[step.name] if step.kind is StepKind.COUPON else step.name,
            "amount": Money(to_amount(abs(step.amount), currency), currency),
            "points": Points(step.points),
        },
    )


def _message(step: Step) -> str:
    if step.kind is StepKind.OFFER:
        return f"{step.name.lower()}_adds" if step.amount > 0 else step.name.lower()
    if step.kind is StepKind.FREE_SHIPPING:
        return f"free_{step.name.lower()}"
    return step.kind.lower()
