"""The size of a document's introspection result, counted before it is executed.

A field below `__schema` costs as much to execute as any other, and each list there is as long as the schema:
nested twice, a million fields. So the fields of the result are counted on the schema, up to a limit.
"""

from functools import lru_cache
from types import SimpleNamespace

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    OperationType,
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
"""Fields of introspection of one document, at most, in percent of those of the standard query."""

MAX_OTHER_INTROSPECTION = 4_000
"""Fields of introspection in a document that has something else too: fields, variables or directives.

Its result is not cached, and is made by graphql-core at ten microseconds a field."""

_ROOTS = {"__schema", "__type"}


class TooMuchIntrospection(Exception):
    """The document has more fields of introspection than the limit; the message is for the client."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            f"The query asks for more than {limit} fields of introspection, which is the limit: ask for the"
            " whole schema once."
        )


@lru_cache(maxsize=8)
def introspection_limit(schema: GraphQLSchema) -> int:
    """Returns how many fields of introspection one document may have in its result."""
    standard = get_introspection_query(
        descriptions=True,
        specified_by_url=True,
        directive_is_repeatable=True,
        schema_description=True,
        input_value_deprecation=True,
    )
    return introspected(schema, parse(standard), limit=None) * INTROSPECTION_ROOM // 100


def introspected(schema: GraphQLSchema, document: DocumentNode, limit: int | None) -> int:
    """Count the fields of the results below `__schema` and `__type`, at most, over all operations.

    Raises TooMuchIntrospection past `limit`, and RecursionError for fragments nested beyond the stack.
    """
    walk = _Walk(schema, document, limit)
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            walk.roots(definition.selection_set, set())
    return walk.count


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


class _Walk:
    def __init__(self, schema: GraphQLSchema, document: DocumentNode, limit: int | None) -> None:
        self.schema = schema
        self.limit = limit
        self.count = 0
        self._info = SimpleNamespace(schema=schema)
        self._fragments = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }

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

    def _object(self, selection_set: SelectionSetNode, source: object, parent: GraphQLNamedType) -> None:
        """Count the fields of one object of the result."""
        for node in selection_set.selections:
            self.count += 1
            if self.limit is not None and self.count > self.limit:
                raise TooMuchIntrospection(self.limit)
            if isinstance(node, FragmentSpreadNode):
                fragment = self._fragments.get(node.name.value)
                if fragment is not None:
                    self._object(fragment.selection_set, source, parent)
            elif isinstance(node, InlineFragmentNode):
                self._object(node.selection_set, source, parent)
            elif isinstance(node, FieldNode) and node.selection_set is not None:
                self._below(node.selection_set, node.name.value, source, parent)

    def _below(
        self, selection_set: SelectionSetNode, name: str, source: object, parent: GraphQLNamedType
    ) -> None:
        field = parent.fields.get(name) if isinstance(parent, GraphQLObjectType) else None
        if field is None or field.resolve is None:
            return  # not a field of introspection: validation refuses it
        everything = {"includeDeprecated": True} if "includeDeprecated" in field.args else {}
        value = field.resolve(source, self._info, **everything)
        inner = get_named_type(field.type)
        if is_list_type(get_nullable_type(field.type)):
            for item in value or ():
                self._object(selection_set, item, inner)
        elif value is not None:
            self._object(selection_set, value, inner)
