"""The catalogs: in every language all messages, with the same placeholders and its own plurals."""

import pytest
from babel import Locale
from babel.messages.plurals import get_plural

from app.texts.renderer import CATALOGS, Days, Earned, catalog, renderer
from tests.domain.catalogs import NOT_FOR_PLAYERS, entries, forms, placeholders

ALIKE = {"instant", "sentences", "points", "progress", "invitations", "times", "history.difference"}
"""Messages that may be the same in two languages: marks, and words that French shares."""


@pytest.mark.parametrize("name", CATALOGS)
def test_every_language_has_every_message_with_the_same_placeholders(name: str) -> None:
    found, english = entries(name), entries("en")
    assert list(found) == list(english)
    for message_id, texts in found.items():
        wanted = placeholders(english[message_id][0])
        for text in texts:
            assert text.strip() == text != ""
            assert placeholders(text) == wanted, message_id
            assert NOT_FOR_PLAYERS.search(text) is None, text
        if name != "en" and message_id not in ALIKE:
            assert texts != english[message_id], message_id


@pytest.mark.parametrize("name", CATALOGS)
def test_plural_forms_are_those_of_the_language(name: str) -> None:
    found, plural = catalog(name), get_plural(name)
    assert (found.num_plurals, found.plural_expr) == (plural.num_plurals, plural.plural_expr)
    assert found.locale == Locale.parse(name)
    for entry in found:
        if entry.pluralizable:
            assert len(forms(entry)) == plural.num_plurals
            assert placeholders(forms(entry)[0]) & {"daysLeft", "days", "count"}


@pytest.mark.parametrize(
    ("locale", "progress", "one", "many"),
    [
        ("en", "1,234 progress", "1 point", "1,234 points"),
        ("de", "1.234 Fortschritt", "1 Punkt", "1.234 Punkte"),
        ("es-MX", "1,234 de progreso", "1 punto", "1,234 puntos"),
        ("fr", "1\u202f234 de progression", "1 point", "1\u202f234 points"),
        ("pt-BR", "1.234 de progresso", "1 ponto", "1.234 pontos"),
        ("ja", "進捗1,234", "1ポイント", "1,234ポイント"),
        ("zh-CN", "1,234 点进度", "1 积分", "1,234 积分"),
        ("zh-TW", "1,234 點進度", "1 點數", "1,234 點數"),
        ("ko", "진행도 1,234", "1포인트", "1,234포인트"),
    ],
)
def test_numbers_have_their_units(locale: str, progress: str, one: str, many: str) -> None:
    def earned(sc: int, p: int) -> str:
        return renderer(locale).render("history.granted", {"earned": Earned(sc, p)})

    assert progress in earned(1_234, 0)
    assert many in earned(0, 1_234)
    assert one in earned(0, 1)
    both = earned(1_234, 1)
    assert both.index(progress) < both.index(one)
    # Nothing at all is said of both.
    assert len(earned(0, 0)) > len(earned(0, 1))


def test_a_sentence_has_the_plural_of_its_days() -> None:
    def season(days: int) -> str:
        return renderer("en").render("history.season", {"days": Days(days)})

    assert [season(days) for days in (1, 30)] == [
        "Your new season has 1 day.",
        "Your new season has 30 days.",
    ]
