"""What a pack gives, as sentences in a locale."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from app.domain.packs import Pack
from app.texts.renderer import Names, renderer


@dataclass(frozen=True, slots=True)
class PackTitles:
    """The titles of coupons and items that come with packs, by their codes."""

    coupons: Mapping[str, str] = field(default_factory=dict[str, str])
    items: Mapping[str, str] = field(default_factory=dict[str, str])


NO_TITLES = PackTitles()


@dataclass(frozen=True, slots=True)
class SupportTexts:
    """The row of the support that a pack gives, among the benefits of a tier."""

    title: str
    summary: str
    rule: str


def support_of(title: str, locale: str) -> SupportTexts:
    """Returns the texts of the support that the pack with this title gives."""
    texts = renderer(locale)
    return SupportTexts(
        texts.render("pack_support.title", {}),
        texts.render("pack_benefit.vip_support", {}),
        texts.render("pack_support.rule", {"title": title}),
    )


def benefits_of(pack: Pack, locale: str, titles: PackTitles = NO_TITLES) -> list[str]:
    """Returns what a pack gives, a sentence each, ready to show to a player.

    Coupons and items that `titles` do not name are left out.
    """
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
    if pack.vip_support:
        sentences.append(texts.render("pack_benefit.vip_support", {}))
    for name, codes, known in (
        ("coupons", pack.coupons, titles.coupons),
        ("items", pack.items, titles.items),
    ):
        named = [known[code] for code in codes if code in known]
        if named:
            sentences.append(texts.render(f"pack_benefit.{name}", {name: Names(named)}))
    return sentences
