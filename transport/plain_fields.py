"""An executor that reads plain attributes directly, and caches results that are the same for all callers."""

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

MAX_CACHED = 100
"""Results cached for one document, of a few kilobytes each: tiers x places in the document x locales."""

ResponseCache = dict[tuple[int, ...], tuple[object, dict[str, object]]]
"""Results for shared objects, by the ids of the object and of its selected fields.

An entry holds the object too, so that its id is not used again.
"""


# Strawberry's test is several times faster than graphql-core's; the cast gives it that one's type.
is_awaitable = cast("Callable[[object], TypeGuard[Awaitable[object]]]", optimized_is_awaitable)


class _PlainField(NamedTuple):
    attribute: str
    coerce: Callable[[object], object]
    nullable: bool


class PlainFieldExecutor(StrawberryGraphQLCoreExecutionContext):
    """An executor that reads plain attributes directly.

    A field without resolver, arguments and extensions whose type is a scalar or an enum needs one attribute
    and one conversion; graphql-core adds a path, an info object and three wrappers, and takes ten times as
    long. All other fields, and those without a value or whose conversion fails, go to graphql-core, which
    makes the errors. Attributes must not be awaitables.

    Objects with a true `cacheable`, such as the tiers of a ladder, are the same for every caller: the result
    of a document for one is cached with the document. Callers must not change it.
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
        """Returns the values of all selected fields of one object."""
        arguments = parent_type, source_value, path, grouped_field_set, position_context
        if self.middleware_manager is not None and self.middleware_manager.middlewares:
            # Schema extensions have to be called for every field.
            return super().execute_fields(*arguments)
        response_cache = self._response_cache
        if response_cache is None or not getattr(source_value, "cacheable", False):
            return self._executed(*arguments)
        fields = (id(field.node) for details in grouped_field_set.values() for field in details)
        key = (id(source_value), *fields)
        cached = response_cache.get(key)
        if cached is not None:
            return cached[1]
        errors = len(self.collected_errors.errors)
        result = self._executed(*arguments)
        if isinstance(result, dict) and len(self.collected_errors.errors) == errors:
            if len(response_cache) >= MAX_CACHED:
                response_cache.clear()  # it may be full of objects of former rules
            response_cache[key] = (source_value, result)
        return result

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
            # Reserves the place of the field: the result has the order of the query.
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
    """Returns the converted value; None where graphql-core has to execute the field."""
    if value is None or value is Undefined:
        return None
    try:
        answer = plain.coerce(value)
    except Exception:  # noqa: BLE001 - graphql-core converts it again, and makes the error
        return None
    return None if answer is Undefined else answer


@lru_cache(maxsize=1_000)
def _plain_fields(parent: GraphQLObjectType) -> Mapping[str, _PlainField]:
    """Returns the fields of a type that only read an attribute, by name."""
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
