"""The cache of documents and the schema in front of it: what is remembered, and what never leaks."""

from collections.abc import AsyncIterator
from decimal import Decimal

import pytest
import strawberry
from graphql import GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType
from structlog.testing import capture_logs

from app.domain.errors import BadUserInput, Forbidden, NotFound
from schema.scalars import SCALAR_MAP, Points, install_strict_inputs
from transport import documents
from transport.documents import CachingSchema, DocumentCache
from transport.errors import INTERNAL_MESSAGE
from transport.parsing import MAX_TOKENS

install_strict_inputs()
SECRET = "lk_live_0123456789"


@strawberry.input
class Money:
    amount: Decimal
    currency: str


@strawberry.input
class Purchase:
    id: strawberry.ID
    amount: Money
    tags: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class Thing:
    id: strawberry.ID
    name: str | None
    points: Points
    broken: Points | None

    @strawberry.field
    def twice(self, times: int = 2) -> int:
        return self.points * times

    @strawberry.field
    async def again(self) -> "Thing":
        return self

    @strawberry.field
    def pages(self, first: int = 20) -> list["Thing"]:
        return [self] * first


THING = Thing(id=strawberry.ID("t"), name=None, points=Points(3), broken=Points(4))
BROKEN = Thing(id=strawberry.ID("b"), name="b", points=Points(2**53), broken=Points(2**53))


@strawberry.type
class Query:
    @strawberry.field
    def thing(self) -> Thing:
        return THING

    @strawberry.field
    def broken(self) -> Thing | None:
        return BROKEN

    @strawberry.field
    def fail(self, how: str) -> str | None:
        match how:
            case "forbidden":
                raise Forbidden("Ask for the scope members:read.")
            case "missing":
                raise NotFound("There is no such member.", ("playerId",))
            case "input":
                raise BadUserInput("first must be 1..100.", ("first",))
            case _:
                raise RuntimeError(f"insert failed for {SECRET}")

    @strawberry.field
    def take(self, purchase: Purchase) -> str:
        return purchase.id


@strawberry.type
class Mutation:
    @strawberry.mutation
    def touch(self) -> str:
        return "touched"


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def ticks(self) -> AsyncIterator[int]:
        yield 1
        raise RuntimeError(SECRET)


def build(**options: object) -> CachingSchema:
    config = StrawberryConfig(scalar_map=SCALAR_MAP)
    return CachingSchema(Query, Mutation, subscription=Subscription, config=config, **options)  # type: ignore[arg-type]


SCHEMA = build()


async def run(text: str, **variables: object) -> ExecutionResult:
    return await SCHEMA.execute(text, variables)


def only(result: ExecutionResult) -> GraphQLError:
    assert result.errors is not None
    assert len(result.errors) == 1
    return result.errors[0]


async def test_answers_are_those_of_strawberry_in_the_order_of_the_query() -> None:
    plain = strawberry.Schema(Query, Mutation, config=StrawberryConfig(scalar_map=SCALAR_MAP))
    for text in (
        "{ thing { points twice name a: id again { id twice(times: 5) name } __typename broken } }",
        "query($t: Int = 7, $s: Boolean!) { thing { twice(times: $t) id @skip(if: $s) ...F } } "
        "fragment F on Thing { id pages(first: 2) { id points } }",
        '{ __schema { queryType { name } } __type(name: "Thing") { fields { name } } }',
    ):
        ours = await SCHEMA.execute(text, {"s": False})
        theirs = await plain.execute(text, {"s": False})
        assert ours.errors is None
        assert ours.data == theirs.data
        assert repr(ours.data) == repr(theirs.data)


async def test_a_text_is_prepared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[str] = []

    def prepare(schema: object, text: str, rows: object) -> documents.Prepared:
        del schema, rows
        prepared.append(text)
        return original(SCHEMA._schema, text)

    original = documents.prepare
    monkeypatch.setattr(documents, "prepare", prepare)
    schema = build()
    for text in ("{ thing { id } }", "{ nothing }", "{"):
        for _ in range(3):
            await schema.execute(text)
    assert prepared == ["{ thing { id } }", "{ nothing }", "{"]


def test_the_cache_forgets_what_was_not_asked_for_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAX_ENTRIES", 3)
    cache = DocumentCache(SCHEMA._schema)
    first = cache.get("{ a0: __typename }")
    for i in range(1, 3):
        cache.get(f"{{ a{i}: __typename }}")
    assert cache.get("{ a0: __typename }") is first
    cache.get("{ a3: __typename }")
    assert len(cache) == 3
    assert cache.get("{ a0: __typename }") is first


def test_the_cache_is_bounded_by_the_length_of_the_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "MAX_CACHED_CHARS", 1_000)
    cache = DocumentCache(SCHEMA._schema)
    for i in range(50):
        cache.get(f"# {'x' * 90} {i:02}")
    assert len(cache) == 10
    assert cache._chars <= 1_000


def test_a_text_beyond_the_limit_is_refused_and_not_kept() -> None:
    cache = DocumentCache(SCHEMA._schema)
    within = "{ __typename }".ljust(documents.MAX_DOCUMENT_CHARS)
    assert not cache.get(within).refusals
    (refused,) = cache.get(within + " ").refusals
    assert refused.code == "QUERY_TOO_COMPLEX"
    assert refused.message == "The query has 20001 characters; the limit is 20000."
    assert len(cache) == 1


@pytest.mark.parametrize(
    "text",
    ["{" + "a " * MAX_TOKENS + "}", "#\n" * MAX_TOKENS + "{ a }", "{a" * 300 + "}" * 300],
)
def test_too_many_tokens_and_levels_are_too_complex(text: str) -> None:
    (refused,) = DocumentCache(SCHEMA._schema).get(text).refusals
    assert refused.code == "QUERY_TOO_COMPLEX"


async def test_fragments_chained_beyond_the_stack_are_refused() -> None:
    chain = "".join(f"fragment F{i} on Query{{...F{i + 1}}}" for i in range(180))
    error = only(await run("{...F0}" + chain))
    assert error.extensions == {"code": "QUERY_TOO_COMPLEX"}


async def test_errors_are_new_for_every_request() -> None:
    first, second = only(await run("{ nothing }")), only(await run("{ nothing }"))
    assert first is not second
    assert first.formatted == second.formatted
    assert first.locations is not second.locations
    assert first.extensions is not second.extensions
    assert first.extensions == {"code": "BAD_USER_INPUT"}


async def test_what_depends_on_variables_is_weighed_with_them() -> None:
    text = "query($n: Int!) { thing { pages(first: $n) { pages(first: $n) { pages(first: 5) { id } } } } }"
    small = await run(text, n=3)
    assert small.errors is None
    error = only(await run(text, n=100))
    assert error.extensions == {"code": "QUERY_TOO_COMPLEX"}
    assert error.message.endswith("fields in the worst case; the limit is 10000.")


@pytest.mark.parametrize(
    ("purchase", "path", "words"),
    [
        ({"amount": {"amount": 4.9, "currency": "EUR"}}, ["amount", "amount"], "must be a string"),
        ({"amount": {"amount": "1", "currency": "a\0"}}, ["amount", "currency"], "NUL"),
        ({"amount": None}, ["amount"], "not to be null"),
        ({"tags": ["a", 5]}, ["tags", "1"], "must be a JSON string"),
        ({"more at .amount: x": 1}, [], "unknown field"),
        ({"amount": {"amount": "1"}}, ["amount"], "required field 'currency'"),
        ({"id": 1.5}, ["id"], "ID must be a string"),
    ],
)
async def test_a_bad_variable_is_reported_with_its_path(
    purchase: dict[str, object], path: list[str], words: str
) -> None:
    value = {"id": "p", "amount": {"amount": "1", "currency": "EUR"}} | purchase
    error = only(await run("query($purchase: Purchase!) { take(purchase: $purchase) }", purchase=value))
    assert error.extensions == {"code": "BAD_USER_INPUT", "path": ["purchase", *path]}
    assert words in error.message
    assert error.message.startswith(".".join(["purchase", *path]) + ": ")


@pytest.mark.parametrize(
    "value",
    [
        "x" * 5_000,
        "a b " * 1_000,
        ["it's " * 900],
        {"k' \" " * 300: 1},
        {"id": "p", "amount": "y " * 2_000},
        {"id": "p", "amount": {"amount": "1", "currency": "z" * 4_001}},
    ],
)
async def test_no_error_repeats_much_of_a_value(value: object) -> None:
    result = await run("query($p: Purchase!) { take(purchase: $p) }", p=value)
    for error in result.errors or ():
        assert len(error.message) < 250
        assert error.extensions
        assert error.extensions["code"] == "BAD_USER_INPUT"


async def test_no_error_repeats_much_of_a_document() -> None:
    for text in (
        "{ " + "n" * 10_000 + " }",
        '{ thing { twice(times: "' + "a b " * 2_000 + '") } }',
        '{ take(purchase: "' + "a b " * 2_000 + '") }',
        "{ thing { twice(times: " + "9" * 5_000 + ") } }",
        "{ thing(" + "n" * 5_000 + ": 1) { id } }",
    ):
        result = await run(text)
        assert result.errors
        assert all(len(error.message) < 310 for error in result.errors)
        assert {(error.extensions or {})["code"] for error in result.errors} == {"BAD_USER_INPUT"}


@pytest.mark.parametrize(
    ("how", "code", "message", "path"),
    [
        ("forbidden", "FORBIDDEN", "Ask for the scope members:read.", None),
        ("missing", "NOT_FOUND", "There is no such member.", ["playerId"]),
        ("input", "BAD_USER_INPUT", "first must be 1..100.", ["first"]),
    ],
)
async def test_request_errors_keep_their_code(how: str, code: str, message: str, path: object) -> None:
    error = only(await run("query($how: String!) { fail(how: $how) }", how=how))
    assert error.message == message
    assert error.path == ["fail"]
    assert error.extensions == ({"code": code, "path": path} if path else {"code": code})


async def test_faults_of_ours_are_logged_once_and_tell_nothing() -> None:
    with capture_logs() as logs:
        error = only(await run('{ fail(how: "bug") }'))
    assert error.message == INTERNAL_MESSAGE
    assert error.extensions == {"code": "INTERNAL"}
    (logged,) = logs
    assert logged["raised"] == "builtins.RuntimeError"
    assert any("test_documents.py" in frame for frame in logged["frames"])
    assert SECRET not in str(logs)
    assert SECRET not in str(error.formatted)


async def test_an_answer_that_no_scalar_takes_is_a_fault_of_ours() -> None:
    with capture_logs() as logs:
        nullable = await run("{ broken { id broken } }")
        required = await run("{ broken { id points } }")
    assert nullable.data == {"broken": {"id": "b", "broken": None}}
    assert required.data == {"broken": None}
    for error in (only(nullable), only(required)):
        assert error.extensions == {"code": "INTERNAL"}
    assert len(logs) == 2


async def test_a_request_that_names_no_operation_is_refused() -> None:
    text = "query A { thing { id } } query B { thing { id } }"
    for name in (None, "C", "x" * 500):
        error = only(await SCHEMA.execute(text, operation_name=name))
        assert error.extensions == {"code": "BAD_USER_INPUT"}
        assert len(error.message) < 200
    assert (await SCHEMA.execute(text, operation_name="B")).data == {"thing": {"id": "t"}}


async def test_only_allowed_operations_run() -> None:
    refused = await SCHEMA.execute("mutation { touch }", allowed_operation_types={OperationType.QUERY})
    assert only(refused).extensions == {"code": "BAD_USER_INPUT"}
    assert (await SCHEMA.execute("mutation { touch }")).data == {"touch": "touched"}


@pytest.mark.parametrize("text", ["{ nothing }", "{ a " * 40 + "}" * 40, "subscription { ticks }", "{"])
async def test_subscriptions_go_through_the_same_cache_and_errors(text: str) -> None:
    seen = [result async for result in await SCHEMA.subscribe(text)]
    assert text in SCHEMA.documents._known
    codes = [(error.extensions or {})["code"] for result in seen for error in result.errors or ()]
    assert codes[-1] in {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX", "INTERNAL"}
    assert SECRET not in str(seen)


async def test_schema_extensions_still_run() -> None:
    met: list[str] = []

    class Witness(SchemaExtension):
        def on_execute(self):  # noqa: ANN202
            met.append("before")
            yield
            met.append("after")

    schema = build(extensions=[Witness])
    assert (await schema.execute("{ thing { id } }")).data == {"thing": {"id": "t"}}
    assert met == ["before", "after"]
    assert only(await schema.execute('{ fail(how: "bug") }')).message == INTERNAL_MESSAGE
    assert only(await schema.execute("{ nothing }")).extensions == {"code": "BAD_USER_INPUT"}


async def test_schema_extensions_see_every_field() -> None:
    met: list[str] = []

    class Witness(SchemaExtension):
        def resolve(self, _next, root, info, *args, **kwargs):  # noqa: ANN001, ANN002, ANN003, ANN202
            met.append(info.field_name)
            return _next(root, info, *args, **kwargs)

    assert (await build(extensions=[Witness]).execute("{ thing { id name } }")).errors is None
    assert met == ["thing", "id", "name"]


def test_operations_are_labelled_by_the_schemas_own_names() -> None:
    def label(text: str) -> str | None:
        operation = SCHEMA.documents.get(text).operation(None)
        return operation.label if operation else None

    assert label("query Anything { alias: thing { id } }") == "thing"
    assert label("{ thing { id } broken { id } }") == "several"
    assert label("mutation { touch }") == "touch"
    assert label("{ nothing }") is None
