"""The cost of an operation's input: of the items of its lists, and of the length of its CSV.

A mutation with a list does work for each item, which the fields of its result do not show. Both are counted
in the same unit as fields, for literals of the document and for the values of its variables.
"""

from collections.abc import Mapping
from functools import lru_cache

from graphql import (
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
)

ITEM_COST = 19
"""The cost of one item of a list, in fields: one request may have a list of 500."""
CSV_CHARS_PER_COST = 128
"""Characters of CSV, or of another long text, that cost as much as one field: one request may have 1 MiB."""
MAX_OBJECT_FIELDS = 100
"""Fields of one object in the input, at most, since each error about an object prints all of it."""

_LONG_TEXTS = frozenset({"Csv", "RulesText"})
"""The scalars that are text as long as a request may be."""


class InputCost:
    """Counts the cost of arguments in one document; `by_variables` is whether it depends on variables."""

    def __init__(self, variables: Mapping[str, object] | None) -> None:
        self._variables = variables
        self.by_variables = False

    def of_literal(self, node: ValueNode, type_: GraphQLInputType) -> int:
        """Returns the cost of a literal; a variable in it costs nothing while the variables are not known."""
        if not _has_cost(get_named_type(type_), is_list=_is_list(type_)):
            return 0
        if isinstance(node, VariableNode):
            self.by_variables = True
            return 0 if self._variables is None else _of_value(self._variables.get(node.name.value), type_)
        inner = _nullable(type_)
        if isinstance(inner, GraphQLList):
            items = node.values if isinstance(node, ListValueNode) else (node,)
            return sum(ITEM_COST + self.of_literal(item, inner.of_type) for item in items)
        if isinstance(inner, GraphQLInputObjectType) and isinstance(node, ObjectValueNode):
            return sum(
                self.of_literal(field.value, inner.fields[field.name.value].type)
                for field in node.fields
                if field.name.value in inner.fields
            )
        return _of_text(node.value) if isinstance(node, StringValueNode) else 0


def widest_object(node: ValueNode) -> int:
    """Returns the number of fields of the widest object in a literal."""
    widest, waiting = 0, [node]
    while waiting:
        value = waiting.pop()
        if isinstance(value, ObjectValueNode):
            widest = max(widest, len(value.fields))
            waiting.extend(field.value for field in value.fields)
        elif isinstance(value, ListValueNode):
            waiting.extend(value.values)
    return widest


def is_too_wide(variables: Mapping[str, object]) -> bool:
    """Returns whether an object in the variables has more than MAX_OBJECT_FIELDS fields."""
    waiting: list[object] = list(variables.values())
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if len(value) > MAX_OBJECT_FIELDS:
                return True
            waiting.extend(inner for inner in value.values() if isinstance(inner, dict | list))
        elif isinstance(value, list):
            waiting.extend(inner for inner in value if isinstance(inner, dict | list))
    return False


def _of_value(value: object, type_: GraphQLInputType) -> int:
    if value is None or not _has_cost(get_named_type(type_), is_list=_is_list(type_)):
        return 0
    inner = _nullable(type_)
    if isinstance(inner, GraphQLList):
        items = value if isinstance(value, list) else (value,)
        if not _has_cost(get_named_type(inner.of_type), is_list=_is_list(inner.of_type)):
            return ITEM_COST * len(items)
        return sum(ITEM_COST + _of_value(item, inner.of_type) for item in items)
    if isinstance(inner, GraphQLInputObjectType) and isinstance(value, dict):
        return sum(_of_value(value.get(name), field.type) for name, field in inner.fields.items())
    return _of_text(value) if isinstance(value, str) else 0


def _of_text(text: str) -> int:
    return len(text) // CSV_CHARS_PER_COST


def _nullable(type_: GraphQLInputType) -> GraphQLInputType:
    return type_.of_type if isinstance(type_, GraphQLNonNull) else type_


def _is_list(type_: GraphQLInputType) -> bool:
    return isinstance(_nullable(type_), GraphQLList)


@lru_cache(maxsize=1_000)
def _has_cost(type_: GraphQLNamedType, *, is_list: bool) -> bool:
    """Returns whether values of this type may contain a list or a long text; others need not be searched."""
    return is_list or _holds_cost(type_, set())


def _holds_cost(type_: GraphQLNamedType, met: set[str]) -> bool:
    if type_.name in _LONG_TEXTS:
        return True
    if not isinstance(type_, GraphQLInputObjectType) or type_.name in met:
        return False
    met.add(type_.name)
    types = [field.type for field in type_.fields.values()]
    return any(_is_list(inner) or _holds_cost(get_named_type(inner), met) for inner in types)
