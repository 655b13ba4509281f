"""The ways to a tier in the reader's language: what is left of one, and which one led to a tier."""

from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_UP, Decimal

from app.domain.events import ChangeDetails
from app.domain.growth.measures import MeasureCounts
from app.domain.growth.paths import LeafState
from app.domain.growth.reasons import LeafReason, Missing, path_reasons
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
    amount = _left(Missing(state.remaining, counts, activity), book, locale)
    return renderer(locale).render("path.left", {"amount": amount})


def what_is_missing(missing: Sequence[Missing], book: RuleBook, locale: str) -> str:
    """Returns what a path lacks, for a sentence: "400" of SC alone, else "150 USD and 2 invitations"."""
    words = renderer(locale)
    if len(missing) == 1 and missing[0].counts is None:
        return words.shown(int(missing[0].amount))
    return words.joined([words.shown(_left(one, book, locale)) for one in missing])


def _left(missing: Missing, book: RuleBook, locale: str) -> Value:
    # Rounded up: what is said to be left is enough.
    return _amount(missing.amount.quantize(_CENT, ROUND_UP), missing.counts, missing.activity, book, locale)


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
