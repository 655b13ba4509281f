"""Every kind of event has one class, one entry of columns and one rule, and is read as it was written."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from decimal import Decimal
from typing import get_args, get_type_hints
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import events, pack_events
from app.domain.events import (
    Event,
    EventKind,
    Joined,
    Merged,
    PointsCaptured,
    PointsReturned,
    PointsSpent,
    Purchase,
)
from app.domain.standing import _APPLY
from app.loyalty.event_columns import _FIELDS, EVENT_TYPES, EVENTS, stored_event
from app.loyalty.state import StoredEvent
from tests.domain.worlds import examples

CLASSES: list[type[Event]] = [
    found
    for found in {**vars(events), **vars(pack_events)}.values()
    if isinstance(found, type) and issubclass(found, Event) and found is not Event
]
INSTANTS = st.datetimes(timezones=st.just(UTC))
BY_TYPE: Mapping[object, st.SearchStrategy[object]] = {
    str: st.text(),
    str | None: st.none() | st.text(),
    int: st.integers(),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    datetime: INSTANTS,
    datetime | None: st.none() | INSTANTS,
    tuple[Event, ...]: st.just(()),  # what a merge absorbed are other rows
}
COMMON = {field.name for field in fields(Event)}


def own_fields(event_type: type[Event]) -> set[str]:
    return {field.name for field in fields(event_type)} - COMMON - {"absorbed"}


def row_of(stored: StoredEvent) -> dict[str, object]:
    """The row that is written of an event, by column."""
    values = EVENTS.values([(UUID(int=1), (stored,))])
    return {name: value for name, (value,) in zip(EVENTS.names, values, strict=True)}


def test_every_kind_has_one_class() -> None:
    assert sorted(event_type.kind for event_type in CLASSES) == sorted(EventKind)
    assert {event_type.kind: event_type for event_type in CLASSES} == EVENT_TYPES


@pytest.mark.parametrize("event_type", CLASSES)
def test_every_field_has_one_column(event_type: type[Event]) -> None:
    entries = _FIELDS[event_type]
    assert {entry.name for entry in entries} == own_fields(event_type)
    columns = [entry.column for entry in entries]
    assert len(set(columns)) == len(columns) == len(own_fields(event_type))
    assert set(columns) <= set(EVENTS.names)


def test_every_kind_has_one_rule() -> None:
    assert set(_APPLY) == set(CLASSES)
    for event_type, rule in _APPLY.items():
        applied_to = get_type_hints(rule)["event"]
        assert event_type in (get_args(applied_to) or (applied_to,))


@pytest.mark.parametrize("event_type", CLASSES)
def test_an_event_is_read_as_it_was_written(event_type: type[Event]) -> None:
    hints = get_type_hints(event_type)
    made = st.builds(event_type, **{field.name: BY_TYPE[hints[field.name]] for field in fields(event_type)})

    @examples(50)
    @given(made, INSTANTS, st.none() | st.binary())
    def check(event: Event, received_at: datetime, fingerprint: bytes | None) -> None:
        row = row_of(StoredEvent(event, received_at, fingerprint))
        read = stored_event(row)
        assert read == StoredEvent(event, received_at, fingerprint)
        assert row_of(read) == row

    check()


def test_rows_are_what_they_were_before_events_had_classes() -> None:
    """Columns that a kind does not fill hold what they always held: rows of all versions are alike."""
    at = datetime(2026, 11, 28, tzinfo=UTC)
    empty = {
        "member_id": UUID(int=1),
        "seq": 3,
        "key": "x",
        "fingerprint": b"f",
        "actor_id": None,
        "effective_at": at,
        "received_at": at,
        "occurred_at": None,
        "amount": Decimal(0),
        "currency": "USD",
        "points": 0,
        "tier": 1,
        "refunds": "",
        "sku": None,
        "code": "",
        "period": "",
        "held_until": None,
        "in_birthday_month": False,
        "reason": "",
    }
    expected: list[tuple[Event, dict[str, object]]] = [
        (Joined(at, 3, "x", ltv_usd=Decimal(5), tier=2), {"kind": "JOINED", "amount": Decimal(5), "tier": 2}),
        (
            Purchase(at, 3, "x", amount=Decimal(7), currency="EUR", sku="gems"),
            {"kind": "PURCHASE", "amount": Decimal(7), "currency": "EUR", "sku": "gems"},
        ),
        (PointsReturned(at, 3, "x", points=9), {"kind": "P_RETURNED", "points": 9}),
        (
            PointsReturned(at, 3, "x", points=9, is_given_back=True),
            {"kind": "P_RETURNED", "points": 9, "code": "CANCELLED"},
        ),
        (
            PointsSpent(at, 3, "x", points=9, held_until=at),
            {"kind": "P_SPENT", "points": 9, "held_until": at},
        ),
        (PointsCaptured(at, 3, "x"), {"kind": "P_CAPTURED"}),
        (Merged(at, 3, "x"), {"kind": "MERGED"}),
    ]
    for event, own in expected:
        assert row_of(StoredEvent(event, at, b"f")) == empty | own
