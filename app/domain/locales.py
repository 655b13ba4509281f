"""Locales: one way to write a BCP 47 tag, and which of several texts a reader gets (rules.md §9). Pure.

Likely scripts, aliases and parents are CLDR's, as Babel brings them.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from babel.core import get_global

MAX_LOCALE = 35
"""Characters of a locale."""
MAX_ACCEPT_LANGUAGE = 500
"""Characters of an Accept-Language that is read; browsers send less than a hundred."""
MAX_PREFERENCES = 1_000
"""Answers kept ready: values of Accept-Language."""
MAX_LOOKUPS = 10_000
"""Answers kept ready: a reader's locale x the locales that a text has."""

# A language, what narrows it, extensions, private use. A tag that names nothing is one without texts.
_TAG = re.compile(
    r"[a-z]{2,3}(-[a-z0-9]{2,8})*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?", re.ASCII
)
# A language range and its weight (RFC 9110, 12.5.4).
_RANGE = re.compile(r"([a-z0-9-]+)(?:[ \t]*;[ \t]*q=([01](?:\.[0-9]{0,3})?))?", re.ASCII | re.IGNORECASE)
_EXTENSION = re.compile(r"-[a-z0-9]-", re.ASCII)
_REGION = re.compile(r"[A-Z]{2}|[0-9]{3}", re.ASCII)
_CHINESE = {"cmn", "yue"}
"""Languages that may be written as a kind of Chinese: zh-yue is yue."""
_NEIGHBOURS = {"nb": ("no",), "no": ("nb",), "nn": ("no", "nb"), "yue": ("zh",)}
"""Languages whose texts a reader of another one gets before English."""


class _Locale(NamedTuple):
    language: str
    script: str = ""
    region: str = ""
    variants: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region, *self.variants) if part)


def canonical(text: str) -> str:
    """Returns the locale as BCP 47 writes it: en_us is en-US, zh-hant-tw is zh-Hant-TW, iw is he.

    Raises ValueError for what is no locale, or too long.
    """
    tag = text.replace("_", "-").lower()
    if text.isascii() and _TAG.fullmatch(tag) is not None:
        locale, extensions = _read(tag)
        if len(locale.tag + extensions) <= MAX_LOCALE:
            return locale.tag + extensions
    raise ValueError(f"must be a BCP 47 tag, such as de or pt-BR, of at most {MAX_LOCALE} characters")


@lru_cache(maxsize=MAX_LOOKUPS)
def lookup(wanted: str, available: tuple[str, ...]) -> str | None:
    """Returns which of the available locales a reader gets; None for English as the last resort.

    That of the same tag, else of the same language and script, else of the same language and script in any
    region. Takes any text, since there may be locales that were stored under older rules.
    """
    reader, candidates = _of(wanted), [(_of(tag), tag) for tag in available]
    in_script = reader._replace(script=_likely(reader)[1])
    others = _NEIGHBOURS.get(reader.language, ())
    for asked in (reader, *(in_script._replace(language=other) for other in others)):
        readable = [text for text in candidates if _likely(text[0])[:2] == _likely(asked)[:2]]
        if readable:
            return min(readable, key=lambda text: (*_distance(asked, text[0]), text[1]))[1]
    return None


@lru_cache(maxsize=MAX_PREFERENCES)
def preferred(accept_language: str, available: tuple[str, ...]) -> str | None:
    """Returns the locale that an Accept-Language likes best of those with one of the available languages.

    None where there is none. What is malformed in it is ignored, and all of it past `MAX_ACCEPT_LANGUAGE`.
    """
    if len(accept_language) > MAX_ACCEPT_LANGUAGE:
        return None
    weighed: list[tuple[Decimal, str]] = []
    for part in accept_language.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None:
            continue
        try:
            locale = canonical(found[1])
        except ValueError:
            continue
        weight = Decimal(found[2] or 1)
        if 0 < weight <= 1 and lookup(locale, available) is not None:
            weighed.append((weight, locale))
    return max(weighed, key=itemgetter(0), default=(0, None))[1]


def cldr_names(locale: str) -> list[str]:
    """Returns the names by which CLDR may know how the locale writes numbers and dates, the best first."""
    language, script, region = _likely(_of(locale))
    return [f"{language}_{script}_{region}", f"{language}_{region}", f"{language}_{script}", language]


def _of(text: str) -> _Locale:
    """Returns the locale without its extensions: they are about calendars and sorting, not about texts."""
    return _read(text.replace("_", "-").lower())[0]


def _read(tag: str) -> tuple[_Locale, str]:
    """Returns the parts of a tag in small letters, and its extensions with their first hyphen."""
    extension = _EXTENSION.search(tag)
    end = len(tag) if extension is None else extension.start()
    language, *subtags = tag[:end].split("-")
    if language == "zh" and subtags and subtags[0] in _CHINESE:
        language = subtags.pop(0)
    language, _, script = get_global("language_aliases").get(language, language).partition("_")
    if subtags and len(subtags[0]) == len("Latn") and subtags[0].isalpha():
        script = subtags.pop(0).title()
    region = subtags[0].upper() if subtags else ""
    current = get_global("territory_aliases").get(region, ())
    if current or _REGION.fullmatch(region):
        subtags.pop(0)
        return _Locale(language, script, current[0] if len(current) == 1 else region, tuple(subtags)), tag[
            end:
        ]
    return _Locale(language, script, "", tuple(subtags)), tag[end:]


def _likely(locale: _Locale) -> tuple[str, str, str]:
    """Returns language, script and region; the most likely ones where the locale does not say them."""
    language, script, region, _ = locale
    likely_subtags = get_global("likely_subtags")
    for asked in ((language, script, region), (language, region), (language, script), (language,)):
        likely = likely_subtags.get("_".join(part for part in asked if part))
        if likely is not None:
            return language, script or likely.split("_")[1], region or likely.split("_")[2]
    return language, script, region


def _distance(reader: _Locale, text: _Locale) -> Sequence[int]:
    """Returns how far a text of the reader's language and script is from what the reader asked for."""
    line, other = _line(reader), _line(text)
    usual = _likely(reader._replace(region=""))[2]
    return (
        text.tag != reader.tag,
        0 if text.region == reader.region else 1 if not text.region else 2,
        next(place for place, region in enumerate(line) if region in other),
        text.region != usual,
        len(text.variants),
    )


def _line(locale: _Locale) -> list[str]:
    """Returns the region and its parents, up to the empty one: MX, 419 (Latin America), ""."""
    language, script, _ = _likely(locale)
    parents, line = get_global("parent_exceptions"), [locale.region]
    while line[-1]:
        names = (f"{language}_{script}_{line[-1]}", f"{language}_{line[-1]}")
        parent = next((parents[name] for name in names if name in parents), "")
        line.append(parent.rpartition("_")[2] if parent.startswith(f"{language}_") else "")
    return line
