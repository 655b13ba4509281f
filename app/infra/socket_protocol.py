"""uvicorn's protocol for WebSockets, which can also close the connection of a client that does not read, and
answers every upgrade that it refuses."""

import logging
from asyncio import AbstractEventLoop, BaseTransport, Event, Future, Queue, shield
from typing import TYPE_CHECKING, Any, cast

from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.exceptions import SecurityError
from websockets.frames import CloseCode
from websockets.http11 import MAX_LINE_LENGTH, MAX_NUM_HEADERS
from websockets.protocol import State

from app.infra.http_protocol import error_answer
from app.infra.logging import SOCKET_LOGGER

if TYPE_CHECKING:
    from uvicorn._types import ASGIReceiveEvent, ASGISendEvent
    from websockets.frames import Frame

_FINAL_TEXT = 0x81
"""The first byte of a frame with a whole text message (RFC 6455, section 5.2)."""
MAX_FRAGMENTS = 4_096
"""Frames of one message, at most: empty ones add no bytes, so that the limit on bytes does not bound them."""
LINGER_SECONDS = 5.0
"""How long a slow client may still take to read why the connection is closed."""


class SocketProtocol(WebSocketsSansIOProtocol):
    """The protocol of one connection.

    A close does not wait until the client reads, as other messages do: else the connection of a client that
    never reads could not be closed. A connection is open for hours, mostly idle: what only its handshake
    needs is dropped, and what waits takes little memory.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        # asyncio's have a deque of 760 bytes for each kind of waiter; here one coroutine waits.
        self.queue = cast("Queue[ASGIReceiveEvent]", _Inbox(self.loop))
        self.writable = cast("Event", _Gate(self.loop))

    def connection_made(self, transport: BaseTransport) -> None:
        """Take over a connection."""
        super().connection_made(transport)
        self.logger = logging.getLogger(SOCKET_LOGGER)

    def data_received(self, data: bytes) -> None:
        """Parse the bytes. The upgrade comes whole: refuse it if it did not begin a handshake."""
        super().data_received(data)
        if not self.handshake_initiated and not self.transport.is_closing():
            self._refuse_upgrade()

    def handle_ping(self) -> None:
        """Answer a ping, unless the client leaves unread what was sent before: its pongs would pile up."""
        if self.writable.is_set():
            super().handle_ping()
        else:
            self.conn.data_to_send()  # drops the pong that the parser has made

    def handle_cont(self, event: "Frame") -> None:
        """Take a further frame of a message; close the connection with 1009 where there are too many."""
        if len(self.frames) < MAX_FRAGMENTS:
            super().handle_cont(event)
        else:
            self._fail(CloseCode.MESSAGE_TOO_BIG, f"A message has at most {MAX_FRAGMENTS} frames.")

    def send_receive_event_to_app(self) -> None:
        """Hand on a whole message; close the connection with 1007 for text that is not UTF-8.

        uvicorn would do so too, with an error and a traceback in the log for each.
        """
        self.frames = [b"".join(self.frames)]
        if self.curr_msg_data_type == "text" and not _is_utf8(self.frames[0]):
            self._fail(CloseCode.INVALID_DATA, "Text must be UTF-8.")
        else:
            super().send_receive_event_to_app()

    def _fail(self, code: CloseCode, reason: str) -> None:
        # What came with the same bytes is still parsed: the first fault is the one that is said.
        if not self.close_sent:
            self.conn.fail(code, reason)
            self.handle_parser_exception()

    def _refuse_upgrade(self) -> None:
        cause = self.conn.handshake_exc and self.conn.handshake_exc.__cause__
        status, message = 400, "This is no upgrade to a WebSocket."
        if isinstance(cause, SecurityError):
            status = 431
            message = f"An upgrade has at most {MAX_NUM_HEADERS} headers of {MAX_LINE_LENGTH} bytes."
        self.transport.write(error_answer(status, message))
        self.transport.close()

    async def send(self, message: "ASGISendEvent") -> None:
        """Send a message; a close is sent at once, also while writing is paused."""
        text = cast("str | None", message.get("text"))
        is_open = self.conn.state is State.OPEN and not self.disconnected
        if text is not None and is_open and self.writable.is_set():
            self.transport.write(text_frame(text.encode()))
            return
        blocked = message["type"] == "websocket.close" and not self.writable.is_set()
        if blocked:
            self.writable.set()
        await super().send(message)
        if blocked:
            self.loop.call_later(LINGER_SECONDS, self.transport.abort)
        if message["type"] == "websocket.accept":
            # The parser holds the request for as long as the connection lasts.
            self.request.headers.clear()
            self.response.headers.clear()


def text_frame(payload: bytes) -> bytes:
    """Returns the frame of a whole text message: `websockets` takes three times as long to make it."""
    size = len(payload)
    if size < 126:
        head = bytes((_FINAL_TEXT, size))
    elif size < 2**16:
        head = bytes((_FINAL_TEXT, 126)) + size.to_bytes(2)
    else:
        head = bytes((_FINAL_TEXT, 127)) + size.to_bytes(8)
    return head + payload


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Inbox:
    """What arrived and was not received yet, for one coroutine that receives: `asyncio.Queue` in small."""

    __slots__ = ("_arrived", "_events", "_loop")

    def __init__(self, loop: AbstractEventLoop) -> None:
        self._loop = loop
        # A client whose message waits is not read from: there is one message, and the end of the connection.
        self._events: list[ASGIReceiveEvent] = []
        self._arrived: Future[None] | None = None

    def empty(self) -> bool:
        return not self._events

    def put_nowait(self, event: "ASGIReceiveEvent") -> None:
        self._events.append(event)
        if self._arrived is not None and not self._arrived.done():
            self._arrived.set_result(None)

    async def get(self) -> "ASGIReceiveEvent":
        while not self._events:
            self._arrived = self._loop.create_future()
            try:
                await self._arrived
            finally:
                self._arrived = None
        return self._events.pop(0)


class _Gate:
    """Open or shut, for the few coroutines that wait until it is open: `asyncio.Event` in small."""

    __slots__ = ("_is_open", "_loop", "_opened")

    def __init__(self, loop: AbstractEventLoop) -> None:
        self._loop = loop
        self._is_open = True
        self._opened: Future[None] | None = None

    def is_set(self) -> bool:
        return self._is_open

    def set(self) -> None:
        self._is_open = True
        if self._opened is not None:
            self._opened.set_result(None)
            self._opened = None

    def clear(self) -> None:
        self._is_open = False

    async def wait(self) -> None:
        while not self._is_open:
            if self._opened is None:
                self._opened = self._loop.create_future()
            await shield(self._opened)
