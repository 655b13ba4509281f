"""A member's events by the letter of the rules (§6): their order, and what is left of purchases."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from typing import Any

Event = Mapping[str, Any]


def in_order(events: Sequence[Event], now: datetime) -> list[Event]:
    """By (effectiveAt, order of acceptance). A refund takes no place of its own: it changes its purchase."""
    for event in events:
        if event["at"] > now:
            raise ValueError(f"an event later than the instant asked for: {event}")
    placed = [
        {**event, "at": joined_at(events)} if event["kind"] == "JOINED" else event
        for event in events
        if event["kind"] != "REFUND"
    ]
    return [placed[number] for _, number in sorted((event["at"], n) for n, event in enumerate(placed))]


def joined_at(events: Sequence[Event]) -> datetime:
    """A purchase that lies before the join moves the join back to it."""
    return min(event["at"] for event in events if event["kind"] in {"JOINED", "PURCHASE"})


def remaining_amounts(events: Sequence[Event]) -> dict[str, Fraction]:
    """What is left of every purchase, those of absorbed members too: a refund may be of the survivor."""
    remaining: dict[str, Fraction] = {}
    for event in unfolded(events):
        if event["kind"] == "PURCHASE":
            if event["id"] in remaining:
                raise ValueError(f"two purchases with one id: {event['id']}")
            remaining[event["id"]] = Fraction(event["amount"])
        if event["kind"] == "REFUND":
            remaining[event["purchase"]] -= Fraction(event["amount"])
            if remaining[event["purchase"]] < 0:
                raise ValueError(f"more refunded than was paid: {event['purchase']}")
    return remaining


def unfolded(events: Sequence[Event]) -> list[Event]:
    """All events, those of an absorbed member before the merge that brought them."""
    found: list[Event] = []
    for event in events:
        found += unfolded(event.get("absorbed", []))
        found.append(event)
    return found
