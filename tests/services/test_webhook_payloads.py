"""What messages say: the committed schemas, and that what is announced keeps them."""

import sys
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from types import NoneType
from typing import Any
from uuid import UUID

import orjson
import pytest

from app.domain.events import Event, Joined, Purchase, Refund
from app.domain.replay import replay
from app.domain.rules import RuleBook
from app.domain.standing import fold
from app.events.base import EventType, WebhookEvent
from app.events.types import WEBHOOK_EVENTS
from app.events.webhook_events import webhook_events_for
from app.webhooks.payloads import SCHEMAS, message, schema_files, schema_of
from tests.cast import NOW, ladder, parsed

DAY = timedelta(days=1)
UUID_ONE = UUID(int=1)
BOOK = RuleBook((parsed(ladder((100, 50, 30), (200, 100, 60), (300, 300, 90))),))


def test_the_committed_schemas_are_those_of_the_code() -> None:
    found = {path.name: path.read_bytes() for path in SCHEMAS.iterdir()}
    assert found == schema_files(), f"run `{Path(sys.executable).name} -m app.webhooks.payloads`"


def test_there_is_a_class_for_every_type() -> None:
    assert [kind.type for kind in WEBHOOK_EVENTS] == list(EventType)


def test_no_message_holds_anything_of_the_person() -> None:
    """Of the player there is the game's own id alone; of a gift, the names that both sides show."""
    allowed = {"gameId", "memberId", "sequence", "playerId"}
    personal = ("name", "email", "address", "country", "locale", "display")
    of_gifts = {"giverName", "recipientName"}
    for kind in WEBHOOK_EVENTS:
        properties = data_of(kind)["properties"]
        assert allowed <= set(properties)
        assert not [
            name
            for name in properties
            if any(word in name.lower() for word in personal) and name not in of_gifts
        ]


def test_everything_is_described_and_needed() -> None:
    for kind in WEBHOOK_EVENTS:
        data = data_of(kind)
        assert set(data["required"]) == set(data["properties"])
        assert all("description" in one for one in data["properties"].values())
        assert "additionalProperties" not in orjson.dumps(schema_of(kind)).decode()


def data_of(kind: type[WebhookEvent]) -> dict[str, Any]:
    found: Any = schema_of(kind)
    return found["properties"]["data"]


TYPES = {"string": str, "integer": int, "object": dict, "null": NoneType}


def fits(value: Any, schema: dict[str, Any], defs: dict[str, Any]) -> None:  # noqa: ANN401 - a document
    """As much of JSON Schema as ours use."""
    if "$ref" in schema:
        fits(value, defs[schema["$ref"].rpartition("/")[2]], defs)
        return
    known = {"type", "const", "enum", "minimum", "format", "description", "properties", "required"}
    assert set(schema) <= known | {"$defs", "$schema", "title"}, schema
    if "type" in schema:
        assert type(value) is TYPES[schema["type"]], (value, schema)
    assert value == schema.get("const", value)
    assert value in schema.get("enum", [value])
    assert "minimum" not in schema or value >= schema["minimum"]
    if schema.get("format") == "date-time":
        assert value.endswith("Z")
    for name, inner in schema.get("properties", {}).items():
        fits(value[name], inner, defs)
    assert set(schema.get("required", ())) <= set(value if isinstance(value, dict) else ())


def payload_of(one: WebhookEvent) -> dict[str, Any]:
    """The message of an announcement, which keeps its schema."""
    body = orjson.loads(
        message(one.type, NOW, game_id=UUID_ONE, member_id=UUID_ONE, sequence=1, data=one.data())
    )
    schema: Any = schema_of(type(one))
    fits(body, schema, schema.get("$defs", {}))
    return body["data"]


def purchase(seq: int, amount: str, day: float) -> Event:
    return Purchase(NOW + day * DAY, seq, reference=f"buy{seq}", amount=Decimal(amount))


def lived(events: list[Event], until: float) -> list[dict[str, Any]]:
    _, changes = fold([Joined(NOW, 1), *events], NOW + until * DAY, BOOK)
    found = webhook_events_for("p", None, changes, events, BOOK)
    return [{"type": one.type.value, "at": at, **payload_of(one)} for one, at in found]


def test_imported_history_makes_no_events() -> None:
    events = [Joined(NOW, 1), purchase(2, "110", 1)]
    before, _ = fold(events[:1], NOW, BOOK)
    _, changes = fold(events, NOW + 100 * DAY, BOOK)
    assert webhook_events_for("p", None, changes, events, BOOK, imported=True) == []
    known = webhook_events_for("p", before, changes, events, BOOK, imported=True)
    assert {one.type for one, _ in known} == {EventType.SEASON_CLOSED, EventType.MEMBER_TIER_CHANGED}


def test_a_join_makes_no_event() -> None:
    assert lived([], 1) == []


def test_a_purchase_that_climbs() -> None:
    bought, moved = lived([purchase(2, "110", 1)], 2)
    assert bought["type"] == "purchase.recorded"
    assert {name: bought[name] for name in ("purchaseId", "amount", "currency", "sc", "p")} == {
        "purchaseId": "buy2",
        "amount": "110",
        "currency": "USD",
        "sc": 110,
        "p": 110,
    }
    assert (moved["type"], moved["cause"], moved["at"]) == ("member.tier_changed", "PROMOTED", NOW + DAY)
    assert moved["previousTier"] == {"rank": 1, "code": "A", "name": "Tier A"}
    assert moved["tier"] == {"rank": 2, "code": "B", "name": "Tier B"}


def test_seasons_end_and_points_expire() -> None:
    told_of = lived([purchase(2, "110", 1)], 800)
    assert [(one["type"], one.get("outcome"), one.get("seasons")) for one in told_of[2:]] == [
        ("season.closed", "DEMOTED", 1),
        ("member.tier_changed", None, None),
        ("season.closed", "RESTARTED", told_of[4]["seasons"]),
        ("points.expired", None, None),
        ("season.closed", "RESTARTED", told_of[6]["seasons"]),
    ]
    assert (told_of[2]["reached"], told_of[2]["needed"], told_of[2]["tier"]["code"]) == (10, 100, "A")
    assert told_of[3]["cause"] == "DEMOTED"
    assert told_of[5]["points"] == 110
    assert told_of[4]["seasons"] > 1


def test_a_refund_reports_what_went_back_and_the_tier_that_it_cost() -> None:
    joined, bought = Joined(NOW, 1), purchase(2, "110", 1)
    refund = Refund(NOW + 2 * DAY, 3, reference="back", amount=Decimal(110), purchase_id="buy2", reason="x")
    before, _ = fold([joined, bought], NOW + 2 * DAY, BOOK)
    replayed = replay(before, [joined, bought], refund, NOW + 2 * DAY, BOOK)
    found = [payload_of(one) for one, _ in webhook_events_for("p", before, replayed.changes, [refund], BOOK)]
    assert found[0] == {
        "gameId": str(UUID_ONE),
        "memberId": str(UUID_ONE),
        "sequence": 1,
        "playerId": "p",
        "refundId": "back",
        "purchaseId": "buy2",
        "amount": "110",
        "currency": "USD",
        "sc": -110,
        "p": -110,
    }
    assert (found[1]["cause"], found[1]["tier"]["rank"]) == ("CORRECTED", 1)


TIER = {"rank": 1, "code": "A", "name": "Tier A"}
REDEEMED = {"redemption_id": "r", "sku": "s", "kind": "DIGITAL", "quantity": 1, "points_spent": 10}
OTHERS: dict[EventType, dict[str, object]] = {
    EventType.SEASON_ENDING: {
        "ends_at": "2026-01-02T00:00:00Z",
        "days_left": 1,
        "tier": TIER,
        "progress": 0,
        "keep_threshold": 5,
    },
    EventType.PROGRESS_THRESHOLD: {"percent": 50, "tier": TIER, "progress": 0, "keep_threshold": 5},
    EventType.POINTS_EXPIRING: {"points": 5, "expires_at": "2026-01-02T00:00:00Z", "days_left": 1},
    EventType.REDEMPTION_CREATED: {**REDEEMED, "due_at": "2026-01-02T00:00:00Z"},
    EventType.REDEMPTION_UPDATED: {**REDEEMED, "status": "FULFILLED"},
}


@pytest.mark.parametrize(
    "kind", [one for one in WEBHOOK_EVENTS if one.type in OTHERS], ids=lambda one: one.type
)
def test_what_others_announce_keeps_its_schema(kind: type[WebhookEvent]) -> None:
    data = payload_of(kind.model_validate({"player_id": "p", **OTHERS[kind.type]}))
    assert data["playerId"] == "p"


def test_the_body_is_the_same_bytes_each_time() -> None:
    one = message("t", NOW, game_id=UUID_ONE, member_id=UUID_ONE, sequence=1, data={"b": 1, "a": 2})
    two = message("t", NOW, game_id=UUID_ONE, member_id=UUID_ONE, sequence=1, data={"a": 2, "b": 1})
    assert one == two
