"""Rows of a mutation: a row that does not match its input type fails alone, not with its batch.

GraphQL refuses a whole request for one value of the wrong type. So such a row is replaced before validation
by a row of the right type that carries the fault. The schema stays as it is.
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

from app.domain.errors import Fault, UserErrorCode
from transport.errors import value_message
from transport.validation import MAX_PRINTED_CHARS

MAX_FAULTS = 20
"""Faults listed for one row; after `max_rows` faults in all, one for each further row."""

MAX_LITERAL_MISFITS = 20
"""Literal rows of the wrong type that are replaced in one document; with more of them validation refuses it.

What replaces a row has more nodes than the row may have, and all of them are validated."""

_OnError = Callable[[GraphQLError, list[str | int]], None]


class Misfit(str):
    """A text in a row that replaces one of the wrong type; `faults` say what is wrong with that one."""

    __slots__ = ("faults",)
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The mutation whose list of inputs fails row by row."""

    field: str
    input_type: str
    """The name of the type of a row."""
    max_rows: int
    """A longer list is refused as a whole."""
    stand_in: Callable[[Misfit], dict[str, object]]
    """Makes the row that replaces one of the wrong type: all its values are texts, the Misfit one of them."""


class _TooManyErrors(Exception):
    """The limit of faults is reached."""


def row_variables(rows: Rows, operation: OperationDefinitionNode) -> tuple[str, ...]:
    """Returns the names of an operation's variables that are lists of rows."""
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
    """Returns the variables, with rows of the wrong type in those `names` replaced."""
    replaced = dict(variables or {})
    for name in names:
        values = replaced.get(name)
        if isinstance(values, dict):
            values = [values]  # by GraphQL's rules a single value stands for a list of it
        # Values other than a list, and a list that is too long, are refused as a whole.
        if isinstance(values, list) and len(values) <= rows.max_rows:
            replaced[name] = _fitting(schema, rows, values)
    return replaced


def _fitting(schema: GraphQLSchema, rows: Rows, values: Sequence[object]) -> list[object]:
    row_type, fitting, fault_count = _row_type(schema, rows), list[object](), 0
    for row in values:
        faults = _faults(
            lambda on_error, row=row: validate_input_value(row, row_type, on_error, hide_suggestions=True),
            most=MAX_FAULTS if fault_count < rows.max_rows else 1,
        )
        fault_count += len(faults)
        fitting.append(rows.stand_in(_misfit(faults)) if faults else row)
    return fitting


def document_with_misfits(schema: GraphQLSchema, rows: Rows, document: DocumentNode) -> DocumentNode:
    """Returns the document, with literal rows of the wrong type replaced.

    A row that contains variables stays: their values are not known yet.
    """
    return visit(document, _Literals(schema, rows))


class _Literals(Visitor):
    def __init__(self, schema: GraphQLSchema, rows: Rows) -> None:
        super().__init__()
        self._rows = rows
        self._row_type = _row_type(schema, rows)
        self._left = MAX_PRINTED_CHARS
        self._misfits = 0

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
        if self._misfits == MAX_LITERAL_MISFITS or _has_variables(row):
            return row
        length = row.loc.end - row.loc.start if row.loc else 1
        # Each fault prints the whole row, so the faults listed depend on how much was printed before.
        faults = _faults(
            lambda on_error: validate_input_literal(row, self._row_type, on_error, hide_suggestions=True),
            most=max(1, min(MAX_FAULTS, self._left // length)),
        )
        if not faults:
            return row
        self._left = max(0, self._left - len(faults) * length)
        self._misfits += 1
        return _node(self._rows.stand_in(_misfit(faults)))


def _row_type(schema: GraphQLSchema, rows: Rows) -> GraphQLInputType:
    row = schema.type_map[rows.input_type]
    if not isinstance(row, GraphQLInputObjectType):
        raise TypeError(rows.input_type)
    return GraphQLNonNull(row)


def _faults(validate: Callable[[_OnError], None], most: int = MAX_FAULTS) -> tuple[Fault, ...]:
    """Returns what is wrong with the shape of a row, at most `most` faults."""
    faults: list[Fault] = []

    def on_error(error: GraphQLError, path: list[str | int]) -> None:
        faults.append(Fault(UserErrorCode.INVALID, value_message(error), tuple(map(str, path))))
        if len(faults) == most:
            raise _TooManyErrors

    with suppress(_TooManyErrors):
        validate(on_error)
    return tuple(faults)


def _misfit(faults: tuple[Fault, ...]) -> Misfit:
    misfit = Misfit()
    misfit.faults = faults
    return misfit


def _node(value: object) -> ValueNode:
    if isinstance(value, dict):
        return ObjectValueNode(
            fields=tuple(
                ObjectFieldNode(name=NameNode(value=name), value=_node(inner))
                for name, inner in value.items()
            )
        )
    return StringValueNode(value=cast("str", value))


def _has_variables(node: ValueNode) -> bool:
    if isinstance(node, ListValueNode):
        return any(map(_has_variables, node.values))
    if isinstance(node, ObjectValueNode):
        return any(_has_variables(field.value) for field in node.fields)
    return isinstance(node, VariableNode)
