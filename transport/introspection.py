"""How much introspection a document asks for, counted before it is executed.

A field below `__schema` costs as much to execute as any other, and each list there is as long as the schema:
nested twice, a million fields. So the fields of the result are counted on the schema, up to a limit. A type
that is met again is neither counted nor made anew. What takes time are the objects and lists that are read,
which have a limit of their own.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import SimpleNamespace
from typing import cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLFieldResolver,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLType,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
    SelectionNode,
    SelectionSetNode,
    StringValueNode,
    get_introspection_query,
    get_named_type,
    get_nullable_type,
    introspection_types,
    is_list_type,
    parse,
)

INTROSPECTION_ROOM = 125
"""Introspection of one document, at most, in percent of the fields and objects of the standard query."""

_ROOTS = {"__schema", "__type"}


@dataclass(frozen=True, slots=True)
class Introspected:
    """How much introspection a document asks for, or may ask for."""

    fields: int
    """All fields of the result, which is sent."""
    objects: int
    """Objects and lists that are read, also null; a type counts once for each of its selection sets."""


MAX_OTHER_INTROSPECTION = Introspected(fields=4_000, objects=4_000)
"""Introspection in a document that has something else too: fields, variables or directives.

Its result is not cached, and is made by graphql-core at ten microseconds a field."""


class TooMuchIntrospection(Exception):
    """The document asks for more introspection than the limit; the message is for the client."""

    def __init__(self, excess: str) -> None:
        super().__init__(
            f"The query asks for more than {excess} of introspection, which is the limit: ask for the"
            " whole schema once."
        )


@lru_cache(maxsize=8)
def introspection_limit(schema: GraphQLSchema) -> Introspected:
    """Returns how much introspection a document may ask for that asks for nothing else."""
    standard = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    asked = introspected(schema, parse(standard), limit=None)
    return Introspected(asked.fields * INTROSPECTION_ROOM // 100, asked.objects * INTROSPECTION_ROOM // 100)


def introspected(schema: GraphQLSchema, document: DocumentNode, limit: Introspected | None) -> Introspected:
    """Count what there is below `__schema` and `__type` in the results, at most, over all operations.

    Raises TooMuchIntrospection past `limit`, and RecursionError for fragments nested beyond the stack.
    """
    walk = _Walk(schema, document, limit)
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            walk.roots(definition.selection_set, set())
    return Introspected(walk.fields, walk.objects)


def is_introspection_alone(document: DocumentNode) -> bool:
    """Returns whether the result is the same for all callers: a query with introspection only.

    It has neither variables nor directives.
    """
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    return (
        len(operations) == 1
        and operations[0].operation is OperationType.QUERY
        and not operations[0].variable_definitions
        and "@" not in (document.loc.source.body if document.loc else "@")
        and all(
            isinstance(node, FieldNode) and node.name.value in _ROOTS
            for node in operations[0].selection_set.selections
        )
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A selection of an object's that has selections below it: a fragment, or a field of introspection."""

    selection_set: SelectionSetNode
    parent: GraphQLNamedType
    resolve: GraphQLFieldResolver | None = None
    """Reads the field's value; None for a fragment, whose object is the same."""
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    is_list: bool = False


class _Walk:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode, limit: Introspected | None) -> None:
        self.schema = schema
        self.limit = limit
        self.fields = 0
        self.objects = 0
        self._info = cast("GraphQLResolveInfo", SimpleNamespace(schema=schema))
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._parts: dict[tuple[int, str], tuple[int, list[_Part]]] = {}
        self._sizes: dict[tuple[int, int], int] = {}

    def roots(self, selection_set: SelectionSetNode, met: set[str]) -> None:
        """Count below `__schema` and `__type` on the level of an operation; each fragment counts once."""
        for node in selection_set.selections:
            if isinstance(node, FieldNode):
                self._root(node)
            elif isinstance(node, InlineFragmentNode):
                self.roots(node.selection_set, met)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in met:
                met.add(node.name.value)
                fragment = self._fragments.get(node.name.value)
                if fragment is not None:
                    self.roots(fragment.selection_set, met)

    def _root(self, node: FieldNode) -> None:
        if node.name.value not in _ROOTS or node.selection_set is None:
            return
        if node.name.value == "__schema":
            self._object(node.selection_set, self.schema, introspection_types["__Schema"])
            return
        name = next((a.value for a in node.arguments or () if a.name.value == "name"), None)
        named = [name.value] if isinstance(name, StringValueNode) else self.schema.type_map
        for source in filter(
            None, map(self.schema.get_type, named)
        ):  # any of them, where a variable names it
            self._object(node.selection_set, source, introspection_types["__Type"])

    def _object(
        self, selection_set: SelectionSetNode, source: object, parent: GraphQLNamedType, objects: int = 1
    ) -> None:
        """Count the fields of one object of the result, or of a fragment on it, which is no object more.

        A type is met in many places, and is as large in each: it is counted once for a selection set. Types
        live as long as the schema, so that ids name them; other objects are made anew for each reader.
        """
        met = (id(selection_set), id(source)) if isinstance(source, GraphQLType) else None
        size = self._sizes.get(met) if met else None
        if size is not None:
            self._add(size, 0)
            return
        before = self.fields
        own, parts = self._parts_of(selection_set, parent)
        self._add(own, objects)
        for part in parts:
            if part.resolve is None:
                self._object(part.selection_set, source, part.parent, 0)
                continue
            value = part.resolve(source, self._info, **part.arguments)
            if part.is_list or value is None:
                self._add(0, 1)
            self._objects(part, (value or ()) if part.is_list else () if value is None else (value,))
        if met:
            self._sizes[met] = self.fields - before

    def _objects(self, part: _Part, objects: Collection[object]) -> None:
        own, parts = self._parts_of(part.selection_set, part.parent)
        if parts:
            for item in objects:
                self._object(part.selection_set, item, part.parent)
        else:
            self._add(own * len(objects), len(objects))

    def _add(self, fields: int, objects: int) -> None:
        self.fields += fields
        self.objects += objects
        if self.limit is None:
            return
        if self.fields > self.limit.fields:
            raise TooMuchIntrospection(f"{self.limit.fields} fields")
        if self.objects > self.limit.objects:
            raise TooMuchIntrospection(f"{self.limit.objects} objects and lists")

    def _parts_of(self, selection_set: SelectionSetNode, parent: GraphQLNamedType) -> tuple[int, list[_Part]]:
        """Returns how many selections there are, and those with selections below them."""
        place = (id(selection_set), parent.name)
        found = self._parts.get(place)
        if found is None:
            below = (self._part(node, parent) for node in selection_set.selections)
            found = self._parts[place] = (
                len(selection_set.selections),
                [part for part in below if part is not None],
            )
        return found

    def _part(self, node: SelectionNode, parent: GraphQLNamedType) -> _Part | None:
        if isinstance(node, FragmentSpreadNode):
            fragment = self._fragments.get(node.name.value)
            return None if fragment is None else _Part(fragment.selection_set, parent)
        if isinstance(node, InlineFragmentNode):
            return _Part(node.selection_set, parent)
        if not isinstance(node, FieldNode) or node.selection_set is None:
            return None
        found = parent.fields.get(node.name.value) if isinstance(parent, GraphQLObjectType) else None
        if found is None or found.resolve is None:
            return None  # not a field of introspection: validation refuses it
        return _Part(
            node.selection_set,
            get_named_type(found.type),
            found.resolve,
            {"includeDeprecated": True} if "includeDeprecated" in found.args else {},
            is_list_type(get_nullable_type(found.type)),
        )
