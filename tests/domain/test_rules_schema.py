"""The JSON Schema of rules files: good files are good by it, and what it refuses the check refuses too."""

import copy
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from app.rules_files.schema import rules_schema
from tests.conftest import DATA, REPO
from tests.domain.test_rules_files import EXAMPLE, GAME_FAULTS, PROGRAM_FAULTS, put

SCHEMA: Mapping[str, Any] = rules_schema()
BY_SCHEMA = Draft202012Validator(SCHEMA)
DEMO = REPO / "app" / "demo_data"
FORMATS = DATA / "rules_formats"

GOOD = [
    DATA / "rules-example.json",
    DEMO / "program.json",
    DEMO / "game.json",
    FORMATS / "2-activities.json",
    FORMATS / "4-release-0.1.0.json",
    FORMATS / "5-limits.json",
    FORMATS / "6-looks.json",
]

# How values fit together, and what PostgreSQL does not keep, is not for JSON Schema to say.
BEYOND_SCHEMA = {
    "a program": {
        *("does not start at 0", "a gap", "an overlap", "does not grow", "shrinks"),
        *("a keep threshold past the span", "a code twice", "a dollar that is not one", "NUL"),
        *("half a surrogate pair", "a boost of an unknown tier", "a boost that ends before it starts"),
        *("an instant without a zone", "a day that is none", "a reminder twice"),
        *("a colour that is hard to see on white", "a colour that is hard to see in the dark"),
        # JSON has no types of numbers: 30.0 is an integer.
        "a float for an integer",
        # In Python's expressions $ is also before a line end.
        "a code with a line end",
    },
    "a game": {
        *("an unknown hidden tier", "a multiplier of an unknown tier", "starting tiers that do not grow"),
        *("an unknown starting tier", "benefits of an unknown tier", "a benefit twice", "NUL", "both"),
        *("an end before the start", "an item of a report", "an activity twice", "rows that do not grow"),
        *("a mission of an unknown tier", "a multiplier of another tier", "a gift of P"),
        *("a multiplier of SC that is one of P", "a text of a value that is none", "ink without a surface"),
        *("ink that is hard to read", "an accent that is hard to read", "points that are hard to read"),
        "a surface for no ink of ours",
    },
}
BROKEN = [
    *(("a program", name, *PROGRAM_FAULTS[name][:2]) for name in PROGRAM_FAULTS),
    *(("a game", name, *GAME_FAULTS[name][:2]) for name in GAME_FAULTS),
]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.name)
def test_good_files_are_good_by_it(path: Path) -> None:
    document = json.loads(path.read_text())
    assert [error.message for error in BY_SCHEMA.iter_errors(document)] == []
    for part in ("program", "game"):
        alone = document.get(part, {})
        assert [error.message for error in BY_SCHEMA.iter_errors(alone)] == []


@pytest.mark.parametrize("document", ["{}", '{"note": ""}', '{"hiddenFromTier": null}'])
def test_a_game_needs_nothing(document: str) -> None:
    assert BY_SCHEMA.is_valid(json.loads(document))


@pytest.mark.parametrize(
    "document",
    [
        *("null", "[]", '"rules"', '{"tiers": []}', '{"program": {}}', '{"hidden": 1}'),
        '{"note": "", "rates": {}}',
    ],
)
def test_what_is_no_rules_file(document: str) -> None:
    assert not BY_SCHEMA.is_valid(json.loads(document))


@pytest.mark.parametrize(("of", "name", "path", "value"), BROKEN)
def test_what_is_broken_is_refused_as_far_as_json_schema_can_express(
    of: str, name: str, path: str, value: object
) -> None:
    """The check refuses all of these: `PROGRAM_FAULTS` and `GAME_FAULTS` are its own tests."""
    part = of.removeprefix("a ")
    document = copy.deepcopy(EXAMPLE[part])
    put(path, value)(document)
    assert BY_SCHEMA.is_valid(document) == (name in BEYOND_SCHEMA[of])
    assert BY_SCHEMA.is_valid({part: document}) == (name in BEYOND_SCHEMA[of])


def properties() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every key of every object, with its schema."""
    for name, definition in SCHEMA["$defs"].items():
        for described in (definition, *definition.get("anyOf", [])):
            for key, schema in described.get("properties", {}).items():
                yield f"{name}.{key}", schema


def values(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A schema and those of all the values within."""
    yield schema
    inner = [*schema.get("anyOf", []), *schema.get("patternProperties", {}).values()]
    for one in [*inner, *([schema["items"]] if "items" in schema else [])]:
        yield from values(one)


LIMITS = {
    "integer": {"minimum", "maximum", "x-unit"},
    "array": {"maxItems", "items"},
    "object": {"maxProperties", "patternProperties"},
}


@pytest.mark.parametrize(("name", "schema"), list(properties()))
def test_every_key_says_what_it_is_and_how_large_it_may_be(name: str, schema: Mapping[str, Any]) -> None:
    assert schema["description"].endswith(".")
    assert "title" in schema or "$ref" in schema
    for value in values(schema):
        assert LIMITS.get(value.get("type", ""), set()) <= value.keys(), name
        if value.get("type") == "string":
            assert {"maxLength", "enum", "format", "pattern"} & value.keys(), name
            assert "x-values" in value, name


def test_objects_have_no_other_keys() -> None:
    for name, definition in SCHEMA["$defs"].items():
        for described in (definition, *definition.get("anyOf", [])):
            if described.get("type") == "object":
                assert described["additionalProperties"] is False, name
