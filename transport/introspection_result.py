"""The result of a document with introspection only, made without graphql-core's executor.

The whole schema has more than ten thousand fields, on each of which the executor spends ten microseconds: a
changed comment is enough to have them executed again. All that introspection needs are resolvers of
graphql-core's that read the schema, and take no time.
"""

from collections.abc import Callable, Iterable
from types import SimpleNamespace
from typing import NamedTuple, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLFieldResolver,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLType,
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


_Complete = Callable[[object], object]


class _Field(NamedTuple):
    key: str
    resolve: GraphQLFieldResolver
    arguments: dict[str, object]
    complete: _Complete | None
    """Makes of the value what the result has; None where that is the value as it is."""


class _Selection:
    """What is selected of the objects of a place in the document, read from it for the first object."""

    def __init__(self, parent: GraphQLObjectType, selection_sets: tuple[SelectionSetNode, ...]) -> None:
        self.parent = parent
        self.selection_sets = selection_sets
        self.fields: list[_Field] | None = None
        self.made: dict[int, dict[str, object]] = {}
        """The results of types by id. A type is met in many places, and lives as long as the schema."""


class _Introspection:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode) -> None:
        self._info = cast("GraphQLResolveInfo", SimpleNamespace(schema=schema, parent_type=schema.query_type))
        self._fragments = {
            node.name.value: node.selection_set
            for node in document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        self._selections: dict[tuple[int, ...], _Selection] = {}

    def selected(
        self, source: object, parent: GraphQLObjectType, selection_sets: tuple[SelectionSetNode, ...]
    ) -> dict[str, object]:
        """Returns one object of the result."""
        return self._object(source, self._selection(parent, selection_sets))

    def _selection(
        self, parent: GraphQLObjectType, selection_sets: tuple[SelectionSetNode, ...]
    ) -> _Selection:
        place = tuple(map(id, selection_sets))
        found = self._selections.get(place)
        if found is None:
            found = self._selections[place] = _Selection(parent, selection_sets)
        return found

    def _object(self, source: object, selection: _Selection) -> dict[str, object]:
        made = selection.made.get(id(source))
        if made is not None:
            return made
        fields = selection.fields
        if fields is None:
            fields = selection.fields = self._fields(selection)
        result: dict[str, object] = {}
        for key, resolve, arguments, complete in fields:
            value = resolve(source, self._info, **arguments)
            result[key] = value if complete is None or value is None else complete(value)
        if isinstance(source, GraphQLType):
            selection.made[id(source)] = result
        return result

    def _fields(self, selection: _Selection) -> list[_Field]:
        grouped: dict[str, list[FieldNode]] = {}
        met: set[str] = set()
        for selection_set in selection.selection_sets:
            self._collect(selection_set, grouped, met)
        return [self._field(selection.parent, key, nodes) for key, nodes in grouped.items()]

    def _field(self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> _Field:
        name = nodes[0].name.value
        if name == "__typename":
            return _Field(key, lambda _source, _info: parent.name, {}, None)
        field = _META.get(name) or parent.fields[name]
        if field.resolve is None:
            raise TypeError(f"{parent.name}.{name} is no field of introspection")
        arguments = get_argument_values(field, nodes[0]) if field.args else {}
        below = tuple(node.selection_set for node in nodes if node.selection_set)
        return _Field(key, field.resolve, arguments, self._complete(field.type, below))

    def _complete(
        self, type_: GraphQLOutputType, selection_sets: tuple[SelectionSetNode, ...]
    ) -> _Complete | None:
        if isinstance(type_, GraphQLNonNull):
            type_ = type_.of_type
        if isinstance(type_, GraphQLList):  # introspection has no lists with null in them
            complete = self._complete(type_.of_type, selection_sets)
            return lambda value: [
                item if complete is None else complete(item) for item in cast("Iterable[object]", value)
            ]
        if isinstance(type_, GraphQLObjectType):
            selection = self._selection(type_, selection_sets)
            return lambda value: self._object(value, selection)
        # All other leaves of introspection are texts and booleans as they are.
        return type_.coerce_output_value if isinstance(type_, GraphQLEnumType) else None

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
