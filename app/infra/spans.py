"""The spans of `tracing`, made by OpenTelemetry's SDK: an extra, so that only `tracing.start` imports it."""

import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.metadata import version
from typing import cast

import structlog
from asyncpg.connection import LoggedQuery
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import OTELResourceDetector, Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode, format_trace_id, get_current_span
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from app.infra.request_id import Application, Message, Receive, Send

MAX_SUMMARY_CHARS = 255
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"})
"""The methods that are named; clients may send any text as a method."""
OTHER = "_OTHER"
UNTRACED = frozenset({"/healthz", "/readyz", "/metrics"})
"""Paths that proxies and Prometheus ask for every second."""

_TRACEPARENT = "traceparent"
_HEADER = _TRACEPARENT.encode()
_PROPAGATOR = TraceContextTextMapPropagator()
_TABLE = re.compile(
    r"(?<!DISTINCT )\b(?:FROM|JOIN)\s+([a-z_]+)\b(?!\s*\()"
    r"|\bINTO\s+([a-z_]+)|\bUPDATE\s+([a-z_]+)(?:\s+(?:AS\s+)?[a-z_]+)?\s+SET\b"
)
_PART = re.compile(r"([a-z_]+)(?:\s*\([^()]*\))?\s+AS\s+(?:(?:NOT\s+)?MATERIALIZED\s+)?\(")
"""A part of a statement that is named by WITH, and is no table."""


class Spans:
    """The tracer of this process, and what hands its spans on."""

    def __init__(self, service: str, processor: SpanProcessor | None) -> None:
        own = Resource({"service.name": service, "service.version": version("laurel")})
        self._provider = TracerProvider(resource=own.merge(OTELResourceDetector().detect()))
        self._provider.add_span_processor(processor or BatchSpanProcessor(OTLPSpanExporter()))
        self._tracer = self._provider.get_tracer("laurel")

    def requests(self, application: Application) -> Application:
        """Wrap an application: its HTTP requests become spans."""
        return TracedRequests(application, self)

    def close(self) -> None:
        """Export what waits."""
        self._provider.shutdown()

    @contextmanager
    def span(
        self,
        name: str,
        kind: SpanKind = SpanKind.INTERNAL,
        context: Context | None = None,
        attributes: Mapping[str, str | int] | None = None,
    ) -> Iterator[None]:
        """Make a span of the time until the end of the context, a child of the current one."""
        with self._tracer.start_as_current_span(
            name,
            context,
            kind,
            attributes,
            # Messages and traces of errors may hold what a client sent.
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                yield
            except Exception as error:
                span.set_status(StatusCode.ERROR)
                span.set_attribute("error.type", type(error).__name__)
                raise

    def describe(self, **attributes: str | int) -> None:
        """Add attributes of Laurel's own to the current span."""
        get_current_span().set_attributes({f"laurel.{name}": value for name, value in attributes.items()})

    def headers(self) -> Mapping[str, str]:
        """Returns `traceparent` of the current span; nothing where there is none."""
        carrier: dict[str, str] = {}
        _PROPAGATOR.inject(carrier)
        return carrier

    def statement(self, query: LoggedQuery) -> None:
        """Make a span of a statement that has ended, inside another span only; asyncpg calls it."""
        if not get_current_span().get_span_context().is_valid:
            return
        summary, ended = summary_of(query.query), time.time_ns()
        span = self._tracer.start_span(
            summary,
            kind=SpanKind.CLIENT,
            attributes={"db.system.name": "postgresql", "db.query.summary": summary},
            start_time=ended - int(query.elapsed * 1e9),
        )
        if query.exception is not None:
            span.set_status(StatusCode.ERROR)
            span.set_attribute("error.type", type(query.exception).__name__)
        span.end(ended)


class TracedRequests:
    """Middleware that makes a span of each HTTP request, in the client's trace if it names one.

    A socket has none, since it may be open for hours: its operations have theirs.
    """

    def __init__(self, application: Application, spans: Spans) -> None:
        self._application = application
        self._spans = spans

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Handle one connection; the log lines of a request have the id of its trace."""
        if scope["type"] != "http" or scope["path"] in UNTRACED:
            await self._application(scope, receive, send)
            return
        method = scope["method"] if scope["method"] in METHODS else OTHER
        status = 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        with self._spans.span(method, SpanKind.SERVER, _caller(scope), {"http.request.method": method}):
            span = get_current_span()
            bound = structlog.contextvars.bind_contextvars(
                trace_id=format_trace_id(span.get_span_context().trace_id)
            )
            try:
                await self._application(scope, receive, answer)
            finally:
                structlog.contextvars.reset_contextvars(**bound)
                span.set_attribute("http.response.status_code", status)
                # Of the path only the pattern that it matched: the path itself is the client's.
                route = getattr(scope.get("route"), "path", None)
                if route is not None:
                    span.set_attribute("http.route", route)
                    span.update_name(f"{method} {route}")
                if status >= 500:
                    span.set_status(StatusCode.ERROR)


def _caller(scope: Message) -> Context:
    """Returns the context of the caller's `traceparent`, without `tracestate`, which may hold any text."""
    headers = cast("list[tuple[bytes, bytes]]", scope["headers"])
    values = [value.decode("latin-1") for name, value in headers if name == _HEADER]
    return _PROPAGATOR.extract({_TRACEPARENT: values[0]} if len(values) == 1 else {}, Context())


@lru_cache(maxsize=1_000)
def summary_of(statement: str) -> str:
    """Returns the first word of a statement and the tables that it names, as `SELECT members players`."""
    parts = {found[1] for found in _PART.finditer(statement)}
    tables = dict.fromkeys("".join(found) for found in _TABLE.findall(statement))
    words = statement.split(maxsplit=1)
    verb = words[0].rstrip(";").upper() if words else ""
    return " ".join((verb, *(table for table in tables if table not in parts)))[:MAX_SUMMARY_CHARS]
