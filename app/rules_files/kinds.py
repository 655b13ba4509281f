"""The kinds of values in rules files: how each is read from JSON, and how JSON Schema describes it.

A limit here may be raised and never lowered: versions that were published are read by these kinds too.
"""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import core_schema

from app.domain import amounts, instants
from app.domain.amounts import CURRENCY, MAX_DECIMAL_CHARS, MAX_FACTOR_DIGITS, MAX_POINTS
from app.domain.looks import COLOUR
from app.domain.pricing.shares import PERCENT_PLACES, hundredths
from app.domain.urls import MAX_URL, url_fault

MIN_TIERS, MAX_TIERS = 2, 20
MAX_SEASON_DAYS = 3_660
MAX_EXPIRY_MONTHS = 240
MAX_LATE_WINDOW_HOURS = 8_784
MAX_BOOSTS = 100
MAX_CURRENCIES = 300
MAX_STEPS = 10
MAX_MEASURES = 4
MAX_PATHS, MAX_LEAVES = 8, 4
MAX_ROLLING_DAYS = 366
MAX_PERIODS_MORE = 2
MAX_HOLD_DAYS = 366
MAX_REWARDED = 1_000_000
MAX_BENEFITS_PER_TIER = 50
MAX_MISSIONS = 100
MAX_ACTIVITIES = 100
MAX_OFFERS = 50
MAX_OFFER_STEPS = 20
MAX_BONUS_DAYS = 3_660
MAX_MEMBER_DAYS = 50
MAX_COMBINED = 500
MAX_FREE_SHIPPING = 1_000
MAX_PACKS = 20
MAX_PACK_COUPONS = 10
MAX_PACK_ITEMS = 50
MAX_PACK_MONTHS = 60
MAX_GRACE_DAYS = 60
MAX_COOLING_OFF_DAYS = 60
MAX_REMINDER_DAYS = 365
MIN_STREAK_DAYS, MAX_STREAK_DAYS = 2, 366
MAX_LOCALES = 50
MAX_TEXT = 2_000
MAX_NAME = 80
MAX_SKU = 128
MAX_RADIUS = 24

STORED = "stored"
"""The validation context of a version that was published, perhaps in an earlier format."""

CODE = re.compile(r"[A-Z][A-Z0-9_]{0,39}", re.ASCII)
ITEM_CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}", re.ASCII)

_OWN_PICTURE = re.compile(r"/pictures/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}\.webp", re.ASCII)

JsonSchema = dict[str, object]


class Kind(ABC):
    """A kind of value, for `Annotated[type, kind]`; it replaces pydantic's validation of the type."""

    @abstractmethod
    def parse(self, raw: object, *, stored: bool) -> object:
        """Returns the value of a JSON value. Raises ValueError with the fault."""

    @abstractmethod
    def json_schema(self) -> JsonSchema:
        """Returns the JSON Schema of the values; it must not refuse what `parse` accepts."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Returns pydantic's schema: `parse` alone decides."""

        def validate(raw: object, info: ValidationInfo) -> object:
            return self.parse(raw, stored=info.context == STORED)

        return core_schema.with_info_plain_validator_function(validate)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Returns the JSON Schema, for pydantic."""
        return self.json_schema()


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number within limits, both of them allowed, and its unit."""

    least: int
    most: int
    unit: str

    def parse(self, raw: object, *, stored: bool) -> int:
        if isinstance(raw, bool) or not isinstance(raw, int):
            raise ValueError("is not a whole number")
        if not self.least <= raw <= self.most:
            raise ValueError(f"is not between {self.least:,} and {self.most:,}")
        return raw

    def json_schema(self) -> JsonSchema:
        return {
            "type": "integer",
            "minimum": self.least,
            "maximum": self.most,
            "x-unit": self.unit,
            "x-values": f"whole number, {self.least:,} to {self.most:,}",
        }


@dataclass(frozen=True, slots=True)
class Factor(Kind):
    """A rate, multiplier or factor: an exact decimal, at least 0, in a string; and its unit."""

    unit: str

    def parse(self, raw: object, *, stored: bool) -> Decimal:
        if not isinstance(raw, str):
            raise ValueError('is not a decimal in a string, such as "1.25"')
        # The first format took "+1.25".
        value = amounts.parse_decimal(raw.removeprefix("+") if stored else raw)
        if value < 0:
            raise ValueError("is negative")
        if amounts.places(value) > MAX_FACTOR_DIGITS or value >= 10**MAX_FACTOR_DIGITS:
            raise ValueError(f"has more than {MAX_FACTOR_DIGITS} digits before or after the point")
        return value

    def json_schema(self) -> JsonSchema:
        digits = f"[0-9]{{1,{MAX_FACTOR_DIGITS}}}"
        return {
            "type": "string",
            "pattern": rf"^(0*{digits}(\.{digits}0*)?|-0+(\.0+)?)$",
            "maxLength": MAX_DECIMAL_CHARS,
            "x-unit": self.unit,
            "x-values": f"decimal in a string, at least 0, up to {MAX_FACTOR_DIGITS} digits before and after"
            " the point",
        }


class Percent(Kind):
    """A percent: an exact decimal of 0 to 100 in a string, with at most `PERCENT_PLACES` digits after the
    point."""

    def parse(self, raw: object, *, stored: bool) -> Decimal:
        if not isinstance(raw, str):
            raise ValueError('is not a decimal in a string, such as "12.5"')
        value = amounts.parse_decimal(raw)
        hundredths(value)
        return value

    def json_schema(self) -> JsonSchema:
        return {
            "type": "string",
            "pattern": rf"^(0*(100(\.0+)?|[0-9]{{1,2}}(\.[0-9]{{1,{PERCENT_PLACES}}}0*)?)|-0+(\.0+)?)$",
            "maxLength": MAX_DECIMAL_CHARS,
            "x-unit": "percent",
            "x-values": f"decimal in a string, 0 to 100, up to {PERCENT_PLACES} digits after the point",
        }


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """A text that PostgreSQL can store: not blank unless that is allowed, and not longer than `most`."""

    most: int = MAX_TEXT
    may_be_empty: bool = False

    def parse(self, raw: object, *, stored: bool) -> str:
        if raw == "" and self.may_be_empty:
            return ""
        if not isinstance(raw, str) or not raw.strip() or not _storable(raw):
            raise ValueError("is not a text")
        if len(raw) > self.most:
            raise ValueError(f"is longer than {self.most} characters")
        return raw

    def json_schema(self) -> JsonSchema:
        blank: JsonSchema = {} if self.may_be_empty else {"pattern": r"\S"}
        words = f"text, up to {self.most:,} characters"
        return {"type": "string", "maxLength": self.most, **blank, "x-values": words}


class YesNo(Kind):
    """Whether something holds: true or false."""

    def parse(self, raw: object, *, stored: bool) -> bool:
        del stored
        if not isinstance(raw, bool):
            raise ValueError("is not true or false")
        return raw

    def json_schema(self) -> JsonSchema:
        return {"type": "boolean", "x-values": "true or false"}


class Code(Kind):
    """The code of a tier, benefit, mission, activity or boost, which never changes."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str) or CODE.fullmatch(raw) is None:
            raise ValueError("is not a code: A-Z, 0-9 and _, at most 40, a letter first")
        return raw

    def json_schema(self) -> JsonSchema:
        words = "code: A-Z, 0-9 and _, a letter first, up to 40 characters"
        return {"type": "string", "pattern": f"^{CODE.pattern}$", "x-values": words}


class ItemCode(Kind):
    """The code of an item of the inventory; whether the game defines it is asked where it is given."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str) or ITEM_CODE.fullmatch(raw) is None:
            raise ValueError("is not an item's code: 1 to 64 letters, digits, `_`, `-` and `.`")
        return raw

    def json_schema(self) -> JsonSchema:
        words = "code of an item: letters, digits, `_`, `-` and `.`, up to 64 characters"
        return {"type": "string", "pattern": f"^{ITEM_CODE.pattern}$", "x-values": words}


class TierCode(Kind):
    """The code of a tier; whether the ladder has it is checked elsewhere, where the ladder is known."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str):
            raise ValueError("is not a tier of the ladder")
        return raw

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^{CODE.pattern}$", "x-values": "code of a tier"}


class Currency(Kind):
    """The code of a currency; new files are checked for its form."""

    def parse(self, raw: object, *, stored: bool) -> str:
        return str(raw)

    def json_schema(self) -> JsonSchema:
        words = "code of a currency, three capital letters"
        return {"type": "string", "pattern": f"^{CURRENCY.pattern}$", "x-values": words}


class Locale(Kind):
    """The locale of a text, as a key and as the file writes it; new files are checked for its form."""

    def parse(self, raw: object, *, stored: bool) -> str:
        return str(raw)

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"}


class Instant(Kind):
    """An instant: RFC 3339 with a zone."""

    def parse(self, raw: object, *, stored: bool) -> datetime:
        return instants.parse_instant(raw if isinstance(raw, str) else "")

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "format": "date-time", "x-values": "instant, RFC 3339 with a zone"}


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One of the words of an enumeration."""

    words: type[StrEnum]

    def parse(self, raw: object, *, stored: bool) -> StrEnum:
        if not isinstance(raw, str) or raw not in list(self.words):
            raise ValueError(f"is not one of {', '.join(self.words)}")
        return self.words(raw)

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "enum": list(self.words), "x-values": ", ".join(self.words)}


class Colour(Kind):
    """A colour, in small letters once it is read."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str) or COLOUR.fullmatch(raw) is None:
            raise ValueError("is not a colour, such as #1f5f45")
        return raw.lower()

    def json_schema(self) -> JsonSchema:
        return {"type": "string", "pattern": f"^{COLOUR.pattern}$", "x-values": "colour, #rrggbb"}


class Picture(Kind):
    """The path of a picture that was uploaded: pages for players load no others."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str) or _OWN_PICTURE.fullmatch(raw) is None:
            raise ValueError("is not the url of an uploaded picture, as uploadPicture answers it")
        return raw

    def json_schema(self) -> JsonSchema:
        return {
            "type": "string",
            "pattern": f"^{_OWN_PICTURE.pattern}$",
            "x-values": "the `url` of a picture that `uploadPicture` stored for the game",
        }


class Link(Kind):
    """An https address that players open; on this machine also http, for a game that is being made."""

    def parse(self, raw: object, *, stored: bool) -> str:
        if not isinstance(raw, str) or url_fault(raw, loopback=True) is not None:
            raise ValueError(f"is not an https address, without a user, up to {MAX_URL:,} characters")
        return raw

    def json_schema(self) -> JsonSchema:
        words = f"https address, up to {MAX_URL:,} characters"
        return {"type": "string", "maxLength": MAX_URL, "pattern": "^https?://", "x-values": words}


def points(unit: str, least: int = 0) -> Whole:
    """Returns the kind of a count of points, from `least` to the largest that a JSON client holds exactly."""
    return Whole(least, MAX_POINTS, unit)


def _storable(text: str) -> bool:
    """Returns whether PostgreSQL can store the text: no NUL, no lone surrogate."""
    return "\0" not in text and not any("\ud800" <= character <= "\udfff" for character in text)
