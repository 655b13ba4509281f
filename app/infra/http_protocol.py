"""uvicorn's protocol for HTTP, which also bounds what a client sends before its request is read.

uvicorn's parser keeps request line, headers and trailers however long they are, and a connection on which
nothing comes stays for good: neither needs credentials.
"""

import json
from asyncio import BaseTransport, TimerHandle, Transport
from enum import Enum, auto
from typing import cast

import structlog
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

MAX_HEAD_BYTES = 64 * 1024
"""Request line and headers together; and as much for extensions of chunks and trailers of one body."""
CHUNK_BYTES = 32
"""What a chunk of a body takes beside its bytes, at most: it counts as none of those extensions."""
HEAD_SECONDS = 15.0
"""From a connection, or from the first byte of a request, until all headers are there."""
BODY_SECONDS = 15.0
"""In each such time a body must grow by MIN_BODY_BYTES, or be complete."""
MIN_BODY_BYTES = 8 * 1024
LINGER_SECONDS = 2.0
"""How long a client that was refused may still read why. Closed at once, its unread bytes would reset the
connection, and the answer would be lost."""

_log = structlog.get_logger("laurel.connections")


class _Part(Enum):
    """What of a request is to come next."""

    NONE = auto()
    HEAD = auto()
    BODY = auto()
    OVER = auto()
    """No more of this protocol: the connection is about to close, or a socket now."""


class HttpProtocol(HttpToolsProtocol):
    """One connection."""

    head_seconds = HEAD_SECONDS
    body_seconds = BODY_SECONDS

    _part = _Part.NONE
    _waits_for = _Part.NONE
    _timer: TimerHandle | None = None
    _begun = 0
    """Requests that began in the bytes that are being read."""
    _head_bytes = 0
    _body_bytes = 0
    _body_bytes_before = 0
    """At the beginning of the present BODY_SECONDS."""
    _chunks = 0
    _framing_bytes = 0

    def connection_made(self, transport: BaseTransport) -> None:
        """Wait for the first request."""
        super().connection_made(cast("Transport", transport))
        self._wait_for(_Part.HEAD)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._end()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, in pieces of which none is larger than what is left for the headers."""
        before, self._begun = self._part, 0
        while data and self._part is not _Part.OVER and not self.transport.is_closing():
            room = MAX_HEAD_BYTES - (self._head_bytes if self._part is _Part.HEAD else 0)
            piece, data = (data, b"") if len(data) <= room else (data[:room], data[room:])
            self._read(piece)
        if self._part is _Part.NONE and before is _Part.NONE and not self._begun:
            # Empty lines before a request, for which the parser has no event, and uvicorn waits no more.
            if self._waits_for is not _Part.HEAD:
                self._wait_for(_Part.HEAD)
        elif self._part is not self._waits_for or self._begun:
            self._wait_for(self._part)

    def _read(self, piece: bytes) -> None:
        before, begun, body_bytes, chunks = self._part, self._begun, self._body_bytes, self._chunks
        super().data_received(piece)
        # Where a request began somewhere inside a piece, it is counted from the next piece on.
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
        """The parser: a request begins."""
        super().on_message_begin()
        self._part = _Part.HEAD
        self._begun += 1
        self._head_bytes = 0

    def on_headers_complete(self) -> None:
        """The parser: all headers are there."""
        super().on_headers_complete()
        self._part = _Part.BODY
        self._body_bytes = self._body_bytes_before = self._framing_bytes = 0
        if self.parser and not self.parser.should_upgrade():
            # Else trailers would come to be headers, while the application reads those.
            self.headers = []

    def on_chunk_header(self) -> None:
        """The parser: a chunk begins."""
        self._chunks += 1

    def on_body(self, body: bytes) -> None:
        """The parser: a piece of the body."""
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The parser: the request is complete."""
        super().on_message_complete()
        self._part = _Part.NONE

    def send_400_response(self, msg: str) -> None:
        """uvicorn: what came is no HTTP."""
        self._refuse(400, "This is no valid HTTP request.")

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to the protocol of sockets."""
        self._end()
        super().handle_websocket_upgrade()

    def _wait_for(self, part: _Part) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._waits_for = part
        if part is _Part.HEAD:
            self._timer = self.loop.call_later(self.head_seconds, self._head_is_late)
        elif part is _Part.BODY:
            self._timer = self.loop.call_later(self.body_seconds, self._body_is_late)

    def _end(self) -> None:
        self._part = _Part.OVER
        self._wait_for(_Part.OVER)

    def _head_is_late(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            # The client has an answer to read first, which may be a stream.
            self._wait_for(_Part.HEAD)
        elif self._part is _Part.NONE:
            self._end()
            self.transport.close()
        else:
            self._refuse(408, f"The headers did not come within {self.head_seconds:g} seconds.")

    def _body_is_late(self) -> None:
        grown, self._body_bytes_before = self._body_bytes - self._body_bytes_before, self._body_bytes
        # What the application has not taken yet holds the client up: it is not late.
        if grown >= MIN_BODY_BYTES or self.flow.read_paused:
            self._wait_for(_Part.BODY)
        else:
            said = f"Less than {MIN_BODY_BYTES} bytes of the body came in {self.body_seconds:g} seconds."
            self._refuse(408, said)

    def _refuse(self, status: int, message: str) -> None:
        """Answer with an error of the request and close; where an answer has begun already, close alone."""
        under_way = self.cycle is not None and not self.cycle.response_complete
        answered = under_way and (
            self._part is not _Part.BODY or self.cycle.response_started or bool(self.pipeline)
        )
        self._end()
        self._unset_keepalive_if_required()
        _log.info("connection closed", status=status)
        if under_way:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if answered:
            self.transport.close()
            return
        self.transport.write(error_answer(status, message))
        self.transport.write_eof()
        self.flow.resume_reading()
        self._timer = self.loop.call_later(LINGER_SECONDS, self.transport.abort)


def error_answer(status: int, message: str) -> bytes:
    """The whole answer to what is no request that the application could answer."""
    body = json.dumps({"error": {"code": "BAD_USER_INPUT", "message": message}}).encode()
    head = f"content-type: application/json\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n"
    return STATUS_LINE[status] + head.encode() + body
