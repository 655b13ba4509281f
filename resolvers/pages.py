"""Relay pages: sizes within their limits, cursors that clients cannot read meaning into."""

import base64
import binascii
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.domain.errors import BadUserInput
from app.infra.ids import parse_uuid
from schema.common import MAX_PAGE, PageInfo

MAX_CURSOR = 200

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MAX_MICROS_DIGITS = 18


def check_first(first: int) -> int:
    """Raises BadUserInput outside 1 to MAX_PAGE."""
    if not 1 <= first <= MAX_PAGE:
        raise BadUserInput(f"`first` must be 1 to {MAX_PAGE}.", ("first",))
    return first


def encode_cursor(*parts: object) -> str:
    """A place in a list, as clients give it back."""
    return base64.urlsafe_b64encode(":".join(str(part) for part in parts).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, count: int) -> list[str]:
    """The parts of a cursor. Raises BadUserInput for what is none of this list's."""
    if len(cursor) <= MAX_CURSOR and cursor.isascii():
        try:
            padded = cursor + "=" * (-len(cursor) % 4)
            parts = base64.b64decode(padded, altchars=b"-_", validate=True).decode().split(":")
        except (binascii.Error, UnicodeDecodeError):
            parts = []
        if len(parts) == count:
            return parts
    raise bad_cursor()


def in_cursor(instant: datetime) -> int:
    """An instant as a part of a cursor: microseconds since 1970."""
    return (instant - _EPOCH) // _MICROSECOND


def place_in_time(micros: str, text: str) -> tuple[datetime, UUID]:
    """The instant and the id that two parts of a cursor name. Raises BadUserInput."""
    row_id = parse_uuid(text)
    if row_id is None or not micros.isdecimal() or len(micros) > _MAX_MICROS_DIGITS:
        raise bad_cursor()
    try:
        return _EPOCH + int(micros) * _MICROSECOND, row_id
    except OverflowError:
        raise bad_cursor() from None


def bad_cursor() -> BadUserInput:
    return BadUserInput("`after` is not a cursor of this list: take it from the page before.", ("after",))


def page_info(cursors: Sequence[str], *, more: bool, after: str | None) -> PageInfo:
    return PageInfo(
        has_next_page=more,
        has_previous_page=after is not None,
        start_cursor=cursors[0] if cursors else None,
        end_cursor=cursors[-1] if cursors else None,
    )
