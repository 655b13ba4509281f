"""The documents of the tests ask for every field that the schema has, so that none goes unasserted."""

from graphql import (
    FieldNode,
    GraphQLObjectType,
    GraphQLUnionType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    parse,
    visit,
)

from resolvers.root import make_schema
from tests.api.documents import EVERYTHING


class _Asked(Visitor):
    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.fields: set[str] = set()

    def enter_field(self, node: FieldNode, *_: object) -> None:
        parent = self.types.get_parent_type()
        assert parent is not None
        self.fields.add(f"{parent.name}.{node.name.value}")


def test_every_field_of_the_schema_is_asked_for() -> None:
    schema = make_schema()._schema
    types = TypeInfo(schema)
    asked = _Asked(types)
    for document in EVERYTHING:
        visit(parse(document), TypeInfoVisitor(types, asked))
    fields = {
        f"{found.name}.{name}"
        for found in schema.type_map.values()
        if isinstance(found, GraphQLObjectType | GraphQLUnionType) and not found.name.startswith("__")
        for name in (found.fields if isinstance(found, GraphQLObjectType) else ())
    }
    assert fields - asked.fields == set()
