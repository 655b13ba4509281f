"""The sentence of a notification, in a locale: catalogs in gettext's format, numbers and dates by CLDR.

A sentence is made when it is read, from the kind and the numbers that are stored: so an inbox has one
language, the player's present one, and a better translation also reaches older notifications.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent
from babel.support import Translations

from app.domain.events import ChangeDetails, ChangeKind
from app.domain.instants import parse_instant
from app.domain.locales import cldr_names, lookup
from app.domain.notifications import NotificationKind

CATALOGS = ("en", "es", "de", "fr", "pt_BR", "ja", "zh_Hans", "zh_Hant", "ko")
"""The languages with a catalog, as CLDR names them; the first is the fallback for all other locales."""
_TAGS = {name.replace("_", "-"): name for name in CATALOGS}
MAX_LOCALES = 500
"""Locales kept ready; a player may name any."""

_INSTANTS = ("endsAt", "expiresAt")


def message(kind: NotificationKind, params: ChangeDetails, locale: str) -> str:
    """Returns the sentence of a notification in a locale, ready to show to a player, without absolute SC."""
    return _renderer(locale).render(_message_id(kind, params), _shown(params))


def _message_id(kind: NotificationKind, params: ChangeDetails) -> str:
    """Returns the id of a message in the catalogs: the kind, and where it has several, which of them."""
    name = kind.value.lower()
    if kind is NotificationKind.SEASON_ENDING:
        return f"{name}.{str(params['outlook']).lower()}"
    if kind is NotificationKind.KEEP_THRESHOLD:
        return f"{name}.{'part' if params['remaining'] else 'reached'}"
    if kind is NotificationKind.TIER_CHANGED:
        usual = params["reason"] in {ChangeKind.PROMOTED, ChangeKind.DEMOTED}
        return f"{name}.{str(params['reason']).lower() if usual else 'other'}"
    if kind is NotificationKind.POINTS_CHANGED:
        return f"{name}.{str(params['reason']).lower()}"
    if kind is NotificationKind.REDEMPTION_UPDATED:
        gift = "gift_" if params.get("back") == "CLAIM" else ""
        expired = "_expired" if "expired" in params else ""
        return f"{name}.{gift}{str(params['status']).lower()}{expired}"
    return name


def _shown(params: ChangeDetails) -> ChangeDetails:
    """Returns the parameters with the P that were added or taken as a positive number."""
    return params if "delta" not in params else {**params, "points": abs(int(params["delta"]))}


@dataclass(frozen=True, slots=True)
class _Renderer:
    """A renderer of messages: texts of one language, numbers and dates in the format of a locale."""

    texts: Translations
    locale: Locale

    def render(self, message_id: str, params: ChangeDetails) -> str:
        days = params.get("daysLeft")
        if days is None:
            text = self.texts.ugettext(message_id)
        else:
            text = self.texts.ungettext(message_id, message_id, int(days))
        return text.format_map({name: self._formatted(name, value) for name, value in params.items()})

    def _formatted(self, name: str, value: str | int) -> str:
        if name in _INSTANTS:
            return self._instant(parse_instant(str(value)))
        if name == "percent":
            return format_percent(Decimal(value) / 100, locale=self.locale)
        return format_decimal(value, locale=self.locale) if isinstance(value, int) else value

    def _instant(self, instant: datetime) -> str:
        date = format_date(instant.astimezone(UTC), format="long", locale=self.locale)
        time = format_time(instant, format="short", tzinfo=UTC, locale=self.locale)
        return self.texts.ugettext("instant").format(date=date, time=time)


@lru_cache(maxsize=MAX_LOCALES)
def _renderer(locale: str) -> _Renderer:
    """Returns the renderer for any locale; numbers and dates are in the language of the text."""
    tag = lookup(locale, tuple(_TAGS)) or CATALOGS[0]
    name = _TAGS.get(tag, tag)
    text = Locale.parse(name)
    for known_as in cldr_names(locale):
        try:
            wanted = Locale.parse(known_as)
        except (ValueError, UnknownLocaleError):
            continue
        if wanted.language == text.language:
            return _Renderer(_texts(name), wanted)
    return _Renderer(_texts(name), text)


@cache
def _texts(name: str) -> Translations:
    compiled = BytesIO()
    write_mo(compiled, catalog(name))
    compiled.seek(0)
    return Translations(compiled)


@cache
def catalog(name: str) -> Catalog:
    """Returns the catalog of one of `CATALOGS`, as it is written in `catalogs/`."""
    with files("app.notifications").joinpath("catalogs", f"{name}.po").open("rb") as source:
        return read_po(source, locale=name, abort_invalid=True)


def load() -> Mapping[str, Translations]:
    """Read every catalog at the start, so that no request waits for one."""
    return {name: _texts(name) for name in CATALOGS}
