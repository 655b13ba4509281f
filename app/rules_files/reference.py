"""The reference page of rules files, written from their JSON Schema (docs/rules-files.md)."""

import json
from collections.abc import Iterator, Mapping

from app.rules_files.schema import rules_schema

_TOP = """\
# Rules files

<!-- Written by scripts/write_rules_docs.py from app/rules_files; a test compares them. -->

Every key of the files that `laurel rules check`, `laurel rules publish` and `laurel game rules` take
([cli.md](cli.md#rules)). What the numbers do is in [rules.md](rules.md); `app/demo_data/program.json` and
`game.json` are whole examples. A file is one JSON object: a program's rules, a game's rules, or both, as
`{"program": {...}, "game": {...}}`. Other keys are refused, and so is one that is there twice.

Editors and consoles check a file by its JSON Schema, [rules.schema.json](rules.schema.json), which a server
also has at `/rules.schema.json`. It describes each value; how values fit together is checked by
`laurel rules check`. In one thing the schema is stricter: it wants English texts under `en`, where the check
also takes `EN`.
"""

Schema = Mapping[str, object]


def reference_page() -> str:
    """Returns the page as it is committed."""
    definitions = _object(rules_schema()["$defs"])
    order = [*_reached("ProgramFile", definitions), *_reached("GameFile", definitions)]
    sections = [_section(name, _object(definitions[name]), definitions) for name in order]
    return "\n".join([_TOP, *sections])


def _reached(name: str, definitions: Schema) -> Iterator[str]:
    """Returns the definition and those that it refers to, in the order of their keys."""
    yield name
    for inner in json.dumps(definitions[name]).split('"#/$defs/')[1:]:
        yield from _reached(inner.partition('"')[0], definitions)


def _section(name: str, definition: Schema, definitions: Schema) -> str:
    level = "##" if name.endswith("File") else "###"
    # A rate is a plain decimal or an object; the object has the keys.
    options = _objects(definition.get("anyOf", []))
    keyed = next((option for option in options if "properties" in option), definition)
    required = keyed.get("required", [])
    rows = [
        f"| `{key}` | {field['description']} | {_values(field, definitions)} | {_unit(field)}"
        f" | {_default(field, is_required=isinstance(required, list) and key in required)} |"
        for key, field in ((key, _object(field)) for key, field in _object(keyed["properties"]).items())
    ]
    head = ["| key | what it is | values | unit | default |", "| --- | --- | --- | --- | --- |"]
    lines = [f"{level} {definition['title']}", "", str(definition["description"]), "", *head, *rows, ""]
    return "\n".join(lines)


def _values(field: Schema, definitions: Schema) -> str:
    if "x-values" in field:
        return str(field["x-values"])
    if "$ref" in field:
        title = str(_object(definitions[str(field["$ref"]).rpartition("/")[2]])["title"])
        return f"[{title}](#{title.lower().replace(' ', '-')})"
    if "anyOf" in field:
        first, _ = _objects(field["anyOf"])
        return f"{_values(first, definitions)}; or null"
    if "items" in field:
        least = f"{field['minItems']} to " if "minItems" in field else "up to "
        return f"list of {least}{field['maxItems']}: {_values(_object(field['items']), definitions)}"
    (inner,) = _object(field["patternProperties"]).values()
    return (
        f"object, up to {field['maxProperties']}, by {field['x-key']}: {_values(_object(inner), definitions)}"
    )


def _unit(field: Schema) -> str:
    """Returns the unit of a number, or of the numbers in a list or an object."""
    if "x-unit" in field:
        return str(field["x-unit"])
    inner = [field.get("items"), *_object(field.get("patternProperties", {})).values()]
    inner += _objects(field.get("anyOf", []))
    return next((unit for schema in inner if isinstance(schema, dict) and (unit := _unit(schema))), "")


def _default(field: Schema, *, is_required: bool) -> str:
    if is_required:
        return "required"
    return f"`{json.dumps(field['default'])}`" if "default" in field else "left out"


def _object(schema: object) -> dict[str, object]:
    if not isinstance(schema, dict):
        raise TypeError("a JSON Schema is an object here")
    return schema


def _objects(schemas: object) -> list[Schema]:
    return [_object(schema) for schema in schemas] if isinstance(schemas, list) else []
