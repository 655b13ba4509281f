"""Compiled arguments are what graphql-core and Strawberry make of the same variables, and as often refused.

`LAUREL_ARGUMENTS=200 pytest tests/api/test_arguments.py` tries as many values of each root field.
"""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, cast

import pytest
from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    OperationDefinitionNode,
    get_named_type,
    parse,
)
from graphql.execution.values import VariableValues, get_argument_values, get_variable_values
from strawberry.types.arguments import convert_arguments

from app.audit_log.actors import PLAYER
from app.domain.access import Scope
from app.domain.errors import DomainError, Fault, UserErrorCode
from resolvers.root import make_schema
from tests.documents_of_schema import BACKREF
from transport.arguments import Arguments, NotCompiled, compile_call

TRIES = int(os.environ.get("LAUREL_ARGUMENTS", "60"))
SCHEMA = make_schema()
CORE = SCHEMA._schema
GOOD: Mapping[str, tuple[object, ...]] = {
    "String": ("", "given", "Zürich", "x" * 400),
    "ID": ("id-1", 7),
    "Int": (3, 5.0, -(2**31)),
    "Boolean": (True, False),
    "Points": (5, 2**53 - 1),
    "Decimal": ("4.99", "-1.5"),
    "DateTime": ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.25+02:00"),
    "Csv": ("a,b",),
    "Base64": ("eA==",),
    "RulesText": ("{}",),
}
ODD = (None, "", "\0", "\ud800", "x" * 5000, 1, 2**40, 1.5, True, [], [1], [None], {}, {"a": 1}, "text")


def value_of(of_type: GraphQLInputType, random: Random, odd: float) -> object:
    """JSON for an input type; each of its values is with the probability `odd` one that it may not take."""
    if random.random() < odd:
        return random.choice(ODD)
    if isinstance(of_type, GraphQLNonNull):
        of_type = of_type.of_type
    elif random.random() < 0.2:
        return None
    if isinstance(of_type, GraphQLList):
        return [value_of(of_type.of_type, random, odd) for _ in range(random.randrange(4))]
    if isinstance(of_type, GraphQLEnumType):
        return random.choice(list(of_type.values))
    if isinstance(of_type, GraphQLInputObjectType):
        fields = {
            name: value_of(field.type, random, odd)
            for name, field in of_type.fields.items()
            if random.random() < (0.95 if isinstance(field.type, GraphQLNonNull) else 0.6)
        }
        return fields | ({"unknown": 1} if random.random() < odd else {})
    return random.choice(GOOD[get_named_type(of_type).name])


@dataclass(frozen=True)
class Tried:
    """A root field, a document with all of its arguments as variables, and its compiled function."""

    field: GraphQLField
    operation: OperationDefinitionNode
    node: FieldNode
    compiled: Arguments


def operation_of(
    kind: str, name: str, definitions: str, arguments: str
) -> tuple[OperationDefinitionNode, FieldNode]:
    text = f"{kind} Q{f'({definitions})' if definitions else ''} {{ {name}({arguments}) {{ __typename }} }}"
    (operation,) = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    return operation, cast("FieldNode", operation.selection_set.selections[0])


def tried(kind: str, name: str, field: GraphQLField) -> Tried:
    definitions = ", ".join(f"${key}: {given.type}" for key, given in field.args.items())
    operation, node = operation_of(kind, name, definitions, ", ".join(f"{key}: ${key}" for key in field.args))
    return Tried(field, operation, node, compile_call(CORE, operation, field, node, ()).arguments)


def roots() -> Iterator[tuple[str, str, GraphQLField]]:
    for kind, root in (("query", CORE.query_type), ("mutation", CORE.mutation_type)):
        assert root is not None
        for name, field in root.fields.items():
            if field.args and not name.startswith("__"):
                yield kind, name, field


ROOTS = list(roots())


def expected(one: Tried, given: Mapping[str, object]) -> dict[str, object] | list[GraphQLError]:
    """What graphql-core and Strawberry make of the variables: arguments, or errors."""
    values = get_variable_values(CORE, one.operation.variable_definitions or (), dict(given))
    if not isinstance(values, VariableValues):
        return values
    try:
        arguments = get_argument_values(one.field, one.node, values)
    except GraphQLError as error:
        return [error]
    definition = cast("Any", one.field.extensions[BACKREF])
    converter = SCHEMA.schema_converter
    return convert_arguments(
        arguments, definition.arguments, converter.scalar_registry, converter.config, None
    )


def compare(one: Tried, given: Mapping[str, object], met: Counter[str]) -> None:
    wanted = expected(one, given)
    try:
        made = one.compiled(given)
    except Exception:  # noqa: BLE001 - whatever is raised, graphql-core is asked
        made = None
    if isinstance(wanted, list):
        assert made is None, (one.node, given, made)
        met["refused"] += 1
    elif made is not None:
        assert made == wanted, (one.node, given)
        assert repr(made) == repr(wanted), (one.node, given)  # True is no 1, and 1 no 1.0
        met["same"] += 1
    else:
        met["left"] += 1


@pytest.mark.parametrize(("kind", "name", "field"), ROOTS, ids=[name for _, name, _ in ROOTS])
def test_arguments_of_each_root_field(kind: str, name: str, field: GraphQLField) -> None:
    one, random = tried(kind, name, field), Random(name)  # noqa: S311 - no secret
    met: Counter[str] = Counter()
    for number in range(TRIES):
        odd = (0.0, 0.05)[number % 2]
        given = {
            key: value_of(argument.type, random, odd)
            for key, argument in field.args.items()
            if isinstance(argument.type, GraphQLNonNull) or random.random() < 0.8
        }
        compare(one, given, met)
    assert met["same"] > TRIES / 10, met
    # Only a single value that stands for a list of it is left to graphql-core without being wrong.
    assert met["left"] <= TRIES / 5, met


def test_values_that_are_not_variables() -> None:
    field = cast("Any", CORE.query_type).fields["members"]
    operation, node = operation_of(
        "query", "members", "$first: Int = 3, $tier: ID", 'first: $first, search: "a"'
    )
    compiled = compile_call(CORE, operation, field, node, {"tier"}).arguments
    one = Tried(field, operation, node, compiled)
    for given in ({}, {"first": 5}, {"first": None}, {"first": "5"}):
        compare(one, given, Counter())
    assert compiled({})["first"] == 3


def test_what_is_not_compiled() -> None:
    field = cast("Any", CORE.mutation_type).fields["recordPurchase"]
    literal = 'input: {playerId: $player, purchaseId: "1", amount: {amount: "1", currency: "USD"}}'
    for definitions, arguments in (("$player: ID!", literal), ("", literal.replace("$player", '"ada"'))):
        operation, node = operation_of("mutation", "recordPurchase", definitions, arguments)
        with pytest.raises(NotCompiled):
            compile_call(CORE, operation, field, node, ())


async def test_a_row_of_the_wrong_type_fails_alone_each_time() -> None:
    """Also by the plan, whose arguments are compiled."""
    document = SCHEMA.documents.get(
        "mutation ($input: [RecordPurchaseInput!]!) {"
        " recordPurchases(input: $input) { results { replayed userErrors { code path message } } } }"
    )
    good = {"playerId": "ada", "purchaseId": "1", "amount": {"amount": "1", "currency": "USD"}}
    answers = [
        await SCHEMA.run(document, {"input": rows}, Refusing())
        for rows in ([good], [good], [good, {**good, "amount": 5}], [good, {**good, "amount": 5}])
    ]
    assert answers[0].data == answers[1].data
    assert answers[2].data == answers[3].data
    assert answers[3].data is not None
    first, second = answers[3].data["recordPurchases"]["results"]
    assert [first["userErrors"][0]["code"], second["userErrors"][0]["path"]] == ["NOT_FOUND", ["amount"]]


class Refusing:
    """A context whose caller reaches no game."""

    actor = PLAYER

    def studio(self, _scope: Scope) -> "Refusing":
        return self

    def game(self, _game_id: str | None) -> None:
        raise DomainError(Fault(UserErrorCode.NOT_FOUND, "There is no such game.", ("gameId",)))
