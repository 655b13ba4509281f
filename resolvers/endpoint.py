"""POST and GET /graphql: GraphQL over HTTP as its specification says, and never a 500 for bad input."""

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import cast

import orjson
from graphql import GraphQLError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from app.infra.request_id import OPERATION
from resolvers.documents import CachingSchema, Operation
from resolvers.errors import INTERNAL, public_exception, request_error
from resolvers.lenient_json import is_text, read_with_bad_values

MAX_BODY_BYTES = 1024 * 1024
MAX_NAME_CHARS = 200

GRAPHQL_JSON = "application/graphql-response+json"
JSON = "application/json"

_COOKIES = "laurel.cookies"
_STATUS_OF_CODE = {"UNAUTHENTICATED": 401, "FORBIDDEN": 403, "RATE_LIMITED": 429, INTERNAL: 500}
"""Statuses of requests that were refused before anything ran; 400 for all others."""

Observer = Callable[[str, str, float], None]
"""Told of every executed operation: its label, "ok" or the code of its first error, and the seconds."""


class _Refused(Exception):
    """A request that is answered without being executed."""

    def __init__(self, status: int, *errors: GraphQLError, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.errors = list(errors)
        self.headers = headers


@dataclass(frozen=True, slots=True)
class _Parameters:
    query: str
    variables: dict[str, object] | None
    operation_name: str | None
    extensions: dict[str, object] | None


class GraphQLEndpoint(GraphQL[object, None]):
    """The ASGI application behind /graphql.

    `build_context` makes what resolvers find in `info.context`; a RequestError it raises is answered with
    its code and 401, 403, 429 or 400. `render_page` answers browsers that open the address; without it they
    get a 404 in words. Sockets are refused until `subscription_protocols` are given.
    """

    schema: CachingSchema

    def __init__(
        self,
        schema: CachingSchema,
        build_context: Callable[[Request], Awaitable[object]],
        *,
        render_page: Callable[[Request], Response] | None = None,
        observe: Observer | None = None,
        subscription_protocols: tuple[str, ...] = (),
    ) -> None:
        super().__init__(schema, graphql_ide=None, subscription_protocols=subscription_protocols)
        self._build_context = build_context
        self._render_page = render_page
        self._observe = observe

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a socket goes Strawberry's way."""
        if scope["type"] != "http":
            if self.protocols:
                await super().__call__(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 1008})
            return
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except ClientDisconnect:
            return
        except _Refused as refused:
            response = _respond({"errors": refused.errors}, refused.status, _media_type(request) or JSON)
            response.headers.update(refused.headers or {})
        await response(scope, receive, send)

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> object:
        """The context of a socket, for Strawberry; it lives as long as the connection."""
        del response
        return await self._build_context(cast("Request", request))

    def decode_json(self, data: str | bytes) -> object:
        """JSON as strict as that of HTTP requests; raises json.JSONDecodeError."""
        return orjson.loads(data)

    def encode_json(self, data: object) -> str:
        """JSON as text, which the protocols over sockets ask for."""
        return orjson.dumps(data).decode()

    async def _answer(self, request: Request) -> Response:
        if request.method not in {"GET", "POST"}:
            raise _not_allowed("Send queries by GET or POST.", "GET, POST")
        if request.method == "GET" and "text/html" in request.headers.get("accept", ""):
            if self._render_page is not None:
                return self._render_page(request)
            if "query" not in request.query_params:
                return PlainTextResponse("Nothing to see here: send GraphQL by POST.\n", 404)
        media_type = _media_type(request)
        if media_type is None:
            return PlainTextResponse(f"Answers are {GRAPHQL_JSON} or {JSON}.\n", 406)
        parameters = _from_url(request) if request.method == "GET" else await _from_body(request)
        try:
            context = await self._build_context(request)
        except Exception as error:  # noqa: BLE001 - the boundary: it is mapped, and logged where it is a fault
            public = public_exception(error)
            raise _Refused(_status([public]), public) from None
        return await self._execute(request, parameters, context, media_type)

    async def _execute(
        self, request: Request, parameters: _Parameters, context: object, media_type: str
    ) -> Response:
        started = time.perf_counter()
        operation = self.schema.documents.get(parameters.query).operation(parameters.operation_name)
        if operation is not None:
            _check_method(operation, request.method)
            request.scope[OPERATION] = operation.label
        result = await self.schema.execute(
            parameters.query,
            parameters.variables,
            context,
            operation_name=parameters.operation_name,
            operation_extensions=parameters.extensions,
        )
        response = _respond_to(result, media_type)
        for cookie in cookies_to_set(request):
            response.headers.append("set-cookie", cookie)
        if self._observe is not None:
            label = operation.label if operation else "refused"
            self._observe(label, _outcome(result), time.perf_counter() - started)
        return response


def cookies_to_set(request: Request) -> list[str]:
    """What the answer to this request will carry as `Set-Cookie`: a list that resolvers may add to."""
    return request.scope.setdefault(_COOKIES, [])


def _check_method(operation: Operation, method: str) -> None:
    if operation.kind is OperationType.SUBSCRIPTION:
        raise _Refused(400, request_error("Subscriptions are not answered over HTTP here."))
    if operation.kind is OperationType.MUTATION and method == "GET":
        raise _not_allowed("Mutations are sent by POST only.", "POST")


def _not_allowed(message: str, allow: str) -> _Refused:
    return _Refused(405, request_error(message), headers={"Allow": allow})


def _media_type(request: Request) -> str | None:
    """The type in which the client wants its answer; None if it takes neither."""
    accept = request.headers.get("accept")
    if not accept:
        return JSON
    accepted = {part.partition(";")[0].strip().lower() for part in accept.split(",")}
    if GRAPHQL_JSON in accepted:
        return GRAPHQL_JSON
    return None if accepted.isdisjoint({JSON, "*/*", "application/*"}) else JSON


def _from_url(request: Request) -> _Parameters:
    found: dict[str, object] = dict(request.query_params)
    for name in ("variables", "extensions"):
        text = request.query_params.get(name)
        found[name] = _json(text.encode(), f"`{name}`") if text else None
    return _parameters(found)


async def _from_body(request: Request) -> _Parameters:
    content_type, _, options = request.headers.get("content-type", "").partition(";")
    if content_type.strip().lower() != JSON:
        raise _Refused(415, request_error(f"Send the request as {JSON}."))
    charset = options.lower().replace(" ", "").replace('"', "")
    if "charset=" in charset and "charset=utf-8" not in charset:
        raise _Refused(415, request_error("Send the request in UTF-8."))
    found = _json(await _body(request), "The request")
    if not isinstance(found, dict):
        raise _Refused(400, request_error("The request must be a JSON object with a `query`."))
    return _parameters(cast("dict[str, object]", found))


async def _body(request: Request) -> bytes:
    too_large = _Refused(413, request_error(f"The request is larger than {MAX_BODY_BYTES} bytes."))
    announced = request.headers.get("content-length", "")
    # The server has read the header as a number already, unless the body comes in chunks.
    if announced.isdecimal() and (len(announced) > 15 or int(announced) > MAX_BODY_BYTES):
        raise too_large
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > MAX_BODY_BYTES:
            raise too_large
        chunks.append(chunk)
    return b"".join(chunks)


def _json(data: bytes, what: str) -> object:
    # Strict: refuses bad UTF-8, NaN, lone surrogates, numbers beyond a double, more than 1,024 levels.
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        pass
    try:
        return read_with_bad_values(data)
    except (ValueError, RecursionError):
        raise _Refused(400, request_error(f"{what} must be valid JSON in UTF-8.")) from None


def _parameters(found: Mapping[str, object]) -> _Parameters:
    query = found.get("query")
    if not isinstance(query, str) or not query or not is_text(query):
        raise _Refused(400, request_error("`query` must be a string with a GraphQL document."))
    name = found.get("operationName")
    if not isinstance(name, str | None) or len(name or "") > MAX_NAME_CHARS or not is_text(name or ""):
        said = f"`operationName` must be a string of at most {MAX_NAME_CHARS} characters."
        raise _Refused(400, request_error(said))
    return _Parameters(query, _object(found, "variables"), name or None, _object(found, "extensions"))


def _object(found: Mapping[str, object], name: str) -> dict[str, object] | None:
    value = found.get(name)
    if not isinstance(value, dict | None):
        raise _Refused(400, request_error(f"`{name}` must be a JSON object."))
    return cast("dict[str, object] | None", value)


def _respond_to(result: ExecutionResult, media_type: str) -> Response:
    """The answer to what was executed, or refused by GraphQL itself."""
    errors = result.errors
    if not errors:
        return _respond({"data": result.data}, 200, media_type)
    if result.data is None and all(error.path is None for error in errors):
        # Nothing ran. Clients of the older media type look for the errors behind a 200.
        status = _status(errors)
        return _respond(
            {"errors": errors}, 200 if media_type == JSON and status == 400 else status, media_type
        )
    return _respond({"errors": errors, "data": result.data}, 200, media_type)


def _respond(answer: dict[str, object], status: int, media_type: str) -> Response:
    try:
        body = orjson.dumps(answer, default=_formatted)
    except orjson.JSONEncodeError as error:
        # Half a surrogate pair in the answer, or a scalar that is no JSON: ours to mend, not the client's.
        body = orjson.dumps({"errors": [public_exception(error).formatted]})
        status = 500
    return Response(
        body, status, {"content-type": f"{media_type}; charset=utf-8", "cache-control": "no-store"}
    )


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
