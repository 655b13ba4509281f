"""The message that an endpoint gets, and the JSON schemas that describe it.

Studios generate code from the files in `schemas/`, which `python -m app.webhooks.payloads` writes.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson

from app.domain.instants import format_instant
from app.events.base import WebhookEvent
from app.events.types import WEBHOOK_EVENTS

TEST_TYPE = "webhook.test"
"""The type of the message that `testWebhook` sends; endpoints cannot subscribe to it."""
SCHEMAS = Path(__file__).parent / "schemas"

_COMMON: Mapping[str, object] = {
    "gameId": {"type": "string", "format": "uuid", "description": "Laurel's id of the game."},
    "memberId": {
        "type": "string",
        "format": "uuid",
        "description": "Laurel's id of the member: the standing behind the player.",
    },
    "sequence": {
        "type": "integer",
        "minimum": 1,
        "description": "Grows with each event of this member. Messages may overtake each other: what has a"
        " smaller number than one seen before is older. Events of types without a subscription have none.",
    },
}


def message(
    kind: str,
    occurred_at: datetime,
    *,
    game_id: UUID,
    member_id: UUID | None,
    sequence: int,
    data: Mapping[str, object],
) -> bytes:
    """Returns the body of a message: the same bytes in every attempt. `occurred_at` is the game's instant."""
    member = {} if member_id is None else {"memberId": str(member_id), "sequence": sequence}
    body = {
        "type": kind,
        "timestamp": format_instant(occurred_at),
        "data": {"gameId": str(game_id), **member, **data},
    }
    return orjson.dumps(body, option=orjson.OPT_SORT_KEYS)


def schema_of(kind: type[WebhookEvent]) -> dict[str, object]:
    """Returns the JSON schema (2020-12) of the messages of one type."""
    described = _tidy(kind.model_json_schema())
    data = {name: value for name, value in described.items() if name != "$defs"}
    data["properties"] = {**_COMMON, **described["properties"]}
    data["required"] = [*_COMMON, *described["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.type,
        "description": described["description"],
        "type": "object",
        "properties": {
            "type": {"const": kind.type},
            "timestamp": {
                "type": "string",
                "format": "date-time",
                "description": "When it happened, by the game's clock.",
            },
            "data": data,
        },
        "required": ["type", "timestamp", "data"],
        **({"$defs": described["$defs"]} if "$defs" in described else {}),
    }


def _tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """Returns pydantic's schema without titles, and open: it allows properties that later releases add."""
    tidy = {}
    for name, value in schema.items():
        if name in {"properties", "$defs"}:
            tidy[name] = {inner: _tidy(inner_schema) for inner, inner_schema in value.items()}
        elif name == "description":
            tidy[name] = " ".join(value.split())
        elif name not in {"title", "additionalProperties"}:
            tidy[name] = value
    return tidy


def schema_files() -> dict[str, bytes]:
    """Returns the content of every file in `schemas/`, by its name."""
    return {
        f"{kind.type}.json": orjson.dumps(schema_of(kind), option=orjson.OPT_INDENT_2) + b"\n"
        for kind in WEBHOOK_EVENTS
    }


if __name__ == "__main__":
    for name, content in schema_files().items():
        (SCHEMAS / name).write_bytes(content)
