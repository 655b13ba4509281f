"""Checks of texts for players, in several locales, and of addresses, each with its path. Pure."""

import unicodedata
from collections.abc import Sequence

from app.domain.errors import DomainError, Faults
from app.domain.rules import ENGLISH
from app.domain.urls import url_fault
from app.loyalty.inputs import check_locale, check_text, invalid

MAX_TITLE = 200
MAX_DESCRIPTION = 2_000
MAX_LOCALES = 50

Texts = Sequence[tuple[str, str]]
"""Pairs of locale and text, as they were sent."""


def check_texts(faults: Faults, texts: Texts, name: str) -> None:
    """Add every fault of the texts of a `title`, or of a `description`, which may be missing."""
    if len(texts) > MAX_LOCALES:
        faults.add(invalid(f"{name} must have at most {MAX_LOCALES} locales.", name))
        return
    locales: set[str] = set()
    for index, (locale, text) in enumerate(texts):
        path = (name, str(index))
        faults.check(_check_new_locale, path, locale, locales, name)
        if name == "title":
            faults.check(check_filled, path, text, "text", MAX_TITLE)
        else:
            faults.check(check_lines, path, text, "text", MAX_DESCRIPTION)
    if ENGLISH not in locales and (texts or name == "title"):
        faults.add(invalid(f"{name} must have an English text, of the locale en.", name))


def _check_new_locale(text: str, locales: set[str], name: str) -> None:
    locale = check_locale(text, "locale")
    if locale in locales:
        raise DomainError(invalid(f"{name} has the locale {locale} twice.", "locale"))
    locales.add(locale)


def check_filled(text: str, name: str, most: int) -> None:
    """Check that a text is one line and not blank. Raises DomainError with INVALID otherwise."""
    if not text.strip():
        raise DomainError(invalid(f"{name} must not be empty.", name))
    check_text(text, name, most)


def check_https(url: str, name: str) -> None:
    """Check that an address is https and fit for a page. Raises DomainError with INVALID otherwise."""
    if fault := url_fault(url):
        raise DomainError(invalid(f"{name} {fault}", name))


def check_lines(text: str, name: str, most: int) -> None:
    """Check a text of one or more lines against its limit. Raises DomainError with INVALID."""
    if len(text) > most:
        raise DomainError(invalid(f"{name} must have at most {most:,} characters, not {len(text):,}.", name))
    if any(unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in text):
        raise DomainError(invalid(f"{name} must not have control characters but line ends.", name))
