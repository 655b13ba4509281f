"""A cache of documents that were parsed, weighed and validated, and the schema that executes them.

Parsing and validation cost several times what execution does, and clients send the same few documents again
and again: the cache holds the result for each text, valid or not.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack, cast

from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    OperationDefinitionNode,
)
from graphql.execution.values import VariableValues
from strawberry import Schema
from strawberry.extensions import SchemaExtension
from strawberry.extensions.runner import SchemaExtensionsRunner
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext
from strawberry.types import ExecutionResult as StrawberryResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from app.infra.tracing import tracing
from transport.errors import (
    Refusal,
    no_operation,
    public_errors,
    public_exception,
    request_error,
    too_complex,
)
from transport.executor import Execution
from transport.input_cost import MAX_OBJECT_FIELDS, is_too_wide
from transport.introspection import (
    MAX_OTHER_INTROSPECTION,
    TooMuchIntrospection,
    introspected,
    introspection_limit,
    is_introspection_alone,
)
from transport.introspection_result import introspection_result, repair_is_one_of
from transport.limits import smallest_pages, weigh
from transport.parsing import parsed, syntax_error
from transport.plans import SharedAnswers
from transport.rows import Rows, document_with_misfits
from transport.validation import validation_errors

MAX_DOCUMENT_CHARS = 20_000
MAX_ENTRIES = 500
MAX_INTROSPECTIONS = 4
"""Introspection results that are cached: some megabytes each."""
MAX_CACHED_CHARS = 300_000
"""Characters of all cached texts together; parsed, each takes 50 to 300 bytes, 80 MB at most."""


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of a document."""

    kind: OperationType
    label: str
    """Its root field, or "several": for logs and metrics, so one of a bounded number of names."""
    execution: Execution


@dataclass(frozen=True, slots=True)
class Prepared:
    """The result of preparing one text: a valid document and its operations, or the errors that refuse it."""

    text: str
    document: DocumentNode | None
    operations: Mapping[str | None, Operation]
    refusals: tuple[Refusal, ...]
    weigh_again: bool
    """Whether each request is weighed with its variables: their pages, lists and CSV may be too large."""
    introspects: bool = False
    """Whether it has fields of introspection."""
    introspects_alone: bool = False
    """Whether it has fields of introspection only, so that its result can be cached."""

    def operation(self, name: str | None) -> Operation | None:
        """Returns the operation with this name, or the only one; None where there is no such operation."""
        if name is None and len(self.operations) == 1:
            return next(iter(self.operations.values()))
        return self.operations.get(name) if name is not None else None


class DocumentCache:
    """The results of preparing the latest texts: up to MAX_ENTRIES, of up to MAX_CACHED_CHARS together."""

    def __init__(self, schema: GraphQLSchema, rows: Rows | None = None) -> None:
        self._schema = schema
        self._rows = rows
        self._known: OrderedDict[str, Prepared] = OrderedDict()
        self._chars = 0

    def __len__(self) -> int:
        return len(self._known)

    def get(self, text: str) -> Prepared:
        """Returns the result for `text`, from the cache or prepared now."""
        prepared = self._known.get(text)
        if prepared is not None:
            self._known.move_to_end(text)
            return prepared
        prepared = prepare(self._schema, text, self._rows)
        # A text that is too long is refused by its length, which costs less than caching it.
        if len(text) <= MAX_DOCUMENT_CHARS:
            self._known[text] = prepared
            self._chars += len(text)
            while len(self._known) > MAX_ENTRIES or self._chars > MAX_CACHED_CHARS:
                dropped, _ = self._known.popitem(last=False)
                self._chars -= len(dropped)
        return prepared

    def errors(self, prepared: Prepared, variables: Mapping[str, object] | None) -> list[GraphQLError]:
        """Returns new errors that refuse a request with these variables; none if it may run."""
        if prepared.document is None:
            return [refusal.error() for refusal in prepared.refusals]
        if variables and is_too_wide(variables):
            excess = (
                f"An object in the variables has more than {MAX_OBJECT_FIELDS} fields, which is the limit."
            )
            return [too_complex(excess)]
        if prepared.weigh_again:
            excess = weigh(self._schema, prepared.document, variables or {}).excess()
            return [too_complex(excess)] if excess else []
        return []


def prepare(schema: GraphQLSchema, text: str, rows: Rows | None = None) -> Prepared:
    """Parse, weigh and validate `text`, in this order: a document that is too heavy is not validated."""
    if len(text) > MAX_DOCUMENT_CHARS:
        excess = f"The query has {len(text)} characters; the limit is {MAX_DOCUMENT_CHARS}."
        return _refused(text, [too_complex(excess)])
    try:
        document = parsed(text)
    except GraphQLSyntaxError as error:
        return _refused(text, [syntax_error(error)])
    introspects = is_alone = False
    try:
        weight = weigh(schema, document)
        excess = weight.excess()
        weigh_again = weight.input_by_variables or (excess is not None and weight.pages_by_variables)
        if excess and weigh_again:
            # Weighed again with the smallest pages: if that is too much, it is with any variables.
            excess = weigh(schema, document, smallest_pages(document)).excess()
        if not excess:
            is_alone = is_introspection_alone(document)
            limit = introspection_limit(schema) if is_alone else MAX_OTHER_INTROSPECTION
            introspects = introspected(schema, document, limit).fields > 0
    except TooMuchIntrospection as too_much:
        excess, weigh_again = str(too_much), False
    except RecursionError:
        excess, weigh_again = "The query nests its fragments too deeply.", False
    if excess:
        return _refused(text, [too_complex(excess)])
    if rows is not None and rows.field in text:
        document = document_with_misfits(schema, rows, document)
    errors = validation_errors(schema, document)
    if errors:
        return _refused(text, public_errors(errors))
    return Prepared(
        text,
        document,
        _operations(schema, document, rows),
        (),
        weigh_again,
        introspects=introspects,
        introspects_alone=introspects and is_alone,
    )


def _refused(text: str, errors: list[GraphQLError]) -> Prepared:
    refusals = tuple(
        Refusal(error.message, str((error.extensions or {})["code"]), tuple(error.locations or ()))
        for error in errors
    )
    return Prepared(text, None, {}, refusals, weigh_again=False)


def _operations(
    schema: GraphQLSchema, document: DocumentNode, rows: Rows | None
) -> Mapping[str | None, Operation]:
    return {
        node.name.value if node.name else None: Operation(
            OperationType(node.operation.value),
            _label(node),
            Execution(schema, document, node, rows),
        )
        for node in document.definitions
        if isinstance(node, OperationDefinitionNode)
    }


def _public(result: ExecutionResult) -> StrawberryResult:
    errors = public_errors(result.errors) if result.errors else None
    return StrawberryResult(data=result.data, errors=errors)


def _label(operation: OperationDefinitionNode) -> str:
    selections = operation.selection_set.selections
    only = selections[0] if len(selections) == 1 else None
    return only.name.value if isinstance(only, FieldNode) else "several"


class SchemaOptions(TypedDict, total=False):
    """Further options of a CachingSchema, with their meaning in strawberry.Schema."""

    subscription: type | None
    types: Iterable[type]
    extensions: Iterable[type[SchemaExtension]]
    config: StrawberryConfig | None


class CachingSchema(Schema):
    """A Strawberry schema that prepares each text once and returns only public errors.

    All transports, HTTP and sockets, use the same cache, limits and errors. Without schema extensions
    `execute` leaves out Strawberry's machinery for them.
    """

    def __init__(
        self,
        query: type,
        mutation: type | None = None,
        *,
        may_introspect: Callable[[object], bool] | None = None,
        rows: Rows | None = None,
        **options: Unpack[SchemaOptions],
    ) -> None:
        """Make the schema.

        `may_introspect` decides by a request's context whether introspection is allowed; None allows it for
        all. `rows` names the mutation whose inputs fail one by one.
        """
        super().__init__(query, mutation, **options)
        repair_is_one_of(self._schema)
        self.documents = DocumentCache(self._schema, rows)
        self._may_introspect = may_introspect
        self._shared_answers = SharedAnswers()
        self._cached_introspections: OrderedDict[str, dict[str, Any]] = OrderedDict()

    async def execute(  # noqa: PLR0917 - the signature is Strawberry's
        self,
        query: str | None,
        variable_values: dict[str, Any] | None = None,
        context_value: object = None,
        root_value: object = None,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
    ) -> StrawberryResult:
        """Run one query or mutation; the result has all errors, nothing is raised."""
        if self.extensions or self.directives or not query:
            return await super().execute(
                query,
                variable_values,
                context_value,
                root_value,
                operation_name,
                allowed_operation_types,
                operation_extensions,
            )
        return await self.run(
            self.documents.get(query),
            variable_values,
            context_value,
            root_value,
            operation_name=operation_name,
            allowed_operation_types=allowed_operation_types,
            operation_extensions=operation_extensions,
        )

    @tracing.traced("operation")
    async def run(
        self,
        prepared: Prepared,
        variables: Mapping[str, object] | None,
        context: object,
        root_value: object = None,
        *,
        operation_name: str | None = None,
        allowed_operation_types: Iterable[OperationType] | None = None,
        operation_extensions: dict[str, Any] | None = None,
        encodes: bool = False,
    ) -> StrawberryResult:
        """Run one query or mutation of a prepared document; the result has all errors, nothing is raised.

        With `encodes` parts of the data may be encoded already, so that only orjson can read them.
        """
        errors = self._errors(prepared, variables, context)
        if errors:
            return PreExecutionError(data=None, errors=errors)
        if prepared.introspects_alone and operation_name in {None, *prepared.operations}:
            return StrawberryResult(data=self._introspection(prepared), errors=None)
        operation = prepared.operation(operation_name)
        if operation is None:
            return PreExecutionError(data=None, errors=public_errors([no_operation(operation_name)]))
        if tracing.spans:
            tracing.spans.describe(operation=operation.label, kind=operation.kind.value)
        if allowed_operation_types and operation.kind not in allowed_operation_types:
            refused = request_error(f"A {operation.kind.value} is not allowed here.")
            return PreExecutionError(data=None, errors=[refused])
        try:
            result = await operation.execution.run(
                root_value,
                context,
                variables,
                operation_extensions,
                self._shared_answers if encodes else None,
            )
        except Exception as error:  # noqa: BLE001 - the boundary: an unmapped error would be a 500
            return PreExecutionError(data=None, errors=[public_exception(error)])
        return _public(result)

    @tracing.traced("operation")
    async def answer(
        self, operation: Operation, event: object, context: object, variables: VariableValues
    ) -> StrawberryResult:
        """Returns the answer to one event of a subscription that is under way; nothing is raised.

        Parts of the data may be encoded already, so that only orjson can read them.
        """
        if tracing.spans:
            tracing.spans.describe(operation=operation.label, kind=operation.kind.value)
        try:
            result = await operation.execution.answer(event, context, variables, self._shared_answers)
        except Exception as error:  # noqa: BLE001 - the boundary, as above
            return PreExecutionError(data=None, errors=[public_exception(error)])
        return _public(result)

    def _errors(
        self, prepared: Prepared, variables: Mapping[str, object] | None, context: object
    ) -> list[GraphQLError]:
        if prepared.introspects and self._may_introspect is not None and not self._may_introspect(context):
            return [request_error("Introspection is switched off here: use a test key, or sign in as staff.")]
        return self.documents.errors(prepared, variables)

    def _introspection(self, prepared: Prepared) -> dict[str, Any]:
        data = self._cached_introspections.get(prepared.text)
        if data is None:
            # A document that is refused introspects nothing.
            data = introspection_result(self._schema, cast("DocumentNode", prepared.document))
            self._cached_introspections[prepared.text] = data
            if len(self._cached_introspections) > MAX_INTROSPECTIONS:
                self._cached_introspections.popitem(last=False)
        return data

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Replace the errors of Strawberry's own code by public ones; called by Strawberry."""
        del execution_context
        errors[:] = public_errors(errors)

    async def _prepare_operation_async(
        self, context: ExecutionContext, extensions_runner: SchemaExtensionsRunner
    ) -> PreExecutionError | None:
        return self._prepared(context) or await super()._prepare_operation_async(context, extensions_runner)

    def _prepare_operation_sync(
        self, context: ExecutionContext, extensions_runner: SchemaExtensionsRunner
    ) -> StrawberryResult | None:
        return self._prepared(context) or super()._prepare_operation_sync(context, extensions_runner)

    def _prepared(self, context: ExecutionContext) -> PreExecutionError | None:
        """Give Strawberry the prepared document, so that it neither parses nor validates it again."""
        if not context.query:
            return None
        prepared = self.documents.get(context.query)
        errors = self._errors(prepared, context.variables, context.context)
        if errors:
            return PreExecutionError(data=None, errors=errors)
        context.graphql_document = prepared.document
        context.pre_execution_errors = []
        return None
