"""What the applications of the tests share of their schemas hides nothing from a test."""

import strawberry
from graphql import parse

from tests.schemas import errors_of_new, make_schema


@strawberry.type
class Query:
    version: str


def test_each_application_has_its_own_documents_and_rule_of_introspection() -> None:
    def refuse(_context: object) -> bool:
        return False

    one, other = make_schema(), make_schema(refuse)
    assert one._schema is other._schema
    one.documents.get("{ __typename }")
    assert (len(one.documents), len(other.documents)) == (1, 0)
    assert one._errors(one.documents.get("{ __schema { description } }"), None, None) == []
    assert other._errors(other.documents.get("{ __schema { description } }"), None, None)


def test_what_is_valid_by_one_schema_is_validated_by_another() -> None:
    document = parse("{ viewer { __typename } }")
    ours, foreign = make_schema()._schema, strawberry.Schema(Query)._schema
    for _ in range(2):
        assert errors_of_new(ours, document) == []
        assert errors_of_new(foreign, document)
