"""Numbers as people write them, by CLDR as Babel brings it. Pure."""

from decimal import Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from app.domain.amounts import plain
from app.domain.locales import cldr_names


def decimal_text(value: Decimal, locale: str, text_locale: str) -> str:
    """Returns an exact decimal as a reader of the locale writes it, in a text of another one: 1.25 or 1,25.

    The reader's own country decides where the text is in the reader's language (de-CH, in a text in de); else
    the text does, so that a sentence has one language.
    """
    own, of_text = _cldr_locale(locale), _cldr_locale(text_locale)
    known = own if own is not None and of_text is not None and own.language == of_text.language else of_text
    return format_decimal(Decimal(plain(value)), locale=known or "en", decimal_quantization=False)


def _cldr_locale(locale: str) -> Locale | None:
    """Returns what CLDR knows of a locale; None for one that it does not know."""
    for name in cldr_names(locale):
        try:
            return Locale.parse(name)
        except (ValueError, UnknownLocaleError):
            continue
    return None
