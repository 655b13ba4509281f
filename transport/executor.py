"""Execution of operations: by plans where they cover a selection, else by graphql-core.

The only root field of an operation is called at once, with compiled arguments. Where a plan does not cover
what it returned, graphql-core executes the operation with that result, so that it is not called twice.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeGuard, cast

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutionResult,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    default_field_resolver,
    default_type_resolver,
    visit,
)
from graphql.execution.collect_fields import FieldDetailsList, FragmentDetails
from graphql.execution.incremental.incremental_executor import DeliveryGroupMap
from graphql.execution.middleware import MiddlewareManager
from graphql.execution.values import VariableValues, get_variable_values
from graphql.pyutils import AwaitableOrValue, Path
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext
from strawberry.schema.schema_converter import GraphQLCoreConverter
from strawberry.types import Info
from strawberry.types.field import StrawberryField

from transport.plans import Plan, Root, SharedAnswers
from transport.rows import Rows, row_variables, variables_with_misfits
from transport.validation import MAX_ERRORS

MAX_PLANS = 8
"""Plans of one operation: choices of its `@skip` and `@include`, in both forms of the answer."""
_NO_VARIABLES = VariableValues({}, {})

# Strawberry's test is several times faster than graphql-core's; the cast gives it that one's type.
is_awaitable = cast("Callable[[object], TypeGuard[Awaitable[object]]]", optimized_is_awaitable)


class PlannedExecutor(StrawberryGraphQLCoreExecutionContext):
    """graphql-core's executor, with the plan of its operation; without one it is Strawberry's."""

    def __init__(self, *args: Any, plan: Plan | None = None, **kwargs: Any) -> None:  # noqa: ANN401 - graphql-core's
        super().__init__(*args, **kwargs)
        self.plan = plan

    async def run(self) -> ExecutionResult:
        """Execute the operation."""
        result = self.execute_operation()
        return cast("ExecutionResult", await result if self.is_awaitable(result) else result)

    def collect_and_execute_subfields(
        self,
        return_type: GraphQLObjectType,
        field_details_list: FieldDetailsList,
        path: Path,
        result: object,
        position_context: DeliveryGroupMap | None,
    ) -> AwaitableOrValue[dict[str, object]]:
        """Returns the answer of one object."""
        part = self.plan and self.plan.part(return_type, field_details_list)
        if part:
            try:
                answer = cast("dict[str, object]", part.complete(result))
            except Exception:  # noqa: BLE001 - graphql-core executes it again, and makes the errors
                self.plan = None
            else:
                if not part.others:
                    return answer
                rest = self.execute_fields(return_type, result, path, part.others, position_context)
                if isinstance(rest, dict):
                    answer.update(rest)
                    return answer
                return _joined(answer, rest)
        return super().collect_and_execute_subfields(
            return_type, field_details_list, path, result, position_context
        )


class _Outcome(MiddlewareManager):
    """What the only root field returned or raised; as graphql-core's middleware it takes that one's place."""

    def __init__(self, value: object = None, error: Exception | None = None) -> None:
        super().__init__()
        self.value = value
        self.error = error

    def get_field_resolver(self, field_resolver: Callable[..., object]) -> Callable[..., object]:
        """Returns the resolver to call."""

        def resolve(source: object, info: Any, **arguments: object) -> object:  # noqa: ANN401 - graphql-core's
            if info.path.prev is not None:
                return field_resolver(source, info, **arguments)
            if self.error is not None:
                raise self.error
            return self.value

        return resolve


async def _joined(answer: dict[str, object], rest: Awaitable[dict[str, object]]) -> dict[str, object]:
    answer.update(await rest)
    return answer


class Execution:
    """How one operation of a document is executed: its plans, which are compiled when it comes again."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        rows: Rows | None = None,
    ) -> None:
        """Prepare an operation; `rows` names the mutation whose inputs fail one by one."""
        self._schema = schema
        self._operation = operation
        self._rows = rows
        self._row_names = () if rows is None else row_variables(rows, operation)
        self._definitions = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._fragments = {name: FragmentDetails(node) for name, node in self._definitions.items()}
        self._switches = _switches(document)
        self._plans: dict[tuple[object, ...], Plan | None] = {}
        self._seen = False

    async def run(
        self,
        root_value: object,
        context: object,
        given: Mapping[str, object] | None,
        operation_extensions: dict[str, Any] | None,
        shared: SharedAnswers | None,
    ) -> ExecutionResult:
        """Execute the operation once. With `shared`, parts of the data may be such that only orjson reads."""
        request = _Request(self, root_value, context, given or {}, operation_extensions)
        values = self.variables(request.given) if self._switches else None
        if isinstance(values, list):
            return ExecutionResult(None, values)
        plan, outcome = self.plan(values, shared), None
        if plan and plan.root:
            outcome = await self._outcome(plan.root, request)
            if outcome and outcome.error is None:
                try:
                    return ExecutionResult({plan.root.name: plan.root.complete(outcome.value)}, None)
                except Exception:  # noqa: BLE001, S110 - graphql-core completes it again  # nosec B110
                    pass
            plan = None
        values = values or self.variables(request.given)
        if isinstance(values, list):
            return ExecutionResult(None, values)
        executor = self.executor(request, values, plan)
        executor.middleware_manager = outcome
        return await executor.run()

    async def _outcome(self, root: Root, request: "_Request") -> "_Outcome | None":
        """Call the resolver of the root field; None where the variables are not what it takes."""
        try:
            arguments = root.call.arguments(request.given)
        except Exception:  # noqa: BLE001 - graphql-core coerces them again, and makes the errors
            return None
        try:
            value = root.call.result(request.root_value, _Info(request, root), arguments)
            return _Outcome(await value if is_awaitable(value) else value)
        except Exception as error:  # noqa: BLE001 - graphql-core raises it again, and locates it
            return _Outcome(error=error)

    async def answer(
        self, event: object, context: object, variables: VariableValues, shared: SharedAnswers
    ) -> ExecutionResult:
        """Returns the answer to one event of a subscription, whose root field is the event itself.

        Parts of the data are such that only orjson reads them.
        """
        plan = self.plan(variables, shared)
        if plan and plan.root:
            try:
                return ExecutionResult({plan.root.name: plan.root.complete(event)}, None)
            except Exception:  # noqa: BLE001 - graphql-core completes it again, and makes the errors
                plan = None
        return await self.executor(_Request(self, event, context, {}, None), variables, plan).run()

    def executor(
        self, request: "_Request", values: VariableValues, plan: Plan | None = None
    ) -> PlannedExecutor:
        """Returns graphql-core's executor of a request."""
        return PlannedExecutor(
            self._schema,
            self._definitions,
            self._fragments,
            request.root_value,
            request.context,
            self._operation,
            values,
            default_field_resolver,
            default_type_resolver,
            default_field_resolver,
            is_awaitable=is_awaitable,
            operation_extensions=request.operation_extensions,
            plan=plan,
        )

    def variables(self, given: Mapping[str, object]) -> VariableValues | list[GraphQLError]:
        """Returns the values of the operation's variables, or the errors of those that are wrong."""
        if not self._operation.variable_definitions:
            return _NO_VARIABLES
        if self._rows and self._row_names:
            given = variables_with_misfits(self._schema, self._rows, self._row_names, given)
        return get_variable_values(
            self._schema, self._operation.variable_definitions, dict(given), max_errors=MAX_ERRORS
        )

    def plan(self, variables: VariableValues | None, shared: SharedAnswers | None) -> Plan | None:
        """Returns the plan for a request; None for the first one, which may be the only one.

        Where the operation has no switches, `variables` may be None.
        """
        variables = variables or _NO_VARIABLES
        key = (shared is None, *[variables.coerced.get(name) for name in self._switches])
        if key in self._plans:
            return self._plans[key]
        if not self._seen or len(self._plans) >= MAX_PLANS:
            self._seen = True
            return None
        try:
            plan = Plan(self._schema, self._fragments, self._operation, self._switched(variables), shared)
        except (GraphQLError, RecursionError):
            plan = None
        self._plans[key] = plan
        return plan

    def _switched(self, variables: VariableValues) -> VariableValues:
        """Returns the variables without those that plans do not depend on, which may be large."""
        return VariableValues(
            {name: value for name, value in variables.sources.items() if name in self._switches},
            {name: value for name, value in variables.coerced.items() if name in self._switches},
        )


@dataclass(frozen=True, slots=True)
class _Request:
    """One request for an operation. `given` are its variables as they were sent."""

    execution: Execution
    root_value: object
    context: object
    given: Mapping[str, object]
    operation_extensions: dict[str, Any] | None


class _Info(Info[object, object]):
    """The `info` of a root field, of which most resolvers read the context alone."""

    def __init__(self, request: _Request, root: Root) -> None:
        # Not the base's, which stores what is made here only when it is read.
        self._request = request
        self._root = root

    @property
    def context(self) -> object:
        """Returns the context of the request."""
        return self._request.context

    @cached_property
    def _raw_info(self) -> GraphQLResolveInfo:  # pyright: ignore[reportIncompatibleVariableOverride] - made when read
        request, root = self._request, self._root
        values = request.execution.variables(request.given)
        executor = request.execution.executor(request, cast("VariableValues", values))
        nodes = [detail.node for detail in root.details]
        return executor.build_resolve_info(
            root.field, nodes, root.parent, Path(None, root.name, root.parent.name)
        )

    @cached_property
    def _field(self) -> StrawberryField:  # pyright: ignore[reportIncompatibleVariableOverride] - as above
        return self._root.field.extensions[GraphQLCoreConverter.DEFINITION_BACKREF]


class _Switches(Visitor):
    """Collects the variables of a document's directives."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        self.names.update(
            argument.value.name.value
            for argument in node.arguments or ()
            if isinstance(argument.value, VariableNode)
        )


def _switches(document: DocumentNode) -> tuple[str, ...]:
    found = _Switches()
    visit(document, found)
    return tuple(sorted(found.names))
