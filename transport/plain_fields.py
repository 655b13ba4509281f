"""The executor: plain attributes are read without ceremony, and what is the same for all is answered once."""

from collections.abc import Awaitable, Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeGuard, cast

from graphql import GraphQLEnumType, GraphQLNonNull, GraphQLObjectType, GraphQLScalarType
from graphql.execution.collect_fields import GroupedFieldSet
from graphql.execution.incremental.incremental_executor import DeliveryGroupMap
from graphql.pyutils import AwaitableOrValue, Path, Undefined
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types.field import StrawberryField

MAX_KEPT = 100
"""Answers kept for one document: tiers x places where it asks for them x locales. A few kilobytes each."""

ResponseCache = dict[tuple[int, ...], tuple[object, dict[str, object]]]
"""What a document was answered about shared objects: by the object and the fields that were asked for, the
object, so that nothing else takes its address, and the answer."""


# Strawberry's test, several times faster than graphql-core's, with the type that graphql-core asks for.
is_awaitable = cast("Callable[[object], TypeGuard[Awaitable[object]]]", optimized_is_awaitable)


class _PlainField(NamedTuple):
    attribute: str
    coerce: Callable[[object], object]
    nullable: bool


class PlainFieldExecutor(StrawberryGraphQLCoreExecutionContext):
    """An executor that reads plain attributes without the ceremony of a resolver.

    A field without resolver, arguments and extensions whose type is a scalar or an enum is one attribute and
    one conversion, on which graphql-core spends ten times as much: a path, an info object, three wrappers.
    Whatever is not plain, or does not go well (no value, a failing conversion), is executed the long way
    after all, which makes the errors. Attributes must be values: no awaitables.

    Objects that say they are `cacheable`, such as the tiers of a ladder, are the same for every caller: the
    answer of a document about one is cached with the document. Callers must not change it.
    """

    def __init__(self, *args: Any, response_cache: ResponseCache | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - graphql-core's
        super().__init__(*args, **kwargs)
        self._response_cache = response_cache

    def execute_fields(
        self,
        parent_type: GraphQLObjectType,
        source_value: object,
        path: Path | None,
        grouped_field_set: GroupedFieldSet,
        position_context: DeliveryGroupMap | None,
    ) -> AwaitableOrValue[dict[str, object]]:
        """All fields of one object."""
        asked = parent_type, source_value, path, grouped_field_set, position_context
        if self.middleware_manager is not None and self.middleware_manager.middlewares:
            # A schema extension wants to see every field.
            return super().execute_fields(*asked)
        response_cache = self._response_cache
        if response_cache is None or not getattr(source_value, "cacheable", False):
            return self._executed(*asked)
        fields = (id(field.node) for details in grouped_field_set.values() for field in details)
        key = (id(source_value), *fields)
        known = response_cache.get(key)
        if known is not None:
            return known[1]
        errors = len(self.collected_errors.errors)
        answer = self._executed(*asked)
        if isinstance(answer, dict) and len(self.collected_errors.errors) == errors:
            if len(response_cache) >= MAX_KEPT:
                response_cache.clear()  # those of rules that are no more among them
            response_cache[key] = (source_value, answer)
        return answer

    def _executed(
        self,
        parent_type: GraphQLObjectType,
        source_value: object,
        path: Path | None,
        grouped_field_set: GroupedFieldSet,
        position_context: DeliveryGroupMap | None,
    ) -> AwaitableOrValue[dict[str, object]]:
        results: dict[str, object] = {}
        others: GroupedFieldSet = {}
        plain_fields = _plain_fields(parent_type)
        for name, details in grouped_field_set.items():
            plain = plain_fields.get(details[0].node.name.value)
            if plain is not None:
                value = getattr(source_value, plain.attribute, Undefined)
                if value is None and plain.nullable:
                    results[name] = None
                    continue
                answer = _coerced(plain, value)
                if answer is not None:
                    results[name] = answer
                    continue
            # Keeps the place of the field: the answer has the order of the query.
            results[name] = None
            others[name] = details
        if not others:
            return results
        rest = super().execute_fields(parent_type, source_value, path, others, position_context)
        if isinstance(rest, dict):
            results.update(rest)
            return results
        return _joined(results, rest)


async def _joined(results: dict[str, object], rest: Awaitable[dict[str, object]]) -> dict[str, object]:
    results.update(await rest)
    return results


def _coerced(plain: _PlainField, value: object) -> object:
    """The value as it is answered; None where graphql-core shall look for itself."""
    if value is None or value is Undefined:
        return None
    try:
        answer = plain.coerce(value)
    except Exception:  # noqa: BLE001 - whatever it is, it is raised again by the long way
        return None
    return None if answer is Undefined else answer


@lru_cache(maxsize=1_000)
def _plain_fields(parent: GraphQLObjectType) -> Mapping[str, _PlainField]:
    """The fields of a type that are no more than an attribute."""
    plain: dict[str, _PlainField] = {}
    for name, field in parent.fields.items():
        definition = field.extensions.get(GraphQLCoreConverter.DEFINITION_BACKREF)
        inner = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        if (
            isinstance(definition, StrawberryField)
            and definition.is_basic_field
            and not field.args
            and definition.default_resolver is getattr
            and isinstance(inner, GraphQLScalarType | GraphQLEnumType)
        ):
            nullable = inner is field.type
            plain[name] = _PlainField(definition.python_name, inner.coerce_output_value, nullable)
    return plain
