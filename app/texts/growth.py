"""The ways to a tier in the reader's language: what is left of one, and which one led to a tier."""

from decimal import ROUND_DOWN, ROUND_UP, Decimal

from app.domain.events import ChangeDetails
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.paths import LeafState
from app.domain.growth.reasons import LeafReason, path_reasons
from app.domain.growth.windows import Window, WindowKind
from app.domain.rules import RuleBook
from app.texts.renderer import Days, Invitations, Money, Progress, Purchases, Renderer, Times, Value, renderer
from app.texts.titles import title_of_activity

_CENT = Decimal("0.01")


def what_is_left(state: LeafState, book: RuleBook, locale: str) -> str:
    """Returns what is missing of a condition: "150 USD to go"."""
    if not state.is_open:
        return renderer(locale).render("path.done", {})
    measure = state.leaf.measure
    counts, activity = (None, None) if measure is None else (measure.counts, measure.activity)
    # Rounded up: what is said to be left is enough.
    left = state.remaining.quantize(_CENT, ROUND_UP)
    return renderer(locale).render("path.left", {"amount": _amount(left, counts, activity, book, locale)})


def path_text(details: ChangeDetails, book: RuleBook, locale: str) -> str:
    """Returns the path that decided a change, "$530.00 of $500.00 in 90 days"; "" where SC alone decided."""
    words = renderer(locale)
    return words.joined([_leaf_text(reason, book, locale, words) for reason in path_reasons(details)])


def _leaf_text(reason: LeafReason, book: RuleBook, locale: str, words: Renderer) -> str:
    needed = _amount(reason.needed, reason.counts, reason.activity, book, locale)
    value = reason.value.quantize(_CENT, ROUND_DOWN)
    reached: Value = Money(value, "USD") if reason.counts is MeasureCounts.SPEND_USD else int(value)
    text = words.render("path.leaf", {"value": reached, "needed": needed})
    return text if reason.window is None else _in_window(text, reason.window, words)


def _in_window(text: str, window: Window, words: Renderer) -> str:
    if window.kind is WindowKind.LIFETIME:
        return text
    if window.kind is WindowKind.ROLLING:
        return words.render("path.rolling", {"leaf": text, "days": Days(window.days)})
    name = "season" if window.period is None else window.period.lower()
    return words.render(f"path.{name}", {"leaf": text})


def _amount(
    amount: Decimal, counts: MeasureCounts | None, activity: str | None, book: RuleBook, locale: str
) -> Value:
    match counts:
        case None:
            return Progress(amount)
        case MeasureCounts.SPEND_USD:
            return Money(amount, "USD")
        case MeasureCounts.PURCHASES:
            return Purchases(amount)
        case MeasureCounts.INVITATIONS:
            return Invitations(amount)
        case MeasureCounts.ACTIVITY:
            return Times(int(amount), title_of_activity(book, activity or "", locale))
