"""Rows of a mutation: one that has not the shape of its input type fails alone, not with its batch.

GraphQL refuses a request for a single value of the wrong kind. So such a row is taken out before it looks: a
row of the right shape goes in its place, which carries what is wrong. The schema stays as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import cast

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLSchema,
    ListTypeNode,
    ListValueNode,
    NamedTypeNode,
    NameNode,
    NonNullTypeNode,
    ObjectFieldNode,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    TypeNode,
    ValueNode,
    VariableNode,
    Visitor,
    visit,
)
from graphql.utilities import validate_input_literal, validate_input_value

from app.domain.errors import DomainError, Fault, UserErrorCode
from transport.errors import value_message
from transport.validation import MAX_PRINTED_CHARS

MAX_FAULTS = 20
"""Faults that are named of one row; of each row one, where as many as there may be rows were named before."""

_OnError = Callable[[GraphQLError, list[str | int]], None]


class Misfit(str):
    """A text in the place of a row that was taken out; `fault` says why."""

    __slots__ = ("fault",)
    fault: Fault


@dataclass(frozen=True, slots=True)
class Rows:
    """The mutation whose list of inputs fails row by row."""

    field: str
    input_type: str
    """The name of the type of a row."""
    max_rows: int
    """A longer list is refused as a whole."""
    stand_in: Callable[[Misfit], dict[str, object]]
    """Makes the row that goes in the place of one that was taken out: texts alone, the Misfit one of them."""


class _Enough(Exception):
    """There are more faults than are named."""


def row_variables(rows: Rows, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """The variables of an operation that are lists of rows."""
    return tuple(
        definition.variable.name.value
        for definition in operation.variable_definitions or ()
        if _is_list_of(rows.input_type, definition.type)
    )


def _is_list_of(input_type: str, node: TypeNode) -> bool:
    in_list = False
    while isinstance(node, NonNullTypeNode | ListTypeNode):
        in_list = in_list or isinstance(node, ListTypeNode)
        node = node.type
    return in_list and isinstance(node, NamedTypeNode) and node.name.value == input_type


def variables_with_misfits(
    schema: GraphQLSchema, rows: Rows, names: Sequence[str], variables: Mapping[str, object] | None
) -> dict[str, object]:
    """The variables, with the rows in those `names` taken out that do not fit."""
    given = dict(variables or {})
    for name in names:
        values = given.get(name)
        if isinstance(values, dict):
            values = [values]  # by GraphQL's rules a single value stands for a list of it
        # What is no list is refused as a whole, and so is one that is too long.
        if isinstance(values, list) and len(values) <= rows.max_rows:
            given[name] = _fitting(schema, rows, values)
    return given


def _fitting(schema: GraphQLSchema, rows: Rows, values: Sequence[object]) -> list[object]:
    row_type, fitting, named = _row_type(schema, rows), list[object](), 0
    for row in values:
        fault = _fault(
            lambda on_error, row=row: validate_input_value(row, row_type, on_error, hide_suggestions=True),
            most=MAX_FAULTS if named < rows.max_rows else 1,
        )
        named += 0 if fault is None else len(fault.faults)
        fitting.append(row if fault is None else rows.stand_in(_misfit(fault)))
    return fitting


def document_with_misfits(schema: GraphQLSchema, rows: Rows, document: DocumentNode) -> DocumentNode:
    """The document, with the rows that are written in it taken out where they do not fit.

    A row with variables in it stays as it is: what they are is not known yet.
    """
    return visit(document, _Literals(schema, rows))


class _Literals(Visitor):
    def __init__(self, schema: GraphQLSchema, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._row_type = _row_type(schema, rows)
        self._left = MAX_PRINTED_CHARS

    def enter_field(self, node: FieldNode, *_: object) -> FieldNode | None:
        if node.name.value != self._rows.field:
            return None
        return replace(node, arguments=tuple(self._argument(argument) for argument in node.arguments or ()))

    def _argument(self, node: ArgumentNode) -> ArgumentNode:
        if isinstance(node.value, ListValueNode) and len(node.value.values) <= self._rows.max_rows:
            rows = tuple(self._row(row) for row in node.value.values)
            return replace(node, value=replace(node.value, values=rows))
        if isinstance(node.value, ObjectValueNode):
            return replace(node, value=self._row(node.value))
        return node

    def _row(self, row: ValueNode) -> ValueNode:
        if _has_variables(row):
            return row
        length = row.loc.end - row.loc.start if row.loc else 1
        # Each fault prints the row anew: of many rows that are all wrong, one fault of each.
        fault = _fault(
            lambda on_error: validate_input_literal(row, self._row_type, on_error, hide_suggestions=True),
            most=max(1, min(MAX_FAULTS, self._left // length)),
        )
        if fault is None:
            return row
        self._left = max(0, self._left - len(fault.faults) * length)
        return _node(self._rows.stand_in(_misfit(fault)))


def _row_type(schema: GraphQLSchema, rows: Rows) -> GraphQLInputType:
    row = schema.type_map[rows.input_type]
    if not isinstance(row, GraphQLInputObjectType):
        raise TypeError(rows.input_type)
    return GraphQLNonNull(row)


def _fault(validate: Callable[[_OnError], None], most: int = MAX_FAULTS) -> Fault | None:
    """What is wrong with the shape of a row, at `most` so much; None where nothing is."""
    found: list[Fault] = []

    def on_error(error: GraphQLError, path: list[str | int]) -> None:
        found.append(Fault(UserErrorCode.INVALID, value_message(error), tuple(map(str, path))))
        if len(found) == most:
            raise _Enough

    with suppress(_Enough):
        validate(on_error)
    return DomainError(found) if found else None


def _misfit(fault: Fault) -> Misfit:
    misfit = Misfit()
    misfit.fault = fault
    return misfit


def _node(value: object) -> ValueNode:
    if isinstance(value, dict):
        fields = [ObjectFieldNode(name=NameNode(value=name), value=_node(one)) for name, one in value.items()]
        return ObjectValueNode(fields=tuple(fields))
    return StringValueNode(value=cast("str", value))


def _has_variables(node: ValueNode) -> bool:
    if isinstance(node, ListValueNode):
        return any(map(_has_variables, node.values))
    if isinstance(node, ObjectValueNode):
        return any(_has_variables(field.value) for field in node.fields)
    return isinstance(node, VariableNode)
