"""Relay pages: sizes within their limits, and opaque cursors."""

import base64
import binascii
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypeVar
from uuid import UUID

from app.domain.errors import BadUserInput
from app.infra.ids import parse_uuid
from app.infra.keyset import Place, Window
from schema.common import PageInfo, Paging, Unasked
from transport.limits import DEFAULT_PAGE, MAX_PAGE

MAX_CURSOR = 200

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_MAX_MICROS_DIGITS = 18
_MAX_INT4_DIGITS = 9


Row = TypeVar("Row")
Node = TypeVar("Node")
Node_contra = TypeVar("Node_contra", contravariant=True)
Edge = TypeVar("Edge")
Edge_co = TypeVar("Edge_co", covariant=True)
Connection = TypeVar("Connection")
Connection_co = TypeVar("Connection_co", covariant=True)


class MakeEdge(Protocol[Node_contra, Edge_co]):
    """The type of a list's edges."""

    def __call__(self, *, node: Node_contra, cursor: str) -> Edge_co: ...


class MakeConnection(Protocol[Edge, Connection_co]):
    """The type of a list's pages."""

    def __call__(self, *, edges: list[Edge], page_info: PageInfo) -> Connection_co: ...


class BadCursor(Exception):
    """The cursor does not belong to the list."""


def window_of(asked: Paging, place_of: Callable[[str], Place]) -> Window[Place]:
    """Returns the window to read for a page: a row more than it shows, to know whether there are more.

    `place_of` reads a cursor of the list, or raises BadCursor. Raises BadUserInput for a bad size or cursor.
    """
    backward = asked.last is not None
    if backward and asked.first is not None and not isinstance(asked.first, Unasked):
        raise BadUserInput("Ask for `first` or for `last`, not for both.", ("last",))
    name, size = ("last", asked.last) if backward else ("first", asked.first)
    size = DEFAULT_PAGE if size is None else size
    if not 1 <= size <= MAX_PAGE:
        raise BadUserInput(f"`{name}` must be 1 to {MAX_PAGE}.", (name,))
    return Window(
        size + 1,
        None if asked.after is None else read_cursor("after", asked.after, place_of),
        None if asked.before is None else read_cursor("before", asked.before, place_of),
        backward,
    )


def connection_of(
    connection: MakeConnection[Edge, Connection],
    edge: MakeEdge[Node, Edge],
    window: Window[Place],
    rows: Sequence[Row],
    *,
    cursor_of: Callable[[Row], str],
    nodes_of: Callable[[Sequence[Row]], Sequence[Node]],
) -> Connection:
    """Returns the page that was read for a window of `window_of`, as the Relay specification describes it.

    `nodes_of` is given the rows that are shown, in the order of the list.
    """
    size = window.limit - 1
    shown, more = list(rows[:size]), len(rows) > size
    if window.backward:
        shown.reverse()
    cursors = [cursor_of(row) for row in shown]
    info = PageInfo(
        has_next_page=window.before is not None if window.backward else more,
        has_previous_page=more if window.backward else window.after is not None,
        start_cursor=cursors[0] if cursors else None,
        end_cursor=cursors[-1] if cursors else None,
    )
    nodes = zip(nodes_of(shown), cursors, strict=True)
    return connection(edges=[edge(node=node, cursor=cursor) for node, cursor in nodes], page_info=info)


def read_cursor(name: str, cursor: str, place_of: Callable[[str], Place]) -> Place:
    """Returns the place of a cursor, the argument `name`. Raises BadUserInput where it is not the list's."""
    try:
        return place_of(cursor)
    except BadCursor:
        raise bad_cursor(name) from None


def bad_cursor(name: str) -> BadUserInput:
    return BadUserInput(f"`{name}` is not a cursor of this list: take it from one of its pages.", (name,))


def encode_cursor(*parts: object) -> str:
    """Returns the cursor of a place in a list, opaque to clients."""
    return base64.urlsafe_b64encode(":".join(str(part) for part in parts).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, count: int) -> list[str]:
    """Returns the parts of a cursor. Raises BadCursor where they are not `count`."""
    parts = decode_parts(cursor)
    if len(parts) != count:
        raise BadCursor
    return parts


def decode_parts(text: str) -> list[str]:
    """Returns the parts that `encode_cursor` took, as texts. Raises BadCursor for any other text."""
    if len(text) > MAX_CURSOR or not text.isascii():
        raise BadCursor
    try:
        padded = text + "=" * (-len(text) % 4)
        return base64.b64decode(padded, altchars=b"-_", validate=True).decode().split(":")
    except (binascii.Error, UnicodeDecodeError):
        raise BadCursor from None


def number_place(cursor: str) -> tuple[int]:
    """Returns the number of a cursor made of one alone. Raises BadCursor."""
    (number,) = decode_cursor(cursor, 1)
    if not number.isdecimal() or len(number) > _MAX_INT4_DIGITS:
        raise BadCursor
    return (int(number),)


def id_place(cursor: str) -> tuple[UUID]:
    """Returns the id of a cursor made of one alone. Raises BadCursor."""
    (text,) = decode_cursor(cursor, 1)
    place = parse_uuid(text)
    if place is None:
        raise BadCursor
    return (place,)


def time_parts(instant: datetime, row_id: UUID) -> tuple[int, str]:
    """Returns the parts of a cursor for an instant, in microseconds since 1970, and an id."""
    return (instant - _EPOCH) // _MICROSECOND, row_id.hex


def place_in_time(cursor: str) -> tuple[datetime, UUID]:
    """Returns the instant and the id of a cursor made of `time_parts`. Raises BadCursor."""
    return read_time_parts(*decode_cursor(cursor, 2))


def read_time_parts(micros: str, text: str) -> tuple[datetime, UUID]:
    """Returns the instant and the id of the two parts of `time_parts`. Raises BadCursor."""
    row_id = parse_uuid(text)
    if row_id is None or not micros.isdecimal() or len(micros) > _MAX_MICROS_DIGITS:
        raise BadCursor
    try:
        return _EPOCH + int(micros) * _MICROSECOND, row_id
    except OverflowError:
        raise BadCursor from None
