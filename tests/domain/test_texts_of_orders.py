"""Why an order costs what it costs, in every language: a sentence for each step, with its own amount."""

from decimal import Decimal

import pytest
from babel.numbers import format_currency

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
from app.domain.pricing.quote import Quote, StepKind, quote
from app.texts.orders import quote_sentences
from app.texts.renderer import LANGUAGES
from tests.domain.catalogs import NOT_FOR_PLAYERS

CODES = {"c": "TEN-4711", "s": "WAY-4712"}


def offers(choice: PriceChoice, unit: int) -> Line:
    return Line("box", 1, unit, choice=choice, combined=CombinedOffer(1_500, 500), bargain=1_500)


def one(line: Line, **percents: int) -> Quote:
    return quote(Cart([line], Percents(**percents), points=Points(balance=500)))


EVERYTHING = quote(
    Cart(
        [Line("box", 3, 1_000), offers(PriceChoice.COMBINED, 2_000)],
        Percents(tier=1_000),
        [Coupon("c", CouponClass.ORDER, amount=123), Coupon("s", CouponClass.SHIPPING, amount=234)],
        Points(1_600, 1_000, PointsRate(100, 100, 5_000)),
        Shipping(567),
        Taxes((78, 0)),
        StoredValue(((True, 910),)),
    )
)
QUOTES = {
    PriceSource.FLASH: one(Line("box", 1, 2_000, flash=FlashOffer("SALE", 1_500, 9))),
    PriceSource.MEMBER_DAY: one(Line("box", 1, 2_000), member_day=2_500),
    PriceSource.PACK: one(Line("box", 1, 2_000), pack=2_500),
    PriceSource.TIER: one(Line("box", 1, 2_000), tier=2_500),
    PriceSource.COMBINED: one(offers(PriceChoice.COMBINED, 2_000)),
    PriceSource.BARGAIN: one(offers(PriceChoice.BARGAIN, 2_000)),
}
DEARER = {choice: one(offers(PriceChoice(choice), 1_000)) for choice in ("COMBINED", "BARGAIN")}
FREE = {reason: quote(Cart([Line("box", 1, 9)], shipping=Shipping(500, reason))) for reason in FreeShipping}


def test_the_quotes_have_every_step() -> None:
    assert set(QUOTES) == set(PriceSource) - {PriceSource.LIST}
    seen = {step.kind for found in (EVERYTHING, FREE[FreeShipping.TIER]) for step in found.steps}
    assert seen == set(StepKind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_a_sentence_with_its_amount(language: str) -> None:
    free = [FREE[reason] for reason in (FreeShipping.PACK, FreeShipping.TIER)]
    said = set[str]()
    for found in (EVERYTHING, *QUOTES.values(), *DEARER.values(), *free):
        sentences = quote_sentences(found, "USD", CODES, language)
        amounts = [*(step.amount for step in found.steps), found.due]
        for sentence, amount in zip(sentences, amounts, strict=True):
            shown = format_currency(Decimal(abs(amount)) / 100, "USD", locale=language.replace("-", "_"))
            assert shown in sentence
            assert NOT_FOR_PLAYERS.search(sentence.replace(shown, "")) is None, sentence
        for step, sentence in zip(found.steps, sentences, strict=False):
            if step.points:
                assert str(step.points) in sentence.translate({ord(mark): None for mark in ".,\u202f\xa0"})
            if step.kind is StepKind.COUPON:
                assert CODES[step.name] in sentence
        said.update(sentences)
    english = {text for found in QUOTES.values() for text in quote_sentences(found, "USD", CODES, "en")}
    assert language == "en" or not said & english
    # No two offers of equal amounts are said alike.
    changed = [quote_sentences(found, "USD", CODES, language)[1] for found in QUOTES.values()]
    changed += [quote_sentences(found, "USD", CODES, language)[1] for found in DEARER.values()]
    assert len(set(changed)) == len(changed)


def test_in_english() -> None:
    assert quote_sentences(EVERYTHING, "USD", CODES, "en") == [
        "box: $30.00 by the list price.",
        "Your tier takes off $3.00.",
        "box: $20.00 by the list price.",
        "The price with points takes off $5.00, and takes 500 points.",
        "The coupon TEN-4711 takes off $1.23.",
        "Paying with points takes off $10.00, and takes 1,000 points.",
        "Shipping: $5.67.",
        "The coupon WAY-4712 takes off $2.34.",
        "Taxes: $0.78.",
        "Stored value pays $9.10.",
        "Due: $25.78.",
    ]


def test_the_amounts_have_the_decimals_of_their_currency() -> None:
    found = quote(Cart([Line("box", 1, 2_000)]))
    assert quote_sentences(found, "JPY", {}, "ja")[-1] == "お支払い額\uff1a\uffe52,000。"
    assert quote_sentences(found, "KWD", {}, "en")[-1] == "Due: KWD2.000."
