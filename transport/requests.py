"""GraphQL requests over HTTP, by GET or POST: parsed and checked."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast

import orjson
from graphql import GraphQLError
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.types import Receive, Scope
from strawberry.types.graphql import OperationType

from app.domain.errors import BadUserInput
from app.domain.locales import canonical
from transport.documents import Operation
from transport.errors import public_exception, request_error
from transport.lenient_json import is_text, read_with_bad_values

MAX_BODY_BYTES = 1024 * 1024
MAX_NAME_CHARS = 200
LOCALE = "locale"
"""The extension of a request by which it chooses the locale of its texts."""

GRAPHQL_JSON = "application/graphql-response+json"
JSON = "application/json"

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Refused(Exception):
    """The request is answered with this status and errors, and not executed."""

    def __init__(self, status: int, *errors: GraphQLError, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.errors = list(errors)
        self.headers = headers


class _Headers(Headers):
    """Headers that are found in a dictionary, not by a look at one after another."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(scope=scope)
        # The first one of a name counts, as in Starlette's.
        self._values = {name.decode("latin-1"): value for name, value in reversed(self.raw)}

    def __getitem__(self, key: str) -> str:
        return self._values[key.lower()].decode("latin-1")

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - that of Mapping
        """Returns the first value of a header, or the default."""
        value = self._values.get(key.lower())
        return default if value is None else value.decode("latin-1")

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.lower() in self._values


class GraphQLRequest(Request):
    """A request whose headers are looked up many times."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        super().__init__(scope, receive)
        self._headers = _Headers(scope)  # where Starlette keeps those that it has made


@dataclass(frozen=True, slots=True)
class Parameters:
    """The parameters of a request; `query` is empty where the document was sent by its hash alone."""

    query: str
    variables: dict[str, object] | None
    operation_name: str | None
    extensions: dict[str, object] | None
    digest: str | None = None
    """The SHA-256 of the document, in lower-case hex, where the client sent it: it is that of `query`."""
    locale: str | None = None
    """The locale that the client chose for the texts of the answer."""


async def read_parameters(request: Request) -> Parameters:
    """Read the parameters of a request. Raises Refused."""
    if request.method not in {"GET", "POST"}:
        raise not_allowed("Send queries by GET or POST.", "GET, POST")
    return _from_url(request) if request.method == "GET" else await _from_body(request)


def check_mutation(operation: Operation, method: str) -> None:
    """Raise Refused for a mutation by GET."""
    if operation.kind is OperationType.MUTATION and method == "GET":
        raise not_allowed("Mutations are sent by POST only.", "POST")


def not_allowed(message: str, allow: str) -> Refused:
    return Refused(405, request_error(message), headers={"Allow": allow})


def _from_url(request: Request) -> Parameters:
    fields: dict[str, object] = dict(request.query_params)
    for name in ("variables", "extensions"):
        text = request.query_params.get(name)
        fields[name] = _json(text.encode(), f"`{name}`") if text else None
    return parameters(fields)


async def _from_body(request: Request) -> Parameters:
    content_type, _, options = request.headers.get("content-type", "").partition(";")
    if content_type.strip().lower() != JSON:
        raise Refused(415, request_error(f"Send the request as {JSON}."))
    charset = options.lower().replace(" ", "").replace('"', "")
    if "charset=" in charset and "charset=utf-8" not in charset:
        raise Refused(415, request_error("Send the request in UTF-8."))
    if request.headers.get("content-encoding", "identity").strip().lower() != "identity":
        # A body that grows by decompression could be of any size.
        raise Refused(415, request_error("Send the request uncompressed."))
    fields = _json(await _body(request), "The request")
    if not isinstance(fields, dict):
        raise Refused(400, request_error("The request must be a JSON object with a `query`."))
    return parameters(cast("dict[str, object]", fields))


def _too_large() -> Refused:
    return Refused(413, request_error(f"The request is larger than {MAX_BODY_BYTES} bytes."))


async def _body(request: Request) -> bytes:
    announced = request.headers.get("content-length", "")
    # The server has read the header as a number already, unless the body comes in chunks.
    if announced.isdecimal() and (len(announced) > 15 or int(announced) > MAX_BODY_BYTES):
        raise _too_large()
    chunks: list[bytes] = []
    size, more = 0, True
    while more:
        message = await request.receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        chunks.append(message.get("body", b""))
        size += len(chunks[-1])
        if size > MAX_BODY_BYTES:
            raise _too_large()
        more = message.get("more_body", False)
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
        raise Refused(400, request_error(f"{what} must be valid JSON in UTF-8.")) from None


def parameters(fields: Mapping[str, object]) -> Parameters:
    """Check the fields of a request, and return its parameters. Raises Refused."""
    extensions = _object(fields, "extensions")
    digest = _digest(fields, extensions or {})
    query = fields.get("query") or ""
    if not isinstance(query, str) or not (query or digest) or not is_text(query):
        raise Refused(400, request_error("`query` must be a string with a GraphQL document."))
    name = fields.get("operationName")
    if not isinstance(name, str | None) or len(name or "") > MAX_NAME_CHARS or not is_text(name or ""):
        message = f"`operationName` must be a string of at most {MAX_NAME_CHARS} characters."
        raise Refused(400, request_error(message))
    variables = _object(fields, "variables")
    if not all(is_text(key) for key in variables or ()):
        raise Refused(400, request_error("The names in `variables` must be valid text."))
    if digest and query and sha256(query.encode()).hexdigest() != digest:
        raise Refused(400, request_error("The hash is not the SHA-256 of `query`."))
    return Parameters(query, variables, name or None, extensions, digest, _locale(extensions or {}))


def _locale(extensions: Mapping[str, object]) -> str | None:
    """Returns the locale that was chosen by `extensions: {"locale": "de"}`, as BCP 47 writes it."""
    locale = extensions.get(LOCALE)
    if locale is None:
        return None
    try:
        return canonical(locale if isinstance(locale, str) else "")
    except ValueError as error:
        refused = BadUserInput(f"`{LOCALE}` {error}.", ("extensions", LOCALE))
        raise Refused(400, public_exception(refused)) from None


def _digest(fields: Mapping[str, object], extensions: Mapping[str, object]) -> str | None:
    """Returns the hash of the document that was sent, by Apollo's protocol or as `documentId`."""
    persisted, document_id = extensions.get("persistedQuery"), fields.get("documentId")
    if persisted is not None:
        asked = cast("dict[str, object]", persisted) if isinstance(persisted, dict) else {}
        digest = asked.get("sha256Hash")
        if asked.get("version") != 1 or not isinstance(digest, str) or not _SHA256.fullmatch(digest):
            message = "`persistedQuery` must have `version` 1 and `sha256Hash`, 64 digits of lower-case hex."
            raise Refused(400, request_error(message))
        return digest
    if document_id is not None:
        digest = document_id.removeprefix("sha256:") if isinstance(document_id, str) else ""
        if not _SHA256.fullmatch(digest):
            message = "`documentId` must be `sha256:` and 64 digits of lower-case hex."
            raise Refused(400, request_error(message))
        return digest
    return None


def _object(fields: Mapping[str, object], name: str) -> dict[str, object] | None:
    value = fields.get(name)
    if not isinstance(value, dict | None):
        raise Refused(400, request_error(f"`{name}` must be a JSON object."))
    return cast("dict[str, object] | None", value)
