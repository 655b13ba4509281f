"""Ids of objects that have no row of their own, and the reading of ids of every kind.

An id does not say of which type it is: ids that were given out before there was `node` stay as they were.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

import strawberry

from app.infra.ids import parse_uuid
from resolvers.pages import BadCursor, decode_parts, encode_cursor

Numbered = tuple[UUID, int]
"""A member, and the number of one of its history entries or notifications."""

_OF_MEMBERS = frozenset({"mission", "activity", "preference"})
_MAX_SEQUENCE = 2**31 - 1
_MAX_NUMBER = 2**63 - 1
_MAX_DIGITS = len(str(_MAX_NUMBER))


def id_of_member(kind: str, member_id: UUID, name: str) -> strawberry.ID:
    """Returns the id of a part of a member; `kind` is `mission`, `activity` or `preference`."""
    return strawberry.ID(encode_cursor(kind, member_id.hex, name))


@dataclass(slots=True)
class Named:
    """What some ids may name: rows by their ids, history entries and notifications by member and number.

    `parts` are the members whose missions, activities or preferences they name.
    """

    rows: set[UUID] = field(default_factory=set[UUID])
    entries: set[Numbered] = field(default_factory=set[Numbered])
    notifications: set[Numbered] = field(default_factory=set[Numbered])
    parts: set[UUID] = field(default_factory=set[UUID])

    @property
    def members(self) -> set[UUID]:
        """Returns the ids of all members that are named, or may be."""
        owners = {member_id for member_id, _ in self.entries | self.notifications}
        return self.rows | self.parts | owners


def read_ids(ids: Iterable[str]) -> Named:
    """Returns what these ids may name; a text that cannot be an id is left out."""
    named = Named()
    for text in ids:
        row = parse_uuid(text)
        if row is not None:
            named.rows.add(row)
            continue
        owner, dash, number = text.partition("-")
        if dash:
            _add(named.entries, owner, number, _MAX_SEQUENCE)
            continue
        try:
            parts = decode_parts(text)
        except BadCursor:
            continue
        if len(parts) == 2:
            _add(named.notifications, parts[0], parts[1], _MAX_NUMBER)
        elif parts[0] in _OF_MEMBERS and (member_id := parse_uuid(parts[1])) is not None:
            named.parts.add(member_id)
    return named


def _add(numbered: set[Numbered], owner: str, number: str, largest: int) -> None:
    member_id = parse_uuid(owner)
    if member_id is not None and number.isdecimal() and len(number) <= _MAX_DIGITS and int(number) <= largest:
        numbered.add((member_id, int(number)))
