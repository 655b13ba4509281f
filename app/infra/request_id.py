"""One id for each request: the client's or a new one, returned in a header and put on every log line.

Pure ASGI, so that it wraps any application and costs a few microseconds.
"""

import re
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from contextvars import ContextVar
from typing import Any, TypeAlias, cast

import structlog

from app.infra.tracing import tracing

HEADER = "X-Request-Id"
MAX_CHARS = 64
OPERATION = "laurel.operation"
"""The key of the ASGI scope under which an endpoint may name its operation, for the request's log line."""

# The types of ASGI itself, whose messages are dictionaries of anything.
Message: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
Application: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]

_STARTS = frozenset({"http.response.start", "websocket.accept", "websocket.http.response.start"})
_HEADER = HEADER.lower().encode()
_WELL_FORMED = re.compile(rf"[A-Za-z0-9._-]{{1,{MAX_CHARS}}}".encode())
_current: ContextVar[str | None] = ContextVar("laurel_request_id", default=None)
_log = structlog.get_logger("laurel.requests")
_written: "tuple[object, Write | None]" = (None, None)

Write: TypeAlias = Callable[[dict[str, object]], None]


def write_requests(renderer: object, write: Write | None) -> None:
    """Let `write` log requests while `renderer` is structlog's last processor; None logs none of them.

    The processors of other lines look for what the line of a request never has.
    """
    global _written  # noqa: PLW0603 - structlog's configuration is as global
    _written = renderer, write


def current_request_id() -> str | None:
    """Returns the id of the current request; None outside of requests."""
    return _current.get()


def id_of(scope: Message) -> str:
    """Returns the id of a request: the client's, where it is well formed, or a new one."""
    for name, value in cast("Iterable[tuple[bytes, bytes]]", scope["headers"]):
        if name == _HEADER and _WELL_FORMED.fullmatch(value):
            return value.decode("ascii")
    return secrets.token_hex(12)


class RequestIds:
    """Middleware that gives every request an id and logs one line when it has been answered."""

    def __init__(self, application: Application) -> None:
        self._application = application

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Handle one connection; the application's exceptions pass through, logged as status 500."""
        if scope["type"] not in {"http", "websocket"}:
            await self._application(scope, receive, send)
            return
        request_id = id_of(scope)
        header = (_HEADER, request_id.encode())
        status = 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] in _STARTS:
                status = message.get("status", 101)
                message["headers"] = [*message.get("headers", ()), header]
            await send(message)

        token = _current.set(request_id)
        started = time.perf_counter()
        try:
            await self._application(scope, receive, answer)
        finally:
            # The query string is left out: it may carry codes and tokens.
            event = {"method": scope.get("method", "WEBSOCKET"), "path": scope["path"], "status": status}
            event["ms"] = round((time.perf_counter() - started) * 1000, 2)
            if OPERATION in scope:
                event["operation"] = scope[OPERATION]
            _log_request(event)
            _current.reset(token)


def _log_request(event: dict[str, object]) -> None:
    renderer, write = _written
    if tracing.spans is not None or structlog.get_config()["processors"][-1] is not renderer:
        _log.info("request", **event)
    elif write is not None:
        write(event)
