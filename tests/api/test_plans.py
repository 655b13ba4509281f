"""Plans answer as graphql-core does, byte for byte, whatever a document selects and a resolver returns.

`LAUREL_PLAN_DOCUMENTS=100000 pytest tests/api/test_plans.py` compares as many documents;
`LAUREL_PLAN_SEED=N` begins at another one.
"""

import gc
import os
from collections import Counter
from collections.abc import Mapping
from copy import copy
from datetime import datetime
from decimal import Decimal
from random import Random
from types import SimpleNamespace
from typing import Any, cast

import orjson
import pytest
import strawberry
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    execute,
    parse,
)
from strawberry.schema.config import StrawberryConfig
from strawberry.schema.schema import StrawberryGraphQLCoreExecutionContext

from app.domain.access import GameMode
from app.domain.errors import NotFound
from resolvers.root import make_schema
from schema.scalars import SCALAR_MAP, Points
from tests.documents_of_schema import BACKREF, GOOD, NEARLY, ODD, Maker, Writer, Written
from transport.documents import CachingSchema, prepare
from transport.executor import Execution
from transport.plans import SharedAnswers

DOCUMENTS = int(os.environ.get("LAUREL_PLAN_DOCUMENTS", "1000"))
FIRST = int(os.environ.get("LAUREL_PLAN_SEED", "0"))


class Made:
    """The context of a run: from it resolvers make the same values in every run of a document."""

    def __init__(self, schema: GraphQLSchema, seed: int, depth: int) -> None:
        self._schema = schema
        self._seed = seed
        self._depth = depth
        self._every = (0, 0, 80, 20)[seed % 4]
        self._shared: dict[int, object] = {}
        self.calls: Counter[str] = Counter()

    def value(self, info: Any) -> object:  # noqa: ANN401 - graphql-core's
        """The value of a field, by its path; sometimes an exception is raised instead."""
        path = "/".join(map(str, info.path.as_list()))
        self.calls[path] += 1
        random = Random(f"{self._seed}/{path}")  # noqa: S311 - no secret
        if self._every and random.random() < 0.1:
            raise random.choice((NotFound("There is none.", (path,)), ValueError("a bug"), KeyError(path)))
        return Maker(self._schema, random, self._every, self._depth, self._shared).value(info.return_type)


async def _in_time(_source: object, info: Any, **_: object) -> object:  # noqa: ANN401 - graphql-core's
    return info.context.value(info)


def _at_once(_source: object, info: Any, **_: object) -> object:  # noqa: ANN401 - graphql-core's
    return info.context.value(info)


class MadeResolver:
    """What plans call in place of a root field's own resolver."""

    def __init__(self, own: Any, resolve: Any) -> None:  # noqa: ANN401 - Strawberry's, graphql-core's
        self.self_parameter = own.self_parameter
        self.root_parameter = self.parent_parameter = None
        self.info_parameter = SimpleNamespace(name="made_info")
        self.arguments = own.arguments
        self._resolve = resolve

    def __call__(self, source: object, made_info: Any, **_: object) -> object:  # noqa: ANN401 - Strawberry's
        return self._resolve(source, made_info._raw_info)


def made_schema() -> GraphQLSchema:
    """The real schema, whose resolvers that read something return made values, some without waiting."""
    schema = make_schema()._schema
    roots = schema.query_type, schema.mutation_type
    for of_type in schema.type_map.values():
        if not isinstance(of_type, GraphQLObjectType) or of_type.name.startswith("__"):
            continue
        for number, found in enumerate(of_type.fields.values()):
            resolver = cast("Any", found.extensions[BACKREF]).base_resolver
            if resolver is not None and (of_type in roots or resolver.is_async or found.args):
                found.resolve = _at_once if of_type in roots and number % 3 == 0 else _in_time
            if of_type in roots:
                definition = copy(cast("Any", found.extensions[BACKREF]))
                definition.base_resolver = MadeResolver(resolver, found.resolve)
                found.extensions = {**found.extensions, BACKREF: definition}
    return schema


SCHEMA = made_schema()


def answer(result: ExecutionResult) -> bytes | str:
    """The bytes of an answer, with each error as it is written; or what JSON cannot say."""
    written: dict[str, object] = {"data": result.data}
    if result.errors:
        written["errors"] = [error.formatted for error in result.errors]
    try:
        return orjson.dumps(written)
    except orjson.JSONEncodeError as error:
        return str(error)


def document_of(seed: int) -> Written:
    return Writer(SCHEMA, Random(seed)).write()  # noqa: S311 - no secret


async def reference(document: DocumentNode, written: Written, context: Made) -> bytes | str:
    """What graphql-core answers."""
    result = execute(
        SCHEMA,
        document,
        context_value=context,
        variable_values=written.variables,
        executor_class=StrawberryGraphQLCoreExecutionContext,
    )
    return answer(cast("ExecutionResult", result if isinstance(result, ExecutionResult) else await result))


async def compare(seed: int, shared: SharedAnswers, met: Counter[str]) -> None:
    """Run a document by graphql-core, and four times by its plans: compiled at the second, then shared."""
    written = document_of(seed)
    context = Made(SCHEMA, seed, written.depth)
    document = parse(written.text)
    expected = await reference(document, written, context)
    calls = dict(context.calls)
    (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))
    execution = Execution(SCHEMA, document, operation)
    for run, encodes in enumerate((shared, shared, shared, None)):
        context.calls.clear()
        result = await execution.run(None, context, written.variables, None, encodes)
        assert answer(result) == expected, f"seed {seed}, run {run}: {written}"
        assert calls == dict(context.calls) or result.errors, f"seed {seed}, run {run}: {written}"
        assert all(times == 1 for path, times in context.calls.items() if "/" not in path)
    plans = [plan for plan in execution._plans.values() if plan]
    met["documents"] += 1
    met["errors"] += b'"errors"' in expected if isinstance(expected, bytes) else 1
    met["plans"] += len(plans) == 2
    met["whole"] += any(plan.root for plan in plans)
    met["parts"] += any(part and part.others for plan in plans for part in plan._parts.values())


# Where one of several fields fails at once, graphql-core cancels what waits for the others before it began.
@pytest.mark.filterwarnings("ignore:coroutine '_in_time' was never awaited:RuntimeWarning")
async def test_plans_answer_as_graphql_core_does() -> None:
    met: Counter[str] = Counter()
    shared = SharedAnswers()
    for seed in range(FIRST, FIRST + DOCUMENTS):
        await compare(seed, shared, met)
    gc.collect()  # what was cancelled is warned of here, and not in another test
    # What was to be met was met, and often: plans of whole documents and of parts, and errors.
    assert met["documents"] == met["plans"] == DOCUMENTS
    assert shared._entries
    for kind in ("errors", "whole", "parts"):
        assert met[kind] > DOCUMENTS / 20, met


def test_the_documents_are_valid() -> None:
    schema = make_schema()._schema
    for seed in range(300):
        written = document_of(seed)
        refusals = [refusal.message for refusal in prepare(schema, written.text).refusals]
        assert all("limit" in message for message in refusals), (refusals, written.text)


KINDS: Mapping[str, object] = {
    "String": str,
    "ID": strawberry.ID,
    "Int": int,
    "Float": float,
    "Boolean": bool,
    "Points": Points,
    "Decimal": Decimal,
    "DateTime": datetime,
    "GameMode": GameMode,
}


def leaves_schema(kind: Any) -> GraphQLSchema:  # noqa: ANN401 - a type of Strawberry's
    """A schema of one object with a scalar: alone, in a list, where null is allowed and where it is not."""
    names = {"one": kind, "optional": kind | None, "several": list[kind], "holes": list[kind | None] | None}
    leaves = strawberry.type(type("Leaves", (), {"__annotations__": names}))

    def read(info: strawberry.Info[object, None]) -> object:
        return info.context

    fields = {
        "leaves": strawberry.field(resolver=read, graphql_type=leaves),
        "perhaps": strawberry.field(resolver=read, graphql_type=leaves | None),
    }
    query = strawberry.type(type("Query", (), fields))
    return CachingSchema(query, config=StrawberryConfig(scalar_map=dict(SCALAR_MAP)))._schema


@pytest.mark.parametrize("name", KINDS)
async def test_each_value_of_each_scalar(name: str) -> None:
    schema, covered = leaves_schema(KINDS[name]), 0
    values = [value for values in NEARLY.values() for value in values] + [make() for make in ODD]
    good = GOOD[name](Random(0)) if name in GOOD else GameMode.LIVE  # noqa: S311 - no secret
    for key in ("one", "optional", "several", "holes"):
        for root in ("leaves", "perhaps"):
            document = parse(f"{{ {root} {{ {key} }} }}")
            (operation,) = (
                node for node in document.definitions if isinstance(node, OperationDefinitionNode)
            )
            execution = Execution(schema, document, operation)
            for value in (good, good, *values):
                source = SimpleNamespace(**{key: value if key in {"one", "optional"} else [value, good]})
                expected = execute(
                    schema,
                    document,
                    context_value=source,
                    executor_class=StrawberryGraphQLCoreExecutionContext,
                )
                result = await execution.run(None, source, None, None, SharedAnswers())
                assert answer(result) == answer(cast("ExecutionResult", expected)), (key, root, value)
            covered += any(plan and plan.root for plan in execution._plans.values())
    assert covered == 8
