"""How events lie in the columns of `loyalty_events`: what each kind keeps where, for reading and for writing.

A kind that is added has a class in `app.domain.events`, an entry in `_FIELDS`, and what it does to a standing
in `app.domain.standing` (docs/decisions/0036-typed-events.md).
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

import asyncpg

from app.domain.events import (
    ActivityDone,
    BenefitClaimed,
    BenefitReturned,
    Closed,
    Event,
    EventKind,
    InviteQualified,
    InviteReversed,
    InviteRewarded,
    Joined,
    Merged,
    MissionReported,
    PointsCaptured,
    PointsGranted,
    PointsReturned,
    PointsSpent,
    Purchase,
    Refund,
    SCGranted,
)
from app.domain.pack_events import PackCancelled, PackEnded, PackPaid, PackReversed
from app.loyalty.columns import Column, Table
from app.loyalty.state import StoredEvent

GIVEN_BACK = "CANCELLED"
"""The `code` of P that the player gave back, by cancelling what they had been spent on (rules.md §4)."""


class _Field(NamedTuple):
    """A field of an event, the column that it lies in, and how it lies there where not as it is."""

    name: str
    column: str
    stored: Callable[[Any], object] | None = None
    read: Callable[[Any], object] | None = None

    def value(self) -> Callable[[Event], object]:
        """Returns the function that takes the column's value from an event."""
        get, stored = attrgetter(self.name), self.stored
        return get if stored is None else lambda event: stored(get(event))


_POINTS = _Field("points", "points")
_PACK = _Field("pack", "code")
_PAID = (_Field("amount", "amount"), _Field("currency", "currency"))
_PAYMENT = _Field("payment", "refunds")
_FIELDS: Mapping[type[Event], Sequence[_Field]] = {
    Joined: (_Field("ltv_usd", "amount"), _Field("tier", "tier")),
    Purchase: (_Field("amount", "amount"), _Field("currency", "currency"), _Field("sku", "sku")),
    Refund: (_Field("amount", "amount"), _Field("currency", "currency"), _Field("purchase_id", "refunds")),
    SCGranted: (_POINTS,),
    PointsGranted: (_POINTS,),
    PointsSpent: (_POINTS, _Field("held_until", "held_until")),
    PointsCaptured: (),
    PointsReturned: (
        _POINTS,
        _Field(
            "is_given_back",
            "code",
            lambda is_given_back: GIVEN_BACK if is_given_back else "",
            lambda code: code == GIVEN_BACK,
        ),
    ),
    MissionReported: (_Field("mission", "code"), _Field("progress", "points")),
    ActivityDone: (_Field("activity", "code"), _Field("period", "period")),
    BenefitClaimed: (_Field("benefit", "code"), _Field("period", "period"), _POINTS),
    BenefitReturned: (_Field("benefit", "code"), _Field("period", "period")),
    InviteQualified: (_Field("is_rewarded", "points", int, bool),),
    InviteRewarded: (),
    InviteReversed: (_Field("invitation", "refunds"),),
    PackPaid: (_PACK, *_PAID, _Field("is_renewing", "points", int, bool)),
    PackCancelled: (_PACK,),
    PackEnded: (_PACK, *_PAID, _PAYMENT),
    PackReversed: (_PACK, _PAYMENT),
    Merged: (),  # what was absorbed are the events of the member that `reference` names
    Closed: (),
}
EVENT_TYPES: Mapping[EventKind, type[Event]] = {event_type.kind: event_type for event_type in _FIELDS}
"""The class of each kind."""


def _own(column: str, kind: str, absent: object) -> Column[StoredEvent]:
    """Returns a column that some kinds of events fill; of the others it holds `absent`."""
    values = {
        event_type: field.value()
        for event_type, fields in _FIELDS.items()
        for field in fields
        if field.column == column
    }

    def value(stored: StoredEvent) -> object:
        event = stored.event
        of_kind = values.get(type(event))
        return absent if of_kind is None else of_kind(event)

    return Column(column, kind, value)


EVENTS: Table[StoredEvent] = Table(
    "loyalty_events",
    (
        Column("seq", "int4", lambda stored: stored.event.seq),
        Column("kind", "text", lambda stored: stored.event.kind),
        Column("key", "text", lambda stored: stored.key),
        Column("fingerprint", "bytea", lambda stored: stored.fingerprint),
        Column("effective_at", "timestamptz", lambda stored: stored.event.effective_at),
        Column("received_at", "timestamptz", lambda stored: stored.received_at),
        Column("occurred_at", "timestamptz", lambda stored: stored.event.occurred_at),
        _own("amount", "numeric", Decimal(0)),
        _own("currency", "text", "USD"),
        _own("points", "int8", 0),
        _own("tier", "int2", 1),
        _own("refunds", "text", ""),
        _own("sku", "text", None),
        _own("code", "text", ""),
        _own("period", "text", ""),
        _own("held_until", "timestamptz", None),
        Column("actor_id", "uuid", lambda stored: stored.actor_id),
        Column("reason", "text", lambda stored: stored.event.reason),
    ),
)


def stored_event(row: asyncpg.Record | Mapping[str, Any]) -> StoredEvent:
    """Returns the event of a row that has the columns of `EVENTS`; what a merge absorbed are other rows.

    Raises ValueError for an unknown kind.
    """
    event_type = EVENT_TYPES[EventKind(row["kind"])]
    own = {
        field.name: row[field.column] if field.read is None else field.read(row[field.column])
        for field in _FIELDS[event_type]
    }
    event = event_type(
        effective_at=row["effective_at"],
        seq=row["seq"],
        reference=row["key"] or "",
        reason=row["reason"],
        occurred_at=row["occurred_at"],
        **own,
    )
    return StoredEvent(event, row["received_at"], row["fingerprint"], row["actor_id"])
