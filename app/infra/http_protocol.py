"""uvicorn's protocol for HTTP, with limits on what a client may send before its request is handled.

uvicorn's parser stores request line, headers and trailers of any length, and keeps a silent connection open
for ever. A client could abuse both without credentials.
"""

import json
from asyncio import BaseTransport, TimerHandle, Transport
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import NamedTuple, cast

import structlog
from uvicorn._types import ASGI3Application
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from app.infra.request_id import Message

MAX_HEAD_BYTES = 64 * 1024
"""Bytes of request line and headers together; the same limit holds for chunk extensions and trailers."""
CHUNK_BYTES = 32
"""Bytes of a chunk beside its data that do not count as extensions."""
HEAD_SECONDS = 15.0
"""From a new connection, or from the first byte of a request, until all headers have come."""
BODY_SECONDS = 15.0
"""In each such time a body must grow by `MIN_BODY_BYTES`, or be complete."""
MIN_BODY_BYTES = 8 * 1024
LINGER_SECONDS = 2.0
"""How long a refused client may still read the error. Closed at once, the connection would be reset because
of its unread bytes, and the error would be lost."""

_log = structlog.get_logger("laurel.connections")


class _Part(Enum):
    """The part of a request that comes next."""

    NONE = auto()
    HEAD = auto()
    BODY = auto()
    CLOSED = auto()
    """The connection is about to close, or has become a WebSocket."""


class Answer(NamedTuple):
    """A whole response."""

    status: int
    headers: Sequence[tuple[bytes, bytes]]
    body: bytes


Early = Callable[[Message], Answer | None]
"""Returns the answer to a request, by its scope, that is not worth handing to the application; else None."""
EARLY = "early_answer"
"""The name in the application's `state` of its `Early`."""


class HttpProtocol(HttpToolsProtocol):
    """The protocol of one connection. The application does not see what its `EARLY` answers."""

    head_seconds = HEAD_SECONDS
    body_seconds = BODY_SECONDS

    _part = _Part.NONE
    _waits_for = _Part.NONE
    _timer: TimerHandle | None = None
    _begun = 0
    """Requests that began in the current call of `data_received`."""
    _head_bytes = 0
    _body_bytes = 0
    _body_bytes_before = 0
    """The value of `_body_bytes` when the current `body_seconds` began."""
    _chunks = 0
    _framing_bytes = 0

    def connection_made(self, transport: BaseTransport) -> None:
        """Wait for the first request."""
        super().connection_made(cast("Transport", transport))
        self._early: Early | None = getattr(getattr(self.app, "state", None), EARLY, None)
        self._wait_for(_Part.HEAD)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the timers."""
        self._end()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Parse the bytes in pieces that are not larger than what the headers may still grow by."""
        before, self._begun = self._part, 0
        while data and self._part is not _Part.CLOSED and not self.transport.is_closing():
            room = MAX_HEAD_BYTES - (self._head_bytes if self._part is _Part.HEAD else 0)
            piece, data = (data, b"") if len(data) <= room else (data[:room], data[room:])
            self._read(piece)
        if self._part is _Part.NONE and before is _Part.NONE and not self._begun:
            # Empty lines before a request: the parser has no event for them, and uvicorn stopped its timer.
            if self._waits_for is not _Part.HEAD:
                self._wait_for(_Part.HEAD)
        elif self._part is not self._waits_for or self._begun:
            self._wait_for(self._part)

    def _read(self, piece: bytes) -> None:
        before, begun, body_bytes, chunks = self._part, self._begun, self._body_bytes, self._chunks
        super().data_received(piece)
        # A request that began inside a piece is counted from the next piece on.
        if self._part is _Part.HEAD and self._begun - begun == (before is _Part.NONE):
            self._head_bytes += len(piece)
            if self._head_bytes >= MAX_HEAD_BYTES:
                self._refuse(431, f"Request line and headers are larger than {MAX_HEAD_BYTES} bytes.")
        elif self._part is before is _Part.BODY and self._begun == begun:
            beside = len(piece) - (self._body_bytes - body_bytes) - CHUNK_BYTES * (self._chunks - chunks)
            self._framing_bytes += max(0, beside)
            if self._framing_bytes > MAX_HEAD_BYTES:
                self._refuse(
                    431, f"Trailers and extensions of chunks are larger than {MAX_HEAD_BYTES} bytes."
                )

    def on_message_begin(self) -> None:
        """Handle the parser's event that a request begins."""
        super().on_message_begin()
        self._part = _Part.HEAD
        self._begun += 1
        self._head_bytes = 0

    def on_headers_complete(self) -> None:
        """Handle the parser's event that all headers have come."""
        super().on_headers_complete()
        self._part = _Part.BODY
        self._body_bytes = self._body_bytes_before = self._framing_bytes = 0
        if self.parser and not self.parser.should_upgrade():
            # Else the parser would add trailers to the headers that the application reads.
            self.headers = []

    def on_chunk_header(self) -> None:
        """Handle the parser's event that a chunk begins."""
        self._chunks += 1

    def on_body(self, body: bytes) -> None:
        """Handle the parser's event for a piece of the body."""
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """Handle the parser's event that the request is complete."""
        super().on_message_complete()
        self._part = _Part.NONE

    def send_400_response(self, msg: str) -> None:
        """Answer to bytes that are not HTTP."""
        self._refuse(400, "This is no valid HTTP request.")

    def handle_websocket_upgrade(self) -> None:
        """Hand the connection to the protocol of WebSockets."""
        self._end()
        super().handle_websocket_upgrade()

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGI3Application) -> None:
        answer = self._early(cast("Message", cycle.scope)) if self._early is not None else None
        if answer is None:
            super()._start_asgi_task(cycle, app)
        else:
            self._answer_early(cycle, answer)

    def _answer_early(self, cycle: RequestResponseCycle, answer: Answer) -> None:
        # A client that waits for "100 Continue" may send its body after this answer, or not.
        stays = cycle.keep_alive and not cycle.waiting_for_100_continue
        lines = [STATUS_LINE[answer.status]]
        for name, value in (*self.server_state.default_headers, *answer.headers):
            lines += (name, b": ", value, b"\r\n")
        lines += (b"\r\n" if stays else b"connection: close\r\n\r\n", answer.body)
        self.transport.write(b"".join(lines))
        cycle.response_complete = True
        if not stays:
            self.transport.close()
        elif self.pipeline:
            # Not at once: each of many may be answered early, and would be a deeper call.
            self.loop.call_soon(self.on_response_complete)
        else:
            self.on_response_complete()

    def _wait_for(self, part: _Part) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._waits_for = part
        if part is _Part.HEAD:
            self._timer = self.loop.call_later(self.head_seconds, self._head_is_late)
        elif part is _Part.BODY:
            self._timer = self.loop.call_later(self.body_seconds, self._body_is_late)
        elif part is _Part.NONE and self._is_answered() and self.timeout_keep_alive_task is None:
            # Answered before all of its body had come, whose bytes have ended uvicorn's wait for a request.
            self._timer = self.loop.call_later(self.head_seconds, self._head_is_late)

    def _is_answered(self) -> bool:
        return self.cycle is not None and self.cycle.response_complete

    def _end(self) -> None:
        self._part = _Part.CLOSED
        self._wait_for(_Part.CLOSED)

    def _head_is_late(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            # An answer is under way, which may be a stream: the client need not send a request yet.
            self._wait_for(_Part.HEAD)
        elif self._part is _Part.NONE:
            self._end()
            self.transport.close()
        else:
            self._refuse(408, f"The headers did not come within {self.head_seconds:g} seconds.")

    def _body_is_late(self) -> None:
        grown, self._body_bytes_before = self._body_bytes - self._body_bytes_before, self._body_bytes
        # While reading is paused for the application, the client cannot send: it is not late.
        if grown >= MIN_BODY_BYTES or self.flow.read_paused:
            self._wait_for(_Part.BODY)
        else:
            message = f"Less than {MIN_BODY_BYTES} bytes of the body came in {self.body_seconds:g} seconds."
            self._refuse(408, message)

    def _refuse(self, status: int, message: str) -> None:
        """Answer with an error and close the connection; where an answer has begun, only close it."""
        under_way = self.cycle is not None and not self.cycle.response_complete
        has_answer = under_way and (
            self._part is not _Part.BODY or self.cycle.response_started or bool(self.pipeline)
        )
        self._end()
        self._unset_keepalive_if_required()
        _log.info("connection closed", status=status)
        if under_way:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if has_answer:
            self.transport.close()
            return
        self.transport.write(error_answer(status, message))
        self.transport.write_eof()
        self.flow.resume_reading()
        self._timer = self.loop.call_later(LINGER_SECONDS, self.transport.abort)


def error_answer(status: int, message: str) -> bytes:
    """Returns the bytes of an error response for requests that do not reach the application."""
    body = json.dumps({"error": {"code": "BAD_USER_INPUT", "message": message}}).encode()
    head = f"content-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
    return STATUS_LINE[status] + head.encode() + body
