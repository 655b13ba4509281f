"""The JSON Schema of rules files, for editors and consoles (docs/rules.schema.json, `/rules.schema.json`)."""

import json
from functools import cache

from pydantic.json_schema import models_json_schema

from app.rules_files.entry import keys_of
from app.rules_files.game import GameFile
from app.rules_files.kinds import JsonSchema
from app.rules_files.program import ProgramFile

SCHEMA_ID = "urn:laurel:rules"


@cache
def schema_text() -> str:
    """Returns the JSON Schema as it is committed and served."""
    return json.dumps(rules_schema(), indent=2, ensure_ascii=False) + "\n"


def rules_schema() -> JsonSchema:
    """Returns the JSON Schema of a program's file, a game's file, and a file that holds both.

    It describes the form of each value, as far as JSON Schema can. Whether values fit together, such as tiers
    without gaps, is checked by `laurel rules check` only.
    """
    _, schema = models_json_schema([(ProgramFile, "validation"), (GameFile, "validation")])
    definitions = _tidy(schema["$defs"])
    program, game = ({"$ref": f"#/$defs/{file.__name__}"} for file in (ProgramFile, GameFile))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Rules of Laurel",
        "description": "A program's rules, a game's rules, or both as `program` and `game`.",
        "type": "object",
        "if": {"anyOf": [_has_object("program"), _has_object("game")]},
        "then": {"properties": {"program": program, "game": game}},
        "else": {
            "if": {"anyOf": [{"required": [key]} for key in _keys_of_programs_alone()]},
            "then": program,
            "else": game,
        },
        "$defs": definitions,
    }


def _has_object(key: str) -> JsonSchema:
    return {"required": [key], "properties": {key: {"type": "object"}}}


def _keys_of_programs_alone() -> list[str]:
    return sorted(keys_of(ProgramFile) - keys_of(GameFile))


def _tidy(schema: object) -> object:
    """Returns pydantic's schema as a reader of a file wants it.

    A default of null goes where null itself is not allowed, since the key is left out then. Keys of another
    form than the pattern's are not allowed. A description is one line.
    """
    if isinstance(schema, list):
        return [_tidy(inner) for inner in schema]
    if not isinstance(schema, dict):
        return schema
    tidy = {key: _tidy(inner) for key, inner in schema.items()}
    if tidy.get("default", ...) is None and "anyOf" not in tidy:
        del tidy["default"]
    if "patternProperties" in tidy:
        tidy["additionalProperties"] = False
    if isinstance(text := tidy.get("description"), str):
        tidy["description"] = " ".join(text.split())
    return tidy
