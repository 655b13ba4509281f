"""What a pack gives, as sentences in a locale."""

from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from app.domain.packs import Pack
from app.texts.renderer import renderer


def benefits_of(pack: Pack, locale: str) -> list[str]:
    """Returns what a pack gives, a sentence each, ready to show to a player."""
    texts = renderer(locale)
    sentences: list[str] = []
    if pack.percent:
        percent = format_percent(
            Decimal(pack.percent) / 10_000, locale=texts.locale, decimal_quantization=False
        )
        sentences.append(texts.render("pack_benefit.percent", {"percent": percent}))
    if pack.free_shipping:
        sentences.append(texts.render("pack_benefit.free_shipping", {}))
    for name, factor in (("p", pack.p_factor), ("sc", pack.sc_factor)):
        if factor != 1:
            number = format_decimal(factor, locale=texts.locale, decimal_quantization=False)
            sentences.append(texts.render(f"pack_benefit.{name}", {"factor": number}))
    return sentences
