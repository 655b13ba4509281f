"""Mapping of exceptions to the GraphQL errors that clients may see.

A `RequestError` keeps its code and message; errors of GraphQL itself (syntax, validation, values) are
BAD_USER_INPUT; all others are INTERNAL, which is logged here, once, and reveals nothing.
"""

import math
import re
from dataclasses import dataclass

import structlog
from graphql import GraphQLError, SourceLocation, VariableDefinitionNode
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError

from app.domain.errors import BadUserInput, QueryTooComplex, RateLimited, RequestError, Unavailable
from app.infra.raised import raised_frames, raised_types
from app.infra.request_id import current_request_id
from transport.coercion import ScalarRefusal, about_value, as_text

INTERNAL = "INTERNAL"
INTERNAL_MESSAGE = "Internal error. Quote the request id to support."
RETRY_AFTER = "retryAfter"
"""The extension of RATE_LIMITED and UNAVAILABLE: whole seconds until the next try, as in `Retry-After`."""
MAX_ECHO = 100
"""Characters of a client's own input that an error repeats, at most."""
_MAX_MESSAGE = 300

_PATH_KEY = re.compile(r"\.(\w+)|\[([0-9]+)\]")
# graphql-core's messages repeat a client's input: names of a document as words, literals after a colon, and
# keys of the variables, which may be any text, between quotes.
_LONG_WORD = re.compile(r"\S{101,}")
_LITERAL = re.compile(r"((?:found|value): )(.{90}).{10,}", re.DOTALL)
_VARIABLE = re.compile(r"((?:found|value): |['\"])(.{90}).{10,}", re.DOTALL)

_log = structlog.get_logger("laurel.errors")


def request_error(message: str, code: str = BadUserInput.code) -> GraphQLError:
    """Returns a GraphQL error about the request itself, without a path in the result."""
    return GraphQLError(message, extensions={"code": code})


def too_complex(message: str) -> GraphQLError:
    """Returns the error QUERY_TOO_COMPLEX; `message` says the count and the limit."""
    return request_error(message, QueryTooComplex.code)


def no_operation(name: str | None) -> GraphQLError:
    """Returns the error of graphql-core for a request that names no operation of its document."""
    if name is not None:
        return GraphQLError(f"Unknown operation named '{name}'.")
    return GraphQLError("Must provide operation name if query contains multiple operations.")


def public_errors(errors: list[GraphQLError]) -> list[GraphQLError]:
    """Returns the public errors of `errors`, in order; an exception that caused several is logged once."""
    logged: set[int] = set()
    return [_public(error, logged) for error in errors]


def public_exception(error: Exception) -> GraphQLError:
    """Returns the public error of an exception that was raised outside the execution of a query."""
    if isinstance(error, GraphQLError):
        return _public(error, set())
    return _public(GraphQLError(str(error), original_error=error), set())


def _public(error: GraphQLError, logged: set[int]) -> GraphQLError:
    cause = _root(error)
    extensions = error.extensions or {}
    if isinstance(cause, RequestError):
        public = _located(error, cause.message, cause.code, cause.path)
        if isinstance(cause, RateLimited | Unavailable):
            seconds = max(1, math.ceil(cause.retry_after.total_seconds()))
            public.extensions = {"code": cause.code, RETRY_AFTER: seconds}
        return public
    if isinstance(cause, MissingQueryError | CannotGetOperationTypeError | InvalidOperationTypeError):
        return _located(error, _shorten(error.message), BadUserInput.code)
    if isinstance(cause, GraphQLError) and "code" in extensions:
        return error
    if isinstance(cause, GraphQLError) and _is_about_the_request(error, cause):
        path, message = _variable_path(error)
        return _located(error, message, BadUserInput.code, path)
    if id(cause) not in logged:
        logged.add(id(cause))
        _log_internal(error, cause)
    return _located(error, INTERNAL_MESSAGE, INTERNAL)


def _root(error: GraphQLError) -> Exception:
    """Returns the exception inside graphql-core's wrappers."""
    cause: Exception = error
    while isinstance(cause, GraphQLError) and cause.original_error is not None:
        cause = cause.original_error
    return cause


def _is_about_the_request(error: GraphQLError, cause: GraphQLError) -> bool:
    # During execution (the error has a path) graphql-core names a node of the document for a bad argument,
    # and none for a bad value of a resolver.
    return error.path is None or bool(cause.nodes)


def _variable_path(error: GraphQLError) -> tuple[tuple[str, ...], str]:
    """Returns the path in the variables of a value that was refused, and the message about it.

    graphql-core gives the variable as a node and the refusal as the original error, but the keys between
    only in the message: "Variable '$input' has invalid value at .amount.amount: ...". The keys are names of
    the schema and positions, so the client's text cannot be taken for one.
    """
    node = error.nodes[0] if error.nodes else None
    refusal = error.original_error
    if not isinstance(node, VariableDefinitionNode):
        return (), error.message if isinstance(error, ScalarRefusal) else _shorten(error.message)
    name = node.variable.name.value
    if not isinstance(refusal, GraphQLError):
        return (name,), _shorten(error.message, _VARIABLE)
    _, at, keys = error.message.removesuffix(refusal.message).partition(" at ")
    path = (name, *(field or index for field, index in _PATH_KEY.findall(keys))) if at else (name,)
    message = value_message(refusal)
    return path, f"{'.'.join(path)}: {message}"


def value_message(refusal: GraphQLError) -> str:
    """Returns the message about a value of the variables, or inside one, that was refused."""
    if isinstance(refusal, ScalarRefusal):
        return refusal.message
    return as_text(_shorten(refusal.message, _VARIABLE))


def _shorten(message: str, echo: re.Pattern[str] = _LITERAL) -> str:
    """Returns `message` with at most MAX_ECHO characters of each piece of the client's input."""
    message = about_value(message)
    message = _LONG_WORD.sub(lambda word: word[0][: MAX_ECHO - 1] + "…", message)
    message = echo.sub(r"\1\2…", message)
    return message if len(message) <= _MAX_MESSAGE else message[: _MAX_MESSAGE - 1] + "…"


def _located(error: GraphQLError, message: str, code: str, path: tuple[str, ...] = ()) -> GraphQLError:
    extensions: dict[str, object] = {"code": code}
    if path:
        extensions["path"] = list(path)
    if code == INTERNAL and (request_id := current_request_id()):
        extensions["requestId"] = request_id
    public = GraphQLError(as_text(message), path=error.path, extensions=extensions)
    public.locations = error.locations
    return public


def _log_internal(error: GraphQLError, cause: Exception) -> None:
    # Without messages and arguments: a database driver quotes rows and parameters in both.
    _log.error(
        "internal_error",
        path=".".join(str(key) for key in error.path or ()),
        raised=raised_types(cause),
        frames=raised_frames(cause),
    )


@dataclass(frozen=True, slots=True)
class Refusal:
    """A public error about a document, cached as values: error objects hold tracebacks of their requests."""

    message: str
    code: str
    locations: tuple[SourceLocation, ...] = ()

    def error(self) -> GraphQLError:
        """Returns a new error object."""
        error = request_error(self.message, self.code)
        error.locations = list(self.locations) or None
        return error
