"""/graphql: GraphQL over HTTP by its specification, without a 500 for bad input; and WebSockets."""

import json
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Protocol, cast

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET, UnsetType

from app.domain.errors import RequestError, Unavailable
from app.infra.forwarded import address_of
from app.infra.request_id import OPERATION
from app.infra.tracing import tracing
from transport.anonymous import AnonymousSockets, refuse_socket
from transport.cost import announce_cost
from transport.documents import CachingSchema, Operation
from transport.errors import INTERNAL, RETRY_AFTER, public_exception, request_error
from transport.lenient_json import read_message
from transport.persisted import PersistedDocuments
from transport.requests import (
    GRAPHQL_JSON,
    JSON,
    GraphQLRequest,
    Parameters,
    Refused,
    check_mutation,
    read_parameters,
)
from transport.sockets import INIT_SECONDS, Connection, SocketAdapter, SocketHandler

_COOKIES, _PLACE = "laurel.cookies", "laurel.place"
ADMITTED = "laurel.admitted"
"""In the scope of a request that `admit` has counted already."""
_TYPES = {kind: f"{kind}; charset=utf-8".encode() for kind in (GRAPHQL_JSON, JSON)}
_STATUS_OF_CODE = {
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "RATE_LIMITED": 429,
    INTERNAL: 500,
    Unavailable.code: 503,
}
"""The statuses of requests that were refused before anything ran, by code; 400 for all other codes."""

Observer = Callable[[str, str, float], None]
"""Called for every executed operation: with its label, "ok" or the code of its first error, and seconds."""


class BuildContext(Protocol):
    """Makes the context of a request; `authorization`, unless it is None, replaces the header.

    `locale` is the one that the request chose, None where it chose none.
    """

    def __call__(
        self, connection: HTTPConnection, authorization: str | None = None, locale: str | None = None
    ) -> Awaitable[object]: ...


Admit = Callable[[HTTPConnection, str | None], None]
"""Counts a request before it is read, raises RateLimited; the second argument replaces the authorization."""


class GraphQLEndpoint(GraphQL[Connection, None]):
    """The ASGI application behind /graphql: HTTP, and sockets that speak graphql-transport-ws.

    `build_context` makes the `info.context` of resolvers; a RequestError that it raises is answered with its
    code and 401, 403, 429 or 400. `has_credentials` returns whether the caller of a context is known; without
    it all sockets count as anonymous. `render_page` answers browsers that open the address; without it they
    get a 404. `admit` counts each request before it is read. Without `persisted` no document is known by its
    hash.
    """

    schema: CachingSchema
    websocket_adapter_class = SocketAdapter
    graphql_transport_ws_handler_class = SocketHandler

    def __init__(
        self,
        schema: CachingSchema,
        build_context: BuildContext,
        *,
        has_credentials: Callable[[object], bool] | None = None,
        render_page: Callable[[Request], Response] | None = None,
        observe: Observer | None = None,
        admit: Admit | None = None,
        persisted: PersistedDocuments | None = None,
    ) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=timedelta(seconds=INIT_SECONDS),
            max_subscriptions_per_connection=None,
        )
        self.build_context = build_context
        self._has_credentials = has_credentials
        self._render_page = render_page
        self._observe = observe
        self.admit = admit
        self.persisted = persisted
        self._anonymous = AnonymousSockets()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request, or serve one socket by Strawberry's handler."""
        if scope["type"] != "http":
            await self._serve_socket(scope, receive, send)
            return
        request = GraphQLRequest(scope, receive)
        try:
            response = await self._answer(request)
        except ClientDisconnect:
            return
        except Refused as refused:
            response = respond_refused(refused, _media_type(request) or JSON)
        await response(scope, receive, send)

    async def _serve_socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        place = self._anonymous.enter(address_of(scope))
        if place is None:
            await refuse_socket()(scope, receive, send)
            return
        scope[_PLACE] = place
        try:
            await super().__call__(scope, receive, send)
        finally:
            place.leave()

    def observe(self, label: str, outcome: str, seconds: float) -> None:
        """Call the observer, if there is one, for one executed operation."""
        if self._observe is not None:
            self._observe(label, outcome, seconds)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Connection:
        """Returns the state of a socket, which Strawberry calls its context."""
        del response
        return Connection(cast("WebSocket", request))

    async def socket_context(self, connection: Connection, locale: str | None = None) -> object:
        """Build the context of one operation of a socket. Raises as `build_context` does, and RateLimited."""
        authorization = connection.authorization
        if self.admit is not None:
            self.admit(connection.socket, authorization)
        return await self.build_context(connection.socket, authorization, locale)

    async def on_ws_connect(self, context: Connection) -> UnsetType:
        """Check a socket's credentials. Raises Unauthenticated, and Forbidden for a cross-site cookie."""
        built = await self.socket_context(context)
        context.known = self._has_credentials is not None and self._has_credentials(built)
        if context.known:
            context.socket.scope[_PLACE].leave()
        return UNSET

    def is_websocket_origin_allowed(self, request: WebSocket, origin: str) -> bool:
        """Allow every origin: a page with a bearer token may open a socket, and `identify` refuses cookies on
        cross-site ones."""
        del request, origin
        return True

    def decode_json(self, data: str | bytes) -> object:
        """Parse a message of a socket as HTTP requests are parsed. Raises json.JSONDecodeError.

        Invalid text in it ends the operation that it is for, not the socket with all its operations.
        """
        try:
            return orjson.loads(data)
        except orjson.JSONDecodeError:
            pass
        try:
            return read_message(data if isinstance(data, str) else data.decode())
        except (ValueError, RecursionError):
            raise json.JSONDecodeError("no JSON", "", 0) from None

    def encode_json(self, data: object) -> str:
        """Returns JSON as text, which the socket protocols require."""
        try:
            return orjson.dumps(data).decode()
        except orjson.JSONEncodeError:
            # The id of an operation is sent back as it came, even a lone surrogate.
            return json.dumps(data)

    async def _answer(self, request: Request) -> Response:
        if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            if self._render_page is not None:
                return self._render_page(request)
            if "query" not in request.query_params:
                return PlainTextResponse("Nothing to see here: send GraphQL by POST.\n", 404)
        media_type = _media_type(request)
        if media_type is None:
            return PlainTextResponse(f"Answers are {GRAPHQL_JSON} or {JSON}.\n", 406)
        parameters, context = await self.read(request)
        return await self._execute(request, parameters, context, media_type)

    async def read(self, request: Request) -> tuple[Parameters, object]:
        """Returns the parameters of a request, with their document, and its context. Raises Refused."""
        if self.admit is not None and ADMITTED not in request.scope:
            try:
                self.admit(request, None)
            except RequestError as error:
                raise _refused(error) from None
        parameters = await read_parameters(request)
        try:
            context = await self.build_context(request, locale=parameters.locale)
            return await self.with_document(parameters, context, request), context
        except Refused:
            raise
        except Exception as error:  # noqa: BLE001 - the boundary: it is mapped, and logged where it is a fault
            raise _refused(error) from None

    async def with_document(
        self, parameters: Parameters, context: object, connection: HTTPConnection
    ) -> Parameters:
        """Returns the parameters with the document that was sent by its hash. Raises Refused."""
        if self.persisted is not None:
            return await self.persisted.find(parameters, context, connection.scope)
        if parameters.query:
            return parameters
        raise Refused(400, request_error("`query` must be a string with a GraphQL document."))

    async def _execute(
        self, request: Request, parameters: Parameters, context: object, media_type: str
    ) -> Response:
        started = time.perf_counter()
        prepared = self.schema.documents.get(parameters.query)
        operation = prepared.operation(parameters.operation_name)
        if operation is not None:
            _check_method(operation, request.method)
            request.scope[OPERATION] = operation.label
        result = await self.schema.run(
            prepared,
            parameters.variables,
            context,
            operation_name=parameters.operation_name,
            operation_extensions=parameters.extensions,
            encodes=True,
        )
        announce_cost(self.schema, parameters, result)
        response = _respond_to(result, media_type)
        for cookie in cookies_to_set(request):
            response.headers.append("set-cookie", cookie)
        label, outcome = operation.label if operation else "refused", _outcome(result)
        if tracing.spans:
            tracing.spans.describe(operation=label, outcome=outcome)
        self.observe(label, outcome, time.perf_counter() - started)
        return response


def respond_unread(connection: HTTPConnection, error: RequestError) -> Response:
    """Returns the response to a request that is refused before it is read."""
    return respond_refused(_refused(error), _media_type(connection) or JSON)


def _refused(error: Exception) -> Refused:
    """Returns the refusal of a request for an error before its execution."""
    public = public_exception(error)
    return Refused(_status([public]), public)


def cookies_to_set(request: HTTPConnection) -> list[str]:
    """Returns the `Set-Cookie` headers of the response: a list that resolvers may add to.

    A socket has no headers to send any more.
    """
    return [] if request.scope["type"] == "websocket" else request.scope.setdefault(_COOKIES, [])


def _check_method(operation: Operation, method: str) -> None:
    if operation.kind is OperationType.SUBSCRIPTION:
        raise Refused(
            400, request_error("Subscribe over graphql-transport-ws here, or over SSE at /graphql/stream.")
        )
    check_mutation(operation, method)


def _media_type(request: HTTPConnection) -> str | None:
    """Returns the media type of the response by the client's `Accept`; None if it accepts neither."""
    accept = request.headers.get("accept")
    if not accept:
        return JSON
    if accept in _TYPES:
        return accept
    accepted = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    if GRAPHQL_JSON in accepted:
        return GRAPHQL_JSON
    return None if accepted.isdisjoint({JSON, "*/*", "application/*"}) else JSON


class _Answer(Response):
    """A response whose headers are as they are sent: Starlette's own are looked through one by one."""

    def __init__(self, body: bytes, status: int, content_type: bytes) -> None:
        self.body = body
        self.status_code = status
        self.background = None
        self.raw_headers = [
            (b"content-type", content_type),
            (b"cache-control", b"no-store"),
            (b"content-length", b"%d" % len(body)),
        ]


def respond_refused(refused: Refused, media_type: str) -> Response:
    """Returns the response to a request that is not executed."""
    response = _respond({"errors": refused.errors}, refused.status, media_type)
    response.headers.update(refused.headers or {})
    return response


def _respond_to(result: ExecutionResult, media_type: str) -> Response:
    """Returns the response to a request that was executed, or refused by GraphQL itself."""
    errors = result.errors
    more: dict[str, object] = {"extensions": result.extensions} if result.extensions else {}
    if not errors:
        return _respond({"data": result.data, **more}, 200, media_type)
    if result.data is None and all(error.path is None for error in errors):
        # Nothing ran. Clients of the older media type expect errors with a 200.
        status = _status(errors)
        return _respond(
            {"errors": errors, **more}, 200 if media_type == JSON and status == 400 else status, media_type
        )
    away = any(_code(error) == Unavailable.code for error in errors)
    # With nothing to show, proxies and clients may see by the status alone that it is to be sent again.
    is_empty = result.data is None or not any(value is not None for value in result.data.values())
    status = 503 if away and is_empty else 200
    return _respond({"errors": errors, "data": result.data, **more}, status, media_type)


def _respond(answer: dict[str, object], status: int, media_type: str) -> Response:
    try:
        body = orjson.dumps(answer, default=_formatted)
    except orjson.JSONEncodeError as error:
        # A lone surrogate in the result, or a scalar that is not JSON: our fault, not the client's.
        body = orjson.dumps({"errors": [public_exception(error).formatted]})
        status = 500
    response = _Answer(body, status, _TYPES[media_type])
    if "errors" in answer:
        errors = cast("list[GraphQLError]", answer["errors"])
        waits = [(error.extensions or {}).get(RETRY_AFTER, 0) for error in errors]
        if any(waits):
            response.headers["retry-after"] = str(max(waits))
    return response


def _formatted(value: object) -> object:
    if isinstance(value, GraphQLError):
        return value.formatted
    raise TypeError(type(value).__name__)


def _status(errors: list[GraphQLError]) -> int:
    return max(_STATUS_OF_CODE.get(_code(error), 400) for error in errors)


def _outcome(result: ExecutionResult) -> str:
    return _code(result.errors[0]) if result.errors else "ok"


def _code(error: GraphQLError) -> str:
    return str((error.extensions or {}).get("code", INTERNAL))
