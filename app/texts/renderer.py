"""Sentences in a locale: catalogs in gettext's format; numbers, money and dates as CLDR has them.

A sentence is made when it is read, from the numbers that are stored: so all that a player reads has one
language, the present one, and a better translation also reaches what is older.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent, get_group_symbol
from babel.support import Translations

from app.domain.locales import cldr_names, lookup

CATALOGS = ("en", "es", "de", "fr", "pt_BR", "ja", "zh_Hans", "zh_Hant", "ko")
"""The languages with a catalog, as CLDR names them; the first is the fallback for all other locales."""
LANGUAGES = tuple(name.replace("_", "-") for name in CATALOGS)
"""The same as BCP 47 writes them."""
MAX_LOCALES = 500
"""Locales kept ready; a reader may name any."""


class Points(int):
    """A number of P: "550 points"."""


class Progress(int):
    """A number of SC within a tier: "500 progress"."""


class Purchases(int):
    """A number of purchases: "3 purchases"."""


class Invitations(int):
    """A number of invitations: "3 invitations"."""


class Gifts(int):
    """A number of gifts: "3 gifts"."""


class Years(int):
    """A number of years: "3 years"."""


class Times(NamedTuple):
    """How often an activity was done, by its title: "3 x Review"."""

    times: int
    title: str


class Days(int):
    """A number of days; the catalogs have a form of the sentence for each plural of it."""


class Percent(int):
    """A share of a hundred."""


class Earned(NamedTuple):
    """SC and P that go together: "500 progress and 550 points", without the one that is 0."""

    progress: int
    points: int

    def parts(self) -> "list[Points | Progress]":
        """Returns what is not 0, or both where both are."""
        both = [Progress(self.progress), Points(self.points)]
        return [part for part in both if part] or both


class Names(tuple[str, ...]):
    """Names that are listed: "Aurora, Comet and Crown"."""

    __slots__ = ()


class Money(NamedTuple):
    """An amount in a currency, by its ISO 4217 code."""

    amount: Decimal
    currency: str


Value = str | int | datetime | Earned | Names | Money | Times
"""What a placeholder stands for; a number of one of the classes above is shown with its unit."""


@dataclass(frozen=True, slots=True)
class Renderer:
    """A renderer of messages: texts of one language, numbers and dates in the format of a locale."""

    texts: Translations
    locale: Locale
    thousands: str | None
    """What separates each three digits of a number; None where the locale groups them otherwise."""

    def render(self, message_id: str, values: Mapping[str, Value]) -> str:
        """Returns a message of the catalogs with its placeholders filled in."""
        days = next((value for value in values.values() if isinstance(value, Days)), None)
        if days is None:
            text = self.texts.ugettext(message_id)
        else:
            text = self.texts.ungettext(message_id, message_id, days)
        return text.format_map({name: self.shown(value) for name, value in values.items()})

    def joined(self, parts: Sequence[str]) -> str:
        """Returns parts that belong together, as the language lists them: "a, b and c"."""
        return format_list(parts, locale=self.locale)

    def shown(self, value: Value) -> str:
        """Returns one value as a sentence has it: "150 points", a sum of money, a date."""
        shown = str(value)
        match value:
            case Points() | Progress() | Purchases() | Invitations() | Gifts() | Years():
                unit = type(value).__name__.lower()
                shown = self.texts.ungettext(unit, unit, value).format(count=self._number(value))
            case Percent():
                shown = format_percent(Decimal(value) / 100, locale=self.locale)
            case int():
                shown = self._number(value)
            case Names():
                shown = format_list(list(value), locale=self.locale)
            case Earned():
                shown = self.joined([self.shown(part) for part in value.parts()])
            case Times(times, title):
                shown = self.texts.ugettext("times").format(count=self._number(times), title=title)
            case Money(amount, currency):
                shown = format_currency(amount, currency, locale=self.locale)
            case datetime():
                shown = self._instant(value)
        return shown

    def _number(self, value: int) -> str:
        if self.thousands is None or value < 0:
            return format_decimal(value, locale=self.locale)
        # Babel reads the locale's pattern and symbols anew each time, which takes 20 times as long.
        return f"{int(value):,}".replace(",", self.thousands)

    def _instant(self, instant: datetime) -> str:
        date = format_date(instant.astimezone(UTC), format="long", locale=self.locale)
        time = format_time(instant, format="short", tzinfo=UTC, locale=self.locale)
        return self.texts.ugettext("instant").format(date=date, time=time)


@lru_cache(maxsize=MAX_LOCALES)
def renderer(locale: str) -> Renderer:
    """Returns the renderer for any locale; numbers and dates are in the language of the text."""
    tag = lookup(locale, LANGUAGES) or LANGUAGES[0]
    name = tag.replace("-", "_")
    text = Locale.parse(name)
    for known_as in cldr_names(locale):
        try:
            wanted = Locale.parse(known_as)
        except (ValueError, UnknownLocaleError):
            continue
        if wanted.language == text.language:
            return Renderer(_texts(name), wanted, _thousands(wanted))
    return Renderer(_texts(name), text, _thousands(text))


def _thousands(locale: Locale) -> str | None:
    in_threes = locale.decimal_formats[None].grouping == (3, 3)
    return get_group_symbol(locale) if in_threes else None


@cache
def _texts(name: str) -> Translations:
    compiled = BytesIO()
    write_mo(compiled, catalog(name))
    compiled.seek(0)
    return Translations(compiled)


@cache
def catalog(name: str) -> Catalog:
    """Returns the catalog of one of `CATALOGS`, as it is written in `catalogs/`."""
    with files("app.texts").joinpath("catalogs", f"{name}.po").open("rb") as source:
        return read_po(source, locale=name, abort_invalid=True)


def load() -> Mapping[str, Translations]:
    """Read every catalog at the start, so that no request waits for one."""
    return {name: _texts(name) for name in CATALOGS}
