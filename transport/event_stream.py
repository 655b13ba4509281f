"""/graphql/stream: any operation over server-sent events, a connection for each (GraphQL over SSE, "distinct
connections mode")."""

import asyncio
from contextlib import aclosing, suppress

import orjson
import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope, Send

from app.infra.request_id import OPERATION
from transport.documents import CachingSchema
from transport.endpoint import BuildContext, built, respond_refused
from transport.errors import request_error
from transport.requests import JSON, Parameters, Refused, check_mutation, read_parameters
from transport.sockets import SEND_SECONDS
from transport.streaming import ServerStops, results

EVENT_STREAM = "text/event-stream"
KEEP_ALIVE_SECONDS = 12.0
"""Between two signs of life: proxies close what is silent for a minute, some for half of it."""

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    # nginx would keep events until it has a bufferful of them.
    (b"x-accel-buffering", b"no"),
]
_COMPLETE = b"event: complete\ndata: \n\n"
_SIGN_OF_LIFE = b":\n\n"

_log = structlog.get_logger("laurel.streams")


class _Slow(Exception):
    """The reader did not take what was sent in time."""


class EventStream:
    """The ASGI application. What is wrong with the request as HTTP is answered as /graphql does; all that
    GraphQL says comes as events. A stream that ends without `complete` is to be opened again."""

    def __init__(self, schema: CachingSchema, build_context: BuildContext) -> None:
        self._schema = schema
        self._build_context = build_context

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
        parameters = await read_parameters(request)
        operation = self._schema.documents.get(parameters.query).operation(parameters.operation_name)
        if operation is not None:
            check_mutation(operation, request.method)
            request.scope[OPERATION] = operation.label
        return parameters, await built(self._build_context, request)

    async def _stream(self, parameters: Parameters, context: object, receive: Receive, send: Send) -> None:
        """Until the operation is over, the client gone or too slow, or the server about to stop."""
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        tasks = [
            asyncio.create_task(self._events(parameters, context, send)),
            asyncio.create_task(_live_signs(send)),
            asyncio.create_task(_gone(receive)),
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
        # Ended as HTTP is. Clients of streams take one without `complete` for broken, and open it again.
        with suppress(OSError):
            await send({"type": "http.response.body", "body": b"", "more_body": False})
        for error in errors:
            if not isinstance(error, ServerStops | OSError):
                raise error

    async def _events(self, parameters: Parameters, context: object, send: Send) -> None:
        stream = results(
            self._schema, parameters.query, parameters.variables, context, parameters.operation_name
        )
        async with aclosing(stream):
            async for result in stream:
                answer: dict[str, object] = {"data": result.data}
                if result.errors:
                    answer["errors"] = [error.formatted for error in result.errors]
                await _send(send, b"event: next\ndata: " + orjson.dumps(answer) + b"\n\n")
        await _send(send, _COMPLETE)


async def _live_signs(send: Send) -> None:
    while True:
        await _send(send, _SIGN_OF_LIFE)
        await asyncio.sleep(KEEP_ALIVE_SECONDS)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, body: bytes) -> None:
    try:
        async with asyncio.timeout(SEND_SECONDS):
            await send({"type": "http.response.body", "body": body, "more_body": True})
    except TimeoutError:
        raise _Slow from None
