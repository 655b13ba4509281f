"""The message that an endpoint gets, and the JSON schemas that describe it.

The schemas lie in `schemas/`, for studios to make code from; `python -m app.webhooks.payloads` writes them.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson

from app.domain.instants import format_instant
from app.events.types import WEBHOOK_EVENTS, WebhookEvent

TEST_TYPE = "webhook.test"
"""The type of the message that `testWebhook` sends: no event, so no endpoint chooses it."""
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
        " smaller number than one seen before is older. Events of types that nobody has chosen have none.",
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
    """The body: the same bytes however often it is sent. `occurred_at` is the game's instant."""
    about = {} if member_id is None else {"memberId": str(member_id), "sequence": sequence}
    said = {
        "type": kind,
        "timestamp": format_instant(occurred_at),
        "data": {"gameId": str(game_id), **about, **data},
    }
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)


def schema_of(kind: type[WebhookEvent]) -> dict[str, object]:
    """The JSON schema (2020-12) of the messages of one type."""
    described = _tidied(kind.model_json_schema())
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


def _tidied(found: dict[str, Any]) -> dict[str, Any]:
    """Without what pydantic makes of names, and open: who checks messages by it does not refuse what a later
    release says besides."""
    kept = {}
    for name, value in found.items():
        if name in {"properties", "$defs"}:
            kept[name] = {inner: _tidied(schema) for inner, schema in value.items()}
        elif name == "description":
            kept[name] = " ".join(value.split())
        elif name not in {"title", "additionalProperties"}:
            kept[name] = value
    return kept


def schema_files() -> dict[str, bytes]:
    """Every schema as it lies in `schemas/`, by the name of its file."""
    return {
        f"{kind.type}.json": orjson.dumps(schema_of(kind), option=orjson.OPT_INDENT_2) + b"\n"
        for kind in WEBHOOK_EVENTS
    }


if __name__ == "__main__":
    for name, content in schema_files().items():
        (SCHEMAS / name).write_bytes(content)
