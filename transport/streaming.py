"""Execution of any operation as a stream of results, for sockets and server-sent events."""

from collections.abc import AsyncGenerator, AsyncIterable
from contextlib import aclosing
from typing import cast

from graphql import DocumentNode, Executor, create_source_event_stream
from graphql import ExecutionResult as CoreResult
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType

from transport.cost import announce_cost
from transport.documents import CachingSchema
from transport.errors import public_errors, public_exception
from transport.requests import Parameters


class ServerStops(Exception):
    """The process is about to end: the client has to connect to another one."""


async def results(
    schema: CachingSchema, parameters: Parameters, context: object
) -> AsyncGenerator[ExecutionResult, None]:
    """Execute an operation: yields one result for a query or mutation, any number for a subscription.

    All errors are public. A PreExecutionError is the last result: nothing was executed, or the subscription
    failed. The first result has the cost, where the client asked for it. Parts of the data may be such that
    only orjson reads them. Raises ServerStops.
    """
    query, variables, operation_name = parameters.query, parameters.variables, parameters.operation_name
    prepared = schema.documents.get(query)
    operation = prepared.operation(operation_name)
    if operation is None or prepared.document is None or operation.kind is not OperationType.SUBSCRIPTION:
        result = await schema.execute(query, variables, context, operation_name=operation_name)
        announce_cost(schema, parameters, result)
        ran = result.data is not None or any(error.path for error in result.errors or ())
        yield result if ran else PreExecutionError(data=None, errors=result.errors)
        return
    if errors := schema.documents.errors(prepared, variables):
        yield PreExecutionError(data=None, errors=errors)
        return
    values = operation.execution.variables(variables or {})
    if isinstance(values, list):
        yield PreExecutionError(data=None, errors=public_errors(values))
        return
    try:
        source = await _source(schema, prepared.document, variables, context, operation_name)
        if isinstance(source, CoreResult):
            yield PreExecutionError(data=None, errors=public_errors(source.errors or []))
            return
        # Closed here, not by the garbage collector: it listens for changes until it is closed.
        is_first = True
        async with aclosing(source) as events:
            async for event in events:
                result = await schema.answer(operation, event, context, values)
                del event  # nor does the result stay here while the stream waits for the next one
                if is_first:
                    announce_cost(schema, parameters, result)
                is_first = False
                failed = isinstance(result, PreExecutionError)
                yield result
                del result
                if failed:
                    return
    except ServerStops:
        raise
    except Exception as error:  # noqa: BLE001 - the boundary: it is mapped, and logged where it is a fault
        yield PreExecutionError(data=None, errors=[public_exception(error)])


async def _source(
    schema: CachingSchema,
    document: DocumentNode,
    variables: dict[str, object] | None,
    context: object,
    operation_name: str | None,
) -> AsyncGenerator[object, None] | CoreResult:
    """Returns the events that the subscription's resolver yields, or the errors that refuse it.

    graphql-core's `subscribe` keeps an executor for as long as the stream lasts, two kilobytes and more.
    """
    executor = Executor.build(
        schema._schema,  # noqa: SLF001 - has no public name
        document,
        context_value=context,
        raw_variable_values=variables,
        operation_name=operation_name,
    )
    if not isinstance(executor, Executor):
        return CoreResult(None, errors=executor)
    source = create_source_event_stream(executor)
    if not isinstance(source, CoreResult | AsyncIterable):
        source = await source
    return cast("AsyncGenerator[object, None] | CoreResult", source)
