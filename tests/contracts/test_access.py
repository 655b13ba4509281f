"""The authorization matrix has all that the schema has, and says of it what the schema's descriptions say."""

import re
from collections.abc import Iterator, Mapping

import pytest
from graphql import GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputObjectType, get_named_type
from graphql import GraphQLObjectType as ObjectType

from resolvers.root import make_schema
from tests.api.access.page import PAGE, render
from tests.api.access.table import (
    ARGUMENTS,
    FIELD_RULES,
    OPEN_FIELDS,
    OPERATIONS,
    RULED_FIELDS,
    RULES,
    Kind,
)

SCHEMA = make_schema()._schema
ROOTS = [kind for kind in (SCHEMA.query_type, SCHEMA.mutation_type, SCHEMA.subscription_type) if kind]
ROOT_FIELDS = {f"{root.name}.{name}": field for root in ROOTS for name, field in root.fields.items()}
OBJECTS = {
    name: kind
    for name, kind in SCHEMA.type_map.items()
    if isinstance(kind, ObjectType) and kind not in ROOTS and not name.startswith("__")
}
TEXTS = {"ID", "String"}
_BRACKETS = re.compile(r"\[([^\]]+)\]")


def texts(fields: Mapping[str, GraphQLArgument | GraphQLInputField], prefix: str = "") -> Iterator[str]:
    """The paths of the arguments that hold text, those inside of input objects too."""
    for name, argument in fields.items():
        kind = get_named_type(argument.type)
        path = f"{prefix}{name}{'[]' if '[' in str(argument.type) else ''}"
        if isinstance(kind, GraphQLInputObjectType):
            yield from texts(kind.fields, f"{path}.")
        elif kind.name in TEXTS:
            yield path


def test_every_root_field_is_in_the_matrix() -> None:
    assert set(OPERATIONS) == set(ROOT_FIELDS)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_argument_that_may_name_something_is_in_the_matrix(name: str) -> None:
    operation = OPERATIONS[name]
    listed = [*operation.names, *operation.values]
    assert sorted(listed) == sorted(texts(ROOT_FIELDS[name].args))
    assert {path for path in listed if "gameId" in path} <= set(operation.names)


def test_every_argument_of_a_field_is_in_the_matrix() -> None:
    found = {
        f"{name}.{field_name}": set(texts(field.args))
        for name, kind in OBJECTS.items()
        for field_name, field in kind.fields.items()
        if field.args
    }
    assert {name: set(arguments) for name, arguments in ARGUMENTS.items()} == found


def test_every_field_is_in_the_matrix() -> None:
    listed = {f"{name}.{field}" for name, fields in OPEN_FIELDS.items() for field in fields}
    assert not listed & set(RULED_FIELDS)
    assert listed | set(RULED_FIELDS) == {
        f"{name}.{field}" for name, kind in OBJECTS.items() for field in kind.fields
    }
    assert set(RULED_FIELDS.values()) == set(FIELD_RULES)


def test_the_rules_are_those_that_are_needed() -> None:
    assert set(RULES) == {operation.needs for operation in OPERATIONS.values() if operation.scope is None}
    for rule in RULES.values():
        # Focals and product owners are staff where a rule does not name them.
        assert {*rule, Kind.FOCAL, Kind.OWNER} == {"brackets", *Kind}


@pytest.mark.parametrize("name", OPERATIONS)
def test_the_schema_says_in_brackets_what_the_matrix_says(name: str) -> None:
    field: GraphQLField = ROOT_FIELDS[name]
    found = _BRACKETS.findall(field.description or "")
    brackets = OPERATIONS[name].brackets
    assert found == ([] if brackets is None else [brackets])


def test_the_page_shows_the_matrix() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(), "run .venv/bin/python scripts/write_access_docs.py"
