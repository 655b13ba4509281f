"""Introspection without graphql-core's executor is what graphql-core would answer, byte for byte."""

import json
from collections.abc import Mapping
from itertools import product
from random import Random

import pytest
from graphql import (
    GraphQLField,
    GraphQLObjectType,
    execute_sync,
    get_introspection_query,
    get_named_type,
    introspection_types,
    is_leaf_type,
    parse,
)

from resolvers.root import make_schema
from transport.documents import CachingSchema, prepare
from transport.introspection import (
    MAX_OTHER_INTROSPECTION,
    Introspected,
    introspected,
    is_introspection_alone,
)
from transport.introspection_result import repair_is_one_of

SCHEMA: CachingSchema = make_schema()
CORE = SCHEMA._schema
STANDARD = get_introspection_query()
OPTIONS = (
    *("descriptions", "specified_by_url", "directive_is_repeatable", "schema_description"),
    "input_value_deprecation",
)


@pytest.fixture(autouse=True)
def repaired() -> None:
    """Repair again what other tests' schemas, which are Strawberry's own, put into the `__Type` that all
    schemas of a process share."""
    repair_is_one_of(CORE)


async def check(text: str) -> None:
    prepared = SCHEMA.documents.get(text)
    assert prepared.introspects_alone, prepared.refusals
    found = await SCHEMA.execute(text, {}, object())
    expected = execute_sync(CORE, parse(text))
    assert (found.errors, expected.errors) == (None, None)
    assert json.dumps(found.data) == json.dumps(expected.data)
    # A fragment counts too, and a deprecated field that is not asked for.
    assert introspected(CORE, parse(text), None).fields >= keys_below(expected.data)


def keys_below(data: object) -> int:
    """Returns how many keys there are below those of the first level."""

    def keys(value: object) -> int:
        if isinstance(value, list):
            return sum(map(keys, value))
        return len(value) + sum(map(keys, value.values())) if isinstance(value, dict) else 0

    assert isinstance(data, dict)
    return sum(map(keys, data.values()))


@pytest.mark.parametrize(
    "chosen",
    # None and all, and one alone on or off: so every two of them in all four ways.
    [chosen for chosen in product([False, True], repeat=len(OPTIONS)) if sum(chosen) not in {2, 3}],
)
async def test_what_tools_ask_for(chosen: tuple[bool, ...]) -> None:
    await check(get_introspection_query(**dict(zip(OPTIONS, chosen, strict=True))))


@pytest.mark.parametrize(
    "text",
    [
        '{ __type(name: "Member") { name fields { name } } }',
        '{ __type(name: "Nothing") { name } a: __type(name: "Points") { kind specifiedByURL } }',
        '{ __type(name: "Member") { fields { name } fields { type { name } fields: name } } }',
        '{ __type(name: "Member") { fields(includeDeprecated: true) { isDeprecated deprecationReason } } }',
        "{ __schema { __typename queryType { n: name ...A } } }"
        " fragment A on __Type { n: name kind ...B ...B }"
        " fragment B on __Type { interfaces { name } ... on __Type { possibleTypes { name } } ... { kind } }",
        "query Named { __schema { directives { name locations args { name defaultValue } } } }",
        '{ b: __type(name: "ActorKind") { enumValues { name } } a: __schema { subscriptionType { name } } }',
        '{ __type(name: "Member") { isOneOf fields { type { isOneOf ofType { isOneOf } } } } }',
        '{ a: __type(name: "Points") { isOneOf } b: __type(name: "ActorKind") { isOneOf } }',
        '{ __type(name: "RecordPurchaseInput") { isOneOf inputFields { name defaultValue type { kind } } } }',
    ],
)
async def test_by_hand(text: str) -> None:
    await check(text)


async def test_by_chance() -> None:
    random = Random(13)  # noqa: S311 - the same documents every time
    for _ in range(300):
        type_ = random.choice(list(CORE.type_map))
        roots = (f'__type(name: "{type_}")', "__Type"), ("__schema", "__Schema")
        parts = []
        for number in range(random.randint(1, 3)):
            root, of = random.choice(roots)
            depth = random.randint(1, 4 if of == "__Type" else 2)
            parts.append(f"a{number}: {root} {selection(random, introspection_types[of], depth)}")
        text = "{ " + " ".join(parts) + " }"
        if not SCHEMA.documents.get(text).refusals:
            await check(text)


def selection(random: Random, type_: object, depth: int) -> str:
    assert isinstance(type_, GraphQLObjectType)
    fields = dict(random.choices(list(type_.fields.items()), k=random.randint(1, 4)))
    return "{ __typename " + " ".join(field(random, name, fields, depth) for name in fields) + " }"


def field(random: Random, name: str, fields: Mapping[str, GraphQLField], depth: int) -> str:
    definition = fields[name]
    inner = get_named_type(definition.type)
    alias = random.choice(("", "", f"x{random.randint(0, 99)}: "))
    given = "(includeDeprecated: true)" if "includeDeprecated" in definition.args and depth % 2 else ""
    if is_leaf_type(inner):
        return f"{alias}{name}{given}"
    return f"{alias}{name}{given} {selection(random, inner, depth - 1)}" if depth else "__typename"


@pytest.mark.parametrize(
    "text",
    [
        "{ __schema { types { name } } }",
        "{ __schema { types { fields(includeDeprecated: true) { name type { kind ofType { name } } } } } }",
        "{ __schema { types { a: interfaces { name } b: interfaces { name interfaces { name } } } } }",
        "{ __schema { types { inputFields(includeDeprecated: true) { type { ofType { kind } } } } } }",
        '{ a: __type(name: "Member") { interfaces { name } } b: __type(name: "Node") { kind } }',
        '{ __type(name: "PageInfo") { name fields { name args { name } type { kind name } } } }',
    ],
)
def test_fields_are_counted_as_there_are(text: str) -> None:
    """A type that is met again counts again, wherever it is met."""
    result = execute_sync(CORE, parse(text))
    assert introspected(CORE, parse(text), None).fields == keys_below(result.data)


@pytest.mark.parametrize(
    "text",
    [
        STANDARD.replace("__schema", "__typename __schema", 1),
        STANDARD.replace("__schema", "__schema @include(if: true)", 1),
        STANDARD.replace("IntrospectionQuery", "IntrospectionQuery($unused: Int = 1)").replace(
            "__schema", "a: node(id: $unused) { id } __schema", 1
        ),
        STANDARD.replace("__schema", "viewer { kind } __schema", 1),
        STANDARD.replace("query", "mutation", 1),
    ],
)
def test_with_something_else_less_may_be_asked_for(text: str) -> None:
    assert not is_introspection_alone(parse(text))
    (refused, *_) = SCHEMA.documents.get(text).refusals
    if refused.code == "QUERY_TOO_COMPLEX":
        assert f"more than {MAX_OTHER_INTROSPECTION.fields} fields of introspection" in refused.message
    else:
        assert "mutation" in text or "$unused" in text


async def test_an_operation_that_is_not_there() -> None:
    found = await SCHEMA.execute(STANDARD, {}, object(), operation_name="Other")
    assert found.data is None
    assert found.errors


@pytest.mark.parametrize(("names", "refused"), [(9, False), (10, True)])
def test_up_to_that_limit_and_one_past_it(names: int, refused: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transport.documents.MAX_OTHER_INTROSPECTION", Introspected(10, 10))
    inner = f"__schema {{ queryType {{ {' '.join(f'a{number}: name' for number in range(names))} }} }}"
    assert bool(prepare(CORE, f"{{ __typename {inner} }}").refusals) == refused
    assert not prepare(CORE, f"{{ {inner} }}").refusals


@pytest.mark.parametrize(("aliases", "refused"), [(9, False), (10, True)])
def test_up_to_as_many_objects_and_one_past_them(
    aliases: int, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is null is looked for too."""
    monkeypatch.setattr("transport.documents.MAX_OTHER_INTROSPECTION", Introspected(100, 10))
    types = " ".join(f"a{number}: ofType {{ name }}" for number in range(aliases))
    inner = f'__type(name: "Points") {{ {types} }}'
    assert bool(prepare(CORE, f"{{ __typename {inner} }}").refusals) == refused
    assert not prepare(CORE, f"{{ {inner} }}").refusals
