"""The schemas of the tests' applications: types are converted, and texts validated, once in a process."""

from collections.abc import Callable
from functools import cache
from unittest.mock import patch

from graphql import DocumentNode, GraphQLError, GraphQLSchema
from strawberry import Schema

from resolvers import root
from transport.documents import CachingSchema
from transport.validation import validation_errors

_converted = cache(root.make_schema)
_valid: set[tuple[GraphQLSchema, str]] = set()
"""The texts that were valid by a schema in this process, and so are again."""


def make_schema(may_introspect: Callable[[object], bool] | None = None) -> CachingSchema:
    """Return a schema with caches of its own; Strawberry converts the types for the first one alone."""
    converted = vars(_converted())

    def copy(schema: Schema, *_types: object, **_options: object) -> None:
        vars(schema).update(converted)

    with patch.object(Schema, "__init__", copy):
        return root.make_schema(may_introspect)


def errors_of_new(schema: GraphQLSchema, document: DocumentNode) -> list[GraphQLError]:
    """Return what `validation_errors` does, at once for a text that was valid before."""
    asked = (schema, document.loc.source.body if document.loc else "")
    if asked in _valid:
        return []
    errors = validation_errors(schema, document)
    if not errors and document.loc:
        _valid.add(asked)
    return errors
