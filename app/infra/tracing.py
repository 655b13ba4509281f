"""Tracing by OpenTelemetry: where spans begin and end. Off, and almost free, until `tracing.start`.

Spans name what the program does: routes, root fields, jobs, tables. Nothing that a client sent is in them: no
variables, no parameters, no ids, no addresses, no messages of errors.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeAlias, TypeVar

if TYPE_CHECKING:
    from types import CoroutineType

    import asyncpg
    from opentelemetry.sdk.trace import SpanProcessor

    from app.infra.spans import Spans

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
if TYPE_CHECKING:
    Coroutine: TypeAlias = CoroutineType[Any, Any, Result]  # what a call of an `async def` gives
_NOTHING = nullcontext()


class TracingNotInstalled(Exception):
    """The packages of the extra `tracing` are missing."""


class Tracing:
    """The tracing of this process. While it is off, everything but `start` is one `if`."""

    def __init__(self) -> None:
        self.spans: Spans | None = None
        """The spans that are being made; None while tracing is off."""

    def start(self, service: str, processor: SpanProcessor | None = None) -> None:
        """Make spans from now on, exported by OTLP over HTTP as the variables OTEL_* say.

        `service` is the service's name unless `OTEL_SERVICE_NAME` is set; `processor` takes the spans in
        place of the exporter. Raises TracingNotInstalled without the packages.
        """
        try:
            from app.infra.spans import Spans  # noqa: PLC0415 - an extra, and slow to import
        except ModuleNotFoundError as missing:
            raise TracingNotInstalled from missing
        self.spans = Spans(service, processor)

    def stop(self) -> None:
        """Export what waits, and make no more spans."""
        spans, self.spans = self.spans, None
        if spans is not None:
            spans.close()

    def span(self, name: str) -> AbstractContextManager[None]:
        """Returns a context that is a span; an exception that leaves it is named by its class alone."""
        return _NOTHING if self.spans is None else self.spans.span(name)

    def traced(
        self, name: str
    ) -> Callable[[Callable[Parameters, Coroutine[Result]]], Callable[Parameters, Coroutine[Result]]]:
        """Decorate a coroutine function: each call is a span of this name."""

        def decorate(
            work: Callable[Parameters, Coroutine[Result]],
        ) -> Callable[Parameters, Coroutine[Result]]:
            async def in_span(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
                with self.span(name):
                    return await work(*args, **kwargs)

            @wraps(work)
            def traced(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Coroutine[Result]:
                return work(*args, **kwargs) if self.spans is None else in_span(*args, **kwargs)

            return traced

        return decorate

    def headers(self) -> Mapping[str, str]:
        """Returns the headers by which another server continues the current trace; none while off."""
        return {} if self.spans is None else self.spans.headers()

    async def watch(self, connection: asyncpg.Connection) -> None:
        """Make a span of each statement on a new connection of a pool."""
        if self.spans is not None:
            connection.add_query_logger(self.spans.statement)


tracing = Tracing()
"""Started once, where a process starts, if its settings say so."""
