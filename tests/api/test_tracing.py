"""Traces: the spans of a request, whose trace they continue, and that nothing of a client's is in them."""

import re
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.sdk.trace import ReadableSpan
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from app.infra.tracing import tracing
from tests.api import documents
from tests.api.cast import Stage, World, bought, open_world
from tests.services.live_server import serving

TRACE, CALLER = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
TRACEPARENT = {"traceparent": f"00-{TRACE}-{CALLER}-01"}


@pytest.fixture
async def traced(exporter: InMemorySpanExporter, database_url: str) -> AsyncIterator[Stage]:
    """A studio of an application that was made while tracing was on."""
    async with open_world(database_url) as world:
        stage = await world.stage("traced")
        await stage.onboard()
        exporter.clear()
        yield stage


def paths(spans: Sequence[ReadableSpan]) -> list[str]:
    """Returns each span with its ancestors before it, in the order of their starts."""
    by_id = {span.context.span_id: span for span in spans if span.context}

    def path(span: ReadableSpan) -> str:
        parent = by_id.get(span.parent.span_id) if span.parent else None
        return f"{path(parent)} > {span.name}" if parent else span.name

    return [path(span) for span in sorted(spans, key=lambda span: span.start_time or 0)]


async def test_a_purchase_is_a_tree(traced: Stage, exporter: InMemorySpanExporter) -> None:
    await traced.buy("p-1")
    request = "POST /graphql"
    found = paths(exporter.get_finished_spans())
    assert found[0] == request
    # The transaction is that of all who are recorded together, so it is no part of one request.
    assert {path.count(" > ") for path in found} <= {0, 1, 2}
    assert [path for path in found if " > " in path and "SELECT" not in path and "WITH" not in path] == [
        f"{request} > operation",
        f"{request} > operation > record",
        "group > BEGIN",
        "group > COMMIT",
    ]
    statements = [path.rsplit(" > ", 1)[1] for path in found if path.startswith("group > ")]
    assert any(re.fullmatch("SELECT .*members.*", statement) for statement in statements)
    assert any(re.fullmatch("WITH .*loyalty_events.*", statement) for statement in statements)


async def test_what_spans_say(traced: Stage, exporter: InMemorySpanExporter) -> None:
    await traced.world.send(
        traced.key, {"query": "{ members(first: 1) { edges { node { id } } } __typename }"}
    )
    spans = {span.name: dict(span.attributes or {}) for span in exporter.get_finished_spans()}
    assert spans["POST /graphql"] == {
        "http.request.method": "POST",
        "http.route": "/graphql",
        "http.response.status_code": 200,
        "laurel.operation": "several",
        "laurel.outcome": "ok",
    }
    assert spans["operation"] == {"laurel.operation": "several", "laurel.kind": "query"}
    sql = next(attributes for name, attributes in spans.items() if name.startswith("SELECT"))
    assert sql["db.system.name"] == "postgresql"
    assert set(sql) == {"db.system.name", "db.query.summary"}


async def test_a_callers_trace_is_continued(traced: Stage, exporter: InMemorySpanExporter) -> None:
    headers = {**TRACEPARENT, "authorization": f"Bearer {traced.key}"}
    await traced.world.client.post("/graphql", json={"query": "{ game { id } }"}, headers=headers)
    spans = exporter.get_finished_spans()
    # The read of a key is shared by all requests that wait for it, so it is no part of one.
    own = [span for span in spans if span.name in {"POST /graphql", "operation"}]
    assert {f"{span.context.trace_id:032x}" for span in own if span.context} == {TRACE}
    assert len(own) == 2, [span.name for span in spans]
    (request,) = [span for span in spans if span.name == "POST /graphql"]
    assert request.parent is not None
    assert f"{request.parent.span_id:016x}" == CALLER


@pytest.mark.parametrize("given", ["", "garbage", "00-0-0-00", f"00-{'0' * 32}-{CALLER}-01", "ff" * 5_000])
async def test_a_malformed_caller_begins_a_trace(
    traced: Stage, exporter: InMemorySpanExporter, given: str
) -> None:
    answer = await traced.world.client.get("/schema.graphql", headers={"traceparent": given})
    assert answer.status_code == 200
    (span,) = exporter.get_finished_spans()
    assert span.name == "GET /schema.graphql"
    assert span.parent is None


async def test_probes_are_not_traced(traced: Stage, exporter: InMemorySpanExporter) -> None:
    for path in ("/healthz", "/readyz", "/metrics"):
        await traced.world.client.get(path)
    assert exporter.get_finished_spans() == ()


async def test_an_error_is_named_and_not_quoted(traced: Stage, exporter: InMemorySpanExporter) -> None:
    with pytest.raises(ZeroDivisionError), tracing.span("outer"):
        raise ZeroDivisionError("canary")
    (span,) = exporter.get_finished_spans()
    assert span.attributes == {"error.type": "ZeroDivisionError"}
    assert span.events == ()
    assert "canary" not in span.to_json()


CANARY = "canary4711"


async def visit_everything(world: World, stage: Stage, secrets: list[str]) -> None:
    """Put a canary into all that a client can send."""
    player, mail = f"{CANARY}-player", f"{CANARY}@example.com"
    await stage.onboard(player, displayName=CANARY)
    await stage.ask(documents.RECORD, input=bought(f"{CANARY}-p", player=player))
    await stage.ask(documents.RECORD, input=bought(f"{CANARY}-p", "11", player=player))  # a conflict
    await stage.ask(documents.MEMBER_QUERY, playerId=player)
    secrets.append(await stage.token(player))
    await world.send(secrets[-1], {"query": f"query {CANARY} {{ {CANARY}: me {{ playerId }} }}"})
    await world.send(None, {"query": f"{{ {CANARY} }}"})
    await world.send(None, {"query": f"{{ # {CANARY}"})
    await world.send(f"lk_test_{CANARY}", {"query": "{ game { id } }", "variables": {CANARY: CANARY}})
    client = world.client
    headers = {
        "user-agent": CANARY,
        "x-request-id": CANARY,
        "cookie": f"a={CANARY}",
        "referer": CANARY,
        "tracestate": f"a={CANARY}",
        "baggage": f"a={CANARY}",
        "x-forwarded-for": CANARY,
        **TRACEPARENT,
    }
    for path in (f"/{CANARY}", f"/auth/{CANARY}", f"/static/{CANARY}", f"/store?{CANARY}={quote(mail)}"):
        await client.get(path, headers=headers)
        await client.request(CANARY.upper(), path, headers=headers)
    await client.post("/auth/exchange", json={"token": CANARY, "email": mail}, headers=headers)
    await client.post("/graphql", content=CANARY.encode(), headers=headers)


async def test_no_canary_is_in_a_span(traced: Stage, exporter: InMemorySpanExporter) -> None:
    secrets = [traced.key, CANARY]
    await visit_everything(traced.world, traced, secrets)
    spans = exporter.get_finished_spans()
    written = "".join(f"{span.to_json()}{span.context}{span.links}" for span in spans)
    assert len(spans) > 50
    assert {secret for secret in secrets if secret.lower() in written.lower()} == set()
    assert {span.name for span in spans if span.name.startswith("_OTHER")} != set()


@dataclass
class Collector:
    """An OTLP receiver over HTTP."""

    url: str = ""
    requests: list[ExportTraceServiceRequest] = field(default_factory=list)
    content_types: set[str | None] = field(default_factory=set)

    def names(self) -> set[str]:
        return {
            span.name
            for request in self.requests
            for resource in request.resource_spans
            for scope in resource.scope_spans
            for span in scope.spans
        }

    def services(self) -> set[str]:
        return {
            attribute.value.string_value
            for request in self.requests
            for resource in request.resource_spans
            for attribute in resource.resource.attributes
            if attribute.key == "service.name"
        }


@pytest.fixture
def collector() -> Iterator[Collector]:
    collector = Collector()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            collector.requests.append(ExportTraceServiceRequest.FromString(body))
            collector.content_types.add(self.headers["content-type"])
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            del format, args

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    collector.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield collector
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


async def test_a_server_exports_to_a_collector(
    collector: Collector, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUREL_TRACING", "true")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url)
    async with serving(database_url) as server:
        assert await server.ask(None, "{ __typename }") == "Query"
    assert {"POST /graphql", "operation"} <= collector.names()
    assert collector.services() == {"laurel"}
    assert collector.content_types == {"application/x-protobuf"}
    (line,) = [line for line in server.logs if line["event"] == "request"]
    assert re.fullmatch("[0-9a-f]{32}", line["trace_id"])
