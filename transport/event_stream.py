"""/graphql/stream: operations over server-sent events, a connection for each.

The protocol is GraphQL over SSE, "distinct connections mode".
"""

import asyncio
from contextlib import aclosing, suppress

import orjson
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from app.infra.request_id import OPERATION
from transport.endpoint import GraphQLEndpoint, respond_refused
from transport.errors import request_error
from transport.requests import JSON, Parameters, Refused, check_mutation
from transport.sockets import SEND_SECONDS
from transport.streaming import ServerStops, results

EVENT_STREAM = "text/event-stream"
KEEP_ALIVE_SECONDS = 12.0
"""Between two keep-alive comments: proxies close silent connections after a minute, some after half of it."""

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    # nginx would buffer the events.
    (b"x-accel-buffering", b"no"),
]
_COMPLETE = b"event: complete\ndata: \n\n"
_KEEP_ALIVE = b":\n\n"
RETRY_MILLISECONDS = 1_000
"""How soon browsers open a stream again that the server ended because it stops."""

_log = structlog.get_logger("laurel.streams")


class _Slow(Exception):
    """The client did not read an event in time."""


class EventStream:
    """The ASGI application. HTTP errors are answered as /graphql does; GraphQL results and errors are events.

    Clients reopen a stream that ends without `complete`.
    """

    def __init__(self, endpoint: GraphQLEndpoint) -> None:
        self._endpoint = endpoint
        self._schema = endpoint.schema

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, for as long as its operation lasts."""
        request = Request(scope, receive)
        try:
            parameters, context = await self._read(request)
        except ClientDisconnect:
            return
        except Refused as refused:
            await respond_refused(refused, JSON)(scope, receive, send)
            return
        await self._stream(parameters, context, receive, send)

    async def _read(self, request: Request) -> tuple[Parameters, object]:
        accepted = request.headers.get("accept", "*/*")
        if EVENT_STREAM not in accepted and "*/*" not in accepted:
            raise Refused(406, request_error(f"Answers are {EVENT_STREAM}: accept it."))
        parameters, context = await self._endpoint.read(request)
        operation = self._schema.documents.get(parameters.query).operation(parameters.operation_name)
        if operation is not None:
            check_mutation(operation, request.method)
            request.scope[OPERATION] = operation.label
        return parameters, context

    async def _stream(self, parameters: Parameters, context: object, receive: Receive, send: Send) -> None:
        """Send events until the operation ends, the client is gone or too slow, or the server stops."""
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        tasks = [
            asyncio.create_task(self._events(parameters, context, send)),
            asyncio.create_task(_keep_alive(send)),
            asyncio.create_task(_disconnected(receive)),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        errors = [error for task in done if (error := task.exception()) is not None]
        if any(isinstance(error, _Slow) for error in errors):
            _log.info("slow reader left")
            return
        # The HTTP response ends regularly; without `complete`, clients reopen the stream.
        stops = any(isinstance(error, ServerStops) for error in errors)
        hint = b"retry: %d\n\n" % RETRY_MILLISECONDS if stops else b""
        with suppress(OSError):
            await send({"type": "http.response.body", "body": hint, "more_body": False})
        for error in errors:
            if not isinstance(error, ServerStops | OSError):
                raise error

    async def _events(self, parameters: Parameters, context: object, send: Send) -> None:
        stream = results(self._schema, parameters, context)
        async with aclosing(stream):
            async for result in stream:
                answer: dict[str, object] = {"data": result.data}
                if result.errors:
                    answer["errors"] = [error.formatted for error in result.errors]
                if result.extensions:
                    answer["extensions"] = result.extensions
                await _send(send, b"event: next\ndata: " + orjson.dumps(answer) + b"\n\n")
        await _send(send, _COMPLETE)


async def _keep_alive(send: Send) -> None:
    while True:
        await _send(send, _KEEP_ALIVE)
        await asyncio.sleep(KEEP_ALIVE_SECONDS)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, body: bytes) -> None:
    try:
        async with asyncio.timeout(SEND_SECONDS):
            await send({"type": "http.response.body", "body": body, "more_body": True})
    except TimeoutError:
        raise _Slow from None
