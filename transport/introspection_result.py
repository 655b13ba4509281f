"""The result of a document with introspection only, made without graphql-core's executor.

The whole schema has more than ten thousand fields, on each of which the executor spends ten microseconds: a
changed comment is enough to have them executed again. All that introspection needs are resolvers of
graphql-core's that read the schema, and take no time.
"""

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SchemaMetaFieldDef,
    SelectionSetNode,
    TypeMetaFieldDef,
    TypeNameMetaFieldDef,
)
from graphql.execution import get_argument_values
from strawberry.schema.schema_converter import GraphQLCoreConverter

_META = {"__schema": SchemaMetaFieldDef, "__type": TypeMetaFieldDef, "__typename": TypeNameMetaFieldDef}

_Collected = Mapping[str, tuple[FieldNode, tuple[SelectionSetNode, ...]]]


def introspection_result(schema: GraphQLSchema, document: DocumentNode) -> dict[str, object]:
    """Returns the data of a valid document that has introspection only, no variables and no directives."""
    query = schema.query_type
    (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))
    if query is None:
        raise TypeError("a schema has a query type")
    return _Introspection(schema, document).selected(query, query, (operation.selection_set,))


def repair_is_one_of(schema: GraphQLSchema) -> None:
    """Replace Strawberry's resolver of `isOneOf`, which fails for lists, non-null types and scalars."""
    introspected = schema.type_map["__Type"]
    if isinstance(introspected, GraphQLObjectType):
        introspected.fields["isOneOf"].resolve = _is_one_of


def _is_one_of(type_: object, _info: object) -> bool | None:
    if not isinstance(type_, GraphQLNamedType):
        return None
    definition = type_.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
    return bool(getattr(definition, "is_one_of", False))


class _Introspection:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._info = SimpleNamespace(schema=schema, parent_type=schema.query_type)
        self._fragments = {
            node.name.value: node.selection_set
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self._collected: dict[tuple[int, ...], _Collected] = {}
        self._arguments: dict[int, dict[str, object]] = {}

    def selected(
        self, source: object, parent: GraphQLObjectType, selection_sets: tuple[SelectionSetNode, ...]
    ) -> dict[str, object]:
        """Returns one object of the result."""
        result: dict[str, object] = {}
        for key, (node, inner) in self._fields(selection_sets).items():
            name = node.name.value
            if name == "__typename":
                result[key] = parent.name
                continue
            field = _META.get(name) or parent.fields[name]
            if field.resolve is None:
                raise TypeError(f"{parent.name}.{name} is no field of introspection")
            value = field.resolve(source, self._info, **self._arguments_of(field, node))
            result[key] = self._completed(value, field.type, inner)
        return result

    def _completed(
        self, value: object, type_: GraphQLOutputType, selection_sets: tuple[SelectionSetNode, ...]
    ) -> object:
        if isinstance(type_, GraphQLNonNull):
            type_ = type_.of_type
        if value is None:
            return None
        if isinstance(type_, GraphQLList):
            return [
                self._completed(item, type_.of_type, selection_sets)
                for item in cast("Iterable[object]", value)
            ]
        if isinstance(type_, GraphQLObjectType):
            return self.selected(value, type_, selection_sets)
        # All other leaves of introspection are texts and booleans as they are.
        return type_.coerce_output_value(value) if isinstance(type_, GraphQLEnumType) else value

    def _arguments_of(self, field: GraphQLField, node: FieldNode) -> dict[str, object]:
        if not field.args:
            return {}
        found = self._arguments.get(id(node))
        if found is None:
            found = self._arguments[id(node)] = get_argument_values(field, node)
        return found

    def _fields(self, selection_sets: tuple[SelectionSetNode, ...]) -> _Collected:
        """Returns the fields to answer by their keys, with the selections below all fields of a key."""
        place = tuple(map(id, selection_sets))
        found = self._collected.get(place)
        if found is None:
            grouped: dict[str, list[FieldNode]] = {}
            met: set[str] = set()
            for selection_set in selection_sets:
                self._collect(selection_set, grouped, met)
            found = self._collected[place] = {
                key: (nodes[0], tuple(node.selection_set for node in nodes if node.selection_set))
                for key, nodes in grouped.items()
            }
        return found

    def _collect(
        self, selection_set: SelectionSetNode, grouped: dict[str, list[FieldNode]], met: set[str]
    ) -> None:
        # Types of introspection are objects: where a fragment is valid, it applies.
        for node in selection_set.selections:
            if isinstance(node, FieldNode):
                grouped.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                self._collect(node.selection_set, grouped, met)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in met:
                met.add(node.name.value)
                self._collect(self._fragments[node.name.value], grouped, met)
