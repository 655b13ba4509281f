"""Every input of the schema given every kind of JSON: a refusal names the place, and has no Python in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    get_named_type,
    is_leaf_type,
)

from auth import request_limits
from resolvers.root import make_schema
from tests.api.cast import Json, World

SCHEMA = make_schema()._schema
KINDS: dict[str, object] = {
    "null": None,
    "true": True,
    "integer": 7,
    "fraction": 7.5,
    "string": "nonsense",
    "surrogate": "a\ud800b",
    "empty list": [],
    "list": [None, True, {"unknown": None}],
    "empty object": {},
    "object": {"unknown": None, "other": [False, "x"]},
}
PYTHON = re.compile(r"\b(None|True|False|Undefined|UNSET|NoneType|dict|str|int|float|bool|repr)\b|found: |<")
_VALID: Json = {
    "ID": "x",
    "String": "x",
    "Int": 1,
    "Boolean": True,
    "Points": 1,
    "Decimal": "1",
    "Csv": "sku",
    "Base64": "eA==",
    "RulesText": "{}",
    "DateTime": "2026-01-01T00:00:00Z",
}


@dataclass(frozen=True)
class Place:
    """An argument of a root field, or a place inside it."""

    operation: str
    field: str
    argument: str
    path: tuple[str, ...]
    type: str

    def __str__(self) -> str:
        return ".".join((self.field, self.argument, *self.path))


def places() -> Iterator[Place]:
    for operation, root in (
        ("query", SCHEMA.query_type),
        ("mutation", SCHEMA.mutation_type),
    ):
        assert root is not None
        for name, field in root.fields.items():
            for argument, given in field.args.items():
                for path, type_ in _inside(given.type, ()):
                    yield Place(operation, name, argument, path, str(type_))


def _inside(
    type_: GraphQLInputType, known: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], GraphQLInputType]]:
    yield known, type_
    if isinstance(type_, GraphQLNonNull):
        type_ = type_.of_type
    if isinstance(type_, GraphQLList):
        yield from _inside(type_.of_type, (*known, "0"))
    elif isinstance(type_, GraphQLInputObjectType):
        for name, field in type_.fields.items():
            yield from _inside(field.type, (*known, name))


def valid(type_: GraphQLInputType) -> object:
    """A value with every field, that the type takes."""
    if isinstance(type_, GraphQLNonNull):
        return valid(type_.of_type)
    if isinstance(type_, GraphQLList):
        return [valid(type_.of_type)]
    if isinstance(type_, GraphQLInputObjectType):
        return {name: valid(field.type) for name, field in type_.fields.items()}
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    assert isinstance(type_, GraphQLScalarType)
    return _VALID[type_.name]


def replaced(value: object, path: tuple[str, ...], new: object) -> object:
    if not path:
        return new
    if isinstance(value, list):
        return [replaced(value[0], path[1:], new)]
    assert isinstance(value, dict)
    return value | {path[0]: replaced(value[path[0]], path[1:], new)}


def asked(place: Place, new: object) -> tuple[str, Json]:
    """The document that uses all arguments of the field by variables, and the variables."""
    root = SCHEMA.query_type if place.operation == "query" else SCHEMA.mutation_type
    assert root is not None
    field = root.fields[place.field]
    declared = ", ".join(f"${name}: {given.type}" for name, given in field.args.items())
    used = ", ".join(f"{name}: ${name}" for name in field.args)
    leaf = is_leaf_type(get_named_type(field.type))
    document = f"{place.operation}({declared}) {{ {place.field}({used}){'' if leaf else ' { __typename }'} }}"
    variables = {name: valid(given.type) for name, given in field.args.items()}
    if {"first", "last"} <= variables.keys():  # one is wrong beside the other, and no list has these cursors
        variables |= dict.fromkeys(("last", "after", "before"))
    if "affordable" in variables:  # for players alone
        variables["affordable"] = None
    variables[place.argument] = replaced(variables[place.argument], place.path, new)
    return document, variables


def literal(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {literal(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    return json.dumps(value)


@pytest.fixture(autouse=True)
def without_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of requests of one address are sent at once."""
    monkeypatch.setattr(request_limits, "_take", lambda *_: None)


@pytest.mark.parametrize("kind", KINDS)
async def test_by_variables(world: World, kind: str) -> None:
    """Sent without credentials: what is right as to its kind is refused for that."""
    for place in places():
        document, variables = asked(place, KINDS[kind])
        answer = await world.send(None, {"query": document, "variables": variables})
        assert answer.status < 500, (place, answer.body)
        for error in answer.body.get("errors", ()):
            detail = (str(place), error)
            assert not PYTHON.search(error["message"]), detail
            if error["extensions"]["code"] != "BAD_USER_INPUT":
                assert error["extensions"]["code"] in {"UNAUTHENTICATED", "FORBIDDEN", "NOT_FOUND"}, detail
                continue
            path = error["extensions"]["path"]
            assert path[0] == place.argument, detail
            assert tuple(path[1:])[: len(place.path)] == place.path[: len(path) - 1], detail
            assert all(part in error["message"] for part in path), detail


@pytest.mark.parametrize("kind", KINDS)
async def test_by_literals(world: World, kind: str) -> None:
    """The document as a whole is refused; where, its locations say.

    A literal is judged by its type, before any resolver: each type is tried once at each depth.
    """
    for place in {(place.type, len(place.path)): place for place in places()}.values():
        _, variables = asked(place, KINDS[kind])
        used = ", ".join(f"{name}: {literal(value)}" for name, value in variables.items())
        document = f"{place.operation} {{ {place.field}({used}) }}"
        answer = await world.send(None, {"query": document})
        assert answer.status < 500, (place, answer.body)
        for error in answer.body.get("errors", ()):
            detail = (str(place), error)
            assert error["extensions"]["code"] in {"BAD_USER_INPUT", "UNAUTHENTICATED", "FORBIDDEN"}, detail
            # graphql-core hands scalars a copy of a list or an object, which knows no place.
            assert error.get("locations") or isinstance(KINDS[kind], list | dict), detail
            assert not PYTHON.search(error["message"]), detail
