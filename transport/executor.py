"""Execution of operations: by plans where they cover a selection, else by graphql-core.

Root fields are called as graphql-core calls them, by Strawberry's resolvers. Where a plan does not cover
what one returned, graphql-core executes the operation with that result, so that none is called twice.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeGuard, cast

from graphql import (
    DirectiveNode,
    DocumentNode,
    ExecutionResult,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLObjectType,
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
from graphql.execution.values import VariableValues, get_argument_values, get_variable_values
from graphql.pyutils import AwaitableOrValue, Path
from strawberry.execution import optimized_is_awaitable
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from transport.plans import Plan, Root, SharedAnswers
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
        root = self.plan and self.plan.root
        if root:
            outcome = await self._resolved(root)
            if outcome.error is None:
                try:
                    return ExecutionResult({root.name: root.complete(outcome.value)}, None)
                except Exception:  # noqa: BLE001, S110 - graphql-core completes it again  # nosec B110
                    pass
            self.plan, self.middleware_manager = None, outcome
        result = self.execute_operation()
        return cast("ExecutionResult", await result if self.is_awaitable(result) else result)

    async def _resolved(self, root: Root) -> "_Outcome":
        """Call the resolver of the root field."""
        node = root.details[0].node
        info = self.build_resolve_info(
            root.field,
            [detail.node for detail in root.details],
            root.parent,
            Path(None, root.name, root.parent.name),
        )
        try:
            arguments = (
                get_argument_values(root.field, node, self.variable_values)
                if root.field.args or node.arguments
                else {}
            )
            value = (root.field.resolve or self.field_resolver)(self.root_value, info, **arguments)
            return _Outcome(await value if self.is_awaitable(value) else value)
        except Exception as error:  # noqa: BLE001 - graphql-core raises it again, and locates it
            return _Outcome(error=error)

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
    ) -> None:
        self._schema = schema
        self._operation = operation
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
        variables: Mapping[str, object] | None,
        operation_extensions: dict[str, Any] | None,
        shared: SharedAnswers | None,
    ) -> ExecutionResult:
        """Execute the operation once. With `shared`, parts of the data may be such that only orjson reads."""
        values = self.variables(variables)
        if isinstance(values, list):
            return ExecutionResult(None, values)
        return await self._executor(
            root_value, context, values, operation_extensions, self.plan(values, shared)
        ).run()

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
        return await self._executor(event, context, variables, None, plan).run()

    def _executor(
        self,
        root_value: object,
        context: object,
        values: VariableValues,
        operation_extensions: dict[str, Any] | None,
        plan: Plan | None,
    ) -> PlannedExecutor:
        return PlannedExecutor(
            self._schema,
            self._definitions,
            self._fragments,
            root_value,
            context,
            self._operation,
            values,
            default_field_resolver,
            default_type_resolver,
            default_field_resolver,
            is_awaitable=is_awaitable,
            operation_extensions=operation_extensions,
            plan=plan,
        )

    def variables(self, given: Mapping[str, object] | None) -> VariableValues | list[GraphQLError]:
        """Returns the values of the operation's variables, or the errors of those that are wrong."""
        if not self._operation.variable_definitions:
            return _NO_VARIABLES
        return get_variable_values(
            self._schema,
            self._operation.variable_definitions,
            dict(given or {}),
            max_errors=MAX_ERRORS,
        )

    def plan(self, variables: VariableValues, shared: SharedAnswers | None) -> Plan | None:
        """Returns the plan for a request; None for the first one, which may be the only one."""
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
